package eval

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

func TestAnswersAreHeldAgainstTheGold(t *testing.T) {
	for _, c := range []struct {
		name   string
		spoil  func(r *schema.Record)
		want   PRF
		met    int
		errors []Error
	}{
		{"as the gold has it", func(*schema.Record) {}, PRF{1, 1, 1, 1}, 1, nil},
		{"tied to nothing", func(r *schema.Record) { r.Claims[2].Targets = nil }, PRF{0, 0, 0, 1}, 1, []Error{{"000", "c", "denies", "not tied to a"}}},
		{"tied to another", func(r *schema.Record) { r.Claims[2].Targets = []schema.ID{"claim:2"} }, PRF{0, 1, 0, 1}, 1,
			[]Error{{"000", "c", "denies", "tied wrongly to b"}, {"000", "c", "denies", "not tied to a"}}},
		{"tied to one too many", func(r *schema.Record) { r.Claims[2].Targets = []schema.ID{"claim:1", "claim:2"} }, PRF{1, 2, 1, 1}, 1,
			[]Error{{"000", "c", "denies", "tied wrongly to b"}}},
		{"what it answers was missed", func(r *schema.Record) { r.Claims = slices.Delete(r.Claims, 0, 1); r.Claims[1].Targets = nil }, PRF{0, 0, 0, 1}, 0,
			[]Error{{"000", "c", "denies", "not tied to a"}}},
		{"an answer that nobody gave", func(r *schema.Record) {
			r.Claims = append(r.Claims, schema.Claim{ID: "claim:6", Relation: "denies", Stance: "denies", Modality: "actual", Speaker: "ent:north",
				Targets: []schema.ID{"claim:1"}, Evidence: evidence("Rain is expected"), Method: "deny"})
		}, PRF{1, 2, 1, 1}, 1, []Error{{"000", "claim:6", "denies", "tied wrongly to claim:1"}}},
		{"a second reading of the words that are answered", func(r *schema.Record) {
			r.Claims = append(r.Claims, schema.Claim{ID: "claim:7", Relation: "struck", Stance: "claims", Modality: "actual", Speaker: "ent:north",
				Evidence: evidence("Southland shelled Port Grey"), Method: "struck"})
			r.Claims[2].Targets = append(r.Claims[2].Targets, "claim:7")
		}, PRF{1, 1, 1, 1}, 1, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, articles := testGold(t)
			rec := testRecord()
			c.spoil(rec)
			got := g.Score(articles, []*schema.Record{rec})
			if got.Answers != c.want || got.AnswersMet != c.met {
				t.Errorf("answers = %+v, both ends found %d, want %+v and %d", got.Answers, got.AnswersMet, c.want, c.met)
			}
			if d := cmp.Diff(c.errors, got.AnswerErrors); d != "" {
				t.Errorf("errors (-want +got):\n%s", d)
			}
		})
	}
}
