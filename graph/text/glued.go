package text

import "unicode/utf8"

// longestGlued is how many bytes two syllables have at most.
const longestGlued = 40

// joint is where two words meet that a lost space has run together: behind a syllable of the language with one of its own letters,
// before a capital ("tạiOrven"), or in small letters, between two syllables of which the first is a word that the rules know
// ("bịthương"). It is 0 for what is one word, and for what could be cut at two places.
func (w *Words) joint(s string) (at int) {
	if len(s) > longestGlued {
		return 0
	}
	before, plain := rune(0), true // no letter but of the Latin alphabet so far
	for i, r := range s {
		class := letterOf(r).class
		switch {
		case i == 0 || class&isLetter == 0:
		case class&isUpper != 0:
			if at > 0 || plain || letterOf(before).class&isUpper != 0 || !w.Native(key(s[:i])) {
				return 0
			}
			return i
		case w.meet(s, i):
			if at > 0 {
				return 0
			}
			at = i
		}
		plain, before = plain && r < utf8.RuneSelf, r
	}
	return at
}

// meet says whether two words in small letters may meet at byte i.
func (w *Words) meet(s string, i int) bool {
	if first, _ := utf8.DecodeRuneInString(s); letterOf(first).class&isUpper != 0 {
		return false
	}
	return w.Known(key(s[:i])) && w.Native(key(s[:i])) && w.Native(key(s[i:]))
}

// key is Key of a piece of a word.
func key(s string) string {
	var room [40]byte
	return string(appendKey(room[:0], s))
}
