package rules

import (
	"slices"

	"hearsay/schema"
)

// ownRefusal turns what a speaker says that his own side will not do into a rejection: "tuyên bố không đàm phán với X".
func (a *article) ownRefusal(c *clause, d *draft) bool {
	switch d.Relation {
	case "talks", "ceasefire-agreed", "withdrew", "recognises", "mediates":
	default:
		return false
	}
	if v := c.seg.voice; v.author || v.kind() != "say" || len(v.speakers) == 0 || len(d.Agent) > 0 && a.sideOf(d.Agent) != a.side(v.speakers[0]) {
		return false
	}
	c.negated, d.negated = false, false
	d.Stance, d.Modality = "rejects", "actual"
	return true
}

// ownDenial turns what a speaker says that his own side did not do into a denial; false where a negated event is
// nobody's denial and says nothing.
func (a *article) ownDenial(c *clause, d *draft) bool {
	v := c.seg.voice
	switch a.model.Relation(d.Relation).Family {
	case "strike", "loss", "harm", "truce-broken", "arms", "control":
	case "movement":
		if d.Relation != "deployed" || len(d.Agent) == 0 || a.notYet(c) {
			return false
		}
	default:
		return false
	}
	if d.Relation == "supplied" && len(d.Patient)+len(d.Weapon) == 0 || d.Relation == "casualties" && len(d.Patient) == 0 && hurtless(c) {
		return false // "không cung cấp thêm thông tin", "nhận là thủ phạm vụ tấn công không gây thương vong"
	}
	if v.author || c.modality != "" && !c.unplanned || v.modality != "" && v.modality != "estimate" || a.forbidden(c) || a.whyNot(c) || a.grantedOnly(c) {
		return false // "tuyên bố sẽ không tấn công" is a promise
	}
	if a.model.Relation(d.Relation).Family == "movement" {
		d.guessed = true // "không đưa quân đến X" may be a promise
	}
	if c.unplanned && (d.Relation == "supplied" || len(d.Patient)+len(d.Place) == 0) {
		d.guessed = true // "không có ý định bán vũ khí cho X", too
	}
	if !a.concerns(d) {
		if !a.faceless(d) && !a.theirs(d) {
			return false
		}
		d.guessed = true // "không một phát đạn nào được bắn": an answer where somebody blames the speaker's side
	}
	told := *d
	told.Claim = clone(d.Claim)
	d.content = []*draft{&told}
	d.Relation, d.Stance, d.Mode, d.Figure = "denies", "denies", "response", nil
	if c.unplanned {
		told.Modality, d.Modality = "planned", "actual"
	}
	d.answer = v.cue
	a.retype(&d.Claim)
	return true
}

// hurtless says whether it is an attack, named right before the negation, that hurt nobody.
func hurtless(c *clause) bool {
	i := c.t - 1
	for i > c.seg.from && (c.s.units[i].is("negation") || filler(&c.s.units[i])) {
		i--
	}
	return i > c.seg.from && (c.s.units[i].is("strike-verb") || c.s.units[i].tells("struck")) && c.s.units[i-1].is("act")
}

// notYet says whether what is negated is only not done so far: "chưa tiến vào thủ đô".
func (a *article) notYet(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && i >= c.t-3; i-- {
		if c.s.units[i].is("not-yet") {
			return true
		}
	}
	return false
}

// whyNot says whether what is negated is only what a reason is told or asked for: "tiết lộ lý do X không bắn".
func (a *article) whyNot(c *clause) bool {
	for i := c.t - 1; i >= max(c.seg.from-1, 0); i-- {
		u := &c.s.units[i]
		if u.is("why") {
			return true
		}
		if breaks(u) || u.sign == "," {
			return false
		}
	}
	return false
}

// grantedOnly says whether what is negated only is what who tells a deed grants of it, "đã ném bom X mặc dù không đánh trúng nó": no denial of his.
func (a *article) grantedOnly(c *clause) bool {
	i := c.t - 1
	for i > c.seg.from && (c.s.units[i].is("negation") || filler(&c.s.units[i])) && !c.s.units[i].is("concede") {
		i--
	}
	return i > c.seg.from && c.s.units[i].is("concede")
}

// faceless says whether a deed that is denied names nobody who did it, and could be one of the speaker's side.
func (a *article) faceless(d *draft) bool {
	if side := a.side(d.Speaker); len(d.Agent) > 0 || !slices.Contains(a.parties, side) && !a.blamedBefore(d, side) {
		return false
	}
	switch a.model.Relation(d.Relation).Family {
	case "strike", "loss", "arms":
		return d.Relation != "casualties"
	}
	return false
}

// blamedBefore says whether a statement just before tells a deed of that side.
func (a *article) blamedBefore(d *draft, side schema.ID) bool {
	for n := len(a.drafts) - 1; n >= 0 && d.sentence-a.drafts[n].sentence <= memory; n-- {
		if e := a.drafts[n]; !e.Author && e.sentence < d.sentence && a.sideOf(e.Agent) == side && a.side(e.Speaker) != side {
			return true
		}
	}
	return false
}

// theirs says whether a deed that is denied is one by which the enemy of the speaker's side took or shot down something: he may have said so.
func (a *article) theirs(d *draft) bool {
	if d.Relation != "captured" && d.Relation != "controls" && d.Relation != "shot-down" || len(d.Agent) == 0 {
		return false
	}
	enemy := a.enemyOf(d.Speaker)
	return len(enemy) > 0 && a.sideOf(d.Agent) == a.side(enemy[0])
}

// forbidden says whether what is negated is only not allowed, or not what something is called: "không được", "không phải là".
func (a *article) forbidden(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && i >= c.t-3; i-- {
		u := &c.s.units[i]
		if u.is("negation") && (a.endsWith(u, "be") || a.endsWith(u, "passive-good")) {
			return true
		}
		if u.any("passive-good", "be") {
			return i > c.seg.from && c.s.units[i-1].is("negation")
		}
	}
	return false
}
