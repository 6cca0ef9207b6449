package export

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"sync"

	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// Selection is a part of the graph as nodes and edges of one level. It holds ids and counts; what claims say is read again, or
// waits in a temporary file, until it is written. At the level of quads the nodes and edges are made when a format first needs
// them. One goroutine at a time may write it.
type Selection struct {
	Level  Level
	Nodes  int         // how many
	Edges  int         // how many
	Claims []schema.ID // those that are in it, sorted; nil at the level of quads where it is the whole graph
	Loose  int         // claims that name nobody but their speaker and answer nobody, so stand on no edge between entities

	Outside int // claims that claims of the selection answer or depend on, and that are not in it

	options  Options
	store    *store.Store // as it was when the selection was made
	model    *schema.Model
	names    *query.Names
	docs     []schema.ID // the articles of the claims, in order
	entities []Node      // the nodes that are no claims, sorted
	degrees  []uint32    // of Claims, where these are nodes
	edges    *sorter     // shares of edges by their keys
	near     set         // the ends of the edges that are kept; nil where all are
	terms    *sorter     // the nodes at the level of quads
	there    set         // the entities on the edges and those that the options name
	kept     set         // what else belongs to the claims: media, chains, counted classes, outlets (level of quads)
	langs    []string    // of the names of nodes, sorted
	rooms    sync.Pool   // of slices that quads of articles are read into, *[]quad.Quad
}

// Close lets go of what waits in files.
func (s *Selection) Close() error { return errors.Join(s.edges.close(), s.terms.close()) }

// EachEdge calls f with the edges, sorted by source, target, class and kind, until it fails. An edge is good until f returns.
func (s *Selection) EachEdge(ctx context.Context, f func(*Edge) error) error {
	return s.eachFolded(ctx, s.edges, f)
}

// EachNode calls f with the nodes, sorted by their ids, until it fails.
func (s *Selection) EachNode(ctx context.Context, f func(*Node) error) error {
	if s.terms != nil {
		return s.eachTerm(ctx, f)
	}
	next := 0
	until := func(id schema.ID) error {
		for ; next < len(s.entities) && (id == "" || s.entities[next].ID < id); next++ {
			n := s.entities[next] // whoever gets it may keep it
			if err := f(&n); err != nil {
				return err
			}
		}
		return ctx.Err()
	}
	if s.degrees != nil {
		err := readReports(ctx, s, s.claimNodes, func(nodes []Node) error {
			for i := range nodes {
				if err := until(nodes[i].ID); err != nil {
					return err
				}
				if err := f(&nodes[i]); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return until("")
}

// entity is the node of that id that is no claim, or nil.
func (s *Selection) entity(id schema.ID) *Node {
	i, ok := slices.BinarySearchFunc(s.entities, id, func(n Node, id schema.ID) int { return strings.Compare(string(n.ID), string(id)) })
	if !ok {
		return nil
	}
	return &s.entities[i]
}

// claimNodes are the claims of an article as nodes.
func (s *Selection) claimNodes(r *report) ([]Node, error) {
	out := make([]Node, len(r.claims))
	for i := range r.claims {
		c := &r.claims[i]
		at, _ := slices.BinarySearch(s.Claims, c.ID)
		out[i] = Node{Ref: schema.Ref{ID: c.ID, Name: s.Words(c), Type: "claim"}, Degree: int(s.degrees[at]), Claim: c}
	}
	return out, nil
}

// eachShare calls f with the shares of the edges that are kept.
func (s *Selection) eachShare(ctx context.Context, from *sorter, f func(key, value []byte) error) error {
	if from == nil {
		return ctx.Err()
	}
	if s.near == nil {
		return from.each(ctx, f)
	}
	return from.each(ctx, func(k, value []byte) error {
		if x := readKey(string(k)); !s.near[x.from] || !s.near[x.to] {
			return nil
		}
		return f(k, value)
	})
}

// eachFolded calls f with the edges that the shares make.
func (s *Selection) eachFolded(ctx context.Context, from *sorter, f func(*Edge) error) error {
	fold := folder{s: s, emit: f}
	if err := s.eachShare(ctx, from, fold.add); err != nil {
		return err
	}
	return fold.end()
}

// eachKey calls f with the keys of the edges.
func (s *Selection) eachKey(ctx context.Context, from *sorter, f func(key)) error {
	var last []byte
	some := false
	return s.eachShare(ctx, from, func(k, _ []byte) error {
		if !some || !bytes.Equal(k, last) {
			last, some = append(last[:0], k...), true
			f(readKey(string(k)))
		}
		return nil
	})
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

	reported  bool   // some claim of it has another voice than its article's own
	published string // the day of the article of its only claim (level of claims)
}

// lists are the edge's lists of texts.
func (e *Edge) lists() [7]*[]string {
	return [...]*[]string{&e.Speakers, &e.Stances, &e.Modalities, &e.Figures, &e.Evidence, &e.Sources, &e.Titles}
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

// normalise sorts the lists and drops repeats.
func (e *Edge) normalise() {
	for _, list := range e.lists() {
		if len(*list) > 1 {
			slices.Sort(*list)
			*list = slices.Compact(*list)
		}
	}
	slices.Sort(e.Claims)
	e.Claims = slices.Compact(e.Claims)
}

// during widens the edge's days by those of one claim; a day alone stands for both ends.
func (e *Edge) during(from, to string) {
	from, to = cmp.Or(from, to), cmp.Or(to, from)
	if from != "" && (e.First == "" || from < e.First) {
		e.First = from
	}
	e.Last = max(e.Last, to)
}
