package eval

import (
	"bytes"
	"math"
	"slices"
	"strconv"

	"hearsay/schema"
)

// What the measures treat alike.
var (
	families = map[string]string{"destroyed": "loss", "lost": "loss", "shot-down": "loss", "captured": "loss", "casualties": "harm",
		"calls-for-ceasefire": "truce", "mediates": "truce", "ceasefire-agreed": "truce", "talks": "truce",
		"denies": "answer", "rejects": "answer", "declines-comment": "answer", "used-weapon": "struck",
		"possesses": "arms", "supplied": "arms"}
	stances   = map[string]string{"confirms": "claims", "accuses": "claims", "warns": "claims", "rejects": "denies", "demands": "calls-for"}
	symmetric = []string{"talks", "fought", "ceasefire-agreed"}
	free      = []string{"position", "located-in", "made-in", "part-of", "affiliated-with"}
	actors    = []string{"person", "organisation", "media", "force", "country", "place", "facility", "group"}
	strict    = []string{"relation", "speaker", "stance", "modality", "agent", "patient", "place", "figure"}
)

// maxEvidence is the longest evidence, in bytes, that can answer a statement.
const maxEvidence = 600

func class(m map[string]string, name string) string {
	if c, ok := m[name]; ok {
		return c
	}
	return name
}

func sameClass(m map[string]string, got, want string, more []string) bool {
	return slices.ContainsFunc(append([]string{want}, more...), func(w string) bool { return class(m, w) == class(m, got) })
}

// spansOf finds every place of the phrases in a text.
func spansOf(text []byte, phrases []string) []schema.Span {
	var out []schema.Span
	for _, p := range phrases {
		for from := 0; p != ""; {
			i := bytes.Index(text[from:], []byte(p))
			if i < 0 {
				break
			}
			out = append(out, schema.Span{Start: from + i, End: from + i + len(p)})
			from += i + 1
		}
	}
	return out
}

func common(a, b schema.Span) int { return max(0, min(a.End, b.End)-max(a.Start, b.Start)) }

// answers says whether evidence covers half of one of the places, or lies by half in it.
func answers(where []schema.Span, ev schema.Span) bool {
	if ev.Len() <= 0 || ev.Len() > maxEvidence {
		return false
	}
	return slices.ContainsFunc(where, func(w schema.Span) bool { return 2*common(w, ev) >= min(w.Len(), ev.Len()) })
}

// A claim is a claim of the output with its entities named.
type claim struct {
	*schema.Claim
	author  bool
	speaker named
	slots   map[string][]named
}

// A verdict says what of a claim is right, by the name of the check; "inverted" is the one that is wrong to have.
type verdict map[string]bool

// weight orders the claims that may answer a statement.
func (v verdict) weight(core bool) int {
	n := 0
	for check, ok := range v {
		if ok && check != "inverted" {
			n++
		}
	}
	for _, w := range []struct {
		n  int
		ok bool
	}{{3, v["relation"]}, {2, v["figure"]}, {1, core}} {
		if w.ok {
			n += w.n
		}
	}
	return n
}

// judge compares a claim with the statement that it may answer.
func (n names) judge(st *Statement, c *claim) verdict {
	alt := func(field string) []string { return st.Alt[field].words() }
	v := verdict{
		"relation":     c.Relation == st.Relation || slices.Contains(alt("relation"), c.Relation),
		"family":       sameClass(families, c.Relation, st.Relation, alt("relation")),
		"speaker":      n.speaker(st, c, false),
		"speaker-side": n.speaker(st, c, true),
		"stance":       sameClass(stances, c.Stance, st.Stance, alt("stance")),
		"modality":     slices.ContainsFunc(append(alt("modality"), st.Modality), func(m string) bool { return actual(m) == actual(c.Modality) }),
		"figure":       figureFits(st, c.Figure),
		"weapon":       n.slot(st, "weapon", c.slots["weapon"], false),
		"op":           st.op() == "" || c.Figure != nil && c.Figure.Op == st.op(),
		"date":         dateFits(st, c.Date.Start),
		"inverted":     n.inverted(st, c),
	}
	for name, es := range n.candidates(st, c) {
		v[name] = n.slot(st, name, es, false)
		v[name+"-side"] = n.slot(st, name, es, name != "place")
	}
	v.sum()
	return v
}

// sum adds the verdicts that follow from the others.
func (v verdict) sum() {
	exact, side := !v["inverted"], !v["inverted"]
	for _, check := range strict {
		exact = exact && v[check]
		if ok, has := v[check+"-side"]; has {
			side = side && ok
		} else {
			side = side && v[check]
		}
	}
	loose := v["family"] && v["speaker-side"] && v["stance"] && !v["inverted"]
	v["strict"], v["strict-side"], v["loose"] = exact, side, loose
}

// candidates are the entities of a claim that may fill each slot of the statement: a place that stands as the
// patient is no fault, nor the reverse.
func (n names) candidates(st *Statement, c *claim) map[string][]named {
	among := func(es []named, ids ...string) []named {
		return slices.DeleteFunc(slices.Clone(es), func(e named) bool {
			return !slices.ContainsFunc(ids, func(id string) bool { return n.same(id, e) })
		})
	}
	patient, place := c.slots["patient"], c.slots["place"]
	wanted := slices.Concat(st.Patient, st.Place)
	return map[string][]named{
		"agent":   c.slots["agent"],
		"patient": slices.Concat(patient, among(slices.Concat(place, c.slots["addressee"]), wanted...)),
		"place":   slices.Concat(place, among(patient, st.Place...)),
	}
}

// slot says whether each wanted entity is there, or each of an alternative, and nobody is named beside them.
func (n names) slot(st *Statement, name string, es []named, bySide bool) bool {
	main, alt := st.slot(name), st.Alt[name]
	options := append(Options{main}, alt...)
	known := func(ids []string) []string {
		return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return n.alias[id] == nil })
	}
	there := func(id string) bool {
		return slices.ContainsFunc(es, func(e named) bool { return n.fits(id, e, bySide) })
	}
	if !slices.ContainsFunc(options, func(ids []string) bool { return all(known(ids), there) }) {
		return false
	}
	if len(known(main)) == 0 {
		return true
	}
	allowed := slices.Concat(options.words(), st.Agent, st.Patient, st.Place, st.Weapon)
	return !slices.ContainsFunc(es, func(e named) bool {
		return slices.Contains(actors, e.kind) && !slices.ContainsFunc(allowed, func(id string) bool { return n.fits(id, e, bySide) })
	})
}

func all[T any](xs []T, ok func(T) bool) bool {
	return !slices.ContainsFunc(xs, func(x T) bool { return !ok(x) })
}

func (n names) speaker(st *Statement, c *claim, bySide bool) bool {
	wanted := append(st.Alt["speaker"].words(), st.Speaker)
	if c.author {
		return slices.Contains(wanted, "author")
	}
	return slices.ContainsFunc(wanted, func(w string) bool { return w != "" && w != "author" && n.fits(w, c.speaker, bySide) })
}

// inverted says whether agent or patient stand on another side than the statement's.
func (n names) inverted(st *Statement, c *claim) bool {
	if slices.Contains(symmetric, st.Relation) {
		return false
	}
	for _, name := range []string{"agent", "patient"} {
		mine, theirs := set{}, set{}
		for _, e := range c.slots[name] {
			mine.add(n.sidesOf(e))
		}
		for _, id := range append(st.Alt[name].words(), st.slot(name)...) {
			theirs.add(n.goldSides(id))
		}
		if len(mine) > 0 && len(theirs) > 0 && !mine.meets(theirs) {
			return true
		}
	}
	return false
}

func actual(modality string) bool { return modality == "actual" || modality == "estimate" }

// figureFits says whether the count is the gold's or an alternative, or may be left out.
func figureFits(st *Statement, f *schema.Figure) bool {
	want := st.Figure != nil && st.Figure.Value != nil
	if f == nil || f.Value == nil {
		return !want || st.FigureOptional || st.Alt["figure"].mayLack()
	}
	if want && equal(*f.Value, *st.Figure.Value) {
		return true
	}
	return slices.ContainsFunc(st.Alt["figure"].words(), func(w string) bool {
		v, err := strconv.ParseFloat(w, 64)
		return err == nil && equal(*f.Value, v)
	})
}

func equal(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// dateFits says whether the first day is the gold's; month and day alone where the article gives no year.
func dateFits(st *Statement, have string) bool {
	switch {
	case st.Date == nil || st.Date.Start == "":
		return true
	case have == "":
		return st.Alt["date"].mayLack()
	case st.Date.Basis == "year-inferred":
		return tail(have) == tail(st.Date.Start)
	}
	return have == st.Date.Start
}

// tail is a day without its year.
func tail(day string) string { return day[min(4, len(day)):] }
