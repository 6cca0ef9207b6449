package export

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc/xsd"

	"hearsay/graph/compare"
	"hearsay/graph/store"
	"hearsay/schema"
)

// ErrSome says that some of what an import read does not fit and was left out; the rest is in the graph.
var ErrSome = errors.New("some of it does not fit; the rest is in the graph")

// ImportOptions say how an import is read.
type ImportOptions struct {
	Format  string    // one of Readers
	Name    string    // of the file, for faults and as the source of what has none
	Replace bool      // what the import says of an article that the graph knows otherwise takes its place
	DryRun  bool      // check all and store nothing
	Raw     bool      // csv: cells were written as they are
	Nodes   io.Reader // csv: the table of nodes beside that of claims; nil for none

	whole int64 // bytes of a format that is read whole at most; mostWhole where it is 0

	// Store stores an article in place of what the graph holds of it; Store.Replace where it is nil. What keeps the analysis
	// of a graph up to date does it here; the sketch of the article's text, as the import's analysis has it, is "" for none.
	Store func(ctx context.Context, doc schema.ID, qs []quad.Quad, sketch string) error
}

// Imported is what an import did.
type Imported struct {
	Documents int           `json:"documents"` // stored
	Unchanged int           `json:"unchanged"` // in the graph already, the same
	Refused   int           `json:"refused"`   // left out because of faults
	Claims    int           `json:"claims"`
	Quads     int           `json:"quads"`
	Notes     []string      `json:"notes,omitempty"`  // what was left out without being wrong
	Faults    schema.Faults `json:"faults,omitempty"` // by line
}

// Reader is a format that can be imported.
type Reader struct {
	Name string
	read func(*reading, io.Reader) error
}

// mostWhole is how many bytes a file may have of a format that is held in memory as a whole.
const mostWhole = 256 << 20

// atOnce reads a format whose parts mean something only together.
func atOnce(read func(*reading, []byte) error) func(*reading, io.Reader) error {
	return func(r *reading, in io.Reader) error {
		data, err := io.ReadAll(io.LimitReader(in, r.o.whole+1))
		if err != nil {
			return err
		}
		if int64(len(data)) > r.o.whole {
			return fmt.Errorf("it has more than %d bytes, and %s is read whole: divide the file, or bring it as N-Quads, which are read line by line", r.o.whole, r.o.Format)
		}
		return read(r, data)
	}
}

// Readers is the table of formats that can be imported.
func Readers() []Reader {
	return []Reader{
		{"nquads", (*reading).nquads}, {"trig", atOnce((*reading).trig)}, {"jsonld", atOnce((*reading).jsonld)}, {"pquads", (*reading).pquads},
		{"csv", (*reading).csv}, {"ftm", atOnce((*reading).ftm)}, {"claimreview", atOnce((*reading).claimReview)},
	}
}

// ReaderOf guesses the format of a file to import from its name; "" where nothing fits. JSON that tells no more by its
// name is ClaimReview.
func ReaderOf(filename string) string {
	name := FormatOf(filename)
	if name == "" && strings.HasSuffix(strings.ToLower(strings.TrimSuffix(filename, ".gz")), ".json") {
		return "claimreview"
	}
	if slices.ContainsFunc(Readers(), func(r Reader) bool { return r.Name == name }) {
		return name
	}
	return ""
}

// Import reads what others, or Export, have written into the store: articles with their claims, each as a whole. What
// does not fit the vocabulary is a fault with its line and leaves its article out; the error then is ErrSome. An article
// that the graph knows otherwise is a fault, too, unless it is to be replaced. The background of an empty graph is the
// import's; that of any other stays as it is, and what the import knows more of its entities lands in its articles.
// What an import says that comparing has found is left out: it follows from the claims, and is computed from them.
func Import(ctx context.Context, st *store.Store, m *schema.Model, in io.Reader, o ImportOptions) (_ Imported, err error) {
	readers := Readers()
	i := slices.IndexFunc(readers, func(r Reader) bool { return r.Name == o.Format })
	if i < 0 {
		return Imported{}, fmt.Errorf("import %s: unknown format %q", o.Name, o.Format)
	}
	o.whole = cmp.Or(o.whole, mostWhole)
	if o.Store == nil {
		o.Store = func(ctx context.Context, doc schema.ID, qs []quad.Quad, _ string) error {
			return st.Replace(ctx, doc, qs)
		}
	}
	r := &reading{ctx: ctx, sketches: map[schema.ID]string{}, st: st, model: m, o: o, docs: gathered{held: map[schema.ID]*piece{}, most: mostHeld}}
	defer func() { err = errors.Join(err, r.docs.close()) }()
	if r.known, err = st.Background(ctx); err == nil {
		r.facts = schema.NewFacts(r.known)
		err = errors.Join(readers[i].read(r, in), r.failed)
	}
	if err == nil {
		err = r.store()
	}
	if err != nil {
		return r.Imported, fmt.Errorf("import %s: %w", o.Name, err)
	}
	slices.SortStableFunc(r.Faults, func(a, b schema.Fault) int { return a.Line - b.Line })
	if len(r.Faults) > 0 {
		err = ErrSome
	}
	return r.Imported, err
}

// reading is an import on its way.
type reading struct {
	Imported
	ctx        context.Context
	st         *store.Store
	model      *schema.Model
	o          ImportOptions
	known      []quad.Quad  // the background of the store
	facts      schema.Facts // of it
	docs       gathered
	failed     error // of keeping them
	background piece
	analysis   int                    // quads of it
	sketches   map[schema.ID]string   // of the texts of articles
	strange    map[schema.ID][]int    // what of the import's background the graph's does not know, by subject
	spoilt     set                    // articles left out by faults that their quads do not show
	byName     map[string][]schema.ID // entities of the background by their folded names, made on first use
	decided    int                    // articles that decisions changed
	public     int                    // quads of the default graph in public words, which say the same again
}

// sortRecord puts the entities of a record in their order.
func sortRecord(x *schema.Record) {
	slices.SortFunc(x.Entities, func(a, b schema.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	slices.Sort(x.Local)
}

// piece is quads with the lines they stand in.
type piece struct {
	quads []quad.Quad
	lines []int // 0 where unknown
}

func (p *piece) add(q quad.Quad, line int) {
	p.quads, p.lines = append(p.quads, q), append(p.lines, line)
}

// fault notes what is wrong in a line; 0 where none is known.
func (r *reading) fault(line int, format string, args ...any) {
	f := schema.Fault{File: r.o.Name, Text: fmt.Sprintf(format, args...)}
	if line > 0 {
		f.Line, f.Col = line, 1
	}
	r.Faults = append(r.Faults, f)
}

func (r *reading) note(format string, args ...any) {
	r.Notes = append(r.Notes, fmt.Sprintf(format, args...))
}

// quad takes one quad, its names full or short, to the article, or the background, that its label names.
func (r *reading) quad(q quad.Quad, line int) {
	for _, d := range quad.Directions {
		q.Set(d, short(q.Get(d)))
	}
	label := idOf(q.Label)
	switch {
	case q.Label == nil && (isPublic(q.Predicate) || idOf(q.Predicate) == "rdf:type" && isPublic(q.Object)):
		r.public++
	case label.Kind() == "doc", label.Kind() == "claim":
		r.keep(schema.DocOf(label), q, line)
	case label == schema.KB:
		r.background.add(q, line)
	case label == schema.Analysis:
		r.analysis++
		if id := idOf(q.Subject); id.Kind() == "doc" && q.Predicate == schema.Rel(compare.SketchOf).IRI() {
			r.sketches[id] = quad.ToString(q.Object)
		}
	case q.Label == nil:
		r.fault(line, "a quad without a label: nobody answers for it")
	default:
		r.fault(line, "the label %s is no article, claim or background", q.Label)
	}
}

// isPublic says whether a name is of the public vocabularies in which JSON-LD says things again.
func isPublic(v quad.Value) bool {
	return slices.Contains([]string{"schema", "prov", "wgs84"}, idOf(v).Kind())
}

// keep takes a quad of an article until all are read.
func (r *reading) keep(doc schema.ID, q quad.Quad, line int) {
	if r.failed == nil {
		r.failed = r.docs.add(doc, q, line)
	}
}

// short gives a value with its names short, as the store holds them.
func short(v quad.Value) quad.Value {
	switch v := v.(type) {
	case quad.IRI:
		return store.Short(v)
	case quad.TypedString:
		v.Type = store.Short(v.Type)
		if x, err := strconv.ParseFloat(string(v.Value), 64); err == nil && v.Type == xsd.Double {
			return quad.Float(x)
		}
		return store.Canonical(v)
	}
	return v
}

// record takes the record of an article whose claims stand in those lines.
func (r *reading) record(x *schema.Record, line int, lines map[schema.ID]int) {
	for _, q := range r.model.Quads(x) {
		at := lines[idOf(q.Subject)]
		if at == 0 {
			at = lines[schema.ID("claim:"+idOf(q.Subject).Local())]
		}
		if at == 0 {
			at = line
		}
		r.keep(x.Doc.ID, q, at)
	}
}

// store checks the articles, one after the other by their ids, and stores those without fault.
func (r *reading) store() error {
	if err := r.settleBackground(); err != nil {
		return err
	}
	if r.public > 0 {
		r.note("%d statements of the default graph say in public words what the named graphs hold", r.public)
	}
	if r.analysis > 0 {
		r.note("%d quads of graph:analysis are left out: what comparing finds is computed from the claims", r.analysis)
	}
	err := r.docs.each(r.storeAll)
	if r.decided > 0 {
		r.note("%d articles come with what analysts decided, which holds as far as the decisions of this graph say the same: the file of decisions goes beside the graph before the import", r.decided)
	}
	return err
}

func (r *reading) storeAll(docs map[schema.ID]*piece) error {
	for _, id := range slices.Sorted(maps.Keys(docs)) {
		p := docs[id]
		r.adopt(id, p)
		before := len(r.Faults)
		r.check(id, p)
		if len(r.Faults) > before || r.spoilt[id] {
			r.Refused++
			continue
		}
		if slices.ContainsFunc(p.quads, func(q quad.Quad) bool { return q.Predicate == decidedBy.IRI() }) {
			r.decided++
		}
		if err := r.storeOne(id, schema.SortQuads(slices.Clone(p.quads)), p.lines[0]); err != nil {
			return err
		}
	}
	return nil
}

func (r *reading) storeOne(id schema.ID, qs []quad.Quad, line int) error {
	old, err := r.st.Quads(r.ctx, id)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	same := slices.Equal(schema.SortQuads(old), qs)
	switch {
	case err == nil && same:
		r.Unchanged++
		return nil
	case err == nil && !r.o.Replace:
		r.fault(line, "the graph knows %s otherwise; it stays as it is unless it is to be replaced", id)
		r.Refused++
		return nil
	}
	r.Documents++
	r.Quads += len(qs)
	for _, q := range qs {
		if q.Object == schema.Type("claim").IRI() && q.Predicate == quad.IRI("rdf:type") {
			r.Claims++
		}
	}
	if r.o.DryRun {
		return nil
	}
	return r.o.Store(r.ctx, id, qs, r.sketches[id])
}

// settleBackground makes the import's background that of a graph that has none. Else what the graph's does not know
// goes to the articles that name its subjects.
func (r *reading) settleBackground() error {
	if len(r.background.quads) == 0 {
		return nil
	}
	if len(r.known) == 0 {
		before := len(r.Faults)
		r.check(schema.KB, &r.background)
		if len(r.Faults) > before {
			return fmt.Errorf("the background has faults, and the graph has none of its own:\n%w", r.Faults)
		}
		r.facts = schema.NewFacts(r.background.quads)
		r.Quads += len(r.background.quads)
		if r.o.DryRun {
			return nil
		}
		return r.st.ReplaceBackground(r.ctx, schema.SortQuads(slices.Clone(r.background.quads)))
	}
	r.strange = map[schema.ID][]int{}
	differ := 0
	have := map[quad.Quad]bool{}
	for _, q := range r.known {
		have[q] = true
	}
	for i, q := range r.background.quads {
		if id := idOf(q.Subject); len(r.facts[id]) == 0 {
			r.strange[id] = append(r.strange[id], i)
		} else if !have[q] {
			differ++
		}
	}
	if differ > 0 {
		r.note("%d facts of the background differ from the graph's, which stay", differ)
	}
	return nil
}

// adopt gives an article what the import's background says of entities that it names and the graph does not know.
func (r *reading) adopt(doc schema.ID, p *piece) {
	if len(r.strange) == 0 {
		return
	}
	named := set{}
	for _, q := range p.quads {
		named.names(q)
	}
	for _, id := range slices.Sorted(maps.Keys(named)) {
		for _, i := range r.strange[id] {
			q := r.background.quads[i]
			q.Label = doc.IRI()
			p.add(q, r.background.lines[i])
		}
	}
}
