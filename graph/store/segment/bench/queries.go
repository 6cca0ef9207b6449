package main

import (
	"context"
	"fmt"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
)

// A query is asked of every store through Cayley's path API, once with each start. Gizmo is the same query as text.
type query struct {
	name   string
	gizmo  string      // $ stands for the start
	starts []quad.IRI  // who it is asked of, some often named, some seldom
	count  countOfRows // asks it and counts the rows
}

type countOfRows func(ctx context.Context, qs graph.QuadStore, start quad.IRI) (int64, error)

var queries = []query{
	{"one hop", `g.V("$").out("<rel:struck>").all()`, some("ent:country-%d", 5, 15, 25, 40), along(func(p *path.Path) *path.Path {
		return p.Out(quad.IRI("rel:struck"))
	})},
	{"three hops", `g.V("$").out("<rel:claims>").out("<rel:agent>").in("<rel:affiliated-with>").all()`,
		some("ent:organisation-%d", 40, 80, 160, 300), along(func(p *path.Path) *path.Path {
			return p.Out(quad.IRI("rel:claims")).Out(quad.IRI("rel:agent")).In(quad.IRI("rel:affiliated-with"))
		})},
	{"intersection", `g.V("$").out("<rel:struck>").intersect(g.V("<ent:country-7>").out("<rel:struck>")).unique().all()`,
		some("ent:country-%d", 8, 12, 20, 30), along(func(p *path.Path) *path.Path {
			return p.Out(quad.IRI("rel:struck")).And(path.StartPath(nil, quad.IRI("ent:country-7")).Out(quad.IRI("rel:struck"))).Unique()
		})},
	{"label context", `g.V("<ent:country-9>").labelContext(g.V("$").out("<rel:claims>")).out("<rel:struck>").all()`,
		some("ent:organisation-%d", 1, 3, 9, 20), along(func(p *path.Path) *path.Path {
			return path.StartPath(nil, quad.IRI("ent:country-9")).LabelContext(p.Out(quad.IRI("rel:claims"))).Out(quad.IRI("rel:struck"))
		})},
	{"all quads of a claim", `(qs.QuadIterator(quad.Label, "$"), each quad read)`, nil /* someClaims */, ofLabel},
	{"hub", `g.V("$").in("<rel:patient>").all()`, some("ent:country-%d", 0), along(func(p *path.Path) *path.Path {
		return p.In(quad.IRI("rel:patient"))
	})},
	{"has literal", `g.V("$").out("<rel:claims>").has("<rel:modality>", "planned").all()`, some("ent:organisation-%d", 0, 2, 10, 50),
		along(func(p *path.Path) *path.Path {
			return p.Out(quad.IRI("rel:claims")).Has(quad.IRI("rel:modality"), quad.String("planned"))
		})},
	{"count of a type", `g.emit(g.V().has("<rdf:type>", "$").count())`, some("type:%s", "claim", "document"), countOfType},
	{"recursive follow", `g.V("$").followRecursive(g.M().in("<rel:located-in>")).all()`, some("ent:place-%d", 2, 5, 60, 100),
		along(func(p *path.Path) *path.Path {
			return p.FollowRecursive(path.StartMorphism().In(quad.IRI("rel:located-in")), 0, nil)
		})},
	{"shortest path", `(breadth first from $ and from ent:weapon-149, in turn, each step g.V(…).both(g.V(…)).unique())`, some("ent:person-%d", 50, 400, 900, 1300), fromBothEnds},
}

// some are ids made of a pattern.
func some[T any](pattern string, args ...T) []quad.IRI {
	var out []quad.IRI
	for _, a := range args {
		out = append(out, quad.IRI(fmt.Sprintf(pattern, a)))
	}
	return out
}

func along(step func(*path.Path) *path.Path) countOfRows {
	return func(ctx context.Context, qs graph.QuadStore, start quad.IRI) (int64, error) {
		var n int64
		err := shape.Iterate(ctx, qs, step(path.StartPath(qs, start)).Shape()).Each(func(graph.Ref) error {
			n++
			return nil
		})
		return n, err
	}
}

func countOfType(ctx context.Context, qs graph.QuadStore, typ quad.IRI) (int64, error) {
	return path.StartPath(qs).Has(quad.IRI("rdf:type"), typ).Iterate(ctx).Count()
}

// ofLabel reads every quad under a label.
func ofLabel(ctx context.Context, qs graph.QuadStore, label quad.IRI) (int64, error) {
	ref, err := qs.ValueOf(label)
	if err != nil || ref == nil {
		return 0, err
	}
	var n int64
	err = iterator.Iterate(ctx, qs.QuadIterator(quad.Label, ref)).Each(func(r graph.Ref) error {
		n++
		_, err := qs.Quad(r)
		return err
	})
	return n, err
}
