package graph_test

import (
	"strings"
	"testing"

	"hearsay/graph"
	"hearsay/schema"
)

// Where articles were changed behind the build's back, the next build compares all anew, and leaves what it would have left.
func TestUncomparedIsMendedByTheNextBuild(t *testing.T) {
	articles := corpus(t)[:4]
	s := memory(t)
	build(t, s, given(articles...), graph.BuildOptions{})
	want := dump(t, s)
	if !strings.Contains(want, "<"+string(schema.Analysis)+">") {
		t.Fatal("a build compares nothing")
	}
	if err := s.ReplaceAnalysis(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	build(t, s, given(articles...), graph.BuildOptions{})
	if dump(t, s) == want {
		t.Error("a build without a change compared again; it need not")
	}
	if err := graph.Uncompared(s); err != nil {
		t.Fatal(err)
	}
	build(t, s, given(articles...), graph.BuildOptions{})
	same(t, "compared anew", dump(t, s), want)
}
