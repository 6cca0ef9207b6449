package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
)

// wants says whether the clause itself gives what a frame asks for beside roles: that nothing stands behind the trigger ("alone"),
// that what stands there has no name ("unnamed"), that the subject names people by what they are ("mortal"),
// that a place that is named undergoes it ("undergone"), that the subject stands right before the trigger ("direct") or behind a relative word ("relative"), that who or what is meant behind it is only called by what he is ("legal"), that an attack is told to be carried out ("conducted"), that a building or a camp stands behind the trigger ("building").
func (a *article) wants(c *clause, need string) bool {
	switch need {
	case "alone":
		return (a.direct(c) || a.eachOther(c.s, c.seg) || c.elided && c.form == "active" && c.seg.voice.kind() == "say") && a.alone(c)
	case "closed":
		return a.alone(c)
	case "unnamed":
		return (a.direct(c) || c.elided && c.form == "active" && len(c.args.subject) == 0) && a.onlyCalled(c)
	case "behind":
		return a.behind(c)
	case "building":
		return a.atBuilding(c)
	case "direct":
		return a.direct(c)
	case "conducted":
		return a.conducted(c)
	case "relative":
		i := 0
		if len(c.args.subject) > 0 {
			i = c.args.subject[0]
		}
		return i > c.seg.from && a.direct(c) && c.s.units[i-1].is("relative")
	case "legal":
		return a.legalBehind(c)
	case "mortal":
		return a.menNamed(c)
	case "undergone":
		return c.form == "passive" && slices.ContainsFunc(c.args.subject, func(i int) bool {
			return located(&c.s.units[i]) || c.s.units[i].fig != nil && c.s.units[i].fig.spot
		})
	}
	return false
}

// direct says whether the subject stands right before the trigger but for what says how and when: not "X giảm tốc độ tấn công".
func (a *article) direct(c *clause) bool {
	i := a.overFillers(c, c.t-1)
	if i > c.seg.from+1 && c.s.units[i].is("by-doing") && c.s.units[i-1].is("avenge") {
		i = a.overFillers(c, i-2) // "X trả đũa bằng cách nổ súng"
	}
	n := len(c.args.subject)
	if c.form != "active" || n == 0 || c.args.subject[n-1] != i && !a.insetOnly(c, i) && !(c.frame.Relation == "casualties" && c.s.units[max(i, 0)].sign == "," && a.personToldOf(c, i) == c.args.subject[n-1]) {
		return false
	}
	lead := &c.s.units[max(c.args.subject[0]-1, 0)]
	return !lead.any("prospect", "toll-number") && (!lead.is("accusing") || c.seg.voice.kind() == "accuse" && lead.from == c.seg.voice.at[0])
}

// insetOnly says whether nothing but what commas part from it on both sides stands between the subject of a move and the sign at unit i, right before the
// verb: "X, do tướng Y chỉ huy, hiện đóng quân tại Z".
func (a *article) insetOnly(c *clause, i int) bool {
	u, k := c.s.units, c.args.subject[len(c.args.subject)-1]+1
	return a.moves(c.frame) && !c.elided && k+1 < i && u[k].sign == "," && u[i].sign == "," && !slices.ContainsFunc(u[k+1:i], func(x unit) bool { return breaks(&x) || x.sign == "," })
}

// overFillers is the first unit at or before i that is no word of when or how.
func (a *article) overFillers(c *clause, i int) int {
	for i > c.seg.from && filler(&c.s.units[i]) {
		i--
	}
	return i
}

// alone says whether the clause ends behind the trigger but for when and how: "X đã phản công dữ dội sau đó".
func (a *article) alone(c *clause) bool {
	u := c.s.units
	for i := c.t + 1; i < c.seg.to; i++ {
		switch x := &u[i]; {
		case x.date != nil, x.is("manner"):
		case x.sign == "quote":
		case x.is("prep-with") && i+1 < c.seg.to && u[i+1].is("fire") && u[i+1].m == nil:
			return true // "phản công bằng hỏa lực mạnh"
		default:
			return x.sign != "" || x.any("contrast", "subordinate", "since", "and", "prep-in")
		}
	}
	return true
}

// onlyCalled says whether what the trigger is done to is only called by what it is: "chiếm nhiều khu vực", "nã pháo vào các vị trí do
// X kiểm soát".
func (a *article) onlyCalled(c *clause) bool {
	u := c.s.units
	for i := c.t + 1; i < c.seg.to && i <= c.t+5; i++ {
		switch x := &u[i]; {
		case x.any("target-noun", "route"), x.m != nil && (x.m.Kind == entity.KindThing && x.m.Type == "facility" || a.found.HasClass(x.m.ID, "ent:settlement") || a.found.HasClass(x.m.ID, "ent:airfield")):
			return true
		case x.any("prep-to", "prep-in", "plural", "article", "descriptor", "indefinite", "bulk", "aux") && x.m == nil:
		case x.fig != nil && x.fig.m == nil && x.fig.Kind == "count":
		default:
			return x.fig != nil && x.fig.spot
		}
	}
	return false
}

// premises is the class of nouns for buildings, camps and villages.
var premises = lang.IDOf("premises")

// atBuilding says whether what stands behind the trigger is a building, a camp or a village, with or without a name: "xông vào trụ sở cảnh sát ở X".
func (a *article) atBuilding(c *clause) bool {
	u := c.s.units
	for i := c.t + 1; i < c.seg.to && i <= c.t+5; i++ {
		switch x := &u[i]; {
		case x.is("premises"), x.m != nil && (x.m.Type == "facility" || x.m.Kind == entity.KindThing), x.m != nil && a.holdsOf(x, premises), x.fig != nil && (x.fig.spot || a.holdsOf(x, premises)):
			return true
		case x.any("prep-to", "prep-in", "plural", "article", "indefinite", "aux") && x.m == nil:
		case x.fig != nil && x.fig.m == nil && x.fig.Kind == "count":
		default:
			return false
		}
	}
	return false
}

// menNamed says whether the subject names fighters of a side by what they are: "các quân nhân X thiệt mạng".
func (a *article) menNamed(c *clause) bool {
	for _, i := range c.args.subject {
		if m := c.s.units[i].m; m != nil && m.Type == "equipment" && a.found.HasClass(m.ID, "ent:personnel") {
			return true
		}
	}
	return false
}

// assumed says whether what happened is what the speaker answers for himself: "X nhận trách nhiệm về vụ tấn công".
func (a *article) assumed(c *clause) bool {
	v := c.seg.voice
	return v.cue != nil && v.cue.Own && v.cue.Kind != "answer" && v.attribution == "cue"
}

// assumes drafts the attack that a speaker answers for without telling it, "X đã nhận trách nhiệm": what he did is that he attacked.
func (a *article) assumes(s *sentence, g segment, first int) {
	v := g.voice
	if v.cue == nil || !v.cue.Own || v.attribution != "cue" || len(v.speakers) == 0 || v.at[1] <= v.at[0] {
		return
	}
	for _, d := range a.drafts[first:] {
		if d.sentence == s.index && d.Speaker == v.speakers[0] && d.Relation != "casualties" {
			return
		}
	}
	to := unitEnding(s, v.at[1])
	if to == 0 {
		return
	}
	c := &clause{s: s, seg: g, t: to - 1, form: "active", from: min(v.lo, to-1), to: to}
	a.when(c)
	d := a.draft(c, &lang.Frame{ID: v.cue.ID, Method: a.pack.Lang + "/" + v.cue.ID, Relation: "struck"})
	a.add(&d.Claim, "agent", v.speakers[0])
	a.sameAttack(d)
	if len(d.Agent) > 0 {
		d.Confidence -= 0.1
		a.drafts = append(a.drafts, d)
	}
}

// takesFor takes for the place of an attack that names none what the attack is to take: "mở đợt tấn công nhằm giành lại X".
func (a *article) takesFor(c *clause, f *lang.Frame, d *draft) {
	if f.Relation != "struck" || len(d.Patient)+len(d.Place) > 0 {
		return
	}
	u, i := c.s.units, c.to
	for i < c.seg.to && (plainWord(&u[i]) || u[i].any("manner", "descriptor", "aux", "prep-with") || u[i].date != nil || a.means(c, i)) {
		i++
	}
	if i = max(i, c.t+1); i > c.t+1 && u[i-1].is("purpose") {
		i--
	}
	if i+1 < c.seg.to && c.form == "nominal" && u[c.t+1].tells("controls") {
		i = c.t // "cuộc tấn công giành lại X"
	} else if i+2 >= c.seg.to || !u[i].is("purpose") {
		return
	}
	for i++; i+1 < c.seg.to && filler(&u[i]); i++ {
	}
	for j := i + 1; u[i].tells("controls") && j < c.seg.to && j <= i+3; j++ {
		if located(&u[j]) && u[j].m.Type == "place" {
			a.add(&d.Claim, "place", u[j].m.ID)
			return
		}
	}
}

// means says whether unit i goes on with what the attack is made with: "bằng bộ binh, pháo hạng nặng và không quân".
func (a *article) means(c *clause, i int) bool {
	u := &c.s.units[i]
	if u.is("descriptor") {
		return true
	}
	if u.sign == "," || u.is("and") {
		return i > c.t && i+1 < c.seg.to && !c.s.units[i+1].is("purpose") && a.means(c, i+1)
	}
	return u.m != nil && (u.m.Type == "weapon" || u.m.Type == "equipment" || u.m.Type == "force")
}

// strikesAt is the token of the verb that ends the name of a kind of weapon and yet is the predicate, as what is attacked or the end
// of the clause stands behind it: "16 UAV tấn công căn cứ X", "bị UAV tấn công"; behind the name where none is.
func (a *article) strikesAt(m *entity.Mention, end int) int {
	ts, to := a.doc.Tokens, m.Outer[1]
	if m.Type != "equipment" || m.Outer[1]-m.Outer[0] < 3 || !a.projectile(m.ID) {
		return to
	}
	p, at := a.pack.Phrase(ts, to-2, to)
	if at != to || !p.Is("strike-verb") {
		return to
	}
	if to < end && a.outer[to] != nil && located(&unit{m: a.outer[to]}) {
		return to - 2
	}
	if q, n := a.pack.Phrase(ts, to, end); n > to && (q.Is("prep-to") || q.Is("target-noun")) {
		return to - 2
	}
	for i := m.Outer[0] - 1; i >= 0 && i >= m.Outer[0]-3; i-- {
		if q, n := a.pack.Phrase(ts, i, i+1); n == i+1 && q.Is("passive-bad") {
			return to - 2
		}
	}
	return to
}

// stands takes for the place of what was hit where it stands, when what stands there has no name: "trụ sở chính phủ ở X trúng tên lửa",
// "khu chợ ở X bị pháo kích".
func (a *article) stands(c *clause, f *lang.Frame, w *filling) {
	if f.Relation != "struck" && f.Relation != "destroyed" || len(c.args.subject) > 0 || len(w.draft.Patient)+len(w.draft.Place)+len(w.figures) > 0 {
		return
	}
	if hit := f.Active.Subject != "agent" && f.Passive.Subject != "agent"; c.form == "nominal" || c.form == "active" && !hit {
		return
	}
	u, i := c.s.units, c.t-1
	for i > c.seg.from && (filler(&u[i]) || u[i].any("passive-bad", "passive-good", "prep-by") || slices.Contains(c.args.by, i)) {
		i--
	}
	if i-2 < c.seg.from || !located(&u[i]) || u[i].m.Type != "place" || !u[i-1].is("prep-in") || u[i-2].sign != "" || u[i-2].verb() && !heldThere(c, i-2) || u[i-2].cue() != nil {
		return
	}
	a.add(&w.draft.Claim, "place", u[i].m.ID)
	c.from = min(c.from, i-2)
	w.draft.from = min(w.draft.from, u[i-2].from)
}
