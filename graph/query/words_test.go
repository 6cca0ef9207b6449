package query

import (
	"testing"

	"hearsay/data"
	"hearsay/schema"
)

func TestWords(t *testing.T) {
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	refs := func(names ...string) (out []schema.Ref) {
		for _, n := range names {
			out = append(out, schema.Ref{ID: schema.Ent(n), Name: n})
		}
		return out
	}
	figure := func(n float64, class, status string) *schema.Figure {
		return &schema.Figure{Value: num(n), Op: "=", Class: schema.Ent(class), Status: status, Kind: "count"}
	}
	for _, c := range []struct {
		want  string
		claim schema.ClaimJSON
	}{
		{"A struck P at X with 4 × W (hit)", schema.ClaimJSON{Relation: "struck", Agent: refs("A"), Patient: refs("P"), Place: refs("X"), Weapon: refs("W"), Figure: figure(4, "W", "hit")}},
		{"X, Y were struck with W", schema.ClaimJSON{Relation: "struck", Place: refs("X", "Y"), Weapon: refs("W")}},
		{"P will be struck", schema.ClaimJSON{Relation: "struck", Modality: "planned", Patient: refs("P")}},
		{"A can strike P", schema.ClaimJSON{Relation: "struck", Modality: "capability", Agent: refs("A"), Patient: refs("P")}},
		{"A destroyed 22 × tank of P", schema.ClaimJSON{Relation: "destroyed", Modality: "estimate", Agent: refs("A"), Patient: refs("P"), Figure: figure(22, "tank", "destroyed")}},
		{"1 × tank of P was destroyed at X", schema.ClaimJSON{Relation: "destroyed", Patient: refs("P"), Place: refs("X"), Figure: figure(1, "tank", "destroyed")}},
		{"A shot down tank (“nhiều”)", schema.ClaimJSON{Relation: "shot-down", Agent: refs("A"), Figure: &schema.Figure{Op: "vague", Class: schema.Ent("tank"), Raw: "nhiều"}}},
		{"P lost 3 × tank to A", schema.ClaimJSON{Relation: "lost", Agent: refs("A"), Patient: refs("P"), Figure: figure(3, "tank", "lost")}},
		{"P lost 2 times as much", schema.ClaimJSON{Relation: "lost", Patient: refs("P"), Figure: &schema.Figure{Value: num(2), Unit: "times", Kind: "ratio"}}},
		{"9 killed at X", schema.ClaimJSON{Relation: "casualties", Place: refs("X"), Figure: &schema.Figure{Value: num(9), Status: "killed", Kind: "count"}}},
		{"550 × soldier of P killed or wounded", schema.ClaimJSON{Relation: "casualties", Patient: refs("P"), Figure: figure(550, "soldier", "killed-or-wounded")}},
		{"1 × soldiers of P wounded", schema.ClaimJSON{Relation: "casualties", Patient: refs("P"), Figure: &schema.Figure{Value: num(1), Op: "=", Class: "ent:soldiers of P", Status: "wounded", Kind: "count"}}},
		{"4 × P wounded", schema.ClaimJSON{Relation: "casualties", Patient: refs("P"), Figure: figure(4, "P", "wounded")}},
		{"12 × V were used on X", schema.ClaimJSON{Relation: "used-weapon", Place: refs("X"), Weapon: refs("U", "V"), Figure: figure(12, "V", "")}},
		{"A struck more than 60 × T (hit)", schema.ClaimJSON{Relation: "struck", Agent: refs("A"), Patient: refs("T"), Figure: &schema.Figure{Value: num(60), Op: ">", Class: schema.Ent("T"), Status: "hit"}}},
		{"A struck (73 × strike, hit)", schema.ClaimJSON{Relation: "struck", Agent: refs("A"), Figure: &schema.Figure{Value: num(73), Unit: "strike", Status: "hit"}}},
		{"A deployed 90 × T at X", schema.ClaimJSON{Relation: "deployed", Agent: refs("A"), Place: refs("X"), Figure: figure(90, "T", "deployed")}},
		{"A supplied 24 × T", schema.ClaimJSON{Relation: "supplied", Agent: refs("A"), Weapon: refs("T"), Figure: figure(24, "T", "supplied")}},
		{"A supplied P with 24 × T", schema.ClaimJSON{Relation: "supplied", Agent: refs("A"), Patient: refs("P"), Weapon: refs("T"), Figure: figure(24, "T", "supplied")}},
		{"A struck camp of P, house at X", schema.ClaimJSON{Relation: "struck", Agent: refs("A"), Patient: refs("P", "camp of P", "house at X"), Place: refs("X")}},
		{"soldiers of P were struck", schema.ClaimJSON{Relation: "struck", Patient: refs("soldiers of P")}},
		{"A, B control X", schema.ClaimJSON{Relation: "controls", Agent: refs("A", "B"), Place: refs("X")}},
		{"A controls X", schema.ClaimJSON{Relation: "controls", Agent: refs("A"), Place: refs("X")}},
		{"A would hold talks", schema.ClaimJSON{Relation: "talks", Stance: "rejects", Modality: "actual", Agent: refs("A")}},
		{"A should withdraw from X", schema.ClaimJSON{Relation: "withdrew", Modality: "desired", Agent: refs("A"), Place: refs("X")}},
		{"A would agree on a ceasefire", schema.ClaimJSON{Relation: "ceasefire-agreed", Modality: "conditional", Agent: refs("A")}},
		{"calls for a ceasefire by A, B", schema.ClaimJSON{Relation: "calls-for-ceasefire", Modality: "desired", Addressee: refs("A", "B")}},
		{"A struck P <b> [c] {agent}", schema.ClaimJSON{Relation: "struck", Agent: refs("A"), Patient: refs("P <b> [c] {agent}")}},
		{"2 × depot were struck at X, Y (hit)", schema.ClaimJSON{Relation: "struck", Patient: refs("X depot"), Place: refs("X", "Y"), Figure: figure(2, "X depot", "hit")}},
		{"1 × house at X was damaged", schema.ClaimJSON{Relation: "destroyed", Figure: figure(1, "house at X", "damaged")}},
		{"A damaged 2 × tank of P", schema.ClaimJSON{Relation: "destroyed", Agent: refs("A"), Patient: refs("P"), Figure: figure(2, "tank", "damaged")}},
		{"P lost X", schema.ClaimJSON{Relation: "lost", Patient: refs("P"), Place: refs("X")}},
		{"tank was shot down", schema.ClaimJSON{Relation: "shot-down", Figure: &schema.Figure{Op: "vague", Class: "ent:tank", Raw: "Tank"}}},
		{"A will deploy 250 × people", schema.ClaimJSON{Relation: "deployed", Modality: "planned", Agent: refs("A"), Figure: &schema.Figure{Value: num(250), Op: "=", Unit: "person", Kind: "count"}}},
		{"will be fighting at X", schema.ClaimJSON{Relation: "fought", Modality: "planned", Place: refs("X")}},
		{"A accuses B", schema.ClaimJSON{Relation: "accuses", Stance: "warns", Modality: "planned", Agent: refs("A"), Patient: refs("B")}},
		{"unheard-of", schema.ClaimJSON{Relation: "unheard-of"}},
	} {
		t.Run(c.want, func(t *testing.T) {
			if got := Words(m, &c.claim, schema.ID.Local); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
