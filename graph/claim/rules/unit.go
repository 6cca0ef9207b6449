package rules

import (
	"slices"

	"hearsay/graph/entity"
	"hearsay/graph/lang"
	"hearsay/schema"
)

// A unit is what the clause analysis takes as one: a name with its titles, a figure with what it counts, a
// date, a phrase of the lexicon, a word, a sign.
type unit struct {
	from, to int // tokens
	m        *entity.Mention
	fig      *figure
	date     *schema.Date
	entries  []*lang.Entry // readings of a phrase of the lexicon
	marks    lang.Marks    // of the entries
	inner    lang.Marks    // of the phrases within a name or figure
	vague    bool          // with date: words of time that no day can be told of
	looked   bool          // inner is known
	kinds    lang.Kinds
	sign     string      // a sign, or "quote"
	refers   []schema.ID // whom a reference means
}

// phrase is the unit of a phrase of the lexicon.
func phrase(from, to int, p *lang.Phrase) unit {
	u := unit{from: from}
	u.read(to, p)
	return u
}

// read makes an empty unit that of a phrase of the lexicon up to token to.
func (u *unit) read(to int, p *lang.Phrase) {
	u.to, u.entries, u.marks, u.kinds = to, p.Entries, p.Marks, p.Kinds
}

// is says whether the unit is a phrase of that class.
func (u *unit) is(class string) bool { return u.isOf(lang.IDOf(class)) }

func (u *unit) isOf(id lang.ID) bool { return u.marks>>(id&63)&1 != 0 && lang.Has(u.entries, id) }

// any says whether the unit is a phrase of one of the classes. It is no part of those that ask, of which there are hundreds: a
// processor keeps them at hand only while they are short.
//
//go:noinline
func (u *unit) any(classes ...string) bool {
	if u.marks == 0 || u.marks&lang.MarksOf(classes...) == 0 {
		return false
	}
	for _, e := range u.entries {
		for _, c := range classes {
			if e.Class[len(e.Class)-1] == c[len(c)-1] && e.Class == c { // most differ in their last letter
				return true
			}
		}
	}
	return false
}

// may says whether a unit of the sentence can be a phrase of one of the classes: what looks for them need not begin where none is.
func (s *sentence) may(c *classes) bool { return s.classes.Meets(&c.set) }

// might says at a glance whether a unit of the sentence can be a phrase of that class.
func (s *sentence) might(class string) bool { return s.classes.Might(class) }

// has says whether a unit of the sentence is a phrase of that class.
func (s *sentence) has(class string) bool {
	if !s.might(class) {
		return false
	}
	id := lang.IDOf(class)
	for i := range s.units {
		if s.units[i].isOf(id) {
			return true
		}
	}
	return false
}

// classes are several classes that are asked for again and again.
type classes struct {
	ids     []lang.ID
	numbers []uint16
	set     lang.Set // of the numbers
	marks   lang.Marks
}

func oneOf(names ...string) classes {
	c := classes{marks: lang.MarksOf(names...)}
	for _, name := range names {
		number := lang.NumberOf(name)
		c.ids, c.numbers = append(c.ids, lang.IDOf(name)), append(c.numbers, number)
		c.set.Note(number)
	}
	return c
}

// of says whether the unit is a phrase of one of the classes.
func (u *unit) of(c *classes) bool { return u.marks&c.marks != 0 && u.oneOf(c) }

// oneOf is of where the marks say that it may be so.
//
//go:noinline
func (u *unit) oneOf(c *classes) bool {
	for _, e := range u.entries {
		if c.set.May(e.Number) && slices.Contains(c.ids, e.ID) {
			return true
		}
	}
	return false
}

var (
	references = oneOf("he", "she", "they", "this-body", "this-force", "this-group", "this-media", "this-source", "country-ref", "both-sides", "one-of-two", "enemy", "band")
	predicates = oneOf("light", "cause", "killed", "wounded", "kill-verb", "search", "mourns")
	fillers    = oneOf("aux", "future", "ability", "obligation", "negation", "hedge", "attempt", "light", "passive-good")

	sitePlaces    = oneOf("place-ref", "place-noun", "capital-noun")
	newClauses    = oneOf("subordinate", "contrast", "reason")
	clauseEnds    = oneOf("contrast", "and", "cause", "since")
	bringers      = oneOf("prep-to", "prep-in", "prep-dest", "prep-from", "prep-with", "prep-by", "prep-of", "between")
	hangers       = oneOf("prep-in", "prep-to", "prep-with", "prep-from", "prep-of", "prep-about", "prep-dest", "prep-by", "sent-to", "leaning", "backing")
	hangedWords   = oneOf("plural", "descriptor", "medium-noun")
	markerEnds    = oneOf("subordinate", "contrast", "prep-in", "prep-to")
	prospectWords = oneOf("act", "plural", "light", "prep-about", "aux", "descriptor")
	endedWords    = oneOf("act", "plural", "light", "unit-time")
	passedOver    = oneOf("act", "plural", "light", "occur", "broke-out", "prep-about", "descriptor", "passive-bad")
	otherClauses  = oneOf("subordinate", "contrast", "and", "relative")
	namedAsNouns  = oneOf("act", "plural", "document-noun")
	governing     = oneOf("prep-in", "prep-to", "prep-with", "prep-from", "prep-of", "prep-about", "prep-dest", "between", "among", "like", "passes", "nearby")
	describing    = oneOf("plural", "descriptor", "classifier")
	goingOn       = oneOf("continue", "contrast")
	verbMarks     = oneOf("relative", "subordinate", "aux", "passive-bad", "passive-good")
	comers        = oneOf("backup", "approach")
	makers        = oneOf("made", "backing")
	leaners       = oneOf("leaning", "backing")
	statements    = oneOf("accusation", "proposal", "document", "video")
	papers        = oneOf("accusation", "document", "proposal")
	nounWords     = oneOf("act", "plural", "descriptor", "article", "aux")
	nounStarts    = oneOf("act", "plural", "aux", "descriptor", "repel")
	nominalWords  = oneOf("plural", "aux", "descriptor")
	actWords      = oneOf("act", "light", "descriptor")
	moodEnds      = oneOf("done", "subordinate", "contrast", "and")
	intended      = oneOf("future", "attempt")
	noHead        = oneOf("prep-of", "prep-in", "prep-to", "prep-with", "prep-from", "prep-about", "prep-by", "prep-dest", "relative", "subordinate", "contrast", "aux", "passive-bad", "passive-good")
	clauseStarts  = oneOf("contrast", "continue", "subordinate")
	speakingRefs  = oneOf("he", "she", "this-force", "this-group", "this-media", "this-source", "they", "this-body", "country-ref", "both-sides", "one-of-two")
)

// cue is the unit's reading as a cue, nil where it has none.
func (u *unit) cue() *lang.Cue {
	if u.kinds&lang.Cues == 0 {
		return nil
	}
	return u.reading()
}

func (u *unit) reading() *lang.Cue {
	for _, e := range u.entries {
		if e.Cue != nil {
			return e.Cue
		}
	}
	return nil
}

// namesDoer says whether the words of a pattern name who does it: "được quốc tế công nhận".
func (u *unit) namesDoer() bool {
	for _, e := range u.entries {
		if e.Frame != nil && e.Frame.Doer != "" {
			return true
		}
	}
	return false
}

// fights says whether the words are those of a frame of fighting.
func (u *unit) fights() bool {
	return slices.ContainsFunc(u.entries, func(e *lang.Entry) bool { return e.Frame != nil && e.Frame.Relation == "fought" })
}

// names says whether the unit can be an argument.
func (u *unit) names() bool {
	return u.m != nil || u.fig != nil && u.fig.counts() || u.of(&references)
}

// verb says whether the unit is a predicate that the analysis knows.
func (u *unit) verb() bool {
	return u.kinds&(lang.Verbs|lang.Statements) != 0 || u.of(&predicates)
}
