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

// Losers are the sides whose losses a claim counts: those of the patients, else of the places, but of fighters who are nobody's soldiers
// whoever owns the place is not the loser; sorted.
func Losers(w *World, c *schema.Claim) []schema.ID {
	var out []schema.ID
	for i, ids := range [][]schema.ID{c.Patient, c.Place} {
		if i > 0 && c.Figure != nil && slices.Contains(w.Classes(c.Figure.Class), fighters) {
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
