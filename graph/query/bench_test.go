package query

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"hearsay/data"
	"hearsay/graph/store"
	"hearsay/schema"
)

// newsView is a view of a graph of so many articles with twenty claims each, over 2,000 entities of which few are
// named often, as in news.
func newsView(b *testing.B, articles int) *View {
	b.Helper()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	st, err := store.Open(b.Context(), store.Memory, store.Options{Create: true})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { st.Close() })
	var kb []schema.Entity
	for i := range 2000 {
		kb = append(kb, schema.Entity{ID: newsEntity(i), Type: "organisation", Name: fmt.Sprintf("Organisation %d", i)})
	}
	if err := st.ReplaceBackground(b.Context(), schema.KBQuads(kb)); err != nil {
		b.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	pick := func() schema.ID { return newsEntity(int(2000 * r.Float64() * r.Float64() * r.Float64())) }
	for i := range articles {
		doc := fmt.Sprintf("%032x", i)
		rec := &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + doc), Sources: []string{doc + ".txt"}, Lang: "vi", Publisher: pick(), Text: "x"}}
		for j := range 20 {
			id := schema.ID(fmt.Sprintf("claim:%s-%02da", doc, j))
			rec.Claims = append(rec.Claims, claim(id, pick(), "claims", "struck", schema.Claim{Agent: ids(pick()), Patient: ids(pick())}))
		}
		if err := st.Replace(b.Context(), rec.Doc.ID, m.Quads(rec)); err != nil {
			b.Fatal(err)
		}
	}
	qs, err := st.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	return NewView(qs, m)
}

func newsEntity(i int) schema.ID { return schema.Ent(fmt.Sprintf("o%d", i)) }

func BenchmarkLookups(b *testing.B) {
	v := newsView(b, 1000)
	b.Run("names", func(b *testing.B) {
		for b.Loop() {
			if _, err := v.readNames(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("paths", func(b *testing.B) {
		for b.Loop() {
			if _, err := v.Paths(b.Context(), Route{From: newsEntity(1990), To: newsEntity(1980), Limit: 3}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("claims about", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := v.Claims(b.Context(), Filter{About: newsEntity(100), Limit: 20}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("claims all", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := v.Claims(b.Context(), Filter{Since: "2020", Limit: 20}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("entity", func(b *testing.B) {
		for b.Loop() {
			if _, err := v.Entity(b.Context(), newsEntity(100)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkFirstRows asks for the first rows of an answer about the whole graph.
func BenchmarkFirstRows(b *testing.B) {
	v := newsView(b, 1000)
	f := Filter{Limit: 50}
	for _, c := range []struct {
		name string
		ask  func() (int, error)
	}{
		{"strikes", func() (int, error) { s, err := v.Strikes(b.Context(), f); return len(s.Strikes), err }},
		{"timeline", func() (int, error) { t, err := v.Timeline(b.Context(), f); return len(t.Moments), err }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if n, err := c.ask(); err != nil || n != f.Limit {
					b.Fatal(n, err)
				}
			}
		})
	}
}

// BenchmarkSmallQuery asks one hop in this process, of a warm pool, and of a process that is started for it.
func BenchmarkSmallQuery(b *testing.B) {
	const script = `g.V("<ent:ganja>").in("<rel:struck>").limit(5).all()`
	db := ganja(b)
	st, err := store.Open(b.Context(), db, store.Options{ReadOnly: true})
	if err != nil {
		b.Fatal(err)
	}
	defer st.Close()
	snap, err := st.Snapshot(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	qs, err := snap.QuadStore()
	if err != nil {
		b.Fatal(err)
	}
	none := func(Row) error { return nil }
	b.Run("in process", func(b *testing.B) {
		for b.Loop() {
			if err := execute(b.Context(), qs, "gizmo", script, none); err != nil {
				b.Fatal(err)
			}
		}
	})
	p := NewPool(db, PoolOptions{})
	defer p.Close()
	p.fills.Wait()
	b.Run("warm", func(b *testing.B) {
		for b.Loop() {
			if err := p.Run(b.Context(), Request{Text: script}, none); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("started", func(b *testing.B) {
		for b.Loop() {
			if err := Run(b.Context(), db, Request{Text: script}, none); err != nil {
				b.Fatal(err)
			}
		}
	})
}
