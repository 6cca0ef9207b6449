// Package rules extracts claims by the patterns of a language pack: it cuts sentences into units, finds who
// speaks for which stretch of them, matches the frames of events in each stretch, and ties answers to what
// they answer.
package rules

import (
	"context"
	"slices"
	"strconv"
	"sync"
	"time"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// Rules is the extractor of one language pack. It is safe for concurrent use.
type Rules struct {
	pack    *lang.Pack
	g       *entity.Gazetteer
	model   *schema.Model
	harm    *lang.Frame // of casualties
	loss    *lang.Frame // of losses that no verb of a frame tells
	posted  *lang.Frame // of soldiers who are somewhere
	holding *lang.Frame // of arms that somebody has
	force   *lang.Frame // of soldiers that he has
	strike  *lang.Frame // of attacks
	rooms   sync.Pool   // of *room: the memory of an article, for the next article

	thorough bool // nothing is passed over at a glance: a test holds that this changes nothing
}

// New makes the extractor of a pack.
func New(pack *lang.Pack, g *entity.Gazetteer, m *schema.Model) *Rules {
	r := &Rules{pack: pack, g: g, model: m}
	for _, f := range pack.Frames {
		switch f.ID {
		case "stationed":
			r.posted = f
		case "has-arms":
			r.holding = f
		case "has-soldiers":
			r.force = f
		case "struck":
			r.strike = f
		}
		switch f.Relation {
		case "casualties":
			r.harm = f
		case "lost":
			r.loss = f
		}
	}
	return r
}

// Extract implements claim.Extractor.
func (r *Rules) Extract(ctx context.Context, doc *text.Parsed, found *entity.Found) ([]schema.Claim, error) {
	reading := r.Read(doc, found)
	if err := reading.Attribute(ctx); err != nil {
		return nil, err
	}
	return reading.Claims(ctx)
}

// A Reading is an article whose claims are being extracted.
type Reading struct{ *article }

// Read cuts the sentences of an article into units.
func (r *Rules) Read(doc *text.Parsed, found *entity.Found) *Reading {
	return &Reading{r.read(doc, found)}
}

// Attribute finds who speaks where. Where it fails the reading is at its end.
func (r *Reading) Attribute(ctx context.Context) error {
	err := r.attributeAll(ctx)
	if err != nil {
		r.leave()
	}
	return err
}

// Claims extracts the claims of who speaks. The reading is at its end then.
func (r *Reading) Claims(ctx context.Context) ([]schema.Claim, error) {
	defer r.leave()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	r.organs()
	if !r.thorough {
		r.foresee()
	}
	for i := range r.sentences {
		r.sentence(&r.sentences[i])
	}
	r.positions()
	claims := r.finish()
	r.settle(claims)
	return claims, nil
}

// A room is memory for as many tokens as an article has.
type room struct {
	units        []unit // of all sentences, one behind the other
	outer, named []*entity.Mention
	sentences    []sentence
	sites        []site    // of one sentence
	clauses      []*clause // that nobody looks at any more
	figures      slab[figure]
	drafts       slab[draft]
	voices       slab[voice]
	segments     slab[segment]
	dates        slab[schema.Date]
	numbers      slab[int] // of units
	outlooks     []outlook
	counts       []*figure
	spoke        []schema.ID
	known        [knownKept]known
}

// roomKept is the most tokens whose memory is kept for another article: longer ones are rare.
const roomKept = 1 << 15

// enter takes memory for the article, and leave gives it back: no claim keeps a unit.
func (a *article) enter() {
	n := len(a.doc.Tokens) + 1 // what stands behind the last token is asked for, too
	if a.memory, _ = a.rooms.Get().(*room); a.memory == nil || cap(a.memory.units) < n {
		a.memory = &room{units: make([]unit, n), outer: make([]*entity.Mention, n), named: make([]*entity.Mention, n)}
	}
	r := a.memory
	r.units, r.outer, r.named = r.units[:n], r.outer[:n], r.named[:n]
	a.free, a.outer, a.named = r.units, r.outer, r.named
	a.counts, a.spoke = r.counts[:0], r.spoke[:0]
}

func (a *article) leave() {
	r := a.memory
	clear(r.outer)
	clear(r.named)
	clear(a.sentences)
	clear(r.sites[:cap(r.sites)])
	clear(r.outlooks)
	clear(r.known[:])
	r.figures, r.drafts, r.voices, r.segments, r.dates, r.numbers = r.figures[:0], r.drafts[:0], r.voices[:0], r.segments[:0], r.dates[:0], r.numbers[:0]
	r.sentences, r.counts, r.spoke = a.sentences[:0], a.counts, a.spoke
	if len(r.units) <= roomKept {
		a.rooms.Put(r)
	}
}

// attributeAll finds who speaks where in all sentences.
func (a *article) attributeAll(ctx context.Context) error {
	for i := range a.sentences {
		if err := ctx.Err(); err != nil {
			return err
		}
		a.refer(&a.sentences[i])
		a.attribute(&a.sentences[i])
		a.issues(&a.sentences[i])
		a.silence(&a.sentences[i])
	}
	a.spreadQuotes()
	return nil
}

// An article is one run of the extractor.
type article struct {
	*Rules
	doc       *text.Parsed
	found     *entity.Found
	outer     []*entity.Mention // by the first token, title and head included; nil where none begins
	named     []*entity.Mention // by the first token of the name
	clock     lang.Clock
	sentences []sentence
	memory    *room
	free      []unit             // what no sentence has taken yet of the memory for units
	ids       slab[schema.ID]    // of lists of one: claims keep them
	parties   []schema.ID        // the belligerents that the article names
	fighters  map[schema.ID]bool // the organisations that the article calls armed; nil until somebody asks
	drafts    []*draft
	bands     []*entity.Mention       // of onlyBand; nil until somebody asks
	sides     []schema.ID             // of sidesNamed; nil until somebody asks
	lands     []schema.ID             // of landsNamed; nil until somebody asks
	held      map[schema.ID]schema.ID // person → of whom the article gives him an office; nil until somebody asks
	warring   []schema.ID             // the countries named most; nil until somebody asks

	banded  int              // 1 where the article names fighters who are no state's, -1 where it names none; 0 until somebody asks
	crowds  []entity.Mention // of people without a name who do something, as the parties that they are
	dropped []*draft         // the drafts that were dropped since others say as much

	person     schema.ID // who "người này" is
	stranger   newcomer  // who came up without a name since
	he, she    schema.ID // who "ông" and "bà" are: the last person whom nothing calls a woman, or a man
	speaker    schema.ID // who spoke last
	actor      schema.ID // who "họ" is: the last actor or body that spoke
	country    schema.ID // which "nước này" is
	lead       schema.ID // the country that the last sentence began with
	counts     []*figure // what was counted so far, while sentences are cut
	account    *Account  // how it went, nil where nobody asks
	own        *voice    // the article's; nil until it says something
	current    *voice    // of the segment at hand
	host       *voice    // who answers in an interview, and in which paragraph
	hosted     int
	guest      schema.ID    // who is interviewed
	questions  map[int]bool // the paragraphs that are questions of an interview
	question   int          // the last of them
	previous   *voice       // of the sentence before, nil where the article itself spoke
	previousAt int          // its paragraph
	teller     *voice       // who of a side told something last, nil where another spoke since
	tellerAt   int          // the paragraph in which
	issued     *voice       // of the report whose entries follow
	underColon bool         // a colon stands before them
	issuedAt   int          // the paragraph of its first line
	itemAt     int          // the paragraph of its last entry so far
	issuedTo   int          // the last paragraph that is known to be its, 0 where none is
	spoke      []schema.ID  // all who spoke, in turn
	entryDay   *schema.Date // the day of the last entry of a live report
	entered    int          // its paragraph
}

type sentence struct {
	text.Sentence
	index    int
	units    []unit
	segments []segment
	dates    []int        // units that are dates
	entry    *schema.Date // the day of the entry that it stands in, nil where it stands in none
	classes  lang.Set     // of all units
	counts   bool         // a unit is a figure
	dated    bool         // a unit is a date or words of time
	colon    bool         // a unit is a colon
	ahead    [2]int       // from where to where what its triggers tell stands among the outlooks
	aided    bool         // a unit so far says that somebody helps
}

// A segment is a range of units that one voice answers for.
type segment struct {
	from, to int
	voice    *voice
}

// A voice is who says something, and how.
type voice struct {
	speakers    []schema.ID // more than one where several say it together
	author      bool
	chain       []schema.ID
	medium      schema.ID
	cue         *lang.Cue
	at          [2]int // tokens of the cue
	stance      string
	modality    string
	attribution string
	said        schema.Date
	addressees  []schema.ID
	subject     []schema.ID // whom a passive accusation blames: "X bị Y cáo buộc"
	lo          int         // the first unit of the speaker
	confidence  float64
}

// A draft is a claim before it has its id, with what later steps look at.
type draft struct {
	schema.Claim
	sentence int
	from, to int // tokens of the evidence
	answer   *lang.Cue
	object   [2]int // units of the object of an answer, in its sentence
	units    []unit
	content  []*draft    // what an answer says of the deed that it answers
	joint    []schema.ID // all who answer together
	targets  []*draft
	terms    []*draft // what an offer depends on
	negated  bool
	ordered  bool     // only what an order or a decision is about
	meant    []*draft // of an answer, what it can only be aimed at
	guessed  bool     // an answer only if something is found that it answers
	same     *draft   // that says as much, where this one was dropped
}

func (r *Rules) read(doc *text.Parsed, found *entity.Found) *article {
	a := &article{Rules: r, doc: doc, found: found}
	found.Admit()
	a.enter()
	for i := range found.Mentions {
		m := &found.Mentions[i]
		if old := a.outer[m.Outer[0]]; !m.Inner && (old == nil || old.Outer[1] < m.Outer[1]) {
			a.outer[m.Outer[0]] = m
		}
		if !m.Inner && m.Outer[0] < m.From {
			a.named[m.From] = m
		}
	}
	a.setClock()
	a.sentences = a.memory.sentences
	for i, s := range doc.Sentences {
		if s.Speaks() {
			sen := sentence{Sentence: s, index: i}
			a.cut(&sen)
			a.sentences = append(a.sentences, sen)
		}
	}
	a.parties = a.belligerents()
	a.interview()
	return a
}

// setClock takes the day that dates are resolved against: that of publication, else the last full date that
// the text gives.
func (a *article) setClock() {
	if t, ok := lang.ParseDay(a.doc.Published.Start); ok {
		a.clock.Year = t.Year()
		switch a.doc.Published.Precision {
		case "day", "part-of-day", "":
			a.clock.Published = t
			a.clock.Chronicle = a.longAgo(t.Year())
		case "month":
			a.clock.Month = int(t.Month())
		}
		return
	}
	ts := a.doc.Tokens
	last := len(ts) - 1
	for last >= 0 && !a.pack.Dates.GivesYear(&ts[last]) {
		last--
	}
	for i := 0; i <= last; i++ {
		if !a.pack.Dates.Begins(&ts[i]) {
			continue
		}
		w, ok := a.pack.Dates.At(ts, i, len(ts))
		if !ok {
			continue
		}
		if w.Day > 0 && w.Month > 0 && w.Year > 0 {
			a.clock.Last = time.Date(w.Year, time.Month(w.Month), w.Day, 0, 0, 0, 0, time.UTC)
			a.clock.Year = w.Year
		}
		i = w.To - 1
	}
}

// leastYears is how many years at least a text gives that tells of long ago.
const leastYears = 2

// longAgo says whether the text gives years, and none that is not long before that of its publication.
func (a *article) longAgo(published int) bool {
	n := 0
	for i := range a.doc.Tokens {
		t := &a.doc.Tokens[i]
		if t.Kind != text.Number || !a.pack.Dates.GivesYear(t) {
			continue
		}
		y, _ := strconv.Atoi(t.Key[len(t.Key)-4:])
		if y >= published-2 {
			return false
		}
		n++
	}
	return n >= leastYears
}

// belligerents are the two countries or groups that the article names most as actors.
func (a *article) belligerents() []schema.ID { return a.most(false) }

// nations are the two countries that the article names most.
func (a *article) nations() []schema.ID {
	if a.warring == nil {
		a.warring = append([]schema.ID{}, a.most(true)...)
	}
	if len(a.warring) == 0 {
		return nil
	}
	return a.warring
}

// most are the two sides that the article names most, soldiers counting more than states; only countries where states is set.
func (a *article) most(states bool) []schema.ID {
	var named []tally
	for i := range a.found.Mentions {
		m := &a.found.Mentions[i]
		force := m.Type == "force" || !states && m.Type == "organisation" && a.found.Local[m.ID] != nil && a.fights(m.ID)
		if m.Type != "country" && !force {
			continue
		}
		side := a.side(m.ID)
		switch {
		case side == "" || states && !a.isCountry(side) || a.noParty(m, side):
		case force:
			named = count(named, side, 3)
		default:
			named = count(named, side, 1)
		}
	}
	return firstTwo(named)
}

// A tally is how often a side is named.
type tally struct {
	side schema.ID
	n    int
}

// count adds to the tally of a side.
func count(named []tally, side schema.ID, n int) []tally {
	for i := range named {
		if named[i].side == side {
			named[i].n += n
			return named
		}
	}
	return append(named, tally{side, n})
}

// noParty says whether a force of that side is none to a war: a unit with a number of which the article does not tell whose it is, and
// peacekeepers.
func (a *article) noParty(m *entity.Mention, side schema.ID) bool {
	if m.Type != "force" {
		return false
	}
	unit := side == m.ID && m.Kind == entity.KindName && m.Head != nil && m.Head.Keep && slices.ContainsFunc(a.doc.Tokens[m.From:m.To], func(t text.Token) bool { return t.Kind == text.Number })
	return unit || a.found.HasClass(m.ID, "ent:peacekeeper")
}

// firstTwo are the two that are counted most; nil where the second is counted once.
func firstTwo(named []tally) []schema.ID {
	var best, next tally
	for _, t := range named {
		switch {
		case t.before(best):
			best, next = t, best
		case t.before(next):
			next = t
		}
	}
	if next.n < 2 {
		return nil
	}
	return []schema.ID{best.side, next.side}
}

// before says whether a side is named more often than another, or as often where its id comes first.
func (t tally) before(o tally) bool { return t.n > o.n || t.n == o.n && t.side < o.side }

// atWar says whether one of the belligerents speaks for itself: "chính quyền" then is his own. The voice is nil where speakers are
// still looked for.
func (a *article) atWar(v *voice) bool {
	return v != nil && !v.author && len(v.speakers) > 0 && (v.kind() == "say" || v.kind() == "according") && slices.Contains(a.parties, a.side(v.speakers[0]))
}
