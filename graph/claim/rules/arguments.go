package rules

import (
	"slices"

	"hearsay/graph/lang"
)

// whereAt takes the place that a relative clause is about: "ở X, nơi Y triển khai 300 binh sĩ".
func (a *article) whereAt(c *clause, d *draft) {
	u, i := c.s.units, c.t
	if len(c.args.subject) > 0 && c.args.subject[0] < c.t {
		i = c.args.subject[0]
	}
	for i--; i >= c.seg.from && (filler(&u[i]) || u[i].is("plural") || u[i].is("classifier")); i-- {
	}
	if len(d.Place) > 0 || d.Relation == "controls" && (c.form != "active" || len(d.Agent) == 0 || a.objected(c)) || i <= c.seg.from || !u[i].is("where") || u[i].m != nil {
		return
	}
	if i--; i > 0 && u[i].sign == "," {
		i--
	}
	for i > 1 && u[i].names() && (u[i-1].is("prep-of") || u[i-1].sign == ",") && located(&u[i-2]) {
		i -= 2
	}
	for low := i - near; d.Relation == "controls" && i > max(c.seg.from, low) && !u[i].names() && u[i].sign == "" && u[i].m == nil; {
		i-- // "X là vùng giảm xung đột, nơi …"
	}
	if located(&u[i]) {
		a.add(&d.Claim, "place", u[i].m.ID)
	}
}

// objected says whether a thing that the verb is done to stands right behind it: "nơi X kiểm soát ba cây cầu". An amount is no thing: "nơi X kiểm soát
// 40% diện tích".
func (a *article) objected(c *clause) bool {
	if c.t+1 >= c.seg.to {
		return false
	}
	u := &c.s.units[c.t+1]
	return u.sign == "" && u.date == nil && !u.any("and", "contrast", "since", "aux") && !(u.fig != nil && u.fig.Kind == "ratio")
}

// heldAt takes where that lies which somebody holds and which has no name of its own, "khu vực do X kiểm soát ở Y", and who speaks where it is in his hands:
// "X nằm trong tay chúng tôi".
func (a *article) heldAt(c *clause, f *lang.Frame, d *draft) {
	if v := c.seg.voice; f.Active.Object == "agent" && len(d.Agent) == 0 && !v.author && c.t+1 < c.seg.to && c.s.units[c.t+1].is("we") {
		a.add(&d.Claim, "agent", a.side(v.speakers[0]))
		c.to = max(c.to, c.t+2)
	}
	if d.Relation == "controls" && c.form == "passive" && a.groundFrom(c) {
		d.Place = nil
	}
	if d.Relation != "controls" || len(d.Place) > 0 || len(d.Agent) == 0 {
		return
	}
	if a.heldBefore(c, d); len(d.Place) > 0 || c.form != "passive" && f.Active.Object != "agent" {
		return
	}
	for _, i := range c.args.in {
		if located(&c.s.units[i]) || c.s.units[i].m != nil && c.s.units[i].m.Type == "country" {
			a.add(&d.Claim, "place", c.s.units[i].m.ID)
		}
	}
}

// rest takes into the evidence what follows up to the end of the clause.
func (a *article) rest(c *clause) {
	u := c.s.units
	for n := 0; c.to < c.seg.to && n < 12; n++ {
		x := &u[c.to]
		if x.sign != "" || x.of(&clauseEnds) || c.form == "nominal" && c.frame.Relation != "ceasefire-agreed" && x.any("done", "up") || x.verb() || a.hasNoun(x) || x.names() && a.predicateBehind(c, c.to) {
			return
		}
		c.to++
	}
}

// right reads the units behind the trigger: objects, and what prepositions bring.
func (a *article) right(c *clause) {
	u := c.s.units
	fn, last := "object", -1
	deed := c.form == "active" && a.actBehind(c)
	var counted *figure
	for i := c.t + 1; i < c.seg.to; i++ {
		x := &u[i]
		if end := a.sitePurpose(c, i); end >= i {
			i = end
			continue
		}
		if x.marks == 0 && x.sign == "" && x.m == nil && x.fig == nil && !a.thorough {
			continue // a date, or a word that the lexicon does not know
		}
		switch {
		case c.form == "nominal" && x.fig != nil && u[i-1].is("up") && a.tallyBefore(x.from):
			return // "số người chết trong vụ tấn công tăng lên 7 người": no target
		case x.sign == "(" && counted != nil && a.nextFigure(c, i), x.sign == ")" && counted != nil:
			fn = "object"
		case x.sign == "(":
			i = a.closing(c, i)
		case x.fig != nil && (x.fig.rest || x.fig.part && (u[i-1].sign == "," || u[i-1].any("and", "among"))):
			return // "bắn hạ 4 chiếc và số còn lại rơi xuống …"
		case x.is("progress") && last == i-1 && last >= 0:
			i = pastDoing(c, i) // "nhằm vào các binh sĩ X đang thi công công trình"
		case x.is("since") && i+1 < c.seg.to && (u[i+1].is("act") || u[i+1].is("plural") && i+2 < c.seg.to && u[i+2].is("act")) && !a.amidst(c, i):
			return
		case x.is("prep-by") && i > c.t && i+2 < c.seg.to && u[i+1].names() && (u[i+2].is("negation") || len(c.args.by) > 0 && u[i+2].is("aux")):
			return // "bị X tấn công do Y không được cảnh báo"
		case last >= 0 && a.whatIsThere(c, i) > i:
			i = a.whatIsThere(c, i) // "tấn công khách sạn X, nơi có nhiều người nước ngoài ở Y"
		case a.cameFrom(c, last, i):
			i++ // "nhắm vào một tàu từ X"
		case last >= 0 && a.suspected(c, last, i) > i:
			i = a.suspected(c, last, i) // "một tàu bị tình nghi chở vũ khí ở X"
		case a.runBy(c, last, i) > i:
			i = a.runBy(c, last, i)
		case x.is("prep-by") && i+4 < c.seg.to && u[i+1].names() && u[i+2].is("prep-of") && u[i+3].names() && u[i+4].verb() && last >= 0:
			if fn == "from" {
				c.args.from = []int{i + 1}
			}
			i += 4 // "vùng lãnh thổ do lực lượng A của B kiểm soát"
		case x.is("prep-by") && i > c.t+1 && keptBy(c, i) > i+2:
			i = keptBy(c, i)
		case x.is("prep-by") && i+2 < c.seg.to && u[i+1].names() && u[i+2].verb() && (last >= 0 || i > c.t+1 || u[i+2].tells("mediates")) && !(c.form == "nominal" && u[i+2].is("light")):
			if fn == "from" {
				c.args.from = []int{i + 1} // "phóng từ khu vực do X kiểm soát"
			}
			if u[i+2].tells("mediates") {
				fn = "and" // "thỏa thuận ngừng bắn do X làm trung gian giữa Y và Z"
			}
			i += 2
		case x.is("prep-by") && i > c.t+1 && i+2 < c.seg.to && u[i+1].m == nil && u[i+1].any("head", "bare-group") && u[i+2].tells("controls"):
			i += 2 // "tấn công vùng do phe nổi dậy kiểm soát ở X"
		case x.is("among") && i+1 < c.seg.to && u[i+1].fig != nil && counted == nil && c.form == "passive":
			fn = "object" // "5 máy bay bị bắn hạ gồm 3 chiếc …"
		case x.is("among") && counted != nil && c.form == "active" && i+1 < c.seg.to && u[i+1].fig != nil && a.listSuffers(c, i+1):
			return // "mất 241 xe tăng gồm 146 chiếc bị phá hủy"
		case x.sign == ":" && u[i-1].is("among") && counted != nil:
		case a.flagOf(c, i):
			i++ // "tàu X treo cờ Y ở Z"
		case x.is("subordinate") && x.is("purpose") && last < 0 && i+1 < c.seg.to && (c.form == "nominal" || c.form == "active") && c.frame.Materiel == "weapon" && a.endsThem(&u[i+1]):
			fn = "to" // "mở đợt tấn công nhằm tiêu diệt X"
			i++
		case x.is("purpose") && c.frame.Relation == "deployed" && i+1 < c.seg.to && u[i+1].m == nil && u[i+1].is("guards"):
			fn, i = "dest", i+1 // "được triển khai để bảo vệ thị trấn X"
		case c.frame.Relation == "lost" && toWhom(c, i) > i:
			i = toWhom(c, i)
		case x.is("be") && c.names:
			fn = "is"
		case x.is("be") && c.frame.Relation != "position" && (last >= 0 || c.form == "nominal") && a.whoDidIt(c, i) > i:
			who := a.whoDidIt(c, i)
			c.args.subject = c.args.subject[:0]
			c.put("subject", who)
			if c.form == "nominal" {
				c.args.subject, c.args.by = c.args.subject[:0], append(c.args.by, who)
			}
			if o := who + 2; o < c.seg.to && u[o-1].is("prep-of") && u[o].m != nil {
				c.own(who, o)
			}
			return
		case x.is("be") && c.form == "active" && !c.names && last >= 0 && c.frame.Materiel+c.frame.People != "" && !(u[last].fig != nil && u[last].fig.spot) && !u[i-1].any("target-noun", "among") && !(i+1 < c.seg.to && a.arms(&u[i+1])):
			return // "X tấn công Y là sai lầm của Z"
		case x.is("done") && i == c.t+1 && c.form == "passive":
			return // "X bị Y tấn công đã bắn trả Z"
		case x.is("avert"), x.is("purpose") && !x.is("prep-to") && last >= 0 && c.frame.Materiel == "lost", x.is("be") && last >= 0 && c.form == "active" && a.moves(c.frame):
			return // "điều quân tới X để ngăn đà tiến của Y", "việc chiếm X là đòn giáng vào Y"
		case last < 0 && x.is("superlative") && a.pastWhole(c, i) > i:
			i = a.pastWhole(c, i) // "chiếm thành phố lớn thứ hai của X"
		case (x.is("bordering") || x.is("between") && u[i-1].is("route")) && a.pastNeighbours(c, i) > i:
			i = a.pastNeighbours(c, i) // "thị trấn X giáp Y", "con đường nối X với Y"
		case c.form == "nominal" && x.is("passive-good") && i+2 < c.seg.to && u[i+1].m != nil && a.acting(&u[i+1]) && u[i+2].is("light"):
			fn = "by" // "2 cuộc tấn công đã được X tiến hành"
		case x.sign == "," && last == i-1 && located(&u[last]) && i+2 < c.seg.to && u[i+1].is("prep-in") && u[i+2].is("country-ref"):
			i += 2 // "chiếm X, phía bắc nước này"
		case x.sign == "," && last == i-1 && i+1 < c.seg.to && country(&u[i+1]) && a.holds(&u[last], "prep-in") && !(i+2 < c.seg.to && listed(&u[i+2])):
			i++ // "tấn công nhà máy ở X, nước Y"
		case c.frame.Relation == "deployed" && last == i-1 && x.is("approach") && x.verb():
			fn = "dest" // "điều 45 máy bay áp sát X"
		case x.sign == "-" && fn == "and" && len(c.args.and) > 1:
			return // "giữa A và B - hai nước thuộc X"
		case x.sign == "-" && last == i-1 && located(&u[last]) && i+1 < c.seg.to && !u[i+1].names() && a.moves(c.frame):
			return // "chiếm X – thành trì cuối cùng của Y ở Z"
		case breaks(x), c.form == "nominal" && x.any("negation", "be"), c.form == "nominal" && x.is("leads-to") && fn != "by" && len(c.args.by) == 0, c.form == "nominal" && last >= 0 && x.is("done") && !a.happens(c, i):
			return
		case x.of(&newClauses) && !x.any("prep-with", "prep-to", "prep-in", "prep-by"):
			if i+1 < c.seg.to && u[i+1].any("strike-verb", "beat") && x.is("subordinate") && len(c.args.object) > 0 {
				fn = "to"
				i++
				continue
			}
			return
		case x.sign == "," && c.frame.Status == "launched" && a.flownOver(c, i) > i:
			i, fn = a.flownOver(c, i), "dest" // "được phóng đi từ X, bay qua không phận Y vào Z"
		case x.sign == "," && fn == "in" && i+1 < c.seg.to && located(&u[i+1]) && u[i-1].sign == "" && !u[i-1].names() && !a.predicateBehind(c, i+1):
			// "ở trường Cảnh sát, thành phố X"
		case x.sign == ",":
			if counted != nil && a.nextFigure(c, i) {
				if !a.alsoWith(c, i, last, fn) {
					fn = "object"
				}
			} else if !a.goesOn(c, i, last) {
				return
			}
		case x.is("relative") && last < 0 && c.form == "nominal" && a.whoDid(c, i) > i:
			for n := a.whoDid(c, i); i < n; i++ { // "vụ không kích mà X và Y nhắm vào …"
				if u[i+1].names() {
					c.put("by", i+1)
				}
			}
		case x.m != nil && a.acting(x) && last == i-1 && i+1 < c.seg.to && u[i+1].tells("controls"):
			c.own(last, i)
			i++ // "vào vị trí X kiểm soát ở Y"
			c.to = max(c.to, i+1)
		case x.is("relative") && a.pastHolder(c, i) > i:
			i = a.pastHolder(c, i)
		case x.is("relative") && last >= 0:
			i = a.clauseEnd(c, i) // "xe tăng mà X bỏ lại, cùng …"
		case x.is("passive-bad"), x.is("backing") && last < 0 && i > c.t+1, x.sign == "-" && i+1 < c.seg.to && (u[i+1].fig != nil || a.newClause(c, i)):
			return
		case (x.is("allies") || fn == "and" && x.is("leaning")) && a.pastAllies(c, i) > i:
			i = a.pastAllies(c, i)
		case x.is("strike-verb") && len(c.args.object) > 0 && !x.verb():
			fn = "to"
		case fn == "and" && x.names() && last == i-2 && u[i-1].sign == "," && a.onlyGlosses(c, i):
			last = i // "giữa A, nhóm vũ trang lớn nhất nước, và B"
		case last >= 0 && last == i-2 && located(x) && u[i-1].sign == "" && !u[i-1].of(&bringers) && !u[i-1].any("and", "nearby") && i+1 < c.seg.to && u[i+1].fig != nil && u[i+1].fig.Kind == "distance":
			i++ // "chiếm X cách Y 30 km"
		case x.names():
			if fn != "and" && fn != "by" && (last >= 0 || i > c.t+1 && u[i-1].is("and") && x.fig != nil) && u[i-1].sign != "-" && a.governor(c, i) < 0 && a.predicateBehind(c, i) && !a.preyBeside(c, last, i) || x.fig != nil && x.fig.people && counted != nil && !counted.people && a.fatedThere(c, i) {
				if last == i-1 && x.m != nil && u[i+1].is("progress") && a.arms(&u[last]) && a.owns(x.m) {
					c.own(last, i) // "đâm vào tàu X đang tuần tra"
					c.to = max(c.to, i+1)
				}
				return // "bắn rơi 5 UAV, một phụ nữ ở X thiệt mạng"
			}
			if fn == "of" && last >= 0 && c.form == "active" && a.onlyKin(c, i) {
				if a.kinNamed(c, i) {
					i += 2 // "giết 4 chỉ huy và con trai của X, Y": Y
					c.put("object", i)
					last, c.to = i, max(c.to, i+1)
				}
				continue
			}
			if fn == "object" && last >= 0 && a.crewOf(c, i) {
				continue
			}
			if fn == "object" && last < 0 && c.form == "nominal" && a.inPassing(c) && u[i].fig == nil && a.leads(c, i) {
				return // "sau các trận không kích X đã …": X acts, nobody struck it
			}
			if fn == "of" && last == i-1 && a.takenFrom(c, i) {
				fn, c.args.of = "object", c.args.of[:0]
			}
			f := fn
			if c.frame.Active.Subject == "weapon" && c.frame.Passive.Given() && last < 0 && a.byFire(c, i, f, deed) {
				c.form, f = "passive", "by" // "xe của X trúng đòn không kích của Y"
			}
			if deed && f != "of" && f != "object" && f != "by" && f != "is" {
				continue // "đáp trả vụ tấn công của X nhằm vào Y": Y is whom X attacked
			}
			if f == "to" && x.m != nil && x.m.Type == "weapon" && !a.targeted(x.m.ID) || f == "of" && last < 0 && c.form == "active" && c.frame.Family == "control" && located(x) {
				f = "object" // materiel is an object whatever stands before it, and so is the whole: "chiếm được nhiều phần của X"
			}
			if f == "of" && last >= 0 && (c.frame.Active.Of == "patient" || c.frame.Active.Subject == "patient" && c.frame.Active.Of == "agent") && (c.frame.Relation == "supplied" || c.frame.Relation == "recognises" && place(&u[last]) && a.saidOf(c, last, i)) {
				c.put(f, i) // "công nhận X là một phần của Y", "nhà cung cấp vũ khí của Y"
				last = i
				continue
			}
			if f == "of" && last >= 0 && a.imposer(c, last, i) {
				c.put(f, i)
				last = i
				continue
			}
			if f == "of" && last >= 0 && a.assailant(c, last, i) {
				c.put(c.agentFunction(), i)
				last = i
				continue
			}
			if n := len(c.args.of); f == "of" && n > 0 && c.args.of[n-1] == last && (u[i-1].is("and") || u[i-1].sign == ",") && alike(&u[last], x) {
				c.put(f, i) // "của A, B và C"
				last = i
				continue
			}
			if o, owned := c.owners[last]; owned && f == "of" && (u[i-1].is("and") || u[i-1].sign == ",") && alike(&u[o], x) {
				c.ownToo(last, i) // "các tàu của A, B và C"
				c.to = max(c.to, i+1)
				continue
			}
			if f == "of" && last >= 0 && last < i-2 && a.bareSiteNoun(&u[last]) && u[last+1].is("site-use") && u[last].m != nil {
				c.own(last, i) // "cơ sở sản xuất UAV của X"
				c.to = max(c.to, i+1)
				continue
			}
			if f == "of" && last < 0 && c.form == "nominal" && c.frame.Relation == "struck" && a.sitesOf(c, i) {
				f = "to" // "vụ tấn công sào huyệt của X"
			}
			if f == "of" && last >= 0 && c.form == "nominal" && a.preyOf(c, last, i) || f == "object" && a.preyBeside(c, last, i) {
				c.args.object, c.args.to = slices.DeleteFunc(c.args.object, func(o int) bool { return o == last }), append(c.args.to, last)
			}
			if f == "of" && last >= 0 && (c.form != "nominal" || !a.arms(&u[last]) || slices.Contains(c.args.to, last) || a.attacked(c, last)) {
				c.own(last, i)
				c.to = max(c.to, i+1)
				continue
			}
			if f == "object" && last >= 0 && last == i-1 && x.fig == nil && x.m != nil && a.arms(&u[last]) && u[last].fig == nil && a.owns(x.m) {
				c.own(last, i) // "trúng tên lửa phòng không X"
				c.to = max(c.to, i+1)
				continue
			}
			if list := c.args.at(f); len(*list) > 0 && (*list)[len(*list)-1] == i-1 && a.arms(x) && a.arms(&u[i-1]) {
				*list = (*list)[:len(*list)-1]
			}
			c.put(f, i)
			if x.fig != nil {
				counted = x.fig
			} else if f == "in" && counted != nil && located(x) {
				c.locate(counted, i)
			}
			last = i
			c.to = max(c.to, i+1)
		case x.is("self") && x.m == nil:
			a.ofItself(c, last, i)
		case x.is("and") && last < 0 && c.form == "passive" && i > c.t+1 && i+1 < c.seg.to && u[i+1].fig != nil && u[i+1].fig.people:
			return // "con tàu bị tấn công hôm 5/3 và 18 người bị bắt"
		case x.is("and"):
			if i+1 < c.seg.to && (u[i+1].verb() || u[i+1].is("releases") || filler(&u[i+1]) && !u[i+1].names()) || a.nextHolders(c, i) || c.form == "nominal" && last < 0 && len(c.args.subject) == 0 && !a.hasNoun(&u[i-1]) && i > c.t+1 && fn != "and" {
				return
			}
			if counted != nil && a.nextFigure(c, i) && !a.alsoWith(c, i, last, fn) {
				fn = "object"
			}
			if fn == "in" && len(c.args.and) == 1 {
				fn = "and"
			}
			fn = a.ofMachines(c, i, last, fn)
		case x.is("prep-of") && fn == "in" && last < 0 && a.overTime(c, i):
			fn = "of" // "các cuộc không kích trong những ngày qua của X"
		case x.is("prep-of") && (fn == "to" || fn == "in" || fn == "dest") && !u[i-1].names() && !u[i-1].any("prep-to", "prep-in", "prep-dest"):
			// "vào các thành phố của X": the cities have no name, and X stands for them
		case x.is("nearby") && (fn == "in" || last == i-1) && last >= 0 && located(&u[last]) && i+1 < c.seg.to && u[i+1].names():
			i++ // "ở X, gần biên giới Y", "chiếm X gần biên giới với Y": Y only says where X is
		case x.is("nearby") && last == i-1 && last >= 0 && a.pastNameless(c, i) > i:
			i = a.pastNameless(c, i) // "tấn công X gần một bệnh viện"
		case x.is("outside") && i+1 < c.seg.to && country(&u[i+1]):
			i++ // "các mục tiêu bên ngoài X" are not in X
		case x.is("prep-with") && fn == "in" && u[i-1].m == nil && u[i-1].is("frontier"):
			// "dọc biên giới với X"
		case fn == "and" && x.is("prep-with") && a.onlyOne(c, i):
			// "giữa A với B"
		case x.is("between") && (u[i-1].is("route") || c.form == "nominal" && len(c.args.of) > 0):
			return // "trên tuyến đường giữa X và Y", "các cuộc tấn công của X từ khi có lệnh ngừng bắn giữa X và Y"
		case x.of(&bringers):
			fn = function(x, fn)
		case x.is("frontier") && (fn == "to" || fn == "in" && len(c.args.to) > 0) && last >= 0 && c.form == "nominal":
			i = a.pastBorder(c, i) // "nhắm vào các vị trí của X dọc biên giới X-Y"
		case fn == "object" && (x.is("nearby") || x.is("frontier")):
			fn = "in" // "triển khai lực lượng gần biên giới X"
		case last >= 0 && a.ridden(c, last, i):
			if c.form == "nominal" {
				c.args.object, c.args.to = slices.DeleteFunc(c.args.object, func(o int) bool { return o == last }), append(c.args.to, last)
			}
			i++
			c.own(last, i)
			c.to = max(c.to, i+1)
		case x.is("passes"), c.form == "nominal" && x.is("occur") && a.endsWith(x, "prep-in"):
			fn = "in" // "phóng hai tên lửa bay qua X"
		case x.is("fitted") && counted != nil && last == i-1 && a.pastFittings(c, i) > i:
			i, fn = a.pastFittings(c, i), "object"
		case x.verb() && a.heldBy(c, i) > i:
			i++
		case x.verb() && a.backsUp(c, i):
		case x.verb() && fn == "in" && u[i-1].is("act") && a.amidst(c, i-2):
		case x.verb() && c.form == "nominal" && x.is("occur") && (c.frame.Relation == "fought" && last < 0 || i+1 < c.seg.to && lasting(&u[i+1])):
			// "cuộc giao tranh kéo dài sáu ngày giữa X và Y ở Z", "vụ tấn công kéo dài hai giờ của X"
		case x.verb() && last < 0 && x.is("posted") && a.endsWith(x, "prep-in") && c.frame.Relation != "deployed":
			fn = "in" // "chiếm doanh trại quân đội đóng ở X"
		case (x.verb() || x.is("releases")) && !a.serial(c, i):
			return
		}
	}
}

// onlyOne says whether no conjunction stands between "giữa" and unit i: its second party is still to come.
func (a *article) onlyOne(c *clause, i int) bool {
	for i--; i > c.t && !c.s.units[i].is("between"); i-- {
		if c.s.units[i].is("and") && c.s.units[i].sign == "" {
			return false
		}
	}
	return i > c.t && len(c.args.and) > 0
}

// whoDid is the last unit of the names behind the relative word at unit i whose verb follows, i where none does: "mà X và Y thực
// hiện".
func (a *article) whoDid(c *clause, i int) int {
	u, n := c.s.units, i+1
	for n+2 < c.seg.to && u[n].names() && (u[n+1].is("and") || u[n+1].sign == ",") && u[n+2].names() {
		n += 2
	}
	if n+1 < c.seg.to && u[n].names() && (u[n+1].verb() || filler(&u[n+1])) {
		return n
	}
	return i
}

// happens says whether the verb that the word at unit i belongs to only says that the act takes place: "cuộc tấn công của X đã diễn ra ở Y".
func (a *article) happens(c *clause, i int) bool {
	for i++; i < c.seg.to && filler(&c.s.units[i]) && !c.s.units[i].any("light", "passive-good"); i++ {
	}
	return i < c.seg.to && (c.s.units[i].any("occur", "light", "passive-good", "prep-to") || c.s.units[i].kinds&lang.Verbs != 0 && a.serial(c, i))
}

// saidOf says whether "là" or "thuộc" stands between the names at the units last and i.
func (a *article) saidOf(c *clause, last, i int) bool {
	return slices.ContainsFunc(c.s.units[last+1:i], func(u unit) bool { return u.any("be", "belongs") })
}

// agentFunction is the function whose name the frame has for who does what its noun tells.
func (c *clause) agentFunction() string {
	if c.frame.Nominal.Of != "agent" {
		return "by"
	}
	return "of"
}

// clauseEnd is the last unit before the sign that ends the relative clause which begins at unit i.
func (a *article) clauseEnd(c *clause, i int) int {
	for i+1 < c.seg.to && c.s.units[i+1].sign == "" {
		i++
	}
	return i
}

// actBehind says whether an act is the object of the verb at the trigger: "trả đũa các cuộc tấn công …".
func (a *article) actBehind(c *clause) bool {
	u := c.s.units
	i := c.t + 1
	for i < c.seg.to && (u[i].any("plural", "whichever") && !u[i].is("act") || u[i].fig != nil && !u[i].fig.counts()) {
		i++
	}
	return i+1 < c.seg.to && u[i].is("act") && u[i+1].verb() && !u[c.t].is("light")
}

// functions are the classes of prepositions and the function that each gives to the name behind it; of a word of
// several classes the first counts.
var functions = []struct {
	class lang.ID
	fn    string
}{
	{lang.IDOf("between"), "and"}, {lang.IDOf("prep-of"), "of"}, {lang.IDOf("prep-to"), "to"}, {lang.IDOf("prep-with"), "with"},
	{lang.IDOf("prep-in"), "in"}, {lang.IDOf("prep-dest"), "dest"}, {lang.IDOf("prep-from"), "from"}, {lang.IDOf("prep-by"), "by"},
}

// function is the function that a preposition gives to the name behind it.
func function(u *unit, now string) string {
	for _, f := range functions {
		if u.isOf(f.class) {
			return f.fn
		}
	}
	return now
}

// closing is the unit of the bracket that closes the one at unit i; the last of the segment where none does.
func (a *article) closing(c *clause, i int) int {
	for j := i + 1; j < c.seg.to; j++ {
		if c.s.units[j].sign == ")" {
			return j
		}
	}
	return c.seg.to - 1
}

// nextFigure says whether a further figure of a list stands behind the comma or conjunction at unit i.
func (a *article) nextFigure(c *clause, i int) bool {
	u, at := c.s.units, i > 0 && located(&c.s.units[i-1])
	i = pastUnlisted(u, i, c.seg.to)
	for i++; i < c.seg.to && (u[i].any("and", "among", "plural", "have") || u[i].sign == ":" && u[i-1].is("among")); i++ {
	}
	if at && i < c.seg.to && u[i].fig != nil && u[i].fig.spot && u[i].fig.Value != nil && *u[i].fig.Value == 1 {
		return false // "ở X, một thị trấn của Y"
	}
	return i < c.seg.to && u[i].fig != nil && u[i].fig.counts() && !u[i].fig.part && !a.predicateBehind(c, i) && !a.listSuffers(c, i)
}

// listSuffers says whether the list of counted things that begins at unit i, behind "trong đó", is the subject of a passive of its own: "trong đó 585 UAV
// và 30 tên lửa bị đánh chặn".
func (a *article) listSuffers(c *clause, i int) bool {
	u := c.s.units
	if !u[i-1].is("among") {
		return false
	}
	for i+2 < c.seg.to && (u[i+1].is("and") || u[i+1].sign == ",") && u[i+2].fig != nil {
		i += 2
	}
	for i++; i < c.seg.to && u[i].any("done", "aux", "hedge") && !u[i].is("passive-bad"); i++ {
	}
	return i < c.seg.to && u[i].any("passive-bad", "passive-good")
}
