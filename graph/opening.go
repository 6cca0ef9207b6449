package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// The keys under which the database keeps the data that made it, and the documents that other data made.
const (
	dataKey  = "data"
	staleKey = "stale"
)

// open looks what the store holds and what of it other data made, and begins to bring the background up to date.
func (r *run) open(ctx context.Context) error {
	if r.o.Sync != "" {
		if _, err := os.Stat(r.o.Sync); err != nil {
			return fmt.Errorf("sync %s: %w; name the folder that is built", r.o.Sync, err)
		}
	}
	if r.o.DryRun {
		return nil
	}
	var err error
	if r.claims, err = r.b.comparing(ctx, r.s); err != nil {
		return err
	}
	if err := r.claims.redecide(ctx); err != nil {
		return err
	}
	if r.o.Later {
		r.claims.wait()
	}
	ids, err := r.s.Documents(ctx)
	if err != nil {
		return err
	}
	hash, err := r.s.Meta(dataKey)
	if err != nil {
		return err
	}
	stale, err := r.outdated(hash, ids)
	if err != nil {
		return err
	}
	r.group, r.prepares = r.s.Group(), !r.claims.stale
	for _, id := range ids {
		r.docs[id] = &document{held: true, stale: stale[id]}
	}
	if err := r.known(ctx); err != nil {
		return err
	}
	for id, d := range r.docs {
		slices.Sort(d.sources)
		d.stored = d.sources
		if !d.stale {
			r.fresh[id] = d.size
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	r.renew(hash, stale)
	return nil
}

// known reads where the documents of the store stand and how long their texts are.
func (r *run) known(ctx context.Context) error {
	of := func(predicate string, f func(*document, string)) error {
		return r.s.Match(ctx, store.Pattern{quad.Predicate: {schema.Rel(predicate).IRI()}}, func(q quad.Quad) error {
			id, ok := q.Subject.(quad.IRI)
			if d := r.docs[schema.ID(id)]; ok && d != nil && q.Label == q.Subject {
				f(d, string(quad.ToString(q.Object)))
			}
			return nil
		})
	}
	err := of("source", func(d *document, source string) { d.sources = append(d.sources, source) })
	return errors.Join(err, of("text", func(d *document, text string) { d.size = len(text) }))
}

// outdated are the documents that other data made than the builder's, where that of a hash made the graph.
func (r *run) outdated(hash string, ids []schema.ID) (map[schema.ID]bool, error) {
	noted, err := r.s.Meta(staleKey)
	if err != nil {
		return nil, err
	}
	old := map[string]bool{}
	for _, local := range strings.Fields(noted) {
		old[local] = true
	}
	stale := map[schema.ID]bool{}
	for _, id := range ids {
		stale[id] = hash != r.b.hash || old[id.Local()]
	}
	return stale, nil
}

// renew begins to write the background, which articles that are read meanwhile are written after. Outdated documents are noted in
// the database before its hash is, and each until it is read again, however many builds that takes.
func (r *run) renew(hash string, stale map[schema.ID]bool) {
	done := make(chan error, 1)
	r.writing = done
	go func() {
		err := r.b.renew(context.Background(), r.s)
		if err == nil && hash != r.b.hash {
			err = errors.Join(r.note(stale), r.s.SetMeta(dataKey, r.b.hash))
		}
		done <- err
	}()
}

func (r *run) note(stale map[schema.ID]bool) error {
	var ids []string
	for id, is := range stale {
		if is {
			ids = append(ids, id.Local())
		}
	}
	slices.Sort(ids)
	return r.s.SetMeta(staleKey, strings.Join(ids, " "))
}
