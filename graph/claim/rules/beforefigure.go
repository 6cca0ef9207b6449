package rules

import "hearsay/graph/text"

// struckInto says whether the word at token i belongs to a verb of striking before it and not to the number behind it: "tấn công vào khoảng 30 chốt".
func (a *article) struckInto(i int) bool {
	ts := a.doc.Tokens
	if !a.wordAt(i, "prep-to") {
		return false
	}
	for k := i - 1; k >= max(i-4, 0) && ts[k].Kind == text.Word; k-- {
		if e, to := a.pack.Lexicon.Longest(ts, k, i+1); to > k && has(e, "strike-verb") {
			return true
		}
	}
	return false
}

// wordAt says whether token i is by itself a word of the class.
func (a *article) wordAt(i int, class string) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, i+1)
	return to > i && has(e, class)
}

// countedBefore says whether the machines that were counted last, with whose they are, end right before token i.
func (a *article) countedBefore(i int) bool {
	n := len(a.counts)
	return n > 0 && a.counts[n-1].to == i && a.counts[n-1].m != nil && a.mobile(a.counts[n-1].m.ID)
}

// spotBefore says whether a word for a place ends before token i: "gần" behind it says where it is, not how many are counted.
func (a *article) spotBefore(i int) bool {
	for k := max(i-2, 0); k < i; k++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, k, i); to == i && has(e, "spot") {
			return true
		}
	}
	return false
}
