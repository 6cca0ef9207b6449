package query

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"hearsay/schema"
)

// Completion is a name, or what stands in one from some word on, that begins, as look-ups see it, with what was typed.
type Completion struct {
	Text string     // what was typed, and the rest of the name
	Ref  schema.Ref // whose name it is
}

// begun is how a name begins with what was typed.
type begun struct {
	entry
	from int  // the byte of the name at which it does
	own  bool // the name is what the entity is called here
}

// Complete returns names that begin with the prefix, one for each entity: what it is called here, or else the first; behind them names of
// which a later word does, from that word on, where these words alone are found and no name of somebody else. They are of entities
// in use; only where no such name begins so are they of others. Each begins with the very letters of the prefix, for shells
// throw away what does not: "tho nhi" is completed to "tho nhi Kỳ", "step" to "stepanyan".
func (n *Names) Complete(prefix string, limit int) []Completion {
	key := nameKey(prefix)
	best := map[schema.ID]begun{}
	used := false
	for _, e := range n.entries {
		from := n.begins(&e, key)
		if from < 0 {
			continue
		}
		used = used || n.uses[e.id] > 0
		x := begun{e, from, e.text == n.Ref(e.id).Name}
		if b, ok := best[e.id]; !ok || cmpBool(x.from == 0, b.from == 0) > 0 || cmpBool(x.from == 0, b.from == 0) == 0 && x.own && !b.own {
			best[e.id] = x
		}
	}
	var hits []begun
	for id, b := range best {
		if !used || n.uses[id] > 0 {
			hits = append(hits, b)
		}
	}
	slices.SortFunc(hits, func(a, b begun) int {
		return cmp.Or(cmpBool(b.from == 0, a.from == 0), strings.Compare(a.text[a.from:], b.text[b.from:]), n.uses[b.id]-n.uses[a.id], strings.Compare(string(a.id), string(b.id)))
	})
	var out []Completion
	for i, h := range hits {
		if len(out) < limit && (h.from == 0 || i == 0 || hits[i-1].text[hits[i-1].from:] != h.text[h.from:]) {
			out = append(out, Completion{completed(prefix, key, h.text[h.from:]), n.Ref(h.id)})
		}
	}
	return out
}

// begins is the byte of a name at which what was typed begins it or a later word of it; -1 where none does. What stands from a later word on
// must be no name itself, for it would be taken for that one's.
func (n *Names) begins(e *entry, key string) int {
	switch {
	case strings.HasPrefix(e.key, key):
		return 0
	case !strings.Contains(e.key, key):
		return -1
	}
	word := true
	for i, r := range e.text {
		in := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		if in && !word && i > 0 {
			if rest := nameKey(e.text[i:]); strings.HasPrefix(rest, key) && len(n.byKey[rest]) == 0 {
				return i
			}
		}
		word = in
	}
	return -1
}

// completed is the prefix with the rest of a name whose key begins with the prefix's.
func completed(prefix, key, name string) string {
	if strings.HasPrefix(name, prefix) {
		return name
	}
	for i := range name {
		if k := nameKey(name[:i]); len(k) >= len(key) {
			return prefix + name[i:]
		}
	}
	return prefix
}
