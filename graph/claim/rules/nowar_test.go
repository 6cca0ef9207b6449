package rules_test

import "testing"

// TestTeams holds that teams and players hold no ground, move no troops and fight nobody.
func TestTeams(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"a team that stays", "Đội tuyển Nga đóng quân tại Kherson.", ""},
		{"a team that leaves", "Đội tuyển Nga rút khỏi Kherson.", ""},
		{"an army that leaves", "Quân đội Nga rút khỏi Kherson.", "withdrew claims outlet russia-army > kherson"},
	}
	r.tells(t, cases)
}

// TestAccidents holds that fires, collisions, illnesses and animals kill and destroy in no war, but lorries with explosives and drones do.
func TestAccidents(t *testing.T) {
	r := newReader(t)
	r.silent(t,
		"Xe tải đâm vào nhà dân ở Kherson, ba người chết.",
		"Xe khách tông vào xe tải ở Kherson.",
		"Xe buýt lao xuống vực ở Kherson làm 24 người chết.",
		"Tàu hỏa trật bánh ở Kherson, 28 người chết.",
		"Cháy chung cư ở Kherson khiến 56 người chết.",
		"Vụ cháy thiêu rụi 30 ngôi nhà ở Kherson.",
		"Nổ bình gas ở Kherson làm 5 người bị thương.",
		"Hổ vồ chết một nông dân ở Kherson.",
		"Cổ động viên Anh xông vào sân vận động Kherson.",
	)
	r.tells(t, []told{
		{"a drone", "UAV Nga đâm vào xe tải ở Kherson.", "struck claims outlet russia > truck+kherson"},
		{"explosives", "Xe tải chở thuốc nổ lao vào ngôi nhà ở Kherson.", "struck claims outlet - > house+kherson"},
		{"a fire after a blow", "Nga pháo kích Kherson, vụ cháy làm 5 người chết.", "struck claims outlet russia > kherson | casualties claims outlet russia > kherson = 5 người"},
	})
}

// TestCulprits holds that whom somebody shoots or tries for a deed did it, and that who talks somebody round does what follows.
func TestCulprits(t *testing.T) {
	newReader(t).tellsAmong(t, []told{
		{"shot for it", "Cảnh sát Nga bắn chết người đàn ông tấn công bệnh viện Kherson.", "struck claims outlet - > kherson-hospital+kherson"},
		{"tried for it", "Tòa án Nga kết án kẻ giết ba người ở Kherson.", "casualties claims outlet - > kherson = ba người"},
		{"talked round", "Quân đội Nga thuyết phục nhóm Bravik đầu hàng, tiêu diệt ba thành viên.", "casualties claims outlet russia-army > - = ba thành viên"},
	})
}
