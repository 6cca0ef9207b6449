package lang

import (
	"slices"
	"strings"

	"hearsay/schema"
)

// Functions are the parts of a clause that a frame can give a role to.
var Functions = []string{"subject", "object", "by", "of", "to", "in", "with", "from", "dest", "and", "is"}

// Roles are which role each part of a clause fills, "" where it fills none. The zero value gives no role.
type Roles struct {
	Subject, Object, By, Of, To, In, With, From, Dest, And, Is string

	given   bool
	unknown []string // what the file names that is no function
}

// Given says whether the frame has such a form.
func (r *Roles) Given() bool { return r.given }

// At is the role of a function.
func (r *Roles) At(fn string) string {
	if p := r.place(fn); p != nil {
		return *p
	}
	return ""
}

// place is where the role of a function stands; nil of what is none.
func (r *Roles) place(fn string) *string {
	switch fn {
	case "subject":
		return &r.Subject
	case "object":
		return &r.Object
	case "by":
		return &r.By
	case "of":
		return &r.Of
	case "to":
		return &r.To
	case "in":
		return &r.In
	case "with":
		return &r.With
	case "from":
		return &r.From
	case "dest":
		return &r.Dest
	case "and":
		return &r.And
	case "is":
		return &r.Is
	}
	return nil
}

// UnmarshalYAML reads roles by their functions.
func (r *Roles) UnmarshalYAML(read func(any) error) error {
	var roles map[string]string
	if err := read(&roles); err != nil {
		return err
	}
	*r = Roles{given: len(roles) > 0}
	for _, fn := range sortedKeys(roles) {
		if p := r.place(fn); p != nil {
			*p = roles[fn]
		} else {
			r.unknown = append(r.unknown, fn)
		}
	}
	return nil
}

// roles checks the roles of one form of a frame.
func (b *builder) roles(y *schema.YAML, where string, roles *Roles, rel *schema.Relation) {
	for _, fn := range roles.unknown {
		b.fault(y, where, "unknown function "+fn, "one of "+strings.Join(Functions, ", "))
	}
	for _, fn := range slices.Sorted(slices.Values(Functions)) {
		if role := roles.At(fn); role != "" && rel.Roles[role] == nil {
			b.fault(y, where+"."+fn, "relation "+rel.Name+" takes no "+role, "see schema/relations.yaml")
		}
	}
}
