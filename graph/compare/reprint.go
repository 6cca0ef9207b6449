package compare

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// texts are what claims and articles are compared by beside their accounts, as of one state of the graph.
type texts struct {
	src      Source
	sketches map[schema.ID]Sketch
	clauses  map[schema.ID]string
}

func newTexts(src Source) *texts { return &texts{src, map[schema.ID]Sketch{}, map[schema.ID]string{}} }

func (t *texts) sketch(ctx context.Context, doc schema.ID) (Sketch, error) {
	if s, ok := t.sketches[doc]; ok {
		return s, nil
	}
	vs, err := t.src.Objects(ctx, doc, SketchOf)
	if err == nil && len(vs) > 0 {
		t.sketches[doc] = readSketch(textOf(vs[0]))
	}
	return t.sketches[doc], err
}

func (t *texts) words(ctx context.Context, claim schema.ID) (string, error) {
	if s, ok := t.clauses[claim]; ok {
		return s, nil
	}
	vs, err := t.src.Objects(ctx, claim, "evidence")
	if err == nil && len(vs) > 0 {
		t.clauses[claim] = textOf(vs[0])
	}
	return t.clauses[claim], err
}

// reprints finds articles that print the text of another, band by band.
func (u *update) reprints(ctx context.Context, ch Change) error {
	bands := map[schema.ID]*gathering{}
	at := func(place int, b schema.ID) *gathering {
		if bands[b] == nil {
			bands[b] = &gathering{band: b, place: place, was: map[schema.ID]Sketch{}, is: map[schema.ID]Sketch{}}
		}
		return bands[b]
	}
	for _, p := range ch.Remove {
		p.sketched(&u.remove)
		for i, b := range p.Sketch.bands() {
			at(i, b).was[p.Doc] = p.Sketch
		}
	}
	for _, p := range ch.Add {
		p.sketched(&u.add)
		for i, b := range p.Sketch.bands() {
			at(i, b).is[p.Doc] = p.Sketch
		}
	}
	for _, b := range slices.Sorted(maps.Keys(bands)) {
		if err := u.meet(ctx, bands[b]); err != nil {
			return err
		}
	}
	return nil
}

// sketched writes what the article's text is compared by.
func (p *Prepared) sketched(w *quads) { w.add(p.Doc, SketchOf, quad.String(p.Sketch.String())) }

// gathering is a band that articles leave, with the sketches they had, and join, with those they have.
type gathering struct {
	band    schema.ID
	place   int // of the band in a sketch
	was, is map[schema.ID]Sketch
}

// leaves says whether an article goes, though it may come back changed.
func (m *gathering) leaves(id schema.ID) bool {
	_, ok := m.was[id]
	return ok
}

// meet writes what becomes of a band: which articles stand first in it, which beside these, and which print one text. While the
// first stay, only they are looked at; where others take their place, all of the band are.
func (u *update) meet(ctx context.Context, m *gathering) error {
	old, err := u.crowd(ctx, m, false)
	if err != nil {
		return err
	}
	now := old.after(m)
	if old.more && (!slices.Equal(old.first, now.first) || slices.ContainsFunc(old.first, m.leaves)) {
		if old, err = u.crowd(ctx, m, true); err != nil {
			return err
		}
		now = old.after(m)
	}
	old.stand(m.band, &u.remove)
	now.stand(m.band, &u.add)
	if err := u.print(ctx, m, old, now, m.was, &u.remove); err != nil {
		return err
	}
	return u.print(ctx, m, now, old, m.is, &u.add)
}

// crowd is the articles of a band: the first MostPrints by their ids, with which each is compared, and the others, as far as
// they are known.
type crowd struct {
	first, beside []schema.ID // by their ids
	more          bool        // there are others than these
}

// crowd reads a band; of the articles beside the first ones, where not all are asked for, only those that go.
func (u *update) crowd(ctx context.Context, m *gathering, all bool) (c crowd, err error) {
	if c.first, err = u.src.Subjects(ctx, InBand, m.band); err != nil {
		return c, err
	}
	c.first = slices.Sorted(slices.Values(c.first))
	if all {
		c.beside, err = u.src.Subjects(ctx, BesideBand, m.band)
		c.beside = slices.Sorted(slices.Values(c.beside))
		return c, err
	}
	n, err := u.src.Count(ctx, BesideBand, m.band)
	for _, id := range slices.Sorted(maps.Keys(m.was)) {
		if !slices.Contains(c.first, id) {
			c.beside = append(c.beside, id)
		}
	}
	c.more = n > len(c.beside)
	return c, err
}

// after is the crowd when articles have left and joined.
func (c crowd) after(m *gathering) crowd {
	ids := slices.DeleteFunc(slices.Concat(c.first, c.beside), m.leaves)
	ids = slices.AppendSeq(ids, maps.Keys(m.is))
	slices.Sort(ids)
	return crowded(ids, c.more)
}

// crowded parts sorted articles into the first and the others.
func crowded(ids []schema.ID, more bool) crowd {
	n := min(len(ids), MostPrints)
	return crowd{ids[:n:n], ids[n:], more}
}

// stand writes where the articles stand.
func (c crowd) stand(band schema.ID, w *quads) {
	for _, id := range c.first {
		w.add(id, InBand, band.IRI())
	}
	for _, id := range c.beside {
		w.add(id, BesideBand, band.IRI())
	}
}

// print writes the links of a crowd that another lacks, or that one of the articles has which change.
func (u *update) print(ctx context.Context, m *gathering, c, other crowd, changed map[schema.ID]Sketch, w *quads) error {
	first, beside := setOf(other.first), setOf(other.beside)
	sketch := func(id schema.ID) (Sketch, error) {
		if s, ok := changed[id]; ok {
			return s, nil
		}
		return u.texts.sketch(ctx, id)
	}
	for i, a := range c.first {
		for _, b := range slices.Concat(c.first[i+1:], c.beside) {
			_, moved := changed[a]
			if _, ok := changed[b]; !ok && !moved && (first[a] && (first[b] || beside[b]) || first[b] && beside[a]) {
				continue
			}
			sa, err := sketch(a)
			if err != nil {
				return err
			}
			sb, err := sketch(b)
			if err != nil {
				return err
			}
			w.reprint(m.place, a, b, sa, sb)
		}
	}
	return nil
}

func setOf(ids []schema.ID) map[schema.ID]bool {
	out := make(map[schema.ID]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out
}

// reprint writes that one article prints the text of the other, where it does. Two that meet at several bands are told at the
// first of these; place is that of the band where they are looked at.
func (w *quads) reprint(place int, a, b schema.ID, sa, sb Sketch) {
	if at := sa.firstBand(sb); at >= 0 && at == place && sa.Like(sb) >= sameText {
		w.answer(reprint(a, b, sa, sb))
	}
}

// reprint is the link of two articles with one text, from the one published first.
func reprint(a, b schema.ID, sa, sb Sketch) Link {
	if cmp.Or(cmp.Compare(sb.Published, sa.Published), cmp.Compare(b, a)) < 0 {
		a, b = b, a
	}
	return Link{Kind: Reprint, A: a, B: b, Reason: "the same text, but for a part"}
}
