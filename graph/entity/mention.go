package entity

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// The kinds of mention.
const (
	KindName   = "name"   // somebody or something called by a name
	KindBody   = "body"   // an organ or force of somebody: a ministry, an army
	KindThing  = "thing"  // a place or group without a name of its own
	KindSource = "source" // a voice without a name
	KindOffice = "office" // a person called by an office alone
)

// Mention is a stretch of tokens that names somebody or something.
type Mention struct {
	From, To int    // tokens of the name: a person without title, a body with its country, a place without "city of"
	Outer    [2]int // tokens with title, office, head and apposition
	ID       schema.ID
	Type     string
	Kind     string      // name, body, thing, source or office
	Of       []schema.ID // the country or body that it belongs to, where the words say so
	Title    *lang.Title
	Head     *lang.Head
	Inner    bool   // lies within another mention, as the country within a ministry's name
	Reason   string // why it is linked so: gazetteer, shape, title, surname …
}

// Position is an office that the article says somebody holds.
type Position struct {
	Person, Of schema.ID
	Title      *lang.Title
	En         string // the title in English: "Assistant to the President"
	From, To   int    // tokens
}

// Found is what the Finder found in one article.
type Found struct {
	Mentions  []Mention // by From, the longer first
	Local     map[schema.ID]*schema.Entity
	Positions []Position
	Bare      []Mention // organs of nobody that the article names, by From: they act and suffer, and say nothing

	gazetteer *Gazetteer
	apart     map[schema.ID]bool // bodies of the article that are of nobody's side but their own
}

// Entity returns the entity with that id, of the article or of the gazetteer, or nil.
func (f *Found) Entity(id schema.ID) *schema.Entity {
	if e := f.Local[id]; e != nil {
		return e
	}
	return f.gazetteer.Entity(id)
}

// Name is the English name of the entity with that id, or the name that the article gives it.
func (f *Found) Name(id schema.ID) string {
	if e := f.Entity(id); e != nil {
		return e.Name
	}
	return ""
}

// Side returns the party that the entity belongs to, as Gazetteer.Side does, for entities of the article, too.
func (f *Found) Side(id schema.ID) schema.ID {
	for range 8 {
		e := f.Local[id]
		if f.apart[id] {
			return id
		}
		if e == nil {
			return f.gazetteer.Side(id)
		}
		up := above(e)
		if up == "" {
			return id
		}
		id = up
	}
	return id
}

// Unit is what a count of the entity counts, as Gazetteer.Unit does, for entities of the article, too.
func (f *Found) Unit(id schema.ID) string {
	if e := f.Local[id]; e != nil {
		for _, class := range e.Links["subclass-of"] {
			return f.gazetteer.Unit(class)
		}
		return ""
	}
	return f.gazetteer.Unit(id)
}

// HasClass says whether the entity is of the class, as Gazetteer.HasClass does, for entities of the article, too.
func (f *Found) HasClass(id, class schema.ID) bool {
	if e := f.Local[id]; e != nil {
		return slices.ContainsFunc(e.Links["subclass-of"], func(up schema.ID) bool { return f.gazetteer.HasClass(up, class) })
	}
	return f.gazetteer.HasClass(id, class)
}

// above is the next step from an entity of the article towards its side.
func above(e *schema.Entity) schema.ID {
	for _, rel := range []string{"affiliated-with", "part-of", "located-in"} {
		if ids := e.Links[rel]; len(ids) > 0 {
			return ids[0]
		}
	}
	if len(e.Positions) > 0 {
		return e.Positions[0].Of
	}
	return ""
}

func (f *Found) sort() {
	order := func(a, b Mention) int {
		if a.From != b.From {
			return a.From - b.From
		}
		return b.To - a.To
	}
	if !slices.IsSortedFunc(f.Mentions, order) {
		slices.SortStableFunc(f.Mentions, order)
	}
}
