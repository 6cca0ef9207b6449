package eval

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

// reader knows no gazetteer; all stands in the first sentence.
func reader() Reader {
	return Reader{Sentence: func(schema.ID, int) int { return 0 }, Entity: func(schema.ID) *schema.Entity { return nil }}
}

// told are the claims of a record by what they say.
func told(rec *schema.Record) map[schema.ID]schema.Claim {
	out := map[schema.ID]schema.Claim{}
	for _, c := range rec.Claims {
		out[c.ID] = c
	}
	return out
}

func TestCorrectedKeepsWhatIsRight(t *testing.T) {
	g, articles := testGold(t)
	rec := testRecord()
	rec.Doc.ID = "doc:1"
	got := g.Corrected(articles, []*schema.Record{rec}, reader())
	if len(got) != 1 {
		t.Fatalf("%d records, want 1", len(got))
	}
	want := told(testRecord())
	denial := want["claim:3"]
	denial.Mode = "response"
	want["claim:3"] = denial
	if d := cmp.Diff(want, told(got[0])); d != "" {
		t.Errorf("claims (-want +got):\n%s", d)
	}
	if d := cmp.Diff(rec.Entities, got[0].Entities); d != "" {
		t.Errorf("entities (-want +got):\n%s", d)
	}
}

func TestCorrectedMends(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(r *schema.Record)
		claim schema.ID
		want  func(c schema.Claim) bool
	}{
		{"another figure", func(r *schema.Record) { r.Claims[1].Figure.Value = number(5) }, "claim:2", func(c schema.Claim) bool { return *c.Figure.Value == 4 }},
		{"the article's own voice", func(r *schema.Record) { r.Claims[0].Author = true }, "claim:1", func(c schema.Claim) bool { return !c.Author && c.Speaker == "ent:north" }},
		{"no agent", func(r *schema.Record) { r.Claims[0].Agent = nil }, "claim:1", func(c schema.Claim) bool { return cmp.Equal(c.Agent, []schema.ID{"ent:south"}) }},
		{"no tie", func(r *schema.Record) { r.Claims[2].Targets = nil }, "claim:3", func(c schema.Claim) bool { return cmp.Equal(c.Targets, []schema.ID{"claim:1"}) }},
		{"missed", func(r *schema.Record) { r.Claims = r.Claims[1:] }, "claim:1-00xa", func(c schema.Claim) bool {
			return c.Relation == "struck" && c.Evidence == evidence("Southland shelled Port Grey") && cmp.Equal(c.Place, []schema.ID{"ent:port-grey"})
		}},
		{"too much", func(r *schema.Record) {
			r.Claims = append(r.Claims, schema.Claim{ID: "claim:6", Relation: "destroyed", Stance: "claims", Modality: "actual", Speaker: "ent:north", Evidence: evidence("Rain")})
		}, "claim:6", func(c schema.Claim) bool { return c.ID == "" }},
		{"a name that nobody found", func(r *schema.Record) {
			r.Entities, r.Mentions, r.Claims[1].Place = r.Entities[:2], r.Mentions[:2], nil
		}, "claim:2", func(c schema.Claim) bool {
			return cmp.Equal(c.Place, []schema.ID{"ent:grey"})
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, articles := testGold(t)
			rec := testRecord()
			rec.Doc.ID = "doc:1"
			c.spoil(rec)
			if got := told(g.Corrected(articles, []*schema.Record{rec}, reader())[0])[c.claim]; !c.want(got) {
				t.Errorf("%s is %+v", c.claim, got)
			}
		})
	}
}
