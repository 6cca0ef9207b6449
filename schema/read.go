package schema

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
)

// props is what the quads say of one subject, in the order read. They are few: looking at each is quicker than a map.
type props []prop

// prop is a predicate without its prefix, and an object.
type prop struct {
	name   string
	object quad.Value
}

// of are the objects by that name.
func (p props) of(name string) iter.Seq[quad.Value] {
	return func(yield func(quad.Value) bool) {
		for i := range p {
			if p[i].name == name && !yield(p[i].object) {
				return
			}
		}
	}
}

func (p props) has(name string) bool {
	return slices.ContainsFunc(p, func(x prop) bool { return x.name == name })
}

func (p props) text(name string) string {
	for v := range p.of(name) {
		if s, ok := textOf(v); ok {
			return s
		}
	}
	return ""
}

// textOf is the text of a value, or the id that it is.
func textOf(v quad.Value) (string, bool) {
	switch v := v.(type) {
	case quad.String:
		return string(v), true
	case quad.LangString:
		return string(v.Value), true
	case quad.IRI:
		return string(v), true
	}
	return "", false
}

func (p props) id(name string) ID { return ID(p.text(name)) }

func (p props) ids(name string) []ID {
	var out []ID
	for v := range p.of(name) {
		if iri, ok := v.(quad.IRI); ok {
			out = append(out, ID(iri))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (p props) number(name string) *float64 {
	for v := range p.of(name) {
		if f, ok := numberOf(v); ok {
			return &f
		}
	}
	return nil
}

func numberOf(v quad.Value) (float64, bool) {
	switch v := v.(type) {
	case quad.Int:
		return float64(v), true
	case quad.Float:
		return float64(v), true
	}
	return 0, false
}

func (p props) day(name string) string {
	for v := range p.of(name) {
		if t, ok := v.(quad.Time); ok {
			return dayOf(time.Time(t))
		}
	}
	return ""
}

// dayOf writes the day of a time in UTC as time.DateOnly does, which takes longer.
func dayOf(t time.Time) string {
	y, m, d := t.UTC().Date()
	if y < 0 || y > 9999 {
		return t.UTC().Format(time.DateOnly)
	}
	digit := func(n int) byte { return byte('0' + n%10) }
	return string([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(int(m) / 10), digit(int(m)), '-', digit(d / 10), digit(d)})
}

func (p props) date(prefix, start string) Date {
	return Date{p.day(start), p.day(prefix + "-end"), p.text(prefix + "-precision"), p.text(prefix + "-basis"), p.text(prefix + "-raw")}
}

// Facts are quads by their subject.
type Facts map[ID]props

// NewFacts indexes quads by subject. Quads whose subject or predicate is no IRI are left out.
func NewFacts(qs []quad.Quad) Facts {
	out := Facts{}
	all := make(props, 0, len(qs)) // behind those of all subjects, which mostly come together
	for len(qs) > 0 {
		n := 1
		for n < len(qs) && qs[n].Subject == qs[0].Subject {
			n++
		}
		if s, ok := qs[0].Subject.(quad.IRI); ok {
			from := len(all)
			for _, q := range qs[:n] {
				if p, ok := q.Predicate.(quad.IRI); ok {
					all = append(all, prop{strings.TrimPrefix(string(p), "rel:"), q.Object})
				}
			}
			if p := all[from:len(all):len(all)]; out[ID(s)] == nil && len(p) > 0 {
				out[ID(s)] = p
			} else {
				out[ID(s)] = append(out[ID(s)], p...)
			}
		}
		qs = qs[n:]
	}
	return out
}

// ids are the subjects of a kind, sorted.
func (f Facts) ids(kind string) []ID {
	var out []ID
	for id := range f {
		if len(id) > len(kind) && id[len(kind)] == ':' && string(id[:len(kind)]) == kind {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// Text is the first text, or id, that the subject has by the predicate (without "rel:"), "" where there is none.
func (f Facts) Text(subject ID, predicate string) string { return f[subject].text(predicate) }

// Count is how many objects the subject has by the predicate (without "rel:").
func (f Facts) Count(subject ID, predicate string) int {
	n := 0
	for range f[subject].of(predicate) {
		n++
	}
	return n
}

func (p props) figure() *Figure {
	return &Figure{p.number("value"), p.number("low"), p.number("high"), p.text("op"), p.text("unit"), p.id("class"), p.text("status"), p.text("kind"), p.text("raw")}
}

// Document reads an article's facts back; false where the facts hold none of that id.
func (f Facts) Document(id ID) (Document, bool) {
	p := f[id]
	if p == nil || p.text("rdf:type") != "type:document" {
		return Document{}, false
	}
	d := Document{ID: id, Title: p.text("title"), Lang: p.text("lang"), Publisher: p.id("publisher"), Published: p.date("published", "published"),
		Text: p.text("text"), SHA256: p.text("sha256")}
	for v := range p.of("source") {
		if s, ok := v.(quad.String); ok {
			d.Sources = append(d.Sources, string(s))
		}
	}
	slices.Sort(d.Sources)
	return d, true
}

// Entity reads an entity back, its name in English where there is one; false where the facts hold none of
// that id.
func (f Facts) Entity(id ID) (Entity, bool) {
	p := f[id]
	if p == nil || !p.has("name") {
		return Entity{}, false
	}
	e := Entity{ID: id, Type: ID(p.text("rdf:type")).Local(), Labels: map[string]string{}, Links: map[string][]ID{}, SameAs: p.id("owl:sameAs").Local()}
	for v := range p.of("name") {
		if l, ok := v.(quad.LangString); ok && e.Labels[l.Lang] == "" {
			e.Labels[l.Lang] = string(l.Value)
		}
	}
	e.Name = e.Labels["en"]
	if e.Name == "" {
		e.Name = p.text("name")
	}
	for v := range p.of("alias") {
		if s, ok := v.(quad.String); ok {
			e.Aliases = append(e.Aliases, string(s))
		}
	}
	slices.Sort(e.Aliases)
	for _, rel := range LinkNames {
		if ids := p.ids(rel); ids != nil {
			e.Links[rel] = ids
		}
	}
	if lat, long := p.number("lat"), p.number("long"); lat != nil && long != nil {
		e.Point = &Point{*lat, *long}
	}
	e.Positions = f.positions(id)
	return e, true
}

func (f Facts) positions(id ID) []Position {
	var out []Position
	for i := 0; ; i++ {
		p := f[ID("post:"+id.Local()+"-"+Ordinal(i))]
		if p == nil {
			break
		}
		pos := Position{Of: p.id("of"), Title: map[string]string{}, Since: p.text("since"), Until: p.text("until")}
		for v := range p.of("title") {
			if l, ok := v.(quad.LangString); ok {
				pos.Title[l.Lang] = string(l.Value)
			}
		}
		out = append(out, pos)
	}
	return out
}

// LinkNames are the background relations between entities that need no claim, sorted.
var LinkNames = []string{"affiliated-with", "located-in", "made-in", "part-of", "seat-of", "side", "subclass-of"}

// ReadRecord reads one document's record back from the quads of its doc: and claim: graphs. Entities are
// those only the article knows; mentions and rejected candidates are not stored.
func ReadRecord(doc ID, qs []quad.Quad) (*Record, error) {
	f := NewFacts(qs)
	d, ok := f.Document(doc)
	if !ok {
		return nil, fmt.Errorf("read %s: the quads hold no such document", doc)
	}
	r := &Record{Doc: d}
	claims, entities := f.ids("claim"), f.ids("ent")
	r.Claims = slices.Grow(r.Claims, len(claims))
	for _, id := range claims {
		if c, ok := f.Claim(id); ok {
			r.Claims = append(r.Claims, c)
		}
	}
	for _, id := range entities {
		if e, ok := f.Entity(id); ok {
			r.Entities = append(r.Entities, e)
			r.Local = append(r.Local, id)
		}
	}
	return r, nil
}
