package compare

import (
	"context"
	"fmt"
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
}

// Nothing is the source of a graph without an analysis.
type Nothing struct{}

// Subjects are none.
func (Nothing) Subjects(context.Context, string, schema.ID) ([]schema.ID, error) { return nil, nil }

// Objects are none.
func (Nothing) Objects(context.Context, schema.ID, string) ([]quad.Value, error) { return nil, nil }

// Change is what articles a graph loses and gains. An article that changes stands in both.
type Change struct {
	Remove, Add []*Prepared
}

// Update says which quads of graph:analysis go and which come where articles go and come. It reads and compares only the
// blocks of their claims. What it leaves does not depend on the order in which the articles came, nor on whether they came
// one by one.
func Update(ctx context.Context, src Source, ch Change) (remove, add []quad.Quad, err error) {
	u := update{src: src, accounts: map[schema.ID]*change{}, blocks: map[string][]*change{}, gone: map[schema.ID]bool{}}
	u.before, u.after = newTexts(src, ch.Remove), newTexts(src, ch.Add)
	for _, p := range ch.Remove {
		u.gone[p.Doc] = true
	}
	for _, step := range []func() error{
		func() error { return u.members(ctx, ch) },
		func() error { return u.compare(ctx) },
		func() error { return u.reprints(ctx, ch) },
	} {
		if err := step(); err != nil {
			return nil, nil, err
		}
	}
	remove, add = cancel(u.remove, u.add)
	return remove, add, nil
}

// update is one run of Update.
type update struct {
	src           Source
	accounts      map[schema.ID]*change
	blocks        map[string][]*change // the accounts of each that the articles touch
	before, after *texts
	gone          map[schema.ID]bool // articles that go
	remove, add   quads
}

// change is an account before and after.
type change struct {
	account       *Account
	before, after schema.ID // its first claim; "" where it is not there
}

// members brings the accounts of the articles' claims up to date and notes the blocks that these touch.
func (u *update) members(ctx context.Context, ch Change) error {
	type delta struct{ out, in map[schema.ID]bool }
	deltas := map[schema.ID]*delta{}
	of := func(it Item) *delta {
		id := it.Account.ID
		if deltas[id] == nil {
			deltas[id] = &delta{map[schema.ID]bool{}, map[schema.ID]bool{}}
			u.accounts[id] = &change{account: it.Account}
			for _, b := range it.Account.Blocks() {
				u.blocks[b] = append(u.blocks[b], u.accounts[id])
			}
		}
		return deltas[id]
	}
	for _, p := range ch.Remove {
		for _, it := range p.Items {
			of(it).out[it.Claim] = true
			u.remove.add(it.Claim, InAccount, it.Account.ID.IRI())
		}
		for _, l := range p.Links {
			u.remove.answer(l)
		}
	}
	for _, p := range ch.Add {
		for _, it := range p.Items {
			of(it).in[it.Claim] = true
			u.add.add(it.Claim, InAccount, it.Account.ID.IRI())
		}
		for _, l := range p.Links {
			u.add.answer(l)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(deltas)) {
		if err := u.first(ctx, u.accounts[id], deltas[id].out, deltas[id].in); err != nil {
			return err
		}
	}
	return nil
}

// answer writes the link of an answer, and the edge itself.
func (w *quads) answer(l Link) {
	w.link(l)
	w.add(l.A, string(l.Kind), l.B.IRI())
}

// first finds which claim stands for an account before and after.
func (u *update) first(ctx context.Context, c *change, out, in map[schema.ID]bool) error {
	firsts, err := u.src.Objects(ctx, c.account.ID, First)
	if err != nil {
		return err
	}
	var left []schema.ID
	if len(firsts) > 0 {
		c.before = nodeOf(firsts[0])
		if left = []schema.ID{c.before}; out[c.before] {
			if left, err = u.src.Subjects(ctx, InAccount, c.account.ID); err != nil {
				return err
			}
		}
	}
	left = slices.DeleteFunc(slices.Clone(left), func(id schema.ID) bool { return out[id] })
	if left = slices.AppendSeq(left, maps.Keys(in)); len(left) > 0 {
		c.after = slices.Min(left)
	}
	if c.before == c.after {
		return nil
	}
	node := func(w *quads, first schema.ID) {
		if first != "" {
			a := *c.account
			a.First = first
			a.node(w)
		}
	}
	node(&u.remove, c.before)
	node(&u.add, c.after)
	return nil
}

// compare compares the touched blocks as they were and as they are.
func (u *update) compare(ctx context.Context) error {
	for _, name := range slices.Sorted(maps.Keys(u.blocks)) {
		if err := ctx.Err(); err != nil {
			return err
		}
		before, after, err := u.load(ctx, name)
		if err != nil {
			return err
		}
		for _, x := range []struct {
			block *block
			texts *texts
			to    *quads
		}{{before, u.before, &u.remove}, {after, u.after, &u.add}} {
			if len(x.block.accounts) < 2 {
				continue
			}
			f, err := x.block.compare(ctx, x.texts)
			if err != nil {
				return err
			}
			*x.to = append(*x.to, f.quads(name)...)
		}
	}
	return nil
}

// load reads the accounts of a block as they were, and as they are.
func (u *update) load(ctx context.Context, name string) (before, after *block, err error) {
	before, after = &block{name: name}, &block{name: name}
	ids, err := u.src.Subjects(ctx, InBlock, blockID(name))
	if err != nil {
		return nil, nil, err
	}
	slices.Sort(ids)
	known := map[schema.ID]bool{}
	for _, id := range ids {
		known[id] = true
		if _, touched := u.accounts[id]; !touched && min(len(before.accounts), len(after.accounts)) > MostAccounts {
			before.accounts, after.accounts = append(before.accounts, &Account{ID: id}), append(after.accounts, &Account{ID: id})
			continue // only its id counts: it is beyond the bound
		}
		a, err := u.account(ctx, id)
		if err != nil {
			return nil, nil, err
		}
		before.put(a.account, a.before)
		after.put(a.account, a.after)
	}
	for _, c := range u.blocks[name] {
		if !known[c.account.ID] {
			after.put(c.account, c.after)
		}
	}
	return before, after, nil
}

func (b *block) put(a *Account, first schema.ID) {
	if first != "" {
		x := *a
		x.First = first
		b.accounts = append(b.accounts, &x)
	}
}

// account reads an account that the articles of this update do not touch.
func (u *update) account(ctx context.Context, id schema.ID) (*change, error) {
	if c := u.accounts[id]; c != nil {
		return c, nil
	}
	terms, err := u.src.Objects(ctx, id, Terms)
	if err != nil {
		return nil, err
	}
	firsts, err := u.src.Objects(ctx, id, First)
	if err != nil {
		return nil, err
	}
	if len(terms) == 0 || len(firsts) == 0 {
		return nil, fmt.Errorf("read the analysis: %s has no terms: %w", id, ErrStale)
	}
	a, err := readAccount(id, textOf(terms[0]))
	if err != nil {
		return nil, fmt.Errorf("read the analysis: the terms of %s: %w: %w", id, err, ErrStale)
	}
	c := &change{account: a, before: nodeOf(firsts[0]), after: nodeOf(firsts[0])}
	return c, nil
}

// cancel takes out what goes and comes, and what stands twice; it sorts both.
func cancel(remove, add quads) (quads, quads) {
	count := func(qs quads) map[quad.Quad]bool {
		out := make(map[quad.Quad]bool, len(qs))
		for _, q := range qs {
			out[q] = true
		}
		return out
	}
	gone, come := count(remove), count(add)
	list := func(in, other map[quad.Quad]bool) quads {
		var out quads
		for q := range in {
			if !other[q] {
				out = append(out, q)
			}
		}
		return schema.SortQuads(out)
	}
	return list(gone, come), list(come, gone)
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
