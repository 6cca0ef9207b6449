package segment

import "math/bits"

// A plan is how a pattern is read: a prefix of an order, and whether quads in it must still be checked.
type plan struct {
	order  order
	prefix prefix
	exact  bool // all quads of the prefix fit the pattern
}

// orderFor gives the orders that a pattern can be read in, by the ids it fixes: bit 0 for the subject to bit 3 for
// the label. The second differs from the first only where neither fits exactly, and may hold fewer quads.
var orderFor = [16][2]order{
	0b0000: {spol, spol},
	0b0001: {spol, spol}, // S
	0b0010: {posl, posl}, // P
	0b0011: {spol, spol}, // SP
	0b0100: {ospl, ospl}, // O
	0b0101: {ospl, ospl}, // SO
	0b0110: {posl, posl}, // PO
	0b0111: {spol, spol}, // SPO
	0b1000: {lspo, lspo}, // L
	0b1001: {lspo, lspo}, // SL
	0b1010: {lspo, posl}, // PL
	0b1011: {lspo, lspo}, // SPL
	0b1100: {lspo, ospl}, // OL
	0b1101: {lspo, ospl}, // SOL
	0b1110: {posl, lspo}, // POL
	0b1111: {spol, spol}, // SPOL
}

// mask has a bit for each id that the pattern fixes.
func (p Pattern) mask() (mask int) {
	for i, id := range p {
		if id != 0 {
			mask |= 1 << i
		}
	}
	return mask
}

func (p Pattern) in(o order, mask int) plan {
	out := plan{order: o}
	for i, at := range sequence[o] {
		if p[at] == 0 {
			break
		}
		out.prefix.k[i] = p[at]
		out.prefix.n = i + 1
	}
	out.exact = out.prefix.n == bits.OnesCount(uint(mask))
	return out
}
