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

// reprints finds articles that print the text of another.
func (u *update) reprints(ctx context.Context, ch Change) error {
	fresh, bands := map[schema.ID]Sketch{}, map[schema.ID][]schema.ID{}
	for _, p := range ch.Add {
		fresh[p.Doc] = p.Sketch
		for _, b := range p.Sketch.bands() {
			bands[b] = append(bands[b], p.Doc)
		}
	}
	for _, p := range ch.Remove {
		err := u.alike(ctx, p, &u.remove, nil, func(id schema.ID) (Sketch, bool, error) {
			s, err := u.texts.sketch(ctx, id)
			return s, true, err
		})
		if err != nil {
			return err
		}
	}
	for _, p := range ch.Add {
		err := u.alike(ctx, p, &u.add, bands, func(id schema.ID) (Sketch, bool, error) {
			if s, ok := fresh[id]; ok || u.gone[id] {
				return s, ok, nil
			}
			s, err := u.texts.sketch(ctx, id)
			return s, true, err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// prints writes the article's sketch and its bands.
func (p *Prepared) prints(w *quads) {
	w.add(p.Doc, SketchOf, quad.String(p.Sketch.String()))
	for _, b := range p.Sketch.bands() {
		w.add(p.Doc, InBand, b.IRI())
	}
}

// alike writes what belongs to an article's sketch and its links with articles that are alike: those of the graph and those
// that come with it, as far as sketch knows them.
func (u *update) alike(ctx context.Context, p *Prepared, to *quads, with map[schema.ID][]schema.ID, sketch func(schema.ID) (Sketch, bool, error)) error {
	p.prints(to)
	others := map[schema.ID]bool{}
	for _, b := range p.Sketch.bands() {
		ids, err := u.src.Subjects(ctx, InBand, b)
		if err != nil {
			return err
		}
		for _, id := range append(ids, with[b]...) {
			others[id] = id != p.Doc
		}
	}
	for _, id := range slices.Sorted(maps.Keys(others)) {
		s, ok, err := sketch(id)
		if err != nil {
			return err
		}
		if ok && others[id] && p.Sketch.Like(s) >= sameText {
			to.answer(reprint(p.Doc, id, p.Sketch, s))
		}
	}
	return nil
}

// reprint is the link of two articles with one text, from the one published first.
func reprint(a, b schema.ID, sa, sb Sketch) Link {
	if cmp.Or(cmp.Compare(sb.Published, sa.Published), cmp.Compare(b, a)) < 0 {
		a, b = b, a
	}
	return Link{Kind: Reprint, A: a, B: b, Reason: "the same text, but for a part"}
}
