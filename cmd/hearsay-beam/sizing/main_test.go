package main

import (
	"strings"
	"testing"
)

const output = `goos: linux
BenchmarkStages/extract-2         	       1	4000000 ns/op	        50.00 articles/core-s	      3000 packed-bytes/article	       350.0 quads/article	      2000 text-bytes/article	       100.0 values/article
BenchmarkStages/compare-2         	       1	4000000 ns/op	       500.0 articles/core-s	        50.00 quads/article
BenchmarkStages/write             	       1	4000000 ns/op	        10.00 bytes/quad	   1000000 quads/core-s
BenchmarkStages/embedded-16       	       1	4000000 ns/op	        40.00 bytes/quad	    500000 quads/core-s
BenchmarkStages/server-2          	       1	4000000 ns/op	       400.0 bytes/quad	    100000 quads/s
PASS
`

func TestPlan(t *testing.T) {
	m, err := read(strings.NewReader(output))
	if err != nil {
		t.Fatal(err)
	}
	x := m.plan(4_320_000, prices{coreHour: 1, gigabyteMonth: 2})
	if x.Extract != 1 || x.Compare != 0.1 || x.LoadServer != 0.2 || x.Shards != 17_280_000_000 || x.Month != 2*691.2 || int(x.Cost) != 26 {
		t.Errorf("4.32 million articles at 50 a second: %+v", x)
	}
	for _, c := range []struct {
		articles, speed float64
		want            string
	}{{1e6, 50, "nothing"}, {2e7, 5, "reading on one machine"}, {9e7, 50, "ids of the embedded store"}, {1e10, 50, "disk of one PostgreSQL"}} {
		m["extract articles/core-s"] = c.speed
		if got := m.plan(c.articles, prices{}).First; !strings.Contains(got, c.want) {
			t.Errorf("%g articles at %g a second break first: %s", c.articles, c.speed, got)
		}
	}
	var b strings.Builder
	if err := m.print(&b, prices{}); err != nil || strings.Count(b.String(), "\n") != 17 {
		t.Errorf("%v\n%s", err, b.String())
	}
}

func TestReadRefuses(t *testing.T) {
	for _, text := range []string{"", strings.Replace(output, "50.00 articles/core-s", "fast articles/core-s", 1), strings.Replace(output, "embedded", "elsewhere", 1), strings.Replace(output, "50.00 articles/core-s", "0 articles/core-s", 1)} {
		if _, err := read(strings.NewReader(text)); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}
