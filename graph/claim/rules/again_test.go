package rules_test

import "testing"

// TestSameAgain holds who is meant by callings that name nobody and follow what he said.
func TestSameAgain(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"a paper of a country", "Tờ New York Times đưa tin Nga đã tấn công thành phố Lviv. Nhật báo Mỹ cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims new-york-times ukraine > belgorod"},
		{"an agency of a country behind according", "Reuters đưa tin Nga đã tấn công thành phố Lviv. Theo hãng tin Anh, Ukraine đã tấn công thành phố Belgorod.", "struck claims reuters ukraine > belgorod"},
		{"an agency that nobody named", "Hãng tin Iran cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-hang-tin-iran ukraine > belgorod"},
		{"a station of a country", "Theo đài Belarus, Ukraine đã tấn công thành phố Belgorod.", "struck claims source-dai-belarus ukraine > belgorod"},
		{"the paper", "Tờ New York Times đưa tin Nga đã tấn công thành phố Lviv. Theo tờ báo, Ukraine đã tấn công thành phố Belgorod.", "struck claims new-york-times ukraine > belgorod"},
		{"the story", "Tờ New York Times đưa tin Nga đã tấn công thành phố Lviv. Bài báo nói Ukraine đã tấn công thành phố Belgorod.", "struck claims new-york-times ukraine > belgorod"},
		{"according to the story", "Tờ New York Times đưa tin Nga đã tấn công thành phố Lviv. Theo bài báo, Ukraine đã tấn công thành phố Belgorod.", "struck claims new-york-times ukraine > belgorod"},
		{"an officer of a side", "Ông Konashenkov nói Ukraine tấn công thành phố Kursk. Vị quan chức quân đội Nga nói thêm Ukraine đã tấn công thành phố Belgorod.", "struck claims igor-konashenkov ukraine > belgorod"},
		{"a general of a side", "Ông Konashenkov nói Ukraine tấn công thành phố Kursk. Viên tướng Nga nói Ukraine đã tấn công thành phố Belgorod.", "struck claims igor-konashenkov ukraine > belgorod"},
		{"an officer of another side", "Ông Konashenkov nói Ukraine tấn công thành phố Kursk. Viên tướng Syria nói Ukraine đã tấn công thành phố Belgorod.", "struck claims source-vien-tuong-syria ukraine > belgorod"},
		{"the leader", "Ông Putin nói Ukraine tấn công thành phố Kursk. Theo nhà lãnh đạo, Ukraine cũng tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"the head of a body", "Tổng giám đốc WHO Tedros Adhanom Ghebreyesus nói Nga tấn công thành phố Lviv. Người đứng đầu WHO cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims tedros-adhanom-ghebreyesus ukraine > belgorod"},
		{"the master of a seat", "Tổng thống Nga Vladimir Putin họp báo. Ông chủ Điện Kremlin nói Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"where a body sits", "SOHR nói Nga tấn công thành phố Lviv. Tổ chức có trụ sở tại Anh nói Ukraine đã tấn công thành phố Belgorod.", "struck claims sohr ukraine > belgorod"},
		{"who watches", "SOHR nói Nga tấn công thành phố Lviv. Nhóm giám sát còn cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims sohr ukraine > belgorod"},
		{"who watches, heard for the first time", "Cơ quan giám sát hạt nhân cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-co-quan-giam-sat-hat-nhan ukraine > belgorod"},
		{"several who watch", "SOHR nói Nga tấn công thành phố Lviv. Các tổ chức nhân quyền nói Ukraine đã tấn công thành phố Belgorod.", "struck claims source-cac-to-chuc-nhan-quyen ukraine > belgorod"},
		{"the statement of the group", "Hamas nói Israel tấn công thành phố Rafah. Theo thông cáo của nhóm, Ukraine đã tấn công thành phố Belgorod.", "struck claims hamas ukraine > belgorod"},
		{"this statement", "Bộ Ngoại giao Ba Lan nói Nga tấn công thành phố Lviv. Tuyên bố này nêu rõ Ukraine đã tấn công thành phố Belgorod.", "struck claims poland-ministry-of-foreign-affairs ukraine > belgorod"},
		{"according to the statement", "Bộ Ngoại giao Ba Lan nói Nga tấn công thành phố Lviv. Theo bản thông cáo, Ukraine đã tấn công thành phố Belgorod.", "struck claims poland-ministry-of-foreign-affairs ukraine > belgorod"},
		{"he who has no name", "Một quan chức tình báo Ukraine nói Nga tấn công thành phố Lviv.\n\nTheo ông, Ukraine đã tấn công thành phố Belgorod.", "struck claims ukraine-security-officials ukraine > belgorod"},
		{"a title and a word for too", "Ngoại trưởng Nga Sergey Lavrov nói Ukraine tấn công thành phố Kursk. Ngoại trưởng còn tiết lộ Ukraine đã tấn công thành phố Belgorod.", "struck claims sergey-lavrov ukraine > belgorod"},
		{"meanwhile", "Bộ Quốc phòng Nga trong khi đó cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"whose statement an agency quotes", "Dẫn thông báo của Bộ Quốc phòng Nga, hãng TASS cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"in the words of witnesses", "Qua lời kể của các nhân chứng, Ukraine đã tấn công thành phố Belgorod.", "struck claims witnesses ukraine > belgorod"},
		{"a name behind a quotation", "“Ukraine đã tấn công thành phố Belgorod” – Tổng thống Nga Vladimir Putin.", "struck claims vladimir-putin ukraine > belgorod"},
	})
}
