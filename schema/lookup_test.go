package schema

import (
	"fmt"
	"testing"
)

func TestLookup(t *testing.T) {
	values := map[string]int{"a": 1, "lost": 2, "struck": 3, "shot-down": 4, "đi": 5}
	for i := range 60 {
		values[fmt.Sprintf("x%dx", i)] = 10 + i // many with the same letters at their ends
	}
	l := newLookup(values)
	for name, want := range values {
		if got := l.of(name); got != want {
			t.Errorf("of(%q) = %d, want %d", name, got, want)
		}
	}
	for _, name := range []string{"", "b", "loss", "x60x", "xx"} {
		if got := l.of(name); got != 0 {
			t.Errorf("of(%q) = %d, want none", name, got)
		}
	}
	if got := (&lookup[int]{}).of("a"); got != 0 {
		t.Errorf("of nothing = %d", got)
	}
}
