package rules

import "slices"

// fate is what happened to the counted people at unit i, and the unit behind the words that say so.
func (a *article) fate(s *sentence, g segment, i int) (status string, to int) {
	u := s.units
	if u[i].fig.status != "" {
		return u[i].fig.status, i + 1
	}
	if a.bodiesBefore(s, g, i) >= g.from {
		return "killed", i + 1
	}
	if i > g.from {
		if h := a.harmNext(s, g, i-1); h != "" {
			return h, i + 1
		}
		if u[i-1].is("kill-verb") && a.takenBefore(u, i, g.to) {
			return "killed", i + 1
		}
	}
	inset, done := false, false
	for j := i + 1; j < g.to && j <= i+14; j++ {
		if u[j].any("releases", "frees") && u[j-1].is("passive-good") && !inset {
			return "", i // "26 con tin được giải cứu và 3 tay súng bị tiêu diệt"
		}
		if h := harmOf(u[j].entries); h != "" {
			if a.harmNext(s, g, j) != "" {
				break
			}
			if h == "captured" && i > g.from && u[i-1].is("kill-verb") {
				return "killed", i + 1 // "bắn chết 16 tù binh sau khi họ hạ vũ khí"
			}
			if inset && u[j-1].fig == nil && (u[j-1].is("people") || u[j-1].m != nil && a.found.Unit(u[j-1].m.ID) == "person") {
				break // "mất 50 lính, kể cả những người bị thương"
			}
			if inset && u[j-1].fig != nil && u[j-1].fig.people && a.allGoOn(s, g, j+1) {
				inset, done = false, true
				j++
				continue // "100 tay súng, trong đó 12 người bị thương, đã ra hàng"
			}
			if inset && done && (u[j-1].is("aux") || u[j-1].fig != nil) {
				break // "100 binh sĩ giải cứu con tin, trong đó 3 người đã chết"
			}
			return h, j + 1
		}
		if u[j].is("out-of") && j+1 < g.to && u[j+1].fig != nil && u[j+1].fig.people && u[j+1].fig.Value != nil && u[i].fig.Value != nil && *u[j+1].fig.Value > *u[i].fig.Value {
			status, _ := a.fate(s, g, j+1)
			return status, j + 2 // "3 người X nằm trong số 12 người thiệt mạng"
		}
		done = done || !inset && (plainWord(&u[j]) || u[j].verb())
		if status, to := a.shotDown(s, g, i, j); status != "" {
			return status, to
		}
		if c := u[j].cue(); c != nil && c.Kind == "say" && u[j-1].any("passive-good", "passive-bad") && j > i+1 {
			continue // "20 người được xác nhận đã chết"
		}
		if u[j].is("among") || a.withSome(u, j, g.to) {
			inset = true
		}
		if u[j].sign == "," && (inset || counted(u, j, g.to)) {
			continue
		}
		if u[j].sign == "," && a.sidesListed(u, i, j, g.to) {
			continue // "hai lính X, một lính Y thiệt mạng"
		}
		if k := a.afterInsets(s, g, i, j); k > j {
			return harmOf(u[k].entries), k + 1
		}
		if k := bracketed(u, j, g.to); k > j {
			j = k // "12 người (5 trẻ em) thiệt mạng"
			continue
		}
		if k := allOf(u, j, g.to); k > j {
			j = k // "ba binh sĩ, tất cả đều là người X, bị thương"
			continue
		}
		if u[j].sign == "," && j+2 < g.to && located(&u[j+1]) && u[j+2].sign == "," {
			j += 2 // "ở X, tỉnh Y, thiệt mạng"
			continue
		}
		if u[j].fig != nil && u[j].fig.people && u[j-1].is("and") && j == i+2 && u[j].fig.generic() && !u[i].fig.generic() {
			if h := a.harmOfWhole(s, g, i); h != "" {
				return h, i + 1
			}
		}
		if u[j].fig != nil && u[j].fig.people && (u[j-1].is("and") || u[j-1].sign == ",") && !inset {
			if i > g.from && u[i-1].is("kill-verb") {
				return "killed", i + 1 // "cướp đi sinh mạng của 40 người và 12 người mất tích"
			}
			if status, to := a.fate(s, g, j); status != "" && !u[j].fig.bodies {
				return status, to
			}
			break
		}
		if breaks(&u[j]) && u[j].sign != "(" || u[j].sign == "," && j+1 < g.to && !u[j+1].is("among") && !a.withSome(u, j+1, g.to) || u[j].fig != nil && !inset && u[j].fig.people || u[j].is("contrast") {
			break
		}
		if u[j].is("kill-verb") && a.passiveSince(u, i, j) {
			return "killed", j + 1
		}
		if u[j].is("wound-verb") && a.passiveSince(u, i, j) {
			return "wounded", j + 1
		}
		if u[j].verb() && !filler(&u[j]) && j+1 < g.to && u[j+1].is("kill-verb") && a.passiveSince(u, i, j) {
			return "killed", j + 2 // "bị X phục kích giết chết"
		}
		if k := a.pastModifier(s, g, i, j); k > j {
			j = k - 1
			continue
		}
		if u[j].verb() && !filler(&u[j]) {
			if k := a.fateBehind(s, g, i, j); k > 0 {
				return harmOf(u[k].entries), k + 1
			}
			break
		}
	}
	if i-2 >= g.from && u[i-1].is("along") && harmOf(u[i-2].entries) != "" {
		return harmOf(u[i-2].entries), i + 1 // "thị trưởng thiệt mạng cùng 4 người khác"
	}
	steps := 0
	for j := i - 1; j >= g.from && steps < 4; j-- {
		if u[j].is("kill-verb") {
			return "killed", i + 1
		}
		if u[j].is("wound-verb") {
			return "wounded", i + 1
		}
		if u[j].is("cause") || a.doneToOthers(u, i, j) {
			break // "cướp đi sinh mạng của 40 người và khiến 2.000 người phải sơ tán"
		}
		if h := a.harmNext(s, g, j); h != "" && steps == 0 {
			return h, i + 1
		}
		if h := harmOf(u[j].entries); h != "" && a.listedHarm(s, i, j) {
			return h, i + 1
		}
		if people := u[j].fig != nil && u[j].fig.people; !people && !u[j].is("and") && u[j].sign != "," {
			steps++ // "giết chết 26 người, 25 người X và một người Y"
		}
		if breaks(&u[j]) || u[j].is("then") {
			break
		}
	}
	return "", i
}

// doneToOthers says whether the joint at unit j stands between people and a word of what else befell others, those at unit i: "giết 40 người và đẩy 2.000
// người vào cảnh đói".
func (a *article) doneToOthers(u []unit, i, j int) bool {
	return j+2 == i && (u[j].is("and") || u[j].sign == ",") && u[j+1].fig == nil && (plainWord(&u[j+1]) || u[j+1].is("forcing") || u[j+1].verb() && !u[j+1].any("kill-verb", "wound-verb", "cause")) && u[j-1].fig != nil && u[j-1].fig.people
}

// allGoOn says whether a comma at unit i ends what is told of some of the people, behind which all of them do something.
func (a *article) allGoOn(s *sentence, g segment, i int) bool {
	return i+2 < g.to && s.units[i].sign == "," && s.units[i+1].is("aux")
}

// harmOfWhole is what happened to those of whom the people at unit i are told to be a part right behind the words that say so: "120 người chết, trong đó có
// 15 trẻ em và hơn 400 người bị thương"; "" where nothing of that kind stands before them.
func (a *article) harmOfWhole(s *sentence, g segment, i int) string {
	u := s.units
	for i--; i > g.from && u[i].any("have", "plural"); i-- {
	}
	if i-2 < g.from || !u[i].is("among") {
		return ""
	}
	if i--; u[i].sign == "," {
		i--
	}
	if f := u[i].fig; f != nil && f.people {
		return f.status
	}
	return harmOf(u[i].entries)
}

// sidesListed says whether the comma at unit j stands between people of two sides whom one verb behind the second tells of.
func (a *article) sidesListed(u []unit, i, j, to int) bool {
	return j == i+1 && j+2 < to && counts(&u[j+1]) && u[j+1].fig.people && len(u[i].fig.owner) > 0 && len(u[j+1].fig.owner) > 0 && !slices.Equal(u[i].fig.owner, u[j+1].fig.owner) && (harmOf(u[j+2].entries) != "" || u[j+2].of(&fillers))
}

// longestInset is how many units at most what is told of the people between commas takes before what happened to them.
const longestInset = 24

// afterInsets is the unit that tells what happened to the people at unit i behind words between commas, the first of which stands at unit j: "bốn người, gồm một phụ nữ, thuộc một
// gia đình ở X, đã thiệt mạng". Nobody else may be the subject of it. It is j where nothing of that kind stands there.
func (a *article) afterInsets(s *sentence, g segment, i, j int) int {
	u := s.units
	along := i > g.from+1 && u[i-1].is("along") && u[i-2].sign == ","
	if u[j].sign != "," || j > i+3 || i > g.from && u[i-1].sign != "," && !along && !u[i-1].any("hedge", "plural", "have") && u[i-1].date == nil {
		return j
	}
	first := j + 1
	if along {
		first = j // "tướng X, cùng với 3 cận vệ, thiệt mạng"
	}
	for k := first; k+1 < g.to && k <= j+longestInset; k++ {
		x := &u[k]
		if breaks(x) || x.sign == "quote" || x.cue() != nil || x.any("contrast", "cause", "kill-verb") || harmOf(x.entries) != "" {
			return j
		}
		if x.sign != "," {
			continue
		}
		n := k + 1
		for n < g.to && (u[n].is("aux") || u[n].is("plural") && u[n].fig == nil) {
			n++
		}
		if n < g.to && harmOf(u[n].entries) != "" && a.harmNext(s, g, n) == "" {
			return n
		}
	}
	return j
}

// takenBefore says whether the words right behind the people at unit i, who are killed, only tell that they were taken before: "giết một phi công bị bắt
// tuần trước".
func (a *article) takenBefore(u []unit, i, to int) bool {
	for k := i + 1; k < to && k <= i+3; k++ {
		if h := harmOf(u[k].entries); h != "" {
			return h == "captured"
		}
		if u[k].m == nil && !filler(&u[k]) {
			return false
		}
	}
	return false
}

// bodiesBefore is the unit of the word for bodies that stands right before the people at unit i, who are counted by theirs: "thi thể của 5 ngư dân",
// "xác một phụ nữ và hai trẻ em"; -1 where none does.
func (a *article) bodiesBefore(s *sentence, g segment, i int) int {
	u, k := s.units, i-1
	for k-1 > g.from && (u[k].is("and") || u[k].sign == ",") && u[k-1].fig != nil && u[k-1].fig.people && u[k-1].fig.status == "" {
		k -= 2
	}
	if k > g.from && u[k].is("prep-of") {
		k--
	}
	if k >= g.from && (u[k].is("bodies") || a.holds(&u[k], "bodies") && u[k].fig == nil) {
		return k
	}
	return -1
}

// harmNext is what the word at unit j says of those counted right behind it, not of those before it: "làm chết 5 người và bị thương 12 người"; ""
// where it says nothing of them.
func (a *article) harmNext(s *sentence, g segment, j int) string {
	u := s.units
	if j <= g.from || j+1 >= g.to || u[j+1].fig == nil || !u[j+1].fig.people {
		return ""
	}
	h := harmOf(u[j].entries)
	switch before := &u[j-1]; {
	case before.any("cause", "brings", "and"), before.sign == ",":
		return h
	case h == "killed-or-wounded" && before.fig != nil && before.fig.status == "killed":
		return "wounded" // "5 người chết và bị thương 12 người"
	}
	return ""
}

// fateBehind is the unit that tells that the people are dead or hurt behind a relative clause whose verb stands at unit j, "20 con tin bị
// giam ở X đã chết", "12 binh sĩ có mặt trên tàu đều thiệt mạng"; 0 where none does.
func (a *article) fateBehind(s *sentence, g segment, i, j int) int {
	u, passive := s.units, s.units[j-1].is("passive-bad")
	if !passive && (u[j].cue() != nil || j > i+1 && !(j == i+2 && u[j-1].is("progress"))) {
		return 0
	}
	for k := j + 1; k < g.to && k <= j+7; k++ {
		switch x := &u[k]; {
		case harmOf(x.entries) != "":
			if passive || u[k-1].any("aux", "and") || x.is("wounded") && (u[k-1].date != nil || place(&u[k-1])) {
				return k
			}
			return 0
		case passive && !filler(x) && !x.is("prep-in") && !located(x) && !country(x), x.sign != "", x.cue() != nil, x.fig != nil && x.fig.people, x.any("subordinate", "contrast", "cause"):
			return 0
		}
	}
	return 0
}

// withSome says whether unit i begins an inset that tells who some of the people before it are: "25 người, có 10 trẻ em, chết".
func (a *article) withSome(u []unit, i, to int) bool {
	return i+2 < to && u[i].is("have") && u[i-1].sign == "," && u[i+1].fig != nil && u[i+1].fig.people && u[i+2].sign == ","
}

// allOf is the comma that ends the words behind the one at unit j for what all of those counted were, ", tất cả đều là người X,"; j where none stand there.
func allOf(u []unit, j, to int) int {
	if u[j].sign != "," || j+3 >= to || !u[j+1].any("plural", "mostly") {
		return j
	}
	be := u[j+1].is("mostly")
	for k := j + 2; k < to && k <= j+near; k++ {
		switch {
		case u[k].sign == "," && be:
			return k
		case u[k].sign != "" || u[k].fig != nil && u[k].fig.people || u[k].verb() && !filler(&u[k]) && !u[k].is("be"):
			return j
		}
		be = be || u[k].is("be")
	}
	return j
}

// counted says whether the comma at unit j goes on with a list of counted people that comes to its last: "3 nông dân, 4 lính
// gác và 6 cảnh sát".
func counted(u []unit, j, to int) bool {
	for j+2 < to && u[j].sign == "," && u[j+1].fig != nil && u[j+1].fig.people {
		if j = pastItem(u, j+2, to); j+1 < to && u[j].is("and") && u[j].sign == "" && u[j+1].fig != nil && u[j+1].fig.people {
			return true
		}
	}
	return false
}

// pastItem is the unit behind what an item of a list of people tells of them from unit i on: their age, where they were, whose they are.
func pastItem(u []unit, i, to int) int {
	for i < to {
		switch {
		case u[i].fig != nil && u[i].fig.Kind == "duration":
			i++
		case i+1 < to && u[i].is("prep-in") && (located(&u[i+1]) || country(&u[i+1])):
			i += 2
		case i+1 < to && u[i].is("prep-of") && (u[i+1].m != nil || u[i+1].is("head")):
			i += 2
		case plainWord(&u[i]):
			i++
		default:
			return i
		}
	}
	return i
}

// wholeFate is what happened to the group that the people at unit i are a part of: "14 người chết, trong đó có 3 trẻ em"; ""
// where they are part of none.
func (a *article) wholeFate(s *sentence, g segment, i int) string {
	u, part := s.units, false
	if f := u[i].fig; (f.m == nil || f.m.ID == "ent:people") && i+1 < g.to && plainWord(&u[i+1]) {
		return "" // "trong đó có 2 người nguy kịch"
	}
	harm := ""
	for j := i - 1; j >= g.from && j >= i-20; j-- {
		switch {
		case u[j].is("out-of") && harm != "":
			return harm // "trong số người thiệt mạng có 35 binh sĩ"
		case harmOf(u[j].entries) != "" && !part:
			harm = harmOf(u[j].entries)
		case u[j].is("among"):
			part = true
		case u[j].is("prep-in") && harm != "" && i > g.from && u[i-1].is("have") && u[j+1].is("plural"):
			return harm // "trong những người chết có hai công dân X"
		case !part && u[j].fig != nil && u[j].fig.people && u[j].fig.status != "" && j > g.from && u[j-1].is("prep-in") && slices.ContainsFunc(u[j+1:i], func(x unit) bool { return x.is("have") }):
			return u[j].fig.status // "trong 12 người chết có 4 trẻ em"
		case u[j].fig != nil && u[j].fig.people && part:
			return u[j].fig.fate
		case harm != "" && (u[j].m != nil || u[j].any("people", "member")):
		case u[j].fig != nil && u[j].fig.people, u[j].any("and", "have", "plural", "descriptor", "another"), u[j].sign == ",", filler(&u[j]), plainWord(&u[j]):
		case u[j].sign == "(", u[j].sign == "-", u[j].sign == ":":
		case !part && harm == "" && (u[j].is("title") || u[j].m != nil && (u[j].m.Type == "person" || a.found.Unit(u[j].m.ID) == "person")):
			if i+1 < g.to && u[i+1].sign == "" && (filler(&u[i+1]) || u[i+1].verb()) {
				return "" // "4.000 người chết, gồm cả dân thường, và 300 người phải bỏ nhà cửa"
			}
		case !part && harm == "" && (u[j].is("prep-in") || located(&u[j])): // "trong số 45 người chết ở X có 18 trẻ em"
		case part && (harmOf(u[j].entries) != "" || u[j].names() || u[j].any("prep-in", "prep-of", "cause", "since", "act") || a.nominal(s, g, j)):
		default:
			return ""
		}
	}
	return ""
}

// passiveSince says whether a mark of the passive stands between the units i and j.
func (a *article) passiveSince(u []unit, i, j int) bool {
	for k := i + 1; k < j; k++ {
		if u[k].any("passive-bad", "prep-by") {
			return true
		}
	}
	return false
}

// listedHarm says whether a status before the figure belongs to it: "làm chết 5 người", "không liên lạc được với 5 người".
func (a *article) listedHarm(s *sentence, i, j int) bool {
	lost := harmOf(s.units[j].entries) == "missing" && (i-j == 1 || i-j == 2 && s.units[i-1].is("prep-with"))
	own := i-j == 1 && j > 0 && s.units[j].any("killed", "wounded") && s.units[j-1].fig == nil && (s.units[j-1].is("we") || a.acting(&s.units[j-1])) // "ta hy sinh 3 đồng chí"
	return lost || own || i-j <= 2 && j > 0 && s.units[j-1].is("cause")
}
