package segment

import (
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
)

// loadings are the two ways to load an article: outside memory, and encoded.
var loadings = []struct {
	name string
	ops  int // at least so many operations of the disk
	load func(s *Store, qs []quad.Quad) error
}{
	{"loader", 60, func(s *Store, qs []quad.Quad) error {
		l, err := s.NewLoader(LoadOptions{Memory: 1 << 12})
		if err != nil {
			return err
		}
		for _, q := range qs {
			if err := l.Add(q); err != nil {
				return err
			}
		}
		_, err = l.Commit()
		return err
	}},
	{"encoded", 20, func(s *Store, qs []quad.Quad) error {
		e, err := Encode(qs, nil)
		if err == nil {
			_, err = s.Load(e)
		}
		return err
	}},
}

func TestLoadFaults(t *testing.T) {
	for _, way := range loadings {
		t.Run(way.name, func(t *testing.T) { loadFaults(t, way.ops, way.load) })
	}
}

// loadFaults lets operations of the disk fail while a load sorts and commits, and cuts the power. All of
// the load is there afterwards or nothing of it, in the store that goes on and in the one that is opened again, nothing
// is left of its temporary files, and it can be done again.
func loadFaults(t *testing.T, ops int, load func(*Store, []quad.Quad) error) {
	whole := newFaultDisk(0)
	s, before, _ := loadOn(t, whole, load)
	after := content(t, s)
	if whole.ops < ops {
		t.Fatalf("only %d operations", whole.ops)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	outcomes := map[bool]int{}
	for failAt := 1; failAt <= whole.ops; failAt += 1 + failAt%3 {
		for _, how := range []string{"once", "dead"} {
			d := newFaultDisk(uint64(failAt))
			d.failAt, d.after = failAt, how
			s, _, err := loadOn(t, d, load)
			if s == nil {
				continue // it failed before the load
			}
			got := content(t, s)
			if want := after; err != nil && !slices.Equal(got, before) || err == nil && !slices.Equal(got, want) {
				t.Fatalf("operation %d fails (%s, %s): after %v the store holds %d quads", failAt, d.failed, how, err, len(got))
			}
			s.Close() // what failed is what the test made fail
			again, failed := open(d.powerCut(), Options{Create: true})
			if failed != nil {
				t.Fatalf("operation %d fails (%s, %s): %v", failAt, d.failed, how, failed)
			}
			got = content(t, again)
			there := slices.Equal(got, after)
			if !there && (err == nil || !slices.Equal(got, before)) {
				t.Fatalf("operation %d fails (%s, %s): after a power cut the store holds %d quads, the load said %v", failAt, d.failed, how, len(got), err)
			}
			outcomes[there]++
			mustVerify(t, again)
			for name := range again.disk.(*faultDisk).files {
				if !ours(name) || strings.HasPrefix(name, tempMark) {
					t.Errorf("operation %d fails (%s, %s): %s is left", failAt, d.failed, how, name)
				}
			}
			mustLoad(t, again, LoadOptions{Memory: 1 << 12}, article(7))
			if got := content(t, again); !slices.Equal(got, after) {
				t.Fatalf("operation %d fails (%s, %s): the load done again leaves %d quads", failAt, d.failed, how, len(got))
			}
			if err := again.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if outcomes[true] == 0 || outcomes[false] == 0 {
		t.Errorf("the load was there %d times and not %d times", outcomes[true], outcomes[false])
	}
}

// loadOn makes a store of a few batches and loads an article. The store is nil where even that fails.
func loadOn(t *testing.T, d *faultDisk, load func(*Store, []quad.Quad) error) (s *Store, before []string, err error) {
	t.Helper()
	s, err = open(d, Options{Create: true})
	if err != nil {
		return nil, nil, err
	}
	for n := range 3 {
		if err := s.Apply(crashBatch(n)); err != nil {
			s.Close() // what failed is what the test made fail
			return nil, nil, err
		}
	}
	before = content(t, s)
	return s, before, load(s, article(7))
}
