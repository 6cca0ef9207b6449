package export

import (
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc/xsd"

	"hearsay/graph/store"
	"hearsay/schema"
)

// turtle writes terms as Turtle and TriG do, short where they can be.
type turtle struct {
	*printer
	enc store.Encoder
	buf []byte
}

func newTurtle(p *printer) *turtle { return &turtle{printer: p, enc: store.Encoder{IRI: store.Full}} }

// prefixes declares those of the namespaces.
func (t *turtle) prefixes() {
	all := schema.Namespaces()
	for _, prefix := range slices.Sorted(maps.Keys(all)) {
		t.put("@prefix ", prefix, ": <", all[prefix], "> .\n")
	}
}

// term writes a value: an IRI by its prefix where its local name is plain, a whole number and a truth value bare.
func (t *turtle) term(v quad.Value) {
	switch v := store.Canonical(v).(type) {
	case quad.IRI:
		t.iri(v)
		return
	case quad.Int, quad.Bool:
		t.bare(v)
		return
	case quad.TypedString:
		t.value(quad.String(v.Value))
		t.put("^^")
		t.iri(v.Type)
		return
	case quad.Time:
		t.bare(v)
		t.put("^^xsd:dateTime")
		return
	case quad.Float:
		t.bare(v)
		t.put("^^xsd:double")
		return
	default:
		t.value(v)
	}
}

// value writes what N-Quads writes.
func (t *turtle) value(v quad.Value) {
	var err error
	if t.buf, err = t.enc.AppendValue(t.buf[:0], v); err != nil && t.err == nil {
		t.err = err
	}
	t.put(string(t.buf))
}

// bare writes the text of a value without its type, without quotation marks where Turtle knows the type by the look.
func (t *turtle) bare(v quad.Value) {
	var err error
	if t.buf, err = t.enc.AppendValue(t.buf[:0], v); err != nil && t.err == nil {
		t.err = err
	}
	text, _, _ := strings.Cut(string(t.buf), "^^")
	switch v.(type) {
	case quad.Int, quad.Bool:
		text = strings.Trim(text, `"`)
	}
	t.put(text)
}

func (t *turtle) iri(v quad.IRI) {
	prefix, local, ok := strings.Cut(string(v), ":")
	if _, known := schema.Namespace(prefix); ok && known && plainName(local) {
		t.put(prefix, ":", local)
		return
	}
	if v == xsd.DateTime {
		t.put("xsd:dateTime")
		return
	}
	t.value(v)
}

// plainName says whether a local name needs no escape in any RDF syntax.
func plainName(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
		if !letter && (c != '-' || i == 0) {
			return false
		}
	}
	return s != ""
}

// bySubject calls f with each run of quads of one subject.
func bySubject(qs []quad.Quad, f func([]quad.Quad)) {
	for len(qs) > 0 {
		n := 1
		for n < len(qs) && qs[n].Subject == qs[0].Subject {
			n++
		}
		f(qs[:n])
		qs = qs[n:]
	}
}

// facts writes all that is said of one subject, which ends with a full stop.
func (t *turtle) facts(qs []quad.Quad) {
	t.term(qs[0].Subject)
	for i, q := range qs {
		switch {
		case i > 0 && q.Predicate == qs[i-1].Predicate:
			t.put(" , ")
			t.term(q.Object)
			continue
		case i > 0:
			t.put(" ;\n   ")
		}
		t.put(" ")
		if q.Predicate == quad.IRI("rdf:type") {
			t.put("a")
		} else {
			t.term(q.Predicate)
		}
		t.put(" ")
		t.term(q.Object)
	}
	t.put(" .\n")
}
