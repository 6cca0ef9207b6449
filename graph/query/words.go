package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

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

// Words says in short English what a claim says of the world: "Armenia struck Ganja with 4 × Smerch (hit)".
// name gives the name of what is counted.
func Words(m *schema.Model, c *schema.ClaimJSON, name func(schema.ID) string) string {
	r := m.Relation(c.Relation)
	if r == nil {
		return c.Relation
	}
	says := r.Says
	if c.Figure != nil {
		says = says.Of(c.Figure.Status)
	}
	form := says.Active
	if len(c.Agent) == 0 && says.Passive != "" {
		form = says.Passive
	}
	modal := m.Terms.Modals[c.Modality]
	if r.Name == "accuses" {
		modal = "" // whoever will have to pay for it is accused now
	}
	if c.Stance == "rejects" && c.Modality == "actual" && r.Family == "truce" {
		modal = m.Terms.Modals["conditional"] // who rejects talks does not speak of talks that were held
	}
	return form.Fill(slots(r, form, c, several(c.Figure, c.Place, name)), modal)
}

// several names what is counted as the kind that it is, where there are several of it and its own name is that of one of them, which
// lies in a place of the claim: of two "Abqaiq oil facility" at Abqaiq and Khurais each is an "oil facility".
func several(f *schema.Figure, places []schema.Ref, name func(schema.ID) string) func(schema.ID) string {
	if f == nil || f.Value == nil || *f.Value <= 1 || len(places) == 0 {
		return name
	}
	return func(id schema.ID) string {
		full := name(id)
		for _, p := range places {
			if kind, ok := strings.CutPrefix(full, p.Name+" "); ok {
				return kind
			}
		}
		return full
	}
}

// slots are the names in a claim by the slots of the sentences of data/schema.
func slots(r *schema.Relation, form schema.Form, c *schema.ClaimJSON, name func(schema.ID) string) map[string]string {
	patients, f := ownersApart(c.Patient), c.Figure
	s := map[string]string{"agent": refNames(c.Agent), "patient": refNames(patients), "weapon": refNames(c.Weapon), "addressee": refNames(c.Addressee),
		"where": refNames(elsewhere(c.Place, patients)), "status": "killed or wounded", "was": "was", "is": "is", "s": "s", "es": "es"}
	if plural(c.Agent) {
		s["s"], s["es"] = "", ""
	}
	subject := patients
	if strings.HasPrefix(string(form), "[{weapon}") {
		subject = c.Weapon
	}
	several := plural(subject)
	switch {
	case f == nil && c.Relation == "lost" && s["where"] != "":
		s["owner"], s["target"], s["where"] = s["patient"], s["where"], "" // who lost a town
	case f == nil:
	case r.Shortcut == "agent-figure" || r.Shortcut == "loser-figure":
		s["owner"], s["target"], several = s["patient"], counted(f, name), many(f, name)
		if len(c.Patient) == 1 && c.Patient[0].ID == f.Class || f.Class != "" && strings.HasSuffix(name(f.Class), " of "+s["patient"]) {
			s["owner"] = ""
		}
		if f.Kind == "ratio" {
			s["target"] = counted(f, name) + " as much"
		}
		if status := statusOf(f, c.Relation); status != "" {
			s["status"] = status
		}
	default:
		several = count(s, form, c, name) || several
	}
	if s["target"] == "" {
		if s["target"] = s["patient"]; s["target"] == "" && strings.Contains(string(form), "{target}") {
			s["target"], s["where"] = s["where"], ""
			several = several || strings.HasPrefix(string(form), "[{target}") && len(c.Place) > 1
		}
	}
	if s["arms"] = s["weapon"]; s["target"] != "" && s["weapon"] != "" {
		s["arms"] = "with " + s["weapon"]
	}
	if several {
		s["was"], s["is"] = "were", "are"
	}
	return s
}

// count puts the number of a claim before what it counts: the weapon, the target or, where neither is named, what was moved; else it stands
// in brackets. It says whether that is several.
func count(s map[string]string, form schema.Form, c *schema.ClaimJSON, name func(schema.ID) string) (many bool) {
	f := c.Figure
	is := func(r schema.Ref) bool { return r.ID == f.Class && f.Class != "" }
	figure, status := counted(f, name), statusOf(f, c.Relation)
	switch {
	case f.Kind != "" && f.Kind != "count":
		s["figure"] = figure
		return false
	case slices.ContainsFunc(c.Weapon, is):
		s["weapon"], s["figure"], many = figure, status, f.Value == nil || *f.Value != 1
		return many && strings.HasPrefix(string(form), "[{weapon}")
	case len(c.Patient) == 1 && is(c.Patient[0]):
		s["patient"], s["figure"] = figure, status
	case len(c.Patient) == 0 && len(c.Weapon) == 0 && (f.Class != "" || f.Unit == person) && strings.Contains(string(form), "{patient}"):
		s["patient"], s["figure"] = figure, status
	default:
		if s["figure"] = figure; status != "" {
			s["figure"] += ", " + status
		}
		return false
	}
	return f.Value == nil || *f.Value != 1
}

// many says whether a figure counts several. What is named without a word for how many is one, as far as anybody knows.
func many(f *schema.Figure, name func(schema.ID) string) bool {
	if f.Value != nil {
		return *f.Value != 1
	}
	return f.Low != nil || f.High != nil || f.Class == "" || schema.Slug(f.Raw) != schema.Slug(name(f.Class))
}

// statusOf is the status of a figure in words, where the relation does not say it.
func statusOf(f *schema.Figure, relation string) string {
	if f.Status == relation {
		return ""
	}
	return strings.ReplaceAll(f.Status, "-", " ")
}

// ownersApart are the refs without those that another's name has: "Azerbaijan" beside "infrastructure of Azerbaijan".
func ownersApart(refs []schema.Ref) []schema.Ref {
	return slices.DeleteFunc(slices.Clone(refs), func(r schema.Ref) bool {
		return slices.ContainsFunc(refs, func(x schema.Ref) bool { return strings.HasSuffix(x.Name, " of "+r.Name) })
	})
}

// elsewhere are the places that no target's name has: "Ganja" beside "residential buildings at Ganja".
func elsewhere(places, targets []schema.Ref) []schema.Ref {
	return slices.DeleteFunc(slices.Clone(places), func(p schema.Ref) bool {
		return len(places) == 1 && slices.ContainsFunc(targets, func(x schema.Ref) bool { return strings.HasSuffix(x.Name, " at "+p.Name) })
	})
}

// plural says whether the names ask for a verb in the plural: several of them, or "soldiers of Turkey".
func plural(refs []schema.Ref) bool {
	if len(refs) != 1 {
		return len(refs) > 1
	}
	head, _, _ := strings.Cut(refs[0].Name, " of ")
	head, _, _ = strings.Cut(head, " at ")
	return head != "" && !unicode.IsUpper([]rune(head)[0]) && strings.HasSuffix(head, "s") && !strings.HasSuffix(head, "ss")
}

func refNames(refs []schema.Ref) string {
	out := make([]string, len(refs))
	for i, r := range refs {
		out[i] = r.Name
	}
	return strings.Join(out, ", ")
}

// person is what people are counted in, and people what several of them are.
const (
	person = "person"
	people = "people"
)

// counted writes a figure with what it counts: "more than 400 × tank"; a vague one with the words of the article.
func counted(f *schema.Figure, name func(schema.ID) string) string {
	what := f.Unit
	switch {
	case f.Class != "":
		what = name(f.Class)
	case what == person && (f.Value == nil || *f.Value != 1):
		what = people
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
