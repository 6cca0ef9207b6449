package report

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"hearsay/data"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

const hostile = `<script>alert("x")</script>`

// testReport is the report of two articles with a hostile title, name, words and source.
func testReport(t *testing.T, f query.Filter) *Report {
	t.Helper()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), store.Memory, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	for _, doc := range []struct{ id, source string }{{"a", "https://example.org/a?<b>"}, {"b", "javascript:alert(1)"}} {
		r := article1(doc.id, doc.source)
		if err := s.Replace(t.Context(), r.Doc.ID, m.Quads(r)); err != nil {
			t.Fatal(err)
		}
	}
	qs, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	r, err := Gather(t.Context(), query.NewView(qs, m), f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func article1(id, source string) *schema.Record {
	doc := strings.Repeat(id, 32)
	number := func(n float64) *schema.Figure {
		return &schema.Figure{Value: &n, Low: &n, High: &n, Op: "=", Kind: "count", Unit: "vehicle", Status: "destroyed"}
	}
	claim := func(n string, c schema.Claim) schema.Claim {
		c.ID, c.Modality, c.Mode, c.Speaker = schema.ID("claim:"+doc+"-"+n), "actual", "asserted", "ent:speaker"
		c.Evidence = schema.Evidence{Text: "lời | " + hostile}
		return c
	}
	r := &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + doc), Title: hostile, Sources: []string{source}, Publisher: "ent:outlet"},
		Entities: []schema.Entity{{ID: "ent:north", Type: "country", Name: "North"}, {ID: "ent:outlet", Type: "media", Name: "Outlet"},
			{ID: "ent:speaker", Type: "person", Name: hostile}, {ID: "ent:town", Type: "place", Name: "Town", Point: &schema.Point{Lat: 40, Long: 46}}},
		Claims: []schema.Claim{
			claim("01a", schema.Claim{Relation: "destroyed", Stance: "claims", Patient: []schema.ID{"ent:north"}, Figure: number(3)}),
			claim("02a", schema.Claim{Relation: "destroyed", Stance: "claims", Patient: []schema.ID{"ent:north"}, Figure: number(5)}),
			claim("03a", schema.Claim{Relation: "struck", Stance: "claims", Place: []schema.ID{"ent:town"}})}}
	deny := claim("04a", schema.Claim{Relation: "denies", Stance: "denies", Targets: []schema.ID{r.Claims[2].ID}})
	deny.Mode = "response"
	r.Claims = append(r.Claims, deny)
	for _, e := range r.Entities {
		r.Local = append(r.Local, e.ID)
	}
	return r
}

func TestHTML(t *testing.T) {
	var b bytes.Buffer
	if err := testReport(t, query.Filter{}).HTML(&b); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	for _, bad := range []string{"<script", "javascript:alert(1)\"", "src=", "url(", "@import"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	for _, href := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !strings.HasPrefix(href[1], "#") && !strings.HasPrefix(href[1], "https://example.org/a?") {
			t.Errorf("a link to %q", href[1])
		}
	}
	for _, want := range []string{"&lt;script&gt;", "default-src 'none'", "North: vehicle, destroyed</h3>\n<div class=\"wide\"><svg", `aria-label="Places that were struck`, "denied by", "From 3", "to 5"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestMarkdown(t *testing.T) {
	r := testReport(t, query.Filter{Relations: []string{"struck", "denies"}})
	r.Scope = "relation struck"
	var b bytes.Buffer
	if err := r.Markdown(&b); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	if regexp.MustCompile(`[^\\]<(script|javascript)|lời \|`).MatchString(text) {
		t.Errorf("mark-up of an article stands bare in\n%s", text)
	}
	for _, want := range []string{"Claims looked at: relation struck.", "- **denied**", "Town (40.00, 46.00)", "<https://example.org/a?%3Cb%3E>", "## Sources"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if again := (bytes.Buffer{}); r.Markdown(&again) != nil || again.String() != text {
		t.Error("the second time it differs")
	}
}

func TestEmpty(t *testing.T) {
	if r := testReport(t, query.Filter{Since: "2031"}); !r.Empty() {
		t.Errorf("a report of nothing is not empty: %+v", r)
	}
}
