package main

import (
	"bytes"
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
