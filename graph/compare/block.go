package compare

import (
	"context"
	"strings"

	"hearsay/schema"
)

// Bounds of a block. What goes beyond is left out and counted at the block.
const (
	MostAccounts = 128 // that are compared with each other
	MostLinks    = 100
	MostPrints   = 8   // of one text that each other print of it is compared with
	mostLooks    = 100 // at the texts of two claims that seem independent
)

// found is what a block says.
type found struct {
	name     string
	accounts []*Account // the first MostAccounts by their ids
	pairs    []int32    // of each two accounts, by row: apart, together, or which of the verdicts they have
	stands   []verdict
	verdicts map[Kind][]int32
	links    []Link                 // of the verdicts that matter most
	again    map[[2]*Account]string // of verdicts that were looked at: in words, whether one text is the other's
	root     []int                  // of each account, the way to the first of those that are about one thing
	joined   []bool                 // whether the account is about the same thing as another
	cut      int                    // accounts and links that were left out
	firsts   map[schema.ID]*Account
}

// What stands between two accounts, beside the number of a verdict.
const (
	nothing int32 = iota
	oneThing
	firstVerdict
)

// compareBlock sets the first accounts of a block beside each other, of total that there are. A pair that meets in several
// blocks counts in the first of these. What an earlier comparison says of the very same accounts is taken from it; prior may be nil.
func compareBlock(ctx context.Context, name string, accounts []*Account, total int, t *texts, prior *found) (*found, error) {
	n := len(accounts)
	out := &found{name: name, accounts: accounts, pairs: make([]int32, n*n), verdicts: map[Kind][]int32{}, again: map[[2]*Account]string{},
		root: make([]int, n), joined: make([]bool, n), cut: total - n, firsts: map[schema.ID]*Account{}}
	if total < 2 {
		return out, nil
	}
	for i, a := range accounts {
		out.firsts[a.ID], out.root[i] = a, i
	}
	old := prior.places(accounts)
	for i := range accounts {
		for j := i + 1; j < n; j++ {
			out.pair(i, j, prior, old)
		}
	}
	return out, out.choose(ctx, t, prior)
}

// places tells where accounts stand in an earlier comparison; -1 where they do not.
func (o *found) places(accounts []*Account) []int {
	at := map[*Account]int{}
	if o != nil {
		for i, a := range o.accounts {
			at[a] = i
		}
	}
	out := make([]int, len(accounts))
	for i, a := range accounts {
		out[i] = -1
		if k, ok := at[a]; ok {
			out[i] = k
		}
	}
	return out
}

// pair notes what stands between two accounts.
func (o *found) pair(i, j int, prior *found, old []int) {
	var v verdict
	state := nothing
	if old[i] >= 0 && old[j] >= 0 {
		if state = prior.pairs[old[i]*len(prior.accounts)+old[j]]; state >= firstVerdict {
			v = prior.stands[state-firstVerdict]
		}
	} else {
		v, state = o.judged(i, j)
	}
	if state == nothing {
		return
	}
	o.join(i, j)
	if state >= firstVerdict {
		state = firstVerdict + int32(len(o.stands))
		o.verdicts[v.Kind] = append(o.verdicts[v.Kind], int32(len(o.stands)))
		o.stands = append(o.stands, v)
	}
	o.pairs[i*len(o.accounts)+j] = state
}

func (o *found) judged(i, j int) (verdict, int32) {
	x, y := o.accounts[i], o.accounts[j]
	v, linked, about := judge(x, y)
	switch {
	case !about || firstShared(x.blocks, y.blocks) != o.name:
		return v, nothing
	case linked:
		return v, firstVerdict
	}
	return v, oneThing
}

// join notes that two accounts are about one thing.
func (o *found) join(i, j int) {
	o.joined[i], o.joined[j] = true, true
	a, b := o.top(i), o.top(j)
	o.root[max(a, b)] = min(a, b)
}

func (o *found) top(i int) int {
	for o.root[i] != i {
		o.root[i] = o.root[o.root[i]]
		i = o.root[i]
	}
	return i
}

// firstShared is the first string that stands in both sorted lists.
func firstShared(a, b []string) string {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i], b[j]); {
		case c == 0:
			return a[i]
		case c < 0:
			i++
		default:
			j++
		}
	}
	return ""
}

// choose puts the verdicts that matter most into words, by kind, then by the ids of their accounts.
func (o *found) choose(ctx context.Context, t *texts, prior *found) error {
	all := 0
	for _, k := range Kinds {
		all += len(o.verdicts[k])
		for i, at := range o.verdicts[k] {
			if len(o.links) == MostLinks || k == Corroborates && i == mostLooks {
				break
			}
			l, err := o.looked(ctx, t, &o.stands[at], prior)
			if err != nil {
				return err
			}
			o.links = append(o.links, l)
		}
	}
	o.cut += all - len(o.links)
	return nil
}

// looked is the verdict as a link. What one article prints after another is no second source: of two accounts that seem
// independent the texts are looked at.
func (o *found) looked(ctx context.Context, t *texts, v *verdict, prior *found) (Link, error) {
	l := v.link()
	if v.Kind != Corroborates {
		return l, nil
	}
	key, known, again := [2]*Account{v.a, v.b}, false, ""
	if prior != nil {
		again, known = prior.again[key]
	}
	if !known {
		var err error
		if again, err = repeats(ctx, t, v.a.First, v.b.First); err != nil {
			return l, err
		}
	}
	if o.again[key] = again; again != "" {
		l.Kind, l.Reason = Agrees, l.Reason[:strings.LastIndex(l.Reason, "; ")]+"; "+again
	}
	return l, nil
}

// told says in words whether an article tells two claims in one breath, as what several say: "doctors and the police report".
func told(ctx context.Context, t *texts, a, b schema.ID) (string, error) {
	if !sameSentence(a, b) {
		return "", nil
	}
	wa, err := t.words(ctx, a)
	if err != nil {
		return "", err
	}
	wb, err := t.words(ctx, b)
	if err == nil && wa == wb {
		return "told of both in one", nil
	}
	return "", err
}

// repeats says in words whether one claim's text is the other's again; "" where it is not.
func repeats(ctx context.Context, t *texts, a, b schema.ID) (string, error) {
	da, db := schema.DocOf(a), schema.DocOf(b)
	if da == db {
		return told(ctx, t, a, b)
	}
	sa, err := t.sketch(ctx, da)
	if err != nil {
		return "", err
	}
	sb, err := t.sketch(ctx, db)
	if err != nil {
		return "", err
	}
	if sa.Like(sb) >= sameText {
		return "one article prints the other", nil
	}
	wa, err := t.words(ctx, a)
	if err != nil {
		return "", err
	}
	wb, err := t.words(ctx, b)
	if err == nil && sameWords(wa, wb) {
		return "the same sentence again", nil
	}
	return "", err
}

// edge is a link with the claims that stand for its ends; these are "" where no edge stands between them.
type edge struct {
	Link
	a, b schema.ID
}

// edges are the links of a block.
func (o *found) edges() []edge {
	out := make([]edge, 0, len(o.links))
	for _, l := range o.links {
		e := edge{Link: l}
		if a, b := o.firsts[l.A], o.firsts[l.B]; a.Kind == Says && b.Kind == Says {
			e.a, e.b = a.First, b.First
		}
		out = append(out, e)
	}
	return out
}

// happening is accounts that are about one thing.
type happening struct {
	id       schema.ID
	accounts []*Account // by their ids
}

// happenings joins accounts that are about one thing, by the first of each.
func (o *found) happenings() []happening {
	var out []happening
	at := map[int]int{}
	for i, a := range o.accounts {
		if !o.joined[i] {
			continue
		}
		top := o.top(i)
		k, ok := at[top]
		if !ok {
			k = len(out)
			at[top] = k
			out = append(out, happening{})
		}
		out[k].accounts = append(out[k].accounts, a)
	}
	for i := range out {
		parts := []string{o.name}
		for _, a := range out[i].accounts {
			parts = append(parts, string(a.ID))
		}
		out[i].id = idOf("event", parts...)
	}
	return out
}

// instead writes what a block said and says no more, and what it says and did not say: its links, its happenings, and how
// much was left out.
func instead(was, is *found, remove, add *quads) {
	lost(was, is, remove)
	lost(is, was, add)
}

// lost writes what the one says and the other does not.
func lost(o, other *found, w *quads) {
	edges, events := map[edge]bool{}, map[schema.ID]bool{}
	for _, e := range other.edges() {
		edges[e] = true
	}
	for _, h := range other.happenings() {
		events[h.id] = true
	}
	for _, e := range o.edges() {
		if edges[e] {
			continue
		}
		w.link(e.Link)
		if e.a != "" {
			w.add(e.a, string(e.Kind), e.b.IRI())
		}
	}
	for _, h := range o.happenings() {
		if !events[h.id] {
			w.event(h)
		}
	}
	if o.cut > 0 && o.cut != other.cut {
		w.cut(o.name, o.cut)
	}
}
