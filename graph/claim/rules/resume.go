package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// memory is how many sentences back the attack is looked for that a sentence goes on about.
const memory = 2

// attackNamed says whether an attack is named before unit j as what did something: "cuộc không kích khiến …".
func (a *article) attackNamed(c *clause, j int) bool {
	u := c.s.units
	for i := j - 1; i >= c.seg.from && i >= j-12 && !breaks(&u[i]); i-- {
		if u[i].is("incident") || u[i].is("act") && i+1 < j && u[i+1].is("reference") {
			return a.refersBack(u, i, j) // "vụ việc đã khiến …", "chiến dịch này làm …"
		}
		if i > c.seg.from && u[i].is("strike-verb") && u[i-1].is("act") {
			return !(i-2 >= c.seg.from && u[i-2].is("indefinite")) && !u[i-1].is("indefinite") && !u[i+1].is("another") && !a.attackOf(c, i, j)
		}
	}
	return false
}

// refersBack says whether nothing but a reference, when and how stand between the word for an incident at unit i and unit j: "vụ việc này đã khiến …".
func (a *article) refersBack(u []unit, i, j int) bool {
	for i++; i < j; i++ {
		if !u[i].is("reference") && u[i].date == nil && !filler(&u[i]) {
			return false
		}
	}
	return true
}

// attackOf says whether the attack at unit i is told to be somebody's before unit j: "cuộc không kích của X".
func (a *article) attackOf(c *clause, i, j int) bool {
	u := c.s.units
	for i++; i+1 < j; i++ {
		if u[i].is("prep-of") && u[i+1].names() && a.acting(&u[i+1]) {
			return true
		}
	}
	return false
}

// anotherSpot says whether the attack e, which the sentence of d names, was at another place than the one that the article told of last: "X pháo kích Y. Vụ
// pháo kích ở Z khiến 12 người chết".
func (a *article) anotherSpot(d, e *draft) bool {
	for n := len(a.drafts) - 1; e != nil && len(e.Place) > 0 && n >= 0 && d.sentence-a.drafts[n].sentence <= memory; n-- {
		x := a.drafts[n]
		if x.sentence == d.sentence || x.Relation != "struck" || len(x.Agent)+len(x.Place) == 0 {
			continue
		}
		return len(x.Place) > 0 && !slices.ContainsFunc(x.Place, func(id schema.ID) bool {
			return slices.ContainsFunc(e.Place, func(o schema.ID) bool { return o == id || a.liesIn(o, id) || a.liesIn(id, o) })
		})
	}
	return false
}

// resume gives a claim about the outcome of an attack that is named without its author to who carried out the attack that was
// told last, where all that the article told of it in that sentence name one side.
func (a *article) resume(d *draft) {
	var agent, where []schema.ID
	var day schema.Date
	at := -1
	for n := len(a.drafts) - 1; n >= 0 && d.sentence-a.drafts[n].sentence <= memory; n-- {
		e := a.drafts[n]
		switch {
		case e.sentence == d.sentence || at >= 0 && e.sentence != at || e.Relation != "struck" || e.Mode != "asserted" || e.Modality != "actual":
		case len(e.Agent) == 0:
		case agent == nil:
			agent, where, day, at = e.Agent, e.Place, e.Date, e.sentence
		case a.side(e.Agent[0]) != a.side(agent[0]):
			return
		}
	}
	if len(agent) > 0 {
		a.add(&d.Claim, "agent", agent...)
		d.Confidence -= 0.1
	}
	if len(d.Place) == 0 {
		a.add(&d.Claim, "place", where...)
	}
	if d.Date.Raw == "" && day.Precision != "year" {
		if d.Date = day; day.Start != "" {
			d.Date.Basis = "inferred" // "X tấn công Y ngày 7/10. Cuộc tấn công đó làm 12 người chết"
		}
	}
}

// wrought gives what an attack did that the same clause tells to who attacked, and where: "cuộc không kích của X xuống Y đã phá hủy
// một trường học"; false where none is told.
func (a *article) wrought(c *clause, d *draft) bool {
	if len(a.drafts) == 0 {
		return false
	}
	e := a.drafts[len(a.drafts)-1]
	i := unitEnding(c.s, e.to)
	if e.Relation != "struck" || e.sentence != d.sentence || e.Speaker != d.Speaker || i == 0 || i > c.t {
		return false
	}
	for ; i < c.t && !a.aimsBefore(c, i); i++ {
		if !filler(&c.s.units[i]) {
			return false
		}
	}
	a.add(&d.Claim, "agent", e.Agent...)
	if len(d.Place) == 0 {
		a.add(&d.Claim, "place", e.Place...)
	}
	return len(e.Agent) > 0
}

// defends makes the side that says so the agent of a shooting down whose author is only "the air defence": one tells of one's own.
func (a *article) defends(c *clause, f *lang.Frame, d *draft) {
	v := c.seg.voice
	if v.author || len(d.Agent) > 0 && !(len(d.Agent) == 1 && d.Agent[0] == v.speakers[0] && a.isPerson(d.Agent[0])) || c.form != "active" || f.Active.Subject != "agent" || f.Materiel != "lost" || v.kind() == "accuse" {
		return
	}
	for i := c.t - 1; i >= c.seg.from && i >= c.t-6 && !breaks(&c.s.units[i]); i-- {
		if u := &c.s.units[i]; u.is("air-defence") || a.holds(u, "air-defence") {
			if side := a.side(v.speakers[0]); a.isPerson(v.speakers[0]) && a.isCountry(side) {
				d.Agent = nil // no governor shoots himself
				a.add(&d.Claim, "agent", side)
			} else {
				a.add(&d.Claim, "agent", a.doer(v.speakers[0])...)
			}
			d.Confidence -= 0.1
			return
		}
	}
}

// setting takes the place that a sentence opens with for what it tells without one: "Tại X, nhà chức trách cho biết …"; or the one behind a
// source that parts it from the deed: "12 người chết – theo Y – ở X".
func (a *article) setting(c *clause, d *draft) {
	a.here(c, d)
	switch a.model.Relation(d.Relation).Family {
	case "strike", "harm", "battle", "loss":
	case "movement", "control":
		a.posting(c, d)
		return
	default:
		return
	}
	u := c.s.units
	if len(d.Place) > 0 || len(u) < 3 {
		return
	}
	at := placeOfPart(u, c.from)
	if at < 0 {
		at = openingPlace(u, c.from)
	}
	if at < 0 {
		at = a.behindSource(c)
	}
	if at < 0 || !located(&u[at]) || a.g.SeatOf(u[at].m.ID) != "" {
		return
	}
	for _, id := range d.Patient {
		if e := a.entity(id); e != nil && (e.Type == "place" || e.Type == "facility") {
			return
		}
	}
	a.add(&d.Claim, "place", u[at].m.ID)
	for _, i := range a.alsoAt(&clause{s: c.s, seg: segment{to: len(u)}}, at) {
		a.add(&d.Claim, "place", u[i].m.ID)
	}
}

// placeOfPart is the unit of the place that the part of a sentence in which unit from stands opens with behind a semicolon, "Ở X, 4 người chết; ở Y, 2 người
// chết", or behind a source: "Theo X, tại Y quân Z đã …"; -1 where it opens with none.
func placeOfPart(u []unit, from int) int {
	start := from - 1
	for start > 0 && u[start].sign != ";" {
		start--
	}
	if start <= 0 && u[0].cue() != nil && u[0].cue().Kind == "according" {
		for start = 1; start < min(from, preface) && u[start].sign != ","; start++ {
		}
	}
	if start <= 0 {
		return -1
	}
	if start++; start < from && u[start].sign == "quote" {
		start++
	}
	if start < from {
		if at := openingPlace(u[start:], from-start); at >= 0 {
			return start + at
		}
	}
	return -1
}

// preface is how many units at most stand before the place that a sentence opens with.
const preface = 5

// openingPlace is the unit of the place that a sentence opens with, "Tại X, …", behind nothing but a day and words that tie it to what stands before: "Cùng
// ngày, cũng tại X, …", or before a colon, "X: …". It is -1 where none stands there, or where what is told begins before it.
func openingPlace(u []unit, from int) int {
	if len(u) > 3 && u[1].sign == ":" && from > 1 {
		return 0
	}
	for i := 0; i+2 < len(u) && i < preface && i+1 < from; i++ {
		switch x := &u[i]; {
		case x.is("prep-in"):
			if at := placeFrom(u, i+1); at > 0 && (i == 0 || at+1 < len(u) && (u[at+1].sign == "," || u[at+1].date != nil || u[at+1].is("occur"))) {
				return at
			}
			return -1
		case x.date == nil && x.sign != "," && !x.any("aux", "continue", "meanwhile", "apart-there") && (i > 0 || !x.is("contrast")):
			return -1
		}
	}
	return -1
}

// placeFrom is the unit of the place that the words from unit i on name, -1 where they name none: "phía đông thành phố X", "hai làng X và Y".
func placeFrom(u []unit, i int) int {
	for end := min(len(u), i+preface); i < end; i++ {
		switch {
		case located(&u[i]):
			return i
		case u[i].fig != nil && u[i].fig.spot && u[i].fig.m == nil:
		case i+1 < end && (plainWord(&u[i]) || u[i].m == nil && u[i].fig == nil && (u[i].any("article", "plural", "target-noun", "place-noun", "descriptor", "block", "prep-in") || placeWord(&u[i]))):
		default:
			return -1
		}
	}
	return -1
}

// posting takes the place that the sentence opens with for troops that are there, leave it or take ground in it: "Tại X, Y duy trì 1.700 quân". Where
// somebody speaks, or only plans, that may be where he is.
func (a *article) posting(c *clause, d *draft) {
	u := c.s.units
	if len(d.Place) > 0 || len(d.Agent) == 0 || len(u) < 5 || !u[0].is("prep-in") || u[0].is("time-clause") || !d.Author || c.form != "active" || d.Modality != "actual" && d.Modality != "estimate" {
		return
	}
	at, end := 1, 2
	for end+1 < len(u) && u[end].any("prep-in", "prep-of") && u[end+1].m != nil {
		end += 2 // "Tại căn cứ X ở Y, …"
	}
	if u[at].m == nil || end >= c.t || u[end].sign != "," && u[end].date == nil || a.g.SeatOf(u[at].m.ID) != "" || slices.ContainsFunc(u[end:c.t], func(x unit) bool { return x.cue() != nil }) {
		return
	}
	if located(&u[at]) || country(&u[at]) && a.sideOf(d.Agent) != u[at].m.ID {
		a.add(&d.Claim, "place", u[at].m.ID)
	}
}

// behindSource is the last unit of a sentence where it stands, with a word for "in", behind a source that a sign parts from the clause before it
// and from that word; -1 where it does not, or where a person speaks.
func (a *article) behindSource(c *clause) int {
	u, i, k := c.s.units, c.seg.to, len(c.s.units)
	if k > 0 && u[k-1].sign == "." {
		k--
	}
	if i < 1 || i+4 >= k || c.seg.voice.kind() != "according" || u[i-1].sign == "" || u[i].cue() == nil || u[k-3].sign == "" || !u[k-2].is("prep-in") {
		return -1
	}
	for i++; i < k-3; i++ {
		if u[i].sign != "" || u[i].verb() && u[i].m == nil || u[i].date != nil || u[i].m != nil && u[i].m.Type == "person" {
			return -1 // "theo phát biểu của ông X, tại Y": where he spoke
		}
	}
	return k - 1
}

// beside is how many units apart the place of the damage and its cause may stand to be shown together.
const beside = 4

// scene takes the place of the damage for an attack that is only named as its cause: "ba ngôi nhà ở X hư hại sau trận pháo kích", "lửa
// bùng lên ở kho dầu của X sau vụ tấn công bằng UAV".
func (a *article) scene(c *clause, d *draft) {
	if d.Relation != "struck" || c.form == "passive" && len(c.args.subject) > 0 || len(d.Patient)+len(d.Place) > 0 {
		return
	}
	u, i := c.s.units, c.t-1
	if c.form == "passive" {
		i = c.from - 1 // "khói bốc lên từ cầu X sau khi bị máy bay Y ném bom"
	}
	for i > c.seg.from && (u[i].any("act", "plural", "indefinite") || c.form == "active" && (filler(&u[i]) || u[i].names())) {
		i--
	}
	if i <= c.seg.from || !u[i].any("since", "because", "prep-by", "reason") || u[i].any("prep-in") && !u[i].is("since") {
		return
	}
	at, harmed := -1, false
	for i--; i >= c.seg.from && !breaks(&u[i]) && u[i].sign != ","; i-- {
		harmed = harmed || harmOf(u[i].entries) != "" || a.lossy(&u[i]) || u[i].is("blaze")
		if at < 0 && located(&u[i]) && i > c.seg.from && u[i-1].any("prep-in", "prep-from") {
			at = i
		}
	}
	if at < 0 || !harmed {
		return
	}
	if c.from-at <= beside {
		d.from = min(d.from, u[at].from)
	}
	if u[at].m.Type == "place" {
		a.add(&d.Claim, "place", u[at].m.ID)
		return
	}
	a.add(&d.Claim, "patient", u[at].m.ID)
	a.add(&d.Claim, "place", a.whereabouts(&u[at])...)
}

// during gives a loss of life that names no killer to who carried out the attack that it happened in: "3 người thiệt mạng
// trong vụ không kích của X". to is the unit behind the words for the loss.
func (a *article) during(s *sentence, g segment, d *draft, to int) {
	u := s.units
	if len(d.Agent) > 0 && len(d.Place) > 0 {
		return
	}
	if len(d.Agent) == 0 && g.from == 0 && len(u) > 3 && u[0].is("prep-in") && a.toldAbove(s, g, 1) {
		a.resume(d) // "Trong vụ việc, 4 cảnh sát thiệt mạng"
		return
	}
	to = a.pastAside(s, g, to)
	for j := to; j+1 < g.to && j <= to+8; j++ {
		if breaks(&u[j]) || u[j].is("contrast") || u[j].is("and") && (u[j+1].fig == nil || !u[j+1].fig.people) {
			return
		}
		if u[j].is("while") && len(d.Agent) > 0 {
			return
		}
		if u[j].is("while") {
			a.befell(d, &u[j])
			return
		}
		if !u[j].any("since", "prep-in", "prep-by") || !u[j+1].any("act", "plural", "strike-verb", "incident") && u[j+1].fig == nil && !(u[j].is("prep-in") && u[j+1].calls("struck")) {
			continue
		}
		if len(d.Agent) == 0 && a.toldAbove(s, g, j+1) {
			a.resume(d)
			return
		}
		for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
			if e := a.drafts[n]; e.Relation == "struck" && e.from >= u[j].from && e.from <= u[j].to+8 {
				if len(d.Agent) == 0 {
					a.add(&d.Claim, "agent", e.Agent...)
				}
				if len(d.Place) == 0 {
					a.add(&d.Claim, "place", e.Place...)
				}
				return
			}
		}
		return
	}
}

// pastAside is the unit behind an aside between commas that begins at unit i and says who most of the people were, "…, phần lớn là phụ nữ và trẻ em,
// …"; i where none does.
func (a *article) pastAside(s *sentence, g segment, i int) int {
	u := s.units
	for i+2 < g.to && harmOf(u[i].entries) != "" {
		i++
	}
	if i+2 >= g.to || u[i].sign != "," || !u[i+1].is("mostly") {
		return i
	}
	for j := i + 2; j < g.to && j <= i+10 && !breaks(&u[j]); j++ {
		if u[j].sign == "," {
			return j + 1
		}
	}
	return i
}

// toldAbove says whether the attack or incident named at unit i is one that was told before, with nothing behind it that tells of it: "trong vụ
// việc", "trong cuộc tấn công này".
func (a *article) toldAbove(s *sentence, g segment, i int) bool {
	u := s.units
	switch {
	case u[i].is("incident"):
	case u[i].is("act") && !u[i].is("indefinite") && i+1 < g.to && u[i+1].is("strike-verb"):
		i++
	default:
		return false
	}
	for i++; i < g.to && (u[i].is("reference") || u[i].date != nil); i++ {
	}
	return ends(u, i, g.to) && !(i < g.to && u[i].is("prep-in"))
}

// fatedThere says whether it is told what happened to the people at unit i, right behind where they were.
func (a *article) fatedThere(c *clause, i int) bool {
	for i++; i < c.seg.to; i++ {
		u := &c.s.units[i]
		if harmOf(u.entries) != "" {
			return true
		}
		if !u.is("prep-in") && !located(u) && !filler(u) && !u.is("another") {
			return false
		}
	}
	return false
}

// befell takes the attack that is told behind a word for when the dead were killed: "9 người chết khi tên lửa X trúng …".
func (a *article) befell(d *draft, while *unit) {
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		e := a.drafts[n]
		if e.Relation == "struck" && e.from >= while.to && e.from <= while.to+3 {
			if side := a.sideOf(e.Agent); side == "" || side != a.sideOf(d.Patient) {
				a.add(&d.Claim, "agent", e.Agent...) // "lính X bị thương khi tham gia cuộc đột kích": nobody shoots his own
			}
			if len(d.Place) == 0 {
				a.add(&d.Claim, "place", e.Place...)
			}
			return
		}
	}
}

// battlefield takes the place of the fighting that the sentence tells before the token.
func (a *article) battlefield(d *draft, token int) {
	for n := len(a.drafts) - 1; n >= 0 && a.drafts[n].sentence == d.sentence; n-- {
		if e := a.drafts[n]; e.Relation == "fought" && e.from < token {
			a.add(&d.Claim, "place", e.Place...)
			return
		}
	}
}

// raised is the unit of the total that a number is raised to by the figure at unit j, "tăng thêm 16 người lên 532"; 0 where
// none is told.
func (a *article) raised(s *sentence, g segment, j int) int {
	for k := j + 1; k+1 < g.to && k <= j+2; k++ {
		if f := s.units[k+1].fig; s.units[k].is("up") && f != nil && !f.used && f.Kind == "count" && f.m == nil {
			return k + 1
		}
	}
	return 0
}
