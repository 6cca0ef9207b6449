package entity

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/text/language"

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

// A loader gathers the records of all files and what is wrong with them.
type loader struct {
	fsys    fs.FS
	model   *schema.Model
	records []*record
	byID    map[string]*record
	faults  []located
	hard    schema.Faults // of files that cannot be read
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
			if _, faults := schema.ReadYAML(l.fsys, file, &rs); len(faults) > 0 {
				l.hard = append(l.hard, faults...)
				continue
			}
		}
		for i, r := range rs {
			if r == nil { // an empty item
				r = &record{}
			}
			r.file, r.index = file, i
			l.records = append(l.records, r)
		}
	}
	return hex.EncodeToString(sum.Sum(nil))
}

// forms are the names of a record in the order of the file.
func (r *record) forms(id schema.ID) []Name {
	var out []Name
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
	in := interned{ids: make(map[string]schema.ID, n), types: map[string]string{}}
	slices.SortFunc(l.records, func(a, b *record) int { return strings.Compare(a.ID, b.ID) })
	for _, r := range l.records {
		id := in.id(r.ID)
		g.entities = append(g.entities, r.entity(&in))
		g.names = append(g.names, r.forms(id)...)
		if r.Unit != "" {
			g.units[id] = r.Unit
		}
		if r.Side != "" {
			g.sides[id] = in.id(r.Side)
		}
	}
	g.at = newDirectory(g.entities)
	g.know()
	return g
}

// interned are the ids and types of all records, each of them once: what is the same lies at one place and is seen to be so at a glance.
type interned struct {
	ids   map[string]schema.ID // by the local name
	types map[string]string
}

func (in *interned) id(local string) schema.ID {
	id, ok := in.ids[local]
	if !ok {
		id = schema.Ent(local)
		in.ids[local] = id
	}
	return id
}

func (in *interned) typ(typ string) string {
	if t, ok := in.types[typ]; ok {
		return t
	}
	in.types[typ] = typ
	return typ
}

func (r *record) entity(in *interned) schema.Entity {
	e := schema.Entity{ID: in.id(r.ID), Type: in.typ(r.Type), Name: r.Name["en"], SameAs: r.SameAs, Links: map[string][]schema.ID{}}
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
			e.Links[k.key] = append(e.Links[k.key], in.id(id))
		}
	}
	if r.Side != "" {
		e.Links["side"] = []schema.ID{in.id(r.Side)}
	}
	for _, p := range r.Positions {
		e.Positions = append(e.Positions, schema.Position{Of: in.id(p.Of), Title: p.Title, Since: p.Since, Until: p.Until})
	}
	if len(r.Point) == 2 {
		e.Point = &schema.Point{Lat: r.Point[0], Long: r.Point[1]}
	}
	return e
}
