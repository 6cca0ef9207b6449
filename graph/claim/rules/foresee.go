package rules

import "hearsay/graph/lang"

// An outlook is what the words around a trigger tell by one of its readings. No draft changes it, so that it is there before any is made.
type outlook struct {
	s        *sentence
	seg      segment
	t        int
	entry    *lang.Entry
	declared bool
	why      string  // what keeps the reading from telling anything, "" where nothing does
	c        *clause // nil where the words do not fit the pattern
	asked    bool
}

// foresee finds what the triggers of the article tell, one step for all of them before the next: a processor has at hand what one step takes, but
// not what all of them take.
func (a *article) foresee() {
	a.memory.outlooks = a.memory.outlooks[:0]
	for i := range a.sentences {
		s := &a.sentences[i]
		s.ahead[0] = len(a.memory.outlooks)
		for _, g := range s.segments {
			for t := g.from; t < g.to && g.voice.kind() != "answer"; t++ { // what an answer is about is read apart
				a.outlooks(s, g, t)
			}
		}
		s.ahead[1] = len(a.memory.outlooks)
	}
	for i := range a.memory.outlooks {
		if o := &a.memory.outlooks[i]; o.why == "" {
			o.c = a.headOf(o.s, a.backdrop(o.s, o.seg, o.t), o.t, o.entry)
		}
	}
	for i := range a.memory.outlooks {
		if o := &a.memory.outlooks[i]; o.why == "" {
			a.complete(o.c)
		}
	}
	for i := range a.memory.outlooks {
		if o := &a.memory.outlooks[i]; o.why == "" {
			o.why = a.interpret(o.c, o.entry, o.declared)
		}
	}
}

// outlooks notes the readings of the unit at t up to the first that its words fit.
func (a *article) outlooks(s *sentence, g segment, t int) {
	if !a.triggers(s, t) {
		return
	}
	u := &s.units[t]
	carries := u.is("light") && a.carriesAct(s, g, t)
	for _, e := range u.entries {
		if !u.reads(e, carries) {
			continue
		}
		o := outlook{s: s, seg: g, t: t, entry: e}
		a.glance(&o)
		a.memory.outlooks = append(a.memory.outlooks, o)
		if o.why == "" {
			return
		}
	}
}

// glance looks whether the words around the trigger fit the pattern.
func (a *article) glance(o *outlook) {
	f := o.entry.Frame
	o.declared = f.After != "" && o.entry.Noun && a.declares(o.s, o.seg, o.t, f.After)
	o.why = a.unfit(o.s, o.seg, o.t, f, o.declared)
}

// outlook is what was foreseen of a reading, nil where nothing was or it was asked for.
func (a *article) outlook(s *sentence, g segment, t int, e *lang.Entry) *outlook {
	for i := s.ahead[0]; i < s.ahead[1]; i++ {
		if o := &a.memory.outlooks[i]; o.t == t && o.entry == e && o.seg == g && !o.asked {
			o.asked = true
			return o
		}
	}
	return nil
}

// match tries one frame at the trigger.
func (a *article) match(s *sentence, g segment, t int, e *lang.Entry) bool {
	o := a.outlook(s, g, t, e)
	if o == nil {
		o = &outlook{s: s, seg: g, t: t, entry: e}
		if a.glance(o); o.why == "" {
			o.c = a.analyse(s, a.backdrop(s, g, t), t, e)
			o.why = a.interpret(o.c, e, o.declared)
		}
	}
	f := e.Frame
	if o.c == nil {
		return a.fails(&s.units[t], f, "", o.why)
	}
	if o.why == "" {
		o.why = a.fill(o.c, f, f.Roles(o.c.form))
	}
	a.tried(&s.units[t], f, o.c.form, o.why)
	a.leaveClause(o.c)
	return o.why == ""
}
