package export

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// writeJSONLD writes JSON-LD 1.1 with its context inline. The quads stand by their labels as named graphs, as in
// N-Quads; the default graph says the same of articles, claims and entities in the words of schema.org and PROV-O, as
// far as these have words for it. An import reads the named graphs.
func writeJSONLD(ctx context.Context, w io.Writer, s *Selection) error {
	j := &jsonLD{printer: newPrinter(ctx, w), model: s.model, first: true}
	j.put(`{"@context":`)
	j.json(ldContext())
	j.put(`,"@graph":[`)
	err := s.eachRDF(ctx, func(qs []quad.Quad) error {
		qs = schema.SortQuads(qs)
		byLabel(qs, j.named)
		bySubject(j.public(qs), func(qs []quad.Quad) {
			j.comma()
			j.node(qs)
		})
		return j.err
	})
	if err != nil {
		return err
	}
	j.put("\n]}\n")
	return j.end()
}

// ldContext is the inline context: names without a prefix are our properties.
func ldContext() map[string]any {
	out := map[string]any{"@version": 1.1, "@vocab": schema.Namespaces()["rel"]}
	for p, iri := range schema.Namespaces() {
		out[p] = map[string]any{"@id": iri, "@prefix": true}
	}
	return out
}

// jsonLD is a document on its way.
type jsonLD struct {
	*printer
	model *schema.Model
	first bool
}

func (j *jsonLD) comma() {
	if !j.first {
		j.put(",")
	}
	j.first = false
	j.put("\n")
}

// named writes the quads of one label as a named graph.
func (j *jsonLD) named(qs []quad.Quad) {
	j.comma()
	j.put(`{"@id":`)
	j.json(ldIRI(idOf(qs[0].Label)))
	j.put(`,"@graph":[`)
	first := true
	bySubject(qs, func(qs []quad.Quad) {
		if !first {
			j.put(",")
		}
		first = false
		j.put("\n ")
		j.node(qs)
	})
	j.put("]}")
}

// node writes all that is said of one subject.
func (j *jsonLD) node(qs []quad.Quad) {
	j.put(`{"@id":`)
	if b, ok := qs[0].Subject.(quad.BNode); ok {
		j.json(b.String())
	} else {
		j.json(ldIRI(idOf(qs[0].Subject)))
	}
	for i := 0; i < len(qs); {
		n := i + 1
		for n < len(qs) && qs[n].Predicate == qs[i].Predicate {
			n++
		}
		j.property(idOf(qs[i].Predicate), qs[i:n])
		i = n
	}
	j.put("}")
}

func (j *jsonLD) property(p schema.ID, qs []quad.Quad) {
	name, typed := p.Local(), p == "rdf:type"
	switch {
	case typed:
		name = "@type"
	case p.Kind() != "rel" || !plainName(name):
		name = ldIRI(p)
	}
	j.put(",")
	j.json(name)
	j.put(":")
	if len(qs) > 1 {
		j.put("[")
	}
	for i, q := range qs {
		if i > 0 {
			j.put(",")
		}
		if typed {
			j.json(ldIRI(idOf(q.Object)))
		} else {
			j.value(q.Object)
		}
	}
	if len(qs) > 1 {
		j.put("]")
	}
}

func (j *jsonLD) value(v quad.Value) {
	typed := func(text, typ string) { j.json(map[string]string{"@value": text, "@type": typ}) }
	switch v := store.Canonical(v).(type) {
	case quad.IRI:
		j.json(map[string]string{"@id": ldIRI(schema.ID(v))})
	case quad.BNode:
		j.json(map[string]string{"@id": v.String()})
	case quad.String:
		j.json(string(v))
	case quad.LangString:
		j.json(map[string]string{"@value": string(v.Value), "@language": v.Lang})
	case quad.Bool:
		j.json(bool(v))
	case quad.TypedString:
		typed(string(v.Value), string(store.Full(v.Type)))
	default:
		l := plainLiteral(v)
		typed(l.Text, string(store.Short(quad.IRI(l.Datatype))))
	}
}

// ldIRI writes an IRI by its prefix where its local name is plain, else in full.
func ldIRI(id schema.ID) string {
	if _, ok := schema.Namespace(id.Kind()); ok && plainName(id.Local()) {
		return string(id)
	}
	return string(store.Full(id.IRI()))
}

// public says the quads again with the public names that the vocabulary gives their properties and classes, without
// labels, and which article a claim appears in. What a claim asserts is not among it.
func (j *jsonLD) public(qs []quad.Quad) []quad.Quad {
	var out []quad.Quad
	add := func(s quad.Value, p string, o quad.Value) {
		out = append(out, quad.Quad{Subject: s, Predicate: quad.IRI(p), Object: o})
	}
	for _, q := range qs {
		p := idOf(q.Predicate)
		switch {
		case idOf(q.Label).Kind() == "claim" && idOf(q.Subject).Kind() != "fig":
		case p == "rdf:type":
			if code := j.model.PublicClass(idOf(q.Object).Local()); code != "" {
				add(q.Subject, "rdf:type", quad.IRI(code))
			}
			if doc := schema.DocOf(idOf(q.Subject)).IRI(); q.Object == schema.Type("claim").IRI() {
				add(q.Subject, "schema:appearance", doc)
				add(q.Subject, "prov:hadPrimarySource", doc)
			}
		case p == "owl:sameAs":
			add(q.Subject, "schema:sameAs", q.Object)
		case p.Kind() == "rel":
			if x := j.model.Property(p.Local()); x != nil {
				for _, like := range x.Like {
					add(q.Subject, like, q.Object)
				}
			}
		}
	}
	return schema.SortQuads(out)
}
