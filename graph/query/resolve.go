package query

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"hearsay/schema"
)

// An UnknownError says that nothing bears the name, and what comes near it.
type UnknownError struct {
	Name string
	Near []schema.Ref // at most five, best first
}

func (e *UnknownError) Error() string {
	s := fmt.Sprintf("nothing is called %q", e.Name)
	if len(e.Near) > 0 {
		s += "; did you mean " + listRefs(e.Near, " or ") + "?"
	}
	return s
}

// An AmbiguousError says that several entities bear the name.
type AmbiguousError struct {
	Name       string
	Candidates []schema.Ref // sorted by use, then id
}

func (e *AmbiguousError) Error() string {
	const most = 12
	shown, more := e.Candidates, ""
	if len(shown) > most {
		shown, more = shown[:most], fmt.Sprintf(" and %d more", len(e.Candidates)-most)
	}
	return fmt.Sprintf("%q may be %s%s; give the id or the full name", e.Name, listRefs(shown, ", "), more)
}

func listRefs(refs []schema.Ref, sep string) string {
	out := make([]string, len(refs))
	for i, r := range refs {
		out[i] = fmt.Sprintf("%s (%s)", r.Name, r.ID)
	}
	return strings.Join(out, sep)
}

// How well a name fits, best first.
const (
	fitName  = iota // letter by letter, a name
	fitKey          // folded, a name
	fitAlias        // letter by letter, an alias
	fitAliasKey
	fitPart // some whole words of a name or alias
	fitNot
)

// Resolve finds the entity that a name, alias or id means. Of several that bear the name those that claims
// use go before gazetteer entries that no article names, then names before aliases; whole names go before
// parts of names. A name that nothing bears is taken for one in use that sounds alike or differs by a slip of the pen, in
// whatever script. The error is *UnknownError or *AmbiguousError.
func (n *Names) Resolve(name string) (schema.ID, error) {
	id, err := n.bearer(name)
	var unknown *UnknownError
	if !errors.As(err, &unknown) {
		return id, err
	}
	near := n.misspelled(name)
	if len(near) == 0 {
		return "", err
	}
	if id, err = n.only(name, near); err == nil && n.guessed != nil {
		n.guessed(name, n.Ref(id))
	}
	return id, err
}

// bearer is Resolve for what bears the very name.
func (n *Names) bearer(name string) (schema.ID, error) {
	if id := schema.ID(strings.Trim(name, "<>")); n.Known(id) {
		return id, nil
	}
	hits := n.whole(name)
	if len(hits) == 0 {
		hits = n.partial(name)
	}
	if len(hits) == 0 && n.Known(schema.Ent(name)) {
		return schema.Ent(name), nil
	}
	if len(hits) == 0 {
		return "", &UnknownError{name, n.Suggest(name, 5)}
	}
	return n.only(name, n.best(hits))
}

// only is the one of the entities, or the error that there are several.
func (n *Names) only(name string, ids []schema.ID) (schema.ID, error) {
	if len(ids) == 1 {
		return ids[0], nil
	}
	e := &AmbiguousError{Name: name}
	for _, id := range ids {
		e.Candidates = append(e.Candidates, n.Ref(id))
	}
	return "", e
}

// whole finds the entities with a name or alias of the same key.
func (n *Names) whole(name string) map[schema.ID]int {
	out := map[schema.ID]int{}
	key, text := nameKey(name), norm.NFC.String(strings.TrimSpace(name))
	if key == "" {
		return out
	}
	for _, i := range n.byKey[key] {
		e := n.entries[i]
		fit := fitAliasKey
		switch {
		case e.main && e.text == text:
			fit = fitName
		case e.main:
			fit = fitKey
		case e.text == text:
			fit = fitAlias
		}
		keepBest(out, e.id, fit)
	}
	return out
}

// partial finds the entities with a name in which the words stand, whole and in their order.
func (n *Names) partial(name string) map[schema.ID]int {
	out := map[schema.ID]int{}
	want := nameWords(name)
	if nameKey(name) == "" {
		return out
	}
	for _, e := range n.entries {
		if strings.Contains(nameWords(e.text), want) {
			keepBest(out, e.id, fitPart)
		}
	}
	return out
}

func nameWords(s string) string { return "-" + schema.Slug(s) + "-" }

func keepBest(fits map[schema.ID]int, id schema.ID, fit int) {
	if old, ok := fits[id]; !ok || fit < old {
		fits[id] = fit
	}
}

// best keeps the entities in use where there are any, of them those that fit best, most used first.
func (n *Names) best(fits map[schema.ID]int) []schema.ID {
	used := map[schema.ID]int{}
	for id, fit := range fits {
		if n.uses[id] > 0 {
			used[id] = fit
		}
	}
	if len(used) > 0 {
		fits = used
	}
	least := fitNot
	for _, fit := range fits {
		least = min(least, fit)
	}
	var out []schema.ID
	for id, fit := range fits {
		if fit == least {
			out = append(out, id)
		}
	}
	slices.SortFunc(out, func(a, b schema.ID) int {
		return cmp.Or(cmp.Compare(n.uses[b], n.uses[a]), strings.Compare(string(a), string(b)))
	})
	return out
}

// Suggest returns entities whose names differ from the given by a small misspelling, nearest first, those in
// use before others.
func (n *Names) Suggest(name string, limit int) []schema.Ref {
	if kind := schema.ID(name).Kind(); kind == "doc" || kind == "claim" {
		return nil
	}
	key := []rune(nameKey(name))
	most := misspelt(len(key))
	near := map[schema.ID]int{}
	for _, e := range n.entries {
		for _, part := range append(strings.Split(schema.Slug(e.text), "-"), e.key) {
			if d := distance(key, []rune(part), most); d <= most && len(key) > 2 {
				keepBest(near, e.id, d)
			}
		}
	}
	var ids []schema.ID
	for id := range near {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b schema.ID) int {
		return cmp.Or(cmpBool(n.uses[b] > 0, n.uses[a] > 0), cmp.Compare(near[a], near[b]), strings.Compare(string(a), string(b)))
	})
	var out []schema.Ref
	for _, id := range ids[:min(limit, len(ids))] {
		out = append(out, n.Ref(id))
	}
	return out
}
