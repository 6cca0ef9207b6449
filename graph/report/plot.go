package report

import (
	"cmp"
	"slices"
	"strings"

	"hearsay/graph/query"
)

// The room of a plot, in the units of its drawing.
const (
	plotWidth  = 720.0
	plotLabel  = 250.0 // for who gives the figure
	plotRow    = 22.0
	plotMargin = 14.0
	plotOpen   = 28.0 // of a bar that has no upper end
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

// plots draws each loser's class for which there are at least two numbers. Figures of nobody's losses have no common scale.
func plots(losses []query.Loss) []plot {
	var out []plot
	for i := range losses {
		if p, ok := newPlot(&losses[i]); ok && losses[i].Loser.ID != "" {
			out = append(out, p)
		}
	}
	return out
}

func newPlot(l *query.Loss) (plot, bool) {
	var figures []query.LossFigure
	var ends []float64
	for _, f := range l.Figures {
		if f.Low == nil && f.High == nil && f.Value == nil {
			continue
		}
		figures = append(figures, f)
		for _, v := range []*float64{f.Low, f.High, f.Value} {
			if v != nil && *v > 0 {
				ends = append(ends, *v)
			}
		}
	}
	if len(figures) < 2 || len(ends) == 0 {
		return plot{}, false
	}
	r := newRuler(slices.Min(ends), slices.Max(ends))
	p := plot{Title: title(l), Width: plotWidth, Height: plotMargin*2 + plotRow*float64(len(figures)+1)}
	for i, f := range figures {
		p.Rows = append(p.Rows, newBar(f, plotMargin+plotRow*(float64(i)+0.5), r))
	}
	for _, v := range r.marks() {
		p.Ticks = append(p.Ticks, tick{r.x(v), amount(v)})
	}
	return p, true
}

func newBar(f query.LossFigure, y float64, r ruler) bar {
	b := bar{Y: y, X1: r.x(0), Dot: -1, Open: f.High == nil, Account: f.Account, TextX: plotLabel - 8, TextY: y + 4,
		Label: cut(f.Claimant.Name, 24) + " " + cmp.Or(f.AsOf, f.Period), Tip: f.Claimant.Name + ": " + f.Amount + " (" + f.AsOf + ") " + f.Claim.Evidence.Text}
	if f.Low != nil {
		b.X1 = r.x(*f.Low)
	}
	if b.X2 = b.X1 + plotOpen; f.High != nil {
		b.X2 = r.x(*f.High)
	}
	if f.Value != nil {
		b.Dot = r.x(*f.Value)
	}
	return b
}

// title names what was lost, by whom and how.
func title(l *query.Loss) string {
	s := cmp.Or(l.Loser.Name, "Nobody says whose")
	if l.Class.Name != "" {
		s += ": " + l.Class.Name
	}
	if l.Status != "" {
		s += ", " + strings.ReplaceAll(l.Status, "-", " ")
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
