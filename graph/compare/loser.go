package compare

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"hearsay/schema"
)

// Many figures name nobody who lost: "12 người chết", "họ bắt 480 tù binh". Whose loss it is then follows from the article: it
// is that of whom the doer fights in it, or, of what no doer is named, that of the side which tells of it.

// foes are the sides that an article says strike, harm or fight each other.
type foes map[schema.ID][]schema.ID

// foesOf reads who fights whom out of all that is said to have happened.
func foesOf(m *schema.Model, w *World, claims []*schema.Claim) foes {
	out := foes{}
	note := func(a, b schema.ID) {
		if a != b && w.party(a) && w.party(b) && !slices.Contains(out[a], b) {
			out[a] = append(out[a], b)
		}
	}
	for _, c := range claims {
		if rel := m.Relation(c.Relation); rel == nil || !fought(rel.Family) || !c.Asserted() {
			continue
		}
		for _, a := range w.sides(c.Agent...) {
			for _, b := range w.sides(slices.Concat(c.Patient, c.Place)...) {
				note(a, b)
				note(b, a)
			}
		}
	}
	return out
}

// fought says whether who does it to another fights him.
func fought(family string) bool { return family == "strike" || family == "loss" || family == harm }

// party says whether an entity may be a side of a war.
func (w *World) party(id schema.ID) bool {
	switch w.Type(id) {
	case "country", "force", "organisation":
		return true
	}
	return false
}

// only is the one whom a side fights; "" where that is nobody or several.
func (f foes) only(side schema.ID) schema.ID {
	if len(f[side]) == 1 {
		return f[side][0]
	}
	return ""
}

// whose fills in whose loss it is, where the claim does not say it: of whom the doer fights; else, of people, of the side that
// tells of it and fights.
func (p *preparing) whose(a *Account, c *schema.Claim) {
	if a.sentence = sentenceOf(c.ID); len(a.About) > 0 || !a.figure() || a.Family != harm && a.Family != "loss" {
		return
	}
	if len(a.Agents) == 1 {
		a.Whose = p.foes.only(a.Agents[0])
	}
	told := a.Family == harm && !a.Author && !slices.Contains(a.Classes, fighters)
	if a.Whose == "" && told && len(p.foes[a.Voice]) > 0 && !slices.Contains(a.Agents, a.Voice) {
		a.Whose = a.Voice
	}
}

// nearby is how many sentences on a figure is still of those of whom the article told.
const nearby = 1

// at supposes that the account is about a scene of another side than it was taken for: right behind it, that is whose loss it is.
func (p *preparing) at(a, scene *Account) {
	if a.Whose == "" || slices.Contains(scene.About, a.Whose) || a.sentence-scene.sentence > nearby {
		return
	}
	if a.Whose = ""; p.world.party(scene.About[0]) {
		a.Whose = scene.About[0]
	}
}

// fighters are people under arms who are nobody's soldiers; of these a state counts those of the other side.
const fighters schema.ID = "ent:militant"

// sentenceOf is the number of a claim's sentence, which its id ends with before a letter.
func sentenceOf(id schema.ID) int {
	n, err := strconv.Atoi(strings.TrimRight(string(id)[strings.LastIndexByte(string(id), '-')+1:], "abcdefghijklmnopqrstuvwxyz"))
	if err != nil {
		return 0
	}
	return n
}

// WhoseLoss reads out of the terms of an account, as the graph holds them, whose loss it counts by its article; "" where the
// claim says it itself, and where nothing tells.
func WhoseLoss(terms string) (schema.ID, error) {
	var a Account
	if err := json.Unmarshal([]byte(terms), &a); err != nil {
		return "", fmt.Errorf("read the analysis: the terms of an account: %w: %w", err, ErrStale)
	}
	if a.Kind != Says {
		return "", nil
	}
	return a.Whose, nil
}
