package compare

import (
	"fmt"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// quads are quads of the analysis.
type quads []quad.Quad

func (w *quads) add(s schema.ID, p string, o quad.Value) { *w = append(*w, analysed(s, p, o)) }

// analysed is a quad of the analysis.
func analysed(s schema.ID, p string, o quad.Value) quad.Quad {
	return quad.Quad{Subject: s.IRI(), Predicate: schema.Rel(p).IRI(), Object: o, Label: schema.Analysis.IRI()}
}

func (w *quads) typ(s schema.ID, class string) {
	*w = append(*w, quad.Quad{Subject: s.IRI(), Predicate: quad.IRI("rdf:type"), Object: schema.Type(class).IRI(), Label: schema.Analysis.IRI()})
}

// link writes a link as a node with its ends.
func (w *quads) link(l Link) {
	id := idOf("link", string(l.Kind), string(l.A), string(l.B))
	w.typ(id, "link")
	w.add(id, LinkKind, quad.String(l.Kind))
	w.add(id, LinkFrom, l.A.IRI())
	w.add(id, LinkTo, l.B.IRI())
	w.add(id, Reason, quad.String(l.Reason))
}

// cut notes how much was left out of a block.
func (w *quads) cut(name string, n int) { w.add(blockID(name), Cut, quad.Int(n)) }

// event writes a happening: its accounts, the days that they share or span, and the least and most that they say, where all
// count the same.
func (w *quads) event(h happening) {
	id, as := h.id, h.accounts
	w.typ(id, "happening")
	var low, high *Account
	alike := true
	for _, a := range as {
		w.add(a.ID, AboutEvent, id.IRI())
		if a.Kind != Says || !a.figure() {
			continue
		}
		switch {
		case low == nil && high == nil:
			low, high = a, a
		case a.Class != low.Class || a.Unit != low.Unit || a.Status != low.Status:
			alike = false
		default:
			low, high = lower(low, a), higher(high, a)
		}
	}
	if alike && low != nil {
		w.bound(id, "low", low.Low, low)
		w.bound(id, "high", high.High, high)
	}
}

func (w *quads) bound(event schema.ID, p string, v *float64, by *Account) {
	if v != nil {
		w.add(event, p, quad.Int(*v))
		w.add(event, p+"-by", by.ID.IRI())
	}
}

func lower(a, b *Account) *Account {
	if b.Low != nil && (a.Low == nil || *b.Low < *a.Low) {
		return b
	}
	return a
}

func higher(a, b *Account) *Account {
	if b.High != nil && (a.High == nil || *b.High > *a.High) {
		return b
	}
	return a
}

// blockID is the node of a block.
func blockID(name string) schema.ID { return idOf("block", name) }

// digits are the first letters of the ids of accounts.
const digits = "0123456789abcdef"

// shelf is the part of a block whose accounts' ids begin with a digit: the first accounts of a large block are found without
// reading all of them.
func shelf(name, digit string) schema.ID { return idOf("block", name, digit) }

// node writes what belongs to an account itself, with the claim that stands for it; nothing where there is none.
func (a *Account) node(w *quads, first schema.ID) {
	if first == "" {
		return
	}
	w.typ(a.ID, "account")
	w.add(a.ID, Terms, quad.String(a.sealed))
	w.add(a.ID, First, first.IRI())
	for _, b := range a.Blocks() {
		w.add(a.ID, InBlock, shelf(b, a.ID.Local()[:1]).IRI())
	}
}

// String tells an account in short, for messages.
func (a *Account) String() string { return fmt.Sprintf("%s (%s)", a.ID, a.First) }
