package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// elsesDeed says whether who moves is somebody without a name who stands right before the verb, behind a joint of clauses or as the object of another
// verb: "X bắn trả và nhóm phá hoại bỏ chạy", "X giúp người dân rời khỏi Y". Then it is not X who does it.
func (a *article) elsesDeed(c *clause) bool {
	if c.form != "active" || len(c.args.subject) == 0 {
		return false
	}
	u, i := c.s.units, c.t-1
	for low := i - 4; i >= c.seg.from && i > low && (filler(&u[i]) || u[i].m == nil && u[i].fig == nil && u[i].sign == "" && !u[i].any("people", "bare-group", "rogue", "stranger", "target-noun", "and", "contrast")); {
		i--
	}
	last := c.args.subject[len(c.args.subject)-1]
	if i <= last+1 || u[i].m != nil || u[i].fig != nil || !u[i].any("people", "bare-group", "rogue", "stranger", "target-noun") || !a.verbWithin(c, last+1, i) {
		return false
	}
	men := u[i].any("people", "bare-group", "rogue", "stranger")
	for i--; i > last && (u[i].any("plural", "article", "classifier") || u[i].sign == "quote"); {
		i--
	}
	if u[i].any("prep-in", "prep-to", "prep-of", "prep-with", "prep-from", "prep-dest", "prep-by") {
		return false
	}
	return u[i].is("and") || u[i].sign == "," || u[i].is("contrast") || men && u[i].verb()
}

// taken says whether it is a person who is brought somewhere or somebody hurt, whom nobody deploys: "X bị các tay súng đưa vào Y", "10 binh sĩ được
// đưa tới bệnh viện".
func (a *article) taken(c *clause, f *lang.Frame) bool {
	if f.Relation != "deployed" || c.form != "passive" {
		return false
	}
	return a.standsBehind(c.s, c.seg, c.t, "infirmary") || len(c.args.subject) > 0 && !slices.ContainsFunc(c.args.subject, func(i int) bool {
		m := c.s.units[i].m
		return m == nil || m.Type != "person"
	})
}

// postedThere says whether the force at unit i, whatever it hangs on, is who stands where the verb right behind it says: "nã pháo vào lực lượng X đóng
// quân gần Y".
func (a *article) postedThere(c *clause, i int) bool {
	u := c.s.units
	return c.frame != nil && c.frame.Relation == "deployed" && u[c.t].is("posted") && u[i].m != nil && (u[i].m.Type == "force" || u[i].m.Type == "group") && a.onlyFiller(c, i+1, c.t)
}

// behind says whether what the verb is done to stands right behind it, but for words that count: not "giữ bình tĩnh ở X".
func (a *article) behind(c *clause) bool {
	u, i, part := c.s.units, c.t+1, false
	for i < c.seg.to && u[i].m == nil && (u[i].is("side") || u[i].any("plural", "article", "descriptor", "aux", "territory-noun") || u[i].fig != nil && u[i].fig.m == nil || u[i].is("classifier") || plainWord(&u[i]) && i <= c.t+2) {
		part = part || u[i].is("side")
		i++
	}
	return i < c.seg.to && (slices.Contains(c.args.object, i) || part && slices.Contains(c.args.in, i)) // "giữ phía tây X"
}

// backsUp says whether the verb at unit i only says what the counted troops before it are for: "điều 200 quân nhân hỗ trợ tới X".
func (a *article) backsUp(c *clause, i int) bool {
	u := c.s.units
	return u[i].is("backup") && i+1 < c.seg.to && u[i+1].any("prep-dest", "prep-to", "prep-in") && u[i-1].fig != nil && c.frame.Relation == "deployed"
}

// sentAlong says whether the verb at unit t only says what the counted troops before it, whose posting has been told, are for.
func (a *article) sentAlong(s *sentence, t int) bool {
	n := len(a.drafts)
	if t == 0 || n == 0 || !s.units[t].of(&comers) || s.units[t-1].fig == nil && !a.arms(&s.units[t-1]) {
		return false
	}
	d := a.drafts[n-1]
	if d.sentence != s.index || d.Relation != "deployed" {
		return false
	}
	return d.Figure != nil && s.units[t-1].fig != nil && d.Figure.Raw == s.units[t-1].fig.Raw || s.units[t].is("approach") && d.from < s.units[t-1].from && d.to > s.units[t].from
}

// wanted makes what somebody wants another to do a demand of his: "X muốn Y trả lại Z".
func (a *article) wanted(c *clause, d *draft) {
	if d.Modality != "actual" && d.Modality != "desired" {
		return
	}
	u, w := c.s.units, a.beforeSubject(c)
	if w <= c.seg.from || !u[w].is("wants") || u[w].m != nil {
		return
	}
	i := w - 1
	for i > c.seg.from && filler(&u[i]) {
		if u[i].is("negation") {
			d.negated = true
		}
		i--
	}
	if d.Modality = "desired"; d.negated || !u[i].names() || u[i].fig != nil || !a.voices(&u[i]) || a.hangsOn(c.s, i, c.seg.from) >= 0 {
		return
	}
	who := a.actors(c.s, i)
	if len(who) != 1 || slices.Contains(d.Agent, who[0]) {
		return
	}
	if v := c.seg.voice; !v.author && v.speakers[0] != who[0] {
		d.Chain = append(slices.Clone(d.Chain), v.speakers[0])
	}
	d.Speaker, d.Author, d.Stance, d.Attribution = who[0], false, "demands", "cue"
	d.Cue = a.doc.Evidence(u[w].from, u[w].to)
	d.from = min(d.from, u[i].from)
}

// pastWhole is the unit of the country or region that the place taken, which has no name, is the largest of; i where none follows the word at unit i.
func (a *article) pastWhole(c *clause, i int) int {
	u, j := c.s.units, i+1
	if !a.moves(c.frame) && c.frame.Relation != "captured" || !u[i].is("target-noun") && (u[i-1].m != nil || !u[i-1].any("place-noun", "target-noun", "spot")) {
		return i
	}
	for j < c.seg.to && u[j].any("prep-of", "prep-in", "plural") {
		j++
	}
	if j < c.seg.to && u[j].fig == nil && (country(&u[j]) || located(&u[j])) {
		return j
	}
	return i
}

// seatOnly says whether the place is a seat of government that "khu vực" cannot mean.
func (a *article) seatOnly(u *unit, id schema.ID) bool { return u.is("region") && a.g.SeatOf(id) != "" }

// stood takes where what was lost or attacked stood, told between its name and the verb: "ba ngôi nhà ở X bị hư hại", "đoàn xe của Y ở X đã bị tấn công".
func (a *article) stood(c *clause, f *lang.Frame, d *draft) {
	n := len(c.args.subject)
	if n == 0 || len(d.Place) > 0 || f.Materiel != "lost" && !(f.Relation == "struck" && c.form == "passive") {
		return
	}
	u, i := c.s.units, c.args.subject[n-1]
	if located(&u[i]) && u[i].m.Type == "place" || f.Materiel == "lost" && (u[i].fig == nil || u[i].fig.people) {
		return
	}
	for i++; i < c.t && (plainWord(&u[i]) || u[i].m == nil && u[i].any("site-use", "descriptor") || u[i].is("prep-of") && u[i+1].names()); i++ {
		if u[i].is("prep-of") {
			i++
		}
	}
	if i+1 < c.t && u[i].is("prep-in") && !u[i].is("nearby") && (located(&u[i+1]) || country(&u[i+1]) && f.Materiel != "lost") {
		a.add(&d.Claim, "place", u[i+1].m.ID)
	}
}

// asksFor makes the side of who calls for arms whom they are for, where the words name nobody: "X kêu gọi Y cung cấp W".
func (a *article) asksFor(c *clause, d *draft) {
	v := c.seg.voice
	if d.Relation != "supplied" || v.author || v.kind() != "call" || len(d.Patient) > 0 || len(d.Agent) == 0 || len(v.speakers) == 0 || a.sideOf(d.Agent) == a.side(v.speakers[0]) {
		return
	}
	a.add(&d.Claim, "patient", a.side(v.speakers[0]))
}

// liesThere says whether the places that stand before the preposition at unit j are what the clause is about, and the name at unit i only where they lie:
// "các thành phố X và Y ở phía bắc Z bị chiếm".
func (a *article) liesThere(c *clause, j, i int) bool {
	return c.frame != nil && c.frame.Relation == "controls" && j > c.seg.from && located(&c.s.units[j-1]) && c.s.units[j].is("prep-in") && c.s.units[i].m != nil && c.s.units[i].m.Type != "facility"
}

// takesArms says whether what is taken is machines of war, that nobody controls as he does ground: "chiếm giữ nhiều xe quân sự ở X".
func (a *article) takesArms(s *sentence, g segment, t int) bool {
	i := t + 1
	for i < g.to && i <= t+4 && s.units[i].m == nil && s.units[i].sign == "" && !s.units[i].is("prep-in") && (s.units[i].fig == nil || s.units[i].fig.m == nil) {
		i++
	}
	if i >= g.to || s.units[i].sign != "" {
		return false
	}
	class, ok := a.armament(&s.units[i])
	return ok && a.mobile(class)
}

// stoodThere says whether the place at unit i, behind the preposition at unit j, is only where somebody or something named before it stands of which the
// clause tells: "đoàn xe của X ở Y đã bị phục kích".
func (a *article) stoodThere(c *clause, j, i int) bool {
	u := c.s.units
	if c.frame == nil || c.frame.Relation == "controls" || !u[j].is("prep-in") && !(u[j].verb() && u[j].m == nil && a.endsWith(&u[j], "prep-in")) || !u[i+1].is("aux") {
		return false
	}
	for j--; j > c.seg.from && (plainWord(&u[j]) || u[j].m == nil && u[j].any("site-use", "descriptor")); j-- {
	}
	return j >= c.seg.from && u[j].names()
}

// farther says whether somebody who can act, and hangs on nothing, stands in the clause before the place at unit i.
func (a *article) farther(c *clause, i int) bool {
	for j := i - 1; j >= c.seg.from; j-- {
		u := &c.s.units[j]
		if u.m != nil && a.acting(u) && !a.ground(u) && a.governor(c, j) < 0 {
			return true
		}
	}
	return false
}

// takenThere says whether the place at unit i, behind the preposition at unit j, is what the verb at the trigger tells to be taken or held: "ném bom ở X
// bị phiến quân chiếm".
func (a *article) takenThere(c *clause, j, i int) bool {
	u := c.s.units
	return c.frame != nil && c.frame.Relation == "controls" && u[j].is("prep-in") && located(&u[i]) && i+1 < len(u) && u[i+1].is("passive-bad")
}
