package postgres

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	cayley "github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"

	"hearsay/graph/store/postgres/pgtest"
	"hearsay/schema"
)

func fresh(t testing.TB) *Store {
	t.Helper()
	return opened(t, pgtest.URL(t), Options{Create: true})
}

func opened(t testing.TB, url string, o Options) *Store {
	t.Helper()
	s, err := Open(t.Context(), url, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// article is a document with claims that somebody struck a place.
func article(doc string, claims int) Change {
	d := quad.IRI("doc:" + doc)
	c := Change{Owner: schema.ID(d), Whole: true}
	for i := range claims {
		x := quad.IRI(fmt.Sprintf("claim:%s-%02da", doc, i))
		c.Add = append(c.Add,
			quad.Quad{Subject: x, Predicate: quad.IRI("rel:start"), Object: quad.Int(i), Label: d},
			quad.Quad{Subject: quad.IRI("ent:x"), Predicate: quad.IRI("rel:struck"), Object: quad.IRI("ent:y"), Label: x})
	}
	return c
}

func apply(t testing.TB, s *Store, changes ...Change) (added, removed int64) {
	t.Helper()
	added, removed, err := s.Apply(t.Context(), changes...)
	if err != nil {
		t.Fatal(err)
	}
	return added, removed
}

func everything(t testing.TB, s *Store) []string {
	t.Helper()
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	if err := snap.Each(Pattern{}, func(q quad.Quad) error {
		out = append(out, q.NQuad())
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if snap.Len() != int64(len(out)) {
		t.Errorf("Len is %d, there are %d quads", snap.Len(), len(out))
	}
	slices.Sort(out)
	return out
}

func TestValues(t *testing.T) {
	s := fresh(t)
	at := time.Date(2020, 10, 4, 12, 0, 0, 0, time.UTC)
	values := []quad.Value{
		quad.IRI("ent:x"), quad.IRI("a\x00b"), quad.BNode("b"), quad.String("x"), quad.String(""), quad.String("a\x00b"), quad.String(`a\x00b`),
		quad.String("<ent:x>"), quad.LangString{Value: "x", Lang: "vi"}, quad.TypedString{Value: "x", Type: "ent:x"}, quad.Int(-4), quad.Float(0.1), quad.Float(4),
		quad.Bool(true), quad.Bool(false), quad.Time(at), quad.Time(at.Add(1)), quad.Time(at.Add(2 * time.Microsecond)), quad.Time(time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)),
	}
	var qs []quad.Quad
	for _, v := range values {
		qs = append(qs, quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: v, Label: quad.IRI("graph:kb")})
	}
	if n, _ := apply(t, s, Change{Owner: schema.KB, Whole: true, Add: qs}); n != int64(len(values)) {
		t.Errorf("%d of %d values are different ones", n, len(values))
	}
	snap, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	got := map[quad.Value]bool{}
	if err := snap.Each(Pattern{}, func(q quad.Quad) error { got[q.Object] = true; return nil }); err != nil {
		t.Fatal(err)
	}
	for _, v := range values {
		id, err := snap.Find(v)
		if err != nil || id == 0 || !got[v] {
			t.Errorf("%#v: found as %d, error %v, read back: %v", v, id, err, got[v])
		}
	}
	if id, err := snap.Find(quad.String("none")); id != 0 || err != nil {
		t.Errorf("a value that is not there is %d, error %v", id, err)
	}
}

func TestLabelsAreKeptApart(t *testing.T) {
	s := fresh(t)
	q := func(label quad.Value) quad.Quad {
		return quad.Quad{Subject: quad.IRI("s"), Predicate: quad.IRI("p"), Object: quad.IRI("o"), Label: label}
	}
	change := Change{Owner: schema.Analysis, Add: []quad.Quad{q(quad.IRI("a")), q(quad.IRI("b")), q(nil), q(nil), q(quad.IRI("a"))}}
	if n, _ := apply(t, s, change); n != 3 {
		t.Errorf("%d quads, want one a label and one without", n)
	}
	if n, _ := apply(t, s, change); n != 0 {
		t.Errorf("%d came when the same was written again", n)
	}
	if _, n := apply(t, s, Change{Owner: schema.Analysis, Remove: []quad.Quad{q(nil), q(quad.IRI("c"))}}); n != 1 {
		t.Errorf("%d went, want the one without a label", n)
	}
	if got := everything(t, s); len(got) != 2 {
		t.Errorf("left is %q", got)
	}
}

func TestSnapshotsStay(t *testing.T) {
	s := fresh(t)
	apply(t, s, article("a", 3))
	before, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	count := func(snap *Snapshot) (n int) {
		if err := snap.Each(Pattern{}, func(quad.Quad) error { n++; return nil }); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := count(before); n != 6 {
		t.Fatalf("%d quads, want 6", n)
	}
	apply(t, s, article("b", 2))
	if n := count(before); n != 6 {
		t.Errorf("the older snapshot has %d quads, want 6", n)
	}
	after, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if n := count(after); n != 10 || after.Sequence() <= before.Sequence() {
		t.Errorf("the newer snapshot has %d quads at %d, the older is at %d", n, after.Sequence(), before.Sequence())
	}
	before.mu.Lock()
	before.drop() // as after a while without reads
	before.mu.Unlock()
	if err := before.Each(Pattern{}, func(quad.Quad) error { return nil }); !errors.Is(err, ErrChanged) {
		t.Errorf("a snapshot that could not be kept: %v, want ErrChanged", err)
	}
	after.mu.Lock()
	after.drop()
	after.mu.Unlock()
	if n := count(after); n != 10 {
		t.Errorf("the newest snapshot, begun again, has %d quads", n)
	}
}

// More rows than are read at a time, read within one another.
func TestCursorsWithinOneAnother(t *testing.T) {
	url := pgtest.URL(t)
	for _, confined := range []bool{false, true} {
		s := opened(t, url, Options{Create: true})
		apply(t, s, article("a", 1200))
		r := opened(t, url, Options{ReadOnly: true, Confined: confined})
		snap, err := r.Snapshot(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		n, inner := 0, 0
		err = snap.Each(Pattern{}, func(quad.Quad) error {
			if n++; n%1000 != 0 {
				return nil
			}
			return snap.Each(Pattern{}, func(quad.Quad) error { inner++; return nil })
		})
		if err != nil || n != 2400 || inner != 2*2400 {
			t.Errorf("confined %v: %d quads, %d within, error %v", confined, n, inner, err)
		}
	}
}

func TestConfinedFollows(t *testing.T) {
	url := pgtest.URL(t)
	s := opened(t, url, Options{Create: true})
	apply(t, s, article("a", 1))
	r := opened(t, url, Options{ReadOnly: true, Confined: true})
	if n := len(everything(t, r)); n != 2 {
		t.Errorf("%d quads, want 2", n)
	}
	apply(t, s, article("b", 1))
	if n := len(everything(t, r)); n != 4 {
		t.Errorf("%d quads after another write, want 4", n)
	}
}

func TestManyWriters(t *testing.T) {
	url := pgtest.URL(t)
	const writers, docs = 4, 12
	var wg sync.WaitGroup
	errs := make([]error, writers)
	for w := range writers {
		wg.Go(func() {
			s, err := Open(context.Background(), url, Options{Create: true})
			if err != nil {
				errs[w] = err
				return
			}
			defer s.Close()
			for i := range docs { // all write all documents, in different orders, with more claims each time
				doc := fmt.Sprintf("%032x", (i+w*3)%docs)
				for claims := 1; claims <= 3 && errs[w] == nil; claims++ {
					_, _, errs[w] = s.Apply(context.Background(), article(doc, claims))
				}
			}
		})
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
	s := opened(t, url, Options{})
	if n := len(everything(t, s)); n != docs*3*2 {
		t.Errorf("%d quads, want %d", n, docs*3*2)
	}
	if err := s.Verify(t.Context(), func(error) {}); err != nil {
		t.Error(err)
	}
}

func TestOpenRefuses(t *testing.T) {
	url := pgtest.URL(t)
	if _, err := Open(t.Context(), url, Options{}); !errors.Is(err, ErrNotFound) {
		t.Errorf("an empty schema: %v, want ErrNotFound", err)
	}
	s := opened(t, url, Options{Create: true})
	if _, _, err := opened(t, url, Options{ReadOnly: true}).Apply(t.Context(), article("a", 1)); !errors.Is(err, ErrReadOnly) {
		t.Errorf("a write to a reader: %v, want ErrReadOnly", err)
	}
	if _, err := s.pool.Exec(t.Context(), "UPDATE hearsay_state SET format = 99"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), url, Options{}); !errors.Is(err, ErrNewer) {
		t.Errorf("a format of tomorrow: %v, want ErrNewer", err)
	}
	if _, err := s.pool.Exec(t.Context(), "DROP TABLE hearsay_state"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), url, Options{Create: true}); !errors.Is(err, ErrForeign) {
		t.Errorf("tables without ours: %v, want ErrForeign", err)
	}
}

func TestSecretsStayOut(t *testing.T) {
	for _, url := range []string{"postgres://u:geheim@127.0.0.1:1/x", "postgres://u@127.0.0.1:1/x?password=geheim", "postgres://u:geheim@127.0.0.1:x/x"} {
		_, err := Open(t.Context(), url, Options{})
		if err == nil || strings.Contains(err.Error(), "geheim") {
			t.Errorf("%s: %v", Redacted(url), err)
		}
	}
}

// The SQL of every dialect runs on PostgreSQL, which stands for engines that are not here.
func TestDialects(t *testing.T) {
	for _, d := range Dialects() {
		t.Run(d.Name, func(t *testing.T) {
			server, name := pgtest.Shared(t), pgtest.Schema()
			if err := server.Exec(t.Context(), "CREATE SCHEMA "+name+"; CREATE SEQUENCE "+name+".rows; CREATE FUNCTION "+name+
				".unique_rowid() RETURNS INT8 LANGUAGE sql AS $$ SELECT nextval('"+name+".rows') $$"); err != nil { // as CockroachDB has it
				t.Fatal(err)
			}
			s := opened(t, strings.Replace(server.URL(name), "postgres", d.Schemes[0], 1), Options{Create: true})
			apply(t, s, article("a", 3), article("b", 2))
			apply(t, s, article("a", 1))
			twice := article("c", 1).Add[1]
			other := twice
			other.Label = quad.IRI("claim:c-99a")
			if n, _ := apply(t, s, Change{Owner: schema.KB, Add: []quad.Quad{twice, other, other}}); n != 2 {
				t.Errorf("%d quads came of one statement under two labels", n)
			}
			if err := loaded(t, s, 400); err != nil {
				t.Fatal(err)
			}
			if n := len(everything(t, s)); n != 2+4+2+400 {
				t.Errorf("%d quads, want %d", n, 2+4+2+400)
			}
			qs, err := cayley.NewQuadStore(d.Type(), server.URL(name), nil)
			if err != nil {
				t.Fatal(err)
			}
			defer qs.Close()
			if st, err := qs.Stats(t.Context(), true); err != nil || st.Quads.Value != 2+4+2+400 {
				t.Errorf("Cayley counts %d quads, %v", st.Quads.Value, err)
			}
		})
	}
}
