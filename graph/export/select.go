package export

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

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
	s := &Selection{Level: o.Level, options: o, store: st, model: v.Model(), names: names, statements: map[schema.ID]*Statement{}}
	if o.Level == Quads && o.whole() {
		return s, nil
	}
	b := &builder{Selection: s, edges: map[key]*Edge{}, entities: map[schema.ID][]schema.Entity{}, looked: set{}}
	if b.choice, err = choose(ctx, v, o); err != nil {
		return nil, err
	}
	if err := eachArticle(ctx, st, readArticle, b.article); err != nil {
		return nil, err
	}
	kb, err := st.Background(ctx)
	if err != nil {
		return nil, err
	}
	b.background(schema.NewFacts(kb))
	for _, e := range b.edges {
		s.Edges = append(s.Edges, *e)
	}
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
}

// key is what the claims of one edge share.
type key struct {
	from, to schema.ID
	class    Class
	kind     string
}

// readArticle reads the record of an article, and which of its claims others deny or reject.
func readArticle(doc schema.ID, qs []quad.Quad) (*article, error) {
	r, err := schema.ReadRecord(doc, qs)
	if err != nil {
		return nil, err
	}
	r.Doc.Text = ""
	a := &article{Record: r, byID: map[schema.ID]*schema.Claim{}, disputed: set{}}
	for i := range r.Claims {
		c := &r.Claims[i]
		a.byID[c.ID] = c
		if c.Stance == "denies" || c.Stance == "rejects" {
			for _, t := range c.Targets {
				a.disputed[t] = true
			}
		}
	}
	return a, nil
}

func (b *builder) article(a *article) error {
	for _, e := range a.Entities {
		b.entities[e.ID] = append(b.entities[e.ID], e)
	}
	for i := range a.Claims {
		if c := &a.Claims[i]; b.choice.keeps(c) {
			b.claim(c, a)
		}
	}
	return nil
}

// article is a record on its way into edges.
type article struct {
	*schema.Record
	byID     map[schema.ID]*schema.Claim
	disputed set
}

func (b *builder) claim(c *schema.Claim, a *article) {
	steps := b.steps(c, a)
	if !b.choice.named(c) {
		if steps = b.choice.between(steps); len(steps) == 0 {
			return
		}
	}
	b.statements[c.ID] = &Statement{*c, &a.Doc, a.disputed[c.ID]}
	if len(steps) == 0 {
		b.Loose++
		return
	}
	for _, k := range steps {
		e := b.edge(k)
		e.Claims = append(e.Claims, c.ID)
		e.Speakers = append(e.Speakers, b.speaker(c))
		e.Stances = append(e.Stances, c.Stance)
		e.Modalities = append(e.Modalities, c.Modality)
		e.Evidence = append(e.Evidence, c.Evidence.Text)
		e.Sources = append(e.Sources, a.Doc.Source())
		if c.Figure != nil {
			e.Figures = append(e.Figures, c.Figure.Raw)
		}
		if k.class != Background {
			e.during(c.Date.Start, c.Date.End)
		}
		e.Disputed = e.Disputed || a.disputed[c.ID]
		e.Confidence = max(e.Confidence, c.Confidence)
		e.reported = e.reported || !c.Author
	}
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
	if b.edges[k] == nil {
		b.edges[k] = &Edge{Source: k.from, Target: k.to, Class: k.class, Kind: k.kind, Label: b.label(k)}
	}
	return b.edges[k]
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
	for i := range b.Edges {
		e := &b.Edges[i]
		e.normalise()
		node(e.Source).Degree++
		node(e.Target).Degree++
		for _, c := range e.Claims {
			on[c] = true
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
	b.around, b.there = set{}, set{}
	for id := range nodes {
		b.there[id] = true
	}
	for _, id := range slices.Sorted(maps.Keys(b.statements)) {
		if len(b.options.Focus) > 0 && !on[id] {
			delete(b.statements, id)
			continue
		}
		b.Claims = append(b.Claims, id)
		b.count(&b.statements[id].Claim, nodes)
		if publisher := b.statements[id].Article.Publisher; publisher != "" {
			b.around[publisher] = true
		}
	}
	if b.Level == Claims {
		if err := b.claimLevel(ctx, node); err != nil {
			return err
		}
	}
	slices.SortFunc(b.Edges, compareEdges)
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

// count adds one claim to the nodes that it names; whoever else it names is around them.
func (b *builder) count(c *schema.Claim, nodes map[schema.ID]*Node) {
	named := set{}
	for _, r := range c.Roles() {
		for _, id := range *r.IDs {
			named[id] = true
		}
	}
	for id := range named {
		if n := nodes[id]; n != nil {
			n.Named++
		}
	}
	if n := nodes[c.Speaker]; n != nil {
		n.Says++
	}
	for _, id := range entitiesOf(c) {
		b.around[id] = true
	}
}

// entitiesOf are the entities that a claim names in any way, some of them repeatedly.
func entitiesOf(c *schema.Claim) []schema.ID {
	out := slices.Concat([]schema.ID{c.Speaker, c.Medium}, c.Chain)
	for _, r := range c.Roles() {
		out = append(out, *r.IDs...)
	}
	if c.Figure != nil {
		out = append(out, c.Figure.Class)
	}
	return slices.DeleteFunc(out, func(id schema.ID) bool { return id == "" })
}
