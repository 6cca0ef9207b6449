package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestBarLine(t *testing.T) {
	for _, c := range []struct {
		name      string
		all, done int
		want      string
	}{
		{"of a known number", 40, 10, "[######··················] 10/40 articles, x, 5/s, 6s left"},
		{"all", 10, 10, "[########################] 10/10 articles, x, 5/s, 0s left"},
		{"of an unknown number", 0, 10, "10 articles, x, 5/s"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (&bar{all: c.all}).line(c.done, "x", 2*time.Second); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestBarStaysDarkWithoutTerminal(t *testing.T) {
	for _, a := range []*app{{errTTY: false}, {errTTY: true, quiet: true}} {
		var out bytes.Buffer
		a.err = &out
		b := a.newBar(3)
		b.show(1, "x")
		b.clear()
		if out.Len() > 0 {
			t.Errorf("a bar shows %q", out.String())
		}
	}
	var out bytes.Buffer
	b := (&app{errTTY: true, err: &out}).newBar(3)
	b.show(1, "x")
	b.show(2, "x")
	if n := bytes.Count(out.Bytes(), []byte("\r")); n != 1 {
		t.Errorf("%d lines within a tenth of a second, want 1", n)
	}
}

func TestCountFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b.html.gz"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got := countFiles([]string{dir, filepath.Join(dir, "none.txt")}); got != 2 {
		t.Errorf("countFiles = %d, want 2", got)
	}
	if err := os.WriteFile(filepath.Join(dir, "c.jsonl"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := countFiles([]string{dir}); got != 0 {
		t.Errorf("countFiles with JSON lines = %d, want 0, not known", got)
	}
}
