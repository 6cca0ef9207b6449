package eval

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

const article = "Northland said Southland shelled Port Grey, killing 4. Southland denied it. Rain is expected."

// evidence is the span of a phrase of the article.
func evidence(phrase string) schema.Evidence {
	i := strings.Index(article, phrase)
	return schema.Evidence{Span: schema.Span{Start: i, End: i + len(phrase)}, Text: phrase}
}

func number(f float64) *float64 { return &f }

func write(t *testing.T, dir, name string, lines ...string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
}

// testGold is the gold of the article: a strike, its dead, a denial, and a repetition that does not count.
func testGold(t *testing.T) (*Gold, map[string]Article) {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "statements.jsonl",
		`{"doc":"000","id":"a","tier":"core","speaker":"armenia","stance":"claims","modality":"actual","relation":"struck","agent":["azerbaijan"],"patient":[],"place":["grey"],"weapon":[],"figure":null,"date":null,"targets":[],"evidence":["Southland shelled Port Grey"],"alt":{"speaker":["army",null],"place":["bay",null]}}`,
		`{"doc":"000","id":"b","tier":"core","speaker":"armenia","stance":"claims","modality":"actual","relation":"casualties","agent":[],"patient":[],"place":["grey"],"weapon":[],"figure":{"value":4,"op":"="},"date":{"start":"2020-10-04","basis":"year-inferred"},"targets":[],"evidence":["killing 4"],"alt":{}}`,
		``,
		`{"doc":"000","id":"c","tier":"core","speaker":"azerbaijan","stance":"denies","modality":"actual","relation":"denies","agent":[],"patient":[],"place":[],"weapon":[],"figure":null,"date":null,"targets":["a"],"evidence":["Southland denied it"],"alt":{}}`,
		`{"doc":"000","id":"d","dup_of":"c","tier":"core","relation":"denies","evidence":["Southland denied it"]}`,
		`{"doc":"000","id":"e","tier":"background","speaker":"author","stance":"claims","modality":"planned","relation":"published","agent":[],"patient":[],"place":[],"weapon":[],"evidence":["Rain is expected"]}`)
	write(t, dir, "entities.jsonl",
		`{"id":"armenia","type":"country","name":"Northland","surfaces":[["000","Northland"]]}`,
		`{"id":"army","type":"force","name":"Northern Army","surfaces":[],"affiliation":"armenia"}`,
		`{"id":"azerbaijan","type":"country","name":"Southland","surfaces":[["000","Southland"]]}`,
		`{"id":"grey","type":"place","name":"Port Grey","surfaces":[["000","Port Grey"]],"located_in":["armenia"]}`,
		`{"id":"bay","type":"place","name":"Grey Bay","surfaces":[],"aliases":["the Bay"],"located_in":"armenia"}`)
	write(t, dir, "000_article.txt", article)
	g, err := LoadGold(dir)
	if err != nil {
		t.Fatal(err)
	}
	articles, err := g.LoadArticles(dir)
	if err != nil {
		t.Fatal(err)
	}
	return g, articles
}

// testRecord is an output without any fault.
func testRecord() *schema.Record {
	entity := func(id schema.ID, name, kind string) schema.Entity {
		return schema.Entity{ID: id, Name: name, Type: kind}
	}
	return &schema.Record{
		Doc: schema.Document{Sources: []string{"https://news.example/000_article.txt.gz?page=1"}},
		Entities: []schema.Entity{entity("ent:north", "Northland", "country"), entity("ent:north-army", "Northern Army", "force"),
			entity("ent:port-grey", "Port Grey", "place"), entity("ent:south", "Southland", "country")},
		Mentions: []schema.Mention{{Evidence: evidence("Northland"), Entity: "ent:north"}, {Evidence: evidence("Southland"), Entity: "ent:south"},
			{Evidence: evidence("Port Grey"), Entity: "ent:port-grey"}},
		Claims: []schema.Claim{
			{ID: "claim:1", Relation: "struck", Stance: "claims", Modality: "actual", Speaker: "ent:north", Agent: []schema.ID{"ent:south"}, Place: []schema.ID{"ent:port-grey"},
				Evidence: evidence("Southland shelled Port Grey"), Method: "struck"},
			{ID: "claim:2", Relation: "casualties", Stance: "claims", Modality: "actual", Speaker: "ent:north", Place: []schema.ID{"ent:port-grey"},
				Figure: &schema.Figure{Value: number(4), Op: "="}, Date: schema.Date{Start: "2021-10-04"}, Evidence: evidence("killing 4"), Method: "dead"},
			{ID: "claim:3", Relation: "denies", Stance: "denies", Modality: "actual", Speaker: "ent:south", Targets: []schema.ID{"claim:1"}, Evidence: evidence("Southland denied it"), Method: "deny"},
			{ID: "claim:4", Relation: "published", Stance: "claims", Modality: "planned", Author: true, Evidence: evidence("Rain is expected"), Method: "publish"},
			{ID: "claim:5", Relation: "position", Stance: "claims", Modality: "actual", Author: true, Evidence: evidence("Northland"), Method: "office"},
		},
	}
}

func TestScoreOfFaultlessOutput(t *testing.T) {
	g, articles := testGold(t)
	got := g.Score(articles, []*schema.Record{testRecord()})
	full := PRF{3, 3, 3, 3}
	want := Statements{Score{Gold: 3, Claims: 3, Matched: 3, Strict: full, Side: full, Loose: full}, Links{1, 1, 1}, map[string]Part{
		"relation": {3, 3}, "speaker": {3, 3}, "stance": {3, 3}, "modality": {3, 3}, "agent": {1, 1}, "place": {2, 2}, "figure": {1, 1}, "op": {1, 1}, "date": {1, 1}}}
	if d := cmp.Diff(want, got.Statements); d != "" {
		t.Errorf("statements (-want +got):\n%s", d)
	}
	if d := cmp.Diff(Names{3, 3, full, full, Ratio{3, 3}}, got.Entities); d != "" {
		t.Errorf("entities (-want +got):\n%s", d)
	}
	if len(got.Errors) > 0 || len(got.NameErrors) > 0 {
		t.Errorf("errors = %v, of names %v", got.Errors, got.NameErrors)
	}
}

func TestScoreOfFaults(t *testing.T) {
	for _, c := range []struct {
		name         string
		spoil        func(r *schema.Record)
		strict, side float64
		errors       []string
	}{
		{"another body of the same side", func(r *schema.Record) { r.Claims[1].Speaker = "ent:north-army" }, 0.667, 1, []string{"wrong: speaker"}},
		{"an alternative", func(r *schema.Record) { r.Claims[0].Speaker = "ent:north-army" }, 1, 1, nil},
		{"a slot that may lack", func(r *schema.Record) { r.Claims[0].Place = nil }, 1, 1, nil},
		{"a stranger in a slot", func(r *schema.Record) { r.Claims[0].Agent = append(r.Claims[0].Agent, "ent:north") }, 0.667, 1, []string{"wrong: agent"}},
		{"inverted", func(r *schema.Record) { r.Claims[0].Agent = []schema.ID{"ent:north"} }, 0.667, 0.667, []string{"INVERTED"}},
		{"the author for a speaker", func(r *schema.Record) { r.Claims[0].Author = true }, 0.667, 0.667, []string{"wrong: speaker"}},
		{"stance and modality", func(r *schema.Record) { r.Claims[0].Stance, r.Claims[0].Modality = "offers", "planned" }, 0.667, 0.667, []string{"wrong: stance modality"}},
		{"relation of the family", func(r *schema.Record) { r.Claims[0].Relation = "used-weapon" }, 0.667, 0.667, []string{"wrong: relation"}},
		{"another figure", func(r *schema.Record) { r.Claims[1].Figure.Value = number(5) }, 0.667, 0.667, []string{"wrong: figure"}},
		{"no figure", func(r *schema.Record) { r.Claims[1].Figure = nil }, 0.667, 0.667, []string{"wrong: figure"}},
		{"missed", func(r *schema.Record) { r.Claims = slices.Delete(r.Claims, 1, 2) }, 0.8, 0.8, []string{"missed"}},
		{"evidence elsewhere", func(r *schema.Record) { r.Claims[1].Evidence = evidence("Rain") }, 0.667, 0.667, []string{"missed", "extra: Rain"}},
		{"one too many", func(r *schema.Record) {
			extra := r.Claims[0]
			extra.ID = "claim:6"
			r.Claims = append(r.Claims, extra)
		}, 0.857, 0.857, []string{"extra: Southland shelled Port Grey"}},
		{"no such article", func(r *schema.Record) { r.Doc.Sources = []string{"b.txt"} }, 0, 0, []string{"missed", "missed", "missed"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g, articles := testGold(t)
			rec := testRecord()
			c.spoil(rec)
			got := g.Score(articles, []*schema.Record{rec})
			if f := got.Statements.Strict.F1(); f != c.strict {
				t.Errorf("strict F1 = %v, want %v", f, c.strict)
			}
			if f := got.Statements.Side.F1(); f != c.side {
				t.Errorf("strict-side F1 = %v, want %v", f, c.side)
			}
			var whats []string
			for _, e := range got.Errors {
				whats = append(whats, e.What)
			}
			if d := cmp.Diff(c.errors, whats); d != "" {
				t.Errorf("errors (-want +got):\n%s", d)
			}
		})
	}
}

// An article in JSON lines whose own address says nothing of its file is known by its id.
func TestScoreByID(t *testing.T) {
	g, articles := testGold(t)
	rec := testRecord()
	rec.Doc.ID, rec.Doc.Sources = "doc:0", []string{"https://news.example/today"}
	of := articles["000"]
	of.ID = "doc:0"
	articles["000"] = of
	if got := g.Score(articles, []*schema.Record{rec}); got.Statements.Strict.F1() != 1 {
		t.Errorf("strict = %+v, want all right", got.Statements.Strict)
	}
}

func TestScoreByRelationAndMethod(t *testing.T) {
	g, articles := testGold(t)
	rec := testRecord()
	rec.Claims[1].Figure = nil
	got := g.Score(articles, []*schema.Record{rec})
	for _, s := range []*Score{got.Relations["casualties"], got.Methods["dead"]} {
		if s.Gold != 1 || s.Claims != 1 || s.Strict.F1() != 0 || s.Loose.F1() != 1 {
			t.Errorf("score = %+v, want one that is right only loosely", s)
		}
	}
	if s := got.Relations["struck"]; s.Strict.F1() != 1 {
		t.Errorf("struck = %+v, want it right", s)
	}
}

func TestConfidenceIsHeldAgainstTheGold(t *testing.T) {
	g, articles := testGold(t)
	rec := testRecord()
	for i, sure := range []float64{0.85, 0.84, -1} {
		rec.Claims[i].Confidence = sure
	}
	rec.Claims[1].Figure = nil // wrong
	got := g.Score(articles, []*schema.Record{rec}).Confidence
	if d := cmp.Diff([]Band{{0.85, 1, 1}, {0.75, 1, 0}, {0.65, 0, 0}, {0, 1, 1}}, got); d != "" {
		t.Errorf("confidence (-want +got):\n%s", d)
	}
}

func TestErrorsOfNames(t *testing.T) {
	g, articles := testGold(t)
	rec := testRecord()
	rec.Mentions = []schema.Mention{{Evidence: evidence("Southland shelled"), Entity: "ent:port-grey"}, {Evidence: evidence("Port Grey"), Entity: "ent:port-grey"},
		{Evidence: evidence("Rain"), Entity: "ent:north-army"}, {Evidence: evidence("Rain"), Entity: "ent:north-army"}}
	got := g.Score(articles, []*schema.Record{rec}).NameErrors
	want := []Error{{"000", "armenia", "country", "Northland: not found"}, {"000", "azerbaijan", "country", "Southland: taken for ent:port-grey"},
		{"000", "ent:north-army", "force", "Rain: extra"}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("errors of names (-want +got):\n%s", d)
	}
}

func TestReportJSON(t *testing.T) {
	g, articles := testGold(t)
	b, err := json.Marshal(g.Score(articles, []*schema.Record{testRecord()}))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"strict-side":{"p":1,"r":1,"f1":1}`, `"links":[1,1,1]`, `"date":[1,1]`, `"typed":1`, `"errors":[]`} {
		if !strings.Contains(string(b), want) {
			t.Errorf("no %s in %s", want, b)
		}
	}
}

func TestLoadGoldNamesEveryFault(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "statements.jsonl", `{"doc":"000"}`, `{"doc":`)
	write(t, dir, "entities.jsonl", `{"surfaces":[["000"]]}`)
	_, err := LoadGold(dir)
	for _, want := range []string{"statements.jsonl:2: ", "entities.jsonl:1: ", "a surface is a pair"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error = %v, want %q in it", err, want)
		}
	}
	g, articles := testGold(t)
	if _, err := g.LoadArticles(t.TempDir()); err == nil || !strings.Contains(err.Error(), "starts with 000") {
		t.Errorf("error = %v with articles %v, want the missing article named", err, articles)
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{"Đà Nẵng (Việt Nam)": "da-nang", " Nagorno–Karabakh! ": "nagorno-karabakh", "Əliyev": "aliyev", "İstanbul": "istanbul", "TASS_2": "tass-2", "…": ""} {
		if got := slug(in); got != want {
			t.Errorf("slug(%q) = %q, want %q", in, got, want)
		}
	}
}
