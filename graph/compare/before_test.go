package compare

import (
	"testing"

	"hearsay/schema"
)

func TestBefore(t *testing.T) {
	const doc = "claim:0123456789abcdef0123456789abcdef-"
	for _, c := range []struct {
		a, b schema.ID
		want bool
	}{
		{doc + "20a", doc + "100a", true},
		{doc + "100a", doc + "20a", false},
		{doc + "02a", doc + "02b", true},
		{doc + "02b", doc + "02a", false},
		{doc + "02a", doc + "02a", false},
	} {
		if got := before(c.a, c.b); got != c.want {
			t.Errorf("%s before %s: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

// A bare number is one behind which nothing stands that it counts; what a machine is called may end in a digit.
func TestEndsInNumber(t *testing.T) {
	for _, c := range []struct {
		raw  string
		want bool
	}{
		{"59", true},
		{"lên 1.400", true},
		{"90–110", true},
		{"ít nhất 12 xe tăng T-55", false},
		{"3 oanh tạc cơ Tu-22", false},
		{"8 tiêm kích F-15", false},
		{"9 người", false},
		{"", false},
	} {
		if got := endsInNumber(c.raw); got != c.want {
			t.Errorf("%q: %v, want %v", c.raw, got, c.want)
		}
	}
}

// Machines are counted anew: whose name ends in a digit in the article of a later day, others in a later sentence of one article.
func TestCountedAgain(t *testing.T) {
	model := testModel(t)
	world := NewWorld([]schema.Entity{{ID: "ent:north", Type: "country"}, {ID: "ent:south", Type: "country"}, {ID: "ent:paper", Type: "media"}, {ID: "ent:jet", Type: "equipment"}})
	told := func(doc, published string, cs ...teller) *Prepared {
		r := &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + doc), Publisher: "ent:paper", Published: schema.Date{Start: published, End: published}}}
		for i, x := range cs {
			c := x.claim(doc, i)
			c.Date = schema.Date{Start: "2030-05-01", End: "2030-05-02"}
			r.Claims = append(r.Claims, c)
		}
		return Prepare(model, world, r)
	}
	lost := func(sentence string, n float64, raw string) teller {
		return teller{sentence, "ent:north", "destroyed", []schema.ID{"ent:north"}, []schema.ID{"ent:south"}, nil, n, "ent:jet", raw}
	}
	const one, two = "0123456789abcdef0123456789abcdef", "123456789abcdef0123456789abcdef0"
	for _, c := range []struct {
		name string
		say  []*Prepared
		want Kind
	}{
		{"fewer on a later day", []*Prepared{told(one, "2030-05-03", lost("02a", 5, "5 Su-24")), told(two, "2030-05-05", lost("02a", 2, "2 Su-24"))}, ChangeOfPosition},
		{"fewer in a later sentence", []*Prepared{told(one, "2030-05-03", lost("20a", 5, "5"), lost("100a", 4, "4"))}, ChangeOfPosition},
		{"more in a later sentence", []*Prepared{told(one, "2030-05-03", lost("20a", 4, "4"), lost("100a", 5, "5"))}, Updated},
	} {
		m := newMemory()
		m.apply(t, Change{Add: c.say})
		links := m.links(t)
		if len(links) != 1 || links[0].kind != c.want {
			t.Errorf("%s: %v, want one %s", c.name, links, c.want)
		}
	}
}
