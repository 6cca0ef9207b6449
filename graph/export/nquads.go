package export

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// writeNQuads writes the quads of the selection: its articles by their ids, then the background of its nodes and of
// all entities that the articles' quads name, with what that background leads to.
func writeNQuads(ctx context.Context, w io.Writer, s *Selection) error {
	docs, err := s.store.Documents(ctx)
	if err != nil {
		return err
	}
	lines := &lines{w: w, enc: store.Encoder{IRI: store.Full}, named: set{}}
	for _, n := range s.Nodes {
		lines.named[n.ID] = true
	}
	keep := s.keeper()
	for _, doc := range docs {
		qs, err := s.store.Quads(ctx, doc)
		if err != nil {
			return err
		}
		for _, q := range qs {
			if keep(q) {
				lines.write(q)
			}
		}
	}
	kb, err := s.store.Background(ctx)
	if err != nil {
		return err
	}
	reach(kb, lines.named)
	for _, q := range kb {
		if id, ok := q.Subject.(quad.IRI); ok && lines.named[schema.ID(id)] {
			lines.write(q)
		}
	}
	return lines.err
}

// lines writes quads until the first error, and remembers the entities that they name.
type lines struct {
	w     io.Writer
	enc   store.Encoder
	buf   []byte
	named set
	err   error
}

func (l *lines) write(q quad.Quad) {
	if l.err != nil {
		return
	}
	for _, v := range []quad.Value{q.Subject, q.Object} {
		if id, ok := v.(quad.IRI); ok && schema.ID(id).Kind() == "ent" {
			l.named[schema.ID(id)] = true
		}
	}
	if l.buf, l.err = l.enc.AppendQuad(l.buf[:0], q); l.err == nil {
		_, l.err = l.w.Write(l.buf)
	}
}

// reach adds to the names all that the background says more of them: their offices, and where links lead.
func reach(kb []quad.Quad, names set) {
	next := map[schema.ID][]schema.ID{}
	for _, q := range kb {
		s, ok1 := q.Subject.(quad.IRI)
		o, ok2 := q.Object.(quad.IRI)
		switch subject, object := schema.ID(s), schema.ID(o); {
		case !ok1 || !ok2:
		case q.Predicate == schema.Rel("holder").IRI():
			next[object] = append(next[object], subject)
		case object.Kind() == "ent":
			next[subject] = append(next[subject], object)
		}
	}
	var todo []schema.ID
	for id := range names {
		todo = append(todo, id)
	}
	for len(todo) > 0 {
		id := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, to := range next[id] {
			if !names[to] {
				names[to] = true
				todo = append(todo, to)
			}
		}
	}
}

// keeper says which quads of articles belong to the selection.
func (s *Selection) keeper() func(quad.Quad) bool {
	text := func(q quad.Quad) bool { return s.options.WithText || q.Predicate != schema.Rel("text").IRI() }
	if len(s.options.Focus) == 0 {
		return text
	}
	in := set{}
	for _, n := range s.Nodes {
		in[n.ID] = true
	}
	for id := range s.around {
		in[id] = true
	}
	for _, c := range s.Claims {
		in[c], in[schema.DocOf(c)] = true, true
	}
	return func(q quad.Quad) bool { return text(q) && within(in, q) }
}

// within says whether a quad is of what is in: what a claim asserts by its label, all else by its subject; the
// edge to a claim or from an article to an entity by its object, too.
func within(in set, q quad.Quad) bool {
	label, _ := q.Label.(quad.IRI)
	if id := schema.ID(label); id.Kind() == "claim" {
		return in[id]
	}
	subject, _ := q.Subject.(quad.IRI)
	object, _ := q.Object.(quad.IRI)
	if o := schema.ID(object); o.Kind() == "claim" && schema.ID(subject).Kind() == "ent" || q.Predicate == schema.Rel("mentions").IRI() {
		return in[schema.ID(subject)] && in[o]
	}
	return in[schema.ID(subject)]
}
