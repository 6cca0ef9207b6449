package compare

import (
	"cmp"
	"context"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Machines that share nothing compare by key: what an article brings is sent to where all of one account meets, then to where
// all of one block does, or of one band of sketches. What that leaves of articles is what Update leaves of them.

// Telling is an account as an article gives it, with all that it takes to compare it.
type Telling struct {
	Account schema.ID // its id
	Terms   string    // what it is compared by
	First   schema.ID // the first by id of the article's claims that give it
	Words   string    // of that claim
	Sketch  string    // of the article
}

// Own are the quads of graph:analysis that follow from the article alone, each once.
func (p *Prepared) Own() []quad.Quad {
	var w quads
	p.brings(&w)
	p.sketched(&w)
	return without(w, nil)
}

// Tellings are the accounts that the article gives, each once, by their ids.
func (p *Prepared) Tellings() []Telling {
	out := make([]Telling, 0, len(p.Items))
	for _, it := range p.Items {
		out = append(out, Telling{it.Account.ID, it.Account.sealed, it.Claim, p.words[it.Claim], p.Sketch.String()})
	}
	slices.SortFunc(out, func(a, b Telling) int {
		return cmp.Or(cmp.Compare(a.Account, b.Account), cmp.Compare(a.First, b.First))
	})
	return slices.CompactFunc(out, func(a, b Telling) bool { return a.Account == b.Account })
}

// Earlier is that of two tellings of one account that stands for it: whose claim comes first by id.
func Earlier(a, b Telling) Telling {
	if b.First < a.First {
		return b
	}
	return a
}

// Quads are those of the account itself, for which the telling stands, and the blocks in which it is compared. The error wraps
// ErrStale.
func (v Telling) Quads() (own []quad.Quad, blocks []string, err error) {
	a, err := v.read()
	if err != nil {
		return nil, nil, err
	}
	var w quads
	a.node(&w, v.First)
	return w, a.Blocks(), nil
}

func (v Telling) read() (*Account, error) {
	a, err := readTerms(v.Account, v.Terms)
	if err != nil {
		return nil, err
	}
	a.First, a.sealed = v.First, v.Terms
	return a, nil
}

// Roster is who is in a block, however many: the first MostAccounts by their ids, and how many there are. The zero value is an
// empty one.
type Roster struct {
	Least []Telling // by their accounts
	Total int
}

// With is the roster with those of another; each account stands in one of them, once.
func (r Roster) With(other Roster) Roster {
	out := Roster{Total: r.Total + other.Total, Least: make([]Telling, 0, min(len(r.Least)+len(other.Least), MostAccounts))}
	a, b := r.Least, other.Least
	for len(out.Least) < MostAccounts && len(a)+len(b) > 0 {
		if len(b) == 0 || len(a) > 0 && a[0].Account < b[0].Account {
			out.Least, a = append(out.Least, a[0]), a[1:]
		} else {
			out.Least, b = append(out.Least, b[0]), b[1:]
		}
	}
	return out
}

// Quads compares the accounts of the block of that name and says what stands between them. The error wraps ErrStale.
func (r Roster) Quads(ctx context.Context, name string) ([]quad.Quad, error) {
	t := newTexts(Nothing{})
	accounts := make([]*Account, 0, len(r.Least))
	for _, v := range r.Least {
		a, err := v.read()
		if err != nil {
			return nil, err
		}
		accounts = append(accounts, a)
		t.clauses[v.First], t.sketches[schema.DocOf(v.First)] = v.Words, readSketch(v.Sketch)
	}
	is, err := compareBlock(ctx, name, accounts, r.Total, t, nil)
	if err != nil {
		return nil, err
	}
	was, err := compareBlock(ctx, name, nil, 0, t, nil)
	if err != nil {
		return nil, err
	}
	var gone, come quads
	instead(was, is, &gone, &come)
	return come, nil
}

// Print is an article as far as others may print its text again.
type Print struct {
	Doc    schema.ID
	Sketch string
}

// Bands are the keys at which the article meets those that are like it.
func (p *Prepared) Bands() []schema.ID { return p.Sketch.bands() }

// Reprints says which articles stand first among those that meet at a band, and which of them print the text of another.
func Reprints(band schema.ID, prints []Print) []quad.Quad {
	sketches, ids := map[schema.ID]Sketch{}, make([]schema.ID, 0, len(prints))
	for _, p := range prints {
		sketches[p.Doc], ids = readSketch(p.Sketch), append(ids, p.Doc)
	}
	slices.Sort(ids)
	var w quads
	c := crowded(ids, false)
	c.stand(band, &w)
	place := -1
	if len(ids) > 0 {
		place = slices.Index(sketches[ids[0]].bands(), band)
	}
	for i, a := range c.first {
		for _, b := range ids[i+1:] {
			w.reprint(place, a, b, sketches[a], sketches[b])
		}
	}
	return w
}
