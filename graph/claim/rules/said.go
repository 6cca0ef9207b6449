package rules

import (
	"hearsay/graph/text"
	"hearsay/schema"
)

// mostBefore is how many units may stand before the day that opens a sentence: "Trước đó, cũng trong ngày 22/10, X nói".
const mostBefore = 8

// dayBefore is the day that a sentence opens with before its first speaker, on which he says it: "Ngày 3/12, bộ này thông báo", "Hôm 5/10,
// trong chuyến thăm Ankara, ông X kêu gọi". There is none where something else happens between the day and the speaker.
func (a *article) dayBefore(s *sentence, t *site) *schema.Date {
	if !s.dated {
		return nil
	}
	low := t.lo
	for _, i := range t.who {
		low = min(low, i)
	}
	start := low
	for start > 0 && !breaks(&s.units[start-1]) {
		start--
	}
	return a.dayBetween(s, start, low)
}

// dayOfName is the day before the name of who speaks on behind a colon at unit low: "Ngày 6/6, ông X công bố số liệu: theo ông, …".
func (a *article) dayOfName(s *sentence, t *site, low int) *schema.Date {
	if low < 2 || s.units[low-1].sign != ":" {
		return nil
	}
	if named := a.namedBefore(s, t, low-1); named > 0 {
		return a.dayBetween(s, 0, named)
	}
	return nil
}

// namedBefore is the unit of the name of who speaks at the site, where it is the only one before the colon at unit i; 0 where it is not.
func (a *article) namedBefore(s *sentence, t *site, i int) int {
	at := 0
	for j := i - 1; j > 0; j-- {
		u := &s.units[j]
		switch {
		case u.sign == "." || u.sign == ";":
			return at
		case u.m == nil || u.m.Type == "source":
		case at > 0 || len(t.ids) == 0 || u.m.ID != t.ids[0]:
			return 0
		default:
			at = j
		}
	}
	return at
}

// dayBetween is the day that opens the units from start to low, behind which nothing happens before low.
func (a *article) dayBetween(s *sentence, start, low int) *schema.Date {
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
		case (u.names() || u.is("act")) && leads(s, i, low) > 0: // "Tại Kiev, ngày 1/5, X nói", "Trong cuộc họp báo, ngày 1/5, …"
			i = leads(s, i, low)
		case u.sign == "quote", u.names(), u.verb() && !u.is("prep-in"):
			return nil
		}
	}
	return nil
}

// leads is the comma before a day that closes the phrase in which the name or the word for an act at unit i stands, before unit low; 0 where none does.
func leads(s *sentence, i, low int) int {
	for i++; i+1 < low && (!s.units[i].verb() || s.units[i-1].is("act")); i++ {
		if s.units[i].sign == "," {
			if s.units[i+1].date == nil {
				return 0
			}
			return i
		}
	}
	return 0
}

// dayRight is the day right before who speaks behind another statement of the sentence: "…; hôm sau, ông nói".
func (a *article) dayRight(s *sentence, t *site) *schema.Date {
	if !s.dated {
		return nil
	}
	low := t.lo
	for _, i := range t.who {
		low = min(low, i)
	}
	i := low - 1
	if i > 0 && s.units[i].sign == "," {
		i--
	}
	if i > 0 && s.units[i].date != nil && !s.units[i].vague && (breaks(&s.units[i-1]) || s.units[i-1].sign == ",") {
		return s.units[i].date
	}
	return nil
}

// dayBehind is the day on which something was said where what was said stands before and only where and when behind: "“…”, ông X nói
// trong cuộc họp báo hôm 4/10".
func (a *article) dayBehind(s *sentence, t *site) *schema.Date {
	if !s.dated || t.cue.Kind != "say" || t.lo == 0 || s.units[t.lo-1].sign == "" || !a.hasEvent(s, segment{from: 0, to: t.lo}) {
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
