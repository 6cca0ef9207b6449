package rules_test

import (
	"strings"
	"testing"
)

// TestWhatIsOnlyMeant holds that what something is done or made for, whatever may come and what is only feared are not told as
// having happened, and that what looks alike and has happened is.
func TestWhatIsOnlyMeant(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"an aim", "Nga mở chiến dịch quân sự tại tỉnh Idlib nhằm tiêu diệt các phần tử khủng bố.", "struck claims outlet russia > idlib"},
		{"a campaign", "Ông ca ngợi chiến dịch tiêu diệt khủng bố của Mỹ.", ""},
		{"made for", "Hệ thống này được thiết kế để bắn hạ tên lửa đạn đạo của Triều Tiên.", ""},
		{"fired to hit", "Nga phóng 3 tên lửa để phá hủy 2 cây cầu ở Belgorod.", "struck claims outlet russia > - = 3 tên lửa | destroyed claims outlet russia > belgorod = 2 cây cầu"},
		{"whichever comes", "Iran cảnh báo sẽ đáp trả bất kỳ cuộc tấn công nào của Israel.", "struck warns iran iran > israel"},
		{"none whatever", "Theo các nhân chứng, không quân Nga không tiến hành bất cứ cuộc không kích nào ở tỉnh Idlib.", ""},
		{"feared", "Vụ việc làm dấy lên lo ngại về nguy cơ nổ ra xung đột giữa Iran và Mỹ.", ""},
		{"led to", "Tình huống này có thể dẫn tới một cuộc đụng độ giữa Iran và Mỹ.", ""},
		{"prevented", "Đường dây nóng giúp ngăn chặn cuộc đụng độ giữa Iran và Mỹ.", ""},
		{"may come", "Giao tranh giữa Iran và Mỹ nổ ra ở Basra.", "fought claims outlet iran+united-states > basra"},
		{"the title of a series", "Chiến sự Syria: Nga tấn công thành phố Idlib", "struck claims outlet russia > idlib"},
		{"let be done", "Mỹ muốn Nga cho phép Israel không kích thành phố Homs.", "struck claims outlet israel > homs"},
	} {
		if got := strings.Join(r.read(t, c.text), " | "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestWhatIsOnlySupposed holds that questions, what somebody is kept from, aims, what would come of something and wars that are only
// named tell of no deed, or of none that was done, and that what looks alike and was done is told.
func TestWhatIsOnlySupposed(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ text, want string }{
		{"Chưa rõ liệu Israel có không kích thành phố Homs hay không.", ""},
		{"Israel muốn ngăn Iran chuyển tên lửa cho Hezbollah.", ""},
		{"Mục tiêu của Nga là phá hủy các kho vũ khí ở Idlib.", ""},
		{"Hệ thống này được thiết kế để phát hiện, theo dõi và bắn hạ máy bay của Iran.", ""},
		{"Chiến sự ở Syria ngày càng phức tạp.", ""},
		{"Giao tranh nổ ra ở Basra.", "fought claims outlet - > basra"},
		{"Liên quân tiến hành cuộc chiến chống Houthi tại Yemen.", "fought claims outlet coalition > houthis+yemen"},
		{"Phiến quân lên án quân đội Syria, những kẻ đã tấn công thành phố Idlib.", "struck accuses rebels syria-army > idlib"},
		{"Mỹ, Anh, Pháp tấn công thành phố Homs.", "struck claims outlet france+united-kingdom+united-states > homs"},
		{"Israel tiến hành cuộc không kích nhằm vào mục tiêu quân sự Iran ở Damascus.", "struck claims outlet israel > iran+iran-military-sites+damascus"},
	} {
		if got := strings.Join(r.read(t, c.text), " | "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestWhoCannotBeMeant holds that buses are no weapon, people who flee no troops, and treaties no land.
func TestWhoCannotBeMeant(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ text, want string }{
		{"Chính phủ Syria sử dụng hàng chục xe buýt tại tỉnh Idlib.", ""},
		{"Hàng nghìn người dân rời khỏi thành phố Idlib.", ""},
		{"Quân đội Syria rời khỏi thành phố Idlib.", "withdrew claims outlet syria-army > idlib"},
		{"Mỹ rút khỏi INF.", ""},
		{"Phiến quân từ chối rút khỏi thành phố Idlib.", "withdrew rejects rebels rebels > idlib"},
		{"Các đợt pháo kích khiến quân đội Syria phải rút lui khỏi thành phố Idlib.", "withdrew claims outlet syria-army > idlib"},
		{"Liên quân thực hiện nhiều cuộc không kích tại Syria và Iraq.", "struck claims outlet coalition > iraq+syria"},
	} {
		if got := strings.Join(r.read(t, c.text), " | "); got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}
