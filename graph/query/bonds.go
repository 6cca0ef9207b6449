package query

import (
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// bond is a link with the claims at its two ends: those of the two accounts, the first first.
type bond struct {
	compare.Link
	a, b []schema.ID
}

// disputeOf is the kind of link that an answer of that stance makes to a claim.
func disputeOf(stance string, target *schema.Claim) (compare.Kind, bool) {
	switch {
	case stance == "denies":
		return compare.Denied, true
	case stance == "rejects" && target.Figure != nil:
		return compare.DisputedFigure, true
	case stance == "rejects":
		return compare.Rejected, true
	}
	return "", false
}

// answerBonds are the bonds that answers make, in the order of the answers' ids.
func (v *View) answerBonds(ctx context.Context) ([]bond, error) {
	type answer struct{ id, target schema.ID }
	var all []answer
	err := v.each(ctx, quad.Predicate, schema.Rel("answers").IRI(), func(q quad.Quad) {
		all = append(all, answer{idOf(q.Subject), idOf(q.Object)})
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(x, y answer) int {
		return strings.Compare(string(x.id)+" "+string(x.target), string(y.id)+" "+string(y.target))
	})
	var out []bond
	for _, x := range all {
		a, ok, err := v.claim(ctx, x.target)
		if err != nil || !ok {
			return nil, err
		}
		b, ok, err := v.claim(ctx, x.id)
		if err != nil || !ok {
			return nil, err
		}
		if kind, ok := disputeOf(b.Stance, &a); ok {
			l := compare.Link{Kind: kind, A: a.ID, B: b.ID, Reason: "the article says so"}
			out = append(out, bond{l, []schema.ID{a.ID}, []schema.ID{b.ID}})
		}
	}
	return out, nil
}

// bonds are all links of the graph, disputes by answers first.
func (v *View) bonds(ctx context.Context) ([]bond, error) {
	return v.answerBonds(ctx)
}

// bondsOf are the links of one claim.
func (v *View) bondsOf(ctx context.Context, id schema.ID) ([]bond, error) {
	all, err := v.bonds(ctx)
	return slices.DeleteFunc(all, func(t bond) bool { return !slices.Contains(t.a, id) && !slices.Contains(t.b, id) }), err
}

// to are the objects of the subject's edges by the predicate, sorted.
func (v *View) to(ctx context.Context, subject schema.ID, predicate string) ([]schema.ID, error) {
	var out []schema.ID
	err := v.each(ctx, quad.Subject, subject.IRI(), func(q quad.Quad) {
		if idOf(q.Predicate).Local() == predicate {
			out = append(out, idOf(q.Object))
		}
	})
	slices.Sort(out)
	return out, err
}
