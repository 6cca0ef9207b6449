package query

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"
	"golang.org/x/text/unicode/norm"

	"hearsay/schema"
)

// Names is the index of what entities are called: names in every language and aliases, of the gazetteer and
// of the articles. Look-ups are blind to case, diacritics, hyphens and spaces.
type Names struct {
	refs    map[schema.ID]schema.Ref
	spoken  map[string]map[schema.ID]string // language, other than English, → what entities are called in it
	uses    map[schema.ID]int
	entries []entry // sorted by text and id
	byKey   map[string][]int

	spelt   *spelt
	guessed func(name string, taken schema.Ref) // told of a name that was taken for another; may be nil
}

// entry is one name of one entity.
type entry struct {
	text string
	key  string // folded, letters, digits and marks only
	id   schema.ID
	main bool // a name, not an alias
}

// nameUses are the predicates by which claims and figures point at an entity.
var nameUses = []string{"speaker", "citing", "medium", "agent", "patient", "place", "weapon", "addressee", "class"}

// Names returns the index, which is made on first use.
func (v *View) Names(ctx context.Context) (*Names, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.names != nil {
		return v.names, nil
	}
	n, err := v.namesIn(ctx)
	if err == nil {
		n.guessed = v.Guessed
		v.names = n
	}
	return n, err
}

func (v *View) namesIn(ctx context.Context) (*Names, error) {
	if v.english == nil {
		return v.readNames(ctx)
	}
	n, err := v.english.Names(ctx)
	if err != nil {
		return nil, err
	}
	return n.in(v.lang), nil
}

// in is the same index with the names of a language in its references, for entities that have one in it.
func (n *Names) in(lang string) *Names {
	out := *n
	out.refs = maps.Clone(n.refs)
	for id, name := range n.spoken[lang] {
		r := out.refs[id]
		r.Name = name
		out.refs[id] = r
	}
	return &out
}

func (v *View) readNames(ctx context.Context) (*Names, error) {
	n := &Names{refs: map[schema.ID]schema.Ref{}, spoken: map[string]map[schema.ID]string{}, uses: map[schema.ID]int{}, byKey: map[string][]int{}, spelt: &spelt{}}
	called, typed, spoken := ballot{}, ballot{}, ballots{}
	written, err := v.languages(ctx)
	if err != nil {
		return nil, err
	}
	seen := map[entry]bool{}
	read := func(p quad.IRI, f func(schema.ID, quad.Quad)) error {
		return v.each(ctx, quad.Predicate, p, func(q quad.Quad) {
			if s, ok := q.Subject.(quad.IRI); ok && schema.ID(s).Kind() == "ent" {
				f(schema.ID(s), q)
			}
		})
	}
	err = read("rel:name", func(id schema.ID, q quad.Quad) {
		text, lang := words(q.Object)
		called.vote(id, rank(q, lang), text)
		seen[entry{text, nameKey(text), id, true}] = true
		if lang != "" && lang != "en" {
			spoken.vote(lang, id, rank(q, ""), text)
		}
	})
	if err == nil {
		err = read("rel:alias", func(id schema.ID, q quad.Quad) {
			text, _ := words(q.Object)
			seen[entry{text, nameKey(text), id, false}] = true
			if lang := written[idOf(q.Label)]; lang != "" && lang != "en" {
				spoken.vote(lang, id, -1, text) // what an article in that language calls it
			}
		})
	}
	if err == nil {
		err = read("rdf:type", func(id schema.ID, q quad.Quad) {
			typed.vote(id, rank(q, ""), idOf(q.Object).Local())
		})
	}
	if err == nil {
		err = v.countUses(ctx, n.uses)
	}
	if err != nil {
		return nil, err
	}
	for id := range called {
		n.refs[id] = schema.Ref{ID: id, Name: called.winner(id), Type: typed.winner(id)}
	}
	for lang, b := range spoken {
		n.spoken[lang] = map[schema.ID]string{}
		for id := range b {
			n.spoken[lang][id] = b.winner(id)
		}
	}
	n.index(seen)
	return n, nil
}

// rank puts what the gazetteer says before what articles say, and English before other languages.
func rank(q quad.Quad, lang string) int {
	r := 0
	if q.Label == schema.KB.IRI() {
		r = 2
	}
	if lang == "en" {
		r++
	}
	return r
}

func (v *View) countUses(ctx context.Context, uses map[schema.ID]int) error {
	for _, p := range nameUses {
		err := v.each(ctx, quad.Predicate, schema.Rel(p).IRI(), func(q quad.Quad) {
			if o, ok := q.Object.(quad.IRI); ok {
				uses[schema.ID(o)]++
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (n *Names) index(seen map[entry]bool) {
	for e := range seen {
		n.entries = append(n.entries, e)
	}
	slices.SortFunc(n.entries, func(a, b entry) int {
		return cmp.Or(strings.Compare(a.text, b.text), strings.Compare(string(a.id), string(b.id)), cmpBool(b.main, a.main))
	})
	for i, e := range n.entries {
		n.byKey[e.key] = append(n.byKey[e.key], i)
	}
}

// Ref returns the entity's name and type beside its id; what has no name is called by its local id.
func (n *Names) Ref(id schema.ID) schema.Ref {
	if r, ok := n.refs[id]; ok {
		return r
	}
	return schema.Ref{ID: id, Name: id.Local()}
}

// called are the refs of entities.
func (n *Names) called(ids []schema.ID) []schema.Ref {
	out := make([]schema.Ref, len(ids))
	for i, id := range ids {
		out[i] = n.Ref(id)
	}
	return out
}

// Known says whether an entity has that id.
func (n *Names) Known(id schema.ID) bool { _, ok := n.refs[id]; return ok }

// Len is the number of entities.
func (n *Names) Len() int { return len(n.refs) }

// nameKey folds a name to what look-ups compare.
func nameKey(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, schema.Fold(s))
}

func words(v quad.Value) (text, lang string) {
	switch v := v.(type) {
	case quad.String:
		return norm.NFC.String(string(v)), ""
	case quad.LangString:
		return norm.NFC.String(string(v.Value)), v.Lang
	}
	return "", ""
}

func cmpBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// languages are those of the articles.
func (v *View) languages(ctx context.Context) (map[schema.ID]string, error) {
	out := map[schema.ID]string{}
	err := v.each(ctx, quad.Predicate, schema.Rel("lang").IRI(), func(q quad.Quad) { out[idOf(q.Subject)], _ = words(q.Object) })
	return out, err
}

// ballots are one for each language.
type ballots map[string]ballot

func (b ballots) vote(lang string, id schema.ID, rank int, text string) {
	if b[lang] == nil {
		b[lang] = ballot{}
	}
	b[lang].vote(id, rank, text)
}

// ballot elects one text for each id: of the highest rank, then the most frequent, then the first by letter.
type ballot map[schema.ID]map[vote]int

type vote struct {
	rank int
	text string
}

func (b ballot) vote(id schema.ID, rank int, text string) {
	if b[id] == nil {
		b[id] = map[vote]int{}
	}
	b[id][vote{rank, text}]++
}

func (b ballot) winner(id schema.ID) string {
	var best vote
	count := 0
	for v, n := range b[id] {
		if count == 0 || cmp.Or(cmp.Compare(v.rank, best.rank), cmp.Compare(n, count), strings.Compare(best.text, v.text)) > 0 {
			best, count = v, n
		}
	}
	return best.text
}
