package rules_test

import "testing"

// TestOutlets holds who speaks on platforms, in papers and for a side, and what documents go on saying.
func TestOutlets(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"whose side an account takes", "Một tài khoản ủng hộ Nga cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-tai-khoan-ung-ho-nga ukraine > belgorod"},
		{"channels on a platform", "Các kênh Telegram ủng hộ Nga cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-cac-kenh-telegram-ung-ho-nga ukraine > belgorod"},
		{"according to accounts", "Theo các tài khoản ủng hộ Nga, Ukraine đã tấn công thành phố Belgorod.", "struck claims source-cac-tai-khoan-ung-ho-nga ukraine > belgorod"},
		{"who backs somebody goes on", "Iran ủng hộ Syria và nói Nga đã tấn công thành phố Idlib.", "struck claims iran russia > idlib"},
		{"a pledge to back somebody", "Ông Putin khẳng định ủng hộ Syria và cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"armed men without a name", "Nhóm dân quân ủng hộ chính phủ Syria cho biết Nga đã tấn công thành phố Idlib.", "struck claims source-nhom-dan-quan-ung-ho-chinh-phu-syria russia > idlib"},
		{"a calling between", "Một nghị sĩ đối lập Nga cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-nghi-si-doi-lap-nga ukraine > belgorod"},
		{"a paper of common words", "Tờ Người quan sát viết về Nga. Tờ Người quan sát cho biết Nga đã tấn công thành phố Lviv. Theo tờ này, Ukraine đã tấn công thành phố Belgorod.", "struck claims source-to-nguoi-quan-sat ukraine > belgorod"},
		{"a document put out on a platform", "Houthi ra tuyên bố sau đó. Tuyên bố phát trên Telegram khẳng định Nga đã tấn công thành phố Idlib.", "struck claims houthis russia > idlib"},
		{"a document of nobody's", "Tuyên bố phát trên truyền hình khẳng định Nga đã tấn công thành phố Idlib.", "struck claims source-tuyen-bo-phat-tren-truyen-hinh russia > idlib"},
		{"a document goes on", "Bộ Quốc phòng Nga nói 3 lính thiệt mạng. Bản thông báo viết thêm rằng Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"who investigates", "Hamas nói Nga đã tấn công thành phố Idlib. Các nhân viên điều tra nói rằng 12 người bị thương ở thành phố Idlib.", "casualties claims source-cac-nhan-vien-dieu-tra - > idlib = 12 người"},
		{"a group between dashes", "Nhóm Jundallah – nhánh của IS hoạt động ở Pakistan – tuyên bố Iran đã tấn công thành phố Idlib.", "struck claims jundallah iran > idlib"},
		{"told to a neighbour", "Armenia đã báo cáo vụ việc với nước láng giềng Georgia và cho biết Azerbaijan đã tấn công thành phố Goris.", "struck claims armenia azerbaijan > goris"},
		{"figures within what somebody says", "Ông Putin cho biết theo thống kê sơ bộ, 12 người chết ở thành phố Belgorod.", "casualties claims vladimir-putin - > belgorod = 12 người"},
		{"in answer to a deed", "Nga không kích thành phố Lviv để đáp lại việc Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"a source again", "Một nguồn tin quân sự nói Nga đã tấn công thành phố Lviv. Cũng theo nguồn tin, Ukraine đã tấn công thành phố Belgorod.", "struck claims military-sources ukraine > belgorod"},
		{"cited behind a quotation", "“Ukraine đã tấn công thành phố Belgorod”, trích tuyên bố của Bộ Quốc phòng Nga.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"an hour before who speaks", "[06:50] Bộ Quốc phòng Nga: Ukraine đã tấn công thành phố Belgorod.", "struck claims russia-ministry-of-defence ukraine > belgorod"},
		{"a report that is put out", "Bộ Tổng tham mưu Ukraine công bố bản tin sáng 4/10.\n\nNga không kích thành phố Kherson.\n\nQuân ta đã tấn công thành phố Belgorod.", "struck claims ukraine-general-staff ukraine > belgorod"},
		{"the lines of a report that is put out", "Bộ Tổng tham mưu Ukraine công bố bản tin sáng 4/10.\n\nĐịch mất 3 xe tăng.\n\nNga đã tấn công thành phố Kherson.", "struck claims ukraine-general-staff russia > kherson"},
		{"a report of which no line says whose it is", "Bộ Tổng tham mưu Ukraine công bố bản tin sáng 4/10.\n\nNga đã tấn công thành phố Kherson.", "struck claims outlet russia > kherson"},
		{"somebody new without a name", "Ông Putin nói Nga đã tấn công thành phố Lviv. Một nữ y tá ở Belgorod còn nhớ đêm ấy. Cô kể Ukraine đã tấn công thành phố Belgorod.", "struck claims source-mot-nu-y-ta-o-belgorod ukraine > belgorod"},
		{"a victim says nothing", "Ông Putin nói về đêm qua. Một người lính thiệt mạng ở Kursk. Ông cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
		{"somebody new before one who is named", "Một nữ y tá đứng cạnh. Ông Putin đi qua. Ông nói Ukraine đã tấn công thành phố Belgorod.", "struck claims vladimir-putin ukraine > belgorod"},
	})
}
