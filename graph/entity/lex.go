package entity

import (
	"strings"

	"hearsay/graph/lang"
	"hearsay/graph/text"
)

// lexAt is what the pack's lexicon has at token i.
type lexAt struct {
	i int
	*reading
}

// Where a phrase of a kind that begins at the token ends; the token itself where none begins there.
func (l lexAt) headTo() int    { return l.to(heads) }
func (l lexAt) titleTo() int   { return l.to(titles) }
func (l lexAt) modTo() int     { return l.to(modifies) }  // a word between office and owner
func (l lexAt) adjTo() int     { return l.to(separates) } // ly khai, tự xưng: changes who is meant
func (l lexAt) descTo() int    { return l.to(describes) } // a word that describes
func (l lexAt) cueTo() int     { return l.to(cues) }
func (l lexAt) placeTo() int   { return l.to(places) }  // a preposition of place
func (l lexAt) refTo() int     { return l.to(refers) }  // này, trên
func (l lexAt) aboutTo() int   { return l.to(about) }   // về, đối với
func (l lexAt) ofTo() int      { return l.to(belongs) } // của, thuộc
func (l lexAt) byTo() int      { return l.to(doneBy) }  // do, bởi
func (l lexAt) leanTo() int    { return l.to(leans) }   // trung thành với, thân: before whose side somebody takes
func (l lexAt) helpTo() int    { return l.to(helps) }   // huấn luyện, hậu thuẫn: behind who helps a body
func (l lexAt) ledTo() int     { return l.to(leads) }   // dẫn đầu, đứng đầu: behind the owner of what he leads
func (l lexAt) verbTo() int    { return l.to(verbs) }   // a verb, preposition or word of joining, behind which a name may stand
func (l lexAt) countryTo() int { return l.to(country) } // nước này
func (l lexAt) passiveTo() int { return l.to(passive) } // a mark of the passive
func (l lexAt) anyTo() int     { return l.to(phrase) }  // the longest phrase of any class but head and title

func (l lexAt) to(t trait) int { return l.i + int(l.words[t]) }

func (r *reading) and() bool     { return r.words[joining] > 0 } // và, hoặc
func (r *reading) both() bool    { return r.words[bothSides] > 0 }
func (r *reading) aux() bool     { return r.words[auxiliary] > 0 }
func (r *reading) among() bool   { return r.words[among] > 0 }
func (r *reading) plural() bool  { return r.words[pluralises] > 0 }
func (r *reading) pronoun() bool { return r.words[pronoun] > 0 }
func (r *reading) enemy() bool   { return r.words[enemies] > 0 }

// verbal are the classes of the lexicon whose words stand beside names but never within them.
var verbal = map[string]bool{"cue": true, "aux": true, "and": true, "future": true, "attempt": true, "ability": true, "obligation": true, "negation": true,
	"hedge": true, "passive-bad": true, "passive-good": true, "contrast": true, "subordinate": true, "agree": true, "call-verb": true, "between": true}

// A reading is what the entries of a phrase of the lexicon say and those of the phrases that it begins with, the longest of a kind, put together
// once for all articles.
type reading struct {
	head  *lang.Head
	title *lang.Title
	words [traits]uint8      // of the longest phrase of each trait; 0 where none has it
	_     [48 - traits]uint8 // so that each lies in one line of the processor's memory
}

// A trait is what a phrase may be.
type trait uint8

const (
	heads trait = iota
	titles
	modifies
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
	traits   // how many there are
)

// classTraits are what the classes of the lexicon say.
var classTraits = map[string]trait{"separatist": separates, "descriptor": describes, "cue": cues, "prep-in": places, "prep-dest": places, "prep-from": places,
	"reference": refers, "country-ref": country, "plural": pluralises, "he": pronoun, "she": pronoun, "prep-of": belongs, "prep-by": doneBy, "led": leads,
	"and": joining, "prep-about": about, "passive-good": passive, "aux": auxiliary, "among": among, "both-sides": bothSides, "enemy": enemies,
	"leaning": leans, "made": helps, "backing": helps}

// add puts the entries of a phrase of n words into a reading of what it begins with.
func (r *reading) add(entries []*lang.Entry, n uint8) {
	var is [traits]bool
	for _, e := range entries {
		switch {
		case e.Class == "head":
			r.head, is[heads] = e.Head, true
		case e.Class == "title" && e.Title.Modifier:
			is[modifies] = true
		case e.Class == "title":
			r.title, is[titles] = e.Title, true
		default:
			r.phrase(e, n, &is)
		}
	}
	for t := range is {
		if is[t] {
			r.words[t] = n
		}
	}
}

// phrase notes in is what an entry of a phrase of n words is that is neither head nor title.
func (r *reading) phrase(e *lang.Entry, n uint8, is *[traits]bool) {
	is[phrase] = true
	if t, ok := classTraits[e.Class]; ok {
		is[t] = true
	}
	if verbal[e.Class] || e.Class == "trigger" && !e.Noun || strings.HasPrefix(e.Class, "prep-") {
		is[verbs] = true
	}
	if n > 1 && !is[covers] && (e.Class == "trigger" || e.Class == "cue" || e.Class == "block") {
		is[covers] = true
		is[coverCue] = e.Class == "cue" && (e.Cue.Kind == "according" || e.Cue.Kind == "cite")
	}
	if n > 1 {
		is[pronoun], is[joining] = false, false // only single words are
	}
}

// A spot is what is found out about a token while its sentence is read.
type spot struct {
	phrase   *reading // what begins there
	from, to int32    // the longest phrase of two words or more that covers the token
	longest  int32    // the names that were found to begin here, by their places in the memory; 0 where nobody asked
	listed   int32
	cited    bool // the phrase that covers the token is a cue that ends with the head of who is cited: "theo báo …"
}

// read fills in what the lexicon has at token i.
func (s *scan) read(i int) {
	t := &s.ts[i]
	if t.Kind == text.Punct {
		return
	}
	if t.Reach != 1 {
		if node, to := s.f.pack.Lexicon.LongestNode(s.ts, i, s.end); to > i {
			r := &s.f.readings[node]
			s.spots[i-s.start].phrase = r
			if n := int(r.words[covers]); n > 0 {
				s.cover(i, i+n, r.words[coverCue] == r.words[covers])
			}
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

// cover notes that the tokens i to to are one phrase.
func (s *scan) cover(i, to int, cue bool) {
	for k := i; k < to; k++ {
		if p := &s.spots[k-s.start]; int32(to-i) > p.to-p.from {
			p.from, p.to, p.cited = int32(i), int32(to), cue && k > i
		}
	}
}

// covered is the longest phrase of two words or more that covers token i; nothing where none does.
func (s *scan) covered(i int) (from, to int) {
	if k := uint(i - s.start); k < uint(len(s.spots)) {
		return int(s.spots[k].from), int(s.spots[k].to)
	}
	return 0, 0
}

// amid says whether a phrase that began before token i goes on past it.
func (s *scan) amid(i int) bool {
	from, to := s.covered(i)
	return from < i && to > i
}

// blocked says whether the tokens i to to are only part of a longer phrase.
func (s *scan) blocked(i, until int) bool {
	from, to := s.covered(i)
	return to >= until && to-from > until-i && !(until == i+1 && from < i && s.ts[i].Upper && len(s.ts[i].Key) > 1)
}
