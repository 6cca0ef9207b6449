package rules_test

import (
	"slices"
	"testing"

	"hearsay/schema"
)

// TestShelled holds with what is shelled where no arms are named.
func TestShelled(t *testing.T) {
	r := newReader(t)
	for text, want := range map[string][]schema.ID{
		"Quân đội Nga pháo kích Kherson.":                                   {"ent:artillery"},
		"Kherson bị nã pháo dữ dội.":                                        {"ent:artillery"},
		"Quân đội Nga tấn công Kherson.":                                    nil,
		"Quân đội Nga pháo kích Kherson bằng súng cối.":                     {"ent:mortar"},
		"Vụ pháo kích của quân đội Nga vào Kherson hôm 2/10/2020 gây cháy.": {"ent:artillery"},
	} {
		for _, x := range r.claims(t, text) {
			if x.Relation == "struck" && !slices.Equal(x.Weapon, want) {
				t.Errorf("%s: with %v, want %v", text, x.Weapon, want)
			}
		}
	}
}
