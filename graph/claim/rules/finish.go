package rules

import (
	"math"
	"slices"
	"sort"
	"strconv"

	"hearsay/graph/entity"
	"hearsay/schema"
)

// elaboration is how many sentences back a statement is looked for that a sentence without a source goes on with.
const elaboration = 3

// positions drafts the offices that the article says somebody holds.
func (a *article) positions() {
	for i, p := range a.found.Positions {
		if p.Person == "" || p.Of == "" || slices.ContainsFunc(a.found.Positions[:i], func(o entity.Position) bool { return o.Person == p.Person && o.Of == p.Of }) {
			continue
		}
		d := a.memory.drafts.next()
		d.sentence, d.from, d.to = a.sentenceAt(p.From), p.From, p.To
		a.voiced(&d.Claim, a.author())
		d.Relation, d.Stance, d.Modality, d.Mode, d.Method, d.Confidence = "position", "claims", "actual", "asserted", a.pack.Lang+"/position", 0.9
		a.add(&d.Claim, "agent", p.Person)
		a.add(&d.Claim, "patient", p.Of)
		if a.has(d, "agent") && a.has(d, "patient") {
			a.drafts = append(a.drafts, d)
		}
	}
}

func (a *article) sentenceAt(token int) int {
	n := sort.Search(len(a.doc.Sentences), func(i int) bool { return a.doc.Sentences[i].To > token })
	if n == len(a.doc.Sentences) || a.doc.Sentences[n].From > token {
		return 0
	}
	return n
}

// finish orders the drafts, drops repeats, settles speakers and targets, and gives out ids.
func (a *article) finish() []schema.Claim {
	if a.retellsFiction() {
		a.drafts = slices.DeleteFunc(a.drafts, func(d *draft) bool { return d.Relation != "position" })
	}
	for _, d := range a.drafts {
		a.shipNamed(d)
		d.Normalise()
		a.plain(d)
		a.bearings(d)
		if d.Relation == "casualties" && d.Figure != nil && d.Figure.Value != nil && *d.Figure.Value > 1 {
			d.Patient = slices.DeleteFunc(d.Patient, a.isPerson) // "ông X nêu con số 9.000 binh sĩ thiệt mạng": he is none of them
		}
	}
	slices.SortStableFunc(a.drafts, inOrder)
	a.struckMen()
	a.elaborate()
	a.drafts = a.distinct()
	a.retold()
	a.aim()
	a.denyOnce()
	a.sameDay()
	for i, n := 0, 0; i < len(a.drafts); i++ {
		if n++; i == 0 || a.drafts[i-1].sentence != a.drafts[i].sentence {
			n = 0
		}
		a.drafts[i].ID = a.claimID(a.drafts[i].sentence, n)
	}
	out := make([]schema.Claim, 0, len(a.drafts))
	for _, d := range a.drafts {
		d.Targets, d.Conditions = ids(d.targets), ids(d.terms)
		if sign := a.doc.Tokens[d.from].Key; d.to-d.from > 1 && (sign == "," || sign == ";" || sign == ":") {
			d.from++
		}
		d.Evidence = a.doc.Evidence(d.from, d.to)
		d.Confidence = math.Round((d.Confidence-a.doubt(d))*100) / 100
		a.come(d)
		if d.Figure != nil && d.Figure.Op == "range" {
			d.Figure.Value = nil // it lies between its bounds
		}
		d.Normalise()
		out = append(out, d.Claim)
	}
	return out
}

// denyOnce drops, of two denials that begin with the same word and are aimed at the same statements, the shorter: "không chiếc nào bị bắn trúng hay
// bắn rơi".
func (a *article) denyOnce() {
	for i := 0; i+1 < len(a.drafts); i++ {
		d, e := a.drafts[i], a.drafts[i+1]
		if d.Relation == "denies" && e.Relation == "denies" && d.sentence == e.sentence && d.from == e.from && d.Speaker == e.Speaker && len(d.targets) > 0 && slices.Equal(d.targets, e.targets) {
			d.same = e
		}
	}
	a.drafts = slices.DeleteFunc(a.drafts, func(d *draft) bool { return d.same != nil })
	for _, d := range a.drafts {
		d.targets = kept(d.targets)
	}
}

// inOrder compares drafts by where their evidence stands.
func inOrder(x, y *draft) int {
	if x.sentence != y.sentence {
		return x.sentence - y.sentence
	}
	if x.from != y.from {
		return x.from - y.from
	}
	return x.to - y.to
}

// claimID is the id of the n-th claim of a sentence.
func (a *article) claimID(sentence, n int) schema.ID {
	var room [64]byte
	id := append(append(append(room[:0], "claim:"...), a.doc.ID.Local()...), '-')
	if sentence < 10 {
		id = append(id, '0')
	}
	return schema.ID(append(strconv.AppendInt(id, int64(sentence), 10), schema.Ordinal(n)...))
}

// doubt is what a claim loses of its confidence for what experience says is wrong more often: an amount that nobody counted,
// what is only possible, names that no list knows, a deed of which little is told, a long sentence. data/lang/README.md has the
// figures.
func (a *article) doubt(d *draft) float64 {
	doubt := a.sparse(d)
	if d.Figure != nil && d.Figure.Op == "vague" {
		doubt += 0.1
	}
	if d.Modality == "capability" {
		doubt += 0.2
	}
	switch s := a.doc.Sentences[d.sentence]; {
	case s.To-s.From > longestSentence:
		doubt += 0.2
	case s.To-s.From > longSentence:
		doubt += 0.1
	}
	for _, r := range d.Roles() {
		if slices.ContainsFunc(*r.IDs, func(id schema.ID) bool { return a.g.Entity(id) == nil && a.side(id) == id }) {
			return doubt + 0.1
		}
	}
	return doubt
}

// longSentence and longestSentence are how many tokens make a sentence hard to read rightly, and harder.
const longSentence, longestSentence = 52, 70

// sparse is what a deed loses of which the text names one or two of those that take part, the place, the means and the figure.
func (a *article) sparse(d *draft) float64 {
	switch a.model.Relation(d.Relation).Family {
	case "strike", "loss", "control", "movement", "battle", "arms":
	default:
		return 0
	}
	told := 0
	for _, r := range d.Roles() {
		if len(*r.IDs) > 0 {
			told++
		}
	}
	if d.Figure != nil {
		told++
	}
	switch told {
	case 0, 1:
		return 0.2
	case 2:
		return 0.1
	}
	return 0
}

// plain makes an announcement of what has happened to others a claim: one announces what oneself decides or agrees to.
func (a *article) plain(d *draft) {
	if d.Relation == "mediates" && d.Stance == "calls-for" && slices.Contains(d.Agent, d.Speaker) {
		d.Stance, d.Modality = "offers", "planned" // "đề nghị đứng ra dàn xếp"
		return
	}
	if a.threatens(d) {
		d.Stance = "warns"
		return
	}
	if d.Stance != "announces" || d.Modality != "actual" && d.Modality != "estimate" {
		return
	}
	switch d.Relation {
	case "ceasefire-agreed", "withdrew", "deployed", "sanctions", "recognises":
	default:
		d.Stance = "claims"
	}
}

// threatens says whether somebody says that his own side will strike.
func (a *article) threatens(d *draft) bool {
	if d.Author || d.ordered || d.Stance != "announces" && d.Stance != "claims" || d.Modality != "planned" && d.Modality != "conditional" || len(d.Agent) == 0 {
		return false
	}
	return a.model.Relation(d.Relation).Family == "strike" && a.sideOf(d.Agent) == a.side(d.Speaker)
}

func ids(ds []*draft) []schema.ID {
	var out []schema.ID
	for _, d := range ds {
		out = append(out, d.ID)
	}
	return out
}

// toldLoss says whether the article itself tells how many of something somebody destroyed.
func (a *article) toldLoss(d *draft) bool {
	return d.Figure != nil && len(d.Agent) > 0 && (d.Author || d.Attribution == "continued") && a.model.Relation(d.Relation).Family == "loss"
}

// elaborate gives a loss that the article tells without a source to whom it has just let tell losses of the same side:
// the figures that follow an announcement belong to it. A single one is an event that the article tells.
func (a *article) elaborate() {
	for i, d := range a.drafts {
		if !d.Author || !a.toldLoss(d) || !(i > 0 && a.toldLoss(a.drafts[i-1]) && a.drafts[i-1].sentence == d.sentence || i+1 < len(a.drafts) && a.toldLoss(a.drafts[i+1]) && a.drafts[i+1].sentence == d.sentence) {
			continue
		}
		for j := i - 1; j >= 0 && d.sentence-a.drafts[j].sentence <= elaboration; j-- {
			e := a.drafts[j]
			if e.Author || len(e.Agent) == 0 || e.sentence == d.sentence || a.model.Relation(e.Relation).Family != "loss" || a.side(e.Agent[0]) != a.side(d.Agent[0]) || a.side(e.Speaker) != a.side(d.Agent[0]) {
				continue
			}
			d.Speaker, d.Author, d.Chain, d.Attribution = e.Speaker, false, e.Chain, "continued"
			d.Confidence -= 0.15
			break
		}
	}
}

// depending are the drafts that hold on terms which others are.
func (a *article) depending() []*draft {
	return pick(a.drafts, func(d *draft) bool { return len(d.terms) > 0 })
}

// distinct drops drafts that say again what another says: the same by the same speaker, or less of it.
func (a *article) distinct() []*draft {
	gone := make([]bool, len(a.drafts))
	depend, held := a.depending(), a.hold()
	for i, d := range a.drafts {
		for _, j := range held.candidates(i) {
			e := a.drafts[j]
			if i == j || gone[j] || gone[i] || !within(d, e) || a.another(d) && !a.another(e) || d.Date.Start != "" && e.Date.Start == "" && a.onceDone(d) {
				continue
			}
			if !within(e, d) || a.rather(e, d, j < i) {
				gone[i], d.same = true, e
				a.drops(d, "another claim says as much")
				for _, o := range depend {
					replace(o.terms, d, e)
				}
			}
		}
	}
	out := a.drafts[:0]
	for i, d := range a.drafts {
		if gone[i] {
			a.dropped = append(a.dropped, d)
			continue
		}
		out = append(out, d)
	}
	return out
}

// onceDone says whether the claim is of what was done once before: "từng bị X tập kích hôm 2/4".
func (a *article) onceDone(d *draft) bool {
	for i := d.from; i < d.to; i++ {
		if p, _ := a.pack.Phrase(a.doc.Tokens, i, d.to); p.Is("once") {
			return true
		}
	}
	return false
}

// another says whether the words of the claim tell that it is about something else than what was told before: "cũng tấn công một tàu khác".
func (a *article) another(d *draft) bool {
	for i := d.from + 1; i < d.to; i++ {
		if p, _ := a.pack.Phrase(a.doc.Tokens, i, d.to); p.Is("another") && a.countedAt(d, i) {
			return true
		}
	}
	return false
}

// countedAt says whether what the draft counts or names ends before token i.
func (a *article) countedAt(d *draft, i int) bool {
	return slices.ContainsFunc(a.found.Mentions, func(m entity.Mention) bool {
		return m.To == i && (m.Type == "weapon" || m.Type == "equipment" || m.Type == "facility" || m.Type == "place")
	})
}

func replace(list []*draft, old, by *draft) {
	for i := range list {
		if list[i] == old {
			list[i] = by
		}
	}
}
