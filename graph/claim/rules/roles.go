package rules

import (
	"slices"
	"strings"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/schema"
)

// attackerBehind says whether unit o, behind "của", is who attacked and not whose unit i is: a body of a side of its own, which is not o's and does not
// live in o's land, "các cuộc không kích nhằm vào quân X của Y".
func (a *article) attackerBehind(c *clause, f *lang.Frame, fn string, i, o int) bool {
	x, y := c.s.units[i].m, c.s.units[o].m
	if f.Relation != "struck" || c.form != "nominal" || fn != "to" || x == nil || y == nil || y.Type == "person" || y.Type == "group" || !a.acting(&c.s.units[i]) || !a.acting(&c.s.units[o]) {
		return false
	}
	side, by := a.side(x.ID), a.side(y.ID)
	return side != by && (a.isCountry(side) || x.Kind == entity.KindName && a.typeOf(side) == "force") && !slices.Contains(a.entity(x.ID).Links["located-in"], by)
}

// assign puts the unit at i, which stands in function fn, into its role.
func (a *article) assign(c *clause, f *lang.Frame, w *filling, fn, role string, i int) {
	u := &c.s.units[i]
	if (role == "patient" || role == "agent") && (u.m == nil || u.m.Type == "person") && a.onlyKin(c, i) {
		return
	}
	role, ok := a.roleOf(c, f, w, fn, role, i)
	switch {
	case !ok:
	case f.Relation == "fought" && role == "agent" && u.m != nil && a.ground(u):
		a.add(&w.draft.Claim, "place", u.m.ID) // "thành phố X, nơi đang có giao tranh"
	case role == "agent" && fn == "subject" && a.moves(f) && a.bareUnit(c, i):
		a.add(&w.draft.Claim, "agent", a.ownSide(c.s, i)) // "các đơn vị đã rút khỏi X", says the army
	case u.fig != nil:
		a.assignFigure(f, w, fn, role, u.fig)
	case a.arms(u):
		a.assignArms(c, f, w, fn, role, i)
	case role == "patient" && u.m != nil && u.m.Type == "equipment" && (f.Relation == "casualties" || f.People == "casualties") && a.assignPeople(c, f, w, fn, i):
	case role == "":
	default:
		a.assignName(c, f, w, fn, role, i)
	}
}

// roleOf is the role of the unit at i, which is another than that of its function where the words around it tell so; not ok where it takes no part.
func (a *article) roleOf(c *clause, f *lang.Frame, w *filling, fn, role string, i int) (as string, ok bool) {
	u := &c.s.units[i]
	switch fn {
	case "by":
		if role == "agent" && f.Relation == "casualties" && i+1 < len(c.s.units) && c.s.units[i+1].is("gives") {
			return "", false // "12 lính tử trận do X công bố"
		}
	case "from":
		if role == "agent" && (len(w.draft.Agent) > 0 || f.Relation == "struck" && a.ground(u)) {
			return "", false // "do X phóng từ Y", "phóng từ biển": where, not who
		}
	case "with":
		if role == "weapon" && u.m != nil && u.m.Type == "force" && len(u.m.Of) > 0 {
			a.add(&w.draft.Claim, "agent", u.m.Of...)
			return "", false
		}
		if role == "weapon" && a.acting(u) && u.fig == nil && !c.s.units[max(i-1, 0)].is("prep-by") {
			return "", false // "hợp tác với họ": who goes along, not who does it
		}
	case "subject":
		if role == "weapon" && a.undergoes(c, i) {
			role = "patient" // "tàu X trúng tên lửa", "con tàu bị X bắn"
		}
		if f.Materiel == "patient" && role == "patient" && u.m != nil && a.acting(u) && i > 1 && c.s.units[i-1].is("prep-of") && a.arms(&c.s.units[i-2]) {
			role = "agent" // "hệ thống S-400 của X sẽ trực chiến ở Y"
		}
	case "object":
		if role == "weapon" && c.form == "nominal" && i == c.t+1 && len(w.draft.Agent) == 0 && a.acting(u) && !located(u) && a.holdsWords(&c.s.units[c.t], "projectile") {
			role = "agent" // "đòn tấn công tên lửa X"
		}
		if role == "patient" && f.Active.Subject == "weapon" && a.drivenInto(c, f, i) {
			role = "weapon"
		}
	}
	if role == "weapon" && !a.arms(u) && (u.fig == nil || u.fig.m != nil && !a.mobile(u.fig.m.ID)) {
		role = "agent"
		if located(u) || u.fig != nil || fn == "object" || a.armsObject(c) || u.m != nil && u.m.Type == "equipment" {
			role = "patient"
		}
	}
	if fn == "of" && role == "patient" && c.form == "nominal" && c.t > c.seg.from && c.s.units[c.t-1].is("conduct") && a.acting(u) {
		role = "agent" // "hành động phá hoại của X"
	}
	return role, true
}

// assignArms puts the means of war at unit i into its role.
func (a *article) assignArms(c *clause, f *lang.Frame, w *filling, fn, role string, i int) {
	u := &c.s.units[i]
	switch {
	case a.othersArms(c, f, fn, i):
		a.add(&w.draft.Claim, "patient", u.m.ID)
	case f.Materiel == "weapon" && (role == "patient" && (fn == "object" || fn == "to" || fn == "subject") || role != "agent" && fn == "object" && a.found.Unit(u.m.ID) == "ship") && (a.targeted(u.m.ID) || fn == "subject" && role == "patient" && a.undergoes(c, i)) && a.model.Allows(f.Relation, "patient", u.m.Type):
		a.add(&w.draft.Claim, "patient", u.m.ID)
		a.add(&w.draft.Claim, "patient", u.m.Of...)
	case f.Materiel == "weapon" && role == "patient" && fn == "to" && a.found.Unit(u.m.ID) == "item":
		a.add(&w.draft.Claim, "patient", u.m.ID) // "nhằm vào kho vũ khí, đạn dược"
	default:
		a.assignMateriel(f, w, role, u)
	}
}

// assignPeople counts those at unit i who came to harm and are called by no name and no number, and says whether they did.
func (a *article) assignPeople(c *clause, f *lang.Frame, w *filling, fn string, i int) bool {
	u, men := &c.s.units[i], (*figure)(nil)
	switch {
	case f.People == "casualties" && f.Harm == "killed" && a.felledOne(c, w, fn, i):
		men = a.bare(u) // "hạ gục viên chỉ huy"
		men.people = true
	case f.Relation != "casualties" || a.found.Unit(u.m.ID) != "person":
		return false
	case f.Status != "":
		if c.s.units[max(i-1, 0)].is("block") {
			return false
		}
		men = a.bare(u) // "giết hại trẻ em"
	case len(u.m.Of) > 0 || i+1 < len(c.s.units) && c.s.units[i+1].is("prep-of"):
		men = a.bare(u) // "các chỉ huy của X bị tiêu diệt"
		men.status = harmOf(c.s.units[c.t].entries)
	default:
		return false
	}
	w.figures = append(w.figures, men)
	a.add(&w.draft.Claim, "patient", u.m.Of...)
	return true
}

// assignName puts the name or reference at unit i into its role.
func (a *article) assignName(c *clause, f *lang.Frame, w *filling, fn, role string, i int) {
	u := &c.s.units[i]
	switch {
	case f.Relation == "recognises" && fn == "of" && c.form == "passive" && len(w.draft.Patient) > 0: // "chính phủ được X công nhận của Y"
	case u.is("country-ref") && role != "agent" && len(w.draft.Agent) > 0 && !w.draft.Author && slices.Contains(a.actors(c.s, i), a.side(w.draft.Agent[0])):
		a.add(&w.draft.Claim, role, a.side(w.draft.Speaker))
	case u.is("country-ref") && role != "agent" && !w.draft.Author && a.launchedFrom(c, i):
		a.add(&w.draft.Claim, role, a.side(w.draft.Speaker)) // "tên lửa phóng từ X nhằm vào nước này"
	case located(u) && role != "agent" && a.part(u.m.ID) != "":
		a.partOf(&w.draft, role, u)
	case u.m != nil && u.m.Kind == "thing" && u.m.Type == "place" && len(u.m.Of) > 0 && role != "agent":
		if role == "patient" && fn == "in" {
			role = "place"
		}
		a.add(&w.draft.Claim, role, a.states(u.m.Of)...)
	case f.Relation == "withdrew" && role == "patient" && fn == "object" && c.form == "active" && len(c.args.subject) == 0 && i == c.t+1 && u.m != nil && a.acting(u) && u.m.Type != "person":
		a.add(&w.draft.Claim, "agent", a.actors(c.s, i)...) // "quá trình rút lực lượng X"
	case f.Relation == "deployed" && role == "patient" && fn == "object" && country(u) && c.form == "active" && i == c.t+1 && (a.endsWith(&c.s.units[c.t], "prep-dest") || a.endsWith(&c.s.units[c.t], "prep-to")):
		a.add(&w.draft.Claim, "place", u.m.ID) // "gửi sang X 4.700 binh sĩ"
	case f.Relation == "withdrew" && role == "patient" && located(u) && fn == "object":
		a.add(&w.draft.Claim, "place", u.m.ID) // "rút khỏi X"
	case f.Relation == "talks" && u.m != nil && u.m.Type == "source" && len(u.m.Of) > 0 && (role == "agent" || role == "patient"):
		a.add(&w.draft.Claim, role, a.states(u.m.Of)...) // "quan chức X và Y đàm phán"
	case role == "agent" && u.m != nil && u.m.Head != nil && u.m.Head.Office && len(u.m.Of) > 0 && !a.model.Allows(f.Relation, role, u.m.Type):
		a.add(&w.draft.Claim, role, a.states(u.m.Of)...) // "giới chức X bắt giữ 9 người"
	case role == "agent" || fn == "subject" && !located(u) && !(role == "place" && f.Relation == "recognises") || u.m == nil:
		a.add(&w.draft.Claim, role, a.actors(c.s, i)...)
	case located(u) && role == "patient" && f.Materiel == "lost":
		a.add(&w.draft.Claim, role, a.lostBy(f, u)...)
	case role == "patient" && a.dealtWith(f, w, u):
		a.add(&w.draft.Claim, role, a.states(append([]schema.ID{u.m.ID}, u.m.Of...))...)
	case u.m.Type == "place" && role == "patient":
		a.add(&w.draft.Claim, "place", u.m.ID)
	case role == "place" && f.Relation == "recognises" && !a.model.Allows(f.Relation, role, u.m.Type):
		a.add(&w.draft.Claim, "patient", u.m.ID) // a government or a state that is recognised
	case f.Relation == "controls" && role == "place" && u.m.Kind == entity.KindThing && a.holds(u, "settlement") && len(a.whereabouts(u)) > 0:
		a.add(&w.draft.Claim, role, a.whereabouts(u)...) // "giải phóng khu dân cư X"
	case role == "place" && !a.takes(f.Relation, role, u.m.ID):
		a.add(&w.draft.Claim, role, a.whereabouts(u)...) // "kiểm soát các căn cứ quanh X"
		if f.Relation == "struck" && a.building(u.m.ID) {
			a.add(&w.draft.Claim, "patient", u.m.ID) // "vụ tấn công ở một đền thờ"
		}
	default:
		a.add(&w.draft.Claim, role, u.m.ID)
		if role == "patient" {
			a.add(&w.draft.Claim, "patient", a.holders(f, u)...)
			a.add(&w.draft.Claim, "place", a.whereabouts(u)...)
		}
	}
}

// holders are whose the site or thing is that was struck or lost: "căn cứ của X".
func (a *article) holders(f *lang.Frame, u *unit) []schema.ID {
	if u.m.Kind != "thing" || f.Relation != "struck" && f.Relation != "destroyed" {
		return nil
	}
	var out []schema.ID
	for _, id := range u.m.Of {
		if e := a.entity(id); e != nil && (e.Type == "country" && !a.holds(u, "prep-in") || e.Type == "force" || e.Type == "group") {
			out = append(out, id)
		}
	}
	return out
}

// takes says whether the relation takes what the id stands for in the role.
func (a *article) takes(relation, role string, id schema.ID) bool {
	e := a.entity(id)
	return e == nil || a.model.Allows(relation, role, e.Type)
}

// building says whether a class is a kind of building or site.
func (a *article) building(class schema.ID) bool {
	e := a.entity(class)
	return e != nil && e.Type == "equipment" && !a.mobile(class) && a.found.Unit(class) != "person"
}

// runsItself says whether a withdrawal is itself what begins or ends, whoever's it is: "xác nhận việc rút quân đã bắt đầu".
func (a *article) runsItself(c *clause, f *lang.Frame) bool {
	if f.Relation != "withdrew" {
		return false
	}
	u, i := c.s.units, c.to
	for i < len(u) && filler(&u[i]) && u[i].sign == "" && !u[i].any("held-verb", "occur") {
		i++
	}
	return i < len(u) && u[i].any("held-verb", "occur")
}

// byFire says whether the name at unit i, in function fn, is whose deed or fire the subject of the verb of hitting at the trigger was hit by: "trúng hỏa
// lực phòng không của X".
func (a *article) byFire(c *clause, i int, fn string, deed bool) bool {
	if fn == "of" {
		return deed || a.underFire(c)
	}
	return fn == "object" && i == c.t+2 && a.underFire(c) && a.acting(&c.s.units[i])
}

// underFire says whether what the verb of hitting at the trigger is hit by is fire of which no weapon is named.
func (a *article) underFire(c *clause) bool {
	i := c.t + 1
	return len(c.args.subject) > 0 && i < c.seg.to && c.s.units[i].m == nil && c.s.units[i].is("fire")
}

// shotAt says whether the subject of a verb of hitting is what was hit, by the shots that are its object: "một tàu chở hàng trúng tên lửa".
func (a *article) shotAt(c *clause) bool {
	if len(c.args.subject) == 0 || len(c.args.object) == 0 || !a.shot(&c.s.units[c.args.object[0]]) {
		return false
	}
	class, ok := a.armament(&c.s.units[c.args.subject[0]])
	if shot, _ := a.armament(&c.s.units[c.args.object[0]]); ok && a.found.Unit(class) == "aircraft" {
		return a.targeted(class) && !a.targeted(shot) // "một trực thăng trúng tên lửa"
	}
	return ok && !a.projectile(class)
}

// part is the country or place that a stretch of it is named after: of "southern Lebanon" Lebanon; "" for a place with
// a name of its own, whatever its id says to tell it apart: "tripoli-lebanon".
func (a *article) part(id schema.ID) schema.ID {
	e := a.entity(id)
	if e == nil || e.Type != "place" {
		return ""
	}
	for _, base := range e.Links["part-of"] {
		return base
	}
	for _, base := range e.Links["located-in"] {
		if strings.HasPrefix(string(id), string(base)+"-") && a.found.Local[id] != nil {
			return base
		}
	}
	return ""
}

func (a *article) states(ids []schema.ID) []schema.ID {
	var out []schema.ID
	for _, id := range ids {
		out = append(out, a.state(id))
	}
	return out
}

func located(u *unit) bool {
	return u.m != nil && (u.m.Type == "place" || u.m.Type == "facility")
}

// lostBy is what is lost where a place stands for it: the state of a seat of government, else the place itself.
func (a *article) lostBy(f *lang.Frame, u *unit) []schema.ID {
	if f.Relation == "captured" || f.Relation == "destroyed" || u.m.Type == "facility" {
		return []schema.ID{u.m.ID}
	}
	return []schema.ID{a.state(u.m.ID)}
}

// add puts entities into a role as far as the relation allows their types there.
func (a *article) add(c *schema.Claim, role string, ids ...schema.ID) {
	if len(ids) == 0 {
		return
	}
	list := c.Role(role)
	if list == nil {
		return
	}
	for _, id := range ids {
		e := a.entity(id)
		if e != nil && a.model.Allows(c.Relation, role, e.Type) && !slices.Contains(*list, id) {
			if *list == nil {
				*list = a.one(id)
			} else {
				*list = append(*list, id)
			}
		}
	}
}

// elided fills the subject's role with the speaker where the clause leaves its subject out: "X cho biết đã bắn hạ …".
func (a *article) elided(c *clause, f *lang.Frame, w *filling, roles *lang.Roles) {
	v, role := c.seg.voice, roles.Subject
	if a.spokenTo(c) {
		return
	}
	if role == "weapon" {
		if c.s.units[c.t].is("suffer") {
			return
		}
		role = "agent"
	}
	if v.cue != nil && v.cue.Own && v.attribution == "cue" && a.owning(&w.draft) {
		return
	}
	if len(w.draft.Agent) == 0 && v.kind() == "accuse" && v.attribution == "cue" && c.form == "nominal" && a.faulted(c) {
		a.add(&w.draft.Claim, "agent", v.addressees...)
		if len(v.addressees) == 0 && len(v.speakers) == 2 {
			a.add(&w.draft.Claim, "agent", v.speakers[1]) // "cáo buộc lẫn nhau về việc …"
		}
		return
	}
	if role == "" || len(c.args.subject)+len(c.args.is) > 0 || f.Relation == "ceasefire-agreed" && len(c.args.and) > 1 || c.form != "active" && !(c.form == "nominal" && c.elided) {
		return
	}
	ids := v.subject
	if len(ids) == 0 && !v.author && v.kind() != "call" && v.kind() != "accuse" && (v.attribution == "cue" || c.ours && v.attribution == "continued") && f.Relation != "ceasefire-violated" && a.open(c) && !a.runsItself(c, f) && !a.deedIs(c) {
		if ids = a.doer(v.speakers[0]); c.ours || c.form == "active" && a.weSay(c) || f.Materiel != "" && a.mouthpiece(v.speakers[0]) {
			ids = []schema.ID{a.camp(v.speakers[0])} // "lực lượng của ông": his side
			if c.ours && a.isPerson(ids[0]) {
				ids = nil
			}
		}
		if role == "agent" && len(ids) == 0 && deeds[f.Relation] {
			ids = a.organSpeaks(v.speakers[0])
		}
		if e := a.entity(v.speakers[0]); role == "patient" && f.Relation == "casualties" && (e == nil || e.Type != "person") {
			ids = nil // a ministry does not die
		} else if role == "patient" && e != nil && (e.Type == "organisation" || e.Type == "person") && f.Materiel == "lost" {
			ids = []schema.ID{a.side(e.ID)} // and loses no tanks: its side does, as a minister's
		}
	}
	if len(ids) == 0 && v.author && c.ours && role == "agent" {
		ids = ofMen(c)
	}
	if len(ids) == 0 && (v.kind() == "call" || v.kind() == "accuse") {
		ids = v.addressees
	}
	if len(ids) == 0 && v.kind() == "call" && (f.Relation == "talks" && (slices.Contains(a.parties, a.side(v.speakers[0])) || len(c.args.with) > 0) || f.Relation == "mediates" && c.form == "active") {
		ids = v.speakers[:1] // "đề nghị hòa giải": who offers it means himself
	}
	partner := len(c.args.with) > 0 && (f.Relation == "ceasefire-agreed" || f.Relation == "talks")
	for _, r := range w.draft.Roles() {
		if r.Name == role && (len(*r.IDs) == 0 || partner) {
			a.add(&w.draft.Claim, role, ids...)
		}
	}
	if f.Materiel+f.People != "" {
		a.groupDid(c, &w.draft)
	}
}

// spokenTo says whether the subject is whom the speaker speaks to, "các bạn đã sử dụng …": not himself.
func (a *article) spokenTo(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && c.s.units[i].sign == ""; i-- {
		if u := &c.s.units[i]; u.is("you") {
			return true
		} else if !filler(u) {
			return false
		}
	}
	return false
}

// faulted says whether the act is what somebody is blamed for: only a word such as "về" stands between him and it, "đổ lỗi
// cho X về vụ tấn công".
func (a *article) faulted(c *clause) bool {
	u, i := c.s.units, c.t-1
	for i >= c.seg.from && (u[i].any("act", "plural", "aux", "descriptor") || u[i].fig != nil && u[i].fig.m == nil) {
		i--
	}
	if i > 0 && i < c.t-1 && u[i].names() && u[i+1].is("act") && u[i-1].cue() != nil {
		return u[i-1].cue().Kind == "accuse" // "quy cho X vụ tấn công"
	}
	return i > c.seg.from && u[i].any("prep-about", "since", "subordinate") && (u[i-1].names() || u[i-1].is("each-other"))
}
