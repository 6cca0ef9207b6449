package text

import (
	"math/bits"
	"strings"
	"sync"
	"unicode/utf8"
)

// Words remembers the words that it has cut, for all articles, in a memory that does not grow with them: a word takes the place
// of another with which it shares one. Native says whether a key is a syllable of the language at hand; two that a lost space has run
// together are cut where Known tells. Words is safe for
// concurrent use; nil remembers nothing and knows no language.
type Words struct {
	Native func(key string) bool
	Known  func(key string) bool    // whether a key is a word that the language's rules know; nil knows none
	Lists  func(hash uint64) uint32 // for the hash of a key, a bit for each list of phrases of which one begins with it, and Told; nil tells nothing
	tables sync.Pool                // of *table: who cuts a text has one alone
	spare  sync.Pool                // of *[]Token: the memory of articles that nobody looks at any more
}

// Told is the bit of what Lists tells that says that it was asked.
const Told = 1

// A table has some places for a word, one behind the other.
type table [1 << 14]word

const ways = 4 // places for a word; a power of 2

// A word is what a token needs to know of one. Its text stands in it, so that it is told at a glance.
type word struct {
	text                   letters16
	hash                   uint64 // of the key
	key                    string
	begins                 uint32 // as a token has it
	first                  uint8  // bytes of the first of two words that were run together; 0 where it is one
	capital, upper, native bool   // as a token has them
}

// longestWord is the most bytes of a word that is remembered.
const longestWord = 16

// letters16 are the bytes of a short word, zero behind its end, which no word holds.
type letters16 [2]uint64

// lettersOf are the n first bytes of s, 16 or fewer.
func lettersOf(s string, n int) letters16 {
	if len(s) < longestWord { // at the end of a text
		var room [longestWord]byte
		copy(room[:], s[:n])
		s = string(room[:])
	}
	lo, hi := eight(s), eight(s[8:])
	if n <= 8 {
		return letters16{lo << (64 - 8*n) >> (64 - 8*n), 0}
	}
	return letters16{lo, hi << (128 - 8*n) >> (128 - 8*n)}
}

// eight are the first eight bytes of s, read at once.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// place is where a table looks for the word.
func (l letters16) place() uint64 {
	h := (l[0] ^ l[1]*0xd6e8feb86659fd93) * 0x9e3779b97f4a7c15
	return (h ^ h>>32) * 0xd6e8feb86659fd93 >> 40
}

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

// sparedTokens are the most tokens whose memory is kept for another text: longer ones are rare.
const sparedTokens = 1 << 15

// room is memory for the tokens of a text of n bytes.
func (w *Words) room(n int) []Token {
	n = n/4 + 1
	if w != nil && n <= sparedTokens {
		if spare, _ := w.spare.Get().(*[]Token); spare != nil && cap(*spare) >= n {
			return (*spare)[:0]
		}
	}
	return make([]Token, 0, n)
}

// Spare takes the memory of tokens for the next text. Nobody may look at them any more.
func (w *Words) Spare(tokens []Token) {
	if cap(tokens) > 0 && cap(tokens) <= sparedTokens {
		clear(tokens) // they hold the text
		w.spare.Put(&tokens)
	}
}

// of is what is known of the word of n bytes that s begins with, now or from when it was cut before; it stands until the next word is
// asked for. What is remembered keeps no text of an article.
func (w *Words) of(t *table, s string, n int) *word {
	if t == nil || n > longestWord {
		k := w.read(s[:n])
		return &k
	}
	l := lettersOf(s, n)
	places := t.places(l)
	if k := l.among(places); k != nil {
		return k
	}
	copy(places[1:], places[:])
	places[0] = w.read(strings.Clone(s[:n]))
	places[0].text = l
	return &places[0]
}

// places are where the table has a word, if it has it.
func (t *table) places(l letters16) *[ways]word {
	h := l.place() % uint64(len(t)/ways) * ways
	return (*[ways]word)(t[h : h+ways])
}

// among is the word at its place; nil where it is at none.
func (l letters16) among(places *[ways]word) *word {
	for i := range places {
		if places[i].text == l {
			return &places[i]
		}
	}
	return nil
}

// met is the word that s begins with, and its length, where the table has it and an ASCII character that is no letter stands behind it; nil of
// others and of two words that were run together. What the table has is a word whole, so that nobody need look at its letters one by one.
func (t *table) met(s string) (*word, int) {
	if t == nil || len(s) < longestWord || letterBytes[s[0]] == 0 {
		return nil, 0
	}
	l, n := letters16{eight(s), eight(s[8:])}, 0
	if ends := otherASCII(l[0]); ends != 0 {
		n = bits.TrailingZeros64(ends) / 8
		l = letters16{l[0] & (1<<(8*n) - 1), 0}
	} else if ends = otherASCII(l[1]); ends != 0 {
		n = bits.TrailingZeros64(ends) / 8
		l[1] &= 1<<(8*n) - 1
		n += 8
	} else {
		return nil, 0
	}
	if k := l.among(t.places(l)); k != nil && k.first == 0 {
		return k, n
	}
	return nil, 0
}

// otherASCII are the highest bits of those of eight bytes that are ASCII, but no letters.
func otherASCII(eight uint64) uint64 {
	const each = 0x0101010101010101
	small := eight&(0x7f*each) | 0x20*each
	letter := (small + (0x80-'a')*each) &^ (small + (0x80-'z'-1)*each)
	return ^(letter | eight) & (0x80 * each)
}

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
	var room [40]byte
	if key := appendKey(room[:0], s); string(key) == s {
		out.key = s
	} else {
		out.key = string(key)
	}
	out.hash = Hash(out.key)
	if w != nil && w.Lists != nil {
		out.begins = w.Lists(out.hash)
	}
	out.native = w != nil && w.Native != nil && w.Native(out.key)
	if !out.native && len(s) > count && w != nil && w.Known != nil {
		out.first = uint8(w.joint(s))
	}
	return out
}

// wordLen is the length of the word that s begins with.
func wordLen(s string) int {
	for i := 0; i < len(s); {
		n := int(letterBytes[s[i]])
		if n == 1 || n > 1 && whole(s, i, n) {
			i += n
			continue
		}
		if s[i] < utf8.RuneSelf {
			return i
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if letterOf(r).class&inWord == 0 && r != 0xad && r != 0x200d {
			return i
		}
		i += n
	}
	return len(s)
}

// letterBytes are how many bytes a letter has whose first byte tells that it is one, as those of nearly all do: ASCII, U+00C0 to U+027F but
// for two signs, and U+1E80 to U+1EFF with the first two bytes; 0 of other bytes.
var letterBytes = func() (out [256]uint8) {
	for b := range utf8.RuneSelf {
		if letters[b].class&inWord != 0 {
			out[b] = 1
		}
	}
	for b := 0xc3; b <= 0xc9; b++ {
		out[b] = 2
	}
	out[0xe1] = 3
	return out
}()

// whole says whether a letter of n bytes, as its first tells, stands at byte i of s.
func whole(s string, i, n int) bool {
	if i+n > len(s) || s[i+1]&0xc0 != 0x80 {
		return false
	}
	if n == 2 {
		return s[i] != 0xc3 || s[i+1]|0x20 != 0xb7 // × and ÷ are no letters
	}
	return s[i+1]|1 == 0xbb && s[i+2]&0xc0 == 0x80
}
