package rules_test

import "testing"

// TestNoPart holds that nobody claims a deed in which he says he has no part, and that a denial told to somebody stays one.
func TestNoPart(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"no part in an attack", "Hamas tuyên bố không liên quan đến vụ tấn công thành phố Belgorod.", "denies denies hamas - > belgorod"},
		{"no part in what killed", "Hamas tuyên bố không dính líu tới vụ đánh bom khiến 20 người chết ở thành phố Belgorod.", "denies denies hamas - > -"},
		{"no role", "Iran nói không có vai trò gì trong vụ tấn công thành phố Belgorod.", "denies denies iran - > belgorod"},
		{"part in a war", "Hamas tố Nga đưa quân vào thành phố Lviv. Bộ Ngoại giao Nga cho biết Nga không tham gia vào cuộc xung đột này.", "denies denies russia-ministry-of-foreign-affairs - > -"},
		{"part in a war that nobody spoke of", "Bộ Ngoại giao Nga cho biết Nga không tham gia vào cuộc xung đột này.", ""},
		{"by who holds an office that only the article tells", "Bộ trưởng Ngoại giao Eritrea Osman Saleh cho biết nước này không dính líu tới vụ tấn công ở thành phố Belgorod.", "denies denies osman-saleh - > belgorod"},
		{"before a body", "Ông Putin phát biểu trước quốc hội bác bỏ cáo buộc Nga tấn công thành phố Lviv.", "denies denies vladimir-putin russia > lviv"},
		{"on a broadcast", "Ông Putin phát biểu trên truyền hình phủ nhận việc Nga tấn công thành phố Lviv.", "denies denies vladimir-putin russia > lviv"},
		{"in a seat of others", "Người phát ngôn Hamas phát biểu tại Sanaa bác bỏ cáo buộc Hamas tấn công thành phố Lviv.", "denies denies hamas-spokesperson hamas > lviv"},
		{"in a letter to an outlet", "Người phát ngôn Hamas gửi email cho AFP phủ nhận việc Hamas tấn công thành phố Lviv.", "denies denies hamas-spokesperson hamas > lviv"},
		{"a truce in quotation marks", "Hamas tuyên bố ngừng bắn từ ngày 4/2. Theo Bộ Quốc phòng Israel, lệnh ngừng bắn là “tin bịa”.", "rejects rejects israel-ministry-of-defence - > -"},
		{"tidings of a truce", "Hamas tuyên bố ngừng bắn từ ngày 4/2. Bộ Quốc phòng Israel nói tin về một lệnh ngừng bắn là “tin giả”.", "denies denies israel-ministry-of-defence - > -"},
	})
}

// TestCalledBy holds who speaks where an office with its holder, a word for an office, an outlet that reckons or two bodies without a name do.
func TestCalledBy(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"an office and who holds it", "Theo người phụ trách các vấn đề đối ngoại của Hamas, ông Omar Haddad, Ukraine đã tấn công thành phố Belgorod.", "struck claims person-omar-haddad ukraine > belgorod"},
		{"whom a nameless one tells of", "Theo một quan chức, ông Putin, người đang ở Sochi, đã tấn công thành phố Lviv.", "struck claims officials vladimir-putin > lviv"},
		{"a word for an office alone", "Vị quan chức này cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-vi-quan-chuc-nay ukraine > belgorod"},
		{"he, who spoke without a name", "Người đứng đầu phái bộ của Liên hợp quốc nói Kherson yên ắng. Nhưng ông cũng nói rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims united-nations-leader ukraine > belgorod"},
		{"an outlet that reckons", "Hãng tin AP thống kê giao tranh làm 20 người chết ở thành phố Lviv.", "casualties claims associated-press - > lviv = 20 người"},
		{"police whom an outlet of another country quotes", "BBC dẫn lời cảnh sát cho biết 20 người chết ở thành phố Lviv.", "casualties claims source-canh-sat - > lviv = 20 người"},
		{"a statement that an outlet carried", "Trong một tuyên bố được đăng bởi hãng tin Saba, Ukraine đã tấn công thành phố Belgorod.", "struck claims saba-news-agency ukraine > belgorod"},
		{"two without a name", "Quân đội và chính quyền địa phương đều chưa bình luận.", "declines-comment declines-comment source-chinh-quyen-dia-phuong - > -"},
	})
}
