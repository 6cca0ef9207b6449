package decision

import (
	"hearsay/schema"
)

// roles are the lists of entities, by the claim's names of them.
func (c *Changes) roles() map[string]*[]schema.ID {
	return map[string]*[]schema.ID{"agent": c.Agent, "patient": c.Patient, "place": c.Place, "weapon": c.Weapon, "addressee": c.Addressee}
}

// fields are the names of what is set, in the order of a claim.
func (c *Changes) fields() []string {
	if c == nil {
		return nil
	}
	var out []string
	note := func(name string, set bool) {
		if set {
			out = append(out, name)
		}
	}
	note("speaker", c.Speaker != nil)
	note("relation", c.Relation != nil)
	note("stance", c.Stance != nil)
	note("modality", c.Modality != nil)
	roles := c.roles()
	for _, r := range (&schema.Claim{}).Roles() {
		note(r.Name, roles[r.Name] != nil)
	}
	note("no figure", c.NoFigure)
	note("figure", c.Low != nil || c.High != nil)
	note("class", c.Class != nil)
	note("status", c.Status != nil)
	note("date", c.Date != nil)
	return out
}

// apply changes a claim.
func (c *Changes) apply(x *schema.Claim) {
	if c.Speaker != nil {
		x.Speaker, x.Author = *c.Speaker, false
	}
	for _, s := range []struct {
		from *string
		to   *string
	}{{c.Relation, &x.Relation}, {c.Stance, &x.Stance}, {c.Modality, &x.Modality}} {
		if s.from != nil {
			*s.to = *s.from
		}
	}
	roles := c.roles()
	for _, r := range x.Roles() {
		if ids := roles[r.Name]; ids != nil {
			*r.IDs = *ids
		}
	}
	if c.Date != nil {
		x.Date = dated(*c.Date, x.Date.Raw)
	}
	c.figure(x)
	x.Normalise()
}

// dated is a day as somebody decided it, or none.
func dated(day, raw string) schema.Date {
	if day == "" {
		return schema.Date{}
	}
	return schema.Date{Start: day, End: day, Precision: "day", Basis: "explicit", Raw: raw}
}

// counts says whether something of a figure is set.
func (c *Changes) counts() bool {
	return c.Low != nil || c.High != nil || c.Class != nil || c.Status != nil
}

func (c *Changes) figure(x *schema.Claim) {
	if c.NoFigure {
		x.Figure = nil
	}
	if !c.counts() {
		return
	}
	f := schema.Figure{Kind: "count"}
	if x.Figure != nil {
		f = *x.Figure
	}
	if c.Low != nil || c.High != nil {
		f.Low, f.High, f.Value, f.Op = c.Low, c.High, nil, "range"
		switch {
		case c.Low == nil:
			f.Value, f.Op = c.High, "<="
		case c.High == nil:
			f.Value, f.Op = c.Low, ">="
		case *c.Low == *c.High:
			f.Value, f.Op = c.Low, "="
		}
	}
	if c.Class != nil {
		f.Class = *c.Class
	}
	if c.Status != nil {
		f.Status = *c.Status
	}
	x.Figure = &f
}
