package query

import (
	"cmp"
	"context"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// bond is a link with the claims at its two ends: those of the two accounts, the first first.
type bond struct {
	compare.Link
	a, b []schema.ID
}

// between says whether the bond has one claim at the one end and one at the other.
func (x *bond) between(a, b schema.ID) bool {
	return slices.Contains(x.a, a) && slices.Contains(x.b, b) || slices.Contains(x.a, b) && slices.Contains(x.b, a)
}

// bondsOf are the links of claims or articles, each once, by kind and ends. Those that answers make are read from the
// articles themselves, the others from the analysis.
func (v *View) bondsOf(ctx context.Context, ids ...schema.ID) ([]bond, error) {
	ids = distinctSorted(slices.Clone(ids))
	out, err := v.answerBonds(ctx, ids)
	if err != nil {
		return nil, err
	}
	nodes := slices.Clone(ids)
	err = v.edges(ctx, compare.InAccount, quad.Subject, ids, func(_, account schema.ID) { nodes = append(nodes, account) })
	if err != nil {
		return nil, err
	}
	nodes = distinctSorted(nodes)
	var links []schema.ID
	for _, end := range []string{compare.LinkFrom, compare.LinkTo} {
		if err := v.edges(ctx, end, quad.Object, nodes, func(link, _ schema.ID) { links = append(links, link) }); err != nil {
			return nil, err
		}
	}
	seen := map[compare.Link]bool{}
	err = v.bonds(ctx, distinctSorted(links), func(x bond) {
		if key := (compare.Link{Kind: x.Kind, A: x.a[0], B: x.b[0]}); !seen[key] {
			seen[key] = true
			out = append(out, x)
		}
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(out, func(x, y bond) int {
		return cmp.Or(slices.Index(compare.Kinds, x.Kind)-slices.Index(compare.Kinds, y.Kind), cmp.Compare(x.a[0], y.a[0]), cmp.Compare(x.b[0], y.b[0]))
	})
	return out, nil
}

// disputing are the bonds of the whole graph that dispute a claim.
func (v *View) disputing(ctx context.Context) ([]bond, error) {
	ids, err := v.contested(ctx)
	if err != nil {
		return nil, err
	}
	bonds, err := v.bondsOf(ctx, ids...)
	return slices.DeleteFunc(bonds, func(x bond) bool { return !x.Kind.Disputes() }), err
}

// endsOf are the claims at the ends of bonds, sorted.
func endsOf(bonds []bond) []schema.ID {
	out := []schema.ID{}
	for _, x := range bonds {
		out = append(append(out, x.a...), x.b...)
	}
	return distinctSorted(out)
}

// contested are the claims that may be disputed, sorted: all that answer another or are answered, and those of accounts that
// contradict each other. The other links that dispute are those that answers make.
func (v *View) contested(ctx context.Context) ([]schema.ID, error) {
	var out []schema.ID
	err := v.each(ctx, quad.Predicate, schema.Rel("answers").IRI(), func(q quad.Quad) {
		out = append(out, idOf(q.Subject), idOf(q.Object))
	})
	if err != nil {
		return nil, err
	}
	links, err := v.linksOf(ctx, compare.Conflicts)
	if err == nil {
		err = v.bonds(ctx, links, func(x bond) { out = append(append(out, x.a...), x.b...) })
	}
	if err != nil {
		return nil, err
	}
	return distinctSorted(out), nil
}

// linksOf are the links of a kind in the whole graph.
func (v *View) linksOf(ctx context.Context, kind compare.Kind) ([]schema.ID, error) {
	var links []schema.ID
	err := v.each(ctx, quad.Object, quad.String(kind), func(q quad.Quad) {
		if idOf(q.Predicate).Local() == compare.LinkKind {
			links = append(links, idOf(q.Subject))
		}
	})
	return links, err
}

// bonds calls f with each of the links that is a bond.
func (v *View) bonds(ctx context.Context, links []schema.ID, f func(bond)) error {
	g := gathering{v, map[schema.ID][]schema.ID{}}
	for _, id := range links {
		x, ok, err := g.bond(ctx, id)
		if err != nil {
			return err
		}
		if ok {
			f(x)
		}
	}
	return nil
}

// gathering reads links one after the other; many of them have ends in common.
type gathering struct {
	view    *View
	members map[schema.ID][]schema.ID // of the accounts that were read
}

// bond reads a link of the analysis; false for one that an answer makes, and for what is no link.
func (g *gathering) bond(ctx context.Context, link schema.ID) (bond, bool, error) {
	var x bond
	var from, to schema.ID
	err := g.view.each(ctx, quad.Subject, link.IRI(), func(q quad.Quad) {
		switch idOf(q.Predicate).Local() {
		case compare.LinkKind:
			x.Kind = compare.Kind(quad.ToString(q.Object))
		case compare.Reason:
			x.Reason = quad.ToString(q.Object)
		case compare.LinkFrom:
			from = idOf(q.Object)
		case compare.LinkTo:
			to = idOf(q.Object)
		}
	})
	if err != nil {
		return bond{}, false, err
	}
	switch x.Kind {
	case compare.Denied, compare.DisputedFigure, compare.Rejected, "":
		return x, false, nil
	}
	if x.a, err = g.claims(ctx, from); err == nil {
		x.b, err = g.claims(ctx, to)
	}
	if err != nil || len(x.a) == 0 || len(x.b) == 0 {
		return x, false, err
	}
	x.A, x.B = x.a[0], x.b[0]
	return x, true, nil
}

// claims are those of an account, the first first; an article stands for itself.
func (g *gathering) claims(ctx context.Context, end schema.ID) ([]schema.ID, error) {
	if end.Kind() != "account" {
		return []schema.ID{end}, nil
	}
	if known, ok := g.members[end]; ok {
		return known, nil
	}
	out, err := g.view.from(ctx, map[string]bool{compare.InAccount: true}, end)
	g.members[end] = slices.Clip(out)
	return g.members[end], err
}

// answerBonds are the links that answers make of and to the claims, which are sorted.
func (v *View) answerBonds(ctx context.Context, ids []schema.ID) ([]bond, error) {
	pairs := map[[2]schema.ID]bool{}
	note := func(answer, target schema.ID) { pairs[[2]schema.ID{target, answer}] = true }
	for _, end := range []quad.Direction{quad.Subject, quad.Object} {
		if err := v.edges(ctx, "answers", end, ids, note); err != nil {
			return nil, err
		}
	}
	var out []bond
	for p := range pairs {
		a, ok1, err := v.claim(ctx, p[0])
		if err != nil {
			return nil, err
		}
		b, ok2, err := v.claim(ctx, p[1])
		if err != nil {
			return nil, err
		}
		if l, ok := compare.AnswerLink(&a, &b); ok && ok1 && ok2 {
			out = append(out, bond{l, p[:1:1], p[1:2:2]})
		}
	}
	return out, nil
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
