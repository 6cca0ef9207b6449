package rules

import "slices"

// ours parts the stretch of a voice where it says of itself that it calls, blames or answers: behind the cue in “Chúng tôi kêu
// gọi …”, X nói, the content is called for and not only said.
func (a *article) ours(s *sentence) {
	if !s.has("we") {
		return
	}
	var out []segment
	for _, g := range s.segments {
		if g.voice.author || len(g.voice.speakers) == 0 {
			out = append(out, g)
			continue
		}
		for i := g.from; i < g.to; i++ {
			cue := s.units[i].cue()
			if cue == nil || cue.Kind != "call" && cue.Kind != "accuse" && cue.Kind != "answer" && cue.Kind != "offer" || !a.speaks(s, i, cue) {
				continue
			}
			we := a.weBefore(s, i, g.from)
			if we < 0 {
				continue
			}
			v := *g.voice
			v.cue, v.stance, v.modality, v.at, v.lo, v.attribution, v.subject = cue, cue.Stance, cue.Modality, [2]int{s.units[i].from, s.units[i].to}, we, "cue", nil
			v.addressees = a.addressed(s, &site{cue: cue, hi: i + 1}, g.to)
			if we > g.from {
				out = append(out, segment{g.from, we, g.voice})
			}
			g = segment{i + 1, g.to, &v}
		}
		out = append(out, g)
	}
	s.segments = slices.Clip(out)
}

// weSay says whether the words before the clause are about who speaks and his people, so that a predicate without a subject goes on with them:
// "chúng tôi đã chiếm X và cũng đã chiếm Y".
func (a *article) weSay(c *clause) bool {
	for i := c.t - 1; i >= c.seg.from; i-- {
		switch u := &c.s.units[i]; {
		case u.is("we"):
			return i == c.seg.from || c.s.units[i-1].sign != "" || c.s.units[i-1].any("contrast", "continue", "said-that")
		case breaks(u):
			return false
		}
	}
	return false
}

// weBefore is the unit of "chúng tôi" that is the subject of the cue at unit i; -1 where none is.
func (a *article) weBefore(s *sentence, i, from int) int {
	j := a.announced(s, i) - 1
	for j >= from && filler(&s.units[j]) && s.units[j].sign == "" {
		j--
	}
	if j >= from && s.units[j].is("we") {
		return j
	}
	return -1
}
