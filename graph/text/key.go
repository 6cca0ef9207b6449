package text

import (
	"hash/maphash"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The five tone marks of Vietnamese as combining characters, with the sign that stands for each in a key.
var tones = map[rune]byte{0x300: '2', 0x301: '1', 0x309: '3', 0x303: '4', 0x323: '5'}

// crossed are letters that some pages write for Đ and đ: the same to look at, but of other alphabets.
var crossed = []rune{'Ð', 'ð', 'Ɖ', 'ɖ'}

// A letter is what tokens and keys ask of a character.
type letter struct {
	base  rune // lower case, without its tone mark
	tone  byte // the sign of the tone mark that it carries, 0 for none
	class class
}

type class uint8

const (
	inWord class = 1 << iota // a letter or a mark
	isLetter
	isUpper
	isSpace   // or a control character
	noWidth   // ignorable
	noCompose // stands alone: no character before or behind it would be composed with it
)

// letters are the characters of Latin, Cyrillic and their neighbours and the signs of print, ready to look up; classify tells of all others.
var letters = func() (out [0x2100]letter) {
	for r := range rune(len(out)) {
		out[r] = classify(r)
		if r < 0xc0 || r >= lastToned {
			continue
		}
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
			out[r].base, out[r].tone = base[0], tone
		}
	}
	for _, r := range crossed {
		out[r].base = 'đ'
	}
	return out
}()

// lastToned is behind the last letter whose tone mark is told from it.
const lastToned = 0x1f00

func letterOf(r rune) letter {
	if int(r) < len(letters) {
		return letters[r]
	}
	return classify(r)
}

func classify(r rune) letter {
	l := letter{base: unicode.ToLower(r)}
	for _, c := range []struct {
		is    bool
		class class
	}{
		{unicode.IsLetter(r) || unicode.IsMark(r), inWord},
		{unicode.IsLetter(r), isLetter},
		{unicode.IsUpper(r), isUpper},
		{unicode.IsSpace(r) || unicode.IsControl(r), isSpace},
		{ignorable(r), noWidth},
		{r < 0x300 || 0x1ea0 <= r && r <= 0x1ef9, noCompose},
	} {
		if c.is {
			l.class |= c.class
		}
	}
	return l
}

// ignorable are characters without a width of their own: soft hyphen, zero-width space and joiners, BOM.
func ignorable(r rune) bool {
	return r == 0xad || r == 0x200b || r == 0x200c || r == 0x200d || r == 0x2060 || r == 0xfeff
}

// Key is what a word is compared by: lower case, composed, its tone mark behind it as a digit so that both
// places of the mark (hòa, hoà) are one, and a final -y after a consonant as -i (sỹ, sĩ).
func Key(s string) string { return string(appendKey(nil, s)) }

// appendKey adds the key of s to b.
func appendKey(b []byte, s string) []byte {
	s = NFC(s)
	from := len(b)
	var tone byte
	for _, r := range s {
		l := letterOf(r)
		switch {
		case l.tone != 0:
			tone = l.tone
		case l.class&noWidth != 0:
			continue
		}
		b = utf8.AppendRune(b, l.base)
	}
	if n := len(b); n-from > 1 && b[n-1] == 'y' && strings.IndexByte("aeiou", b[n-2]) < 0 && b[n-2] < utf8.RuneSelf {
		b[n-1] = 'i'
	}
	if tone != 0 {
		b = append(b, tone)
	}
	return b
}

// NFC is the composed form of s.
func NFC(s string) string {
	if composed(s) {
		return s
	}
	return norm.NFC.String(s)
}

// composed says whether s is in the composed form; nearly all words need no more than a look at their letters.
func composed(s string) bool {
	for _, r := range s {
		if letterOf(r).class&noCompose == 0 {
			return norm.NFC.IsNormalString(s)
		}
	}
	return true
}

// Hash is the hash of a key that a token carries, by which phrases are found. It stands for the key: of all the words that
// a run meets no two share their 64 bits, and as its seed is another in each process no text can be made up that does.
func Hash(key string) uint64 { return maphash.String(seed, key) }

var seed = maphash.MakeSeed()

// Keys are the keys of the tokens of s, which is a phrase of a lexicon or a name.
func Keys(s string) []string {
	var out []string
	for _, t := range Tokens(s, 0) {
		out = append(out, t.Key)
	}
	return out
}
