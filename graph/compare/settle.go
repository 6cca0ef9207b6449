package compare

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// Settle compares blocks as they were and as they are, and gives the quads of graph:analysis that go and come, block by block
// in the order of their names. It stops at the first error of each.
func Settle(ctx context.Context, was, is Source, blocks []string, each func(remove, add []quad.Quad) error) error {
	return settle(ctx, was, is, blocks, nil, each)
}

// settled is what became of one block.
type settled struct {
	remove, add quads
	err         error
}

// settle is Settle; only the accounts that were touched are not what they were, or, where that is nil, any may be another.
func settle(ctx context.Context, was, is Source, blocks []string, touched map[schema.ID]bool, each func(remove, add []quad.Quad) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	order := make(chan chan settled, 2*workers)
	go func() {
		defer close(order)
		free := make(chan struct{}, workers)
		for _, name := range blocks {
			out := make(chan settled, 1)
			select {
			case order <- out:
			case <-ctx.Done():
				return
			}
			free <- struct{}{}
			go func() {
				s := settling{was: was, is: is, touched: touched}
				out <- s.block(ctx, name)
				<-free
			}()
		}
	}()
	for out := range order {
		x := <-out
		if x.err == nil && len(x.remove)+len(x.add) > 0 {
			x.err = each(x.remove, x.add)
		}
		if x.err != nil {
			return x.err
		}
	}
	return ctx.Err()
}

// settling is one block that is being settled.
type settling struct {
	was, is Source
	touched map[schema.ID]bool
	out     settled
}

// roster is who is in a block: the first MostAccounts by their ids, and how many there are.
type roster struct {
	ids   []schema.ID
	total int
}

func rosterOf(ctx context.Context, src Source, name string) (r roster, err error) {
	for _, d := range digits {
		shelf, n := shelf(name, string(d)), 0
		if len(r.ids) >= MostAccounts {
			if n, err = src.Count(ctx, InBlock, shelf); err != nil {
				return r, err
			}
			r.total += n
			continue
		}
		ids, err := src.Subjects(ctx, InBlock, shelf)
		if err != nil {
			return r, err
		}
		ids = slices.Clone(ids)
		slices.Sort(ids)
		r.ids, r.total = append(r.ids, ids...), r.total+len(ids)
	}
	r.ids = r.ids[:min(len(r.ids), MostAccounts)]
	return r, nil
}

func (s *settling) block(ctx context.Context, name string) settled {
	s.out.err = s.run(ctx, name)
	return s.out
}

func (s *settling) run(ctx context.Context, name string) error {
	was, err := rosterOf(ctx, s.was, name)
	if err != nil {
		return err
	}
	is, err := rosterOf(ctx, s.is, name)
	if err != nil {
		return err
	}
	if s.alike(was, is) {
		return s.recut(ctx, name, is.total-was.total)
	}
	known := map[schema.ID]*Account{}
	before, err := s.compare(ctx, name, s.was, was, known, nil)
	if err != nil {
		return err
	}
	after, err := s.compare(ctx, name, s.is, is, known, before)
	if err != nil {
		return err
	}
	instead(before, after, &s.out.remove, &s.out.add)
	return nil
}

// alike says whether the accounts that are compared are what they were.
func (s *settling) alike(was, is roster) bool {
	return s.touched != nil && min(was.total, is.total) > 1 && slices.Equal(was.ids, is.ids) && !slices.ContainsFunc(is.ids, func(id schema.ID) bool { return s.touched[id] })
}

// recut counts accounts that came to or went from those that are left out.
func (s *settling) recut(ctx context.Context, name string, more int) error {
	vs, err := s.was.Objects(ctx, blockID(name), Cut)
	if err != nil || more == 0 {
		return err
	}
	n := 0
	for _, v := range vs {
		if v, ok := v.(quad.Int); ok {
			n = int(v)
			s.out.remove.cut(name, n)
		}
	}
	if n+more > 0 {
		s.out.add.cut(name, n+more)
	}
	return nil
}

// compare compares a block as a source has it. Accounts that were not touched are taken from those that are known.
func (s *settling) compare(ctx context.Context, name string, src Source, r roster, known map[schema.ID]*Account, prior *found) (*found, error) {
	accounts := make([]*Account, 0, len(r.ids))
	for _, id := range r.ids {
		a := known[id]
		if a == nil || s.touched == nil || s.touched[id] {
			var err error
			if a, err = accountOf(ctx, src, id); err != nil {
				return nil, err
			}
			known[id] = a
		}
		accounts = append(accounts, a)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return compareBlock(ctx, name, accounts, r.total, newTexts(src), prior)
}

// accountOf reads an account.
func accountOf(ctx context.Context, src Source, id schema.ID) (*Account, error) {
	terms, err := src.Objects(ctx, id, Terms)
	if err != nil {
		return nil, err
	}
	firsts, err := src.Objects(ctx, id, First)
	if err != nil {
		return nil, err
	}
	if len(terms) == 0 || len(firsts) == 0 {
		return nil, fmt.Errorf("read the analysis: %s has no terms: %w", id, ErrStale)
	}
	a, err := readTerms(id, textOf(terms[0]))
	if err != nil {
		return nil, err
	}
	a.First = nodeOf(firsts[0])
	return a, nil
}

// readTerms is readAccount for terms that a graph holds.
func readTerms(id schema.ID, terms string) (*Account, error) {
	a, err := readAccount(id, terms)
	if err != nil {
		return nil, fmt.Errorf("read the analysis: the terms of %s: %w: %w", id, err, ErrStale)
	}
	return a, nil
}
