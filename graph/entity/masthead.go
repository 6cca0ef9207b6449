package entity

import "hearsay/graph/text"

// masthead reads the name of an outlet at token q that is made of a word and a place: "Bưu điện Jerusalem".
func (s *scan) masthead(q int) *draft {
	if !s.ts[q].Cap || !s.ts[q].Native || s.listedName(q).to > q {
		return nil
	}
	at := q + 1
	for at < min(s.end, q+3) && s.plain(at) {
		at++
	}
	if at == q+1 || at >= s.end || !s.ts[at].Cap || s.ts[at].Kind != text.Word {
		return nil
	}
	m := s.listedName(at)
	if m.to == 0 || m.common || !location(m.entries[0].ent.Type) {
		return nil
	}
	d := &draft{form: "name", run: run{to: m.to, foreign: true}, text: s.text(q, m.to)}
	d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, q, m.to, [2]int{q, m.to}, "shape"
	return d
}

// plain says whether token i is a word of the pack's language that only fills a name: no verb, cue or word of joining.
func (s *scan) plain(i int) bool {
	l := s.at(i)
	return s.ts[i].Kind == text.Word && s.ts[i].Native && s.listedName(i).to <= i && l.cueTo() <= i && l.verbTo() <= i && !l.aux() && l.titleTo() <= i && l.placeTo() <= i && l.refTo() <= i
}
