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
		{"a total within hours", "Số thương vong mới nâng tổng số người chết ở Kherson trong chưa đầy 24h qua, lên hơn 30 người.", "casualties claims outlet - > kherson > hơn 30 người"},
	})
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
