package segment

import "github.com/cayleygraph/quad"

// ID names a value of the store. It is never reused; 0 is no value.
type ID uint32

// Key makes an ID a reference to a node (refs.Ref).
func (id ID) Key() any { return id }

// Quad is a quad as ids: subject, predicate, object, label. The label is 0 where there is none.
type Quad [4]ID

// Get returns the id in a direction.
func (q Quad) Get(d quad.Direction) ID { return q[d-quad.Subject] }

// Subject of the quad.
func (q Quad) Subject() ID { return q[0] }

// Predicate of the quad.
func (q Quad) Predicate() ID { return q[1] }

// Object of the quad.
func (q Quad) Object() ID { return q[2] }

// Label of the quad, or 0.
func (q Quad) Label() ID { return q[3] }

// Pattern is a quad in which 0 stands for any value, for any label or none in the place of the label.
type Pattern [4]ID

// Set narrows the pattern to quads with the id in a direction, and returns it.
func (p Pattern) Set(d quad.Direction, id ID) Pattern {
	p[d-quad.Subject] = id
	return p
}

// Matches tells whether the quad fits the pattern.
func (p Pattern) Matches(q Quad) bool {
	for i, id := range p {
		if id != 0 && id != q[i] {
			return false
		}
	}
	return true
}
