package entity

import (
	"strings"
	"sync/atomic"

	"hearsay/graph/text"
)

// memo remembers what was found out about words, for all articles, in a memory that does not grow with them: a word
// takes the place of another with which it shares one. It is safe for concurrent use.
type memo[T any] struct {
	places [1 << 12]atomic.Pointer[known[T]]
}

type known[T any] struct {
	word  string
	value T
}

// of is what find says of a word, now or when it was asked before.
func (m *memo[T]) of(word string, find func(string) T) T {
	place := &m.places[text.Hash(word)%uint64(len(m.places))]
	if k := place.Load(); k != nil && k.word == word {
		return k.value
	}
	k := &known[T]{strings.Clone(word), find(word)} // a copy, as the word may be a piece of a whole article
	place.Store(k)
	return k.value
}
