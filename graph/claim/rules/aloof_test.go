package rules_test

import "testing"

// TestAloof holds that what stands beside a deed, what befell others, what a campaign was for, what a speaker only leads up to, takes no part in it.
func TestAloof(t *testing.T) {
	newReader(t).tells(t, []told{
		{"driven into want, not killed", "Giao tranh ở Goma đã cướp đi sinh mạng của 40 người và đẩy 2.000 người vào cảnh màn trời chiếu đất.", "casualties claims outlet - > goma = 40 người"},
		{"made to leave, not killed", "Taliban đã giết chết 40 người, buộc 2.000 người rời làng.", "casualties claims outlet taliban > - = 40 người"},
		{"the town that a campaign was for", "Chiến dịch đánh chiếm Damascus của Hezbollah đã cướp đi sinh mạng của 60 người.", "controls claims outlet hezbollah > damascus | casualties claims outlet hezbollah > - = 60 người"},
		{"what leads up to a statement", "Với việc Niger pháo kích Goma, Taliban tuyên bố rằng nhóm này coi mọi xe của Niger là kẻ thù.", "struck claims outlet niger > goma"},
		{"a place that suffers, not who is backed", "Đoàn xe cứu trợ đã tới giúp Taliban ở Goma, nơi đang hứng chịu các cuộc tấn công của Niger.", "struck claims outlet niger > goma"},
		{"what a site is for", "Quân đội Niger không kích Chad, nhắm vào các địa điểm phóng tên lửa.", "struck claims outlet niger-army > chad+firing-position"},
		{"when he confirms it", "Bộ Quốc phòng Niger đã xác nhận sau vụ đánh bom có 3 quả rocket rơi xuống Goma.", "struck confirms niger-ministry-of-defence - > goma = 3 quả rocket"},
	})
}
