package query

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

// told writes what an analysis found, a line each, so that a test can say what it wants in short.
func told[T any](items []T, line func(T) string) string {
	var out []string
	for _, x := range items {
		out = append(out, line(x))
	}
	return strings.Join(out, "\n")
}

func short(c *Claim) string {
	if c == nil {
		return "-"
	}
	return string(c.ID[len(c.ID)-3:])
}

func expect(t *testing.T, got, want string, err error) {
	t.Helper()
	if err != nil || got != want {
		t.Errorf("error %v, got\n%s\nwant\n%s", err, got, want)
	}
}

func TestDisputesFromAnswers(t *testing.T) {
	v := testView(t)
	line := func(d Dispute) string {
		out := fmt.Sprint(d.Kind, " ", short(d.Claim), " ", short(d.Against))
		for _, who := range d.AgainstBy {
			out += " also " + who.ID.Local()
		}
		return out
	}
	d, err := v.Disputes(t.Context(), Filter{}, false)
	expect(t, told(d.Disputes, line), "denied 01a 02a also nk-authorities\ndenied 01b 02a also nk-authorities", err)
	if x := d.Disputes[0]; len(x.Also) != 0 || len(x.Again) != 1 || short(&Claim{ClaimJSON: schema.ClaimJSON{ID: x.Again[0]}}) != "02b" {
		t.Errorf("beside the first pair stand %v and %v, want none and 02b", x.Also, x.Again)
	}
	d, err = v.Disputes(t.Context(), Filter{Place: "ent:mingachevir"}, false)
	expect(t, told(d.Disputes, line), "denied 01b 02a also nk-authorities", err)
	d, err = v.Disputes(t.Context(), Filter{Limit: 1, Speaker: "ent:armenia"}, false)
	expect(t, fmt.Sprint(told(d.Disputes, line), " of ", d.Total), "denied 01a 02a of 2", err)
	d, err = v.Disputes(t.Context(), Filter{}, true)
	expect(t, told(d.Disputes, line), "unanswered 03a -", err)
}

func TestLosses(t *testing.T) {
	v := testView(t)
	l, err := v.Losses(t.Context(), Filter{})
	if err != nil || len(l.Losses) != 1 || len(l.Losses[0].Figures) != 1 {
		t.Fatalf("%v, losses %+v, want one of one figure", err, l)
	}
	x, f := l.Losses[0], l.Losses[0].Figures[0]
	got := fmt.Sprint(x.Loser.ID, " ", x.Class.ID, " ", x.Low.Value, x.High.Value, " ", f.Claimant.ID, " ", f.Account, " ", f.Amount)
	expect(t, got, "ent:armenia ent:tank 22 22 ent:azerbaijan-mod other 22", nil)
}

// Figures of which nobody says whose loss they are stand last and have no common ends.
func TestNobodysLosses(t *testing.T) {
	r := strikes()
	r.Claims = append(r.Claims, claim(a+"06a", "ent:azerbaijan-mod", "claims", "casualties", schema.Claim{
		Figure: &schema.Figure{Value: num(9), Low: num(9), High: num(9), Op: "=", Kind: "count", Status: "killed"}}))
	l, err := viewOf(t, r).Losses(t.Context(), Filter{})
	if err != nil || len(l.Losses) != 2 || l.Total != 2 {
		t.Fatalf("%v, losses %+v, want two", err, l)
	}
	x := l.Losses[1]
	got := fmt.Sprint(x.Loser, " ", x.Class.Name, " ", x.Low == nil, x.High == nil, " ", x.Figures[0].Account, " ", x.Figures[0].Amount)
	expect(t, got, "{  } people true true other 9", nil)
}

func TestTimelineAndStrikes(t *testing.T) {
	v := testView(t)
	tl, err := v.Timeline(t.Context(), Filter{Relations: []string{"struck", "fought", "lost", "calls-for-ceasefire"}})
	expect(t, told(tl.Moments, func(m Moment) string { return m.Start + " " + m.Basis + " " + short(m.Claim) }),
		"2020-09-27 event 05a\n2020-10-04 event 01a\n2020-10-04 event 01b\n2020-10-05 published 03a\n  01a\n  03a", err)
	s, err := v.Strikes(t.Context(), Filter{})
	expect(t, told(s.Strikes, func(s Strike) string {
		at := ""
		for _, x := range s.On {
			at += x.Name
			if x.Point != nil {
				at += fmt.Sprint(" ", x.Point.Lat)
			}
		}
		return fmt.Sprint(s.Day, " ", at, " ", s.Amount, " ", s.Claimant.Name, " denied by ", len(s.Denied))
	}), "2020-10-04 Ganja 40.68 4 × Smerch Hikmet Hajiyev denied by 2\n2020-10-04 Mingachevir power plant  Hikmet Hajiyev denied by 2", err)
}

func TestCeasefireSteps(t *testing.T) {
	v := testView(t)
	c, err := v.Ceasefire(t.Context(), Filter{})
	expect(t, told(c.Steps, func(s Step) string {
		with := []string{}
		for _, w := range s.With {
			with = append(with, w.Name)
		}
		return s.Kind + " " + s.Claimant.Name + " " + strings.Join(with, ",")
	}), "called Edi Rama Armenia,Azerbaijan", err)
}

func TestSources(t *testing.T) {
	v := testView(t)
	s, err := v.Sources(t.Context(), Filter{})
	line := func(s SourceTally) string {
		return fmt.Sprint(s.Source.ID.Local(), " ", s.Articles, s.Claims, s.Contradicted, s.Contradicts)
	}
	expect(t, told(s.Speakers, line), "hikmet-hajiyev 1 2 2 0\narmenia 1 1 0 2\nnk-authorities 1 1 0 2\nedi-rama 1 1 0 0\nazerbaijan-mod 1 1 0 0", err)
	if i := slices.IndexFunc(s.Speakers, func(s SourceTally) bool { return s.Source.ID == "ent:hikmet-hajiyev" }); i < 0 || len(s.Speakers[i].By) != 2 {
		t.Errorf("Hajiyev is contradicted by %v, want two", s.Speakers)
	}
}

func TestWho(t *testing.T) {
	v := testView(t)
	w, err := v.Who(t.Context(), "ent:hikmet-hajiyev", 0)
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(w.Side.ID, " says ", len(w.Says), ", disputes ", len(w.Disputes), ", ", told(w.Neighbours, func(n Company) string { return fmt.Sprint(n.Entity.ID.Local(), n.Claims) }))
	expect(t, got, "ent:azerbaijan says 2, disputes 2, armenia2\nganja1\nmingachevir-plant1", nil)
	expect(t, told(w.Joined, func(j Joined) string { return j.Name + " " + j.Reason }), "Hikmet Hajiyev gazetteer", nil)
}

func TestWhyFromAnswers(t *testing.T) {
	v := testView(t)
	w, err := v.Why(t.Context(), a+"02a", a+"01b")
	if err != nil || len(w.Links) != 1 || w.Links[0].Kind != "denied" || w.Links[0].A != schema.ID(a+"01b") {
		t.Errorf("%v, links %v, want that 02a denies 01b", err, w)
	}
}
