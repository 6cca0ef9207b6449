package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A shard may hold a part of an article. A build then says what to do, and goes on when the rest is there.
func TestLoadOfAPart(t *testing.T) {
	dir := t.TempDir()
	whole, db := filepath.Join(dir, "whole.db"), filepath.Join(dir, "part.db")
	const article = "../../data/articles/a01-karabakh-ngay-dau.md"
	told(t, "build", "--db", whole, article)
	dumped := told(t, "db", "dump", "--db", whole)
	var parts [2][]string
	for _, line := range slices.Collect(strings.Lines(dumped)) {
		at := 0
		if strings.Contains(line, "type:document") {
			at = 1
		}
		parts[at] = append(parts[at], line)
	}
	var names []string
	for _, lines := range parts {
		name := filepath.Join(dir, "part"+string(rune('a'+len(names)))+".nq")
		if err := os.WriteFile(name, []byte(strings.Join(lines, "")), 0o666); err != nil || len(lines) == 0 {
			t.Fatal(len(lines), err)
		}
		names = append(names, name)
	}
	told(t, "load", "--db", db, names[0])
	var said bytes.Buffer
	if code := (&app{out: &said, err: &said}).run(t.Context(), []string{"build", "--db", db, "../../data/articles/a02-su-25-va-f-16.md"}); code != exitFailed ||
		!strings.Contains(said.String(), "a part of it was loaded; load the rest, or take it out with hearsay remove doc:") {
		t.Errorf("a build exits with %d: %s", code, said.String())
	}
	told(t, "load", "--db", db, "--compare", names[1])
	told(t, "build", "--db", whole, "../../data/articles/a02-su-25-va-f-16.md")
	if want, got := told(t, "db", "dump", "--db", whole), told(t, "db", "dump", "--db", db); got != want {
		t.Errorf("the whole and the parts differ: %d and %d bytes", len(want), len(got))
	}
	other := filepath.Join(dir, "other.db")
	told(t, "load", "--db", other, names[0])
	_, id, _ := strings.Cut(said.String(), "hearsay remove ")
	told(t, "remove", "--db", other, strings.Fields(id)[0])
	told(t, "build", "--db", other, article)
	told(t, "build", "--db", other, "../../data/articles/a02-su-25-va-f-16.md")
	if want, got := told(t, "db", "dump", "--db", whole), told(t, "db", "dump", "--db", other); got != want {
		t.Errorf("the whole and what a part was taken out of differ: %d and %d bytes", len(want), len(got))
	}
}

// A manifest stands for its shards. One that was cut is not loaded, the others are; afterwards the same command completes it.
func TestLoadOfAManifest(t *testing.T) {
	dir := t.TempDir()
	db, other := filepath.Join(dir, "a.db"), filepath.Join(dir, "b.db")
	told(t, "build", "--db", db, "../../data/articles/a01-karabakh-ngay-dau.md")
	lines := slices.Collect(strings.Lines(told(t, "db", "dump", "--db", db)))
	half := len(lines) / 2
	texts := []string{strings.Join(lines[:half], ""), strings.Join(lines[half:], "")}
	var listed []string
	for i, text := range texts {
		listed = append(listed, fmt.Sprintf(`{"name": "part%d.nq", "sha256": "%x"}`, i, sha256.Sum256([]byte(text))))
	}
	write := func(name, text string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return name
	}
	manifest := write("g-manifest.json", `{"quads": 2, "shards": [`+strings.Join(listed, ",")+`]}`)
	write("part0.nq", texts[0])
	write("part1.nq", strings.Join(lines[half:len(lines)-1], ""))
	var said bytes.Buffer
	if code := (&app{out: &said, err: &said}).run(t.Context(), []string{"load", "--db", other, manifest}); code != exitSome ||
		!strings.Contains(said.String(), "part1.nq: it is not what was written: its SHA-256 is ") {
		t.Errorf("a cut shard exits with %d: %s", code, said.String())
	}
	write("part1.nq", texts[1])
	told(t, "load", "--db", other, manifest)
	if want, got := told(t, "db", "dump", "--db", db), told(t, "db", "dump", "--db", other); got != want {
		t.Errorf("the graph and what its manifest gave differ: %d and %d bytes", len(want), len(got))
	}
	for text, want := range map[string]string{
		`{"articles": 3}`: "it lists none", `[`: "is no manifest of shards",
		`{"shards": [{"name": "../part0.nq", "sha256": "00"}]}`: "a name without folder and a sha256 are wanted",
	} {
		said.Reset()
		if code := (&app{out: &said, err: &said}).run(t.Context(), []string{"load", "--db", other, write("bad.json", text)}); code != exitFailed || !strings.Contains(said.String(), want) {
			t.Errorf("%s exits with %d: %s", text, code, said.String())
		}
	}
}
