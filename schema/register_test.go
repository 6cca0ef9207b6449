package schema

import (
	"fmt"
	"testing"
)

func TestRegister(t *testing.T) {
	var r Register
	for range 2 { // the second time in the memory of the first
		for i := range 1000 {
			id := Ent(fmt.Sprint(i))
			if at, ok := r.Find(id); ok {
				t.Fatalf("%s has place %d before it is given one", id, at)
			}
			if got := r.Add(id); got != i {
				t.Fatalf("Add(%s) = %d, want %d", id, got, i)
			}
		}
		for i, id := range r.IDs() {
			if got, ok := r.Find(id); !ok || got != i {
				t.Errorf("Find(%s) = %d, %v, want %d", id, got, ok, i)
			}
		}
		if _, ok := r.Find(""); ok {
			t.Error("the empty id has a place")
		}
		r.Clear()
	}
}
