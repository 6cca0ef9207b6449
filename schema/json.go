package schema

import (
	"encoding/json"
	"fmt"
)

// The JSON of one document (MODEL.md); the contract between the extractor, the scorer and other programs.
type recordJSON struct {
	Doc      docJSON      `json:"doc"`
	Entities []entityJSON `json:"entities"`
	Claims   []ClaimJSON  `json:"claims"`
	Rejected []Rejected   `json:"rejected"`
}

type docJSON struct {
	ID        ID     `json:"id"`
	Source    string `json:"source"`
	Title     string `json:"title"`
	Publisher ID     `json:"publisher"`
	Published string `json:"published"` // as much of YYYY-MM-DD as is known
	Lang      string `json:"lang"`
	SHA256    string `json:"sha256"`
}

type entityJSON struct {
	Ref
	Aliases  []string   `json:"aliases,omitempty"`
	Mentions []Evidence `json:"mentions"`
}

// Ref is an entity as JSON shows it where it is named.
type Ref struct {
	ID   ID     `json:"id"`
	Name string `json:"name"`
	Type string `json:"type"`
}

// ClaimJSON is a claim with its entities' names and types beside their ids.
type ClaimJSON struct {
	ID          ID        `json:"id"`
	Relation    string    `json:"relation"`
	Stance      string    `json:"stance"`
	Modality    string    `json:"modality"`
	Mode        string    `json:"mode"`
	Attribution string    `json:"attribution,omitempty"`
	Speaker     Ref       `json:"speaker"`
	Author      bool      `json:"author"`
	Chain       []ID      `json:"chain,omitempty"`
	Medium      ID        `json:"medium,omitempty"`
	Agent       []Ref     `json:"agent"`
	Patient     []Ref     `json:"patient"`
	Place       []Ref     `json:"place"`
	Weapon      []Ref     `json:"weapon"`
	Addressee   []Ref     `json:"addressee"`
	Figure      *Figure   `json:"figure"`
	Date        *Date     `json:"date"`
	Said        *Date     `json:"said,omitempty"`
	Targets     []ID      `json:"targets"`
	Conditions  []ID      `json:"conditions,omitempty"`
	Evidence    Evidence  `json:"evidence"`
	Cue         *Evidence `json:"cue,omitempty"`
	Method      string    `json:"method"`
	Confidence  float64   `json:"confidence"`
}

// NewClaimJSON joins a claim with its entities, which name looks up.
func NewClaimJSON(c Claim, name func(ID) Ref) ClaimJSON {
	refs := func(ids []ID) []Ref {
		out := make([]Ref, 0, len(ids))
		for _, id := range ids {
			out = append(out, name(id))
		}
		return out
	}
	j := ClaimJSON{ID: c.ID, Relation: c.Relation, Stance: c.Stance, Modality: c.Modality, Mode: c.Mode, Attribution: c.Attribution,
		Author: c.Author, Chain: c.Chain, Medium: c.Medium,
		Agent: refs(c.Agent), Patient: refs(c.Patient), Place: refs(c.Place), Weapon: refs(c.Weapon), Addressee: refs(c.Addressee),
		Figure: c.Figure, Targets: append([]ID{}, c.Targets...), Conditions: c.Conditions, Evidence: c.Evidence, Method: c.Method, Confidence: c.Confidence}
	if c.Speaker != "" {
		j.Speaker = name(c.Speaker)
	}
	if !c.Date.IsZero() {
		j.Date = &c.Date
	}
	if !c.Said.IsZero() {
		j.Said = &c.Said
	}
	if c.Cue.Text != "" {
		j.Cue = &c.Cue
	}
	return j
}

// Claim is the claim without the names.
func (j ClaimJSON) Claim() Claim {
	ids := func(refs []Ref) []ID {
		var out []ID
		for _, r := range refs {
			out = append(out, r.ID)
		}
		return out
	}
	c := Claim{ID: j.ID, Relation: j.Relation, Stance: j.Stance, Modality: j.Modality, Mode: j.Mode, Attribution: j.Attribution,
		Speaker: j.Speaker.ID, Author: j.Author, Chain: j.Chain, Medium: j.Medium,
		Agent: ids(j.Agent), Patient: ids(j.Patient), Place: ids(j.Place), Weapon: ids(j.Weapon), Addressee: ids(j.Addressee),
		Figure: j.Figure, Targets: j.Targets, Conditions: j.Conditions, Evidence: j.Evidence, Method: j.Method, Confidence: j.Confidence}
	if j.Date != nil {
		c.Date = *j.Date
	}
	if j.Said != nil {
		c.Said = *j.Said
	}
	if j.Cue != nil {
		c.Cue = *j.Cue
	}
	c.Normalise()
	return c
}

// MarshalJSON writes the record as the JSON of one document.
func (r *Record) MarshalJSON() ([]byte, error) {
	out := recordJSON{Doc: docJSON{r.Doc.ID, r.Doc.Source(), r.Doc.Title, r.Doc.Publisher, r.Doc.Published.Days(), r.Doc.Lang, r.Doc.SHA256},
		Entities: []entityJSON{}, Claims: []ClaimJSON{}, Rejected: append([]Rejected{}, r.Rejected...)}
	at := map[ID]int{}
	for _, e := range r.Entities {
		at[e.ID] = len(out.Entities)
		out.Entities = append(out.Entities, entityJSON{Ref: Ref{e.ID, e.Name, e.Type}, Aliases: e.Aliases, Mentions: []Evidence{}})
	}
	for _, m := range r.Mentions {
		i, ok := at[m.Entity]
		if !ok {
			return nil, fmt.Errorf("write %s: the mention of %s at %d has no entity", r.Doc.ID, m.Entity, m.Start)
		}
		out.Entities[i].Mentions = append(out.Entities[i].Mentions, m.Evidence)
	}
	name := func(id ID) Ref {
		if e := r.Entity(id); e != nil {
			return Ref{e.ID, e.Name, e.Type}
		}
		return Ref{ID: id}
	}
	for _, c := range r.Claims {
		out.Claims = append(out.Claims, NewClaimJSON(c, name))
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads the JSON of one document. What it does not hold (the text, which entities are local)
// stays empty.
func (r *Record) UnmarshalJSON(b []byte) error {
	var in recordJSON
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	*r = Record{Doc: Document{ID: in.Doc.ID, Sources: []string{in.Doc.Source}, Title: in.Doc.Title, Publisher: in.Doc.Publisher, Lang: in.Doc.Lang, SHA256: in.Doc.SHA256}, Rejected: in.Rejected}
	if d, ok := Stretch(in.Doc.Published); ok {
		r.Doc.Published = d
	}
	for _, e := range in.Entities {
		r.Entities = append(r.Entities, Entity{ID: e.ID, Name: e.Name, Type: e.Type, Aliases: e.Aliases})
		for _, m := range e.Mentions {
			r.Mentions = append(r.Mentions, Mention{m, e.ID})
		}
	}
	for _, c := range in.Claims {
		r.Claims = append(r.Claims, c.Claim())
	}
	return nil
}
