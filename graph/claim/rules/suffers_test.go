package rules_test

import "testing"

// TestSuffers holds who is struck where a verb of suffering, a place before a passive or whose men they are tells it.
func TestSuffers(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a ship that suffers a raid", "Tàu chở dầu Genco hứng chịu tập kích ở Kherson.", "struck claims outlet - > weapon-genco+kherson"},
		{"nobody's raid", "Hứng chịu tập kích ở Kherson, tàu hàng Genco đã rời cảng, theo Không quân Ukraine.", "struck claims ukraine-air-force - > kherson"},
		{"men of a group, and how many", "Nga cho biết đã đánh vào nhóm phiến quân của Taliban gồm 60 người.", "struck claims russia russia > people+taliban"},
		{"a house in a town of a country", "Một ngôi nhà ở Kherson, tỉnh Donetsk, Ukraine bị phá hủy.", "destroyed claims outlet - > kherson = Một ngôi nhà"},
		{"a checkpoint of the traffic police", "Taliban tấn công một trạm kiểm soát giao thông ở Kherson.", "struck claims outlet taliban > checkpoint+kherson"},
		{"a district behind its town", "Giao tranh diễn ra ở thị trấn Kherson, Unsat Jaya, giữa Nga và Ukraine.", "fought claims outlet russia+ukraine > kherson+place-unsat-jaya"},
		{"in that place alone", "Chỉ riêng tại Kherson, ít nhất 17 người thiệt mạng.", "casualties claims outlet - > kherson >= ít nhất 17 người"},
		{"soldiers that an army has lost", "Quân đội Nga cho biết có 3 binh sĩ thiệt mạng.", "casualties claims russia-army - > russia = 3 binh sĩ"},
		{"the number of a ship", "Houthi tấn công tàu cá Naham 3 ở Kherson.", "struck claims outlet houthis > weapon-naham-3+kherson"},
		{"hours behind a ship's name", "Houthi tấn công tàu cá Naham 3 giờ sau vụ nổ ở Kherson.", "struck claims outlet houthis > weapon-naham+kherson"},
		{"miles behind a ship's name", "Houthi tấn công tàu cá Naham 12 hải lý ngoài khơi Kherson.", "struck claims outlet houthis > weapon-naham+kherson"},
		{"times behind a ship's name", "Houthi tấn công tàu cá Naham 2 lần ở Kherson.", "struck claims outlet houthis > weapon-naham+kherson = 2 lần"},
	})
}
