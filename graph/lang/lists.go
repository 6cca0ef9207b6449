package lang

import "hearsay/graph/text"

// Phrases are those of a trie, whatever is filed under them.
type Phrases interface{ all() *steps }

func (t *steps) all() *steps { return t }

// lists are the tries that tokens know of.
type lists []*steps

// mostLists are the bits of a token, but for text.Told.
const mostLists = 31

// Carry makes the tokens of all texts that are cut from now on carry whether a phrase of the tries begins with them, which need not be
// looked for then. No phrase is added to them any more. Tries that are one too many are looked into as before.
func (p *Pack) Carry(tries ...Phrases) {
	for _, t := range tries {
		if len(p.lists) == mostLists {
			break
		}
		p.lists = append(p.lists, t.all())
		t.all().list = text.Told << len(p.lists)
	}
	p.words = &text.Words{Native: p.words.Native, Known: p.words.Known, Lists: p.lists.of}
}

// of are the bits of those of which a phrase begins with the key of a hash, and text.Told.
func (ls lists) of(hash uint64) uint32 {
	bits := uint32(text.Told)
	for _, t := range ls {
		if t.begins(hash) {
			bits |= t.list
		}
	}
	return bits
}
