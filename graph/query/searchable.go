package query

import (
	"cmp"
	"context"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// searchIndex is what Search looks through; it is made on first use.
func (v *View) searchIndex(ctx context.Context) ([]searchable, error) {
	if v.english != nil {
		return v.english.searchIndex(ctx)
	}
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.texts != nil {
		return v.texts, nil
	}
	out := n.searchable()
	claims, perDocument, err := v.searchableClaims(ctx)
	if err != nil {
		return nil, err
	}
	documents, err := v.searchableDocuments(ctx, perDocument)
	if err != nil {
		return nil, err
	}
	v.texts = append(append(out, claims...), documents...)
	return v.texts, nil
}

func (n *Names) searchable() []searchable {
	out := make([]searchable, 0, len(n.entries))
	for _, e := range n.entries {
		s := searchable{key: nameWords(e.text), hit: Hit{Kind: "entity", ID: e.id, Type: n.Ref(e.id).Type, Text: e.text, Uses: n.uses[e.id]}, fit: 1}
		if e.main {
			s.fit = 0
		}
		out = append(out, s)
	}
	return out
}

// searchableClaims has the words of every claim's evidence, and counts the claims of each document.
func (v *View) searchableClaims(ctx context.Context) ([]searchable, map[schema.ID]int, error) {
	speakers, stances := map[schema.ID]schema.ID{}, map[schema.ID]string{}
	err := v.each(ctx, quad.Predicate, schema.Rel("speaker").IRI(), func(q quad.Quad) { speakers[idOf(q.Subject)] = idOf(q.Object) })
	if err == nil {
		err = v.each(ctx, quad.Predicate, schema.Rel("stance").IRI(), func(q quad.Quad) {
			stances[idOf(q.Subject)], _ = words(q.Object)
		})
	}
	if err != nil {
		return nil, nil, err
	}
	perDocument := map[schema.ID]int{}
	var out []searchable
	err = v.each(ctx, quad.Predicate, schema.Rel("evidence").IRI(), func(q quad.Quad) {
		id := idOf(q.Subject)
		text, _ := words(q.Object)
		perDocument[schema.DocOf(id)]++
		out = append(out, searchable{key: nameWords(text), hit: Hit{Kind: "claim", ID: id, Type: stances[id], Text: text}, speaker: speakers[id], fit: 2})
	})
	return out, perDocument, err
}

// searchableDocuments has the title and every source of each document.
func (v *View) searchableDocuments(ctx context.Context, claims map[schema.ID]int) ([]searchable, error) {
	titles := map[schema.ID]string{}
	var out []searchable
	add := func(id schema.ID, text, source string, fit int) {
		out = append(out, searchable{key: nameWords(text), hit: Hit{Kind: "document", ID: id, Name: cmp.Or(titles[id], source), Text: source, Uses: claims[id]}, fit: fit})
	}
	err := v.each(ctx, quad.Predicate, schema.Rel("title").IRI(), func(q quad.Quad) {
		if id := idOf(q.Subject); id.Kind() == "doc" {
			titles[id], _ = words(q.Object)
			add(id, titles[id], "", 0)
		}
	})
	if err != nil {
		return nil, err
	}
	err = v.each(ctx, quad.Predicate, schema.Rel("source").IRI(), func(q quad.Quad) {
		source, _ := words(q.Object)
		add(idOf(q.Subject), source, source, 1)
	})
	return out, err
}
