package rules

import (
	"slices"

	"hearsay/graph/lang"
)

var totals = oneOf("toll", "toll-number")

// tolls drafts claims of totals: "số người chết … lên tới 40", "tổn thất của X vào khoảng 550 quân nhân".
func (a *article) tolls(s *sentence, g segment) {
	u := s.units
	for t := g.from; t < g.to; t++ {
		if !u[t].is("toll") && !(u[t].is("toll-number") && a.countsHarm(s, g, t)) {
			continue
		}
		for j := t + 1; j < g.to && j <= t+24; j++ {
			if list := a.items(s, g, j); u[j].sign == ":" && len(list) > 0 {
				totals := false
				for _, k := range list {
					if a.toll(s, g, t, k) {
						totals = a.total(s, g, k, totals) || totals
					}
				}
				break
			}
			if breaks(&u[j]) && u[j].sign != "(" || u[j].is("raise") {
				break // "số thương vong mới nâng tổng số người chết lên 34.000"
			}
			fig := u[j].fig
			if fig != nil && (fig.used || fig.spot && u[j-1].is("prep-in")) {
				break // "thiệt hại ở 9 xã"
			}
			if fig != nil && u[j-1].is("and") && u[j-1].sign == "" {
				break // "có thương vong lớn và 9 ngôi nhà bị cháy"
			}
			if fig != nil && fig.Unit == "%" && u[j-1].is("up") {
				break // "số người chết tăng 16%"
			}
			if fig == nil || u[j-1].is("prep-from") || fig.Unit == "times" && j+2 < g.to && u[j+1].is("up") && u[j+2].fig != nil || fig.Kind != "count" && (fig.Kind != "ratio" || fig.Unit == "times" && !a.beginsWith(&u[j], "up")) {
				continue
			}
			if a.respective(s, g, t, j) {
				break
			}
			j = a.climbs(s, g, j)
			more := a.alsoLost(s, g, t, j)
			if !a.toll(s, g, t, j) {
				continue
			}
			for _, k := range more {
				a.toll(s, g, t, k)
			}
			a.ofOthers(s, g, t, j)
			if k := a.raised(s, g, j); k > 0 {
				a.toll(s, g, t, k)
			}
			for _, k := range a.items(s, g, j+1) {
				a.toll(s, g, t, k)
			}
			break
		}
	}
}

// climbs is the unit of the last of the numbers that a total has risen to one after the other from the one at unit j on: "từ 9 lên 22 rồi 29".
func (a *article) climbs(s *sentence, g segment, j int) int {
	u := s.units
	for u[j-1].any("up", "then") || u[j-1].sign == "," {
		k := j + 1
		if k < g.to && u[k].sign == "," {
			k++
		}
		if k < g.to && u[k].is("then") {
			k++
		}
		if k == j+1 || k >= g.to || !bare(u[k].fig) || !bare(u[j].fig) || *u[k].fig.Value <= *u[j].fig.Value {
			break
		}
		u[j].fig.used = true
		j = k
	}
	return j
}

// bare says whether a figure is but a number.
func bare(f *figure) bool {
	return f != nil && f.Kind == "count" && f.Op == "=" && f.Value != nil && f.m == nil && f.Unit == ""
}

// items are the units of the counted things or people that a colon at unit i introduces, one behind the other: "tổn thất của X: 30
// binh sĩ, 2 xe tăng và 5 UAV"; none where something else stands there.
func (a *article) items(s *sentence, g segment, i int) []int {
	if i >= g.to || s.units[i].sign != ":" && s.units[i].sign != "-" {
		return nil
	}
	return a.itemsFrom(s, g, i+1)
}

// itemsFrom are the units of the counted things or people of the list that begins at unit i.
func (a *article) itemsFrom(s *sentence, g segment, i int) []int {
	u := s.units
	var out []int
	for ; i < g.to; i++ {
		switch {
		case u[i].sign == "(" && len(out) > 0:
			i = bracketEnd(u, i, g.to)
		case len(out) > 0 && u[i-1].fig != nil && u[i-1].fig.people && harmOf(u[i].entries) != "":
			for k := len(out) - 1; k >= 0 && u[out[k]].fig.people && u[out[k]].fig.status == ""; k-- { // "15 lính X và 7 lính Y thiệt mạng"
				f := u[out[k]].fig
				f.status, f.harmFrom, f.harmTo = harmOf(u[i].entries), u[i].from, u[i].to
			}
		case u[i].fig != nil && u[i].fig.counts() && !u[i].fig.used && (len(out) == 0 || u[i-1].sign == "," || u[i-1].any("and", "plural", "have")):
			if k := len(out) - 1; k >= 0 && u[i].fig.people && u[i].fig.status != "" && u[i-1].is("and") && u[out[k]].fig.people && u[out[k]].fig.status == "" {
				f := u[out[k]].fig
				f.status, f.harmFrom, f.harmTo = u[i].fig.status, u[i].fig.harmFrom, u[i].fig.harmTo
			}
			out = append(out, i)
		case len(out) > 0 && pastItem(u, i, g.to) > i:
			i = pastItem(u, i, g.to) - 1
		case len(out) > 0 && pastUnlisted(u, i, g.to) > i:
			i = pastUnlisted(u, i, g.to) - 1
		case len(out) > 0 && (u[i].any("and", "plural", "have") || u[i].sign == "," && a.figureSoon(s, g, i)), len(out) == 0 && u[i].any("plural", "have", "hedge"):
		case len(out) > 0 && (u[i].sign == "." || u[i].sign == ";" || u[i].sign == "," || u[i].sign == "quote"):
			return out
		default:
			return nil
		}
	}
	return out
}

// alsoLost are the units of what else the total at unit t counts behind its first figure, at unit j: "tổn thất của X là 250 binh sĩ, 3 xe tăng và
// 5 khẩu pháo". Words that say what happened count only those to whom it did.
func (a *article) alsoLost(s *sentence, g segment, t, j int) []int {
	if s.units[j].fig.status != "" || !s.units[j].fig.counts() || j+2 >= g.to || s.units[j+1].sign != "," && !s.units[j+1].is("and") || a.harmWithin(s.units[t]) != "" {
		return nil
	}
	if list := a.itemsFrom(s, g, j); len(list) > 1 && s.units[list[1]].fig.m != nil && !s.units[list[1]].fig.people {
		return list[1:]
	}
	return nil
}

// bracketEnd is the unit of the bracket that closes the one at unit i, or the last unit before to.
func bracketEnd(u []unit, i, to int) int {
	for i < to-1 && u[i].sign != ")" {
		i++
	}
	return i
}

// total drafts the running total that stands in brackets behind an item of a list at unit k: "9 xe tăng (nâng tổng số lên 286), 14 xe bọc thép
// (631)"; false where none is told. A number alone is one where the brackets of the list hold totals.
func (a *article) total(s *sentence, g segment, k int, totals bool) bool {
	u := s.units
	if k+2 >= g.to || u[k+1].sign != "(" {
		return false
	}
	end := bracketEnd(u, k+1, g.to)
	fig := u[end-1].fig
	for i := k + 2; i < end; i++ {
		totals = totals || u[i].is("toll-number")
	}
	if !totals || fig == nil || fig.Kind != "count" || fig.Value == nil || fig.m != nil || fig.spot {
		return false
	}
	d := *a.drafts[len(a.drafts)-1]
	d.Claim = clone(d.Claim)
	figure := fig.Figure
	figure.Class, figure.Unit, figure.Status = d.Figure.Class, d.Figure.Unit, d.Figure.Status
	d.Figure = &figure
	d.from, d.to = u[k].from, u[end-1].to
	d.Confidence -= 0.1
	a.drafts = append(a.drafts, &d)
	return true
}

// figureSoon says whether what is counted stands right behind the comma at unit i.
func (a *article) figureSoon(s *sentence, g segment, i int) bool {
	for i++; i < g.to && s.units[i].any("and", "plural", "have"); i++ {
	}
	return i < g.to && s.units[i].fig != nil && s.units[i].fig.counts()
}

// countRaises says whether what raises a total at unit i is itself a count: "số thương vong mới nâng tổng số người chết lên 34.000".
func (a *article) countRaises(s *sentence, i int) bool {
	for i--; i >= 0 && !breaks(&s.units[i]) && s.units[i].sign != ","; i-- {
		if s.units[i].any("toll", "toll-number", "figure-noun") {
			return true
		}
	}
	return false
}

// countsHarm says whether "số" at unit t counts people to whom something happened: "số binh sĩ Nga thiệt mạng".
func (a *article) countsHarm(s *sentence, g segment, t int) bool {
	for j := t + 1; j < g.to && j <= t+5; j++ {
		if harmOf(s.units[j].entries) != "" || a.felled(s, t, j) {
			return true
		}
		if breaks(&s.units[j]) || s.units[j].sign == "," {
			return false
		}
	}
	return false
}

// felled says whether the verb at unit j makes casualties of the people whom a total at unit t counts: "số lính X bị “vô hiệu hóa”".
func (a *article) felled(s *sentence, t, j int) bool {
	u, k := s.units, j-1
	if u[k].sign == "quote" {
		k--
	}
	if !u[k].is("passive-bad") || !slices.ContainsFunc(u[j].entries, func(e *lang.Entry) bool { return e.Frame != nil && e.Frame.People == "casualties" }) {
		return false
	}
	for i := t + 1; i < k; i++ {
		if u[i].is("people") || u[i].m != nil && a.found.Unit(u[i].m.ID) == "person" {
			return true
		}
	}
	return false
}

func (a *article) toll(s *sentence, g segment, t, j int) bool {
	u, fig := s.units, s.units[j].fig
	if v := a.givenOut(s, g, toldBehind(u[:g.to], fig, j+1)); v != nil {
		g.voice = v
	}
	harm := a.harmWithin(u[t])
	for i := t + 1; i < j && harm == ""; i++ {
		harm = harmOf(u[i].entries)
	}
	frame := a.harm
	if !fig.people && (fig.m != nil || harm == "" && fig.Kind == "ratio") {
		frame = a.loss
	}
	c := &clause{s: s, seg: g, t: j, form: "passive", from: t, to: j + 1}
	a.when(c)
	d := a.draft(c, frame)
	figure := fig.Figure
	switch {
	case frame == a.loss:
		figure.Status = "lost"
	case fig.status != "":
		figure.Status, d.to = fig.status, max(d.to, fig.harmTo)
	case harm != "":
		figure.Status = harm
	default:
		figure.Status = "killed-or-wounded"
	}
	d.Figure = &figure
	a.add(&d.Claim, "patient", fig.owner...)
	for i := t + 1; i < j; i++ {
		if u[i].is("while") {
			break // "nâng số người chết hôm X, khi binh sĩ Y nổ súng, lên 24"
		}
		switch {
		case !u[i].names() || u[i].fig != nil:
		case located(&u[i]) && (a.g.SeatOf(u[i].m.ID) == "" || u[i-1].any("prep-in", "prep-to")), u[i-1].is("prep-in") && u[i].m != nil && u[i].m.Type == "country":
			a.add(&d.Claim, "place", u[i].m.ID)
		case i > t+1 && u[i-1].any("prep-of", "prep-by") && a.hasNoun(&u[i-2]) && !u[i-2].is("toll") && u[i].m != nil:
			a.add(&d.Claim, "agent", a.doer(u[i].m.ID)...) // "số người bị thương trong cuộc không kích của X"
		case i > t+3 && u[i].m != nil && a.acting(&u[i]) && (u[i-1].is("prep-of") && a.arms(&u[i-2]) && u[i-3].any("prep-by", "because") || a.arms(&u[i-1]) && u[i-2].any("prep-by", "because")):
			a.add(&d.Claim, "agent", a.doer(u[i].m.ID)...) // "số người X thiệt mạng do đạn pháo của Y"
		case u[i-1].any("prep-by", "because") && u[i].m != nil && a.arms(&u[i]):
			a.add(&d.Claim, "agent", u[i].m.Of...)
		case u[i-1].any("relative", "prep-by", "because") && i+1 < j && u[i+1].is("brings"):
			a.add(&d.Claim, "agent", a.actors(s, i)...) // "thiệt hại mà Y gây ra cho X"
		case a.attributed(u, i), opponent(u, i):
		default:
			a.add(&d.Claim, "patient", a.actors(s, i)...)
		}
	}
	if len(d.Patient)+len(d.Place) == 0 && j == t+1 && fig.Unit != "times" {
		a.sufferers(&clause{s: s, seg: g, t: t, from: t, to: t + 1}, d)
	}
	if len(d.Patient)+len(d.Place) == 0 {
		a.alongside(c, d)
	}
	if len(d.Patient)+len(d.Place) == 0 && d.Stance == "confirms" && u[t].is("lost-verb") && (a.isCountry(a.side(d.Speaker)) || a.soldierly(d.Speaker)) {
		a.ownLoss(d) // "X thừa nhận tổn thất: 3 chết, 5 bị thương"
	}
	a.setting(c, d)
	fig.used = true
	a.drafts = append(a.drafts, d)
	return true
}

// toWhom is the last unit of words at unit i that name who made the loser lose, "mất 20 xe tăng trước hỏa lực của X", "tổn thất mà X gây ra cho Y"; i
// where none do.
func toWhom(c *clause, i int) int {
	u, to := c.s.units, c.seg.to
	switch {
	case u[i].is("faced-with"):
		for k := i + 1; k < to && k <= i+near && u[k].sign == ""; k++ {
			if u[k].names() && u[k].fig == nil {
				return k
			}
		}
	case u[i].is("relative") && i+4 < to && u[i+1].names() && u[i+2].is("brings") && u[i+3].is("prep-dest"):
		return i + 3
	}
	return i
}

// opponent says whether the name at unit i is whom those fought who fell: "số lính chết trong giao tranh với X", "… trong cuộc chiến chống X".
func opponent(u []unit, i int) bool {
	return u[i-1].is("prep-with") || u[i-1].fights() || i > 1 && u[i-1].is("prep-to") && u[i-2].fights()
}

// attributed says whether the name at unit i is who tells the figure: "theo ước tính của X".
func (a *article) attributed(u []unit, i int) bool {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		if c := u[j].cue(); c != nil && c.Kind == "according" {
			return true
		}
	}
	return false
}

// harmWithin is the status that the words of a total name: "số người chết".
func (a *article) harmWithin(u unit) string {
	for i := u.from; i < u.to; i++ {
		if e, to := a.pack.Lexicon.Longest(a.doc.Tokens, i, u.to); to > i {
			if h := harmOf(e); h != "" {
				return h
			}
		}
	}
	return ""
}
