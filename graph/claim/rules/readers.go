package rules

import "math/bits"

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

// fit are the readers whose needs of figures and words a sentence meets, a bit for each.
func (s *sentence) fit(readers []reader) (fit uint64) {
	for i := range readers {
		r := &readers[i]
		if (s.counts || !r.figures) && (len(r.words.numbers) == 0 || s.may(&r.words)) {
			fit |= 1 << i
		}
	}
	return fit
}

// ask lets those readers read a segment that fit its sentence, where it has what else they need. The drafts from first on are its own.
func (a *article) ask(readers []reader, fit uint64, s *sentence, g segment, first int) {
	said := !g.voice.author && len(g.voice.speakers) > 0
	for ; fit != 0; fit &= fit - 1 {
		r := &readers[bits.TrailingZeros64(fit)]
		if (said || !r.said) && (len(a.drafts) > first || !r.drafted) {
			r.read(a, s, g, first)
		}
	}
}
