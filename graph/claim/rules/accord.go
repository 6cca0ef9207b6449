package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// stipulated says whether a paper lays down that the subject is to do it: "thỏa thuận buộc X rút quân", "nghị quyết đòi X trao trả tù binh,
// rút khỏi Y".
func (a *article) stipulated(c *clause, f *lang.Frame) bool {
	if !c.s.might("stipulates") || len(c.args.subject) == 0 || c.args.subject[0] > c.t || !a.moves(f) && f.Relation != "supplied" {
		return false
	}
	u, i := c.s.units, beforeName(c, c.args.subject[0])
	if i < 1 || !u[i].is("stipulates") {
		return false
	}
	for i--; i >= 0; i-- {
		switch {
		case u[i].is("charter"):
			return !a.hasDoer(c, i)
		case u[i].sign == "quote", u[i].m == nil && u[i].sign == "" && !u[i].verb(), u[i].m != nil, u[i].fig != nil:
		default:
			return false
		}
	}
	return false
}

// hasDoer says whether somebody right before the paper at unit i does something with it that others are made to do: "X dùng thỏa thuận buộc Y …".
func (a *article) hasDoer(c *clause, i int) bool {
	return i > 0 && c.s.units[i-1].any("prep-with", "by-doing")
}

// donor takes whose the things are that somebody buys or is given for who gave them: "mua 24 chiếc X của Y", "mua của Y 24 chiếc X".
func (a *article) donor(f *lang.Frame, w *filling) {
	if f.Relation != "supplied" || f.Active.Subject != "patient" || len(w.draft.Agent) > 0 {
		return
	}
	for _, fig := range w.figures {
		a.add(&w.draft.Claim, "agent", fig.owner...)
	}
}

// hasThere takes for the agent who has the counted troops of which is told where they are: "X có 1.500 lính đồn trú tại Y".
func (a *article) hasThere(c *clause, f *lang.Frame, d *draft) {
	if f.Relation != "deployed" || len(d.Agent) > 0 || len(c.args.subject) != 1 || c.args.subject[0] < c.seg.from+2 || c.args.subject[0] > c.t {
		return
	}
	u, i := c.s.units, c.args.subject[0]
	if u[i].fig == nil || len(u[i].fig.owner) > 0 || !u[i-1].is("have") || u[i-1].is("negation") {
		return
	}
	if j := pastAspects(u, i-2); j >= c.seg.from && u[j].m != nil && a.armed(u[j].m.ID) && a.hangsOn(c.s, j, c.seg.from) < 0 {
		a.add(&d.Claim, "agent", u[j].m.ID)
		c.from = min(c.from, j)
		d.from = min(d.from, u[j].from)
	}
}

// heldOrLost are the relations of ground that changes hands.
var heldOrLost = []string{"controls", "captured", "lost", "withdrew"}

// deedIs says whether the deed itself is what the clause says something of, so that it is not who speaks who does it: "chiếm được X là bước ngoặt",
// "mất X sẽ mở đường cho Y".
func (a *article) deedIs(c *clause) bool {
	u, i := c.s.units, c.t-1
	for i >= c.seg.from && (u[i].sign == "quote" || u[i].is("act")) {
		i--
	}
	if c.form != "active" || i >= c.seg.from || c.seg.voice.modality != "" {
		return false
	}
	for k := c.t + 1; k < c.seg.to && (u[k].sign == "" || u[k].sign == "quote"); k++ {
		if u[k].any("be", "will") || u[k].is("helps") && slices.Contains(heldOrLost, c.frame.Relation) {
			return true
		}
	}
	return false
}

// rehearsed says whether the verb at unit t is only what an exercise is of: "X và Y diễn tập đổ bộ lên Z".
func (a *article) rehearsed(s *sentence, g segment, t int) bool {
	i := t - 1
	for i > g.from && s.units[i].any("purpose", "act", "aux") && !s.units[i].is("drill") {
		i--
	}
	return i >= g.from && s.units[i].is("drill")
}

// givenTime makes whom somebody gives a time for the deed who is to do it: "X cho Y một tháng để rời khỏi Z".
func (a *article) givenTime(c *clause) {
	if c.form != "active" || c.modality != "" || !c.s.might("purpose") {
		return
	}
	u, i := c.s.units, c.t-1
	for i > c.seg.from && filler(&u[i]) && !u[i].is("purpose") {
		i--
	}
	if i <= c.seg.from+2 || !u[i].is("purpose") {
		return
	}
	for i--; i > c.seg.from && (u[i].date != nil || u[i].fig != nil && u[i].fig.m == nil || u[i].is("unit-time")); i-- {
	}
	if i > c.seg.from && u[i].m != nil && a.acting(&u[i]) && u[i-1].is("prep-dest") && !u[i+1].is("purpose") {
		c.args.subject, c.elided, c.modality = []int{i}, true, "planned"
	}
}

// standsIdle says whether what stops is only the work of a plant or site: "nhà máy lọc dầu của X ngừng hoạt động".
func (a *article) standsIdle(c *clause, f *lang.Frame) bool {
	if f.Relation != "ceasefire-agreed" || len(c.args.subject) == 0 {
		return false
	}
	return a.store(&c.s.units[c.args.subject[0]])
}
