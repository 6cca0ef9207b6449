package lang

import (
	"math"

	"hearsay/graph/text"
)

// A Lexicon is the phrases of a pack. What begins at the tokens of an article is looked up once: they keep it.
type Lexicon struct {
	Trie[*Entry]
	phrases []Phrase // by node
}

// look notes at each token the longest phrase that begins with it.
func (l *Lexicon) look(tokens []text.Token) {
	for i := range tokens {
		t := &tokens[i]
		t.Reach = 1
		if !l.May(t) {
			continue
		}
		if node, to := l.walk(tokens, i, min(len(tokens), i+math.MaxUint8-1)); node != 0 {
			t.Phrase, t.Reach = uint32(node), uint8(to-i+1)
		}
	}
}

// LongestNode is as of any trie.
func (l *Lexicon) LongestNode(tokens []text.Token, i, end int) (Node, int) {
	if i >= end {
		return 0, i
	}
	if to := i + int(tokens[i].Reach) - 1; to >= i && to <= end {
		return Node(tokens[i].Phrase), to
	}
	return l.steps.LongestNode(tokens, i, end)
}

// Longest is as of any trie.
func (l *Lexicon) Longest(tokens []text.Token, i, end int) ([]*Entry, int) {
	node, to := l.LongestNode(tokens, i, end)
	return l.phrases[node].Entries, to
}
