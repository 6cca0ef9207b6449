package schema

import (
	"math"
	"strings"

	"github.com/cayleygraph/quad"
)

// rdfType is the predicate of class membership, in the short form that stores hold.
const rdfType = quad.IRI("rdf:type")

// The predicates that are no relations of ours.
var (
	typed  = named(string(rdfType))
	sameAs = named("owl:sameAs")
)

// A Predicate is the value of one, with its rank among all that a model knows.
type Predicate struct {
	ID    ID
	Rank  uint32 // from 1; 0 where the model does not know it
	Known int    // which of the model's Known names it is, likewise
	value quad.Value
}

// named is the predicate of an id, without a rank.
func named(id string) Predicate { return Predicate{ID: ID(id), value: quad.IRI(id)} }

// term is the predicate as an object.
func (p *Predicate) term() Term {
	return Term{Kind: NameTerm, Text: string(p.ID), Bits: uint64(p.Known)}
}

// A writer writes statements under one label.
type writer struct {
	label ID
	*sheet
}

func (w writer) add(s ID, p string, o Term) {
	w.quad(s, w.predicate(p), o)
}

func (w writer) typ(s ID, name string) { w.quad(s, &w.typed, w.class(name)) }

func (w writer) text(s ID, p, o string) {
	if o != "" {
		w.add(s, p, textTerm(o))
	}
}

func (w writer) ids(s ID, p string, os ...ID) {
	for _, o := range os {
		if o != "" {
			w.add(s, p, nameTerm(o))
		}
	}
}

func (w writer) words(s ID, p, o, lang string) {
	switch {
	case o == "":
	case lang == "":
		w.add(s, p, textTerm(o))
	default:
		w.add(s, p, Term{Kind: LangTerm, Text: o, Lang: lang})
	}
}

// quote writes words that stand in the text of the document.
func (w writer) quote(s ID, p string, q Evidence, r *Record) {
	if q.Text == "" {
		return
	}
	t := Term{Kind: LangTerm, Text: q.Text, Lang: r.Doc.Lang}
	if r.Doc.Lang == "" {
		t.Kind = TextTerm
	}
	t.Bits = bit(q.in(r.Doc.Text))
	w.add(s, p, t)
}

// number writes whole numbers as Int: other typed literals cannot be compared in queries.
func (w writer) number(s ID, p string, v *float64) {
	if v == nil {
		return
	}
	if *v == math.Trunc(*v) && math.Abs(*v) < 1<<53 {
		w.add(s, p, intTerm(int64(*v)))
		return
	}
	w.add(s, p, floatTerm(*v))
}

func (w writer) day(s ID, p, day string) {
	if t, ok := w.sheet.day(day); ok {
		w.add(s, p, t)
	}
}

// dated are the names of the predicates of a date.
type dated struct{ start, end, precision, basis, raw string }

var (
	published = datedBy("published", "published")
	happened  = datedBy("date", "date-start")
	saidOn    = datedBy("said", "said-on")
)

func datedBy(prefix, start string) *dated {
	return &dated{start, prefix + "-end", prefix + "-precision", prefix + "-basis", prefix + "-raw"}
}

func (w writer) date(s ID, p *dated, d Date) {
	if d == (Date{}) {
		return
	}
	w.day(s, p.start, d.Start)
	w.day(s, p.end, d.End)
	w.text(s, p.precision, d.Precision)
	w.text(s, p.basis, d.Basis)
	w.text(s, p.raw, d.Raw)
}

// Quads writes the record as quads, sorted and without repeats. The shortcut edges of a relation stand as
// the model's relation says.
func (m *Model) Quads(r *Record) []quad.Quad {
	page := m.write(r, nil)
	defer m.clean(page)
	return page.sorted()
}

// State calls to with the statements of the record as they come, some of them more than once.
func (m *Model) State(r *Record, to Statements) { m.clean(m.write(r, to)) }

func (m *Model) write(r *Record, to Statements) *sheet {
	page, _ := m.sheets.Get().(*sheet)
	if page == nil {
		page = &sheet{predicates: m.predicates, typed: m.typed, sameAs: m.sameAs, known: m.known}
	}
	page.to = to
	w := writer{r.Doc.ID, page}
	w.document(r)
	for _, id := range r.Local {
		if e := r.Entity(id); e != nil {
			w.entity(e, r.Doc.Lang)
		}
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		fig := ID("")
		if c.Figure != nil {
			fig = FigOf(c.ID)
		}
		w.claim(c, fig, r)
		own := writer{c.ID, w.sheet}
		own.figure(c.Figure, fig)
		m.shortcuts(own, c, fig)
	}
	return page
}

func (w writer) document(r *Record) {
	d := &r.Doc
	w.typ(d.ID, "document")
	for _, s := range d.Sources {
		w.text(d.ID, "source", s)
	}
	w.words(d.ID, "title", d.Title, d.Lang)
	w.text(d.ID, "lang", d.Lang)
	w.ids(d.ID, "publisher", d.Publisher)
	w.date(d.ID, published, d.Published)
	w.text(d.ID, "sha256", d.SHA256)
	if d.Text != "" {
		w.add(d.ID, "text", Term{Kind: TextTerm, Text: d.Text, Bits: bit(d.Valid)})
	}
	for _, e := range r.Entities {
		w.ids(d.ID, "mentions", e.ID)
	}
}

func (w writer) entity(e *Entity, lang string) {
	w.typ(e.ID, e.Type)
	if e.Labels["en"] == e.Name {
		lang = "en"
	}
	w.words(e.ID, "name", e.Name, lang)
	for l, name := range e.Labels {
		w.words(e.ID, "name", name, l)
	}
	for _, a := range e.Aliases {
		w.text(e.ID, "alias", a)
	}
	for rel, ids := range e.Links {
		w.ids(e.ID, rel, ids...)
	}
	if e.Point != nil {
		w.add(e.ID, "lat", floatTerm(e.Point.Lat))
		w.add(e.ID, "long", floatTerm(e.Point.Long))
	}
	if e.SameAs != "" {
		w.quad(e.ID, &w.sameAs, nameTerm(ID("wd:"+e.SameAs)))
	}
	for i, p := range e.Positions {
		node := ID("post:" + e.ID.Local() + "-" + Ordinal(i))
		w.ids(e.ID, "position", p.Of)
		w.ids(node, "holder", e.ID)
		w.ids(node, "of", p.Of)
		for l, t := range p.Title {
			w.words(node, "title", t, l)
		}
		w.text(node, "since", p.Since)
		w.text(node, "until", p.Until)
	}
}

func (w writer) claim(c *Claim, fig ID, r *Record) {
	w.typ(c.ID, "claim")
	if c.Speaker != "" {
		w.ids(c.Speaker, c.Stance, c.ID)
	}
	w.add(c.ID, "relation", w.predicate(c.Relation).term())
	w.text(c.ID, "stance", c.Stance)
	w.text(c.ID, "modality", c.Modality)
	w.text(c.ID, "mode", c.Mode)
	w.text(c.ID, "attribution", c.Attribution)
	w.ids(c.ID, "speaker", c.Speaker)
	if c.Author {
		w.add(c.ID, "author", Term{Kind: BoolTerm, Bits: 1})
	}
	w.ids(c.ID, "citing", c.Chain...)
	if len(c.Chain) > 1 {
		w.text(c.ID, "chain", joinIDs(c.Chain))
	}
	w.ids(c.ID, "medium", c.Medium)
	for i, ids := range [...][]ID{c.Agent, c.Patient, c.Place, c.Weapon, c.Addressee} {
		w.ids(c.ID, roleNames[i], ids...)
	}
	if c.Figure != nil {
		w.ids(c.ID, "figure", fig)
	}
	w.date(c.ID, happened, c.Date)
	w.date(c.ID, saidOn, c.Said)
	w.ids(c.ID, "answers", c.Targets...)
	w.ids(c.ID, "condition", c.Conditions...)
	w.quote(c.ID, "evidence", c.Evidence, r)
	w.add(c.ID, "start", intTerm(int64(c.Evidence.Start)))
	w.add(c.ID, "end", intTerm(int64(c.Evidence.End)))
	if c.Cue.Text != "" {
		w.quote(c.ID, "cue", c.Cue, r)
		w.add(c.ID, "cue-start", intTerm(int64(c.Cue.Start)))
		w.add(c.ID, "cue-end", intTerm(int64(c.Cue.End)))
	}
	w.text(c.ID, "method", c.Method)
	w.number(c.ID, "confidence", &c.Confidence)
}

func (w writer) figure(f *Figure, id ID) {
	if f == nil {
		return
	}
	w.number(id, "value", f.Value)
	w.number(id, "low", f.Low)
	w.number(id, "high", f.High)
	w.text(id, "op", f.Op)
	w.text(id, "unit", f.Unit)
	w.ids(id, "class", f.Class)
	w.text(id, "status", f.Status)
	w.text(id, "kind", f.Kind)
	w.text(id, "raw", f.Raw)
}

func joinIDs(ids []ID) string {
	var b strings.Builder
	for i, id := range ids {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(id))
	}
	return b.String()
}

// shortcuts writes the direct edges of a claim, labelled with it (MODEL.md, "A claim in quads").
func (m *Model) shortcuts(w writer, c *Claim, fig ID) {
	if len(c.Targets) > 0 && c.Speaker != "" {
		w.ids(c.Speaker, c.Stance, c.Targets...)
	}
	rel := m.Relation(c.Relation)
	if rel == nil {
		return
	}
	if rel.Shortcut == "call" {
		w.ids(c.Speaker, c.Relation, c.Addressee...)
		w.ids(c.Speaker, c.Relation, c.Patient...)
		return
	}
	if !c.Asserted() {
		return
	}
	switch rel.Shortcut {
	case "agent-target":
		for _, a := range c.Agent {
			w.ids(a, c.Relation, c.Patient...)
			w.ids(a, c.Relation, c.Place...)
			w.ids(a, "used-weapon", c.Weapon...)
		}
	case "agent-weapon":
		for _, a := range c.Agent {
			w.ids(a, c.Relation, c.Weapon...)
		}
	case "agent-figure":
		for _, a := range c.Agent {
			if c.Figure != nil {
				w.ids(a, c.Relation, fig)
			} else {
				w.ids(a, c.Relation, c.Patient...)
			}
		}
		w.lost(c, "lost", fig)
	case "loser-figure":
		w.lost(c, c.Relation, fig)
	case "pair":
		w.pairs(c)
	}
}

func (w writer) lost(c *Claim, rel string, fig ID) {
	if c.Figure == nil {
		return
	}
	for _, p := range c.Patient {
		w.ids(p, rel, fig)
	}
}

func (w writer) pairs(c *Claim) {
	all := append(append([]ID{}, c.Agent...), c.Patient...)
	for i, a := range all {
		for _, b := range all[i+1:] {
			if a != b {
				w.ids(a, c.Relation, b)
			}
		}
	}
}

// KBQuads writes background entities under graph:kb, sorted and without repeats.
func KBQuads(es []Entity) []quad.Quad {
	w := writer{KB, &sheet{typed: typed, sameAs: sameAs, known: unknown}}
	for i := range es {
		w.entity(&es[i], "en")
	}
	return SortQuads(w.out)
}

// WithSources gives a document's quads with these sources in place of those they hold.
func WithSources(qs []quad.Quad, doc ID, sources []string) []quad.Quad {
	out := make([]quad.Quad, 0, len(qs)+len(sources))
	for _, q := range qs {
		if q.Subject != doc.IRI() || q.Predicate != quad.IRI("rel:source") {
			out = append(out, q)
		}
	}
	w := writer{doc, &sheet{out: out}}
	for _, s := range sources {
		w.text(doc, "source", s)
	}
	return SortQuads(w.out)
}
