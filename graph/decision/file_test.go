package decision

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func reject(id, why string) Decision {
	d := Decision{Kind: Reject, Claim: "claim:1-01a", Words: "lời “ai đó”", Says: "x: y", Why: why, At: id}
	if err := d.Name(); err != nil {
		panic(err)
	}
	return d
}

// What is appended is read back, comments stay, and what is taken back holds no more.
func TestFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db.decisions.yaml")
	first, second := reject("1", "one\nreason: \"quoted\""), reject("2", "two")
	for _, d := range []Decision{first, second} {
		if err := Append(path, d); err != nil {
			t.Fatal(err)
		}
	}
	text, _ := os.ReadFile(path)
	if err := os.WriteFile(path, append(text, "# somebody's note"...), 0o644); err != nil {
		t.Fatal(err)
	}
	before, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(before.Active()) != 2 || before.All[0].Why != first.Why || before.All[0].Words != first.Words {
		t.Fatalf("read %+v", before.All)
	}
	undo := Decision{Kind: Undo, Undoes: first.ID, Why: "no", At: "3"}
	if err := undo.Name(); err != nil {
		t.Fatal(err)
	}
	if err := Append(path, undo); err != nil {
		t.Fatal(err)
	}
	after, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if active := after.Active(); len(active) != 1 || active[0].ID != second.ID {
		t.Errorf("active are %v, want %s", active, second.ID)
	}
	if after.Hash() == before.Hash() {
		t.Error("the hash does not tell what holds")
	}
	if text, _ := os.ReadFile(path); !strings.Contains(string(text), "# somebody's note\n") {
		t.Error("a comment is lost")
	}
}

func TestFaults(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"no list":       {"id: decision:1", "decisions.yaml:1"},
		"unknown key":   {"- {id: decision:1, decide: reject, claim: claim:1-01a, words: x, why: y, wy: z}", "wy"},
		"no reason":     {"- {id: decision:1, at: x, decide: reject, claim: claim:1-01a, words: x, why: ' '}", "does not say why"},
		"unknown kind":  {"- {id: decision:1, at: x, decide: drop, why: y}", "none of merge"},
		"twice":         {"- &a {id: decision:1, at: x, decide: reject, claim: claim:1-01a, words: x, why: y}\n- {id: decision:1, at: x, decide: reject, claim: claim:1-01a, words: x, why: y}", "stands twice"},
		"undoes no one": {"- {id: decision:1, at: x, decide: undo, undoes: decision:2, why: y}", "no earlier entry"},
		"one entity":    {"- {id: decision:1, at: x, decide: merge, into: {id: ent:a, name: A, type: person}, from: {id: ent:a, name: A, type: person}, why: y}", "two entities"},
		"sets nothing":  {"- {id: decision:1, at: x, decide: correct, claim: claim:1-01a, words: x, set: {}, why: y}", "set something"},
		"two figures":   {"- {id: decision:1, at: x, decide: correct, claim: claim:1-01a, words: x, set: {no-figure: true, low: 1}, why: y}", "nothing else of a figure"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "decisions.yaml")
			if err := os.WriteFile(path, []byte(c.text+"\n"), 0o644); err != nil {
				t.Fatal(err)
			}
			if _, err := Read(path); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one that holds %q", err, c.want)
			}
		})
	}
}

// Two of one name are told apart by their ids.
func TestStringTellsNamesakesApart(t *testing.T) {
	d := Decision{Kind: Merge, From: &Party{ID: "ent:a-1", Name: "A"}, Into: &Party{ID: "ent:a-2", Name: "A"}}
	if got := d.String(); got != "A (ent:a-1) is A (ent:a-2)" {
		t.Errorf("got %q", got)
	}
	d.Into.Name = "B"
	if got := d.String(); got != "A is B" {
		t.Errorf("got %q", got)
	}
}
