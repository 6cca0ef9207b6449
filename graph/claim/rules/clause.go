package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// A clause is what was found around a trigger: which units stand in which function.
type clause struct {
	s         *sentence
	seg       segment
	t         int    // the trigger
	form      string // active, passive, nominal
	args      arguments
	from, to  int // units that belong together: the evidence
	negated   bool
	unplanned bool // it is said not even to be planned: "không có ý định tấn công"
	ordered   bool // it is only what an order or a decision is about
	modality  string
	date      *schema.Date
	elided    bool              // the subject was taken over from another predicate
	owners    map[int]int       // name → the unit of whose it is
	besides   map[int][]int     // name → the units of whose it is, too: "tàu của A, B và C"
	at        map[*figure][]int // figure of a list → the places that stand behind it; nil for none
	frame     *lang.Frame
	names     bool        // a name behind "là" is an argument: "đứng sau vụ tấn công là X"
	people    bool        // counted people are arguments with what happened to them: "mất … 400 binh sĩ chết hoặc bị thương"
	ours      bool        // the subject is men or a body of the side that speaks
	meets     []schema.ID // who held talks that only tell when something else was said
	whose     int         // the unit behind whose name the word for the subject stands that no list has, "đồn của X"; 0 for none
}

// arguments are the units that stand in each function.
type arguments struct {
	subject, object, by, of, to, in, with, from, dest, and, is []int
}

// at is the place of a function of lang.Functions.
func (r *arguments) at(fn string) *[]int {
	switch fn {
	case "subject":
		return &r.subject
	case "object":
		return &r.object
	case "by":
		return &r.by
	case "of":
		return &r.of
	case "to":
		return &r.to
	case "in":
		return &r.in
	case "with":
		return &r.with
	case "from":
		return &r.from
	case "dest":
		return &r.dest
	case "and":
		return &r.and
	case "is":
		return &r.is
	}
	panic("rules: no function " + fn)
}

// lists are the places of all functions, in the order of lang.Functions.
func (r *arguments) lists() [11]*[]int {
	return [...]*[]int{&r.subject, &r.object, &r.by, &r.of, &r.to, &r.in, &r.with, &r.from, &r.dest, &r.and, &r.is}
}

// empty leaves the memory of the lists alone.
func (r *arguments) empty() {
	r.subject, r.object, r.by, r.of, r.to, r.in = r.subject[:0], r.object[:0], r.by[:0], r.of[:0], r.to[:0], r.in[:0]
	r.with, r.from, r.dest, r.and, r.is = r.with[:0], r.from[:0], r.dest[:0], r.and[:0], r.is[:0]
}

func (c *clause) put(fn string, units ...int) {
	list := c.args.at(fn)
	for _, u := range units {
		*list = append(*list, u)
		if fn != "subject" || !c.elided {
			c.from, c.to = min(c.from, u), max(c.to, u+1)
		}
	}
}

// locate notes that a figure's things are at the place of unit i.
func (c *clause) locate(f *figure, i int) {
	if c.at == nil {
		c.at = map[*figure][]int{}
	}
	c.at[f] = append(c.at[f], i)
}

// own notes whose the name at unit i is.
func (c *clause) own(i, owner int) {
	if c.owners == nil {
		c.owners = map[int]int{}
	}
	c.owners[i] = owner
}

// ownToo says that the unit at i is also of another, named in a list behind the owner.
func (c *clause) ownToo(i, owner int) {
	if c.besides == nil {
		c.besides = map[int][]int{}
	}
	c.besides[i] = append(c.besides[i], owner)
}

// breaks says whether the analysis never looks past the unit for an argument.
func breaks(u *unit) bool {
	switch u.sign {
	case ";", ":", ".", "!", "?", "(", ")", "…":
		return true
	}
	return false
}

// somebody says whether the unit begins to tell who or what is meant without a name: "một nhóm phiến quân".
func somebody(u unit) bool {
	return u.m == nil && u.any("article", "plural", "head", "prep-to")
}

// filler says whether the unit may stand between a subject and its predicate.
func filler(u *unit) bool {
	return u.date != nil || u.sign == "quote" || u.of(&fillers)
}

// clause is an empty clause, one that was left where there is one.
func (a *article) clause() *clause {
	n := len(a.memory.clauses)
	if n == 0 {
		return &clause{}
	}
	c := a.memory.clauses[n-1]
	a.memory.clauses = a.memory.clauses[:n-1]
	return c
}

// leaveClause keeps the memory of a clause that nobody looks at any more.
func (a *article) leaveClause(c *clause) {
	args := c.args
	args.empty()
	*c = clause{args: args}
	a.memory.clauses = append(a.memory.clauses, c)
}

// analyse finds the arguments of the trigger at unit t within a segment.
func (a *article) analyse(s *sentence, seg segment, t int, e *lang.Entry) *clause {
	c := a.headOf(s, seg, t, e)
	a.complete(c)
	return c
}

// headOf finds the form of the clause and what stands before its trigger, at unit t within a segment.
func (a *article) headOf(s *sentence, seg segment, t int, e *lang.Entry) *clause {
	c := a.clause()
	c.s, c.seg, c.t, c.form, c.from, c.to, c.frame, c.people, c.names = s, seg, t, "active", t, t+1, e.Frame, e.Frame.People != "", e.Frame.Active.Is != ""
	if e.Noun && !a.verbed(s, seg, t, e.Frame) || a.nominal(s, seg, t) || e.Frame.Nominal.Given() && t+1 < seg.to && s.units[t+1].is("prep-of") && !a.predicate(s, seg, t) && !(t > seg.from && s.units[t-1].is("aux")) && !(e.Frame.Active.Of != "" && a.secondVerb(s, seg, t)) {
		c.form = "nominal"
		a.nominalSubject(c)
	} else {
		a.verbal(c)
		if c.form == "passive" && len(c.args.subject) > 1 && e.Frame.Relation == "struck" {
			a.placesListed(c)
		}
		a.none(c)
	}
	if c.form == "passive" && !e.Frame.Passive.Given() && e.Frame.Nominal.Given() {
		c.form = "nominal" // "trải qua 7 vòng đàm phán"
	}
	if e.Frame.Relation == "struck" && (c.form == "passive" || e.Frame.Active.Subject == "weapon" || e.Frame.Active.Subject == "patient") {
		a.placesAlso(c)
	}
	return c
}

// complete finds what stands behind the trigger, and what either side of it lacks.
func (a *article) complete(c *clause) {
	s, seg, t, f := c.s, c.seg, c.t, c.frame
	a.right(c)
	a.between(c)
	a.foughtFor(c)
	a.against(c)
	if f.Relation == "struck" && s.has("among") {
		a.including(c)
		a.joiners(c)
	}
	a.sharesObject(c)
	if c.form == "active" && f.Passive.Given() && f.Active.Subject == "weapon" && a.shotAt(c) {
		c.form = "passive"
	}
	if of := c.args.of; c.form == "active" && len(of) > 0 && of[0] > t+1 && len(c.args.subject)+len(c.args.object) == 0 && f.Relation == "struck" && f.Nominal.Of == "agent" && s.units[of[0]-1].is("prep-of") && !a.actBehind(c) && !a.sitesOf(c, of[0]) && !slices.ContainsFunc(s.units[t+1:of[0]-1], somebody) {
		c.form = "nominal" // "… không kích nhầm gần đây nhất của X"
	}
	if len(c.args.subject) == 0 && f.Relation == "struck" {
		a.leftOut(c)
	}
	if len(c.args.subject) == 0 && (seg.voice.kind() == "" || s.units[seg.from].sign == "quote") && (c.form == "active" && f.Active.Subject == "agent" || c.form == "passive" && f.Passive.Subject == "patient") {
		a.heading(c)
	}
	if c.form == "active" && f.Active.Subject == "agent" {
		a.foiled(c)
	}
	if c.form == "active" && len(c.args.subject) == 0 && !c.ours && f.Active.Subject == "agent" {
		a.plannedBy(c)
	}
	a.when(c)
	a.rest(c)
}

// heading takes the subject of the main clause for a verb that opens the sentence before it: "Phớt lờ lệnh ngừng bắn, X đã pháo kích Y", "Sau
// khi chiếm được Y, X tuyên bố sẽ …".
func (a *article) heading(c *clause) {
	u, end, when, means := c.s.units, c.seg.to, false, false
	for i := c.seg.from; i < c.t; i++ {
		switch {
		case u[i].any("while", "time-clause"):
			end, when = min(len(u), c.seg.to+farthest), true
		case u[i].is("gerund") && i == c.seg.from, u[i].is("act") && i == c.seg.from+1 && u[i-1].is("gerund"):
			end, when, means = min(len(u), c.seg.to+farthest), true, true
		case u[i].sign == "quote", u[i].date != nil, u[i].sign == "," && i > c.seg.from && u[i-1].date != nil, c.form == "passive" && i == c.t-1:
		case c.form == "passive" && when && (u[i].is("passive-bad") || u[i].names()):
		case !u[i].is("aux"):
			return
		}
	}
	if c.form == "passive" && !when && (c.t-1 != c.seg.from || c.frame.Relation != "deployed") {
		return
	}
	for i := c.to; i+2 < end && i < c.to+12; i++ {
		switch {
		case breaks(&u[i]):
			return
		case u[i].sign == ",":
			k := datesPast(u, i+1)
			for ; k+2 < c.seg.to && !u[k].names() && u[k].sign == "" && (filler(&u[k]) || !u[k].verb()); k++ {
			}
			if means && k+1 < end && u[k+1].any("future", "attempt", "ability", "wants", "obligation") {
				return // "bằng cách chiếm X, Y muốn …"
			}
			if k+1 < end && u[k].m != nil && a.acting(&u[k]) && (u[k+1].any("done", "future") || c.form == "passive" && u[k+1].is("be") || a.predicateBehind(c, k) || when && a.mainPredicate(u, k+1)) {
				c.elided = true
				c.put("subject", k)
			}
			return
		}
	}
}

// datesPast is the first unit from i on that is no date nor a comma behind one.
func datesPast(u []unit, i int) int {
	for i < len(u) && (u[i].date != nil || u[i].sign == "," && u[i-1].date != nil) {
		i++
	}
	return i
}

// mainPredicate says whether a predicate, known or not, stands at unit i, right behind the subject of a main clause.
func (a *article) mainPredicate(u []unit, i int) bool {
	return a.acts(u, i) || i < len(u) && (plainWord(&u[i]) || u[i].any("passive-bad", "negation", "made"))
}

// predicate says whether a name stands before the verb at unit t, with nothing but words of time and manner between.
func (a *article) predicate(s *sentence, seg segment, t int) bool {
	i := t - 1
	for i >= seg.from && filler(&s.units[i]) {
		i--
	}
	return i >= seg.from && s.units[i].names() && a.hangsOn(s, i, seg.from) < 0
}

// secondVerb says whether a verb with an object stands before the one at unit t, joined to it: "X rút khỏi Y và thừa nhận chủ quyền của Z".
func (a *article) secondVerb(s *sentence, seg segment, t int) bool {
	u, i, object := s.units, t-1, false
	for i > seg.from && filler(&u[i]) && u[i].sign == "" {
		i--
	}
	if i <= seg.from || !u[i].is("and") && u[i].sign != "," {
		return false
	}
	for i--; i >= seg.from && !breaks(&u[i]); i-- {
		if u[i].verb() && u[i].m == nil && u[i].cue() == nil {
			return object && !a.nominal(s, seg, i)
		}
		object = object || u[i].names()
	}
	return false
}

// verbed says whether a noun for fighting is the predicate of who stands before it: "X và Y hôm qua đấu pháo dọc biên giới".
func (a *article) verbed(s *sentence, seg segment, t int, f *lang.Frame) bool {
	return f.Relation == "fought" && f.Active.Given() && !s.units[t].any("act") && !a.actNoun(&s.units[t]) && a.predicate(s, seg, t) && a.acting(a.before(s, seg, t))
}

// actNoun says whether the words of a unit begin with one that makes a noun: "cuộc chiến", "trận đánh".
func (a *article) actNoun(u *unit) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.from, u.from+1)
	return to > u.from && u.to > to && has(e, "act")
}

// before is the unit before the verb at unit t, past words of time and manner; the verb itself where none is.
func (a *article) before(s *sentence, seg segment, t int) *unit {
	for i := t - 1; i >= seg.from; i-- {
		if !filler(&s.units[i]) {
			return &s.units[i]
		}
	}
	return &s.units[t]
}

// none notes a negation that stands before the subject: "không có phát đạn nào được bắn".
func (a *article) none(c *clause) {
	if len(c.args.subject) == 0 {
		return
	}
	i := c.args.subject[0] - 1
	if i > c.seg.from && !c.s.units[i].is("negation") && !c.s.units[i].names() && c.s.units[i].sign == "" {
		i-- // a classifier
	}
	if i >= c.seg.from && c.s.units[i].is("negation") {
		c.negated, c.from = true, min(c.from, i)
	}
}

// nominal says whether the verb at t is used as a noun: behind "cuộc", "vụ", "các đợt".
func (a *article) nominal(s *sentence, seg segment, t int) bool {
	for i := t - 1; i >= seg.from && i >= t-3; i-- {
		u := &s.units[i]
		switch {
		case u.is("act"), (u.is("accusation") && !(i > 0 && s.units[i-1].is("passive-bad")) || u.is("prospect") && !u.verb() && s.units[t].tells("struck")) && i == t-1 && t+1 < seg.to && a.ownedBehind(s, seg, t):
			return true
		case i == t-1 && u.fig != nil && u.fig.Unit == "times" && u.fig.m == nil:
			return i == seg.from || !s.units[i-1].names() || a.holds(u, "act") // "2 vụ tấn công", not "X 12 lần tấn công Y"
		case i == t-1 && u.is("suffer") && s.units[t].tells("struck"):
			return true // "hứng chịu tập kích"
		case i == t-1 && t+1 < seg.to && s.units[t+1].is("prep-of") && s.units[t].tells("struck") && !s.has("among") && (u.is("goal-noun") || u.m != nil && a.holds(u, "goal-noun")):
			return true // "mục tiêu tấn công của X"
		case u.of(&nominalWords) || u.verb() && i == t-1 && i-1 >= seg.from && s.units[i-1].is("act"):
		default:
			return false
		}
	}
	return false
}

// ownedBehind says whether the words behind the verb at unit t say whose deed it is: "cáo buộc sử dụng vũ khí hóa học của X".
func (a *article) ownedBehind(s *sentence, seg segment, t int) bool {
	for i := t + 1; i < seg.to && i <= t+3; i++ {
		if s.units[i].is("prep-of") {
			return true
		}
		if s.units[i].sign != "" || s.units[i].verb() {
			return false
		}
	}
	return false
}

// verbal finds voice, modality and subject of a verb.
func (a *article) verbal(c *clause) {
	i := a.aspects(c, c.t-1)
	u := c.s.units
	if u[c.t].namesDoer() {
		c.form = "passive"
		c.put("subject", a.subject(c, i, true)...)
		return
	}
	if a.doneBy(c) && i >= c.seg.from {
		c.form = "passive"
		c.put("subject", a.subject(c, i, true)...)
		return
	}
	if i < c.seg.from && a.relatesTo(c) {
		return
	}
	if i < c.seg.from {
		c.elided = true // the voice that speaks may be meant: "Nga cho biết đã bắn hạ …"
		return
	}
	if a.bareSubject(c, i) {
		c.put("subject", i)
		return
	}
	if k := a.meansBefore(c, i); k >= 0 {
		for c.s.units[i].of(&describing) {
			i--
		}
		c.put("with", i)
		i = a.aspects(c, k-1)
	}
	switch {
	case u[i].is("passive-bad") || u[i].is("passive-good") && u[i].to-u[i].from == 1:
		c.form, c.from = "passive", min(c.from, i)
		c.put("subject", a.subject(c, a.aspects(c, i-1), true)...)
	case c.s.may(&passives) && u[i].names() && a.byMarker(c, i) >= 0:
		by := a.byMarker(c, i)
		c.form, c.from = "passive", min(c.from, by)
		for j := by + 1; j <= i; j++ {
			if u[j].names() {
				c.put("by", j)
			}
		}
		c.put("subject", a.subject(c, a.aspects(c, by-1), true)...)
	case u[i].is("prep-by"):
		c.form = "passive"
		c.put("subject", a.subject(c, a.aspects(c, i-1), true)...)
	default:
		if c.s.may(&passives) && a.farPassive(c, i) {
			return
		}
		if j := a.glossed(c, i); j >= 0 {
			c.elided = true
			c.put("subject", a.group(c, j, c.seg.from)...)
			return
		}
		a.negatedToo(c, i)
		c.put("subject", a.subject(c, i, false)...)
		a.dashed(c)
		a.relativeObject(c)
		if c.modality == "desired" && a.compelled(c) {
			c.modality = ""
		}
	}
}

// dashed takes as a second subject who stands before a dash, where it takes two to do it: "Thái Lan - Campuchia đấu súng".
func (a *article) dashed(c *clause) {
	u := c.s.units
	if len(c.args.subject) != 1 || c.elided || c.frame == nil {
		return
	}
	switch c.frame.Relation {
	case "fought", "talks", "ceasefire-agreed":
	default:
		return
	}
	if i := c.args.subject[0]; i-2 >= c.seg.from && u[i-1].sign == "-" && u[i-2].m != nil && u[i].m != nil && a.acting(&u[i-2]) && a.acting(&u[i]) && a.hangsOn(c.s, i-2, c.seg.from) < 0 {
		c.put("subject", i-2)
	}
}

// compelled says whether the subject was made to do it: "A buộc B phải rút lui".
func (a *article) compelled(c *clause) bool {
	if len(c.args.subject) == 0 {
		return false
	}
	i := c.args.subject[0] - 1
	for i > c.seg.from && (c.s.units[i].is("plural") || c.s.units[i].m != nil && a.found.Unit(c.s.units[i].m.ID) == "person") {
		i-- // "buộc các lính canh X phải nổ súng"
	}
	return i > c.seg.from && c.s.units[i].is("compel") && !c.s.units[i-1].any("future", "attempt", "purpose", "ability", "obligation", "aim")
}

// aspects skips back over what says how and when, and notes negation and modality.
func (a *article) aspects(c *clause, i int) int {
	for ; i >= c.seg.from; i-- {
		u := &c.s.units[i]
		if !filler(u) {
			if !onlyNames(u) && a.intends(c, i) {
				c.modality, c.from = "planned", min(c.from, i)
				continue
			}
			break
		}
		switch {
		case u.is("negation"):
			c.negated = true
			if u.is("no-plan") {
				c.modality, c.unplanned = "planned", true
			} else if u.is("unable") {
				c.modality = "capability"
			}
		case u.of(&intended):
			c.modality = "planned"
		case u.is("ability"):
			if c.modality == "" && a.underWay(c, i) {
				c.modality = "estimate" // "có thể còn đang giữ 4 người": he is thought to
			} else {
				c.modality = "capability"
			}
		case u.is("obligation"):
			c.modality = "desired"
		}
		if u.sign == "" && u.date == nil {
			c.from = min(c.from, i)
		}
		if u.is("passive-good") && u.to-u.from == 1 {
			break
		}
	}
	return i
}
