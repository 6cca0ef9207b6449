package store

import (
	"reflect"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
)

// sameTerms fails where scan and ParseQuad read a line differently: the terms that come of both are loaded.
func sameTerms(t *testing.T, line string) {
	t.Helper()
	var got, want segment.Terms
	ok, err := scan(&got, []byte(line))
	q, wantErr := ParseQuad(line)
	if (err != nil) != (wantErr != nil) || ok != (wantErr == nil && q != quad.Quad{}) {
		t.Fatalf("scan(%q) = %v, %v, want what ParseQuad says: %v", line, ok, err, wantErr)
	}
	if !ok {
		if got.Len() > 0 || got.Size() > 0 {
			t.Errorf("scan(%q) leaves terms of no quad", line)
		}
		return
	}
	if err := want.Add(q); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("scan(%q) = %v, want %v", line, got, want)
	}
}

var oddLines = []string{
	"", " ", "# a comment", "<a> <b> <c> .", "<a> <b> <c> <d> .", "<a><b><c><d>.", "<a> <b> \"x\" .", `<a> <b> "x"@vi <d> .`, `<a> <b> "x"@en-GB <d> .`,
	`<a> <b> "x\ny" <d> .`, `<a> <b> "4"^^<xsd:integer> <d> .`, `<a> <b> "04"^^<xsd:integer> <d> .`, `<a> <b> "-4"^^<xsd:integer> <d> .`,
	`<a> <b> "99999999999999999999"^^<xsd:integer> .`, `<a> <b> "9223372036854775807"^^<xsd:integer> .`, `<a> <b> "1.5E+00"^^<xsd:double> .`, `<a> <b> "1.5"^^<xsd:double> .`,
	`<a> <b> "true"^^<xsd:boolean> .`, `<a> <b> "2020-10-04T00:00:00Z"^^<xsd:dateTime> .`, `<a> <b> "2020-10-04T02:00:00+02:00"^^<xsd:dateTime> .`, `<a> <b> "x"^^<y> .`, `<a> <b> ""^^<y> .`,
	`_:a <b> _:c <d> .`, `<a> <b> <c> <d> . # why`, `<a> <b> <c> <d>`, `<a> <b> <c> <d> <e> .`, `<a b> <b> <c> .`, `<> <b> <c> .`, `<a> <b> "x .`, `<a> <b> "x"@ .`, `<a> <b> "x"^^ .`,
	"<a> <b> \"\xff\" .", "<\xff> <b> <c> .", `<a\u0062> <b> <c> .`, "<a>\t<b>\t<c>\t.\r", `<a> <b> "đã"@vi <đ> .`, `<a> <b> "x"@vi<d>.`, `<a> <b> "x"@vi.`, `<a> <b> "x"@1 .`, "<a> <b> \"a\rb\" .",
}

func TestScanReadsAsParseQuad(t *testing.T) {
	for _, line := range oddLines {
		sameTerms(t, line)
	}
}

func FuzzScan(f *testing.F) {
	for _, line := range oddLines {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if !strings.Contains(line, "\n") {
			sameTerms(t, line)
		}
	})
}
