package report

import (
	"math"
	"strconv"
)

// farApart is how many times the least number of a plot the greatest may be before its scale is one of powers of ten.
const farApart = 50

// ruler is the scale of a plot: even, or of powers of ten where its numbers lie far apart.
type ruler struct {
	least, most float64
	powers      bool
}

// newRuler is the scale for numbers from least to most, both above zero.
func newRuler(least, most float64) ruler {
	if most < farApart*least {
		return ruler{0, most, false}
	}
	return ruler{math.Pow(10, math.Floor(math.Log10(least))), most, true}
}

// x is where a number stands.
func (r ruler) x(v float64) float64 {
	part := v / r.most
	if r.powers {
		part = math.Log10(math.Max(v, r.least)/r.least) / math.Log10(r.most/r.least)
	}
	return plotLabel + part*(plotWidth-plotLabel-plotOpen-2*plotMargin)
}

// marks are the numbers that are written below a plot.
func (r ruler) marks() []float64 {
	if half := math.Floor(r.most / 2); !r.powers && half > 0 {
		return []float64{0, half, r.most} // of what is counted no half is marked
	} else if !r.powers {
		return []float64{0, r.most}
	}
	var out []float64
	for v := r.least; v <= r.most; v *= 10 {
		out = append(out, v)
	}
	return out
}

// amount writes a number with its thousands apart.
func amount(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if v < 1000 || v != math.Trunc(v) {
		return s
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
