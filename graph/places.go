package graph

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// document is what a build knows of a document that the store holds or that it read.
type document struct {
	sources   []string // where it stands, with what this build found out
	stored    []string // where it stands as the store has it
	read      []string // where this build read it
	published string
	size      int  // bytes of its text
	held      bool // by the store before this build
	stale     bool // made by other data
}

// A source is a URL, a path, path#line or standard input. Where new bytes are read at a known URL or path, they take
// the place of the old. What was read from standard input next is another article.
func isURL(source string) bool { return strings.Contains(source, "://") }

func isStdin(source string) bool {
	return source == text.Stdin || strings.HasPrefix(source, text.Stdin+"#")
}

func isPath(source string) bool { return !isURL(source) && !isStdin(source) }

// settle gives each place to one document and takes it from the others, and takes out those that lost theirs. It is
// done when all is read, so that the order of the articles does not matter.
func (r *run) settle(ctx context.Context) error {
	owners := r.owners()
	for _, id := range slices.Sorted(maps.Keys(r.docs)) {
		var left, lost []string
		for _, s := range r.docs[id].sources {
			if owner, ok := owners[s]; ok && owner != id || !ok && r.lost(s) {
				lost = append(lost, s)
			} else {
				left = append(left, s)
			}
		}
		if err := r.keep(ctx, id, left, lost); err != nil {
			return err
		}
	}
	return nil
}

// owners gives each place that this build read the document that stands there: the one published last where several
// name one URL, of one day the one with the greater id.
func (r *run) owners() map[string]schema.ID {
	out := map[string]schema.ID{}
	for id, d := range r.docs {
		for _, s := range d.read {
			if old, ok := out[s]; !isStdin(s) && (!ok || r.after(id, old)) {
				out[s] = id
			}
		}
	}
	return out
}

func (r *run) after(x, y schema.ID) bool {
	if a, b := r.docs[x].published, r.docs[y].published; a != b {
		return a > b
	}
	return x > y
}

// keep stores where a document stands, or removes it with its last place.
func (r *run) keep(ctx context.Context, id schema.ID, left, lost []string) error {
	d := r.docs[id]
	switch {
	case len(lost) > 0 && !Stands(left, lost):
		delete(r.docs, id)
		if d.held {
			r.Removed++
		}
		if err := r.claims.goes(ctx, id); err != nil {
			return err
		}
		r.claims.gone(id)
		return r.s.Remove(ctx, id)
	case slices.Equal(left, d.stored):
		return nil
	}
	qs, err := r.s.Quads(ctx, id)
	if err != nil {
		return err
	}
	return r.s.Replace(ctx, id, schema.WithSources(qs, id, left))
}

// Stands says whether a document that lost places has one left. A URL that a file names goes with the file; what was
// read from standard input stands until its URL is another's.
func Stands(left, lost []string) bool {
	switch {
	case slices.ContainsFunc(left, isPath):
		return true
	case slices.ContainsFunc(lost, isURL):
		return slices.ContainsFunc(left, isURL)
	}
	return slices.ContainsFunc(left, isStdin)
}

// lost says whether the folder to be synchronised has lost a source that this build did not read: a file that is
// gone, or a line of one that was read without fault. A folder of which nothing could be read has lost nothing: it may
// be a disk that is not there.
func (r *run) lost(source string) bool {
	if r.o.Sync == "" || r.Articles == 0 || !isPath(source) || !inside(r.o.Sync, source) || exists(source) {
		return false
	}
	i := strings.LastIndexByte(source, '#')
	return i < 0 || !exists(source[:i]) || r.Failed == 0
}

func inside(folder, source string) bool {
	rel, err := filepath.Rel(filepath.Clean(folder), filepath.FromSlash(source))
	return err == nil && filepath.IsLocal(rel)
}

// exists is true also where the file system does not tell.
func exists(path string) bool {
	_, err := os.Lstat(filepath.FromSlash(path))
	return !os.IsNotExist(err)
}

func union(a, b []string) []string {
	out := append(slices.Clone(a), b...)
	slices.Sort(out)
	return slices.Compact(out)
}
