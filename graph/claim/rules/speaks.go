package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// speaks says whether the cue at unit i is a predicate and not a noun, not negated, not an agentless passive.
func (a *article) speaks(s *sentence, i int, cue *lang.Cue) bool {
	u := s.units
	if cue.Kind == "according" {
		return true
	}
	if a.doc.Tokens[u[i].from].Upper || made(u, i) {
		return false
	}
	if cue.Kind == "cite" && i > 0 && a.asidePassive(s, i-1, 0) >= 0 {
		return false // "X, được Reuters dẫn lời, nói"
	}
	if cue.Kind == "say" && i > 1 && a.carriedBy(s, i-1) {
		return false // "X nói trong một thông cáo được Reuters đăng tải: …"
	}
	if i+1 < len(u) && u[i+1].is("prep-of") && u[i].any("document", "accusation") || !a.holdsIn(s, i+1, cue.Holds) {
		return false
	}
	if i+1 < len(u) && u[i+1].is("by-doing") && cue.Kind != "accuse" {
		return false // "X đáp lại bằng cách đưa quân ra biên giới": he does something
	}
	if i > 1 && u[i-1].is("and") && u[i-1].sign == "" && declined(u, i-2) {
		return false // "chưa bình luận cũng như xác nhận", "chưa đưa ra tuyên bố xác nhận hay bác bỏ"
	}
	if u[i].is("accusation") && i+1 < len(u) && u[i+1].is("be") && a.calledFalse(s, i) {
		return false // "theo X, cáo buộc là vô căn cứ": a noun
	}
	if i > 0 && onlyNames(&u[i-1]) && !u[i].is("accusation") {
		return true
	}
	for j := i - 1; j >= 0; j-- {
		switch {
		case u[j].of(&namedAsNouns):
			return false
		case j == i-1 && u[j].is("calls") && u[i].is("accusation") && a.calledLater(s, i):
			return false // "gọi cáo buộc … là": a noun
		case u[i].is("accusation") && (u[j].is("calls-it") || a.endsWith(&u[j], "be")):
			return false // "gọi đó là cáo buộc vô căn cứ": a noun
		case j == i-1 && u[j].is("have") && (cue.Kind == "call" || cue.Kind == "accuse"):
			return false // "đã có kêu gọi kiềm chế": a noun
		case j == i-1 && j > 0 && u[j].sign == "," && u[j-1].cue() != nil && u[j-1].cue().Kind == "say" && u[i].is("accusation") && a.calledFalse(s, i):
			return false // "tuyên bố, cáo buộc … là sai sự thật": a noun
		case j == i-1 && u[i].is("accusation") && u[j].is("probe"):
			return false // "điều tra cáo buộc X"
		case j == i-1 && (u[j].is("purpose") && cue.Kind == "accuse" || u[j].is("rumour") && cue.Kind == "accuse" && u[i].is("accusation")):
			return false // "để đổ lỗi cho X", "thông tin cáo buộc X"
		case u[j].is("lie"):
			return false // "nói dối khi cho rằng": what is said so is denied
		case u[j].is("not-only"):
			return true
		case u[j].is("negation"):
			return false
		case u[j].is("passive-good") && j > 0 && u[j-1].is("have"): // "mà X có được cho thấy"
		case u[j].is("passive-bad") || u[j].is("passive-good"):
			return false
		case (u[j].is("obligation") || u[j].is("ability")) && !u[j].is("aux"):
			return false // "X nên kêu gọi": somebody else's wish, nothing that X said
		case (u[j].is("agree") || u[j].is("accept")) && u[i].any("proposal", "accusation") && u[j].cue() == nil && !u[j].is("aux"):
			return false // "chấp nhận đề xuất"
		case u[j].is("prep-of"), u[j].any("prep-in", "prep-with", "prep-about") && u[i].any("document", "accusation", "proposal"), j == i-1 && u[i].is("accusation") && u[j].any("since", "because"):
			return false
		case (u[j].is("future") || u[j].is("ability")) && u[j].cue() == nil && cue.Kind != "answer":
			return false
		case j == i-1 && a.proposedBy(s, i) > 0 && !u[j].names() && !filler(&u[j]) && u[j].sign == "":
			return false // "X hoan nghênh đề xuất ngừng bắn của Y"
		case filler(&u[j]):
		default:
			return !a.nothing(s, j)
		}
	}
	return true
}

// carriedBy says whether the name at unit i is an outlet that only carries the paper in which another speaks, whose cue stands before: "X cho biết trong
// một thông cáo được Y | đăng tải".
func (a *article) carriedBy(s *sentence, i int) bool {
	u := s.units
	if u[i].m == nil || u[i].m.Type != "media" || !u[i-1].any("passive-good", "prep-by") {
		return false
	}
	paper := false
	for j := i - 2; j > 0 && u[j].sign == ""; j-- {
		switch x := &u[j]; {
		case x.is("document"):
			paper = true
		case paper && x.is("prep-in"):
			return u[j-1].cue() != nil && u[j-1].cue().Kind == "say"
		case !plainWord(x) && !x.any("plural", "article", "indefinite", "document-noun", "classifier", "press"):
			return false
		}
	}
	return false
}

// holdsIn says whether a phrase of one of the classes stands behind unit from in the clause; none is asked for where there are no classes.
func (a *article) holdsIn(s *sentence, from int, classes []string) bool {
	for i := from; i < len(s.units) && !breaks(&s.units[i]) && len(classes) > 0; i++ {
		for _, class := range classes {
			if u := &s.units[i]; u.is(class) || a.endsWith(u, class) || class == "be" && u.verb() && a.beginsWith(u, class) {
				return true
			}
		}
	}
	return len(classes) == 0
}

// declined says whether the cue that ends at unit i, with the ones that it only opens or goes on with, is one by which nobody
// says anything.
func declined(u []unit, i int) bool {
	for ; i >= 0 && u[i].cue() != nil; i-- {
		if u[i].cue().Stance == "declines-comment" {
			return true
		}
	}
	return false
}

// calledLater says whether the clause behind unit i has a word that says what something is.
func (a *article) calledLater(s *sentence, i int) bool {
	for j := i + 1; j < len(s.units) && !breaks(&s.units[j]); j++ {
		if s.units[j].any("be", "baseless") {
			return true
		}
	}
	return false
}

// calledFalse says whether the clause behind unit i says that something is untrue.
func (a *article) calledFalse(s *sentence, i int) bool {
	for j := i + 1; j < len(s.units) && !breaks(&s.units[j]); j++ {
		if s.units[j].is("untrue") && (s.units[j-1].any("be", "aux") || a.endsWith(&s.units[j-1], "be")) {
			return true
		}
	}
	return false
}

// nothing says whether the noun that ends at unit i is said not to be there: "không có thông tin nào xác nhận".
func (a *article) nothing(s *sentence, i int) bool {
	for j := i; j >= 0 && j >= i-4; j-- {
		u := &s.units[j]
		switch {
		case u.is("negation"):
			return j < i
		case u.names() || u.sign != "" || u.verb() && !u.any("accusation", "document"):
			return false
		}
	}
	return false
}

// joint is the cue of a verb of saying that no list has, which the joint behind it tells: "X thốt lên rằng".
var joint = lang.Cue{ID: "joint", Kind: "say", Stance: "claims"}

// tidings is the cue of bare tidings that end a sentence with whose they are: "…, thông tin từ X."
var tidings = lang.Cue{ID: "tidings", Kind: "according", Stance: "claims"}

// tidingsFrom says whether all that stands behind the comma before unit i is tidings and whose they are.
func (a *article) tidingsFrom(u []unit, i int) bool {
	if i == 0 || i+3 > len(u) || u[i-1].sign != "," || !u[i+1].is("prep-from") || !u[i].any("rumour", "tidings", "document") || u[i].m != nil {
		return false
	}
	n := i + 2
	for n < len(u) && u[n].m != nil && a.voices(&u[n]) && !located(&u[n]) {
		n++
	}
	return n > i+2 && (n == len(u) || u[n].sign == ".")
}

// revision is the cue of a verb that gives another figure for a toll: "hạ số người chết xuống còn 11".
var revision = lang.Cue{ID: "revision", Kind: "say", Stance: "claims"}

// cueAt is the cue at unit i: that of its words, or the joint behind a verb that no list has; nil where there is none.
func (a *article) cueAt(s *sentence, i int) *lang.Cue {
	u := &s.units[i]
	switch {
	case u.marks == 0:
		return nil
	case u.is("revises") && i+1 < len(s.units) && s.units[i+1].any("toll", "toll-number"):
		return &revision
	case i > 0 && s.units[i-1].sign == "," && a.tidingsFrom(s.units, i):
		return &tidings
	}
	if c := u.cue(); c != nil || !u.is("said-that") || !a.unlisted(s, i) {
		return c
	}
	return &joint
}

// mostUnlisted is how many words at most are read as a verb of saying that no list has.
const mostUnlisted = 4

// unlisted says whether the joint at unit i stands right behind a verb of saying that no list has, "X thốt lên rằng": words that mean nothing else,
// not negated, in a clause where nothing else says so.
func (a *article) unlisted(s *sentence, i int) bool {
	u := s.units
	if i == 0 || !plainWord(&u[i-1]) {
		return false
	}
	j := i - 1
	for j > 0 && j > i-mostUnlisted && plainWord(&u[j-1]) {
		j--
	}
	for j--; j >= 0 && u[j].sign == ""; j-- {
		if x := &u[j]; x.cue() != nil || x.any("negation", "passive-good", "passive-bad", "obligation", "wants", "call-verb") {
			return false
		} else if x.names() {
			break
		}
	}
	for ; j >= 0 && !breaks(&u[j]); j-- {
		if u[j].cue() != nil || u[j].sign == "quote" {
			return false // "X nói với Y hôm qua rằng": the joint of that
		}
	}
	return true
}

// mayBy says whether those who speak are of the types that the cue asks for.
func (a *article) mayBy(who []schema.ID, cue *lang.Cue) bool {
	return len(cue.By) == 0 || !slices.ContainsFunc(who, func(id schema.ID) bool {
		e := a.entity(id)
		return e == nil || !slices.Contains(cue.By, e.Type)
	})
}

// mostMade is how many units at most stand between the verb of making somebody believe something and the belief: "đánh lừa | các nước | X | và | phương
// Tây | tin rằng".
const mostMade = 6

// made says whether the cue at unit i is what somebody is only made to believe: "khiến X tin rằng".
func made(u []unit, i int) bool {
	if !u[i].is("believes") {
		return false
	}
	for j := i - 1; j >= 0 && j >= i-mostMade && u[j].sign == ""; j-- {
		if u[j].is("makes-believe") {
			return true
		}
	}
	return false
}

// nextCue is the first cue that attributes behind unit i of the clause; 0 where there is none.
func (a *article) nextCue(s *sentence, i int) int {
	for ; i < len(s.units) && !breaks(&s.units[i]); i++ {
		if c := s.units[i].cue(); c != nil && c.Kind == "say" {
			return i
		}
	}
	return 0
}
