package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"sync"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"hearsay/graph/store/postgres/pgtest"
	"hearsay/schema"
)

// each runs the same test on every kind of store.
func each(t *testing.T, f func(t *testing.T, s *Store)) {
	for _, kind := range []string{"memory", "folder", "postgres"} {
		t.Run(kind, func(t *testing.T) {
			url := Memory
			switch kind {
			case "folder":
				url = filepath.Join(t.TempDir(), "hearsay.db")
			case "postgres":
				url = pgtest.URL(t)
			}
			f(t, open(t, url, Options{Create: true}))
		})
	}
}

func open(t *testing.T, url string, o Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// article is a document with a claim that somebody struck a place.
func article(doc, who, place string) (schema.ID, []quad.Quad) {
	d, c := quad.IRI("doc:"+doc), quad.IRI("claim:"+doc+"-01a")
	return schema.ID(d), []quad.Quad{
		{Subject: d, Predicate: quad.IRI("rel:title"), Object: quad.LangString{Value: quad.String("Tin \"" + doc + "\"\n"), Lang: "vi"}, Label: d},
		{Subject: quad.IRI(who), Predicate: quad.IRI("rel:struck"), Object: quad.IRI(place), Label: c},
		{Subject: c, Predicate: quad.IRI("rel:start"), Object: quad.Int(4), Label: d},
	}
}

func replace(t *testing.T, s *Store, doc, who, place string) schema.ID {
	t.Helper()
	id, qs := article(doc, who, place)
	if err := s.Replace(t.Context(), id, qs); err != nil {
		t.Fatal(err)
	}
	return id
}

func dump(t *testing.T, s *Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := s.Dump(t.Context(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestReplaceAndRead(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		id := replace(t, s, "b", "ent:x", "ent:y")
		replace(t, s, "a", "ent:x", "ent:z")
		before := dump(t, s)
		replace(t, s, "b", "ent:x", "ent:y")
		if got := dump(t, s); got != before {
			t.Errorf("the second Replace changed the graph:\n%s", cmp.Diff(before, got))
		}
		docs, err := s.Documents(t.Context())
		if d := cmp.Diff([]schema.ID{"doc:a", "doc:b"}, docs); d != "" || err != nil {
			t.Errorf("error %v, documents (-want +got):\n%s", err, d)
		}
		got, err := s.Quads(t.Context(), id)
		_, want := article("b", "ent:x", "ent:y")
		if d := cmp.Diff(schema.SortQuads(want), schema.SortQuads(got)); d != "" || err != nil {
			t.Errorf("error %v, quads (-want +got):\n%s", err, d)
		}
		if _, err := s.Quads(t.Context(), "doc:none"); !errors.Is(err, ErrNotFound) {
			t.Errorf("Quads of a document that is not there: %v, want ErrNotFound", err)
		}
	})
}

// A document that is removed, and whatever order others come in, leaves the bytes of the graph that never saw it.
func TestRemoveIsNeverSeen(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		kb := []quad.Quad{{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("rdf:type"), Object: quad.IRI("type:country"), Label: quad.IRI("graph:kb")}}
		for _, doc := range []string{"c", "a", "b"} {
			replace(t, s, doc, "ent:x", "ent:y")
		}
		if err := errors.Join(s.ReplaceBackground(t.Context(), kb), s.Remove(t.Context(), "doc:b")); err != nil {
			t.Fatal(err)
		}
		other := open(t, Memory, Options{})
		encoded, err := EncodeBackground(kb)
		if err = errors.Join(err, other.PutBackground(t.Context(), encoded)); err != nil {
			t.Fatal(err)
		}
		replace(t, other, "a", "ent:x", "ent:y")
		replace(t, other, "c", "ent:x", "ent:y")
		if d := cmp.Diff(dump(t, other), dump(t, s)); d != "" {
			t.Errorf("dump (-never saw +removed):\n%s", d)
		}
		if err := s.Remove(t.Context(), "doc:b"); !errors.Is(err, ErrNotFound) {
			t.Errorf("the second Remove: %v, want ErrNotFound", err)
		}
		if err := s.Replace(t.Context(), "doc:a", nil); err != nil {
			t.Fatal(err)
		}
		if docs, _ := s.Documents(t.Context()); len(docs) != 1 {
			t.Errorf("documents after Replace with nothing = %v, want doc:c alone", docs)
		}
	})
}

func TestReplaceRefuses(t *testing.T) {
	q := func(label quad.Value) []quad.Quad {
		return []quad.Quad{{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: quad.IRI("o"), Label: label}}
	}
	each(t, func(t *testing.T, s *Store) {
		replace(t, s, "a", "ent:x", "ent:y")
		before := dump(t, s)
		for _, c := range []struct {
			name string
			qs   []quad.Quad
			want error
		}{
			{"no label", q(nil), ErrForbids},
			{"another document", q(quad.IRI("doc:b")), ErrForbids},
			{"another document's claim", q(quad.IRI("claim:b-01a")), ErrForbids},
			{"the background", q(quad.IRI("graph:kb")), ErrForbids},
			{"a claim that the document does not name", q(quad.IRI("claim:a-01a")), ErrForbids},
			{"a label that is a text", q(quad.String("doc:a")), ErrForbids},
			{"no object", []quad.Quad{{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Label: quad.IRI("doc:a")}}, ErrInvalid},
			{"text that is not UTF-8", []quad.Quad{{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: quad.String("\xff"), Label: quad.IRI("doc:a")}}, ErrInvalid},
		} {
			if err := s.Replace(t.Context(), "doc:a", c.qs); !errors.Is(err, c.want) {
				t.Errorf("%s: %v, want %v", c.name, err, c.want)
			}
		}
		if err := s.Replace(t.Context(), "ent:a", nil); err == nil {
			t.Error("Replace takes ent:a for a document")
		}
		if err := s.ReplaceBackground(t.Context(), q(quad.IRI("doc:a"))); !errors.Is(err, ErrForbids) {
			t.Errorf("a document's quads as background: %v, want ErrForbids", err)
		}
		encoded, err := Encode("doc:a", q(quad.IRI("doc:a")))
		if err = errors.Join(err, s.PutBackground(t.Context(), encoded)); !errors.Is(err, ErrForbids) {
			t.Errorf("a document that is encoded as background: %v, want ErrForbids", err)
		}
		stopped, cancel := context.WithCancel(t.Context())
		cancel()
		if _, qs := article("a", "ent:x", "ent:q"); !errors.Is(s.Replace(stopped, "doc:a", qs), context.Canceled) {
			t.Error("Replace goes on after its context ended")
		}
		if got := dump(t, s); got != before {
			t.Errorf("refused writes changed the graph:\n%s", cmp.Diff(before, got))
		}
	})
}

func TestOddIDs(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		want := []schema.ID{"doc:../../x", "doc:A", "doc:a", "doc:a%41", "doc:con", "doc:đ/é"}
		for _, id := range want {
			qs := []quad.Quad{{Subject: id.IRI(), Predicate: quad.IRI("rel:title"), Object: quad.String(id), Label: id.IRI()}}
			if err := s.Replace(t.Context(), id, qs); err != nil {
				t.Fatal(err)
			}
			if got, err := s.Quads(t.Context(), id); err != nil || len(got) != 1 || got[0] != qs[0] {
				t.Errorf("%s reads back as %v, %v", id, got, err)
			}
		}
		got, err := s.Documents(t.Context())
		if d := cmp.Diff(want, got); d != "" || err != nil {
			t.Errorf("error %v, documents (-want +got):\n%s", err, d)
		}
	})
}

func TestMeta(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		if err := errors.Join(s.SetMeta("pack", "1"), s.SetMeta("schema", "2"), s.SetMeta("pack", ""), s.SetMeta("schema", "3")); err != nil {
			t.Fatal(err)
		}
		for key, want := range map[string]string{"pack": "", "schema": "3", "none": ""} {
			if got, err := s.Meta(key); got != want || err != nil {
				t.Errorf("Meta(%s) = %q, %v, want %q", key, got, err, want)
			}
		}
		if got := dump(t, s); got != "" {
			t.Errorf("meta shows in the graph: %s", got)
		}
	})
}

func TestForEach(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		replace(t, s, "b", "ent:x", "ent:y")
		replace(t, s, "a", "ent:x", "ent:y")
		var labels []string
		err := s.ForEach(t.Context(), func(q quad.Quad) error {
			labels = append(labels, q.Label.String())
			_, err := s.Quads(t.Context(), "doc:a") // the callback may read
			return err
		})
		want := []string{"<doc:a>", "<claim:a-01a>", "<doc:a>", "<doc:b>", "<claim:b-01a>", "<doc:b>"}
		if len(labels) != len(want) || err != nil {
			t.Errorf("labels = %v, %v, want %v", labels, err, want)
		}
		if err := s.ForEach(t.Context(), func(quad.Quad) error { return io.EOF }); err != io.EOF {
			t.Errorf("the callback's error comes back as %v", err)
		}
	})
}

func quadStore(ctx context.Context, s *Store) (graph.QuadStore, error) {
	snap, err := s.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	return snap.QuadStore()
}

// count counts what Cayley finds in a direction.
func count(ctx context.Context, s *Store, d quad.Direction, v quad.Value) (int64, error) {
	qs, err := quadStore(ctx, s)
	if err != nil {
		return 0, err
	}
	defer qs.Close()
	ref, err := qs.ValueOf(v)
	if err != nil || ref == nil {
		return 0, err
	}
	return iterator.Iterate(ctx, qs.QuadIterator(d, ref)).Count()
}

func TestQuadStoreFollowsChanges(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		for n := range int64(3) {
			if got, err := count(t.Context(), s, quad.Subject, quad.IRI("ent:x")); got != n || err != nil {
				t.Fatalf("after %d documents: %d, %v", n, got, err)
			}
			replace(t, s, fmt.Sprint("a", n), "ent:x", "ent:y")
		}
		old, err := quadStore(t.Context(), s)
		if err != nil {
			t.Fatal(err)
		}
		defer old.Close()
		if n, err := iterator.Iterate(t.Context(), old.QuadsAllIterator()).Count(); n != 9 || err != nil {
			t.Errorf("at first: %d quads, %v, want 9", n, err)
		}
		if err := s.Remove(t.Context(), "doc:a0"); err != nil {
			t.Fatal(err)
		}
		if st, _ := old.Stats(t.Context(), true); st.Quads.Value != 9 {
			t.Errorf("what was given out changed: %d quads, want 9", st.Quads.Value)
		}
		if n, err := s.Count(t.Context()); n != 6 || err != nil {
			t.Errorf("Count after Remove = %d, %v, want 6", n, err)
		}
		if got, _ := count(t.Context(), s, quad.Subject, quad.IRI("ent:x")); got != 2 {
			t.Errorf("after Remove: %d, want 2", got)
		}
		q := quad.Make(quad.IRI("s"), quad.IRI("p"), quad.IRI("o"), nil)
		if err := old.ApplyDeltas([]graph.Delta{{Quad: q, Action: graph.Add}}, graph.IgnoreOpts{}); err == nil {
			t.Error("a quad can be written past the store")
		}
		if n, err := iterator.Iterate(t.Context(), old.NodesAllIterator()).Count(); n != 15 || err != nil {
			t.Errorf("nodes = %d, %v, want 15", n, err)
		}
	})
}

func TestConcurrentReaders(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		replace(t, s, "a", "ent:x", "ent:y")
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				for range 20 {
					if n, err := count(t.Context(), s, quad.Predicate, quad.IRI("rel:struck")); n < 1 || err != nil {
						t.Errorf("struck = %d, %v", n, err)
					}
					qs, err := quadStore(t.Context(), s)
					if err != nil {
						t.Error(err)
						return
					}
					if n, err := iterator.Iterate(t.Context(), qs.QuadsAllIterator()).Count(); n%3 != 0 || err != nil {
						t.Errorf("quads = %d, %v, want whole documents", n, err)
					}
					qs.Close()
					if err := s.Dump(t.Context(), io.Discard); err != nil {
						t.Error(err)
					}
				}
			})
		}
		for i := range 20 {
			replace(t, s, fmt.Sprint("b", i%3), "ent:x", fmt.Sprint("ent:y", i))
		}
		wg.Wait()
	})
}

func TestOpenRefuses(t *testing.T) {
	for _, url := range []string{"", "http://x", "postgres://127.0.0.1:1/y"} {
		if _, err := Open(t.Context(), url, Options{Create: true}); err == nil {
			t.Errorf("Open(%q) takes it", url)
		}
	}
}

func TestMatch(t *testing.T) {
	each(t, func(t *testing.T, s *Store) {
		replace(t, s, "a", "ent:x", "ent:y")
		replace(t, s, "b", "ent:x", "ent:z")
		for _, c := range []struct {
			name string
			p    Pattern
			want int
		}{
			{"everything", Pattern{}, 6},
			{"a subject", Pattern{quad.Subject: {quad.IRI("ent:x")}}, 2},
			{"subject and object", Pattern{quad.Subject: {quad.IRI("ent:x")}, quad.Object: {quad.IRI("ent:z")}}, 1},
			{"two labels", Pattern{quad.Label: {quad.IRI("doc:a"), quad.IRI("doc:b")}}, 4},
			{"a number", Pattern{quad.Object: {quad.Int(4)}}, 2},
			{"nothing there", Pattern{quad.Predicate: {quad.IRI("rel:none")}}, 0},
		} {
			n := 0
			if err := s.Match(t.Context(), c.p, func(quad.Quad) error { n++; return nil }); n != c.want || err != nil {
				t.Errorf("%s: %d, %v, want %d", c.name, n, err, c.want)
			}
		}
		if err := s.Match(t.Context(), Pattern{}, func(quad.Quad) error { return io.EOF }); err != io.EOF {
			t.Errorf("the callback's error comes back as %v", err)
		}
	})
}
