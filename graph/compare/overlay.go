package compare

import (
	"context"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// overlay is a source after a change that it does not hold yet, with the words of claims that the change is about.
type overlay struct {
	Source
	gone          map[quad.Quad]bool
	comeBySubject map[node][]quad.Value
	comeByObject  map[node][]schema.ID
	words         map[schema.ID]string
}

// node is one end of an edge with its predicate.
type node struct {
	predicate string
	id        schema.ID
}

func newOverlay(src Source, remove, add []quad.Quad, words map[schema.ID]string) *overlay {
	o := &overlay{Source: src, gone: make(map[quad.Quad]bool, len(remove)), comeBySubject: map[node][]quad.Value{}, comeByObject: map[node][]schema.ID{}, words: words}
	for _, q := range remove {
		o.gone[q] = true
	}
	for _, q := range add {
		s, p := nodeOf(q.Subject), nodeOf(q.Predicate).Local()
		o.comeBySubject[node{p, s}] = append(o.comeBySubject[node{p, s}], q.Object)
		if to := nodeOf(q.Object); to != "" {
			o.comeByObject[node{p, to}] = append(o.comeByObject[node{p, to}], s)
		}
	}
	return o
}

// wordsOf are the words of the claims of articles.
func wordsOf(ps []*Prepared) map[schema.ID]string {
	out := map[schema.ID]string{}
	for _, p := range ps {
		maps.Copy(out, p.words)
	}
	return out
}

// Subjects are those of the source that do not go, and those that come.
func (o *overlay) Subjects(ctx context.Context, predicate string, object schema.ID) ([]schema.ID, error) {
	out, err := o.Source.Subjects(ctx, predicate, object)
	if len(o.gone) > 0 {
		out = slices.DeleteFunc(slices.Clone(out), func(id schema.ID) bool { return o.gone[analysed(id, predicate, object.IRI())] })
	}
	return append(slices.Clip(out), o.comeByObject[node{predicate, object}]...), err
}

// Count is the number of Subjects.
func (o *overlay) Count(ctx context.Context, predicate string, object schema.ID) (int, error) {
	if len(o.gone) > 0 {
		ids, err := o.Subjects(ctx, predicate, object)
		return len(ids), err
	}
	n, err := o.Source.Count(ctx, predicate, object)
	return n + len(o.comeByObject[node{predicate, object}]), err
}

// Objects are those of the source that do not go, and those that come.
func (o *overlay) Objects(ctx context.Context, subject schema.ID, predicate string) ([]quad.Value, error) {
	if s, ok := o.words[subject]; ok && predicate == "evidence" {
		return []quad.Value{quad.String(s)}, nil
	}
	out, err := o.Source.Objects(ctx, subject, predicate)
	if len(o.gone) > 0 {
		out = slices.DeleteFunc(slices.Clone(out), func(v quad.Value) bool { return o.gone[analysed(subject, predicate, v)] })
	}
	return append(slices.Clip(out), o.comeBySubject[node{predicate, subject}]...), err
}
