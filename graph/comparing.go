package graph

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/graph/store"
	"hearsay/schema"
)

// comparedKey is the database's note of what compared its claims; it is empty while articles change, so that a run that dies
// half-way is found out.
const comparedKey = "compared"

// mostPending is how many articles are held before what they bring is written, and mostAtOnce how many are compared in one go.
const (
	mostPending = 5000
	mostAtOnce  = 100
	mostWritten = 50_000 // quads of the analysis in one write
)

// comparing keeps graph:analysis up to date while articles come and go. Few of them it compares when all have come. Of many it
// first writes what each brings, whenever some thousands wait, and compares the blocks that they changed once, at the end.
type comparing struct {
	b       *Builder
	s       *store.Store
	stale   bool // the analysis is of other data, or of a run that died: it is made anew at the end
	begun   bool
	alone   bool                            // no other process compares meanwhile
	leave   func()                          // lets another compare
	later   bool                            // the next build is to compare
	was     compare.Source                  // the graph as it was before anything changed
	before  *source                         // where the sketches of texts are that are not at hand; the graph as it is where nil
	entered bool                            // some articles have been written and are not compared
	blocks  map[string]bool                 // that these changed
	removed map[schema.ID]*compare.Prepared // as the analysis has them
	added   map[schema.ID]*compare.Prepared

	redecided int // articles that decisions changed
}

func (b *Builder) comparing(ctx context.Context, s *store.Store) (*comparing, error) {
	c := newComparing(b, s)
	by, err := s.Meta(comparedKey)
	if err != nil {
		return nil, err
	}
	ids, err := s.Documents(ctx)
	if err != nil {
		return nil, err
	}
	mark, err := s.Meta(behindKey)
	c.stale = (by != c.by() || mark != "") && len(ids) > 0
	return c, err
}

func newComparing(b *Builder, s *store.Store) *comparing {
	return &comparing{b: b, s: s, blocks: map[string]bool{}, removed: map[schema.ID]*compare.Prepared{}, added: map[schema.ID]*compare.Prepared{}}
}

// Uncompared notes that articles were changed otherwise than by a build: the next one compares all of them anew, and looks which
// of them decisions concern.
func Uncompared(s *store.Store) error {
	return errors.Join(s.SetMeta(comparedKey, ""), s.SetMeta(decidedKey, "?"))
}

// by names what compares: the data, with what was decided about its entities, and the version of the code.
func (c *comparing) by() string {
	return strings.TrimSpace(c.b.hash + " " + compare.Version + " " + c.b.decided().hash)
}

// wait leaves all comparing to the next build, which finds that the analysis is of other articles.
func (c *comparing) wait() { c.later, c.stale = true, true }

// begin notes, before the first change, that the analysis is behind.
func (c *comparing) begin(ctx context.Context) error {
	if c.begun {
		return nil
	}
	c.begun = true
	var err error
	if c.alone, c.leave, err = c.s.Enter(ctx, comparedKey); err != nil {
		return err
	}
	was, err := newSource(ctx, c.s)
	if err != nil {
		return err
	}
	was.snap.Keep()
	c.was = was
	c.stale = c.stale || !c.alone
	return errors.Join(c.behind(), c.s.SetMeta(comparedKey, ""))
}

// goes takes out what the graph holds of an article, which must still be there.
func (c *comparing) goes(ctx context.Context, id schema.ID) error {
	if err := c.begin(ctx); err != nil || c.stale || c.added[id] != nil || c.removed[id] != nil {
		return err
	}
	p, err := c.stored(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	c.removed[id] = p
	return err
}

// stays takes back that an article goes.
func (c *comparing) stays(id schema.ID) {
	if c.added[id] == nil {
		delete(c.removed, id)
	}
}

// comes puts an article in, in place of what has gone.
func (c *comparing) comes(p *compare.Prepared) {
	if !c.stale {
		c.added[p.Doc] = p
	}
}

// gone says that an article is no longer in the graph.
func (c *comparing) gone(id schema.ID) { delete(c.added, id) }

// stored prepares an article of the graph.
func (c *comparing) stored(ctx context.Context, id schema.ID) (*compare.Prepared, error) {
	qs, err := c.s.Quads(ctx, id)
	if err != nil {
		return nil, err
	}
	return c.prepared(ctx, id, qs)
}

// prepared makes an article of the graph ready to be compared, of its quads. Of one whose text is not at hand the sketch is
// taken from the graph.
func (c *comparing) prepared(ctx context.Context, id schema.ID, qs []quad.Quad) (*compare.Prepared, error) {
	r, err := schema.ReadRecord(id, qs)
	if err != nil {
		return nil, fmt.Errorf("%w: a part of it was loaded; load the rest, or take it out with hearsay remove %s", err, id)
	}
	p := compare.Prepare(c.b.Model, c.b.world(), r)
	if r.Doc.Text != "" {
		return p, nil
	}
	before := c.before
	if before == nil {
		if before, err = newSource(ctx, c.s); err != nil {
			return nil, err
		}
	}
	kept, err := before.Objects(ctx, id, compare.SketchOf)
	if err == nil && len(kept) > 0 {
		p.Sketched(string(quad.ToString(kept[0])))
	}
	return p, err
}

// full says whether many articles are waiting.
func (c *comparing) full() bool { return len(c.added)+len(c.removed) >= mostPending }

// change is what is waiting, in the order of the ids.
func (c *comparing) change() compare.Change {
	ch := compare.Change{}
	for _, id := range slices.Sorted(maps.Keys(c.removed)) {
		ch.Remove = append(ch.Remove, c.removed[id])
	}
	for _, id := range slices.Sorted(maps.Keys(c.added)) {
		ch.Add = append(ch.Add, c.added[id])
	}
	return ch
}

// flush writes what the waiting articles bring; their blocks are compared later.
func (c *comparing) flush(ctx context.Context) error {
	src, err := newSource(ctx, c.s)
	if err != nil {
		return err
	}
	in, err := compare.Enter(ctx, src, c.change())
	if err == nil {
		err = c.s.ChangeAnalysis(ctx, in.Remove, in.Add)
	}
	if err != nil {
		return fmt.Errorf("compare claims: %w", err)
	}
	c.entered = true
	for _, name := range in.Blocks {
		c.blocks[name] = true
	}
	clear(c.added)
	clear(c.removed)
	return nil
}

// settle compares all that has come and gone.
func (c *comparing) settle(ctx context.Context) error {
	if !c.entered && len(c.added)+len(c.removed) <= mostAtOnce {
		return c.update(ctx)
	}
	if err := c.flush(ctx); err != nil {
		return err
	}
	is, err := newSource(ctx, c.s)
	if err != nil {
		return err
	}
	is.snap.Keep()
	var remove, add []quad.Quad
	write := func() error {
		err := c.s.ChangeAnalysis(ctx, remove, add)
		remove, add = remove[:0], add[:0]
		return err
	}
	err = compare.Settle(ctx, c.was, is, slices.Sorted(maps.Keys(c.blocks)), func(gone, come []quad.Quad) error {
		if remove, add = append(remove, gone...), append(add, come...); len(remove)+len(add) < mostWritten {
			return nil
		}
		return write()
	})
	if err = errors.Join(err, write()); err != nil {
		return fmt.Errorf("compare claims: %w", err)
	}
	clear(c.blocks)
	c.entered = false
	return nil
}

// update compares a few articles with what the graph holds, in one write.
func (c *comparing) update(ctx context.Context) error {
	src, err := newSource(ctx, c.s)
	if err != nil {
		return err
	}
	remove, add, err := compare.Update(ctx, src, c.change())
	if err == nil {
		err = c.s.ChangeAnalysis(ctx, remove, add)
	}
	if err != nil {
		return fmt.Errorf("compare claims: %w", err)
	}
	clear(c.added)
	clear(c.removed)
	return nil
}

// end compares what is left. An analysis that is stale is made anew of all articles.
func (c *comparing) end(ctx context.Context) error {
	if !c.begun && (c.later || !c.stale) {
		return nil
	}
	defer func() {
		if c.leave != nil {
			c.leave()
		}
	}()
	if c.later {
		return c.behind()
	}
	if done, err := c.turn(ctx); done || err != nil {
		return err
	}
	var err error
	if !c.stale {
		err = c.settle(ctx)
	}
	if c.stale || errors.Is(err, compare.ErrStale) {
		err = c.anew(ctx)
	}
	for err == nil {
		var more bool
		if more, err = c.overtaken(); !more {
			break
		}
		err = c.anew(ctx)
	}
	if err != nil {
		return err
	}
	c.stale, c.begun = false, false
	return c.s.SetMeta(comparedKey, c.by())
}

// anew compares all articles of the graph.
func (c *comparing) anew(ctx context.Context) error {
	clear(c.added)
	clear(c.removed)
	clear(c.blocks)
	c.was = compare.Nothing{}
	ids, err := c.s.Documents(ctx)
	if err == nil {
		c.before, err = newSource(ctx, c.s)
	}
	if err == nil {
		err = c.s.ReplaceAnalysis(ctx, nil)
	}
	for _, id := range ids {
		if err == nil {
			c.added[id], err = c.stored(ctx, id)
		}
		if err == nil && c.full() {
			err = c.flush(ctx)
		}
		if err != nil {
			return err
		}
	}
	return c.settle(ctx)
}

// Compare compares all articles of the graph anew, such as those that were loaded.
func (b *Builder) Compare(ctx context.Context, s *store.Store) error {
	c := newComparing(b, s)
	c.stale = true
	if err := Uncompared(s); err != nil {
		return err
	}
	return c.end(ctx)
}

// Remove takes an article out of the graph and out of what is computed over it. The error wraps store.ErrNotFound.
func (b *Builder) Remove(ctx context.Context, s *store.Store, ids ...schema.ID) error {
	c, err := b.comparing(ctx, s)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err = c.goes(ctx, id); err == nil {
			err = s.Remove(ctx, id)
		}
		if err != nil {
			c.stays(id)
			break
		}
	}
	return errors.Join(err, c.end(context.WithoutCancel(ctx)))
}
