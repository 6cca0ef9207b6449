package store

import (
	"strings"
	"unicode"
)

func inBNode(r rune) bool {
	return r == '_' || r == '-' || r == '.' || r == 0xb7 || unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// validBNode says whether the name of a blank node can be written. Names that begin like Cayley's own are left out:
// it would take them for nodes of its memory.
func validBNode(s string) bool {
	if s == "" || s[0] == '-' || s[0] == '.' || s[len(s)-1] == '.' || strings.HasPrefix(s, "memnode") {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return r == unicode.ReplacementChar || !inBNode(r) })
}

func inLang(r rune) bool {
	return r == '-' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

// validLang says whether a language tag can be written: letters, then parts of letters and digits.
func validLang(s string) bool {
	first := true
	for part := range strings.SplitSeq(s, "-") {
		if part == "" || strings.ContainsFunc(part, func(r rune) bool { return !inLang(r) || first && r <= '9' }) {
			return false
		}
		first = false
	}
	return true
}
