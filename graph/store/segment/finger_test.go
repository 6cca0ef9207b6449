package segment

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"
)

// TestFingers looks nodes up with fingers, sorted and not, and wants the quads that a search of the whole order finds.
func TestFingers(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	all := tangle(r, 14_000)
	one := Memory()
	mustApply(t, one, adding(all...))
	many := mustOpen(t, t.TempDir()+"/g", Options{Create: true})
	mustLoad(t, many, LoadOptions{}, all[:9_000])
	mustApply(t, many, adding(all[9_000:]...))
	var gone Batch
	seen := map[quad.Quad]bool{}
	for _, q := range all {
		if !seen[q] && len(seen)%3 == 0 {
			gone.Remove(q)
		}
		seen[q] = true
	}
	mustApply(t, many, &gone)
	served := 0
	for name, s := range map[string]*Store{"memory": one, "many layers": many} {
		snap, err := s.Snapshot()
		if err != nil {
			t.Fatal(err)
		}
		for mask := range 15 {
			for d := quad.Subject; d <= quad.Label; d++ {
				served += compareFingers(t, r, name, snap, someQuad(t, r, snap).masked(mask), d)
			}
		}
	}
	if served < 500 {
		t.Errorf("fingers found quads %d times only", served)
	}
}

// someQuad is any quad of a snapshot.
func someQuad(t *testing.T, r *rand.Rand, snap *Snapshot) Pattern {
	t.Helper()
	n := r.IntN(5000)
	for q, err := range snap.Quads(Pattern{}) {
		if err != nil {
			t.Fatal(err)
		}
		if n--; n < 0 {
			return Pattern(q)
		}
	}
	t.Fatal("there are too few quads")
	return Pattern{}
}

// masked keeps the ids whose bits are set.
func (p Pattern) masked(mask int) Pattern {
	for i := range p {
		if mask>>i&1 == 0 {
			p[i] = 0
		}
	}
	return p
}

// compareFingers counts the nodes that fingers found.
func compareFingers(t *testing.T, r *rand.Rand, name string, snap *Snapshot, p Pattern, d quad.Direction) (served int) {
	t.Helper()
	f, err := snap.fingers(p, d)
	if err != nil {
		t.Fatal(err)
	}
	if f == nil {
		return 0
	}
	var ids []ID
	for id := range ID(160) {
		ids = append(ids, id+1)
	}
	for range 40 {
		ids = append(ids, ID(1+r.IntN(160)))
	}
	var found, searched rows
	for _, id := range ids {
		if err := f.find(id, &found); err != nil {
			t.Fatal(err)
		}
		if _, _, err := searched.begin(snap, p.Set(d, id)); err != nil {
			t.Fatal(err)
		}
		got, want := rest(&found), rest(&searched)
		if !slices.Equal(got, want) {
			t.Fatalf("%s, %v with %d as %v: fingers find %d quads, a search %d", name, p, id, d, len(got), len(want))
		}
		if len(want) > 0 {
			served++
		}
	}
	return served
}

// rest are the quads that are left to read, sorted.
func rest(r *rows) []Quad {
	var out []Quad
	for q := r.next(); q != nil; q = r.next() {
		out = append(out, *q)
	}
	slices.SortFunc(out, spol.compare)
	return out
}
