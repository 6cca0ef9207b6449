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
	steps
	values [][]T // by node
}

// steps are the steps of a trie, whatever it holds: a hash table of a power of two, at most half full.
type steps struct {
	table []step
	first []uint64 // bits by the hashes of first words, a power of two: most words begin no phrase, and the table need not be asked for them
	nodes []origin // by node
	list  uint32   // the bit that tokens carry where a phrase begins with them; 0 of a trie that they know nothing of
}

// An origin is where a node is reached from.
type origin struct {
	hash uint64 // of the key that leads to it
	from Node
	at   uint32 // the place in the table of that step
}

// Node is a place in a trie: the words that lead to it. The zero value is where all phrases begin.
type Node uint32

// A Place is a node with all that a walk has to know of it, so that a step looks at one place in memory. The zero value is where
// all phrases begin.
type Place struct {
	Node
	Ends  bool   // a phrase ends there
	leads uint64 // a bit for each word that leads on, which others share: nearly all other words are told by it
}

// A step is where the key of a hash leads from a node. It is kept small, since a table of many is hardly ever near the processor.
type step struct {
	to    uint64 // above the lowest 24 bits those of the mix of node and hash, then the node that it leads to, then whether a phrase ends there; 0 where the place is free
	leads uint64 // of the node that it leads to
}

const nodeBits = 24 // of a step's node and end

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
	if at != 0 {
		t.end(at)
	}
	for len(t.values) < len(t.nodes) {
		t.values = append(t.values, nil)
	}
	return &t.values[at]
}

// begin makes the root.
func (t *steps) begin() {
	if t.nodes == nil {
		t.nodes, t.table, t.first = make([]origin, 1), make([]step, 8), make([]uint64, fewestBits/64)
	}
}

// lead is where a key leads from a node, for the first time or again.
func (t *steps) lead(from Node, hash uint64) Node {
	at := Place{Node: from}
	if from != 0 {
		at.leads = t.table[t.nodes[from].at].leads
	}
	if to := t.next(at, hash).Node; to != 0 {
		return to
	}
	to := Node(len(t.nodes))
	if to >= 1<<(nodeBits-1) {
		panic("lang: a trie of too many words")
	}
	t.nodes = append(t.nodes, origin{hash: hash, from: from})
	if from != 0 {
		t.table[t.nodes[from].at].leads |= 1 << (hash >> 58)
	}
	t.file(to, step{to: uint64(to) << 1})
	return to
}

// file puts a step that is new into the table, with what it knows of the node that it leads to.
func (t *steps) file(to Node, s step) {
	if 2*len(t.nodes) > len(t.table) {
		old := t.table
		t.table = make([]step, 2*len(old))
		t.first = make([]uint64, max(len(t.table), fewestBits)/64)
		for n := Node(1); n < to; n++ {
			t.file(n, old[t.nodes[n].at])
		}
	}
	o := &t.nodes[to]
	if o.from == 0 {
		t.first[t.bit(o.hash)/64] |= 1 << (t.bit(o.hash) % 64)
	}
	mask, mixed := uint64(len(t.table)-1), mix(o.from, o.hash)
	i := mixed & mask
	for t.table[i].to != 0 {
		i = (i + 1) & mask
	}
	s.to = mixed>>nodeBits<<nodeBits | s.to&(1<<nodeBits-1)
	t.table[i], o.at = s, uint32(i)
}

// fewestBits are the bits for first words that even a trie of a few phrases has, so that hardly another word shares one. A power of 2.
const fewestBits = 1024

// bit is the bit of a first word.
func (t *steps) bit(hash uint64) uint64 { return hash >> 32 & uint64(64*len(t.first)-1) }

// mix tells a step from all others, as the hash tells a word from all others. The search for it begins where its lowest bits say.
func mix(from Node, hash uint64) uint64 { return hash ^ uint64(from)*0x9e3779b97f4a7c15 }

// may says whether the key of a hash can begin a phrase.
func (t *steps) may(hash uint64) bool {
	return len(t.first) > 0 && t.first[t.bit(hash)/64]&(1<<(t.bit(hash)%64)) != 0
}

// next is where the key of a hash leads from a place; the root where nowhere.
func (t *steps) next(from Place, hash uint64) Place {
	if from.Node == 0 {
		if !t.may(hash) {
			return Place{}
		}
	} else if !from.leadsOn(hash) {
		return Place{}
	}
	return t.search(from.Node, hash)
}

// leadsOn says whether the key of a hash can lead on from a place that is not the root.
func (from *Place) leadsOn(hash uint64) bool { return from.leads&(1<<(hash>>58)) != 0 }

// search is next where the bits say that it may lead somewhere.
func (t *steps) search(from Node, hash uint64) Place {
	mixed := mix(from, hash)
	table := t.table
	for i := mixed; ; i++ {
		s := &table[i&uint64(len(table)-1)]
		if (s.to^mixed)>>nodeBits == 0 {
			return Place{Node(s.to & (1<<nodeBits - 1) >> 1), s.to&1 != 0, s.leads}
		}
		if s.to == 0 {
			return Place{}
		}
	}
}

// Next is where a token leads from a place; the root where no phrase goes on so.
func (t *steps) Next(from Place, token *text.Token) Place {
	if from.Node == 0 {
		if !t.May(token) {
			return Place{}
		}
	} else if !from.leadsOn(token.Hash) {
		return Place{}
	}
	return t.search(from.Node, token.Hash)
}

// Before is the node from which one is reached, by the last word that leads there.
func (t *steps) Before(n Node) Node { return t.nodes[n].from }

// At is what is filed at a node.
func (t *Trie[T]) At(n Node) []T { return t.values[n] }

// May says whether a phrase may begin with the token: a glance that tells so of few words with which none does, and of none where the
// token carries it.
func (t *steps) May(token *text.Token) bool {
	if t.list != 0 && token.Begins != 0 {
		return token.Begins&t.list != 0
	}
	return t.may(token.Hash)
}

// Begins says whether a phrase begins with the token.
func (t *steps) Begins(token *text.Token) bool {
	if t.list != 0 && token.Begins != 0 {
		return token.Begins&t.list != 0
	}
	return t.begins(token.Hash)
}

// begins says whether a phrase begins with the key of a hash.
func (t *steps) begins(hash uint64) bool { return t.may(hash) && t.search(0, hash).Node != 0 }

// addTo files the phrases in another trie.
func (t *steps) addTo(phrases *steps) {
	phrases.begin()
	nodes := make([]Node, len(t.nodes)) // of the other trie
	for n := 1; n < len(t.nodes); n++ {
		o := &t.nodes[n]
		nodes[n] = phrases.lead(nodes[o.from], o.hash)
		if t.table[o.at].to&1 != 0 {
			phrases.end(nodes[n])
		}
	}
}

// end notes that a phrase ends at a node.
func (t *steps) end(n Node) { t.table[t.nodes[n].at].to |= 1 }

// LongestNode is the node at which the values of the longest phrase are filed that begins at token i and ends before token end, and
// the token after it; the root where no phrase does.
func (t *steps) LongestNode(tokens []text.Token, i, end int) (node Node, to int) {
	if i >= end || !t.May(&tokens[i]) {
		return 0, i
	}
	return t.walk(tokens, i, end)
}

// walk is LongestNode where a phrase may begin with token i.
func (t *steps) walk(tokens []text.Token, i, end int) (node Node, to int) {
	to = i
	at := t.search(0, tokens[i].Hash)
	for k := i; at.Node != 0; {
		k++
		if at.Ends {
			node, to = at.Node, k
		}
		if k == end || !at.leadsOn(tokens[k].Hash) {
			break
		}
		at = t.search(at.Node, tokens[k].Hash)
	}
	return node, to
}

// Longest returns the values of the longest phrase that begins at token i and ends before token end, and the
// token after it; nothing where no phrase does.
func (t *Trie[T]) Longest(tokens []text.Token, i, end int) (values []T, to int) {
	if i >= end || !t.May(&tokens[i]) {
		return nil, i
	}
	node, to := t.walk(tokens, i, end)
	if node == 0 {
		return nil, to
	}
	return t.values[node], to
}

// Values are what is filed at each node, in the order of the nodes.
func (t *Trie[T]) Values() iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		for n := range t.nodes {
			var values []T
			if n < len(t.values) {
				values = t.values[n]
			}
			if !yield(values) {
				return
			}
		}
	}
}
