package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// callings is how many words a noun for people has at most that no list knows.
const callings = 4

// byFate takes what is counted for people where the words are known to no list but what happened to them happens to people only: "9 thợ máy
// chết", "ba quan sát viên của chúng tôi bị thương".
func (a *article) byFate(f *figure, end int) {
	ts, i := a.doc.Tokens, a.calling(f, end)
	if i > f.to && a.harmEnds(f.from) {
		f.people, f.Unit, f.to = true, "person", i // "bắn chết 3 nghị sĩ"
		return
	}
	for i < end && i < f.to+callings && ts[i].Kind == text.Word && !ts[i].Cap && a.outer[i] == nil {
		e, to := a.pack.Lexicon.Longest(ts, i, end)
		if to > i && (i == f.to || !has(e, "descriptor") && !has(e, "classifier")) {
			break
		}
		i = max(i+1, to)
	}
	var owner []schema.ID
	named := false // the noun for them has whose they are
	if m := a.outer[f.to]; i == f.to && m != nil && m.Type == "source" && m.From == f.to && m.Outer[1] <= end && f.Value != nil && !a.governedAt(f.from) {
		i, owner, named = m.Outer[1], m.Of, true // "hai quan chức X thiệt mạng"
	}
	if i == f.to && (a.bareFate(f, end) || a.felledNumber(f, end)) {
		return
	}
	if i == f.to || a.behindPlace(f.from) {
		return // "8 thường dân trong một gia đình thiệt mạng"
	}
	noun := i
	if e, to := a.pack.Lexicon.Longest(ts, i, end); to > i && has(e, "prep-of") {
		i = to
		if e, to := a.pack.Lexicon.Longest(ts, i, end); to > i && (has(e, "we") || has(e, "they")) {
			i = to
		}
	}
	if m := a.outer[i]; m != nil && m.Outer[1] <= end && a.owns(m) {
		owner, i = []schema.ID{a.state(m.ID)}, m.Outer[1]
	}
	for i < end {
		e, to := a.pack.Lexicon.Longest(ts, i, end)
		if to == i {
			return
		}
		next := a.peopleCounted(to, end)
		switch harm := harmOf(e); {
		case has(e, "and") && next > to:
			to = next // "một thợ lặn và hai tài xế thiệt mạng"
		case harm != "" && harm != "captured" && !has(e, "casualty"):
			f.people, f.Unit, f.to, f.owner = true, "person", noun, owner
			if len(owner) > 0 && !named {
				f.to = a.behindOwner(noun, i, end)
			}
			return
		case !has(e, "aux") && !has(e, "done") && !has(e, "hedge") && !has(e, "another"):
			return
		}
		i = to
	}
}

// calling is the token behind a title or calling that the number stands before and nobody's name behind it, "3 nghị sĩ"; behind the number where there
// is none.
func (a *article) calling(f *figure, end int) int {
	if f.Value == nil || f.Kind != "count" || f.Unit != "" {
		return f.to
	}
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, f.to, end)
	if to == f.to || !has(e, "title") && !has(e, "member") || a.callsName(to, end) {
		return f.to
	}
	return to
}

// callingOf is the token of whose the counted people are, behind words of their calling that no list knows and before what happened to them: "9
// nhân viên bầu cử X đã chết", "17 kẻ nổi loạn X tử vong"; the end of the figure where nothing of that kind stands there.
func (a *article) callingOf(f *figure, end int) int {
	ts, i := a.doc.Tokens, f.to
	for i < end && i < f.to+callings && ts[i].Kind == text.Word && !ts[i].Cap && (a.outer[i] == nil || a.outer[i].Type == "equipment" && len(a.outer[i].Of) == 0) {
		e, to := a.pack.Lexicon.Longest(ts, i, end)
		if !calls(e) {
			return f.to
		}
		i = max(i+1, to)
	}
	m := a.outer[min(i, end-1)]
	if i == f.to || i >= end || m == nil || m.Outer[1] >= end || !a.owns(m) {
		return f.to
	}
	if a.harmEnds(f.from) {
		return i
	}
	for k := m.Outer[1]; k < end; {
		e, to := a.pack.Lexicon.Longest(ts, k, end)
		switch {
		case harmOf(e) != "" || has(e, "passive-bad") && a.killedSoon(to, end):
			return i
		case to == k || !has(e, "aux") && !has(e, "hedge") && !has(e, "another"):
			return f.to
		}
		k = to
	}
	return f.to
}

// killedSoon says whether a verb of killing stands within a few words of token i: "bị X bắn chết".
func (a *article) killedSoon(i, end int) bool {
	for k := i; k < end && k <= i+near; k++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, k, end); to > k && (has(e, "kill-verb") || has(e, "wound-verb")) {
			return true
		}
	}
	return false
}

// calls says whether a phrase may be a part of what people are called by, "nhân viên bầu cử": it is no verb and no word of grammar.
func calls(entries []*lang.Entry) bool {
	for _, e := range entries {
		if e.Frame != nil || e.Cue != nil || !slices.Contains(callingWords, e.Class) {
			return false
		}
	}
	return true
}

// killsBefore says whether a verb of killing ends before token i.
func (a *article) killsBefore(i int) bool {
	for from := max(i-4, 0); from < i; from++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, from, i); to == i && has(e, "kill-verb") {
			return true
		}
	}
	return false
}

// callingWords are the classes of the words that may stand in a calling.
var callingWords = []string{"politics", "place-noun", "site-noun", "facility", "head", "title", "member", "humane", "descriptor", "block", "people", "talks-noun", "war-noun", "other-accord", "target-noun", "spot", "medium-noun", "aircraft", "vessel", "projectile", "fleet", "troops", "unit-time", "air-defence", "separatist", "territory-noun", "paper", "press"}

// harmEnds says whether words before token i tell that those counted there were killed, hurt or taken, or are some of others or counted beside them.
func (a *article) harmEnds(i int) bool {
	for from := max(i-4, 0); from < i; from++ {
		p, to := a.pack.Phrase(a.doc.Tokens, from, i)
		if to != i {
			continue
		}
		if p.Is("kill-verb") || p.Is("wound-verb") || p.Is("among") || harmOf(p.Entries) != "" {
			return true
		}
		if n := len(a.counts) - 1; p.Is("and") && n >= 0 && a.counts[n].people && a.counts[n].to == from {
			return true
		}
		for _, e := range p.Entries {
			if e.Frame != nil && e.Frame.Relation == "captured" {
				return true
			}
		}
	}
	return false
}

// bareFate takes a number without a noun for people where it stands right before what happened to them, "12 chết, 40 bị thương", and for
// what was counted before where it stands before what happened to that: "phóng 14 tên lửa, 12 bị bắn hạ, hai trúng ga tàu".
func (a *article) bareFate(f *figure, end int) bool {
	if f.Kind != "count" || f.Value == nil || f.Unit != "" || !a.clauseHead(f.from) {
		return false
	}
	ts, i, passive := a.doc.Tokens, f.to, false
	for i < end {
		e, to := a.pack.Lexicon.Longest(ts, i, end)
		switch harm := harmOf(e); {
		case to == i:
			return false
		case harm == "killed" || harm == "wounded" || (harm == "missing" || harm == "captured") && a.lastPeople(f):
			f.people, f.Unit = true, "person"
			return true
		case has(e, "aux"), has(e, "another"):
		case has(e, "passive-bad"):
			passive = true
		default:
			for _, x := range e {
				if x.Frame != nil && (passive && x.Frame.Materiel == "lost" || x.Frame.Active.Subject == "weapon" && !x.Noun) {
					a.left(f)
					f.part = f.m != nil || f.people
					return f.part
				}
			}
			return false
		}
		i = to
	}
	return false
}

// felledNumber takes a number without a noun for people where it stands right behind a verb of killing or wounding and ends its clause: "giết ba, làm bị thương
// năm cảnh sát".
func (a *article) felledNumber(f *figure, end int) bool {
	ts := a.doc.Tokens
	if f.Kind != "count" || f.Value == nil || f.Unit != "" {
		return false
	}
	if f.to < end && ts[f.to].Kind != text.Punct {
		if e, to := a.pack.Lexicon.Longest(ts, f.to, end); to == f.to || !has(e, "and") {
			return false
		}
	}
	if f.to < end && (ts[f.to].Key == "%" || ts[f.to].Key == "/" || ts[f.to].Key == "-") {
		return false
	}
	for from := max(f.from-4, 0); from < f.from; from++ {
		e, to := a.pack.Lexicon.Longest(ts, from, f.from)
		if to != f.from {
			continue
		}
		if has(e, "kill-verb") || has(e, "wound-verb") || (harmOf(e) == "wounded" || harmOf(e) == "killed") && (a.causeEnds(from) || a.sideEnds(from)) {
			f.people, f.Unit = true, "person"
			return true
		}
	}
	return false
}

// sideEnds says whether somebody who has soldiers is named right before token i: "quân X chết 40, bị thương 100".
func (a *article) sideEnds(i int) bool {
	for k := max(i-longestSide, 0); k < i; k++ {
		if m := a.outer[k]; m != nil && m.Outer[1] == i && (m.Type == "force" || m.Type == "country" || m.Type == "group") {
			return true
		}
	}
	return false
}

// longestSide is how many tokens the name of a side has at most.
const longestSide = 6

// causeEnds says whether a word that brings about what happens to people ends before token i, "làm bị thương 5", or people counted before what else
// happened there: "làm chết 3, bị thương 20".
func (a *article) causeEnds(i int) bool {
	if n := len(a.counts) - 1; n >= 0 && a.counts[n].people && a.counts[n].to == i-1 {
		return true
	}
	for from := max(i-2, 0); from < i; from++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, from, i); to == i && has(e, "cause") {
			return true
		}
	}
	return false
}

// governedAt says whether a cue or a preposition stands right before token i: who is counted there speaks or is spoken to, "theo hai quan chức".
func (a *article) governedAt(i int) bool {
	for from := max(i-3, 0); from < i; from++ {
		p, to := a.pack.Phrase(a.doc.Tokens, from, i)
		if to != i {
			continue
		}
		for _, e := range p.Entries {
			if e.Cue != nil {
				return true
			}
		}
		if p.Is("prep-with") || p.Is("prep-dest") || p.Is("prep-of") || p.Is("prep-by") || p.Is("prep-from") {
			return true
		}
	}
	return false
}

// lastPeople says whether what was counted last before the figure were people.
func (a *article) lastPeople(f *figure) bool {
	n := len(a.counts) - 1
	return n >= 0 && f.from-a.counts[n].from <= 2*lookback && a.counts[n].people
}

// clauseHead says whether a clause may begin at token i: behind a sign, a conjunction, a word for a part or for causing, or at the head of a sentence.
func (a *article) clauseHead(i int) bool {
	if i == 0 || a.doc.Tokens[i-1].Kind == text.Punct {
		return true
	}
	for from := max(i-3, 0); from < i; from++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, from, i); to == i && (has(e, "and") || has(e, "among") || has(e, "those") || has(e, "cause") || has(e, "have")) {
			return true
		}
	}
	return false
}

// behindPlace says whether a word for where something is ends before token i.
func (a *article) behindPlace(i int) bool {
	if i == 0 {
		return false
	}
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i-1, i)
	return to == i && has(e, "prep-in")
}

// behindOwner is the token behind the owner that stands between the tokens from and to.
func (a *article) behindOwner(from, to, end int) int {
	for i := from; i < to; i++ {
		if m := a.outer[i]; m != nil && m.Outer[1] <= end {
			return m.Outer[1]
		}
	}
	return from
}

// peopleCounted is the token behind a number and a noun for people that stand at token i; i where none do.
func (a *article) peopleCounted(i, end int) int {
	n, ok := a.pack.Numbers.At(a.doc.Tokens, i, end)
	if !ok || n.To >= end {
		return i
	}
	if m := a.outer[n.To]; m != nil && m.Outer[1] <= end && (a.found.Unit(m.ID) == "person" || m.Type == "source") {
		return m.Outer[1]
	}
	if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, n.To, end); to > n.To && (has(e, "people") || peopled(e)) {
		return to
	}
	return i
}

// alsoHurt is the token behind the words at token i that some of the dead are only hurt, "đã chết và bị thương"; i where none say so.
func (a *article) alsoHurt(i, end int) int {
	ts := a.doc.Tokens
	e, to := a.pack.Lexicon.Longest(ts, i, end)
	if to == i || !has(e, "and") && !has(e, "or") {
		return i
	}
	e, hurt := a.pack.Lexicon.Longest(ts, to, end)
	if hurt == to || harmOf(e) != "wounded" || hurt < end && a.pack.Numbers.Begins(&ts[hurt]) {
		return i
	}
	return hurt
}
