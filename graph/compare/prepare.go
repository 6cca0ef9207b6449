package compare

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"hearsay/schema"
)

// Prepared is one article as it is compared with others. It follows from the article and the background alone.
type Prepared struct {
	Doc    schema.ID
	Items  []Item
	Links  []Link // what its answers say in so many words
	Sketch Sketch
	words  map[schema.ID]string // the words of each claim that is compared
}

// Item is a claim with the account that it gives. A denial gives one for each claim that it denies.
type Item struct {
	Claim   schema.ID
	Account *Account
}

// truceBroken is the family of breaches of a truce, which both sides lay at each other's door.
const truceBroken = "truce-broken"

// harm is the family of the dead and wounded.
const harm = "harm"

// compared are the families of relations that are compared.
var compared = map[string]bool{"strike": true, "loss": true, harm: true, "control": true, truceBroken: true}

// Prepare makes of one article what it is compared by. Entities of the record that are Local count with what the article
// says of them.
func Prepare(m *schema.Model, w *World, r *schema.Record) *Prepared {
	p := preparing{model: m, world: w.With(localOf(r)), rec: r, last: map[string]*Account{}, made: map[schema.ID]*Account{}}
	p.out = &Prepared{Doc: r.Doc.ID, Sketch: NewSketch(r.Doc.Text, r.Doc.Published.Start), words: map[schema.ID]string{}}
	claims := make([]*schema.Claim, len(r.Claims))
	byID := map[schema.ID]*schema.Claim{}
	for i := range r.Claims {
		claims[i] = &r.Claims[i]
		byID[r.Claims[i].ID] = claims[i]
	}
	slices.SortFunc(claims, func(a, b *schema.Claim) int {
		return cmp.Or(a.Evidence.Start-b.Evidence.Start, cmp.Compare(a.ID, b.ID))
	})
	p.told, p.foes = tellingsOf(p.world, claims), foesOf(m, p.world, claims)
	for _, c := range claims {
		if a := p.account(c); a != nil {
			p.made[c.ID] = a
			p.add(c, a)
		} else {
			p.elsewhere(c.Place)
		}
	}
	p.overtake(claims)
	p.answers(claims)
	for _, c := range claims {
		p.answer(c, byID)
	}
	slices.SortFunc(p.out.Items, func(a, b Item) int {
		return cmp.Or(cmp.Compare(a.Claim, b.Claim), cmp.Compare(a.Account.ID, b.Account.ID))
	})
	p.out.Items = slices.CompactFunc(p.out.Items, func(a, b Item) bool { return a.Claim == b.Claim && a.Account.ID == b.Account.ID })
	return p.out
}

func localOf(r *schema.Record) []schema.Entity {
	var out []schema.Entity
	for _, id := range r.Local {
		if e := r.Entity(id); e != nil {
			out = append(out, *e)
		}
	}
	return out
}

// preparing is an article on its way.
type preparing struct {
	model    *schema.Model
	world    *World
	rec      *schema.Record
	out      *Prepared
	last     map[string]*Account // the last dated account by family and side, from which an undated one takes its days
	scenes   scenes              // what it told of last
	told     tellings            // what it tells anywhere
	foes     foes                // who fights whom in it
	own      own                 // who told of its own dead last
	made     map[schema.ID]*Account
	answered map[string][]schema.ID // accounts by the kind of answer and the side that gives it
	alone    map[string]schema.ID   // the one side of whose losses it tells, by family; "" where there is none
}

func (p *preparing) add(c *schema.Claim, a *Account) {
	p.out.Items = append(p.out.Items, Item{c.ID, a})
	p.out.words[c.ID] = c.Evidence.Text
}

// account is what an asserted claim gives; nil for what is not compared.
func (p *preparing) account(c *schema.Claim) *Account {
	rel := p.model.Relation(c.Relation)
	if rel == nil || !compared[rel.Family] || !c.Asserted() {
		return nil
	}
	w := p.world
	a := &Account{Family: rel.Family, Relation: c.Relation, Author: c.Author, Leans: w.sides(c.Chain...), Agents: w.sides(c.Agent...)}
	a.Voice, a.Hand = p.voice(c), w.hand(a.Agents)
	var nameless []schema.ID // civilians, of whom the article may tell whose they are, and what nobody knows whose it is
	if a.Family != truceBroken {
		a.About, a.Hit = Losers(w, c), c.Patient
		if slices.ContainsFunc(a.About, w.unarmed) {
			nameless, a.About = a.About, slices.DeleteFunc(slices.Clone(a.About), w.unarmed)
		}
	}
	p.sites(a, c)
	if a.Family == "strike" {
		a.Weapons = sorted(c.Weapon)
		for _, id := range a.Weapons {
			a.Arms = append(a.Arms, p.world.Classes(id)...)
		}
		a.Arms = sorted(a.Arms)
	}
	if p.counted(a, c); len(a.About) == 0 && len(a.Sites) > 0 && len(a.Classes) > 0 && !ofLand(w, c) {
		nameless = []schema.ID{a.Class} // whoever's they are, they are those of that place
	}
	p.whose(a, c)
	if p.suppose(a, c); len(a.About) == 0 {
		a.About = nameless
	}
	if !a.enough() {
		return nil
	}
	a.Foe = !a.Author && meet(p.foes[a.Voice], a.About)
	a.Beside = p.besides(a, c)
	a.Checked = c.Stance == "confirms" && a.figure() && p.foes[a.Voice] == nil && !slices.Contains(a.About, a.Voice)
	p.dates(a, c)
	p.remember(a)
	return a.seal()
}

// enough says whether there is something to compare by.
func (a *Account) enough() bool {
	switch a.Family {
	case truceBroken:
		return len(a.Agents) > 0
	case "control":
		return len(a.Agents) > 0 && len(a.Sites) > 0
	case harm:
		return len(a.About) > 0 && a.figure()
	}
	return len(a.About) > 0 && (a.figure() || len(a.Sites) > 0 || len(a.Agents) > 0 || a.Class != "")
}

// sites fills in where it happened and what else than a side it happened to.
func (p *preparing) sites(a *Account, c *schema.Claim) {
	for _, id := range append(slices.Clone(c.Place), c.Patient...) {
		switch t := p.world.Type(id); {
		case t == "place" || t == "facility", t == "weapon" && a.Family != harm:
			a.Sites = append(a.Sites, id)
			a.Within = append(a.Within, p.world.Within(id)...)
		}
	}
	a.Sites, a.Within = sorted(a.Sites), sorted(a.Within)
	// of places one of which lies in the other only the inner one counts
	a.Sites = slices.DeleteFunc(a.Sites, func(id schema.ID) bool {
		return slices.ContainsFunc(a.Sites, func(in schema.ID) bool {
			return in != id && slices.Contains(p.world.Within(in), id)
		})
	})
}

// besides says whether another body of the speaker's side tells right before it of a number of the same kind that is so much smaller that this one is
// no later count of it.
func (p *preparing) besides(a *Account, c *schema.Claim) bool {
	if a.Author || a.Low == nil {
		return false
	}
	for n := a.sentence - nearby; n <= a.sentence; n++ {
		for _, x := range p.told.in[n] {
			if x.Relation != c.Relation || x.Evidence.Start >= c.Evidence.Start || !x.Asserted() || x.Author || x.Speaker == c.Speaker || statusOf(x) != a.Status || p.voice(x) != a.Voice {
				continue
			}
			if _, high := Interval(x.Figure); high != nil && *a.Low > rough**high {
				return true
			}
		}
	}
	return false
}

// sorted is the ids in order, each once.
func sorted(ids []schema.ID) []schema.ID {
	out := slices.Clone(ids)
	slices.Sort(out)
	return slices.Compact(out)
}

// counted fills in the figure, where it is a count.
func (p *preparing) counted(a *Account, c *schema.Claim) {
	a.Status = statusOf(c)
	f := c.Figure
	if f == nil || (f.Kind != "count" && f.Kind != "") {
		return
	}
	a.Low, a.High = Interval(f)
	a.Bound, a.Bare = f.Op != "=" && f.Op != "range", endsInNumber(f.Raw)
	if f.Class != "" {
		a.Class, a.Classes = f.Class, p.world.Classes(f.Class)
	} else {
		a.Unit = f.Unit
	}
	a.Toll = a.Family == harm && f.Class == "" && f.Unit == ""
	if a.Family == harm && len(a.Classes) < 2 && (f.Unit == "" || f.Unit == person) {
		if a.Unit = person; f.Class == "" && f.Unit == "" {
			a.Unit = "" // of whom nothing is said
		}
		a.Class, a.Classes = "", nil // 9 bodies are 9 people
	}
}

// endsInNumber says whether the last word of a figure is a number, so that nothing it counts stands behind it.
func endsInNumber(raw string) bool {
	last := raw[strings.LastIndexByte(raw, ' ')+1:]
	return last != "" && strings.Trim(last, "0123456789.,-–/") == ""
}

// person is what people are counted in.
const person = "person"

func statusOf(c *schema.Claim) string {
	if c.Figure != nil && c.Figure.Status != "" {
		return c.Figure.Status
	}
	switch c.Relation {
	case "casualties", "used-weapon":
		return ""
	case "struck":
		return "hit"
	}
	return c.Relation
}

// slack is how many days before its article an event may lie that has no date of its own.
const slack = 3

// lending is the longest stretch of days that what an article tells without a day takes from what it told before.
const lending = mostDays * 24 * time.Hour

// dates fills in the days of the event and of the statement. Where the claim has no date, that of the last claim of the same
// kind and side in its article is taken, else the days up to publication.
func (p *preparing) dates(a *Account, c *schema.Claim) {
	published := cmp.Or(p.rec.Doc.Published.Start, p.rec.Doc.Published.End)
	_, said := when(c.Said)
	a.From, a.To = when(c.Date)
	if a.To < a.From {
		a.From, a.To = a.To, a.From
	}
	if a.AsOf = said; said == "" && !a.Supposed && !a.Bare { // of what is only supposed no order is
		a.AsOf = cmp.Or(published, a.To)
	}
	if c.Date.Basis == "" && c.Date.Start == "" && c.Date.End != "" {
		a.AsOf = c.Date.End
	}
	key := a.Family + string(first(a.About))
	switch last := p.last[key]; {
	case a.From != "" && last != nil && c.Date.Start == "" && last.To <= a.To: // "by 31 May" tells no day
		a.From, a.To, a.Lent = last.From, last.To, true
	case a.From != "":
		a.Spoken = c.Date.Basis == "inferred" && c.Date.Start == said
		if day(a.To).Sub(day(a.From)) <= lending {
			p.last[key] = a
		}
	case last != nil && a.Family != "control": // who holds a place may change within an article
		a.From, a.To, a.Lent, a.Spoken = last.From, last.To, true, last.Spoken
	case a.scene != nil && a.scene.From != "":
		a.From, a.To, a.Guessed, a.Lent, a.Spoken = a.scene.From, a.scene.To, a.scene.Guessed, true, a.scene.Spoken
	case published != "":
		a.From, a.To, a.Guessed = day(published).AddDate(0, 0, -slack).Format(time.DateOnly), published, true
	default:
		a.Doc = p.rec.Doc.ID
	}
}

func first(ids []schema.ID) schema.ID {
	if len(ids) == 0 {
		return ""
	}
	return ids[0]
}

// answer adds what a claim says of those that it answers: the links themselves, and accounts of denial or silence.
func (p *preparing) answer(c *schema.Claim, byID map[schema.ID]*schema.Claim) {
	kind, compared := answerKinds[c.Stance]
	for _, id := range c.Targets {
		if target := byID[id]; target != nil {
			if l, ok := AnswerLink(target, c); ok {
				p.out.Links = append(p.out.Links, l)
			}
		}
	}
	for _, id := range c.Targets {
		if a := p.made[id]; a != nil && compared {
			p.add(c, p.answering(c, a, kind, p.answered[kind+string(p.voice(c))]))
		}
	}
}

// voice is the side that speaks in a claim.
func (p *preparing) voice(c *schema.Claim) schema.ID {
	return p.world.Side(cmp.Or(c.Speaker, p.rec.Doc.Publisher))
}

// answers notes which accounts each side answers in so many words anywhere in the article, as it denies none of these a second time.
func (p *preparing) answers(claims []*schema.Claim) {
	p.answered = map[string][]schema.ID{}
	for _, c := range claims {
		kind, compared := answerKinds[c.Stance]
		if !compared {
			continue
		}
		key := kind + string(p.voice(c))
		for _, id := range c.Targets {
			if a := p.made[id]; a != nil {
				p.answered[key] = append(p.answered[key], a.ID)
			}
		}
	}
	for key, ids := range p.answered {
		p.answered[key] = sorted(ids)
	}
}

// answerKinds are the kinds of account that answers give, by their stance.
var answerKinds = map[string]string{"denies": Denies, "declines-comment": KeepsMum}

// answering is the account of a claim that denies what another account says, or keeps mum on it.
func (p *preparing) answering(c *schema.Claim, target *Account, kind string, of []schema.ID) *Account {
	a := *target
	a.Kind, a.Of, a.Told = kind, of, target.Author
	a.Author, a.Leans, a.Voice = c.Author, p.world.sides(c.Chain...), p.voice(c)
	_, said := when(c.Said)
	a.AsOf = cmp.Or(said, p.rec.Doc.Published.Start, p.rec.Doc.Published.End, target.AsOf)
	return a.seal()
}

// AnswerLink is the link that an answer makes to the claim that it answers; false where it contradicts nothing.
func AnswerLink(target, answer *schema.Claim) (Link, bool) {
	l := Link{A: target.ID, B: answer.ID}
	switch {
	case answer.Stance == "denies":
		l.Kind, l.Reason = Denied, "denied in so many words"
	case answer.Stance == "rejects" && target.Figure != nil && target.Asserted():
		l.Kind, l.Reason = DisputedFigure, "the figure is rejected in so many words"
	case answer.Stance == "rejects":
		l.Kind, l.Reason = Rejected, "rejected in so many words"
	default:
		return l, false
	}
	return l, true
}
