package entity

import (
	"unicode/utf8"

	"hearsay/graph/text"
)

// foreign says whether a key is no syllable of the pack's language.
func (f *Finder) foreign(key string) bool {
	return !f.pack.Native(key)
}

// A run is a sequence of capitalised words that reads like a name.
type run struct {
	to      int
	chunks  []chunk
	foreign bool // one of its chunks is
	code    bool // letters with digits: a model of a weapon
}

// A chunk is a word of a run with what hyphens join to it.
type chunk struct {
	from, to int
	foreign  bool
	upper    bool
	initial  bool
}

const longestRun = 6

// run reads the name that begins at token i. Words of the pack's own language count where native is set.
func (s *scan) run(i int, native bool) (r run) {
	at, initial := i, false
	var room [longestRun]chunk
	chunks := room[:0]
	for at < s.end && len(chunks) < longestRun {
		if r.foreign && !r.code {
			at = s.byname(at)
		}
		if len(chunks) > 0 && !(initial && s.ts[at].Cap) && (!s.continues(at) || (!r.foreign || r.code) && s.land(at)) {
			break
		}
		start := s.particles(at)
		c, ok := s.chunk(start, (native || r.foreign) && !(s.upper && r.foreign)) // in capitals every word looks like a name
		if !ok {
			break
		}
		if !c.foreign && !r.foreign && s.f.tails.longest(s.ts, start, s.end).to > c.to {
			break // Đảng Dân chủ: half a word is no name
		}
		c.from = at
		chunks = append(chunks, c)
		r.foreign = r.foreign || c.foreign
		r.code = r.code || s.code(c)
		at, initial = c.to, c.initial
		if c.initial && at < s.end && s.ts[at].Key == "." && !s.ts[at].Space {
			at++
		}
	}
	r.to = at
	if len(chunks) == 1 && utf8.RuneCountInString(s.ts[i].Key) < 2 && r.to-i == 1 {
		return run{to: i}
	}
	r.chunks = s.memory.keep(chunks)
	return r
}

// continues says whether the word at token i may go on a run: no title, head or other name begins there.
func (s *scan) continues(i int) bool {
	t := &s.ts[i]
	if t.Kind != text.Word {
		return false
	}
	if !t.Cap {
		return true // a particle, or the end: chunk decides
	}
	l := s.at(i)
	if l.titleTo() > i+1 || l.headTo() > i+1 {
		return false
	}
	if m := s.longest(i); m.to > i && !m.common && t.Native && m.words > 1 {
		return false
	}
	return true
}

// land says whether a listed country or place begins at token i.
func (s *scan) land(i int) bool {
	m := s.longest(i)
	return m.to > i && !m.common && m.entries[0].ent != nil && (m.entries[0].ent.Type == "country" || m.entries[0].ent.Type == "place")
}

// particles skips small words of foreign names that stand before a capitalised word: al-, bin, van der.
func (s *scan) particles(i int) int {
	at := i
	for n := 0; n < 2 && at+1 < s.end && s.ts[at].Kind == text.Word && !s.ts[at].Cap && s.f.particles.Begins(&s.ts[at]); n++ {
		at++
		if hyphen(s.ts[at].Key) && at+1 < s.end {
			at++
		}
	}
	if at > i && s.ts[at].Kind == text.Word && s.ts[at].Cap && !s.ts[at].Native {
		return at
	}
	return i
}

// chunk reads one word of a name with what is joined to it.
func (s *scan) chunk(i int, native bool) (c chunk, ok bool) {
	if i >= s.end || s.ts[i].Kind != text.Word || !s.ts[i].Cap {
		return c, false
	}
	c = chunk{from: i, to: i + 1, upper: s.ts[i].Upper, foreign: !s.ts[i].Native}
	c.initial = utf8.RuneCountInString(s.ts[i].Key) == 1
	parts := 1
	for c.to < s.end {
		t := &s.ts[c.to]
		if !t.Space && t.Kind != text.Punct {
			c.to++
			parts++
			continue
		}
		if !t.Space && c.to+1 < s.end && !s.ts[c.to+1].Space && s.ts[c.to+1].Kind != text.Punct && (hyphen(t.Key) || apostrophe(t.Key) || t.Key == "&") {
			if s.ts[c.to+1].Cap && s.listed(i, c.to) {
				break
			}
			c.to += 2
			parts++
			continue
		}
		if s.dotted(i, c.to) {
			c.to += 2
			parts++
			continue
		}
		break
	}
	c.foreign = c.foreign || parts > 1
	c.initial = c.initial && parts == 1
	return c, c.foreign || native || c.initial && c.to < s.end && s.ts[c.to].Key == "."
}

// dotted says whether the point at token i joins the parts of an address.
func (s *scan) dotted(from, i int) bool {
	if i+1 >= s.end || s.ts[i].Key != "." || s.ts[i].Space || s.ts[i+1].Space || s.ts[i+1].Kind != text.Word {
		return false
	}
	next := &s.ts[i+1]
	if s.f.pack.Address(s.ts, i, s.end) {
		return true
	}
	return len(s.ts[from].Key) > 1 && (s.ts[from].Upper && next.Upper || !next.Cap && len(next.Key) <= 4)
}

// listed says whether tokens i to to are a country's or place's name, so that a hyphen behind joins two names:
// Armenia-Azerbaijan.
func (s *scan) listed(i, to int) bool {
	m := s.f.trie.longest(s.ts, i, to)
	if m.to != to || m.common {
		return false
	}
	e := s.f.gazetteer.Entity(m.entries[0].id)
	return e != nil && (e.Type == "country" || e.Type == "place")
}

// code says whether a chunk mixes letters with digits: Kh-101, TB2.
func (s *scan) code(c chunk) bool {
	for i := c.from + 1; i < c.to; i++ {
		if s.ts[i].Kind == text.Number {
			return true
		}
	}
	return false
}

func hyphen(key string) bool { return key == "-" || key == "‑" || key == "‐" }

func apostrophe(key string) bool { return key == "'" || key == "’" || key == "ʼ" || key == "‘" }
