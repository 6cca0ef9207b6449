package rules

import "slices"

// farthest is how many units back a verb or a thing is looked for that a name belongs to.
const farthest = 40

// subject finds the units of the subject at or before unit i. Across a comma or conjunction a name that is the
// object of an earlier verb is not taken: that verb's subject is.
func (a *article) subject(c *clause, i int, passive bool) []int {
	c.whose = 0
	out := a.subjectNamed(c, i, passive)
	if len(out) == 0 && c.whose > 0 && !passive && !c.elided && c.frame != nil && (c.frame.Materiel == "weapon" || c.frame.Relation == "ceasefire-violated" || c.frame.After == "flag") && a.onlyFiller(c, c.whose+1, c.t) {
		return a.group(c, c.whose, c.seg.from) // "các đồn của X đã nổ súng"
	}
	if len(out) == 0 && c.whose > 1 && !passive && !c.elided && c.frame != nil && (c.frame.Relation == "ceasefire-agreed" || c.frame.Relation == "talks") && a.delegates(c) {
		return a.group(c, c.whose, c.seg.from) // "đại diện của X và Y đã nhất trí ngừng bắn"
	}
	if len(out) == 0 && c.whose > 0 && !c.elided && c.frame != nil && a.menOfReference(c) {
		return a.group(c, c.whose, c.seg.from) // "quân của lực lượng này", "cánh vũ trang của phong trào này"
	}
	if len(out) == 0 && c.whose > 0 && passive && c.frame != nil && c.frame.Relation == "struck" && a.nothingButWhere(c, c.whose+1, i+1) {
		return a.group(c, c.whose, c.seg.from) // "phái bộ của X tại Y bị tấn công"
	}
	return out
}

// headUnnamed says whether only words that no list has, and an amount, stand from where the clause begins up to unit i: "hai nhà an toàn".
func (a *article) headUnnamed(c *clause, i int) bool {
	for i >= c.seg.from && plainWord(&c.s.units[i]) {
		i--
	}
	u := &c.s.units[max(i, 0)]
	return i < c.seg.from || u.fig != nil && u.fig.m == nil || u.any("plural", "said-that") || u.cue() != nil
}

// onlyFiller says whether nothing but when and how stands from one unit to another.
func (a *article) onlyFiller(c *clause, from, to int) bool {
	for i := from; i < to; i++ {
		if u := &c.s.units[i]; !filler(u) && !(u.fig != nil && u.fig.m == nil) && !plainWord(u) {
			return false
		}
	}
	return true
}

// subjectNamed is the subject where it has a name.
func (a *article) subjectNamed(c *clause, i int, passive bool) []int {
	u := c.s.units
	if passive && i >= c.seg.from {
		if k := a.befallen(c, i); k >= 0 && u[k].m == nil {
			return nil
		} else if k >= 0 {
			return a.group(c, k, c.seg.from)
		}
	}
	if passive && c.frame != nil && c.frame.Relation == "shot-down" {
		i = a.shotFrom(c, i)
	}
	if i-2 >= c.seg.from && u[i-1].is("fitted") {
		i = a.pastLoad(c, i, passive)
	}
	if passive || c.frame != nil && c.frame.Active.Subject != "agent" {
		i = a.pastWhere(c, i)
	}
	crossed, owner, launcher := false, -1, -1
	if i-5 >= c.seg.from && u[i-1].is("prep-of") && u[i].names() && u[i-2].tells("recognises") {
		i -= 2 // "chính phủ Z được Y công nhận của X đã …"
	}
	if i-3 >= c.seg.from && u[i].tells("recognises") && u[i-1].names() && u[i-2].is("passive-good") && u[i-3].names() {
		i -= 3 // "chính phủ X được Y công nhận đã mất Z"
	}
	for ; i >= c.seg.from; i-- {
		x := &u[i]
		switch {
		case x.sign == ")":
			i = a.opening(c, i)
			continue
		case x.sign != "":
			if breaks(x) || x.sign == "-" && dateline(u, i) {
				return nil
			}
			if x.sign == "," || x.sign == "-" {
				if !crossed {
					if h := a.insetBehind(c, i, passive); h >= 0 {
						return a.group(c, h, c.seg.from)
					}
					if passive && a.insetOfUnnamed(c, i) {
						return nil
					}
				}
				crossed, owner = true, -1
			}
			continue
		case x.marks != 0:
			switch head, step := a.subjectPhrase(c, i, passive, crossed); step {
			case settled:
				return head
			case joins:
				crossed, owner = true, -1
				continue
			case passed:
				continue
			}
		}
		switch {
		case a.ledBy(c, i):
			continue // "X, do tướng Y chỉ huy, chiếm Z"
		case passive && located(x) && u[i+1].fig != nil && u[i+1].fig.Kind == "distance":
			continue // "thị trấn X cách thành phố Y 20 km do Z kiểm soát"
		case x.fig != nil && x.fig.Unit == "times":
			continue // "X 12 lần vi phạm lệnh ngừng bắn"
		case x.names():
			if passive && !crossed && i-2 >= c.seg.from && i+1 < len(u) && u[i-1].is("have") && u[i+1].is("posted") && u[i-2].names() {
				return a.group(c, i-2, c.seg.from) // "căn cứ có lính X đồn trú bị tấn công"
			}
			if i > c.seg.from && u[i-1].is("rather-than") {
				i--
				continue // "chính X chứ không phải Y đã bắn"
			}
			if p := a.aimBefore(c, i); p >= 0 && !passive && !crossed {
				i = p
				continue
			}
			if crossed && i > c.seg.from && u[i-1].any("flag", "relative") {
				continue // "nhổ cờ X, giành lại Y": X has not taken it; "Y, thành phố mà X vừa chiếm, bị tàn phá"
			}
			if !passive && i > c.seg.from && located(&u[i]) && u[i-1].is("guards") {
				i-- // "tên lửa bảo vệ vùng biển X đã …"
				continue
			}
			if !passive && !crossed && i > c.seg.from && located(&u[i]) && u[i-1].tells("withdrew") && c.frame != nil && a.moves(c.frame) {
				i--
				continue // "tàn quân X bị hất khỏi Y đã dồn về Z"
			}
			if !passive && !crossed && i-1 > c.seg.from && c.frame != nil && (c.frame.Relation == "struck" || u[i+1].is("then")) && a.ground(&u[i]) && u[i-1].verb() && u[i-1].m == nil && a.moving(&u[i-1]) {
				i--
				continue // "các tay súng X tràn vào làng Y rồi nổ súng"
			}
			if a.postedThere(c, i) {
				return a.group(c, i, c.seg.from)
			}
			if !passive && !crossed && i > c.seg.from && a.rides(c, i) {
				continue // "các tay súng đi xe mô tô tấn công X", "các tay súng trên ba xe bán tải"
			}
			if !passive && i-2 >= c.seg.from && u[i-1].sign == "," && u[i].m != nil && u[i].m.ID == "ent:people" && u[i-2].m != nil && u[i-2].m.Type == "person" && a.relativeWord(&u[i]) {
				return a.group(c, i-2, c.seg.from) // "X, người làm trung gian cho …"
			}
			if !crossed && i > c.seg.from && u[i-1].any("prep-by", "passive-good") && a.tellsOf(c, i) {
				if i-2 >= c.seg.from && u[i+1].is("operates") && a.arms(&u[i-2]) {
					c.own(i-2, i) // "UAV do X điều khiển"
				}
				i-- // "184 kho dầu do X kiểm soát đã bị phá hủy", "nhóm X do ông Y cầm đầu đã …"
				continue
			}
			if i > c.seg.from && a.flagOf(c, i-1) {
				i--
				continue // "tàu X treo cờ Y bị tấn công"
			}
			if h := a.headOfInset(c, i-1); h >= 0 && !crossed {
				return a.group(c, h, c.seg.from)
			}
			if !crossed && i > c.seg.from && u[i-1].is("passive-bad") && a.sufferedFirst(c, i) {
				i-- // "phiến quân bị X truy kích đã tấn công Y"
				continue
			}
			if i > c.seg.from && a.arms(&u[i-1]) && u[i].m != nil && a.owns(u[i].m) {
				c.own(i-1, i) // "máy bay Nga"
				i--
			}
			if passive && a.crewOf(c, i) {
				i-- // "12 thủy thủ tàu X bị bắt cóc"
			}
			if i > c.seg.from && u[i].is("country-ref") && counts(&u[i-1]) && len(u[i-1].fig.owner) == 0 {
				c.own(i-1, i) // "9 thủy thủ người nước này"
				i--
			}
			if !passive && !crossed && i-2 >= c.seg.from && u[i-1].sign == "," && a.ground(&u[i]) && located(&u[i-2]) && a.governor(c, i-2) >= 0 {
				i, owner = i-1, -1 // "pháo binh X ở làng Y, tỉnh Z"
				continue
			}
			if k := a.within(c, i); k >= 0 && a.governor(c, k) >= 0 {
				i = k + 1
				continue
			}
			if j := a.governor(c, i); j >= 0 {
				if !passive && !crossed && u[j].is("prep-with") && i+1 < c.t && u[i+1].is("hedge") && a.onlyFiller(c, i+1, c.t) {
					return a.group(c, i, c.seg.from) // "X chìm trong hỗn loạn với các tay súng được cho là nắm Y"
				}
				if u[j].is("among") && !crossed && u[i].fig != nil && !(j > c.seg.from && u[j-1].names()) || passive && a.takenThere(c, j, i) {
					return a.group(c, i, c.seg.from) // "trong đó 27 quả bị bắn hạ"
				}
				if passive && c.frame != nil && c.frame.People == "captured" && u[i].fig != nil && u[i].fig.people && i+1 < c.t && u[i+1].is("passive-bad") {
					return a.group(c, i, c.seg.from) // "đòi trả tự do cho 7 người bị X bắt"
				}
				if passive && !u[j].is("prep-of") && !(u[j].is("prep-dest") && j > c.seg.from && u[j-1].names()) && i+1 < len(u) && relative(&u[i+1]) && !a.liesThere(c, j, i) && !a.stoodThere(c, j, i) && (u[i].m != nil && u[i].m.Type == "place" || u[i+1].is("passive-good") && a.shot(&u[i]) || u[i+1].is("prep-by") && a.arms(&u[i])) {
					return a.group(c, i, c.seg.from)
				}
				if passive && !crossed && u[j].is("prep-of") && j > c.seg.from && a.arms(&u[i]) && (u[j-1].is("bodies") || a.holds(&u[j-1], "bodies")) {
					return a.group(c, i, c.seg.from) // "xác của chiếc UAV bị bắn hạ"
				}
				if !passive && c.frame != nil && c.frame.Active.Subject == "weapon" && a.debris(u, i, j) {
					return a.group(c, i, c.seg.from)
				}
				if u[j].is("prep-of") && !crossed {
					if owner = i; j > c.seg.from && a.acting(&u[i]) && (plainWord(&u[j-1]) || u[j-1].m == nil && (u[j-1].any("target-noun", "fire", "flag", "head") || isMen(&u[j-1]))) {
						c.whose = i
					}
					if c.whose == i && passive && c.frame != nil && c.frame.Relation == "struck" && a.headUnnamed(c, j-1) {
						return nil // "hai nhà an toàn của X bị ném bom": what has no name is that of X
					}
				}
				if owner > i && u[j].is("prep-in") && located(&u[i]) && j > c.seg.from && a.shot(&u[j-1]) {
					owner = -1 // "đạn pháo ở thành phố X của phe Y": the city is theirs
				}
				if u[j].is("prep-from") && !passive && j > c.seg.from && u[j-1].is("envoys") {
					return a.group(c, i, c.seg.from) // "phái đoàn từ X và Y"
				}
				if u[j].is("prep-from") && owner > i && a.arms(&u[i]) {
					launcher, owner = owner, -1 // "tên lửa phóng từ tàu của X"
				}
				i = j
				continue
			}
			if crossed && a.caused(c, i) {
				continue
			}
			if crossed && (a.trailing(c, i) || a.fated(c, i) || i > c.seg.from && u[i-1].any("passive-good", "passive-bad", "prep-by")) {
				continue
			}
			if launcher > i && a.arms(&u[i]) {
				c.own(i, launcher)
			}
			if owner > i && !a.acting(&u[i]) {
				return append(a.group(c, i, c.seg.from), a.group(c, owner, i+1)...) // "máy bay của X và Y"
			}
			if !passive && (a.arms(&u[i]) || u[i].fig != nil && u[i].fig.m != nil && a.mobile(u[i].fig.m.ID)) {
				if o, ok := c.owners[i]; ok && a.objectOf(c, i) >= 0 {
					c.put("with", i)
					return []int{o}
				}
				if v := a.objectOf(c, i); v >= 0 && !a.owned(&u[i]) {
					if k := i - 2; k >= c.seg.from && u[i-1].any("and", "prep-with") && u[i-1].sign == "" && counts(&u[k]) && u[k].fig.people {
						return a.group(c, k, c.seg.from) // "còn 700 lính X cùng 10 xe tăng đang tấn công Y"
					}
					if !crossed && a.lossy(&u[v]) {
						return a.group(c, i, c.seg.from) // "bắn hạ 3 UAV tấn công thành phố": whoever shot them down did not attack
					}
					if a.shot(&u[i]) && !a.lossy(&u[v]) && !(crossed && u[i].m != nil && a.found.HasClass(u[i].m.ID, "ent:mine")) {
						c.put("with", i)
					}
					c.elided = true
					return a.subjectOf(c, v)
				}
			}
			if !passive && counts(&u[i]) && u[i].fig.people {
				if v := a.objectOf(c, i); v >= 0 && (u[v].tells("deployed") || u[v].is("kill-verb") && c.frame != nil && c.frame.Relation == "talks") {
					c.elided = true
					return a.subjectOf(c, v) // "X tập hợp 900 tay súng bao vây Y", "X giết 5 lính Y sau hai ngày hòa đàm"
				}
			}
			if v := a.verbBefore(c, i, crossed); v >= 0 {
				c.elided = true
				return a.subjectOf(c, v)
			}
			if crossed && !passive && a.ground(&u[i]) && (a.farther(c, i) || c.form == "nominal") {
				c.elided = true // "X đã qua P1 - thủ phủ P2, tấn công P3": P2 attacks nobody
				continue
			}
			return a.group(c, i, c.seg.from)
		}
	}
	return nil
}

// rides says whether the machine at unit i, behind a verb of riding, is what those named right before that came on.
func (a *article) rides(c *clause, i int) bool {
	u := c.s.units
	counted := u[i].fig != nil && u[i].fig.m != nil && a.mobile(u[i].fig.m.ID)
	if !a.arms(&u[i]) && !counted {
		return false
	}
	switch {
	case u[i-1].is("riding"):
		i -= 2
	case counted && a.onThem(&u[i]):
		i--
	default:
		return false
	}
	for ; i > c.seg.from && (plainWord(&u[i]) || u[i].is("descriptor")); i-- {
	}
	return i >= c.seg.from && u[i].names() && (a.acting(&u[i]) || u[i].fig != nil && u[i].fig.people)
}

// verbWithin says whether a verb stands from unit i up to unit to.
func (a *article) verbWithin(c *clause, i, to int) bool {
	return slices.ContainsFunc(c.s.units[min(i, to):to], func(u unit) bool { return u.verb() && u.m == nil && !filler(&u) })
}

// within is the place before the country at unit i that lies in it, "ở tỉnh Idlib, Syria"; -1 where none does.
func (a *article) within(c *clause, i int) int {
	u := c.s.units
	k := i - 1
	if k > c.seg.from && u[k].sign == "," {
		k--
	}
	if k < c.seg.from || k == i || u[i].m == nil || u[i].m.Type != "country" || u[k].m == nil || u[k].m.Type != "place" {
		return -1
	}
	if e := a.entity(u[k].m.ID); e == nil || !slices.Contains(e.Links["located-in"], u[i].m.ID) {
		return -1
	}
	return k
}

// fated says whether something happened to the people at unit i, who then do nothing more: "71 binh sĩ thiệt mạng, mất …".
func (a *article) fated(c *clause, i int) bool {
	u, f := c.s.units, c.s.units[i].fig
	if f != nil && f.people && i+2 < c.seg.to && u[i+1].is("and") && u[i+1].sign == "" && u[i+2].fig != nil {
		return a.fated(c, i+2) // "2 binh sĩ và 3 dân thường bị thương, đồng thời …"
	}
	return f != nil && f.people && (f.status != "" || i+1 < c.seg.to && harmOf(c.s.units[i+1].entries) != "")
}

// caused says whether the name at unit i only suffers what somebody made happen, whose next deed follows: "khiến X bị thương, đồng
// thời diệt …".
func (a *article) caused(c *clause, i int) bool {
	u := c.s.units
	j := a.groupStart(c, i, c.seg.from) - 1
	for j > c.seg.from && u[j].any("plural", "classifier", "bare-group") {
		j--
	}
	return j >= c.seg.from && persuaded(u, j, i, c.seg.to) || j > c.seg.from && u[j].is("cause") && u[j].is("subordinate") && i+1 < c.seg.to && (u[i+1].is("passive-bad") || harmOf(u[i+1].entries) != "")
}

// trailing says whether the name at unit i ends a longer phrase of words that say who else is meant: "một nhánh cũ X,".
func (a *article) trailing(c *clause, i int) bool {
	if i+1 < c.seg.to && c.s.units[i+1].sign != "," && !c.s.units[i+1].is("and") {
		return false
	}
	j := i - 1
	for j >= c.seg.from && c.s.units[j].of(&describing) {
		j--
	}
	if j < c.seg.from {
		return false
	}
	u := &c.s.units[j]
	return u.m == nil && u.fig == nil && u.date == nil && u.sign == "" && (len(u.entries) == 0 || u.any("truce", "hard-truce", "proposal", "not-source"))
}

// acting says whether the unit is somebody who can act himself, so that "của X" behind it names no actor.
func (a *article) acting(u *unit) bool {
	if u.m == nil {
		return u.fig == nil
	}
	switch u.m.Type {
	case "person", "organisation", "force", "country", "media", "group":
		return true
	}
	return false
}

// relative says whether the unit behind a name begins a relative clause: a comma, a dash or the marker itself.
func relative(u *unit) bool {
	return u.sign == "," || u.sign == "-" || u.any("prep-by", "passive-good") || u.is("aux")
}

// beyond handles a subject that stands before a subordinating word: "để", "nhằm" and "mà" take over the subject of the
// verb before them; any other word ends the search.
func (a *article) beyond(c *clause, i int) []int {
	for j := i + 1; j < c.t; j++ {
		if c.s.units[j].is("happened") && c.s.units[j].m == nil {
			return nil // "X mất 3 lính sau khi xảy ra vụ tấn công vào Y": by whom is not said
		}
	}
	if c.s.units[i].any("while", "time-clause") && i+1 < c.t && (plainWord(&c.s.units[i+1]) || somebody(c.s.units[i+1]) || c.s.units[i+1].m == nil && c.s.units[i+1].is("fleet")) {
		return nil // "X tấn công Y sau khi tiểu đội tuần tra rút đi": others than X
	}
	for j := i - 1; j >= c.seg.from; j-- {
		if breaks(&c.s.units[j]) {
			return nil
		}
		if c.s.units[j].verb() {
			c.elided = true
			return a.subjectOf(c, j)
		}
	}
	passive := c.t > i+1 && c.s.units[c.t-1].is("passive-bad")
	if (c.s.units[i].is("purpose") || passive && c.s.units[i].is("while")) && i > c.seg.from {
		c.elided = true
		return a.subject(c, i-1, false) // "đã tới X để đàm phán"
	}
	if k := a.didWhile(c, i); k >= 0 {
		c.elided = true
		return a.group(c, k, c.seg.from)
	}
	return nil
}

// verbBefore is the verb whose object the name at unit i is, where a comma or conjunction stands between the name and
// the trigger; -1 where there is none.
func (a *article) verbBefore(c *clause, i int, crossed bool) int {
	if !crossed || a.opensMain(c, i) {
		return -1
	}
	for j := i - 1; j >= c.seg.from; j-- {
		u := &c.s.units[j]
		if breaks(u) || u.any("subordinate", "contrast", "have") {
			return -1
		}
		if u.verb() && u.m == nil {
			return j
		}
	}
	return -1
}

// owned says whether it is told whose the materiel at a unit is.
func (a *article) owned(u *unit) bool {
	if u.fig != nil {
		return len(u.fig.owner) > 0
	}
	return u.m != nil && len(u.m.Of) > 0
}

// lossy says whether the verb at a unit tells what somebody else lost.
func (a *article) lossy(u *unit) bool {
	for _, e := range u.entries {
		if e.Frame != nil && !e.Noun && e.Frame.Materiel == "lost" {
			return true
		}
	}
	return false
}

// objectOf is the verb whose object the name at unit i is, with no sign between them; -1 where there is none.
func (a *article) objectOf(c *clause, i int) int {
	for j := i - 1; j >= c.seg.from && j >= i-farthest; j-- {
		u := &c.s.units[j]
		if u.sign != "" || u.any("subordinate", "contrast") || u.is("act") && j > c.seg.from && c.s.units[j-1].is("since") {
			return -1 // "phong tỏa X sau vụ xe tải lao vào Y"
		}
		if u.verb() && u.m == nil {
			return j
		}
	}
	return -1
}

// subjectOf is the subject of the verb at unit v. The subject of an attributing verb is not looked for: it is not in
// the segment.
func (a *article) subjectOf(c *clause, v int) []int {
	d := &clause{s: c.s, seg: c.seg, t: v, from: v, to: v + 1}
	a.verbal(d)
	if c.modality == "" {
		c.modality = d.modality
	}
	c.negated = c.negated || d.negated && c.s.units[v].is("means") && a.onlyMeans(c.s, c.seg, v)
	for _, i := range d.args.subject {
		if o, ok := d.owners[i]; ok && c.frame != nil && c.frame.Active.Subject == "agent" {
			c.own(i, o) // "máy bay của X ném bom Y, diệt 7 tay súng"
		}
	}
	return d.args.subject
}

// moving says whether the verb at a unit tells of going somewhere or of taking it.
func (a *article) moving(u *unit) bool {
	return u.tells("deployed") || u.tells("controls") || u.tells("withdrew")
}
