package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// branded is the class of verbs that call a statement something.
var branded = oneOf("brands")

// contradicted are how many sentences back at most a statement stands that is denied by what is told of the same thing.
const contradicted = 4

// contrary drafts the denials that tell what cannot be if somebody else's statement is true: "cây cầu vẫn nguyên vẹn", "sân bay vẫn nằm trong
// tay họ". first is the first draft of the segment.
func (a *article) contrary(s *sentence, g segment, first int) {
	v := g.voice
	if v.cue == nil || v.kind() == "answer" || v.kind() == "call" || v.kind() == "accuse" {
		return
	}
	for i := g.from; i < g.to; i++ {
		u := &s.units[i]
		held := u.is("still-holds") || (u.tells("controls") || u.tells("captured")) && (i > 0 && s.units[i-1].is("still") || a.beginsWith(u, "still"))
		if !held && !u.is("unharmed") && !u.of(&nonesuch) || u.is("unharmed") && i > g.from && (s.units[i-1].any("folk", "people") || a.endsWith(&s.units[i-1], "folk")) {
			continue // "tìm những người còn sống sót"
		}
		lo, hi := clauseAround(s, g, i)
		told := a.leavesNone(s, g, i, a.drafts[:first])
		if held || u.is("unharmed") {
			told = a.belied(s, segment{lo, hi, v}, held, a.drafts[:first])
		}
		who := schema.ID("")
		if told == nil && u.is("alive") {
			who = a.aliveIs(s, g, i)
		}
		if told == nil && who == "" {
			continue
		}
		d := a.reply(s, g, "denies", lo, hi)
		d.object = [2]int{lo, hi}
		if told != nil {
			d.meant = []*draft{told}
		} else {
			d.guessed, d.content = true, []*draft{{Claim: schema.Claim{Relation: "casualties", Modality: "actual", Patient: []schema.ID{who}}}}
		}
		d.Confidence -= 0.1
		if !a.answered(d) {
			a.drafts = append(a.drafts, d)
		}
		return
	}
}

// aliveIs is the person of whom the clause says that he lives, where his death is only told behind it; "" where it names none.
func (a *article) aliveIs(s *sentence, g segment, i int) schema.ID {
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch u := &s.units[j]; {
		case u.m != nil && u.m.Type == "person" && u.m.ID != "":
			return u.m.ID
		case u.sign != "" && u.sign != "quote" || u.verb() && u.m == nil && !filler(u):
			return ""
		}
	}
	return ""
}

// beginsWith says whether the first word of a unit is of the class.
func (a *article) beginsWith(u *unit, class string) bool {
	p, to := a.pack.Phrase(a.doc.Tokens, u.from, u.from+1)
	return to == u.from+1 && p.Is(class)
}

// clauseAround is the clause of the segment that unit i stands in: from one sign or joint to the next.
func clauseAround(s *sentence, g segment, i int) (lo, hi int) {
	joint := func(u *unit) bool { return u.sign != "" && u.sign != "quote" || u.any("contrast", "said-that") }
	for lo = i; lo > g.from && !joint(&s.units[lo-1]); lo-- {
	}
	for hi = i + 1; hi < g.to && !joint(&s.units[hi]); hi++ {
	}
	return lo, hi
}

// belied is the last statement of another side that tells of the loss or, where somebody still holds it, of the taking of what the clause
// speaks of; nil where there is none.
func (a *article) belied(s *sentence, g segment, held bool, before []*draft) *draft {
	for n := len(before) - 1; n >= 0 && s.index-before[n].sentence <= contradicted; n-- {
		e := before[n]
		if e.Mode != "asserted" || e.Modality != "actual" || e.Author || e.negated || a.side(e.Speaker) == a.side(g.voice.speakers[0]) {
			continue
		}
		switch e.Relation {
		case "captured", "controls", "withdrew":
			if !held && e.Relation != "captured" {
				continue
			}
		case "destroyed", "struck", "shot-down", "lost", "casualties":
			if held {
				continue
			}
		default:
			continue
		}
		if a.speaksOf(s, g, e) {
			return e
		}
	}
	return nil
}

// speaksOf says whether the clause names what a statement tells of, or calls it by the noun that the statement's words have for it.
func (a *article) speaksOf(s *sentence, g segment, e *draft) bool {
	ts := a.doc.Tokens
	for i := g.from; i < g.to; i++ {
		u := &s.units[i]
		if u.m != nil && (slices.Contains(e.Place, u.m.ID) || slices.Contains(e.Weapon, u.m.ID) || slices.Contains(e.Patient, u.m.ID) && u.m.Type != "country") {
			return true
		}
		if u.m == nil && u.fig == nil && !u.any("classifier", "target-noun", "vessel", "aircraft", "fleet", "place-noun", "head", "people") {
			continue
		}
		if last := &ts[u.to-1]; !last.Cap && slices.ContainsFunc(ts[e.from:e.to], func(t text.Token) bool { return t.Key == last.Key }) {
			return true
		}
	}
	return false
}

// soCalled is the cue of what somebody calls a statement.
var soCalled = lang.Cue{ID: "call-so", Kind: "answer", Stance: "rejects"}

// brands drafts the rejections that call a statement, a proposal or a truce by a word in quotation marks: "X gọi phát biểu này là “báng
// bổ”", "gọi những gì Y nói là “trí tưởng tượng”". A word of praise rejects nothing.
func (a *article) brands(s *sentence) {
	if !s.may(&branded) {
		return
	}
	u := s.units
	for i := range u {
		if !u[i].is("brands") {
			continue
		}
		if a.whichCalled(s, i) {
			continue
		}
		is := a.calledWhat(s, i)
		decision := is > 0 && slices.ContainsFunc(u[i+1:is], func(x unit) bool { return x.is("decision") })
		if is < 0 || is+2 >= len(u) || u[is+1].sign != "quote" && !decision || u[is+2].is("praise") || decision && a.dismissive(s, is+1) < 0 {
			continue
		}
		end := is + 2
		for end+1 < len(u) && u[end].sign != "quote" && u[is+1].sign == "quote" {
			end++
		}
		t := site{cue: &soCalled, at: i, lo: i, hi: i + 1}
		a.speakerLeft(s, &t, 0)
		if len(t.ids) == 0 {
			t.ids, t.lo = a.speakerAt(s, i), i
		}
		if len(t.ids) == 0 {
			continue
		}
		if a.blamedHere(s, t.ids[0]) {
			continue // "X cáo buộc Y tấn công Z, gọi hành động này là “khủng bố”"
		}
		g := segment{i + 1, end + 1, a.voiceOf(s, &t)}
		d := a.reply(s, g, "rejects", t.lo, end+1)
		d.object = [2]int{i + 1, is}
		d.guessed, d.Confidence = !slices.ContainsFunc(u[is+2:end], func(x unit) bool { return x.is("scorn") }), 0.75
		if decision {
			d.meant = a.decided(s, t.ids[0])
			if len(d.meant) == 0 {
				continue
			}
		}
		if slices.ContainsFunc(u[i+1:is], func(x unit) bool { return x.is("truce") }) {
			d.content = latest(pick(a.drafts, func(e *draft) bool {
				return e.Relation == "ceasefire-agreed" && !e.Author && s.index-e.sentence <= contradicted && a.side(e.Speaker) != a.side(d.Speaker)
			}))
		}
		if !a.answered(d) {
			a.drafts = append(a.drafts, d)
		}
	}
}

// calledWhat is the word "là" behind the statement that the verb at unit i calls something; -1 where it calls something else so.
func (a *article) calledWhat(s *sentence, i int) int {
	u := s.units
	statement := false
	for j := i + 1; j < len(u) && j <= i+longestSource; j++ {
		switch {
		case u[j].sign == "quote" && statement && a.calledUntrue(u[j+1:]):
			return j - 1
		case u[j].sign != "":
			return -1
		case u[j].is("be"):
			if statement {
				return j
			}
			return -1
		case u[j].any("accusation", "document", "tidings", "proposal", "truce", "what-was-said", "decision"), u[j].is("reference") && u[j-1].is("act"):
			statement = true
		}
	}
	return -1
}

// calledUntrue says whether the quotation that begins with the units says nothing but that something is untrue: "thông tin “hoàn toàn chỉ là tuyên
// truyền”".
func (a *article) calledUntrue(u []unit) bool {
	for i := range u {
		if u[i].any("baseless", "untrue") {
			return i+1 < len(u) && u[i+1].sign == "quote"
		}
		if !filler(&u[i]) && !u[i].is("be") {
			return false
		}
	}
	return false
}

// speakerAt are those who spoke last before unit i, nobody where that was the article itself.
func (a *article) speakerAt(s *sentence, i int) (who []schema.ID) {
	for _, g := range s.segments {
		if g.from <= i {
			if who = nil; !g.voice.author {
				who = g.voice.speakers
			}
		}
	}
	return who
}

// retraction drafts the denial of who demands that a statement be taken back: "đòi Kiev rút lại tuyên bố này".
func (a *article) retraction(s *sentence, g segment) {
	for i := g.from; i < g.to; i++ {
		if !s.units[i].is("retract") || len(g.voice.speakers) == 0 {
			continue
		}
		end := a.objectEnd(s, segment{i, g.to, g.voice})
		if !slices.ContainsFunc(s.units[i+1:end], func(u unit) bool { return u.any("accusation", "document", "tidings", "what-was-said") }) {
			continue
		}
		d := a.reply(s, g, "denies", g.voice.lo, end)
		d.object, d.guessed = [2]int{i, end}, true
		if !a.answered(d) {
			a.drafts = append(a.drafts, d)
		}
		return
	}
}
