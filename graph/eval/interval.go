package eval

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
)

// Interval holds a measure with 95 % confidence, as far as the articles are a sample of what might be read: the percentile
// bootstrap (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13) over articles, as the statements of one
// article are not independent.
type Interval struct{ Low, High float64 }

// MarshalJSON writes a pair.
func (i Interval) MarshalJSON() ([]byte, error) { return json.Marshal([]float64{i.Low, i.High}) }

// Intervals are those of a ratio's three measures.
type Intervals struct {
	P  Interval `json:"p"`
	R  Interval `json:"r"`
	F1 Interval `json:"f1"`
}

// Draws of the bootstrap, and the ranks among them between which 95 % lie.
const (
	draws = 2000
	low   = draws / 40
	high  = draws - 1 - low
)

// ratios are the counts of the report so far, by the name of the measure.
func (r *Report) ratios() map[string]PRF {
	s := r.Statements.Score
	of := func(x PRF) PRF { return PRF{x.Right, s.Claims, x.Hit, s.Gold} }
	return map[string]PRF{"strict": of(s.Strict), "strict-side": of(s.Side), "loose": of(s.Loose), "found": r.Entities.Found, "linked": r.Entities.Linked,
		"answers": r.Answers}
}

func (x PRF) plus(y PRF) PRF {
	return PRF{x.Right + y.Right, x.Said + y.Said, x.Hit + y.Hit, x.Gold + y.Gold}
}

func (x PRF) minus(y PRF) PRF {
	return PRF{x.Right - y.Right, x.Said - y.Said, x.Hit - y.Hit, x.Gold - y.Gold}
}

// bootstrap draws as many articles as there are, with replacement, again and again, from the same seed each time. One
// article tells nothing of others and gives no intervals.
func bootstrap(articles []map[string]PRF) map[string]Intervals {
	if len(articles) < 2 {
		return nil
	}
	out := map[string]Intervals{}
	for name := range articles[0] {
		rng := rand.New(rand.NewPCG(1, 2))
		var p, r, f1 [draws]float64
		for i := range draws {
			var sum PRF
			for range articles {
				sum = sum.plus(articles[rng.IntN(len(articles))][name])
			}
			p[i], r[i], f1[i] = sum.P(), sum.R(), sum.F1()
		}
		out[name] = Intervals{middle(p[:]), middle(r[:]), middle(f1[:])}
	}
	return out
}

func middle(xs []float64) Interval {
	slices.Sort(xs)
	return Interval{xs[low], xs[high]}
}
