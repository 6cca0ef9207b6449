package lang

import "hearsay/graph/text"

// Marks tell at a glance of which classes the entries of a phrase may be: a class has one bit, which it shares with others.
type Marks uint64

// An ID tells a class from all others by four of its letters.
type ID uint32

// IDOf is the ID of a class. It is so simple that it takes the compiler no instruction where the class is a constant. Its lowest bits, of
// the first and the last letter alone, are the bit of the class: the other factors have none so low.
func IDOf(class string) ID {
	n := len(class)
	return ID(class[0])*firstFactor ^ ID(class[n-1])*lastFactor ^ ID(class[n/3])*0x52d5fe40 ^ ID(class[2*n/3])*0x1b873580
}

// The lowest bits of these factors spread the classes most evenly over the bits.
const (
	firstFactor ID = 0x2f0b4a36
	lastFactor  ID = 0x6b43a98b
)

// Mark is the bit of the class.
func (id ID) Mark() Marks { return 1 << (id & 63) }

// MarkOf is the bit of a class, told in a few instructions where only the running program knows the class.
func MarkOf(class string) Marks {
	return (ID(class[0])*firstFactor ^ ID(class[len(class)-1])*lastFactor).Mark()
}

// MarksOf are the bits of several classes.
func MarksOf(classes ...string) (m Marks) {
	for _, c := range classes {
		m |= MarkOf(c)
	}
	return m
}

// A Set is the classes of many phrases, in groups. A class shares its bit in its group with few others.
type Set [groups]uint64

// groups is how many there are for some 450 classes. A power of 2.
const groups = 8

// groupOf is the group of a class. It takes the compiler no instruction where the class is a constant; the lowest bits of the factors keep the
// classes that sentences are asked for at a glance apart from those of common words.
func groupOf(class string) ID {
	n := len(class)
	return (ID(class[n/3])*0x52d5fe41 ^ ID(class[n/4])*0x2f0b4a32 ^ ID(n)*0x1b87358d) % groups
}

// NumberOf is the number of a class, which tells its group and its bit.
func NumberOf(class string) uint16 { return uint16(groupOf(class)*64 + IDOf(class)%64) }

// Might says whether the class can be in the set, in two instructions where it is a constant.
func (s *Set) Might(class string) bool { return s[groupOf(class)]&uint64(MarkOf(class)) != 0 }

// Meets says whether a class of the set can be in the other.
func (s *Set) Meets(other *Set) bool {
	var both uint64
	for i := range s {
		both |= s[i] & other[i]
	}
	return both != 0
}

// Add adds the classes of a phrase's entries.
func (s *Set) Add(entries []*Entry) {
	for _, e := range entries {
		s.Note(e.Number)
	}
}

// Note adds the class of a number. No number is too large: the remainder only spares a check of the bounds.
func (s *Set) Note(number uint16) { s[number/64%uint16(len(s))] |= 1 << (number % 64) }

// May says whether the class of a number can be in the set.
func (s *Set) May(number uint16) bool {
	return s[number/64%uint16(len(s))]&(1<<(number%64)) != 0
}

// Kinds tell what the entries of a phrase are beside their classes.
type Kinds uint8

// The kinds of entries.
const (
	Cues       Kinds = 1 << iota // a cue
	Statements                   // a cue of another kind than "according"
	Verbs                        // a verb of a frame
	Nouns                        // a noun of a frame
)

// mark notes what an entry is.
func (e *Entry) mark() {
	e.ID, e.Number = IDOf(e.Class), NumberOf(e.Class)
	switch {
	case e.Cue != nil && e.Cue.Kind != "according":
		e.Kinds = Cues | Statements
	case e.Cue != nil:
		e.Kinds = Cues
	case e.Frame != nil && e.Noun:
		e.Kinds = Nouns
	case e.Frame != nil:
		e.Kinds = Verbs
	}
}

// A Phrase is all entries of one phrase of the lexicon.
type Phrase struct {
	Entries []*Entry
	Marks   Marks
	Kinds   Kinds
}

// Is says whether the phrase is of that class.
func (p *Phrase) Is(class string) bool { return p.isOf(IDOf(class)) }

func (p *Phrase) isOf(id ID) bool { return p.Marks>>(id&63)&1 != 0 && Has(p.Entries, id) }

// Has says whether one of the entries is of the class.
func Has(entries []*Entry, id ID) bool {
	for _, e := range entries {
		if e.ID == id {
			return true
		}
	}
	return false
}

// Phrase is the longest phrase of the lexicon that begins at token i and ends before token end, and the token after it; an empty
// one where none does.
func (p *Pack) Phrase(tokens []text.Token, i, end int) (*Phrase, int) {
	node, to := p.Lexicon.LongestNode(tokens, i, end)
	return &p.Lexicon.phrases[node], to
}

// gather puts the entries of the lexicon's phrases together, those of one phrase side by side.
func (l *Lexicon) gather() {
	count := 0
	for entries := range l.Values() {
		count += len(entries)
	}
	all := make([]Entry, 0, count)
	for entries := range l.Values() {
		phrase := Phrase{Entries: entries}
		for i, e := range entries {
			all = append(all, *e)
			entries[i] = &all[len(all)-1]
			phrase.Marks |= e.ID.Mark()
			phrase.Kinds |= e.Kinds
		}
		l.phrases = append(l.phrases, phrase)
	}
	if len(l.phrases) == 0 {
		l.phrases = make([]Phrase, 1) // of an empty lexicon
	}
}
