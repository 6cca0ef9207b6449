package main

import (
	"strings"
	"unicode"
)

// clean makes text of articles safe to show: control and bidirectional characters go, tabs and line breaks
// become spaces; line breaks stay where lines is set.
func clean(s string, lines bool) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' && lines:
			return r
		case r == '\n' || r == '\t' || r == '\r' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
}
