package main

import (
	"strings"
	"testing"
)

const figures = `# of a test
extract 50 articles/s
load 100000 quads/s
quads 400 quads/article
shard 10 bytes/quad
embedded 40 bytes/quad
server 400 bytes/quad
`

func TestPlan(t *testing.T) {
	m, err := read(strings.NewReader(figures))
	if err != nil {
		t.Fatal(err)
	}
	p := m.plan(4_320_000)
	if p.CoreDays != 1 || p.LoadDays != 0.2 || p.Shards != 17_280_000_000 {
		t.Errorf("4.32 million articles at 50 a second: %+v", p)
	}
	if p := m.plan(1e10); !strings.Contains(p.First, "32-bit") {
		t.Errorf("10 billion articles break first: %s", p.First)
	}
	var b strings.Builder
	if err := m.print(&b); err != nil || strings.Count(b.String(), "\n") != 5 {
		t.Errorf("%v\n%s", err, b.String())
	}
}

func TestReadRefuses(t *testing.T) {
	for _, text := range []string{"", "extract fast articles/s", "extract 50 quads/s", figures + "speed 1 m/s", strings.Replace(figures, "50", "0", 1)} {
		if _, err := read(strings.NewReader(text)); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}
