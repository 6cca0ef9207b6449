package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

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
	Kind  Kind
	Cap   bool // begins with a capital letter
	Upper bool // two letters or more, all of them capital
	Space bool // white space or the start of the text stands before it
}

// Tokens cuts s, of which the first byte stands at offset base, into tokens. Line ends are tokens of their own;
// bytes that are no UTF-8 are left out.
func Tokens(s string, base int) []Token {
	out := make([]Token, 0, len(s)/5+1)
	space := true
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '\n':
			out = append(out, Token{Span: schema.Span{Start: base + i, End: base + i + n}, Key: "\n", Kind: Break, Space: true})
			space = true
			i += n
			continue
		case r == utf8.RuneError && n == 1, ignorable(r):
			i += n
			continue
		case unicode.IsSpace(r) || unicode.IsControl(r):
			space = true
			i += n
			continue
		case unicode.IsLetter(r) || unicode.IsMark(r):
			n = wordLen(s[i:])
			out = append(out, word(s[i:i+n], base+i, space))
		case isDigit(r):
			n = numberLen(s[i:])
			out = append(out, Token{Span: schema.Span{Start: base + i, End: base + i + n}, Key: s[i : i+n], Kind: Number, Space: space})
		default:
			out = append(out, Token{Span: schema.Span{Start: base + i, End: base + i + n}, Key: s[i : i+n], Kind: Punct, Space: space})
		}
		space = false
		i += n
	}
	return out
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// ignorable are characters without a width of their own: soft hyphen, zero-width space and joiners, BOM.
func ignorable(r rune) bool {
	return r == 0xad || r == 0x200b || r == 0x200c || r == 0x200d || r == 0x2060 || r == 0xfeff
}

func wordLen(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != 0xad && r != 0x200d {
			return i
		}
	}
	return len(s)
}

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

func word(s string, at int, space bool) Token {
	t := Token{Span: schema.Span{Start: at, End: at + len(s)}, Key: Key(s), Space: space}
	letters, upper := 0, 0
	for i, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		if unicode.IsUpper(r) {
			upper++
			t.Cap = t.Cap || i == 0
		}
	}
	t.Upper = letters > 1 && upper == letters
	return t
}

// The five tone marks of Vietnamese as combining characters, with the sign that stands for each in a key.
var tones = map[rune]byte{0x300: '2', 0x301: '1', 0x309: '3', 0x303: '4', 0x323: '5'}

// A folded rune is a lower-case letter without its tone mark, and the tone as a sign, 0 for none.
type folded struct {
	base rune
	tone byte
}

// folds holds the letters that carry a tone mark in one code point.
var folds = func() map[rune]folded {
	out := map[rune]folded{}
	for r := rune(0xc0); r < 0x1f00; r++ {
		var tone byte
		var rest []rune
		for _, d := range norm.NFD.String(string(unicode.ToLower(r))) {
			if sign, ok := tones[d]; ok {
				tone = sign
				continue
			}
			rest = append(rest, d)
		}
		if base := []rune(norm.NFC.String(string(rest))); tone != 0 && len(base) == 1 {
			out[r] = folded{base[0], tone}
		}
	}
	return out
}()

// Key is what a word is compared by: lower case, composed, its tone mark behind it as a digit so that both
// places of the mark (hòa, hoà) are one, and a final -y after a consonant as -i (sỹ, sĩ).
func Key(s string) string {
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	var b strings.Builder
	b.Grow(len(s) + 1)
	var tone byte
	for _, r := range s {
		if f, ok := folds[r]; ok {
			b.WriteRune(f.base)
			tone = f.tone
			continue
		}
		if ignorable(r) {
			continue
		}
		b.WriteRune(unicode.ToLower(r))
	}
	k := b.String()
	if n := len(k); n > 1 && k[n-1] == 'y' && strings.IndexByte("aeiou", k[n-2]) < 0 && k[n-2] < utf8.RuneSelf {
		k = k[:n-1] + "i"
	}
	if tone != 0 {
		k += string(tone)
	}
	return k
}

// Keys are the keys of the tokens of s, which is a phrase of a lexicon or a name.
func Keys(s string) []string {
	var out []string
	for _, t := range Tokens(s, 0) {
		out = append(out, t.Key)
	}
	return out
}
