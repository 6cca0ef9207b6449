package query

import (
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Claim is a claim as look-ups show it: with names, its article, and the claims that it answers and that
// answer it.
type Claim struct {
	schema.ClaimJSON
	Words      string `json:"words"` // what is claimed, in short English
	Document   Source `json:"document"`
	Answers    []Side `json:"answers,omitempty"`
	AnsweredBy []Side `json:"answered_by,omitempty"`
}

// Side is the other end of an answer.
type Side struct {
	Claim    schema.ID  `json:"claim"`
	Stance   string     `json:"stance"`
	Speaker  schema.Ref `json:"speaker"`
	Words    string     `json:"words"`
	Evidence string     `json:"evidence"`
}

// Speakers are the names of who stands at these ends, each once.
func Speakers(sides []Side) string {
	var out []string
	for _, s := range sides {
		if !slices.Contains(out, s.Speaker.Name) {
			out = append(out, s.Speaker.Name)
		}
	}
	return strings.Join(out, ", ")
}

// Source is the article that something stands in.
type Source struct {
	ID        schema.ID  `json:"id"`
	Title     string     `json:"title"`
	Source    string     `json:"source"`        // where it was read, a path as a rule
	URL       string     `json:"url,omitempty"` // its address on the web
	Publisher schema.Ref `json:"publisher"`
	Published string     `json:"published,omitempty"` // as much of YYYY-MM-DD as is known
	date      schema.Date
}

// Claim reads a claim with all that belongs to it.
func (v *View) Claim(ctx context.Context, id schema.ID) (*Claim, error) {
	c, ok, err := v.claim(ctx, id)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, &UnknownError{Name: string(id)}
	}
	return v.dress(ctx, c)
}

// dress joins a claim with names, article and answers.
func (v *View) dress(ctx context.Context, c schema.Claim) (*Claim, error) {
	out, err := v.plain(ctx, c)
	if err != nil {
		return nil, err
	}
	out.Words = v.words(&out.ClaimJSON)
	if out.Answers, err = v.sides(ctx, c.Targets); err != nil {
		return nil, err
	}
	answers, err := v.answerers(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	out.AnsweredBy, err = v.sides(ctx, answers)
	return out, err
}

// plain is a claim with names and its article, without what is said in words and what it answers or is answered by.
func (v *View) plain(ctx context.Context, c schema.Claim) (*Claim, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	out := &Claim{ClaimJSON: schema.NewClaimJSON(c, n.Ref)}
	out.Document, err = v.source(ctx, schema.DocOf(c.ID))
	return out, err
}

func (v *View) sides(ctx context.Context, ids []schema.ID) ([]Side, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	var out []Side
	for _, id := range ids {
		c, ok, err := v.claim(ctx, id)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		j := schema.NewClaimJSON(c, n.Ref)
		out = append(out, Side{id, c.Stance, j.Speaker, v.words(&j), c.Evidence.Text})
	}
	return out, nil
}

// source is what look-ups show of an article.
func (v *View) source(ctx context.Context, doc schema.ID) (Source, error) {
	return v.sources.get(doc, func() (Source, error) { return v.readSource(ctx, doc) })
}

func (v *View) readSource(ctx context.Context, doc schema.ID) (Source, error) {
	var told []quad.Quad
	err := v.eachBut(ctx, quad.Subject, doc.IRI(), []string{"text", "mentions"}, func(q quad.Quad) {
		if q.Label == doc.IRI() {
			told = append(told, q)
		}
	})
	if err != nil {
		return Source{}, err
	}
	f := schema.NewFacts(told)
	n, err := v.Names(ctx)
	if err != nil {
		return Source{}, err
	}
	d, ok := f.Document(doc)
	if !ok {
		return Source{ID: doc}, nil
	}
	s := Source{ID: doc, Title: d.Title, Source: d.Source(), URL: d.URL(), Published: d.Published.Days(), date: d.Published}
	if d.Publisher != "" {
		s.Publisher = n.Ref(d.Publisher)
	}
	return s, nil
}
