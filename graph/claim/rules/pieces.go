package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// recount counts pieces of what was named before: "phóng sáu quả tên lửa. Hai quả bị bắn hạ". The classifier stands at token at, and the words
// for the pieces end before token to.
func (a *article) recount(f *figure, at, to, end int) {
	piece, _ := a.pack.Lexicon.Longest(a.doc.Tokens, at, at+1)
	ms := a.found.Mentions
	k := a.mentionsFrom(f.from)
	if a.amongLast(f) {
		piece = nil // "sáu tên lửa, trong đó một chiếc": of those, whatever the word for a piece
	}
	for k--; k >= 0 && f.from-ms[k].From <= lookback; k-- {
		if m := &ms[k]; (m.Type == "weapon" || m.Type == "equipment") && a.mobile(m.ID) && a.pieceOf(piece, m.ID) {
			n := a.countOf(f, m)
			if n.m != nil {
				m = n.m
			}
			f.take(a, m, end)
			f.to, f.again, f.owner, f.before = to, true, nil, n.whose()
			if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, f.to, end); to > f.to && has(e, "those") {
				f.part, f.to = true, to // "5 quả trong số đó"
			} else if f.to < end && a.unknownModel(f.to) {
				f.to++ // "7 chiếc Tarn-5": a model that no list knows
			}
			return
		}
	}
}

// amongLast says whether f counts pieces of the things counted last, as "trong đó" stands right before it.
func (a *article) amongLast(f *figure) bool {
	for i := f.from - 1; i > 0 && i >= f.from-3; i-- {
		if p, to := a.pack.Phrase(a.doc.Tokens, i, f.from); to == f.from && p.Is("among") {
			n := len(a.counts)
			return n > 0 && a.counts[n-1].m != nil && !a.counts[n-1].people && f.from-a.counts[n-1].to <= lookback/2
		}
	}
	return false
}

// unknownModel says whether the token at i is the name of a model that no list knows.
func (a *article) unknownModel(i int) bool {
	t := &a.doc.Tokens[i]
	return t.Kind == text.Word && t.Cap && a.outer[i] == nil && a.named[i] == nil
}

// countOf is the figure before f that counted what the mention names, or a kind of it; an empty one where none did.
func (a *article) countOf(f *figure, m *entity.Mention) *figure {
	for k := len(a.counts) - 1; k >= 0 && f.from-a.counts[k].from <= 2*lookback; k-- {
		if n := a.counts[k]; n.m != nil && !n.people && (n.m.ID == m.ID || a.found.HasClass(n.m.ID, m.ID)) {
			return n
		}
	}
	return &figure{}
}

// whose is to whom belongs what the figure counts, or what it is a part of.
func (f *figure) whose() []schema.ID {
	if len(f.owner) > 0 {
		return f.owner
	}
	return f.before
}

// pieceOf says whether things of the class are counted with the classifier: shots are no "chiếc", and vehicles no "quả".
func (a *article) pieceOf(piece []*lang.Entry, class schema.ID) bool {
	switch a.found.Unit(class) {
	case "missile", "rocket":
		return !has(piece, "machine-piece") && !has(piece, "gun-piece")
	case "aircraft", "ship", "vehicle":
		return !has(piece, "shot-piece") && !has(piece, "gun-piece")
	case "gun", "system":
		return !has(piece, "shot-piece")
	}
	return true
}

// nth is one of the things counted before, told by its place in their row or as what is left of them: "chiếc thứ hai", "số còn lại"; nil
// where the phrase at tokens i to to is no such.
func (a *article) nth(p *lang.Phrase, i, to, end int) *figure {
	if !p.Is("rest") && !p.Is("last-piece") && !p.Is("last-person") && !p.Is("piece") {
		return nil
	}
	f := &figure{from: i, to: to}
	one := 1.0
	f.Figure = schema.Figure{Op: "=", Kind: "count", Value: &one, Low: &one, High: &one}
	switch {
	case p.Is("rest"):
		f.Figure, f.rest = schema.Figure{Op: "vague", Kind: "count"}, true
	case p.Is("last-piece"), p.Is("last-person"):
	case p.Is("piece") && to+1 < end && a.pack.Numbers.Ordinal(a.doc.Tokens, to+1):
		n, ok := a.pack.Numbers.At(a.doc.Tokens, to+1, end)
		if !ok || n.Op != "=" {
			return nil
		}
		f.to = n.To
	default:
		return nil
	}
	if p.Is("rest") || p.Is("last-person") {
		a.left(f)
	} else {
		a.recount(f, i, f.to, end)
	}
	if f.m == nil && !f.people {
		return nil
	}
	f.Raw = a.text(f.from, f.to)
	return f
}

// bareNumber says whether only a number stands behind a verb of shooting down, of what was counted before it, and counts these: "phóng 12 UAV, Y bắn hạ 9".
func (a *article) bareNumber(f *figure, end int) bool {
	ts, n := a.doc.Tokens, len(a.counts)
	if f.Value == nil || f.Kind != "count" || n == 0 || f.to < end && ts[f.to].Kind == text.Word {
		return false
	}
	last := a.counts[n-1]
	if last.m == nil || last.people || f.from-last.to > lookback || !a.projectile(last.m.ID) {
		return false
	}
	for k := max(f.from-3, last.to); k < f.from; k++ {
		e, to := a.pack.Lexicon.Longest(ts, k, f.from)
		if to == f.from && slices.ContainsFunc(e, func(e *lang.Entry) bool { return e.Frame != nil && e.Frame.Relation == "shot-down" }) {
			a.left(f)
			return true
		}
	}
	return false
}

// left counts what is left of what was counted last.
func (a *article) left(f *figure) {
	for k := len(a.counts) - 1; k >= 0 && f.from-a.counts[k].from <= 2*lookback; k-- {
		if n := a.counts[k]; n.m != nil || n.people {
			f.m, f.people, f.Class, f.Unit, f.again, f.before = n.m, n.people, n.Class, n.Unit, !n.people, n.whose()
			return
		}
	}
}
