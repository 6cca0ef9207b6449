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

// TestBearings holds that where a place lies is counted for nothing beside the place.
func TestBearings(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		place      []schema.ID
	}{
		{"behind a comma", "Israel tập kích quận Orven, phía Nam thủ đô Beirut, khiến 3 người thiệt mạng.", []schema.ID{"ent:place-orven"}},
		{"and that in a stretch of a country", "Giao tranh nổ ra tại thị trấn Orven, phía Đông thành phố Aleppo, miền Bắc Syria.", []schema.ID{"ent:place-orven"}},
		{"behind a verb of lying", "Nga pháo kích thị trấn Orven nằm ở phía Đông thành phố Kharkiv.", []schema.ID{"ent:place-orven"}},
		{"right behind the place", "Phiến quân tấn công làng Orven ở phía bắc thành phố Kharkiv.", []schema.ID{"ent:place-orven"}},
		{"a stretch of a country", "Israel không kích thành phố Tyre, miền nam Lebanon.", []schema.ID{"ent:tyre-lebanon"}},
		{"a side of the place itself", "Nga pháo kích phía đông thành phố Kharkiv.", []schema.ID{"ent:kharkiv"}},
		{"a list", "Houthi kiểm soát thủ đô Sanaa và miền bắc Yemen.", []schema.ID{"ent:sanaa", "ent:yemen"}},
	} {
		claims := r.claims(t, c.text)
		if len(claims) == 0 || !slices.Equal(claims[0].Place, c.place) {
			t.Errorf("%s: %v, want %v", c.name, claims, c.place)
		}
	}
}
