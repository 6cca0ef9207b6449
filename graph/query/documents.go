package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Listed is an article in a list.
type Listed struct {
	Source
	Claims int `json:"claims"`
}

// Documents lists the articles, the newest first, those without a date last. Where words are given they must stand in
// the title, a source or the publisher's name, as Search compares words.
func (v *View) Documents(ctx context.Context, words string) ([]Listed, error) {
	ids, err := v.from(ctx, map[string]bool{"type": true}, schema.Type("document"))
	if err != nil {
		return nil, err
	}
	claims := map[schema.ID]int{}
	err = v.each(ctx, quad.Predicate, schema.Rel("relation").IRI(), func(q quad.Quad) { claims[schema.DocOf(idOf(q.Subject))]++ })
	if err != nil {
		return nil, err
	}
	tokens := strings.Split(strings.Trim(nameWords(words), "-"), "-")
	var out []Listed
	for _, id := range ids {
		s, err := v.source(ctx, id)
		if err != nil {
			return nil, err
		}
		if nameKey(words) == "" || hasAll(nameWords(s.Title+" "+s.Source+" "+s.Publisher.Name), tokens) {
			out = append(out, Listed{s, claims[id]})
		}
	}
	slices.SortFunc(out, func(a, b Listed) int {
		return cmp.Or(cmpBool(a.Published == "", b.Published == ""), strings.Compare(b.Published, a.Published), strings.Compare(string(a.ID), string(b.ID)))
	})
	return out, nil
}
