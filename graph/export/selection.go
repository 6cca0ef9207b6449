package export

import (
	"cmp"
	"slices"

	"hearsay/graph/store"
	"hearsay/schema"
)

// Options choose what an export holds.
type Options struct {
	Focus    []schema.ID // only what lies around these entities; nobody for the whole graph
	Hops     int         // how far around the focus
	Lang     string      // of the labels of relations; English where it is empty or unknown
	WithText bool        // the text of the articles, too (nquads)
	Raw      bool        // no apostrophe before cells that look like formulas (csv)
}

// Selection is a part of the graph: entities that claims use as nodes, and claims grouped into edges.
type Selection struct {
	Nodes  []Node      // sorted by id
	Edges  []Edge      // sorted by source, target, class and kind
	Claims []schema.ID // those on the edges, sorted
	Loose  int         // claims that name nobody but their speaker and answer nobody, so stand on no edge

	options Options
	store   *store.Store
	around  set // entities that the claims name beside the nodes: media, chains, counted classes
}

type set map[schema.ID]bool

// Node is an entity.
type Node struct {
	schema.Ref
	Aliases []string
	Point   *schema.Point
	SameAs  string // a Wikidata item
	Says    int    // claims of which it is the speaker
	Named   int    // claims that name it in a role
	Degree  int    // edges at it
}

// Class tells kinds of edges apart.
type Class string

// The classes of edges.
const (
	Content    Class = "content"    // what claims say of the world: agent → target, and calls: speaker → addressee
	Voice      Class = "voice"      // speaker → whom the claim is about, by stance
	Answer     Class = "answer"     // speaker → the speaker of the claim that is denied, rejected, not commented on
	Background Class = "background" // offices, affiliation, location
)

// Edge is all claims that say the same kind of thing between two entities.
type Edge struct {
	Source, Target schema.ID
	Class          Class
	Kind           string // a relation, a stance, or a background relation
	Label          string // the kind in words

	Claims     []schema.ID
	Speakers   []string // names
	Stances    []string
	Modalities []string
	Figures    []string // as the articles write them
	Evidence   []string // the words of the articles
	Sources    []string // paths or URLs of the articles
	Titles     []string // of an office
	First      string   // the first and last day of what happened, as far as it is known; for an office since and until
	Last       string
	Disputed   bool    // one of its claims is denied or rejected by somebody
	Confidence float64 // the highest of its claims; 1 for background from data files

	reported bool // some claim of it has another voice than its article's own
}

// ID names the edge among all edges, the same from run to run.
func (e *Edge) ID() string {
	return string(e.Class) + ":" + e.Kind + ":" + e.Source.Local() + ":" + e.Target.Local()
}

// Weight is the number of claims, at least one.
func (e *Edge) Weight() int { return max(1, len(e.Claims)) }

func compareEdges(a, b Edge) int {
	return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target), cmp.Compare(a.Class, b.Class), cmp.Compare(a.Kind, b.Kind))
}

// normalise sorts the lists and drops repeats.
func (e *Edge) normalise() {
	for _, list := range []*[]string{&e.Speakers, &e.Stances, &e.Modalities, &e.Figures, &e.Evidence, &e.Sources, &e.Titles} {
		slices.Sort(*list)
		*list = slices.DeleteFunc(slices.Compact(*list), func(s string) bool { return s == "" })
	}
	slices.Sort(e.Claims)
	e.Claims = slices.Compact(e.Claims)
}
