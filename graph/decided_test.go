package graph_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"hearsay/graph"
	"hearsay/graph/decision"
	"hearsay/graph/store"
	"hearsay/schema"
)

// deciding is a graph with the articles that it was built of.
type deciding struct {
	t       *testing.T
	records []*schema.Record
	r       *rand.Rand
}

// taken makes decisions of every kind about the records.
func (d *deciding) taken() *decision.Set {
	s := &decision.Set{}
	for i := range 12 {
		rec := d.records[d.r.IntN(len(d.records))]
		x := decision.Decision{Kind: decision.Kinds[i%4], Why: "a test", At: fmt.Sprint(i)}
		c := rec.Claims[d.r.IntN(len(rec.Claims))]
		a, b := d.entity(rec), d.entity(d.records[d.r.IntN(len(d.records))])
		switch x.Kind {
		case decision.Merge:
			x.Into, x.From = party(a), party(b)
		case decision.Split:
			x.From, x.Alias = party(a), a.Name
			if len(a.Aliases) > 0 {
				x.Alias = a.Aliases[d.r.IntN(len(a.Aliases))]
			}
			x.Into = &decision.Party{ID: schema.Ent("person-" + schema.Slug(x.Alias)), Name: x.Alias, Type: "person"}
		case decision.Reject, decision.Correct:
			low := float64(i)
			x.Claim, x.Words, x.Says = c.ID, c.Evidence.Text, c.Relation
			x.Set = &decision.Changes{Speaker: &a.ID, Patient: &[]schema.ID{b.ID}, Low: &low, Names: []decision.Party{*party(a), *party(b)}}
		}
		if x.From != nil && x.From.ID == x.Into.ID {
			continue
		}
		if err := x.Name(); err != nil {
			d.t.Fatal(err)
		}
		s.All = append(s.All, x)
	}
	return s
}

func (d *deciding) entity(r *schema.Record) *schema.Entity {
	return &r.Entities[d.r.IntN(len(r.Entities))]
}

func party(e *schema.Entity) *decision.Party {
	return &decision.Party{ID: e.ID, Name: e.Name, Type: e.Type}
}

// decide brings a graph up to date with decisions.
func decide(t *testing.T, s *store.Store, set *decision.Set) {
	t.Helper()
	if _, err := deciderOf(t, set).Decide(t.Context(), s); err != nil {
		t.Fatal(err)
	}
}

func deciderOf(t *testing.T, set *decision.Set) *graph.Builder {
	t.Helper()
	return builder(t).Deciding(set)
}

// Decisions that are applied at once, one after the other, leave what a build with all of them does; taken back they leave
// what was there before, whatever stands between.
func TestDecisions(t *testing.T) {
	articles := corpus(t)[:5]
	plain := dumpOf(t, articles...)
	d := &deciding{t: t}
	for _, a := range articles {
		x, err := builder(t).Extract(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		if len(x.Record.Claims) > 0 {
			d.records = append(d.records, &x.Record)
		}
	}
	for seed := range uint64(sparse(2, 1)) {
		d.r = rand.New(rand.NewPCG(seed, 5))
		set := d.taken()
		s, fresh := memory(t), memory(t)
		build(t, s, given(articles...), graph.BuildOptions{})
		for n := range set.All {
			if n%4 == 3 || n == len(set.All)-1 {
				decide(t, s, &decision.Set{All: set.All[:n+1]})
			}
		}
		if _, err := deciderOf(t, set).Build(t.Context(), fresh, given(articles...), graph.BuildOptions{}); err != nil {
			t.Fatal(err)
		}
		if dump(t, s) == plain {
			t.Error("the decisions change nothing")
		}
		same(t, fmt.Sprintf("seed %d: at once and built", seed), dump(t, s), dump(t, fresh))
		decide(t, s, nil)
		same(t, fmt.Sprintf("seed %d: taken back", seed), dump(t, s), plain)
	}
}

// A decision about words that are gone changes nothing and is reported.
func TestDecisionWithoutGround(t *testing.T) {
	articles := corpus(t)[:1]
	x, err := builder(t).Extract(t.Context(), articles[0])
	if err != nil {
		t.Fatal(err)
	}
	c := x.Record.Claims[0]
	set := &decision.Set{All: []decision.Decision{
		{ID: "decision:gone", Kind: decision.Reject, Claim: c.ID, Words: c.Evidence.Text + " nữa", Why: "a test"},
		{ID: "decision:there", Kind: decision.Reject, Claim: c.ID, Words: c.Evidence.Text, Why: "a test"},
	}}
	s := memory(t)
	b := deciderOf(t, set)
	if _, err := b.Build(t.Context(), s, given(articles...), graph.BuildOptions{}); err != nil {
		t.Fatal(err)
	}
	resting, err := b.Resting(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	if len(resting) != 1 || resting[0].ID != "decision:gone" {
		t.Errorf("resting are %v, want decision:gone alone", resting)
	}
	if slices.ContainsFunc(strings.Split(dump(t, s), "\n"), func(l string) bool { return strings.HasPrefix(l, "<"+string(c.ID)+"> <rdf:type>") }) {
		t.Errorf("%s was rejected and is there", c.ID)
	}
}
