package rules_test

import "testing"

// TestWhoseDead holds whose people are told to be dead: those of who speaks, of those they are some of, of the one beside them.
func TestWhoseDead(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"some of the people of this country", "Pakistan cho biết 5 dân thường nước này, trong đó có 2 trẻ em, đã bị thương trong một vụ nổ súng do binh sĩ Ấn Độ gây ra tại Kherson.", "casualties claims pakistan india-soldiers > pakistan+kherson = 2 trẻ em"},
		{"a foreigner says nothing of the others", "Vụ nổ ở Kherson khiến một người Syria chết và 11 người bị thương.", "casualties claims outlet - > kherson = 11 người"},
		{"our loss", "Tướng Nga Marek Dostan nói: “Chúng tôi mất 3 xe tăng ở Kherson”.", "lost claims person-marek-dostan - > russia+kherson = 3 xe tăng"},
		{"his unit's men", "Chỉ huy Ukraine Marek Dostan nói: “Đơn vị của tôi có 4 người chết ở Kherson”.", "casualties claims person-marek-dostan - > ukraine+kherson = 4 người"},
		{"whose losses are suffered", "Mỹ cho biết Triều Tiên chịu 4.700 thương vong.", "casualties claims united-states - > north-korea = 4.700 thương vong"},
		{"a side told with the last only", "Nga giết 12 binh sĩ cùng 2 sĩ quan Ukraine ở Kherson.", "casualties claims outlet russia > ukraine+kherson = 12 binh sĩ"},
		{"an officer of a country", "Nga tiêu diệt 12 binh sĩ và một đại tá Ukraine ở Kherson.", "casualties claims outlet russia > ukraine+kherson = một đại tá Ukraine"},
		{"taken with his men", "20 binh sĩ Ukraine bị bắt ở Kherson.", "captured claims outlet - > ukraine+kherson = 20 binh sĩ Ukraine"},
		{"surrender told by another", "20 binh sĩ Ukraine đầu hàng ở Kherson, Bộ Quốc phòng Nga cho biết.", "captured claims russia-ministry-of-defence - > ukraine+kherson = 20 binh sĩ Ukraine"},
		{"in another place", "Ít nhất 20 người chết ở Kherson, 5 ở Idlib và 3 người ở Rafah.", "casualties claims outlet - > idlib = 5"},
		{"in another part of the sentence", "Ở Kherson, 34 người bị thương; tại Idlib, 3 người chết.", "casualties claims outlet - > idlib = 3 người"},
		{"in a third place", "Ít nhất 20 người chết ở Kherson, 5 ở Idlib và 3 người ở Rafah.", "casualties claims outlet - > rafah = 3 người"},
		{"not in the other's place", "12 người thiệt mạng ở Kherson và 7 người ở Idlib.", "casualties claims outlet - > kherson = 12 người"},
		{"dead behind a strike", "Nga không kích Kherson, ít nhất 5 người chết.", "casualties claims outlet russia > kherson >= ít nhất 5 người"},
		{"dead elsewhere", "Nga không kích Kherson, ít nhất 5 người chết ở Idlib.", "casualties claims outlet - > idlib >= ít nhất 5 người"},
		{"death is brought on them", "Vụ nổ ở Kherson gây tử vong cho 3 bảo vệ.", "casualties claims outlet - > kherson = 3 bảo vệ"},
		{"behind who they were", "Ít nhất 45 người thiệt mạng, phần lớn là phụ nữ và trẻ em, trong cuộc không kích của Israel ở Rafah.", "casualties claims outlet israel > rafah >= Ít nhất 45 người"},
		{"among the victims", "Israel không kích Rafah, ít nhất 45 người thiệt mạng. Trong số các nạn nhân có 7 trẻ em.", "casualties claims outlet israel > rafah = 7 trẻ em"},
		{"a war in a country", "Xung đột ở Sudan khiến hơn 20.000 người thiệt mạng.", "casualties claims outlet - > sudan > hơn 20.000 người"},
		{"hit", "Hai lính Mỹ trúng đạn ở Kherson.", "casualties claims outlet - > united-states+kherson = Hai lính Mỹ"},
		{"some of two kinds", "14 người, trong đó có 4 lính Syria và 10 dân thường, thiệt mạng ở Idlib.", "casualties claims outlet - > idlib = 10 dân thường"},
		{"admitted without a number", "Quân đội Ukraine thừa nhận có thương vong trong các cuộc giao tranh.", "casualties confirms ukraine-army - > ukraine"},
		{"a total within hours", "Số thương vong mới nâng tổng số người chết ở Kherson trong chưa đầy 24h qua, lên hơn 30 người.", "casualties claims outlet - > kherson > hơn 30 người"},
	})
}

// TestThingsLost holds what totals, parts and flight tell of things lost, and whose loss nobody tells himself to have made.
func TestThingsLost(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"a total of things", "Nga cho biết số UAV bị bắn hạ trong đêm là 45.", "shot-down claims russia - > - = 45"},
		{"a total with an owner", "Tổng số máy bay Nga bị bắn rơi từ đầu cuộc chiến lên 300.", "shot-down claims outlet - > russia = 300"},
		{"a total of buildings", "Ukraine cho biết số trường học bị phá hủy ở Kherson là 19.", "destroyed claims ukraine - > kherson = 19"},
		{"a part of them", "Nga mất 40 máy bay, 12 chiếc trong số đó là Tu-22.", "lost claims outlet - > russia = 12 chiếc trong số đó"},
		{"left in flight", "Quân đội Nga tháo chạy khỏi Kherson, để lại 14 xe tăng.", "lost claims outlet - > russia-army = 14 xe tăng"},
		{"a list with semicolons", "“Quân đội Nga đã mất 1.100 xe tăng; 2.400 xe bọc thép; 435 máy bay và 12 tàu chiến”, Bộ Quốc phòng Ukraine thống kê.", "lost claims ukraine-ministry-of-defence - > russia-army = 435 máy bay"},
		{"a list before its verb", "12 xe tăng, 8 xe bọc thép, 30 xe tải đã bị phá hủy.", "destroyed claims outlet - > - = 8 xe bọc thép"},
		{"of this country", "Bộ Quốc phòng Nga cho biết 3 xe tăng nước này bị phá hủy.", "destroyed claims russia-ministry-of-defence - > russia = 3 xe tăng"},
		{"where it blew up", "Một vụ nổ bom tại trung tâm thủ đô Kabul của Afghanistan đã phá hủy 2 xe buýt.", "destroyed claims outlet - > kabul = 2 xe buýt"},
		{"his own loss", "Nga cho biết các cuộc không kích đã phá hủy 3 xe tăng của Nga.", "destroyed claims russia - > russia = 3 xe tăng của Nga"},
		{"soldiers of a group without a number", "Nga tuyên bố nhiều tay súng Taliban đã thiệt mạng.", "casualties claims russia - > taliban vague nhiều tay súng Taliban"},
		{"two words for fighters", "9 tay súng phiến quân Taliban đã bị tiêu diệt ở Kabul.", "casualties claims outlet - > taliban+kabul = 9 tay súng phiến quân Taliban"},
		{"soldiers before machines", "Quân đội Nga tuyên bố nhiều binh lính và phương tiện của Taliban đã thiệt mạng.", "casualties claims russia-army - > taliban vague nhiều binh lính"},
		{"soldiers before counted machines", "Quân đội Nga tuyên bố 20 binh lính và 3 xe tăng của Taliban đã bị tiêu diệt.", "casualties claims russia-army - > taliban = 20 binh lính"},
	})
	r.silent(t, "Các cuộc không kích nhằm vào một cuộc gặp của các thủ lĩnh Taliban tại Kunar.", "Nga xác nhận không có thương vong.", "Nga để lại 14 xe tăng ở Kherson.", "Con số binh lính tử nạn không được công bố.", "Số xe tăng của Nga là 45.")
}

// TestNamedDead holds that people who are named die beside those who are counted, where they died, and who does not.
func TestNamedDead(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"named and counted", "Nga tuyên bố đã tiêu diệt Marek Dostan cùng 3 chỉ huy cấp trung của Taliban.", "casualties claims russia russia > person-marek-dostan"},
		{"counted beside the named", "Nga tuyên bố đã tiêu diệt Marek Dostan cùng 3 chỉ huy cấp trung của Taliban.", "casualties claims russia russia > taliban = 3 chỉ huy cấp trung của Taliban"},
		{"both the subject", "Ông Marek Dostan và 5 vệ sĩ bị giết ở Kherson.", "casualties claims outlet - > person-marek-dostan+kherson"},
		{"taken together", "Taliban bắt giữ ông Marek Dostan và 3 phóng viên ở Kherson.", "captured claims outlet taliban > person-marek-dostan+kherson"},
		{"died there", "Tướng Marek Dostan chết trong một vụ nổ ở Kherson.", "casualties claims outlet - > person-marek-dostan+kherson"},
	})
	for _, x := range r.claims(t, "Nga tiêu diệt Marek Dostan và 5 người bị thương ở Kherson.") {
		if x.Relation == "casualties" && x.Figure != nil && (len(x.Patient) > 0 || x.Figure.Status != "wounded") {
			t.Errorf("the wounded are %s of %v", x.Figure.Status, x.Patient)
		}
	}
}

// TestRange holds that an amount between two bounds has no other value.
func TestRange(t *testing.T) {
	for _, x := range newReader(t).claims(t, "Nga đã tiêu diệt từ 40 đến 50 binh sĩ Ukraine ở Kherson.") {
		if f := x.Figure; f == nil || f.Value != nil || *f.Low != 40 || *f.High != 50 {
			t.Errorf("the figure is %+v, want one from 40 to 50", f)
		}
	}
}

func TestCaptivesWhoAreHurtAreTaken(t *testing.T) {
	for _, x := range newReader(t).claims(t, "Nga bắt giữ 3 binh sĩ Ukraine bị thương.") {
		if x.Relation == "captured" && x.Figure != nil && x.Figure.Status == "captured" {
			return
		}
	}
	t.Error("nobody is told to have taken three")
}
