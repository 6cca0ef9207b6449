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
	expect(t, told(d.Disputes, line), "denied 01a 02a also nk-authorities", err)
	if x := d.Disputes[0]; len(x.Also) != 1 || strings.Join(x.Says, "") != "Armenia struck Mingachevir power plant" || len(x.Again) != 1 || short(&Claim{ClaimJSON: schema.ClaimJSON{ID: x.Again[0]}}) != "02b" {
		t.Errorf("beside the first pair stand %v, which say %v, and %v, want what else is denied and 02b", x.Also, x.Says, x.Again)
	}
	d, err = v.Disputes(t.Context(), Filter{Place: "ent:mingachevir"}, false)
	expect(t, told(d.Disputes, line), "denied 01b 02a also nk-authorities", err)
	d, err = v.Disputes(t.Context(), Filter{Limit: 1, Speaker: "ent:armenia"}, false)
	expect(t, fmt.Sprint(told(d.Disputes, line), " of ", d.Total), "denied 01a 02a of 1", err)
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
	expect(t, got, "ent:armenia ent:tank 22 22 ent:azerbaijan-mod enemy 22", nil)
}

// Who fights whom is kept between questions and for every language.
func TestLossesAskedAgain(t *testing.T) {
	v := testView(t)
	for _, asked := range []*View{v.In("vi"), v, v.In("vi")} {
		l, err := asked.Losses(t.Context(), Filter{})
		if err != nil || len(l.Losses) != 1 || l.Losses[0].Figures[0].Account != EnemyClaim {
			t.Fatalf("%v, losses %+v, want the enemy's figure alone", err, l)
		}
	}
	if v.enemies.kept["ent:armenia"] == nil || len(v.In("vi").enemies.kept) > 0 {
		t.Errorf("kept %v, for Vietnamese %v, want Armenia's once", v.enemies.kept, v.In("vi").enemies.kept)
	}
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

// Who leaves talks refuses them, whoever says so; who says that talks make no sense refuses them himself.
func TestCeasefireRefused(t *testing.T) {
	truce := claim(a+"09a", "ent:edi-rama", "calls-for", "calls-for-ceasefire", schema.Claim{Modality: "desired", Patient: ids("ent:armenia")})
	for _, c := range []struct {
		name, want string
		claim      schema.Claim
	}{
		{"somebody is told to have left", "called: Edi Rama – Armenia\nrejected: Armenia – ", claim(a+"08a", "ent:source-a", "rejects", "talks", schema.Claim{Author: true, Agent: ids("ent:armenia")})},
		{"somebody refuses himself", "called: Edi Rama – Armenia\nrejected: Hikmet Hajiyev – Armenia", claim(a+"08a", "ent:hikmet-hajiyev", "rejects", "talks", schema.Claim{Agent: ids("ent:armenia", "ent:azerbaijan")})},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := strikes()
			r.Claims = append(r.Claims, c.claim, truce)
			got, err := viewOf(t, r).Ceasefire(t.Context(), Filter{})
			rows := strings.Split(told(got.Steps, func(s Step) string {
				var who, with []string
				for _, x := range s.Who {
					who = append(who, x.Name)
				}
				for _, x := range s.With {
					with = append(with, x.Name)
				}
				return s.Kind + ": " + strings.Join(who, ",") + " – " + strings.Join(with, ",")
			}), "\n")
			slices.Sort(rows)
			expect(t, strings.Join(rows, "\n"), c.want, err)
		})
	}
}

// What is fired at missiles in the air is no attack, unless it hits a place.
func TestInterceptorsAreNoStrikes(t *testing.T) {
	r := &schema.Record{Doc: strikes().Doc, Entities: strikes().Entities, Local: strikes().Local, Claims: []schema.Claim{
		claim(a+"08a", "ent:edi-rama", "claims", "struck", schema.Claim{Agent: ids("ent:armenia"), Weapon: ids("ent:surface-to-air-missile")}),
		claim(a+"08b", "ent:edi-rama", "claims", "struck", schema.Claim{Agent: ids("ent:armenia"), Place: ids("ent:ganja"), Weapon: ids("ent:surface-to-air-missile")}),
	}}
	got, err := viewOf(t, r).Strikes(t.Context(), Filter{})
	expect(t, told(got.Strikes, func(s Strike) string { return short(s.Claim) }), "08b", err)
}

// Talks are a move where somebody asks for them, or where their article tells of a truce; a council that is asked to meet makes none.
func TestCeasefireTalks(t *testing.T) {
	talks := func(id, stance string, agent ...schema.ID) schema.Claim {
		return claim(schema.ID(a+id), "ent:hikmet-hajiyev", stance, "talks", schema.Claim{Agent: agent})
	}
	truce := claim(a+"09a", "ent:edi-rama", "calls-for", "calls-for-ceasefire", schema.Claim{Modality: "desired", Patient: ids("ent:armenia")})
	for _, c := range []struct {
		name   string
		claims []schema.Claim
		want   string
	}{
		{"talks of an article without a truce", []schema.Claim{talks("08a", "claims", "ent:armenia", "ent:azerbaijan")}, ""},
		{"talks beside a truce", []schema.Claim{talks("08a", "claims", "ent:armenia", "ent:azerbaijan"), truce}, "talks 08a\ncalled 09a"},
		{"talks that somebody asks for", []schema.Claim{talks("08a", "calls-for", "ent:armenia", "ent:azerbaijan")}, "called 08a"},
		{"a council is asked to meet", []schema.Claim{talks("08a", "calls-for", "ent:osce"), truce}, "called 09a"},
		{"an answer stands behind what it answers", []schema.Claim{claim(a+"08a", "ent:armenia", "denies", "denies", schema.Claim{Mode: "response", Targets: ids(a + "09a")}), truce}, "called 09a\ndenied 08a"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := strikes()
			r.Claims = append(r.Claims, c.claims...)
			got, err := viewOf(t, r).Ceasefire(t.Context(), Filter{})
			expect(t, told(got.Steps, func(s Step) string { return s.Kind + " " + short(s.Claim) }), c.want, err)
		})
	}
}

// What the day of a claim is taken from is told with it.
func TestBasis(t *testing.T) {
	day := schema.Date{Start: "2020-10-04", End: "2020-10-04"}
	for want, c := range map[string]schema.Claim{OfEvent: {Date: day}, OfInference: {Date: schema.Date{Start: day.Start, End: day.End, Basis: "inferred"}}, OfStatement: {Said: day}, OfArticle: {}} {
		r := strikes()
		c.Place = ids("ent:ganja")
		r.Claims = []schema.Claim{claim(a+"01a", "ent:hikmet-hajiyev", "claims", "struck", c)}
		s, err := viewOf(t, r).Strikes(t.Context(), Filter{})
		expect(t, told(s.Strikes, func(s Strike) string { return s.Basis }), want, err)
	}
}

// A figure of two sides together is none of either, and a total is marked that stands in the words of a smaller one.
func TestLossesTogether(t *testing.T) {
	lost := func(id string, n float64, from, to int, of ...schema.ID) schema.Claim {
		c := claim(schema.ID(a+id), "ent:edi-rama", "claims", "lost", schema.Claim{Patient: of, Figure: &schema.Figure{Value: num(n), Low: num(n), High: num(n), Op: "=", Class: "ent:tank", Kind: "count"}})
		c.Evidence.Span = schema.Span{Start: from, End: to}
		return c
	}
	r := strikes()
	r.Claims = []schema.Claim{lost("01a", 9, 10, 40, "ent:armenia"), lost("01b", 286, 30, 60, "ent:armenia"), lost("01c", 300, 70, 80, "ent:armenia"),
		lost("02a", 130, 90, 99, "ent:armenia", "ent:azerbaijan")}
	l, err := viewOf(t, r).Losses(t.Context(), Filter{})
	expect(t, told(l.Losses, func(x Loss) string {
		return x.Loser.Name + ": " + strings.ReplaceAll(told(x.Figures, func(f LossFigure) string { return fmt.Sprint(f.Amount, " ", f.Total) }), "\n", ", ")
	}), "Armenia: 9 false, 286 true, 300 false\nArmenia, Azerbaijan: 130 false", err)
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
	expect(t, got, "ent:azerbaijan says 2, disputes 1, armenia2\nganja1\nmingachevir-plant1", nil)
	expect(t, told(w.Joined, func(j Joined) string { return j.Name + " " + j.Reason }), "Hikmet Hajiyev gazetteer", nil)
}

func TestWhyFromAnswers(t *testing.T) {
	v := testView(t)
	w, err := v.Why(t.Context(), a+"02a", a+"01b")
	if err != nil || len(w.Links) != 1 || w.Links[0].Kind != "denied" || w.Links[0].A != schema.ID(a+"01b") {
		t.Errorf("%v, links %v, want that 02a denies 01b", err, w)
	}
}

// Nobody who is given arms, is dead or was hit nobody says by whom is asked for an answer.
func TestUnansweredByWhom(t *testing.T) {
	r := strikes()
	r.Entities = append(r.Entities, schema.Entity{ID: "ent:person-somebody", Type: "person", Name: "Somebody"})
	r.Local = append(r.Local, "ent:person-somebody")
	r.Claims = []schema.Claim{claim(a+"01a", "ent:azerbaijan-mod", "claims", "supplied", schema.Claim{Agent: ids("ent:azerbaijan"), Patient: ids("ent:armenia")}),
		claim(a+"01b", "ent:azerbaijan-mod", "claims", "casualties", schema.Claim{Patient: ids("ent:person-somebody")}),
		claim(a+"01c", "ent:azerbaijan-mod", "claims", "casualties", schema.Claim{Patient: ids("ent:armenia")}),
		claim(a+"01d", "ent:azerbaijan-mod", "claims", "struck", schema.Claim{Patient: ids("ent:armenia")})}
	d, err := viewOf(t, r).Disputes(t.Context(), Filter{}, true)
	expect(t, told(d.Disputes, func(d Dispute) string { return short(d.Claim) + " " + d.Reason }), "01c nobody answers for Armenia", err)
}
