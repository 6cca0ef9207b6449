package segment

import (
	"fmt"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// Batch is a list of changes that apply in order, all of them or none. Its zero value is an empty batch that refuses,
// as Cayley does, to add what is there and to remove what is not.
type Batch struct {
	// Ignore lets additions of quads that are there, or removals of quads that are not, pass without effect.
	Ignore graph.IgnoreOpts

	ops []op
}

// op adds or removes a quad, adds several, or removes all quads with a label.
type op struct {
	kind    opKind
	quad    quad.Quad
	encoded *Encoded
}

type opKind uint8

const (
	opAdd opKind = iota
	opRemove
	opRemoveLabel
	opAddEncoded
)

// Add adds a quad.
func (b *Batch) Add(q quad.Quad) { b.ops = append(b.ops, op{kind: opAdd, quad: q}) }

// AddEncoded adds quads, of which each value is looked up once.
func (b *Batch) AddEncoded(e *Encoded) {
	if e.Len() > 0 {
		b.ops = append(b.ops, op{kind: opAddEncoded, encoded: e})
	}
}

// Remove removes a quad.
func (b *Batch) Remove(q quad.Quad) { b.ops = append(b.ops, op{kind: opRemove, quad: q}) }

// RemoveLabel removes all quads with a label. It takes time by their number, not by the size of the store.
func (b *Batch) RemoveLabel(label quad.Value) {
	b.ops = append(b.ops, op{kind: opRemoveLabel, quad: quad.Quad{Label: label}})
}

// Len is the number of changes in the batch.
func (b *Batch) Len() int {
	n := len(b.ops)
	for i := range b.ops {
		if e := b.ops[i].encoded; e != nil {
			n += e.Len() - 1
		}
	}
	return n
}

// Reset empties the batch for another use.
func (b *Batch) Reset() { b.ops = b.ops[:0] }

// check finds what cannot be stored before anything is.
func (o *op) check() error {
	if (o.kind == opAdd || o.kind == opRemove) && !o.quad.IsValid() {
		return fmt.Errorf("%v: a quad needs a subject, a predicate and an object: %w", o.quad, ErrInvalid)
	}
	return nil
}

// fault is the error of an operation that cannot be applied, in Cayley's form.
func (o *op) fault(err error) error {
	d := graph.Delta{Quad: o.quad, Action: graph.Add}
	if o.kind == opRemove {
		d.Action = graph.Delete
	}
	return &graph.DeltaError{Delta: d, Err: err}
}
