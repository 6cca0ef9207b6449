package export

import (
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// article is a record as it was read, without its text.
type article struct {
	*schema.Record
	disputed set // claims that others of the article deny or reject
}

// claim returns the article's claim of that id, nil where it has none.
func (a *article) claim(id schema.ID) *schema.Claim {
	i, ok := slices.BinarySearchFunc(a.Claims, id, func(c schema.Claim, id schema.ID) int { return strings.Compare(string(c.ID), string(id)) })
	if !ok {
		return nil
	}
	return &a.Claims[i]
}

// readArticle reads the record of an article, and which of its claims others deny or reject.
func (s *Selection) readArticle(ctx context.Context, doc schema.ID) (*article, error) {
	room, _ := s.rooms.Get().(*[]quad.Quad)
	if room == nil {
		room = new([]quad.Quad)
	}
	defer s.rooms.Put(room)
	qs, err := s.store.Reported(ctx, doc, *room)
	if err != nil {
		return nil, err
	}
	*room = qs
	r, err := schema.ReadRecord(doc, qs)
	if err != nil {
		return nil, err
	}
	r.Doc.Text = ""
	a := &article{Record: r, disputed: set{}}
	for i := range r.Claims {
		if c := &r.Claims[i]; c.Stance == "denies" || c.Stance == "rejects" {
			for _, t := range c.Targets {
				a.disputed[t] = true
			}
		}
	}
	return a, nil
}

// report is an article with its claims that are in the selection, in the order of their ids.
type report struct {
	article *schema.Document
	claims  []Statement
}

// readReports reads the articles of the selection's claims again, on all processors and a few ahead, lets dress make of each what is
// wanted of it, there as well, and calls use with that of one after the other by their ids. Claims come in the order of their ids so.
func readReports[T any](ctx context.Context, s *Selection, dress func(*report) (T, error), use func(T) error) error {
	read := func(ctx context.Context, doc schema.ID) (out T, err error) {
		a, err := s.readArticle(ctx, doc)
		if err != nil {
			return out, err
		}
		r := &report{article: &a.Doc}
		for i := range a.Claims {
			if c := &a.Claims[i]; s.has(c.ID) {
				r.claims = append(r.claims, Statement{c, &a.Doc, a.disputed[c.ID]})
			}
		}
		return dress(r)
	}
	return ahead(ctx, each(s.docs), read, use)
}

// eachReport calls f with the articles that have claims in the selection.
func (s *Selection) eachReport(ctx context.Context, f func(*report) error) error {
	return readReports(ctx, s, func(r *report) (*report, error) { return r, nil }, func(r *report) error {
		if len(r.claims) == 0 {
			return nil
		}
		return f(r)
	})
}

// eachStatement calls f with the claims of the selection.
func (s *Selection) eachStatement(ctx context.Context, f func(*Statement) error) error {
	return s.eachReport(ctx, func(r *report) error {
		for i := range r.claims {
			if err := f(&r.claims[i]); err != nil {
				return err
			}
		}
		return nil
	})
}

// has says whether a claim is in the selection.
func (s *Selection) has(id schema.ID) bool {
	_, ok := slices.BinarySearch(s.Claims, id)
	return ok
}
