package web

import (
	"encoding/json"
	"errors"
	"hash/fnv"
	"net/http"
	"strconv"

	"github.com/cayleygraph/quad"

	"hearsay/graph/export"
	"hearsay/graph/store"
)

// gephi streams the graph as Gephi's graph streaming reads it, one object a line: entities and grouped claims, or with
// mode=raw every quad between nodes. limit bounds the edges.
func (v *Server) gephi(w http.ResponseWriter, r *http.Request) {
	p := r.URL.Query()
	limit, err := atMost(p, "limit", v.Limit)
	mode := p.Get("mode")
	if err == nil && mode != "" && mode != "nodes" && mode != "raw" {
		err = wrong("mode="+clip(mode)+" is neither nodes nor raw", "")
	}
	if err != nil {
		fail(w, http.StatusBadRequest, err.Error())
		return
	}
	g := &gephiStream{w: w, enc: json.NewEncoder(w), nodes: map[string]bool{}, left: limit}
	g.enc.SetEscapeHTML(false)
	if mode == "raw" {
		err = v.gephiQuads(r, g)
	} else {
		err = v.gephiEntities(r, g)
	}
	switch {
	case err == nil || errors.Is(err, errEnough):
	case !g.begun:
		fail(w, statusOf(err), err.Error())
	default:
		panic(http.ErrAbortHandler) // so that half an answer does not look whole
	}
}

type object = map[string]any

// gephiStream writes nodes, each once, and the edges between them.
type gephiStream struct {
	w     http.ResponseWriter
	enc   *json.Encoder
	nodes map[string]bool
	left  int
	begun bool
}

func (g *gephiStream) node(id, label, kind string, size float64) error {
	if g.nodes[id] {
		return nil
	}
	if !g.begun {
		g.begun = true
		g.w.Header().Set("Content-Type", "application/stream+json")
	}
	g.nodes[id] = true
	x, y := spot(id)
	return g.enc.Encode(object{"an": object{id: object{"label": label, "size": size, "type": kind, "x": x, "y": y}}})
}

func (g *gephiStream) edge(id, source, target, label, pred string) error {
	if g.left--; g.left < 0 {
		return errEnough
	}
	return g.enc.Encode(object{"ae": object{id: object{"source": source, "target": target, "label": label, "pred": pred, "directed": true}}})
}

// spot is where a node begins, the same from call to call.
func spot(id string) (x, y float64) {
	h := fnv.New64a()
	h.Write([]byte(id))
	n := h.Sum64()
	return float64(n%2000) - 1000, float64(n>>32%2000) - 1000
}

func (v *Server) gephiEntities(r *http.Request, g *gephiStream) error {
	s, err := v.now(r.Context())
	if err != nil {
		return err
	}
	sel, err := export.Select(r.Context(), v.store, s.view, export.Options{Level: export.Entities})
	if err != nil {
		return err
	}
	defer sel.Close()
	err = sel.EachNode(r.Context(), func(n *export.Node) error {
		return g.node(string(n.ID), n.Name, n.Type, float64(1+n.Degree))
	})
	if err != nil {
		return err
	}
	return sel.EachEdge(r.Context(), func(e *export.Edge) error {
		return g.edge(e.ID(), string(e.Source), string(e.Target), e.Label, e.Kind)
	})
}

func (v *Server) gephiQuads(r *http.Request, g *gephiStream) error {
	n := 0
	return v.store.Match(r.Context(), store.Pattern{}, func(q quad.Quad) error {
		s, ok := q.Subject.(quad.IRI)
		o, both := q.Object.(quad.IRI)
		if !ok || !both {
			return nil
		}
		p := string(q.Predicate.(quad.IRI))
		for _, id := range []string{string(s), string(o)} {
			if err := g.node(id, id, "", 1); err != nil {
				return err
			}
		}
		n++
		return g.edge(strconv.Itoa(n), string(s), string(o), p, p)
	})
}
