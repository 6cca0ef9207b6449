package compare

import (
	"math"
	"slices"

	"hearsay/schema"
)

// about is how far the true number may lie from one that is given as "about", as a part of it.
const about = 0.1

// Interval is what the words of a figure allow: both ends are whole numbers of things, nil where they are open. "About v" is
// v ± 10 %; "nearly v" does not contradict v; a vague figure has no end.
func Interval(f *schema.Figure) (low, high *float64) {
	if f == nil {
		return nil, nil
	}
	low, high = f.Low, f.High
	if f.Op == "~" && f.Value != nil && low == nil && high == nil {
		l, h := math.Floor(*f.Value*(1-about)), math.Ceil(*f.Value*(1+about))
		return &l, &h
	}
	if f.Op == "<" && f.Value != nil {
		high = f.Value
	}
	return low, high
}

// Losers are the sides whose losses a claim counts: those of the patients, else of the places, as far as what was lost is that of the land; sorted.
func Losers(w *World, c *schema.Claim) []schema.ID {
	var out []schema.ID
	for i, ids := range [][]schema.ID{c.Patient, c.Place} {
		if i > 0 && len(ids) > 0 && !ofLand(w, c) {
			break
		}
		for _, id := range ids {
			if s := w.Side(id); s != "" {
				out = append(out, s)
			}
		}
		if len(out) > 0 {
			break
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ofLand says whether what a claim counts is lost by whoever owns the land in which that happens: its people and what is built there, but no
// fighters who are nobody's soldiers, nobody who came from elsewhere, and nothing that flies or is a force's.
func ofLand(w *World, c *schema.Claim) bool {
	var class schema.ID
	if c.Figure != nil {
		class = c.Figure.Class
	}
	classes := w.Classes(class)
	is := func(ids ...schema.ID) bool { return meet(classes, ids) }
	if is(fighters, "ent:sailor", "ent:foreigner", airmen) {
		return false
	}
	switch statusOf(c) {
	case "shot-down":
		return false
	case "captured", "lost", "destroyed", "damaged":
		return !is(arms, weapons, "ent:aircraft", "ent:ship") && w.Type(class) != "weapon"
	}
	return true
}
