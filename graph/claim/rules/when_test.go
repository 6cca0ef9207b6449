package rules_test

import "testing"

// TestWhen holds which of the dates of a sentence is the claim's.
func TestWhen(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, start, raw string }{
		{"since a day until now", "Kể từ ngày 24/2/2022 đến nay, Nga đã mất hơn 100 xe tăng.", "2022-02-24", "ngày 24/2/2022"},
		{"what was signed long ago", "Ukraine sẽ trở lại đàm phán với Nga nếu Nga tôn trọng hiệp định năm 1962.", "", ""},
		{"a day of no year", "Nga đã phá hủy 5 xe tăng của Ukraine hôm 31/2.", "", "hôm 31/2"},
	} {
		claims := r.claims(t, c.text)
		if len(claims) == 0 {
			t.Errorf("%s: no claim", c.name)
			continue
		}
		if d := claims[0].Date; d.Start != c.start || d.Raw != c.raw {
			t.Errorf("%s: from %q, %q, want %q, %q", c.name, d.Start, d.Raw, c.start, c.raw)
		}
	}
}
