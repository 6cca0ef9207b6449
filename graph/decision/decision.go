// Package decision is what analysts decide about a graph: that two names are one, that a name is another's, that a claim was
// read wrongly. Decisions stand in a text file of their own, in the order in which they were taken, and change what is read
// from articles, never the articles.
package decision

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml"

	"hearsay/schema"
)

// Kind is what is decided.
type Kind string

// The kinds of decision.
const (
	Merge   Kind = "merge"   // From is nobody but Into
	Split   Kind = "split"   // the name Alias means Into, not From
	Reject  Kind = "reject"  // nobody made the claim
	Correct Kind = "correct" // the claim says something else
	Undo    Kind = "undo"    // an earlier decision is taken back
)

// Kinds are all kinds.
var Kinds = []Kind{Merge, Split, Reject, Correct, Undo}

// Decision is one entry of the file.
type Decision struct {
	ID      schema.ID `yaml:"id" json:"id"` // decision:… of what is decided and when
	At      string    `yaml:"at" json:"at"` // RFC 3339
	Kind    Kind      `yaml:"decide" json:"decide"`
	Into    *Party    `yaml:"into,omitempty" json:"into,omitempty"`
	From    *Party    `yaml:"from,omitempty" json:"from,omitempty"`
	Alias   string    `yaml:"alias,omitempty" json:"alias,omitempty"`
	Claim   schema.ID `yaml:"claim,omitempty" json:"claim,omitempty"`
	Words   string    `yaml:"words,omitempty" json:"words,omitempty"`     // the evidence of the claim, by which it is known again
	Says    string    `yaml:"says,omitempty" json:"says,omitempty"`       // what the claim said, for who reads the file
	Article string    `yaml:"article,omitempty" json:"article,omitempty"` // path or URL, by which the claim is known in a later version
	Set     *Changes  `yaml:"set,omitempty" json:"set,omitempty"`
	Undoes  schema.ID `yaml:"undoes,omitempty" json:"undoes,omitempty"`
	Why     string    `yaml:"why" json:"why"`
}

// Party is an entity as it was called when something was decided about it.
type Party struct {
	ID   schema.ID `yaml:"id" json:"id"`
	Name string    `yaml:"name" json:"name"`
	Type string    `yaml:"type" json:"type"`
}

// Changes are what a correction puts in place of what was read; nil leaves it.
type Changes struct {
	Speaker   *schema.ID   `yaml:"speaker,omitempty" json:"speaker,omitempty"`
	Relation  *string      `yaml:"relation,omitempty" json:"relation,omitempty"`
	Stance    *string      `yaml:"stance,omitempty" json:"stance,omitempty"`
	Modality  *string      `yaml:"modality,omitempty" json:"modality,omitempty"`
	Agent     *[]schema.ID `yaml:"agent,omitempty" json:"agent,omitempty"`
	Patient   *[]schema.ID `yaml:"patient,omitempty" json:"patient,omitempty"`
	Place     *[]schema.ID `yaml:"place,omitempty" json:"place,omitempty"`
	Weapon    *[]schema.ID `yaml:"weapon,omitempty" json:"weapon,omitempty"`
	Addressee *[]schema.ID `yaml:"addressee,omitempty" json:"addressee,omitempty"`
	Low       *float64     `yaml:"low,omitempty" json:"low,omitempty"` // of the figure; with High in place of its number
	High      *float64     `yaml:"high,omitempty" json:"high,omitempty"`
	NoFigure  bool         `yaml:"no-figure,omitempty" json:"no_figure,omitempty"` // it counts nothing; with none of the other fields of a figure
	Class     *schema.ID   `yaml:"class,omitempty" json:"class,omitempty"`         // "" for none
	Status    *string      `yaml:"status,omitempty" json:"status,omitempty"`       // "" for none
	Date      *string      `yaml:"date,omitempty" json:"date,omitempty"`           // YYYY-MM-DD; "" for none
	Names     []Party      `yaml:"names,omitempty" json:"names,omitempty"`         // the entities above
}

// Name gives the decision its id. Two decisions of one content and moment are one.
func (d *Decision) Name() error {
	d.ID = ""
	b, err := yaml.Marshal(d)
	if err != nil {
		return fmt.Errorf("name a decision: %w", err)
	}
	sum := sha256.Sum256(b)
	d.ID = schema.ID("decision:" + hex.EncodeToString(sum[:4]))
	return nil
}

// Same says whether two decisions decide the same about the same, whoever took them when and why.
func (d *Decision) Same(other *Decision) bool {
	if d.Kind != other.Kind || d.Alias != other.Alias || d.Claim != other.Claim || d.Undoes != other.Undoes {
		return false
	}
	return reflect.DeepEqual(d.Into, other.Into) && reflect.DeepEqual(d.From, other.From) && reflect.DeepEqual(d.Set, other.Set)
}

// String tells a decision in short.
func (d *Decision) String() string {
	switch d.Kind {
	case Merge:
		return fmt.Sprintf("%s is %s", d.From.beside(d.Into), d.Into.beside(d.From))
	case Split:
		return fmt.Sprintf("%q means %s, not %s", d.Alias, d.Into.beside(d.From), d.From.beside(d.Into))
	case Reject:
		return "not a claim: " + d.Says
	case Correct:
		return "corrected (" + strings.Join(d.Set.fields(), ", ") + "): " + d.Says
	}
	return "takes back " + string(d.Undoes)
}

// beside is the party's name, with its id where another goes by the same name.
func (p *Party) beside(other *Party) string {
	if p.Name == other.Name {
		return p.Name + " (" + string(p.ID) + ")"
	}
	return p.Name
}

// Ids are the entities and the claim that a decision is about.
func (d *Decision) Ids() []schema.ID {
	var out []schema.ID
	for _, p := range []*Party{d.From, d.Into} {
		if p != nil {
			out = append(out, p.ID)
		}
	}
	if d.Claim != "" {
		out = append(out, d.Claim)
	}
	return out
}

// fault says what an entry lacks, "" where it is whole.
func (d *Decision) fault() string {
	whole := func(ps ...*Party) bool {
		return !slices.ContainsFunc(ps, func(p *Party) bool { return p == nil || p.ID.Kind() != "ent" || p.Name == "" || p.Type == "" })
	}
	switch {
	case d.ID.Kind() != "decision" || d.ID.Local() == "":
		return "it needs an id such as decision:1a2b3c4d"
	case strings.TrimSpace(d.Why) == "":
		return "it does not say why"
	case !slices.Contains(Kinds, d.Kind):
		return fmt.Sprintf("decide: %q is none of merge, split, reject, correct, undo", d.Kind)
	case (d.Kind == Merge || d.Kind == Split) && (!whole(d.From, d.Into) || d.From.ID == d.Into.ID):
		return "from and into must be two entities, each with id, name and type"
	case d.Kind == Split && strings.TrimSpace(d.Alias) == "":
		return "a split needs an alias"
	case (d.Kind == Reject || d.Kind == Correct) && (d.Claim.Kind() != "claim" || d.Words == ""):
		return "it needs the id of a claim and its words"
	case d.Kind == Correct && (d.Set == nil || len(d.Set.fields()) == 0):
		return "a correction must set something"
	case d.Kind == Correct && d.Set.NoFigure && d.Set.counts():
		return "a correction that sets no-figure sets nothing else of a figure"
	case d.Kind == Undo && d.Undoes == "":
		return "it does not say which decision it takes back"
	}
	return ""
}
