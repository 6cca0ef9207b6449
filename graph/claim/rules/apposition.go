package rules

import "hearsay/graph/entity"

// apposed says whether nothing but an apposition or an aside parts the name at unit i from the cue: "A, ngoại trưởng X,
// cáo buộc".
func (a *article) apposed(s *sentence, i, at int) bool {
	u := s.units
	if u[i+1].sign != "," {
		return false
	}
	for j := i + 2; j < at; j++ {
		if u[j].sign == "," {
			return true
		}
	}
	return false
}

// beside is the person whose apposition the name at unit i stands in: "A, cựu chỉ huy của B, nói"; -1 where there is none.
func (a *article) beside(s *sentence, i, low, at int) int {
	u := s.units
	closed := false
	for j := i + 1; j < at; j++ {
		closed = closed || u[j].sign == ","
	}
	if closed {
		if k := a.apposedTo(s, i, low); k >= 0 {
			return k
		}
	}
	for k := i - 1; k > low-1; k-- {
		switch {
		case u[k].m != nil && u[k].m.Type == "person" && u[i].m != nil && u[i].m.Type == "person" && a.hangsOn(s, k, low) >= 0:
			return -1 // "Trong cuộc gặp với X, Y, cho biết"
		case u[k].m != nil && u[k].m.Kind == entity.KindOffice && named(u[i].m) && u[k+1].sign == "-":
			return -1 // "người phát ngôn X - Thiếu tướng Y"
		case u[k].m != nil && u[k].m.Type == "person" && u[k+1].sign == "-":
			return k
		case !closed && u[k].sign == ",":
			if k > low && u[k-1].m != nil && u[k-1].m.Type == "person" && (u[k+1].any("title", "member", "head") || plainWord(&u[k+1]) && u[k+2].any("title", "member", "head") || a.oneOfKind(s, k-1, i)) {
				return k - 1 // "A, giám đốc viện B nói"
			}
			if a.outletBefore(s, k, i) {
				return k - 1
			}
			return -1
		case u[k].verb() && u[k].m == nil && !(u[k].any("title", "member") && u[k-1].sign == ","), breaks(&u[k]), u[k].sign == "quote":
			return -1
		case u[k].m != nil && u[k].m.Kind == entity.KindOffice && named(u[i].m) && u[k+1].sign == ",":
			return -1 // "Tổng thư ký X, bà Y, kêu gọi"
		case u[k].m != nil && u[k].m.Type == "person" && u[k+1].sign == ",", u[k+1].sign == "," && a.outletBefore(s, k+1, i):
			return k
		}
	}
	return -1
}

// named says whether a mention is of a person by name, and not by the office.
func named(m *entity.Mention) bool {
	return m != nil && m.Type == "person" && m.Kind != entity.KindOffice
}

// oneOfKind says whether the words behind the comma up to the source at unit i only say what kind of official the person at unit k is, who
// opens the clause: "A, một quan chức cấp cao của X nói".
func (a *article) oneOfKind(s *sentence, k, i int) bool {
	u := s.units
	return u[i].m != nil && u[i].m.Type == "source" && (u[k+2].any("indefinite", "article", "plural") || u[k+2].fig != nil || k+2 == i) && a.opensClause(s, k, 0) && a.hangsOn(s, k, 0) < 0
}

// outletBefore says whether an outlet stands before the comma at unit k and the name at unit i only in what describes it: "A,
// đài truyền hình của X, đưa tin".
func (a *article) outletBefore(s *sentence, k, i int) bool {
	u := s.units
	if k < 1 || u[k-1].m == nil || u[k-1].m.Type != "media" || k > 1 && u[k-2].cue() != nil || u[i].m == nil {
		return false
	}
	return u[i].m.Type == "media" || u[i].m.Type == "source" || a.hangsOn(s, i, k) >= 0 || i > k+1 && u[i].m.Type == "country"
}

// described is the person at the head of the clause whom a relative clause parts from the cue: "A, người …, kêu gọi"; -1
// where there is none.
func (a *article) described(s *sentence, at, low int) int {
	u := s.units
	for k := low; k+1 < at; k++ {
		switch {
		case u[k].m != nil && u[k].m.Type == "person" && u[k+1].sign == "," && a.hangsOn(s, k, low) < 0:
			return k
		case u[k].verb() && u[k].m == nil || breaks(&u[k]) || u[k].sign == "quote":
			return -1
		}
	}
	return -1
}

// glossedByDash is the name before a dash behind which only stands what describes it up to the comma or dash before the cue at unit at: "X (Y) - lực
// lượng đã giao tranh với Z, cho biết"; -1 where there is none.
func (a *article) glossedByDash(s *sentence, at, low int) int {
	u := s.units
	if at-4 < low || u[at-1].sign != "," && u[at-1].sign != "-" {
		return -1
	}
	for d := at - 3; d > low; d-- {
		switch {
		case u[d].sign == "-":
			k := d - 1
			if u[k].sign == ")" {
				k = a.opening(&clause{s: s, seg: segment{from: low}}, k) - 1
			}
			if k < low || u[k].m == nil || !a.voices(&u[k]) || u[d+1].fig != nil || u[d+1].cue() != nil || u[d+1].m != nil && u[d+1].m.Type == "person" || a.hangsOn(s, k, low) >= 0 || a.objectOfVerb(s, k, low) {
				return -1
			}
			return k
		case u[d].sign != "", u[d].cue() != nil:
			return -1
		}
	}
	return -1
}

// apposedTo is a body at the head of the clause that the words up to a comma describe, which the name at unit i ends: "nhóm A, một
// trong những lực lượng mạnh nhất ở B, nói"; -1 where there is none.
func (a *article) apposedTo(s *sentence, i, low int) int {
	u := s.units
	for k := i - 3; k >= low; k-- {
		x := &u[k]
		if u[k+1].sign != "," {
			if x.verb() && x.m == nil || breaks(x) && x.sign != "(" && x.sign != ")" || x.sign == "quote" {
				return -1
			}
			continue
		}
		if x.m == nil {
			return -1
		}
		switch x.m.Type {
		case "force", "organisation", "group", "country", "media":
		default:
			return -1
		}
		for j := low; j < k; j++ {
			if v := &u[j]; v.verb() && v.m == nil || v.cue() != nil || breaks(v) && v.sign != "(" && v.sign != ")" || v.sign == "quote" {
				return -1
			}
		}
		if w := &u[k+2]; a.hangsOn(s, k, low) >= 0 || k > low && u[k-1].cue() != nil || w.sign != "" || w.names() || w.date != nil || w.cue() != nil || w.verb() || w.any("aux", "contrast", "subordinate", "since", "and", "prep-in", "prep-with", "prep-from", "continue", "where", "relative") {
			return -1
		}
		return k
	}
	return -1
}

// ofBody says whether the name at unit i only ends the longer name of a body that no list knows, "phát ngôn viên của Mạng lưới
// hỗ trợ X", and is the unit of the word before it; -1 where it does not.
func (a *article) ofBody(s *sentence, i, low int) int {
	u := s.units
	for j := i - 1; j > low && j >= i-6; j-- {
		switch {
		case u[j].is("prep-of"):
			if j+1 < i && a.doc.Tokens[u[j+1].from].Cap {
				return j
			}
			return -1
		case u[j].sign != "" || u[j].names() || u[j].date != nil || u[j].cue() != nil:
			return -1
		}
	}
	return -1
}

// toldMoreOf is the unit of the site or place that the words up to the comma at unit i, right before the verb, only tell more of: "Bệnh viện X, bệnh viện
// lớn nhất Y, đã bị pháo kích"; -1 where they do not.
func (a *article) toldMoreOf(c *clause, i int) int {
	u := c.s.units
	for k := i + 1; k < c.t; k++ {
		if !filler(&u[k]) && !u[k].is("passive-bad") {
			return -1
		}
	}
	j := i - 1
	for ; j > c.seg.from && u[j].sign == ""; j-- {
		if u[j].is("passive-bad") || u[j].cue() != nil || u[j].verb() && u[j].m == nil && !filler(&u[j]) {
			return -1
		}
	}
	if j <= c.seg.from || u[j].sign != "," || i-j < 3 || located(&u[j+1]) && u[j+1].m.Kind != "thing" || !located(&u[j-1]) || a.governor(c, j-1) >= 0 {
		return -1
	}
	return j - 1
}

// insetOfUnnamed says whether the words up to the comma at unit i, right before what is done in the passive, only tell more of what no list has or only tells
// where it lies: "Cây cầu qua sông X, con đường duy nhất vào Y, đã bị phá hủy".
func (a *article) insetOfUnnamed(c *clause, i int) bool {
	u := c.s.units
	for k := i + 1; k < c.t; k++ {
		if !filler(&u[k]) && !u[k].is("passive-bad") {
			return false
		}
	}
	j := i - 1
	for ; j > c.seg.from && u[j].sign == ""; j-- {
		if u[j].any("passive-bad", "and", "contrast", "where") || u[j].cue() != nil || u[j].fig != nil && u[j].fig.Kind == "distance" {
			return false
		}
	}
	if j <= c.seg.from || u[j].sign != "," || i-j <= 3 || u[j+1].names() {
		return false
	}
	g := a.governor(c, j-1)
	return !located(&u[j-1]) || g >= 0 && !u[g].is("prep-dest") // not "đến lượt X, thành phố …, bị pháo kích"
}

// personToldOf is the unit of the person at the head of the clause of whom the words up to the comma at unit i, right before the verb, only tell more:
// "Đại tá X, 43 tuổi, chỉ huy một lữ đoàn Y, tử trận"; -1 where they do not.
func (a *article) personToldOf(c *clause, i int) int {
	u := c.s.units
	for k := i + 1; k < c.t; k++ {
		if !filler(&u[k]) && !u[k].is("passive-bad") {
			return -1
		}
	}
	for j := i - 1; j > c.seg.from; j-- {
		switch x := &u[j]; {
		case x.sign == "," && named(u[j-1].m):
			if w := &u[j+1]; a.governor(c, j-1) >= 0 || named(w.m) || w.is("and") {
				return -1
			}
			return j - 1
		case x.sign != "" && x.sign != ",", x.cue() != nil, x.is("passive-bad"), x.any("subordinate", "contrast", "cause"), x.verb() && x.m == nil && !x.any("title", "member") && !filler(x):
			return -1
		}
	}
	return -1
}

// called is the unit of the body or group whose short name stands in the brackets that close at unit i, behind words that describe it; -1 where none is.
func called(u []unit, i int) int {
	if i < 3 || u[i].sign != ")" || u[i-1].m == nil || u[i-2].sign != "(" {
		return -1
	}
	k := i - 3
	for k > 0 && u[k].m == nil && u[k].any("descriptor", "separatist") {
		k--
	}
	if u[k].m == nil || !serves(u[k].m) {
		return -1
	}
	return k
}
