package rules

import (
	"hearsay/graph/lang"
	"hearsay/schema"
)

// A clause is what was found around a trigger: which units stand in which function.
type clause struct {
	s        *sentence
	seg      segment
	t        int              // the trigger
	form     string           // active, passive, nominal
	args     map[string][]int // function → units
	from, to int              // units that belong together: the evidence
	negated  bool
	modality string
	date     *schema.Date
	elided   bool        // the subject was taken over from another predicate
	owners   map[int]int // name → the unit of whose it is
	people   bool        // counted people are arguments with what happened to them: "mất … 400 binh sĩ chết hoặc bị thương"
}

func (c *clause) put(fn string, units ...int) {
	for _, u := range units {
		c.args[fn] = append(c.args[fn], u)
		if fn != "subject" || !c.elided {
			c.from, c.to = min(c.from, u), max(c.to, u+1)
		}
	}
}

// breaks says whether the analysis never looks past the unit for an argument.
func breaks(u *unit) bool {
	switch u.sign {
	case ";", ":", ".", "!", "?", "(", ")", "…":
		return true
	}
	return false
}

// filler says whether the unit may stand between a subject and its predicate.
func filler(u *unit) bool {
	return u.date != nil || u.sign == "quote" || u.any("aux", "future", "ability", "obligation", "negation", "hedge", "attempt", "light", "passive-good")
}

// analyse finds the arguments of the trigger at unit t within a segment.
func (a *article) analyse(s *sentence, seg segment, t int, e *lang.Entry) *clause {
	c := &clause{s: s, seg: seg, t: t, form: "active", args: map[string][]int{}, owners: map[int]int{}, from: t, to: t + 1, people: e.Frame.People != ""}
	if e.Noun || t+1 < seg.to && s.units[t+1].is("prep-of") && len(e.Frame.Nominal) > 0 || a.nominal(s, seg, t) {
		c.form = "nominal"
		a.nominalSubject(c)
	} else {
		a.verbal(c)
	}
	a.right(c)
	a.when(c)
	a.rest(c)
	return c
}

// rest takes into the evidence what follows up to the end of the clause.
func (a *article) rest(c *clause) {
	u := c.s.units
	for n := 0; c.to < c.seg.to && n < 12; n++ {
		x := &u[c.to]
		if x.sign != "" || x.any("contrast", "and", "cause", "since") || x.verb() || a.hasNoun(x) || x.names() && a.predicateBehind(c, c.to) {
			return
		}
		c.to++
	}
}

// nominal says whether the verb at t is used as a noun: behind "cuộc", "vụ", "các đợt".
func (a *article) nominal(s *sentence, seg segment, t int) bool {
	for i := t - 1; i >= seg.from && i >= t-3; i-- {
		u := &s.units[i]
		switch {
		case u.is("act"):
			return true
		case u.any("plural", "aux", "descriptor") || u.verb() && i == t-1 && i-1 >= seg.from && s.units[i-1].is("act"):
		default:
			return false
		}
	}
	return false
}

// verbal finds voice, modality and subject of a verb.
func (a *article) verbal(c *clause) {
	i := a.aspects(c, c.t-1)
	u := c.s.units
	if i < c.seg.from {
		a.inherit(c, i)
		return
	}
	switch {
	case u[i].is("passive-bad") || u[i].is("passive-good") && u[i].to-u[i].from == 1:
		c.form, c.from = "passive", min(c.from, i)
		c.put("subject", a.subject(c, a.aspects(c, i-1), true)...)
	case u[i].names() && a.byMarker(c, i) >= 0:
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
		if p := a.plainPassive(c, i); p >= 0 {
			c.form = "passive"
			c.put("subject", a.subject(c, a.aspects(c, p-1), true)...)
			return
		}
		if by := a.farMarker(c, i); by >= 0 {
			c.form = "passive"
			c.put("by", by+1)
			c.put("subject", a.subject(c, a.aspects(c, by-1), true)...)
			return
		}
		c.put("subject", a.subject(c, i, false)...)
		a.relativeObject(c)
	}
}

// plainPassive is the unit of "bị" or "được" from which only unknown words part the verb: "được quốc tế công nhận"; -1
// where there is none.
func (a *article) plainPassive(c *clause, i int) int {
	for j := i; j >= c.seg.from && j >= i-3; j-- {
		u := &c.s.units[j]
		switch {
		case u.any("passive-bad", "passive-good") && j < i:
			return j
		case u.m != nil || u.fig != nil || u.date != nil || u.sign != "" || len(u.entries) > 0:
			return -1
		}
	}
	return -1
}

// farMarker is the unit of "bị" whose actor a relative clause parts from the verb: "bị dân quân do X hậu thuẫn tấn công";
// -1 where there is none.
func (a *article) farMarker(c *clause, i int) int {
	inserted := false
	for j := i; j >= c.seg.from && j >= i-8; j-- {
		u := &c.s.units[j]
		switch {
		case u.is("passive-bad"):
			if inserted && c.s.units[j+1].names() {
				return j
			}
			return -1
		case u.is("prep-by"):
			inserted = true
		case u.sign != "":
			return -1
		}
	}
	return -1
}

// relativeObject takes as object what a relative clause is about: "vũ khí mà X sở hữu".
func (a *article) relativeObject(c *clause) {
	if len(c.args["subject"]) == 0 {
		return
	}
	i := c.args["subject"][0] - 1
	if i > c.seg.from && c.s.units[i].is("relative") && c.s.units[i-1].names() {
		c.put("object", i-1)
	}
}

// aspects skips back over what says how and when, and notes negation and modality.
func (a *article) aspects(c *clause, i int) int {
	for ; i >= c.seg.from; i-- {
		u := &c.s.units[i]
		if !filler(u) {
			break
		}
		switch {
		case u.is("negation"):
			c.negated = true
		case u.any("future", "attempt"):
			c.modality = "planned"
		case u.is("ability"):
			c.modality = "capability"
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

// byMarker is the unit of "bị", "do", "bởi" or "được" before the actor at unit i, -1 where there is none.
func (a *article) byMarker(c *clause, i int) int {
	j := a.group(c, i, c.seg.from)[0] - 1
	for j > c.seg.from && c.s.units[j].is("prep-of") && c.s.units[j-1].names() {
		j = a.group(c, j-1, c.seg.from)[0] - 1
	}
	for j >= c.seg.from && (c.s.units[j].any("aux", "plural", "classifier") || a.arms(&c.s.units[j])) {
		j--
	}
	if j >= c.seg.from && c.s.units[j].any("passive-bad", "passive-good", "prep-by") {
		return j
	}
	return -1
}

// subject finds the units of the subject at or before unit i. Across a comma or conjunction a name that is the
// object of an earlier verb is not taken: that verb's subject is.
func (a *article) subject(c *clause, i int, passive bool) []int {
	u := c.s.units
	crossed, owner := false, -1
	for ; i >= c.seg.from; i-- {
		switch {
		case u[i].sign == ")":
			i = a.opening(c, i)
		case breaks(&u[i]):
			return nil
		case u[i].is("we"):
			c.elided = true
			return nil
		case u[i].is("where") && passive:
			for j := i - 1; j >= c.seg.from && j >= i-2; j-- {
				if u[j].names() {
					return a.group(c, j, c.seg.from)
				}
			}
			return nil
		case u[i].is("subordinate") && !crossed:
			if u[i].any("passive-good") {
				continue
			}
			return a.beyond(c, i, passive)
		case u[i].sign == "," || u[i].sign == "-" || u[i].any("and", "contrast"):
			crossed = true
		case u[i].names():
			if j := a.governor(c, i); j >= 0 {
				if passive && i+1 < len(u) && relative(&u[i+1]) && u[i].m != nil && u[i].m.Type == "place" {
					return a.group(c, i, c.seg.from)
				}
				if u[j].is("prep-of") && !crossed {
					owner = i
				}
				i = j
				continue
			}
			if owner > i && !a.acting(&u[i]) {
				return append(a.group(c, i, c.seg.from), owner)
			}
			if !passive && a.arms(&u[i]) {
				if v := a.verbBefore(c, i, true); v >= 0 {
					c.put("with", i)
					c.elided = true
					return a.subjectOf(c, v, passive)
				}
			}
			if v := a.verbBefore(c, i, crossed); v >= 0 {
				c.elided = true
				return a.subjectOf(c, v, passive)
			}
			return a.group(c, i, c.seg.from)
		}
	}
	return nil
}

// acting says whether the unit is somebody who can act himself, so that "của X" behind it names no actor.
func (a *article) acting(u *unit) bool {
	if u.m == nil {
		return u.fig == nil
	}
	switch u.m.Type {
	case "person", "organisation", "force", "country", "media", "group":
		return true
	}
	return false
}

// relative says whether the unit behind a name begins a relative clause: a comma, a dash or the marker itself.
func relative(u *unit) bool {
	return u.sign == "," || u.sign == "-" || u.any("prep-by", "passive-good") || u.is("aux")
}

// beyond handles a subject that stands before a subordinating word: "để", "nhằm" and "mà" take over the subject of the
// verb before them; any other word ends the search.
func (a *article) beyond(c *clause, i int, passive bool) []int {
	for j := i - 1; j >= c.seg.from; j-- {
		if breaks(&c.s.units[j]) {
			return nil
		}
		if c.s.units[j].verb() {
			c.elided = true
			return a.subjectOf(c, j, passive)
		}
	}
	return nil
}

// governor is the preposition that the name at unit i hangs on, -1 where it hangs on none. Names joined to it go
// with it.
func (a *article) governor(c *clause, i int) int {
	first := a.group(c, i, c.seg.from)[0]
	for j := first - 1; j >= c.seg.from && j >= first-3; j-- {
		u := &c.s.units[j]
		switch {
		case u.any("prep-in", "prep-to", "prep-with", "prep-from", "prep-of", "prep-about", "prep-dest", "between", "among"):
			return j
		case u.any("plural", "descriptor", "classifier"):
		default:
			return -1
		}
	}
	return -1
}

// verbBefore is the verb whose object the name at unit i is, where a comma or conjunction stands between the name and
// the trigger; -1 where there is none.
func (a *article) verbBefore(c *clause, i int, crossed bool) int {
	if !crossed {
		return -1
	}
	for j := i - 1; j >= c.seg.from; j-- {
		u := &c.s.units[j]
		if breaks(u) || u.any("subordinate", "contrast") {
			return -1
		}
		if u.verb() && u.m == nil {
			return j
		}
	}
	return -1
}

// subjectOf is the subject of the verb at unit v. The subject of an attributing verb is not looked for: it is not in
// the segment.
func (a *article) subjectOf(c *clause, v int, passive bool) []int {
	d := &clause{s: c.s, seg: c.seg, t: v, args: map[string][]int{}, from: v, to: v + 1}
	a.verbal(d)
	if c.modality == "" {
		c.modality = d.modality
	}
	return d.args["subject"]
}

// inherit leaves the subject open: the voice that speaks may be meant ("Nga cho biết đã bắn hạ …").
func (a *article) inherit(c *clause, i int) { c.elided = true }

// group is the coordination of names that ends at unit i, first to last, not reaching before unit low.
func (a *article) group(c *clause, i, low int) []int {
	u, out := c.s.units, []int{i}
	for j := i - 1; j-1 >= low; {
		if !u[j].is("and") && u[j].sign != "," {
			break
		}
		k := j - 1
		if u[k].sign == "," && u[j].is("and") {
			k--
		}
		if k < low || !u[k].names() || !alike(&u[k], &u[i]) || u[j].sign == "," && len(out) == 1 && !a.listed(u, i) {
			break
		}
		out = append([]int{k}, out...)
		j = k - 1
	}
	return out
}

// listed says whether the name at unit i closes a list: "A, B và C".
func (a *article) listed(u []unit, i int) bool { return i > 0 && u[i-1].is("and") }

// alike says whether two names can stand in one list.
func alike(x, y *unit) bool {
	if x.m == nil || y.m == nil {
		return x.fig != nil && y.fig != nil
	}
	return place(x) == place(y) || x.m.Type == "country" || y.m.Type == "country"
}

func place(u *unit) bool {
	return u.m != nil && (u.m.Type == "place" || u.m.Type == "facility" || u.m.Type == "country")
}

// nominalSubject finds who carries out an act that is named as a noun: "X thực hiện cuộc tấn công".
func (a *article) nominalSubject(c *clause) {
	u, i := c.s.units, c.t-1
	for i >= c.seg.from && u[i].any("act", "plural", "aux", "descriptor", "repel") && !u[i].is("light") {
		c.from = i
		i--
	}
	for i >= c.seg.from && (u[i].any("plural", "descriptor") || u[i].date != nil || u[i].fig != nil && u[i].fig.m == nil) {
		i--
	}
	if i < c.seg.from {
		return
	}
	switch {
	case u[i].any("suffer", "passive-bad"):
		c.form = "passive"
		c.put("subject", a.subject(c, i-1, true)...)
	case u[i].any("light", "have"):
		if u[i].is("have") {
			i--
		}
		c.put("subject", a.subject(c, a.aspects(c, i), false)...)
	}
	for j := i; j >= c.seg.from && j >= i-2; j-- {
		if u[j].is("future") {
			c.modality = "planned"
		}
	}
}

// right reads the units behind the trigger: objects, and what prepositions bring.
func (a *article) right(c *clause) {
	u := c.s.units
	fn, last := "object", -1
	for i := c.t + 1; i < c.seg.to; i++ {
		x := &u[i]
		switch {
		case x.sign == "(":
			i = a.closing(c, i)
		case x.is("since") && i+1 < c.seg.to && (u[i+1].is("act") || u[i+1].is("plural") && i+2 < c.seg.to && u[i+2].is("act")):
			return
		case x.is("prep-by") && i+2 < c.seg.to && u[i+1].names() && u[i+2].verb() && last >= 0:
			i += 2
		case breaks(x):
			return
		case x.any("subordinate", "contrast") && !x.any("prep-with", "prep-to", "prep-in"):
			if i+1 < c.seg.to && u[i+1].is("strike-verb") && x.is("subordinate") && len(c.args["object"]) > 0 {
				fn = "to"
				i++
				continue
			}
			if !x.is("subordinate") || !a.purpose(c, x) {
				return
			}
			fn = "to"
		case x.sign == ",":
			if !a.goesOn(c, i, fn, last) {
				return
			}
		case x.is("passive-bad"):
			return
		case x.is("strike-verb") && len(c.args["object"]) > 0 && !x.verb():
			fn = "to"
		case x.names():
			if a.predicateBehind(c, i) && last >= 0 {
				return
			}
			f := a.function(c, fn, x)
			if f == "of" && last >= 0 && !(c.form == "nominal" && a.arms(&u[last])) {
				c.owners[last], c.to = i, max(c.to, i+1)
				continue
			}
			if list := c.args[f]; len(list) > 0 && list[len(list)-1] == i-1 && a.arms(x) && a.arms(&u[i-1]) {
				c.args[f] = list[:len(list)-1]
			}
			c.put(f, i)
			last = i
			c.to = max(c.to, i+1)
		case x.is("and"):
			if i+1 < c.seg.to && (u[i+1].verb() || filler(&u[i+1]) && !u[i+1].names()) {
				return
			}
			if fn == "in" && len(c.args["and"]) == 1 {
				fn = "and"
			}
		case x.any("prep-to", "prep-in", "prep-dest", "prep-from", "prep-with", "prep-by", "prep-of", "between"):
			fn = function(x, fn, last >= 0)
		case x.verb() && !a.serial(c, i):
			return
		}
	}
}

// function is the function that a preposition gives to the name behind it.
func function(u *unit, now string, haveObject bool) string {
	switch {
	case u.is("between"):
		return "and"
	case u.is("prep-of"):
		return "of"
	case u.is("prep-to"):
		return "to"
	case u.is("prep-with"):
		return "with"
	case u.is("prep-in"):
		return "in"
	case u.is("prep-dest"):
		return "dest"
	case u.is("prep-from"):
		return "from"
	case u.is("prep-by"):
		return "by"
	}
	return now
}

// function settles what a name behind the trigger is: materiel is an object whatever stands before it.
func (a *article) function(c *clause, fn string, u *unit) string {
	if fn == "to" && u.m != nil && u.m.Type == "weapon" {
		return "object"
	}
	return fn
}

// purpose says whether a subordinating word only leads to the target: "nhằm".
func (a *article) purpose(c *clause, u *unit) bool { return u.is("prep-to") }

// closing is the unit of the bracket that closes the one at unit i; the last of the segment where none does.
func (a *article) closing(c *clause, i int) int {
	for j := i + 1; j < c.seg.to; j++ {
		if c.s.units[j].sign == ")" {
			return j
		}
	}
	return c.seg.to - 1
}

// opening is the unit of the bracket that opens the one that closes at unit i; i where none does.
func (a *article) opening(c *clause, i int) int {
	for j := i - 1; j >= c.seg.from; j-- {
		if c.s.units[j].sign == "(" {
			return j
		}
	}
	return i
}

// goesOn says whether the arguments go on behind the comma at unit i: another item of a list, an adjunct.
func (a *article) goesOn(c *clause, i int, fn string, last int) bool {
	u := c.s.units
	j := i + 1
	for j < c.seg.to && (u[j].any("and", "among", "plural") || u[j].sign == ",") {
		j++
	}
	if j >= c.seg.to {
		return false
	}
	switch {
	case u[j].date != nil:
		return true
	case u[j].any("prep-to", "prep-in", "prep-with"):
		return !u[j].is("subordinate") || u[j].is("prep-to")
	case u[j].names() && last >= 0 && alike(&u[last], &u[j]):
		return !a.predicateBehind(c, j)
	}
	return false
}

// predicateBehind says whether the name at unit i is the subject of what follows it.
func (a *article) predicateBehind(c *clause, i int) bool {
	u := c.s.units
	for j := i + 1; j < c.seg.to; j++ {
		switch {
		case c.people && u[i].fig != nil && u[i].fig.people && harmOf(u[j].entries) != "" && u[i].fig.status != "":
			return false
		case u[j].any("passive-bad", "killed", "wounded", "missing", "casualty", "killed-or-wounded"):
			return true
		case u[j].verb():
			return !u[j].any("prep-with", "prep-to") && !a.nominal(c.s, c.seg, j)
		case u[j].any("aux", "future", "negation", "ability"), u[j].date != nil && j == i+1:
		default:
			return false
		}
	}
	return false
}

// serial says whether the verb at unit i carries on the trigger's own phrase: "phóng tên lửa tấn công X".
func (a *article) serial(c *clause, i int) bool {
	u := &c.s.units[i]
	return u.is("strike-verb") || u.any("prep-to", "light")
}

// when finds the date of what happened: within the clause or beside it in the segment.
func (a *article) when(c *clause) {
	u := c.s.units
	best, dist := -1, 1<<30
	for i := c.seg.from; i < c.seg.to; i++ {
		if u[i].date == nil || u[i].vague {
			continue
		}
		d := max(c.from-i, i-c.to+1, 0)
		if d < dist && !a.separated(c, i) {
			best, dist = i, d
		}
	}
	if best < 0 {
		return
	}
	c.date = u[best].date
	if best >= c.to && c.form == "nominal" && a.runs(c, best) {
		c.to = best + 1
	}
}

// runs says whether no sign stands between the clause and unit i behind it.
func (a *article) runs(c *clause, i int) bool {
	for j := c.to; j < i; j++ {
		if c.s.units[j].sign != "" || c.s.units[j].any("contrast", "subordinate") {
			return false
		}
	}
	return true
}

// separated says whether a full break stands between the clause and unit i.
func (a *article) separated(c *clause, i int) bool {
	lo, hi := min(c.from, i), max(c.to, i)
	for j := lo; j < hi && j < len(c.s.units); j++ {
		if x := c.s.units[j].sign; x == ";" {
			return true
		}
	}
	return false
}
