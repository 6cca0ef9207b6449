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
// limits of its own. It takes a fourth of the time of utf8.ValidString, which is made for ASCII.
func plainUTF8(s string) bool {
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case b < utf8.RuneSelf:
		case 0xc2 <= b && b <= 0xdf && i+1 < len(s) && s[i+1]&0xc0 == 0x80:
			i++
		case (0xe1 <= b && b <= 0xec || b >= 0xee) && b <= 0xef && i+2 < len(s) && s[i+1]&0xc0 == 0x80 && s[i+2]&0xc0 == 0x80:
			i += 2
		default:
			return false
		}
	}
	return true
}
