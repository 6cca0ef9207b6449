package compare

import (
	"testing"

	"hearsay/schema"
)

// counting is an account of one side's losses.
func counting(voice schema.ID, low, high *float64) *Account {
	return &Account{Family: "loss", Relation: "destroyed", Voice: voice, About: []schema.ID{"ent:south"}, Class: "ent:tank", Classes: []schema.ID{"ent:tank"}, Status: "destroyed", Low: low, High: high,
		From: "2030-05-03", To: "2030-05-03", First: "claim:a-01a"}
}

func both(n float64) (low, high *float64) { return &n, &n }

// What was lost in a day is none of what was lost since the war began.
func TestOverall(t *testing.T) {
	for _, c := range []struct {
		name      string
		lent      bool // the enemy's number has no day of its own
		own, foes float64
		want      bool
	}{
		{"many times more, of no day", true, 2, 286, false},
		{"many times more, of the day", false, 2, 286, true},
		{"some more, of no day", true, 2, 9, true},
	} {
		low, high := both(c.own)
		a := counting("ent:south", low, high)
		low, high = both(c.foes)
		b := counting("ent:north", low, high)
		b.First, b.Foe, b.Lent = "claim:a-05a", true, c.lent
		v, ok := (&meeting{a: a.ready(), b: b.ready(), sameDoc: true, rel: same}).counted()
		if ok != c.want || ok && v.Kind != Conflicts {
			t.Errorf("%s: %s %v, want a conflict: %v", c.name, v.Kind, ok, c.want)
		}
	}
}

// TestHosts holds that a day's fallen are not set against those of the whole war, whatever day is told of these.
func TestHosts(t *testing.T) {
	for all, want := range map[float64]bool{1_261_000: false, 9_800: true} {
		low, high := both(920)
		a := counting("ent:south", low, high)
		low, high = both(all)
		b := counting("ent:north", low, high)
		a.Family, b.Family, b.First, b.Foe = harm, harm, "claim:a-05a", true
		if _, ok := (&meeting{a: a.ready(), b: b.ready(), sameDoc: true, rel: same}).counted(); ok != want {
			t.Errorf("920 a day and %v: a conflict %v, want %v", all, ok, want)
		}
	}
}

// Who denies more than 300 says nothing on 1,106.
func TestDenialOfAnotherNumber(t *testing.T) {
	for n, want := range map[float64]bool{1106: false, 310: true} {
		low, high := both(n)
		a := counting("ent:south", low, high)
		least := 301.0
		b := counting("ent:north", &least, nil)
		a.Agents, b.Agents, b.Kind, b.Of, b.First = []schema.ID{"ent:north"}, []schema.ID{"ent:north"}, Denies, []schema.ID{"account:other"}, "claim:a-05a"
		if _, ok := (&meeting{a: a.ready(), b: b.ready(), sameDoc: true, rel: same}).answered(); ok != want {
			t.Errorf("%v against a denial of more than 300: %v, want %v", n, ok, want)
		}
	}
}
