package rules_test

import "testing"

// TestSayings holds who is meant by verbs of saying that stand behind asides and adverbs, by what nobody says, and by who gives another figure.
func TestSayings(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"tidings of nobody", "Có tin nói Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"a rumour", "Có tin đồn nói rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims source-tin-don ukraine > belgorod"},
		{"made to believe", "Sau khi đánh lừa Syria tin rằng mình chưa sẵn sàng, Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"believes", "Ông Putin tin rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"named after", "Chiến dịch, đặt theo tên một ngọn núi Syria, bắt đầu khi Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"a figure made smaller", "Bộ Y tế Syria hạ số người chết xuống còn 11.", "casualties claims syria-ministry-of-health - > - = 11"},
		{"a figure put right", "Bộ Y tế Syria sau đó đã điều chỉnh số nạn nhân thiệt mạng xuống còn 26 người.", "casualties claims syria-ministry-of-health - > - = 26 người"},
		{"tanks made fewer", "Hamas nói Nga hạ 12 xe tăng của Ukraine.", "shot-down claims hamas russia > ukraine = 12 xe tăng của Ukraine"},
		{"an outlet in between", "Ông Putin, như tờ Independent cho hay, tuyên bố Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"an outlet in between and how", "Ông Putin, theo Reuters, dõng dạc tuyên bố Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"how he says it", "Ông Putin họp nội các và giận dữ nói Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"alone", "Ông Putin đơn phương tuyên bố Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"set free", "Một tù binh được trao trả kể Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-tu-binh-duoc-trao-tra ukraine > belgorod"},
		{"whose son", "Con trai của Tổng thống Putin cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-con-trai-cua-tong-thong-putin ukraine > belgorod"},
		{"who commands a post", "Viên chỉ huy đồn cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-vien-chi-huy-don ukraine > belgorod"},
		{"she who speaks for a group", "Nữ phát ngôn viên của nhóm cứu trợ ủng hộ tàu Hải Âu chở hàng tới Gaza cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-nu-phat-ngon-vien-cua-nhom-cuu-tro-ung-ho-tau-hai-au ukraine > belgorod"},
		{"a general of before", "Vị tướng bốn sao từng chỉ huy mặt trận phía Nam cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-vi-tuong-bon-sao-tung-chi-huy-mat-tran-phia-nam ukraine > belgorod"},
		{"a convoy reports", "Đoàn xe báo cáo Ukraine đã tấn công thành phố Belgorod.", "struck claims source-doan-xe ukraine > belgorod"},
		{"a court rules", "Tòa án Quốc tế phán quyết Ukraine đã tấn công thành phố Belgorod.", "struck claims international-court-of-justice ukraine > belgorod"},
		{"only called so", "Hamas, bị Mỹ coi là tổ chức khủng bố, đã tấn công thành phố Ashkelon.", "struck claims outlet hamas > ashkelon"},
		{"whom another only calls so", "Hamas, tổ chức mà Mỹ coi là khủng bố, đã tấn công thành phố Ashkelon.", "struck claims outlet - > ashkelon"},
		{"where it sits", "Tổ chức Lashkar-e-Taiba, có trụ sở ở Pakistan và chiến đấu chống Ấn Độ, đã tấn công thành phố Mumbai.", "struck claims outlet lashkar-e-taiba > mumbai"},
		{"at whose ship he fires", "Tuần duyên Nhật Bản xịt nước vào tàu Trung Quốc và cáo buộc Nga tấn công thành phố Lviv.", "struck accuses japan-coast-guard russia > lviv"},
		{"laid at another's door", "Pakistan quy cho Ấn Độ vụ tấn công thành phố Quetta.", "struck accuses pakistan india > quetta"},
		{"on what ground", "Israel ngừng viện trợ với lý do Hamas đã tấn công thành phố Ashkelon.", "struck claims israel hamas > ashkelon"},
		{"why he does it", "Mali cắt quan hệ ngoại giao với Pháp vì cho rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims mali ukraine > belgorod"},
		{"why he sends another away", "Ông Putin sa thải tướng Surovikin vì cho rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"a pretext", "Israel ngừng viện trợ, viện cớ Hamas đã tấn công thành phố Ashkelon.", "struck claims israel hamas > ashkelon"},
		{"whose tidings", "Ukraine đã tấn công thành phố Belgorod, thông tin từ Bộ Quốc phòng Nga.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
	})
}

// TestCutOff holds that a sentence that ends behind whose findings it tells of is read without failing.
func TestCutOff(t *testing.T) {
	newReader(t).silent(t, "Theo báo cáo công bố hôm 3/5 của Bộ Quốc phòng Nga,")
}
