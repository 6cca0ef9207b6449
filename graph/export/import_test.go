package export

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/data"
	"hearsay/graph/store"
	"hearsay/schema"
)

func emptyStore(t testing.TB) (*store.Store, *schema.Model) {
	t.Helper()
	st, err := store.Open(context.Background(), store.Memory, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := st.Close(); err != nil {
			t.Error(err)
		}
	})
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return st, m
}

// imported reads a text into an empty store, or into st.
func imported(t testing.TB, st *store.Store, text string, o ImportOptions) (*store.Store, Imported, error) {
	t.Helper()
	fresh, m := emptyStore(t)
	if st == nil {
		st = fresh
	}
	o.Name = "in." + o.Format
	x, err := Import(t.Context(), st, m, strings.NewReader(text), o)
	return st, x, err
}

// exportedFrom exports the whole store.
func exportedFrom(t testing.TB, st *store.Store, format string, o Options) string {
	t.Helper()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Export(t.Context(), &b, format, st, viewOf(t, st, m), o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestQuadsComeBackToTheByte(t *testing.T) {
	st, _ := graphOf(t, fitting(nastyRecords(plainIDs...)))
	for _, format := range []string{"nquads", "trig", "jsonld", "pquads"} {
		want := exportedFrom(t, st, format, Options{WithText: true})
		again, x, err := imported(t, nil, want, ImportOptions{Format: format})
		if err != nil {
			t.Errorf("%s: %v\n%v", format, err, x.Faults)
			continue
		}
		for _, f := range []string{"nquads", "pquads", format} {
			if d := cmp.Diff(exportedFrom(t, st, f, Options{WithText: true}), exportedFrom(t, again, f, Options{WithText: true})); d != "" {
				t.Errorf("%s read from %s differs:\n%.2000s", f, format, d)
			}
		}
		if _, x, err := imported(t, again, want, ImportOptions{Format: format}); err != nil || x.Unchanged != 3 || x.Documents != 0 {
			t.Errorf("%s a second time: %+v, %v", format, x, err)
		}
	}
}

// fitting makes the records fit the vocabulary: those of the tests of exports have claims without words, whose sides no
// rule would give them.
func fitting(records []*schema.Record) []*schema.Record {
	for _, r := range records {
		r.Doc.Text = ""
		r.Claims = slices.DeleteFunc(r.Claims, func(c schema.Claim) bool { return c.Relation == "published" })
		for i := range r.Claims {
			if f := r.Claims[i].Figure; f != nil {
				f.Raw = awkward
			}
		}
	}
	return records
}

func TestClaimsComeBackFromTables(t *testing.T) {
	st, _ := graphOf(t, fitting(nastyRecords(plainIDs...)))
	for _, format := range []string{"csv", "ftm"} {
		o := ImportOptions{Format: format}
		text := exportedFrom(t, st, map[string]string{"csv": "csv-claims", "ftm": "ftm"}[format], Options{})
		if format == "csv" {
			o.Nodes = strings.NewReader(exportedFrom(t, st, "csv-nodes", Options{Level: Claims}))
		}
		again, x, err := imported(t, nil, text, o)
		if err != nil {
			t.Errorf("%s: %v\n%v", format, err, x.Faults)
			continue
		}
		for _, r := range fitting(nastyRecords(plainIDs...)) {
			qs, err := again.Quads(t.Context(), r.Doc.ID)
			if err != nil {
				t.Fatal(err)
			}
			got, err := schema.ReadRecord(r.Doc.ID, qs)
			if err != nil {
				t.Fatal(err)
			}
			old, err := st.Quads(t.Context(), r.Doc.ID)
			if err != nil {
				t.Fatal(err)
			}
			want, err := schema.ReadRecord(r.Doc.ID, old)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(want.Claims, got.Claims); d != "" {
				t.Errorf("%s: claims (-want +got):\n%s", format, d)
			}
			if d := cmp.Diff(want.Doc, got.Doc); d != "" {
				t.Errorf("%s: article (-want +got):\n%s", format, d)
			}
		}
	}
}

func TestFaultsAreToldWithTheirLines(t *testing.T) {
	st, _ := graphOf(t, fitting(testRecords()))
	text := exportedFrom(t, st, "nquads", Options{})
	one := testRecords()[0].Doc.ID.Local()
	lines := strings.SplitAfter(text, "\n")
	at := func(part string) int {
		i := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, part) && strings.Contains(l, one) })
		if i < 0 {
			t.Fatalf("no line holds %s", part)
		}
		return i
	}
	base := "https://hearsay.example/"
	for _, c := range []struct{ name, part, with, want string }{
		{"stance", `rel/stance> "claims"`, `rel/stance> "shouts"`, `"shouts", which is none of the stances`},
		{"predicate", "rel/stance>", "rel/mood>", "rel:mood is not of the vocabulary"},
		{"syntax", `rel/stance> "claims"`, `rel/stance> claims`, "not N-Quads"},
		{"relation", base + "rel/struck> <" + base + "doc", base + "rel/tickled> <" + base + "doc", "is <rel:tickled>, not a relation"},
		{"role", "rel/place> <" + base + "ent/port>", "rel/place> <" + base + "ent/rocket>", "ent:rocket is a weapon and cannot be the place"},
		{"range", `rel/confidence> "5.0E-1"^^<http://www.w3.org/2001/XMLSchema#double>`, `rel/confidence> "much"`, `confidence of <claim:`},
		{"other's", "<" + base + "doc/" + one + "> .", "<" + base + "doc/00000000000000000000000000000000> .", "which is another's"},
		{"label", "<" + base + "doc/" + one + "> .", "<" + base + "ent/port> .", "is no article, claim or background"},
		{"unlabelled", "<" + base + "doc/" + one + "> .", ".", "nobody answers for it"},
	} {
		i := at(c.part)
		broken := slices.Clone(lines)
		broken[i] = strings.Replace(lines[i], c.part, c.with, 1)
		_, x, err := imported(t, nil, strings.Join(broken, ""), ImportOptions{Format: "nquads"})
		if !errors.Is(err, ErrSome) {
			t.Errorf("%s: error = %v, want ErrSome", c.name, err)
		}
		if !slices.ContainsFunc(x.Faults, func(f schema.Fault) bool {
			return strings.Contains(f.Text, c.want) && (f.Line == i+1 || c.name == "role")
		}) {
			t.Errorf("%s: no %q in line %d:\n%v", c.name, c.want, i+1, x.Faults)
		}
		if x.Documents == 0 {
			t.Errorf("%s: the other article is not stored", c.name)
		}
	}
}

func TestImportSaysNothingInTheNameOfOthers(t *testing.T) {
	st, _ := graphOf(t, fitting(testRecords()))
	text := exportedFrom(t, st, "nquads", Options{})
	forged := strings.Replace(text, `rel/stance> "claims"`, `rel/stance> "denies"`, 1)
	before := exportedFrom(t, st, "nquads", Options{})
	_, x, err := imported(t, st, forged, ImportOptions{Format: "nquads"})
	if !errors.Is(err, ErrSome) || x.Refused != 1 || x.Unchanged != 1 {
		t.Errorf("%+v, %v, want one refused and one unchanged", x, err)
	}
	if exportedFrom(t, st, "nquads", Options{}) != before {
		t.Error("the graph has changed")
	}
	if _, x, err = imported(t, st, forged, ImportOptions{Format: "nquads", DryRun: true, Replace: true}); err != nil || x.Documents != 1 || exportedFrom(t, st, "nquads", Options{}) != before {
		t.Errorf("a dry run: %+v, %v", x, err)
	}
	if _, x, err = imported(t, st, forged, ImportOptions{Format: "nquads", Replace: true}); err != nil || x.Documents != 1 || exportedFrom(t, st, "nquads", Options{}) == before {
		t.Errorf("a replacement: %+v, %v", x, err)
	}
}

// TestTooLarge refuses a file of a format that is read whole, and says what to do.
func TestTooLarge(t *testing.T) {
	for _, format := range []string{"trig", "jsonld", "ftm", "claimreview"} {
		_, x, err := imported(t, nil, strings.Repeat(" ", 1001), ImportOptions{Format: format, whole: 1000})
		if err == nil || !strings.Contains(err.Error(), "divide the file") || x.Documents > 0 {
			t.Errorf("%s: %v", format, err)
		}
	}
}

func TestClaimReview(t *testing.T) {
	const review = `{"@context": "https://schema.org", "@graph": [{"@type": "ClaimReview", "url": "https://example.org/1", "claimReviewed": "The port was struck",
 "datePublished": "2020-10-06T08:00:00Z", "author": {"@type": "Organization", "name": "Desk of Facts"},
 "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Zed"}, "datePublished": "2020-10-04"}, "reviewRating": %s}, {"@type": "ClaimReview", "claimReviewed": "x"}]}`
	for _, c := range []struct{ rating, stance string }{
		{`{"alternateName": "Sai sự thật"}`, "rejects"}, {`{"ratingValue": 5, "bestRating": 5, "worstRating": 1}`, "confirms"}, {`{"ratingValue": "1"}`, "rejects"}, {`{"ratingValue": 3}`, ""},
	} {
		st, x, err := imported(t, nil, strings.Replace(review, "%s", c.rating, 1), ImportOptions{Format: "claimreview"})
		if !errors.Is(err, ErrSome) || len(x.Faults) != 1 || x.Documents != 1 {
			t.Errorf("%s: %+v, %v, want the second review alone to fail", c.rating, x, err)
			continue
		}
		docs, err := st.Documents(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		qs, err := st.Quads(t.Context(), docs[0])
		if err != nil {
			t.Fatal(err)
		}
		r, err := schema.ReadRecord(docs[0], qs)
		if err != nil {
			t.Fatal(err)
		}
		if r.Claims[0].Speaker != "ent:person-zed" || r.Claims[0].Evidence.Text != "The port was struck" || r.Doc.Published.Start != "2020-10-06" {
			t.Errorf("claim = %+v", r.Claims[0])
		}
		stance := ""
		if len(r.Claims) > 1 {
			stance = r.Claims[1].Stance
			if !slices.Equal(r.Claims[1].Targets, []schema.ID{r.Claims[0].ID}) {
				t.Errorf("the answer is to %v", r.Claims[1].Targets)
			}
		}
		if stance != c.stance {
			t.Errorf("%s: stance = %q, want %q", c.rating, stance, c.stance)
		}
	}
}

func TestForeignFtM(t *testing.T) {
	const text = `{"id":"p","schema":"Person","properties":{"name":["Anna Novak"],"alias":["A. Novak"]}}
{"id":"o","schema":"Company","properties":{"name":["Maps"]}}
{"id":"m","schema":"Membership","properties":{"member":["p"],"organization":["o"],"role":["director"],"startDate":["2019"]}}
{"id":"x","schema":"Payment","properties":{"payer":["p"]}}
{broken
`
	st, x, err := imported(t, nil, text, ImportOptions{Format: "ftm"})
	if !errors.Is(err, ErrSome) || x.Documents != 1 {
		t.Fatalf("%+v, %v", x, err)
	}
	var at []int
	for _, f := range x.Faults {
		at = append(at, f.Line)
	}
	if !slices.Equal(at, []int{4, 5}) {
		t.Errorf("faults in lines %v, want 4 and 5: %v", at, x.Faults)
	}
	docs, _ := st.Documents(t.Context())
	qs, err := st.Quads(t.Context(), docs[0])
	if err != nil {
		t.Fatal(err)
	}
	e, ok := schema.NewFacts(qs).Entity("ent:person-anna-novak")
	if !ok || len(e.Positions) != 1 || e.Positions[0].Of != "ent:organisation-maps" || e.Positions[0].Since != "2019" {
		b, _ := json.Marshal(e)
		t.Errorf("entity = %s", b)
	}
}

func TestTriGOfOthers(t *testing.T) {
	_, m := emptyStore(t)
	var got []string
	p := &reading{ctx: t.Context(), model: m}
	parser := func(text string) error {
		got = nil
		p.Faults, p.docs = nil, gathered{held: map[schema.ID]*piece{}, most: mostHeld}
		err := p.trig([]byte(text))
		for _, f := range p.Faults {
			got = append(got, f.Text)
		}
		return err
	}
	const doc = "doc:" + "0123456789abcdef0123456789abcdef"
	good := `@base <https://hearsay.example/> . PREFIX r: <rel/>
# a comment
GRAPH <doc/0123456789abcdef0123456789abcdef> { <ent/a> r:name """long "text"
over lines"""@en-GB , 'x\u00e9\n' ; r:lat -1.5E0 ; ; a <type/place> . <ent/b> r:alias "a\"b"^^<http://www.w3.org/2001/XMLSchema#string> . }
<doc/0123456789abcdef0123456789abcdef> { <ent/c> r:located-in [ r:name true ] , ( 1 2.5 ) }`
	if err := parser(good); err != nil || len(got) > 0 {
		t.Fatalf("%v, %v", err, got)
	}
	if n := len(p.docs.held[doc].quads); n != 12 {
		t.Errorf("%d quads, want 12: %v", n, p.docs.held[doc].quads)
	}
	if q := p.docs.held[doc].quads[0]; q.Object.String() != `"long \"text\"\nover lines"@en-GB` || q.Subject.String() != "<ent:a>" || p.docs.held[doc].lines[0] != 3 {
		t.Errorf("the first quad is %v in line %d", q, p.docs.held[doc].lines[0])
	}
	for _, bad := range []string{"<a> <b> .", "<g> { <a> <b> 'x' ", "x:y <b> <c> .", `<a> <b> "x .`, "<a> <b> <c>", strings.Repeat("[", 500), `<a> <b> "\q" .`, "@prefix x <y> ."} {
		if err := parser(bad); err == nil {
			t.Errorf("%.20q is read", bad)
		}
	}
}

func FuzzTriG(f *testing.F) {
	f.Add("@prefix a: <b:> . a:c { a:d a 'e'@en , 1.5 , [ a:f ( true ) ] }")
	f.Fuzz(func(t *testing.T, text string) {
		p := &reading{ctx: t.Context(), docs: gathered{held: map[schema.ID]*piece{}, most: mostHeld}}
		if err := p.trig([]byte(text)); err != nil && err.Error() == "" {
			t.Error("an error without words")
		}
	})
}
