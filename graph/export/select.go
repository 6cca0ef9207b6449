package export

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/cayleygraph/quad"

	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// Select reads the part of the store that the options choose, at the level of the options, that of entities where
// they name none. The view, of the same store, gives names. What the options name and the store lacks is left out.
func Select(ctx context.Context, st *store.Store, v *query.View, o Options) (*Selection, error) {
	if o.Level == "" {
		o.Level = Entities
	}
	s, err := selectFrom(ctx, st, v, o)
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
	b := &builder{Selection: s, edges: map[key]*Edge{}, entities: map[schema.ID][]schema.Entity{}, looked: set{}}
	if b.choice, err = choose(ctx, v, o); err != nil {
		return nil, err
	}
	if err := eachArticle(ctx, st, b.read, b.article); err != nil {
		return nil, err
	}
	slices.SortFunc(s.statements, func(a, b *Statement) int { return strings.Compare(string(a.ID), string(b.ID)) })
	kb, err := st.Background(ctx)
	if err != nil {
		return nil, err
	}
	b.background(schema.NewFacts(kb))
	s.Edges = b.sorted()
	b.edges, b.made = nil, nil // their copies are in order; nothing holds on to both
	s.focus()
	return s, b.finish(ctx)
}

// builder groups claims into edges.
type builder struct {
	*Selection
	choice   *choice
	edges    map[key]*Edge
	entities map[schema.ID][]schema.Entity // what is known of each entity, the data files first
	looked   set                           // entities whose data files have been read
	rooms    sync.Pool                     // of slices that quads of articles are read into, *[]quad.Quad

	// where edges, and the lists of one value that most of them have, are made side by side
	made  []Edge
	texts []string
	ids   []schema.ID
}

// key is what the claims of one edge share.
type key struct {
	from, to schema.ID
	class    Class
	kind     string
}

// article is a record on its way into edges.
type article struct {
	*schema.Record
	disputed set
	chosen   []stepped
}

// stepped is a claim that is chosen, with the edges that it stands on.
type stepped struct {
	*Statement
	speaker string // its name
	steps   []key
}

// claim returns the article's claim of that id, nil where it has none.
func (a *article) claim(id schema.ID) *schema.Claim {
	i, ok := slices.BinarySearchFunc(a.Claims, id, func(c schema.Claim, id schema.ID) int { return strings.Compare(string(c.ID), string(id)) })
	if !ok {
		return nil
	}
	return &a.Claims[i]
}

// read reads the record of an article, which of its claims others deny or reject, and what is chosen of it. Several may read
// at once.
func (b *builder) read(ctx context.Context, doc schema.ID) (*article, error) {
	room, _ := b.rooms.Get().(*[]quad.Quad)
	if room == nil {
		room = new([]quad.Quad)
	}
	defer b.rooms.Put(room)
	qs, err := b.store.Reported(ctx, doc, *room)
	if err != nil {
		return nil, err
	}
	*room = qs
	r, err := schema.ReadRecord(doc, qs)
	if err != nil {
		return nil, err
	}
	r.Doc.Text = ""
	a := &article{Record: r, disputed: set{}}
	for i := range r.Claims {
		if c := &r.Claims[i]; c.Stance == "denies" || c.Stance == "rejects" {
			for _, t := range c.Targets {
				a.disputed[t] = true
			}
		}
	}
	for i := range r.Claims {
		if c := &r.Claims[i]; b.choice.keeps(c) {
			b.choose(c, a)
		}
	}
	return a, nil
}

// choose adds a claim to what is chosen of its article, unless it stands on no edge that is.
func (b *builder) choose(c *schema.Claim, a *article) {
	steps := b.steps(c, a)
	if !b.choice.named(c) {
		if steps = b.choice.between(steps); len(steps) == 0 {
			return
		}
	}
	a.chosen = append(a.chosen, stepped{&Statement{c, &a.Doc, a.disputed[c.ID]}, b.speaker(c), steps})
}

func (b *builder) article(a *article) error {
	for _, e := range a.Entities {
		b.entities[e.ID] = append(b.entities[e.ID], e)
	}
	for _, x := range a.chosen {
		b.claim(x)
	}
	return nil
}

func (b *builder) claim(x stepped) {
	c := x.Claim
	b.statements = append(b.statements, x.Statement)
	if len(x.steps) == 0 {
		b.Loose++
		return
	}
	for _, k := range x.steps {
		e := b.edge(k)
		e.Claims = push(&b.ids, e.Claims, c.ID)
		e.Speakers = push(&b.texts, e.Speakers, x.speaker)
		e.Stances = push(&b.texts, e.Stances, c.Stance)
		e.Modalities = push(&b.texts, e.Modalities, c.Modality)
		e.Evidence = push(&b.texts, e.Evidence, c.Evidence.Text)
		e.Sources = push(&b.texts, e.Sources, x.Article.Source())
		if c.Figure != nil {
			e.Figures = push(&b.texts, e.Figures, c.Figure.Raw)
		}
		if k.class != Background {
			e.during(c.Date.Start, c.Date.End)
		}
		e.Disputed = e.Disputed || x.Disputed
		e.Confidence = max(e.Confidence, c.Confidence)
		e.reported = e.reported || !c.Author
	}
}

// slab is how many things are made side by side.
const slab = 512

// withRoom is the list, or another with room where it is full.
func withRoom[T any](list []T) []T {
	if len(list) == cap(list) {
		return make([]T, 0, slab)
	}
	return list
}

// push appends to a list, the first value of which stands beside those of other lists.
func push[T any](side *[]T, list []T, x T) []T {
	if list != nil {
		return append(list, x)
	}
	*side = append(withRoom(*side), x)
	n := len(*side)
	return (*side)[n-1 : n : n]
}

// sorted are the edges in the order of compareEdges. Most of them differ in numbers of their ends already.
func (b *builder) sorted() []Edge {
	rank := map[schema.ID]uint64{}
	for k := range b.edges {
		rank[k.from], rank[k.to] = 0, 0
	}
	for i, id := range slices.Sorted(maps.Keys(rank)) {
		rank[id] = uint64(i)
	}
	type place struct {
		ends uint64
		edge *Edge
	}
	places := make([]place, 0, len(b.edges))
	for k, e := range b.edges {
		places = append(places, place{rank[k.from]<<32 | rank[k.to], e})
	}
	slices.SortFunc(places, func(x, y place) int {
		if x.ends != y.ends {
			return cmp.Compare(x.ends, y.ends)
		}
		return compareEdges(x.edge, y.edge)
	})
	out := make([]Edge, len(places))
	for i, p := range places {
		out[i] = *p.edge
	}
	return out
}

func (b *builder) speaker(c *schema.Claim) string {
	if c.Speaker == "" {
		return ""
	}
	return b.names.Ref(c.Speaker).Name
}

// during widens the edge's days by those of one claim; a day alone stands for both ends.
func (e *Edge) during(from, to string) {
	if from == "" {
		from = to
	}
	if to == "" {
		to = from
	}
	if from != "" && (e.First == "" || from < e.First) {
		e.First = from
	}
	e.Last = max(e.Last, to)
}

func (b *builder) edge(k key) *Edge {
	e := b.edges[k]
	if e == nil {
		b.made = append(withRoom(b.made), Edge{Source: k.from, Target: k.to, Class: k.class, Kind: k.kind, Label: b.label(k)})
		e = &b.made[len(b.made)-1]
		b.edges[k] = e
	}
	return e
}

// label is the kind of edge in words.
func (b *builder) label(k key) string {
	var labels map[string]string
	switch r := b.model.Relation(k.kind); {
	case k.class == Voice || k.class == Answer:
		labels = b.model.Terms.Stances[k.kind]
	case r != nil:
		labels = r.Labels
	default:
		labels = b.model.Terms.Background[k.kind]
	}
	return b.word(labels, k.kind)
}

// word is the label in the language of the options, else in English, else the name itself.
func (s *Selection) word(labels map[string]string, name string) string {
	return cmp.Or(labels[s.options.Lang], labels["en"], name)
}

// finish makes the nodes that the edges need, and puts all in order.
func (b *builder) finish(ctx context.Context) error {
	nodes, on := map[schema.ID]*Node{}, set{}
	node := func(id schema.ID) *Node {
		if nodes[id] == nil {
			nodes[id] = b.node(id)
		}
		return nodes[id]
	}
	normaliseAll(b.Edges)
	for i := range b.Edges {
		e := &b.Edges[i]
		node(e.Source).Degree++
		node(e.Target).Degree++
		if len(b.options.Focus) > 0 {
			for _, c := range e.Claims {
				on[c] = true
			}
		}
	}
	for _, id := range b.options.Focus {
		node(id)
	}
	for _, id := range b.options.Only {
		if id.Kind() == "ent" && b.names.Known(id) {
			node(id)
		}
	}
	b.there = set{}
	for id := range nodes {
		b.there[id] = true
	}
	if len(b.options.Focus) > 0 {
		b.statements = slices.DeleteFunc(b.statements, func(c *Statement) bool { return !on[c.ID] })
	}
	b.Outside = b.outside()
	for _, c := range b.statements {
		b.Claims = append(b.Claims, c.ID)
		count(c.Claim, nodes)
	}
	if b.Level == Claims {
		if err := b.claimLevel(ctx, node); err != nil {
			return err
		}
	}
	sortEdges(b.Edges)
	langs := set{}
	for _, id := range slices.Sorted(maps.Keys(nodes)) {
		b.Nodes = append(b.Nodes, *nodes[id])
		for l := range nodes[id].Labels {
			langs[schema.ID(l)] = true
		}
	}
	for _, l := range slices.Sorted(maps.Keys(langs)) {
		b.langs = append(b.langs, string(l))
	}
	return nil
}

// outside counts the claims that those of the selection answer or depend on without having them.
func (s *Selection) outside() int {
	out := set{}
	for _, c := range s.statements {
		for _, id := range slices.Concat(c.Targets, c.Conditions) {
			if s.Statement(id) == nil {
				out[id] = true
			}
		}
	}
	return len(out)
}

func (b *builder) node(id schema.ID) *Node {
	n := &Node{Ref: b.names.Ref(id), Labels: map[string]string{}}
	for _, e := range b.entities[id] {
		n.Aliases = append(n.Aliases, e.Aliases...)
		for l, name := range e.Labels {
			if n.Labels[l] == "" {
				n.Labels[l] = name
			}
		}
		if n.Point == nil {
			n.Point = e.Point
		}
		if n.SameAs == "" {
			n.SameAs = e.SameAs
		}
	}
	slices.Sort(n.Aliases)
	n.Aliases = slices.Compact(n.Aliases)
	return n
}

// count adds one claim to the nodes that it names.
func count(c *schema.Claim, nodes map[schema.ID]*Node) {
	roles := c.Roles()
	for i, r := range roles {
		for j, id := range *r.IDs {
			again := slices.Contains((*r.IDs)[:j], id) || slices.ContainsFunc(roles[:i], func(r schema.Role) bool { return slices.Contains(*r.IDs, id) })
			if n := nodes[id]; n != nil && !again {
				n.Named++
			}
		}
	}
	if n := nodes[c.Speaker]; n != nil {
		n.Says++
	}
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
