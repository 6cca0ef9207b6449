// Package lang loads and checks a language pack, cuts text into sentences, drops boilerplate, and finds
// lexicon phrases, numbers and dates over tokens. It knows no language itself.
package lang

import "hearsay/graph/text"

// Trie finds phrases by the keys of their tokens.
type Trie[T any] struct {
	next   map[string]*Trie[T]
	values []T
}

// Add files a value under a phrase.
func (t *Trie[T]) Add(keys []string, v T) {
	for _, k := range keys {
		if t.next == nil {
			t.next = map[string]*Trie[T]{}
		}
		if t.next[k] == nil {
			t.next[k] = &Trie[T]{}
		}
		t = t.next[k]
	}
	t.values = append(t.values, v)
}

// begins notes the first words of the phrases.
func (t *Trie[T]) begins(words map[string]bool) {
	for k := range t.next {
		words[k] = true
	}
}

// Longest returns the values of the longest phrase that begins at token i and ends before token end, and the
// token after it; nothing where no phrase does.
func (t *Trie[T]) Longest(tokens []text.Token, i, end int) (values []T, to int) {
	to = i
	for at := i; at < end; at++ {
		t = t.next[tokens[at].Key]
		if t == nil {
			break
		}
		if len(t.values) > 0 {
			values, to = t.values, at+1
		}
	}
	return values, to
}

// All calls f with the values of every phrase that begins at token i, shortest first.
func (t *Trie[T]) All(tokens []text.Token, i, end int, f func(values []T, to int)) {
	for at := i; at < end; at++ {
		t = t.next[tokens[at].Key]
		if t == nil {
			return
		}
		if len(t.values) > 0 {
			f(t.values, at+1)
		}
	}
}
