package graph_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"

	"hearsay/graph"
	"hearsay/graph/eval"
	"hearsay/graph/query"
	"hearsay/schema"
)

// shared is a path in the folder that HEARSAY_GOLD names, with gold and seeds in it; relative names count from the
// module's folder. Without it the test is skipped; in CI, which sets HEARSAY_CI, that is a failure.
func shared(t *testing.T, path ...string) string {
	t.Helper()
	dir := os.Getenv("HEARSAY_GOLD")
	switch {
	case dir == "" && os.Getenv("HEARSAY_CI") != "":
		t.Fatal("CI lacks the gold: HEARSAY_GOLD names no folder with gold and seeds")
	case dir == "":
		t.Skip("HEARSAY_GOLD names no folder with gold and seeds")
	case !filepath.IsAbs(dir):
		dir = filepath.Join("..", dir)
	}
	return filepath.Join(append([]string{dir}, path...)...)
}

// score extracts the articles of a gold and scores what comes out.
func score(t *testing.T, gold, articles string) *eval.Report {
	t.Helper()
	g, err := eval.LoadGold(gold)
	if err != nil {
		t.Fatal(err)
	}
	found, err := g.LoadArticles(articles)
	if err != nil {
		t.Fatal(err)
	}
	var records []*schema.Record
	for _, doc := range slices.Sorted(maps.Keys(found)) {
		for _, a := range read(t, filepath.Join(articles, found[doc].Name)) {
			found[doc] = eval.Article{Name: found[doc].Name, ID: a.ID, Text: []byte(a.Text)}
			r, err := builder(t).Extract(t.Context(), a)
			if err != nil {
				t.Fatal(err)
			}
			records = append(records, &r.Record)
		}
	}
	return g.Score(found, records)
}

// A floor is what a score must not fall below, or, of most, must not exceed.
type floor struct {
	strict, side, loose, linked float64
	inverted                    int
}

func (f floor) check(t *testing.T, r *eval.Report) {
	t.Helper()
	s := r.Statements
	for _, x := range []struct {
		name  string
		score eval.PRF
		least float64
	}{
		{"statements, strict", s.Strict, f.strict},
		{"statements, strict but for the body of a side", s.Side, f.side},
		{"statements, loose", s.Loose, f.loose},
		{"names, linked", r.Entities.Linked, f.linked},
	} {
		t.Logf("%-46s P %.3f R %.3f F1 %.3f, floor %.3f", x.name, x.score.P(), x.score.R(), x.score.F1(), x.least)
		if x.score.F1() < x.least {
			t.Errorf("%s: F1 is %.3f, want at least %.3f", x.name, x.score.F1(), x.least)
		}
	}
	t.Logf("%d statements, %d claims, %d misattributed, %d inverted", s.Gold, s.Claims, s.Misattributed, s.Inverted)
	if s.Inverted > f.inverted {
		t.Errorf("%d statements have agent and patient the wrong way round, want at most %d", s.Inverted, f.inverted)
	}
}

// What the program promises of the two articles that it started from.
func TestGoldOfTheSeeds(t *testing.T) {
	floor{side: 0.65, loose: 0.75, linked: 0.90}.check(t, score(t, shared(t, "gold"), shared(t, "seeds")))
}

// The floor stands a little under what was last measured, so that a change that loses statements shows. Raise it when
// the measure rises; it is no aim.
func TestGoldOfOurArticles(t *testing.T) {
	r := score(t, filepath.Join(articlesFolder, "gold"), articlesFolder)
	floor{strict: 0.66, side: 0.68, loose: 0.75, linked: 0.91, inverted: 2}.check(t, r)
	for _, rel := range slices.Sorted(maps.Keys(r.Relations)) {
		x := r.Relations[rel]
		t.Logf("%-20s gold %3d, claims %3d, F1 %.3f", rel, x.Gold, x.Claims, x.Side.F1())
	}
}

func TestGoldOfTheRetiredPart(t *testing.T) {
	floor{strict: 0.66, side: 0.67, loose: 0.71, linked: 0.89, inverted: 3}.check(t, score(t, filepath.Join(retiredFolder, "gold"), retiredFolder))
}

func TestGoldOfTheHardPart(t *testing.T) {
	floor{strict: 0.47, side: 0.47, loose: 0.55, linked: 0.80, inverted: 5}.check(t, score(t, filepath.Join(hardFolder, "gold"), hardFolder))
}

// What nobody tuned the rules to reads worse than what they were tried on. This floor, too, is no aim: whoever falls below it
// goes back to data/articles and to fresh pages, not to these.
func TestGoldOfTheScoredPart(t *testing.T) {
	r := score(t, filepath.Join(scoredFolder, "gold"), scoredFolder)
	floor{strict: 0.62, side: 0.63, loose: 0.70, linked: 0.86, inverted: 4}.check(t, r)
}

// seeds is a graph of the two articles that the program started from, and its folder.
func seeds(t *testing.T) (*query.View, string) {
	t.Helper()
	folder := shared(t, "seeds")
	db := filepath.Join(t.TempDir(), "hearsay.db")
	s := open(t, db)
	if sum := buildPaths(t, s, graph.BuildOptions{}, folder); sum.Articles != 2 {
		t.Fatalf("%d articles in %s, want 2", sum.Articles, folder)
	}
	qs, err := s.Snapshot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return query.NewView(qs, builder(t).Model), db
}

func TestSeedsAnswerGizmo(t *testing.T) {
	_, db := seeds(t)
	for _, c := range []struct {
		script string
		want   []string
	}{
		{`g.V("<ent:ganja>").in("<rel:struck>").all()`, []string{"ent:armenia"}},
		{`g.V("<ent:hikmet-hajiyev>").out("<rel:claims>").has("<rel:relation>", "<rel:struck>").out("<rel:place>").unique().all()`,
			[]string{"ent:absheron", "ent:ganja", "ent:khizi", "ent:mingachevir"}},
	} {
		var got []string
		err := query.Run(t.Context(), db, query.Request{Text: c.script}, func(r query.Row) error {
			id, _ := r.Tags["id"].(quad.IRI)
			got = append(got, string(id))
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(got)
		if d := cmp.Diff(got, c.want); d != "" {
			t.Errorf("%s (-got +want):\n%s", c.script, d)
		}
	}
}

// find is the id of what is called so.
func find(t *testing.T, v *query.View, name string) schema.ID {
	t.Helper()
	names, err := v.Names(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	id, err := names.Resolve(name)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// claims are the claims that a filter chooses, each as who does what with it.
func claims(t *testing.T, v *query.View, f query.Filter) []*query.Claim {
	t.Helper()
	cs, _, err := v.Claims(t.Context(), f)
	if err != nil {
		t.Fatal(err)
	}
	return cs
}

// pick is the claims that fit.
func pick(cs []*query.Claim, fits func(c *query.Claim) bool) []*query.Claim {
	return slices.DeleteFunc(slices.Clone(cs), func(c *query.Claim) bool { return !fits(c) })
}

func TestSeedsTellOfMingachevir(t *testing.T) {
	v, _ := seeds(t)
	all := claims(t, v, query.Filter{About: find(t, v, "Mingachevir")})
	strike := pick(all, func(c *query.Claim) bool { return c.Speaker.ID == "ent:hikmet-hajiyev" && c.Relation == "struck" })
	if len(strike) != 1 || !strings.Contains(strike[0].Evidence.Text, "Mingachevir") {
		t.Fatalf("%d strikes that Hajiyev tells, want 1 with its words", len(strike))
	}
	for _, who := range []schema.ID{"ent:armenia", "ent:nagorno-karabakh"} {
		denies := pick(all, func(c *query.Claim) bool { return c.Speaker.ID == who && c.Stance == "denies" })
		if len(denies) != 1 || !slices.ContainsFunc(denies[0].Answers, func(s query.Side) bool { return s.Claim == strike[0].ID }) {
			t.Errorf("%d denials by %s, want 1 that answers Hajiyev", len(denies), who)
		}
		if !slices.ContainsFunc(strike[0].AnsweredBy, func(s query.Side) bool { return s.Speaker.ID == who && s.Stance == "denies" }) {
			t.Errorf("the strike does not show that %s denies it", who)
		}
	}
}

func TestSeedsTellOfTheCall(t *testing.T) {
	v, _ := seeds(t)
	calls := pick(claims(t, v, query.Filter{Stances: []string{"calls-for"}}), func(c *query.Claim) bool { return c.Speaker.ID == "ent:edi-rama" })
	if len(calls) != 1 || calls[0].Relation != "calls-for-ceasefire" {
		t.Fatalf("%d calls by Edi Rama, want 1 for a ceasefire", len(calls))
	}
	var on []schema.ID
	for _, r := range calls[0].Addressee {
		on = append(on, r.ID)
	}
	if d := cmp.Diff(on, []schema.ID{"ent:armenia", "ent:azerbaijan"}); d != "" {
		t.Error("whom he calls on (-got +want):\n" + d)
	}
}

func TestSeedsShow(t *testing.T) {
	v, _ := seeds(t)
	show := func(name string, want schema.ID) *query.Entity {
		e, err := v.Entity(t.Context(), find(t, v, name))
		if err != nil {
			t.Fatal(err)
		}
		if e.ID != want || e.Documents == 0 {
			t.Errorf("show %s gives %s with %d articles, want %s", name, e.ID, e.Documents, want)
		}
		return e
	}
	if e := show("Lavrov", "ent:sergey-lavrov"); len(e.Positions) == 0 || len(e.Said) == 0 {
		t.Errorf("Lavrov has %d offices, and %d claims are of him", len(e.Positions), len(e.Said))
	}
	held := func(p query.Position) bool {
		return p.Person.ID == "ent:edi-rama" && p.Claim != "" && strings.Contains(p.Words, "OSCE")
	}
	if e := show("OSCE", "ent:osce"); !slices.ContainsFunc(e.Holders, held) {
		t.Errorf("no article says that Edi Rama has an office of OSCE: %+v", e.Holders)
	}
	if e := show("hajiyev", "ent:hikmet-hajiyev"); len(e.Says) < 4 {
		t.Errorf("Hajiyev makes %d claims, want at least 4", len(e.Says))
	}
}

// Azerbaijan's figure of 550 dead is rejected by Armenia; its figures of materiel are not.
func TestSeedsDisputeOneFigure(t *testing.T) {
	v, _ := seeds(t)
	rejected := func(c *query.Claim) bool {
		return slices.ContainsFunc(c.AnsweredBy, func(s query.Side) bool { return s.Stance == "rejects" && s.Speaker.ID == "ent:armenia" })
	}
	figures := pick(claims(t, v, query.Filter{}), func(c *query.Claim) bool {
		return c.Figure != nil && c.Figure.Value != nil && c.Document.Source != "" && (c.Relation == "casualties" || c.Relation == "destroyed")
	})
	var of550 int
	for _, c := range figures {
		is := *c.Figure.Value == 550
		if is {
			of550++
		}
		if rejected(c) != is {
			t.Errorf("%s %q: rejected by Armenia is %v, want %v", c.Relation, c.Evidence.Text, rejected(c), is)
		}
	}
	if of550 == 0 {
		t.Error("no claim gives 550")
	}
}

// The path of MODEL.md, with the words of its call.
func TestSeedsHaveThePath(t *testing.T) {
	v, _ := seeds(t)
	got, err := v.Paths(t.Context(), query.Route{From: find(t, v, "Ilham Aliyev"), To: find(t, v, "OSCE")})
	if err != nil || len(got.Paths) == 0 {
		t.Fatalf("%d paths, %v", len(got.Paths), err)
	}
	var way []string
	for _, h := range got.Paths[0].Hops {
		arrow := "→"
		if !h.Forward {
			arrow = "←"
		}
		way = append(way, string(h.From.ID)+" "+arrow+" "+h.Relation+" "+string(h.To.ID))
	}
	want := []string{"ent:ilham-aliyev → position ent:azerbaijan", "ent:azerbaijan ← calls-for-ceasefire ent:edi-rama", "ent:edi-rama → position ent:osce"}
	if d := cmp.Diff(way, want); d != "" {
		t.Fatal("(-got +want):\n" + d)
	}
	if c := got.Paths[0].Hops[1].Claim; c == nil || c.Evidence.Text == "" {
		t.Error("the call stands without its words")
	}
}
