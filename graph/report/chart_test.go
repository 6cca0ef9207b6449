package report

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/graph/query"
	"hearsay/schema"
)

func strike(name, kind string, lat, long float64, times int) []query.Strike {
	var out []query.Strike
	for range times {
		out = append(out, query.Strike{On: []query.Site{{Ref: schema.Ref{ID: schema.Ent(name), Name: name, Type: kind}, Point: &schema.Point{Lat: lat, Long: long}}}})
	}
	return out
}

// The middle of a country is no place that was struck, a place far from all others does not make these one dot, and no name
// lies on another.
func TestChart(t *testing.T) {
	var ss []query.Strike
	for i := range 8 {
		ss = append(ss, strike(fmt.Sprint("Town", i), "place", 35+float64(i)/4, 37, 3)...)
	}
	ss = append(ss, strike("Beside Town0", "place", 35.01, 37.01, 1)...)
	ss = append(append(ss, strike("Syria", "country", 35, 38, 2)...), strike("Washington", "place", 38.9, -77, 1)...)
	ss = append(ss, query.Strike{On: []query.Site{{Ref: schema.Ref{ID: "ent:convoy", Name: "convoy", Type: "equipment"}}}})
	c := newChart(ss)
	if len(c.Points) != 9 || strings.Join(c.Nowhere, " ") != "Syria" || strings.Join(c.Far, " ") != "Washington" {
		t.Fatalf("%d points, without position %v, far %v; want 9, Syria, Washington", len(c.Points), c.Nowhere, c.Far)
	}
	width := func(p point) float64 { return float64(utf8.RuneCountInString(p.Name)) * letter }
	left := func(p point) float64 {
		if p.Anchor == "end" {
			return p.TextX - width(p)
		}
		return p.TextX
	}
	named := 0
	for i, p := range c.Points {
		if p.X < 0 || p.X > c.Width || p.Y < 0 || p.Y > c.Height {
			t.Errorf("%s lies outside at %.0f, %.0f", p.Tip, p.X, p.Y)
		}
		if p.Name == "" {
			continue
		}
		named++
		for _, q := range c.Points[:i] {
			if q.Name != "" && p.Y-q.Y < line12 && q.Y-p.Y < line12 && left(p) < left(q)+width(q) && left(q) < left(p)+width(p) {
				t.Errorf("%s lies on %s", p.Name, q.Name)
			}
		}
	}
	for _, p := range c.Points {
		if p.Name != "" && (p.Anchor == "end") != (p.TextX < p.X) {
			t.Errorf("%s stands at %.0f by its %s, its point at %.0f", p.Name, p.TextX, p.Anchor, p.X)
		}
	}
	if named < 8 {
		t.Errorf("%d of 9 places are named", named)
	}
}

func TestRuler(t *testing.T) {
	for _, c := range []struct {
		least, most float64
		marks       string
	}{{3, 6, "[0 3 6]"}, {3, 21, "[0 10 21]"}, {1, 2, "[0 1 2]"}, {1, 40, "[0 20 40]"}, {2, 1100, "[1 10 100 1000]"}, {12, 350000, "[10 100 1000 10000 100000]"}} {
		r := newRuler(c.least, c.most)
		if got := fmt.Sprint(r.marks()); got != c.marks && got != strings.ReplaceAll(c.marks, "100000", "1e+05") {
			t.Errorf("from %v to %v: %v, want %v", c.least, c.most, got, c.marks)
		}
		if r.x(c.least) >= r.x(c.most) || r.x(0) < plotLabel || r.x(c.most) > plotWidth {
			t.Errorf("from %v to %v: %v and %v", c.least, c.most, r.x(c.least), r.x(c.most))
		}
	}
	if got := amount(1234567); got != "1,234,567" {
		t.Errorf("a number is written %s", got)
	}
}
