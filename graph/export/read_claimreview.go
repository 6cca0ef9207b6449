package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"hearsay/schema"
)

// claimReview reads reviews of claims in the words of schema.org: one, a list, or the @graph of a page. A review becomes
// an article with the claim that it reviews, by whoever made it, and the reviewer's answer, as the rating says. What was
// claimed is known in its words alone, so it is a claim of relation "published".
func (r *reading) claimReview(data []byte) error {
	var top any
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(&top); err != nil {
		return fmt.Errorf("it is no JSON: %w", err)
	}
	n := 0
	for _, x := range reviews(top) {
		n++
		r.review(ldObject(x), n)
	}
	if n == 0 {
		return fmt.Errorf("it holds no ClaimReview")
	}
	return r.ctx.Err()
}

// reviews finds the reviews in a document.
func reviews(v any) []map[string]any {
	var out []map[string]any
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			out = append(out, reviews(x)...)
		}
	case map[string]any:
		if ldObject(v).is("ClaimReview") {
			return []map[string]any{v}
		}
		out = append(out, reviews(v["@graph"])...)
		out = append(out, reviews(v["itemListElement"])...)
		out = append(out, reviews(v["item"])...)
	}
	return out
}

// ldObject is an object of JSON-LD as pages embed it, its names with or without a prefix.
type ldObject map[string]any

func (o ldObject) get(name string) any {
	for _, prefix := range []string{"", "schema:", "https://schema.org/", "http://schema.org/"} {
		if v, ok := o[prefix+name]; ok {
			if list, ok := v.([]any); ok && len(list) > 0 {
				return list[0]
			}
			return v
		}
	}
	return nil
}

func (o ldObject) object(name string) ldObject {
	x, _ := o.get(name).(map[string]any)
	return x
}

// text is a text, or the text, name or id of an object.
func (o ldObject) text(name string) string {
	switch v := o.get(name).(type) {
	case string:
		return strings.TrimSpace(v)
	case json.Number:
		return v.String()
	case map[string]any:
		for _, inner := range []string{"@value", "name", "@id", "url"} {
			if s, ok := v[inner].(string); ok {
				return strings.TrimSpace(s)
			}
		}
	}
	return ""
}

func (o ldObject) is(class string) bool {
	types, _ := o["@type"].([]any)
	if s, ok := o["@type"].(string); ok {
		types = []any{s}
	}
	for _, t := range types {
		if s, ok := t.(string); ok && (s == class || strings.HasSuffix(s, "/"+class) || strings.HasSuffix(s, ":"+class)) {
			return true
		}
	}
	return false
}

// review makes the nth review an article.
func (r *reading) review(o ldObject, n int) {
	words := o.text("claimReviewed")
	item := o.object("itemReviewed")
	words = cmp.Or(words, item.text("text"), item.text("name"))
	author, reviewer := item.text("author"), cmp.Or(o.text("author"), o.text("publisher"))
	verdict := o.object("reviewRating").text("alternateName")
	if words == "" {
		r.fault(0, "review %d has no claimReviewed", n)
		return
	}
	if reviewer == "" {
		r.fault(0, "review %d has no author", n)
		return
	}
	raw, err := json.Marshal(o)
	if err != nil {
		r.fault(0, "review %d: %v", n, err)
		return
	}
	id, sha := schema.DocID(raw)
	x := &schema.Record{Doc: schema.Document{ID: id, SHA256: sha, Title: cmp.Or(o.text("headline"), o.text("name"), words), Lang: o.text("inLanguage"),
		Sources: []string{cmp.Or(o.text("url"), fmt.Sprintf("%s#%d", r.o.Name, n))}, Text: words}}
	x.Doc.Published = reviewDate(o.text("datePublished"))
	x.Doc.Publisher = r.named(x, reviewer, "media")
	speaker := schema.ID("")
	if author != "" {
		kind := "source"
		if p := item.object("author"); p.is("Person") {
			kind = "person"
		} else if p.is("Organization") {
			kind = "organisation"
		}
		speaker = r.named(x, author, kind)
	}
	claim := schema.Claim{ID: schema.ID("claim:" + id.Local() + "-01a"), Relation: "published", Stance: "claims", Modality: "actual", Mode: "asserted", Speaker: speaker,
		Evidence: schema.Evidence{Span: schema.Span{End: len(words)}, Text: words}, Method: "schema.org/ClaimReview", Confidence: 1, Said: reviewDate(item.text("datePublished"))}
	x.Claims = append(x.Claims, claim)
	if stance := r.verdict(o.object("reviewRating")); stance != "" {
		relation := map[bool]string{true: stance, false: "published"}[stance == "rejects"]
		text := cmp.Or(verdict, o.object("reviewRating").text("ratingValue"))
		x.Doc.Text = words + "\n" + text
		x.Claims = append(x.Claims, schema.Claim{ID: schema.ID("claim:" + id.Local() + "-02a"), Relation: relation, Stance: stance, Modality: "actual", Mode: "response", Speaker: x.Doc.Publisher,
			Author: true, Targets: []schema.ID{claim.ID}, Evidence: schema.Evidence{Span: schema.Span{Start: len(words) + 1, End: len(words) + 1 + len(text)}, Text: text},
			Method: "schema.org/ClaimReview", Confidence: 1})
	} else {
		r.note("review %d is rated %q, which neither confirms nor rejects", n, cmp.Or(verdict, o.object("reviewRating").text("ratingValue")))
	}
	r.record(x, 0, nil)
}

// verdict is what the reviewer does with the claim: the rating's words where the vocabulary knows them, else the outer
// thirds of its scale.
func (r *reading) verdict(rating ldObject) string {
	if s := r.model.Terms.Ratings[schema.Fold(rating.text("alternateName"))]; s != "" {
		return s
	}
	number := func(name string, otherwise float64) float64 {
		if x, err := strconv.ParseFloat(rating.text(name), 64); err == nil {
			return x
		}
		return otherwise
	}
	worst, best := number("worstRating", 1), number("bestRating", 5)
	x := number("ratingValue", -1)
	if x < worst || x > best || best <= worst {
		return ""
	}
	switch part := (x - worst) / (best - worst); {
	case part <= 1.0/3:
		return "rejects"
	case part >= 2.0/3:
		return "confirms"
	}
	return ""
}

func reviewDate(s string) schema.Date {
	if len(s) > len("2020-10-04") && s[len("2020-10-04")] == 'T' {
		s = s[:len("2020-10-04")]
	}
	d, _ := schema.Stretch(s)
	if d.Start != "" {
		d.Basis = "explicit"
	}
	return d
}

// named is the entity of that name: the only one of the background that bears it, else one that the article knows.
func (r *reading) named(x *schema.Record, name, kind string) schema.ID {
	if r.byName == nil {
		r.byName = map[string][]schema.ID{}
		for id := range r.facts {
			if e, ok := r.facts.Entity(id); ok && id.Kind() == "ent" {
				for _, n := range append([]string{e.Name}, e.Aliases...) {
					key := schema.Fold(n)
					r.byName[key] = append(r.byName[key], id)
				}
			}
		}
	}
	id := schema.Ent(kind + "-" + schema.Slug(name))
	e := schema.Entity{ID: id, Type: kind, Name: name}
	if known := r.byName[schema.Fold(name)]; len(known) == 1 {
		id = known[0]
		e = schema.Entity{ID: id}
	}
	if x.Entity(id) == nil {
		x.Entities = append(x.Entities, e)
		if e.Name != "" {
			x.Local = append(x.Local, id)
		}
	}
	sortRecord(x)
	return id
}
