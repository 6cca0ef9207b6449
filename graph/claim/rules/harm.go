package rules

import (
	"slices"

	"hearsay/schema"
)

// casualties drafts claims of people killed, wounded or missing: a counted group with such a predicate behind it or
// such a verb before it.
func (a *article) casualties(s *sentence, g segment) {
	for i := g.from; i < g.to; i++ {
		fig := s.units[i].fig
		if fig == nil || !fig.people || fig.used && !a.sent(s, g, i) || fig.Op == "vague" && fig.Low == nil && fig.Value == nil && fig.m == nil {
			continue
		}
		status, to := a.fate(s, g, i)
		if status == "" {
			status, to = a.wholeFate(s, g, i), i+1
		}
		if c := s.units[max(i-1, 0)].cue(); status == "" || status == "captured" && c != nil && c.Kind == "call" {
			continue // "kêu gọi hai tướng hạ vũ khí"
		}
		if fig.bodies && a.handedOver(s, g, i) {
			continue
		}
		fig.fate = status
		a.harmed(s, g, i, status, to)
	}
}

// fate is what happened to the counted people at unit i, and the unit behind the words that say so.
func (a *article) fate(s *sentence, g segment, i int) (status string, to int) {
	u := s.units
	if u[i].fig.status != "" {
		return u[i].fig.status, i + 1
	}
	if i > g.from && (u[i-1].is("bodies") || a.holds(&u[i-1], "bodies")) || i-2 >= g.from && u[i-1].is("prep-of") && u[i-2].is("bodies") {
		return "killed", i + 1
	}
	if i > g.from {
		if h := a.harmNext(s, g, i-1); h != "" {
			return h, i + 1
		}
	}
	inset, done := false, false
	for j := i + 1; j < g.to && j <= i+14; j++ {
		if h := harmOf(u[j].entries); h != "" {
			if a.harmNext(s, g, j) != "" {
				break
			}
			if inset && done && (u[j-1].is("aux") || u[j-1].fig != nil) {
				break // "100 binh sĩ giải cứu con tin, trong đó 3 người đã chết"
			}
			return h, j + 1
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
		if u[j].fig != nil && u[j].fig.people && (u[j-1].is("and") || u[j-1].sign == ",") && !inset {
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
	steps := 0
	for j := i - 1; j >= g.from && steps < 4; j-- {
		if u[j].is("kill-verb") {
			return "killed", i + 1
		}
		if u[j].is("wound-verb") {
			return "wounded", i + 1
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
		if breaks(&u[j]) {
			break
		}
	}
	return "", i
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
			if passive || u[k-1].is("aux") || x.is("wounded") && (u[k-1].date != nil || place(&u[k-1])) {
				return k
			}
			return 0
		case passive && !filler(x) && !x.is("prep-in") && !located(x) && !country(x), x.sign != "", x.cue() != nil, x.fig != nil && x.fig.people, x.any("subordinate", "contrast", "cause"):
			return 0
		}
	}
	return 0
}

// handedOver says whether a verb beside the bodies at unit i tells only that they are given back: "bàn giao 9 thi thể".
func (a *article) handedOver(s *sentence, g segment, i int) bool {
	for j := max(g.from, i-6); j < g.to && j <= i+5; j++ {
		if u := &s.units[j]; u.is("hand-over") || a.holds(u, "hand-over") {
			return true
		}
	}
	return false
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
	for ; j+2 < to && u[j].sign == "," && u[j+1].fig != nil && u[j+1].fig.people; j += 2 {
		if k := j + 2; k+1 < to && u[k].is("and") && u[k+1].fig != nil && u[k+1].fig.people {
			return true
		}
	}
	return false
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
		case u[j].fig != nil && u[j].fig.people && part:
			return u[j].fig.fate
		case harm != "" && (u[j].m != nil || u[j].any("people", "member")):
		case u[j].fig != nil && u[j].fig.people, u[j].any("and", "have", "plural", "descriptor", "another"), u[j].sign == ",", filler(&u[j]), plainWord(&u[j]):
		case u[j].sign == "(", u[j].sign == "-", u[j].sign == ":":
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

func (a *article) harmed(s *sentence, g segment, i int, status string, to int) {
	fig := s.units[i].fig
	fig.used = true
	c := &clause{s: s, seg: g, t: i, form: "passive", from: i, to: to}
	a.around(c, to)
	a.when(c)
	a.feared(c, to)
	d := a.draft(c, a.harm)
	figure := fig.Figure
	figure.Status = status
	d.Figure = &figure
	a.add(&d.Claim, "patient", fig.owner...)
	if fig.enemy {
		a.add(&d.Claim, "patient", a.enemyOf(d.Speaker)...)
	}
	a.killer(c, &d, to)
	a.sufferer(c, &d)
	for _, p := range c.args.in {
		a.addSite(&d, &s.units[p])
	}
	a.alongside(&d)
	a.asWhole(s, g, i, &d)
	a.takeUpPeople(s, g, i, &d)
	if j := i + 2; len(d.Patient) == 0 && j < g.to && s.units[j-1].any("prep-in", "prep-of") && s.units[j].is("both-sides") {
		a.add(&d.Claim, "patient", a.actors(s, j)...) // "300 người thuộc cả hai bên"
	}
	if len(d.Patient) == 0 && fig.m != nil {
		a.add(&d.Claim, "patient", fig.m.ID)
	}
	a.setting(c, &d)
	a.blamed(c, &d)
	a.notOwn(c, &d)
	a.during(c.s, c.seg, &d, to)
	if status == "captured" {
		a.yielded(c, &d, to)
		d.Relation = "captured"
		a.retype(&d.Claim)
	}
	d.to = max(d.to, fig.harmTo)
	if c.negated {
		return
	}
	a.coda(s, g, i, &d)
	a.oneSide(s, g, i, &d)
	a.behindStrike(s, g, i, &d)
	a.drafts = append(a.drafts, &d)
	a.namedBeside(c, &d, to)
}

// coda gives the people counted right before, who lack a place and a killer, those that stand behind the last of them: "3 người
// chết và 12 người bị thương trong vụ không kích của X ở Y".
func (a *article) coda(s *sentence, g segment, i int, d *draft) {
	u := s.units
	if len(a.drafts) == 0 || i-2 < g.from || !u[i-1].is("and") && u[i-1].sign != "," || harmOf(u[i-2].entries) == "" {
		return
	}
	e := a.drafts[len(a.drafts)-1]
	if e.Relation != "casualties" || e.sentence != d.sentence || e.Speaker != d.Speaker || e.to != u[i-2].to {
		return
	}
	if len(e.Agent) == 0 {
		a.add(&e.Claim, "agent", d.Agent...)
	}
	if len(e.Place) == 0 {
		a.add(&e.Claim, "place", d.Place...)
	}
}

// feared notes what only may happen to the people: "150 người có thể thiệt mạng".
func (a *article) feared(c *clause, to int) {
	k := c.t - 1
	for k > c.seg.from && c.s.units[k].sign == "quote" {
		k--
	}
	if k > c.seg.from && c.s.units[k].any("cause", "kill-verb") {
		a.heldOff(c, k)
	}
	for i := c.t + 1; i < to; i++ {
		switch u := &c.s.units[i]; {
		case u.is("negation") && u.to-u.from == 1:
			c.negated = true // "10 người không bị bắt"
		case u.is("ability"):
			c.modality = "conditional"
		case u.is("future"):
			c.modality = "planned"
		}
	}
}

// heldOff notes what the verb of killing or causing at unit k is told under, "X không giết …", "một vụ tấn công có thể khiến …", or the attack right
// before it: "X không bắn vào Y làm 12 người chết".
func (a *article) heldOff(c *clause, k int) {
	u := c.s.units
	verb := &clause{s: c.s, seg: c.seg, t: k, from: k, to: k + 1}
	i := a.aspects(verb, k-1)
	for cause := u[k].is("cause"); cause && i > c.seg.from && u[i].sign == "" && !u[i].any("and", "contrast"); i-- {
		if u[i].is("strike-verb") {
			a.aspects(verb, i-1)
			break
		}
	}
	c.negated = c.negated || verb.negated
	switch {
	case verb.modality == "capability" && u[k].is("cause"):
		c.modality = "conditional" // "một cuộc tấn công có thể khiến 150 người thiệt mạng"
	case verb.modality != "" && c.modality == "":
		c.modality = verb.modality
	}
}

// killer finds who kills between "bị" and the verb that ends before the unit, "3 người bị X bắn chết", or behind it.
func (a *article) killer(c *clause, d *draft, to int) {
	u, behind := c.s.units, behindHarm(c, to)
	if a.causeBehind(c, d, behind) {
		return
	}
	if to-1 <= c.t || !u[to-1].is("kill-verb") {
		return
	}
	for i := c.t + 1; i < to-1; i++ {
		if u[i].any("passive-bad", "prep-by") {
			for i++; i < to-1; i++ {
				if u[i].names() && u[i].fig == nil {
					a.add(&d.Claim, "agent", a.actors(c.s, i)...)
				}
			}
		}
	}
}

// behindHarm is the unit behind the words for what happened to the people, which end at the unit before to or further on.
func behindHarm(c *clause, to int) int {
	for to < c.seg.to && c.s.units[to].from < c.s.units[c.t].fig.harmTo {
		to++
	}
	return to
}

// longestYield is how many words a phrase for surrendering has at most.
const longestYield = 4

// yielded takes who the people surrendered to, who stands right behind: "40 binh sĩ đã đầu hàng quân X".
func (a *article) yielded(c *clause, d *draft, to int) {
	u, n := c.s.units, behindHarm(c, to)
	if n >= c.seg.to || u[n].m == nil || !a.acting(&u[n]) || located(&u[n]) {
		return
	}
	for k := u[n].from - longestYield; k < u[n].from-1; k++ {
		if e, end := a.pack.Lexicon.Longest(a.doc.Tokens, max(k, 0), u[n].from); end == u[n].from && has(e, "yields") {
			a.add(&d.Claim, "agent", a.actors(c.s, n)...)
			return
		}
	}
}

// sufferer finds whose the people are: "X có 71 người chết", "5 tay súng của lực lượng này", soldiers without a side
// whose side speaks.
func (a *article) sufferer(c *clause, d *draft) {
	u, i := c.s.units, c.t
	if i+2 < c.seg.to && u[i+1].is("prep-of") && u[i+2].any("they", "we") && len(d.Patient) == 0 {
		a.ownLoss(d) // "binh sĩ của họ", "bảy người của tôi"
	}
	if i+1 < c.seg.to && u[i+1].is("country-ref") {
		a.add(&d.Claim, "patient", a.actors(c.s, i+1)...)
	}
	if i+2 < c.seg.to && u[i+1].is("prep-of") && u[i+2].names() && len(d.Patient) == 0 {
		a.add(&d.Claim, "patient", a.actors(c.s, i+2)...)
	}
	for i--; i >= c.seg.from && len(d.Patient) == 0; i-- {
		switch {
		case u[i].any("have", "lost-verb"):
			k := &clause{s: c.s, seg: c.seg, t: i, from: i, to: i + 1}
			at := a.aspects(k, i-1)
			for _, j := range a.subject(k, at, false) {
				if !located(&u[j]) {
					a.add(&d.Claim, "patient", a.actors(c.s, j)...)
				}
			}
			if at >= c.seg.from && u[at].any("own-men", "we") && len(d.Patient) == 0 {
				a.ownLoss(d) // "đơn vị của ông có 4 người chết"
			}
			return
		case filler(&u[i]), u[i].fig != nil, u[i].is("and"), u[i].sign == ",", harmOf(u[i].entries) != "":
		default:
			i = c.seg.from
		}
	}
	killed := c.t > c.seg.from && u[c.t-1].is("kill-verb") // "đã giết 11 sĩ quan": whoever boasts of that has not lost them
	if m := u[c.t].fig.m; len(d.Patient) == 0 && m != nil && !killed && a.found.HasClass(m.ID, "ent:personnel") && !d.Author && a.sideOf(d.Agent) != a.side(d.Speaker) && (slices.Contains(a.parties, a.side(d.Speaker)) || a.soldierly(d.Speaker)) {
		a.add(&d.Claim, "patient", a.side(d.Speaker))
		d.Confidence -= 0.2
	}
}

// ownLoss makes those who died men of the side of who says so, where it is known.
func (a *article) ownLoss(d *draft) {
	if side := a.side(d.Speaker); !d.Author && !a.isPerson(side) {
		a.add(&d.Claim, "patient", side)
	}
}

// soldierly says whether who speaks is an army of a country, whose dead soldiers are its own unless it says otherwise.
func (a *article) soldierly(id schema.ID) bool {
	e := a.entity(id)
	return e != nil && e.Type == "force" && a.ofState(id)
}

// alongside gives people counted without a side that of those counted just before them: "400 lính Nga thiệt mạng và 300
// người bị thương".
func (a *article) alongside(d *draft) {
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.Relation != "casualties" || e.Speaker != d.Speaker || e.to > d.from {
			continue
		}
		if len(d.Patient) == 0 && a.ofOneKind(d.Figure.Class, e.Figure) && !a.foreigner(e) && !slices.ContainsFunc(e.Patient, a.unsided) {
			a.add(&d.Claim, "patient", e.Patient...)
		}
		if len(d.Place) == 0 {
			a.add(&d.Claim, "place", e.Place...)
		}
		return
	}
}

// unsided says whether who suffered is no side that others counted with him are of: somebody with a name, civilians.
func (a *article) unsided(id schema.ID) bool { return a.isPerson(id) || a.unarmed(id) }

// foreigner says whether the draft counts one person of whom only the nationality is told, which says nothing of others: "một người X chết
// và 11 người bị thương".
func (a *article) foreigner(e *draft) bool {
	return e.Figure != nil && e.Figure.Value != nil && *e.Figure.Value == 1 && (e.Figure.Class == "" || e.Figure.Class == "ent:people")
}

// ofOneKind says whether people of a class may be some of those counted before: others than fighters are not on their side.
func (a *article) ofOneKind(class schema.ID, before *schema.Figure) bool {
	return before == nil || class == before.Class || class == "" || class == "ent:people" || before.Class == "" || before.Class == "ent:people" ||
		a.found.HasClass(class, before.Class) || a.found.HasClass(before.Class, class)
}
