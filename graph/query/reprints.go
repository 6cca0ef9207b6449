package query

import (
	"cmp"
	"context"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// reprints are those of the articles whose text another one printed before. Prints of one text hang together by links, though
// not each with each; the first published of them, or the first by id of a day, repeats nobody.
func (v *View) reprints(ctx context.Context, docs []schema.ID) (map[schema.ID]bool, error) {
	text := prints{}
	for ask := docs; len(ask) > 0; {
		bonds, err := v.bondsOf(ctx, ask...)
		if err != nil {
			return nil, err
		}
		ask = nil
		for _, x := range bonds {
			if x.Kind != compare.Reprint {
				continue
			}
			for _, id := range []schema.ID{x.A, x.B} {
				if _, ok := text[id]; !ok {
					text[id], ask = id, append(ask, id)
				}
			}
			text.join(x.A, x.B)
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
