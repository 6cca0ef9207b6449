package query

import (
	"cmp"
	"context"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/graph/store"
	"hearsay/schema"
)

// reprints are those of the articles whose text another one printed before. Prints of one text hang together by links, though
// not each with each; the first published of them, or the first by id of a day, repeats nobody.
func (v *View) reprints(ctx context.Context, docs []schema.ID) (map[schema.ID]bool, error) {
	text := prints{}
	links, all, err := v.reprintLinks(ctx, len(docs))
	if err == nil {
		err = v.bonds(ctx, links, func(x bond) { text.add(x) })
	}
	if err != nil {
		return nil, err
	}
	for ask := docs; len(ask) > 0 && !all; {
		bonds, err := v.bondsOf(ctx, ask...)
		if err != nil {
			return nil, err
		}
		ask = nil
		for _, x := range bonds {
			if x.Kind == compare.Reprint {
				ask = append(ask, text.add(x)...)
			}
		}
	}
	first := map[schema.ID]Source{}
	for id := range text {
		s, err := v.source(ctx, id)
		if err != nil {
			return nil, err
		}
		if best, ok := first[text.of(id)]; !ok || cmp.Or(cmp.Compare(s.date.Start, best.date.Start), cmp.Compare(s.ID, best.ID)) < 0 {
			first[text.of(id)] = s
		}
	}
	out := map[schema.ID]bool{}
	for _, id := range docs {
		if _, ok := text[id]; ok && first[text.of(id)].ID != id {
			out[id] = true
		}
	}
	return out, nil
}

// reprintLinks are all links between prints of one text, where it is cheaper to read them than those of so many articles.
func (v *View) reprintLinks(ctx context.Context, docs int) (links []schema.ID, all bool, err error) {
	id, err := v.snap.Find(quad.String(compare.Reprint))
	if err != nil || id == 0 {
		return nil, err == nil, err
	}
	n, err := v.snap.Count(store.IDPattern{}.Set(quad.Object, id))
	if err != nil || n > int64(docs)*dear {
		return nil, false, err
	}
	links, err = v.linksOf(ctx, compare.Reprint)
	return links, true, err
}

// add joins the two prints of a link; it returns those that were not known.
func (p prints) add(x bond) (fresh []schema.ID) {
	for _, id := range []schema.ID{x.A, x.B} {
		if _, ok := p[id]; !ok {
			p[id], fresh = id, append(fresh, id)
		}
	}
	p.join(x.A, x.B)
	return fresh
}

// prints leads from each print of a text to the one that stands for all of them.
type prints map[schema.ID]schema.ID

func (p prints) of(id schema.ID) schema.ID {
	for p[id] != id {
		p[id] = p[p[id]]
		id = p[id]
	}
	return id
}

func (p prints) join(a, b schema.ID) {
	x, y := p.of(a), p.of(b)
	p[max(x, y)] = min(x, y)
}
