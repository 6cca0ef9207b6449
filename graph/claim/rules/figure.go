package rules

import (
	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
	"slices"
)

// lookback is how many tokens before a bare count ("hai chiếc") what it counts may have been named.
const lookback = 60

// A figure is an amount with what it counts and whose that is.
type figure struct {
	schema.Figure
	from, to  int
	people    bool
	m         *entity.Mention // the class or system that is counted
	owner     []schema.ID     // "22 tanks of X", "5 Russian soldiers"
	fate      string          // what happened to the people, wherever it is said
	status    string          // said within the figure: "400 soldiers killed or wounded"
	harmFrom  int             // tokens of that status
	harmTo    int
	used      bool           // a claim has been made of it
	enemy     bool           // "22 tanks of the enemy"
	again     bool           // it counts pieces of what was named before
	part      bool           // the figure says that it is a part of what was counted before
	rest      bool           // it counts what is left of what was counted before
	before    []schema.ID    // whose that was
	bodies    bool           // the dead are counted: "9 thi thể"
	wreck     bool           // what is left of machines is counted: "5 xác máy bay"
	whole     *schema.Figure // the amount that it is a part of, "9 trong 12 tên lửa"; nil where none is told
	wholeFrom int            // its first token
	spot      bool           // places are counted that are no class of their own: "6 điểm"
	listed    bool           // it begins or goes on with a list of people who were killed, hurt or taken
}

// counts says whether the figure counts people or things.
func (f *figure) counts() bool { return f.Kind == "count" && (f.m != nil || f.people || f.spot) }

// figureAt reads the amount at token i with its classifier, class and owner; nil where there is none.
func (a *article) figureAt(i, end int) *figure {
	ts := a.doc.Tokens
	n, ok := a.pack.Numbers.Any(ts, i, end)
	if !ok {
		return nil
	}
	if n.Kind != "ratio" && a.pack.Numbers.Ordinal(ts, i) && !a.figureNoun(i) && !a.moved(i, n.To) {
		return nil
	}
	f := a.memory.figures.next()
	f.Figure, f.from, f.to = n.Figure, n.From, n.To
	if n.Kind == "ratio" {
		f.Raw = a.text(f.from, f.to)
		return f
	}
	if n.Digits > i+1 && a.struckInto(i) {
		f.from++
	}
	a.ofWhole(f, end)
	f.to = a.share(f, end)
	a.counted(f, end)
	if f.m == nil && !f.people && !f.spot && f.Kind == "count" && (n.Op == "vague" || ts[n.Digits].Kind == text.Word && !a.risenTo(i, f.to, end)) {
		return nil
	}
	if f.Op == "range" && n.Digits > i && f.m == nil && !f.people && a.wordAt(i, "prep-from") {
		return nil // "từ 5 đến 7 km": where or when
	}
	if f.Op == "vague" && f.Value == nil && f.Low == nil && !(f.m != nil && a.mobile(f.m.ID)) && !(f.people && !a.isArticle(i, end)) {
		return nil
	}
	if f.Op == ">" && f.Kind == "count" && a.difference(i, f.to, end) {
		f.Kind, f.people, f.spot, f.m = "difference", false, false, nil
	}
	if f.Op == ">" && f.m != nil && f.Value != nil && *f.Value == 1 && n.Digits > i && a.mobile(f.m.ID) {
		return nil // "trên 1 xuồng": where they were
	}
	if f.Op == ">" && f.spot && a.countedBefore(i) {
		return nil // "bắn hạ 40 UAV trên 9 khu vực": over which they were
	}
	if f.Op == "<" && f.spot && a.spotBefore(i) || f.Op == "<" && f.Value != nil && *f.Value == 1 && (f.m != nil || f.people || f.spot) {
		return nil // "khu vực gần hai điểm phát lương thực", "gần một trường học"
	}
	f.listed = f.people && (a.rolled(f) || a.harmEnds(f.from))
	f.Raw = a.text(f.from, f.to)
	return f
}

// share is the token behind the whole that the amount is a share of, "45/62"; behind the amount where it is none.
func (a *article) share(f *figure, end int) int {
	ts := a.doc.Tokens
	if f.to+1 >= end || ts[f.to].Key != "/" || f.Value == nil || ts[f.to-1].Kind != text.Number {
		return f.to
	}
	if whole, ok := a.pack.Numbers.At(ts, f.to+1, end); ok && whole.Value != nil && *whole.Value >= *f.Value && ts[f.to+1].Kind == text.Number {
		return whole.To
	}
	return f.to
}

func (a *article) counted(f *figure, end int) {
	ts := a.doc.Tokens
	behind, behindTo := a.pack.Phrase(ts, f.to, end)
	if a.measured(f, behind, behindTo, end) {
		return
	}
	if f.Value != nil && behind.Is("casualty") {
		f.people, f.Unit, f.status, f.harmFrom, f.harmTo, f.to = true, "person", "killed-or-wounded", f.to, behindTo, behindTo
		return
	}
	if f.Value != nil && f.Kind == "count" && behind.Is("those") {
		if a.left(f); f.m != nil || f.people {
			f.part, f.to = true, behindTo // "ba trong số đó"
			return
		}
	}
	at := f.to
	if at+1 < end && sign(ts[at].Key) == "quote" && ts[at].Space && (a.outer[at+1] != nil || a.peopleAt(at+1, end)) {
		at++ // 9 “trại khủng bố”
	}
	if next := a.wreck(at, end); next > at {
		f.wreck, at = true, next
	}
	for range 3 {
		if m := a.outer[at]; m != nil && m.Outer[1] <= end && a.countable(m) {
			f.take(a, m, end)
			if e, to := a.pack.Lexicon.Longest(ts, at, m.To); to == m.To && has(e, "bodies") {
				f.bodies, f.status, f.harmFrom, f.harmTo = true, "killed", m.From, m.To
			}
			a.tail(f, end)
			return
		}
		if m := a.outer[at]; m != nil && m.Outer[1] <= end && m.Type == "country" && m.From > at && a.peopleAt(at, m.From) {
			f.people, f.to, f.Unit, f.owner = true, m.Outer[1], "person", []schema.ID{m.ID} // "hai người X"
			a.tail(f, end)
			return
		}
		if m := a.outer[at]; m != nil && m.Outer[1] <= end && (m.Type == "force" || m.Type != "country" && len(m.Of) > 0) && a.men(m) {
			f.people, f.to, f.Unit, f.owner = true, m.Outer[1], "person", []schema.ID{m.ID}
			if m.Type != "force" {
				f.owner = m.Of // "3 sĩ quan quân đội X"
			}
			a.tail(f, end)
			return
		}
		p, to := behind, behindTo
		if at > f.to {
			p, to = a.pack.Phrase(ts, at, end)
		}
		if p.Is("people") || peopled(p.Entries) {
			f.people, f.to, f.Unit, f.Class = true, to, "person", ""
			a.tail(f, end)
			return
		}
		if p.Is("rank") && !a.callsName(to, end) {
			f.people, f.to, f.Unit = true, to, "person" // "một đại tá"
			a.tail(f, end)
			return
		}
		if p.Is("bodies") {
			f.people, f.bodies, f.to, f.Unit, f.status, f.harmFrom, f.harmTo = true, true, to, "person", "killed", at, to
			return
		}
		if f.Value != nil && p.Is("spot") {
			f.spot, f.to, f.Unit = true, to, "site"
			return
		}
		if n := a.targetNoun(p, at, to); f.Value != nil && n > at {
			f.spot, f.to, f.Unit = true, n, "site" // "50 mục tiêu của X"
			a.tail(f, end)
			return
		}
		if !p.Is("classifier") && !p.Is("descriptor") {
			break
		}
		at = to
	}
	switch {
	case behind.Is("rogue") && !a.callsName(behindTo, end):
		f.people, f.to, f.Unit = true, behindTo, "person"
		a.tail(f, end)
	case behindTo == at && at > f.to && f.Value != nil && behind.Is("piece"), f.Value != nil && behind.Is("last-piece"):
		a.recount(f, f.to, behindTo, end)
	case a.bareNumber(f, end):
	case a.ofTrade(f, end):
	default:
		a.byFate(f, end)
	}
}

// targetNoun is the token behind the noun for a target that a phrase from token i to token end begins with, where that was taken for a word for
// an aim, "mục tiêu của"; i where it was not.
func (a *article) targetNoun(p *lang.Phrase, i, end int) int {
	if !p.Is("aim-noun") || end-i < 2 {
		return i
	}
	if q, to := a.pack.Phrase(a.doc.Tokens, i, end-1); q.Is("target-noun") {
		return to
	}
	return i
}

// measures are the classes of words that say what is measured, with the kind and unit of such an amount.
var measures = []struct{ class, kind, unit string }{{"unit-distance", "distance", "km"}, {"unit-percent", "ratio", "%"}, {"unit-money", "money", ""}, {"unit-time", "duration", ""}, {"unit-age", "duration", ""}}

// measured takes the phrase behind an amount, which ends before token to, for its unit; it does nothing where that is none.
func (a *article) measured(f *figure, behind *lang.Phrase, to, end int) bool {
	if behind.Is("times") {
		f.Unit, f.to = "times", to
		return true
	}
	if behind.Is("block") {
		if unit, k := a.pack.Phrase(a.doc.Tokens, f.to, to-1); k > f.to && unit.Is("unit-time") {
			f.Kind, f.Unit, f.to = "duration", "", k // "24 giờ qua"
			return true
		}
	}
	for _, k := range measures {
		if behind.Is(k.class) && !(k.kind == "duration" && (a.outer[f.to] != nil || a.dayOf(f.to, end))) {
			f.Kind, f.Unit, f.to = k.kind, k.unit, to
			return true
		}
	}
	return false
}

// callsName says whether a name that no list knows begins at token i: "tên Marek" tells how somebody is called.
func (a *article) callsName(i, end int) bool {
	return i < end && (a.outer[i] != nil && a.outer[i].Type == "person" || a.outer[i] == nil && a.doc.Tokens[i].Kind == text.Word && a.doc.Tokens[i].Cap)
}

// dayOf says whether the word at token i begins a day of a month, so that the number before it is the hour's: "16h30 ngày 10/10".
func (a *article) dayOf(i, end int) bool {
	ts := a.doc.Tokens
	if !a.pack.Dates.Begins(&ts[i]) {
		return false
	}
	w, ok := a.pack.Dates.At(ts, i, end)
	return ok && w.Day > 0 && w.Month > 0
}

// men says whether a force is named by its men: "162 binh sĩ chính phủ".
func (a *article) men(m *entity.Mention) bool {
	least := 1
	if m.Type == "person" {
		least = 2 // "người phát ngôn quân đội X" is no man of it
	}
	for end := m.Outer[0] + least; end < m.Outer[1]; end++ { // the word for men, not the head that it begins
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, m.Outer[0], end); to >= m.Outer[0]+least && has(e, "people") {
			return true
		}
	}
	return false
}

func has(entries []*lang.Entry, class string) bool { return lang.Has(entries, lang.IDOf(class)) }

// peopled says whether a phrase is a head that counts people: "11 nhân viên an ninh".
func peopled(entries []*lang.Entry) bool {
	for _, e := range entries {
		if e.Head != nil && e.Head.People {
			return true
		}
	}
	return false
}

// figureNoun says whether a word such as "con số" ends before token i: it makes no ordinal.
func (a *article) figureNoun(i int) bool {
	if i < 2 {
		return false
	}
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i-2, i)
	return to == i && (has(e, "figure-noun") || has(e, "out-of"))
}

// moved says whether the word before token i is a verb whose object is counted there, "điều hai tiểu đoàn", and makes no
// ordinal of the number, which ends at token to.
func (a *article) moved(i, to int) bool {
	if m := a.outer[to]; i == 0 || (m == nil || !a.countable(m)) && !a.peopleAt(to, len(a.doc.Tokens)) {
		return false
	}
	entries, _ := a.pack.Lexicon.Longest(a.doc.Tokens, i-1, i)
	for _, e := range entries {
		if e.Frame != nil {
			return true
		}
	}
	return false
}

// isArticle says whether the phrase at token i only makes a plural ("các", "những") and tells no amount.
func (a *article) isArticle(i, end int) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, end)
	return to > i && has(e, "article")
}

// countable says whether a mention can be what a number counts.
func (a *article) countable(m *entity.Mention) bool {
	switch m.Type {
	case "weapon", "equipment", "group":
		return true
	case "facility", "force":
		return m.Kind == "thing"
	}
	return false
}

func (f *figure) take(a *article, m *entity.Mention, end int) {
	f.m, f.Class, f.to = m, m.ID, a.strikesAt(m, end)
	f.owner = append(f.owner, m.Of...)
	f.Unit = a.found.Unit(m.ID)
	if f.Unit == "person" || m.Type == "group" {
		f.people, f.Unit = true, "person"
	}
}

// tail takes what stands behind the class: a system's name, descriptors, brackets, the status of people, and
// the owner.
func (a *article) tail(f *figure, end int) {
	ts := a.doc.Tokens
	for f.to < end {
		e, to := a.pack.Lexicon.Longest(ts, f.to, end)
		m := a.outer[f.to]
		switch {
		case m != nil && m.Outer[1] <= end && m.Type == "weapon" && !f.people:
			f.m, f.Class, f.to = m, m.ID, a.aliasBehind(m.Outer[1], end)
			if u := a.found.Unit(m.ID); u != "" && f.Unit == "" {
				f.Unit = u
			}
		case m != nil && m.Outer[1] <= end && f.owner == nil && m.From == m.Outer[0] && a.owns(m):
			f.owner = []schema.ID{a.state(m.ID)}
			f.to = m.Outer[1]
		case m != nil && m.Outer[1] <= end && f.people && f.owner == nil && (m.Type == "country" || m.Type == "group") && m.From > f.to && a.peopleAt(f.to, m.From):
			f.owner, f.to = []schema.ID{m.ID}, m.Outer[1] // "hai vợ chồng người X"
		case m != nil && m.Outer[1] <= end && f.people && len(f.owner) > 0 && m.Type == "country" && m.From > f.to && a.peopleAt(f.to, m.From):
			f.to = m.Outer[1] // "4 tay súng X người Y" are of X
		case m != nil && m.Outer[1] <= end && f.people && f.owner == nil && m.Type == "force" && m.From > f.to && a.men(m):
			f.owner, f.to = []schema.ID{m.ID}, m.Outer[1] // "9 tay súng phiến quân X"
		case ts[f.to].Key == "(":
			next := a.bracket(f, f.to, end)
			if next == f.to {
				return
			}
			f.to = next
		case to > f.to && has(e, "descriptor"):
			f.to = to
		case to > f.to && has(e, "enemy") && f.owner == nil && !f.enemy:
			f.enemy, f.to = true, to // "12 binh sĩ đối phương"
		case to > f.to && f.people && has(e, "pro") && a.outer[to] != nil && a.outer[to].Outer[1] <= end:
			f.to = a.outer[to].Outer[1]
		case to > f.to && f.people && has(e, "people"):
			f.to = to
		case to > f.to && f.people && f.owner == nil && has(e, "and") && a.menToo(f.from, to, end):
			f.owner, f.to = a.outer[to].Of, a.outer[to].Outer[1]
			return
		case to > f.to && f.people && f.owner == nil && has(e, "opposite") && a.outer[to] != nil && a.outer[to].Type == "country" && a.outer[to].Outer[1] <= end:
			f.owner, f.to = []schema.ID{a.outer[to].ID}, a.outer[to].Outer[1] // "15 người phía X"
			return
		case to > f.to && f.people && harmOf(e) == "captured" && a.killsBefore(f.from):
			return // "giết một phi công bị bắt tuần trước"
		case to > f.to && f.people && harmOf(e) != "" && f.status == "":
			if harmOf(e) == "killed-or-wounded" && to < end && a.pack.Numbers.Begins(&ts[to]) {
				if first, n := a.pack.Lexicon.Longest(ts, f.to, to-1); n > f.to && harmOf(first) != "" {
					e, to = first, n // "làm 5 người chết và bị thương 12 người"
				}
			}
			f.status, f.harmFrom, f.harmTo = harmOf(e), f.to, to
			if hurt := a.alsoHurt(to, end); hurt > to && f.status == "killed" {
				f.status, f.harmTo = "killed-or-wounded", hurt
			}
			return
		case to > f.to && has(e, "prep-by") && f.owner == nil && !f.people && a.launchedBy(f, to, end):
			return
		case to > f.to && (has(e, "flagged") || f.people && has(e, "national")) && f.owner == nil && a.outer[to] != nil && a.outer[to].Type == "country" && a.outer[to].Outer[1] <= end:
			f.owner, f.to = []schema.ID{a.outer[to].ID}, a.outer[to].Outer[1]
			return
		case to > f.to && has(e, "prep-of") && a.foe(to, end) > to:
			f.enemy, f.to = true, a.foe(to, end)
			return
		case to > f.to && has(e, "prep-of") && f.owner == nil && a.outer[to] != nil && a.owns(a.outer[to]) && a.outer[to].Outer[1] <= end:
			f.owner = []schema.ID{a.state(a.outer[to].ID)}
			f.to = a.aliasBehind(a.outer[to].Outer[1], end)
			return
		default:
			if f.people && f.owner == nil {
				if next := a.callingOf(f, end); next > f.to {
					f.to = next
					continue
				}
			}
			if f.people {
				f.to = a.itemKind(f, end)
			}
			return
		}
	}
}

// launchedBy makes who launched or mans what is counted its owner: "20 UAV do X phóng", "trực thăng do lính X điều khiển".
func (a *article) launchedBy(f *figure, i, end int) bool {
	m := a.outer[i]
	if m == nil || m.Outer[1] >= end || !a.owns(m) {
		return false
	}
	entries, _ := a.pack.Lexicon.Longest(a.doc.Tokens, m.Outer[1], end)
	if !has(entries, "operates") && !slices.ContainsFunc(entries, func(e *lang.Entry) bool { return e.Frame != nil && e.Frame.Relation == "struck" }) {
		return false
	}
	f.owner = []schema.ID{a.state(m.ID)}
	return true
}

// foe is the token behind a word for the enemy that begins at token i; i where none does.
func (a *article) foe(i, end int) int {
	if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, end); to > i && has(e, "enemy") {
		return to
	}
	return i
}

// bracket reads a bracket behind a class, with a status in it; it returns the token behind the bracket, or at
// where there is none that ends soon.
func (a *article) bracket(f *figure, at, end int) int {
	for i := at + 1; i < end && i < at+24; i++ {
		if a.doc.Tokens[i].Key == ")" {
			return i + 1
		}
		if a.doc.Tokens[i].Kind == text.Number {
			return at // it lists parts of what is counted
		}
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, end); to > i && f.people && harmOf(e) != "" && f.status == "" {
			f.status, f.harmFrom, f.harmTo = harmOf(e), i, to
		}
	}
	return at
}

// harmOf is the status that a phrase gives to people: killed, wounded, missing …; "" where it gives none.
func harmOf(entries []*lang.Entry) string {
	for _, e := range entries {
		switch e.Class {
		case "killed", "wounded", "missing", "killed-or-wounded":
			return e.Class
		case "casualty":
			return "killed-or-wounded"
		case "prisoner":
			return "captured"
		}
	}
	return ""
}

// owns says whether a mention can be whose something is.
func (a *article) owns(m *entity.Mention) bool {
	switch m.Type {
	case "country", "force", "organisation":
		return true
	case "place":
		return a.g.SeatOf(m.ID) != ""
	}
	return false
}

// state is the country whose seat of government a place is, else the entity itself: the state that acts.
func (a *article) state(id schema.ID) schema.ID {
	if s := a.g.SeatOf(id); s != "" {
		return s
	}
	return id
}
