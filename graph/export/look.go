package export

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// color is a colour in red, green and blue, 0 to 255 each.
type color struct {
	R int `xml:"r,attr"`
	G int `xml:"g,attr"`
	B int `xml:"b,attr"`
}

func (c color) hex() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// disputedColor marks what somebody denies or rejects.
var disputedColor = color{213, 94, 0}

// colorOf tells types apart, in colours that the colour-blind can tell apart, too (Okabe and Ito's).
func colorOf(kind string) color {
	switch kind {
	case "person":
		return color{230, 159, 0}
	case "organisation", "force", "group":
		return color{0, 114, 178}
	case "media", "source":
		return color{204, 121, 167}
	case "country":
		return color{0, 158, 115}
	case "place", "facility":
		return color{86, 180, 233}
	case "weapon", "equipment":
		return color{120, 120, 120}
	case "claim":
		return color{240, 228, 66}
	}
	return color{190, 190, 190}
}

// spot is a place on a drawing; y grows downwards.
type spot struct{ X, Y float64 }

// spiral lays the nodes out so that they do not lie on one point before a layout has run.
func spiral(i int) spot {
	const turn = 2.399963 // the golden angle
	r, a := 40*math.Sqrt(float64(i)), turn*float64(i)
	return spot{r * math.Cos(a), r * math.Sin(a)}
}

func hundredth(x float64) string { return strconv.FormatFloat(x, 'f', 2, 64) }

// textWidth is about how wide a text is in a sans-serif font of that size, on the wide side: no font is at hand to measure with.
func textWidth(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case r >= 0x300 && r <= 0x36f: // a combining mark
		case r >= 0x1100 && r < 0x2000 || r >= 0x2e80: // wide scripts, emoji
			w += 1.1
		case r == 'i' || r == 'l' || r == 'j' || r == ' ' || r == '.' || r == ',' || r == '\'' || r == '|':
			w += 0.35
		case r == 'm' || r == 'w' || r == 'M' || r == 'W' || r == '@':
			w += 0.95
		case r >= 'A' && r <= 'Z':
			w += 0.72
		default:
			w += 0.61
		}
	}
	return w * size
}

// legend names the colours.
var legend = []struct {
	text  string
	color color
}{
	{"person", colorOf("person")}, {"organisation, force, group", colorOf("force")}, {"media, unnamed source", colorOf("media")}, {"country", colorOf("country")},
	{"place, facility", colorOf("place")}, {"weapon, equipment", colorOf("weapon")}, {"claim", colorOf("claim")}, {"other", colorOf("")},
}

// words splits a text at spaces; control characters fall away.
func words(s string) [][]rune {
	var out [][]rune
	for _, f := range strings.Fields(s) {
		word := slices.DeleteFunc([]rune(f), unicode.IsControl)
		if len(word) > 0 {
			out = append(out, word)
		}
	}
	return out
}
