package entity

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"hearsay/data"
	"hearsay/schema"
)

var (
	readModel     = sync.OnceValues(func() (*schema.Model, error) { return schema.LoadModel(data.FS) })
	readGazetteer = sync.OnceValues(func() (*Gazetteer, error) {
		m, err := readModel()
		if err != nil {
			return nil, err
		}
		return LoadGazetteer(data.FS, m)
	})
)

func testModel(t testing.TB) *schema.Model {
	t.Helper()
	m, err := readModel()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func testGazetteer(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := readGazetteer()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestGazetteerFaults(t *testing.T) {
	const good = "- {id: tank, type: equipment, name: {en: tank, vi: xe tăng}, unit: vehicle}\n"
	for _, c := range []struct{ name, file, want string }{
		{"unknown key", "- {id: a, type: place, name: {en: A}, colour: red}\n", `entity/a.yaml:1:39: unknown field "colour"`},
		{"broken", "- {id: a, type: place\n", "entity/a.yaml:1:"},
		{"empty item", good + "-\n", "entity/a.yaml:2:3: an entity without id"},
		{"no list", "id: a\n", "entity/a.yaml:1:"},
		{"no id", "- {type: place, name: {en: A}}\n", "entity/a.yaml:1:3: an entity without id"},
		{"not a slug", "- {id: Gəncə, type: place, name: {en: A}}\n", `id "Gəncə" is not a slug (write ganca)`},
		{"repeated id", good + good, "entity/a.yaml:2:8: duplicate id tank"},
		{"unknown type", "- id: a\n  type: planet\n  name: {en: A}\n", `entity/a.yaml:2:9: a: unknown type "planet"`},
		{"no English name", "- {id: a, type: place, name: {vi: A}}\n", "a has no English name"},
		{"no country", "- {id: a, type: country, code: QQ}\n", `entity/a.yaml:1:32: a: "QQ" is no country`},
		{"dangling link", "- {id: a, type: place, name: {en: A}, located-in: atlantis}\n", `entity/a.yaml:1:51: a: located-in names "atlantis", which no file has`},
		{"dangling office", "- {id: a, type: person, name: {en: A}, positions: [{of: atlantis}]}\n", `positions[0].of names "atlantis"`},
		{"office of nobody", "- {id: a, type: person, name: {en: A}, positions: [{since: 2001}]}\n", `positions[0].of names ""`},
		{"bad date", good + "- {id: a, type: person, name: {en: A}, positions: [{of: tank, since: 2001-13}]}\n", `entity/a.yaml:2:70: a: bad date "2001-13"`},
		{"ends before it begins", good + "- {id: a, type: person, name: {en: A}, positions: [{of: tank, since: 2001-05, until: 2001-04}]}\n", "ends (2001-04) before it begins (2001-05)"},
		{"bad unit", "- {id: a, type: weapon, name: {en: A}, unit: bucket}\n", `a: unknown unit "bucket"`},
		{"bad point", "- {id: a, type: place, name: {en: A}, point: [91.00, 0.00]}\n", "entity/a.yaml:1:46: a: a point out of range"},
		{"bad item", "- {id: a, type: place, name: {en: A}, same-as: P31}\n", `a: "P31" is no Wikidata item`},
		{"clash", good + "- {id: a, type: weapon, name: {en: A}, aliases: [XE TĂNG]}\n", `entity/a.yaml:2:49: a: "XE TĂNG" is a name of tank, too`},
		{"clash but for signs", "- {id: a, type: weapon, name: {en: Su-25}}\n- {id: b, type: weapon, name: {en: Su 25}}\n", `b: "Su 25" is a name of a, too`},
		{"clash of tone marks", "- {id: a, type: place, name: {en: Hòa}}\n- {id: b, type: place, name: {en: Hoà}}\n", `b: "Hoà" is a name of a, too`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := LoadGazetteer(fstest.MapFS{"entity/a.yaml": {Data: []byte(c.file)}}, testModel(t))
			var faults schema.Faults
			if !errors.As(err, &faults) {
				t.Fatalf("error = %v, want faults", err)
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("faults:\n%v\nwant among them: %s", err, c.want)
			}
		})
	}
}

func TestGazetteerReportsAllFaultsAtOnce(t *testing.T) {
	files := fstest.MapFS{
		"entity/a.yaml": {Data: []byte("- {id: a, type: planet, name: {en: A}}\n- {id: b, type: place, name: {en: B}, part-of: c}\n")},
		"entity/b.yaml": {Data: []byte("- {id: a, type: place, name: {en: C}}\n")},
	}
	_, err := LoadGazetteer(files, testModel(t))
	var faults schema.Faults
	if !errors.As(err, &faults) || len(faults) != 3 {
		t.Errorf("got\n%v\nwant 3 faults", err)
	}
}

func TestGazetteerWithoutFiles(t *testing.T) {
	if _, err := LoadGazetteer(fstest.MapFS{}, testModel(t)); err == nil || !strings.Contains(err.Error(), "no file *.yaml") {
		t.Errorf("error = %v", err)
	}
}

func TestAmbiguousNames(t *testing.T) {
	files := fstest.MapFS{"entity/a.yaml": {Data: []byte("- {id: a, type: country, name: {en: A}, ambiguous: [Congo]}\n- {id: b, type: country, name: {en: B}, ambiguous: [Congo]}\n")}}
	g, err := LoadGazetteer(files, testModel(t))
	if err != nil {
		t.Fatal(err)
	}
	var got []Name
	for n := range g.Names() {
		if n.Ambiguous {
			got = append(got, n)
		}
	}
	want := []Name{{Text: "Congo", ID: "ent:a", Ambiguous: true}, {Text: "Congo", ID: "ent:b", Ambiguous: true}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("names (-want +got):\n%s", d)
	}
}

// The quick reader must read what the full one reads, and all files of the project must be plain enough for it.
func TestQuickRecordsReadAsYAML(t *testing.T) {
	files, err := fs.Glob(data.FS, "entity/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		b, err := fs.ReadFile(data.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := quickRecords(string(b))
		if !ok {
			t.Errorf("%s is not plain", file)
			continue
		}
		var want []*record
		if _, faults := schema.ReadYAML(data.FS, file, &want); faults != nil {
			t.Fatal(faults)
		}
		if d := cmp.Diff(want, got, cmp.AllowUnexported(record{})); d != "" {
			t.Errorf("%s (-want +got):\n%s", file, d)
		}
	}
}

func TestREADMEShowsTheFormat(t *testing.T) {
	b, err := fs.ReadFile(data.FS, "entity/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, block, _ := strings.Cut(string(b), "```yaml\n")
	block, _, _ = strings.Cut(block, "```")
	var rs []*record
	if _, faults := schema.ReadYAML(fstest.MapFS{"README": {Data: []byte(block)}}, "README", &rs); len(faults) > 0 || len(rs) != 3 {
		t.Errorf("%d entities, faults %v", len(rs), faults)
	}
}

func TestQuickRecordsRefuse(t *testing.T) {
	for _, text := range []string{"a: b\n", "- id: a # why\n", "- id: a\n- {id: b\n", "- {id: a, id: b}\n", "- {id: *x}\n", "- id: \"a\\n\"\n", "- id: |\n    a\n", "- {id: a: b}\n",
		"-  id: a\n", "- id: 'it''s'\n", "- id: null\n", "- {positions: {of: a}}\n", "- {point: [a]}\n", "- {id: a}}\n", "- {id: [a]}\n", "- id: a\n   type: b\n"} {
		if rs, ok := quickRecords(text); ok {
			t.Errorf("quickRecords(%q) = %+v, want not ok", text, rs)
		}
	}
}

func FuzzQuickRecords(f *testing.F) {
	f.Add("- {id: a, name: {en: A}, aliases: [b, \"c, d\"], point: [1.00, -2.00]}\n# x\n- id: b\n  unit: item\n")
	f.Fuzz(func(t *testing.T, text string) {
		got, ok := quickRecords(text)
		if !ok {
			return
		}
		var want []*record
		if _, faults := schema.ReadYAML(fstest.MapFS{"a": {Data: []byte(text)}}, "a", &want); faults != nil {
			t.Skip("YAML refuses what the checks of the gazetteer would see")
		}
		if d := cmp.Diff(want, got, cmp.AllowUnexported(record{}), cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%q (-want +got):\n%s", text, d)
		}
	})
}

func TestSideUnitClass(t *testing.T) {
	g := testGazetteer(t)
	for id, want := range map[schema.ID]schema.ID{
		"ent:azerbaijan": "ent:azerbaijan", "ent:ganja": "ent:azerbaijan", "ent:mingachevir-power-plant": "ent:azerbaijan", "ent:ilham-aliyev": "ent:azerbaijan",
		"ent:edi-rama": "ent:albania", "ent:nagorno-karabakh": "ent:nagorno-karabakh-authorities", "ent:stepanakert": "ent:nagorno-karabakh-authorities",
		"ent:vahram-poghosyan": "ent:nagorno-karabakh-authorities", "ent:kremlin": "ent:russia", "ent:osce": "ent:osce", "ent:osce-minsk-group": "ent:osce",
		"ent:hezbollah": "ent:hezbollah", "ent:regnum": "ent:russia", "ent:smerch": "", "ent:tank": "", "ent:nobody": "",
	} {
		if got := g.Side(id); got != want {
			t.Errorf("Side(%s) = %s, want %s", id, got, want)
		}
	}
	for id, want := range map[schema.ID]string{"ent:tank": "vehicle", "ent:uav": "aircraft", "ent:osa-missile-system": "system", "ent:artillery-piece": "gun",
		"ent:ammunition-depot": "site", "ent:personnel": "person", "ent:ballistic-missile": "missile", "ent:t-72": "vehicle", "ent:baku": ""} {
		if got := g.Unit(id); got != want {
			t.Errorf("Unit(%s) = %q, want %q", id, got, want)
		}
	}
	for _, c := range []struct {
		id, class schema.ID
		want      bool
	}{{"ent:t-72", "ent:armoured-vehicle", true}, {"ent:tank", "ent:tank", true}, {"ent:tank", "ent:aircraft", false}, {"ent:harop", "ent:uav", true}, {"ent:baku", "ent:uav", false}} {
		if got := g.HasClass(c.id, c.class); got != c.want {
			t.Errorf("HasClass(%s, %s) = %v", c.id, c.class, got)
		}
	}
	if got := g.SeatOf("ent:baku"); got != "ent:azerbaijan" {
		t.Errorf("SeatOf(baku) = %s", got)
	}
	if got := g.SeatOf("ent:ganja"); got != "" {
		t.Errorf("SeatOf(ganja) = %s", got)
	}
}

func TestNamesOfCountries(t *testing.T) {
	g := testGazetteer(t)
	names := map[string]Name{}
	for n := range g.Names() {
		names[n.Text] = n
	}
	for text, want := range map[string]Name{
		"Nga":                           {Text: "Nga", ID: "ent:russia", Lang: "vi"},
		"Russia":                        {Text: "Russia", ID: "ent:russia", Lang: "en"},
		"Armenia":                       {Text: "Armenia", ID: "ent:armenia"},
		"A-déc-bai-gian":                {Text: "A-déc-bai-gian", ID: "ent:azerbaijan"},
		"Triều Tiên":                    {Text: "Triều Tiên", ID: "ent:north-korea", Lang: "vi"},
		"Saudi":                         {Text: "Saudi", ID: "ent:saudi-arabia", Ambiguous: true},
		"Ả Rập Xê Út":                   {Text: "Ả Rập Xê Út", ID: "ent:saudi-arabia"},
		"xe tăng":                       {Text: "xe tăng", ID: "ent:tank", Lang: "vi"},
		"thiết giáp":                    {Text: "thiết giáp", ID: "ent:armoured-vehicle"},
		"Nagorny Karabakh":              {Text: "Nagorny Karabakh", ID: "ent:nagorno-karabakh"},
		"Tổng thống Pháp":               {},
		"Thượng Ca-ra-bắc":              {Text: "Thượng Ca-ra-bắc", ID: "ent:nagorno-karabakh"},
		"binh sĩ":                       {Text: "binh sĩ", ID: "ent:personnel"},
		"kho đạn dược":                  {Text: "kho đạn dược", ID: "ent:ammunition-depot"},
		"Lực lượng vũ trang Azerbaijan": {Text: "Lực lượng vũ trang Azerbaijan", ID: "ent:azerbaijan-armed-forces", Lang: "vi"},
	} {
		if got := names[text]; got != want {
			t.Errorf("name %q = %+v, want %+v", text, got, want)
		}
	}
}

func TestEveryStateHasASeatOfGovernment(t *testing.T) {
	g := testGazetteer(t)
	seats := map[schema.ID]bool{}
	for _, e := range g.Entities() {
		seats[g.SeatOf(e.ID)] = true
	}
	// States that are a city, and Belgium, whose capital stands for the European Union.
	own := []schema.ID{"ent:monaco", "ent:san-marino", "ent:singapore", "ent:vatican", "ent:belgium"}
	// States that are no more: their seats speak for others now.
	gone := []schema.ID{"ent:biafra", "ent:czechoslovakia", "ent:east-germany", "ent:manchukuo", "ent:nazi-germany", "ent:north-vietnam", "ent:ottoman-empire",
		"ent:people-s-democratic-republic-of-yemen", "ent:rhodesia", "ent:serbia-and-montenegro", "ent:south-vietnam", "ent:soviet-union", "ent:west-germany",
		"ent:yugoslavia", "ent:zaire"}
	for _, e := range g.Entities() {
		if e.Type == "country" && !seats[e.ID] && !slices.Contains(own, e.ID) && !slices.Contains(gone, e.ID) {
			t.Errorf("%s has no seat", e.ID)
		}
	}
}

func TestKnowledgeQuads(t *testing.T) {
	g := testGazetteer(t)
	var got []string
	for _, q := range schema.KBQuads(slices.Clone(g.Entities())) {
		if strings.Contains(q.Subject.String(), "ent:ilham-aliyev>") {
			got = append(got, q.Predicate.String()+" "+q.Object.String())
		}
	}
	for _, want := range []string{"<rel:position> <ent:azerbaijan>", `<rel:name> "Ilham Aliyev"@en`, "<rdf:type> <type:person>", "<owl:sameAs> <wd:Q57396>"} {
		if !slices.Contains(got, want) {
			t.Errorf("quads of Aliyev %q lack %s", got, want)
		}
	}
}

func TestHashFollowsTheFiles(t *testing.T) {
	hash := func(text string) string {
		g, err := LoadGazetteer(fstest.MapFS{"entity/a.yaml": {Data: []byte(text)}}, testModel(t))
		if err != nil {
			t.Fatal(err)
		}
		return g.Hash()
	}
	a := "- {id: a, type: place, name: {en: A}}\n"
	first, again, other := hash(a), hash(a), hash(a+"# b\n")
	if first != again || first == other || len(first) != 64 {
		t.Errorf("the hash does not follow the bytes of the files")
	}
}

func BenchmarkLoadGazetteer(b *testing.B) {
	m := testModel(b)
	for b.Loop() {
		if _, err := LoadGazetteer(data.FS, m); err != nil {
			b.Fatal(err)
		}
	}
}
