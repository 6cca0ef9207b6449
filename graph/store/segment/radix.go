package segment

import "math/bits"

// mostDigit is how many bits of an id quads are sorted by at a time, at most: the fewer they are, the closer are the places
// that are written to.
const mostDigit = 11

// shortDigit is how many bits the ids of an article's values have at most, as a rule.
const shortDigit = 9

// sortBy sorts quads by the ids in one place, keeping the sequence of those that are equal in it. It uses tmp, of the
// same length, and returns the slice with the result and the other.
func sortBy(qs, tmp []Quad, place uint8) (result, other []Quad) {
	var all ID
	for i := range qs {
		all |= qs[i][place]
	}
	size := bits.Len32(uint32(all))
	times := (size + mostDigit - 1) / mostDigit
	for i := range times {
		from := size * i / times
		if sortDigit(qs, tmp, place, from, size*(i+1)/times-from) {
			qs, tmp = tmp, qs
		}
	}
	return qs, tmp
}

// sortDigit puts quads into tmp, sorted by so many bits of an id; it does nothing where they are the same in all.
func sortDigit(qs, tmp []Quad, place uint8, shift, size int) bool {
	if size <= shortDigit {
		var room [1 << shortDigit]int32 // a small set of quads is sorted in less time than more room takes to clear
		return sortInto(qs, tmp, place, shift, room[:1<<size])
	}
	var room [1 << mostDigit]int32
	return sortInto(qs, tmp, place, shift, room[:1<<size])
}

// sortInto is sortDigit with room for as many numbers as the bits can say: how many quads have the bits, then where the next of them
// comes.
func sortInto(qs, tmp []Quad, place uint8, shift int, at []int32) bool {
	mask := ID(len(at) - 1)
	for i := range qs {
		at[qs[i][place]>>shift&mask]++
	}
	sum := int32(0)
	for d, n := range at {
		if int(n) == len(qs) {
			return false
		}
		at[d] = sum
		sum += n
	}
	for i := range qs {
		to := &at[qs[i][place]>>shift&mask]
		tmp[*to] = qs[i]
		*to++
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
