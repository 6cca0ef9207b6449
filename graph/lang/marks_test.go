package lang

import "testing"

// A set may hold every class that was put into it, and few others.
func TestSet(t *testing.T) {
	in := []string{"aux", "prep-of", "prep-by", "x", "toll-number", "strike-verb"}
	var s Set
	for _, class := range in {
		e := &Entry{Class: class}
		e.mark()
		s.Add([]*Entry{e})
	}
	for _, class := range in {
		if !s.May(NumberOf(class)) || !s.Might(class) {
			t.Errorf("%s is not in the set", class)
		}
	}
	for _, class := range []string{"and", "toll", "baseless", "kill-verb"} {
		if s.May(NumberOf(class)) || s.Might(class) {
			t.Errorf("%s is in the set", class)
		}
	}
}

// The bit of a class is that of its ID.
func TestMarkOf(t *testing.T) {
	for _, class := range []string{"aux", "prep-of", "x", "toll-number", "killed-or-wounded"} {
		if got, want := MarkOf(class), IDOf(class).Mark(); got != want {
			t.Errorf("%s: got the bit %b, want %b", class, got, want)
		}
	}
}
