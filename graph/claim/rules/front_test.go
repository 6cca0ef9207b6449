package rules_test

import "testing"

// TestFrontReports holds what bulletins from a front say of sites, services and those who were hit on their way.
func TestFrontReports(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a plant that stands idle", "Các cuộc tập kích của Ukraine khiến nhà máy lọc dầu của Nga ngừng hoạt động.", "struck claims outlet ukraine > -"},
		{"a service and its boats", "SBU cho biết UAV của lực lượng này đã tấn công Sevastopol.", "struck claims sbu sbu > sevastopol"},
		{"a force before it", "SBU cho biết phòng không Nga bắn hạ 3 UAV, nhưng lực lượng này đã tấn công Sevastopol.", "shot-down claims sbu russia-air-defence-forces > - = 3 UAV | struck claims sbu russia-air-defence-forces > sevastopol"},
		{"a group that says what it did", "Quân đội Syria và phe đối lập giao tranh ở Hama. Phe đối lập khẳng định họ đã chiếm cả thành phố Hama.", "fought claims outlet opposition+syria-army > hama | controls claims opposition opposition > hama"},
		{"on its way, past what is told of the place", "Trực thăng Mi-24 của Armenia đang bay vào Nagorno-Karabakh, một vùng tranh chấp, thì bị bắn hạ.", "shot-down claims outlet - > armenia vague Mi-24"},
		{"the country behind the place", "Tên lửa đánh trúng nhà máy lọc dầu ở Tuapse, Nga.", "struck claims outlet - > tuapse-oil-refinery+tuapse"},
		{"two countries behind it", "Tên lửa đánh trúng nhà máy lọc dầu ở Tuapse, Nga và Belarus.", "struck claims outlet - > belarus+russia+tuapse-oil-refinery+tuapse"},
		{"a village called a settlement", "Quân đội Nga giải phóng khu dân cư Orvenka.", "controls claims outlet russia-army > place-orvenka"},
		{"a floor is no amount", "Quân đội Nga chiếm tầng 2 nhà ga Avdiivka.", "controls claims outlet russia-army > avdiivka"},
		{"what flies", "Phòng không Ba Lan bắn hạ các mục tiêu trên không.", "shot-down claims outlet poland-air-defence-forces > - vague các mục tiêu trên không"},
		{"once before", "UAV Ukraine tấn công nhà máy lọc dầu Tuapse. Nhà máy này từng bị UAV Ukraine tập kích hôm 2/4.", "struck claims outlet ukraine > tuapse | struck claims outlet ukraine > tuapse"},
	})
}

// TestMetBeforeTheySaid holds that whom somebody met, told in front of a name between commas, says nothing.
func TestMetBeforeTheySaid(t *testing.T) {
	newReader(t).tellsAmong(t, []told{
		{"a person between commas", "Trong cuộc gặp với Tổng thống Nga Vladimir Putin, Tổng thống Pháp Emmanuel Macron, cho biết quân đội Ukraine đã chiếm Avdiivka.", "controls claims emmanuel-macron ukraine-army > avdiivka"},
		{"called what he is", "Tổng thống Nga Vladimir Putin, cựu sĩ quan KGB, cho biết quân đội Ukraine đã chiếm Avdiivka.", "controls claims vladimir-putin ukraine-army > avdiivka"},
	})
}

// TestByArtillery holds that artillery without an owner is what is fired with.
func TestByArtillery(t *testing.T) {
	r := newReader(t)
	for _, c := range r.claims(t, "Quân đội Nga pháo kích Avdiivka bằng pháo binh và súng cối.") {
		if len(c.Weapon) != 2 || c.Weapon[0] != "ent:artillery" {
			t.Errorf("fired with %v", c.Weapon)
		}
	}
}
