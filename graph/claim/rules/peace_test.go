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
		"Tấn công bệnh viện Kherson là tội ác.",
		"Một cuộc tấn công của Nga vào Kherson sẽ làm bùng lên chiến tranh.",
		"Ukraine đang gấp rút lắp đặt lưới quanh Kherson.",
		"Bộ trưởng gặp người kế tiếp Nga ở Kherson.",
		"Cuộc chiến khiến cả châu lục lo lắng.",
	)
	r.tells(t, []told{
		{"a blow while others exercise", "Nga triển khai 300 binh sĩ tới Kherson trong lúc Ukraine tập trận.", "deployed claims outlet russia > kherson = 300 binh sĩ"},
		{"an airliner shot down", "Máy bay chở khách bị Nga bắn hạ ở Kherson, 90 người thiệt mạng.", "shot-down claims outlet russia > kherson vague Máy bay chở khách | casualties claims outlet - > - = 90 người"},
		{"a war told with its place", "Cuộc chiến ở Kherson bước sang ngày thứ 300.", "fought claims outlet - > kherson"},
		{"an attack that was made", "Một cuộc tấn công của Nga vào Kherson đã phá hủy cây cầu.", "struck claims outlet russia > kherson | destroyed claims outlet russia > bridge+kherson"},
	})
}
