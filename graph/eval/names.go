package eval

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"hearsay/schema"
)

// Entity is somebody or something of the gold, with the words that name it in each article.
type Entity struct {
	ID          string    `json:"id"`
	Type        string    `json:"type"`
	Name        string    `json:"name"`
	Surfaces    []Surface `json:"surfaces"`
	Aliases     []string  `json:"aliases"`
	Side        Words     `json:"side"`
	MetonymOf   Words     `json:"metonym_of"`
	Affiliation Words     `json:"affiliation"`
	PartOf      Words     `json:"part_of"`
	LocatedIn   Words     `json:"located_in"`
}

func (e *Entity) links() []string {
	return slices.Concat(e.MetonymOf, e.Affiliation, e.PartOf, e.LocatedIn)
}

// Words is one word or a list of them.
type Words []string

// UnmarshalJSON reads "x", ["x", "y"] or null.
func (w *Words) UnmarshalJSON(b []byte) error {
	var o Options
	if err := o.UnmarshalJSON(b); err != nil {
		return err
	}
	*w = o.words()
	return nil
}

// Surface is how one article writes a name.
type Surface struct{ Doc, Text string }

// UnmarshalJSON reads a pair of document and words.
func (s *Surface) UnmarshalJSON(b []byte) error {
	var pair []string
	if err := json.Unmarshal(b, &pair); err != nil {
		return err
	}
	if len(pair) != 2 {
		return errors.New("a surface is a pair of document and words")
	}
	s.Doc, s.Text = pair[0], pair[1]
	return nil
}

// sideWords are what tells the parties of a conflict apart in names and ids.
var sideWords = []string{"azerbaijan", "armenia", "karabakh", "artsakh", "ukrain", "russia", "israel", "hamas", "hezbollah", "palestin", "gaza", "lebanon",
	"iran", "india", "pakistan", "houthi", "yemen", "saudi", "rapid support", "sudan", "syria", "turkey", "turkiye", "united states", "france"}

type set map[string]bool

func (s set) meets(t set) bool {
	for w := range s {
		if t[w] {
			return true
		}
	}
	return false
}

func (s set) add(t set) {
	for w := range t {
		s[w] = true
	}
}

// names answers whether two names are of one entity, and of which side a name is.
type names struct {
	alias map[string]set // gold id → all its names, folded
	sides map[string]set // gold id → its sides
}

func newNames(es []Entity) names {
	n := names{map[string]set{}, map[string]set{}}
	links := map[string][]string{}
	for i := range es {
		e := &es[i]
		links[e.ID] = e.links()
		if n.alias[e.ID] == nil {
			n.alias[e.ID] = set{}
		}
		for _, s := range append([]string{e.ID, e.Name}, e.Aliases...) {
			n.alias[e.ID][slug(s)] = true
		}
		for _, s := range e.Surfaces {
			n.alias[e.ID][slug(s.Text)] = true
		}
	}
	for i := range es {
		e := &es[i]
		words := append(closure(e.ID, links), e.Name)
		n.sides[e.ID] = sidesIn(strings.Join(append(words, e.Side...), " "))
	}
	return n
}

// closure is the id and all that its links lead to.
func closure(id string, links map[string][]string) []string {
	out := []string{id}
	for i := 0; i < len(out); i++ {
		for _, next := range links[out[i]] {
			if !slices.Contains(out, next) {
				out = append(out, next)
			}
		}
	}
	return out
}

func sidesIn(text string) set {
	text = strings.ReplaceAll(strings.ToLower(text), "-", " ")
	out := set{}
	for _, w := range sideWords {
		if strings.Contains(text, w) {
			out[w] = true
		}
	}
	return out
}

// A named is an entity of the output with all it is called.
type named struct {
	id, name, kind string
	keys           set
}

func newNamed(id schema.ID, name, kind string, texts ...string) named {
	parts := strings.Split(string(id), ":")
	keys := set{slug(parts[len(parts)-1]): true, slug(name): true}
	for _, t := range texts {
		keys[slug(t)] = true
	}
	delete(keys, "")
	return named{string(id), name, kind, keys}
}

// same says whether an entity of the output is the gold's: a name agrees.
func (n names) same(gold string, e named) bool {
	if alias := n.alias[gold]; len(alias) > 0 {
		return alias.meets(e.keys)
	}
	return e.keys[slug(gold)]
}

// goldSides is the side of a gold id: of its entity, else by the id itself.
func (n names) goldSides(id string) set {
	if s := n.sides[id]; len(s) > 0 {
		return s
	}
	return sidesIn(id)
}

// sidesOf is the side of an entity of the output: of the gold entities that it is, else by its name.
func (n names) sidesOf(e named) set {
	out := set{}
	for id, alias := range n.alias {
		if alias.meets(e.keys) {
			out.add(n.sides[id])
		}
	}
	if len(out) > 0 {
		return out
	}
	return sidesIn(e.id + " " + e.name)
}

// fits says whether an entity of the output is the gold's, or stands on its side where that is enough.
func (n names) fits(gold string, e named, bySide bool) bool {
	return n.same(gold, e) || bySide && n.goldSides(gold).meets(n.sidesOf(e))
}

// slug folds a name for comparison: what stands before " (", without case, diacritics and punctuation.
func slug(s string) string {
	s, _, _ = strings.Cut(s, " (")
	s = strings.NewReplacer("đ", "d", "ı", "i", "ə", "a").Replace(norm.NFD.String(strings.ToLower(s)))
	var b strings.Builder
	gap := false
	for _, r := range s {
		switch {
		case norm.NFD.PropertiesString(string(r)).CCC() != 0:
		case !unicode.IsLetter(r) && !unicode.IsNumber(r):
			gap = true
		default:
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		}
	}
	return b.String()
}
