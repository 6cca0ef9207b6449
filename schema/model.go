package schema

import (
	"fmt"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/cayleygraph/quad"
)

// EntityType is a class of entities.
type EntityType struct {
	Name   string            `yaml:"-"`
	Labels map[string]string `yaml:"labels"`
	Is     []string          `yaml:"is"`   // broader classes that roles may ask for
	Code   string            `yaml:"code"` // the nearest public class
	bit    uint64            // one of its own
}

// Relation is what a claim says of the world.
type Relation struct {
	Name     string              `yaml:"-"`
	Labels   map[string]string   `yaml:"labels"`
	Inverse  string              `yaml:"inverse"`
	Says     Says                `yaml:"says"`
	Family   string              `yaml:"family"`
	Roles    map[string][]string `yaml:"roles"`
	Figure   []string            `yaml:"figure"`
	Shortcut string              `yaml:"shortcut"`
	takes    [5]uint64           // by the place of a role in roleNames: the bits of the types of entities that it takes
	Codes    struct {
		CAMEO  []string `yaml:"cameo"`
		PLOVER string   `yaml:"plover"`
	} `yaml:"codes"`
}

// mostTypes is how many types there may be: each has a bit of its own.
const mostTypes = 64

// Terms are the closed vocabularies, each name with its labels by language.
type Terms struct {
	Stances     map[string]map[string]string `yaml:"stances"`
	Modalities  map[string]map[string]string `yaml:"modalities"`
	Background  map[string]map[string]string `yaml:"background"`
	Comparisons map[string]map[string]string `yaml:"comparisons"` // what stands between two claims
	Modals      map[string]string            `yaml:"modals"`      // modality → the modal verb of what is not said to be so
	Classes     map[string]*Class            `yaml:"classes"`
	Ratings     map[string]string            `yaml:"ratings"` // a fact-checker's verdict, folded → its stance
}

// Model is the vocabulary: types, relations, stances and modalities.
type Model struct {
	types     map[string]*EntityType
	relations map[string]*Relation
	props     map[string]*Property
	Terms     Terms

	verbs      lookup[*Relation]
	kinds      lookup[*EntityType]
	names      []string             // of predicates and classes, sorted
	predicates map[string]Predicate // of relations, stances, background links and properties, by name
	typed      Predicate
	sameAs     Predicate
	sheets     sync.Pool // of *sheet: the memory of a record's quads, for the next record
	tallies    sync.Pool // of *tally, likewise
}

var (
	roleNames = []string{"agent", "patient", "place", "weapon", "addressee"}
	shortcuts = []string{"agent-target", "agent-weapon", "agent-figure", "loser-figure", "pair", "call", "none"}
	kinds     = []string{"count", "ratio", "distance", "duration"}
)

// LoadModel reads the vocabulary from the folder schema of fsys. The error is Faults, all of them.
func LoadModel(fsys fs.FS) (*Model, error) {
	m := &Model{}
	ty, faults := ReadYAML(fsys, "schema/types.yaml", &m.types)
	re, more := ReadYAML(fsys, "schema/relations.yaml", &m.relations)
	faults = append(faults, more...)
	_, more = ReadYAML(fsys, "schema/terms.yaml", &m.Terms)
	faults = append(faults, more...)
	pr, more := ReadYAML(fsys, "schema/properties.yaml", &m.props)
	faults = append(faults, more...)
	if len(faults) > 0 {
		return nil, faults
	}
	if len(m.types) > mostTypes {
		return nil, Faults{ty.At("$", fmt.Sprintf("%d types", len(m.types)), fmt.Sprintf("no more than %d can be told apart", mostTypes))}
	}
	m.verbs, m.kinds = newLookup(m.relations), newLookup(m.types)
	classes := map[string]bool{}
	for name, t := range m.types {
		t.Name = name
		classes[name] = true
		for _, c := range t.Is {
			classes[c] = true
		}
		faults = append(faults, labelFaults(ty, name, t.Labels)...)
	}
	for name, r := range m.relations {
		r.Name = name
		faults = append(faults, labelFaults(re, name, r.Labels)...)
		faults = append(faults, r.faults(re, classes)...)
	}
	for name, p := range m.props {
		p.Name = name
		faults = append(faults, labelFaults(pr, name, p.Labels)...)
		faults = append(faults, p.faults(pr, m)...)
	}
	m.rank()
	m.know()
	m.take()
	slices.SortFunc(faults, func(a, b Fault) int { return strings.Compare(a.String(), b.String()) })
	return m, faults.Err()
}

// rank makes the predicates, in the order in which quads are sorted by them.
func (m *Model) rank() {
	m.predicates, m.typed, m.sameAs = map[string]Predicate{}, typed, sameAs
	for _, names := range []iter.Seq[string]{maps.Keys(m.relations), maps.Keys(m.Terms.Stances), maps.Keys(m.Terms.Background), maps.Keys(m.props)} {
		for name := range names {
			m.predicates[name] = named(string(Rel(name)))
		}
	}
	values := []quad.Value{m.typed.value, m.sameAs.value}
	for _, p := range m.predicates {
		values = append(values, p.value)
	}
	slices.SortFunc(values, compareValues)
	rankOf := func(v quad.Value) uint32 {
		n, _ := slices.BinarySearchFunc(values, v, compareValues)
		return uint32(n + 1)
	}
	for name, p := range m.predicates {
		m.predicates[name] = Predicate{p.ID, rankOf(p.value), 0, p.value}
	}
	m.typed.Rank, m.sameAs.Rank = rankOf(m.typed.value), rankOf(m.sameAs.value)
}

// know makes the list of names that records share.
func (m *Model) know() {
	m.names = []string{string(m.typed.ID), string(m.sameAs.ID)}
	for _, p := range m.predicates {
		m.names = append(m.names, string(p.ID))
	}
	for _, names := range []iter.Seq[string]{maps.Keys(m.types), maps.Keys(m.Terms.Classes)} {
		for name := range names {
			m.names = append(m.names, string(Type(name)))
		}
	}
	slices.Sort(m.names)
	m.names = slices.Compact(m.names)
	for name, p := range m.predicates {
		p.Known = m.known(p.ID)
		m.predicates[name] = p
	}
	m.typed.Known, m.sameAs.Known = m.known(m.typed.ID), m.known(m.sameAs.ID)
}

// known is which of the known names one is, from 1; 0 for none.
func (m *Model) known(id ID) int {
	n, ok := slices.BinarySearch(m.names, string(id))
	if !ok {
		return 0
	}
	return n + 1
}

// Known are the names that records share, predicates and classes, sorted and each once. Predicates and terms say which of them they
// are.
func (m *Model) Known() []string { return m.names }

func labelFaults(y *YAML, name string, labels map[string]string) Faults {
	var out Faults
	for _, lang := range []string{"en", "vi"} {
		if labels[lang] == "" {
			out = append(out, y.At("$."+name, name+" has no label in "+lang, "add labels: {"+lang+": …}"))
		}
	}
	for _, lang := range slices.Sorted(maps.Keys(labels)) {
		if strings.Trim(lang, "abcdefghijklmnopqrstuvwxyz-") != "" || labels[lang] == "" {
			out = append(out, y.At("$."+name, fmt.Sprintf("%s has a label in %q, which is no language, or an empty one", name, lang), "put a label with a comma between quotation marks"))
		}
	}
	return out
}

func (r *Relation) faults(y *YAML, classes map[string]bool) Faults {
	var out Faults
	known := func(path, what, got string, want []string) {
		if !slices.Contains(want, got) {
			out = append(out, y.At(path, fmt.Sprintf("%s: unknown %s %q", r.Name, what, got), "one of "+strings.Join(want, ", ")))
		}
	}
	at := "$." + r.Name
	for _, role := range slices.Sorted(maps.Keys(r.Roles)) {
		known(at+".roles", "role", role, roleNames)
		for _, c := range r.Roles[role] {
			known(at+".roles."+role, "class", c, slices.Sorted(maps.Keys(classes)))
		}
	}
	for _, k := range r.Figure {
		known(at+".figure", "kind of figure", k, kinds)
	}
	forms := []Form{r.Says.Active, r.Says.Passive}
	for _, of := range r.Says.Forms {
		forms = append(forms, of.Active, of.Passive)
	}
	for _, form := range forms {
		if text := form.fault(); text != "" {
			out = append(out, y.At(at+".says", r.Name+": "+text, ""))
		}
	}
	if r.Says.Active == "" {
		out = append(out, y.At(at, r.Name+" has no sentence", "add says: {active: …}"))
	}
	known(at+".shortcut", "shortcut", r.Shortcut, shortcuts)
	if r.Family == "" || r.Inverse == "" {
		out = append(out, y.At(at, r.Name+" needs a family and an inverse", ""))
	}
	return out
}

// Relation returns the relation of that name, or nil.
func (m *Model) Relation(name string) *Relation { return m.verbs.of(name) }

// Relations returns the names of all relations, sorted.
func (m *Model) Relations() []string { return slices.Sorted(maps.Keys(m.relations)) }

// Type returns the class of that name, or nil.
func (m *Model) Type(name string) *EntityType { return m.kinds.of(name) }

// Types returns the names of all classes, sorted.
func (m *Model) Types() []string { return slices.Sorted(maps.Keys(m.types)) }

// Is says whether entities of type t belong to class, which is t itself or one of the broader classes.
func (m *Model) Is(t, class string) bool {
	et := m.kinds.of(t)
	return et != nil && (t == class || slices.Contains(et.Is, class))
}

// Allows says whether the relation takes an entity of that type in that role.
func (m *Model) Allows(relation, role, entityType string) bool {
	r, t := m.verbs.of(relation), m.kinds.of(entityType)
	i := slices.Index(roleNames, role)
	return r != nil && t != nil && i >= 0 && r.takes[i]&t.bit != 0
}

// take works out which types of entities the roles of relations take.
func (m *Model) take() {
	for i, name := range m.Types() {
		m.types[name].bit = 1 << i
	}
	for _, r := range m.relations {
		for i, role := range roleNames {
			for name, t := range m.types {
				if slices.ContainsFunc(r.Roles[role], func(class string) bool { return m.Is(name, class) }) {
					r.takes[i] |= t.bit
				}
			}
		}
	}
}
