package entity

import "hearsay/schema"

// A memory is what reading an article takes beside what is found, for the next article. Nothing that is found keeps a piece of it.
type memory struct {
	spots   []spot   // of a sentence
	ends    []*draft // by the token behind it
	all     []*draft // of the article
	drafts  [][]draft
	taken   int // drafts
	chunks  []chunk
	matches []match // of a sentence
	spoken  spoken
	lone    lone
	own     []schema.ID // of the entities that only the article knows, by each mention
}

// spoken is how often an article speaks of each entity of the gazetteer.
type spoken struct {
	times []int32
	some  []int32 // of which it does
}

// of counts a name that speaks for entities.
func (s *spoken) of(k *knowledge) {
	for _, at := range k.speaksFor {
		if s.times[at] == 0 {
			s.some = append(s.some, at)
		}
		s.times[at]++
	}
}

// clear forgets the article.
func (s *spoken) clear() {
	for _, at := range s.some {
		s.times[at] = 0
	}
	s.some = s.some[:0]
}

// match keeps a match and returns its place, from 1.
func (m *memory) match(found match) int32 {
	m.matches = append(m.matches, found)
	return int32(len(m.matches))
}

const (
	draftsAtOnce = 64
	chunksAtOnce = 1024
	tokensKept   = 1 << 15 // the most tokens whose memory is kept: longer articles are rare
	draftsKept   = 1 << 12
)

// take is memory for an article of n tokens.
func (f *Finder) take(n int) *memory {
	m, _ := f.memories.Get().(*memory)
	if m == nil {
		m = &memory{spoken: spoken{times: make([]int32, len(f.gazetteer.entities))}, lone: lone{}}
	}
	if cap(m.ends) <= n {
		m.ends = make([]*draft, n+1)
	}
	m.ends = m.ends[:n+1]
	return m
}

// give gives memory back.
func (f *Finder) give(m *memory) {
	if len(m.ends) > tokensKept || m.taken > draftsKept {
		return
	}
	clear(m.ends)
	clear(m.lone)
	m.spoken.clear()
	clear(m.all)
	m.all, m.own, m.taken = m.all[:0], m.own[:0], 0
	f.memories.Put(m)
}

// draft is a new draft of a form. It stays a function of its own, as what clears a draft is long and names begin in many places.
//
//go:noinline
func (s *scan) draft(form string) *draft {
	m := s.memory
	if m.taken == len(m.drafts)*draftsAtOnce {
		m.drafts = append(m.drafts, make([]draft, draftsAtOnce))
	}
	d := &m.drafts[m.taken/draftsAtOnce][m.taken%draftsAtOnce]
	m.taken++
	*d = draft{form: form}
	return d
}

// keep gives the chunks of a run a place of their own.
func (m *memory) keep(cs []chunk) []chunk {
	if len(cs) == 0 {
		return nil
	}
	if len(m.chunks)+len(cs) > cap(m.chunks) {
		m.chunks = make([]chunk, 0, max(chunksAtOnce, len(cs)))
	}
	from := len(m.chunks)
	m.chunks = append(m.chunks, cs...)
	return m.chunks[from:len(m.chunks):len(m.chunks)]
}

// OneLine says whether white space stands in a name, which it neither begins nor ends, as single spaces only.
func OneLine(name string) bool {
	for i := 0; i < len(name); i++ {
		switch b := name[i]; {
		case b == ' ':
			if i > 0 && name[i-1] == ' ' {
				return false
			}
		case b < ' ', b == 0xc2, b == 0xe1 && i+1 < len(name) && name[i+1] == 0x9a, b == 0xe2, b == 0xe3: // what other white space begins with
			return false
		}
	}
	return true
}
