package query

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"golang.org/x/text/unicode/norm"

	"hearsay/schema"
)

// Document is an article as look-ups show it.
type Document struct {
	Source
	Sources  []string     `json:"sources"`
	Lang     string       `json:"lang"`
	Mentions []schema.Ref `json:"mentions"`
	Claims   []*Claim     `json:"claims"` // in the order of the text
	Text     string       `json:"-"`
}

// Document reads an article with its claims.
func (v *View) Document(ctx context.Context, id schema.ID) (*Document, error) {
	f, err := v.facts(ctx, id)
	if err != nil {
		return nil, err
	}
	d, ok := f.Document(id)
	if !ok {
		return nil, &UnknownError{Name: string(id)}
	}
	out := &Document{Sources: d.Sources, Lang: d.Lang, Text: d.Text}
	if out.Source, err = v.source(ctx, id); err != nil {
		return nil, err
	}
	if out.Mentions, err = v.mentions(ctx, id); err != nil {
		return nil, err
	}
	var claims []schema.ID
	err = v.each(ctx, quad.Label, id.IRI(), func(q quad.Quad) {
		if q.Object == schema.Type("claim").IRI() && q.Predicate == quad.IRI("rdf:type") {
			claims = append(claims, idOf(q.Subject))
		}
	})
	if err != nil {
		return nil, err
	}
	out.Claims, err = v.dressAll(ctx, claims)
	slices.SortStableFunc(out.Claims, func(a, b *Claim) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return out, err
}

func (v *View) mentions(ctx context.Context, doc schema.ID) ([]schema.Ref, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	out := []schema.Ref{}
	qs, err := v.quads(ctx, quad.Subject, doc.IRI())
	for _, q := range qs {
		if o, ok := q.Object.(quad.IRI); ok && q.Predicate == schema.Rel("mentions").IRI() {
			out = append(out, n.Ref(schema.ID(o)))
		}
	}
	return out, err
}

// FindDocument finds the article that a name means: an id or the beginning of one, a path or URL as the
// article was read from, or the end of such a path. The error is *UnknownError, or says how many fit.
func (v *View) FindDocument(ctx context.Context, name string) (schema.ID, error) {
	name = norm.NFC.String(strings.Trim(name, "<>"))
	var same, like []schema.ID
	err := v.each(ctx, quad.Predicate, schema.Rel("source").IRI(), func(q quad.Quad) {
		id, ok := q.Subject.(quad.IRI)
		source, _ := words(q.Object)
		switch doc := schema.ID(id); {
		case !ok:
		case string(doc) == name || source == name:
			same = append(same, doc)
		case begins(doc, name) || (name != "" && strings.HasSuffix(source, "/"+name)):
			like = append(like, doc)
		}
	})
	if err != nil {
		return "", err
	}
	if len(same) == 0 {
		same = like
	}
	slices.Sort(same)
	switch same = slices.Compact(same); len(same) {
	case 0:
		return "", &UnknownError{Name: name}
	case 1:
		return same[0], nil
	}
	e := &AmbiguousError{Name: name}
	for _, id := range same {
		s, err := v.source(ctx, id)
		if err != nil {
			return "", err
		}
		e.Candidates = append(e.Candidates, schema.Ref{ID: id, Name: s.Source, Type: "document"})
	}
	return "", e
}

// begins says whether name is a beginning of the id, of at least six digits.
func begins(id schema.ID, name string) bool {
	name = strings.TrimPrefix(name, "doc:")
	return len(name) >= 6 && strings.HasPrefix(id.Local(), name)
}

// Find finds what a name means: a claim by its id or the beginning of it, a document by id, path or URL, or an entity by name,
// alias or id. The error is *UnknownError or *AmbiguousError.
func (v *View) Find(ctx context.Context, name string) (schema.ID, error) {
	if id, err := v.findClaim(ctx, name); err != nil || id != "" {
		return id, err
	}
	n, err := v.Names(ctx)
	if err != nil {
		return "", err
	}
	id, err := n.bearer(name)
	if err == nil {
		return id, nil
	}
	doc, docErr := v.FindDocument(ctx, name)
	switch docErr.(type) {
	case nil:
		return doc, nil
	case *UnknownError:
		return n.Resolve(name)
	}
	return "", fmt.Errorf("find %s: %w", name, docErr)
}

// findClaim finds the claim of an id, with or without its prefix, whole or with the beginning of the document's
// digits ("427fcc6a-04a"); "" where the name is none.
func (v *View) findClaim(ctx context.Context, name string) (schema.ID, error) {
	local := schema.ID(strings.Trim(name, "<>")).Local()
	doc, sentence, ok := strings.Cut(local, "-")
	if !ok || len(doc) < 6 || strings.Trim(doc, "0123456789abcdef") != "" {
		return "", nil
	}
	if len(doc) < 32 {
		id, err := v.FindDocument(ctx, "doc:"+doc)
		var unknown *UnknownError
		if errors.As(err, &unknown) {
			return "", nil
		}
		if err != nil {
			return "", err
		}
		doc = id.Local()
	}
	id := schema.ID("claim:" + doc + "-" + sentence)
	if _, ok, err := v.claim(ctx, id); ok || err != nil {
		return id, err
	}
	if rejected, err := v.to(ctx, id, "decided-by"); err != nil || len(rejected) == 0 {
		return "", err
	}
	return id, nil
}
