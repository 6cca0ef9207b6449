package main

import (
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"hearsay/graph/query"
)

var update = flag.Bool("update", false, "rewrite the sessions of README.md")

var (
	consoleBlock = regexp.MustCompile("(?s)```console\n(.*?)```")
	scriptBlock  = regexp.MustCompile("(?s)```js\n(.*?)```")
	escapes      = regexp.MustCompile("\x1b\\[[0-9;]*m")
	lineEnds     = regexp.MustCompile(" *\n")
	seconds      = regexp.MustCompile(`[0-9.]+ seconds`)
)

// The sessions of README.md are what a terminal of 100 columns shows for these commands, in a folder where the
// project's data lies; after a change that is meant, make golden writes them anew. Its queries, and the questions that the
// page of serve offers, have answers in that graph.
func TestReadme(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the sessions are for a shell")
	}
	const name = "../../README.md"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	readme, sh := string(b), newShell(t)
	told := consoleBlock.ReplaceAllStringFunc(readme, func(block string) string {
		in := consoleBlock.FindStringSubmatch(block)[1]
		out := sh.session(t, in)
		diff := cmp.Diff(seconds.ReplaceAllString(in, "? seconds"), seconds.ReplaceAllString(out, "? seconds"))
		switch {
		case diff == "":
			return block
		case !*update:
			t.Errorf("README.md is not what the program says; make golden mends it (-README +program):\n%s", diff)
		}
		return "```console\n" + out + "```"
	})
	if *update && told != readme {
		if err := os.WriteFile(name, []byte(told), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, script := range scriptBlock.FindAllStringSubmatch(readme, -1) {
		sh.hasRows(t, script[1])
	}
	for _, script := range pageQuestions(t) {
		sh.hasRows(t, script)
	}
}

// pageQuestions are the queries that the page offers to start from.
func pageQuestions(t *testing.T) (out []string) {
	b, err := os.ReadFile("../../graph/web/ui/src/ask/gallery.json")
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct{ Query string }
	if err := json.Unmarshal(b, &examples); err != nil || len(examples) == 0 {
		t.Fatalf("%d examples, %v", len(examples), err)
	}
	for _, e := range examples {
		out = append(out, e.Query)
	}
	return out
}

// shell runs commands as a reader of README.md would.
type shell struct {
	folder, db string
}

func newShell(t *testing.T) shell {
	folder := t.TempDir()
	data, err := filepath.Abs("../../data")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(data, filepath.Join(folder, "data")); err != nil {
		t.Fatal(err)
	}
	return shell{folder, filepath.Join(folder, "hearsay.db")}
}

// session runs the commands of a session, the lines after "$ ", and returns them with what they print.
func (s shell) session(t *testing.T, block string) string {
	var out strings.Builder
	for line := range strings.Lines(block) {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		c := exec.CommandContext(t.Context(), "sh", "-c", command)
		c.Dir = s.folder
		c.Env = append(os.Environ(), "HEARSAY_DB="+s.db, "HEARSAY_COLOR=always", "COLUMNS=100")
		printed, err := c.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v\n%s", strings.TrimSpace(command), err, printed)
		}
		text := escapes.ReplaceAllString(string(printed), "")
		out.WriteString(line + lineEnds.ReplaceAllString(text, "\n"))
	}
	return out.String()
}

// hasRows runs a query that must have an answer.
func (s shell) hasRows(t *testing.T, script string) {
	rows := 0
	req := query.Request{Text: script, Timeout: time.Minute}
	err := query.Run(t.Context(), s.db, req, func(query.Row) error { rows++; return nil })
	if err != nil || rows == 0 {
		t.Errorf("%d rows, %v for\n%s", rows, err, script)
	}
}
