package text

import (
	"bufio"
	"bytes"
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

// sound checks what holds of every article that is read from raw.
func sound(t *testing.T, a *Article, raw []byte) {
	t.Helper()
	if id, sha := schema.DocID(raw); a.ID != id || a.SHA256 != sha {
		t.Errorf("id %s and hash %s are not those of the bytes", a.ID, a.SHA256)
	}
	if a.Body.Start < 0 || a.Body.Start >= a.Body.End || a.Body.End > len(a.Text) {
		t.Fatalf("body %v of a text of %d bytes", a.Body, len(a.Text))
	}
	if b := body(a); strings.TrimSpace(b) != b {
		t.Errorf("white space around the body %q", b)
	}
	if d := a.Published; (d.Start == "") != (d.Precision == "") || d.Start > d.End || d.Start != "" && d.Raw == "" {
		t.Errorf("published %+v", d)
	}
	if a.Publisher != "" {
		t.Errorf("publisher %s", a.Publisher)
	}
	if !slices.IsSorted(a.Sources) {
		t.Errorf("sources %q", a.Sources)
	}
	if strings.ContainsRune(a.Text, 0) || strings.Contains(a.Title+a.PublisherName+a.Lang, "\n") {
		t.Errorf("text %q, title %q, publisher %q, language %q", a.Text, a.Title, a.PublisherName, a.Lang)
	}
}

func FuzzPlain(f *testing.F) {
	for _, s := range []string{"text", bom + " date 2020-09 x", "---\ntitle: a\nurl: [b]\n---\nx", "---\n? a\n: &b [*b]\n---\nx", "---\ntitle: >-\n a\n---\n", utf16LE(bom + "x"), "\xff", "---\n- a\n---\nx", "---\n<<: *a\n---\nx"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := readPlain(raw)
		if err != nil {
			return
		}
		sound(t, a, raw)
		if utf16(raw) == nil && a.Text != string(raw) {
			t.Errorf("the text is not the bytes as read")
		}
	})
}

func FuzzLines(f *testing.F) {
	for _, s := range []string{"{\"text\":\"x\"}\n\n{\"text\":\"y\",\"title\":5}", bom + `{"text":"\ud800 date 2020-09 x","published":"5/10/2020"}`, "{", `{"text":{}}`, utf16LE(bom + `{"text":"x"}`)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		for ls := newLines(bufio.NewReaderSize(bytes.NewReader(raw), 16), 64); ls.next(); {
			if a, err := ls.article("a.jsonl"); err == nil {
				sound(t, a, ls.raw)
			}
		}
	})
}

func FuzzPage(f *testing.F) {
	for _, s := range []string{pageHead + pageBody, "<p>x", "<table><p><b>x</table><svg><p>y", "<article><h2>x</h2><ul><li>y</ul>" + strings.Repeat("<p>some words</p>", 30), `<script type="application/ld+json">{"@type":"Article","articleBody":"x"}`, "<frameset><frame>", "<textarea><p>x", "<math><mi>x", "<select><option>x<p>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := readPage(raw)
		if err != nil {
			return
		}
		sound(t, a, raw)
		if b, err := readPage(raw); err != nil || b.Text != a.Text || b.Title != a.Title || b.Published != a.Published {
			t.Errorf("read twice it is another article: %q, %q", a.Text, b.Text)
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2020-10-05", "5/10/2020", "2020-10", "2020", "Mon, 05 Oct 2020 08:30:00 GMT", "99999-1-1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d := parseDate(s); d.Start > d.End || len(d.Start) != len(d.End) || (d.Start == "") != (d.Basis == "") {
			t.Errorf("parseDate(%q) = %+v", s, d)
		}
	})
}
