package store

import (
	"bytes"
	"errors"
	"math"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
)

func TestValuesReadBack(t *testing.T) {
	hanoi := time.FixedZone("", 7*3600)
	for _, c := range []struct {
		name string
		in   quad.Value
		text string
	}{
		{"short IRI", quad.IRI("ent:ganja"), `<ent:ganja>`},
		{"IRI that would inject a quad", quad.IRI("x> .\n<y"), `<x\u003E\u0020.\u000A\u003Cy>`},
		{"IRI in another script", quad.IRI("ent:гянджа"), `<ent:гянджа>`},
		{"IRI with odd characters", quad.IRI("a\"{}|^`\\\x00b"), `<a\u0022\u007B\u007D\u007C\u005E\u0060\u005C\u0000b>`},
		{"blank node", quad.BNode("b0.x"), `_:b0.x`},
		{"string", quad.String("a\n\"b\"\\\t\r\x00\x7f"), `"a\n\"b\"\\\t\r\u0000\u007F"`},
		{"string of any script", quad.String("Đã bắn 🚀 \u2028\u0085e\u0301\ufeff"), "\"Đã bắn 🚀 \u2028\u0085e\u0301\ufeff\""},
		{"empty string", quad.String(""), `""`},
		{"string that looks like an IRI", quad.String("<ent:ganja>"), `"<ent:ganja>"`},
		{"language", quad.LangString{Value: "đã bị trúng", Lang: "vi-VN"}, `"đã bị trúng"@vi-VN`},
		{"other type", quad.TypedString{Value: "x", Type: "ex:t"}, `"x"^^<ex:t>`},
		{"integer", quad.Int(-400), `"-400"^^<xsd:integer>`},
		{"large integer", quad.Int(math.MinInt64), `"-9223372036854775808"^^<xsd:integer>`},
		{"integer of another form", quad.TypedString{Value: "007", Type: "xsd:integer"}, `"007"^^<xsd:integer>`},
		{"full type", quad.TypedString{Value: "7", Type: "http://www.w3.org/2001/XMLSchema#integer"}, `"7"^^<http://www.w3.org/2001/XMLSchema#integer>`},
		{"float", quad.Float(0.9), `"9E-01"^^<xsd:double>`},
		{"tiny float", quad.Float(math.SmallestNonzeroFloat64), `"5E-324"^^<xsd:double>`},
		{"infinity", quad.Float(math.Inf(-1)), `"-INF"^^<xsd:double>`},
		{"truth", quad.Bool(true), `"true"^^<xsd:boolean>`},
		{"day", quad.Time(time.Date(2020, 10, 4, 0, 0, 0, 0, time.UTC)), `"2020-10-04T00:00:00Z"^^<xsd:dateTime>`},
		{"nanoseconds", quad.Time(time.Date(2020, 10, 4, 0, 0, 0, 1, time.UTC)), `"2020-10-04T00:00:00.000000001Z"^^<xsd:dateTime>`},
		{"another zone", quad.Time(time.Date(2020, 10, 4, 0, 0, 0, 0, hanoi)), `"2020-10-03T17:00:00Z"^^<xsd:dateTime>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := Encoder{}.AppendValue(nil, c.in)
			if err != nil || string(b) != c.text {
				t.Fatalf("written %s, %v, want %s", b, err, c.text)
			}
			got, err := ParseValue(string(b))
			if err != nil || got != Canonical(c.in) {
				t.Errorf("read back %#v, %v, want %#v", got, err, Canonical(c.in))
			}
		})
	}
}

func TestValuesWithoutForm(t *testing.T) {
	for name, v := range map[string]quad.Value{
		"nil": nil, "empty IRI": quad.IRI(""), "IRI not UTF-8": quad.IRI("a\xff"), "text not UTF-8": quad.String("a\xff"),
		"blank node with a space": quad.BNode("a b"), "Cayley's own blank node": quad.BNode("memnode7"),
		"language with a space": quad.LangString{Value: "x", Lang: "v i"}, "year 12000": quad.Time(time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)),
		"type not UTF-8": quad.TypedString{Value: "x", Type: "\xff"},
	} {
		if b, err := (Encoder{}).AppendValue(nil, v); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: written %s, %v, want ErrInvalid", name, b, err)
		}
	}
}

func TestParseQuadRefuses(t *testing.T) {
	for _, line := range []string{
		`<a> <b> .`, `<a> <b> <c>`, `<a> <b> <c> <d> <e> .`, `<a> <b> <c> . <d>`, `<a b> <b> <c> .`, `<> <b> <c> .`,
		`<a> <b> "c .`, `<a> <b> "\x" .`, `<a> <b> "\uD800" .`, `<a> <b> "\u12" .`, `<a> <b> "c"@ .`, `<a> <b> "c"^^d .`, `_: <b> <c> .`, "<a> <b> \"\xff\" .",
	} {
		if q, err := ParseQuad(line); !errors.Is(err, ErrSyntax) {
			t.Errorf("ParseQuad(%s) = %v, %v, want ErrSyntax", line, q, err)
		}
	}
}

func TestReadQuads(t *testing.T) {
	const text = "# a comment\r\n\n<a> <b> <c> . # more\n\t_:x  <b>\"\\u0041\\U00000042\\t\"<l>.\n<a> <b> _:c.\n"
	var got []quad.Quad
	err := ReadQuads([]byte(text), func(q quad.Quad) error { got = append(got, q); return nil })
	want := []quad.Quad{
		{Subject: quad.IRI("a"), Predicate: quad.IRI("b"), Object: quad.IRI("c")},
		{Subject: quad.BNode("x"), Predicate: quad.IRI("b"), Object: quad.String("AB\t"), Label: quad.IRI("l")},
		{Subject: quad.IRI("a"), Predicate: quad.IRI("b"), Object: quad.BNode("c")},
	}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("error %v, quads (-want +got):\n%s", err, d)
	}
	err = ReadQuads([]byte("<a> <b> <c> .\nx\n"), func(quad.Quad) error { return nil })
	if !errors.Is(err, ErrSyntax) || !bytes.Contains([]byte(err.Error()), []byte("line 2")) {
		t.Errorf("error = %v, want one of line 2", err)
	}
}

func TestFullIRIs(t *testing.T) {
	q := quad.Quad{Subject: quad.IRI("ent:a b%"), Predicate: quad.IRI("rdf:type"), Object: quad.Int(4), Label: quad.IRI("http://x.example/<")}
	got, err := Encoder{IRI: Full}.AppendQuad(nil, q)
	const want = `<https://hearsay.example/ent/a%20b%> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ` +
		`"4"^^<http://www.w3.org/2001/XMLSchema#integer> <http://x.example/%3C> .` + "\n"
	if err != nil || string(got) != want {
		t.Errorf("got %s, %v, want %s", got, err, want)
	}
}

// same is == that takes two numbers that are none for one.
func same(a, b quad.Value) bool {
	x, okx := a.(quad.Float)
	y, oky := b.(quad.Float)
	return a == b || okx && oky && math.IsNaN(float64(x)) && math.IsNaN(float64(y))
}

func FuzzParseQuad(f *testing.F) {
	for _, s := range []string{
		`<a> <b> "c"@vi <d> .`, `_:a <b> "4"^^<xsd:integer> .`, `<a> <b> "NaN"^^<xsd:double> .`, `<\u003E> <b> "\n\U0001F680" <d> . # e`,
		`<a> <b> "2020-10-04T00:00:00.5Z"^^<xsd:dateTime> .`, `<a> <b> "True"^^<xsd:boolean> .`, `# c`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		q, err := ParseQuad(line)
		if err != nil || q == (quad.Quad{}) {
			return
		}
		b, err := Encoder{}.AppendQuad(nil, q)
		if err != nil {
			t.Fatalf("%q is read as %#v, which cannot be written: %v", line, q, err)
		}
		if bytes.Count(b, []byte("\n")) != 1 {
			t.Fatalf("%#v is written as more than a line: %q", q, b)
		}
		again, err := ParseQuad(string(b))
		if err != nil {
			t.Fatalf("%q cannot be read again: %v", b, err)
		}
		for _, d := range quad.Directions {
			if !same(again.Get(d), q.Get(d)) {
				t.Errorf("%s is %#v, read again as %#v", d, q.Get(d), again.Get(d))
			}
		}
	})
}

func FuzzValues(f *testing.F) {
	f.Add("ent:x> .\n<y", "vi", int64(4), 0.9)
	f.Add("\x00\u2028\"\\", "", int64(-1), math.NaN())
	f.Fuzz(func(t *testing.T, s, tag string, n int64, x float64) {
		for _, v := range []quad.Value{
			quad.IRI(s), quad.BNode(s), quad.String(s), quad.LangString{Value: quad.String(s), Lang: tag}, quad.TypedString{Value: quad.String(s), Type: quad.IRI(tag)},
			quad.TypedString{Value: quad.String(s), Type: "xsd:double"}, quad.TypedString{Value: quad.String(s), Type: "xsd:dateTime"},
			quad.Int(n), quad.Float(x), quad.Time(time.Unix(n, n)),
		} {
			b, err := Encoder{}.AppendQuad(nil, quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: v, Label: quad.IRI("l")})
			if err != nil {
				continue
			}
			q, err := ParseQuad(string(b))
			if err != nil || !same(q.Object, Canonical(v)) || q.Label != quad.IRI("l") {
				t.Errorf("%#v is written %q and read as %#v, %v", v, b, q, err)
			}
		}
	})
}
