package rules_test

import "testing"

// TestPlanted holds bombs that somebody laid, and who was passing when they went off.
func TestPlanted(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"who laid it", "Một quả mìn do Taliban gài đã phát nổ ở thành phố Kherson.", "struck claims outlet taliban > kherson = Một quả mìn"},
		{"who passed", "Một quả bom phát nổ khi cảnh sát Ba Lan đang đi tuần.", "struck claims outlet - > poland-police = Một quả bom"},
		{"who laid it and who passed", "Quả bom do các tay súng Hamas chôn bên đường đã phát nổ khi đoàn xe quân đội Israel đi qua.", "struck claims outlet hamas > israel-army"},
		{"whose machine passed", "Một quả mìn phát nổ khi xe bọc thép của Niger chạy qua.", "struck claims outlet - > niger = Một quả mìn"},
		{"a machine of nobody", "Một thiết bị nổ phát nổ khi chiếc xe quân sự đi ngang qua.", "struck claims outlet - > military-vehicle = Một thiết bị nổ"},
		{"where it was laid", "Bom cài trên một chiếc ôtô đậu gần trụ sở Bộ Nội vụ Niger phát nổ.", "struck claims outlet - > niger-ministry-of-the-interior-headquarters"},
		{"who only made it", "Quả bom do Ba Lan sản xuất phát nổ ở thành phố Kherson.", "struck claims outlet - > kherson"},
		{"somebody did something else then", "Quả bom phát nổ khi người dân đang họp chợ.", ""},
	})
}

// TestBefalls holds what befell somebody beside what he is accused of, which the article tells itself.
func TestBefalls(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"taken", "Ông Marek Dostan, bị Ba Lan cáo buộc tài trợ khủng bố, bị bắt tại thành phố Kherson.", "captured claims outlet - > person-marek-dostan+kherson"},
		{"his deed is the accuser's", "Tướng Marek Dostan bị Ba Lan cáo buộc pháo kích Lviv, bị bắt tại thành phố Kherson.", "struck accuses poland person-marek-dostan > lviv"},
		{"what the deed brought about", "Niger bị Ba Lan cáo buộc pháo kích Kherson, khiến 5 người thiệt mạng.", "casualties accuses poland niger > kherson = 5 người"},
	})
}

// TestWhoTellsIt holds voices behind words that no name is, and tellers that stand behind what they tell.
func TestWhoTellsIt(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"in the morning", "Nhiều quan chức Niger vào sáng nay xác nhận Taliban đã pháo kích Kherson.", "struck confirms source-nhieu-quan-chuc-niger taliban > kherson"},
		{"an outlet's notice from somebody", "Vụ pháo kích làm 12 dân thường ở Kherson thiệt mạng, AFP dẫn thông báo từ nhà chức trách địa phương cho hay.", "casualties claims source-nha-chuc-trach-dia-phuong - > kherson = 12 dân thường"},
		{"a doctor by his degree", "5 học sinh bị thương, theo TS. Marek Dostan, giám đốc bệnh viện.", "casualties claims person-marek-dostan - > - = 5 học sinh"},
		{"seated elsewhere", "Trong một tuyên bố, các điều tra viên đặt văn phòng tại Lviv nói vụ nổ làm thiệt mạng 3 binh sĩ Niger.", "casualties claims source-cac-dieu-tra-vien-dat-van-phong-tai-lviv - > niger = 3 binh sĩ Niger"},
		{"a spokesman by another word", "“Phiến quân đã phá hủy 3 xe tăng”, Marek Dostan, người phát ngôn viên quân đội Ba Lan nói.", "destroyed claims person-marek-dostan rebels > - = 3 xe tăng"},
		{"what he points to", "Hamas đổ lỗi cho Niger, viện dẫn việc quân đội Niger nhiều lần pháo kích Kherson.", "struck claims hamas niger-army > kherson"},
		{"whose city it is", "Đạn pháo ở thành phố Kherson của phe nổi dậy làm 12 dân thường thiệt mạng.", "casualties claims outlet - > - = 12 dân thường"},
	})
}

// TestSomeOfThem holds what happened to some of those counted and to all of them.
func TestSomeOfThem(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"some are hurt, all yield", "Hơn 100 tay súng Hamas, trong đó có 12 người bị thương, đã ra hàng quân đội Niger.", "captured claims outlet niger-army > hamas > Hơn 100 tay súng Hamas | casualties claims outlet - > hamas = 12 người"},
		{"no sign of a wound", "Ba người khác không có dấu hiệu bị thương.", ""},
		{"money", "Thiệt hại từ vụ tấn công khủng bố tại Kherson có thể vượt quá 10 tỷ rupee.", "struck claims outlet - > kherson"},
		{"made to, and did", "Quân đội Niger pháo kích Lviv, buộc các binh sĩ Ba Lan phải nổ súng đáp trả.", "struck claims outlet niger-army > lviv | struck claims outlet poland-soldiers > -"},
		{"the moment when", "Giao tranh nổ ra năm 2014, thời điểm quân đội Niger chiếm Kherson.", "fought claims outlet - > - | controls claims outlet niger-army > kherson"},
	})
}

// TestProposedBy holds truces of which is only told beside who agreed to them whose idea they were.
func TestProposedBy(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"agreed to", "Niger và Chad đã chấp nhận lệnh ngừng bắn do Ba Lan đề xuất.", "ceasefire-agreed claims outlet chad+niger > - | calls-for-ceasefire offers poland - > -"},
		{"only welcomed", "Niger hoan nghênh lệnh ngừng bắn do Ba Lan đề xuất.", "calls-for-ceasefire offers poland - > -"},
	})
}

// TestFellAndHeld holds where something was shot down, blown up or is held.
func TestFellAndHeld(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"shot down over a place", "Một trực thăng của Niger bị bắn rơi xuống thành phố Kherson.", "shot-down claims outlet - > niger+kherson = Một trực thăng của Niger"},
		{"blown up at a place", "Một phần tử thánh chiến cho nổ tại nhà ga Kherson.", "struck claims outlet group-militant > kherson-railway-station+kherson"},
		{"brought down in part", "Quả bom đã gây sập một phần nhà ga Kherson.", "destroyed claims outlet - > kherson-railway-station"},
		{"three weapons in a row", "Quân đội Niger đã dùng súng máy, súng phóng lựu đạn và lựu đạn cầm tay tấn công Kherson.", "struck claims outlet niger-army > kherson"},
		{"held from within", "Khoảng 300 binh sĩ Niger vẫn cố thủ bên trong thành phố Kherson.", "deployed claims outlet niger > kherson ~ Khoảng 300 binh sĩ Niger"},
	})
	r.silent(t, "Thi thể trên chiếc máy bay được đưa tới Kherson hôm qua.")
}

// TestFelledFoes holds people of whom their own side would not say so.
func TestFelledFoes(t *testing.T) {
	r := newReader(t)
	war := "Quân đội Nga giao tranh với quân đội Ukraine ở Kherson. "
	r.tellsAmong(t, []told{
		{"destroyed", war + "“Hơn 900 binh lính đã bị tiêu diệt”, Bộ Quốc phòng Nga cho biết.", "casualties claims russia-ministry-of-defence - > - > Hơn 900 binh lính"},
		{"taken", war + "Bộ Quốc phòng Nga cho biết hơn 400 binh lính đã hạ vũ khí.", "captured claims russia-ministry-of-defence - > - > hơn 400 binh lính"},
	})
}
