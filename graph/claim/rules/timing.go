package rules

import "slices"

// when finds the date of what happened: within the clause or beside it in the segment.
func (a *article) when(c *clause) {
	if !c.s.dated {
		return
	}
	u := c.s.units
	best, dist, dated := -1, 1<<30, false
	for i := c.seg.from; i < c.seg.to; i++ {
		if u[i].date == nil || u[i].vague && (u[i].date.Start != "" || dated && a.timeIs(&u[i], "thereupon")) {
			continue
		}
		dated = dated || u[i].date.Precision == "day" || u[i].date.Precision == "part-of-day"
		d := max(c.from-i, i-c.to+1, 0)
		nearer := d < dist || d == dist && i >= c.to && best < c.from && a.runs(c, i) // "Bốn ngày trước, tàu X, trúng tên lửa hồi tháng 2"
		if nearer && !a.separated(c, i) && !onlySince(c, i) && !ofDefied(c, i) && !(c.frame != nil && c.frame.State && a.ofAnother(c, i)) {
			best, dist = i, d
		}
	}
	if best < 0 {
		return
	}
	if u[best].date.Start == "" && best > c.seg.from && u[best-1].date != nil && u[best-1].date.Start != "" {
		if a.timeIs(&u[best], "till-now") && a.doc.Published.End > u[best-1].date.Start {
			day := *u[best-1].date // "kể từ ngày 24/2 đến nay"
			day.End, c.date = a.doc.Published.End, &day
			return
		}
		best--
	}
	c.date = u[best].date
	if a.counting(c, best) {
		day := *u[best].date
		day.End, c.date = a.doc.Published.End, &day
	}
	if best >= c.to && c.form == "nominal" && a.runs(c, best) {
		c.to = best + 1
	}
}

// onlySince says whether the day at unit i behind the clause is only since when nothing was like it: "đợt đụng độ lớn nhất kể từ cuộc chiến năm
// 2020", "khai hỏa lần đầu tiên kể từ năm 2022".
func onlySince(c *clause, i int) bool {
	u, j := c.s.units, i-1
	for j >= c.to && i-j <= 4 && u[j].sign == "" && !u[j].is("ever-since") {
		j--
	}
	if j < c.to || !u[j].is("ever-since") {
		return false
	}
	return j+1 < i || slices.ContainsFunc(u[c.seg.from:j], func(x unit) bool { return x.is("like-never") })
}

// ofDefied says whether the day at unit i is only that of what is defied, and the clause stands outside the words that tell so: "bất chấp thỏa thuận ngừng bắn
// năm 2003, giao tranh vẫn nổ ra".
func ofDefied(c *clause, i int) bool {
	if !c.s.has("in-spite") {
		return false
	}
	u, k, end := c.s.units, i-1, i+1
	for k >= c.seg.from && u[k].sign == "" && !u[k].is("in-spite") {
		k--
	}
	for end < c.seg.to && u[end].sign == "" {
		end++
	}
	return k >= c.seg.from && u[k].is("in-spite") && !(k < c.t && c.t < end)
}

// counting says whether something is counted in the segment since the day at unit i, up to publication: "mất 19 quân nhân kể từ ngày 1/8".
func (a *article) counting(c *clause, i int) bool {
	d := c.s.units[i].date
	if c.frame != nil && !tallied[c.frame.Relation] {
		return false
	}
	if d.Precision != "day" || d.Start != d.End || a.doc.Published.End <= d.Start || !a.pack.Dates.Opened(a.doc.Tokens, c.s.units[i].from) {
		return false
	}
	return slices.ContainsFunc(c.s.units[c.seg.from:c.seg.to], func(u unit) bool { return u.fig != nil && u.fig.Kind == "count" })
}

// tallied are the relations of deeds and losses that are counted over a stretch of time.
var tallied = map[string]bool{"struck": true, "used-weapon": true, "destroyed": true, "lost": true, "shot-down": true, "captured": true, "casualties": true}

// ofAnother says whether the day at unit i is that of something else: "giao tranh nổ ra sáng 27/9 tại X, nơi do Y kiểm soát".
func (a *article) ofAnother(c *clause, i int) bool {
	if i < c.from {
		return a.hasEvent(c.s, segment{from: c.seg.from, to: c.from})
	}
	return i >= c.to && (a.hasEvent(c.s, segment{from: c.to, to: i}) || !a.runs(c, i))
}

// runs says whether no sign stands between the clause and unit i behind it.
func (a *article) runs(c *clause, i int) bool {
	for j := c.to; j < i; j++ {
		if c.s.units[j].sign != "" || c.s.units[j].any("contrast", "subordinate") {
			return false
		}
	}
	return true
}

// separated says whether a full break stands between the clause and unit i.
func (a *article) separated(c *clause, i int) bool {
	lo, hi := min(c.from, i), max(c.to, i)
	for j := lo; j < hi && j < len(c.s.units); j++ {
		if x := &c.s.units[j]; x.sign == ";" || x.is("than") && i > c.to {
			return true // "105 người, so với 49 người hôm thứ ba"
		}
	}
	return i < c.from && a.timeApart(c, i)
}

// timeIs says whether the words of time at a unit are of a class: "till-now" where what they tell goes on, "đến nay".
func (a *article) timeIs(u *unit, class string) bool {
	e, to := a.pack.Lexicon.Longest(a.doc.Tokens, u.from, u.to)
	return to == u.to && has(e, class)
}

// timeApart says whether the clause tells what was some time before or after the day at unit i: "…, hai ngày sau khi X ký thỏa thuận", "sau
// nhiều tuần X tấn công Y", or for what something is done in return.
func (a *article) timeApart(c *clause, i int) bool {
	u, named := c.s.units, false
	for j := c.t - 1; j > i+1 && (u[j].sign == "" || u[j].sign == "quote"); j-- {
		switch {
		case u[j].is("after-that"):
			return lasting(&u[j-1])
		case u[j].is("in-return") && u[j+1].any("act", "plural"):
			return true // "để trả đũa vụ tấn công làm 26 người thiệt mạng"
		case lasting(&u[j]):
			for j--; j > i && u[j].is("plural"); j-- {
			}
			return named && u[j].is("since")
		}
		named = named || u[j].names() && a.acting(&u[j])
	}
	return false
}

// lasting says whether a unit is a stretch of time: "hai ngày".
func lasting(u *unit) bool { return u.is("unit-time") || u.fig != nil && u.fig.Kind == "duration" }

// overTime says whether the words before unit i, from the last preposition of a place on, tell of a time: "trong vòng 24 giờ qua của X".
func (a *article) overTime(c *clause, i int) bool {
	u := c.s.units
	for i--; i > c.t; i-- {
		switch x := &u[i]; {
		case x.date != nil, x.fig != nil && x.fig.Kind == "duration", x.is("unit-time"):
			return true
		case x.names(), x.sign != "":
			return false
		}
	}
	return false
}
