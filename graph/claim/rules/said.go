package rules

import (
	"hearsay/graph/text"
	"hearsay/schema"
)

// mostBefore is how many units may stand before the day that opens a sentence: "Trước đó, cũng trong ngày 22/10, X nói".
const mostBefore = 6

// dayBefore is the day that a sentence opens with before its first speaker, on which he says it: "Ngày 3/12, bộ này thông báo", "Hôm 5/10,
// trong chuyến thăm Ankara, ông X kêu gọi". There is none where something else happens between the day and the speaker.
func (a *article) dayBefore(s *sentence, t *site) *schema.Date {
	low := t.lo
	for _, i := range t.who {
		low = min(low, i)
	}
	start := low
	for start > 0 && !breaks(&s.units[start-1]) {
		start--
	}
	for i := start; i < min(low, start+mostBefore); i++ {
		u := &s.units[i]
		switch {
		case u.date != nil && !u.vague:
			if i > start && s.units[i-1].is("since") && !s.units[i-1].is("prep-in") || a.hasEvent(s, segment{from: i + 1, to: low}) {
				return nil
			}
			for j := i + 1; j < low; j++ {
				if s.units[j].is("subordinate") {
					return nil
				}
			}
			return u.date
		case u.sign == "quote", u.names(), u.verb():
			return nil
		}
	}
	return nil
}

// dayBehind is the day on which something was said where what was said stands before and only where and when behind: "“…”, ông X nói
// trong cuộc họp báo hôm 4/10".
func (a *article) dayBehind(s *sentence, t *site) *schema.Date {
	if t.cue.Kind != "say" || t.lo == 0 || s.units[t.lo-1].sign == "" || !a.hasEvent(s, segment{from: 0, to: t.lo}) {
		return nil
	}
	for i := t.hi; i < len(s.units); i++ {
		u := &s.units[i]
		switch {
		case u.date != nil && !u.vague:
			if i+1 < len(s.units) && s.units[i+1].sign == "" {
				return nil // the day of what follows: "nói lực lượng này hôm 4/10 đã …"
			}
			return u.date
		case u.sign != "", u.fig != nil, u.is("said-that"), u.verb() && !u.is("prep-in"), a.hasNoun(u):
			return nil
		}
	}
	return nil
}

// mostHead is how many units the head of an entry has: "**12h30 ngày 11/10.**"
const mostHead = 4

// dateEntry finds the day of the entry of a live report or chronology that the sentence stands in: that which the entry begins with, or where it
// begins with an hour only that of the entry before.
func (a *article) dateEntry(s *sentence) {
	from := a.ornaments(s, 0)
	to := from
	var day *schema.Date
	for to < len(s.units) && to < from+mostHead && s.units[to].sign == "" && !s.units[to].names() && !s.units[to].verb() {
		if d := s.units[to].date; d != nil && !s.units[to].vague && d.Start != "" {
			day = d
		}
		to++
	}
	end := a.ornaments(s, to)
	switch {
	case end == to && end >= len(s.units), end < len(s.units) && s.units[end].sign != "." && s.units[end].sign != ":", to == from,
		a.doc.Tokens[s.units[from].from].Kind != text.Number && s.units[from].date == nil:
	case day != nil:
		a.entryDay, a.entered = day, s.Paragraph
	case a.entryDay != nil && day == nil:
		a.entered = s.Paragraph
	}
	if a.entryDay != nil && a.entered == s.Paragraph {
		s.entry = a.entryDay
	}
}

// ornaments is the first unit from i on that is no mark of a list or of bold type.
func (a *article) ornaments(s *sentence, i int) int {
	for i < len(s.units) && (s.units[i].sign == "*" || s.units[i].sign == "#" || s.units[i].sign == "-") {
		i++
	}
	return i
}
