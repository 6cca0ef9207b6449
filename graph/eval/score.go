package eval

import (
	"path"
	"slices"
	"strings"

	"hearsay/schema"
)

// Score compares an output, one record a document, with the gold. The articles are those of LoadArticles; a
// record is of the article with its document's id, else of that whose file name one of its sources ends in.
func (g *Gold) Score(articles map[string]Article, records []*schema.Record) *Report {
	r := &Report{Relations: map[string]*Score{}, Methods: map[string]*Score{}, Errors: []Error{}, Confidence: bands()}
	r.Statements.Slots = map[string]Part{}
	of := outputs(records)
	var each []map[string]PRF
	for _, doc := range g.docs() {
		before := r.ratios()
		out := of.article(articles[doc])
		r.article(newBout(g, doc, articles[doc].Text, out))
		r.entities(g, doc, articles[doc].Text, out)
		one := r.ratios()
		for name := range one {
			one[name] = one[name].minus(before[name])
		}
		each = append(each, one)
	}
	r.finish()
	r.Intervals = bootstrap(each)
	return r
}

// fileNames are the last parts of a document's sources, without query, line of a JSON lines file and ".gz"; its id where it
// has no source.
func fileNames(d *schema.Document) []string {
	if len(d.Sources) == 0 {
		return []string{string(d.ID)}
	}
	var out []string
	for _, s := range d.Sources {
		s, _, _ = strings.Cut(s, "?")
		s, _, _ = strings.Cut(s, "#")
		out = append(out, strings.TrimSuffix(path.Base(strings.ReplaceAll(s, `\`, "/")), ".gz"))
	}
	return out
}

// output is one record with its entities named.
type output struct {
	*schema.Record
	named  map[schema.ID]named
	claims []claim
}

func newOutput(rec *schema.Record) *output {
	texts := map[schema.ID][]string{}
	for _, m := range rec.Mentions {
		texts[m.Entity] = append(texts[m.Entity], m.Text)
	}
	out := &output{rec, map[schema.ID]named{}, nil}
	for _, e := range rec.Entities {
		out.named[e.ID] = newNamed(e.ID, e.Name, e.Type, texts[e.ID]...)
	}
	for i := range rec.Claims {
		c := &rec.Claims[i]
		if slices.Contains(free, c.Relation) {
			continue
		}
		x := claim{Claim: c, author: c.Author || c.Speaker == "" || c.Speaker == "author", speaker: out.entity(c.Speaker), slots: map[string][]named{}}
		for _, role := range c.Roles() {
			for _, id := range *role.IDs {
				x.slots[role.Name] = append(x.slots[role.Name], out.entity(id))
			}
		}
		out.claims = append(out.claims, x)
	}
	return out
}

func (o *output) entity(id schema.ID) named {
	if e, ok := o.named[id]; ok {
		return e
	}
	return newNamed(id, "", "")
}

// article adds one article's core statements and claims to the report.
func (r *Report) article(b *bout) {
	for i, st := range b.gold {
		if st.Core() {
			r.statement(b, i, st)
		}
	}
	for j := range b.claims {
		r.claim(b, j)
	}
	r.answers(b)
}

func (r *Report) relation(name string) *Score { return at(r.Relations, name) }

func at(m map[string]*Score, name string) *Score {
	if m[name] == nil {
		m[name] = &Score{}
	}
	return m[name]
}

func (r *Report) statement(b *bout, i int, st *Statement) {
	scores := []*Score{&r.Statements.Score, r.relation(st.Relation)}
	j, matched := b.ofGold[i]
	v := b.pairs[[2]int{i, j}]
	if matched {
		scores = append(scores, at(r.Methods, b.claims[j].Method))
	}
	for _, s := range scores {
		s.Gold++
		if matched {
			s.found(v)
		}
	}
	if !matched {
		r.Errors = append(r.Errors, Error{b.doc, st.ID, st.Relation, "missed"})
		return
	}
	r.slots(st, v)
	r.links(b, st, b.claims[j].Targets)
	if !v["strict"] {
		r.Errors = append(r.Errors, Error{b.doc, st.ID, st.Relation, wrong(v)})
	}
}

func (s *Score) found(v verdict) {
	s.Matched++
	s.Misattributed += one(!v["speaker-side"])
	s.Inverted += one(v["inverted"])
	s.Strict.Hit += one(v["strict"])
	s.Side.Hit += one(v["strict-side"])
	s.Loose.Hit += one(v["loose"])
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func wrong(v verdict) string {
	if v["inverted"] {
		return "INVERTED"
	}
	out := "wrong:"
	for _, check := range strict {
		if !v[check] {
			out += " " + check
		}
	}
	return out
}

func (r *Report) slots(st *Statement, v verdict) {
	has := map[string]bool{"relation": true, "speaker": true, "stance": true, "modality": true,
		"agent": len(st.Agent) > 0, "patient": len(st.Patient) > 0, "place": len(st.Place) > 0, "weapon": len(st.Weapon) > 0,
		"figure": st.Figure != nil, "op": st.op() != "", "date": st.Date != nil && st.Date.Start != ""}
	for name, ok := range has {
		if ok {
			p := r.Statements.Slots[name]
			r.Statements.Slots[name] = Part{p.Right + one(v[name]), p.Of + 1}
		}
	}
}

// links counts the statements that a claim answers.
func (r *Report) links(b *bout, st *Statement, targets []schema.ID) {
	said := map[string]bool{}
	for _, t := range targets {
		if i, ok := b.statedBy[t]; ok {
			said[b.gold[i].ID] = true
		}
	}
	l := &r.Statements.Links
	l.Said += len(said)
	l.Gold += len(st.Targets)
	for _, t := range slices.Compact(slices.Sorted(slices.Values(st.Targets))) {
		l.Right += one(said[t])
	}
}

// claim adds one claim of the output; one that answers a statement that is not core is free.
func (r *Report) claim(b *bout, j int) {
	c := b.claims[j]
	i, matched := b.ofClaim[j]
	relation := c.Relation
	if matched {
		if !b.gold[i].Core() {
			return
		}
		relation = b.gold[i].Relation
	} else {
		text := []rune(c.Evidence.Text)
		r.Errors = append(r.Errors, Error{b.doc, string(c.ID), c.Relation, "extra: " + string(text[:min(70, len(text))])})
	}
	v := b.pairs[[2]int{i, j}]
	for _, s := range []*Score{&r.Statements.Score, r.relation(relation), at(r.Methods, c.Method)} {
		s.Claims++
		if matched {
			s.Strict.Right += one(v["strict"])
			s.Side.Right += one(v["strict-side"])
			s.Loose.Right += one(v["loose"])
		}
	}
	at := slices.IndexFunc(r.Confidence, func(b Band) bool { return max(c.Confidence, 0) >= b.From-1e-9 })
	r.Confidence[at].Said++
	r.Confidence[at].Right += one(matched && v["strict-side"])
}

// finish writes the totals into each ratio.
func (r *Report) finish() {
	scores := []*Score{&r.Statements.Score}
	for _, m := range []map[string]*Score{r.Relations, r.Methods} {
		for _, s := range m {
			scores = append(scores, s)
		}
	}
	for _, s := range scores {
		for _, x := range []*PRF{&s.Strict, &s.Side, &s.Loose} {
			x.Said, x.Gold = s.Claims, s.Gold
		}
	}
}
