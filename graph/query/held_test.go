package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// What is asked while claims are held is answered as it is without.
func TestHeldAnswersTheSame(t *testing.T) {
	plain, held := testView(t), testView(t)
	release, err := held.Hold(t.Context(), Filter{})
	if err != nil {
		t.Fatal(err)
	}
	for name, ask := range map[string]func(v *View) (any, error){
		"disputes":  func(v *View) (any, error) { return v.Disputes(t.Context(), Filter{}, false) },
		"losses":    func(v *View) (any, error) { return v.Losses(t.Context(), Filter{}) },
		"strikes":   func(v *View) (any, error) { return v.Strikes(t.Context(), Filter{}) },
		"ceasefire": func(v *View) (any, error) { return v.Ceasefire(t.Context(), Filter{}) },
		"timeline":  func(v *View) (any, error) { return v.Timeline(t.Context(), Filter{}) },
		"sources":   func(v *View) (any, error) { return v.Sources(t.Context(), Filter{}) },
	} {
		want, err := ask(plain)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got, err := ask(held)
		if err != nil {
			t.Fatalf("%s, held: %v", name, err)
		}
		if d := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Losses{}, Source{})); d != "" {
			t.Errorf("%s (-plain +held):\n%s", name, d)
		}
	}
	if held.held.Load() == nil {
		t.Error("a question let go what is held")
	}
	if release(); held.held.Load() != nil {
		t.Error("something is held after release")
	}
}
