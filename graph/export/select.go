package export

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// Select reads the part of the store that the options choose. The view, of the same store, gives names.
func Select(ctx context.Context, st *store.Store, v *query.View, o Options) (*Selection, error) {
	names, err := v.Names(ctx)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	b := &builder{model: v.Model(), names: names, lang: o.Lang, edges: map[key]*Edge{}, on: map[schema.ID]*schema.Claim{}, entities: map[schema.ID][]schema.Entity{}, looked: set{}}
	docs, err := st.Documents(ctx)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	for _, doc := range docs {
		if err := b.document(ctx, st, doc); err != nil {
			return nil, fmt.Errorf("export: %w", err)
		}
	}
	kb, err := st.Background(ctx)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	b.background(schema.NewFacts(kb))
	s := &Selection{options: o, store: st, Loose: b.loose}
	for _, e := range b.edges {
		s.Edges = append(s.Edges, *e)
	}
	s.focus()
	b.finish(s)
	return s, nil
}

// builder groups claims into edges.
type builder struct {
	model    *schema.Model
	names    *query.Names
	lang     string
	edges    map[key]*Edge
	on       map[schema.ID]*schema.Claim   // the claims that stand on an edge
	entities map[schema.ID][]schema.Entity // what is known of each entity, the data files first
	looked   set                           // entities whose data files have been read
	loose    int
}

// key is what the claims of one edge share.
type key struct {
	from, to schema.ID
	class    Class
	kind     string
}

func (b *builder) document(ctx context.Context, st *store.Store, doc schema.ID) error {
	qs, err := st.Quads(ctx, doc)
	if err != nil {
		return err
	}
	r, err := schema.ReadRecord(doc, qs)
	if err != nil {
		return err
	}
	for _, e := range r.Entities {
		b.entities[e.ID] = append(b.entities[e.ID], e)
	}
	a := article{Record: r, byID: map[schema.ID]*schema.Claim{}, disputed: set{}}
	for i := range r.Claims {
		c := &r.Claims[i]
		a.byID[c.ID] = c
		if c.Stance == "denies" || c.Stance == "rejects" {
			for _, t := range c.Targets {
				a.disputed[t] = true
			}
		}
	}
	for i := range r.Claims {
		b.claim(&r.Claims[i], &a)
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
	if len(steps) == 0 {
		b.loose++
		return
	}
	b.on[c.ID] = c
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
	for _, l := range []string{labels[b.lang], labels["en"]} {
		if l != "" {
			return l
		}
	}
	return k.kind
}

// finish makes the nodes that the edges need, and puts all in order.
func (b *builder) finish(s *Selection) {
	nodes, claims := map[schema.ID]*Node{}, set{}
	node := func(id schema.ID) *Node {
		if nodes[id] == nil {
			nodes[id] = b.node(id)
		}
		return nodes[id]
	}
	for i := range s.Edges {
		e := &s.Edges[i]
		e.normalise()
		node(e.Source).Degree++
		node(e.Target).Degree++
		for _, c := range e.Claims {
			claims[c] = true
		}
	}
	for _, id := range s.options.Focus {
		node(id)
	}
	slices.SortFunc(s.Edges, compareEdges)
	s.Claims = slices.Sorted(maps.Keys(claims))
	s.around = set{}
	for _, id := range s.Claims {
		b.count(b.on[id], nodes, s.around)
	}
	for _, id := range slices.Sorted(maps.Keys(nodes)) {
		s.Nodes = append(s.Nodes, *nodes[id])
	}
}

func (b *builder) node(id schema.ID) *Node {
	n := &Node{Ref: b.names.Ref(id)}
	for _, e := range b.entities[id] {
		n.Aliases = append(n.Aliases, e.Aliases...)
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
func (b *builder) count(c *schema.Claim, nodes map[schema.ID]*Node, around set) {
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
	others := append([]schema.ID{c.Speaker, c.Medium}, c.Chain...)
	if c.Figure != nil {
		others = append(others, c.Figure.Class)
	}
	for _, id := range slices.AppendSeq(others, maps.Keys(named)) {
		if id != "" {
			around[id] = true
		}
	}
}
