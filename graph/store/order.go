package store

import (
	"bytes"
	"slices"

	"github.com/cayleygraph/quad"
)

// sortByLine sorts quads as their lines of N-Quads would sort. No line is written for that: every byte of a term is greater
// than the space behind it, so the terms sort as the lines do, and each of them is written once, however often it stands.
func sortByLine(qs []quad.Quad) ([]quad.Quad, error) {
	rank, err := rankTerms(qs)
	if err != nil {
		return nil, err
	}
	type ranked struct {
		key [4]int32
		at  int32
	}
	order := make([]ranked, len(qs))
	for i, q := range qs {
		order[i] = ranked{[4]int32{rank[q.Subject], rank[q.Predicate], rank[q.Object], rank[q.Label]}, int32(i)}
	}
	slices.SortFunc(order, func(a, b ranked) int { return slices.Compare(a.key[:], b.key[:]) })
	out := make([]quad.Quad, len(qs))
	for i, r := range order {
		out[i] = qs[r.at]
	}
	return out, nil
}

// rankTerms numbers the values of quads in the order of the terms that they are written as; alike terms have one number.
func rankTerms(qs []quad.Quad) (map[quad.Value]int32, error) {
	out := make(map[quad.Value]int32, len(qs))
	type term struct {
		from, to int // in text
		v        quad.Value
	}
	var terms []term
	var text []byte
	for _, q := range qs {
		for _, v := range [...]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
			if _, ok := out[v]; ok || v == nil {
				continue
			}
			out[v] = 0
			from := len(text)
			var err error
			if text, err = (Encoder{}).AppendValue(text, v); err != nil {
				return nil, err
			}
			terms = append(terms, term{from, len(text), v})
		}
	}
	of := func(t term) []byte { return text[t.from:t.to] }
	slices.SortFunc(terms, func(a, b term) int { return bytes.Compare(of(a), of(b)) })
	n := int32(1) // 0 is no label, whose line ends there
	for i, t := range terms {
		if i > 0 && !bytes.Equal(of(t), of(terms[i-1])) {
			n++
		}
		out[t.v] = n
	}
	return out, nil
}

// sortRuns puts the quads that stand together with one subject and predicate in the order of their objects' lines.
func sortRuns(qs []quad.Quad) error {
	for len(qs) > 0 {
		n := 1
		for n < len(qs) && qs[n].Subject == qs[0].Subject && qs[n].Predicate == qs[0].Predicate && qs[n].Label == qs[0].Label {
			n++
		}
		if n > 1 {
			sorted, err := sortByLine(qs[:n])
			if err != nil {
				return err
			}
			copy(qs, sorted)
		}
		qs = qs[n:]
	}
	return nil
}
