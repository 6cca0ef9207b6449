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
		k := a.kindOf(s, g, i)
		if !(part && (k.told() || ends(u, k.to, g.to) && fig.counts())) && !(k.told() && (fig.people || fig.m == nil) && fig.Kind == "count" && a.headsClause(s, g, i)) {
			continue
		}
		e := a.whole(s, i)
		if e == nil || !fig.people && fig.m != nil && a.model.Relation(e.Relation).Family != "loss" || !part && !a.someOf(s, fig, k, e) || part && len(k.owner) > 0 && a.othersBefore(s, i, e) {
			continue
		}
		c := &clause{s: s, seg: g, t: i, form: "passive", from: i, to: k.to}
		a.when(c)
		d := a.carry(c, e, fig)
		a.ofKind(d, k)
		fig.used = true
		a.drafts = append(a.drafts, d)
	}
}

// someOf says whether people of whom only is said who they are may be some of those whom the draft counted.
func (a *article) someOf(s *sentence, fig *figure, k kind, e *draft) bool {
	return e.Figure.Value != nil && *e.Figure.Value > *fig.Value && e.Figure.Unit == "person" && (fig.people || e.sentence == s.index || len(k.owner) > 0) &&
		(len(k.owner) > 0 && s.index-e.sentence <= 1 || len(k.owner) == 0 && e.Figure.Class != k.class)
}

// othersBefore says whether others than those whom the draft counted may be the ones of whom those at unit i are a part: people counted in the sentence before them, or
// in sentences behind the draft's.
func (a *article) othersBefore(s *sentence, i int, e *draft) bool {
	if e.sentence == s.index {
		return false
	}
	return s.index-e.sentence > 1 || slices.ContainsFunc(s.units[:i], func(x unit) bool { return x.fig != nil && x.fig.people || x.is("suspect") })
}

// A kind is who counted people or things are said to be, whose they are, and the unit behind the words that say so.
type kind struct {
	class schema.ID
	owner []schema.ID
	to    int
}

func (k kind) told() bool { return k.class != "" || len(k.owner) > 0 }

// ofKind makes the draft one of people of a kind.
func (a *article) ofKind(d *draft, k kind) {
	if k.class != "" {
		d.Figure.Class = k.class
	}
	if len(k.owner) > 0 {
		d.Patient = nil
		a.add(&d.Claim, "patient", k.owner...)
	}
}

// headsClause says whether nothing but words that connect stands before unit i in its clause.
func (a *article) headsClause(s *sentence, g segment, i int) bool {
	u := s.units
	for i--; i >= g.from && (filler(&u[i]) || u[i].any("have", "plural")); i-- {
	}
	return i < g.from || u[i].sign == "," || u[i].sign == ";" || u[i].any("and", "contrast")
}

// kindOf is which people those at unit i are said to be, or whose: "3 người trong số đó là trẻ em", "hai người là lính X", "7 người khác thuộc Y". Where nothing
// of that kind is said it is empty and ends behind the figure.
func (a *article) kindOf(s *sentence, g segment, i int) kind {
	u, j := s.units, i+1
	if j < g.to && u[j].is("those") {
		j++
	}
	none := kind{to: j}
	for j < g.to && (filler(&u[j]) || u[j].is("another")) {
		j++
	}
	if j+1 >= g.to || !u[j].any("be", "belongs") {
		return none
	}
	be := u[j].is("be")
	for j++; j < g.to && u[j].is("plural"); j++ {
	}
	switch {
	case j >= g.to:
		return none
	case be:
		return a.kindNamed(s, g, i, j, none)
	case u[j].names() && u[j].fig == nil && a.acting(&u[j]):
		return kind{owner: a.actors(s, j), to: j + 1}
	}
	return none
}

// kindNamed is which people or things, and whose, the words at unit j call those counted at unit i; none where they call them nothing of that kind.
func (a *article) kindNamed(s *sentence, g segment, i, j int, none kind) kind {
	u, things, k := s.units, !s.units[i].fig.people && s.units[i].fig.m != nil, none
	person := u[j].m != nil && a.found.Unit(u[j].m.ID) == "person"
	switch {
	case a.inHands(u, j):
		return none
	case person && u[j].m.Type != "equipment" && len(u[j].m.Of) > 0:
		k = kind{owner: u[j].m.Of, to: j + 1} // "là binh sĩ X"
	case person || things && u[j].m != nil && a.mobile(u[j].m.ID):
		k = kind{class: u[j].m.ID, owner: u[j].m.Of, to: j + 1}
	case u[j].any("people", "member"):
		k = kind{to: j + 1}
	case country(&u[j]):
		return kind{owner: a.actors(s, j), to: j + 1}
	default:
		return none
	}
	at := k.to
	if at < g.to && u[at].any("prep-of", "prep-in", "belongs") {
		at++
	}
	if at < g.to && len(k.owner) == 0 && u[at].m != nil && u[at].fig == nil && a.acting(&u[at]) && !located(&u[at]) {
		k.owner, k.to = a.actors(s, at), at+1
	}
	if !k.told() || things && len(k.owner) > 0 || !ends(u, pastItem(u, k.to, g.to), g.to) && (len(k.owner) == 0 || u[k.to].sign != "(") {
		return none
	}
	return k
}

// inHands says whether the words at unit j may call people those whom somebody holds, hurt or seeks, not his: "con tin của X".
func (a *article) inHands(u []unit, j int) bool {
	ts, from, end := a.doc.Tokens, u[j].from, u[min(j+1, len(u)-1)].to
	p, to := a.pack.Phrase(ts, from, end)
	if to == from || !p.Is("in-hands") {
		return false
	}
	p, of := a.pack.Phrase(ts, to, end)
	return of > to && p.Is("prep-of")
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
