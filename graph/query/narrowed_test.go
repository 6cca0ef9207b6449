package query

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

// A relation narrows what a question is about and makes nothing else of it: what was launched is no loss.
func TestRelationsNarrow(t *testing.T) {
	v := testView(t)
	for _, c := range []struct {
		relation        string
		losses, strikes int
	}{{"lost", 1, 0}, {"struck", 0, 2}, {"controls", 0, 0}, {"fought", 0, 0}} {
		f := Filter{Relations: []string{c.relation}}
		l, err := v.Losses(t.Context(), f)
		if err != nil || l.Total != c.losses || l.Losses == nil {
			t.Errorf("%s: %v, %d losses, want %d", c.relation, err, l.Total, c.losses)
		}
		s, err := v.Strikes(t.Context(), f)
		if err != nil || s.Total != c.strikes || s.Strikes == nil {
			t.Errorf("%s: %v, %d strikes, want %d", c.relation, err, s.Total, c.strikes)
		}
	}
}

// Whose figure one is follows from the whole graph, whatever is asked for.
func TestAccountWhateverTheFilter(t *testing.T) {
	for name, f := range map[string]Filter{"all": {}, "a later day": {Since: "2020-10-05"}, "one speaker": {Speaker: "ent:azerbaijan-mod"}, "another side": {Party: "ent:azerbaijan-mod"}} {
		l, err := testView(t).Losses(t.Context(), f)
		if err != nil || len(l.Losses) != 1 || l.Losses[0].Figures[0].Account != EnemyClaim {
			t.Errorf("%s: %v, %+v, want one figure of the enemy's", name, err, l.Losses)
		}
	}
}

// Moves of one relation are listed with what answers them; answers alone where these are asked for.
func TestCeasefireRelations(t *testing.T) {
	r := strikes()
	r.Claims = append(r.Claims,
		claim(a+"08a", "ent:edi-rama", "calls-for", "calls-for-ceasefire", schema.Claim{Modality: "desired", Patient: ids("ent:armenia")}),
		claim(a+"08b", "ent:armenia", "rejects", "rejects", schema.Claim{Mode: "response", Targets: ids(a + "08a")}),
		claim(a+"09a", "ent:armenia", "claims", "ceasefire-violated", schema.Claim{Agent: ids("ent:azerbaijan")}),
		claim(a+"09b", "ent:azerbaijan", "denies", "denies", schema.Claim{Mode: "response", Targets: ids(a + "09a")}))
	v := viewOf(t, r)
	for _, c := range []struct {
		relations []string
		want      string
	}{
		{nil, "08a 08b 09a 09b"},
		{[]string{"calls-for-ceasefire"}, "08a 08b"},
		{[]string{"ceasefire-violated"}, "09a 09b"},
		{[]string{"denies"}, "09b"},
		{[]string{"rejects", "denies"}, "08b 09b"},
		{[]string{"rejects", "ceasefire-violated"}, "08b 09a"},
		{[]string{"struck"}, ""},
	} {
		got, err := v.Ceasefire(t.Context(), Filter{Relations: c.relations})
		var claims []string
		for _, s := range got.Steps {
			claims = append(claims, short(s.Claim))
		}
		slices.Sort(claims)
		text := fmt.Sprint(claims)
		if err != nil || text != "["+c.want+"]" || got.Total != len(got.Steps) {
			t.Errorf("%v: %v, %s of %d, want %s", c.relations, err, text, got.Total, c.want)
		}
	}
}

// Who tells what somebody has is a source; who holds an office is no statement of anybody's.
func TestSourcesCountStatements(t *testing.T) {
	r := strikes()
	r.Claims = append(r.Claims, claim(a+"08a", "ent:sergey-lavrov", "claims", "possesses", schema.Claim{Agent: ids("ent:armenia"), Weapon: ids("ent:smerch")}))
	s, err := viewOf(t, r).Sources(t.Context(), Filter{Source: docA})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(s.Speakers, func(x SourceTally) bool { return x.Source.ID == "ent:sergey-lavrov" && x.Claims == 1 }) {
		t.Errorf("speakers are %+v, want Lavrov with one claim", s.Speakers)
	}
	if s.Outlets[0].Claims != 7 {
		t.Errorf("the outlet prints %d claims, want 7: all but the office", s.Outlets[0].Claims)
	}
}

// A side that denies is a party to the dispute; an answer to several claims brings only those that are asked for.
func TestDisputesOfWhoDenies(t *testing.T) {
	r := strikes()
	r.Claims = append(r.Claims,
		claim(a+"08a", "ent:edi-rama", "claims", "struck", schema.Claim{Agent: ids("ent:osce"), Place: ids("ent:albania")}),
		claim(a+"08b", "ent:hikmet-hajiyev", "denies", "denies", schema.Claim{Mode: "response", Targets: ids(a + "08a")}))
	for name, c := range map[string]struct {
		filter Filter
		want   string
	}{
		"the side that denies":       {Filter{Party: "ent:hikmet-hajiyev"}, "01a 02a, 08a 08b"},
		"the place":                  {Filter{Place: "ent:mingachevir"}, "01b 02a"},
		"what it is about":           {Filter{About: "ent:mingachevir-plant"}, "01b 02a"},
		"the side that is denied":    {Filter{Party: "ent:osce"}, "08a 08b"},
		"a party, and a place of it": {Filter{Party: "ent:armenia", Place: "ent:ganja"}, "01a 02a"},
	} {
		d, err := viewOf(t, r).Disputes(t.Context(), c.filter, false)
		got := strings.ReplaceAll(told(d.Disputes, func(d Dispute) string { return short(d.Claim) + " " + short(d.Against) }), "\n", ", ")
		if err != nil || got != c.want {
			t.Errorf("%s: %v, %q, want %q", name, err, got, c.want)
		}
	}
}

// A party of its own is told of no link to itself.
func TestNoLinkToItself(t *testing.T) {
	got := addRefs(nil, "side", "ent:osce", ids("ent:osce"), &Names{})
	if got != nil {
		t.Errorf("links to itself %v, want none", got)
	}
	if got = addRefs(nil, "side", "ent:osce", ids("ent:osce", "ent:albania"), &Names{}); len(got["side"]) != 1 || got["side"][0].ID != "ent:albania" {
		t.Errorf("links %v, want Albania alone", got)
	}
}

// A figure that was changed later is told of as such where the later one is not asked for.
func TestMovedWithoutTheLater(t *testing.T) {
	l := &Losses{changed: map[schema.ID]bool{"claim:1": true}, Losses: []Loss{{Figures: []LossFigure{
		{Claim: &Claim{ClaimJSON: schema.ClaimJSON{ID: "claim:1"}}}, {Claim: &Claim{ClaimJSON: schema.ClaimJSON{ID: "claim:2"}}}}}}}
	if l.Moved(0); l.Total != 1 || len(l.Losses[0].Figures) != 1 || l.Losses[0].Figures[0].Claim.ID != "claim:1" {
		t.Errorf("left are %d figures of %+v, want that which was changed", l.Total, l.Losses)
	}
}
