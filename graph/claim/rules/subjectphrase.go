package rules

// A step is what a phrase before a verb means for the search of its subject.
type step int

const (
	goesOver step = iota // it may itself be the subject
	passed               // the search goes on before it
	joins                // what stands before it is another clause
	settled              // the subject is found, or there is none
)

// subjectPhrase is what the phrase at unit i means for the search of the subject of the clause, which begins at the verb: the subject where it is settled.
func (a *article) subjectPhrase(c *clause, i int, passive, crossed bool) ([]int, step) {
	u := c.s.units
	switch {
	case u[i].is("own-men") && i-2 >= c.seg.from && u[i-1].is("and") && u[i-1].sign == "" && u[i-2].m != nil && a.acting(&u[i-2]):
		return a.group(c, i-2, c.seg.from), settled // "X và lực lượng của ông"
	case u[i].is("we"), a.ownMen(c, i) && !crossed, u[i].is("own-body") && u[i].m == nil && a.atWar(c.seg.voice) && !crossed:
		c.elided, c.ours = true, true // "chúng tôi đã bắn hạ …": the side of who speaks
		return nil, settled
	case u[i].is("rogue") && !passive && i-3 >= c.seg.from && u[i-1].is("plural") && u[i-2].sign == "," && u[i-3].m != nil && a.acting(&u[i-3]):
		return a.group(c, i-3, c.seg.from), settled // "X, những kẻ đã tấn công Y"
	case u[i].is("where") && (passive || c.frame != nil && c.frame.Active.Subject == "weapon"):
		for j := i - 1; j >= c.seg.from && j >= i-2; j-- {
			if u[j].names() {
				return a.group(c, j, c.seg.from), settled
			}
		}
		return nil, settled
	case u[i].is("subordinate") && !crossed:
		if u[i].any("passive-good") {
			return nil, passed
		}
		if h := a.headOfInset(c, i); h >= 0 {
			return a.group(c, h, c.seg.from), settled
		}
		if c.whose > 0 && a.menOfReference(c) {
			return a.group(c, c.whose, c.seg.from), settled // "sau khi các phần tử của tổ chức này …"
		}
		return a.beyond(c, i), settled
	case u[i].is("whereupon") && (passive || c.frame != nil && c.frame.Active.Subject != "agent"):
		return a.wasAt(c, i), settled
	case !passive && !crossed && u[i].is("seated") && u[i].to-u[i].from == 1 && i-3 >= c.seg.from && u[i-1].sign == "," && u[i-2].m != nil && u[i-3].is("passive-bad"):
		return a.group(c, i-2, c.seg.from), settled // "X bị Y, vốn kiểm soát Z, bao vây": Y
	case u[i].is("and") || u[i].is("contrast"):
		return nil, joins
	case u[i].any("perceive", "attends") && !passive:
		return nil, settled // "nhân viên nghe thấy tiếng súng nổ", "X dự lễ ký thỏa thuận ngừng bắn"
	case u[i].is("negation") && !crossed && !a.doneBehind(c, i):
		c.negated = true // "không thực hiện cam kết rút quân", "không quả nào bị bắn hạ"
		return nil, passed
	case a.ledBy(c, i):
		return nil, passed // "X, do tướng Y chỉ huy, chiếm Z"
	case !passive && !crossed && (culprit(u, i, c.seg.from) || a.onceDid(c, i)):
		return nil, settled
	}
	return nil, goesOver
}

// ledBy says whether the unit at i is or holds the word that the person right before it leads who is named before him: "X, do tướng Y chỉ huy".
func (a *article) ledBy(c *clause, i int) bool {
	x, who := &c.s.units[i], c.s.units[max(i-1, 0)].m
	return i > c.seg.from && who != nil && who.Type == "person" && (x.is("led") || x.m != nil && a.holds(x, "led"))
}

// insetBehind is the name that something put in between it and the sign at unit i only tells more of; -1 where none stands there.
func (a *article) insetBehind(c *clause, i int, passive bool) int {
	comma := c.s.units[i].sign == ","
	if comma {
		if h := a.betweenCommas(c, i); h >= 0 {
			return h
		}
		if c.frame != nil && c.frame.Relation == "casualties" {
			if h := a.personToldOf(c, i); h >= 0 {
				return h
			}
		}
	}
	if h := a.kindInset(c, i); h >= 0 {
		return h
	}
	if h := a.whereInset(c, i); h >= 0 {
		return h
	}
	if comma && passive {
		return a.toldMoreOf(c, i)
	}
	return -1
}

// pastLoad is the unit of the craft before the verb of carrying behind which those stand whom it carries, at unit i, where it is the craft that
// something befell: "một trực thăng chở 14 lính bị bắn rơi"; i where it is not.
func (a *article) pastLoad(c *clause, i int, passive bool) int {
	u := c.s.units
	if passive && u[i].fig != nil && u[i].fig.people && u[i-2].fig != nil && u[i-2].fig.m != nil && !u[i-2].fig.people {
		return i - 2
	}
	if u[i].m != nil && a.isPerson(u[i].m.ID) && (passive || c.frame != nil && c.frame.Active.Subject != "agent") && a.arms(&u[i-2]) {
		return i - 2 // "chiếc trực thăng chở tướng X trúng hỏa lực"
	}
	return i
}
