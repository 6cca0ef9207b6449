package rules

import "slices"

// behind is what was read behind the trigger so far.
type behind struct {
	fn      string  // the function of the next name
	last    int     // the last unit with a function, -1 where none has one
	counted *figure // the last figure with a function
	deed    bool    // an act is the object
}

// right reads the units behind the trigger: objects, and what prepositions bring. What a unit can tell depends on what it is: each kind has its reader, which
// gives back the last unit that it read, the end of the segment where no more belongs to the clause.
func (a *article) right(c *clause) {
	r := behind{fn: "object", last: -1, deed: c.form == "active" && a.actBehind(c)}
	for i := c.t + 1; i < c.seg.to; i++ {
		switch x := &c.s.units[i]; {
		case x.sign != "":
			i = a.readSign(c, &r, i)
		case x.marks != 0:
			i = a.readWord(c, &r, i)
		case x.m != nil, x.fig != nil:
			i = a.readName(c, &r, i)
		}
	}
}

// readSign reads the sign at unit i.
func (a *article) readSign(c *clause, r *behind, i int) int {
	u, x, last := c.s.units, &c.s.units[i], r.last
	switch {
	case x.sign == "(" && r.counted != nil && a.nextFigure(c, i), x.sign == ")" && r.counted != nil:
		r.fn = "object"
	case x.sign == "(":
		return a.closing(c, i)
	case x.sign == ":" && u[i-1].is("among") && r.counted != nil:
	case x.sign == "-":
		if a.dashEnds(c, r, i) {
			return c.seg.to
		}
	case breaks(x):
		return c.seg.to
	case x.sign != ",":
	case last == i-1 && located(&u[last]) && i+2 < c.seg.to && u[i+1].is("prep-in") && u[i+2].is("country-ref"):
		return i + 2 // "chiếm X, phía bắc nước này"
	case last == i-1 && i+1 < c.seg.to && country(&u[i+1]) && a.holds(&u[last], "prep-in") && !(i+2 < c.seg.to && listed(&u[i+2])):
		return i + 1 // "tấn công nhà máy ở X, nước Y"
	case c.frame.Status == "launched" && a.flownOver(c, i) > i:
		r.fn = "dest" // "được phóng đi từ X, bay qua không phận Y vào Z"
		return a.flownOver(c, i)
	case r.fn == "in" && i+1 < c.seg.to && located(&u[i+1]) && u[i-1].sign == "" && !u[i-1].names() && !a.predicateBehind(c, i+1):
		// "ở trường Cảnh sát, thành phố X"
	case r.counted != nil && a.nextFigure(c, i):
		if !a.alsoWith(c, i, last, r.fn) {
			r.fn = "object"
		}
	case !a.goesOn(c, i, last):
		return c.seg.to
	}
	return i
}

// dashEnds says whether nothing behind the dash at unit i belongs to the clause.
func (a *article) dashEnds(c *clause, r *behind, i int) bool {
	u := c.s.units
	switch {
	case r.fn == "and" && len(c.args.and) > 1:
		return true // "giữa A và B - hai nước thuộc X"
	case r.last == i-1 && located(&u[r.last]) && i+1 < c.seg.to && !u[i+1].names() && a.moves(c.frame):
		return true // "chiếm X – thành trì cuối cùng của Y ở Z"
	}
	return i+1 < c.seg.to && (u[i+1].fig != nil || a.newClause(c, i))
}

// readName reads the name or figure at unit i that is no phrase of the lexicon as well.
func (a *article) readName(c *clause, r *behind, i int) int {
	x := &c.s.units[i]
	switch {
	case x.fig != nil && a.figureEnds(c, i):
		return c.seg.to
	case x.m != nil && a.readHolder(c, r, i):
		return i + 1
	case r.fn == "and" && x.names() && a.onlyGloss(c, r, i):
		r.last = i
	case r.last >= 0 && r.last == i-2 && a.farFrom(c, i):
		return i + 1
	case r.last >= 0 && r.last == i-2 && a.onlyCalls(c, i): // "bắt một phi công tên là X"
	case x.names():
		return a.readArgument(c, r, i)
	}
	return i
}

// onlyCalls says whether the name at unit i is that of the one person counted before the word right before it.
func (a *article) onlyCalls(c *clause, i int) bool {
	u := c.s.units
	f := u[i-2].fig
	return u[i-1].is("named-so") && f != nil && f.people && f.Value != nil && *f.Value == 1 && u[i].m != nil && u[i].m.Type == "person"
}

// figureEnds says whether the figure at unit i and what follows belong to something else.
func (a *article) figureEnds(c *clause, i int) bool {
	u, f := c.s.units, c.s.units[i].fig
	if c.form == "nominal" && u[i-1].is("up") && a.tallyBefore(u[i].from) {
		return true // "số người chết trong vụ tấn công tăng lên 7 người": no target
	}
	return f.rest || f.part && (u[i-1].sign == "," || u[i-1].any("and", "among")) // "bắn hạ 4 chiếc và số còn lại rơi xuống …"
}

// readHolder takes who holds what stands before unit i: "vào vị trí X kiểm soát ở Y".
func (a *article) readHolder(c *clause, r *behind, i int) bool {
	u := c.s.units
	if r.last != i-1 || i+1 >= c.seg.to || !a.acting(&u[i]) || !u[i+1].tells("controls") {
		return false
	}
	c.own(r.last, i)
	c.to = max(c.to, i+2)
	return true
}

// onlyGloss says whether the unit at i only tells what the party before it is: "giữa A, nhóm vũ trang lớn nhất nước, và B".
func (a *article) onlyGloss(c *clause, r *behind, i int) bool {
	return r.last == i-2 && c.s.units[i-1].sign == "," && a.onlyGlosses(c, i)
}

// farFrom says whether the place at unit i and the distance behind it only say where the place before it is: "chiếm X cách Y 30 km".
func (a *article) farFrom(c *clause, i int) bool {
	u := c.s.units
	return i+1 < c.seg.to && u[i+1].fig != nil && u[i+1].fig.Kind == "distance" && located(&u[i]) && u[i-1].sign == "" && !u[i-1].of(&bringers) && !u[i-1].any("and", "nearby")
}

// readArgument gives the name or figure at unit i its function.
func (a *article) readArgument(c *clause, r *behind, i int) int {
	u, x, last := c.s.units, &c.s.units[i], r.last
	if a.newSubject(c, r, i) {
		if last == i-1 && x.m != nil && u[i+1].is("progress") && a.arms(&u[last]) && a.owns(x.m) {
			c.own(last, i) // "đâm vào tàu X đang tuần tra"
			c.to = max(c.to, i+1)
		}
		return c.seg.to // "bắn rơi 5 UAV, một phụ nữ ở X thiệt mạng"
	}
	switch {
	case r.fn == "of" && last >= 0 && c.form == "active" && a.onlyKin(c, i):
		if a.kinNamed(c, i) {
			i += 2 // "giết 4 chỉ huy và con trai của X, Y": Y
			c.put("object", i)
			r.last, c.to = i, max(c.to, i+1)
		}
		return i
	case r.fn == "object" && last >= 0 && a.crewOf(c, i):
		return i
	case r.fn == "object" && last < 0 && c.form == "nominal" && a.inPassing(c) && x.fig == nil && a.leads(c, i):
		return c.seg.to // "sau các trận không kích X đã …": X acts, nobody struck it
	case r.fn == "of" && last == i-1 && a.takenFrom(c, i):
		r.fn, c.args.of = "object", c.args.of[:0]
	}
	f := r.fn
	if c.frame.Active.Subject == "weapon" && c.frame.Passive.Given() && last < 0 && a.byFire(c, i, f, r.deed) {
		c.form, f = "passive", "by" // "xe của X trúng đòn không kích của Y"
	}
	if r.deed && f != "of" && f != "object" && f != "by" && f != "is" {
		return i // "đáp trả vụ tấn công của X nhằm vào Y": Y is whom X attacked
	}
	if f == "to" && x.m != nil && x.m.Type == "weapon" && !a.targeted(x.m.ID) {
		f = "object" // materiel is an object whatever stands before it
	}
	if f == "of" {
		if f = a.readOf(c, r, i); f == "" {
			return i
		}
	}
	if f == "object" && last >= 0 && last == i-1 {
		if a.preyBeside(c, last, i) {
			c.preyed(last)
		}
		if x.fig == nil && x.m != nil && a.arms(&u[last]) && u[last].fig == nil && a.owns(x.m) {
			c.own(last, i) // "trúng tên lửa phòng không X"
			c.to = max(c.to, i+1)
			return i
		}
	}
	if list := c.args.at(f); len(*list) > 0 && (*list)[len(*list)-1] == i-1 && a.arms(x) && a.arms(&u[i-1]) {
		*list = (*list)[:len(*list)-1]
	}
	c.put(f, i)
	if x.fig != nil {
		r.counted = x.fig
	} else if f == "in" && r.counted != nil && located(x) {
		c.locate(r.counted, i)
	}
	r.last = i
	c.to = max(c.to, i+1)
	return i
}

// newSubject says whether the name at unit i is the subject of what follows.
func (a *article) newSubject(c *clause, r *behind, i int) bool {
	u, x := c.s.units, &c.s.units[i]
	if r.fn != "and" && r.fn != "by" && (r.last >= 0 || i > c.t+1 && x.fig != nil && u[i-1].is("and")) && u[i-1].sign != "-" && a.governor(c, i) < 0 && a.predicateBehind(c, i) && !a.preyBeside(c, r.last, i) {
		return true
	}
	return x.fig != nil && x.fig.people && r.counted != nil && !r.counted.people && a.fatedThere(c, i)
}

// readOf reads the name at unit i behind "của": it gives back its function, "" where it only tells whose something is and is done with.
func (a *article) readOf(c *clause, r *behind, i int) string {
	u, x, last := c.s.units, &c.s.units[i], r.last
	if last < 0 {
		switch {
		case c.form == "active" && c.frame.Family == "control" && located(x):
			return "object" // so is the whole: "chiếm được nhiều phần của X"
		case c.form == "nominal" && c.frame.Relation == "struck" && a.sitesOf(c, i):
			return "to" // "vụ tấn công sào huyệt của X"
		}
		return "of"
	}
	fn := ""
	switch n := len(c.args.of); {
	case (c.frame.Active.Of == "patient" || c.frame.Active.Subject == "patient" && c.frame.Active.Of == "agent") && (c.frame.Relation == "supplied" || c.frame.Relation == "recognises" && place(&u[last]) && a.saidOf(c, last, i)):
		fn = "of" // "công nhận X là một phần của Y", "nhà cung cấp vũ khí của Y"
	case a.imposer(c, last, i):
		fn = "of"
	case a.assailant(c, last, i):
		fn = c.agentFunction()
	case n > 0 && c.args.of[n-1] == last && (u[i-1].is("and") || u[i-1].sign == ",") && alike(&u[last], x):
		fn = "of" // "của A, B và C"
	}
	if fn != "" {
		c.put(fn, i)
		r.last = i
		return ""
	}
	if o, owned := c.owners[last]; owned && (u[i-1].is("and") || u[i-1].sign == ",") && alike(&u[o], x) {
		c.ownToo(last, i) // "các tàu của A, B và C"
		c.to = max(c.to, i+1)
		return ""
	}
	if last < i-2 && a.bareSiteNoun(&u[last]) && u[last+1].is("site-use") && u[last].m != nil {
		c.own(last, i) // "cơ sở sản xuất UAV của X"
		c.to = max(c.to, i+1)
		return ""
	}
	if c.form == "nominal" && a.preyOf(c, last, i) {
		c.preyed(last)
	}
	if c.form != "nominal" || !a.arms(&u[last]) || slices.Contains(c.args.to, last) || a.attacked(c, last) {
		c.own(last, i)
		c.to = max(c.to, i+1)
		return ""
	}
	return "of"
}

// preyed makes the object at unit i what was hit.
func (c *clause) preyed(i int) {
	c.args.object, c.args.to = slices.DeleteFunc(c.args.object, func(o int) bool { return o == i }), append(c.args.to, i)
}
