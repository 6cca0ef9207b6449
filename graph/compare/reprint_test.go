package compare

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"hearsay/schema"
)

// alike is an article that prints a text, but for a part of it.
func alike(m *schema.Model, n, text, part int) *Prepared {
	rec := &schema.Record{Doc: schema.Document{ID: schema.ID(fmt.Sprintf("doc:%032x", n*2654435761%1_000_003)), Published: schema.Date{Start: fmt.Sprintf("2030-05-%02d", 1+n%28)}}}
	var b strings.Builder
	for i := range 60 {
		fmt.Fprintf(&b, "từ thứ %d của bài %d ", i, text)
	}
	fmt.Fprintf(&b, "và phần riêng số %d ở cuối bài", part)
	rec.Doc.Text = b.String()
	return Prepare(m, warWorld(), rec)
}

// A text that many print is compared with the first of its prints; the links do not depend on the order, and no print is without.
func TestManyPrintsOfOneText(t *testing.T) {
	const many = 6 * MostPrints
	model := testModel(t)
	var all []*Prepared
	for n := range many {
		all = append(all, alike(model, n, n%2*(n%7%2), n%5))
	}
	r := rand.New(rand.NewPCG(11, 3))
	for range 4 {
		walked, there := newMemory(), map[int]*Prepared{}
		for range 60 {
			var ch Change
			for _, n := range r.Perm(many)[:1+r.IntN(6)] {
				old, is := there[n]
				if is {
					ch.Remove = append(ch.Remove, old)
					delete(there, n)
				}
				if p := all[n]; !is || r.IntN(3) == 0 {
					if r.IntN(4) == 0 {
						p = alike(model, n, 1, n%3)
					}
					ch.Add, there[n] = append(ch.Add, p), p
				}
			}
			walked.apply(t, ch)
		}
		var left []*Prepared
		for _, p := range there {
			left = append(left, p)
		}
		want := byKey(t, left)
		if a, b := walked.dump(), want.dump(); a != b {
			t.Fatalf("step by step and by key differ:\n%s\n--\n%s", onlyIn(a, b), onlyIn(b, a))
		}
		linked := map[schema.ID]bool{}
		for _, l := range want.links(t) {
			linked[l.a[0]], linked[l.b[0]] = true, true
		}
		if len(linked) < len(left) {
			t.Errorf("%d of %d prints are linked", len(linked), len(left))
		}
	}
}

// The cost of a print of a text does not grow with the number of its prints.
func TestLinksOfPrintsAreBounded(t *testing.T) {
	model, m := testModel(t), newMemory()
	var ch Change
	for n := range 200 {
		ch.Add = append(ch.Add, alike(model, n, 0, 0))
	}
	m.apply(t, ch)
	if n := len(m.links(t)); n > 200*MostPrints || n < 200-1 {
		t.Errorf("%d links between 200 prints of one text", n)
	}
}

func BenchmarkPrints(b *testing.B) {
	model := testModel(b)
	for _, n := range []int{1000, 4000} {
		var all []*Prepared
		for i := range n {
			all = append(all, alike(model, i, 0, i%5))
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				m := newMemory()
				for i := 0; i < n; i += 50 {
					m.apply(b, Change{Add: all[i : i+50]})
				}
			}
			b.ReportMetric(float64(b.N*n)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}
