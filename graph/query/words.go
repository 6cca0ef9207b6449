package query

import (
	"fmt"
	"strings"

	"hearsay/schema"
)

// words says what a claim says of the world, with the names of the index.
func (v *View) words(c *schema.ClaimJSON) string {
	return Words(v.model, c, func(id schema.ID) string {
		v.mu.Lock()
		defer v.mu.Unlock()
		if v.names == nil {
			return id.Local()
		}
		return v.names.Ref(id).Name
	})
}

// Words says in short English what a claim says of the world: "Armenia struck Ganja with Smerch (4 × Smerch, hit)".
// name gives the name of what is counted.
func Words(m *schema.Model, c *schema.ClaimJSON, name func(schema.ID) string) string {
	r := m.Relation(c.Relation)
	if r == nil {
		return c.Relation
	}
	form := r.Says.Active
	if len(c.Agent) == 0 && r.Says.Passive != "" {
		form = r.Says.Passive
	}
	return form.Fill(slots(r, form, c, name), m.Terms.Modals[c.Modality])
}

// slots are the names in a claim by the slots of the sentences of data/schema.
func slots(r *schema.Relation, form schema.Form, c *schema.ClaimJSON, name func(schema.ID) string) map[string]string {
	s := map[string]string{"agent": refNames(c.Agent), "patient": refNames(c.Patient), "weapon": refNames(c.Weapon), "addressee": refNames(c.Addressee),
		"target": refNames(c.Patient), "where": refNames(c.Place), "status": "killed or wounded", "was": "was", "is": "is"}
	many, f := len(c.Patient) > 1, c.Figure
	if f != nil {
		s["figure"] = counted(f, name)
		if status := strings.ReplaceAll(f.Status, "-", " "); status != "" && f.Status != c.Relation {
			s["status"], s["figure"] = status, s["figure"]+", "+status
		}
	}
	switch {
	case f != nil && (r.Shortcut == "agent-figure" || r.Shortcut == "loser-figure"):
		s["owner"], s["target"], many = s["patient"], counted(f, name), f.Value == nil || *f.Value != 1
		if len(c.Patient) == 1 && c.Patient[0].ID == f.Class {
			s["owner"] = ""
		}
	case s["patient"] == "" && strings.Contains(string(form), "{target}"):
		s["target"], s["where"], many = s["where"], "", len(c.Place) > 1
	}
	if many {
		s["was"], s["is"] = "were", "are"
	}
	return s
}

func refNames(refs []schema.Ref) string {
	out := make([]string, len(refs))
	for i, r := range refs {
		out[i] = r.Name
	}
	return strings.Join(out, ", ")
}

// counted writes a figure with what it counts: "more than 400 × tank"; a vague one with the words of the article.
func counted(f *schema.Figure, name func(schema.ID) string) string {
	what := f.Unit
	if f.Class != "" {
		what = name(f.Class)
	}
	switch {
	case what == "":
		return Amount(f)
	case f.Kind != "" && f.Kind != "count":
		return Amount(f) + " " + what
	case f.Value == nil && f.Low == nil && f.High == nil && schema.Slug(f.Raw) == schema.Slug(what):
		return what
	case f.Value == nil && f.Low == nil && f.High == nil:
		return what + " (“" + f.Raw + "”)"
	}
	return Amount(f) + " × " + what
}

// Amount writes the number of a figure with its operator in words; a vague one stands as the article has it.
func Amount(f *schema.Figure) string {
	before := map[string]string{"~": "about ", ">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most "}
	switch {
	case f.Op == "range" && f.Low != nil && f.High != nil:
		return number(*f.Low) + "–" + number(*f.High)
	case f.Value != nil:
		return before[f.Op] + number(*f.Value)
	case f.Low != nil:
		return "at least " + number(*f.Low)
	case f.High != nil:
		return "at most " + number(*f.High)
	}
	return f.Raw
}

func number(x float64) string { return strings.TrimSuffix(fmt.Sprintf("%.10g", x), ".0") }
