package eval

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"hearsay/schema"
)

// A Reader knows of the articles and the gazetteer what the gold does not.
type Reader struct {
	Sentence func(doc schema.ID, at int) int   // the number of the sentence at a byte of an article
	Entity   func(id schema.ID) *schema.Entity // of the gazetteer; nil where it has none
}

// Corrected are the records as they would be had everything been read rightly: a claim that a core statement of the gold was found for
// takes of the statement what was wrong, one that no statement was found for is left out, and what was missed stands in its place. What
// the gold does not count, as repetitions and opinions, stays as it was read. Only articles of the gold are given.
func (g *Gold) Corrected(articles map[string]Article, records []*schema.Record, by Reader) []*schema.Record {
	var all []*schema.Record
	of := outputs(records)
	for _, doc := range g.docs() {
		out := of.article(articles[doc])
		if out.Record == nil || out.Doc.ID == "" {
			continue
		}
		c := corrector{gold: g, bout: newBout(g, doc, articles[doc].Text, out), out: out, by: by, ids: map[string]schema.ID{}, ofGold: map[string]schema.ID{}}
		all = append(all, c.record())
	}
	return all
}

// corrector writes the record of one article anew.
type corrector struct {
	*bout
	gold   *Gold
	out    *output
	by     Reader
	rec    schema.Record
	ids    map[string]schema.ID // entity of the gold → that of the record
	ofGold map[string]schema.ID // statement → its claim
}

func (c *corrector) record() *schema.Record {
	c.rec = *c.out.Record
	c.rec.Claims, c.rec.Entities, c.rec.Local = nil, slices.Clone(c.rec.Entities), slices.Clone(c.rec.Local)
	shared := map[int]bool{} // claims that were given out
	for i, st := range c.bout.gold {
		if j, ok := c.bout.ofGold[i]; ok {
			c.ofGold[st.ID] = c.claims[j].ID
		} else if c.wanted(st) {
			c.ofGold[st.ID] = c.fresh(st)
		}
	}
	for i, st := range c.bout.gold {
		j, found := c.bout.ofGold[i]
		switch {
		case found && !shared[j]:
			shared[j] = true
			first := c.bout.gold[c.ofClaim[j]]
			c.rec.Claims = append(c.rec.Claims, c.mended(first, c.claims[j].Claim, c.pairs[[2]int{c.ofClaim[j], j}]))
		case !found && c.ofGold[st.ID] != "":
			c.rec.Claims = append(c.rec.Claims, c.mended(st, &schema.Claim{ID: c.ofGold[st.ID]}, nil))
		}
	}
	for i := range c.out.Record.Claims {
		if x := &c.out.Record.Claims[i]; slices.Contains(free, x.Relation) {
			c.rec.Claims = append(c.rec.Claims, *x)
		}
	}
	c.tidy()
	return &c.rec
}

// wanted says whether a statement that was not found is to stand: one that counts, or that such a one answers.
func (c *corrector) wanted(st *Statement) bool {
	return st.Core() || slices.ContainsFunc(c.bout.gold, func(o *Statement) bool { return o.Core() && slices.Contains(o.Targets, st.ID) })
}

// tidy sorts what has order and drops ties to what was left out.
func (c *corrector) tidy() {
	has := map[schema.ID]bool{}
	for i := range c.rec.Claims {
		has[c.rec.Claims[i].ID] = true
	}
	lost := func(id schema.ID) bool { return !has[id] }
	for i := range c.rec.Claims {
		x := &c.rec.Claims[i]
		x.Targets, x.Conditions = slices.DeleteFunc(slices.Clone(x.Targets), lost), slices.DeleteFunc(slices.Clone(x.Conditions), lost)
		x.Normalise()
	}
	slices.SortFunc(c.rec.Claims, func(a, b schema.Claim) int { return strings.Compare(string(a.ID), string(b.ID)) })
	slices.SortFunc(c.rec.Entities, func(a, b schema.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	slices.Sort(c.rec.Local)
}

// fresh is an id for what was missed: of its sentence, with letters that no claim there has.
func (c *corrector) fresh(st *Statement) schema.ID {
	for n := 0; ; n++ {
		id := schema.ID(fmt.Sprintf("claim:%s-%02dx%s", c.rec.Doc.ID.Local(), c.by.Sentence(c.rec.Doc.ID, c.at(st).Start), schema.Ordinal(n)))
		taken := false
		for _, other := range c.ofGold {
			taken = taken || other == id
		}
		if !taken {
			return id
		}
	}
}

// at is where the words of a statement stand.
func (c *corrector) at(st *Statement) schema.Span {
	if spans := spansOf(c.text, st.Evidence[:min(1, len(st.Evidence))]); len(spans) > 0 {
		return spans[0]
	}
	return schema.Span{}
}

// mended is a claim with what was wrong of it, all that is not in the verdict, as the statement has it.
func (c *corrector) mended(st *Statement, read *schema.Claim, v verdict) schema.Claim {
	x := *read
	if v != nil && !st.Core() {
		return x
	}
	if v == nil {
		at := c.at(st)
		x.Evidence, x.Confidence, x.Method, x.Mode = schema.Evidence{Span: at, Text: string(c.text[at.Start:at.End])}, 1, "gold", "asserted"
	}
	for _, w := range []struct {
		check string
		to    *string
		want  string
	}{{"relation", &x.Relation, st.Relation}, {"stance", &x.Stance, st.Stance}, {"modality", &x.Modality, st.Modality}} {
		if !v[w.check] {
			*w.to = w.want
		}
	}
	if !v["speaker"] {
		c.speaker(st, &x)
	}
	for _, r := range x.Roles() {
		if r.Name != "addressee" && !v[r.Name] && !v[r.Name+"-side"] {
			*r.IDs = c.entities(st.slot(r.Name))
		}
	}
	if !v["figure"] || !v["op"] {
		x.Figure = c.figure(st)
	}
	if !v["date"] {
		x.Date = schema.Date{}
		if d := st.Date; d != nil {
			x.Date = schema.Date{Start: d.Start, End: cmp.Or(d.End, d.Start), Precision: "day", Basis: "explicit", Raw: d.Raw}
		}
	}
	if x.Targets = nil; len(st.Targets) > 0 {
		x.Mode = "response"
		for _, id := range st.Targets {
			x.Targets = append(x.Targets, c.ofGold[id])
		}
	}
	return x
}

func (c *corrector) speaker(st *Statement, x *schema.Claim) {
	x.Author, x.Speaker, x.Chain, x.Medium = st.Speaker == "author" || st.Speaker == "", c.rec.Doc.Publisher, nil, ""
	if !x.Author {
		x.Speaker = c.entity(st.Speaker)
	}
	x.Attribution = map[bool]string{true: "author", false: "cue"}[x.Author]
}

func (c *corrector) figure(st *Statement) *schema.Figure {
	if st.Figure == nil {
		return nil
	}
	f := *st.Figure
	if f.Class != "" {
		f.Class = c.entity(string(f.Class))
	}
	return &f
}

func (c *corrector) entities(ids []string) []schema.ID {
	var out []schema.ID
	for _, id := range ids {
		out = append(out, c.entity(id))
	}
	return out
}

// entity is that of the record, of the gazetteer or, where neither has it, one of its own.
func (c *corrector) entity(gold string) schema.ID {
	if id, ok := c.ids[gold]; ok {
		return id
	}
	id := schema.Ent(gold)
	if c.rec.Entity(id) == nil && c.by.Entity(id) == nil {
		id = c.namedSo(gold)
	}
	c.ids[gold] = id
	if c.rec.Entity(id) == nil {
		c.add(gold, id)
	}
	return id
}

// namedSo is the entity of the record that has a name of the gold's; the gold's own where none has.
func (c *corrector) namedSo(gold string) schema.ID {
	var found []schema.ID
	for id, e := range c.out.named {
		if c.gold.names.same(gold, e) {
			found = append(found, id)
		}
	}
	if len(found) > 0 {
		return slices.Min(found)
	}
	return schema.Ent(gold)
}

// add makes an entity a member of the record.
func (c *corrector) add(gold string, id schema.ID) {
	if e := c.by.Entity(id); e != nil {
		c.rec.Entities = insert(c.rec.Entities, *e)
		return
	}
	e := schema.Entity{ID: id, Type: "other", Name: gold, Links: map[string][]schema.ID{}}
	c.rec.Local = append(c.rec.Local, id)
	if i := slices.IndexFunc(c.gold.Entities, func(e Entity) bool { return e.ID == gold }); i >= 0 {
		g := &c.gold.Entities[i]
		e.Type, e.Name = g.Type, cmp.Or(g.Name, gold)
		for rel, ids := range map[string]Words{"seat-of": g.MetonymOf, "affiliated-with": g.Affiliation, "part-of": g.PartOf, "located-in": g.LocatedIn} {
			if to := c.entities(ids); len(to) > 0 {
				e.Links[rel] = to
			}
		}
	}
	c.rec.Entities = insert(c.rec.Entities, e)
}

func insert(es []schema.Entity, e schema.Entity) []schema.Entity {
	i, _ := slices.BinarySearchFunc(es, e.ID, func(x schema.Entity, id schema.ID) int { return strings.Compare(string(x.ID), string(id)) })
	return slices.Insert(es, i, e)
}
