package rules_test

import "testing"

// TestCaughtAt holds that a blow is where the one who was hit was under way just then.
func TestCaughtAt(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"on its way", "Quân đội Nga bị phục kích khi đang đi qua Kherson.", "struck claims outlet - > russia-army+kherson"},
		{"brought down on its way", "Một UAV của Nga bị bắn hạ khi đang bay qua Kherson.", "shot-down claims outlet - > russia+kherson = Một UAV của Nga"},
		{"at work", "Quân đội Nga bị phục kích khi đang thực hiện nhiệm vụ gỡ mìn ở Kherson.", "struck claims outlet - > russia-army+kherson"},
		{"a crew at work, shot at", "Một chiếc trực thăng bị bắn khi đang thực hiện nhiệm vụ tìm kiếm ở Kherson.", "struck claims outlet - > helicopter+kherson"},
		{"a car is shot at and not fired", "Một chiếc xe bị bắn ở Kherson.", "struck claims outlet - > vehicle+kherson"},
		{"where men were when a bomb went off", "Khi binh sĩ tuần tra tại Kherson, một quả mìn đã phát nổ.", "deployed claims outlet group-personnel > kherson | struck claims outlet - > kherson = một quả mìn"},
		{"where men had left", "Khi Nga rút khỏi Kherson, một quả mìn đã phát nổ.", "withdrew claims outlet russia > kherson"},
		{"another was under way", "Nga tấn công Ukraine khi Taliban đang di chuyển qua Kabul.", "struck claims outlet russia > ukraine"},
		{"not there yet", "Quân đội Nga bị phục kích khi chưa đi qua Kherson.", "struck claims outlet - > russia-army"},
	}
	r.tells(t, cases)
}

// TestGroundFrom holds that ground without a name that shots came from is held, and not what they were fired at.
func TestGroundFrom(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"where it lies", "Ukraine cho biết UAV bay đến Odesa từ các khu vực do Nga kiểm soát ở Kherson.", "struck claims ukraine - > kherson+odesa | controls claims ukraine russia > kherson"},
		{"a place that is called so", "Nga pháo kích Kherson, khu vực do Ukraine kiểm soát.", "struck claims outlet russia > kherson | controls claims outlet ukraine > kherson"},
	}
	r.tells(t, cases)
}

// TestAnothersWar holds that nobody fights in the war of those for whose sake he does something.
func TestAnothersWar(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"for another's sake", "Taliban tấn công Kabul để ủng hộ Armenia trong cuộc chiến với Azerbaijan.", "struck claims outlet taliban > kabul"},
		{"his own", "Ukraine tấn công Kherson để đáp trả trong cuộc chiến với Nga.", "struck claims outlet ukraine > kherson | fought claims outlet russia+ukraine > -"},
	}
	r.tells(t, cases)
}
