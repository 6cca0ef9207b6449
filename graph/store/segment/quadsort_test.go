package segment

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// Quads are sorted in one way or the other, in room that was used before, and each is there once.
func TestQuadSorter(t *testing.T) {
	var s quadSorter
	r := rand.New(rand.NewPCG(1, 2))
	for _, c := range []struct{ quads, greatest, said int }{{0, 5, 5}, {1, 1, 1}, {300, 9, 9}, {5000, 1 << 10, 1 << 21}, {5000, 1 << 10, 1<<21 - 1}, {3000, 1<<21 - 1, 1<<21 - 1}, {300, 1 << 22, 1 << 22}, {20, 9, 9}} {
		qs := make([]Quad, c.quads)
		for i := range qs {
			for j := range qs[i] {
				qs[i][j] = ID(1 + r.IntN(c.greatest))
			}
			if i%4 > 0 {
				qs[i][0] = qs[i-1][0]
			}
			if i%5 == 0 {
				qs[i][3] = 0
			}
			if i%9 == 8 {
				qs[i] = qs[i-4]
			}
		}
		want := slices.Clone(qs)
		slices.SortFunc(want, spol.compare)
		want = slices.Compact(want)
		got := s.sorted(qs, c.said)
		if !slices.Equal(got, want) {
			t.Fatalf("%+v: %d quads %v, want %d %v", c, len(got), got[:min(9, len(got))], len(want), want[:min(9, len(want))])
		}
		clear(qs) // what is sorted is not theirs
		if !slices.Equal(got, want) {
			t.Fatalf("%+v: the quads that were given are changed later", c)
		}
		for o := order(1); o < orders; o++ {
			by := sortCounted(got, nil, sequence[o][0], make([]uint32, c.greatest+1))
			if !slices.IsSortedFunc(by, func(a, b Quad) int { return int(a[sequence[o][0]]) - int(b[sequence[o][0]]) }) || len(by) != len(got) {
				t.Errorf("%+v: not sorted by %v", c, o)
			}
		}
	}
}
