package lang

import "hearsay/graph/text"

// longestNote is the most tokens within the brackets of a footnote's mark.
const longestNote = 4

// withoutNotes takes the marks of footnotes out of the tokens: numbers in brackets that stand right behind what they are a note to, "sai.[31] Về sau".
// What stands behind a mark has white space before it where the mark parted it.
func withoutNotes(ts []text.Token) []text.Token {
	n := 0
	for i := 0; i < len(ts); i++ {
		if end := noteEnd(ts, i); end > i {
			i = end - 1
			if end < len(ts) && ts[end].Kind != text.Punct {
				ts[end].Space = true
			}
			continue
		}
		if n != i {
			ts[n] = ts[i]
		}
		n++
	}
	return ts[:n]
}

// noteEnd is the token behind the footnote's mark at token i; i where none stands there.
func noteEnd(ts []text.Token, i int) int {
	if ts[i].Key != "[" || ts[i].Space || i == 0 || i+2 >= len(ts) || ts[i-1].Kind == text.Break || ts[i+1].Kind != text.Number {
		return i
	}
	for j := i + 2; j < len(ts) && j <= i+1+longestNote; j++ {
		if ts[j].Key == "]" {
			return j + 1
		}
		if ts[j].Kind == text.Break {
			return i
		}
	}
	return i
}
