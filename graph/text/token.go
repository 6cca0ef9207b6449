package text

import (
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
	Key    string // what it is compared by: lower case, NFC, the tone mark behind the syllable, -y as -i
	Hash   uint64 // of the key
	Kind   Kind
	Cap    bool // begins with a capital letter
	Upper  bool // two letters or more, all of them capital
	Space  bool // white space or the start of the text stands before it
	Native bool // a syllable of the language, where who cut the text knows it

	Reach  uint8  // one more than the tokens of the longest phrase of a lexicon that begins here; 0 where nobody looked
	Phrase uint32 // which phrase that is
	Begins uint32 // which lists of phrases have one that begins with the word, as Words.Lists tells; 0 where nobody told
}

// Tokens cuts s, of which the first byte stands at offset base, into tokens. Line ends are tokens of their own;
// bytes that are no UTF-8 are left out.
func Tokens(s string, base int) []Token { return (*Words)(nil).Tokens(s, base) }

// Tokens cuts s as Tokens does.
func (w *Words) Tokens(s string, base int) []Token {
	out := w.room(len(s))
	known := w.table()
	defer w.back(known)
	space := true
	stars, end := 0, -1 // of the emphasis that has begun
	for i := 0; i < len(s); {
		if s[i] == ' ' {
			space = true
			i++
			continue
		}
		if s[i] == '*' {
			if i != end {
				stars, end = emphasis(s, i)
			}
			if stars > 0 {
				i += stars
				continue
			}
		}
		if k, n := known.met(s[i:]); k != nil {
			out = append(out, k.token(base+i, n, space))
			space = false
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		class, glued := letterOf(r).class, false
		switch {
		case r == '\n':
			out = append(out, sign(s[i:i+n], base+i, Token{Kind: Break, Space: true}))
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
			n = wordLen(s[i:])
			k := w.of(known, s[i:], n)
			if glued = k.first > 0; glued {
				n = int(k.first)
				k = w.of(known, s[i:], n)
			}
			out = append(out, k.token(base+i, n, space))
		case isDigit(r):
			n = numberLen(s[i:])
			out = append(out, sign(s[i:i+n], base+i, Token{Kind: Number, Space: space}))
		default:
			out = append(out, sign(s[i:i+n], base+i, Token{Kind: Punct, Space: space}))
		}
		space = glued
		i += n
	}
	return out
}

// token is the word of n bytes as a token that begins at offset start.
func (k *word) token(start, n int, space bool) Token {
	return Token{Span: schema.Span{Start: start, End: start + n}, Key: k.key, Hash: k.hash, Cap: k.capital, Upper: k.upper, Native: k.native, Space: space, Begins: k.begins}
}

// sign completes a token whose key is its text, which begins at offset start.
func sign(s string, start int, t Token) Token {
	t.Span, t.Key = schema.Span{Start: start, End: start + len(s)}, s
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		t.Hash = hashes[s[0]]
	} else {
		t.Hash = Hash(s)
	}
	return t
}

// hashes are those of the keys of one byte.
var hashes = func() (out [utf8.RuneSelf]uint64) {
	for b := range out {
		out[b] = Hash(string(rune(b)))
	}
	return out
}()

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
