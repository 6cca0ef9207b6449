package rules_test

import "testing"

// TestOpensAndTurns holds who speaks before a colon, in turns, posts and halves of a sentence, and around a word of attribution that is parted.
func TestOpensAndTurns(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"a word in two halves", "Đại tá Abdi Hassan cho AFP hay Ukraine đã tấn công thành phố Belgorod.", "struck claims person-abdi-hassan ukraine > belgorod"},
		{"a word in two halves around the press", "Bộ Quốc phòng Nga cho báo chí biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"a semicolon and an apposition", "Ông Putin cáo buộc Ukraine tấn công thành phố Belgorod; bà Olga Kovalenko, trưởng đoàn Ukraine, nói Nga đã tấn công thành phố Lviv.", "struck claims person-olga-kovalenko russia > lviv"},
		{"a body and what it is", "“Ukraine đã tấn công thành phố Belgorod”, Mạng lưới Bác sĩ Tarvolia, một tổ chức có trụ sở tại Paris, hôm nay cho biết.", "struck claims organisation-mang-luoi-bac-si-tarvolia ukraine > belgorod"},
		{"a body without a name and where it sits", "Nhóm giám sát chiến sự đóng tại London cho biết Nga đã tấn công thành phố Idlib.", "struck claims source-nhom-giam-sat-chien-su-dong-tai-london russia > idlib"},
		{"a group that is described", "Hamas, nhóm vũ trang ở Gaza. Theo nhóm này, Nga đã tấn công thành phố Idlib.", "struck claims hamas russia > idlib"},
		{"sources in a region", "Hãng tin SANA dẫn nguồn tin địa phương ở tỉnh miền bắc Idlib nói Ukraine đã tấn công thành phố Belgorod.", "struck claims source-nguon-tin-dia-phuong-o-tinh-mien-bac-idlib ukraine > belgorod"},
		{"what he does before a colon", "Ông Petro Bondar, 20 tuổi, cúi mặt: “Nga đã tấn công thành phố Lviv”.", "struck claims person-petro-bondar russia > lviv"},
		{"where he stands before a colon", "Phóng viên Petro Bondar có mặt tại Kharkov: “Nga đã tấn công thành phố Lviv. Bác sĩ Anna Melnyk khóc.”", "struck claims person-petro-bondar russia > lviv"},
		{"a post", "**Tài khoản ẩn danh @soi24, 14/5, 06:12:** “Nga đã tấn công thành phố Lviv.”", "struck claims source-tai-khoan-an-danh-soi24 russia > lviv"},
		{"a post on a body's account", "**@bqp_nga (tài khoản chính thức của Bộ Quốc phòng Nga), 13/5, 06:12:** “Tin vui. Ukraine đã rút quân khỏi thành phố Kherson.”", "withdrew claims russia-ministry-of-defence ukraine > kherson"},
		{"a briefing", "Lược ghi cuộc họp báo của ông Sergei Lavrov.\n\n**Hỏi: Ai đã bắn?**\n\n**Đáp:** Ukraine đã tấn công thành phố Belgorod.", "struck claims sergey-lavrov ukraine > belgorod"},
		{"an outlet at the end passes on", "Theo quan chức của quân đội Ấn Độ, Pakistan đã tấn công thành phố Jammu, Sputnik đưa tin. \"Pakistan đã pháo kích làng Mendhar. Chúng tôi đáp trả\", quan chức này nói thêm.", "struck claims india-army-officials pakistan > place-mendhar"},
		{"a proposal agreed to", "Ông Putin và ông Zelensky đều đồng ý với đề xuất ngừng bắn của ông Trump. Hamas nói Nga đã tấn công thành phố Idlib.", "struck claims hamas russia > idlib"},
		{"a reference behind a longer phrase", "Nga bao vây thành phố Lviv. Hamas nói Nga đã tấn công các mục tiêu ở khu vực này.", "struck claims hamas russia > site+lviv"},
	} {
		got := r.read(t, c.text)
		if len(got) == 0 || got[len(got)-1] != c.want {
			t.Errorf("%s: got %q, want %q last", c.name, got, c.want)
		}
	}
}
