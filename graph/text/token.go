package text

import (
	"strings"
	"unicode/utf8"

	"hearsay/schema"
)

// Kind says what a token is made of.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota // letters and their marks
	Number             // digits, with single points or commas between them
	Punct              // one character of punctuation or a symbol
	Break              // a line end
)

// Token is a piece of text that has no white space in it: a syllable, a number, a sign.
type Token struct {
	schema.Span
	Key   string // what it is compared by: lower case, NFC, the tone mark behind the syllable, -y as -i
	Hash  uint64 // of the key
	Kind  Kind
	Cap   bool // begins with a capital letter
	Upper bool // two letters or more, all of them capital
	Space bool // white space or the start of the text stands before it
}

// Tokens cuts s, of which the first byte stands at offset base, into tokens. Line ends are tokens of their own;
// bytes that are no UTF-8 are left out.
func Tokens(s string, base int) []Token {
	c := cutter{s: s, base: base, out: make([]Token, 0, len(s)/4+1)}
	space := true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		class := letterOf(r).class
		switch {
		case r == '\n':
			c.add(Token{Kind: Break, Space: true}, i, n)
			space = true
			i += n
			continue
		case r == utf8.RuneError && n == 1, class&noWidth != 0:
			i += n
			continue
		case class&isSpace != 0:
			space = true
			i += n
			continue
		case class&inWord != 0:
			n = c.word(i, space)
		case isDigit(r):
			n = numberLen(s[i:])
			c.add(Token{Kind: Number, Space: space}, i, n)
		default:
			c.add(Token{Kind: Punct, Space: space}, i, n)
		}
		space = false
		i += n
	}
	return c.out
}

// cutter gathers the tokens of a text.
type cutter struct {
	s    string
	base int
	out  []Token
	key  []byte          // of the word at hand
	keys strings.Builder // those that are not what the text has, one behind the other
}

// add adds a token of n bytes whose key is its text.
func (c *cutter) add(t Token, i, n int) {
	t.Span = schema.Span{Start: c.base + i, End: c.base + i + n}
	t.Key = c.s[i : i+n]
	t.Hash = Hash(t.Key)
	c.out = append(c.out, t)
}

// word adds the word that begins at byte i and returns its length.
func (c *cutter) word(i int, space bool) int {
	t := Token{Space: space}
	n, count, upper := len(c.s)-i, 0, 0
	for k, r := range c.s[i:] {
		class := letterOf(r).class
		if class&inWord == 0 && r != 0xad && r != 0x200d {
			n = k
			break
		}
		if class&isLetter != 0 {
			count++
		}
		if class&isUpper != 0 {
			upper++
			t.Cap = t.Cap || k == 0
		}
	}
	t.Upper = count > 1 && upper == count
	t.Span = schema.Span{Start: c.base + i, End: c.base + i + n}
	t.Key = c.keep(c.s[i : i+n])
	t.Hash = Hash(t.Key)
	c.out = append(c.out, t)
	return n
}

// keep is the key of a word: the word itself where it is its own key, else text beside other keys, so that they
// need few allocations.
func (c *cutter) keep(word string) string {
	c.key = appendKey(c.key[:0], word)
	if string(c.key) == word {
		return word
	}
	if c.keys.Cap()-c.keys.Len() < len(c.key) {
		c.keys = strings.Builder{}
		c.keys.Grow(max(len(c.key), min(len(c.s), 4096)))
	}
	from := c.keys.Len()
	c.keys.Write(c.key)
	return c.keys.String()[from:]
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func numberLen(s string) int {
	i := 0
	for i < len(s) {
		switch {
		case isDigit(rune(s[i])):
			i++
		case (s[i] == '.' || s[i] == ',') && i+1 < len(s) && isDigit(rune(s[i+1])):
			i++
		default:
			return i
		}
	}
	return i
}
