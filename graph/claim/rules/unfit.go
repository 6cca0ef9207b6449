package rules

import "hearsay/graph/lang"

// unfit says what of the words around the trigger keeps the frame from it, "" where nothing does.
func (a *article) unfit(s *sentence, g segment, t int, f *lang.Frame, declared bool) string {
	switch {
	case f.After != "" && !declared && !a.standsBefore(s, g, t, f.After) && !(f.After == "hard-truce" && a.partBefore(s, g, t, f.After)):
		return a.because("no word of class ", f.After, " before it")
	case f.Before != "" && !a.standsBehind(s, g, t, f.Before):
		return a.because("no word of class ", f.Before, " behind it")
	case f.Sought != "" && a.standsBefore(s, g, t, f.Sought):
		return a.because("only sought: a word of class ", f.Sought, " before it")
	case f.Recalls != "" && !a.recalled(s, t, f.Recalls):
		return a.because("no word of class ", f.Recalls, " in the sentence or the one before")
	case f.Unless != "" && a.barred(s, g, t, f.Unless):
		return a.because("a word of class ", f.Unless, " beside it")
	case g.voice.kind() == "call" && (f.Relation == "ceasefire-agreed" || (f.Relation == "struck" || f.Relation == "fought") && a.standsBefore(s, g, t, "stop")):
		return "its end is called for"
	case g.voice.kind() == "offer" && f.Sought != "" && !f.Active.Given() && f.After == "":
		return "only offered" // "đề xuất thỏa thuận ngừng bắn giữa X và Y"
	case s.may(&spoilers):
		if why := a.spoiled(s, g, t, f); why != "" {
			return why
		}
	}
	if why := a.unfitForRelation(s, g, t, f); why != "" {
		return why
	}
	switch {
	case a.noThing(s, g, t, f):
		return nothingThere
	case f.Materiel == "weapon" && (a.standsBefore(s, g, t, "drill") || a.standsBehind(s, g, t, "drill")):
		return "it is an exercise"
	case s.may(&warless) && a.noWar(s, t, f), a.atPeace(s, g, t, f):
		return "it is told of no war"
	case f.After == "projectile" && a.sentBy(s, g, t):
		return "who stands before it has sent the shots"
	case f.Family == "loss" && a.standsBehind(s, g, t, "mock"):
		return "only a mock target" // "tiêu diệt các mục tiêu mô phỏng"
	}
	return ""
}

const nothingThere = "nothing that this can be done to stands behind it"

// spoilers are the classes of the words that spoiled looks for.
var spoilers = oneOf("wont", "once", "forestalled", "stop", "drill", "mourns", "piece", "suspected-as")

// spoiled says what word of the sentence keeps the frame from the trigger, whatever it tells.
func (a *article) spoiled(s *sentence, g segment, t int, f *lang.Frame) string {
	switch {
	case t > g.from && s.units[t-1].is("wont"):
		return "what somebody is only known for" // "nhóm chuyên bắt cóc X"
	case f.State && t > g.from && s.units[t-1].is("once"):
		return "it is so no longer" // "khu vực mà X từng kiểm soát"
	case a.ended(s, g, t, f.Relation == "talks"):
		return "it is said to end or not to be let happen"
	case (f.Family == "movement" || f.Family == "control") && a.rehearsed(s, g, t):
		return "it is an exercise" // "diễn tập đổ bộ lên đảo X"
	case (f.Relation == "struck" || f.Relation == "casualties") && a.onlyMourned(s, g, t):
		return "whom somebody mourns" // "tưởng niệm các nạn nhân vụ khủng bố X"
	case t-2 > g.from && f.Family == "loss" && s.units[t-1].is("passive-bad") && s.units[t-2].is("piece") && s.units[t-3].is("like"):
		return "what another is only like" // "tương tự như chiếc bị bắn rơi"
	case t > g.from && s.units[t-1].is("suspected-as") && undergone(s.units, g.from, t):
		return "what somebody is suspected of" // "bị X nghi là thủ phạm bắn hạ Y"
	}
	return ""
}

// unfitForRelation says what of the words around the trigger keeps a frame of this relation from it.
func (a *article) unfitForRelation(s *sentence, g segment, t int, f *lang.Frame) string {
	switch f.Relation {
	case "supplied":
		if a.hasAboard(s, g, t) {
			return "what a machine has aboard"
		}
		if a.suspended(s, g, t) {
			return "it is held back"
		}
	case "controls":
		if a.takesArms(s, g, t) {
			return nothingThere
		}
	case "talks":
		if metUnderFire(s.units, g, t) {
			return "a meeting that is struck" // "không kích nhằm vào một cuộc gặp của X"
		}
	case "struck":
		if f.Active.Subject != "patient" && a.collides(s.units, t) {
			return "a collision in traffic"
		}
	case "accuses":
		if f.Modality == "planned" && t > g.from && s.units[t-1].is("done") {
			return "it has happened" // "X đã trả giá đắt"
		}
	case "recognises":
		if t+1 < g.to && s.units[t+1].is("they") {
			return "something about people is only granted" // "công nhận họ đã chết"
		}
	case "destroyed":
		if f.Active.Subject == "patient" && alsoMade(s.units, g.from, t) {
			return "its subject made it happen to something else"
		}
	case "ceasefire-agreed":
		if hindered(s.units, t, g.to) {
			return "it only stops for want or weather"
		}
	case "deployed":
		if a.siteSet(s, g, t) {
			return "a site that stands there" // "kho vũ khí được bố trí cạnh sông"
		}
	}
	return ""
}

// alsoMade says whether the verb at unit t is the second of what somebody made happen: "không kích X, làm chết hai người và hư hại đường ống".
func alsoMade(u []unit, from, t int) bool {
	i := t - 1
	if i <= from || !u[i].is("and") {
		return false
	}
	for i--; i > from && u[i].sign == "" && !u[i].is("cause"); i-- {
	}
	return i > from && u[i].is("cause")
}

// ended says whether the act at unit t is named as one that stops or is kept from happening: "dừng sử dụng vũ khí hóa học",
// "cấm tàu thuyền tiến vào". What ends has been held: talks.
func (a *article) ended(s *sentence, g segment, t int, held bool) bool {
	i := pastOtherEnded(s, g, t) - 1
	for i >= g.from && (s.units[i].of(&endedWords) || s.units[i].fig != nil && s.units[i].fig.m == nil) && !s.units[i].is("stop") {
		i--
	}
	if i == g.from-1 && i >= 0 && g.voice.kind() == "answer" && s.units[i].is("forestalled") {
		return true // "từ chối rút quân"
	}
	return i >= g.from && (s.units[i].is("forestalled") || s.units[i].is("stop") && !(held && s.units[i].is("concluded")))
}

// hindered says whether what stops at unit t does so because of weather or for want of something: "ngừng tấn công do thời tiết xấu", "vì thiếu đạn".
func hindered(u []unit, t, to int) bool {
	for i := t + 1; i < to && !breaks(&u[i]); i++ {
		if u[i].is("because") {
			for i++; i < to && (plainWord(&u[i]) || u[i].any("descriptor", "plural")); i++ {
			}
			return i < to && u[i].is("hindrance")
		}
	}
	return false
}

// pastOtherEnded is where the words begin for what else is named before "and" the act at unit t as stopped with it, where nothing shows whom the act would
// strike: "tạm dừng | các hoạt động trinh sát và không kích ở X"; t where it is no such act.
func pastOtherEnded(s *sentence, g segment, t int) int {
	u := s.units
	if t-2 <= g.from || !u[t-1].is("and") || t+1 < g.to && u[t+1].sign == "" && u[t+1].date == nil && !u[t+1].any("prep-in", "because") {
		return t
	}
	i := t - 2
	for i > g.from && (plainWord(&u[i]) || u[i].any("descriptor", "block")) {
		i--
	}
	if i < t-2 && (u[i].is("act") || u[i+1].is("block")) {
		return i + 1
	}
	return t
}

func (a *article) standsBefore(s *sentence, g segment, t int, class string) bool {
	id := lang.IDOf(class)
	for i := t - 1; i >= g.from && i >= t-near; i-- {
		if s.units[i].isOf(id) || a.holdsOf(&s.units[i], id) {
			return true
		}
		if s.units[i].sign == ")" && i-2 >= g.from && s.units[i-2].sign == "(" {
			i -= 2 // "thỏa thuận ngừng bắn ở X (Y) đạt được năm 2003"
		} else if breaks(&s.units[i]) {
			return false
		}
	}
	return false
}

// standsBehind says whether a word of the class stands behind the trigger at unit t.
func (a *article) standsBehind(s *sentence, g segment, t int, class string) bool {
	return a.unitBehind(s, g, t, class) >= 0
}

// unitBehind is the first unit behind the trigger at unit t that holds a word of the class, -1 where none does.
func (a *article) unitBehind(s *sentence, g segment, t int, class string) int {
	far := near
	if class == "in-force" {
		far += 5 // "lệnh ngừng bắn trên toàn X do Y và Z bảo trợ có hiệu lực"
	} else if class == "blacklist" {
		far += 8 // "đưa 15 cá nhân và 10 tổ chức của X vào danh sách đen"
	}
	id := lang.IDOf(class)
	for i := t + 1; i < g.to && i <= t+far; i++ {
		if s.units[i].isOf(id) || a.holdsOf(&s.units[i], id) || (class == "troops" || class == "relieved") && i == t+1 && s.units[i].m != nil && s.units[i].m.Type == "force" {
			return i
		}
		if breaks(&s.units[i]) || class == "hostility" && s.units[i].is("condition") {
			return -1 // "ngừng xuất khẩu nếu bị tấn công"
		}
	}
	return -1
}

// partBefore says whether a phrase of the class is a part of a longer one that stands before the trigger in its clause.
func (a *article) partBefore(s *sentence, g segment, t int, class string) bool {
	for i := t - 1; i >= g.from && i >= t-near && s.units[i].sign == ""; i-- {
		if u := &s.units[i]; len(u.entries) > 0 && u.to-u.from > 1 && !(u.m != nil && u.m.Type == "group") && a.holdsWords(u, class) {
			return true
		}
	}
	return false
}

// inClause says whether a word of the class stands in the clause of the trigger at unit t.
func (a *article) inClause(s *sentence, g segment, t int, class string) bool {
	return a.standsBefore(s, a.ownClause(s, g, t), t, class) || a.standsBehind(s, g, t, class) || a.partBefore(s, g, t, class)
}
