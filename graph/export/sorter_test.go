package export

import (
	"bytes"
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// TestSorter sorts records in memory, through a file, and where each is larger than what may be held; it reads them twice.
func TestSorter(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	random := rand.New(rand.NewPCG(1, 2))
	var keys []string
	for i := range 3000 {
		keys = append(keys, strings.Repeat(string(rune('a'+random.IntN(3))), random.IntN(9))+fmt.Sprint(i%50))
	}
	for _, room := range []int{sorterRoom, 1 << 12, 100, 1} {
		s := &sorter{room: room}
		var want []string
		for i, k := range keys {
			if err := s.add([]byte(k), fmt.Append(nil, i)); err != nil {
				t.Fatal(err)
			}
			want = append(want, fmt.Sprintf("%s=%05d", k, i))
		}
		slices.SortFunc(want, func(a, b string) int { // by key, then as they came
			return cmp.Or(strings.Compare(a[:len(a)-6], b[:len(b)-6]), strings.Compare(a, b))
		})
		for range 2 {
			var got []string
			err := s.each(t.Context(), func(key, value []byte) error {
				got = append(got, fmt.Sprintf("%s=%05s", key, value))
				return nil
			})
			if err != nil || !slices.Equal(got, want) {
				t.Fatalf("with room for %d bytes: %d records of %d, or in another order (%v)", room, len(got), len(want), err)
			}
		}
		if spilt := s.file != nil; spilt != (room < sorterRoom) {
			t.Errorf("with room for %d bytes it goes through a file: %v", room, spilt)
		}
		if err := s.close(); err != nil {
			t.Error(err)
		}
	}
}

// TestKeysCompareAsEdgesDo tries ids with zeros in them and such that are the beginning of others.
func TestKeysCompareAsEdgesDo(t *testing.T) {
	ids := []schema.ID{"", "\x00", "\x00\x00", "\x00\x01", "a", "a\x00", "a\x00b", "a\x01", "ab", "b"}
	var keys []key
	for _, from := range ids {
		for _, to := range ids {
			keys = append(keys, key{from: from, to: to, class: Content, kind: string(to), graph: from})
		}
	}
	for _, a := range keys {
		if got := readKey(string(appendKey(nil, a))); got != a {
			t.Errorf("%q is read as %q", a, got)
		}
		for _, b := range keys {
			want := cmp.Or(compareKeys(a, b), cmp.Compare(a.graph, b.graph))
			if got := bytes.Compare(appendKey(nil, a), appendKey(nil, b)); got != want {
				t.Errorf("%q compares with %q as %d, want %d", a, b, got, want)
			}
		}
	}
}

// TestThroughFiles writes every format at every level with hardly any room, so that all that is sorted goes through files: the
// bytes are the same, and no file is left.
func TestThroughFiles(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("TMPDIR", folder)
	eachLevel(t, func(t *testing.T, st *store.Store, v *query.View, format string, o Options) {
		for _, o.Focus = range [][]schema.ID{nil, {"ent:north"}} {
			o.Hops = 1
			var held, spilt bytes.Buffer
			if err := Export(t.Context(), &held, format, st, v, o); err != nil {
				t.Fatal(err)
			}
			o.room = 64
			if err := Export(t.Context(), &spilt, format, st, v, o); err != nil {
				t.Fatal(err)
			}
			o.room = 0
			if !bytes.Equal(held.Bytes(), spilt.Bytes()) {
				t.Errorf("%d bytes through files, %d without", spilt.Len(), held.Len())
			}
		}
	})
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("%d files are left (%v)", len(left), err)
	}
}

// TestNowhereToPutAside says what to do where no temporary file can be made.
func TestNowhereToPutAside(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()+"/none")
	st, v := testGraph(t)
	_, err := Select(t.Context(), st, v, Options{room: 64})
	if err == nil || !strings.Contains(err.Error(), "TMPDIR") {
		t.Errorf("err = %v, want one that says how to name another folder", err)
	}
}

// TestExportsTheGraphAsItWas takes an article away between choosing and writing.
func TestExportsTheGraphAsItWas(t *testing.T) {
	for _, format := range []string{"nquads", "stix", "csv-claims", "gexf"} {
		st, v := testGraph(t)
		want := exportedFrom(t, st, format, Options{})
		f, err := Find(format)
		if err != nil {
			t.Fatal(err)
		}
		s, err := Select(t.Context(), st, v, Options{Level: f.Levels[0]})
		if err != nil {
			t.Fatal(err)
		}
		closing(t, s)
		if err := st.Replace(t.Context(), testRecords()[0].Doc.ID, nil); err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := Write(t.Context(), &got, format, s); err != nil || got.String() != want {
			t.Errorf("%s: %d bytes of %d are written (%v)", format, got.Len(), len(want), err)
		}
	}
}

// TestAllFilesOrNone breaks the export of a table of edges when that of nodes is written.
func TestAllFilesOrNone(t *testing.T) {
	s := selected(t, Options{Level: Claims, room: 64})
	if err := s.edges.file.Close(); err != nil {
		t.Fatal(err)
	}
	s.edges.file = nil
	folder := t.TempDir()
	names, err := WriteFile(t.Context(), filepath.Join(folder, "x.csv.gz"), "csv", s)
	if left, _ := os.ReadDir(folder); err == nil || len(names) > 0 || len(left) > 0 {
		t.Errorf("%v is named and %v left (%v)", names, left, err)
	}
}
