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
		if fig == nil || !fig.people || fig.used && !a.sent(s, g, i) || fig.Op == "vague" && fig.Low == nil && fig.Value == nil && fig.m == nil && len(fig.owner) == 0 {
			continue
		}
		status, to := a.fate(s, g, i)
		if status == "" {
			status, to = a.wholeFate(s, g, i), i+1
		}
		var with *draft
		if status == "" {
			if with = a.killedAlong(s, g, i); with != nil {
				status = "killed"
			}
		}
		if c := s.units[max(i-1, 0)].cue(); status == "" || a.crewWhole(s, g, i) || a.byNature(s, g, i, to) || status == "captured" && c != nil && c.Kind == "call" {
			continue // "kêu gọi X hạ vũ khí"
		}
		if fig.Value == nil && a.onlyMourned(s, g, i) {
			continue // "tưởng niệm các nạn nhân thiệt mạng"
		}
		if i > g.from && s.units[i-1].is("negation") || to < g.to && s.units[to].is("or-not") {
			continue // "chẳng một binh sĩ nào bị thương", "không rõ 3 lính có nằm trong số người chết hay không"
		}
		if (fig.bodies || a.bodiesBefore(s, g, i) >= 0) && a.handedOver(s, g, i) {
			continue
		}
		if fig.Value != nil && *fig.Value == 0 {
			a.noneDied(s, g, i, status, to)
			continue
		}
		fig.fate = status
		h := g
		if v := a.givenOut(s, g, toldBehind(s.units, fig, to)); v != nil {
			h.voice = v
		}
		if fig.bodies || fig.status == "" && to == i+1 {
			to = foundBehind(s.units, i, to, g.to)
		}
		n := len(a.drafts)
		if a.harmed(s, h, i, status, to); with != nil && len(a.drafts) > n && len(a.drafts[n].Agent) == 0 {
			a.add(&a.drafts[n].Claim, "agent", with.Agent...)
		}
	}
}

// noneDied drafts the denial of who says that nobody died or was hurt, "không một binh sĩ nào thiệt mạng", where it answers something.
func (a *article) noneDied(s *sentence, g segment, i int, status string, to int) {
	if v := g.voice; v.author || v.cue == nil || len(v.speakers) == 0 || v.kind() == "answer" {
		return
	}
	d := a.reply(s, g, "denies", i, to)
	d.object, d.guessed = [2]int{i, to}, true
	d.content = a.apart(func() { a.harmed(s, g, i, status, to) })
	for _, e := range d.content {
		e.Figure = nil
		a.add(&d.Claim, "patient", e.Patient...)
		a.add(&d.Claim, "place", e.Place...)
	}
	if !a.answered(d) {
		a.drafts = append(a.drafts, d)
	}
}

// handedOver says whether a verb beside the bodies at unit i tells only that they are given back: "bàn giao 9 thi thể".
func (a *article) handedOver(s *sentence, g segment, i int) bool {
	for j := max(g.from, i-6); j < g.to && j <= i+5; j++ {
		if u := &s.units[j]; u.any("hand-over", "exchanged") || a.holds(u, "hand-over") {
			return true
		}
	}
	return false
}

func (a *article) harmed(s *sentence, g segment, i int, status string, to int) {
	fig := s.units[i].fig
	fig.used = true
	c := &clause{s: s, seg: g, t: i, form: "passive", from: i, to: to}
	a.around(c, to)
	a.when(c)
	a.feared(c, to)
	d := a.draft(c, a.harm)
	if k := a.bodiesBefore(s, g, i); k >= 0 {
		d.from = min(d.from, s.units[k].from)
	}
	figure := fig.Figure
	figure.Status = status
	d.Figure = &figure
	a.add(&d.Claim, "patient", fig.owner...)
	a.add(&d.Claim, "patient", a.listedMen(s, g, i)...)
	if fig.enemy {
		a.add(&d.Claim, "patient", a.enemyOf(d.Speaker)...)
	}
	a.killer(c, d, to)
	if v := g.voice; v.cue != nil && v.cue.Own && v.kind() != "answer" && status != "captured" {
		a.add(&d.Claim, "agent", a.doer(v.speakers[0])...) // "X nhận trách nhiệm về cái chết của 7 người"
	}
	if len(d.Patient) == 0 {
		a.add(&d.Claim, "patient", a.sideLabel(s, g, i)...)
	}
	a.ofTopic(c, d)
	a.sufferer(c, d)
	for _, p := range c.args.in {
		a.addSite(d, &s.units[p])
	}
	if i+1 < g.to && len(d.Place) == 0 && s.units[i+1].m != nil && s.units[i+1].m.Type == "place" && a.g.SeatOf(s.units[i+1].m.ID) == "" {
		a.addSite(d, &s.units[i+1]) // "400 dân làng X"
	}
	if len(d.Patient) == 0 {
		a.ofKind(d, a.kindOf(s, g, i)) // "trong đó 2 người là binh sĩ X"
	}
	a.alongside(c, d)
	a.asWhole(s, g, i, d)
	a.takeUpPeople(s, g, i, d)
	if j := i + 2; len(d.Patient) == 0 && j < g.to && s.units[j-1].any("prep-in", "prep-of") && s.units[j].is("both-sides") {
		a.add(&d.Claim, "patient", a.actors(s, j)...) // "300 người thuộc cả hai bên"
	}
	if len(d.Patient) == 0 && fig.m != nil {
		a.add(&d.Claim, "patient", fig.m.ID)
	}
	a.setting(c, d)
	a.blamed(c, d)
	a.notOwn(c, d)
	a.crewOfFallen(c, d)
	a.during(c.s, c.seg, d, to)
	if status == "captured" {
		a.yielded(c, d, to)
		d.Relation = "captured"
		a.retype(&d.Claim)
	}
	d.to = max(d.to, fig.harmTo)
	if c.negated {
		return
	}
	a.coda(s, g, i, d)
	a.oneSide(s, g, i, d)
	a.crew(s, i, d)
	a.mourned(s, g, i, d)
	a.takenBeside(d)
	a.detailed(s, g, i, d)
	a.behindStrike(s, g, i, d)
	a.ownDead(c, d)
	a.drafts = append(a.drafts, d)
	a.namedBeside(c, d, to)
}

// coda gives the people counted right before, and those whom they are some of, who lack a place and a killer, those that stand behind the last of them: "3 người
// chết và 12 người bị thương trong vụ không kích của X ở Y".
func (a *article) coda(s *sentence, g segment, i int, d *draft) {
	u := s.units
	if len(a.drafts) == 0 || i-2 < g.from || !u[i-1].is("and") && u[i-1].sign != "," || harmOf(u[i-2].entries) == "" {
		return
	}
	for n := len(a.drafts) - 1; n >= 0; n-- {
		e := a.drafts[n]
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
		case u.is("negation") && (u.to-u.from == 1 || i == to-2):
			c.negated = true // "10 người không bị bắt", "3 người không có dấu hiệu bị thương"
		case u.is("ability"):
			c.modality = "conditional"
		case u.is("future"):
			c.modality = "planned"
		}
	}
}

// mayCause says whether the verb of causing at unit k goes on behind a comma with what the clause before it says may or will come.
func (a *article) mayCause(c *clause, k int) bool {
	u, may := c.s.units, false
	if k-1 <= c.seg.from || u[k-1].sign != "," {
		return false
	}
	for i := k - 2; i >= c.seg.from && u[i].sign == ""; i-- {
		if u[i].any("done", "passive-bad", "subordinate", "contrast", "condition") && !u[i].is("cause") || u[i].cue() != nil {
			return false
		}
		may = may || u[i].any("ability", "future")
	}
	return may
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
	case verb.modality == "" && c.modality == "" && u[k].is("cause") && a.mayCause(c, k):
		c.modality = "conditional" // "động thái có thể lan ra X, khiến 20 người thiệt mạng"
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
	if to-1 <= c.t || !u[to-1].any("kill-verb", "wound-verb") && !u[to-1].tells("captured") {
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
	return toldBehind(c.s.units[:c.seg.to], c.s.units[c.t].fig, to)
}

// toldBehind is the unit at or behind unit to that stands behind the words of a figure for what happened to the people.
func toldBehind(u []unit, fig *figure, to int) int {
	for to < len(u) && u[to].from < fig.harmTo {
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
	if i+2 < c.seg.to && u[i+1].is("prep-of") && u[i+2].any("they", "we", "self") && len(d.Patient) == 0 {
		a.ownLoss(d) // "binh sĩ của họ", "bảy người của tôi", "12 lính của mình"
	}
	if i+1 < c.seg.to && u[i+1].is("country-ref") {
		a.add(&d.Claim, "patient", a.actors(c.s, i+1)...)
	}
	if i+2 < c.seg.to && u[i+1].is("prep-of") && u[i+2].names() && len(d.Patient) == 0 && !a.onlyKin(c, i+2) {
		a.add(&d.Claim, "patient", a.actors(c.s, i+2)...)
	}
	beside := true // nothing but words around the amount stands between
	for i--; i >= c.seg.from && len(d.Patient) == 0; i-- {
		switch {
		case u[i].any("have", "lost-verb"), beside && u[i].is("casualty"), u[i].is("leaves-dead") && c.s.units[c.t].fig.bodies:
			a.sufferers(&clause{s: c.s, seg: c.seg, t: i, from: i, to: i + 1}, d)
			if len(d.Patient) > 0 || !u[i].is("have") {
				return
			}
			i = c.seg.from // "X cho biết có 9 lính chết"
		case filler(&u[i]):
		case i == c.t-2 && u[i+1].any("killed", "wounded") && a.acting(&u[i]) && !located(&u[i]):
			a.add(&d.Claim, "patient", a.actors(c.s, i)...) // "quân X chết 40"
			return
		case u[i].fig != nil, u[i].is("and"), u[i].sign == ",", harmOf(u[i].entries) != "":
			beside = false
		default:
			i = c.seg.from
		}
	}
	if a.fallen(c, d) {
		a.ownLoss(d)
	}
	killed := c.t > c.seg.from && u[c.t-1].is("kill-verb") // "đã giết 11 sĩ quan": whoever boasts of that has not lost them
	if m := u[c.t].fig.m; len(d.Patient) == 0 && m != nil && !killed && a.found.HasClass(m.ID, "ent:personnel") && !d.Author && !(d.Figure.Status == "captured" && d.Stance != "confirms") && !u[max(c.to-1, 0)].is("felled-foe") && a.sideOf(d.Agent) != a.side(d.Speaker) && (slices.Contains(a.parties, a.side(d.Speaker)) || a.soldierly(d.Speaker)) && !a.foeBefore(c, d) {
		if foe := a.foeAmong(c, d); len(foe) > 0 {
			a.add(&d.Claim, "patient", foe...)
		} else if !againstUs(c) {
			a.add(&d.Claim, "patient", a.side(d.Speaker))
		}
		d.Confidence -= 0.2
	}
}

// foeBefore says whether what is told before the amount is what another army met with, whose men they may be: "X nói quân Y đã thất bại, 20 binh sĩ
// thiệt mạng".
func (a *article) foeBefore(c *clause, d *draft) bool {
	u, mine := c.s.units, a.side(d.Speaker)
	return slices.ContainsFunc(u[c.seg.from:c.t], func(x unit) bool {
		return x.m != nil && (x.m.Type == "force" || x.m.Type == "group") && a.side(x.m.ID) != mine
	})
}

// againstUs says whether those counted before are told to have fought or attacked who speaks: "40 binh sĩ tử trận khi giao tranh với chúng tôi".
func againstUs(c *clause) bool {
	u, fought := c.s.units, false
	for i := c.to; i < len(u) && i < c.to+near && u[i].sign == ""; i++ {
		if fought && u[i].m == nil && u[i].any("we", "own-men") {
			return true
		}
		fought = fought || u[i].m == nil && (u[i].tells("fought") || u[i].tells("struck"))
	}
	return false
}

// sufferers adds the subject of a verb of losing or having to those whose the people are: "X thương vong 300 người", "đơn vị của ông có 4 người
// chết".
func (a *article) sufferers(k *clause, d *draft) {
	u, at := k.s.units, a.aspects(k, k.t-1)
	for _, j := range a.subject(k, at, false) {
		if !located(&u[j]) {
			a.add(&d.Claim, "patient", a.actors(k.s, j)...)
		}
	}
	if at >= k.seg.from && u[at].any("own-men", "we") && len(d.Patient) == 0 {
		a.ownLoss(d)
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
// người bị thương"; their place, too, but where the part of the sentence opens with another: "…; ở Y, 3 người chết".
func (a *article) alongside(c *clause, d *draft) {
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.Relation != "casualties" || e.Speaker != d.Speaker || e.to > d.from {
			continue
		}
		if len(d.Patient) == 0 && a.ofOneKind(d.Figure.Class, e.Figure) && !a.foreigner(e) && !a.gunmenOfState(d, e) && !a.otherFolk(d, e) && !slices.ContainsFunc(e.Patient, a.unsided) {
			a.add(&d.Claim, "patient", e.Patient...)
		}
		if len(d.Place) == 0 && placeOfPart(c.s.units, c.from) < 0 {
			a.add(&d.Claim, "place", e.Place...)
		}
		return
	}
}

// gunmenOfState says whether a draft counts armed men who are nobody's soldiers behind the dead of a state: they are not of it.
func (a *article) gunmenOfState(d, e *draft) bool {
	return a.outlaws(d.Figure.Class) && slices.ContainsFunc(e.Patient, func(id schema.ID) bool { return a.ofState(id) })
}

// otherFolk says whether a draft counts others than the members of a people behind these: "30 tay súng người X, 12 thường dân".
func (a *article) otherFolk(d, e *draft) bool {
	return e.Figure != nil && d.Figure.Class != e.Figure.Class && slices.ContainsFunc(e.Patient, func(id schema.ID) bool { return a.typeOf(id) == "group" })
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
