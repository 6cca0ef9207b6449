package compare

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// memory is a graph:analysis that lives in maps, as a store would keep it.
type memory struct {
	quads    map[quad.Quad]bool
	subjects map[node]map[schema.ID]bool
	objects  map[node]map[quad.Value]bool
	words    map[schema.ID]string // of claims, which stand in the articles' graphs
}

func newMemory() *memory {
	return &memory{map[quad.Quad]bool{}, map[node]map[schema.ID]bool{}, map[node]map[quad.Value]bool{}, map[schema.ID]string{}}
}

func (m *memory) Subjects(_ context.Context, predicate string, object schema.ID) ([]schema.ID, error) {
	var out []schema.ID
	for id := range m.subjects[node{predicate, object}] {
		out = append(out, id)
	}
	return out, nil
}

func (m *memory) Objects(_ context.Context, subject schema.ID, predicate string) ([]quad.Value, error) {
	if predicate == "evidence" {
		return []quad.Value{quad.String(m.words[subject])}, nil
	}
	var out []quad.Value
	for v := range m.objects[node{predicate, subject}] {
		out = append(out, v)
	}
	return out, nil
}

func (m *memory) Count(_ context.Context, predicate string, object schema.ID) (int, error) {
	return len(m.subjects[node{predicate, object}]), nil
}

func (m *memory) set(q quad.Quad, there bool) {
	s, p := nodeOf(q.Subject), nodeOf(q.Predicate).Local()
	bySubject, byObject := node{p, s}, node{p, nodeOf(q.Object)}
	if m.objects[bySubject] == nil {
		m.objects[bySubject] = map[quad.Value]bool{}
	}
	if m.subjects[byObject] == nil {
		m.subjects[byObject] = map[schema.ID]bool{}
	}
	if there {
		m.quads[q], m.objects[bySubject][q.Object], m.subjects[byObject][s] = true, true, true
		return
	}
	delete(m.quads, q)
	delete(m.objects[bySubject], q.Object)
	delete(m.subjects[byObject], s)
}

// apply updates the graph, and fails where an update removes what is not there or adds what is.
func (m *memory) apply(t testing.TB, ch Change) {
	t.Helper()
	m.hear(ch)
	remove, add, err := Update(t.Context(), m, ch)
	if err != nil {
		t.Fatal(err)
	}
	m.write(t, remove, add)
}

// enter lets changes enter one after the other, and settles their blocks at the end.
func (m *memory) enter(t testing.TB, changes ...Change) {
	t.Helper()
	was, blocks := newMemory(), map[string]bool{}
	was.words = maps.Clone(m.words)
	for q := range m.quads {
		was.set(q, true)
	}
	for _, ch := range changes {
		m.hear(ch)
		in, err := Enter(t.Context(), m, ch)
		if err != nil {
			t.Fatal(err)
		}
		m.write(t, in.Remove, in.Add)
		for _, name := range in.Blocks {
			blocks[name] = true
		}
	}
	var remove, add []quad.Quad
	err := Settle(t.Context(), was, m, slices.Sorted(maps.Keys(blocks)), func(gone, come []quad.Quad) error {
		remove, add = append(remove, gone...), append(add, come...)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	m.write(t, remove, add)
}

// hear keeps the words of the claims that come in place of those that go.
func (m *memory) hear(ch Change) {
	for _, p := range ch.Remove {
		for id := range p.words {
			delete(m.words, id)
		}
	}
	for _, p := range ch.Add {
		maps.Copy(m.words, p.words)
	}
}

// write fails where what goes is not there or what comes is.
func (m *memory) write(t testing.TB, remove, add []quad.Quad) {
	t.Helper()
	for _, q := range remove {
		if !m.quads[q] {
			t.Fatalf("it removes %v, which is not there", q)
		}
		m.set(q, false)
	}
	for _, q := range add {
		if m.quads[q] {
			t.Fatalf("it adds %v, which is there", q)
		}
		m.set(q, true)
	}
}

func (m *memory) dump() string {
	var lines []string
	for q := range m.quads {
		lines = append(lines, q.NQuad())
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// stood is a link with the claims at its ends.
type stood struct {
	kind   Kind
	a, b   []schema.ID
	reason string
}

// links reads all links with their claims.
func (m *memory) links(t testing.TB) []stood {
	t.Helper()
	var out []stood
	for id := range m.subjectsOf("rdf:type", "type:link") {
		text := func(p string) string {
			vs, _ := m.Objects(t.Context(), id, p)
			if len(vs) != 1 {
				t.Fatalf("%s has %d of %s", id, len(vs), p)
			}
			return textOf(vs[0])
		}
		ends := func(p string) []schema.ID {
			vs, _ := m.Objects(t.Context(), id, p)
			end := nodeOf(vs[0])
			if end.Kind() != "account" {
				return []schema.ID{end}
			}
			members, _ := m.Subjects(t.Context(), InAccount, end)
			slices.Sort(members)
			return members
		}
		out = append(out, stood{Kind(text(LinkKind)), ends(LinkFrom), ends(LinkTo), text(Reason)})
	}
	slices.SortFunc(out, func(x, y stood) int { return strings.Compare(fmt.Sprint(x), fmt.Sprint(y)) })
	return out
}

// oneEvent says whether two claims are about one happening.
func (m *memory) oneEvent(t testing.TB, a, b schema.ID) bool {
	events := func(claim schema.ID) map[quad.Value]bool {
		out := map[quad.Value]bool{}
		accounts, _ := m.Objects(t.Context(), claim, InAccount)
		for _, a := range accounts {
			es, _ := m.Objects(t.Context(), nodeOf(a), AboutEvent)
			for _, e := range es {
				out[e] = true
			}
		}
		return out
	}
	other := events(b)
	for e := range events(a) {
		if other[e] {
			return true
		}
	}
	return false
}

func (m *memory) subjectsOf(p quad.IRI, o quad.IRI) map[schema.ID]bool {
	out := map[schema.ID]bool{}
	for q := range m.quads {
		if q.Predicate == p && q.Object == o {
			out[nodeOf(q.Subject)] = true
		}
	}
	return out
}
