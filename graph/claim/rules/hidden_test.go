package rules_test

import "testing"

// TestHidden holds that phrases and heads which hide shorter words hide no deed, target or weapon.
func TestHidden(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a salvo of missiles", "Nga phóng loạt tên lửa vào Kherson.", "struck claims outlet russia > kherson"},
		{"launchers of salvoes", "Nga dùng hệ thống phóng loạt tấn công Kherson.", "struck claims outlet russia > kherson"},
		{"mines that were laid", "Quân đội Nga đã đặt mìn ở Kherson.", "used-weapon claims outlet russia-army > kherson"},
		{"bombs that were laid", "Quân đội Nga đã gài bom ở Kherson.", "used-weapon claims outlet russia-army > kherson"},
		{"a town that is called a fortress", "Quân đội Nga tấn công thành phố pháo đài Kherson.", "struck claims outlet russia-army > kherson"},
		{"a camp that is a place", "Quân đội Israel tấn công trại Jenin.", "struck claims outlet israel-army > jenin"},
		{"gunmen from a country, which has not done it", "Các tay súng đến từ Syria tấn công Kherson.", "struck claims outlet syria-gunmen > kherson"},
		{"a dangerous game", "Trò chơi nguy hiểm của Nga. Quân đội Nga tấn công Kherson. Trò chơi nguy hiểm ấy còn tiếp diễn.", "struck claims outlet russia-army > kherson"},
	})
}
