package export

import (
	"bytes"
	"encoding/csv"
	"testing"
)

// TestRowsAreThoseOfEncodingCSV holds the rows that tables make against the standard library's.
func TestRowsAreThoseOfEncodingCSV(t *testing.T) {
	rows := [][]string{
		{"a", "", "b"}, {"", ""}, {""}, {`\.`}, {`\.`, "x"}, {"one, two", "three"}, {`say "so"`, `"`, `""`}, {"line\nline", "\r", "a\r\nb"},
		{" space first", "\tx", "space last "}, {"\u00a0no break", "\u3000wide"}, {"Gəncə", "🚀", "e\u0301"}, {"\xff\xfe", "\x00"}, {"'=1+1", "-"},
	}
	var want bytes.Buffer
	w := csv.NewWriter(&want)
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	table := &table{raw: true}
	for _, row := range rows {
		table.begin(row...)
		table.end()
	}
	if got := string(table.text); got != want.String() {
		t.Errorf("got\n%q\nwant\n%q", got, want.String())
	}
}
