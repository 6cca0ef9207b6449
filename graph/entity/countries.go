package entity

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// countryNames gives a record with an ISO 3166 code the names that Unicode's CLDR has for the country, where
// the file has none. It reports whether the code is a country's.
func countryNames(r *record) bool {
	region, err := language.ParseRegion(r.Code)
	if err != nil || !region.IsCountry() || region.String() != r.Code {
		return false
	}
	if r.Name == nil {
		r.Name = map[string]string{}
	}
	for lang, names := range map[string]display.Namer{"en": display.Regions(language.English), "vi": display.Regions(language.Vietnamese)} {
		if r.Name[lang] == "" {
			r.Name[lang] = names.Name(region)
		}
	}
	return true
}
