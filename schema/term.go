package schema

import (
	"math"
	"time"

	"github.com/cayleygraph/quad"
)

// Statements take what a record says, one statement after the other. What they are given is not to be kept.
type Statements interface {
	// Turn begins the statements of another subject or label.
	Turn(subject, label ID)
	State(predicate *Predicate, object Term)
}

// A Term is the object of a statement before anybody makes a quad.Value of it, which takes memory of its own.
type Term struct {
	Kind TermKind
	Text string // of a name or text
	Lang string // of a text in a language
	Bits uint64 // of a whole number, of a float as IEEE 754 has it, 1 of true, the seconds since 1970 of a time; see also Known and Valid
}

// TermKind is what a Term is.
type TermKind uint8

// The kinds of terms.
const (
	NameTerm TermKind = iota
	TextTerm
	LangTerm
	IntTerm
	FloatTerm
	BoolTerm
	TimeTerm
)

// Known is which of the model's Known names a name is, from 1; 0 for none.
func (t *Term) Known() int { return int(t.Bits) }

// Valid says whether a text is UTF-8 where the document's is, which it is a piece of, or is known to be so by itself.
func (t *Term) Valid() bool { return t.Bits != 0 }

func bit(is bool) uint64 {
	if is {
		return 1
	}
	return 0
}

func nameTerm(id ID) Term      { return Term{Kind: NameTerm, Text: string(id)} }
func textTerm(s string) Term   { return Term{Kind: TextTerm, Text: s} }
func intTerm(n int64) Term     { return Term{Kind: IntTerm, Bits: uint64(n)} }
func floatTerm(f float64) Term { return Term{Kind: FloatTerm, Bits: math.Float64bits(f)} }

// Float is the number of a FloatTerm.
func (t Term) Float() float64 { return math.Float64frombits(t.Bits) }

// Time is the time of a TimeTerm, in UTC.
func (t Term) Time() time.Time { return time.Unix(int64(t.Bits), 0).UTC() }

// Value is the term as quads hold it.
func (t Term) Value() quad.Value {
	switch t.Kind {
	case NameTerm:
		return quad.IRI(t.Text)
	case TextTerm:
		return quad.String(t.Text)
	case LangTerm:
		return quad.LangString{Value: quad.String(t.Text), Lang: t.Lang}
	case IntTerm:
		return quad.Int(t.Bits)
	case FloatTerm:
		return quad.Float(t.Float())
	case BoolTerm:
		return quad.Bool(t.Bits != 0)
	}
	return quad.Time(t.Time())
}
