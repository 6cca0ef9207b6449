package export

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// workings are the predicates of the analysis by which Hearsay finds what to compare again. They say nothing of the claims,
// are made anew from these by whoever imports them, and are not exported.
var workings = []string{compare.InBlock, compare.Terms, compare.InBand, compare.BesideBand, compare.Cut}

// analysis returns what comparing the claims of the selection has found, in the order of its N-Quads lines: accounts,
// the links between them with their reasons, happenings, and what the texts of articles are compared by. Of a part of the graph it is what stands between claims
// and articles that are in it.
func (s *Selection) analysis(ctx context.Context) ([]quad.Quad, error) {
	qs, err := s.store.Analysis(ctx)
	if err != nil {
		return nil, err
	}
	qs = slices.DeleteFunc(qs, func(q quad.Quad) bool { return slices.Contains(workings, idOf(q.Predicate).Local()) })
	if s.options.whole() {
		return qs, nil
	}
	in := set{}
	for _, c := range s.Claims {
		in[c], in[schema.DocOf(c)] = true, true
	}
	follow(qs, compare.InAccount, in)
	follow(qs, compare.AboutEvent, in)
	ends := map[schema.ID]int{}
	for _, q := range qs {
		if p := idOf(q.Predicate).Local(); (p == compare.LinkFrom || p == compare.LinkTo) && in[idOf(q.Object)] {
			ends[idOf(q.Subject)]++
		}
	}
	for link, n := range ends {
		in[link] = n == 2
	}
	return slices.DeleteFunc(qs, func(q quad.Quad) bool {
		o := idOf(q.Object)
		return !in[idOf(q.Subject)] || slices.Contains([]string{"claim", "doc", "account", "event"}, o.Kind()) && !in[o]
	}), nil
}

// follow adds what the predicate leads to from what is in.
func follow(qs []quad.Quad, predicate string, in set) {
	p := schema.Rel(predicate).IRI()
	for _, q := range qs {
		if q.Predicate == p && in[idOf(q.Subject)] {
			in[idOf(q.Object)] = true
		}
	}
}

// link is what comparing found between two claims, as an edge.
type link struct {
	key
	share
}

// compared are the links of comparison between claims of the selection, one of a kind between two, without how sure these are. An account is the claim of the
// selection that comes first in it.
func (b *builder) compared(ctx context.Context) ([]link, error) {
	qs, err := b.store.Analysis(ctx)
	if err != nil {
		return nil, err
	}
	claims := map[schema.ID]schema.ID{} // account → claim
	for _, q := range qs {
		c, account := idOf(q.Subject), idOf(q.Object)
		if q.Predicate != schema.Rel(compare.InAccount).IRI() || !b.has(c) {
			continue
		}
		if is := claims[account]; is == "" || c < is {
			claims[account] = c
		}
	}
	facts := schema.NewFacts(slices.DeleteFunc(qs, func(q quad.Quad) bool { return idOf(q.Subject).Kind() != "link" }))
	end := func(link schema.ID, predicate string) schema.ID {
		id := schema.ID(facts.Text(link, predicate))
		if id.Kind() == "account" {
			id = claims[id]
		}
		if !b.has(id) {
			return ""
		}
		return id
	}
	var out []link
	for id := range facts {
		from, to := end(id, compare.LinkFrom), end(id, compare.LinkTo)
		if from == "" || to == "" {
			continue
		}
		kind := facts.Text(id, compare.LinkKind)
		x := link{key{from: from, to: to, class: Comparison, kind: kind}, share{claim: min(from, to), other: max(from, to), reason: facts.Text(id, compare.Reason)}}
		if compare.Kind(kind).Disputes() {
			x.flags = disputedShare
		}
		out = append(out, x)
	}
	slices.SortFunc(out, func(x, y link) int { return cmp.Or(compareKeys(x.key, y.key), strings.Compare(x.reason, y.reason)) })
	out = slices.CompactFunc(out, func(x, y link) bool { return x.key == y.key })
	return out, nil
}
