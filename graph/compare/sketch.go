package compare

import (
	"encoding/base64"
	"encoding/binary"
	"hash/fnv"
	"strings"
	"unicode"

	"hearsay/schema"
)

// A Sketch is what the text of an article is compared by: for each of 32 orders of all shingles (runs of four words, folded)
// the one of the text that comes first, as MinHash does (Broder 1997). The zero value is that of a text too short to compare.
type Sketch struct {
	Published string // YYYY-MM-DD
	mins      [sketchSize]uint32
	filled    bool
}

const (
	sketchSize  = 32
	shingle     = 4    // words
	leastWords  = 40   // of a text that is compared
	bandRows    = 2    // of a sketch: articles that share one band are candidates
	sameText    = 0.55 // of the sketch: from here on one text is the other again
	sameClauses = 0.8  // of the words of two clauses
)

// NewSketch sketches a text.
func NewSketch(text, published string) Sketch {
	s := Sketch{Published: published}
	ws := foldedWords(text)
	if len(ws) < leastWords {
		return s
	}
	s.filled = true
	for i := range s.mins {
		s.mins[i] = ^uint32(0)
	}
	for i := 0; i+shingle <= len(ws); i++ {
		h := fnv.New64a()
		for _, w := range ws[i : i+shingle] {
			h.Write([]byte(w))
			h.Write([]byte{' '})
		}
		x := h.Sum64()
		for k := range s.mins {
			x = mix(x + uint64(k))
			s.mins[k] = min(s.mins[k], uint32(x))
		}
	}
	return s
}

// mix is the finaliser of SplitMix64: every bit of x moves every bit of the result.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func foldedWords(text string) []string {
	return strings.FieldsFunc(schema.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// Like is the part of their shingles that two texts share, as far as the sketches tell.
func (s Sketch) Like(t Sketch) float64 {
	if !s.filled || !t.filled {
		return 0
	}
	same := 0
	for i := range s.mins {
		if s.mins[i] == t.mins[i] {
			same++
		}
	}
	return float64(same) / sketchSize
}

// bands are keys of which texts that are alike share at least one.
func (s Sketch) bands() []schema.ID {
	if !s.filled {
		return nil
	}
	out := make([]schema.ID, 0, sketchSize/bandRows)
	for i := 0; i < sketchSize; i += bandRows {
		var b []byte
		for _, x := range s.mins[i : i+bandRows] {
			b = binary.BigEndian.AppendUint32(b, x)
		}
		out = append(out, idOf("band", string(rune('a'+i)), string(b)))
	}
	return out
}

// firstBand is the place of the first band that two sketches share; -1 where there is none.
func (s Sketch) firstBand(t Sketch) int {
	for i := 0; s.filled && t.filled && i < sketchSize; i += bandRows {
		if [bandRows]uint32(s.mins[i:]) == [bandRows]uint32(t.mins[i:]) {
			return i / bandRows
		}
	}
	return -1
}

// String is the sketch as the graph keeps it.
func (s Sketch) String() string {
	if !s.filled {
		return s.Published + " "
	}
	var b []byte
	for _, x := range s.mins {
		b = binary.BigEndian.AppendUint32(b, x)
	}
	return s.Published + " " + base64.RawURLEncoding.EncodeToString(b)
}

// readSketch reads what String wrote; what is none reads as a text too short to compare.
func readSketch(text string) Sketch {
	published, data, _ := strings.Cut(text, " ")
	s := Sketch{Published: published}
	b, err := base64.RawURLEncoding.DecodeString(data)
	if err != nil || len(b) != 4*sketchSize {
		return s
	}
	s.filled = true
	for i := range s.mins {
		s.mins[i] = binary.BigEndian.Uint32(b[4*i:])
	}
	return s
}

// sameWords says whether two clauses are one: they share nearly all their words.
func sameWords(a, b string) bool {
	as, bs := foldedWords(a), foldedWords(b)
	if len(as) < shingle || len(bs) < shingle {
		return false
	}
	in := map[string]int{}
	for _, w := range as {
		in[w]++
	}
	shared := 0
	for _, w := range bs {
		if in[w] > 0 {
			in[w]--
			shared++
		}
	}
	return float64(shared) >= sameClauses*float64(max(len(as), len(bs)))
}
