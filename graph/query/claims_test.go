package query

import (
	"slices"
	"testing"

	"hearsay/schema"
)

func claimIDs(cs []*Claim) []schema.ID {
	out := []schema.ID{}
	for _, c := range cs {
		out = append(out, c.ID)
	}
	return out
}

func TestClaims(t *testing.T) {
	v := testView(t)
	for _, c := range []struct {
		name string
		f    Filter
		want []schema.ID
	}{
		{"about a city, through its plant, with the answers", Filter{About: "ent:mingachevir"}, ids(a+"01b", a+"02a", a+"02b")},
		{"about a country, through its cities", Filter{About: "ent:azerbaijan", Relations: []string{"struck"}}, ids(a+"01a", a+"01b")},
		{"about a class, through its sub-class", Filter{About: "ent:armoured-vehicle"}, ids(a + "03a")},
		{"about a weapon in a role", Filter{About: "ent:smerch", Stances: []string{"claims"}}, ids(a + "01a")},
		{"speaker", Filter{Speaker: "ent:hikmet-hajiyev"}, ids(a+"01a", a+"01b")},
		{"a country's bodies speak for it, its people do not", Filter{Speaker: "ent:azerbaijan"}, ids(a + "03a")},
		{"a side is its people too", Filter{Side: "ent:azerbaijan"}, ids(a+"01a", a+"01b", a+"03a")},
		{"a place within a place", Filter{Place: "ent:azerbaijan", Stances: []string{"claims"}}, ids(a+"01a", a+"01b")},
		{"these and no other", Filter{Only: ids(b+"01a", a+"01a", a+"01a", a+"99z"), Speaker: "ent:hikmet-hajiyev"}, ids(a + "01a")},
		{"surer than any", Filter{MinConfidence: 1.1}, ids()},
		{"as sure as all", Filter{MinConfidence: 1, Speaker: "ent:edi-rama"}, ids(b + "01a")},
		{"speaker and about", Filter{Speaker: "ent:armenia", About: "ent:ganja"}, ids(a + "02a")},
		{"calls", Filter{Stances: []string{"calls-for"}}, ids(b + "01a")},
		{"since", Filter{Since: "2020-10-05"}, ids(a+"02a", a+"02b", a+"03a", a+"04a")},
		{"within a month", Filter{Since: "2020-10", Until: "2020-10", Relations: []string{"struck"}}, ids(a+"01a", a+"01b")},
		{"until a month", Filter{Until: "2020-09"}, ids(a + "05a")},
		{"a year", Filter{Since: "2021", Until: "2021"}, ids()},
		{"publisher", Filter{Source: "ent:source-b", Relations: []string{"position"}}, ids(b+"02a", b+"02b")},
		{"document", Filter{Source: docB, Stances: []string{"calls-for"}}, ids(b + "01a")},
		{"a party, through its cities and people, with the answers", Filter{Party: "ent:azerbaijan", Relations: []string{"fought", "struck", "denies"}},
			ids(a+"05a", a+"01a", a+"01b", a+"02a", a+"02b")},
		{"disputed", Filter{Disputed: true}, ids(a+"01a", a+"01b", a+"02a", a+"02b")},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, total, err := v.Claims(t.Context(), c.f)
			if err != nil || !slices.Equal(claimIDs(got), c.want) || total != len(c.want) {
				t.Errorf("got %v (%d), %v, want %v", claimIDs(got), total, err, c.want)
			}
		})
	}
	all, total, err := v.Claims(t.Context(), Filter{Limit: 2})
	if err != nil || len(all) != 2 || total != 11 {
		t.Errorf("with a limit of 2: %v of %d, %v, want 2 of 11", claimIDs(all), total, err)
	}
}

// Page by page gives what all at once gives.
func TestClaimsAfter(t *testing.T) {
	v := testView(t)
	all, total, err := v.Claims(t.Context(), Filter{})
	if err != nil || total != 11 {
		t.Fatal(total, err)
	}
	var got []schema.ID
	for f := (Filter{Limit: 3}); ; {
		page, n, err := v.Claims(t.Context(), f)
		if err != nil || n != total {
			t.Fatalf("a page of %d claims, %v, want %d in all", n, err, total)
		}
		if len(page) == 0 {
			break
		}
		got = append(got, claimIDs(page)...)
		f.After = MarkOf(page[len(page)-1])
	}
	if !slices.Equal(got, claimIDs(all)) {
		t.Errorf("page by page %v, want %v", got, claimIDs(all))
	}
	found, err := v.ClaimIDs(t.Context(), Filter{Speaker: "ent:armenia", Limit: 1})
	if err != nil || !slices.Equal(found, ids(a+"02a")) {
		t.Errorf("ClaimIDs = %v, %v", found, err)
	}
}

func TestClaimKnowsItsAnswers(t *testing.T) {
	v := testView(t)
	c, err := v.Claim(t.Context(), a+"01a")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := c.Words, "Armenia struck Ganja with 4 × Smerch (hit)"; got != want {
		t.Errorf("words = %q, want %q", got, want)
	}
	if len(c.AnsweredBy) != 2 || c.AnsweredBy[0].Speaker.Name != "Armenia" || c.AnsweredBy[0].Stance != "denies" {
		t.Errorf("answered by %+v, want Armenia and Nagorno-Karabakh", c.AnsweredBy)
	}
	want := Source{docA, "A", "in/strikes.txt", "", schema.Ref{ID: "ent:source-a", Name: "strikes.txt", Type: "source"}, "2020-10-05", strikes().Doc.Published}
	if got := c.Document; got != want {
		t.Errorf("document = %+v, want %+v", got, want)
	}
	c, err = v.Claim(t.Context(), a+"02a")
	if err != nil || len(c.Answers) != 2 || c.Answers[1].Speaker.ID != "ent:hikmet-hajiyev" {
		t.Errorf("answers %+v, %v, want both of Hajiyev's", c.Answers, err)
	}
}

func TestAmount(t *testing.T) {
	for _, c := range []struct {
		f    schema.Figure
		want string
	}{
		{schema.Figure{Op: "=", Value: num(4)}, "4"},
		{schema.Figure{Op: "~", Value: num(550)}, "about 550"},
		{schema.Figure{Op: ">", Value: num(400), Low: num(401)}, "more than 400"},
		{schema.Figure{Op: ">=", Low: num(16)}, "at least 16"},
		{schema.Figure{Op: "range", Low: num(4), High: num(5)}, "4–5"},
		{schema.Figure{Op: "vague", Raw: "hàng chục"}, "hàng chục"},
		{schema.Figure{Op: "=", Value: num(1.5)}, "1.5"},
	} {
		if got := Amount(&c.f); got != c.want {
			t.Errorf("Amount(%+v) = %q, want %q", c.f, got, c.want)
		}
	}
}

func TestCheckDay(t *testing.T) {
	for _, s := range []string{"2020", "2020-10", "2020-10-04"} {
		if err := CheckDay(s); err != nil {
			t.Error(err)
		}
	}
	for _, s := range []string{"", "4-10", "2020-13", "yesterday"} {
		if CheckDay(s) == nil {
			t.Errorf("CheckDay(%q) = nil", s)
		}
	}
}
