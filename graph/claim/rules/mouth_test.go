package rules_test

import "testing"

// TestWhoseMouth holds who is meant by callings without a name, by what nobody stands behind, and what the article itself adds.
func TestWhoseMouth(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"a calling and a country", "Một nghị sĩ Nga cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-nghi-si-nga ukraine > belgorod"},
		{"a country's papers", "Báo Nga đưa tin Ukraine đã tấn công thành phố Belgorod.", "struck claims source-bao-nga ukraine > belgorod"},
		{"a country itself", "Chính Nga cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia ukraine > belgorod"},
		{"somebody behind a place", "Ukraine đã tấn công thành phố Belgorod, tây nam nước Nga, một bác sĩ địa phương hôm qua cho biết.", "struck claims source-mot-bac-si-dia-phuong ukraine > russia+belgorod"},
		{"tidings", "Có thông tin cho rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims source-thong-tin ukraine > belgorod"},
		{"figures that nobody gives", "Hamas nói Nga đã tấn công thành phố Idlib. Theo số liệu, Ukraine đã tấn công thành phố Belgorod.", "struck claims figures ukraine > belgorod"},
		{"what is only mentioned", "“Chúng tôi rất tiếc”, Hamas nói, đề cập đến vụ Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"when it was said", "Ba ngày sau vụ Ukraine tấn công thành phố Belgorod, Bộ Quốc phòng Nga công bố kết luận.", "struck claims outlet ukraine > belgorod"},
		{"what a headline is about", "Nga: Quân đội Ukraine tấn công thành phố Belgorod", "struck claims outlet ukraine-army > belgorod"},
		{"accused by nobody", "Ukraine bị cáo buộc tấn công thành phố Belgorod.", "struck accuses outlet ukraine > belgorod"},
		{"several who accuse before they act", "Sau khi cáo buộc Ukraine tấn công thành phố Belgorod, Nga và Belarus điều quân tới Kursk.", "deployed claims outlet belarus+russia > kursk"},
		{"why not", "Ông Putin tiết lộ lý do Nga không tấn công thành phố Lviv. Hamas nói Ukraine đã tấn công thành phố Belgorod.", "struck claims hamas ukraine > belgorod"},
		{"one's own state", "Để đáp trả cáo buộc Nga tấn công thành phố Lviv, Bộ Quốc phòng Nga công bố hình ảnh vệ tinh.", "published claims outlet russia-ministry-of-defence > -"},
		{"an order taken back", "Ông Putin cho hay ông đã hủy lệnh tấn công thành phố Lviv.", "struck claims vladimir-putin vladimir-putin > lviv"},
		{"one's own troops", "Nga tuyên bố rút quân khỏi thành phố Kherson.", "withdrew announces russia russia > kherson"},
		{"where he sits", "Đài quan sát Nhân quyền Syria, vốn thân phe đối lập, cho biết Nga đã tấn công thành phố Idlib.", "struck claims sohr russia > idlib"},
		{"this group behind a preposition", "Hamas tuyên bố ngừng bắn. Theo nhóm này, Nga đã tấn công thành phố Idlib.", "struck claims hamas russia > idlib"},
		{"where a body sits that no list has", "Mạng lưới Bác sĩ Tarvolia có trụ sở tại Anh cho biết Nga đã tấn công thành phố Idlib.", "struck claims organisation-mang-luoi-bac-si-tarvolia russia > idlib"},
		{"where a body sits, by town and country", "Đài quan sát Nhân quyền Syria (SOHR), có trụ sở ở London Anh, cho biết Nga đã tấn công thành phố Idlib.", "struck claims sohr russia > idlib"},
		{"a source in the middle", "Ukraine đã tấn công thành phố Belgorod, theo Hamas; Nga cũng tấn công thành phố Kherson.", "struck claims outlet russia > kherson"},
		{"a source before commas", "Ukraine đã mất 12 xe tăng, theo Bộ Quốc phòng Nga, trong đó có 3 chiếc ở Kharkov.", "lost claims russia-ministry-of-defence - > ukraine = 12 xe tăng"},
		{"a clause set against it", "Theo Hamas, Nga tấn công thành phố Lviv; trong khi đó, Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"then said", "Nga bắn 3 tên lửa vào thành phố Lviv rồi tuyên bố Ukraine đã tấn công thành phố Belgorod.", "struck claims russia ukraine > belgorod"},
		{"done before it was said", "Ukraine đã tấn công thành phố Belgorod, rồi đổ lỗi cho người khác.", "struck claims outlet ukraine > belgorod"},
		{"a bulletin", "Bản tin chiều của Bộ Tổng tham mưu Ukraine\n\nTrong ngày, quân ta đã tấn công thành phố Belgorod.", "struck claims ukraine-general-staff - > belgorod"},
		{"a bulletin in a list", "Bộ Tổng tham mưu Ukraine ra bản tin chiến sự sáng 4/10:\n\n- Nga mất 12 xe tăng.\n\n- Quân ta đã tấn công thành phố Belgorod.", "struck claims ukraine-general-staff - > belgorod"},
		{"a statement that ends with a colon", "Bộ Quốc phòng Nga cho biết trong bản tin tối:\n\nUkraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"another speaks behind a bulletin", "Bản tin chiều của Bộ Tổng tham mưu Ukraine\n\nHamas nói Nga đã tấn công thành phố Lviv.\n\nĐối phương của Nga đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"a report between its day and its owner", "Theo báo cáo công bố hôm 3/5 của Bộ Quốc phòng Nga, Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"asked by an outlet", "Các nhà phân tích được kênh BBC phỏng vấn nhận định Ukraine đã tấn công thành phố Belgorod.", "struck claims analysts ukraine > belgorod"},
		{"the first of several", "Ông Assad là người đầu tiên trong số các lãnh đạo phe đối lập thừa nhận Ukraine đã tấn công thành phố Belgorod.", "struck confirms bashar-al-assad ukraine > belgorod"},
		{"a body that no list has", "Đài quan sát xung đột Nga ghi nhận Ukraine đã tấn công thành phố Belgorod.", "struck claims source-dai-quan-sat-xung-dot-nga ukraine > belgorod"},
		{"a place where sources are", "Hãng tin SANA hôm 3/5 dẫn nguồn tin từ Homs cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-nguon-tin-tu-homs ukraine > belgorod"},
		{"an office of several men", "Một sĩ quan Hải quân Ukraine nói Nga đã tấn công thành phố Belgorod.", "struck claims source-mot-si-quan-hai-quan-ukraine russia > belgorod"},
		{"who puts out a document", "Thông báo do quân đội Nga phát đi nêu rõ Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-army ukraine > belgorod"},
		{"behind a quotation", "“Chúng tôi đã thắng”, ông Putin nói; Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"what a quotation is about", "“Đó là tội ác”, ông Putin nói về vụ Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"several at once", "Bộ Quốc phòng Nga và Bộ Quốc phòng Syria cùng xác nhận 12 binh sĩ thiệt mạng ở thành phố Idlib.", "casualties confirms syria-ministry-of-defence - > idlib = 12 binh sĩ"},
		{"local sources", "Reuters dẫn nguồn địa phương ở tỉnh Idlib cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-nguon-dia-phuong-o-tinh-idlib ukraine > belgorod"},
		{"the same source", "Một tư lệnh giấu tên của quân đội Nga nói Ukraine đã tấn công thành phố Kursk. Ông Assad ca ngợi binh sĩ. Tư lệnh này cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-tu-lenh-giau-ten-cua-quan-doi-nga ukraine > belgorod"},
		{"a letter and to whom", "Thư của Bộ Ngoại giao Nga gửi Liên Hợp Quốc nêu rõ Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-foreign-affairs ukraine > belgorod"},
		{"an official by name", "Ali Akbar Velayati, một quan chức cấp cao của Iran cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims ali-akbar-velayati ukraine > belgorod"},
		{"what is done for", "Hamas nói Nga tấn công thành phố Lviv. Nga không cho phép Mỹ dùng căn cứ để tiến hành một cuộc tấn công vào Ukraine.", "struck claims hamas russia > lviv"},
		{"a title alone", "Bộ trưởng Quốc phòng Israel Avigdor Lieberman thăm biên giới. Theo Bộ trưởng, Ukraine đã tấn công thành phố Belgorod.", "struck claims avigdor-lieberman ukraine > belgorod"},
		{"a verb nobody knows", "Bà Haley cao giọng: “Ukraine đã tấn công thành phố Belgorod”.", "struck claims nikki-haley ukraine > belgorod"},
		{"what somebody was", "Đô đốc Samuel Locklear, cựu Tướng 4 sao Hải quân Mỹ cho hay Ukraine đã tấn công thành phố Belgorod.", "struck claims person-samuel-locklear ukraine > belgorod"},
		{"who leads a body", "Maksym Torvan, lãnh đạo cơ quan quân sự tỉnh Lviv ở miền tây Ukraine, cho biết Nga đã tấn công thành phố Sumy.", "struck claims person-maksym-torvan russia > sumy"},
		{"what officials did before they spoke", "Giới chức Ukraine đã ban bố cảnh báo không kích trên toàn quốc, đồng thời ghi nhận Nga đã tấn công thành phố Sumy.", "struck claims ukraine-officials russia > sumy"},
		{"who put a picture out", "Bức ảnh do quân đội Nga đăng tải ghi lại cảnh Ukraine tấn công thành phố Belgorod.", "struck claims russia-army ukraine > belgorod"},
		{"an address", "Trang Topwar.ru cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims topwar ukraine > belgorod"},
		{"an address with a capital", "Avia.Pro cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims avia-pro ukraine > belgorod"},
		{"a deed in quotation marks", "Bộ Quốc phòng Nga cho biết đã tiến hành “đòn tập kích nhóm” nhằm vào Sumy.", "struck claims russia-ministry-of-defence russia-ministry-of-defence > sumy"},
		{"what a quotation leans on", "“Theo thông tin tình báo đáng tin cậy, Ukraine đã tấn công thành phố Belgorod”, ông Putin nói.", "struck claims vladimir-putin ukraine > belgorod"},
		{"described behind a dash", "Một ngày sau khi Lực lượng Hỗ trợ Nhanh (RSF) - lực lượng đã giao tranh với quân đội Sudan từ tháng 4, cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims rapid-support-forces ukraine > belgorod"},
		{"no man for a woman", "Ông Putin đến Paris. Bà Haley thăm New York. Ông nói Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"he will not hesitate", "Ông Putin khẳng định Nga không ngần ngại tấn công thành phố Lviv.", "struck warns vladimir-putin russia > lviv"},
		{"media of two countries", "Truyền thông Thái Lan và Campuchia đưa tin Ukraine đã tấn công thành phố Belgorod.", "struck claims cambodia-media ukraine > belgorod"},
		{"whose side a unit takes", "Một đơn vị thân Iran cho biết Nga đã tấn công thành phố Lviv.", "struck claims outlet russia > lviv"},
		{"tidings that nobody could check", "Bộ Quốc phòng Nga nói thông tin Ukraine tấn công thành phố Belgorod chưa được kiểm chứng.", ""},
		{"a country's own media", "Theo CNN, Iran đã tấn công thành phố Haifa. Truyền thông nhà nước Iran xác nhận nước này đã tấn công thành phố Haifa.", "struck confirms iran-state-media iran > haifa"},
		{"an official whom nobody named", "Quan chức này phủ nhận việc Ukraine đã tấn công thành phố Belgorod.", "denies denies source-quan-chuc-nay ukraine > belgorod"},
		{"to whom an interview is given", "Ông Zelensky trả lời phỏng vấn BBC khẳng định Nga đã tấn công thành phố Sumy.", "struck claims volodymyr-zelensky russia > sumy"},
		{"who asked", "Ông Zelensky khi được Reuters hỏi đã thừa nhận Ukraine tấn công thành phố Belgorod.", "struck confirms volodymyr-zelensky ukraine > belgorod"},
		{"denied to an agency", "Ông Zelensky nói với hãng Reuters phủ nhận việc Ukraine tấn công thành phố Belgorod.", "denies denies volodymyr-zelensky ukraine > belgorod"},
		{"denied to reporters", "Ông Zelensky phát biểu với các phóng viên phủ nhận việc Ukraine tấn công thành phố Belgorod.", "denies denies volodymyr-zelensky ukraine > belgorod"},
		{"a statement that is only denied", "Moskva bác bỏ cáo buộc của Kiev rằng quân đội Nga tấn công thành phố Sumy.", "struck accuses ukraine russia-army > sumy"},
		{"a statement that another denies in the passive", "Ông Peskov phát biểu. Tuyên bố của Kiev về việc Nga tấn công thành phố Sumy bị ông Putin gọi là “trò hề”.", "denies denies vladimir-putin - > -"},
		{"blame without a deed that is denied", "Moskva bác chỉ trích của Kiev rằng quân đội Nga không bảo vệ dân thường.", "accuses accuses ukraine ukraine > russia-army"},
		{"a statement that is not denied", "Nga không bác bỏ cáo buộc của Ukraine rằng quân đội Nga tấn công thành phố Sumy.", "struck accuses ukraine russia-army > sumy"},
		{"an office by another word", "Phát ngôn viên Maksym Torvan của Bộ Quốc phòng Nga họp báo. Người phát ngôn cho rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims person-maksym-torvan ukraine > belgorod"},
		{"what is unacceptable to who says so", "Nga cáo buộc Ukraine tấn công thành phố Belgorod, tuyên bố hành động này là không thể chấp nhận được.", "struck accuses russia ukraine > belgorod"},
		{"each blames the other", "Nga và Ukraine đều cáo buộc đối phương tấn công thành phố Sumy.", "struck accuses ukraine russia > sumy"},
		{"blame without a verb of blaming", "Bộ Quốc phòng Nga cho rằng Ukraine khơi mào giao tranh.", "accuses accuses russia-ministry-of-defence russia-ministry-of-defence > ukraine"},
		{"who may provoke", "Bộ Quốc phòng Nga cho rằng Ukraine có thể khiêu khích.", ""},
		{"findings that somebody tells of", "Theo ông Putin, kết quả khám nghiệm tử thi cho thấy Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"experts that somebody tells of", "Ông Putin nói các chuyên gia cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims experts ukraine > belgorod"},
		{"figures without 'of'", "Số liệu Bộ Quốc phòng Nga công bố cho thấy Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"who put out the report", "Hamas công bố báo cáo mới. Báo cáo nêu rõ Ukraine đã tấn công thành phố Belgorod.", "struck claims hamas ukraine > belgorod"},
		{"a report of nobody's", "Hamas đến Doha. Báo cáo nêu rõ Ukraine đã tấn công thành phố Belgorod.", "struck claims source-bao-cao ukraine > belgorod"},
		{"not three together", "Theo lời một nhà ngoại giao, Nga cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia ukraine > belgorod"},
	} {
		if got := last(r.read(t, c.text)); got != c.want {
			t.Errorf("%s: got %q last, want %q", c.name, got, c.want)
		}
	}
}

// TestContrary holds how a statement is denied without a verb of denying, and whose words in a quotation are.
func TestContrary(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"what still stands", "Ukraine tuyên bố đã phá hủy cầu Kerch. Bộ Quốc phòng Nga nói cây cầu vẫn nguyên vẹn.", "denies denies russia-ministry-of-defence - > -"},
		{"what is still held", "Nga tuyên bố đã kiểm soát thị trấn Soledar. Ukraine khẳng định vẫn giữ Soledar.", "denies denies ukraine - > -"},
		{"neither one nor the other", "Bộ Quốc phòng Nga nói quân đội Nga không pháo kích hay ném bom thành phố Lviv.", "denies denies russia-ministry-of-defence russia-army > lviv"},
		{"not the one but the other", "Bộ Quốc phòng Nga nói quân đội Ukraine không rút lui và tấn công thành phố Belgorod.", ""},
		{"tidings that are not so", "Ukraine nói Nga đã tấn công thành phố Lviv. Bộ Quốc phòng Nga cho biết thông tin Nga tấn công thành phố Lviv không đúng sự thật.", "denies denies russia-ministry-of-defence - > -"},
		{"tidings of what was untrue", "Bộ Quốc phòng Nga cho biết thông tin Ukraine tấn công thành phố Belgorod là đúng.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"what the enemy has not taken", "Nga tuyên bố đã kiểm soát thị trấn Soledar. Quân đội Ukraine khẳng định quân đội Nga không kiểm soát Soledar.", "denies denies ukraine-army russia-army > soledar"},
		{"no attack", "Quân đội Ukraine nói quân đội Nga đã tấn công thành phố Lviv. Bộ Quốc phòng Nga nói không có cuộc tấn công nào vào thành phố Lviv.", "denies denies russia-ministry-of-defence - > lviv"},
		{"nobody hurt in an attack", "Bộ Quốc phòng Nga nói không có thương vong sau cuộc tấn công của Ukraine vào thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"a promise", "Bộ Quốc phòng Nga tuyên bố sẽ không tấn công thành phố Lviv.", ""},
		{"what nobody said was lost", "Ukraine tuyên bố đã phá hủy cầu Kerch. Bộ Quốc phòng Nga nói sân bay vẫn nguyên vẹn.", "destroyed claims ukraine ukraine > crimean-bridge"},
		{"a word for a statement", "Hamas nói Nga đã tấn công thành phố Lviv. Bộ Quốc phòng Nga gọi phát biểu này là “báng bổ”.", "rejects rejects russia-ministry-of-defence - > -"},
		{"a word of praise", "Hamas nói Nga đã tấn công thành phố Lviv. Bộ Quốc phòng Nga gọi phát biểu này là “bước tiến”.", "struck claims hamas russia > lviv"},
		{"a demand refused", "Nga yêu cầu Ukraine rút quân khỏi thành phố Kherson. Kiev đã bác bỏ.", "rejects rejects ukraine - > -"},
		{"a retort", "Ukraine nói Nga đã tấn công thành phố Lviv. “Hoàn toàn là bịa đặt”, Bộ Quốc phòng Nga đáp trả.", "denies denies russia-ministry-of-defence - > -"},
		{"taken back", "Ukraine nói Nga đã tấn công thành phố Lviv. Bộ Quốc phòng Nga đòi Kiev rút lại tuyên bố này.", "denies denies russia-ministry-of-defence - > -"},
		{"who says nothing in a quotation", "Ukraine nói Nga đã tấn công thành phố Lviv. “Tôi không bình luận”, ông Putin đáp.", "declines-comment declines-comment vladimir-putin - > -"},
		{"a source that an outlet quotes", "12 người chết ở thành phố Lviv, theo một quan chức y tế được Reuters dẫn lời.", "casualties claims source-mot-quan-chuc-y-te - > lviv = 12 người"},
		{"a source between subject and verb", "Mỹ, theo AFP, cho biết Nga đã tấn công thành phố Lviv.", "struck claims united-states russia > lviv"},
		{"a clause about who speaks", "Bài này đáp lại ông Putin, người tố Ukraine tấn công thành phố Belgorod.", "struck accuses vladimir-putin ukraine > belgorod"},
		{"how he came to speak", "Bộ Quốc phòng Nga, khi được Reuters liên hệ, cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"where he wrote", "**Ông Putin, trên Facebook, 14/5:** “Ukraine đã tấn công thành phố Belgorod.”", "struck claims vladimir-putin ukraine > belgorod"},
		{"whose a statement is before a colon", "Lời giải thích thứ nhất, cùng ngày, của ông Putin, tổng thống Nga: Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"when a quotation was said", "“Chúng tôi biết rõ”, ông Putin nói trưa 24/1, vài giờ sau khi Ukraine tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
	} {
		if got := last(r.read(t, c.text)); got != c.want {
			t.Errorf("%s: got %q last, want %q", c.name, got, c.want)
		}
	}
}

// last is the last of some lines, "" where there is none.
func last(lines []string) string {
	if len(lines) == 0 {
		return ""
	}
	return lines[len(lines)-1]
}
