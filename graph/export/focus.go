package export

import (
	"maps"
	"slices"
)

// focus drops the edges that do not lie within the hops around the focus. The first hop goes over any edge, in
// either direction; the others not over places within places and articles' own voices, which lead everywhere.
func (s *Selection) focus() {
	if len(s.options.Focus) == 0 {
		return
	}
	near := set{}
	for _, id := range s.options.Focus {
		near[id] = true
	}
	for hop := range s.options.Hops {
		near = s.grow(near, hop == 0)
	}
	s.Edges = slices.DeleteFunc(s.Edges, func(e Edge) bool { return !near[e.Source] || !near[e.Target] })
}

// grow adds what is one hop from the entities.
func (s *Selection) grow(near set, first bool) set {
	out := maps.Clone(near)
	for i := range s.Edges {
		e := &s.Edges[i]
		if (near[e.Source] || near[e.Target]) && (first || e.leads()) {
			out[e.Source], out[e.Target] = true, true
		}
	}
	return out
}

// leads says whether a path that means something may pass over the edge.
func (e *Edge) leads() bool {
	switch e.Class {
	case Background:
		return e.Kind == "position" || e.Kind == "affiliated-with"
	case Voice:
		return e.reported
	}
	return true
}
