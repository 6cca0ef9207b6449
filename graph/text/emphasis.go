package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostEmphasised is how many bytes of a line may be emphasised within a sentence; headings and questions that stand in stars are
// mostly longer.
const mostEmphasised = 80

// emphasis looks whether the stars at s[i] begin what a sentence only emphasises, as Markdown does: "tờ **X** đưa tin", "chiếc *Y* neo ở
// cảng". It returns how many stars they are and where as many end it; 0 where they stand around a heading, a question or a time,
// which the text goes on from.
func emphasis(s string, i int) (stars, end int) {
	for stars < 3 && i+stars < len(s) && s[i+stars] == '*' {
		stars++
	}
	from := i + stars
	inner, _, _ := strings.Cut(s[from:min(len(s), from+mostEmphasised)], "\n")
	n := strings.Index(inner, s[i:from])
	if n <= 0 || inner[0] == ' ' || inner[n-1] == ' ' || strings.ContainsAny(inner[:n], ".?!:;") {
		return 0, 0
	}
	end = from + n
	behind := strings.TrimLeft(s[end+stars:], " ")
	r, _ := utf8.DecodeRuneInString(behind)
	if first := strings.TrimRight(s[:i], " "); first == "" || strings.HasSuffix(first, "\n") {
		if !unicode.IsLower(r) && r != ',' && r != '(' {
			return 0, 0
		}
	}
	if r == '*' {
		return 0, 0
	}
	return stars, end
}
