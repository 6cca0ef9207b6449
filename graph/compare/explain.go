package compare

import (
	"strings"

	"hearsay/schema"
)

// Aspect is one thing that two accounts are compared by.
type Aspect struct {
	What    string `json:"what"` // relation, side, days, place, class, way of loss, number, doer, speakers
	A       string `json:"a"`
	B       string `json:"b"`
	Verdict string `json:"verdict"` // the same, differs, a part of the other …
}

// ReadAccount reads the terms of an account as the graph keeps them; first is the claim that stands for it. The error wraps
// ErrStale.
func ReadAccount(id schema.ID, terms string, first schema.ID) (*Account, error) {
	a, err := readAccount(id, terms)
	if err == nil {
		a.First = first
	}
	return a, err
}

// Explain lays two accounts beside each other, aspect by aspect, whether a link stands between them or not. name gives the
// names of entities.
func Explain(a, b *Account, name func(schema.ID) string) []Aspect {
	x := explained{a: a, b: b, name: name, sameDoc: sameDoc(a.First, b.First)}
	x.add("kind of claim", a.what(), b.what(), x.equal(a.Family == b.Family))
	x.ids("side of loser or target", a.About, b.About)
	x.add("days", a.stretch(), b.stretch(), x.verdict(window(a, b, x.sameDoc), "too far apart, or a day against a long stretch"))
	x.add("place", x.names(a.Sites), x.names(b.Sites), x.verdict(sites(a, b, x.sameDoc), "differs, or one names none"))
	if a.Supposed || b.Supposed {
		x.add("side and place", a.basis(), b.basis(), x.verdict(among(x.sameDoc, same), "supposed in one article alone"))
	}
	if a.figure() && b.figure() {
		x.add("class", x.class(a), x.class(b), x.verdict(class(a, b), "differs"))
		x.add("way of loss", a.Status, b.Status, x.verdict(status(a.Status, b.Status), "differs"))
		x.add("number", amount(a), amount(b), x.numbers())
	}
	x.ids("doer", a.Agents, b.Agents)
	m := meeting{a: a, b: b, sameDoc: x.sameDoc}
	x.add("speakers", name(a.Voice), name(b.Voice), m.voices())
	return x.out
}

// explained is an explanation that is being made.
type explained struct {
	a, b    *Account
	name    func(schema.ID) string
	sameDoc bool
	out     []Aspect
}

func (x *explained) add(what, a, b, verdict string) {
	if a != "" || b != "" {
		x.out = append(x.out, Aspect{what, a, b, verdict})
	}
}

// ids compares what has no order.
func (x *explained) ids(what string, a, b []schema.ID) {
	verdict := "differs"
	switch {
	case meet(a, b):
		verdict = "the same"
	case len(a) == 0 || len(b) == 0:
		verdict = "one names none"
	}
	x.add(what, x.names(a), x.names(b), verdict)
}

func (x *explained) names(ids []schema.ID) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = x.name(id)
	}
	return strings.Join(out, ", ")
}

func (x *explained) class(a *Account) string {
	if a.Class == "" {
		return a.Unit
	}
	return x.name(a.Class)
}

func (x *explained) equal(yes bool) string {
	if yes {
		return "the same"
	}
	return "differs: not compared"
}

func (x *explained) verdict(r relation, no string) string {
	return map[relation]string{same: "the same", inside: "the first is a part of the second", around: "the second is a part of the first", apart: no}[r]
}

func (x *explained) numbers() string {
	r := relate(x.a, x.b, x.sameDoc)
	switch {
	case r == apart:
		return "not compared"
	case disjoint(x.a, x.b, r):
		return "they contradict each other"
	}
	return "they go together"
}

// what tells what an account does with its content.
func (a *Account) what() string {
	kind := map[string]string{Says: "", Denies: "denial of ", KeepsMum: "silence on "}[a.Kind]
	return kind + strings.ReplaceAll(a.Family, "-", " ")
}

// basis tells where side and place come from.
func (a *Account) basis() string {
	if a.Supposed {
		return "supposed from what the article told before"
	}
	return "told"
}

func (a *Account) stretch() string {
	switch {
	case a.From == "":
		return "unknown"
	case a.From == a.To:
		return date(day(a.From))
	}
	return date(day(a.From)) + "–" + date(day(a.To))
}
