package eval

import (
	"cmp"
	"slices"

	"hearsay/schema"
)

// A bout is the matching of one article's claims with its statements: each statement has at most one claim.
type bout struct {
	doc      string
	text     []byte
	gold     []*Statement
	claims   []claim
	pairs    map[[2]int]verdict // statement, claim → what is right
	ofGold   map[int]int        // statement → claim
	ofClaim  map[int]int        // claim → the statement it answers best
	inOrder  []int              // claims as they were given out
	statedBy map[schema.ID]int  // claim id → its statement
}

func newBout(g *Gold, doc string, text []byte, out *output) *bout {
	b := &bout{doc: doc, text: text, claims: out.claims, pairs: map[[2]int]verdict{}, ofGold: map[int]int{}, ofClaim: map[int]int{}, statedBy: map[schema.ID]int{}}
	for i := range g.Statements {
		if g.Statements[i].Doc == doc {
			b.gold = append(b.gold, &g.Statements[i])
		}
	}
	for i, st := range b.gold {
		where := spansOf(text, st.Evidence)
		for j := range b.claims {
			if !answers(where, b.claims[j].Evidence.Span) {
				continue
			}
			if v := g.names.judge(st, &b.claims[j]); v["relation"] || v["family"] {
				b.pairs[[2]int{i, j}] = v
			}
		}
	}
	b.match()
	b.share()
	for j, i := range b.ofClaim {
		b.statedBy[b.claims[j].ID] = i
	}
	return b
}

// match gives out claims greedily, the best pair first.
func (b *bout) match() {
	type pair struct{ weight, i, j int }
	var order []pair
	for p, v := range b.pairs {
		order = append(order, pair{v.weight(b.gold[p[0]].Core()), p[0], p[1]})
	}
	slices.SortFunc(order, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j))
	})
	for _, p := range order {
		_, taken := b.ofGold[p.i]
		if _, given := b.ofClaim[p.j]; taken || given {
			continue
		}
		b.ofGold[p.i], b.ofClaim[p.j] = p.j, p.i
		b.inOrder = append(b.inOrder, p.j)
	}
}

// share lets one claim answer for all of a coordination that the gold splits.
func (b *bout) share() {
	for i, st := range b.gold {
		if _, taken := b.ofGold[i]; taken {
			continue
		}
		for _, j := range b.inOrder {
			if b.pairs[[2]int{i, j}]["strict"] && b.gold[b.ofClaim[j]].Relation == st.Relation {
				b.ofGold[i] = j
				break
			}
		}
	}
}
