package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

// utf16LE encodes text of the basic plane.
func utf16LE(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func TestReadPlain(t *testing.T) {
	month := schema.Date{Start: "2020-09-01", End: "2020-09-30", Precision: "month", Basis: "explicit", Raw: "2020-09"}
	day := schema.Date{Start: "2020-10-05", End: "2020-10-05", Precision: "day", Basis: "explicit", Raw: "2020-10-05"}
	for _, c := range []struct {
		name, in, body string
		want           Article
	}{
		{name: "text", in: "Một.\nHai.\n", body: "Một.\nHai."},
		{name: "byte order mark", in: bom + "Một.", body: "Một."},
		{name: "decomposed", in: "Mo\u0323\u0302t.", body: "Mo\u0323\u0302t."},
		{name: "a wrong byte in a long text", in: "some ordinary words \xff and more", body: "some ordinary words \xff and more"},
		{name: "month before the text", in: " date 2020-09 Hai bên", body: "Hai bên", want: Article{Document: schema.Document{Published: month}}},
		{name: "day before the text", in: bom + " date 2020-10-05\nHai bên", body: "Hai bên", want: Article{Document: schema.Document{Published: day}}},
		{name: "no month", in: "date 2020-13 Hai bên", body: "date 2020-13 Hai bên"},
		{name: "words that look alike", in: "date 2020-09th of", body: "date 2020-09th of"},
		{name: "front matter", in: bom + "---\r\ntitle: 'Một:  hai'\r\ndate: 2020-10-05\r\noutlet: Báo\r\nurl: https://e.example/a\r\nlanguage: vi\r\ninvented: true\r\ntags: [a, {b: c}]\r\n---\r\nText\r\n", body: "Text",
			want: Article{Document: schema.Document{Title: "Một: hai", Lang: "vi", Published: day}, PublisherName: "Báo", URL: "https://e.example/a"}},
		{name: "front matter goes before the date of the text", in: "---\ndate: 2020-10-05\n---\n date 2020-09 Text", body: "Text", want: Article{Document: schema.Document{Published: day}}},
		{name: "a date that cannot be read does not", in: "---\ndate: soon\n---\n date 2020-09 Text", body: "Text", want: Article{Document: schema.Document{Published: month}}},
		{name: "a source that is an address", in: "---\nsource: https://e.example/a\ntitle: |\n  One\n  line\n---\nText", body: "Text",
			want: Article{Document: schema.Document{Title: "One line"}, URL: "https://e.example/a"}},
		{name: "a publisher before a source", in: "---\nsource: agency\npublisher: Paper\nlang: Tiếng Việt\ntitle:\n---\nText", body: "Text", want: Article{PublisherName: "Paper"}},
		{name: "a headline with a colon", in: "---\ntitle: Bà Lan: “Không ai 'lùi'”\ndate: 2020-10-05\n---\nText", body: "Text", want: Article{Document: schema.Document{Title: "Bà Lan: “Không ai 'lùi'”", Published: day}}},
		{name: "empty front matter", in: "---\n---\nText", body: "Text"},
		{name: "front matter that YAML ends", in: "---\ntitle: T\n...\nText", body: "Text", want: Article{Document: schema.Document{Title: "T"}}},
		{name: "rules in a text", in: "---\nOne.\n---\nTwo.", body: "---\nOne.\n---\nTwo."},
		{name: "a rule alone", in: "---\ntitle: T\nText", body: "---\ntitle: T\nText"},
		{name: "a rule further down", in: "Text\n---\ntitle: T\n---\n", body: "Text\n---\ntitle: T\n---"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := readPlain([]byte(c.in))
			if err != nil {
				t.Fatal(err)
			}
			if body(got) != c.body {
				t.Errorf("body = %q, want %q", body(got), c.body)
			}
			c.want.Text, c.want.Body = c.in, got.Body
			c.want.ID, c.want.SHA256 = schema.DocID([]byte(c.in))
			if c.want.URL != "" {
				c.want.Sources = []string{c.want.URL}
			}
			if diff := cmp.Diff(*got, c.want); diff != "" {
				t.Error("(-got +want):\n" + diff)
			}
		})
	}
}

func TestReadPlainUTF16(t *testing.T) {
	const text = bom + "---\ntitle: Hòa\n---\nĐã bị trúng."
	raw := []byte(utf16LE(text))
	a, err := readPlain(raw)
	if err != nil {
		t.Fatal(err)
	}
	if a.Text != text || body(a) != "Đã bị trúng." || a.Title != "Hòa" {
		t.Errorf("text %q, body %q, title %q", a.Text, body(a), a.Title)
	}
	if id, _ := schema.DocID(raw); a.ID != id {
		t.Errorf("id = %s, want that of the bytes as read, %s", a.ID, id)
	}
}

func TestParseDate(t *testing.T) {
	for _, c := range []struct{ in, start, end, precision string }{
		{"2020-10-05", "2020-10-05", "2020-10-05", "day"},
		{"2020/10/5", "2020-10-05", "2020-10-05", "day"},
		{"2020-10-05T23:30:00+07:00", "2020-10-05", "2020-10-05", "day"},
		{"2020-10-05 08:30", "2020-10-05", "2020-10-05", "day"},
		{"20201005", "2020-10-05", "2020-10-05", "day"},
		{"5/10/2020", "2020-10-05", "2020-10-05", "day"},
		{"05.10.2020", "2020-10-05", "2020-10-05", "day"},
		{"Thứ hai, 05/10/2020, 08:30 (GMT+7)", "2020-10-05", "2020-10-05", "day"},
		{"08:30 5-10-2020", "2020-10-05", "2020-10-05", "day"},
		{"10/25/2020", "2020-10-25", "2020-10-25", "day"},
		{"Mon, 05 Oct 2020 08:30:00 GMT", "2020-10-05", "2020-10-05", "day"},
		{"Oct 5, 2020", "2020-10-05", "2020-10-05", "day"},
		{"5 October 2020", "2020-10-05", "2020-10-05", "day"},
		{"2020-02", "2020-02-01", "2020-02-29", "month"},
		{"2020-12", "2020-12-01", "2020-12-31", "month"},
		{"2020", "2020-01-01", "2020-12-31", "year"},
		{"2020-02-30", "", "", ""},
		{"31/4/2020", "", "", ""},
		{"2020-13", "", "", ""},
		{"0000-01-01", "", "", ""},
		{"12020-10-05", "", "", ""},
		{"yesterday", "", "", ""},
	} {
		want := schema.Date{Start: c.start, End: c.end, Precision: c.precision, Raw: c.in}
		if c.start != "" {
			want.Basis = "explicit"
		}
		if got := parseDate(" " + c.in + " "); got != want {
			t.Errorf("parseDate(%q) = %+v, want %+v", c.in, got, want)
		}
	}
	if got := parseDate("\n"); !got.IsZero() {
		t.Errorf("parseDate of nothing = %+v", got)
	}
}
