package compare

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Bounds of a block. What goes beyond is left out and counted at the block.
const (
	MostAccounts = 128 // that are compared with each other
	MostLinks    = 100
	mostLooks    = 100 // at the texts of two claims that seem independent
)

// block is one block with the accounts in it.
type block struct {
	name     string
	accounts []*Account
}

// found is what a block says.
type found struct {
	accounts []*Account
	verdicts map[Kind][]verdict
	links    []Link // of the verdicts that matter most
	root     []int  // of each account, the way to the first of those that are about one thing
	joined   []bool // whether the account is about the same thing as another
	cut      int    // accounts and links that were left out
	firsts   map[schema.ID]*Account
}

// compare sets all accounts of a block beside each other. A pair that meets in several blocks counts in the first of these.
func (b *block) compare(ctx context.Context, t *texts) (*found, error) {
	slices.SortFunc(b.accounts, func(x, y *Account) int { return cmp.Compare(x.ID, y.ID) })
	as := b.accounts[:min(len(b.accounts), MostAccounts)]
	out := &found{accounts: as, verdicts: map[Kind][]verdict{}, root: make([]int, len(as)), joined: make([]bool, len(as)),
		cut: len(b.accounts) - len(as), firsts: map[schema.ID]*Account{}}
	for i, a := range as {
		out.firsts[a.ID], out.root[i] = a, i
	}
	for i, x := range as {
		for j := i + 1; j < len(as); j++ {
			v, linked, about := judge(x, as[j])
			if !about || firstShared(x.blocks, as[j].blocks) != b.name {
				continue
			}
			out.join(i, j)
			if linked {
				out.verdicts[v.Kind] = append(out.verdicts[v.Kind], v)
			}
		}
	}
	return out, out.choose(ctx, t)
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
func (o *found) choose(ctx context.Context, t *texts) error {
	all := 0
	for _, k := range Kinds {
		all += len(o.verdicts[k])
		for i := range o.verdicts[k] {
			if len(o.links) == MostLinks || k == Corroborates && i == mostLooks {
				break
			}
			l, err := o.verdicts[k][i].looked(ctx, t)
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
func (v *verdict) looked(ctx context.Context, t *texts) (Link, error) {
	l := v.link()
	if v.Kind != Corroborates {
		return l, nil
	}
	again, err := repeats(ctx, t, v.a.First, v.b.First)
	if again != "" {
		l.Kind, l.Reason = Agrees, l.Reason[:strings.LastIndex(l.Reason, "; ")]+"; "+again
	}
	return l, err
}

// repeats says in words whether one claim's text is the other's again; "" where it is not.
func repeats(ctx context.Context, t *texts, a, b schema.ID) (string, error) {
	da, db := schema.DocOf(a), schema.DocOf(b)
	if da == db {
		return "", nil
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

// quads writes what a block says: its links, its happenings, and how much was left out.
func (o *found) quads(name string) []quad.Quad {
	var w quads
	for _, l := range o.links {
		a, b := o.firsts[l.A], o.firsts[l.B]
		w.link(l)
		if a.Kind == Says && b.Kind == Says {
			w.add(a.First, string(l.Kind), b.First.IRI())
		}
	}
	o.events(name, &w)
	if o.cut > 0 {
		w.add(blockID(name), Cut, quad.Int(o.cut))
	}
	return w
}

// events joins accounts that are about one thing into happenings.
func (o *found) events(name string, w *quads) {
	groups := map[int][]*Account{}
	for i, a := range o.accounts {
		if o.joined[i] {
			groups[o.top(i)] = append(groups[o.top(i)], a)
		}
	}
	for _, g := range groups {
		w.event(name, g)
	}
}

// quads are quads of the analysis.
type quads []quad.Quad

func (w *quads) add(s schema.ID, p string, o quad.Value) {
	*w = append(*w, quad.Quad{Subject: s.IRI(), Predicate: schema.Rel(p).IRI(), Object: o, Label: schema.Analysis.IRI()})
}

func (w *quads) typ(s schema.ID, class string) {
	*w = append(*w, quad.Quad{Subject: s.IRI(), Predicate: quad.IRI("rdf:type"), Object: schema.Type(class).IRI(), Label: schema.Analysis.IRI()})
}

// link writes a link as a node with its ends.
func (w *quads) link(l Link) {
	id := idOf("link", string(l.Kind), string(l.A), string(l.B))
	w.typ(id, "link")
	w.add(id, LinkKind, quad.String(l.Kind))
	w.add(id, LinkFrom, l.A.IRI())
	w.add(id, LinkTo, l.B.IRI())
	w.add(id, Reason, quad.String(l.Reason))
}

// event writes a happening: its accounts, the days that they share or span, and the least and most that they say, where all
// count the same.
func (w *quads) event(name string, as []*Account) { // as by their ids
	parts := []string{name}
	for _, a := range as {
		parts = append(parts, string(a.ID))
	}
	id := idOf("event", parts...)
	w.typ(id, "event")
	var low, high *Account
	alike := true
	for _, a := range as {
		w.add(a.ID, AboutEvent, id.IRI())
		if a.Kind != Says || !a.figure() {
			continue
		}
		switch {
		case low == nil && high == nil:
			low, high = a, a
		case a.Class != low.Class || a.Unit != low.Unit || a.Status != low.Status:
			alike = false
		default:
			low, high = lower(low, a), higher(high, a)
		}
	}
	if alike && low != nil {
		w.bound(id, "low", low.Low, low)
		w.bound(id, "high", high.High, high)
	}
}

func (w *quads) bound(event schema.ID, p string, v *float64, by *Account) {
	if v != nil {
		w.add(event, p, quad.Int(*v))
		w.add(event, p+"-by", by.ID.IRI())
	}
}

func lower(a, b *Account) *Account {
	if b.Low != nil && (a.Low == nil || *b.Low < *a.Low) {
		return b
	}
	return a
}

func higher(a, b *Account) *Account {
	if b.High != nil && (a.High == nil || *b.High > *a.High) {
		return b
	}
	return a
}

// blockID is the node of a block.
func blockID(name string) schema.ID { return idOf("block", name) }

// node writes what belongs to an account itself.
func (a *Account) node(w *quads) {
	w.typ(a.ID, "account")
	w.add(a.ID, Terms, quad.String(a.terms()))
	w.add(a.ID, First, a.First.IRI())
	for _, b := range a.Blocks() {
		w.add(a.ID, InBlock, blockID(b).IRI())
	}
}

// String tells an account in short, for messages.
func (a *Account) String() string { return fmt.Sprintf("%s (%s)", a.ID, a.First) }
