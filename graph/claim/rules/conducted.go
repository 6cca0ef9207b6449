package rules

import (
	"slices"
	"strings"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// conducted says whether an attack that is a noun is only told to be carried out, and with what: "cuộc tấn công được tiến hành bằng tên lửa".
func (a *article) conducted(c *clause) bool {
	if c.form != "nominal" || len(c.args.with) == 0 || len(c.args.with) > 0 && c.args.with[0] < c.t {
		return false
	}
	u, light := c.s.units, false
	for i := c.t + 1; i < c.args.with[0]; i++ {
		switch {
		case u[i].is("light"):
			light = true
		case u[i].any("passive-good", "done", "aux", "prep-with", "plural", "descriptor", "reference"), u[i].date != nil:
		default:
			return false
		}
	}
	return light
}

// takesUp gives an attack that is only told to be carried out to who carried out the one told before it.
func (a *article) takesUp(c *clause, f *lang.Frame, d *draft) {
	if f.Relation == "struck" && len(d.Agent)+len(d.Patient)+len(d.Place) == 0 && a.conducted(c) {
		a.resume(d)
	}
}

// onOwn says whether what the speaker tells begins with an attack on his own, which then is none of his: "X nói một cuộc không kích nhằm vào binh
// sĩ của họ đã trúng Y".
func (a *article) onOwn(c *clause) bool {
	u, i := c.s.units, c.seg.from
	if len(c.seg.voice.speakers) == 0 {
		return false
	}
	for i < c.t && (u[i].any("said-that", "plural", "indefinite", "article") && !u[i].is("act") || u[i].fig != nil && u[i].fig.m == nil) {
		i++
	}
	if i+1 >= c.t || !u[i].is("act") || !u[i+1].is("strike-verb") {
		return false
	}
	for i += 2; i < c.seg.to && i < c.t+near; i++ {
		switch x := &u[i]; {
		case i > c.t && x.sign != "":
			return false
		case x.is("own-men"), x.is("prep-of") && i+1 < c.seg.to && u[i+1].m == nil && u[i+1].any("they", "we", "this-group", "this-force", "this-body"):
			return true
		case i > c.t && x.fig != nil && slices.ContainsFunc(x.fig.owner, func(id schema.ID) bool { return a.side(id) == a.side(c.seg.voice.speakers[0]) }):
			return true // "X nói các cuộc không kích đã phá hủy 3 xe tải của X"
		}
	}
	return false
}

// byUs gives a strike of "them" on what is theirs to who speaks: "X tuyên bố quân Y đã rút, cùng với lưu ý rằng họ đang tấn công quân Y". Where "they" are
// nobody named before, they are the armed people who speak.
func (a *article) byUs(c *clause, f *lang.Frame, d *draft) {
	v := c.seg.voice
	if f.Relation != "struck" || c.form != "active" || v.author || len(v.speakers) == 0 || len(c.args.subject) != 1 || !c.s.units[c.args.subject[0]].is("they") {
		return
	}
	if e := a.entity(v.speakers[0]); len(d.Agent) == 0 && e != nil && (e.Type == "force" || e.Type == "group") && !a.quoted(&c.s.units[c.args.subject[0]]) {
		d.Agent = []schema.ID{e.ID} // "quân nổi dậy cho biết họ đã tấn công X"
		return
	}
	if side := a.sideOf(d.Agent); side == "" || side != a.sideOf(d.Patient) || side == a.side(v.speakers[0]) {
		return
	}
	if d.Agent = slices.Clone(a.doer(v.speakers[0])); a.mouthpiece(v.speakers[0]) {
		d.Agent = []schema.ID{a.side(v.speakers[0])}
	}
}

// us gives roles to the side that speaks: what was done to us or them, and by them.
func (a *article) us(c *clause, f *lang.Frame, d *draft) {
	a.atUs(c, f, d)
	a.befellUs(c, f, d)
	a.forItsSide(d)
	a.byUs(c, f, d)
	a.byThem(c, f, d)
}

// atUs gives a strike whose object is only "us", "them" or what is theirs to the side that speaks: "X nói binh sĩ Y đã bắn vào họ", "bắn súng cối vào đồn
// của họ".
func (a *article) atUs(c *clause, f *lang.Frame, d *draft) {
	v := c.seg.voice
	if f.Relation != "struck" || f.Active.To != "patient" || c.form != "active" || v.author || len(v.speakers) == 0 || len(d.Agent) == 0 || len(d.Place) > 0 || slices.ContainsFunc(d.Patient, func(id schema.ID) bool {
		return !slices.Contains(d.Agent, id) && !a.building(id) && a.found.Unit(id) != "person"
	}) {
		return
	}
	side := a.side(v.speakers[0])
	if side == "" || side == a.sideOf(d.Agent) || !a.tellsOfOwn(v, side) {
		return
	}
	for i := c.t + 1; i < c.seg.to && i <= c.t+near; i++ {
		switch x := &c.s.units[i]; {
		case x.m == nil && x.any("we", "they", "own-men"):
			if x.is("own-men") || i <= c.t+3 || c.s.units[i-1].is("prep-of") {
				a.add(&d.Claim, "patient", a.rebelsOr(v.speakers[0], side))
				c.to = max(c.to, i+1)
			}
			return
		case i > c.t+2 && !x.any("prep-of", "prep-to", "plural", "target-noun") && !(x.m != nil && (a.building(x.m.ID) || a.found.Unit(x.m.ID) == "person")), x.sign != "" || x.verb() && !x.is("prep-to"):
			return
		}
	}
}

// tellsOfOwn says whether who speaks is so much of a side that "us" and "them" are its men: a party to the war, an army or armed group, somebody who
// speaks for one, a state that accuses.
func (a *article) tellsOfOwn(v *voice, side schema.ID) bool {
	who := v.speakers[0]
	if slices.Contains(a.parties, side) || a.soldierly(who) || a.mouthpiece(who) || v.kind() == "accuse" && a.ofState(who) {
		return true
	}
	e := a.entity(who)
	return e != nil && (e.Type == "force" || e.Type == "group")
}

// rebelsOr is who speaks where these are rebels, who are no part of the state they are named after, else the side.
func (a *article) rebelsOr(who, side schema.ID) schema.ID {
	for _, h := range a.pack.Heads {
		if h.Anon && strings.HasSuffix(who.Local(), "-"+h.ID) {
			return who
		}
	}
	return side
}

// forItsSide makes the state the one who suffered where a ministry of it speaks of what was done to its own: "Bộ Quốc phòng X nói xe của họ bị bắn".
func (a *article) forItsSide(d *draft) {
	i := slices.Index(d.Patient, d.Speaker)
	if i < 0 || d.Author || !a.ofState(d.Speaker) {
		return
	}
	if e := a.entity(d.Speaker); e == nil || e.Type != "organisation" || a.model.Relation(d.Relation).Family != "strike" && a.model.Relation(d.Relation).Family != "loss" {
		return
	}
	d.Patient = slices.Clone(d.Patient)
	d.Patient[i] = a.side(d.Speaker)
}
