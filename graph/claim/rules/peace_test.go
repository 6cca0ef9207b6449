package rules_test

import "testing"

// TestPeace holds that exercises, training, airliners, films, words, and attacks that are only thought of tell of no war.
func TestPeace(t *testing.T) {
	r := newReader(t)
	r.silent(t,
		"Hải quân Nga phóng ba tên lửa trong cuộc tập trận ở Biển Đen.",
		"Nga triển khai 300 binh sĩ tới Kherson tham gia cuộc diễn tập.",
		"Cuộc tập trận ở Kherson huy động 30 xe tăng Nga.",
		"Máy bay chở khách rơi ở Kherson, 90 người thiệt mạng.",
		"Ba binh sĩ thiệt mạng trong lúc huấn luyện ở Kherson.",
		"Vụ tai nạn làm 12 người thiệt mạng.",
		"Voi rừng tấn công ngôi làng ở Kherson làm 6 người chết.",
		"Bộ phim “Gió Bấc” kể về cuộc tấn công của Nga vào Kherson.",
		"Trong trò chơi chiến tranh, Nga chiếm Kherson.",
		"Ông Donald Trump tấn công ông Joe Biden.",
		"Nga tấn công thị trường Ukraine.",
		"Lệnh ngừng bắn ở Kherson chưa được khôi phục.",
		"Tấn công bệnh viện Kherson là tội ác.",
		"Một cuộc tấn công của Nga vào Kherson sẽ làm bùng lên chiến tranh.",
		"Ukraine đang gấp rút lắp đặt lưới quanh Kherson.",
		"Bộ trưởng gặp người kế tiếp Nga ở Kherson.",
		"Cuộc chiến khiến cả châu lục lo lắng.",
		"Hai lính Nga chết đuối trong cuộc huấn luyện ở Kherson.",
		"Phim “Gió Bấc” ra rạp hôm nay. Quân Nga chiếm Kherson và bắt 30 dân làng. Bộ phim dài hai giờ.",
		"Đặc nhiệm Nga giải phóng 4 con tin ở Kherson.",
		"Hàng trăm người Nga tập trung ở Kherson.",
		"Nga muốn lật đổ chính quyền ở Kherson.",
		"Chiến sự Nga - Ukraine ngày 12/5/2024: những diễn biến chính.",
	)
	r.tells(t, []told{
		{"a blow while others exercise", "Nga triển khai 300 binh sĩ tới Kherson trong lúc Ukraine tập trận.", "deployed claims outlet russia > kherson = 300 binh sĩ"},
		{"an airliner shot down", "Máy bay chở khách bị Nga bắn hạ ở Kherson, 90 người thiệt mạng.", "shot-down claims outlet russia > kherson vague Máy bay chở khách | casualties claims outlet - > - = 90 người"},
		{"a war told with its place", "Cuộc chiến ở Kherson bước sang ngày thứ 300.", "fought claims outlet - > kherson"},
		{"whose end it led to", "Cuộc tấn công Kherson dẫn đến sự sụp đổ của Nga.", "struck claims outlet - > kherson"},
		{"what came of it", "Nga pháo kích Kherson, khiến 200 dân thường thiệt mạng.", "struck claims outlet russia > kherson | casualties claims outlet russia > kherson = 200 dân thường"},
		{"who only films it", "Một số người dân dùng điện thoại quay lại khoảnh khắc UAV tấn công nhà máy điện ở Kherson.", "struck claims outlet - > kherson-power-plant+kherson"},
		{"units that go along", "Nga phối hợp cùng nhiều đơn vị khác tấn công Kherson.", "struck claims outlet - > kherson"},
		{"what does harm", "Một UAV của Nga lao xuống Kherson, gây cháy và thiệt hại nhẹ.", "struck claims outlet russia > kherson = Một UAV của Nga"},
		{"where they gather", "Ukraine tấn công 2 điểm tập kết của binh sĩ Nga ở Kherson.", "struck claims outlet ukraine > - = 2 điểm"},
		{"an attack that was made", "Một cuộc tấn công của Nga vào Kherson đã phá hủy cây cầu.", "struck claims outlet russia > kherson | destroyed claims outlet russia > bridge+kherson"},
	})
}

// TestMayCome holds that scenarios, what somebody does for an aim and what may come of something are not told as done.
func TestMayCome(t *testing.T) {
	newReader(t).wishes(t, []told{
		{"a scenario", "Kịch bản xấu nhất là Nga pháo kích Kherson.", "struck claims conditional russia"},
		{"what may come of it", "Động thái này có thể gây hỗn loạn khắp khu vực, khiến 200 dân thường thiệt mạng.", "casualties claims conditional "},
		{"what has come of it", "Động thái này đã gây hỗn loạn khắp khu vực, khiến 200 dân thường thiệt mạng.", "casualties claims actual "},
		{"a plan of theirs", "Sau khi Ukraine rút quân, kế hoạch đáp trả của Nga đã sẵn sàng.", "withdrew claims actual ukraine | struck claims planned russia"},
		{"what others do it for", "Mỹ gây sức ép để Nga rút quân khỏi Kherson.", "withdrew claims planned russia"},
	})
}
