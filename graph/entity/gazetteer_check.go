package entity

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"hearsay/graph/text"
	"hearsay/schema"
)

var (
	units    = []string{"", "vehicle", "aircraft", "missile", "rocket", "gun", "system", "ship", "site", "person", "item"}
	wikidata = regexp.MustCompile(`^Q[1-9][0-9]*$`)
)

// located is a fault of a record, its place not looked up yet.
type located struct {
	of         *record
	key        string
	text, hint string
}

func (l *loader) fault(r *record, key, text, hint string) {
	l.faults = append(l.faults, located{r, key, text, hint})
}

// all returns the faults with their places, in the order of files and lines.
func (l *loader) all() schema.Faults {
	out := l.hard
	files := map[string]*schema.YAML{}
	for _, f := range l.faults {
		y := files[f.of.file]
		if y == nil {
			var rs []*record
			y, _ = schema.ReadYAML(l.fsys, f.of.file, &rs)
			files[f.of.file] = y
		}
		at := fmt.Sprintf("$[%d]", f.of.index)
		found := y.At(at+"."+f.key, f.text, f.hint)
		if f.key == "" || found.Line == 0 {
			found = y.At(at, f.text, f.hint)
		}
		out = append(out, found)
	}
	slices.SortStableFunc(out, func(a, b schema.Fault) int {
		if c := strings.Compare(a.File, b.File); c != 0 {
			return c
		}
		return a.Line - b.Line
	})
	return out
}

// identity checks what makes a record findable, and gives a country its names.
func (l *loader) identity(r *record) {
	switch {
	case r.ID == "":
		l.fault(r, "", "an entity without id", "add id: the slug of its English name")
		return
	case schema.Slug(r.ID) != r.ID:
		l.fault(r, "id", fmt.Sprintf("id %q is not a slug", r.ID), "write "+schema.Slug(r.ID))
	}
	if first := l.byID[r.ID]; first != nil {
		l.fault(r, "id", "duplicate id "+r.ID, "the first is in "+first.file)
		return
	}
	l.byID[r.ID] = r
	if l.model.Type(r.Type) == nil {
		l.fault(r, "type", fmt.Sprintf("%s: unknown type %q", r.ID, r.Type), "one of "+strings.Join(l.model.Types(), ", "))
	}
	if r.Code != "" && !countryNames(r) {
		l.fault(r, "code", fmt.Sprintf("%s: %q is no country", r.ID, r.Code), "an ISO 3166 code of two letters")
	}
	if r.Name["en"] == "" {
		l.fault(r, "", r.ID+" has no English name", "add name: {en: …}")
	}
}

// content checks everything else of a record.
func (l *loader) content(r *record) {
	for _, k := range r.links() {
		l.references(r, k.key, k.ids...)
	}
	if r.Side != "" {
		l.references(r, "side", r.Side)
	}
	for i, p := range r.Positions {
		at := fmt.Sprintf("positions[%d]", i)
		l.references(r, at+".of", p.Of)
		l.day(r, at+".since", p.Since)
		l.day(r, at+".until", p.Until)
		if p.Since != "" && p.Until != "" && p.Until < p.Since[:min(len(p.Since), len(p.Until))] {
			l.fault(r, at+".until", fmt.Sprintf("%s: an office that ends (%s) before it begins (%s)", r.ID, p.Until, p.Since), "")
		}
	}
	if !slices.Contains(units, r.Unit) {
		l.fault(r, "unit", fmt.Sprintf("%s: unknown unit %q", r.ID, r.Unit), "one of "+strings.Join(units[1:], ", "))
	}
	if r.SameAs != "" && !wikidata.MatchString(r.SameAs) {
		l.fault(r, "same-as", fmt.Sprintf("%s: %q is no Wikidata item", r.ID, r.SameAs), "Q and a number")
	}
	if p := r.Point; p != nil && (len(p) != 2 || p[0] < -90 || p[0] > 90 || p[1] < -180 || p[1] > 180) {
		l.fault(r, "point", r.ID+": a point out of range", "[latitude, longitude] in degrees")
	}
}

func (l *loader) references(r *record, key string, ids ...string) {
	for _, id := range ids {
		if l.byID[id] == nil {
			l.fault(r, key, fmt.Sprintf("%s: %s names %q, which no file has", r.ID, key, id), "add that entity, or mend the id")
		}
	}
}

func (l *loader) day(r *record, key, day string) {
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(layout, day); err == nil || day == "" {
			return
		}
	}
	l.fault(r, key, fmt.Sprintf("%s: bad date %q", r.ID, day), "YYYY, YYYY-MM or YYYY-MM-DD")
}

// A use is a name of a record, under the key where it stands.
type use struct {
	of   *record
	key  string
	name string
}

// clashes finds names that two entities have without both calling them ambiguous. Names are the same that the
// reader of texts cannot tell apart: case, Unicode form, the place of a tone mark and signs count for nothing.
func (l *loader) clashes() {
	first := make(map[string]use, 4*len(l.records))
	for _, r := range l.records {
		for _, n := range r.forms("") {
			u, k := use{r, "name", n.Text}, wordKeys(n.Text)
			switch {
			case n.Ambiguous:
				u.key = "ambiguous"
			case n.Lang == "" && !slices.Contains([]string{r.Name["en"], r.Name["vi"]}, n.Text):
				u.key = "aliases"
			}
			if before, taken := first[k]; !taken {
				first[k] = u
			} else if before.of != r {
				l.clash(before, u)
				l.clash(u, before)
			}
		}
	}
}

func (l *loader) clash(u, other use) {
	if u.key != "ambiguous" {
		l.fault(u.of, u.key, fmt.Sprintf("%s: %q is a name of %s, too", u.of.ID, u.name, other.of.ID), "list it under ambiguous of both, or drop it from one")
	}
}

// wordKeys are the keys of the words and numbers of a name.
func wordKeys(name string) string {
	var b strings.Builder
	for _, t := range text.Tokens(name, 0) {
		if t.Kind == text.Word || t.Kind == text.Number {
			b.WriteString(t.Key)
			b.WriteByte(' ')
		}
	}
	return b.String()
}
