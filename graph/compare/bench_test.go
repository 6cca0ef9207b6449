package compare

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"hearsay/schema"
)

// news makes articles as a busy war would: five claims each, over a year, about many towns, by a score of voices. One claim in a
// hundred is about the same place on the same day.
type news struct {
	r     *rand.Rand
	world *World
	towns []schema.ID
	who   []schema.ID
}

func newNews() *news {
	n := &news{r: rand.New(rand.NewPCG(11, 11))}
	es := []schema.Entity{{ID: "ent:tank", Type: "equipment"}, {ID: "ent:gun", Type: "equipment"}, {ID: "ent:people", Type: "equipment"}}
	for i := range 2 {
		c := schema.ID(fmt.Sprintf("ent:country-%d", i))
		es = append(es, schema.Entity{ID: c, Type: "country"})
		for k := range 300 {
			id := schema.ID(fmt.Sprintf("ent:town-%d-%d", i, k))
			es = append(es, schema.Entity{ID: id, Type: "place", Links: map[string][]schema.ID{"located-in": {c}}})
			n.towns = append(n.towns, id)
		}
		for k := range 5 {
			id := schema.ID(fmt.Sprintf("ent:body-%d-%d", i, k))
			es = append(es, schema.Entity{ID: id, Type: "organisation", Links: map[string][]schema.ID{"part-of": {c}}})
			n.who = append(n.who, id)
		}
	}
	for k := range 10 {
		id := schema.ID(fmt.Sprintf("ent:agency-%d", k))
		es = append(es, schema.Entity{ID: id, Type: "media"})
		n.who = append(n.who, id)
	}
	n.world = NewWorld(es)
	return n
}

func (n *news) article(i int) *schema.Record {
	id := fmt.Sprintf("%032x", i*2654435761)
	day := fmt.Sprintf("2030-%02d-%02d", 1+n.r.IntN(12), 1+n.r.IntN(28))
	rec := &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + id), Publisher: n.who[10+n.r.IntN(10)], Published: schema.Date{Start: day, End: day}}}
	for w := range 300 {
		rec.Doc.Text += fmt.Sprint("t", n.r.IntN(5000), " ")
		_ = w
	}
	for k := range 5 {
		c := schema.Claim{ID: schema.ID(fmt.Sprintf("claim:%s-%02da", id, k)), Stance: "claims", Modality: "actual", Mode: "asserted", Speaker: n.who[n.r.IntN(len(n.who))],
			Relation: []string{"struck", "destroyed", "casualties"}[n.r.IntN(3)], Place: []schema.ID{n.towns[n.r.IntN(len(n.towns))]},
			Evidence: schema.Evidence{Span: schema.Span{Start: k}, Text: "quân đội hai bên tiếp tục giao tranh ở vùng này"}}
		when := day
		if n.r.IntN(100) == 0 {
			c.Place, when, c.Relation = n.towns[:1], "2030-06-01", "destroyed"
		}
		c.Date = schema.Date{Start: when, End: when}
		v := float64(1 + n.r.IntN(20))
		if c.Relation != "struck" {
			c.Figure = &schema.Figure{Value: &v, Low: &v, High: &v, Op: "=", Kind: "count", Class: []schema.ID{"ent:tank", "ent:gun"}[n.r.IntN(2)], Status: "destroyed"}
			if c.Relation == "casualties" {
				c.Figure.Class, c.Figure.Status = "ent:people", "killed"
			}
		} else {
			c.Agent = []schema.ID{schema.ID(fmt.Sprint("ent:country-", n.r.IntN(2)))}
		}
		rec.Claims = append(rec.Claims, c)
	}
	return rec
}

// BenchmarkPrepare makes articles ready to be compared.
func BenchmarkPrepare(b *testing.B) {
	n, m := newNews(), testModel(b)
	rec := n.article(1)
	for b.Loop() {
		Prepare(m, n.world, rec)
	}
}

// BenchmarkBlock compares a block that is as full as blocks get.
func BenchmarkBlock(b *testing.B) {
	n, m := newNews(), testModel(b)
	const name = "loss|ent:country-0|2030-06-01"
	seen := map[schema.ID]*Account{}
	for i := 0; len(seen) < MostAccounts; i++ {
		rec := n.article(i)
		for k := range rec.Claims {
			c := &rec.Claims[k]
			c.Place, c.Relation, c.Date = n.towns[:1], "destroyed", schema.Date{Start: "2030-06-01", End: "2030-06-01"}
		}
		for _, it := range Prepare(m, n.world, rec).Items {
			if seen[it.Account.ID] == nil {
				a := *it.Account
				a.First = it.Claim
				seen[a.ID] = &a
			}
		}
	}
	var accounts []*Account
	for _, id := range slices.Sorted(maps.Keys(seen))[:MostAccounts] {
		accounts = append(accounts, seen[id])
	}
	t := newTexts(newMemory())
	for b.Loop() {
		f, err := compareBlock(b.Context(), name, accounts, len(accounts), t, nil)
		if err != nil {
			b.Fatal(err)
		}
		var w quads
		lost(f, &found{}, &w)
	}
}
