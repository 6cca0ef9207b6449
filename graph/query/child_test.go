package query

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"hearsay/graph/store"
)

// TestMain lets the test binary be the child that runs scripts.
func TestMain(m *testing.M) {
	ServeAsChild()
	if len(os.Args) == 2 && os.Args[1] == confinedVerb {
		os.Exit(tryConfined())
	}
	os.Exit(m.Run())
}

// ganja is a small graph: two claims that Ganja was struck, one of them denied.
func ganja(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "hearsay.db")
	s, err := store.Open(t.Context(), path, store.Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	var qs []quad.Quad
	for _, line := range []string{
		`<ent:armenia> <rel:struck> <ent:ganja> <claim:a-01a> .`,
		`<ent:armenia> <rel:struck> <ent:ganja> <claim:a-02a> .`,
		`<ent:azerbaijan> <rel:struck> <ent:stepanakert> <claim:a-03a> .`,
		`<ent:armenia> <rel:denies> <claim:a-01a> <claim:a-04a> .`,
		`<claim:a-02a> <rdf:type> <type:claim> <doc:a> .`,
		`<claim:a-03a> <rdf:type> <type:claim> <doc:a> .`,
		`<claim:a-04a> <rdf:type> <type:claim> <doc:a> .`,
		`<claim:a-01a> <rel:mode> "asserted" <doc:a> .`,
		`<claim:a-01a> <rel:evidence> "đã bị trúng \"4\" quả <tên lửa>"@vi <doc:a> .`,
		`<claim:a-01a> <rel:start> "4"^^<xsd:integer> <doc:a> .`,
		`<claim:a-01a> <rel:confidence> "9E-01"^^<xsd:double> <doc:a> .`,
		`<claim:a-01a> <rel:date-start> "2020-10-04T00:00:00Z"^^<xsd:dateTime> <doc:a> .`,
	} {
		q, err := store.ParseQuad(line)
		if err != nil {
			t.Fatal(err)
		}
		qs = append(qs, q)
	}
	if err := errors.Join(s.Replace(t.Context(), "doc:a", qs), s.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

// ask runs a script and returns its rows as JSON, sorted.
func ask(t *testing.T, db string, req Request) ([]string, error) {
	t.Helper()
	var rows []string
	err := Run(t.Context(), db, req, func(r Row) error {
		b, err := r.MarshalJSON()
		rows = append(rows, string(b))
		return err
	})
	slices.Sort(rows)
	return rows, err
}

func TestScripts(t *testing.T) {
	db := ganja(t)
	for _, c := range []struct {
		name, lang, text string
		want             []string
	}{
		{"who struck Ganja", "", `g.V("<ent:ganja>").in("<rel:struck>").all()`, []string{`{"id":"<ent:armenia>"}`, `{"id":"<ent:armenia>"}`}},
		{"once", "gizmo", `g.V("<ent:ganja>").in("<rel:struck>").unique().all()`, []string{`{"id":"<ent:armenia>"}`}},
		{"with the claim as a tag", "gizmo", `g.V("<ent:stepanakert>").labelContext(g.V("<claim:a-03a>"), "claim").in("<rel:struck>").all()`,
			[]string{`{"claim":"<claim:a-03a>","id":"<ent:azerbaijan>"}`}},
		{"types", "gizmo", `g.V("<claim:a-01a>").save("<rel:start>","n").save("<rel:evidence>","text").save("<rel:confidence>","x").save("<rel:date-start>","day").all()`,
			[]string{`{"day":"2020-10-04T00:00:00Z","id":"<claim:a-01a>","n":4,"text":"đã bị trúng \"4\" quả <tên lửa>","x":0.9}`}},
		{"emit", "gizmo", `g.emit({a: [1, "<x>", null, true]}); g.emit(g.V("<ent:armenia>").out("<rel:struck>").count())`, []string{`2`, `{"a":[1,"<x>",null,true]}`}},
		{"the last value is no row", "gizmo", `var n = 1; n`, nil},
		{"nothing found", "gizmo", `g.V("<ent:nobody>").out().all()`, nil},
		{"how many nodes", "gizmo", `g.emit(g.V().count())`, []string{`23`}},
		{"GraphQL", "graphql", `{ nodes(id: <ent:stepanakert>) { id, who: ~<rel:struck> { id } } }`, []string{`{"nodes":{"id":"ent:stepanakert","who":{"id":"ent:azerbaijan"}}}`}},
		{"GraphQL with types", "graphql", `{ nodes(id: <claim:a-01a>) { <rel:date-start>, <rel:evidence>, <rel:start> } }`,
			[]string{`{"nodes":{"<rel:date-start>":"2020-10-04T00:00:00Z","<rel:evidence>":"đã bị trúng \"4\" quả <tên lửa>","<rel:start>":4}}`}},
		{"MQL", "mql", `[{"id": null, "<rel:struck>": "<ent:stepanakert>"}]`, []string{`{"<rel:struck>":"<ent:stepanakert>","id":"<ent:azerbaijan>"}`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ask(t, db, Request{Lang: c.lang, Text: c.text, Timeout: 20 * time.Second})
			if d := cmp.Diff(c.want, got); d != "" || err != nil {
				t.Errorf("error %v, rows (-want +got):\n%s", err, d)
			}
		})
	}
}

func TestRowsKeepTheirTypes(t *testing.T) {
	var got []Row
	err := Run(t.Context(), ganja(t), Request{Text: `g.V("<claim:a-01a>").save("<rel:start>","n").save("<rel:evidence>","text").all()`}, func(r Row) error {
		got = append(got, r)
		return nil
	})
	want := []Row{{Tags: map[string]quad.Value{
		"id": quad.IRI("claim:a-01a"), "n": quad.Int(4), "text": quad.LangString{Value: "đã bị trúng \"4\" quả <tên lửa>", Lang: "vi"},
	}}}
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("error %v, rows (-want +got):\n%s", err, d)
	}
}

// Each of these ended or froze the process that ran it, before scripts had one of their own.
func TestScriptsThatKill(t *testing.T) {
	db := ganja(t)
	for _, c := range []struct {
		text string
		want []error // any of them
		says string
	}{
		{`iri(5)`, []error{ErrCrash}, "in iri() at line 1, column 1 (is an argument of the wrong type?)"},
		{"g.V()\n  .out('<p>', 5).all()", []error{ErrCrash}, "in out() at line 2, column 4"},
		{`g.V().Out([{}]).all()`, []error{ErrCrash}, "in Out() at line 1, column 7"},
		{`g.V().in(function(){}).in("x").all()`, []error{ErrCrash}, "in one of its 2 calls of in()"},
		{`g.V().followRecursive({}).all()`, []error{ErrCrash}, "in followRecursive()"},
		{`lang("a", {})`, []error{ErrCrash}, "in lang()"},
		{`var a = {}; a.a = a; g.emit(a)`, []error{ErrCrash, ErrMemory, ErrTimeout}, ""},
		{`var a = []; for (var i = 0; i < 1000; i++) { a = [a] }; g.emit(a)`, []error{ErrScript}, "nested"},
		{`while (true) {}`, []error{ErrTimeout}, "2s"},
		{`/(a*)*\1b/.test("a".repeat(5000) + "c")`, []error{ErrTimeout}, "2s"},
		{`var x = "x".repeat(1.5e9); g.emit(x.length)`, []error{ErrMemory}, "64 MiB"},
		{`var s = "x"; while (true) { s += s }`, []error{ErrMemory}, "64 MiB"},
		{`var a = []; while (true) { a.push([1, 2, 3]) }`, []error{ErrMemory}, "64 MiB"},
		{`function f() { return f() + 1 }; f()`, []error{ErrMemory, ErrCrash, ErrTimeout}, ""},
		{`var p = g.V(); for (var i = 0; i < 40; i++) { p = p.both() }; p.toArray()`, []error{ErrMemory, ErrTimeout}, ""},
		{`g.V(`, []error{ErrScript}, "SyntaxError"},
		{`nothing.at.all`, []error{ErrScript}, "nothing is not defined"},
		{`throw new Error("on purpose")`, []error{ErrScript}, "on purpose"},
	} {
		t.Run(c.text, func(t *testing.T) {
			timeout := 2 * time.Second
			if slices.Equal(c.want, []error{ErrMemory}) {
				timeout = time.Minute // a slow machine needs its time to fill its memory
			}
			began := time.Now()
			_, err := ask(t, db, Request{Text: c.text, Timeout: timeout, Memory: 64 << 20})
			if !slices.ContainsFunc(c.want, func(want error) bool { return errors.Is(err, want) }) {
				t.Fatalf("error = %v, want one of %v", err, c.want)
			}
			if strings.Contains(err.Error(), "\n") || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error = %v, want one line with %q", err, c.says)
			}
			if took := time.Since(began); took > 2*timeout+10*time.Second {
				t.Errorf("it took %v, with %v to run", took, timeout)
			}
			t.Log(err)
		})
	}
	if _, err := ask(t, db, Request{Text: `g.emit("x".repeat(17 << 20))`}); !errors.Is(err, ErrScript) || !strings.Contains(err.Error(), "larger than 16 MiB") {
		t.Errorf("a row of 17 MiB: %v", err)
	}
	if rows, err := ask(t, db, Request{Text: `g.V("<ent:ganja>").in("<rel:struck>").unique().all()`}); len(rows) != 1 || err != nil {
		t.Errorf("afterwards: %v, %v", rows, err)
	}
}

func TestLimit(t *testing.T) {
	db := ganja(t)
	for _, c := range []struct {
		text  string
		limit int
		want  int
		err   error
	}{
		{`g.V().all()`, 3, 3, ErrCut},
		{`g.V().getLimit(-1)`, 3, 3, ErrCut},
		{`g.V("<ent:ganja>").all(); g.V("<ent:ganja>").all()`, 1, 1, ErrCut},
		{`g.V("<ent:ganja>").all(); g.V("<ent:ganja>").all()`, 2, 2, nil},
		{`while (true) g.emit(1)`, 100, 100, ErrCut},
		{`g.V().all()`, 0, 23, nil},
	} {
		rows, err := ask(t, db, Request{Text: c.text, Limit: c.limit})
		if len(rows) != c.want || !errors.Is(err, c.err) {
			t.Errorf("%s with limit %d: %d rows, %v, want %d, %v", c.text, c.limit, len(rows), err, c.want, c.err)
		}
	}
}

func TestRunRefuses(t *testing.T) {
	if _, err := ask(t, ganja(t), Request{Lang: "sparql"}); !errors.Is(err, ErrLanguage) || !strings.Contains(err.Error(), "graphql") {
		t.Errorf("sparql: %v, want ErrLanguage with those there are", err)
	}
	if _, err := ask(t, store.Memory, Request{Text: "1"}); err == nil {
		t.Error("a query of mem: is taken")
	}
	missing := filepath.Join(t.TempDir(), "none.db")
	if _, err := ask(t, missing, Request{Text: "1"}); err == nil || !strings.Contains(err.Error(), "open "+missing+": database not found") {
		t.Errorf("a database that is not there: %v", err)
	}
}

func TestRunStops(t *testing.T) {
	db := ganja(t)
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	err := Run(ctx, db, Request{Text: `while (true) g.emit(1)`}, func(Row) error {
		if n++; n == 10 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("after its context ended: %v", err)
	}
	enough := errors.New("enough")
	if err := Run(t.Context(), db, Request{Text: `while (true) g.emit(1)`}, func(Row) error { return enough }); err != enough {
		t.Errorf("emit's error comes back as %v", err)
	}
}

// The child alone holds to its limits: its parent's timer is not in play.
func TestProcessorTime(t *testing.T) {
	if !Sandboxed() {
		t.Skip("this system does not bound processor time")
	}
	do, err := orderOf(Request{Text: `while (true) {}`, Timeout: 2 * time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	do.CPU = time.Second
	c, err := start(ganja(t))
	if err != nil {
		t.Fatal(err)
	}
	_, _, err = c.obey(t.Context(), do, nil, func(Row) error { return nil })
	if !errors.Is(err, ErrTimeout) || !strings.Contains(err.Error(), "processor time") {
		t.Errorf("error = %v, want ErrTimeout for processor time", err)
	}
}

func TestChildLeavesWithItsParent(t *testing.T) {
	for _, c := range []struct {
		name string
		text string // "" for a child that waits
	}{{"while it waits", ""}, {"while it runs", `while (true) {}`}} {
		t.Run(c.name, func(t *testing.T) {
			child, err := start(ganja(t))
			if err != nil {
				t.Fatal(err)
			}
			if !child.ready() {
				t.Fatal("it is not ready")
			}
			if c.text != "" {
				do, _ := orderOf(Request{Text: c.text})
				child.tell(do)
				if line, err := child.line(); err != nil || !bytes.Contains(line, []byte("began")) {
					t.Fatalf("its word = %s, %v", line, err)
				}
			}
			child.in.Close()
			done := make(chan error, 1)
			go func() { done <- child.cmd.Wait() }()
			select {
			case <-done:
				if code := child.cmd.ProcessState.ExitCode(); code != exitLeft {
					t.Errorf("exit code = %d, want %d", code, exitLeft)
				}
			case <-time.After(10 * time.Second):
				child.cmd.Process.Kill()
				t.Error("the child goes on after its standard input closed")
			}
		})
	}
}

func TestManyAtOnce(t *testing.T) {
	db := ganja(t)
	errs := make(chan error)
	for i := range 6 {
		go func() {
			var got json.RawMessage
			err := Run(t.Context(), db, Request{Text: fmt.Sprintf(`g.emit(%d)`, i)}, func(r Row) error { got = r.Value; return nil })
			if err == nil && string(got) != fmt.Sprint(i) {
				err = fmt.Errorf("query %d answers %s", i, got)
			}
			errs <- err
		}()
	}
	for range 6 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

// A panic in Gizmo closes its channel first; that must never pass for an empty answer.
func TestPanicIsNoEmptyAnswer(t *testing.T) {
	db := ganja(t)
	for range 30 {
		if _, err := ask(t, db, Request{Text: `g.V().in(function(){}).all()`}); !errors.Is(err, ErrCrash) {
			t.Fatalf("error = %v, want ErrCrash", err)
		}
	}
}
