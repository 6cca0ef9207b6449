package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"hearsay/data"
	"hearsay/schema"
)

func testModel(t testing.TB) *schema.Model {
	t.Helper()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// warWorld is two countries with a ministry, a town and a power plant each, an agency, and classes of equipment.
func warWorld() *World {
	in := func(rel string, to schema.ID) map[string][]schema.ID { return map[string][]schema.ID{rel: {to}} }
	es := []schema.Entity{{ID: "ent:agency", Type: "media"}, {ID: "ent:paper", Type: "media"}, {ID: "ent:vehicle", Type: "equipment"},
		{ID: "ent:tank", Type: "equipment", Links: in("subclass-of", "ent:vehicle")}, {ID: "ent:people", Type: "equipment"}, {ID: "ent:un", Type: "organisation"}}
	for _, c := range []schema.ID{"ent:north", "ent:south"} {
		es = append(es, schema.Entity{ID: c, Type: "country"},
			schema.Entity{ID: c + "-mod", Type: "organisation", Links: in("part-of", c)},
			schema.Entity{ID: c + "-town", Type: "place", Links: in("located-in", c)},
			schema.Entity{ID: c + "-plant", Type: "facility", Links: in("located-in", c+"-town")},
			schema.Entity{ID: c + "-spokesman", Type: "person", Positions: []schema.Position{{Of: c + "-mod"}}})
	}
	return NewWorld(es)
}

func exactly(n int) *schema.Figure {
	v := float64(n)
	return &schema.Figure{Value: &v, Low: &v, High: &v, Op: "=", Kind: "count", Class: "ent:tank", Status: "destroyed"}
}

// randomArticle makes an article of a few claims that often meet those of others.
func randomArticle(r *rand.Rand, n int) *schema.Record {
	id := fmt.Sprintf("%032x", n)
	day := fmt.Sprintf("2030-05-%02d", 1+r.IntN(4))
	rec := &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + id), Publisher: pickID(r, "ent:agency", "ent:paper"), Published: schema.Date{Start: day, End: day}}}
	rec.Doc.Text = strings.Repeat(fmt.Sprintf("bài số %d kể lại trận đánh theo lời người dân vùng %d ", r.IntN(4), r.IntN(2)), 12)
	for i := range 1 + r.IntN(5) {
		c := schema.Claim{ID: schema.ID(fmt.Sprintf("claim:%s-%02da", id, i)), Stance: "claims", Modality: "actual", Mode: "asserted",
			Speaker: pickID(r, "ent:north-mod", "ent:south-mod", "ent:south-spokesman", "ent:un"), Relation: pick(r, "destroyed", "lost", "struck", "controls", "ceasefire-violated")}
		c.Evidence = schema.Evidence{Span: schema.Span{Start: i}, Text: fmt.Sprintf("lời số %d của ai đó hôm nay", r.IntN(3))}
		side := pickID(r, "ent:north", "ent:south")
		c.Agent = []schema.ID{map[schema.ID]schema.ID{"ent:north": "ent:south", "ent:south": "ent:north"}[side]}
		switch c.Relation {
		case "struck", "controls":
			c.Place = []schema.ID{side + schema.ID(pick(r, "-town", "-plant"))}
		case "destroyed", "lost":
			c.Patient, c.Figure = []schema.ID{side}, exactly(1+r.IntN(3))
		}
		if r.IntN(3) > 0 {
			d := fmt.Sprintf("2030-05-%02d", 1+r.IntN(3))
			c.Date = schema.Date{Start: d, End: d}
		}
		if r.IntN(4) == 0 {
			c.Speaker, c.Author = rec.Doc.Publisher, true
		}
		rec.Claims = append(rec.Claims, c)
		if r.IntN(4) == 0 {
			rec.Claims = append(rec.Claims, schema.Claim{ID: c.ID[:len(c.ID)-1] + "b", Stance: pick(r, "denies", "rejects", "declines-comment"), Mode: "response",
				Relation: "denies", Speaker: c.Agent[0], Targets: []schema.ID{c.ID}, Evidence: schema.Evidence{Span: schema.Span{Start: i}}})
		}
	}
	return rec
}

func pick(r *rand.Rand, of ...string) string { return of[r.IntN(len(of))] }

func pickID(r *rand.Rand, of ...schema.ID) schema.ID { return of[r.IntN(len(of))] }

// Whatever the order in which articles come and go, the analysis is that of those which are there.
func TestIncrementalIsRebuild(t *testing.T) {
	model, w := testModel(t), warWorld()
	for seed := range uint64(5) {
		r := rand.New(rand.NewPCG(seed, 1))
		var all []*Prepared
		for n := range 30 {
			all = append(all, Prepare(model, w, randomArticle(r, n)))
		}
		walked, there := newMemory(), map[int]bool{}
		for range 80 {
			var ch Change
			for range 1 + r.IntN(3) {
				n := r.IntN(len(all))
				if slices.ContainsFunc(append(slices.Clone(ch.Add), ch.Remove...), func(p *Prepared) bool { return p == all[n] }) {
					continue
				}
				if there[n] {
					ch.Remove = append(ch.Remove, all[n])
				} else {
					ch.Add = append(ch.Add, all[n])
				}
				there[n] = !there[n]
			}
			walked.apply(t, ch)
		}
		rebuilt := newMemory()
		var ch Change
		for n, is := range there {
			if is {
				ch.Add = append(ch.Add, all[n])
			}
		}
		rebuilt.apply(t, ch)
		if a, b := walked.dump(), rebuilt.dump(); a != b {
			t.Fatalf("seed %d: step by step and at once differ:\n%s\n--\n%s", seed, onlyIn(a, b), onlyIn(b, a))
		}
		if len(rebuilt.links(t)) < 10 {
			t.Errorf("seed %d: only %d links; the articles hardly meet", seed, len(rebuilt.links(t)))
		}
		for _, p := range ch.Add {
			walked.apply(t, Change{Remove: []*Prepared{p}})
		}
		if d := walked.dump(); d != "" {
			t.Fatalf("seed %d: an empty graph has an analysis:\n%s", seed, d)
		}
	}
}

func onlyIn(a, b string) string {
	in := map[string]bool{}
	for line := range strings.Lines(b) {
		in[strings.TrimSpace(line)] = true
	}
	var out []string
	for line := range strings.Lines(a) {
		if !in[strings.TrimSpace(line)] {
			out = append(out, line)
		}
	}
	return strings.Join(out, "")
}

// Many articles enter by parts and are settled once; what they leave is what one by one would.
func TestManyAtOnce(t *testing.T) {
	model, w := testModel(t), warWorld()
	r := rand.New(rand.NewPCG(3, 1))
	var all []*Prepared
	for n := range 40 {
		all = append(all, Prepare(model, w, randomArticle(r, n)))
	}
	many, single := newMemory(), newMemory()
	many.apply(t, Change{Add: all[:15]})
	many.enter(t, Change{Add: all[15:25]}, Change{Remove: all[:10], Add: all[25:]}, Change{Add: all[:3], Remove: all[20:22]})
	for _, p := range slices.Concat(all[:3], all[10:20], all[22:]) {
		single.apply(t, Change{Add: []*Prepared{p}})
	}
	if a, b := many.dump(), single.dump(); a != b {
		t.Errorf("by parts and one by one differ:\n%s\n--\n%s", onlyIn(a, b), onlyIn(b, a))
	}
	if len(single.links(t)) < 10 {
		t.Error("the articles hardly meet")
	}
}

// An article whose claims change under the same id is an article that goes and one that comes.
func TestChangedArticle(t *testing.T) {
	model, w := testModel(t), warWorld()
	r := rand.New(rand.NewPCG(7, 7))
	m, fresh := newMemory(), newMemory()
	var others []*Prepared
	for n := range 10 {
		others = append(others, Prepare(model, w, randomArticle(r, n)))
	}
	before, after := Prepare(model, w, randomArticle(r, 99)), Prepare(model, w, randomArticle(r, 99))
	m.apply(t, Change{Add: append(slices.Clone(others), before)})
	m.apply(t, Change{Remove: []*Prepared{before}, Add: []*Prepared{after}})
	fresh.apply(t, Change{Add: append(slices.Clone(others), after)})
	if a, b := m.dump(), fresh.dump(); a != b {
		t.Errorf("changed and fresh differ:\n%s\n--\n%s", onlyIn(a, b), onlyIn(b, a))
	}
}

// A block keeps to its bounds, says what it left out, and stays the same however it was filled.
func TestBlockIsBounded(t *testing.T) {
	model, w := testModel(t), warWorld()
	m, other := newMemory(), newMemory()
	var all []*Prepared
	for n := range 160 {
		rec := randomArticle(rand.New(rand.NewPCG(1, 1)), n)
		rec.Doc.Text = fmt.Sprint(n)
		d := "2030-05-01"
		c := schema.Claim{ID: schema.ID(fmt.Sprintf("claim:%032x-01a", n)), Stance: "claims", Modality: "actual", Mode: "asserted", Relation: "destroyed",
			Speaker: pickID(rand.New(rand.NewPCG(uint64(n), 2)), schema.ID("ent:north-mod"), "ent:south-mod"), Patient: []schema.ID{"ent:north"}, Figure: exactly(n + 1),
			Date: schema.Date{Start: d, End: d}}
		rec.Claims = []schema.Claim{c}
		all = append(all, Prepare(model, w, rec))
	}
	m.apply(t, Change{Add: all})
	for i := len(all) - 1; i >= 0; i-- {
		other.apply(t, Change{Add: all[i : i+1]})
	}
	if a, b := m.dump(), other.dump(); a != b {
		t.Fatalf("at once and one by one differ:\n%s\n--\n%s", onlyIn(a, b), onlyIn(b, a))
	}
	if n := len(m.links(t)); n != MostLinks {
		t.Errorf("%d links, want %d", n, MostLinks)
	}
	if !strings.Contains(m.dump(), "rel:cut") {
		t.Error("nothing says that links were left out")
	}
	for _, p := range all[5:] {
		m.apply(t, Change{Remove: []*Prepared{p}})
	}
	few := newMemory()
	few.apply(t, Change{Add: all[:5]})
	if a, b := m.dump(), few.dump(); a != b {
		t.Errorf("emptied and fresh differ:\n%s\n--\n%s", onlyIn(a, b), onlyIn(b, a))
	}
}
