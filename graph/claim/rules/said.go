package rules

import "hearsay/schema"

// mostBefore is how many units may stand before the day that opens a sentence: "Trước đó, cũng trong ngày 22/10, X nói".
const mostBefore = 6

// dayBefore is the day that a sentence opens with before its first speaker, on which he says it: "Ngày 3/12, bộ này thông báo", "Hôm 5/10,
// trong chuyến thăm Ankara, ông X kêu gọi". There is none where something else happens between the day and the speaker.
func (a *article) dayBefore(s *sentence, t *site) *schema.Date {
	low := t.lo
	for _, i := range t.who {
		low = min(low, i)
	}
	for i := 0; i < min(low, mostBefore); i++ {
		u := &s.units[i]
		switch {
		case u.date != nil && !u.vague:
			if i > 0 && s.units[i-1].is("since") && !s.units[i-1].is("prep-in") || a.hasEvent(s, segment{from: i + 1, to: low}) {
				return nil
			}
			for j := i + 1; j < low; j++ {
				if breaks(&s.units[j]) || s.units[j].is("subordinate") {
					return nil
				}
			}
			return u.date
		case u.sign != "" && u.sign != ",", u.names(), u.verb():
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
