package rules

import (
	"math/bits"

	"hearsay/graph/lang"
)

// A reader drafts what no frame of a verb tells of a segment, or completes or takes back what was drafted of it. What it needs is told here,
// so that a sentence without it is not read at all.
type reader struct {
	figures bool    // a figure in the sentence
	said    bool    // somebody else than the article who speaks
	drafted bool    // a draft of the segment
	words   classes // a word of one of the classes in the sentence; empty where it needs none
	read    func(a *article, s *sentence, g segment, first int)
}

// tellers add drafts, in the order in which they are asked.
var tellers = []reader{
	{said: true, words: aloof, read: only((*article).notWhatWasSaid)},
	{words: totals, read: only((*article).tolls)},
	{figures: true, read: only((*article).labels)},
	{figures: true, read: only((*article).wrecks)},
	{figures: true, read: only((*article).casualties)},
	{words: aDeath, read: only((*article).lones)},
	{words: oneOf("found"), read: only((*article).foundDead)},
	{words: oneOf("among"), read: (*article).amongThem},
	{words: oneOf("out-of"), read: only((*article).namedDead)},
	{figures: true, read: only((*article).stationed)},
	{figures: true, words: oneOf("have", "remains", "among"), read: only((*article).arsenal)},
	{figures: true, words: oneOf("prep-in"), read: only((*article).presented)},
	{figures: true, read: only((*article).strengths)},
	{read: only((*article).targetIs)},
	{words: totals, read: only((*article).restated)},
	{figures: true, words: oneOf("than"), read: only((*article).formerCounts)},
	{said: true, words: oneOf("casualty"), read: only((*article).admitted)},
	{figures: true, read: only((*article).runningTotals)},
	{figures: true, words: oneOf("toll-number"), read: (*article).doneInAll},
	{figures: true, read: only((*article).members)},
	{figures: true, words: oneOf("among"), read: only((*article).breaches)},
	{words: oneOf("none-survived"), read: only((*article).survivors)},
	{figures: true, read: only((*article).parts)},
	{words: oneOf("be", "consists"), read: only((*article).victims)},
	{figures: true, said: true, read: only((*article).bareCount)},
	{figures: true, read: only((*article).gapped)},
	{figures: true, drafted: true, read: (*article).deadElsewhere},
	{figures: true, drafted: true, words: oneOf("be", "up"), read: (*article).laterCounts},
}

// correctors look at the drafts of a segment once all are there.
var correctors = []reader{
	{drafted: true, read: (*article).unknownWords},
	{figures: true, words: oneOf("out-of"), read: (*article).barrage},
	{drafted: true, read: (*article).lend},
	{drafted: true, words: oneOf("avert"), read: (*article).averted},
	{read: (*article).blame},
	{said: true, words: offences, read: (*article).offends},
	{said: true, read: (*article).concur},
	{read: (*article).assumes},
	{said: true, words: keepers, read: (*article).keepsTruce},
	{said: true, read: (*article).contrary},
	{words: oneOf("condition", "as-soon"), read: (*article).conditions},
	{drafted: true, read: (*article).oneAct},
	{words: oneOf("in-spite"), read: (*article).inSpite},
}

// only is a reader that does not look at the drafts of the segment.
func only(read func(*article, *sentence, segment)) func(*article, *sentence, segment, int) {
	return func(a *article, s *sentence, g segment, _ int) { read(a, s, g) }
}

// A panel is a list of readers with what they need, a bit for each reader.
type panel struct {
	readers                []reader
	figures, said, drafted uint64
	wordless               uint64                       // those that need no word
	asked                  lang.Set                     // the numbers of all classes of which a reader needs a word
	words                  [64 * len(lang.Set{})]uint64 // number of a class → those to whom a word of it is enough
}

var telling, correcting = panelOf(tellers), panelOf(correctors)

func panelOf(readers []reader) *panel {
	p := &panel{readers: readers}
	for i := range readers {
		r, bit := &readers[i], uint64(1)<<i
		for _, need := range []struct {
			is  bool
			set *uint64
		}{{r.figures, &p.figures}, {r.said, &p.said}, {r.drafted, &p.drafted}, {len(r.words.numbers) == 0, &p.wordless}} {
			if need.is {
				*need.set |= bit
			}
		}
		for _, n := range r.words.numbers {
			p.asked.Note(n)
			p.words[n] |= bit
		}
	}
	return p
}

// fit are the readers whose needs of figures and words a sentence meets.
func (p *panel) fit(s *sentence) uint64 {
	fit := p.wordless
	for i, there := range s.classes {
		for there &= p.asked[i]; there != 0; there &= there - 1 {
			fit |= p.words[64*i+bits.TrailingZeros64(there)]
		}
	}
	if !s.counts {
		fit &^= p.figures
	}
	return fit
}

// ask lets those readers read a segment that fit its sentence, where it has what else they need. The drafts from first on are its own.
func (a *article) ask(p *panel, fit uint64, s *sentence, g segment, first int) {
	if g.voice.author || len(g.voice.speakers) == 0 {
		fit &^= p.said
	}
	for ; fit != 0; fit &= fit - 1 {
		if p.drafted&fit&-fit == 0 || len(a.drafts) > first {
			p.readers[bits.TrailingZeros64(fit)].read(a, s, g, first)
		}
	}
}
