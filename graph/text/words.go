package text

import (
	"hash/maphash"
	"strings"
	"sync"
	"unicode/utf8"
)

// Words remembers the words that it has cut, for all articles, in a memory that does not grow with them: a word takes the place
// of another with which it shares one. Native says whether a key is a syllable of the language at hand. Words is safe for
// concurrent use; nil remembers nothing and knows no language.
type Words struct {
	Native func(key string) bool
	tables sync.Pool // of *table: who cuts a text has one alone
}

// A table has some places for a word, one behind the other.
type table [1 << 14]word

const ways = 4 // places for a word; a power of 2

// A word is what a token needs to know of one. Its text stands in it, so that it is told at a glance.
type word struct {
	hash                   uint64 // of the key
	key                    string
	capital, upper, native bool // as a token has them
	n                      uint8
	text                   [longestWord]byte
}

// longestWord is the most bytes of a word that is remembered.
const longestWord = 20

// table is one that nobody uses now.
func (w *Words) table() *table {
	if w == nil {
		return nil
	}
	if t, _ := w.tables.Get().(*table); t != nil {
		return t
	}
	return &table{}
}

// back gives a table back.
func (w *Words) back(t *table) {
	if w != nil {
		w.tables.Put(t)
	}
}

// of is what is known of a word, now or from when it was cut before. What is remembered keeps no text of an article.
func (w *Words) of(t *table, s string) word {
	if t == nil || len(s) > longestWord {
		return w.read(s)
	}
	h := maphash.String(seed, s) % uint64(len(t)/ways) * ways
	places := (*[ways]word)(t[h : h+ways])
	for i := range places {
		if places[i].is(s) {
			return places[i]
		}
	}
	copy(places[1:], places[:])
	places[0] = w.read(strings.Clone(s))
	places[0].n = uint8(copy(places[0].text[:], s))
	return places[0]
}

// is says whether it is that word.
func (k *word) is(s string) bool { return int(k.n) == len(s) && string(k.text[:k.n]) == s }

// read finds out about a word.
func (w *Words) read(s string) (out word) {
	count, upper := 0, 0
	for k, r := range s {
		class := letterOf(r).class
		if class&isLetter != 0 {
			count++
		}
		if class&isUpper != 0 {
			upper++
			out.capital = out.capital || k == 0
		}
	}
	out.upper = count > 1 && upper == count
	var room [2 * longestWord]byte
	if key := appendKey(room[:0], s); string(key) == s {
		out.key = s
	} else {
		out.key = string(key)
	}
	out.hash = Hash(out.key)
	out.native = w != nil && w.Native != nil && w.Native(out.key)
	return out
}

// wordLen is the length of the word that s begins with.
func wordLen(s string) int {
	for i := 0; i < len(s); {
		if b := s[i]; b < utf8.RuneSelf {
			if letters[b].class&inWord == 0 {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if letterOf(r).class&inWord == 0 && r != 0xad && r != 0x200d {
			return i
		}
		i += n
	}
	return len(s)
}
