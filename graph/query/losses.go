package query

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// Losses are figures of losses by loser and class, each with who gives it. Nothing is summed over claimants.
type Losses struct {
	Losses []Loss `json:"losses"`
	Total  int    `json:"total"` // figures, without the limit

	changed map[schema.ID]bool // the claims of figures that their side has changed, and of those that changed them
}

// Loss is what one side lost of one class in one way, by all accounts.
type Loss struct {
	Loser   schema.Ref   `json:"loser"`            // without id and name where nobody says whose loss it is; without an id where it is that of Losers together
	Losers  []schema.Ref `json:"losers,omitempty"` // sides whose loss is told as one
	Class   schema.Ref   `json:"class"`            // what was lost: a class of equipment or people; without an id only a unit
	Status  string       `json:"status,omitempty"` // destroyed, lost, killed …; one never counts as another
	Low     *Bound       `json:"low,omitempty"`    // the least that somebody says of one day or stretch
	High    *Bound       `json:"high,omitempty"`   // the most that somebody says
	Figures []LossFigure `json:"figures"`          // by date of the event, then of the statement
}

// Bound is an end of what is claimed, and by whom.
type Bound struct {
	Value float64      `json:"value"`
	By    []schema.Ref `json:"by"`
}

// LossFigure is one claimant's figure.
type LossFigure struct {
	Claimant schema.Ref   `json:"claimant"`
	Account  string       `json:"account"`            // own, enemy, other
	Supposed bool         `json:"supposed,omitempty"` // the claim does not say who lost: that follows from its article
	Amount   string       `json:"amount"`             // in words: "more than 400"
	Total    bool         `json:"total,omitempty"`    // a running total: it holds what an earlier or smaller figure of the same claimant counts
	Value    *float64     `json:"value"`
	Low      *float64     `json:"low"`
	High     *float64     `json:"high"`
	AsOf     string       `json:"as_of,omitempty"` // when the claimant said it, else the article's date
	Places   []schema.Ref `json:"places,omitempty"`
	Period   string       `json:"period,omitempty"` // of the event
	Basis    string       `json:"basis,omitempty"`  // what Period is taken from: event or inferred, see Claim.Basis
	Moved    []Move       `json:"moved,omitempty"`  // earlier figures of the same side that this one changes
	Disputed []Side       `json:"disputed_by,omitempty"`
	Claim    *Claim       `json:"claim"`
}

// Move is an earlier figure that a later one changes.
type Move struct {
	Kind   compare.Kind `json:"kind"`
	From   string       `json:"from"` // the earlier amount
	Claim  schema.ID    `json:"claim"`
	Reason string       `json:"reason"`
}

var lossRelations = []string{"lost", "destroyed", "shot-down", "captured", "casualties"}

// Losses lists the figures of losses that the filter chooses, by loser and class.
func (v *View) Losses(ctx context.Context, f Filter) (*Losses, error) {
	if f.Relations = narrowed(f.Relations, lossRelations); len(f.Relations) == 0 {
		return &Losses{Losses: []Loss{}}, nil
	}
	claims, limit, err := v.whole(ctx, f)
	if err != nil {
		return nil, err
	}
	t := lossTable{at: map[string]int{}, foes: map[schema.ID]map[schema.ID]bool{}}
	if t.world, t.names, err = v.setting(ctx); err != nil {
		return nil, err
	}
	if t.moves, t.changed, err = v.moves(ctx, claims); err != nil {
		return nil, err
	}
	counted := make([]lossClaim, 0, len(claims))
	for _, c := range claims {
		plain := c.ClaimJSON.Claim()
		if c.Figure == nil || (c.Figure.Kind != "count" && c.Figure.Kind != "") || !plain.Asserted() {
			continue
		}
		x := lossClaim{Claim: c, plain: plain}
		if err := v.losers(ctx, t.world, &x); err != nil {
			return nil, err
		}
		counted = append(counted, x)
	}
	if err := t.meet(ctx, v, counted); err != nil {
		return nil, err
	}
	for i := range counted {
		t.add(&counted[i], limit)
	}
	return t.losses(), nil
}

// Moved keeps only what a side has changed: the figures that others of its own bring up to date or take back, and these, by
// the day on which they were given; at most limit of them, 0 for all.
func (l *Losses) Moved(limit int) {
	l.Total = 0
	for i := range l.Losses {
		x := &l.Losses[i]
		x.Figures = slices.DeleteFunc(x.Figures, func(f LossFigure) bool { return !l.changed[f.Claim.ID] })
		slices.SortStableFunc(x.Figures, func(a, b LossFigure) int { return cmp.Or(compareDays(a.AsOf, b.AsOf), len(a.Moved)-len(b.Moved)) })
		if left := max(0, limit-l.Total); limit > 0 && len(x.Figures) > left {
			l.Total += len(x.Figures)
			x.Figures = x.Figures[:left]
			continue
		}
		l.Total += len(x.Figures)
	}
	l.Losses = slices.DeleteFunc(l.Losses, func(x Loss) bool { return len(x.Figures) == 0 })
}

// lossTable gathers figures by loser, class and status.
type lossTable struct {
	Losses
	world *compare.World
	names *Names
	moves map[schema.ID][]Move
	at    map[string]int                   // by losers, name of the class, as people of whom nothing else is said have no id, and status
	foes  map[schema.ID]map[schema.ID]bool // the sides that by some claim fight a side
}

// lossClaim is a claim that counts a loss, with whose loss it is.
type lossClaim struct {
	*Claim
	plain    schema.Claim
	losers   []schema.ID // none where nobody says who lost
	supposed bool        // the claim itself does not say it
}

// losers fills in whose loss a claim counts: of whom it says so, else whom comparing supposes.
func (v *View) losers(ctx context.Context, w *compare.World, c *lossClaim) error {
	c.losers = slices.DeleteFunc(compare.Losers(w, &c.plain), func(id schema.ID) bool { return !w.Party(id) && w.Type(id) != "person" })
	if len(c.losers) > 0 {
		return nil
	}
	accounts, err := v.to(ctx, c.ID, compare.InAccount)
	if err != nil {
		return err
	}
	for _, id := range accounts {
		f, err := v.facts(ctx, id)
		if err != nil {
			return err
		}
		losers, err := compare.WhoseLoss(f.Text(id, compare.Terms))
		if err != nil {
			return err
		}
		if losers = slices.DeleteFunc(losers, func(id schema.ID) bool { return !w.Party(id) }); len(losers) > 0 {
			c.losers, c.supposed = losers, true
			return nil
		}
	}
	return nil
}

func (t *lossTable) add(c *lossClaim, limit int) {
	if t.Total++; limit > 0 && t.Total > limit {
		return
	}
	class, status := t.class(c.Claim), cmp.Or(c.Figure.Status, c.Relation)
	key := fmt.Sprint(c.losers, class.Name, "|", status)
	i, ok := t.at[key]
	if !ok {
		i = len(t.Losses.Losses)
		t.at[key] = i
		x := Loss{Class: class, Status: status}
		x.Loser, x.Losers = t.loser(c.losers)
		t.Losses.Losses = append(t.Losses.Losses, x)
	} else if t.Losses.Losses[i].Class.ID == "" {
		t.Losses.Losses[i].Class = class
	}
	l := &t.Losses.Losses[i]
	l.Figures = append(l.Figures, t.figure(c))
}

// loser names who lost: nobody, one side, or several whose loss is told as one figure, which is none of each. Who loses men and is a
// person loses them of his forces.
func (t *lossTable) loser(ids []schema.ID) (one schema.Ref, together []schema.Ref) {
	for _, id := range ids {
		r := t.names.Ref(id)
		if t.world.Type(id) == "person" {
			r.Name = "forces of " + r.Name
		}
		together = append(together, r)
	}
	switch len(together) {
	case 0:
		return one, nil
	case 1:
		return together[0], nil
	}
	return schema.Ref{Name: refNames(together)}, together
}

// class is what a claim counts: of soldiers of X, soldiers. Killed and wounded of whom no more is said are people.
func (t *lossTable) class(c *Claim) schema.Ref {
	switch f := c.Figure; {
	case f.Class != "":
		return t.names.Ref(t.kind(f.Class))
	case c.Relation == "casualties" && (f.Unit == "" || f.Unit == person):
		if len(c.Patient) == 1 && f.Unit == "" && t.kind(c.Patient[0].ID) != c.Patient[0].ID {
			return t.names.Ref(t.kind(c.Patient[0].ID)) // "số quân nhân X thiệt mạng tăng lên 89"
		}
		return schema.Ref{Name: people, Type: "unit"}
	default:
		return schema.Ref{Name: f.Unit, Type: "unit"}
	}
}

// kind is the class of people that a group without a name of its own is; any other entity itself.
func (t *lossTable) kind(id schema.ID) schema.ID {
	if t.world.Type(id) != "group" {
		return id
	}
	return cmp.Or(t.world.Kind(id), id)
}

func (t *lossTable) figure(c *lossClaim) LossFigure {
	low, high := compare.Interval(c.Figure)
	f := LossFigure{Claimant: c.Speaker, Account: t.account(c), Supposed: c.supposed, Amount: Amount(c.Figure), Value: c.Figure.Value,
		Low: low, High: high, AsOf: cmp.Or(c.plain.Said.Days(), c.Document.Published), Places: c.Place, Period: c.plain.Date.Days(), Moved: t.moves[c.ID],
		Claim: c.Claim}
	if f.Period != "" {
		f.Basis = c.Basis()
	}
	for _, s := range c.AnsweredBy {
		if disputing[s.Stance] {
			f.Disputed = append(f.Disputed, s)
		}
	}
	return f
}

// fights are the relations of which a claim says that its doers and those to whom they do it are enemies.
var fights = []string{"struck", "used-weapon", "destroyed", "shot-down", "captured", "casualties", "fought"}

// meet notes who fights the losers of the figures that somebody else counts, by any claim of the graph, whoever makes it and whatever the
// filter: one figure is the enemy's, or is not, whichever question it answers.
func (t *lossTable) meet(ctx context.Context, v *View, counted []lossClaim) error {
	fought := sync.OnceValues(func() ([]schema.ID, error) { return v.ofRelations(ctx, fights) })
	for _, c := range counted {
		for _, side := range c.losers {
			if t.foes[side] != nil || t.world.Side(c.Speaker.ID) == side {
				continue
			}
			var err error
			if t.foes[side], err = v.foesOf(ctx, side, fought); err != nil {
				return err
			}
		}
	}
	return nil
}

// foesOf are the sides that by some claim fight a side; fought gives the claims of fights, sorted.
func (v *View) foesOf(ctx context.Context, side schema.ID, fought func() ([]schema.ID, error)) (map[schema.ID]bool, error) {
	if v.english != nil {
		return v.english.foesOf(ctx, side, fought)
	}
	return v.enemies.get(side, func() (map[schema.ID]bool, error) { return v.readFoes(ctx, side, fought) })
}

func (v *View) readFoes(ctx context.Context, side schema.ID, fought func() ([]schema.ID, error)) (map[schema.ID]bool, error) {
	w, err := v.World(ctx)
	if err != nil {
		return nil, err
	}
	ids, err := v.touching(ctx, side, fought)
	if err != nil {
		return nil, err
	}
	out := map[schema.ID]bool{}
	for _, id := range ids {
		c, ok, err := v.claim(ctx, id)
		if err != nil {
			return nil, err
		}
		if !ok || !c.Asserted() {
			continue
		}
		for _, pair := range foes(w, &c) {
			switch side {
			case pair[0]:
				out[pair[1]] = true
			case pair[1]:
				out[pair[0]] = true
			}
		}
	}
	return out, nil
}

// foes are the sides that a claim of a fight sets against each other, two by two.
func foes(w *compare.World, c *schema.Claim) [][2]schema.ID {
	hit := c.Patient
	switch {
	case c.Relation == "fought":
		hit = slices.Concat(c.Agent, c.Patient)
	case len(hit) == 0 && (c.Relation == "struck" || c.Relation == "used-weapon"):
		hit = c.Place
	}
	var out [][2]schema.ID
	for _, a := range c.Agent {
		for _, b := range hit {
			if x, y := w.Side(a), w.Side(b); x != y {
				out = append(out, [2]schema.ID{x, y})
			}
		}
	}
	return out
}

// touching are the claims of fights in which any entity of a side acts or suffers.
func (v *View) touching(ctx context.Context, side schema.ID, fought func() ([]schema.ID, error)) ([]schema.ID, error) {
	bodies, err := v.bodies(ctx)
	if err != nil {
		return nil, err
	}
	out, err := v.from(ctx, map[string]bool{"agent": true, "patient": true, "place": true}, bodies[side]...)
	if err != nil || len(out) == 0 {
		return nil, err
	}
	of, err := fought()
	return slices.DeleteFunc(out, func(id schema.ID) bool { _, ok := slices.BinarySearch(of, id); return !ok }), err
}

// bodies are all entities that have a name, by their side.
func (v *View) bodies(ctx context.Context) (map[schema.ID][]schema.ID, error) {
	w, n, err := v.setting(ctx)
	if err != nil {
		return nil, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.bySide == nil {
		v.bySide = map[schema.ID][]schema.ID{}
		for _, id := range slices.Sorted(maps.Keys(n.refs)) {
			v.bySide[w.Side(id)] = append(v.bySide[w.Side(id)], id)
		}
	}
	return v.bySide, nil
}

// account tells whose figure it is: the loser's own, that of a side that by some claim fights the loser, or somebody else's.
func (t *lossTable) account(c *lossClaim) string {
	speaker := t.world.Side(c.Speaker.ID)
	for _, loser := range c.losers {
		switch {
		case speaker == loser:
			return OwnAdmission
		case t.foes[loser][speaker]:
			return EnemyClaim
		case t.ofLand(c, speaker, loser):
			return OwnAdmission
		}
	}
	return ThirdParty
}

// ofLand says whether the speaker is a body of those who rule in the land whose people were harmed, as the health ministry of a movement.
func (t *lossTable) ofLand(c *lossClaim, side, loser schema.ID) bool {
	return c.Relation == "casualties" && t.kind(c.Figure.Class) != "ent:personnel" && side != c.Speaker.ID && c.Speaker.Type == "organisation" &&
		slices.Contains(t.world.Around(side), loser)
}

func (t *lossTable) losses() *Losses {
	for i := range t.Losses.Losses {
		t.Losses.Losses[i].bound()
		t.Losses.Losses[i].totals()
	}
	slices.SortStableFunc(t.Losses.Losses, func(a, b Loss) int {
		return cmp.Or(cmpBool(a.Loser.Name == "", b.Loser.Name == ""), cmpBool(len(a.Losers) > 0, len(b.Losers) > 0), strings.Compare(a.Loser.Name, b.Loser.Name), strings.Compare(string(a.Loser.ID), string(b.Loser.ID)), strings.Compare(a.Class.Name, b.Class.Name),
			strings.Compare(a.Status, b.Status), strings.Compare(string(a.Class.ID), string(b.Class.ID)))
	})
	if t.Losses.Losses == nil {
		t.Losses.Losses = []Loss{}
	}
	return &t.Losses
}

// bound finds the least and the most that is claimed, and who claims it. Figures of which nobody says whose loss they are have
// no common scale.
func (l *Loss) bound() {
	if l.Loser.Name == "" {
		return
	}
	for _, f := range l.Figures {
		if f.Low != nil && (l.Low == nil || *f.Low <= l.Low.Value) {
			l.Low = l.Low.with(*f.Low, f.Claimant)
		}
		if f.High != nil && (l.High == nil || *f.High >= l.High.Value) {
			l.High = l.High.with(*f.High, f.Claimant)
		}
	}
}

// totals marks running totals: what brings an earlier figure up to date, and what stands in the same words as a smaller figure of its
// claimant, as "9 tanks (286 since the war began)".
func (l *Loss) totals() {
	for i := range l.Figures {
		f := &l.Figures[i]
		f.Total = slices.ContainsFunc(f.Moved, func(m Move) bool { return m.Kind == compare.Updated })
		for _, x := range l.Figures {
			f.Total = f.Total || f.holds(&x)
		}
	}
}

// holds says whether the figure is told of in words that a smaller one of its claimant's shares.
func (f *LossFigure) holds(x *LossFigure) bool {
	at, of := f.Claim.Evidence.Span, x.Claim.Evidence.Span
	return f.Value != nil && x.Value != nil && *f.Value > *x.Value && f.Claimant == x.Claimant && f.Claim.Document.ID == x.Claim.Document.ID &&
		at.Start > of.Start && at.Start < of.End
}

// with is the bound at a value that is as far out, or farther.
func (b *Bound) with(value float64, who schema.Ref) *Bound {
	if b == nil || b.Value != value {
		return &Bound{value, []schema.Ref{who}}
	}
	if !slices.Contains(b.By, who) {
		b.By = append(b.By, who)
	}
	return b
}

// moves are the figures that later claims of the same side change, by the later claim, and all claims at either end of such a change.
func (v *View) moves(ctx context.Context, claims []*Claim) (out map[schema.ID][]Move, changed map[schema.ID]bool, err error) {
	bonds, err := v.bondsOf(ctx, idsOf(claims)...)
	if err != nil {
		return nil, nil, err
	}
	out, changed = map[schema.ID][]Move{}, map[schema.ID]bool{}
	for _, t := range bonds {
		if t.Kind != compare.Updated && t.Kind != compare.ChangeOfPosition {
			continue
		}
		before, ok, err := v.claim(ctx, t.a[0])
		if err != nil {
			return nil, nil, err
		}
		if !ok || before.Figure == nil {
			continue
		}
		changed[before.ID] = true
		for _, id := range t.b {
			changed[id] = true
			out[id] = append(out[id], Move{t.Kind, Amount(before.Figure), before.ID, t.Reason})
		}
	}
	return out, changed, nil
}
