package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// none says whether what is counted is nothing: "không một máy bay nào bị bắn rơi".
func (w *filling) none() bool {
	for _, f := range w.figures {
		if f.Value == nil || *f.Value != 0 {
			return false
		}
	}
	return len(w.figures) > 0
}

// share gives the owner at the end of a list to all of it: "12 xe tăng và 3 khẩu pháo của X"; else that of its first.
func (w *filling) share() {
	last := w.figures[len(w.figures)-1]
	for _, f := range w.figures {
		if len(f.owner) == 0 && !f.enemy && f.people == last.people {
			f.owner, f.enemy = last.owner, last.enemy
		}
	}
	first := w.figures[0]
	for _, f := range w.figures[1:] {
		if len(f.owner) == 0 && !f.enemy && f.people == first.people {
			f.owner, f.enemy = first.owner, first.enemy
		}
	}
}

// rivals makes two names behind a battle, a truce or talks the parties to it, "xung đột X - Y", and one country where there is a battle: "xung đột X".
func (a *article) rivals(c *clause, d *draft) {
	objects := c.args.object
	if len(d.Agent) > 0 || len(objects) == 0 {
		return
	}
	switch d.Relation {
	case "fought":
		if c.form != "nominal" {
			return
		}
	case "talks", "ceasefire-agreed":
		if len(objects) != 2 || objects[0] != c.t+1 || c.s.units[c.t+2].sign != "-" || len(c.args.subject) > 0 {
			return
		}
		d.Patient = nil
	default:
		return
	}
	if len(objects) == 2 && objects[1]-objects[0] == 2 && !c.s.units[objects[0]-1].is("frontier") && c.s.units[objects[0]].fig == nil && c.s.units[objects[1]].fig == nil {
		for _, i := range objects {
			a.add(&d.Claim, "agent", a.actors(c.s, i)...)
		}
		return
	}
	for _, i := range objects {
		if u := &c.s.units[i]; u.m != nil && (u.m.Type == "country" || u.m.Type == "place") && u.m.ID != "" {
			a.add(&d.Claim, "place", u.m.ID)
		}
	}
}

// fronted takes the weapons that the sentence opens with: "Bằng tên lửa X và bom dẫn đường, Y tấn công Z".
func (a *article) fronted(c *clause, f *lang.Frame, d *draft) {
	u, i := c.s.units, c.seg.from
	if c.form != "active" || i+2 >= c.t || !u[i].is("prep-with") || f.Active.With != "weapon" {
		return
	}
	var arms []schema.ID
	for i++; i < c.t && u[i].sign != ","; i++ {
		switch {
		case a.arms(&u[i]):
			arms = append(arms, u[i].m.ID)
		case u[i].fig != nil && u[i].fig.m != nil && a.mobile(u[i].fig.m.ID):
			arms = append(arms, u[i].fig.m.ID)
		case !u[i].any("and", "plural", "descriptor", "article"):
			return
		}
	}
	if i < c.t {
		a.add(&d.Claim, "weapon", arms...)
	}
}

// attacks counts acts: "73 cuộc không kích".
func (a *article) attacks(c *clause, w *filling) {
	for i := c.t - 1; i >= c.seg.from && i >= c.t-2; i-- {
		u := &c.s.units[i]
		if u.fig != nil && u.fig.Kind == "count" && u.fig.m == nil && !u.fig.people {
			w.attack(u.fig)
			return
		}
		if !u.is("act") {
			break
		}
	}
	if len(w.figures) > 0 {
		return
	}
	for i := c.t + 1; i < c.seg.to && i <= c.t+12; i++ {
		if u := &c.s.units[i]; u.fig != nil && u.fig.Unit == "times" && u.fig.Kind == "count" {
			w.attack(u.fig)
			return
		}
	}
}

// dealtWith says whether a seat of government, or officials of a state, stand for the state that is dealt with: "trừng phạt
// Bình Nhưỡng", "cấm vận các quan chức X", "Trung Quốc đối thoại với Manila"; with whom a person talks there is left open.
func (a *article) dealtWith(f *lang.Frame, w *filling, u *unit) bool {
	switch f.Relation {
	case "sanctions", "supplied", "accuses", "mediates":
		return u.m.Type == "place" && a.g.SeatOf(u.m.ID) != "" || u.m.Type == "source"
	case "talks":
		return u.m.Type == "place" && a.g.SeatOf(u.m.ID) != "" && !slices.ContainsFunc(w.draft.Agent, a.isPerson)
	}
	return false
}

// extent takes how much of a place somebody holds: "kiểm soát 3% lãnh thổ".
func (a *article) extent(c *clause, f *lang.Frame, w *filling) {
	if len(w.figures) > 0 {
		return
	}
	for i := c.t + 1; i < c.seg.to && i <= c.t+3 && c.s.units[i].sign == ""; i++ {
		if fig := c.s.units[i].fig; fig != nil && fig.Kind == "ratio" {
			w.figures = append(w.figures, fig)
			return
		}
	}
	if len(c.args.subject) == 0 || f.Active.Subject != "place" && c.form != "passive" {
		return
	}
	for i := c.args.subject[0] - 1; i >= max(c.seg.from, c.args.subject[0]-4) && c.s.units[i].sign == "" && c.s.units[i].m == nil; i-- {
		if fig := c.s.units[i].fig; fig != nil && fig.Kind == "ratio" {
			w.figures = append(w.figures, fig) // "60% diện tích X nằm trong tay Y"
			return
		}
	}
}

// portion takes what share of something is lost: "60% lực lượng X bị tiêu diệt", "mất một nửa số xe tăng".
func (a *article) portion(c *clause, w *filling) {
	if len(w.figures) > 1 || len(w.figures) == 1 && (w.figures[0].Value != nil || w.figures[0].Low != nil) {
		return
	}
	units := c.args.object
	if c.form == "passive" {
		units = c.args.subject
	}
	if len(units) == 0 {
		return
	}
	i := units[0] - 1
	for i >= c.seg.from && c.s.units[i].any("toll-number", "plural", "prep-of") && c.s.units[i].fig == nil {
		i--
	}
	if i < c.seg.from || c.s.units[i].fig == nil || c.s.units[i].fig.Kind != "ratio" || c.s.units[i].fig.Unit == "times" {
		return
	}
	share := *c.s.units[i].fig
	if len(w.figures) == 1 {
		share.m, share.Class, share.owner = w.figures[0].m, w.figures[0].Class, w.figures[0].owner
	}
	w.figures = []*figure{&share}
}

// attack counts the acts of the figure, and no longer the sites that they were made on: "2 đợt tấn công vào 2 căn cứ".
func (w *filling) attack(fig *figure) {
	f := *fig
	f.Unit = "attack"
	w.figures = slices.DeleteFunc(w.figures, func(x *figure) bool { return x.spot || x.Unit == "site" })
	w.figures = append(w.figures, &f)
}

func (a *article) assignFigure(f *lang.Frame, w *filling, fn, role string, fig *figure) {
	if (fn == "in" || role == "place" && (fn == "from" || f.Relation == "controls" || f.Relation == "withdrew" && fn == "object")) && fig.m != nil {
		if e := a.entity(fig.m.ID); e != nil {
			a.add(&w.draft.Claim, "place", e.Links["located-in"]...)
		}
	}
	if fn == "in" || fn == "with" && fig.people || role == "" && fn == "subject" && a.model.Relation(f.Relation).Family == "movement" {
		return
	}
	if f.Relation == "deployed" && f.Active.Object == "patient" && role == "place" && (fn == "dest" || fn == "to") && !fig.people && (fig.spot || fig.m == nil || !a.mobile(fig.m.ID)) {
		return // "đưa quân đến 3 khu vực": where they go is not what is sent
	}
	if role == "" && fn == "from" && !fig.people || f.Relation == "fought" && fn == "with" {
		return // "bắt cóc từ một trường học", "tham chiến với 40 tàu"
	}
	if f.Relation == "casualties" {
		w.people = true
		return
	}
	if role == "agent" {
		if a.model.Relation(f.Relation).Family == "movement" && (fig.m != nil && a.bystander(fig.m.ID) || a.peoples(fig)) {
			return // "4 người X rời khỏi Y": X has withdrawn no troops
		}
		a.add(&w.draft.Claim, role, fig.owner...)
		if fig.people && fig.m != nil && len(fig.owner) == 0 {
			a.add(&w.draft.Claim, role, fig.m.ID)
		}
		moves := (fn == "subject" || fn == "of") && f.People != "" && a.model.Relation(f.Relation).Family == "movement"
		if moves && (fig.people || fig.m != nil && a.mobile(fig.m.ID) && (fig.Value != nil || fig.Low != nil)) {
			w.figures = append(w.figures, fig) // "300 lính X tiến vào Y", "12 máy bay X vượt đường trung tuyến"
			return
		}
		if !fig.people && fig.m != nil && a.mobile(fig.m.ID) {
			a.add(&w.draft.Claim, "weapon", fig.m.ID)
			if fn == "by" && f.Materiel == "weapon" && (fig.Value != nil || fig.Low != nil) && a.projectile(fig.m.ID) {
				w.figures = append(w.figures, fig) // "X bị 12 UAV tấn công"
			}
		}
		return
	}
	switch {
	case f.Materiel == "weapon" && f.Relation == "struck" && fn == "object" && role == "weapon" && fig.m != nil && a.found.Unit(fig.m.ID) == "ship" && !a.found.HasClass(fig.m.ID, "ent:drone-boat"):
		a.add(&w.draft.Claim, "patient", fig.m.ID) // "phóng UAV tấn công một số tàu"
	case f.Materiel == "weapon" && !fig.people && (fig.spot || fig.m != nil && role == "patient" && (!a.mobile(fig.m.ID) || a.targeted(fig.m.ID)) && a.model.Allows(f.Relation, role, fig.m.Type)):
		a.add(&w.draft.Claim, "patient", fig.owner...)
		if len(fig.owner) == 0 && !fig.spot {
			a.add(&w.draft.Claim, "patient", fig.m.ID)
		}
		if fig.m != nil {
			a.add(&w.draft.Claim, "place", a.whereabouts(&unit{m: fig.m})...)
		}
		if fig.Value != nil && *fig.Value != 1 {
			w.figures = append(w.figures, fig)
		}
	case f.Materiel == "weapon" && !fig.people:
		if fig.m != nil {
			a.add(&w.draft.Claim, "weapon", fig.m.ID)
		}
		if fig.Value != nil || fig.Low != nil {
			w.figures = append(w.figures, fig)
		}
		if role == "agent" || fn == "subject" || fn == "with" && len(w.draft.Agent) == 0 || fn == "object" && f.Relation == "struck" && (role == "patient" || f.Active.Subject == "patient") {
			a.add(&w.draft.Claim, "agent", fig.owner...)
		}
	case fig.people && f.People == "":
		if role == "patient" && fig.m != nil {
			a.add(&w.draft.Claim, role, fig.m.ID)
			a.add(&w.draft.Claim, role, fig.owner...)
		}
	case fn == "with" && role == "weapon" && fig.m != nil && a.mobile(fig.m.ID):
		a.add(&w.draft.Claim, "weapon", fig.m.ID) // "phá hủy cây cầu bằng 4 tên lửa"
	case fn == "with" || fn == "by", f.Relation == "controls" && fig.m != nil && (a.mobile(fig.m.ID) || fig.m.Type == "facility" && fig.Value != nil && *fig.Value == 1 && len(w.draft.Place) > 0):
	default:
		w.figures = append(w.figures, fig)
	}
}

// peoples says whether a figure counts those of a people, who are no troops: "8.000 người Rohingya".
func (a *article) peoples(fig *figure) bool {
	id := schema.ID("")
	if fig.m != nil {
		id = fig.m.ID
	} else if len(fig.owner) > 0 {
		id = fig.owner[0]
	}
	e := a.g.Entity(id)
	return fig.people && e != nil && e.Type == "group"
}

// aimedAt says whether a figure counts what shots are aimed at and not the shots.
func (a *article) aimedAt(fig *figure) bool {
	return fig.spot || fig.m != nil && !a.mobile(fig.m.ID) && a.found.Unit(fig.m.ID) != "person"
}

// bare is the figure of materiel that is named without a count.
func (a *article) bare(u *unit) *figure {
	f := &figure{from: u.from, to: u.to, m: u.m, owner: u.m.Of}
	f.Figure = schema.Figure{Op: "vague", Kind: "count", Class: u.m.ID, Unit: a.found.Unit(u.m.ID), Raw: a.text(u.from, u.to)}
	return f
}

func (a *article) assignMateriel(f *lang.Frame, w *filling, role string, u *unit) {
	switch {
	case role == "agent":
		a.add(&w.draft.Claim, "agent", u.m.Of...)
		a.add(&w.draft.Claim, "weapon", u.m.ID)
		if e := a.entity(u.m.ID); len(w.draft.Agent) == 0 && e != nil && e.Type == "weapon" && a.found.Unit(u.m.ID) == "ship" {
			a.add(&w.draft.Claim, "agent", e.Links["made-in"]...) // a warship that is named acts for its navy
		}
	case f.Materiel == "lost" && role == "patient":
		w.figures = append(w.figures, a.bare(u))
	case f.Materiel == "weapon" && role == "patient" && a.found.HasClass(u.m.ID, "ent:military-unit"):
		a.add(&w.draft.Claim, "patient", u.m.ID)
		a.add(&w.draft.Claim, "patient", u.m.Of...)
	case f.Materiel == "patient" && role == "patient":
		a.add(&w.draft.Claim, "patient", u.m.ID)
		a.add(&w.draft.Claim, "agent", u.m.Of...)
	case role == "place" && f.Materiel == "weapon" && a.targeted(u.m.ID):
		a.add(&w.draft.Claim, "patient", u.m.ID) // "nhằm vào bệnh viện ở X và các xe cứu trợ"
	default:
		a.add(&w.draft.Claim, "weapon", u.m.ID)
		if role == "weapon" && len(w.draft.Agent) == 0 && f.Materiel == "weapon" {
			a.add(&w.draft.Claim, "agent", u.m.Of...)
		}
	}
}
