package schema

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Property is what documents, claims, figures, entities or offices are said to have, beside relations, stances and
// background links.
type Property struct {
	Name   string            `yaml:"-"`
	Labels map[string]string `yaml:"labels"`
	Domain []string          `yaml:"domain"` // classes of Terms.Classes
	Range  string            `yaml:"range"`  // such a class, "relation", or one of Ranges
	Min    int               `yaml:"min"`
	Max    int               `yaml:"max"`   // 0 for any number
	Among  string            `yaml:"among"` // the closed list of Terms that holds its values: stances, modalities; "" for none
	Like   []string          `yaml:"like"`  // the nearest public properties, with a prefix of Namespaces
}

// Class is what a node may be, beside the types of entities.
type Class struct {
	Labels map[string]string `yaml:"labels"`
	Code   string            `yaml:"code"` // the nearest public class
}

// Ranges are the kinds of values that properties have beside nodes: text, text in a language or without, whole numbers,
// numbers, truth values and days.
var Ranges = []string{"text", "words", "whole", "number", "flag", "day"}

func (p *Property) faults(y *YAML, m *Model) Faults {
	var out Faults
	classes := slices.Sorted(maps.Keys(m.Terms.Classes))
	check := func(what, got string, want []string) {
		if !slices.Contains(want, got) {
			out = append(out, y.At("$."+p.Name, fmt.Sprintf("%s: unknown %s %q", p.Name, what, got), "one of "+strings.Join(want, ", ")))
		}
	}
	for _, d := range p.Domain {
		check("domain", d, classes)
	}
	check("range", p.Range, slices.Concat(Ranges, []string{"relation"}, classes))
	check("list", p.Among, []string{"", "stances", "modalities"})
	for _, like := range p.Like {
		prefix, _, _ := strings.Cut(like, ":")
		check("prefix", prefix, slices.Sorted(maps.Keys(Namespaces())))
	}
	if len(p.Domain) == 0 || p.Max > 0 && p.Max < p.Min {
		out = append(out, y.At("$."+p.Name, p.Name+" needs a domain, and no smaller max than min", ""))
	}
	return out
}

// Property returns the property of that name, or nil.
func (m *Model) Property(name string) *Property { return m.props[name] }

// Properties returns the names of all properties, sorted.
func (m *Model) Properties() []string { return slices.Sorted(maps.Keys(m.props)) }

// PublicClass is the nearest public class of a class or type of entity, with a prefix of Namespaces; "" where none is
// known.
func (m *Model) PublicClass(name string) string {
	if c := m.Terms.Classes[name]; c != nil {
		return c.Code
	}
	if t := m.types[name]; t != nil {
		return t.Code
	}
	return ""
}
