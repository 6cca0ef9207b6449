package entity

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"

	"hearsay/schema"
)

// A record is one item of a file of data/entity (README.md there).
type record struct {
	ID             string            `yaml:"id"`
	Type           string            `yaml:"type"`
	Code           string            `yaml:"code"`
	Name           map[string]string `yaml:"name"`
	Aliases        []string          `yaml:"aliases"`
	Ambiguous      []string          `yaml:"ambiguous"`
	LocatedIn      string            `yaml:"located-in"`
	SeatOf         string            `yaml:"seat-of"`
	PartOf         string            `yaml:"part-of"`
	AffiliatedWith string            `yaml:"affiliated-with"`
	Side           string            `yaml:"side"`
	SubclassOf     []string          `yaml:"subclass-of"`
	MadeIn         []string          `yaml:"made-in"`
	Unit           string            `yaml:"unit"`
	Positions      []position        `yaml:"positions"`
	Point          []float64         `yaml:"point"`
	SameAs         string            `yaml:"same-as"`

	file  string
	index int
}

type position struct {
	Of    string            `yaml:"of"`
	Title map[string]string `yaml:"title"`
	Since string            `yaml:"since"`
	Until string            `yaml:"until"`
}

// A link is one reference of a record, under the key that makes it.
type link struct {
	key string
	ids []string
}

func (r *record) links() []link {
	one := func(key, id string) link {
		if id == "" {
			return link{key: key}
		}
		return link{key, []string{id}}
	}
	return []link{one("located-in", r.LocatedIn), one("seat-of", r.SeatOf), one("part-of", r.PartOf), one("affiliated-with", r.AffiliatedWith),
		{"subclass-of", r.SubclassOf}, {"made-in", r.MadeIn}}
}

var (
	units    = []string{"", "vehicle", "aircraft", "missile", "rocket", "gun", "system", "ship", "site", "person", "item"}
	wikidata = regexp.MustCompile(`^Q[1-9][0-9]*$`)
)

// A loader gathers the records of all files and what is wrong with them.
type loader struct {
	fsys    fs.FS
	model   *schema.Model
	records []*record
	byID    map[string]*record
	faults  []located
	hard    schema.Faults // of files that cannot be read
}

// located is a fault of a record, its place not looked up yet.
type located struct {
	of         *record
	key        string
	text, hint string
}

// LoadGazetteer reads the folder entity of fsys. The error is schema.Faults, all of them.
func LoadGazetteer(fsys fs.FS, m *schema.Model) (*Gazetteer, error) {
	l := &loader{fsys: fsys, model: m, byID: map[string]*record{}}
	hash := l.read()
	for _, r := range l.records {
		l.identity(r)
	}
	if len(l.hard) == 0 {
		for _, r := range l.records {
			l.content(r)
		}
		l.clashes()
	}
	if faults := l.all(); len(faults) > 0 {
		return nil, faults
	}
	return l.gazetteer(hash), nil
}

// read fills the records and returns the hash of the files.
func (l *loader) read() string {
	files, err := fs.Glob(l.fsys, "entity/*.yaml")
	if err != nil || len(files) == 0 {
		l.hard = append(l.hard, schema.Fault{File: "entity", Text: "no file *.yaml", Hint: "the folder data/entity is missing"})
	}
	sum := sha256.New()
	fmt.Fprintln(sum, "CLDR", language.CLDRVersion)
	for _, file := range files {
		b, err := fs.ReadFile(l.fsys, file)
		if err != nil {
			l.hard = append(l.hard, schema.Fault{File: file, Text: err.Error()})
			continue
		}
		fmt.Fprintln(sum, file, len(b))
		sum.Write(b)
		rs, ok := quickRecords(string(b))
		if !ok {
			rs = nil
			_, faults := schema.ReadYAML(l.fsys, file, &rs)
			l.hard = append(l.hard, faults...)
		}
		for i, r := range rs {
			r.file, r.index = file, i
			l.records = append(l.records, r)
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
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
		path := fmt.Sprintf("$[%d]", f.of.index)
		if f.key != "" {
			path += "." + f.key
		}
		out = append(out, y.At(path, f.text, f.hint))
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

// nameKey is what two names share that are written alike but for case, Unicode form and the place of a tone
// mark (hòa, hoà).
func nameKey(s string) string {
	return norm.NFC.String(strings.ToLower(tones.Replace(norm.NFC.String(s))))
}

// tones moves the tone mark of the older style to where the newer has it.
var tones = strings.NewReplacer("òa", "oà", "óa", "oá", "ỏa", "oả", "õa", "oã", "ọa", "oạ", "òe", "oè", "óe", "oé", "ỏe", "oẻ", "õe", "oẽ", "ọe", "oẹ",
	"ùy", "uỳ", "úy", "uý", "ủy", "uỷ", "ũy", "uỹ", "ụy", "uỵ")

// clashes finds names that two entities have without both calling them ambiguous.
func (l *loader) clashes() {
	type use struct {
		r   *record
		key string
	}
	first := map[string]use{}
	for _, r := range l.records {
		mine := map[string]bool{}
		for _, n := range r.forms() {
			k := nameKey(n.Text)
			if mine[k] {
				continue
			}
			mine[k] = true
			key := "name"
			switch {
			case n.Ambiguous:
				key = "ambiguous"
			case n.Lang == "":
				key = "aliases"
			}
			before, taken := first[k]
			if !taken {
				first[k] = use{r, key}
				continue
			}
			for _, u := range []use{before, {r, key}} {
				if u.key == "ambiguous" {
					continue
				}
				other := before.r
				if u.r == other {
					other = r
				}
				l.fault(u.r, u.key, fmt.Sprintf("%s: %q is a name of %s, too", u.r.ID, n.Text, other.ID), "list it under ambiguous of both, or drop it from one")
			}
		}
	}
}

// forms are the names of a record in the order of the file.
func (r *record) forms() []Name {
	var out []Name
	id := schema.Ent(r.ID)
	ambiguous := func(s string) bool { return slices.Contains(r.Ambiguous, s) }
	en, vi := r.Name["en"], r.Name["vi"]
	if vi == "" || vi == en {
		out = append(out, Name{Text: en, ID: id})
	} else {
		out = append(out, Name{Text: en, ID: id, Lang: "en"}, Name{Text: vi, ID: id, Lang: "vi"})
	}
	out = slices.DeleteFunc(out, func(n Name) bool { return ambiguous(n.Text) })
	for _, a := range r.Aliases {
		out = append(out, Name{Text: a, ID: id})
	}
	for _, a := range r.Ambiguous {
		out = append(out, Name{Text: a, ID: id, Ambiguous: true})
	}
	return out
}

func (l *loader) gazetteer(hash string) *Gazetteer {
	n := len(l.records)
	g := &Gazetteer{entities: make([]schema.Entity, 0, n), names: make([]Name, 0, 5*n), units: map[schema.ID]string{}, sides: map[schema.ID]schema.ID{}, hash: hash}
	slices.SortFunc(l.records, func(a, b *record) int { return strings.Compare(a.ID, b.ID) })
	for _, r := range l.records {
		id := schema.Ent(r.ID)
		g.entities = append(g.entities, r.entity())
		g.names = append(g.names, r.forms()...)
		if r.Unit != "" {
			g.units[id] = r.Unit
		}
		if r.Side != "" {
			g.sides[id] = schema.Ent(r.Side)
		}
	}
	return g
}

func (r *record) entity() schema.Entity {
	e := schema.Entity{ID: schema.Ent(r.ID), Type: r.Type, Name: r.Name["en"], SameAs: r.SameAs, Links: map[string][]schema.ID{}}
	e.Aliases = slices.Concat(r.Aliases, r.Ambiguous)
	slices.Sort(e.Aliases)
	for lang, n := range r.Name {
		if lang != "en" {
			if e.Labels == nil {
				e.Labels = map[string]string{}
			}
			e.Labels[lang] = n
		}
	}
	for _, k := range r.links() {
		for _, id := range k.ids {
			e.Links[k.key] = append(e.Links[k.key], schema.Ent(id))
		}
	}
	for _, p := range r.Positions {
		e.Positions = append(e.Positions, schema.Position{Of: schema.Ent(p.Of), Title: p.Title, Since: p.Since, Until: p.Until})
	}
	if len(r.Point) == 2 {
		e.Point = &schema.Point{Lat: r.Point[0], Long: r.Point[1]}
	}
	return e
}
