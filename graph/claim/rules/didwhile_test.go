package rules_test

import "testing"

// TestDidWhile holds who did what is told behind "when" and a predicate that no list has, which body of a town speaks, and whom "this group" never means.
func TestDidWhile(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"when he did it", "Ông Putin nói Hamas đã phạm sai lầm lớn khi tấn công Kherson.", "struck claims vladimir-putin hamas > kherson"},
		{"in words of doubt", "Ông Putin nói Hamas đã “vượt lằn ranh đỏ” khi tấn công Kherson.", "struck claims vladimir-putin hamas > kherson"},
		{"when another did it", "Ông Putin nói Hamas đang họp khi Nga tấn công Kherson.", "struck claims vladimir-putin russia > kherson"},
		{"a body of a town in a country", "Chính quyền thành phố Goma, CHDC Congo, cáo buộc Rwanda tấn công Kherson.", "struck accuses goma-authorities rwanda > kherson"},
		{"a body of a town in a province", "Chính quyền thành phố Kherson, Ukraine, cho biết Nga đã tấn công Lviv.", "struck claims kherson-authorities russia > lviv"},
		{"the enemy just named, in a quotation", "Nga và Ukraine giao tranh. Bộ Quốc phòng Nga cho biết quân đội Ukraine đã rút lui. “Họ đã tấn công Belgorod”, Bộ Quốc phòng Nga nói.", "struck claims russia-ministry-of-defence ukraine-army > belgorod"},
		{"a third just named, in a quotation", "Nga và Ukraine giao tranh. Bộ Quốc phòng Nga cho biết đã gặp Taliban. “Họ đã tấn công Belgorod”, Bộ Quốc phòng Nga nói.", "struck claims russia-ministry-of-defence taliban > belgorod"},
		{"a body behind a preposition", "Sau cuộc gặp với chính quyền thành phố Goma, Rwanda cho biết Nga đã tấn công Kherson.", "struck claims rwanda russia > kherson"},
		{"a group named beside civilians", "Taliban bị cho là đứng sau vụ nổ khiến nhiều dân thường thiệt mạng. Nhóm này đã tấn công Kherson.", "struck claims outlet taliban > kherson"},
		{"men without a name did it", "Quân đội Nga tấn công Lviv sau khi những người canh gác rút khỏi Kherson.", "struck claims outlet russia-army > lviv"},
		{"a squad did it", "Quân đội Nga tấn công Lviv sau khi tiểu đội tuần tra rút khỏi Kherson.", "struck claims outlet russia-army > lviv"},
		{"he himself did it", "Quân đội Nga tấn công Lviv sau khi rút khỏi Kherson.", "withdrew claims outlet russia-army > kherson"},
		{"one deed behind another", "Quân đội Nga rút khỏi Lviv rồi giao tranh với lực lượng Ukraine tại Kherson.", "fought claims outlet russia-army > ukraine-forces+kherson"},
		{"a place by how far it is", "Thị trấn Lviv cách thành phố Kherson 20 km và do quân đội Nga kiểm soát.", "controls claims outlet russia-army > lviv"},
		{"sent to guard a town", "Mỹ đã triển khai 200 binh sĩ để bảo vệ thành phố Kherson.", "deployed claims outlet united-states > kherson = 200 binh sĩ"},
		{"an attack in preparation", "Nga đang chuẩn bị một cuộc tấn công vào Kherson.", "struck claims outlet russia > kherson"},
		{"what is no truce", "Iran sẽ ngừng xuất khẩu dầu nếu bị tấn công.", "struck claims outlet - > iran"},
		{"who only sees it signed", "Ông Putin dự lễ ký thỏa thuận ngừng bắn giữa Armenia và Azerbaijan.", "ceasefire-agreed claims outlet armenia+azerbaijan > -"},
		{"a band is no army", "Taliban rút lui. Quân chính phủ tới Lviv. Nhóm này đã tấn công Kherson.", "struck claims outlet taliban > kherson"},
		{"a second cue behind whom it was with", "Nga thông báo về các cuộc giao tranh với nước láng giềng Đông Âu Ukraine và cho biết 12 người đã thiệt mạng.", "casualties claims russia - > - = 12 người"},
	})
}
