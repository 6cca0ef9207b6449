package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// asked are the analyst's questions, whose answers over the project's own articles stand in testdata/answers.
var asked = []struct{ file, verb string }{
	{"disputes", "disputes"}, {"disputes-unanswered", "disputes --unanswered --side Armenia"}, {"losses", "losses"}, {"strikes", "strikes"}, {"ceasefire", "ceasefire"},
	{"sources", "sources"}, {"sources-alone", "sources --alone --place Ganja"}, {"timeline", "timeline --since 2020-09 --until 2020-11"}, {"claims-disputed", "claims --disputed"},
	{"diff", "diff --since 2029-08"}, {"who", "who Halmer"}, {"aliases", "aliases Azecbaijan"},
	{"losses-over-time", "losses --over-time"}, {"losses-narrow", "losses --side Turkey --color always"}, {"strikes-azerbaijan", "strikes --place Azerbaijan --since 2020-10"},
	{"ceasefire-offer", "ceasefire --side Nandoria --since 2029-08 --until 2029-09"}, {"timeline-plot", "timeline --plot --since 2020-09 --until 2020-11"},
	{"who-person", "who Stepanyan"}, {"why", "why 6b5d3c49-03a 6b5d3c49-04a"}, {"sources-armenia", "sources --side Armenia"},
}

// The answers over the articles that the sessions of README.md are about; after a change that is meant, make golden writes
// them anew, and the difference wants to be read as an analyst reads it.
func TestReadmeAnswers(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the articles lie behind a link")
	}
	sh := newShell(t)
	run := func(args ...string) string {
		c := exec.CommandContext(t.Context(), "hearsay", append(args, "-q")...)
		c.Dir, c.Env = sh.folder, append(os.Environ(), "HEARSAY_DB="+sh.db, "COLUMNS=80")
		out, err := c.Output()
		if err != nil {
			t.Errorf("hearsay %s: %v", strings.Join(args, " "), err)
		}
		return string(out)
	}
	run("build", "data/articles")
	for _, x := range asked {
		t.Run(x.file, func(t *testing.T) {
			name := filepath.Join("testdata", "answers", x.file+".tsv")
			got := run(strings.Fields(x.verb)...)
			if *update {
				if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(name)
			if diff := cmp.Diff(string(want), got); diff != "" || err != nil {
				t.Errorf("hearsay %s answers otherwise (-file +program), %v:\n%s", x.verb, err, diff)
			}
		})
	}
}
