package eval

import (
	"slices"

	"hearsay/schema"
)

// A tie is one thing that an answer is aimed at, both by the gold's names.
type tie struct{ answer, target string }

// answers counts the ties of one article: those that the output makes, of which a tie is right where both ends are statements
// that the gold ties as well, and those of the gold, found or not. A tie of an answer that is not core is free, and so is one
// to a claim that is no statement of the gold but stands in the words of one that is answered; any other tie from or to a claim
// that is no statement of the gold is wrong.
func (r *Report) answers(b *bout) {
	wanted := map[tie]bool{} // whether it was found
	for _, st := range b.gold {
		for _, t := range st.Targets {
			if st.Core() {
				wanted[tie{st.ID, t}] = false
			}
		}
	}
	for j := range b.claims {
		from := b.stands(j)
		if len(from) > 0 && !slices.ContainsFunc(from, (*Statement).Core) {
			continue
		}
		for _, id := range distinct(b.claims[j].Targets) {
			if b.within(from, id) {
				continue
			}
			r.Answers.Said++
			right := false
			for _, t := range b.named(from, id) {
				if _, ok := wanted[t]; ok {
					wanted[t], right = true, true
				}
			}
			r.Answers.Right += one(right)
			if !right {
				r.AnswerErrors = append(r.AnswerErrors, b.wrongTie(j, from, id))
			}
		}
	}
	r.unanswered(b, wanted)
}

// unanswered counts the ties of the gold, of which those that were found say so.
func (r *Report) unanswered(b *bout, wanted map[tie]bool) {
	met := map[string]bool{}
	for i, st := range b.gold {
		_, met[st.ID] = b.ofGold[i]
	}
	for _, st := range b.gold {
		for _, t := range distinct(st.Targets) {
			found, counts := wanted[tie{st.ID, t}]
			r.Answers.Gold += one(counts)
			r.Answers.Hit += one(found)
			r.AnswersMet += one(counts && met[st.ID] && met[t])
			if counts && !found {
				r.AnswerErrors = append(r.AnswerErrors, Error{b.doc, st.ID, st.Relation, "not tied to " + t})
			}
		}
	}
}

// within says whether a claim is no statement of the gold but stands in the words of one that the given ones answer.
func (b *bout) within(from []*Statement, target schema.ID) bool {
	j := slices.IndexFunc(b.claims, func(c claim) bool { return c.ID == target })
	if j < 0 || len(b.stands(j)) > 0 {
		return false
	}
	return slices.ContainsFunc(b.gold, func(st *Statement) bool {
		return slices.ContainsFunc(from, func(f *Statement) bool { return slices.Contains(f.Targets, st.ID) }) &&
			answers(spansOf(b.text, st.Evidence), b.claims[j].Evidence.Span)
	})
}

// stands are the statements that a claim was given for.
func (b *bout) stands(j int) []*Statement {
	var out []*Statement
	for i, st := range b.gold {
		if at, taken := b.ofGold[i]; taken && at == j {
			out = append(out, st)
		}
	}
	return out
}

// named are the ties between statements that a tie between claims can mean.
func (b *bout) named(from []*Statement, target schema.ID) []tie {
	var out []tie
	for j := range b.claims {
		if b.claims[j].ID != target {
			continue
		}
		for _, st := range from {
			for _, t := range b.stands(j) {
				out = append(out, tie{st.ID, t.ID})
			}
		}
	}
	return out
}

func (b *bout) wrongTie(j int, from []*Statement, target schema.ID) Error {
	e := Error{b.doc, string(b.claims[j].ID), b.claims[j].Relation, "tied wrongly to " + string(target)}
	if len(from) > 0 {
		e.ID = from[0].ID
		if ts := b.named(from[:1], target); len(ts) > 0 {
			e.What = "tied wrongly to " + ts[0].target
		}
	}
	return e
}

func distinct[T ~string](in []T) []T { return slices.Compact(slices.Sorted(slices.Values(in))) }
