package text

import "unicode/utf8"

// Valid has a space in place of each byte that is no UTF-8, which no store takes; offsets stay as they are.
func Valid(s string) string {
	if plainUTF8(s) || utf8.ValidString(s) {
		return s
	}
	b := []byte(s)
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			b[i] = ' '
		}
		i += n
	}
	return string(b)
}

// plainUTF8 says whether a text is UTF-8 of one to three bytes a character, as nearly all are, without those whose second byte has
// limits of its own. It takes a fraction of the time of utf8.ValidString, which is made for ASCII: no branch hangs on a byte.
func plainUTF8(s string) bool {
	state := uint32(between)
	for i := range len(s) {
		state = follows[s[i]] >> (state % 32)
	}
	return state%32 == between
}

// The states of plainUTF8 are where follows has the next state, of so many bits: between characters, before the last byte of one, before
// its last two, and behind a byte that is wrong.
const (
	between   = 0
	beforeOne = 5
	beforeTwo = 10
	wrong     = 15
)

// follows are the next states for each state, by the byte that is read.
var follows = func() (out [256]uint32) {
	for b := range out {
		next := [...]uint32{between: wrong, beforeOne: wrong, beforeTwo: wrong, wrong: wrong}
		switch {
		case b < utf8.RuneSelf:
			next[between] = between
		case b < 0xc0:
			next[beforeOne], next[beforeTwo] = between, beforeOne
		case 0xc2 <= b && b <= 0xdf:
			next[between] = beforeOne
		case 0xe1 <= b && b <= 0xef && b != 0xed:
			next[between] = beforeTwo
		}
		for state, to := range next {
			out[b] |= to << state
		}
	}
	return out
}()
