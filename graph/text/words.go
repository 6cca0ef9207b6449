package text

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// Words remembers the words that it has cut, for all articles, in a memory that does not grow with them: a word takes the place
// of another with which it shares one. Native says whether a key is a syllable of the language at hand. Words is safe for
// concurrent use; nil remembers nothing and knows no language.
type Words struct {
	Native func(key string) bool
	places [1 << 13]atomic.Pointer[word]
}

// A word is what a token needs to know of one.
type word struct {
	text, key          string
	hash               uint64 // of the key
	capital, all, syll bool   // begins with a capital letter, has no other letters, is a syllable of the language
}

// longestWord is the most bytes of a word that is remembered.
const longestWord = 40

// of is what is known of a word, now or from when it was cut before. What is remembered keeps no text of an article.
func (w *Words) of(s string) *word {
	if w == nil || len(s) > longestWord {
		return w.read(s)
	}
	h := maphash.String(seed, s)
	first, second := &w.places[h%uint64(len(w.places))], &w.places[(h^1)%uint64(len(w.places))]
	known := first.Load()
	if known != nil && known.text == s {
		return known
	}
	if other := second.Load(); other != nil && other.text == s {
		return other
	}
	fresh := w.read(strings.Clone(s))
	if known != nil {
		second.Store(known)
	}
	first.Store(fresh)
	return fresh
}

// read finds out about a word.
func (w *Words) read(s string) *word {
	out := &word{text: s}
	letters, upper := 0, 0
	for k, r := range s {
		class := letterOf(r).class
		if class&isLetter != 0 {
			letters++
		}
		if class&isUpper != 0 {
			upper++
			out.capital = out.capital || k == 0
		}
	}
	out.all = letters > 1 && upper == letters
	if key := appendKey(make([]byte, 0, 2*longestWord), s); string(key) == s {
		out.key = s
	} else {
		out.key = string(key)
	}
	out.hash = Hash(out.key)
	out.syll = w != nil && w.Native != nil && w.Native(out.key)
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
