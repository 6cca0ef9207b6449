package rules_test

import "testing"

// TestExplosions holds that an explosion is a blow where nothing says what else it was and no blow there has been told.
func TestExplosions(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"at a place", "Hàng loạt vụ nổ xảy ra ở Kherson.", "struck claims outlet - > kherson"},
		{"that somebody reports", "Quân đội Nga báo cáo về một vụ nổ ở Kherson.", "struck claims russia-army - > kherson"},
		{"of a strike that is told", "Nga không kích Kherson. Nhiều vụ nổ được ghi nhận ở Kherson.", "struck claims outlet russia > kherson"},
		{"recorded", "Tiếng nổ lớn được ghi nhận ở Kherson.", "struck claims outlet - > kherson"},
		{"shots that are heard", "Cư dân nghe thấy tiếng súng máy ở ngoại ô Kherson.", "fought claims outlet - > kherson"},
		{"shots that fall silent", "Tiếng súng đã im ở Kherson.", ""},
		{"a ship that is sunk", "Hải quân Nga đã nhấn chìm ba xuồng của Ukraine.", "destroyed claims outlet russia-navy > ukraine = ba xuồng của Ukraine"},
		{"machines forced down", "Hai UAV của Nga bị Ukraine ép hạ cánh.", "shot-down claims outlet ukraine > russia = Hai UAV của Nga"},
		{"a fight at sea", "Trận hải chiến giữa Nga và Ukraine diễn ra ở Kherson.", "fought claims outlet russia+ukraine > kherson"},
		{"what it did is told", "Một vụ nổ xảy ra ở Kherson, làm 4 người chết.", "casualties claims outlet - > kherson = 4 người"},
		{"when something else was", "Ukraine đóng cửa cảng Odesa sau một vụ nổ lớn ở Kherson.", ""},
		{"known already", "Vụ nổ ở Kherson gây phẫn nộ.", ""},
		{"looked into", "Cảnh sát điều tra vụ nổ ở Kherson.", ""},
		{"heard", "Người dân nghe tiếng nổ ở Kherson.", "struck claims outlet - > kherson"},
		{"a headline", "Hàng loạt vụ nổ ở Kherson.", "struck claims outlet - > kherson"},
		{"reports of them", "Có nhiều báo cáo về các vụ nổ xảy ra tại Kherson và Odesa.", "struck claims outlet - > kherson+odesa"},
		{"an attack that shakes a place", "Vụ đánh bom rung chuyển Kherson.", "struck claims outlet - > kherson"},
		{"by accident", "Vụ nổ ở Kherson là do chập điện.", ""},
	}
	r.tells(t, cases)
}

// TestSufferedFirst holds who did a deed that is told behind what he suffered.
func TestSufferedFirst(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"besieged and attacking", "Quân đội Ukraine bị Nga bao vây đã bất ngờ tấn công Kherson.", "struck claims outlet russia > ukraine-army | struck claims outlet ukraine-army > kherson"},
		{"struck and striking back", "Taliban bị Mỹ không kích đã pháo kích Kabul.", "struck claims outlet united-states > taliban | struck claims outlet taliban > kabul"},
		{"attacked and destroyed", "Hai kho dầu bị Taliban tấn công đã bị phá hủy.", "struck claims outlet taliban > fuel-depot = Hai kho dầu | destroyed claims outlet - > - = Hai kho dầu"},
		{"shot at with shells", "Hai binh sĩ Nga bị bắn bằng đạn pháo ở Kherson.", "struck claims outlet - > russia+russia-soldiers+kherson"},
		{"attacked by who besieges", "Kherson bị quân đội Nga vây hãm tấn công suốt đêm.", "struck claims outlet russia-army > kherson"},
	}
	r.tells(t, cases)
}
