package schema

import (
	"time"

	"github.com/cayleygraph/quad"
)

// A sheet is what several writers write on. It keeps values that many quads share, as a value takes memory of its own
// in each quad that it is made for, and notes what the quads are sorted by while they are written.
type sheet struct {
	to         Statements // where they go; nil for out
	out        []quad.Quad
	sorter     sorter                    // of out
	predicates map[string]Predicate      // by name; those that are missing are made
	known      func(ID) int              // which of the known names one is, 0 for none
	classes    [recentTypes]placed[Term] // classes, each in the place of its letters
	recent     [recent]called            // that were asked for last, each in the place of its letters: the map need not be asked
	names      [boxedNames]boxed         // values of names that were written last, likewise; the next record may have them, too
	texts      [boxedTexts]boxed         // and of texts, which are pieces of an article
	days       [recentDays]placed[Term]  // days that were read last, likewise; the zero Term of what is no day
	typed      Predicate
	sameAs     Predicate
	last       ID         // the subject written last
	subject    quad.Value // and its value
	under      ID         // the label written last
	label      quad.Value // and its value
	unranked   bool       // a predicate has no rank
}

// How many of each are kept at hand. Powers of 2.
const recentTypes, recent, boxedNames, boxedTexts, recentDays = 32, 256, 512, 128, 16

// A called predicate is one with its name.
type called struct {
	name string
	Predicate
}

// A boxed value is one with its text.
type boxed struct {
	text  string
	value quad.Value
}

// shortestBoxed and longestBoxed are the bytes of the texts that are kept at hand: longer ones come once.
const shortestBoxed, longestBoxed = 3, 64

// clean keeps a sheet for the next record; the quads that were sorted from it are copies.
func (m *Model) clean(s *sheet) {
	clear(s.out)
	s.sorter.empty()
	if s.to == nil {
		s.texts = [boxedTexts]boxed{}
	}
	s.to, s.out, s.last, s.subject, s.under, s.label, s.unranked = nil, s.out[:0], "", nil, "", nil, false
	m.sheets.Put(s)
}

// predicate is that of a name.
func (s *sheet) predicate(name string) *Predicate {
	if name == "" {
		p := named(string(Rel(name)))
		return &p
	}
	at := &s.recent[letters(name)%recent]
	if at.name != name {
		known := s.predicates[name]
		if known.value == nil {
			known = named(string(Rel(name)))
		}
		*at = called{name, known}
	}
	return &at.Predicate
}

// name is the value of a name, which is made once where it comes again soon.
func (s *sheet) name(name string) quad.Value {
	if n := len(name); n < shortestBoxed || n > longestBoxed {
		return quad.IRI(name)
	}
	at := &s.names[lastLetters(name)%boxedNames]
	if at.text != name {
		*at = boxed{name, quad.IRI(name)}
	}
	return at.value
}

// value is that of a term, made once likewise.
func (s *sheet) value(t Term) quad.Value {
	switch n := len(t.Text); {
	case t.Kind == NameTerm:
		return s.name(t.Text)
	case t.Kind != TextTerm || n < shortestBoxed || n > longestBoxed:
		return t.Value()
	}
	at := &s.texts[lastLetters(t.Text)%boxedTexts]
	if at.text != t.Text {
		*at = boxed{t.Text, t.Value()}
	}
	return at.value
}

// lastLetters is a number of a text, by which the ids of one article's claims differ.
func lastLetters(s string) uint {
	n := len(s)
	return uint(n)*7 + uint(s[n-1])*5 + uint(s[n-2])*37 + uint(s[n-3])*11 + uint(s[n/2])*3
}

// quad writes a statement.
func (w writer) quad(s ID, p *Predicate, o Term) {
	if w.to != nil {
		if s != w.last || w.label != w.under {
			w.last, w.under = s, w.label
			w.to.Turn(s, w.label)
		}
		w.to.State(p, o)
		return
	}
	if len(w.out) == 0 || s != w.last || w.label != w.under {
		w.turn(s)
	}
	w.sorter.add(p.Rank)
	w.unranked = w.unranked || p.Rank == 0
	w.out = append(w.out, quad.Quad{Subject: w.subject, Predicate: p.value, Object: w.value(o), Label: w.sheet.label})
}

// turn begins the quads of another subject or label.
func (w writer) turn(s ID) {
	if len(w.out) == 0 || s != w.last {
		w.last, w.subject = s, w.name(string(s))
	}
	if len(w.out) == 0 || w.label != w.under {
		w.under, w.sheet.label = w.label, w.name(string(w.label))
		w.sorter.labels = append(w.sorter.labels, w.sheet.label)
	}
	w.sorter.begin(len(w.sorter.labels)-1, w.subject)
}

// sorted are the quads of the sheet, sorted and without repeats.
func (s *sheet) sorted() []quad.Quad {
	if s.unranked {
		return SortQuads(s.out)
	}
	return s.sorter.sort(s.out)
}

// class is a class as a term, made once where it comes again.
func (s *sheet) class(name string) Term {
	if name == "" {
		return nameTerm(Type(name))
	}
	at := &s.classes[letters(name)%recentTypes]
	if at.name != name {
		id := Type(name)
		*at = placed[Term]{name, Term{Kind: NameTerm, Text: string(id), Bits: uint64(s.known(id))}}
	}
	return at.value
}

// unknown is no known name.
func unknown(ID) int { return 0 }

// day is a day as a term; false where the text is none.
func (s *sheet) day(text string) (Term, bool) {
	if text == "" {
		return Term{}, false
	}
	at := &s.days[uint(text[len(text)-1])%recentDays]
	if at.name != text {
		*at = placed[Term]{name: text}
		if t, err := time.Parse(time.DateOnly, text); err == nil {
			at.value = Term{Kind: TimeTerm, Bits: uint64(t.Unix())}
		}
	}
	return at.value, at.value.Kind == TimeTerm
}
