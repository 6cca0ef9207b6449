package rules

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// isPart says whether the figure at unit i is told as a part of what was counted before: "ba người trong số đó", "Trong số này, 12 chiếc …",
// "số còn lại".
func (a *article) isPart(s *sentence, g segment, i int) bool {
	u := s.units
	if u[i].fig.rest || u[i].fig.part || i+1 < g.to && u[i+1].is("those") {
		return true
	}
	for i--; i >= g.from && (u[i].sign == "," || u[i].any("have", "plural", "and", "title") || filler(&u[i]) || u[i].fig != nil && u[i].fig.counts() || u[i].m != nil && u[i].m.Type == "person"); i-- {
	}
	return i >= g.from && u[i].is("those")
}

// whole is the draft that counted what the people or things at unit i are a part of, nil where none did.
func (a *article) whole(s *sentence, i int) *draft {
	fig := s.units[i].fig
	return a.tally(s.index, s.units[i].from, func(e *draft) bool {
		if fig.Kind == "count" && fig.Value != nil && e.Figure.Value != nil && *e.Figure.Value < *fig.Value {
			return false
		}
		return fig.m == nil && (!fig.people || e.Figure.Unit == "person") || fig.m != nil && fig.people == (e.Figure.Unit == "person")
	})
}

// parts drafts what is told of a part of those counted before only by saying who or what they are: "12 người trong số đó là trẻ em", "Trong
// số này có 3 xe tăng". What happened to the whole happened to the part.
func (a *article) parts(s *sentence, g segment) {
	u := s.units
	for i := g.from; i < g.to; i++ {
		fig := u[i].fig
		if fig == nil || fig.used || fig.rest || fig.Kind != "count" && fig.Kind != "ratio" || fig.Unit == "times" || fig.Value == nil || a.told(s, fig) {
			continue
		}
		part := a.isPart(s, g, i)
		class, to := a.kindOf(s, g, i)
		if !(part && (class != "" || ends(u, to, g.to) && fig.counts())) && !(class != "" && (fig.people || fig.m == nil) && fig.Kind == "count" && a.headsClause(s, g, i)) {
			continue
		}
		e := a.whole(s, i)
		if e == nil || !fig.people && fig.m != nil && a.model.Relation(e.Relation).Family != "loss" || !part && (e.Figure.Value == nil || *e.Figure.Value <= *fig.Value || e.Figure.Class == class || e.Figure.Unit != "person" || !fig.people && e.sentence != s.index) {
			continue
		}
		c := &clause{s: s, seg: g, t: i, form: "passive", from: i, to: to}
		a.when(c)
		d := a.carry(c, e, fig)
		if class != "" {
			d.Figure.Class = class
		}
		fig.used = true
		a.drafts = append(a.drafts, &d)
	}
}

// headsClause says whether nothing but words that connect stands before unit i in its clause.
func (a *article) headsClause(s *sentence, g segment, i int) bool {
	u := s.units
	for i--; i >= g.from && (filler(&u[i]) || u[i].any("have", "plural")); i-- {
	}
	return i < g.from || u[i].sign == "," || u[i].sign == ";" || u[i].any("and", "contrast")
}

// kindOf is which people those at unit i are said to be, and the unit behind the words that say so: "3 người trong số đó là trẻ em"; "" and the
// unit behind the figure where nothing of that kind is said.
func (a *article) kindOf(s *sentence, g segment, i int) (schema.ID, int) {
	u, j := s.units, i+1
	if j < g.to && u[j].is("those") {
		j++
	}
	end := j
	for j < g.to && filler(&u[j]) {
		j++
	}
	if j+1 >= g.to || !u[j].is("be") {
		return "", end
	}
	for j++; j < g.to && u[j].is("plural"); j++ {
	}
	things := !u[i].fig.people && u[i].fig.m != nil
	if j < g.to && u[j].m != nil && (a.found.Unit(u[j].m.ID) == "person" || things && a.mobile(u[j].m.ID)) && len(u[j].m.Of) == 0 && ends(u, j+1, g.to) {
		return u[j].m.ID, j + 1
	}
	return "", end
}

// takeUp gives pieces of what was named before to whom that belonged: who fired, sent or lost it.
func (a *article) takeUp(d *draft, f *lang.Frame, fig *figure) {
	if !fig.again || f.Materiel != "lost" && f.Materiel != "weapon" {
		return
	}
	role := "patient"
	if f.Materiel == "weapon" {
		role = "agent"
	}
	if len(*d.role(role)) > 0 {
		return
	}
	owner := fig.before
	e := a.tally(d.sentence, fig.from, func(e *draft) bool { return e.Figure.Class == fig.Class })
	switch {
	case len(owner) > 0 || e == nil:
	case a.model.Relation(e.Relation).Family == "loss" && e.Relation != "captured", e.Relation == "supplied":
		owner = e.Patient
	default:
		owner = e.Agent
	}
	if len(owner) > 0 && !slices.Contains(*d.role(other(role)), owner[0]) {
		a.add(&d.Claim, role, owner...)
	}
	if e != nil && e.Relation == d.Relation && role == "patient" && len(d.Agent) == 0 {
		a.add(&d.Claim, "agent", e.Agent...)
	}
}

// other is the role of the other side.
func other(role string) string {
	if role == "agent" {
		return "patient"
	}
	return "agent"
}

// takeUpPeople gives people who are a part of those counted before to whom and where those were.
func (a *article) takeUpPeople(s *sentence, g segment, i int, d *draft) {
	if !a.isPart(s, g, i) {
		return
	}
	e := a.whole(s, i)
	if e == nil && len(d.Patient) == 0 {
		for k := i - 1; k >= g.from; k-- { // "1.500 quân X bị vây, 300 người trong số ấy đã chết"
			if f := s.units[k].fig; f != nil && f.people && f.Kind == "count" {
				if len(f.owner) > 0 && f.Value != nil && d.Figure.Value != nil && *f.Value > *d.Figure.Value {
					a.add(&d.Claim, "patient", f.owner...)
				}
				return
			}
		}
	}
	if e == nil || e.Figure.Unit != "person" {
		return
	}
	if len(d.Patient) == 0 {
		a.add(&d.Claim, "patient", e.Patient...)
	}
	if len(d.Place) == 0 {
		a.add(&d.Claim, "place", e.Place...)
	}
	if len(d.Agent) == 0 && a.model.Relation(e.Relation).Family == "harm" {
		a.add(&d.Claim, "agent", e.Agent...)
	}
}

// respective drafts totals that are told of several sides one behind the other: "số binh sĩ thiệt mạng của X và Y lần lượt là 350 và 600";
// false where they are not. t is the word for the total, j the first number.
func (a *article) respective(s *sentence, g segment, t, j int) bool {
	u := s.units
	var sides []schema.ID
	apart := false
	for i := t + 1; i < j; i++ {
		apart = apart || u[i].is("respectively")
		if side, ok := a.rival(s, i); ok && !apart && !a.attributed(u, i) {
			sides = append(sides, side)
		}
	}
	numbers := []int{j}
	for k := j + 1; k+1 < g.to && (u[k].sign == "," || u[k].is("and")) && u[k+1].fig != nil && u[k+1].fig.Kind == "count"; k += 2 {
		numbers = append(numbers, k+1)
	}
	if !apart || len(sides) < 2 || len(sides) != len(numbers) {
		return false
	}
	for n, k := range numbers {
		if !a.toll(s, g, t, k) {
			continue
		}
		d := a.drafts[len(a.drafts)-1]
		d.Patient = nil
		a.add(&d.Claim, "patient", sides[n])
	}
	return true
}
