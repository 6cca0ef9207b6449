package export

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// Select reads the part of the store that the options choose, at the level of the options, that of entities where
// they name none. The view, of the same store, gives names, and tells which state of the store is read, whatever is written
// meanwhile. What the options name and the store lacks is left out. The selection is to be closed.
func Select(ctx context.Context, st *store.Store, v *query.View, o Options) (*Selection, error) {
	if o.Level == "" {
		o.Level = Entities
	}
	s, err := selectFrom(ctx, st.At(v.Snapshot()), v, o)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	return s, nil
}

func selectFrom(ctx context.Context, st *store.Store, v *query.View, o Options) (*Selection, error) {
	names, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	s := &Selection{Level: o.Level, options: o, store: st, model: v.Model(), names: names}
	if o.Level == Quads && o.whole() {
		return s, nil
	}
	b := &builder{Selection: s, grouped: o.sorter(), ends: set{}, named: set{}, about: known{}, told: map[schema.ID]*tally{}, answered: set{}}
	if b.choice, err = choose(ctx, v, o); err != nil {
		return nil, err
	}
	if err := b.build(ctx); err != nil {
		return nil, errors.Join(err, b.grouped.close(), s.Close())
	}
	return s, nil
}

// build reads the articles once for what edges are made of, and, where that is to be known first, again for the claims that
// are kept.
func (b *builder) build(ctx context.Context) error {
	if err := eachArticle(ctx, b.store, b.read, b.article); err != nil {
		return err
	}
	slices.Sort(b.Claims)
	kb, err := b.store.Background(ctx)
	if err != nil {
		return err
	}
	if err := b.background(schema.NewFacts(kb)); err != nil {
		return err
	}
	if len(b.options.Focus) > 0 {
		if err := b.focus(ctx); err != nil {
			return err
		}
	}
	return b.finish(ctx)
}

// builder groups claims into edges.
type builder struct {
	*Selection
	choice  *choice
	grouped *sorter // the shares of edges between entities, by their keys
	ends    set     // of these edges
	named   set     // what the claims name in any way (level of claims)
	about   known
	told    map[schema.ID]*tally

	answered set // claims that chosen ones answer or depend on
}

// tally counts the claims of an entity.
type tally struct{ says, named, degree int }

func (b *builder) tally(id schema.ID) *tally {
	t := b.told[id]
	if t == nil {
		t = &tally{}
		b.told[id] = t
	}
	return t
}

// key is what the claims of one edge share.
type key struct {
	from, to schema.ID
	class    Class
	kind     string
	graph    schema.ID // of a quad
}

// chosen is what is kept of an article that was read: of its claims what edges are made of.
type chosen struct {
	*article
	claims []Statement
	ends   []schema.ID
	keys   [][]byte
	shares [][]byte
	loose  int
}

// read reads an article and makes the shares of its claims. Several may read at once.
func (b *builder) read(ctx context.Context, doc schema.ID) (*chosen, error) {
	a, err := b.readArticle(ctx, doc)
	if err != nil {
		return nil, err
	}
	out := &chosen{article: a}
	for i := range a.Claims {
		if c := &a.Claims[i]; b.choice.keeps(c) {
			b.choose(c, out)
		}
	}
	return out, nil
}

// choose adds a claim to what is chosen of its article, unless it stands on no edge that is.
func (b *builder) choose(c *schema.Claim, a *chosen) {
	steps := b.steps(c, a.article)
	if !b.choice.named(c) {
		if steps = b.choice.between(steps); len(steps) == 0 {
			return
		}
	}
	x := Statement{c, &a.Doc, a.disputed[c.ID]}
	a.claims = append(a.claims, x)
	if len(steps) == 0 {
		a.loose++
	}
	for _, k := range steps {
		given := b.share(&x, k)
		a.ends = append(a.ends, k.from, k.to)
		a.keys = append(a.keys, appendKey(nil, k))
		a.shares = append(a.shares, given.append(nil))
	}
}

// share is what a claim gives to an edge between entities. Where these are not what is exported, but what is near and what
// claims are kept is told by them, it is no more than that takes.
func (b *builder) share(c *Statement, k key) share {
	x := share{claim: c.ID}
	if !c.Author {
		x.flags |= reportedShare
	}
	if b.Level != Entities {
		return x
	}
	if c.Disputed {
		x.flags |= disputedShare
	}
	x.confidence, x.stance, x.modality, x.evidence, x.source = c.Confidence, c.Stance, c.Modality, c.Evidence.Text, c.Article.Source()
	if c.Speaker != "" {
		x.speaker = b.names.Ref(c.Speaker).Name
	}
	if c.Figure != nil {
		x.figure = c.Figure.Raw
	}
	if k.class != Background {
		x.first, x.last = c.Date.Start, c.Date.End
	}
	return x
}

func (b *builder) article(a *chosen) error {
	for i := range a.Entities {
		b.about.learn(&a.Entities[i])
	}
	for _, id := range a.ends {
		b.ends[id] = true
	}
	b.Loose += a.loose
	if len(a.claims) > 0 {
		b.docs = append(b.docs, a.Doc.ID)
	}
	for i := range a.claims {
		c := &a.claims[i]
		b.Claims = append(b.Claims, c.ID)
		if b.Level == Claims {
			eachEntity(c.Claim, func(id schema.ID) { b.named[id] = true })
		}
		if len(b.options.Focus) == 0 {
			b.count(c)
		}
	}
	for i, k := range a.keys {
		if err := b.grouped.add(k, a.shares[i]); err != nil {
			return err
		}
	}
	return nil
}

// count counts a claim of the selection at the entities that it names.
func (b *builder) count(c *Statement) {
	roles := c.Roles()
	for i, r := range roles {
		for j, id := range *r.IDs {
			again := slices.Contains((*r.IDs)[:j], id) || slices.ContainsFunc(roles[:i], func(r schema.Role) bool { return slices.Contains(*r.IDs, id) })
			if !again {
				b.tally(id).named++
			}
		}
	}
	if c.Speaker != "" {
		b.tally(c.Speaker).says++
	}
	for _, id := range slices.Concat(c.Targets, c.Conditions) {
		b.answered[id] = true
	}
	if b.Level == Quads {
		b.keep(c)
	}
}

// word is the label in the language of the options, else in English, else the name itself.
func (s *Selection) word(labels map[string]string, name string) string {
	return cmp.Or(labels[s.options.Lang], labels["en"], name)
}

// label is the kind of an edge in words.
func (s *Selection) label(e *Edge) string {
	var labels map[string]string
	r := s.model.Relation(e.Kind)
	switch {
	case e.Class == Fact:
		return schema.ID(e.Kind).Local()
	case e.Class == Comparison:
		return s.word(s.model.Terms.Comparisons[e.Kind], strings.ReplaceAll(e.Kind, "-", " "))
	case e.Class == RoleOf, e.Class == Answer && s.Level == Claims:
		labels = s.propertyLabels(e.Kind)
	case e.Class == Voice || e.Class == Answer:
		labels = s.model.Terms.Stances[e.Kind]
	case r != nil:
		labels = r.Labels
	default:
		labels = s.model.Terms.Background[e.Kind]
	}
	return s.word(labels, e.Kind)
}

// entitiesOf are the entities that a claim names in any way, some of them repeatedly.
func entitiesOf(c *schema.Claim) []schema.ID {
	var out []schema.ID
	eachEntity(c, func(id schema.ID) { out = append(out, id) })
	return out
}

// eachEntity calls f with the entities that a claim names in any way, with some of them repeatedly.
func eachEntity(c *schema.Claim, f func(schema.ID)) {
	call := func(ids ...schema.ID) {
		for _, id := range ids {
			if id != "" {
				f(id)
			}
		}
	}
	call(c.Speaker, c.Medium)
	call(c.Chain...)
	for _, r := range c.Roles() {
		call(*r.IDs...)
	}
	if c.Figure != nil {
		call(c.Figure.Class)
	}
}
