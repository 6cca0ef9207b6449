package rules_test

import "testing"

// TestNoPart holds that nobody claims a deed in which he says he has no part, and that a denial told to somebody stays one.
func TestNoPart(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"no part in an attack", "Hamas tuyên bố không liên quan đến vụ tấn công thành phố Belgorod.", "denies denies hamas - > belgorod"},
		{"no part in what killed", "Hamas tuyên bố không dính líu tới vụ đánh bom khiến 20 người chết ở thành phố Belgorod.", "denies denies hamas - > -"},
		{"no role", "Iran nói không có vai trò gì trong vụ tấn công thành phố Belgorod.", "denies denies iran - > belgorod"},
		{"part in a war", "Hamas tố Ba Lan đưa quân vào thành phố Lviv. Bộ Ngoại giao Ba Lan nói Ba Lan không hề tham gia vào chiến sự ấy.", "denies denies poland-ministry-of-foreign-affairs - > -"},
		{"part in a war that nobody spoke of", "Bộ Ngoại giao Ba Lan nói Ba Lan không hề tham gia vào chiến sự ấy.", ""},
		{"by who holds an office that only the article tells", "Bộ trưởng Y tế Nam Sudan Mabior Garang nói nước này không dính líu tới cuộc oanh tạc thành phố Belgorod.", "denies denies mabior-garang - > belgorod"},
		{"before a body", "Ông Putin phát biểu trước quốc hội bác bỏ cáo buộc Nga tấn công thành phố Lviv.", "denies denies vladimir-putin russia > lviv"},
		{"on a broadcast", "Ông Putin phát biểu trên truyền hình phủ nhận việc Nga tấn công thành phố Lviv.", "denies denies vladimir-putin russia > lviv"},
		{"in a seat of others", "Người phát ngôn Hamas phát biểu tại Sanaa bác bỏ cáo buộc Hamas tấn công thành phố Lviv.", "denies denies hamas-spokesperson hamas > lviv"},
		{"in a letter to an outlet", "Người phát ngôn Hamas gửi email cho AFP phủ nhận việc Hamas tấn công thành phố Lviv.", "denies denies hamas-spokesperson hamas > lviv"},
		{"a truce in quotation marks", "Sáng 27/8, RSF tuyên bố ngừng bắn. Theo Bộ Quốc phòng Chad, lệnh ngừng bắn là “tin bịa”.", "rejects rejects chad-ministry-of-defence - > -"},
		{"tidings of a truce", "Sáng 27/8, RSF tuyên bố ngừng bắn. Bộ Quốc phòng Chad nói tin về thỏa thuận đình chiến là “tin giả”.", "denies denies chad-ministry-of-defence - > -"},
	})
}

// TestCalledBy holds who speaks where an office with its holder, a word for an office, an outlet that reckons or two bodies without a name do.
func TestCalledBy(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"an office and who holds it", "Theo người phụ trách mảng hậu cần của Taliban, ông Omar Haddad, Ukraine đã tấn công thành phố Belgorod.", "struck claims person-omar-haddad ukraine > belgorod"},
		{"whom a nameless one tells of", "Theo một quan chức, ông Putin, người đang ở Sochi, đã tấn công thành phố Lviv.", "struck claims officials vladimir-putin > lviv"},
		{"a word for an office alone", "Vị quan chức này cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-vi-quan-chuc-nay ukraine > belgorod"},
		{"he, who spoke without a name", "Người đứng đầu phái bộ của Liên hợp quốc nói Kherson yên ắng. Nhưng ông cũng nói rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims united-nations-leader ukraine > belgorod"},
		{"an outlet that reckons", "Hãng tin Yonhap thống kê đợt pháo kích làm 31 người chết ở thành phố Lviv.", "casualties claims yonhap - > lviv = 31 người"},
		{"police whom an outlet of another country quotes", "BBC dẫn lời cảnh sát cho biết 20 người chết ở thành phố Lviv.", "casualties claims source-canh-sat - > lviv = 20 người"},
		{"a statement that an outlet carried", "Trong một bức thư được tải lên bởi hãng tin Yonhap, Chad đã tấn công thành phố Belgorod.", "struck claims yonhap chad > belgorod"},
		{"two without a name", "Lực lượng biên phòng và chính quyền tỉnh đều im lặng.", "declines-comment declines-comment source-chinh-quyen-tinh - > -"},
	})
}

// TestNoDeed holds denials of deeds that nobody is named for where somebody blamed the speaker's side before.
func TestNoDeed(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"no attack", "Ba Lan cho biết Nga đã tấn công thành phố Lviv. Nga nói không có cuộc tấn công nào vào thành phố Lviv.", "denies denies russia - > lviv"},
		{"no attack by one whom nobody blamed", "Ba Lan cho biết Nga đã tấn công thành phố Lviv. Syria nói không có cuộc tấn công nào vào thành phố Lviv.", "struck claims poland russia > lviv"},
	})
}
