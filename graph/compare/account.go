package compare

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"time"

	"hearsay/schema"
)

// What an account is of its content.
const (
	Says      = ""        // states it
	Denies    = "denial"  // denies it
	KeepsMum  = "silence" // declines to comment on it
	undatedIn = "in "     // the bucket of what has no date: its article
)

// What the doers of an account are, all of them.
const (
	unnamed = "unnamed" // groups without a name of their own, as rebels
	state   = "state"
)

// Account is a side's version of one thing. Claims with equal terms give the same account, in however many articles they
// stand. All that a claim is compared by is here, so that a block can be compared without its claims.
type Account struct {
	Family   string      `json:"f"`            // of the relation: strike, loss, harm, control, truce-broken
	Kind     string      `json:"k,omitempty"`  // Says, Denies or KeepsMum
	Of       []schema.ID `json:"of,omitempty"` // of a denial: the accounts that its claim denies in so many words
	Relation string      `json:"r"`
	Voice    schema.ID   `json:"v"`            // the speaker's side; the publisher's for an article's own voice
	Author   bool        `json:"a,omitempty"`  // an article's own voice
	Told     bool        `json:"z,omitempty"`  // of a denial: the article itself tells what is denied
	Leans    []schema.ID `json:"l,omitempty"`  // the sides of those whom the speaker leans on
	About    []schema.ID `json:"o,omitempty"`  // the sides of loser or target
	Hit      []schema.ID `json:"y,omitempty"`  // who or what it happened to, as named
	Agents   []schema.ID `json:"g,omitempty"`  // the sides of who did it
	Hand     string      `json:"h,omitempty"`  // what all of these are: unnamed, state or "" for anything else
	Sites    []schema.ID `json:"s,omitempty"`  // places and facilities
	Within   []schema.ID `json:"w,omitempty"`  // these and all that they lie in
	Weapons  []schema.ID `json:"p,omitempty"`  // of a strike
	Arms     []schema.ID `json:"pp,omitempty"` // these and all that they are kinds of
	Class    schema.ID   `json:"c,omitempty"`  // what is counted
	Classes  []schema.ID `json:"cc,omitempty"`
	Unit     string      `json:"u,omitempty"` // what it is counted in, where there is no class
	Status   string      `json:"st,omitempty"`
	Low      *float64    `json:"lo,omitempty"` // of a count; both are nil where there is none
	High     *float64    `json:"hi,omitempty"`
	Bound    bool        `json:"b,omitempty"`  // "at least", "about": an estimate rather than a count
	From     string      `json:"d,omitempty"`  // first day; "" where there is no date at all
	To       string      `json:"e,omitempty"`  // last day
	AsOf     string      `json:"t,omitempty"`  // the day on which it was said
	Doc      schema.ID   `json:"i,omitempty"`  // the article, where there is no date at all, or where it alone says what is meant
	Supposed bool        `json:"n,omitempty"`  // side or place are those that the article named before
	Toll     bool        `json:"tt,omitempty"` // of the dead or wounded of whom nothing else is said: "the number of the dead"
	Whose    schema.ID   `json:"ow,omitempty"` // of a loss of which the claim does not say whose it is: whose it is by the article
	Theirs   []schema.ID `json:"ot,omitempty"` // the same, of several together
	Guessed  bool        `json:"q,omitempty"`  // the days are those up to publication
	Lent     bool        `json:"ln,omitempty"` // the days are those of what the article told before
	Spoken   bool        `json:"sp,omitempty"` // the day is that of the statement
	Bare     bool        `json:"ba,omitempty"` // the number stands without what it counts: "this number rose to 59"
	Foe      bool        `json:"fo,omitempty"` // by its article the speaker fights the loser
	Checked  bool        `json:"ck,omitempty"` // somebody who takes no part confirms it
	Beside   bool        `json:"bs,omitempty"` // right before it another body of the speaker's side counts far fewer
	Since    *Account    `json:"si,omitempty"` // what the same voice counts last in the article, of which only the number is kept; nil where it counts no more

	ID    schema.ID `json:"-"` // account:… of the terms
	First schema.ID `json:"-"` // the first by id of the claims that give it

	scene    *Account    // that the account is supposed to be about
	blamed   []schema.ID // of a scene: the sides that somebody who tells of it further names as its doers
	sentence int         // of the claim, in its article
	settled  bool        // Whose is what the article tells beside it
	struck   bool        // the sentence tells that the speaker's side was struck
	from, to int         // From and To as numbers of days
	blocks   []string    // see Blocks
	sealed   string      // the terms
}

// idOf hashes parts into the id of a node of that kind.
func idOf(kind string, parts ...string) schema.ID {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return schema.ID(kind + ":" + hex.EncodeToString(h.Sum(nil)[:12]))
}

// seal settles the account's id.
func (a *Account) seal() *Account {
	a.sealed = a.terms()
	a.ID = idOf("account", a.sealed)
	return a.ready()
}

// ready fills in what follows from the terms.
func (a *Account) ready() *Account {
	if a.From != "" {
		const day64 = 24 * 60 * 60
		a.from, a.to = int(day(a.From).Unix()/day64), int(day(a.To).Unix()/day64)
	}
	a.blocks = a.where()
	return a
}

// length is the number of days from the first to the last.
func (a *Account) length() int { return a.to - a.from + 1 }

func (a *Account) terms() string {
	b, err := json.Marshal(a)
	if err != nil {
		panic(err) // strings and finite numbers always have a form
	}
	return string(b)
}

// readAccount is the account of these terms.
func readAccount(id schema.ID, terms string) (*Account, error) {
	a := &Account{}
	if err := json.Unmarshal([]byte(terms), a); err != nil {
		return nil, err
	}
	a.ID = id
	return a.ready(), nil
}

// figure says whether the account gives a number.
func (a *Account) figure() bool { return a.Low != nil || a.High != nil }

// The longest stretches that are compared day by day, and month by month.
const (
	mostDays   = 7
	mostMonths = 800 // in days
)

// Blocks are where the account is compared with others: by family, side of loser or target, and day; a long stretch by month
// or year; what has no date only within its article.
func (a *Account) Blocks() []string { return a.blocks }

func (a *Account) where() []string {
	sides := a.About
	if len(sides) == 0 || a.Family == truceBroken {
		sides = []schema.ID{"-"}
	}
	var out []string
	for _, s := range sides {
		for _, b := range a.buckets() {
			out = append(out, a.Family+"|"+string(s)+"|"+b)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (a *Account) buckets() []string {
	if a.From == "" {
		return []string{undatedIn + string(a.Doc)}
	}
	from, to, n := day(a.From), day(a.To), a.length()
	if a.Spoken && len(a.Sites) > 0 {
		from = from.AddDate(0, 0, -slack)
	}
	layout, next := time.DateOnly, func(t time.Time) time.Time { return t.AddDate(0, 0, 1) }
	switch {
	case n > mostMonths:
		layout, next = "2006", func(t time.Time) time.Time { return t.AddDate(1, 0, 0) }
	case n > mostDays:
		layout, next = "2006-01", func(t time.Time) time.Time { return time.Date(t.Year(), t.Month()+1, 1, 0, 0, 0, 0, time.UTC) }
	}
	const most = 120
	var out []string
	for t := from; len(out) < most && t.Format(layout) <= to.Format(layout); t = next(t) {
		out = append(out, t.Format(layout))
	}
	return out
}

// day reads YYYY-MM-DD; the zero time where it is none.
func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}
	}
	return t
}

// sides are the sides of entities, sorted, those of no side left out.
func (w *World) sides(ids ...schema.ID) []schema.ID {
	var out []schema.ID
	for _, id := range ids {
		if s := w.Side(id); s != "" {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// hand says what all of these sides are.
func (w *World) hand(sides []schema.ID) string {
	all := func(t string) bool {
		return len(sides) > 0 && !slices.ContainsFunc(sides, func(id schema.ID) bool { return w.Type(id) != t })
	}
	switch {
	case all("group"):
		return unnamed
	case all("country"):
		return state
	}
	return ""
}

// when is the stretch of days of a date; "" where no day of it is known.
func when(d schema.Date) (from, to string) { return cmp.Or(d.Start, d.End), cmp.Or(d.End, d.Start) }
