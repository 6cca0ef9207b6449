package claim

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/data"
	"hearsay/graph/text"
	"hearsay/schema"
)

const (
	words = "Armenia cho biết Azerbaijan đã mất 22 xe tăng ở Ganja."
	doc   = schema.ID("doc:0123456789abcdef0123456789abcdef")
	first = schema.ID("claim:0123456789abcdef0123456789abcdef-00a")
	other = schema.ID("claim:0123456789abcdef0123456789abcdef-00b")
)

// at quotes a part of the words.
func at(part string) schema.Evidence {
	i := strings.Index(words, part)
	return schema.Evidence{Span: schema.Span{Start: i, End: i + len(part)}, Text: part}
}

// holds is a claim that holds.
func holds() schema.Claim {
	v := 22.0
	return schema.Claim{ID: first, Relation: "lost", Stance: "claims", Modality: "actual", Mode: "asserted", Speaker: "ent:armenia", Chain: []schema.ID{"ent:azerbaijan"},
		Patient: []schema.ID{"ent:azerbaijan"}, Place: []schema.ID{"ent:ganja"}, Evidence: at("Azerbaijan đã mất 22 xe tăng ở Ganja"), Cue: at("cho biết"), Method: "vi/lost", Confidence: 1,
		Figure: &schema.Figure{Value: &v, Low: &v, High: &v, Op: "=", Kind: "count", Class: "ent:tank", Raw: "22 xe tăng"}}
}

// name gives the entities that the words name.
func name(id schema.ID) *schema.Entity {
	typ := map[schema.ID]string{"ent:armenia": "country", "ent:azerbaijan": "country", "ent:ganja": "place", "ent:tank": "equipment"}[id]
	if typ == "" {
		return nil
	}
	return &schema.Entity{ID: id, Type: typ, Name: id.Local()}
}

func verify(t *testing.T, body string, cs ...schema.Claim) ([]schema.Claim, []schema.Rejected) {
	t.Helper()
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	return Verify(m, &text.Parsed{Document: schema.Document{ID: doc, Text: body}}, name, cs)
}

func TestVerify(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		name   string
		spoil  func(*schema.Claim)
		reason string
	}{
		{"nothing wrong", func(*schema.Claim) {}, ""},
		{"no cue", func(c *schema.Claim) { c.Cue = schema.Evidence{} }, ""},
		{"no figure", func(c *schema.Claim) { c.Figure = nil }, ""},
		{"an id of another document", func(c *schema.Claim) { c.ID = "claim:ffffffffffffffffffffffffffffffff-00a" }, "is not of this document"},
		{"no id", func(c *schema.Claim) { c.ID = "" }, "is not of this document"},
		{"an id of another kind", func(c *schema.Claim) { c.ID = "fig:0123456789abcdef0123456789abcdef-00a" }, "is not of this document"},
		{"a relation", func(c *schema.Claim) { c.Relation = "won" }, "unknown relation won"},
		{"a stance", func(c *schema.Claim) { c.Stance = "sings" }, "unknown stance sings"},
		{"a modality", func(c *schema.Claim) { c.Modality = "maybe" }, "unknown modality maybe"},
		{"words that do not stand there", func(c *schema.Claim) { c.Evidence.Text = "Azerbaijan đã mất 23 xe tăng ở Ganja" }, "the evidence is not what stands"},
		{"a shifted span", func(c *schema.Claim) { c.Evidence.Start++; c.Evidence.End++ }, "the evidence is not what stands"},
		{"a span behind the text", func(c *schema.Claim) { c.Evidence.End = len(words) + 1 }, "the evidence is not what stands"},
		{"a span before the text", func(c *schema.Claim) { c.Evidence.Start = -1 }, "the evidence is not what stands"},
		{"a span the wrong way round", func(c *schema.Claim) { c.Evidence.Start, c.Evidence.End = c.Evidence.End, c.Evidence.Start }, "the evidence is not what stands"},
		{"no evidence", func(c *schema.Claim) { c.Evidence = schema.Evidence{} }, "the evidence is not what stands"},
		{"half a character", func(c *schema.Claim) {
			i := strings.Index(words, "đã") + 1
			c.Evidence = schema.Evidence{Span: schema.Span{Start: i, End: len(words)}, Text: words[i:]}
		}, "the evidence is not what stands"},
		{"a cue that does not stand there", func(c *schema.Claim) { c.Cue.Start-- }, "the cue is not what stands"},
		{"no speaker", func(c *schema.Claim) { c.Speaker = "" }, "the speaker  is not named"},
		{"a speaker from elsewhere", func(c *schema.Claim) { c.Speaker = "ent:osce" }, "the speaker ent:osce is not named"},
		{"a medium from elsewhere", func(c *schema.Claim) { c.Medium = "ent:twitter" }, "the medium ent:twitter is not named"},
		{"a source from elsewhere", func(c *schema.Claim) { c.Chain = append(c.Chain, "ent:regnum") }, "the source ent:regnum is not named"},
		{"a patient from elsewhere", func(c *schema.Claim) { c.Patient = []schema.ID{"ent:turkey"} }, "the patient ent:turkey is not named"},
		{"a place that is none", func(c *schema.Claim) { c.Place = []schema.ID{"ent:tank"} }, "lost takes no equipment as place"},
		{"a figure of another kind", func(c *schema.Claim) { c.Figure.Kind = "distance" }, "lost takes no figure of kind distance"},
		{"a figure from elsewhere", func(c *schema.Claim) { c.Figure.Raw = "47 xe tăng" }, "the figure does not stand"},
		{"a figure without words", func(c *schema.Claim) { c.Figure.Raw = "" }, "the figure does not stand"},
		{"a figure without end", func(c *schema.Claim) { c.Figure.Value = &inf }, "the figure is no number"},
		{"a class from elsewhere", func(c *schema.Claim) { c.Figure.Class = "ent:osa" }, "the class ent:osa is not named"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := holds()
			c.spoil(&in)
			kept, out := verify(t, words, in)
			switch {
			case c.reason == "" && (len(kept) != 1 || len(out) != 0):
				t.Errorf("%d kept, rejected %+v", len(kept), out)
			case c.reason != "" && (len(kept) != 0 || len(out) != 1 || !strings.Contains(out[0].Reason, c.reason)):
				t.Errorf("%d kept, rejected %+v; want %q", len(kept), out, c.reason)
			case c.reason != "" && (out[0].Method != in.Method || out[0].Evidence != in.Evidence):
				t.Errorf("%+v does not say what was rejected", out[0])
			}
		})
	}
}

func TestVerifyLongEvidence(t *testing.T) {
	body := strings.Repeat("a ", 500)
	c := holds()
	c.Figure, c.Cue, c.Evidence = nil, schema.Evidence{}, schema.Evidence{Span: schema.Span{Start: 0, End: 902}, Text: body[:902]}
	if _, out := verify(t, body, c); len(out) != 1 || !strings.Contains(out[0].Reason, "902 bytes, more than a clause") {
		t.Errorf("rejected %+v", out)
	}
}

func TestVerifyIDsOnce(t *testing.T) {
	kept, out := verify(t, words, holds(), holds())
	if len(kept) != 1 || len(out) != 1 || !strings.Contains(out[0].Reason, "another claim has the id") {
		t.Errorf("%d kept, rejected %+v", len(kept), out)
	}
}

// An answer keeps what it answers of that which holds.
func TestVerifyTargets(t *testing.T) {
	answer, bad := holds(), holds()
	bad.ID, bad.Speaker = other, "ent:osce"
	answer.ID = "claim:0123456789abcdef0123456789abcdef-00c"
	answer.Targets, answer.Conditions = []schema.ID{other, first, first}, []schema.ID{other}
	kept, out := verify(t, words, answer, holds(), bad)
	if len(kept) != 2 || len(out) != 1 {
		t.Fatalf("%d kept, %d rejected", len(kept), len(out))
	}
	if d := cmp.Diff([][]schema.ID{kept[0].Targets, kept[0].Conditions}, [][]schema.ID{{first}, nil}); d != "" {
		t.Error("(-got +want):\n" + d)
	}
	if len(answer.Targets) != 3 {
		t.Error("the claim that was given has changed")
	}
}
