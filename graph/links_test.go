package graph_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/cayleygraph/quad"

	"hearsay/graph"
	"hearsay/graph/compare"
	"hearsay/graph/eval"
	"hearsay/schema"
)

// goldLink is what the gold says to stand between two of its statements.
type goldLink struct{ Type, A, B, On, Why string }

// linkKinds are the kinds of link that answer the gold's words, of those that are found by comparing.
var linkKinds = map[string][]compare.Kind{
	"conflicts": {compare.Conflicts}, "update": {compare.Updated}, "position-change": {compare.ChangeOfPosition},
	"agrees": {compare.Agrees, compare.Corroborates}, "same-event": {compare.Agrees, compare.Corroborates},
}

func goldLinks(t *testing.T, folder string) (out []goldLink) {
	t.Helper()
	f, err := os.Open(filepath.Join(folder, "links.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sc := bufio.NewScanner(f); sc.Scan(); {
		var l goldLink
		if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

// analysed are the quads that comparing the claims of one article leaves.
func analysed(t *testing.T, b *graph.Builder, r *graph.Result) []quad.Quad {
	t.Helper()
	p := b.Prepared(r)
	out, blocks := p.Own(), map[string]compare.Roster{}
	for _, v := range p.Tellings() {
		own, names, err := v.Quads()
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, own...)
		for _, name := range names {
			blocks[name] = blocks[name].With(compare.Roster{Least: []compare.Telling{v}, Total: 1})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(blocks)) {
		qs, err := blocks[name].Quads(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, qs...)
	}
	return out
}

// compared is a link of the analysis with the claims at its ends.
type compared struct {
	kind   compare.Kind
	a, b   []schema.ID
	reason string
}

func comparedIn(qs []quad.Quad) []compared {
	at, members := map[quad.Value]map[string]quad.Value{}, map[schema.ID][]schema.ID{}
	id := func(v quad.Value) schema.ID { iri, _ := v.(quad.IRI); return schema.ID(iri) }
	for _, q := range qs {
		p := id(q.Predicate).Local()
		switch p {
		case compare.InAccount:
			members[id(q.Object)] = append(members[id(q.Object)], id(q.Subject))
		case compare.LinkKind, compare.LinkFrom, compare.LinkTo, compare.Reason:
			if at[q.Subject] == nil {
				at[q.Subject] = map[string]quad.Value{}
			}
			at[q.Subject][p] = q.Object
		}
	}
	text := func(v quad.Value) string { s, _ := v.(quad.String); return string(s) }
	ends := func(v quad.Value) []schema.ID {
		if e := id(v); e.Kind() != "account" {
			return []schema.ID{e}
		}
		return members[id(v)]
	}
	var out []compared
	for _, l := range at {
		out = append(out, compared{compare.Kind(text(l[compare.LinkKind])), ends(l[compare.LinkFrom]), ends(l[compare.LinkTo]), text(l[compare.Reason])})
	}
	slices.SortFunc(out, func(x, y compared) int { return slices.Compare([]string{fmt.Sprint(x)}, []string{fmt.Sprint(y)}) })
	return out
}

// linkScore counts links by the gold's word for them.
type linkScore struct{ right, found, hit, met, gold int }

func (s linkScore) String() string {
	return fmt.Sprintf("%d of %d found are right; of the gold's %d, both ends of %d were found, and %d links", s.right, s.found, s.gold, s.met, s.hit)
}

// extractedLinks compares the claims that are extracted from the articles of a gold, and scores what is found.
func extractedLinks(t *testing.T, folder string) map[string]*linkScore {
	t.Helper()
	gold, b := filepath.Join(folder, "gold"), builder(t)
	g, err := eval.LoadGold(gold)
	if err != nil {
		t.Fatal(err)
	}
	articles, err := g.LoadArticles(folder)
	if err != nil {
		t.Fatal(err)
	}
	var records []*schema.Record
	var links []compared
	for _, doc := range slices.Sorted(maps.Keys(articles)) {
		for _, a := range read(t, filepath.Join(folder, articles[doc].Name)) {
			articles[doc] = eval.Article{Name: articles[doc].Name, Text: []byte(a.Text)}
			r, err := b.Extract(t.Context(), a)
			if err != nil {
				t.Fatal(err)
			}
			records = append(records, &r.Record)
			links = append(links, comparedIn(analysed(t, b, r))...)
		}
	}
	words := map[schema.ID]string{}
	for _, r := range records {
		for _, c := range r.Claims {
			words[c.ID] = c.Relation + " " + c.Evidence.Text
		}
	}
	return scored(t, links, goldLinks(t, gold), g.Found(articles, records), words)
}

func scored(t *testing.T, links []compared, gold []goldLink, found map[string]schema.ID, words map[schema.ID]string) map[string]*linkScore {
	t.Helper()
	out := map[string]*linkScore{}
	of := func(name string) *linkScore {
		if out[name] == nil {
			out[name] = &linkScore{}
		}
		return out[name]
	}
	stands := func(l compared, g goldLink) bool {
		a, b := found[g.A], found[g.B]
		return a != "" && b != "" && slices.Contains(linkKinds[g.Type], l.kind) &&
			(slices.Contains(l.a, a) && slices.Contains(l.b, b) || slices.Contains(l.a, b) && slices.Contains(l.b, a))
	}
	for _, g := range gold {
		if linkKinds[g.Type] == nil {
			continue
		}
		s := of(string(linkKinds[g.Type][0]))
		s.gold++
		if found[g.A] != "" && found[g.B] != "" {
			s.met++
		}
		if slices.ContainsFunc(links, func(l compared) bool { return stands(l, g) }) {
			s.hit++
		} else {
			t.Logf("missed: %s %s %s (%s): %q %q", g.Type, g.A, g.B, g.On, words[found[g.A]], words[found[g.B]])
		}
	}
	for _, l := range links {
		kind := l.kind
		switch kind {
		case compare.Corroborates:
			kind = compare.Agrees
		case compare.Denied, compare.Rejected, compare.DisputedFigure, compare.Reprint:
			continue // answers say these in so many words
		}
		s := of(string(kind))
		s.found++
		if slices.ContainsFunc(gold, func(g goldLink) bool { return stands(l, g) }) {
			s.right++
		} else {
			t.Logf("not in the gold: %s: %s: %q %q", l.kind, l.reason, words[l.a[0]], words[l.b[0]])
		}
	}
	return out
}

// What is found by comparing the claims that were extracted, faults and all. A link that the gold has not is worse than one
// that is missed. The floor stands a little under what was last measured.
func TestLinksOfExtractedClaims(t *testing.T) {
	var all linkScore
	for _, folder := range []string{articlesFolder, retiredFolder} {
		scores := extractedLinks(t, folder)
		for _, name := range slices.Sorted(maps.Keys(scores)) {
			s := scores[name]
			t.Logf("%s: %s: %v", filepath.Base(folder), name, s)
			all = linkScore{all.right + s.right, all.found + s.found, all.hit + s.hit, all.met + s.met, all.gold + s.gold}
		}
	}
	t.Logf("all: %v", all)
	if 10*all.right < 9*all.found || all.hit < 28 {
		t.Error("the links fell below their bounds")
	}
}
