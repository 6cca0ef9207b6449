package rules

import (
	"math"
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// cut makes the units of a sentence.
func (a *article) cut(s *sentence) {
	end := s.To
	s.units = a.free[:0:min(end-s.From, cap(a.free))]
	for i := s.From; i < end; {
		n := len(s.units)
		s.units = s.units[:n+1]
		u := &s.units[n]
		a.unitAt(u, i, end)
		if u.fig != nil && n > 0 && a.acting(&s.units[n-1]) {
			a.saying(u, end)
		}
		if u.is("reference") && u.is("block") && u.to < end && a.outer[u.to] != nil && a.outer[u.to].Type == "media" {
			a.saying(u, u.to-1) // "X nói | trên đài Y rằng": Y is not the one mentioned above
		}
		if u.m != nil && u.m.Type == "source" && len(u.m.Of) == 0 && n > 0 && a.subjectEnds(&s.units[n-1]) {
			a.reckoning(u, end, s.units[n-1].m != nil)
		}
		if u.date != nil && !u.vague {
			s.dates = append(s.dates, n)
		}
		i = u.to
		if u.fig != nil && u.fig.counts() {
			a.counts = append(a.counts, u.fig)
		}
		s.aided = s.aided || u.isOf(helps)
		if u.of(&makers) {
			s.maker()
		}
		s.helped()
		a.leaning(s)
		a.halves(s)
	}
	a.free = a.free[len(s.units):]
	s.enumerates()
	a.madeOf(s)
	s.insets()
	for i := range s.units {
		s.classes.Add(s.units[i].entries)
		s.counts = s.counts || s.units[i].fig != nil
		s.dated = s.dated || s.units[i].date != nil
		s.colon = s.colon || s.units[i].sign == ":"
	}
	if a.thorough {
		s.counts, s.dated, s.colon = true, true, true
		for i := range s.classes {
			s.classes[i] = math.MaxUint64
		}
	}
}

// enumerates makes the semicolons of a list of counted things its commas: "mất 1.100 xe tăng; 2.400 xe bọc thép; 435 máy bay và 12 tàu".
func (s *sentence) enumerates() {
	u := s.units
	for i := 1; i+1 < len(u); i++ {
		if u[i].sign != ";" || !counts(&u[i-1]) {
			continue
		}
		j := i + 1
		for j < len(u)-1 && u[j].any("and", "have", "plural") && u[j].fig == nil {
			j++
		}
		if counts(&u[j]) && (j+1 >= len(u) || u[j+1].sign != "" || u[j+1].is("and")) {
			u[i].sign = ","
		}
	}
}

// counts says whether the unit counts people or things.
func counts(u *unit) bool { return u.fig != nil && u.fig.counts() }

// fares says whether token i begins what happened to those who are counted before it: "hai tướng thiệt mạng" are no two sides.
func (a *article) fares(i, end int) bool {
	p, to := a.pack.Phrase(a.doc.Tokens, i, end)
	return to > i && (p.Is("killed") || p.Is("wounded") || p.Is("passive-bad") || p.Is("missing"))
}

// plainWord says whether the unit is a word that no list has.
func plainWord(u *unit) bool {
	return u.m == nil && u.fig == nil && u.date == nil && u.sign == "" && len(u.entries) == 0
}

// place says whether the unit names a place or a country.
func place(u *unit) bool {
	return u.m != nil && (u.m.Type == "place" || u.m.Type == "facility" || u.m.Type == "country")
}

// saying makes a figure the word of attribution that it begins with, where it does, as somebody is named before it: "X ước tính 500
// người".
func (a *article) saying(u *unit, end int) {
	p, to := a.pack.Phrase(a.doc.Tokens, u.from, end)
	if w := phrase(u.from, to, p); to > u.from && to < u.to && w.cue() != nil {
		*u = w
	}
}

// subjectEnds says whether a unit can be the last before a verb: somebody who acts or the comma behind what describes him.
func (a *article) subjectEnds(u *unit) bool { return u.sign == "," || u.m != nil && a.acting(u) }

// reckoning makes what was taken for a source the word of attribution that a figure stands behind: "tổ chức X, …, thống kê 19
// người chết"; or, right behind who reckons, fighting and what it cost.
func (a *article) reckoning(u *unit, end int, named bool) {
	p, to := a.pack.Phrase(a.doc.Tokens, u.from, end)
	w := phrase(u.from, to, p)
	if c := w.cue(); to != u.to || c == nil || c.Kind != "say" {
		return
	}
	if to == end || a.doc.Tokens[to].Key == "." {
		*u = w // “…”, X thống kê.
		return
	}
	var next unit
	if a.unitAt(&next, to, end); next.fig != nil || named && next.of(&reckoned) {
		*u = w
	}
}

// reckoned are the classes of what somebody reckons the cost of: "X thống kê N người chết".
var reckoned = oneOf("act", "hostility", "war-noun")

// maker makes one unit of who made or backs a thing and the words that say so, "do X sản xuất", "được X hậu thuẫn": X takes no
// part in what is told.
func (s *sentence) maker() {
	n := len(s.units)
	if n < 3 || s.units[n-2].m == nil || !s.units[n-3].is("prep-by") && !(s.units[n-3].is("passive-good") && s.units[n-1].is("backing")) {
		return
	}
	s.units[n-3] = unit{from: s.units[n-3].from, to: s.units[n-1].to}
	clear(s.units[n-2:])
	s.units = s.units[:n-2]
	if n > 3 && group(s.units[n-4].m) {
		s.join(n-4, n-2)
	}
}

// leaning joins to a group the words for whose side it takes, "phiến quân thân X": X takes no part in what is told.
func (a *article) leaning(s *sentence) {
	n := len(s.units)
	if n < 3 || !s.units[n-2].of(&leaners) {
		return
	}
	if k := called(s.units, n-3); k >= 0 && s.units[n-2].is("leaning") && s.units[n-1].m != nil && s.units[n-1].m.Type == "person" {
		s.join(k, n) // "Lực lượng X tự xưng (Y) trung thành với tướng Z"
		return
	}
	if s.units[n-2].m == nil && s.units[n-3].is("troops") && (s.units[n-3].m == nil || s.units[n-3].m.ID == "ent:personnel") && serves(s.units[n-1].m) {
		s.units[n-3] = unit{from: s.units[n-3].from, to: s.units[n-1].to, m: s.units[n-1].m}
		clear(s.units[n-2:])
		s.units = s.units[:n-2]
		return // "các lực lượng trung thành với chính phủ X": its men
	}
	if m := s.units[n-3].m; m != nil && (m.Type == "country" || m.Type == "person") && s.units[n-2].is("backing") {
		return // "X ủng hộ lực lượng Y": a verb
	}
	if !s.units[n-2].is("leaning") || s.units[n-1].m == nil || s.units[n-3].m == nil && s.units[n-3].fig == nil && a.bareOrgan(&s.units[n-3]) == nil {
		return
	}
	s.units[n-3].to = s.units[n-1].to
	clear(s.units[n-2:])
	s.units = s.units[:n-2]
}

// serves says whether a mention names a body or group whose men those who are loyal to it are; those of a country or a person may be anybody.
func serves(m *entity.Mention) bool {
	return m != nil && (m.Type == "organisation" || m.Type == "force" || m.Type == "group")
}

// unitAt makes u the unit that begins at token i.
func (a *article) unitAt(u *unit, i, end int) {
	ts := a.doc.Tokens
	*u = unit{from: i, to: i + 1}
	if ts[i].Kind == text.Punct && ts[i].Key != "%" {
		u.sign = sign(ts[i].Key)
		return
	}
	if a.clockAt(i, end) {
		u.to = i + 3
		return
	}
	p, to := a.phraseAt(i, end)
	m := a.outer[i]
	if m == nil {
		m = a.named[i] // its head was taken for another word: "về phía X"
	}
	if m != nil && m.Outer[1] == to && m.Type == "equipment" && p.Is("he") && (to >= end || !a.begins(to, end)) {
		u.read(to, p) // "vị tướng": he who was named before, not a general more
		return
	}
	if m != nil && m.Outer[1] <= end && m.Outer[1] >= to {
		u.m = m
		if u.to = a.strikesAt(m, end); u.to >= m.Outer[1] {
			u.to = a.aliasBehind(m.Outer[1], end)
		}
		return
	}
	f := a.figureAt(i, end)
	if f == nil && to > i {
		f = a.nth(p, i, to, end)
	}
	if f != nil && ts[i].Kind == text.Number && f.counts() && (f.Op == "range" || f.to > i+2 && ts[i+1].Key == "/") {
		u.fig, u.to = f, f.to // "4-5 khẩu pháo" and "9/12 tên lửa" are no dates
		return
	}
	if a.pack.Dates.Begins(&ts[i]) && a.dateAt(u, to, end) {
		return
	}
	switch {
	case f != nil && f.to >= to && !(f.to == to && p.Is("both-sides") && !a.fares(to, end)):
		u.fig, u.to = f, f.to
	case to > i:
		u.read(to, p)
	}
}

// dateAt makes the unit that of the date that begins with it, where that does not end before token to; false where none does.
func (a *article) dateAt(u *unit, to, end int) bool {
	w, ok := a.pack.Dates.At(a.doc.Tokens, u.from, end)
	if !ok || w.To < to {
		return false
	}
	u.date, u.to = a.memory.dates.next(), w.To
	*u.date = a.clock.Resolve(w, a.text(w.From, w.To))
	calendar := w.Day > 0 || w.Month > 0 // a day whose year nothing tells stays as it is written
	u.vague = w.Vague || u.date.Start == "" && !calendar
	return true
}

// clockAt says whether an hour with its minutes begins at token i, "11:52", of which the colon parts nothing.
func (a *article) clockAt(i, end int) bool {
	ts := a.doc.Tokens
	return ts[i].Kind == text.Number && i+2 < end && ts[i+1].Key == ":" && !ts[i+1].Space && ts[i+2].Kind == text.Number && !ts[i+2].Space && len(ts[i].Key) <= 2 && len(ts[i+2].Key) == 2
}

// phraseAt is the longest phrase of the lexicon at token i that takes no half of a name: of "ở miền Nam X" only "ở".
func (a *article) phraseAt(i, end int) (*lang.Phrase, int) {
	ts := a.doc.Tokens
	p, to := a.pack.Phrase(ts, i, end)
	p, to = a.unpointed(p, i, to, end)
	p, to = a.unhidden(p, i, to, end)
	for k := i + 1; k < to; k++ {
		if m := a.outer[k]; m != nil && m.Outer[1] > to {
			part, short := a.pack.Phrase(ts, i, k)
			long, half := phrase(i, to, p), phrase(i, short, part)
			if short == k && function(&half, "") == function(&long, "") {
				return a.unpointed(part, i, short, end)
			}
		}
	}
	return p, to
}

// unpointed is the phrase of the tokens i to to without its last word, where that is no pointer to what was told but the preposition
// of the name behind it or begins one: "tuyên bố | trên trang X", "thành phố | trên khắp X", not "tuyên bố trên", "thành phố trên".
func (a *article) unpointed(p *lang.Phrase, i, to, end int) (*lang.Phrase, int) {
	if to-i < 2 || to >= end || !p.Is("accusation") && (p.Marks&referring.marks == 0 || p.Is("prep-in")) {
		return p, to
	}
	if last, at := a.pack.Phrase(a.doc.Tokens, to-1, end); at < to || !last.Is("prep-in") || at == to && !a.begins(to, end) {
		return p, to
	}
	return a.pack.Phrase(a.doc.Tokens, i, to-1)
}

// unhidden is the phrase of the tokens i to to without its last words, where these begin a reference that ends right behind it: "ở | khu
// vực này", "theo | phe này", not "ở khu vực" and "theo phe".
func (a *article) unhidden(p *lang.Phrase, i, to, end int) (*lang.Phrase, int) {
	ts := a.doc.Tokens
	if to-i < 2 || to >= end {
		return p, to
	}
	if q, at := a.pack.Phrase(ts, to, to+1); at == to || !q.Is("reference") {
		return p, to
	}
	for k := i + 1; k < to; k++ {
		q, at := a.pack.Phrase(ts, k, end)
		if at != to+1 || q.Marks&referring.marks == 0 || !slices.ContainsFunc(q.Entries, func(e *lang.Entry) bool { return slices.Contains(referring.ids, e.ID) }) {
			continue
		}
		if part, short := a.pack.Phrase(ts, i, k); short == k {
			return part, short
		}
	}
	return p, to
}

// begins says whether a name or the word for a medium begins at token i.
func (a *article) begins(i, end int) bool {
	if a.outer[i] != nil {
		return true
	}
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, end)
	return to > i && has(e, "medium-noun")
}

// aliasBehind is the token behind a short bracket that stands at token i: the acronym or country of the name before it; i
// where none does.
func (a *article) aliasBehind(i, end int) int {
	ts := a.doc.Tokens
	if i+1 < end && ts[i].Key == "/" && !ts[i].Space && !ts[i+1].Space && ts[i-1].Kind == text.Number && ts[i+1].Kind == text.Number {
		i += 2 // the other model of a pair: "Kh-55/101"
	}
	if i >= end || ts[i].Key != "(" {
		return i
	}
	e, to := a.pack.Lexicon.Longest(ts, i+1, end)
	source := to > i+1 && has(e, "cue")
	for j := i + 1; j < end && j < i+8; j++ {
		if ts[j].Key == ")" {
			if says, behind := a.pack.Lexicon.Longest(ts, j+1, end); source && !(behind > j+1 && has(says, "cue")) {
				return i // "ở X (theo Y).", but not "X (theo Y) cáo buộc …"
			}
			return j + 1
		}
		if ts[j].Kind == text.Number && (j == i+1 || ts[j].Space || ts[j-1].Kind != text.Word) { // but "(M23)"
			return i
		}
	}
	return i
}

func sign(key string) string {
	switch key {
	case "“", "”", `"`, "«", "»":
		return "quote"
	case "–", "—":
		return "-"
	}
	return key
}

func (a *article) text(from, to int) string { return a.doc.Evidence(from, to).Text }
