package export

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/graph/query"
	"hearsay/schema"
)

// Options choose what an export holds; what is empty chooses all.
type Options struct {
	Level  Level       // what stands as nodes and edges; the first level of the format where it is empty
	Focus  []schema.ID // only what lies around these entities
	Hops   int         // how far around the focus
	Only   []schema.ID // only these entities with what is claimed between them, these claims, and the claims of these articles
	Filter Filter      // only claims that it chooses

	Lang     string // of the labels of relations; English where it is empty or unknown
	WithText bool   // the text of the articles, too (formats that keep quads)
	Raw      bool   // no apostrophe before cells that look like formulas (csv)

	room int // what sorters hold, sorterRoom where it is 0; less in tests
}

// Filter chooses claims; all that is given must hold.
type Filter struct {
	query.Filter      // its mark and limit are not used
	Asserted     bool // only what is stated as fact or estimate
}

// byView says whether the view has to look up which claims the filter chooses.
func (f Filter) byView() bool {
	return f.Speaker != "" || f.Side != "" || f.About != "" || f.Place != "" || f.Source != "" || f.Since != "" || f.Until != "" || f.Disputed ||
		len(f.Relations) > 0 || len(f.Stances) > 0
}

// all says whether the filter chooses every claim.
func (f Filter) all() bool { return !f.byView() && f.MinConfidence == 0 && !f.Asserted }

// whole says whether the options choose the whole graph.
func (o *Options) whole() bool { return len(o.Focus) == 0 && o.Only == nil && o.Filter.all() }

// Level is what stands as nodes and edges of an export.
type Level string

// The levels.
const (
	Entities Level = "entities" // entities are nodes; claims are grouped into edges between them
	Claims   Level = "claims"   // entities and claims are nodes; roles, speakers and answers are edges
	Quads    Level = "quads"    // every quad is an edge
)

// CheckLevel says what is wrong with the name of a level for that format, nil where nothing is.
func (f *Format) CheckLevel(l Level) error {
	if l == "" || slices.Contains(f.Levels, l) {
		return nil
	}
	var names []string
	for _, x := range f.Levels {
		names = append(names, string(x))
	}
	return fmt.Errorf("export: %s has no level %q; it has %s", f.Name, l, strings.Join(names, ", "))
}
