package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// byKey compares articles as machines that share nothing do.
func byKey(t testing.TB, all []*Prepared) *memory {
	t.Helper()
	var qs []quad.Quad
	accounts, blocks, bands := map[schema.ID]Telling{}, map[string]Roster{}, map[schema.ID][]Print{}
	for _, p := range all {
		qs = append(qs, p.Own()...)
		for _, v := range p.Tellings() {
			if first, ok := accounts[v.Account]; ok {
				v = Earlier(v, first)
			}
			accounts[v.Account] = v
		}
		for _, b := range p.Bands() {
			bands[b] = append(bands[b], Print{p.Doc, p.Sketch.String()})
		}
	}
	for _, v := range accounts { // in no order
		own, in, err := v.Quads()
		if err != nil {
			t.Fatal(err)
		}
		qs = append(qs, own...)
		for _, name := range in {
			blocks[name] = Roster{[]Telling{v}, 1}.With(blocks[name])
		}
	}
	for name, r := range blocks {
		come, err := r.Quads(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		qs = append(qs, come...)
	}
	for band, prints := range bands {
		qs = append(qs, Reprints(band, prints)...)
	}
	m := newMemory()
	m.write(t, nil, qs)
	return m
}

// What articles leave that are compared by key is what they leave in a graph, each quad once.
func TestByKeyIsUpdate(t *testing.T) {
	model, w := testModel(t), warWorld()
	var random []*Prepared
	r := rand.New(rand.NewPCG(5, 1))
	for n := range 200 {
		random = append(random, Prepare(model, w, randomArticle(r, n)))
	}
	var crowded []*Prepared
	for n := range 2*MostAccounts + 5 {
		rec := randomArticle(rand.New(rand.NewPCG(1, 1)), n)
		rec.Doc.Text = fmt.Sprint(n)
		rec.Claims = []schema.Claim{{ID: schema.ID(fmt.Sprintf("claim:%032x-01a", n)), Stance: "claims", Modality: "actual", Mode: "asserted", Relation: "destroyed",
			Speaker: "ent:north-mod", Patient: []schema.ID{"ent:north"}, Figure: exactly(n + 1), Date: schema.Date{Start: "2030-05-01", End: "2030-05-01"}}}
		crowded = append(crowded, Prepare(model, w, rec))
	}
	news := newNews()
	var many []*Prepared
	for n := range 300 {
		many = append(many, Prepare(model, news.world, news.article(n)))
	}
	for name, all := range map[string][]*Prepared{"none": nil, "random": random, "crowded": crowded, "many": many} {
		want := newMemory()
		want.apply(t, Change{Add: all})
		shuffled := slices.Clone(all)
		r.Shuffle(len(all), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
		if a, b := byKey(t, shuffled).dump(), want.dump(); a != b {
			t.Errorf("%s: by key and in a graph differ:\n%s\n--\n%s", name, onlyIn(a, b), onlyIn(b, a))
		}
	}
}

// Terms that this program did not write are told from those it did.
func TestByKeyRefuses(t *testing.T) {
	v := Telling{Account: "account:00", Terms: "{"}
	if _, _, err := v.Quads(); err == nil {
		t.Error("it reads terms that are none")
	}
	if _, err := (Roster{Least: []Telling{v}, Total: 1}).Quads(t.Context(), "x"); err == nil {
		t.Error("it compares terms that are none")
	}
}
