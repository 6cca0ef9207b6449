package rules

// words are the units of the object of an answer.
func (d *draft) words() []unit {
	to := min(d.object[1], len(d.units))
	return d.units[min(d.object[0], to):to]
}

func (d *draft) number() *float64 {
	words := d.words()
	for i, u := range words {
		if f := u.fig; f != nil && f.Value != nil && f.Kind == "count" && !ofDeeds(words, i) {
			return f.Value
		}
	}
	return nil
}

func (d *draft) objectIs(class string) bool {
	words := d.words()
	for i, u := range words {
		if u.is(class) && !(class == "reference" && u.is("prep-in") && i+1 < len(words) && words[i+1].names()) {
			return true // "thông tin trên", not "số người trên tàu"
		}
	}
	return false
}

// objectCounts says whether the object is an unnamed amount of materiel: "số khí tài", not "số thủy thủ trên tàu".
func (a *article) objectCounts(d *draft) bool {
	for i := d.object[0]; i < d.object[1] && i < len(d.units); i++ {
		u := &d.units[i]
		if u.is("prep-in") {
			return false
		}
		if a.arms(u) && d.answer.Kind == "answer" && i <= d.object[0]+3 {
			return true
		}
	}
	return false
}

func (a *article) materielLost(e *draft) bool {
	switch e.Relation {
	case "destroyed", "shot-down", "lost", "captured":
		return e.Figure == nil || e.Figure.Unit != "person" && e.Figure.Unit != "site"
	}
	return false
}
