package schema

import (
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
)

// Claim reads a claim back; false where the facts hold none of that id.
func (f Facts) Claim(id ID) (Claim, bool) {
	p := f[id]
	if p == nil || p.text("rdf:type") != "type:claim" {
		return Claim{}, false
	}
	c := Claim{ID: id}
	for i := range p {
		c.readWho(&p[i])
	}
	c.Normalise()
	slices.Sort(c.Chain)
	c.Chain = slices.Compact(c.Chain)
	if chain := p.text("chain"); chain != "" {
		c.Chain = nil
		for _, s := range strings.Fields(chain) {
			c.Chain = append(c.Chain, ID(s))
		}
	}
	if c.Cue.Text == "" {
		c.Cue = Evidence{}
	}
	if fig := p.id("figure"); fig != "" {
		c.Figure = f[fig].figure()
	}
	return c, true
}

// readWho reads a fact on who says a claim of whom. One look at each fact is quicker than a search for each field.
func (c *Claim) readWho(x *prop) {
	switch x.name {
	case "relation":
		if c.Relation == "" {
			c.Relation = ID(first("", x.object)).Local()
		}
	case "stance":
		c.Stance = first(c.Stance, x.object)
	case "modality":
		c.Modality = first(c.Modality, x.object)
	case "mode":
		c.Mode = first(c.Mode, x.object)
	case "attribution":
		c.Attribution = first(c.Attribution, x.object)
	case "speaker":
		c.Speaker = ID(first(string(c.Speaker), x.object))
	case "author":
		c.Author = true
	case "medium":
		c.Medium = ID(first(string(c.Medium), x.object))
	case "citing":
		c.Chain = withID(c.Chain, x.object)
	case "agent":
		c.Agent = withID(c.Agent, x.object)
	case "patient":
		c.Patient = withID(c.Patient, x.object)
	case "place":
		c.Place = withID(c.Place, x.object)
	case "weapon":
		c.Weapon = withID(c.Weapon, x.object)
	case "addressee":
		c.Addressee = withID(c.Addressee, x.object)
	case "answers":
		c.Targets = withID(c.Targets, x.object)
	case "condition":
		c.Conditions = withID(c.Conditions, x.object)
	default:
		c.readWhen(x)
	}
}

// readWhen reads a fact on when it was, how it was read and in which words.
func (c *Claim) readWhen(x *prop) {
	switch x.name {
	case "date-start":
		c.Date.Start = firstDay(c.Date.Start, x.object)
	case "date-end":
		c.Date.End = firstDay(c.Date.End, x.object)
	case "date-precision":
		c.Date.Precision = first(c.Date.Precision, x.object)
	case "date-basis":
		c.Date.Basis = first(c.Date.Basis, x.object)
	case "date-raw":
		c.Date.Raw = first(c.Date.Raw, x.object)
	case "said-on":
		c.Said.Start = firstDay(c.Said.Start, x.object)
	case "said-end":
		c.Said.End = firstDay(c.Said.End, x.object)
	case "said-precision":
		c.Said.Precision = first(c.Said.Precision, x.object)
	case "said-basis":
		c.Said.Basis = first(c.Said.Basis, x.object)
	case "said-raw":
		c.Said.Raw = first(c.Said.Raw, x.object)
	case "evidence":
		c.Evidence.Text = first(c.Evidence.Text, x.object)
	case "start":
		c.Evidence.Start = firstInt(c.Evidence.Start, x.object)
	case "end":
		c.Evidence.End = firstInt(c.Evidence.End, x.object)
	case "cue":
		c.Cue.Text = first(c.Cue.Text, x.object)
	case "cue-start":
		c.Cue.Start = firstInt(c.Cue.Start, x.object)
	case "cue-end":
		c.Cue.End = firstInt(c.Cue.End, x.object)
	case "method":
		c.Method = first(c.Method, x.object)
	case "confidence":
		if f, ok := numberOf(x.object); ok && c.Confidence == 0 {
			c.Confidence = f
		}
	}
}

// first is what is known already, else the text of the value.
func first(known string, v quad.Value) string {
	if known != "" {
		return known
	}
	s, _ := textOf(v)
	return s
}

func firstDay(known string, v quad.Value) string {
	if t, ok := v.(quad.Time); ok && known == "" {
		return dayOf(time.Time(t))
	}
	return known
}

func firstInt(known int, v quad.Value) int {
	if f, ok := numberOf(v); ok && known == 0 {
		return int(f)
	}
	return known
}

func withID(ids []ID, v quad.Value) []ID {
	if iri, ok := v.(quad.IRI); ok {
		return append(ids, ID(iri))
	}
	return ids
}
