package rules

// readWord reads the phrase of the lexicon at unit i.
func (a *article) readWord(c *clause, r *behind, i int) int {
	u, x, last := c.s.units, &c.s.units[i], r.last
	if x.fig != nil && a.figureEnds(c, i) {
		return c.seg.to
	}
	if x.of(&turns) || a.thorough {
		if end := a.readTurn(c, r, i); end >= 0 {
			return end
		}
	}
	if x.is("relative") {
		if end := a.readRelative(c, r, i); end >= 0 {
			return end
		}
	}
	switch {
	case last >= 0 && last == i-1 && a.suspected(c, i) > i:
		return a.suspected(c, i) // "một tàu bị tình nghi chở vũ khí ở X"
	case c.form == "nominal" && a.actEnds(c, r, i):
		return c.seg.to
	case x.of(&newClauses) && !x.any("prep-with", "prep-to", "prep-in", "prep-by"):
		if i+1 < c.seg.to && u[i+1].any("strike-verb", "beat") && x.is("subordinate") && len(c.args.object) > 0 {
			r.fn = "to"
			return i + 1
		}
		return c.seg.to
	case x.is("passive-bad"), x.is("backing") && last < 0 && i > c.t+1:
		return c.seg.to
	case (x.is("allies") || r.fn == "and" && x.is("leaning")) && a.pastAllies(c, i) > i:
		return a.pastAllies(c, i)
	case x.is("strike-verb") && len(c.args.object) > 0 && !x.verb():
		r.fn = "to"
	case x.names():
		return a.readName(c, r, i)
	case x.is("self"):
		a.ofItself(c, last, i)
	case x.is("and"):
		return a.readAnd(c, r, i)
	case last >= 0 && x.is("nearby") && a.pastNearby(c, r, i) > i:
		return a.pastNearby(c, r, i)
	case x.is("outside") && i+1 < c.seg.to && country(&u[i+1]):
		return i + 1 // "các mục tiêu bên ngoài X" are not in X
	case x.of(&bringers):
		return a.readPreposition(c, r, i)
	case x.is("frontier") && (r.fn == "to" || r.fn == "in" && len(c.args.to) > 0) && last >= 0 && c.form == "nominal":
		return a.pastBorder(c, i) // "nhắm vào các vị trí của X dọc biên giới X-Y"
	case (r.fn == "object" || r.fn == "and") && (x.is("nearby") || x.is("frontier")), (r.fn == "of" || r.fn == "to") && last >= 0 && len(c.args.in) == 0 && x.is("nearby"):
		r.fn = "in" // "triển khai lực lượng gần biên giới X", "tấn công căn cứ của X nằm gần biên giới Y"
	case x.is("fitted") && last >= 0 && a.ridden(c, last, i):
		if c.form == "nominal" {
			c.preyed(last)
		}
		c.own(last, i+1)
		c.to = max(c.to, i+2)
		return i + 1
	case x.is("passes"), c.form == "nominal" && x.is("occur") && a.endsWith(x, "prep-in"):
		r.fn = "in" // "phóng hai tên lửa bay qua X"
	case x.is("fitted") && r.counted != nil && last == i-1 && a.pastFittings(c, i) > i:
		r.fn = "object"
		return a.pastFittings(c, i)
	case x.verb():
		return a.readVerb(c, r, i)
	case x.is("releases") && !a.serial(c, i):
		return c.seg.to
	}
	return i
}

// actEnds says whether the word at unit i begins what is told of the act that is named.
func (a *article) actEnds(c *clause, r *behind, i int) bool {
	x := &c.s.units[i]
	return x.any("negation", "be") || x.is("leads-to") && r.fn != "by" && len(c.args.by) == 0 || x.is("done") && !a.happens(c, i) && (r.last >= 0 || i+1 < c.seg.to && plainWord(&c.s.units[i+1]))
}

// turns are the classes of words that readTurn reads.
var turns = oneOf("contains", "site-use", "progress", "since", "where", "prep-from", "prep-by", "among", "flagged", "purpose", "faced-with", "relative", "be", "done",
	"avert", "superlative", "bordering", "between", "passive-good", "approach")

// readTurn reads the word at unit i where what follows it is not what the trigger would have there, -1 where it is.
func (a *article) readTurn(c *clause, r *behind, i int) int {
	u, x, last := c.s.units, &c.s.units[i], r.last
	if end := a.sitePurpose(c, i); end >= i {
		return end
	}
	switch {
	case x.is("progress") && last == i-1 && last >= 0:
		return pastDoing(c, i) // "nhằm vào các binh sĩ X đang thi công công trình"
	case x.is("since") && i+1 < c.seg.to && (u[i+1].is("act") || u[i+1].is("plural") && i+2 < c.seg.to && u[i+2].is("act")) && !a.amidst(c, i):
		return c.seg.to
	case last >= 0 && a.whatIsThere(c, i) > i:
		return a.whatIsThere(c, i) // "tấn công khách sạn X, nơi có nhiều người nước ngoài ở Y"
	case a.cameFrom(c, last, i):
		return i + 1 // "nhắm vào một tàu từ X"
	case x.is("prep-by"):
		return a.readBy(c, r, i)
	case x.is("among"):
		return a.readAmong(c, r, i)
	case a.flagOf(c, i):
		return i + 1 // "tàu X treo cờ Y ở Z"
	case x.is("purpose"):
		return a.readPurpose(c, r, i)
	case c.frame.Relation == "lost" && toWhom(c, i) > i:
		return toWhom(c, i)
	case x.is("be"):
		return a.readIs(c, r, i)
	case x.is("done") && i == c.t+1 && c.form == "passive":
		return c.seg.to // "X bị Y tấn công đã bắn trả Z"
	case x.is("avert"):
		return c.seg.to
	case last < 0 && x.is("superlative") && a.pastWhole(c, i) > i:
		return a.pastWhole(c, i) // "chiếm thành phố lớn thứ hai của X"
	case (x.is("bordering") || x.is("between") && u[i-1].is("route")) && a.pastNeighbours(c, i) > i:
		return a.pastNeighbours(c, i) // "thị trấn X giáp Y", "con đường nối X với Y"
	case c.form == "nominal" && x.is("passive-good") && i+2 < c.seg.to && u[i+1].m != nil && a.acting(&u[i+1]) && u[i+2].is("light"):
		r.fn = "by" // "2 cuộc tấn công đã được X tiến hành"
		return i
	case c.frame.Relation == "deployed" && last == i-1 && x.is("approach") && x.verb():
		r.fn = "dest" // "điều 45 máy bay áp sát X"
		return i
	}
	return -1
}

// readBy reads the word "do" at unit i, -1 where it only brings who did it.
func (a *article) readBy(c *clause, r *behind, i int) int {
	u, to := c.s.units, c.seg.to
	named := i+2 < to && u[i+1].names()
	switch {
	case named && (u[i+2].is("negation") || len(c.args.by) > 0 && u[i+2].is("aux")):
		return to // "bị X tấn công do Y không được cảnh báo"
	case a.runBy(c, r.last, i) > i:
		return a.runBy(c, r.last, i)
	case named && i+4 < to && u[i+2].is("prep-of") && u[i+3].names() && u[i+4].verb() && r.last >= 0:
		if r.fn == "from" {
			c.args.from = []int{i + 1}
		}
		return i + 4 // "vùng lãnh thổ do lực lượng A của B kiểm soát"
	case i > c.t+1 && keptBy(c, i) > i+2:
		return keptBy(c, i)
	case named && u[i+2].verb() && (r.last >= 0 || i > c.t+1 || u[i+2].tells("mediates")) && !(c.form == "nominal" && u[i+2].is("light")):
		if r.fn == "from" {
			c.args.from = []int{i + 1} // "phóng từ khu vực do X kiểm soát"
		}
		if u[i+2].tells("mediates") {
			r.fn = "and" // "thỏa thuận ngừng bắn do X làm trung gian giữa Y và Z"
		}
		return i + 2
	case i > c.t+1 && i+2 < to && u[i+1].m == nil && u[i+1].any("head", "bare-group") && u[i+2].tells("controls"):
		return i + 2 // "tấn công vùng do phe nổi dậy kiểm soát ở X"
	}
	return -1
}

// readAmong reads the word "gồm" at unit i, -1 where no parts of a figure stand behind it.
func (a *article) readAmong(c *clause, r *behind, i int) int {
	switch u := c.s.units; {
	case i+1 >= c.seg.to || u[i+1].fig == nil:
	case r.counted == nil && c.form == "passive":
		r.fn = "object" // "5 máy bay bị bắn hạ gồm 3 chiếc …"
		return i
	case r.counted != nil && c.form == "active" && a.listSuffers(c, i+1):
		return c.seg.to // "mất 241 xe tăng gồm 146 chiếc bị phá hủy"
	}
	return -1
}

// readPurpose reads the word "nhằm" at unit i, -1 where it only begins a clause or brings a target.
func (a *article) readPurpose(c *clause, r *behind, i int) int {
	u, x := c.s.units, &c.s.units[i]
	switch {
	case r.last < 0 && x.is("subordinate") && i+1 < c.seg.to && (c.form == "nominal" || c.form == "active") && c.frame.Materiel == "weapon" && a.endsThem(&u[i+1]):
		r.fn = "to" // "mở đợt tấn công nhằm tiêu diệt X"
		return i + 1
	case c.frame.Relation == "deployed" && i+1 < c.seg.to && u[i+1].m == nil && u[i+1].is("guards"):
		r.fn = "dest" // "được triển khai để bảo vệ thị trấn X"
		return i + 1
	case r.last >= 0 && (c.frame.Materiel == "lost" || c.frame.Relation == "supplied" && i+1 < c.seg.to && u[i+1].verb() && u[i+1].m == nil) && !x.is("prep-to"):
		return c.seg.to // "cấp tên lửa cho X để tấn công Y"
	}
	return -1
}

// readIs reads the word "là" at unit i, -1 where it tells nothing of the trigger.
func (a *article) readIs(c *clause, r *behind, i int) int {
	u, last := c.s.units, r.last
	if c.names {
		r.fn = "is"
		return i
	}
	if c.frame.Relation != "position" && (last >= 0 || c.form == "nominal") {
		if who := a.whoDidIt(c, i); who > i {
			a.takeDoer(c, who)
			return c.seg.to
		}
	}
	if c.form != "active" || last < 0 {
		return -1
	}
	if a.moves(c.frame) {
		return c.seg.to // "việc chiếm X là đòn giáng vào Y"
	}
	if c.frame.Materiel+c.frame.People != "" && !(u[last].fig != nil && u[last].fig.spot) && !u[i-1].any("target-noun", "among") && !(i+1 < c.seg.to && a.arms(&u[i+1])) {
		return c.seg.to // "X tấn công Y là sai lầm của Z"
	}
	return -1
}

// takeDoer makes the name at unit i, and whose it is, that of who did it.
func (a *article) takeDoer(c *clause, i int) {
	c.args.subject = c.args.subject[:0]
	c.put("subject", i)
	if c.form == "nominal" {
		c.args.subject, c.args.by = c.args.subject[:0], append(c.args.by, i)
	}
	if o := i + 2; o < c.seg.to && c.s.units[o-1].is("prep-of") && c.s.units[o].m != nil {
		c.own(i, o)
	}
}

// readRelative reads the relative word at unit i, -1 where its clause is no matter.
func (a *article) readRelative(c *clause, r *behind, i int) int {
	switch {
	case r.last < 0 && c.form == "nominal" && a.whoDid(c, i) > i:
		n := a.whoDid(c, i)
		for ; i < n; i++ { // "vụ không kích mà X và Y nhắm vào …"
			if c.s.units[i+1].names() {
				c.put("by", i+1)
			}
		}
		return n
	case a.pastHolder(c, i) > i:
		return a.pastHolder(c, i)
	case r.last >= 0:
		return a.clauseEnd(c, i) // "xe tăng mà X bỏ lại, cùng …"
	}
	return -1
}

// readAnd reads the conjunction at unit i.
func (a *article) readAnd(c *clause, r *behind, i int) int {
	u, last := c.s.units, r.last
	if last < 0 && c.form == "passive" && i > c.t+1 && i+1 < c.seg.to && u[i+1].fig != nil && u[i+1].fig.people {
		return c.seg.to // "con tàu bị tấn công hôm 5/3 và 18 người bị bắt"
	}
	if i+1 < c.seg.to && (u[i+1].verb() || u[i+1].is("releases") || filler(&u[i+1]) && !u[i+1].names()) || a.nextHolders(c, i) || c.form == "nominal" && last < 0 && len(c.args.subject) == 0 && !a.hasNoun(&u[i-1]) && i > c.t+1 && r.fn != "and" {
		return c.seg.to
	}
	if r.counted != nil && a.nextFigure(c, i) && !a.alsoWith(c, i, last, r.fn) {
		r.fn = "object"
	}
	if r.fn == "in" && len(c.args.and) == 1 {
		r.fn = "and"
	}
	r.fn = a.ofMachines(c, i, last, r.fn)
	return i
}

// pastNearby is the last unit of what only says where the place before unit i is, i where nothing does.
func (a *article) pastNearby(c *clause, r *behind, i int) int {
	u := c.s.units
	if (r.fn == "in" || r.last == i-1) && located(&u[r.last]) && i+1 < c.seg.to && u[i+1].names() {
		return i + 1 // "ở X, gần biên giới Y", "chiếm X gần biên giới với Y"
	}
	if r.last == i-1 {
		return a.pastNameless(c, i) // "tấn công X gần một bệnh viện"
	}
	return i
}

// readPreposition reads the preposition at unit i.
func (a *article) readPreposition(c *clause, r *behind, i int) int {
	u, x := c.s.units, &c.s.units[i]
	switch {
	case x.is("prep-of") && r.fn == "in" && r.last < 0 && a.overTime(c, i):
		r.fn = "of" // "các cuộc không kích trong những ngày qua của X"
		return i
	case x.is("prep-of") && (r.fn == "to" || r.fn == "in" || r.fn == "dest") && !u[i-1].names() && !u[i-1].any("prep-to", "prep-in", "prep-dest"):
		return i // "vào các thành phố của X": the cities have no name, and X stands for them
	case x.is("prep-with") && r.fn == "in" && u[i-1].m == nil && u[i-1].is("frontier"):
		return i // "dọc biên giới với X"
	case x.is("prep-with") && r.fn == "and" && a.onlyOne(c, i):
		return i // "giữa A với B"
	case x.is("between") && (u[i-1].is("route") || c.form == "nominal" && len(c.args.of) > 0):
		return c.seg.to // "trên tuyến đường giữa X và Y", "các cuộc tấn công của X từ khi có lệnh ngừng bắn giữa X và Y"
	case x.is("prep-in") && !x.is("prep-of") && launchedFrom(c, i):
		r.fn = "from" // "được phóng từ căn cứ của X ở Y"
		return i
	}
	r.fn = function(x, r.fn)
	return i
}

// readVerb reads the verb at unit i.
func (a *article) readVerb(c *clause, r *behind, i int) int {
	u, x := c.s.units, &c.s.units[i]
	switch {
	case a.heldBy(c, i) > i:
		return i + 1
	case a.backsUp(c, i):
	case r.fn == "in" && u[i-1].is("act") && a.amidst(c, i-2):
	case c.form == "nominal" && x.is("occur") && (c.frame.Relation == "fought" && r.last < 0 || i+1 < c.seg.to && lasting(&u[i+1])):
		// "cuộc giao tranh kéo dài sáu ngày giữa X và Y ở Z", "vụ tấn công kéo dài hai giờ của X"
	case r.last < 0 && x.is("posted") && a.endsWith(x, "prep-in") && c.frame.Relation != "deployed":
		r.fn = "in" // "chiếm doanh trại quân đội đóng ở X"
	case !a.serial(c, i):
		return c.seg.to
	}
	return i
}
