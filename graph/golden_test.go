package graph_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/graph"
	"hearsay/graph/text"
	"hearsay/schema"
)

var update = flag.Bool("update", false, "rewrite testdata/golden; read the difference")

// Every stage of the road for four articles of our own, each in another manner: an agency's lead, one paragraph without
// front matter, captions, an interview.
func TestGolden(t *testing.T) {
	for _, name := range []string{"a01-karabakh-ngay-dau.md", "a03-hai-thanh-pho.txt", "a05-ganja-qua-anh.md", "a17-hoi-dap-orven.md"} {
		t.Run(name, func(t *testing.T) {
			r, err := builder(t).Extract(t.Context(), read(t, filepath.Join(articlesFolder, name))[0])
			if err != nil {
				t.Fatal(err)
			}
			got := stages(r)
			file := filepath.Join("testdata", "golden", strings.TrimSuffix(name, filepath.Ext(name))+".txt")
			if *update {
				write(t, file, got)
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			same(t, file+" (make golden writes it anew; read the difference)", got, string(want))
		})
	}
}

// stages writes a result for reading: the document, each sentence with its kind, names and claims, what was rejected.
func stages(r *graph.Result) string {
	var b strings.Builder
	d := &r.Record.Doc
	fmt.Fprintf(&b, "%s\ntitle %s\npublished %s\npublisher %s\n", filepath.Base(d.Source()), d.Title, day(d.Published), d.Publisher)
	for i, s := range r.Parsed.Sentences {
		fmt.Fprintf(&b, "\n%02d %s %s\n", i, kindNames[s.Kind], r.Parsed.Evidence(s.From, s.To).Text)
		if s.Credit[1] > 0 {
			fmt.Fprintf(&b, "    credit %s\n", r.Parsed.Evidence(s.Credit[0], s.Credit[1]).Text)
		}
		for _, m := range r.Found.Mentions {
			if s.From <= m.From && m.From < s.To {
				fmt.Fprintf(&b, "    name %q %s (%s, %s, %s)\n", r.Parsed.Evidence(m.From, m.To).Text, or(string(m.ID), "nobody"), m.Type, m.Kind, m.Reason)
			}
		}
		for j := range r.Record.Claims {
			if c := &r.Record.Claims[j]; strings.HasPrefix(short(c.ID), fmt.Sprintf("%02d", i)) {
				claimStage(&b, c)
			}
		}
	}
	for _, x := range r.Record.Rejected {
		fmt.Fprintf(&b, "\nrejected %s: %s %q\n", x.Method, x.Reason, x.Evidence.Text)
	}
	return b.String()
}

var kindNames = map[text.SentenceKind]string{text.Plain: "plain", text.Headline: "headline", text.Caption: "caption", text.Heading: "heading",
	text.Boilerplate: "boilerplate", text.Repeat: "repeat"}

func claimStage(b *strings.Builder, c *schema.Claim) {
	fmt.Fprintf(b, "    claim %s %s %s %s (%s, %s, by %s, %s, %.2f)\n", short(c.ID), c.Speaker, c.Stance, c.Relation, c.Modality, c.Mode, c.Attribution, c.Method, c.Confidence)
	fmt.Fprintf(b, "        words %q\n", c.Evidence.Text)
	line := func(what, s string) {
		if s != "" {
			fmt.Fprintf(b, "        %s %s\n", what, s)
		}
	}
	line("cue", c.Cue.Text)
	line("through", all(c.Chain))
	line("medium", string(c.Medium))
	for _, r := range c.Roles() {
		line(r.Name, all(*r.IDs))
	}
	if f := c.Figure; f != nil {
		line("figure", strings.Join(strings.Fields(fmt.Sprintf("%s %s %s..%s %s %s %s %s %q", f.Op, number(f.Value), number(f.Low), number(f.High), f.Kind, f.Unit, f.Class, f.Status, f.Raw)), " "))
	}
	line("date", day(c.Date))
	line("said", day(c.Said))
	line("answers", shorts(c.Targets))
	line("depends on", shorts(c.Conditions))
}

// short is an id without its document.
func short(id schema.ID) string {
	_, s, _ := strings.Cut(id.Local(), "-")
	return s
}

func shorts(ids []schema.ID) string {
	var out []string
	for _, id := range ids {
		out = append(out, short(id))
	}
	return strings.Join(out, ", ")
}

func all(ids []schema.ID) string {
	var out []string
	for _, id := range ids {
		out = append(out, string(id))
	}
	return strings.Join(out, ", ")
}

func number(f *float64) string {
	if f == nil {
		return "-"
	}
	return fmt.Sprintf("%g", *f)
}

func day(d schema.Date) string {
	if d.IsZero() {
		return ""
	}
	s := or(d.Start, "?")
	if d.End != d.Start {
		s += "..." + d.End
	}
	return fmt.Sprintf("%s (%s, %s, %q)", s, d.Precision, d.Basis, d.Raw)
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}
