package query

import (
	"testing"

	"hearsay/schema"
)

func TestSpeakers(t *testing.T) {
	side := func(name string) Side { return Side{Speaker: schema.Ref{Name: name}} }
	if got, want := Speakers([]Side{side("A"), side("B"), side("A")}), "A, B"; got != want {
		t.Errorf("Speakers: %q, want %q", got, want)
	}
}
