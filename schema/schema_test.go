package schema

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/data"
)

// A slot that is looked up by its name is the one that the list of slots gives.
func TestRole(t *testing.T) {
	var c Claim
	for _, r := range c.Roles() {
		if got := c.Role(r.Name); got != r.IDs {
			t.Errorf("the slot %q is at %p, in the list at %p", r.Name, got, r.IDs)
		}
	}
	if got := c.Role("speaker"); got != nil {
		t.Errorf("speaker is no slot, got %p", got)
	}
}

func num(f float64) *float64 { return &f }

func testModel(t *testing.T) *Model {
	t.Helper()
	m, err := LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func testRecord() *Record {
	doc, sha := DocID([]byte("x"))
	claim := ID("claim:" + doc.Local() + "-04a")
	return &Record{
		Doc: Document{ID: doc, Sources: []string{"a.txt"}, Title: "T", Lang: "vi", Publisher: "ent:antd", Published: Date{"2020-10-05", "2020-10-05", "day", "explicit", "5-10"}, Text: "x", SHA256: sha},
		Entities: []Entity{{ID: "ent:armenia", Type: "country", Name: "Armenia"}, {ID: "ent:ganja", Type: "place", Name: "Ganja"},
			{ID: "ent:person-x", Type: "person", Name: "X", Labels: map[string]string{"vi": "X"}, Links: map[string][]ID{"affiliated-with": {"ent:armenia"}}}},
		Local: []ID{"ent:person-x"},
		Claims: []Claim{
			{ID: claim, Relation: "struck", Stance: "claims", Modality: "actual", Mode: "asserted", Attribution: "cue", Speaker: "ent:person-x", Chain: []ID{"ent:z", "ent:b"},
				Agent: []ID{"ent:armenia"}, Place: []ID{"ent:ganja"}, Weapon: []ID{"ent:smerch"},
				Figure: &Figure{Value: num(4), Low: num(4), High: num(4), Op: "=", Unit: "missile", Class: "ent:smerch", Status: "hit", Kind: "count", Raw: "4 quả"},
				Date:   Date{"2020-10-04", "2020-10-04", "day", "inferred", "ngày 4-10"}, Said: Date{Raw: "hôm nọ"},
				Evidence: Evidence{Span{10, 20}, "0123456789"}, Cue: Evidence{Span{1, 4}, "nói"}, Method: "vi/struck", Confidence: 0.9},
			{ID: ID("claim:" + doc.Local() + "-05a"), Relation: "denies", Stance: "denies", Modality: "actual", Mode: "response", Speaker: "ent:armenia",
				Targets: []ID{claim}, Evidence: Evidence{Span{30, 34}, "nope"}, Method: "vi/deny", Confidence: 1},
		},
	}
}

func TestRecordQuadsRecord(t *testing.T) {
	want := testRecord()
	got, err := ReadRecord(want.Doc.ID, testModel(t).Quads(want))
	if err != nil {
		t.Fatal(err)
	}
	want.Entities = want.Entities[2:]
	if d := cmp.Diff(want.Claims, got.Claims); d != "" {
		t.Errorf("claims (-want +got):\n%s", d)
	}
	if d := cmp.Diff(want.Doc, got.Doc); d != "" {
		t.Errorf("document (-want +got):\n%s", d)
	}
	if got.Entities[0].Name != "X" || got.Entities[0].Links["affiliated-with"][0] != "ent:armenia" {
		t.Errorf("local entity = %+v", got.Entities)
	}
}

func TestJSONIsTheContract(t *testing.T) {
	want := testRecord()
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got Record
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want.Claims, got.Claims); d != "" {
		t.Errorf("claims (-want +got):\n%s", d)
	}
}

func TestJSONKeepsThePrecisionOfADate(t *testing.T) {
	for _, days := range []string{"2020-10-05", "2020-10", "2020"} {
		want := testRecord()
		want.Doc.Published, _ = Stretch(days)
		b, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got Record
		if err := json.Unmarshal(b, &got); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want.Doc.Published, got.Doc.Published); d != "" || !strings.Contains(string(b), `"published":"`+days+`"`) {
			t.Errorf("published (-want +got):\n%s\nin %s", d, b)
		}
	}
}

func TestNamesComposedInEnglishSaySo(t *testing.T) {
	m, r := testModel(t), testRecord()
	r.Entities[2].Name, r.Entities[2].Labels, r.Entities[2].Aliases = "army of X", map[string]string{"en": "army of X"}, []string{"quân đội X"}
	var got []string
	for _, q := range m.Quads(r) {
		if q.Predicate.String() == "<rel:name>" || q.Predicate.String() == "<rel:alias>" {
			got = append(got, q.Object.String())
		}
	}
	if d := cmp.Diff([]string{`"quân đội X"`, `"army of X"@en`}, got); d != "" {
		t.Errorf("names (-want +got):\n%s", d)
	}
}

func TestShortcuts(t *testing.T) {
	m, r := testModel(t), testRecord()
	has := func(s string) bool {
		for _, q := range m.Quads(r) {
			if q.String() == s {
				return true
			}
		}
		return false
	}
	x, y := string(r.Claims[0].ID), string(r.Claims[1].ID)
	for _, s := range []string{
		"<ent:armenia> -- <rel:struck> -> <ent:ganja>",
		"<ent:armenia> -- <rel:used-weapon> -> <ent:smerch>",
	} {
		if !has(s) && !hasQuad(m, r, s, x) {
			t.Errorf("no %s under <%s>", s, x)
		}
	}
	if !hasQuad(m, r, "<ent:armenia> -- <rel:denies> -> <"+x+">", y) {
		t.Errorf("the answer has no shortcut to what it answers")
	}
	r.Claims[0].Modality = "planned"
	if hasQuad(m, r, "<ent:armenia> -- <rel:struck> -> <ent:ganja>", x) {
		t.Errorf("a planned strike gives a direct edge")
	}
}

func hasQuad(m *Model, r *Record, s, label string) bool {
	for _, q := range m.Quads(r) {
		if q.Subject.String()+" -- "+q.Predicate.String()+" -> "+q.Object.String() == s && q.Label.String() == "<"+label+">" {
			return true
		}
	}
	return false
}

func TestSlug(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Đà Nẵng", "da-nang"}, {"Xızı", "xizi"}, {"Əliyev", "aliyev"}, {"Гянджа", "гянджа"}, {"A-déc-bai-gian", "a-dec-bai-gian"}, {"हिन्दी", "हिन्दी"},
	} {
		if got := Slug(c.in); got != c.want {
			t.Errorf("Slug(%q) = %q, want %q", c.in, got, c.want)
		}
	}
	if got := Slug("…"); len(got) != 10 {
		t.Errorf("Slug of no letters = %q, want 10 hexadecimal digits", got)
	}
}

func TestClaimOf(t *testing.T) {
	for _, c := range []struct {
		id, doc ID
		want    bool
	}{
		{"claim:ab12-03a", "doc:ab12", true},
		{"claim:ab12", "doc:ab12", true},
		{"claim:ab1-03a", "doc:ab12", false},
		{"claim:ab12-03a", "doc:ab1", false},
		{"fig:ab12-03a", "doc:ab12", false},
		{"claim:ab12-03a", "ent:ab12", false},
		{"claim:-a", "doc:", true},
		{"", "", false},
	} {
		if got := c.id.ClaimOf(c.doc); got != c.want {
			t.Errorf("%q.ClaimOf(%q) = %v, want %v", c.id, c.doc, got, c.want)
		}
	}
}
