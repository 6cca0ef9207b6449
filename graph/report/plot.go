package report

import (
	"fmt"
	"math"
	"slices"

	"hearsay/graph/query"
	"hearsay/schema"
)

// The room of a plot, in the units of its drawing.
const (
	plotWidth  = 720.0
	plotLabel  = 250.0 // for who gives the figure
	plotRow    = 22.0
	plotMargin = 14.0
)

// plot is the figures of one loser and class on a common scale.
type plot struct {
	Title         string
	Width, Height float64
	Rows          []bar
	Ticks         []tick
}

// bar is one claimant's range.
type bar struct {
	Y            float64
	X1, X2, Dot  float64 // ends and value; Dot is negative where there is no value
	Open         bool    // no upper end is known
	Label, Tip   string
	Account      string
	TextX, TextY float64
}

type tick struct {
	X    float64
	Text string
}

// plots draws each loser's class for which there are at least two numbers.
func plots(losses []query.Loss) []plot {
	var out []plot
	for i := range losses {
		if p, ok := newPlot(&losses[i]); ok {
			out = append(out, p)
		}
	}
	return out
}

func newPlot(l *query.Loss) (plot, bool) {
	var figures []query.LossFigure
	most := 0.0
	for _, f := range l.Figures {
		if f.Low == nil && f.High == nil && f.Value == nil {
			continue
		}
		figures = append(figures, f)
		for _, v := range []*float64{f.Low, f.High, f.Value} {
			if v != nil {
				most = math.Max(most, *v)
			}
		}
	}
	if len(figures) < 2 || most == 0 {
		return plot{}, false
	}
	p := plot{Title: title(l), Width: plotWidth, Height: plotMargin*2 + plotRow*float64(len(figures)+1)}
	scale := func(v float64) float64 { return plotLabel + v/most*(plotWidth-plotLabel-3*plotMargin) }
	for i, f := range figures {
		p.Rows = append(p.Rows, newBar(f, plotMargin+plotRow*(float64(i)+0.5), scale, most))
	}
	for _, v := range []float64{0, most / 2, most} {
		p.Ticks = append(p.Ticks, tick{scale(v), fmt.Sprintf("%.4g", v)})
	}
	return p, true
}

func newBar(f query.LossFigure, y float64, scale func(float64) float64, most float64) bar {
	low, high := 0.0, most
	if f.Low != nil {
		low = *f.Low
	}
	if f.High != nil {
		high = *f.High
	}
	b := bar{Y: y, X1: scale(low), X2: scale(high), Dot: -1, Open: f.High == nil, Account: f.Account, TextX: plotLabel - 8, TextY: y + 4,
		Label: cut(f.Claimant.Name, 34), Tip: f.Claimant.Name + ": " + f.Amount + " (" + f.AsOf + ") " + f.Claim.Evidence.Text}
	if f.Value != nil {
		b.Dot = scale(*f.Value)
	}
	return b
}

// title names what was lost, by whom and how.
func title(l *query.Loss) string {
	s := l.Loser.Name + ": " + l.Class.Name
	if l.Class.Name == "" {
		s = l.Loser.Name
	}
	if l.Status != "" {
		s += ", " + l.Status
	}
	return s
}

func cut(s string, most int) string {
	r := []rune(s)
	if len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// wide says whether a site is known by no more than its country, whose middle is no place that was struck.
func wide(on query.Site) bool { return on.Type == "country" || on.In != nil && on.In.Type == "country" }

// chart is the places that were struck, by longitude and latitude.
type chart struct {
	Width, Height float64
	Points        []point
	Nowhere       []string // struck places whose position is not known, or is no more than a country
}

type point struct {
	X, Y, R float64
	Name    string
	Tip     string
}

// newChart puts the strikes on a plane: degrees of longitude are shortened as on the middle latitude, nothing else is drawn.
func newChart(ss []query.Strike) chart {
	type place struct {
		schema.Point
		name  string
		count int
	}
	var all []place
	at := map[schema.Point]int{}
	c := chart{Width: plotWidth, Height: 420}
	for _, s := range ss {
		for _, on := range s.On {
			if on.Point == nil || wide(on) {
				if !slices.Contains(c.Nowhere, on.Name) {
					c.Nowhere = append(c.Nowhere, on.Name)
				}
				continue
			}
			i, ok := at[*on.Point]
			if !ok {
				i = len(all)
				at[*on.Point] = i
				name := on.Name
				if on.In != nil {
					name = on.In.Name
				}
				all = append(all, place{*on.Point, name, 0})
			}
			all[i].count++
		}
	}
	if len(all) == 0 {
		return c
	}
	south, north, west, east := 90.0, -90.0, 180.0, -180.0
	for _, p := range all {
		south, north, west, east = math.Min(south, p.Lat), math.Max(north, p.Lat), math.Min(west, p.Long), math.Max(east, p.Long)
	}
	shrink := math.Cos((south + north) / 2 * math.Pi / 180)
	span := math.Max(math.Max((east-west)*shrink/(c.Width-160), (north-south)/(c.Height-60)), 0.001)
	for _, p := range all {
		c.Points = append(c.Points, point{X: 40 + (p.Long-west)*shrink/span, Y: 30 + (north-p.Lat)/span, R: 3 + math.Sqrt(float64(p.count))*1.5,
			Name: p.name, Tip: fmt.Sprintf("%s: %d claims of strikes, %.2f, %.2f", p.name, p.count, p.Lat, p.Long)})
	}
	return c
}
