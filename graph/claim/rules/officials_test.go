package rules_test

import "testing"

// TestOfficials holds that what officials of a country do their country does, and that it is the country they speak of as "this country".
func TestOfficials(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"what they do", "Giới chức Ukraine đã bắt giữ 7 binh sĩ Nga.", "captured claims outlet ukraine > russia = 7 binh sĩ Nga"},
		{"whose country they mean", "Iran là láng giềng của Iraq. Một quan chức Nga cho biết nước này đã bắn hạ hai UAV của Ukraine.", "shot-down claims russia-officials russia > ukraine = hai UAV của Ukraine"},
		{"whom they blame", "Quan chức Ukraine cáo buộc Nga pháo kích Kherson.", "struck accuses ukraine-officials russia > kherson"},
	}
	r.tells(t, cases)
}
