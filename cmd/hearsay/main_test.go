package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"hearsay/data"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

func TestMain(m *testing.M) {
	query.ServeAsChild()
	testscript.Main(m, map[string]func(){"hearsay": main})
}

// The scripts of testdata/script run the program in a folder whose hearsay.db holds testdata/records.jsonl. Beside
// what testscript knows they have
//
//	exits CODE VERB…   run hearsay and check its exit code
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:  "testdata/script",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		Setup: func(e *testscript.Env) error {
			e.Setenv("COLUMNS", "100")
			return fill(filepath.Join(e.WorkDir, "hearsay.db"))
		},
	})
}

// fill makes a graph from JSON lines as extract prints them; all entities are the articles' own.
func fill(db string) error {
	ctx := context.Background()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		return err
	}
	st, err := store.Open(ctx, db, store.Options{Create: true})
	if err != nil {
		return err
	}
	records, err := os.ReadFile("testdata/records.jsonl")
	if err != nil {
		return err
	}
	for line := range bytes.Lines(records) {
		var r schema.Record
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		for _, e := range r.Entities {
			r.Local = append(r.Local, e.ID)
		}
		if err := st.Replace(ctx, r.Doc.ID, m.Quads(&r)); err != nil {
			return err
		}
	}
	return st.Close()
}

func exits(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec("hearsay", args[1:]...)
	got := "0"
	if err != nil {
		_, got, _ = strings.Cut(err.Error(), "exit status ")
	}
	if got != args[0] {
		ts.Fatalf("hearsay %s exits with %q (%v), want %s", strings.Join(args[1:], " "), got, err, args[0])
	}
}

func TestClean(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"Vietnamese stays", "Hồ chứa nước — “ở đây”", "Hồ chứa nước — “ở đây”"},
		{"tabs and lines are spaces", "a\tb\r\nc", "a b  c"},
		{"escapes go", "\x1b[31mred\x07", "[31mred"},
		{"bidirectional controls go", "a\u202eb\u2066c", "abc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := clean(c.in, false); got != c.want {
				t.Errorf("clean(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
	if got := clean("a\nb\x00", true); got != "a\nb" {
		t.Errorf("clean with lines = %q", got)
	}
}

func TestRenderKeepsToTheWidth(t *testing.T) {
	g := &grid{cols: cols("speaker", "words", "empty", "source", "claim")}
	g.add("Hikmet Hajiyev", strings.Repeat("những lời rất dài ", 20), "", "in/a-name-of-a-file-that-is-long.md, TTXVN", "claim:0123456789abcdef0123456789abcdef-04a")
	a := &app{width: 80, color: "never"}
	got := a.render(g)
	for line := range strings.Lines(got) {
		if n := len([]rune(strings.TrimRight(line, "\n"))); n > 80 {
			t.Errorf("a line of %d columns in\n%s", n, got)
		}
	}
	for _, want := range []string{"01234567-04a", "Hikmet Hajiyev", "a-name-of-a-file-th…"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if strings.Contains(got, "empty") {
		t.Errorf("a column without cells in\n%s", got)
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		widths, weights []int
		width           int
		want            []int
	}{
		{[]int{10, 20}, []int{1, 1}, 40, []int{10, 20}},
		{[]int{10, 50}, []int{1, 1}, 40, []int{10, 30}},
		{[]int{50, 50}, []int{1, 1}, 40, []int{20, 20}},
		{[]int{50, 50}, []int{1, 2}, 60, []int{20, 40}},
		{[]int{50, 50}, []int{1, 1}, 10, []int{11, 11}},
		{nil, nil, 10, nil},
	} {
		got := append([]int(nil), c.widths...)
		if fit(got, c.weights, c.width); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("fit(%v, %v, %d) = %v, want %v", c.widths, c.weights, c.width, got, c.want)
		}
	}
}
