package query

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
)

// programs makes Gizmo programs, mostly wrong ones, from a seed: chains of real steps over arguments of every type.
type programs struct{ *rand.Rand }

var (
	gizmoSteps = strings.Fields(`is in out both follow followR followRecursive and intersect or union except difference back tag as has hasR save saveR saveOpt
		saveOptR unique labels inPredicates outPredicates saveInPredicates saveOutPredicates labelContext filter limit skip order`)
	gizmoFinals = strings.Fields(`all getLimit toArray tagArray toValue tagValue forEach map count`)
	gizmoMakers = strings.Fields(`iri bnode raw str lang typed lt lte gt gte regex like g.IRI g.emit g.addNamespace`)
	gizmoPlain  = []string{`"<rel:struck>"`, `"<ent:ganja>"`, `"rel:struck"`, `""`, `"*"`, `0`, `-1`, `5`, `1e308`, `NaN`, `null`, `undefined`, `true`, `[]`, `{}`, `g`, `this`,
		`function(){}`, `function(d){ g.emit(d) }`, `new Date(0)`, `/(a+)+$/`, `[1, "<rel:struck>", {}]`, `{toString: 1}`, `"\u0000"`, `[[[[]]]]`, `Math`, `"x".repeat(1e5)`}
)

func (p programs) pick(from []string) string { return from[p.IntN(len(from))] }

func (p programs) argument(depth int) string {
	switch n := p.IntN(10); {
	case n < 6 || depth > 3:
		return p.pick(gizmoPlain)
	case n < 8:
		return p.pick(gizmoMakers) + "(" + p.arguments(depth+1) + ")"
	default:
		return p.chain(depth + 1)
	}
}

func (p programs) arguments(depth int) string {
	args := make([]string, p.IntN(4))
	for i := range args {
		args[i] = p.argument(depth)
	}
	return strings.Join(args, ", ")
}

func (p programs) chain(depth int) string {
	s := p.pick([]string{"g.V(", "g.M(", "g.Vertex("}) + p.arguments(depth) + ")"
	for range p.IntN(6) {
		s += "." + p.pick(gizmoSteps) + "(" + p.arguments(depth) + ")"
	}
	return s
}

func (p programs) program() string {
	var lines []string
	for range 1 + p.IntN(3) {
		s := p.chain(0) + "." + p.pick(gizmoFinals) + "(" + p.arguments(0) + ")"
		switch p.IntN(6) {
		case 0:
			s = "try { " + s + " } catch (e) { g.emit(String(e)) }"
		case 1:
			s = "for (var i = 0; i < 3; i++) { " + s + " }"
		case 2:
			s = "g.emit(" + s + ")"
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, ";\n")
}

// FuzzGizmo holds that whatever a program does it ends in one of the ways that Run tells of, and that the next is served.
func FuzzGizmo(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(seed, "")
	}
	f.Add(uint64(0), `g.V().out([{}]).all()`)
	f.Add(uint64(0), `while (true) {}`)
	p := NewPool(ganja(f), PoolOptions{})
	f.Cleanup(p.Close)
	ways := []error{nil, ErrCut, ErrScript, ErrCrash, ErrTimeout, ErrMemory}
	f.Fuzz(func(t *testing.T, seed uint64, text string) {
		if text == "" {
			text = programs{rand.New(rand.NewPCG(seed, seed))}.program()
		}
		err := p.Run(t.Context(), Request{Text: text, Limit: 100, Timeout: time.Second, Memory: 64 << 20}, func(r Row) error {
			_, err := r.MarshalJSON()
			return err
		})
		if !slices.ContainsFunc(ways, func(way error) bool { return errors.Is(err, way) }) || FailureOf(errors.Join(err, ErrScript)).Kind == "internal" {
			t.Errorf("%s\nends with %v", text, err)
		}
		if got := struck(t, p); got != "2" {
			t.Errorf("after\n%s\nstruck = %s", text, got)
		}
	})
}
