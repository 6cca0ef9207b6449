package segment

import (
	"math/bits"
	"slices"
)

// numbering gives the values of quads their numbers by their order, and sorts the quads, again and again in the same room.
type numbering struct {
	ranks []ID     // of values, by their first numbers
	runs  []uint64 // of quads that follow one another and have one subject: its rank above which run it is
	from  []int    // where each run begins, and where the last ends
	group []uint64 // what the quads of a subject are sorted by
	room  []Quad
}

// sorted are the quads by the ranks of so many values, in SPOL and each once. Quads of one subject come together, as a rule: there are
// far fewer runs to be sorted than quads, and then the few quads of each subject.
func (n *numbering) sorted(qs []Quad, values int) []Quad {
	n.ranks[0] = 0 // no label
	size := bits.Len(uint(values))
	if 3*size > 64 {
		renumber(qs, n.ranks)
		n.room = slices.Grow(n.room[:0], len(qs))[:len(qs)]
		sorted, _ := sortQuads(qs, n.room)
		return slices.Clone(slices.Compact(sorted))
	}
	n.run(qs)
	out := make([]Quad, 0, len(qs))
	for i := 0; i < len(n.runs); {
		subject := n.runs[i] >> 32
		n.group = n.group[:0]
		for ; i < len(n.runs) && n.runs[i]>>32 == subject; i++ {
			run := uint32(n.runs[i])
			n.gather(qs[n.from[run]:n.from[run+1]], size)
		}
		out = n.ungroup(out, ID(subject), size)
	}
	return out
}

// run finds the runs of quads and sorts them.
func (n *numbering) run(qs []Quad) {
	n.runs, n.from = n.runs[:0], n.from[:0]
	for i := range qs {
		if i == 0 || qs[i][0] != qs[i-1][0] {
			n.runs = append(n.runs, uint64(n.ranks[qs[i][0]])<<32|uint64(len(n.from)))
			n.from = append(n.from, i)
		}
	}
	n.from = append(n.from, len(qs))
	slices.Sort(n.runs)
}

// gather adds quads of one subject to the group.
func (n *numbering) gather(qs []Quad, size int) {
	for i := range qs {
		q := &qs[i]
		n.group = append(n.group, (uint64(n.ranks[q[1]])<<size|uint64(n.ranks[q[2]]))<<size|uint64(n.ranks[q[3]]))
	}
}

// ungroup sorts the group and appends its quads.
func (n *numbering) ungroup(out []Quad, subject ID, size int) []Quad {
	sortNumbers(n.group)
	mask := uint64(1)<<size - 1
	for i, k := range n.group {
		if i == 0 || k != n.group[i-1] {
			out = append(out, Quad{subject, ID(k >> (2 * size)), ID(k >> size & mask), ID(k & mask)})
		}
	}
	return out
}

// fewNumbers are sorted by putting one after the other in its place.
const fewNumbers = 48

func sortNumbers(ns []uint64) {
	if len(ns) > fewNumbers {
		slices.Sort(ns)
		return
	}
	for i := 1; i < len(ns); i++ {
		n, j := ns[i], i
		for ; j > 0 && n < ns[j-1]; j-- {
			ns[j] = ns[j-1]
		}
		ns[j] = n
	}
}
