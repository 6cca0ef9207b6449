package store

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

func vocabulary(t testing.TB) *schema.Model {
	t.Helper()
	m, err := schema.LoadModel(os.DirFS("../../data"))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// told is a record with every kind of value, and what stands in it twice.
func told() *schema.Record {
	value, half := 12.0, 0.5
	doc := schema.Document{ID: "doc:0123", Sources: []string{"a.txt", "b.txt"}, Title: "Tin chiến sự", Lang: "vi", Publisher: "ent:x",
		Published: schema.Date{Start: "2020-10-04", Precision: "day"}, Text: "Nga mất 12 xe tăng.", SHA256: "0123"}
	claim := schema.Claim{ID: "claim:0123-00a", Relation: "lost", Stance: "claims", Modality: "actual", Mode: "asserted", Attribution: "author", Speaker: "ent:x",
		Author: true, Patient: []schema.ID{"ent:russia"}, Figure: &schema.Figure{Value: &value, Low: &half, Op: "=", Unit: "vehicle", Raw: "12 xe tăng"},
		Evidence: schema.Evidence{Span: schema.Span{Start: 0, End: 24}, Text: "Nga mất 12 xe tăng"}, Method: "vi/lost", Confidence: 0.9}
	local := schema.Entity{ID: "ent:x", Type: "media", Name: "X", Labels: map[string]string{"vi": "Báo X"}, Aliases: []string{"X"}, SameAs: "Q1",
		Point: &schema.Point{Lat: 1.5, Long: 2}, Links: map[string][]schema.ID{"located-in": {"ent:russia"}}}
	return &schema.Record{Doc: doc, Entities: []schema.Entity{local}, Local: []schema.ID{"ent:x"}, Claims: []schema.Claim{claim, claim}}
}

// TestEncodeRecord shows that a record is encoded as its quads are.
func TestEncodeRecord(t *testing.T) {
	m, r := vocabulary(t), told()
	want, err := Encode(r.Doc.ID, m.Quads(r))
	if err != nil {
		t.Fatal(err)
	}
	got, err := EncodeRecord(m, r)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got.quads.Numbers(), want.quads.Numbers()) || got.quads.Values() != want.quads.Values() {
		t.Fatalf("%d quads of %d values, want %d of %d", got.Len(), got.quads.Values(), want.Len(), want.quads.Values())
	}
	a, err := got.quads.Quads()
	b, other := want.quads.Quads()
	if err = errors.Join(err, other); err != nil || !slices.Equal(a, b) || len(a) < 40 {
		t.Errorf("%d quads %v, want %d %v; %v", len(a), a, len(b), b, err)
	}
}

// TestEncodeRecordRefuses shows that what may not be stored is refused as Encode refuses it, and that the next record is not
// troubled by it.
func TestEncodeRecordRefuses(t *testing.T) {
	m := vocabulary(t)
	for name, spoil := range map[string]func(*schema.Record){
		"no document":      func(r *schema.Record) { r.Doc.ID = "ent:x" },
		"a broken text":    func(r *schema.Record) { r.Doc.Text = "Nga\xff" },
		"a broken name":    func(r *schema.Record) { r.Claims[0].Speaker = "ent:\xff" },
		"a broken title":   func(r *schema.Record) { r.Doc.Title = "\xff" },
		"a language of no": func(r *schema.Record) { r.Doc.Lang = "v i" },
		"foreign claims":   func(r *schema.Record) { r.Claims[0].ID = "claim:4567-00a" },
	} {
		t.Run(name, func(t *testing.T) {
			r := told()
			spoil(r)
			_, want := Encode(r.Doc.ID, m.Quads(r))
			_, err := EncodeRecord(m, r)
			if err == nil || want == nil || errors.Is(err, ErrForbids) != errors.Is(want, ErrForbids) || errors.Is(err, ErrInvalid) != errors.Is(want, ErrInvalid) {
				t.Errorf("%v, want as %v", err, want)
			}
			if err != nil && !strings.HasPrefix(err.Error(), "store ") {
				t.Errorf("%v does not say what was to be stored", err)
			}
			if _, err := EncodeRecord(m, told()); err != nil {
				t.Errorf("the next: %v", err)
			}
		})
	}
}
