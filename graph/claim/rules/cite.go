package rules

import (
	"hearsay/graph/entity"
	"hearsay/schema"
)

// citing reads the voice that an agency leans on.
func (a *article) citing(s *sentence, t site) (site, bool) {
	u := s.units
	for j := t.at + 1; j < len(u) && j <= t.at+8; j++ {
		if u[j].is("said-that") || u[j].cue() != nil && u[j].cue().Kind == "say" && u[j-1].cue() == nil && j > t.at+1 && a.speaking(s, t.at+1, j) {
			if a.speaking(s, t.at+1, j) {
				t.ids, t.hi = append([]schema.ID{t.ids[0]}, a.nameless(s, t.at+1, j)...), j+1
				return t, len(t.ids) > 1
			}
			break
		}
		if u[j].is("prep-in") && j > t.at+1 {
			if end := a.nextCue(s, j); end > 0 && a.speaking(s, t.at+1, end) {
				t.ids, t.hi = append([]schema.ID{t.ids[0]}, a.nameless(s, t.at+1, end)...), end+1
				a.content(s, &t)
				return t, len(t.ids) > 1
			}
		}
		if u[j].names() && u[j].fig == nil && a.voices(&u[j]) && !(located(&u[j]) && a.g.SeatOf(u[j].m.ID) == "") {
			t.hi = j + 1
			t.who = []int{j}
			if m := u[j].m; m != nil && m.Type == "source" && len(m.Of) == 0 && a.side(m.ID) == m.ID {
				t.ids = t.ids[:1]
				if a.nextCue(s, j) == 0 && a.somebody(m) {
					t.ids = append(t.ids, m.ID) // "một quan chức quân sự", who is somebody
				}
				a.content(s, &t)
				return t, true
			}
			t.ids = append([]schema.ID{t.ids[0]}, a.resolve(s, j)...)
			a.content(s, &t)
			return t, len(t.ids) > 1
		}
		if u[j].sign == "," || u[j].sign == ":" || u[j].sign == "quote" {
			break
		}
	}
	t.ids = t.ids[:1]
	return t, true
}

// somebody says whether a source begins with a word for a person: "quan chức quân sự", no "nguồn tin quân sự".
func (a *article) somebody(m *entity.Mention) bool {
	for i := m.Outer[0]; i < m.Outer[1]; i++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, min(i+2, m.Outer[1])); to > i && has(e, "member") && !has(e, "document") {
			return true
		}
	}
	return false
}
