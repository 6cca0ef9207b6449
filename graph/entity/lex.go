package entity

import (
	"strings"

	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// lexAt is what the pack's lexicon has at a token.
type lexAt struct {
	head    *lang.Head
	title   *lang.Title
	headTo  int
	titleTo int
	modTo   int // a word between office and owner
	adjTo   int // ly khai, tự xưng: changes who is meant
	descTo  int // a word that describes
	cueTo   int
	placeTo int  // a preposition of place
	refTo   int  // này, trên
	aboutTo int  // về, đối với
	ofTo    int  // của, thuộc
	byTo    int  // do, bởi
	ledTo   int  // dẫn đầu, đứng đầu: behind the owner of what he leads
	and     bool // và, hoặc
	both    bool
	aux     bool
	among   bool
	verbTo  int // a verb, preposition or word of joining, behind which a name may stand
	country int // nước này: the token after it, 0 where none
	passive int // the token behind a mark of the passive, 0 where none stands here
	anyTo   int // the longest phrase of any class but head and title
	plural  bool
	pronoun bool
	enemy   bool
	cited   bool // that phrase is a cue, behind which a head may stand: "theo báo …"
	from    int  // the longest phrase of two words or more that covers the token
	to      int
}

// verbal are the classes of the lexicon whose words stand beside names but never within them.
var verbal = map[string]bool{"cue": true, "aux": true, "and": true, "future": true, "attempt": true, "ability": true, "obligation": true, "negation": true,
	"hedge": true, "passive-bad": true, "passive-good": true, "contrast": true, "subordinate": true, "agree": true, "call-verb": true, "between": true}

// read fills in what the lexicon has at token i.
func (s *scan) read(i int) {
	if s.ts[i].Kind == text.Punct {
		return
	}
	l := &s.lex[i]
	s.f.pack.Lexicon.All(s.ts, i, s.end, func(es []*lang.Entry, to int) {
		for _, e := range es {
			s.entry(i, to, l, e)
		}
	})
	s.f.blocks.All(s.ts, i, s.end, func(_ []bool, to int) { s.cover(i, to, false) })
}

func (s *scan) entry(i, to int, l *lexAt, e *lang.Entry) {
	switch e.Class {
	case "head":
		l.head, l.headTo = e.Head, to
		return
	case "title":
		if e.Title.Modifier {
			l.modTo = to
			return
		}
		l.title, l.titleTo = e.Title, to
		return
	case "separatist":
		l.adjTo = to
	case "descriptor":
		l.descTo = to
	case "cue":
		l.cueTo = to
	case "prep-in", "prep-dest", "prep-from":
		l.placeTo = to
	case "reference":
		l.refTo = to
	case "country-ref":
		l.country = to
	case "plural":
		l.plural = true
	case "he", "she":
		l.pronoun = l.pronoun || to == i+1
	case "prep-of":
		l.ofTo = to
	case "prep-by":
		l.byTo = to
	case "led":
		l.ledTo = to
	case "and":
		l.and = l.and || to == i+1
	case "prep-about":
		l.aboutTo = to
	case "passive-good":
		l.passive = to
	case "aux":
		l.aux = true
	case "among":
		l.among = true
	case "both-sides":
		l.both = true
	case "enemy":
		l.enemy = true
	}
	l.anyTo = to
	if verbal[e.Class] || e.Class == "trigger" && !e.Noun || strings.HasPrefix(e.Class, "prep-") {
		l.verbTo = to
	}
	if to > i+1 && (e.Class == "trigger" || e.Class == "cue" || e.Class == "block") {
		s.cover(i, to, e.Class == "cue")
	}
}

// cover notes that the tokens i to to are one phrase.
func (s *scan) cover(i, to int, cue bool) {
	for k := i; k < to; k++ {
		if l := &s.lex[k]; to-i > l.to-l.from {
			l.from, l.to, l.cited = i, to, cue && k > i
		}
	}
}

// blocked says whether the tokens i to to are only part of a longer phrase.
func (s *scan) blocked(i, to int) bool {
	l := &s.lex[i]
	return l.to >= to && l.to-l.from > to-i
}
