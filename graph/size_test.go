package graph_test

import (
	"runtime"
	"strings"
	"testing"
)

// allocated counts the bytes that extracting a text allocates where no article before has left memory to be used again: two
// collections empty what is pooled.
func allocated(t *testing.T, s string) uint64 {
	t.Helper()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.GC()
	runtime.ReadMemStats(&before)
	extract(t, s)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// Four times the text takes about four times the memory, whatever the text is. What takes time alone shows in
// BenchmarkExtractOdd.
func TestWorkGrowsWithTheText(t *testing.T) {
	if raced {
		t.Skip("takes long; make test runs it without the race detector")
	}
	const n = 5000
	for _, o := range odds {
		t.Run(o.name, func(t *testing.T) {
			small, large := o.text(n), o.text(4*n)
			extract(t, large) // fills what is kept between articles
			if a, b := allocated(t, small), allocated(t, large); b > 7*a {
				t.Errorf("%d bytes of text take %d bytes, four times as many take %d, which is %.1f times as much", n, a, b, float64(b)/float64(a))
			}
		})
	}
}

func TestLargeTexts(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"a line of 1 MB without spaces", strings.Repeat("Bộ-quốc.phòng,", 1<<20/16)},
		{"a million quotes", strings.Repeat(`"`, 1e6)},
		{"200000 pairs", strings.Repeat(`“”`, 2e5)},
		{"1 MB of articles", long(t, 1<<20)},
		{"3 MB of articles", long(t, 3<<20)},
		{"10 MB of plain words", odd{part: "Trời mưa ngày thứ # ở vùng núi, đường ngập nhiều chỗ.\n"}.text(10 << 20)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if raced || len(c.text) > 2<<20 && testing.Short() {
				t.Skip("takes long; make test runs it without the race detector")
			}
			rec := extract(t, c.text).Record
			for _, cl := range rec.Claims {
				quotes(t, &rec, cl.Evidence, string(cl.ID))
			}
			for _, m := range rec.Mentions {
				quotes(t, &rec, m.Evidence, string(m.Entity))
			}
			t.Logf("%d bytes, %d mentions, %d claims", len(c.text), len(rec.Mentions), len(rec.Claims))
		})
	}
}
