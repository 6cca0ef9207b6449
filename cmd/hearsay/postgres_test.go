package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/graph/store/postgres/pgtest"
)

// told runs a verb and returns what it prints, which may be nothing.
func told(t *testing.T, args ...string) string {
	t.Helper()
	var out, said bytes.Buffer
	if code := (&app{out: &out, err: &said, width: 100}).run(t.Context(), args); code != exitDone && code != exitNothing {
		t.Fatalf("hearsay %s exits with %d: %s", strings.Join(args, " "), code, said.String())
	}
	return out.String()
}

func firstColumn(table string) string {
	var out []string
	for line := range strings.Lines(table) {
		first, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		out = append(out, first)
	}
	return strings.Join(out, "\n")
}

// TestPostgresIsTheSame runs every verb that reads on a folder and on a server: they tell the same, and the dumps have the
// same bytes. What a query answers has no promised order.
func TestPostgresIsTheSame(t *testing.T) {
	server := pgtest.URL(t)
	folder := filepath.Join(t.TempDir(), "hearsay.db")
	articles, err := filepath.Glob("../../data/articles/a0[1-3]*")
	if err != nil || len(articles) == 0 {
		t.Fatalf("articles %v, %v", articles, err)
	}
	for _, db := range []string{folder, server} {
		told(t, append([]string{"build", "--db", db}, articles...)...)
	}
	dumped := told(t, "db", "dump", "--db", folder)
	if got := told(t, "db", "dump", "--db", server); got != dumped {
		t.Fatalf("the dumps differ: %d and %d bytes", len(dumped), len(got))
	}
	for _, verb := range []string{
		"stats", "claims -n 0", "claims --about helicopter", "disputes -n 0", "losses -n 0", "timeline -n 0", "strikes -n 0", "ceasefire", "sources",
		"show Yerevan", "who Azerbaijan", "path Armenia Azerbaijan", "why 6b5d3c49-03a 6b5d3c49-04a",
		"export --format gexf", "export --format nquads", "export --format csv", "report -o -", "db verify",
	} {
		args := strings.Fields(verb)
		if want, got := told(t, append(args, "--db", folder)...), told(t, append(args, "--db", server)...); got != want {
			t.Errorf("%s tells from the folder\n%s\nand from the server\n%s", verb, want, got)
		}
	}
	sorted := func(s string) string {
		lines := strings.Split(s, "\n")
		slices.Sort(lines)
		return strings.Join(lines, "\n")
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	scripts := pageQuestions(t)
	for _, m := range scriptBlock.FindAllStringSubmatch(string(readme), -1) {
		scripts = append(scripts, m[1])
	}
	for _, script := range scripts {
		want, got := told(t, "query", "--db", folder, script), told(t, "query", "--db", server, script)
		if strings.Contains(script, ".unique()") { // of the ways to a node it takes one
			want, got = firstColumn(want), firstColumn(got)
		}
		if sorted(got) != sorted(want) {
			t.Errorf("%s\ntells from the folder\n%s\nand from the server\n%s", script, want, got)
		}
	}
	for _, db := range []string{folder, server} {
		told(t, "remove", "--db", db, articles[1])
	}
	if want, got := told(t, "db", "dump", "--db", folder), told(t, "db", "dump", "--db", server); got != want || got == dumped {
		t.Errorf("the dumps differ after remove, or did not change: %d and %d bytes of %d", len(want), len(got), len(dumped))
	}
}
