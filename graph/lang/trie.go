// Package lang loads and checks a language pack, cuts text into sentences, drops boilerplate, and finds
// lexicon phrases, numbers and dates over tokens. It knows no language itself.
package lang

import (
	"iter"

	"hearsay/graph/text"
)

// Trie finds phrases by the keys of their tokens. All its steps stand in one table that is searched by the hashes that
// the tokens carry, as nearly all steps that are tried lead nowhere. The zero value holds nothing.
type Trie[T any] struct {
	steps []step // a hash table of a power of two, at most half full
	nodes []node[T]
	first []uint64 // bits by the hashes of first words: most words begin no phrase, and the table need not be asked for them
}

// A node is a place in the trie.
type node[T any] struct {
	values []T
	next   uint64 // a bit for each word that leads on, which others share: nearly all other words are told by it
}

// Node is a place in a trie: the words that lead to it. The zero value is where all phrases begin.
type Node uint32

type step struct {
	hash uint64 // of the key
	from Node
	to   Node // 0 where the place in the table is free
}

// Add files a value under a phrase.
func (t *Trie[T]) Add(keys []string, v T) {
	vs := t.Under(keys)
	*vs = append(*vs, v)
}

// Under gives the values filed under a phrase, for the caller to add to, before the next phrase is filed.
func (t *Trie[T]) Under(keys []string) *[]T {
	t.begin()
	at := Node(0)
	for _, k := range keys {
		at = t.lead(at, text.Hash(k))
	}
	return &t.nodes[at].values
}

// begin makes the root.
func (t *Trie[T]) begin() {
	if t.nodes == nil {
		t.nodes, t.steps, t.first = make([]node[T], 1), make([]step, 8), make([]uint64, 1)
	}
}

// lead is where a key leads from a node, for the first time or again.
func (t *Trie[T]) lead(from Node, hash uint64) Node {
	to := t.next(from, hash)
	if to == 0 {
		to = Node(len(t.nodes))
		t.nodes = append(t.nodes, node[T]{})
		t.nodes[from].next |= 1 << (hash >> 58)
		t.file(step{hash, from, to})
	}
	return to
}

// file puts a step that is new into the table.
func (t *Trie[T]) file(s step) {
	if 2*len(t.nodes) > len(t.steps) {
		old := t.steps
		t.steps = make([]step, 2*len(old))
		t.first = make([]uint64, len(t.steps)/64+1)
		for _, o := range old {
			if o.to != 0 {
				t.file(o)
			}
		}
	}
	if s.from == 0 {
		t.first[t.bit(s.hash)/64] |= 1 << (t.bit(s.hash) % 64)
	}
	mask := uint64(len(t.steps) - 1)
	i := s.place() & mask
	for t.steps[i].to != 0 {
		i = (i + 1) & mask
	}
	t.steps[i] = s
}

// bit is the bit of a first word.
func (t *Trie[T]) bit(hash uint64) uint64 { return hash >> 32 & uint64(len(t.steps)-1) }

// place is where the search for a step begins.
func (s step) place() uint64 { return s.hash ^ uint64(s.from)*0x9e3779b97f4a7c15>>32 }

// next is where the key of a hash leads from a node, 0 where nowhere.
func (t *Trie[T]) next(from Node, hash uint64) Node {
	if len(t.steps) == 0 {
		return 0
	}
	if from == 0 {
		if t.first[t.bit(hash)/64]&(1<<(t.bit(hash)%64)) == 0 {
			return 0
		}
	} else if t.nodes[from].next&(1<<(hash>>58)) == 0 {
		return 0
	}
	mask := uint64(len(t.steps) - 1)
	for i := (step{from: from, hash: hash}).place() & mask; ; i = (i + 1) & mask {
		s := &t.steps[i]
		if s.to == 0 || s.hash == hash && s.from == from {
			return s.to
		}
	}
}

// Next is where a token leads from a node, with what is filed there; 0 where no phrase goes on so.
func (t *Trie[T]) Next(from Node, token *text.Token) (to Node, values []T) {
	if to = t.next(from, token.Hash); to != 0 {
		values = t.nodes[to].values
	}
	return to, values
}

// Begins says whether a phrase begins with the token.
func (t *Trie[T]) Begins(token *text.Token) bool { return t.next(0, token.Hash) != 0 }

// begins files the first words of the phrases.
func (t *Trie[T]) begins(words *Trie[bool]) {
	words.begin()
	for _, s := range t.steps {
		if s.to != 0 && s.from == 0 {
			words.lead(0, s.hash)
		}
	}
}

// LongestNode is as Longest, but gives the node at which the values are filed; 0 where no phrase begins.
func (t *Trie[T]) LongestNode(tokens []text.Token, i, end int) (node Node, to int) {
	to = i
	at := Node(0)
	for k := i; k < end; k++ {
		if at = t.next(at, tokens[k].Hash); at == 0 {
			break
		}
		if len(t.nodes[at].values) > 0 {
			node, to = at, k+1
		}
	}
	return node, to
}

// Longest returns the values of the longest phrase that begins at token i and ends before token end, and the
// token after it; nothing where no phrase does.
func (t *Trie[T]) Longest(tokens []text.Token, i, end int) (values []T, to int) {
	to = i
	at := Node(0)
	for k := i; k < end; k++ {
		var vs []T
		if at, vs = t.Next(at, &tokens[k]); at == 0 {
			break
		}
		if len(vs) > 0 {
			values, to = vs, k+1
		}
	}
	return values, to
}

// Values are what is filed at each node, in the order of the nodes.
func (t *Trie[T]) Values() iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for i := range t.nodes {
			if !yield(t.nodes[i].values) {
				return
			}
		}
	}
}
