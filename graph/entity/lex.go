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
	leanTo  int  // trung thành với, thân: before whose side somebody takes
	helpTo  int  // huấn luyện, hậu thuẫn: behind who helps a body
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
	longest int32 // the names that were found to begin here, by their places in the memory; 0 where nobody asked
	listed  int32
	cited   bool // that phrase is a cue that ends with the head of who is cited: "theo báo …"
	from    int  // the longest phrase of two words or more that covers the token
	to      int
}

// verbal are the classes of the lexicon whose words stand beside names but never within them.
var verbal = map[string]bool{"cue": true, "aux": true, "and": true, "future": true, "attempt": true, "ability": true, "obligation": true, "negation": true,
	"hedge": true, "passive-bad": true, "passive-good": true, "contrast": true, "subordinate": true, "agree": true, "call-verb": true, "between": true}

// A reading is what the entries of one phrase of the lexicon say, put together once for all articles.
type reading struct {
	head  *lang.Head
	title *lang.Title
	is    traits

	words  int       // of the phrase
	within lang.Node // of the longest phrase that it begins with, the root where it begins with none
}

// traits say which fields of a lexAt a phrase fills in.
type traits uint32

const (
	modifies traits = 1 << iota
	separates
	describes
	cues
	places
	refers
	country
	pluralises
	pronoun
	belongs
	doneBy
	leads
	joining
	about
	passive
	auxiliary
	among
	bothSides
	enemies
	leans
	helps
	phrase   // is of any class but head and title
	verbs    // a name may stand behind it
	covers   // its words are no words of their own
	coverCue // and it is a cue that a source follows
)

// classTraits are what the classes of the lexicon say.
var classTraits = map[string]traits{"separatist": separates, "descriptor": describes, "cue": cues, "prep-in": places, "prep-dest": places, "prep-from": places,
	"reference": refers, "country-ref": country, "plural": pluralises, "he": pronoun, "she": pronoun, "prep-of": belongs, "prep-by": doneBy, "led": leads,
	"and": joining, "prep-about": about, "passive-good": passive, "aux": auxiliary, "among": among, "both-sides": bothSides, "enemy": enemies,
	"leaning": leans, "made": helps, "backing": helps}

// add puts an entry of a phrase of n words into its reading.
func (r *reading) add(e *lang.Entry, n int) {
	switch {
	case e.Class == "head":
		r.head = e.Head
		return
	case e.Class == "title" && e.Title.Modifier:
		r.is |= modifies
		return
	case e.Class == "title":
		r.title = e.Title
		return
	}
	r.is |= classTraits[e.Class] | phrase
	if verbal[e.Class] || e.Class == "trigger" && !e.Noun || strings.HasPrefix(e.Class, "prep-") {
		r.is |= verbs
	}
	if n > 1 && r.is&covers == 0 && (e.Class == "trigger" || e.Class == "cue" || e.Class == "block") {
		r.is |= covers
		if e.Class == "cue" && (e.Cue.Kind == "according" || e.Cue.Kind == "cite") {
			r.is |= coverCue
		}
	}
	if n > 1 {
		r.is &^= pronoun | joining // only single words are
	}
}

// read fills in what the lexicon has at token i.
func (s *scan) read(i int) {
	if s.ts[i].Kind == text.Punct {
		return
	}
	t := &s.ts[i]
	if t.Reach != 1 {
		if node, to := s.f.pack.Lexicon.LongestNode(s.ts, i, s.end); to > i {
			s.phrases(i, node)
		}
	}
	if !s.f.blocks.May(t) {
		return
	}
	for k, at := i, (lang.Place{}); k < s.end; k++ {
		if at = s.f.blocks.Next(at, &s.ts[k]); at.Node == 0 {
			break
		}
		if at.Ends {
			s.cover(i, k+1, false)
		}
	}
}

// phrases fills in what a phrase says that begins at token i, after those that it begins with.
func (s *scan) phrases(i int, node lang.Node) {
	r := &s.f.readings[node]
	if r.within != 0 {
		s.phrases(i, r.within)
	}
	s.note(i, i+r.words, r)
}

// note fills in what a phrase of the tokens i to to says.
func (s *scan) note(i, to int, r *reading) {
	l := s.at(i)
	if r.head != nil {
		l.head, l.headTo = r.head, to
	}
	if r.title != nil {
		l.title, l.titleTo = r.title, to
	}
	if r.is == 0 {
		return
	}
	if r.is&phrase != 0 {
		l.anyTo = to
	}
	if r.is&verbs != 0 {
		l.verbTo = to
	}
	if r.is&^(phrase|verbs) == 0 {
		return
	}
	if r.is&cues != 0 {
		l.cueTo = to
	}
	if r.is&modifies != 0 {
		l.modTo = to
	}
	if r.is&separates != 0 {
		l.adjTo = to
	}
	if r.is&describes != 0 {
		l.descTo = to
	}
	if r.is&places != 0 {
		l.placeTo = to
	}
	if r.is&refers != 0 {
		l.refTo = to
	}
	if r.is&country != 0 {
		l.country = to
	}
	if r.is&belongs != 0 {
		l.ofTo = to
	}
	if r.is&doneBy != 0 {
		l.byTo = to
	}
	if r.is&leads != 0 {
		l.ledTo = to
	}
	if r.is&leans != 0 {
		l.leanTo = to
	}
	if r.is&helps != 0 {
		l.helpTo = to
	}
	if r.is&about != 0 {
		l.aboutTo = to
	}
	if r.is&passive != 0 {
		l.passive = to
	}
	l.plural = l.plural || r.is&pluralises != 0
	l.pronoun = l.pronoun || r.is&pronoun != 0
	l.and = l.and || r.is&joining != 0
	l.aux = l.aux || r.is&auxiliary != 0
	l.among = l.among || r.is&among != 0
	l.both = l.both || r.is&bothSides != 0
	l.enemy = l.enemy || r.is&enemies != 0
	if r.is&covers != 0 {
		s.cover(i, to, r.is&coverCue != 0)
	}
}

// cover notes that the tokens i to to are one phrase.
func (s *scan) cover(i, to int, cue bool) {
	for k := i; k < to; k++ {
		if l := s.at(k); to-i > l.to-l.from {
			l.from, l.to, l.cited = i, to, cue && k > i
		}
	}
}

// blocked says whether the tokens i to to are only part of a longer phrase.
func (s *scan) blocked(i, to int) bool {
	l := s.at(i)
	return l.to >= to && l.to-l.from > to-i && !(to == i+1 && l.from < i && s.ts[i].Upper && len(s.ts[i].Key) > 1)
}
