package rules_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// What is passed over at a glance, since none of the words that it needs are there, would have given nothing.
func TestGlance(t *testing.T) {
	quick := newReader(t)
	thorough, err := load()
	if err != nil {
		t.Fatal(err)
	}
	thorough.rules.Thorough()
	var files []string
	for _, folder := range []string{"articles", "retired", "hard"} {
		found, err := filepath.Glob("../../../data/" + folder + "/*.*")
		if err != nil || len(found) < 10 {
			t.Fatalf("%s: %d articles, %v", folder, len(found), err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got, want := quick.claims(t, string(text)), thorough.claims(t, string(text))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: at a glance %d claims, by looking everywhere %d, or they differ", file, len(got), len(want))
		}
	}
}
