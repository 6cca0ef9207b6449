package compare

import (
	"context"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Source reads the analysis as the graph holds it.
type Source interface {
	// Subjects are the subjects of an edge of the analysis into the object, in any order.
	Subjects(ctx context.Context, predicate string, object schema.ID) ([]schema.ID, error)
	// Objects are the objects of the subject's edges by the predicate, of the analysis or, for the words of a claim, of its
	// article.
	Objects(ctx context.Context, subject schema.ID, predicate string) ([]quad.Value, error)
	// Count is the number of Subjects.
	Count(ctx context.Context, predicate string, object schema.ID) (int, error)
}

// Nothing is the source of a graph without an analysis.
type Nothing struct{}

// Subjects are none.
func (Nothing) Subjects(context.Context, string, schema.ID) ([]schema.ID, error) { return nil, nil }

// Objects are none.
func (Nothing) Objects(context.Context, schema.ID, string) ([]quad.Value, error) { return nil, nil }

// Count is 0.
func (Nothing) Count(context.Context, string, schema.ID) (int, error) { return 0, nil }

// Change is what articles a graph loses and gains. An article that changes stands in both.
type Change struct {
	Remove, Add []*Prepared
}

// Update says which quads of graph:analysis go and which come where articles go and come. It reads and compares only the
// blocks that their claims change. What it leaves does not depend on the order in which the articles came, nor on whether
// they came one by one.
func Update(ctx context.Context, src Source, ch Change) (remove, add []quad.Quad, err error) {
	in, err := Enter(ctx, src, ch)
	if err != nil {
		return nil, nil, err
	}
	was := &overlay{Source: src, words: wordsOf(ch.Remove)}
	is := newOverlay(src, in.Remove, in.Add, wordsOf(ch.Add))
	remove, add = in.Remove, in.Add
	err = settle(ctx, was, is, in.Blocks, in.touched, func(gone, come []quad.Quad) error {
		remove, add = append(remove, gone...), append(add, come...)
		return nil
	})
	return remove, add, err
}

// Entered is what articles bring before their claims are compared: which account each claim gives, what the articles' own
// answers say, and which texts are the same.
type Entered struct {
	Remove, Add []quad.Quad
	Blocks      []string // that the claims change, sorted

	touched map[schema.ID]bool // accounts that are not what they were
}

// Enter is the first half of Update; Settle is the other. Many articles may enter, in several changes, before their blocks
// are settled once.
func Enter(ctx context.Context, src Source, ch Change) (*Entered, error) {
	u := update{src: src, texts: newTexts(src), accounts: map[schema.ID]*change{}, gone: map[schema.ID]bool{}, touched: map[schema.ID]bool{}}
	for _, p := range ch.Remove {
		u.gone[p.Doc] = true
	}
	if err := u.members(ctx, ch); err != nil {
		return nil, err
	}
	if err := u.reprints(ctx, ch); err != nil {
		return nil, err
	}
	out := &Entered{Blocks: u.blocks(), touched: u.touched}
	out.Remove, out.Add = cancel(u.remove, u.add)
	return out, nil
}

// update is one run of Enter.
type update struct {
	src         Source
	texts       *texts
	accounts    map[schema.ID]*change
	touched     map[schema.ID]bool
	gone        map[schema.ID]bool // articles that go
	remove, add quads
}

// change is an account with the claims that leave it and that come.
type change struct {
	account *Account
	out, in map[schema.ID]bool
}

// blocks are those of the accounts that are not what they were.
func (u *update) blocks() []string {
	set := map[string]bool{}
	for id := range u.touched {
		for _, b := range u.accounts[id].account.Blocks() {
			set[b] = true
		}
	}
	return slices.Sorted(maps.Keys(set))
}

// members brings the accounts of the articles' claims up to date.
func (u *update) members(ctx context.Context, ch Change) error {
	of := func(it Item) *change {
		id := it.Account.ID
		if u.accounts[id] == nil {
			u.accounts[id] = &change{it.Account, map[schema.ID]bool{}, map[schema.ID]bool{}}
		}
		return u.accounts[id]
	}
	for _, p := range ch.Remove {
		for _, it := range p.Items {
			of(it).out[it.Claim] = true
		}
		p.brings(&u.remove)
	}
	for _, p := range ch.Add {
		for _, it := range p.Items {
			of(it).in[it.Claim] = true
		}
		p.brings(&u.add)
	}
	for _, id := range slices.Sorted(maps.Keys(u.accounts)) {
		if err := u.first(ctx, u.accounts[id]); err != nil {
			return err
		}
	}
	return nil
}

// brings writes which account each claim of the article gives, and what its answers say.
func (p *Prepared) brings(w *quads) {
	for _, it := range p.Items {
		w.add(it.Claim, InAccount, it.Account.ID.IRI())
	}
	for _, l := range p.Links {
		w.answer(l)
	}
}

// answer writes the link of an answer, and the edge itself.
func (w *quads) answer(l Link) {
	w.link(l)
	w.add(l.A, string(l.Kind), l.B.IRI())
}

// first finds which claim stands for an account before and after. Where it is another, or its article changes, the account
// is not what it was.
func (u *update) first(ctx context.Context, c *change) error {
	firsts, err := u.src.Objects(ctx, c.account.ID, First)
	if err != nil {
		return err
	}
	var left []schema.ID
	var before, after schema.ID
	if len(firsts) > 0 {
		before = nodeOf(firsts[0])
		if left = []schema.ID{before}; c.out[before] {
			if left, err = u.src.Subjects(ctx, InAccount, c.account.ID); err != nil {
				return err
			}
		}
	}
	left = slices.DeleteFunc(slices.Clone(left), func(id schema.ID) bool { return c.out[id] })
	if left = slices.AppendSeq(left, maps.Keys(c.in)); len(left) > 0 {
		after = slices.Min(left)
	}
	if before != after || c.out[before] {
		u.touched[c.account.ID] = true
	}
	if before != after {
		c.account.node(&u.remove, before)
		c.account.node(&u.add, after)
	}
	return nil
}

// cancel takes out what goes and comes, and what stands twice.
func cancel(remove, add quads) (quads, quads) {
	return without(remove, add), without(add, remove)
}

// without is what the one has and the other has not, each once, in its order.
func without(qs, other quads) quads {
	if len(qs) == 0 {
		return nil
	}
	not := make(map[quad.Quad]bool, len(qs)+len(other))
	for _, q := range other {
		not[q] = true
	}
	var out quads
	for _, q := range qs {
		if !not[q] {
			not[q] = true
			out = append(out, q)
		}
	}
	return out
}

func nodeOf(v quad.Value) schema.ID {
	iri, _ := v.(quad.IRI)
	return schema.ID(iri)
}

func textOf(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.LangString:
		return string(v.Value)
	}
	return ""
}
