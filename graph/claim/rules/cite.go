package rules

import (
	"hearsay/graph/entity"
	"hearsay/schema"
)

// citing reads the voice that an agency leans on.
func (a *article) citing(s *sentence, t *site) bool {
	u := s.units
	if j := a.citedPaper(u, t.at); j > 0 && a.teller != nil && len(a.teller.speakers) == 1 && s.Paragraph-a.tellerAt <= elaboration {
		t.ids, t.hi = []schema.ID{t.ids[0], a.teller.speakers[0]}, j+1
		a.content(s, t)
		return true
	}
	for j := t.at + 1; j < len(u) && j <= t.at+8; j++ {
		if u[j].is("said-that") || u[j].cue() != nil && u[j].cue().Kind == "say" && u[j-1].cue() == nil && j > t.at+1 && a.speaking(s, t.at+1, j) {
			if a.speaking(s, t.at+1, j) {
				t.ids, t.hi = append([]schema.ID{t.ids[0]}, a.nameless(s, t.at+1, j)...), j+1
				return len(t.ids) > 1
			}
			break
		}
		if from := a.wordsOf(s, t.at+1, j); from > 0 {
			t.ids, t.hi = append([]schema.ID{t.ids[0]}, a.nameless(s, from, j)...), j+1
			a.content(s, t)
			return len(t.ids) > 1
		}
		if u[j].is("prep-in") && j > t.at+1 {
			if end := a.nextCue(s, j); end > 0 && a.speaking(s, t.at+1, end) {
				t.ids, t.hi = append([]schema.ID{t.ids[0]}, a.nameless(s, t.at+1, end)...), end+1
				a.content(s, t)
				return len(t.ids) > 1
			}
		}
		if u[j].is("be") && a.nextCue(s, j) == 0 && a.speaking(s, t.at+1, j) {
			t.ids, t.hi = append([]schema.ID{t.ids[0]}, a.nameless(s, t.at+1, j)...), j+1 // "dẫn lời một bác sĩ là X đã …"
			return len(t.ids) > 1
		}
		if u[j].names() && u[j].fig == nil && a.voices(&u[j]) && !(located(&u[j]) && a.g.SeatOf(u[j].m.ID) == "") {
			t.hi = j + 1
			t.who = []int{j}
			if m := u[j].m; m != nil && m.Type == "source" && len(m.Of) == 0 && a.side(m.ID) == m.ID {
				if j+2 < len(u) && u[j+1].any("prep-from", "prep-of") && u[j+2].m != nil && a.voices(&u[j+2]) && !located(&u[j+2]) && !(u[j+2].m.Kind == entity.KindBody && u[j+2].to-u[j+2].from < 3) {
					j++
					continue // "nguồn tin từ X"
				}
				t.ids = t.ids[:1]
				from := t.at + 1
				if u[from].is("prep-of") {
					from++ // "dẫn thông cáo của | giới chức X"
				}
				if end := a.endBehind(s, j); end > j+1 && a.nextCue(s, j) == 0 && a.speaking(s, from, end) {
					t.ids, t.hi = append(t.ids, a.nameless(s, from, end)...), end
				} else if a.nextCue(s, j) == 0 && a.somebody(m) {
					t.ids = append(t.ids, m.ID) // "một quan chức quân sự", who is somebody
				}
				a.content(s, t)
				return true
			}
			t.ids = append([]schema.ID{t.ids[0]}, a.resolve(s, j)...)
			a.content(s, t)
			return len(t.ids) > 1
		}
		if u[j].sign == "," || u[j].sign == ":" || u[j].sign == "quote" {
			break
		}
	}
	t.ids = t.ids[:1]
	if end := a.endBehind(s, t.at); end > 0 && a.speaking(s, t.at+1, end) {
		t.ids, t.hi = append(t.ids, a.nameless(s, t.at+1, end)...), end // "dẫn lời một sĩ quan X, …"
		a.content(s, t)
	}
	return true
}

// commaBehind is the comma that ends the phrase behind unit i; 0 where another sign or nothing does.
func (a *article) commaBehind(s *sentence, i int) int {
	for i++; i < len(s.units) && s.units[i].sign == ""; i++ {
	}
	if i < len(s.units) && s.units[i].sign == "," {
		return i
	}
	return 0
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

// wordsOf is where those without a name begin whose words are quoted and who speak at the cue at unit j: "trích phát biểu của | một bác sĩ cho biết";
// 0 where none do.
func (a *article) wordsOf(s *sentence, from, j int) int {
	c := s.units[j].cue()
	for k := from; c != nil && c.Kind == "say" && k+1 < j; k++ {
		if s.units[k].is("prep-of") && a.speaking(s, k+1, j) {
			return k + 1
		}
	}
	return 0
}

// endBehind is the comma or the end of the sentence that ends the phrase behind unit i, where what was said stands before; 0 where another sign does.
func (a *article) endBehind(s *sentence, i int) int {
	end := a.commaBehind(s, i)
	for k := i + 1; end == 0 && i > 2 && k < len(s.units); k++ {
		if u := &s.units[k]; u.sign == "." && k+1 == len(s.units) {
			end = k
		} else if u.sign != "" || u.cue() != nil {
			break
		}
	}
	return end
}

// citedPaper is the verb of saying behind the cue at unit i and a paper of which it is not told whose it is, "X trích dẫn thông cáo cho hay": it is that of
// who spoke last; 0 where none stands there.
func (a *article) citedPaper(u []unit, i int) int {
	if !a.endsWith(&u[i], "document") && !a.endsWith(&u[i], "accusation") {
		if i++; i >= len(u) || u[i].m != nil || !u[i].any("document", "accusation") {
			return 0
		}
	}
	if i++; i+2 < len(u) && u[i].is("prep-of") && u[i+1].m == nil && u[i+1].any("bare-body", "bare-group", "this-body", "this-force", "this-group") {
		i += 2
	}
	for i < len(u) && u[i].date != nil {
		i++
	}
	if i >= len(u) || u[i].cue() == nil || u[i].cue().Kind != "say" {
		return 0
	}
	return i
}
