package web

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"hearsay/schema"
)

// Vocabulary is what types, relations and stances there are, with their labels by language.
type Vocabulary struct {
	Types      []TypeOf          `json:"types"`
	Relations  []RelationOf      `json:"relations"`
	Stances    []Term            `json:"stances"`
	Modalities []Term            `json:"modalities"`
	Background []Term            `json:"background"`
	Prefixes   map[string]string `json:"prefixes"` // of ids → the beginning of the full IRI
}

// TypeOf is a class of entities.
type TypeOf struct {
	ID     schema.ID         `json:"id"`
	Name   string            `json:"name"`
	Labels map[string]string `json:"labels"`
	Is     []string          `json:"is"` // broader classes
	Code   string            `json:"code"`
}

// RelationOf is what a claim can say of the world.
type RelationOf struct {
	ID       schema.ID           `json:"id"`
	Name     string              `json:"name"`
	Labels   map[string]string   `json:"labels"`
	Inverse  string              `json:"inverse"`
	Family   string              `json:"family"`
	Roles    map[string][]string `json:"roles"` // role → the classes that it takes
	Figure   []string            `json:"figure"`
	Shortcut string              `json:"shortcut"`
	CAMEO    []string            `json:"cameo"`
	PLOVER   string              `json:"plover"`
}

// Term is a word of a closed vocabulary.
type Term struct {
	Name   string            `json:"name"`
	Labels map[string]string `json:"labels"`
}

func (a *asked) schema() (any, error) {
	m := a.server.model
	out := Vocabulary{Stances: vocabularyTerms(m.Terms.Stances), Modalities: vocabularyTerms(m.Terms.Modalities), Background: vocabularyTerms(m.Terms.Background), Prefixes: schema.Namespaces()}
	for _, name := range m.Types() {
		t := m.Type(name)
		out.Types = append(out.Types, TypeOf{schema.Type(name), name, t.Labels, some(t.Is), t.Code})
	}
	for _, name := range m.Relations() {
		r := m.Relation(name)
		roles := map[string][]string{}
		for role, classes := range r.Roles {
			roles[role] = some(classes)
		}
		out.Relations = append(out.Relations, RelationOf{schema.Rel(name), name, r.Labels, r.Inverse, r.Family, roles, some(r.Figure), r.Shortcut, some(r.Codes.CAMEO), r.Codes.PLOVER})
	}
	return out, nil
}

func vocabularyTerms(of map[string]map[string]string) []Term {
	out := []Term{}
	for _, name := range sortedKeys(of) {
		out = append(out, Term{name, of[name]})
	}
	return out
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

// some is the list, never nil: lists are [] in JSON, not null.
func some[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// context writes the prefixes as JSON-LD has them.
func (a *asked) context() (any, error) {
	a.w.Header().Set("Content-Type", "application/ld+json")
	return nil, json.NewEncoder(a.w).Encode(map[string]any{"@context": schema.Namespaces()})
}
