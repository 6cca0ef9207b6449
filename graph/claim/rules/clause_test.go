package rules

import (
	"testing"

	"hearsay/graph/lang"
)

// The lists of a clause stand in the order of the functions.
func TestListsOfFunctions(t *testing.T) {
	var r arguments
	for n, list := range r.lists() {
		if fn := lang.Functions[n]; list != r.at(fn) {
			t.Errorf("list %d is not that of %s", n, fn)
		}
	}
}
