package rules

// caughtAt takes as the place of a blow where the one who was hit was just then, said in a clause of time without a subject of its own: "tàu X bị tấn công khi
// đang đi qua Y", "khi đang làm nhiệm vụ ở Y".
func (a *article) caughtAt(c *clause, d *draft) {
	if len(d.Place) > 0 || d.Relation != "struck" && d.Relation != "shot-down" || !c.s.has("while") || !c.s.has("moves") && !c.s.has("prep-in") {
		return
	}
	u := c.s.units
	k := c.t + 1
	for k < len(u) && !u[k].is("while") {
		if u[k].sign != "" && u[k].sign != "quote" || u[k].verb() || u[k].cue() != nil {
			return
		}
		k++
	}
	busy := k+1 < len(u) && u[k+1].is("progress")
	for moved, i := false, k+1; i < len(u); i++ {
		switch x := &u[i]; {
		case x.is("negation"), x.sign != "":
			return
		case x.is("moves"):
			moved = true
		case moved && located(x):
			a.add(&d.Claim, "place", x.m.ID)
			d.to = max(d.to, x.to)
			return
		case x.is("prep-in"):
			moved = true
		case x.any("progress", "site-ref", "it"), filler(x), moved && x.is("prep-dest"):
		case busy && !moved && i <= k+near+2 && x.cue() == nil && !x.any("subordinate", "contrast", "prep-from", "prep-about"): // "khi đang làm nhiệm vụ ở Y"
		default:
			return
		}
	}
}

// wentOffAt takes as the place where a bomb went off where others were just then, told before it in a clause of time: "khi binh sĩ tuần tra tại X, một quả bom
// phát nổ".
func (a *article) wentOffAt(c *clause, d *draft) {
	if len(d.Place)+len(d.Patient) > 0 || c.frame.Active.Subject != "weapon" || !c.s.has("while") && !c.s.has("contrast") {
		return
	}
	u, comma := c.s.units, false
	for i := c.t - 1; i > 0; i-- {
		switch x := &u[i]; {
		case breaks(x), x.cue() != nil, x.any("relative", "since", "while", "contrast"):
			return
		case x.sign == ",":
			comma = true
		case comma && located(x) && (u[i-1].any("prep-in", "spot", "moves", "goes-by") || a.endsWith(&u[i-1], "prep-in")):
			if whileBefore(u, i) {
				a.add(&d.Claim, "place", x.m.ID)
				d.from = min(d.from, u[i-1].from)
			}
			return
		}
	}
}

// whileBefore says whether a clause of time begins the part of the sentence in which unit i stands.
func whileBefore(u []unit, i int) bool {
	for i > 0 && u[i-1].sign == "" {
		i--
	}
	return u[i].is("while") || u[i].is("contrast") && u[i].is("subordinate")
}

// groundFrom says whether what somebody holds is ground without a name that hangs on a preposition: no place before that is held, "phóng vào X từ các khu
// vực do Y kiểm soát".
func (a *article) groundFrom(c *clause) bool {
	u := c.s.units
	i, ok := heldAt(c)
	if !ok || i <= 0 || u[i].m != nil || !u[i].any("place-noun", "region") {
		return false
	}
	for i--; i > 0 && u[i].any("plural", "article", "indefinite"); i-- {
	}
	return u[i].any("prep-from", "prep-in", "prep-to", "prep-dest")
}
