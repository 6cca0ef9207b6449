package compare

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/schema"
)

// teller is one claim of an article that the test makes up.
type teller struct {
	sentence string // with the letter of the claim
	by       schema.ID
	relation string
	agent    []schema.ID
	patient  []schema.ID
	place    []schema.ID
	number   float64 // 0 for none
	class    schema.ID
	raw      string // of the number
}

func (c teller) claim(doc string, at int) schema.Claim {
	out := schema.Claim{ID: schema.ID("claim:" + doc + "-" + c.sentence), Relation: c.relation, Stance: "claims", Modality: "actual", Mode: "asserted", Speaker: c.by, Author: c.by == "ent:paper",
		Agent: c.agent, Patient: c.patient, Place: c.place, Evidence: schema.Evidence{Span: schema.Span{Start: at}}}
	if c.number == 0 && c.class != "" {
		out.Weapon = []schema.ID{c.class}
	}
	if c.number > 0 {
		status := map[bool]string{true: "killed"}[c.relation == "casualties"]
		out.Figure = &schema.Figure{Value: &c.number, Low: &c.number, High: &c.number, Op: "=", Kind: "count", Status: status, Class: c.class, Unit: person, Raw: c.raw}
		if strings.HasPrefix(c.raw, "at least ") {
			out.Figure.Op, out.Figure.High = ">=", nil
		}
		if c.class == "" {
			out.Figure.Unit = "" // of whom nothing is said
		}
	}
	return out
}

// What a later sentence leaves out is what the article told before, as far as nothing speaks against it.
func TestScenes(t *testing.T) {
	model := testModel(t)
	ids := func(ids ...schema.ID) []schema.ID { return ids }
	entities := []schema.Entity{{ID: "ent:north", Type: "country"}, {ID: "ent:south", Type: "country"}, {ID: "ent:paper", Type: "media"}, {ID: "ent:agency", Type: "media"},
		{ID: "ent:town", Type: "place", Links: map[string][]schema.ID{"located-in": {"ent:south"}}}, {ID: "ent:port", Type: "place", Links: map[string][]schema.ID{"located-in": {"ent:south"}}},
		{ID: "ent:aircraft", Type: "equipment"}, {ID: "ent:jet", Type: "equipment", Links: map[string][]schema.ID{"subclass-of": {"ent:aircraft"}}},
		{ID: "ent:people", Type: "equipment"}, {ID: "ent:body", Type: "equipment"}, {ID: "ent:soldier", Type: "equipment", Links: map[string][]schema.ID{"subclass-of": {"ent:people"}}},
		{ID: "ent:army", Type: "force", Links: map[string][]schema.ID{"part-of": {"ent:south"}}}, {ID: "ent:guard", Type: "force", Links: map[string][]schema.ID{"part-of": {"ent:south"}}}}
	struck := teller{"01a", "ent:agency", "struck", ids("ent:north"), nil, ids("ent:town"), 0, "", ""}
	dead := func(sentence string, by schema.ID, n float64, class schema.ID) teller {
		return teller{sentence, by, "casualties", nil, nil, nil, n, class, ""}
	}
	lost := func(sentence string, n float64) teller {
		return teller{sentence, "ent:north", "destroyed", ids("ent:north"), ids("ent:south"), nil, n, "ent:soldier", ""}
	}
	killed := func(sentence string, n float64) teller {
		return teller{sentence, "ent:north", "casualties", ids("ent:north"), ids("ent:south"), nil, n, "ent:soldier", ""}
	}
	boast := func(n float64, class schema.ID) teller {
		return teller{"02a", "ent:north", "shot-down", ids("ent:north"), ids("ent:south"), nil, n, class, ""}
	}
	admits := func(n float64, class schema.ID) teller {
		return teller{"04a", "ent:south", "lost", nil, ids("ent:south"), nil, n, class, ""}
	}
	bare := func(c teller) teller { c.raw = fmt.Sprint(c.number); return c }
	atLeast := func(c teller) teller { c.raw = fmt.Sprintf("at least %v people", c.number); return c }
	at := func(c teller, place schema.ID) teller { c.place = ids(place); return c }
	of := func(c teller, patient schema.ID) teller { c.patient = ids(patient); return c }
	for _, c := range []struct {
		name string
		say  []teller
		want []Kind
	}{
		{"two numbers of the dead of one strike", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), dead("04a", "ent:agency", 3, "ent:people")}, []Kind{Conflicts}},
		{"the dead are people, and so are bodies", []teller{struck, dead("02a", "ent:south", 9, "ent:body"), dead("04a", "ent:agency", 3, "")}, []Kind{Conflicts}},
		{"no strike was told of", []teller{dead("02a", "ent:south", 9, "ent:people"), dead("04a", "ent:agency", 3, "ent:people")}, nil},
		{"a number that its speaker has raised since", []teller{at(dead("02a", "ent:agency", 19, "ent:people"), "ent:town"), at(dead("03a", "ent:agency", 30, "ent:people"), "ent:town"), at(dead("05a", "ent:south", 30, "ent:people"), "ent:town")},
			[]Kind{Corroborates, Updated}},
		{"a number that its speaker has raised since, to yet another", []teller{at(dead("02a", "ent:agency", 19, "ent:people"), "ent:town"), at(dead("03a", "ent:agency", 30, "ent:people"), "ent:town"), at(dead("05a", "ent:south", 70, "ent:people"), "ent:town")},
			[]Kind{Conflicts, Conflicts, Updated}},
		{"another place stands between", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), {"03a", "ent:agency", "deployed", ids("ent:north"), nil, ids("ent:port"), 0, "", ""},
			dead("04a", "ent:agency", 3, "ent:people")}, nil},
		{"one is of soldiers, the other of all", []teller{struck, dead("02a", "ent:south", 9, "ent:soldier"), dead("04a", "ent:agency", 3, "ent:people")}, nil},
		{"too many to be the same", []teller{struck, dead("02a", "ent:south", 9000, "ent:people"), dead("04a", "ent:agency", 3, "ent:people")}, nil},
		{"nobody kills his own", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), {"04a", "ent:agency", "casualties", ids("ent:south"), nil, nil, 3, "ent:people", ""}}, nil},
		{"no order is told of one voice's numbers", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), dead("04a", "ent:south", 3, "ent:people")}, nil},
		{"a running total", []teller{at(dead("02a", "ent:south", 3, "ent:people"), "ent:town"), at(dead("04a", "ent:south", 9, ""), "ent:town")}, []Kind{Updated}},
		{"an article's number, then that of an official", []teller{at(dead("02a", "ent:paper", 3, "ent:people"), "ent:town"), dead("02b", "ent:south", 9, "")}, []Kind{Updated}},
		{"machines counted again", []teller{lost("02a", 5), lost("04a", 6)}, []Kind{Updated}},
		{"machines counted at two places", []teller{at(lost("02a", 5), "ent:town"), lost("04a", 6)}, nil},
		{"a toll that is raised without its place", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), dead("04a", "ent:south", 12, "")}, []Kind{Updated}},
		{"the tolls of two who speak", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), dead("04a", "ent:agency", 12, "")}, []Kind{Conflicts}},
		{"a toll in the sentence of its parts", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), dead("02b", "ent:south", 12, "")}, nil},
		{"a number that stands for itself, in the sentence of the first", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), bare(dead("02b", "ent:south", 12, "ent:people"))}, []Kind{Updated}},
		{"such a number of a part of them", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), bare(dead("02b", "ent:south", 7, "ent:soldier"))}, nil},
		{"more of people of whom nothing else is said", []teller{struck, dead("02a", "ent:south", 9, "ent:people"), dead("03a", "ent:south", 12, "ent:people")}, []Kind{Updated}},
		{"what one killed here and there", []teller{killed("02a", 5), killed("04a", 9)}, nil},
		{"what an article tells and an official", []teller{at(dead("02a", "ent:south", 3, "ent:people"), "ent:town"), at(dead("04a", "ent:paper", 9, "ent:people"), "ent:town")}, nil},
		{"whom a hospital counts are not of the guard", []teller{at(of(dead("02a", "ent:north", 3, ""), "ent:guard"), "ent:town"), dead("03a", "ent:agency", 9, "ent:body")}, nil},
		{"who fights the loser counts more than he admits", []teller{struck, of(dead("02a", "ent:north", 20, "ent:soldier"), "ent:south"), of(dead("04a", "ent:south", 3, "ent:soldier"), "ent:south")}, []Kind{Conflicts}},
		{"who fights nobody", []teller{of(dead("02a", "ent:agency", 90, "ent:soldier"), "ent:south"), of(dead("04a", "ent:south", 3, "ent:soldier"), "ent:south")}, nil},
		{"nearly the same, open upwards", []teller{at(dead("02a", "ent:south", 10, "ent:people"), "ent:town"), atLeast(at(dead("04a", "ent:agency", 9, "ent:people"), "ent:town"))}, []Kind{Corroborates}},
		{"far more, open upwards", []teller{at(dead("02a", "ent:south", 14, "ent:people"), "ent:town"), atLeast(at(dead("04a", "ent:agency", 9, "ent:people"), "ent:town"))}, nil},
		{"two of whom one sentence tells", []teller{at(dead("02a", "ent:south", 9, "ent:people"), "ent:town"), at(dead("02b", "ent:agency", 9, "ent:people"), "ent:town")}, []Kind{Agrees}},
		{"each blames the other for the strike told of", []teller{{"01a", "ent:paper", "struck", nil, nil, ids("ent:town"), 0, "", ""}, {"02a", "ent:south", "struck", ids("ent:north"), nil, nil, 0, "", ""},
			{"03a", "ent:north", "struck", ids("ent:south"), nil, ids("ent:town"), 0, "", ""}}, []Kind{Conflicts}},
		{"a side admits fewer, of a kind", []teller{boast(2, "ent:aircraft"), admits(1, "ent:jet")}, []Kind{Conflicts}},
		{"a side admits as many, of a kind", []teller{boast(1, "ent:aircraft"), admits(1, "ent:jet")}, nil},
		{"a side tells of a few of many", []teller{boast(40, "ent:aircraft"), admits(1, "ent:jet")}, nil},
		{"an earlier number is told later", []teller{struck, atLeast(dead("02a", "ent:south", 20, "ent:people")), bare(dead("04a", "ent:south", 18, "ent:people"))}, []Kind{Updated}},
		{"parts of a total, in one sentence", []teller{at(dead("02a", "ent:south", 3, "ent:people"), "ent:town"), at(dead("02b", "ent:south", 9, "ent:people"), "ent:town")}, nil},
		{"parts of a total, of two bodies", []teller{at(of(dead("02a", "ent:south", 3, "ent:people"), "ent:army"), "ent:town"), at(of(dead("04a", "ent:south", 9, "ent:people"), "ent:guard"), "ent:town")}, nil},
		{"only the side is the same", []teller{of(dead("02a", "ent:paper", 3, "ent:people"), "ent:army"), of(dead("04a", "ent:agency", 9, "ent:people"), "ent:army")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := fmt.Sprintf("%032x", 1)
			r := &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + doc), Publisher: "ent:paper", Published: schema.Date{Start: "2030-06-01", End: "2030-06-01"}}}
			for i, x := range c.say {
				r.Claims = append(r.Claims, x.claim(doc, i))
			}
			m := newMemory()
			m.apply(t, Change{Add: []*Prepared{Prepare(model, NewWorld(entities), r)}})
			links := m.links(t)
			if len(links) != len(c.want) {
				t.Fatalf("%d links, want %d: %v", len(links), len(c.want), links)
			}
			for i, l := range links {
				if l.kind != c.want[i] {
					t.Errorf("got %s (%s), want %s", l.kind, l.reason, c.want[i])
				}
			}
		})
	}
}

// A strike of which neither target nor place is told is the one told of before only where its doer may be that one's.
func TestScene(t *testing.T) {
	model := testModel(t)
	ids := func(ids ...schema.ID) []schema.ID { return ids }
	world := NewWorld([]schema.Entity{{ID: "ent:north", Type: "country"}, {ID: "ent:south", Type: "country"}, {ID: "ent:east", Type: "country"}, {ID: "ent:paper", Type: "media"},
		{ID: "ent:town", Type: "place", Links: map[string][]schema.ID{"located-in": {"ent:south"}}},
		{ID: "ent:flak", Type: "weapon", Links: map[string][]schema.ID{"subclass-of": {"ent:surface-to-air-missile"}}}})
	at := func(by schema.ID, agents ...schema.ID) teller {
		return teller{"01a", by, "struck", agents, nil, ids("ent:town"), 0, "", ""}
	}
	by := func(sentence string, by, agent, with schema.ID) teller {
		return teller{sentence, by, "struck", ids(agent), nil, nil, 0, with, ""}
	}
	for _, c := range []struct {
		name string
		say  []teller
		want bool
	}{
		{"a doer of a strike by nobody", []teller{at("ent:paper"), by("02a", "ent:south", "ent:north", "")}, true},
		{"another doer than somebody has named", []teller{at("ent:paper"), by("02a", "ent:south", "ent:north", ""), by("03a", "ent:north", "ent:east", "")}, false},
		{"who told of it as done to his side", []teller{at("ent:south"), by("02a", "ent:north", "ent:south", "")}, false},
		{"what a side does somewhere, by its own account", []teller{at("ent:south"), by("02a", "ent:north", "ent:north", "")}, false},
		{"what a side owns up to of which it was accused", []teller{at("ent:south"), by("02a", "ent:south", "ent:north", ""), by("03a", "ent:north", "ent:north", "")}, true},
		{"shots at what was fired", []teller{at("ent:paper"), by("02a", "ent:south", "ent:north", "ent:flak")}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := &schema.Record{Doc: schema.Document{ID: schema.ID(fmt.Sprintf("doc:%032x", 1)), Publisher: "ent:paper"}}
			for i, x := range c.say {
				r.Claims = append(r.Claims, x.claim(fmt.Sprintf("%032x", 1), i))
			}
			got := false
			for _, item := range Prepare(model, world, r).Items {
				if item.Claim == r.Claims[len(r.Claims)-1].ID {
					got = item.Account.Supposed
				}
			}
			if got != c.want {
				t.Errorf("supposed: %v, want %v", got, c.want)
			}
		})
	}
}
