package rules

// reason says whether what happens is only why something else is done: "tuyên bố sẽ trừng phạt X vì đã tấn công Y".
func (a *article) reason(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && !breaks(&c.s.units[i]); i-- {
		u := &c.s.units[i]
		if u.any("reason", "since") || u.is("prep-by") && i+1 < c.t && c.s.units[i+1].is("aux") {
			return true
		}
	}
	return false
}

// sinceThen says whether what happens is told as what came before something else: "sau khi X bắn pháo".
func (a *article) sinceThen(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && !breaks(&c.s.units[i]) && c.s.units[i].sign != ","; i-- {
		if u := &c.s.units[i]; u.any("reason", "while") && u.is("subordinate") {
			return true
		}
	}
	return false
}

// settled says whether what looks ahead before a truce is only the agreement on it: "đồng ý gia hạn lệnh ngừng bắn".
func (a *article) settled(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && i >= c.t-near; i-- {
		if u := &c.s.units[i]; u.any("future", "attempt") && !u.is("agree") {
			return false
		}
	}
	return true
}

// called says whether a call or a verb of seeking stands before the trigger in its clause: "đề nghị ngừng bắn".
func (a *article) called(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from && !breaks(&c.s.units[i]); i-- {
		u := &c.s.units[i]
		if a.takenUp(c, i) {
			continue
		}
		if u.any("truce-sought", "call-verb", "call-noun", "obligation") || u.tells("mediates") && !a.mediatedBy(c, i) {
			return true
		}
	}
	return false
}

// mediatedBy says whether the word of mediating at unit i only says who did so for what is there: "lệnh ngừng bắn do X và Y làm trung gian".
func (a *article) mediatedBy(c *clause, i int) bool {
	u := c.s.units
	for i--; i > c.seg.from && (u[i].names() || u[i].sign == "," || u[i].is("and")); i-- {
	}
	return i >= c.seg.from && u[i].is("prep-by")
}

// takenUp says whether the proposal at unit i is one that is agreed to: "chấp nhận đề nghị ngừng bắn", "đồng ý với đề xuất ngừng bắn".
func (a *article) takenUp(c *clause, i int) bool {
	u := c.s.units
	if !u[i].is("proposal") {
		return false
	}
	for i--; i > c.seg.from && u[i].any("prep-with", "plural", "act"); i-- {
	}
	return i >= c.seg.from && u[i].any("agree", "accept")
}

// wished says whether what happens is only asked for by somebody who was said to ask for it: "X nên kêu gọi Y rút quân".
func (a *article) wished(c *clause) bool {
	if !c.s.might("obligation") && !c.s.might("ability") {
		return false
	}
	for i := c.t - 1; i >= c.seg.from; i-- {
		u := &c.s.units[i]
		if breaks(u) {
			return false
		}
		if cue := u.cue(); cue != nil && cue.Kind == "call" {
			return i > c.seg.from && c.s.units[i-1].any("obligation", "ability")
		}
	}
	return false
}

// awaited says whether what happens is only what is waited for: "sẽ tiếp tục … cho đến khi X đầu hàng".
func (a *article) awaited(c *clause) bool {
	if !c.s.might("until") {
		return false
	}
	until := -1
	for i := c.t - 1; i >= c.seg.from && !breaks(&c.s.units[i]); i-- {
		u := &c.s.units[i]
		if until < 0 && u.is("until") {
			until = i
		} else if until < 0 && u.sign == "," {
			return false
		}
		if until >= 0 && u.any("future", "negation", "intent") {
			return true
		}
	}
	return false
}
