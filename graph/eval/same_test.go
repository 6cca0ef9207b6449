package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

// sharedGold is the folder that HEARSAY_GOLD names, with gold and seeds in it; relative names count from the
// module's folder.
func sharedGold(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("HEARSAY_GOLD")
	if dir == "" {
		t.Skip("HEARSAY_GOLD names no folder with gold and seeds")
	}
	if !filepath.IsAbs(dir) {
		dir = filepath.Join("..", "..", dir)
	}
	return dir
}

// outside runs score.py on the records.
func outside(t *testing.T, shared string, records []*schema.Record) (report map[string]any, errors []string) {
	t.Helper()
	var b bytes.Buffer
	for _, r := range records {
		if err := json.NewEncoder(&b).Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "out.jsonl")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	gold := filepath.Join(shared, "gold")
	var stderr bytes.Buffer
	cmd := exec.Command("python3", filepath.Join(gold, "score.py"), "--gold", gold, "--docs", filepath.Join(shared, "seeds"), file, "--json", "--errors")
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("score.py: %v\n%s", err, &stderr)
	}
	first, rest, _ := strings.Cut(string(out), "\n")
	if err := json.Unmarshal([]byte(first), &report); err != nil {
		t.Fatal(err)
	}
	return report, strings.Split(strings.TrimSuffix(rest, "\n"), "\n")
}

// inside is our own score of the records, in the same form.
func inside(t *testing.T, g *Gold, articles map[string]Article, records []*schema.Record) (report map[string]any, errors []string) {
	t.Helper()
	r := g.Score(articles, records)
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &report); err != nil {
		t.Fatal(err)
	}
	maps.DeleteFunc(report, func(k string, _ any) bool { return k != "statements" && k != "entities" })
	for _, e := range r.Errors {
		errors = append(errors, strings.Join([]string{e.Doc, e.ID, e.Relation, e.What}, "\t"))
	}
	if errors == nil {
		errors = []string{""}
	}
	return report, errors
}

// goldRecords writes the gold itself as an output.
func goldRecords(g *Gold, articles map[string]Article) []*schema.Record {
	var out []*schema.Record
	for _, doc := range slices.Sorted(maps.Keys(articles)) {
		r := &schema.Record{Doc: schema.Document{ID: schema.ID("doc:" + doc), Sources: []string{"seeds/" + articles[doc].Name}}}
		for _, e := range g.Entities {
			r.Entities = append(r.Entities, schema.Entity{ID: schema.Ent(e.ID), Name: e.Name, Type: e.Type})
			for _, s := range e.Surfaces {
				if s.Doc != doc {
					continue
				}
				for _, span := range spansOf(articles[doc].Text, []string{s.Text}) {
					r.Mentions = append(r.Mentions, schema.Mention{Evidence: schema.Evidence{Span: span, Text: s.Text}, Entity: schema.Ent(e.ID)})
				}
			}
		}
		slices.SortFunc(r.Entities, func(a, b schema.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
		for i := range g.Statements {
			if st := &g.Statements[i]; st.Doc == doc {
				r.Claims = append(r.Claims, goldClaim(st, articles[doc].Text))
			}
		}
		out = append(out, r)
	}
	return out
}

func goldClaim(st *Statement, text []byte) schema.Claim {
	ids := func(prefix string, names []string) (out []schema.ID) {
		for _, n := range names {
			out = append(out, schema.ID(prefix+n))
		}
		return out
	}
	c := schema.Claim{ID: schema.ID("claim:" + st.ID), Relation: st.Relation, Stance: st.Stance, Modality: st.Modality, Mode: "asserted",
		Agent: ids("ent:", st.Agent), Patient: ids("ent:", st.Patient), Place: ids("ent:", st.Place), Weapon: ids("ent:", st.Weapon),
		Targets: ids("claim:", st.Targets), Method: "gold/" + st.Relation}
	if c.Author = st.Speaker == "author"; !c.Author {
		c.Speaker = schema.Ent(st.Speaker)
	}
	if where := spansOf(text, st.Evidence); len(where) > 0 {
		c.Evidence = schema.Evidence{Span: where[0], Text: string(text[where[0].Start:where[0].End])}
	}
	if st.Figure != nil {
		c.Figure = &schema.Figure{Value: st.Figure.Value, Op: st.Figure.Op}
	}
	if st.Date != nil {
		c.Date.Start = st.Date.Start
	}
	return c
}

// spoil changes about a third of the claims and mentions.
func spoil(rng *rand.Rand, g *Gold, records []*schema.Record) {
	who := func() []schema.ID { return []schema.ID{schema.Ent(g.Entities[rng.IntN(len(g.Entities))].ID)} }
	for _, r := range records {
		for i := range r.Claims {
			switch c := &r.Claims[i]; rng.IntN(40) {
			case 0:
				c.Speaker, c.Author = who()[0], false
			case 1:
				c.Author = !c.Author
			case 2:
				c.Agent = who()
			case 3:
				c.Agent, c.Patient = c.Patient, c.Agent
			case 4:
				c.Patient = append(slices.Clone(c.Patient), who()...)
			case 5:
				c.Place = nil
			case 6:
				c.Relation = g.Statements[rng.IntN(len(g.Statements))].Relation
			case 7:
				c.Stance = []string{"denies", "offers", "accuses", "demands"}[rng.IntN(4)]
			case 8:
				c.Modality = []string{"planned", "estimate"}[rng.IntN(2)]
			case 9:
				c.Figure = &schema.Figure{Value: number(float64(rng.IntN(600))), Op: "~"}
			case 10:
				c.Figure = nil
			case 11:
				c.Evidence = r.Claims[rng.IntN(len(r.Claims))].Evidence
			case 12:
				c.Evidence.Start, c.Evidence.End = c.Evidence.Start-rng.IntN(30), c.Evidence.End-rng.IntN(30)
			case 13:
				c.Targets = []schema.ID{r.Claims[rng.IntN(len(r.Claims))].ID}
			case 14:
				c.Place, c.Patient = c.Patient, c.Place
			case 15:
				c.Date.Start = []string{"", "2020-10-04", "2021-09-28"}[rng.IntN(3)]
			case 16:
				c.Addressee, c.Patient = c.Patient, nil
			}
		}
		for i := range r.Mentions {
			switch m := &r.Mentions[i]; rng.IntN(20) {
			case 0:
				m.Entity = who()[0]
			case 1:
				m.Start += rng.IntN(12)
			}
		}
		for i := range r.Entities {
			if rng.IntN(20) == 0 {
				r.Entities[i].Type, r.Entities[i].Name = "organisation", "Someone Else"
			}
		}
		rng.Shuffle(len(r.Claims), func(i, j int) { r.Claims[i], r.Claims[j] = r.Claims[j], r.Claims[i] })
		r.Claims = r.Claims[:len(r.Claims)-rng.IntN(6)]
	}
}

func TestSameNumbersAsScorePy(t *testing.T) {
	shared := sharedGold(t)
	g, err := LoadGold(filepath.Join(shared, "gold"))
	if err != nil {
		t.Fatal(err)
	}
	articles, err := g.LoadArticles(filepath.Join(shared, "seeds"))
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(12) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			records := goldRecords(g, articles)
			if seed > 0 {
				spoil(rand.New(rand.NewPCG(seed, 1)), g, records)
			}
			got, gotErrors := inside(t, g, articles, records)
			want, wantErrors := outside(t, shared, records)
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("numbers (-score.py +ours):\n%s", d)
			}
			if d := cmp.Diff(wantErrors, gotErrors); d != "" {
				t.Errorf("errors (-score.py +ours):\n%s", d)
			}
		})
	}
}
