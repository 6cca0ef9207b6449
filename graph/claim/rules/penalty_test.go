package rules_test

import "testing"

// TestPenalties holds whom sanctions are laid on where he has no name, and by whom.
func TestPenalties(t *testing.T) {
	newReader(t).tells(t, []told{
		{"people without a name", "EU trừng phạt chín cá nhân.", "sanctions claims outlet european-union > -"},
		{"a list", "EU đưa 21 người Nga vào danh sách cấm đi lại.", "sanctions claims outlet european-union > russia"},
		{"a ban as a noun", "Nga đáp trả bằng lệnh cấm nhập cảnh đối với chín quan chức Mỹ.", "sanctions claims outlet russia > united-states"},
		{"who concludes and punishes", "Mỹ kết luận quân đội Sudan dùng vũ khí hóa học, vì thế trừng phạt Khartoum.", "used-weapon claims united-states sudan-army > - | sanctions claims united-states united-states > sudan"},
		{"a package that is weighed", "EU đang bàn gói trừng phạt thứ 19 nhằm vào Nga.", "sanctions claims outlet european-union > russia"},
		{"whoever breaks it", "Mỹ sẽ trừng phạt những ai vi phạm lệnh ngừng bắn.", ""},
		{"deeds are no people", "EU sẽ trừng phạt hành vi này.", ""},
		{"sanctions lifted", "EU dỡ bỏ lệnh trừng phạt đối với chín cá nhân.", ""},
	})
}

// TestMeetings holds who meets where, and what is still to come.
func TestMeetings(t *testing.T) {
	newReader(t).tells(t, []told{
		{"after hours of talks", "Sau bảy giờ đàm phán ở Geneva, Nga và Mỹ ra thông cáo.", "talks claims outlet russia+united-states > geneva"},
		{"a journey to talks", "Phái đoàn Houthi sẽ đến Muscat đàm phán với Mỹ.", "talks claims outlet houthis+united-states > muscat"},
		{"who offers to talk", "Tổng thống Vladimir Putin đề nghị đối thoại với Mỹ.", "talks calls-for vladimir-putin united-states+vladimir-putin > -"},
		{"a council that is to sit", "Nga kêu gọi Hội đồng Bảo an Liên Hợp Quốc họp khẩn về Gaza.", ""},
		{"a plan that is brokered", "Qatar đã làm trung gian cho một kế hoạch sáu điểm giữa Nga và Ukraine.", "mediates claims outlet qatar > russia+ukraine"},
		{"a mediator between commas", "Nga và Ukraine, do Qatar làm trung gian, đồng ý ngừng bắn.", "mediates claims outlet qatar > - | ceasefire-agreed claims outlet russia+ukraine > -"},
		{"a witness of a truce", "Lệnh ngừng bắn giữa Nga và Ukraine được ký ở Geneva với sự chứng kiến của Qatar.", "ceasefire-agreed claims outlet russia+ukraine > geneva | mediates claims outlet qatar > -"},
		{"a truce that they signed", "Thỏa thuận ngừng bắn mà Nga và Ukraine ký tháng 11 đã đổ vỡ.", "ceasefire-agreed claims outlet russia+ukraine > -"},
		{"arms that another gave", "Ukraine dùng UAV Bayraktar do Thổ Nhĩ Kỳ bán để tấn công Kherson.", "struck claims outlet ukraine > kherson | supplied claims outlet turkey > -"},
		{"a film that somebody put out", "Đoạn video mà quân đội Israel công bố hôm 3/5 cho thấy đoàn xe bốc cháy.", "published claims outlet israel-army > -"},
	})
}

// TestGiven holds who is given arms, money or supplies, and what is no gift of arms.
func TestGiven(t *testing.T) {
	newReader(t).tells(t, []told{
		{"supplies", "Uganda cung cấp hậu cần cho M23.", "supplied claims outlet uganda > m23"},
		{"equipped by somebody", "FDLR được Kinshasa trang bị và đưa ra mặt trận.", "supplied claims outlet democratic-republic-of-the-congo > fdlr"},
		{"money", "Mỹ đã viện trợ hàng tỷ USD cho Colombia.", "supplied claims outlet united-states > colombia"},
		{"relief", "Mỹ viện trợ nhân đạo 5 triệu USD cho Sudan.", ""},
		{"arms shipped", "Iran chở vũ khí cho Houthi bằng đường biển.", "supplied claims outlet iran > houthis"},
		{"a checkpoint", "Azerbaijan dựng trạm kiểm soát trên cầu Hakari.", "deployed claims outlet azerbaijan > hakari-bridge"},
		{"a truce in quotation marks", "Chính phủ Ethiopia thông báo “ngừng bắn đơn phương” tại Tigray.", "ceasefire-agreed announces ethiopia-government ethiopia-government > tigray"},
	})
}
