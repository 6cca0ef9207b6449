package rules_test

import (
	"slices"
	"testing"

	"hearsay/schema"
)

// TestStretch tells a stretch of a country, which is struck when the stretch is, from a place whose id or name the country only tells apart.
func TestStretch(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text     string
		patient, place []schema.ID
	}{
		{"a stretch that the gazetteer has", "Israel không kích miền nam Lebanon.", []schema.ID{"ent:lebanon"}, []schema.ID{"ent:south-lebanon"}},
		{"a town told apart by its country", "Israel ném bom Tyre và Nabatieh.", nil, []schema.ID{"ent:nabatieh", "ent:tyre-lebanon"}},
		{"a town with the country in its name", "RSF tấn công Port Sudan bằng máy bay không người lái.", nil, []schema.ID{"ent:port-sudan"}},
		{"a state of its own", "RSF pháo kích El Fasher ở Bắc Darfur.", nil, []schema.ID{"ent:el-fasher", "ent:north-darfur"}},
	} {
		claims := r.claims(t, c.text)
		if len(claims) == 0 {
			t.Errorf("%s: no claim", c.name)
			continue
		}
		if got := claims[0]; !slices.Equal(got.Patient, c.patient) || !slices.Equal(got.Place, c.place) {
			t.Errorf("%s: %v at %v, want %v at %v", c.name, got.Patient, got.Place, c.patient, c.place)
		}
	}
}
