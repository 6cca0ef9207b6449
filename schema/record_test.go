package schema

import "testing"

func TestWhereADocumentWasReadAndItsAddress(t *testing.T) {
	for _, c := range []struct {
		sources     []string
		source, url string
	}{
		{nil, "", ""},
		{[]string{"https://example.org/a", "zz/a.txt"}, "zz/a.txt", "https://example.org/a"},
		{[]string{"a.txt", "http://example.org/a", "https://example.org/b"}, "a.txt", "http://example.org/a"},
		{[]string{"https://example.org/a", "https://example.org/b"}, "https://example.org/a", "https://example.org/a"},
		{[]string{"ftp://example.org/a", "https-notes.txt"}, "ftp://example.org/a", ""},
	} {
		d := Document{Sources: c.sources}
		if source, url := d.Source(), d.URL(); source != c.source || url != c.url {
			t.Errorf("of %q: source %q, URL %q, want %q, %q", c.sources, source, url, c.source, c.url)
		}
	}
}
