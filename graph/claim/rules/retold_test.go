package rules_test

import "testing"

// TestToldOnce holds that two patterns over the same words make one claim.
func TestToldOnce(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"a weapon and the strike made with it", "Quân đội Nga dùng tên lửa Kalibr tấn công thành phố Odessa.", "struck claims outlet russia-army > odesa"},
		{"who is behind it and the act", "Iran đứng sau vụ tấn công tàu dầu ở vịnh Oman.", "struck claims outlet iran > tanker+gulf-of-oman"},
		{"the date of something else takes no subject", "Sau cuộc tấn công vào thành phố Ganja, Azerbaijan triệu tập đại sứ.", "struck claims outlet - > ganja"},
		{"an attack boat attacks nobody", "Xuồng tấn công nhanh của Iran đã áp sát tàu Mỹ.", ""},
		{"plots are not destroyed", "Nga phá âm mưu khủng bố ở Moscow.", ""},
	} {
		got := r.read(t, c.text)
		if c.want == "" && len(got) == 0 {
			continue
		}
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
