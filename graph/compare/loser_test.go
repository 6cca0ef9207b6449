package compare

import (
	"fmt"
	"testing"

	"hearsay/schema"
)

// Whose loss a figure counts that does not say it follows from who fights whom in the article.
func TestWhose(t *testing.T) {
	model := testModel(t)
	ids := func(ids ...schema.ID) []schema.ID { return ids }
	under := func(id, typ string, side schema.ID) schema.Entity {
		return schema.Entity{ID: schema.ID(id), Type: typ, Links: map[string][]schema.ID{"part-of": {side}}}
	}
	world := NewWorld([]schema.Entity{{ID: "ent:north", Type: "country"}, {ID: "ent:south", Type: "country"}, {ID: "ent:east", Type: "country"}, {ID: "ent:paper", Type: "media"},
		{ID: "ent:town", Type: "place", Links: map[string][]schema.ID{"located-in": {"ent:south"}}}, under("ent:clinic", "organisation", "ent:south"),
		under("ent:staff", "organisation", "ent:north"), {ID: "ent:people", Type: "equipment"},
		{ID: "ent:personnel", Type: "equipment", Links: map[string][]schema.ID{"subclass-of": {"ent:people"}}}, {ID: "ent:doctors", Type: "organisation"}, {ID: "ent:pilot", Type: "equipment", Links: map[string][]schema.ID{"subclass-of": {"ent:people"}}}, {ID: "ent:drone", Type: "equipment"}, {ID: "ent:house", Type: "equipment", Links: map[string][]schema.ID{"subclass-of": {"ent:building"}}},
		under("ent:southern", "person", "ent:south"), {ID: "ent:rebels", Type: "force"}, {ID: "ent:field", Type: "facility"}, {ID: "ent:villager", Type: "equipment", Links: map[string][]schema.ID{"subclass-of": {"ent:civilian"}}},
		{ID: "ent:gun", Type: "equipment", Links: map[string][]schema.ID{"subclass-of": {"ent:military-equipment"}}},
		{ID: "ent:militant", Type: "equipment", Links: map[string][]schema.ID{"subclass-of": {"ent:people"}}}})
	struck := teller{"01a", "ent:paper", "struck", ids("ent:north"), ids("ent:town"), nil, 0, "", ""}
	eastern := teller{"02a", "ent:paper", "struck", ids("ent:north"), ids("ent:east"), nil, 0, "", ""}
	dead := func(by schema.ID, agent ...schema.ID) teller {
		return teller{"09a", by, "casualties", agent, nil, nil, 9, "ent:people", ""}
	}
	burnt := teller{"03a", "ent:paper", "struck", nil, ids("ent:town"), nil, 0, "", ""}
	fought := teller{"04a", "ent:paper", "fought", ids("ent:north", "ent:south"), nil, nil, 0, "", ""}
	told := func(sentence string) teller {
		return teller{sentence, "ent:paper", "casualties", nil, ids("ent:south"), nil, 5, "ent:people", ""}
	}
	of := func(c teller, class schema.ID) teller { c.class = class; return c }
	atTown := func(sentence string) teller {
		return teller{sentence, "ent:north", "casualties", nil, ids("ent:north"), ids("ent:town"), 7, "ent:people", ""}
	}
	raided := teller{"08a", "ent:paper", "struck", ids("ent:north"), ids("ent:rebels"), nil, 0, "", ""}
	fires := func(by schema.ID) teller {
		return teller{"04a", "ent:paper", "used-weapon", ids(by), nil, nil, 0, "ent:drone", ""}
	}
	for _, c := range []struct {
		name string
		say  []teller
		want schema.ID
	}{
		{"of an ally's, of whose dead the article told there", []teller{atTown("02a"), {"03a", "ent:paper", "struck", ids("ent:east"), nil, ids("ent:town"), 0, "", ""}, dead("ent:clinic")}, ""},
		{"bodies found beside dead fighters", []teller{of(told("08a"), "ent:militant"), dead("ent:doctors")}, ""},
		{"of the side that tells of it", []teller{struck, dead("ent:clinic")}, "ent:south"},
		{"of whom the doer fights", []teller{struck, dead("ent:paper", "ent:north")}, "ent:south"},
		{"the doer fights two", []teller{struck, eastern, dead("ent:paper", "ent:north")}, ""},
		{"a side counts no gunmen of its own", []teller{struck, of(dead("ent:staff"), "ent:militant")}, ""},
		{"nobody fights who tells of it", []teller{struck, dead("ent:east")}, ""},
		{"nobody fights at all", []teller{dead("ent:clinic")}, ""},
		{"of a side that was hit, nobody knows by whom", []teller{burnt, dead("ent:clinic")}, "ent:south"},
		{"a side that was only hit may count others' soldiers", []teller{burnt, of(dead("ent:clinic"), "ent:personnel")}, ""},
		{"of whom the doer fights by the article", []teller{fought, dead("ent:paper", "ent:north")}, "ent:south"},
		{"onlookers tell on of those of whom the article told", []teller{told("08a"), dead("ent:doctors")}, "ent:south"},
		{"onlookers tell of it much later", []teller{told("05a"), dead("ent:doctors")}, ""},
		{"what a side that fights one tells to be shot down", []teller{struck, {"09a", "ent:staff", "shot-down", nil, nil, nil, 4, "ent:drone", ""}}, "ent:south"},
		{"what a side that fights two tells to be shot down", []teller{struck, eastern, {"09a", "ent:staff", "shot-down", nil, nil, nil, 4, "ent:drone", ""}}, ""},
		{"arms that were destroyed", []teller{struck, {"09a", "ent:staff", "destroyed", nil, nil, nil, 4, "ent:gun", ""}}, "ent:south"},
		{"houses that were destroyed", []teller{struck, {"09a", "ent:staff", "destroyed", nil, nil, nil, 4, "ent:house", ""}}, ""},
		{"a toll that somebody gives behind dead soldiers", []teller{of(told("08a"), "ent:personnel"), {"09a", "ent:doctors", "casualties", nil, nil, nil, 15, "", ""}}, "ent:south"},
		{"of who has just attacked", []teller{{"08a", "ent:paper", "struck", ids("ent:north"), nil, ids("ent:field"), 0, "", ""}, {"09a", "ent:rebels", "destroyed", ids("ent:rebels"), nil, nil, 4, "ent:gun", ""}}, "ent:north"},
		{"of who attacked long before", []teller{{"02a", "ent:paper", "struck", ids("ent:north"), nil, ids("ent:field"), 0, "", ""}, {"09a", "ent:rebels", "destroyed", ids("ent:rebels"), nil, nil, 4, "ent:gun", ""}}, ""},
		{"in one breath with the dead of others", []teller{{"02a", "ent:paper", "struck", nil, ids("ent:north"), nil, 0, "", ""}, told("09"), dead("ent:staff")}, ""},
		{"what burnt beside its own dead", []teller{burnt, dead("ent:clinic"), {"09b", "ent:clinic", "destroyed", nil, nil, nil, 1, "ent:drone", ""}}, "ent:south"},
		{"hostages beside its own dead", []teller{struck, dead("ent:clinic"), {"09b", "ent:clinic", "captured", nil, nil, nil, 20, "ent:people", ""}}, "ent:south"},
		{"hostages alone", []teller{struck, {"09b", "ent:clinic", "captured", nil, nil, nil, 20, "ent:people", ""}}, ""},
		{"houses that were destroyed at home", []teller{struck, {"02a", "ent:southern", "destroyed", nil, nil, nil, 4, "ent:house", ""}}, "ent:south"},
		{"soldiers before others of the speaker's", []teller{burnt, {"09a", "ent:clinic", "casualties", nil, nil, nil, 16, "ent:personnel", ""}, {"09b", "ent:clinic", "casualties", nil, nil, nil, 100, "ent:people", ""},
			{"09c", "ent:clinic", "casualties", nil, nil, nil, 16, "ent:personnel", ""}}, "ent:south"},
		{"shots that one of two enemies launched", []teller{struck, eastern, {"03a", "ent:paper", "struck", ids("ent:south"), ids("ent:north"), nil, 0, "", ""}, fires("ent:south"),
			{"09a", "ent:staff", "shot-down", nil, nil, nil, 4, "ent:drone", ""}}, "ent:south"},
		{"those who die where a town is struck", []teller{{"09a", "ent:doctors", "casualties", ids("ent:north"), nil, nil, 17, "ent:people", ""}, {"09b", "ent:doctors", "struck", ids("ent:north"), ids("ent:town"), nil, 0, "", ""}, {"02a", "ent:paper", "struck", ids("ent:north"), ids("ent:east"), nil, 0, "", ""}}, "ent:south"},
		{"prisoners behind what the side lost", []teller{{"09a", "ent:paper", "lost", nil, ids("ent:south"), nil, 2, "ent:field", ""}, {"09b", "ent:paper", "captured", nil, nil, nil, 13, "ent:personnel", ""}}, "ent:south"},
		{"prisoners behind what two sides lost", []teller{{"09a", "ent:paper", "lost", nil, ids("ent:south", "ent:north"), nil, 2, "ent:field", ""}, {"09b", "ent:paper", "captured", nil, nil, nil, 13, "ent:personnel", ""}}, ""},
		{"the crew of a machine", []teller{{"08a", "ent:staff", "destroyed", nil, ids("ent:rebels"), nil, 2, "ent:gun", ""}, {"09a", "ent:staff", "casualties", nil, nil, nil, 18, "ent:militant", ""}}, "ent:rebels"},
		{"pilots of an aircraft of which another told", []teller{{"05a", "ent:staff", "shot-down", ids("ent:north"), ids("ent:south"), nil, 1, "ent:gun", ""}, {"09a", "ent:doctors", "captured", ids("ent:north"), nil, nil, 2, "ent:pilot", ""}}, "ent:south"},
		{"people much later", []teller{{"05a", "ent:staff", "destroyed", nil, ids("ent:rebels"), nil, 2, "ent:gun", ""}, {"09a", "ent:staff", "casualties", nil, nil, nil, 18, "ent:militant", ""}}, ""},
		{"of the only one whose dead are counted", []teller{told("02a"), told("03a"), dead("ent:doctors")}, "ent:south"},
		{"of two whose dead are counted", []teller{told("02a"), told("03a"), {"04a", "ent:paper", "casualties", nil, ids("ent:north"), nil, 5, "ent:people", ""}, {"05a", "ent:paper", "casualties", nil, nil, ids("ent:field"), 5, "ent:people", ""}, dead("ent:doctors")}, ""},
		{"of both who fight", []teller{{"09a", "ent:paper", "fought", ids("ent:north", "ent:south"), nil, nil, 0, "", ""}, {"09b", "ent:paper", "casualties", nil, nil, nil, 30, "ent:people", ""}}, "ent:northent:south"},
		{"the toll of both told again", []teller{{"07a", "ent:doctors", "casualties", nil, ids("ent:north", "ent:south"), nil, 40, "ent:people", ""}, {"08a", "ent:doctors", "casualties", nil, nil, nil, 50, "", ""}}, "ent:northent:south"},
		{"whom the doer fights at a field of nobody's", []teller{fought, {"08a", "ent:paper", "struck", ids("ent:north"), nil, ids("ent:field"), 0, "", ""}, {"09a", "ent:southern", "casualties", ids("ent:south"), nil, nil, 70, "ent:personnel", ""}}, "ent:north"},
		{"fighters whom the enemy of a force kills", []teller{raided, of(dead("ent:paper", "ent:north"), "ent:militant")}, "ent:rebels"},
		{"villagers whom the enemy of a force kills", []teller{raided, of(dead("ent:paper", "ent:north"), "ent:villager")}, ""},
		{"fighters whom the enemy of a country kills", []teller{struck, of(dead("ent:paper", "ent:north"), "ent:militant")}, ""},
		{"fighters behind the dead of a country", []teller{told("08a"), {"09a", "ent:doctors", "casualties", nil, nil, nil, 9, "ent:militant", ""}}, ""},
		{"civilians of a scene of a force", []teller{{"08a", "ent:paper", "struck", ids("ent:north"), ids("ent:rebels"), nil, 0, "", ""}, of(dead("ent:doctors"), "ent:villager")}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := fmt.Sprintf("%032x", 1)
			r := &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + doc), Publisher: "ent:paper", Published: schema.Date{Start: "2030-06-01", End: "2030-06-01"}}}
			for i, x := range c.say {
				r.Claims = append(r.Claims, x.claim(doc, i))
			}
			var losers []schema.ID
			for _, item := range Prepare(model, world, r).Items {
				if item.Account.Family != harm && item.Account.Family != "loss" {
					continue
				}
				var err error
				if losers, err = WhoseLoss(item.Account.terms()); err != nil {
					t.Fatal(err)
				}
			}
			got := schema.ID("")
			for _, id := range losers {
				got += id
			}
			if got != c.want {
				t.Errorf("the loss is of %q, want %q", got, c.want)
			}
		})
	}
}

// A land loses its people and what is built there, but no fighters who are nobody's soldiers, and nothing that came from elsewhere.
func TestLosersOfLand(t *testing.T) {
	kind := func(id schema.ID, of ...schema.ID) schema.Entity {
		return schema.Entity{ID: id, Type: "equipment", Links: map[string][]schema.ID{"subclass-of": of}}
	}
	world := NewWorld([]schema.Entity{{ID: "ent:south", Type: "country"}, {ID: "ent:town", Type: "place", Links: map[string][]schema.ID{"located-in": {"ent:south"}}},
		{ID: "ent:rebels", Type: "group", Links: map[string][]schema.ID{"subclass-of": {fighters}}}, {ID: "ent:front", Type: "force"},
		kind("ent:drone", "ent:aircraft"), kind("ent:house", buildings), kind("ent:tank", arms), {ID: "ent:su-25", Type: "weapon"}})
	ids := func(ids ...schema.ID) []schema.ID { return ids }
	for _, c := range []struct {
		relation         string
		class            schema.ID
		patients, places []schema.ID
		want             string
	}{
		{"casualties", everybody, nil, ids("ent:town"), "[ent:south]"},
		{"casualties", "", nil, ids("ent:town"), "[ent:south]"},
		{"casualties", fighters, nil, ids("ent:town"), "[]"},
		{"casualties", "ent:rebels", nil, ids("ent:town"), "[]"},
		{"casualties", fighters, ids("ent:front"), ids("ent:town"), "[ent:front]"},
		{"casualties", fighters, ids("ent:south"), nil, "[ent:south]"}, // the claim itself says so
		{"captured", "ent:foreigner", nil, ids("ent:town"), "[]"},
		{"captured", "ent:sailor", nil, ids("ent:town"), "[]"},
		{"captured", everybody, nil, ids("ent:town"), "[ent:south]"},
		{"shot-down", "ent:drone", nil, ids("ent:town"), "[]"},
		{"shot-down", "ent:drone", ids("ent:south"), ids("ent:town"), "[ent:south]"},
		{"lost", "ent:drone", nil, ids("ent:town"), "[]"},
		{"destroyed", "ent:tank", nil, ids("ent:town"), "[]"},
		{"destroyed", "ent:su-25", nil, ids("ent:town"), "[]"},
		{"destroyed", "ent:house", nil, ids("ent:town"), "[ent:south]"},
	} {
		claim := &schema.Claim{Relation: c.relation, Figure: &schema.Figure{Class: c.class}, Patient: c.patients, Place: c.places}
		if got := fmt.Sprint(Losers(world, claim)); got != c.want {
			t.Errorf("%s, %s of %v at %v: %s, want %s", c.relation, c.class, c.patients, c.places, got, c.want)
		}
	}
}
