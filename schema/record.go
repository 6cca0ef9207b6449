package schema

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Span is a half-open range of bytes of a document's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes of the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains says whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps says whether the two share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Document is one article as read. Text is what all spans count bytes of.
type Document struct {
	ID        ID
	Sources   []string // paths or URLs as given, sorted; the same bytes at two places are one document
	Title     string
	Lang      string // BCP 47
	Publisher ID     // the outlet: ent:… of type media, or a source named after the document
	Published Date
	Text      string
	Valid     bool   // Text is known to be UTF-8
	SHA256    string // of the bytes as read, in hexadecimal digits
}

// Source is where the document was read: the first of its sources that is no address of the web, else its address; "" where it has
// neither.
func (d *Document) Source() string {
	for _, s := range d.Sources {
		if !OnWeb(s) {
			return s
		}
	}
	return d.URL()
}

// URL is the first address of the web among the document's sources, "" where none is.
func (d *Document) URL() string {
	for _, s := range d.Sources {
		if OnWeb(s) {
			return s
		}
	}
	return ""
}

// OnWeb says whether a source is an address of the web. Only such a source may become a link.
func OnWeb(source string) bool {
	return strings.HasPrefix(source, "https://") || strings.HasPrefix(source, "http://")
}

// Entity is somebody or something that articles speak of.
type Entity struct {
	ID        ID
	Type      string // a name of data/schema/types.yaml
	Name      string // in English where the gazetteer knows it, else as the article writes it
	Aliases   []string
	Links     map[string][]ID // located-in, part-of, affiliated-with, seat-of, side, made-in, subclass-of
	Positions []Position
	Labels    map[string]string // language → name
	Point     *Point
	SameAs    string // a Wikidata item, "Q227"
}

// Position is an office that a person held.
type Position struct {
	Of           ID
	Title        map[string]string // language → title
	Since, Until string            // YYYY, YYYY-MM or YYYY-MM-DD; empty where unknown or still held
}

// Point is a place on Earth in degrees (WGS 84).
type Point struct {
	Lat  float64 `json:"lat"`
	Long float64 `json:"long"`
}

// Evidence is a quotation: Text is exactly what stands at the span.
type Evidence struct {
	Span
	Text string `json:"text"`
}

// in says whether the quotation stands in the text, cut between characters.
func (e *Evidence) in(text string) bool {
	if e.Start < 0 || e.End < e.Start || e.End > len(text) || text[e.Start:e.End] != e.Text {
		return false
	}
	return (e.Start == len(text) || utf8.RuneStart(text[e.Start])) && (e.End == len(text) || utf8.RuneStart(text[e.End]))
}

// Figure is a number that a claim gives, with what is counted and how sure the words are.
type Figure struct {
	Value  *float64 `json:"value"`
	Low    *float64 `json:"low"`
	High   *float64 `json:"high"`
	Op     string   `json:"op,omitempty"` // = ~ > >= < <= range vague
	Unit   string   `json:"unit,omitempty"`
	Class  ID       `json:"class,omitempty"`  // the entity that is counted: a weapon, a class of equipment or people
	Status string   `json:"status,omitempty"` // destroyed, lost, shot-down, captured, hit, killed, wounded, killed-or-wounded, missing, launched …
	Kind   string   `json:"kind,omitempty"`   // count, ratio, distance, duration
	Raw    string   `json:"raw,omitempty"`
}

// Claim is one attributed statement of one article.
type Claim struct {
	ID          ID
	Relation    string
	Stance      string
	Modality    string
	Mode        string // asserted, response, hypothetical
	Attribution string // cue, continued, caption, document, author: what the speaker was read from
	Speaker     ID     // the innermost named voice; the publisher where Author is set
	Author      bool   // the article's own voice
	Chain       []ID   // whom the speaker leans on or is quoted by, outermost to innermost, without the author
	Medium      ID     // what it was said through

	Agent, Patient, Place, Weapon, Addressee []ID // each sorted and without repeats

	Figure     *Figure
	Date, Said Date
	Targets    []ID // claims that this one answers
	Conditions []ID // claims that this one depends on
	Evidence   Evidence
	Cue        Evidence // the words that attribute; empty where there are none
	Method     string   // the pattern's id, language first
	Confidence float64  // 0 to 1
}

// Asserted says whether the claim states its content as fact or estimate, so that it gives direct edges
// (MODEL.md, rule 1).
func (c *Claim) Asserted() bool {
	if c.Mode != "asserted" || (c.Modality != "actual" && c.Modality != "estimate") {
		return false
	}
	return slices.Contains([]string{"claims", "confirms", "accuses", "announces"}, c.Stance)
}

// Roles returns the role names in their fixed order with the claim's lists behind them.
func (c *Claim) Roles() []Role {
	return []Role{{"agent", &c.Agent}, {"patient", &c.Patient}, {"place", &c.Place}, {"weapon", &c.Weapon}, {"addressee", &c.Addressee}}
}

// Role is a named slot of a claim.
type Role struct {
	Name string
	IDs  *[]ID
}

// Role is the slot of that name; nil where there is none.
func (c *Claim) Role(name string) *[]ID {
	switch name {
	case "agent":
		return &c.Agent
	case "patient":
		return &c.Patient
	case "place":
		return &c.Place
	case "weapon":
		return &c.Weapon
	case "addressee":
		return &c.Addressee
	}
	return nil
}

// Normalise sorts what means nothing by its order and removes repeats.
func (c *Claim) Normalise() {
	for _, r := range c.Roles() {
		*r.IDs = sortedIDs(*r.IDs)
	}
	c.Targets, c.Conditions = sortedIDs(c.Targets), sortedIDs(c.Conditions)
}

// sortedIDs are the ids in order, each once: the same where they are so, with no room for others, else a copy.
func sortedIDs(ids []ID) []ID {
	if len(ids) == 0 {
		return nil
	}
	inOrder := 1
	for inOrder < len(ids) && ids[inOrder-1] < ids[inOrder] {
		inOrder++
	}
	if inOrder == len(ids) {
		return slices.Clip(ids)
	}
	out := slices.Clone(ids)
	slices.Sort(out)
	return slices.Compact(out)
}

// Mention is one place where a text names an entity.
type Mention struct {
	Evidence
	Entity ID `json:"-"`
}

// Rejected is a candidate that did not pass, with the reason.
type Rejected struct {
	Reason   string   `json:"reason"`
	Method   string   `json:"method,omitempty"`
	Evidence Evidence `json:"evidence"`
}

// Record is all that is known from one article.
type Record struct {
	Doc      Document
	Entities []Entity // every entity that mentions or claims name, sorted by id
	Local    []ID     // those of them that no gazetteer knows, sorted
	Mentions []Mention
	Claims   []Claim
	Rejected []Rejected
}

// Entity returns the record's entity with that id, or nil.
func (r *Record) Entity(id ID) *Entity {
	i, ok := slices.BinarySearchFunc(r.Entities, id, func(e Entity, id ID) int { return strings.Compare(string(e.ID), string(id)) })
	if !ok {
		return nil
	}
	return &r.Entities[i]
}
