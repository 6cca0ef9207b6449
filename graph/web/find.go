package web

import (
	"hearsay/graph/query"
	"hearsay/schema"
)

// Hits is what a search found.
type Hits struct {
	Items []query.Hit `json:"items"` // best first
	Total int         `json:"total"`
}

// Refs are names of things.
type Refs struct {
	Items []query.Label `json:"items"` // in the order in which they were asked for
}

// Entity is what is known of an entity, with as many of its claims as were asked for.
type Entity struct {
	*query.Entity
	SaysTotal int `json:"says_total"`
	SaidTotal int `json:"said_total"`
}

func (a *asked) stats() (any, error) { return a.view().Stats(a.Context()) }

func (a *asked) search() (any, error) {
	hits, total, err := a.view().Search(a.Context(), query.Wanted{Text: a.text("q"), Kinds: a.list("type"), Limit: a.whole("limit")})
	return Hits{some(hits), total}, err
}

// refs looks up ids alone; one that nothing bears is its own name.
func (a *asked) refs() (any, error) {
	out := Refs{Items: []query.Label{}}
	for _, id := range a.list("id") {
		l, err := a.view().Label(a.Context(), schema.ID(id))
		if err != nil {
			return nil, err
		}
		out.Items = append(out.Items, l)
	}
	return out, nil
}

func (a *asked) entityPage() (any, error) {
	id, err := a.entity("id")
	if err != nil {
		return nil, err
	}
	e, err := a.view().Entity(a.Context(), id)
	if err != nil {
		return nil, err
	}
	out := Entity{e, len(e.Says), len(e.Said)}
	most := a.whole("limit")
	e.Says, e.Said = some(e.Says[:min(most, out.SaysTotal)]), some(e.Said[:min(most, out.SaidTotal)])
	e.Names = some(e.Names)
	return out, nil
}
