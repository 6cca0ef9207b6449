package export

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"

	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// Selection is a part of the graph as nodes and edges of one level. At the level of quads they are made when a format
// first needs them. One goroutine at a time may write it.
type Selection struct {
	Level  Level
	Nodes  []Node      // sorted by id
	Edges  []Edge      // sorted by source, target, class and kind
	Claims []schema.ID // those that are in it, sorted; nil at the level of quads where it is the whole graph
	Loose  int         // claims that name nobody but their speaker and answer nobody, so stand on no edge between entities

	Outside int // claims that claims of the selection answer or depend on, and that are not in it

	options    Options
	store      *store.Store
	model      *schema.Model
	names      *query.Names
	statements []*Statement // of Claims, in their order
	there      set          // the entities on the edges and those that the options name
	termed     bool         // whether quadLevel has made the nodes and edges
	langs      []string     // of the names of nodes, sorted
}

type set map[schema.ID]bool

// Node is an entity; at the level of claims it may be a claim, at the level of quads any term.
type Node struct {
	schema.Ref
	Labels  map[string]string // language → name
	Aliases []string
	Point   *schema.Point
	SameAs  string     // a Wikidata item
	Says    int        // claims of which it is the speaker
	Named   int        // claims that name it in a role
	Degree  int        // edges at it
	Claim   *Statement // nil where the node is no claim
	Literal *Literal   // nil where the node is no text, number or date
}

// Literal is a value that a quad gives.
type Literal struct{ Text, Datatype, Lang string }

// Statement is a claim with what belongs to it.
type Statement struct {
	*schema.Claim
	Article  *schema.Document // without its text
	Disputed bool             // denied or rejected within its article
}

// Class tells kinds of edges apart.
type Class string

// The classes of edges.
const (
	Content    Class = "content"    // what claims say of the world: agent → target, and calls: speaker → addressee
	Voice      Class = "voice"      // speaker → whom the claim is about, by stance; at the level of claims speaker → claim
	Answer     Class = "answer"     // speaker → the speaker of the claim that is denied, rejected, not commented on; at the level of claims claim → claim
	Background Class = "background" // offices, affiliation, location
	RoleOf     Class = "role"       // claim → an entity in a role of it (level of claims)
	Comparison Class = "comparison" // claim → a claim that conflicts with it, agrees with it or follows it, as comparing found (level of claims)
	Fact       Class = "quad"       // a quad (level of quads)
)

// Edge is all claims that say the same kind of thing between two entities.
type Edge struct {
	Source, Target schema.ID
	Class          Class
	Kind           string    // a relation, a stance, a background relation, a role, or a predicate
	Label          string    // the kind in words
	Graph          schema.ID // the label of a quad (level of quads)

	Claims     []schema.ID
	Speakers   []string // names
	Stances    []string
	Modalities []string
	Figures    []string // as the articles write them
	Evidence   []string // the words of the articles
	Sources    []string // paths or URLs of the articles
	Titles     []string // of an office
	Reason     string   // of a comparison, in words
	First      string   // the first and last day of what happened, as far as it is known; for an office since and until
	Last       string
	Disputed   bool    // one of its claims is denied or rejected by somebody
	Confidence float64 // the highest of its claims; 1 for background from data files

	reported bool // some claim of it has another voice than its article's own
}

// ID names the edge among all edges and nodes, the same from run to run.
func (e *Edge) ID() string {
	id := string(e.Class) + ":" + e.Kind + ":" + idPart(e.Source) + ":" + idPart(e.Target)
	if e.Graph != "" {
		id += ":" + idPart(e.Graph)
	}
	return id
}

// idPart writes an id as a part of a longer one: entities by their local names, all else behind a tilde, and neither
// colon nor tilde that is not a separator.
func idPart(id schema.ID) string {
	s, mark := string(id), "~"
	if id.Kind() == "ent" {
		s, mark = id.Local(), ""
	}
	if strings.ContainsAny(s, ":%~") {
		s = strings.NewReplacer("%", "%25", ":", "%3A", "~", "%7E").Replace(s)
	}
	return mark + s
}

// Weight is the number of claims, at least one.
func (e *Edge) Weight() int { return max(1, len(e.Claims)) }

func sortEdges(edges []Edge) {
	slices.SortFunc(edges, func(a, b Edge) int { return compareEdges(&a, &b) })
}

func compareEdges(a, b *Edge) int {
	if c := cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Target, b.Target)); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.Class, b.Class), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Graph, b.Graph))
}

// normaliseAll normalises edges on all processors.
func normaliseAll(edges []Edge) {
	var wait sync.WaitGroup
	for part := range slices.Chunk(edges, max(1, len(edges)/runtime.GOMAXPROCS(0)+1)) {
		wait.Go(func() {
			for i := range part {
				part[i].normalise()
			}
		})
	}
	wait.Wait()
}

// normalise sorts the lists and drops repeats.
func (e *Edge) normalise() {
	for _, list := range []*[]string{&e.Speakers, &e.Stances, &e.Modalities, &e.Figures, &e.Evidence, &e.Sources, &e.Titles} {
		if len(*list) == 1 && (*list)[0] != "" {
			continue
		}
		slices.Sort(*list)
		*list = slices.DeleteFunc(slices.Compact(*list), func(s string) bool { return s == "" })
	}
	slices.Sort(e.Claims)
	e.Claims = slices.Compact(e.Claims)
}
