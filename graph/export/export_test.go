package export

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/data"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// awkward is a name that every format must carry: quotes, XML, lines, a control character, scripts, an emoji, a
// combining mark.
const awkward = "=\"A'<&>\"\\ \v\n\tزيد 🕊 x\u0301,;|"

func amount(f float64) *float64 { return &f }

func day(s string) schema.Date { return schema.Date{Start: s, End: s, Precision: "day"} }

// testRecords are two articles: a strike with two tellers and its denial, a call, a loss, an office, and a
// plan that nobody states as fact.
func testRecords() []*schema.Record {
	claims := func(doc schema.ID, cs ...schema.Claim) []schema.Claim {
		for i := range cs {
			cs[i].ID = schema.ID("claim:" + doc.Local() + "-0" + schema.Ordinal(i))
			cs[i].Evidence.Text = "words " + string(cs[i].ID)
			cs[i].Method, cs[i].Confidence = "xx/test", 0.5
			if cs[i].Mode == "" {
				cs[i].Mode = "asserted"
			}
			if cs[i].Modality == "" {
				cs[i].Modality = "actual"
			}
		}
		return cs
	}
	one, sha1 := schema.DocID([]byte("one"))
	two, sha2 := schema.DocID([]byte("two"))
	strike := func(speaker schema.ID, on string) schema.Claim {
		return schema.Claim{Relation: "struck", Stance: "claims", Speaker: speaker, Agent: []schema.ID{"ent:south"}, Place: []schema.ID{"ent:port"},
			Weapon: []schema.ID{"ent:rocket"}, Figure: &schema.Figure{Value: amount(4), Op: "=", Class: "ent:crate", Kind: "count", Raw: "4 rockets"}, Date: day(on)}
	}
	denial := schema.Claim{Relation: "denies", Stance: "denies", Mode: "response", Speaker: "ent:south", Targets: []schema.ID{schema.ID("claim:" + one.Local() + "-0a")}}
	return []*schema.Record{
		{Doc: schema.Document{ID: one, Sources: []string{"one, \"1\".txt"}, Title: "One", Lang: "en", Publisher: "ent:paper", Text: "the text", SHA256: sha1},
			Entities: []schema.Entity{{ID: "ent:person-zed", Type: "person", Name: awkward, Links: map[string][]schema.ID{"affiliated-with": {"ent:north"}}}},
			Local:    []schema.ID{"ent:person-zed"},
			Claims: claims(one, strike("ent:person-zed", "2020-10-04"), denial,
				schema.Claim{Relation: "calls-for-ceasefire", Stance: "calls-for", Modality: "desired", Speaker: "ent:envoy", Addressee: []schema.ID{"ent:north", "ent:south"}},
				schema.Claim{Relation: "position", Stance: "claims", Author: true, Speaker: "ent:paper", Agent: []schema.ID{"ent:person-zed"}, Patient: []schema.ID{"ent:north"}})},
		{Doc: schema.Document{ID: two, Sources: []string{"two.txt"}, Title: "Two", Lang: "en", Publisher: "ent:paper", SHA256: sha2},
			Claims: claims(two, strike("ent:north", "2020-10-02"),
				schema.Claim{Relation: "lost", Stance: "claims", Author: true, Speaker: "ent:paper", Patient: []schema.ID{"ent:south"}, Figure: &schema.Figure{Op: "vague", Raw: "many"}},
				schema.Claim{Relation: "struck", Stance: "announces", Modality: "planned", Speaker: "ent:north", Agent: []schema.ID{"ent:north"}, Place: []schema.ID{"ent:port"}},
				schema.Claim{Relation: "talks", Stance: "confirms", Speaker: "ent:paper", Author: true, Agent: []schema.ID{"ent:south", "ent:north"}},
				schema.Claim{Relation: "possesses", Stance: "claims", Modality: "capability", Speaker: "ent:south", Agent: []schema.ID{"ent:south"}},
				schema.Claim{Relation: "published", Stance: "claims", Speaker: "ent:paper", Author: true})},
	}
}

// testBackground is what data files know, with an entity that no article names.
func testBackground() []schema.Entity {
	entity := func(id schema.ID, kind, name string) schema.Entity {
		return schema.Entity{ID: id, Type: kind, Name: name, Labels: en(name)}
	}
	port := entity("ent:port", "place", "Port")
	port.Links, port.Point = map[string][]schema.ID{"located-in": {"ent:coast"}}, &schema.Point{Lat: -1.5, Long: 40.25}
	envoy := entity("ent:envoy", "person", "Envoy")
	envoy.Positions = []schema.Position{{Of: "ent:league", Title: en("chair"), Since: "2019", Until: "2020-02"}, {Of: "ent:league", Title: en("envoy"), Since: "2020-03"}}
	north := entity("ent:north", "country", "North")
	north.SameAs, north.Aliases = "Q1", []string{"The North", "N"}
	return []schema.Entity{port, envoy, north, entity("ent:coast", "place", "Coast"), entity("ent:south", "country", "South"), entity("ent:rocket", "weapon", "Rocket"),
		entity("ent:crate", "equipment", "Crate"), entity("ent:paper", "media", "Paper"), entity("ent:league", "organisation", "League"), entity("ent:nobody", "person", "Nobody")}
}

func en(s string) map[string]string { return map[string]string{"en": s} }

// testGraph is the graph of the records.
func testGraph(t testing.TB) (*store.Store, *query.View) { return graphOf(t, testRecords()) }

// graphOf builds the graph of the records and the background of the tests.
func graphOf(t testing.TB, records []*schema.Record) (*store.Store, *query.View) {
	t.Helper()
	ctx := context.Background()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(ctx, store.Memory, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := st.ReplaceBackground(ctx, schema.KBQuads(testBackground())); err != nil {
		t.Fatal(err)
	}
	for _, r := range records {
		if err := st.Replace(ctx, r.Doc.ID, m.Quads(r)); err != nil {
			t.Fatal(err)
		}
	}
	return st, viewOf(t, st, m)
}

func viewOf(t testing.TB, st *store.Store, m *schema.Model) *query.View {
	t.Helper()
	qs, err := st.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return query.NewView(qs, m)
}

// selected selects from the graph of the records.
func selected(t testing.TB, o Options) *Selection {
	t.Helper()
	st, v := testGraph(t)
	s, err := Select(context.Background(), st, v, o)
	if err != nil {
		t.Fatal(err)
	}
	closing(t, s)
	return s
}

// closing closes a selection at the end of the test.
func closing(t testing.TB, s *Selection) {
	t.Helper()
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
}

// nodesOf are the nodes of a selection.
func nodesOf(t testing.TB, s *Selection) []*Node {
	t.Helper()
	var out []*Node
	err := s.EachNode(context.Background(), func(n *Node) error {
		out = append(out, n)
		return nil
	})
	if err != nil || len(out) != s.Nodes {
		t.Fatalf("%d nodes of %d (%v)", len(out), s.Nodes, err)
	}
	return out
}

// edgesOf are copies of its edges.
func edgesOf(t testing.TB, s *Selection) []*Edge {
	t.Helper()
	var out []*Edge
	err := s.EachEdge(context.Background(), func(e *Edge) error {
		x := *e
		for _, list := range x.lists() {
			*list = append([]string(nil), *list...)
		}
		x.Claims = slices.Clone(e.Claims)
		out = append(out, &x)
		return nil
	})
	if err != nil || len(out) != s.Edges {
		t.Fatalf("%d edges of %d (%v)", len(out), s.Edges, err)
	}
	return out
}

// written exports the graph of the records.
func written(t testing.TB, format string, o Options) (string, *Selection) {
	t.Helper()
	st, v := testGraph(t)
	f, err := Find(format)
	if err != nil {
		t.Fatal(err)
	}
	if o.Level == "" {
		o.Level = f.Levels[0]
	}
	s, err := Select(context.Background(), st, v, o)
	if err != nil {
		t.Fatal(err)
	}
	closing(t, s)
	var b bytes.Buffer
	if err := Write(context.Background(), &b, format, s); err != nil {
		t.Fatal(err)
	}
	return b.String(), s
}

func edgeIDs(t testing.TB, s *Selection) []string {
	var out []string
	for _, e := range edgesOf(t, s) {
		out = append(out, e.ID())
	}
	slices.Sort(out)
	return out
}

func TestSelectGroupsClaimsIntoEdges(t *testing.T) {
	s := selected(t, Options{})
	want := []string{
		"answer:denies:south:person-zed",
		"background:affiliated-with:person-zed:north",
		"background:position:envoy:league",
		"background:position:person-zed:north",
		"content:calls-for-ceasefire:envoy:north",
		"content:calls-for-ceasefire:envoy:south",
		"content:struck:south:port",
		"content:talks:north:south",
		"content:used-weapon:south:rocket",
		"voice:announces:north:port",
		"voice:claims:north:south",
		"voice:claims:paper:south",
		"voice:claims:person-zed:south",
		"voice:claims:south:south",
	}
	if d := cmp.Diff(want, edgeIDs(t, s)); d != "" {
		t.Errorf("edges (-want +got):\n%s", d)
	}
	if s.Loose != 1 {
		t.Errorf("loose = %d, want the claim that names nobody", s.Loose)
	}
	one, two := testRecords()[0], testRecords()[1]
	strikes := []schema.ID{one.Claims[0].ID, two.Claims[0].ID}
	slices.Sort(strikes)
	evidence := []string{one.Claims[0].Evidence.Text, two.Claims[0].Evidence.Text}
	slices.Sort(evidence)
	wantEdge := Edge{Source: "ent:south", Target: "ent:port", Class: Content, Kind: "struck", Label: "struck", Claims: strikes,
		Speakers: []string{awkward, "North"}, Stances: []string{"claims"}, Modalities: []string{"actual"}, Figures: []string{"4 rockets"},
		Evidence: evidence, Sources: []string{"one, \"1\".txt", "two.txt"}, First: "2020-10-02", Last: "2020-10-04", Disputed: true, Confidence: 0.5, reported: true}
	edges := edgesOf(t, s)
	i := slices.IndexFunc(edges, func(e *Edge) bool { return e.Kind == "struck" })
	if d := cmp.Diff(&wantEdge, edges[i], cmp.AllowUnexported(Edge{})); d != "" {
		t.Errorf("edge (-want +got):\n%s", d)
	}
}

func TestSelectNodes(t *testing.T) {
	s := selected(t, Options{})
	got := map[schema.ID]Node{}
	for _, n := range nodesOf(t, s) {
		got[n.ID] = *n
	}
	want := map[schema.ID]Node{
		"ent:port":       {Ref: schema.Ref{ID: "ent:port", Name: "Port", Type: "place"}, Labels: en("Port"), Point: &schema.Point{Lat: -1.5, Long: 40.25}, Named: 3, Degree: 2},
		"ent:person-zed": {Ref: schema.Ref{ID: "ent:person-zed", Name: awkward, Type: "person"}, Labels: en(awkward), Says: 1, Named: 1, Degree: 4},
		"ent:league":     {Ref: schema.Ref{ID: "ent:league", Name: "League", Type: "organisation"}, Labels: en("League"), Degree: 1},
	}
	for id, w := range want {
		if d := cmp.Diff(w, got[id]); d != "" {
			t.Errorf("%s (-want +got):\n%s", id, d)
		}
	}
	if _, ok := got["ent:nobody"]; ok || len(got) != 8 {
		t.Errorf("%d nodes, want 8 without the one that no claim uses", len(got))
	}
}

func TestOfficesKeepTheirDays(t *testing.T) {
	for _, e := range edgesOf(t, selected(t, Options{})) {
		if e.Kind == "position" && e.Source == "ent:envoy" {
			if e.First != "2019" || e.Last != "" || !slices.Equal(e.Titles, []string{"chair", "envoy"}) {
				t.Errorf("office = %+v, want one held since 2019 under two titles", e)
			}
		}
	}
}

func TestFocus(t *testing.T) {
	for _, c := range []struct {
		name  string
		focus schema.ID
		hops  int
		nodes string
	}{
		{"only itself", "ent:port", 0, "port"},
		{"who is said to have struck it", "ent:port", 1, "north port south"},
		{"no hop over an article's own voice", "ent:port", 2, "envoy north person-zed port rocket south"},
		{"an article's own voice in focus", "ent:paper", 1, "paper south"},
		{"over an office", "ent:league", 1, "envoy league"},
		{"somebody on no edge", "ent:nobody", 3, "nobody"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := selected(t, Options{Focus: []schema.ID{c.focus}, Hops: c.hops})
			var nodes []string
			for _, n := range nodesOf(t, s) {
				nodes = append(nodes, n.ID.Local())
			}
			if got := strings.Join(nodes, " "); got != c.nodes {
				t.Errorf("nodes = %s, want %s", got, c.nodes)
			}
		})
	}
}

// TestAnswersToWhatIsOutside counts the claims that a part answers without having them, and a note says so.
func TestAnswersToWhatIsOutside(t *testing.T) {
	one, _ := schema.DocID([]byte("one"))
	strike, denial := schema.ID("claim:"+one.Local()+"-0a"), schema.ID("claim:"+one.Local()+"-0b")
	f, err := Find("nquads")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		only    []schema.ID
		outside int
	}{{[]schema.ID{denial}, 1}, {[]schema.ID{strike}, 0}, {[]schema.ID{denial, strike}, 0}} {
		s := selected(t, Options{Level: Quads, Only: c.only})
		if s.Outside != c.outside {
			t.Errorf("%v answers %d claims outside, want %d", c.only, s.Outside, c.outside)
		}
		if told := strings.Contains(strings.Join(f.Notes(s), "\n"), "not in it"); told != (c.outside > 0) {
			t.Errorf("the notes of %v are %q", c.only, f.Notes(s))
		}
	}
}

func TestLabelsInAnotherLanguage(t *testing.T) {
	for _, e := range edgesOf(t, selected(t, Options{Lang: "vi"})) {
		if e.Kind == "struck" && e.Label != "tấn công" {
			t.Errorf("label = %q, want the Vietnamese one", e.Label)
		}
	}
}

// eachLevel calls f with every format and level there is, over one graph.
func eachLevel(t *testing.T, f func(t *testing.T, st *store.Store, v *query.View, format string, o Options)) {
	st, v := testGraph(t)
	for _, x := range Formats() {
		for _, l := range x.Levels {
			t.Run(x.Name+"-"+string(l), func(t *testing.T) { f(t, st, v, x.Name, Options{Level: l}) })
		}
	}
}

func TestSameGraphSameBytes(t *testing.T) {
	other, view := testGraph(t)
	eachLevel(t, func(t *testing.T, st *store.Store, v *query.View, format string, o Options) {
		var first, again bytes.Buffer
		if err := Export(t.Context(), &first, format, st, v, o); err != nil {
			t.Fatal(err)
		}
		if err := Export(t.Context(), &again, format, other, view, o); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(first.String(), again.String()); d != "" {
			t.Errorf("differs from run to run:\n%s", d)
		}
	})
}

func TestCancelled(t *testing.T) {
	eachLevel(t, func(t *testing.T, st *store.Store, v *query.View, format string, o Options) {
		s, err := Select(t.Context(), st, v, o)
		if err != nil {
			t.Fatal(err)
		}
		closing(t, s)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := Write(ctx, new(bytes.Buffer), format, s); err == nil {
			t.Error("written though cancelled")
		}
	})
}
