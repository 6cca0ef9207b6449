package segment

import "math/bits"

const (
	digitBits = 11
	digits    = 1 << digitBits
)

// sortBy sorts quads by the ids in one place, keeping the sequence of those that are equal in it. It uses tmp, of the
// same length, and returns the slice with the result and the other.
func sortBy(qs, tmp []Quad, place uint8) (result, other []Quad) {
	var all ID
	for i := range qs {
		all |= qs[i][place]
	}
	for shift := 0; shift < bits.Len32(uint32(all)); shift += digitBits {
		if sortDigit(qs, tmp, place, shift, min(digits, int(all>>shift)+1)) {
			qs, tmp = tmp, qs
		}
	}
	return qs, tmp
}

// sortDigit puts quads into tmp, sorted by a digit, which is less than most; it does nothing where all have the same.
func sortDigit(qs, tmp []Quad, place uint8, shift, most int) bool {
	var room [digits]int
	at := room[:most]
	for i := range qs {
		at[qs[i][place]>>shift&(digits-1)]++
	}
	sum := 0
	for d, n := range at {
		if n == len(qs) {
			return false
		}
		at[d] = sum
		sum += n
	}
	for i := range qs {
		d := qs[i][place] >> shift & (digits - 1)
		tmp[at[d]] = qs[i]
		at[d]++
	}
	return true
}

// sortQuads sorts quads in SPOL.
func sortQuads(qs, tmp []Quad) (result, other []Quad) {
	for i := 3; i >= 0; i-- {
		qs, tmp = sortBy(qs, tmp, sequence[spol][i])
	}
	return qs, tmp
}
