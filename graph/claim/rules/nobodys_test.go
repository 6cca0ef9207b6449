package rules_test

import "testing"

// TestNobodysDeed holds whose deed it is not: theirs whom it befell, whose state is only longed for, nor that of planes that only fly over a place.
func TestNobodysDeed(t *testing.T) {
	r := newReader(t)
	r.tellsLast(t, []told{
		{"an attack that took place on who tells of his dead", "Hamas mất 4 tay súng sau khi xảy ra vụ phục kích đoàn xe của họ ở Kherson.", "struck claims outlet - > convoy+hamas+kherson"},
		{"who longs for a state", "Boko Haram đòi lập một nhà nước Hồi giáo. Quân đội Chad diệt 12 tay súng của nhóm này.", "casualties claims outlet chad-army > boko-haram = 12 tay súng"},
		{"of peacekeepers by their other name", "Một binh sĩ thuộc lực lượng bảo vệ hòa bình Liên Hiệp Quốc thiệt mạng ở Kherson.", "casualties claims outlet - > united-nations-peacekeepers+kherson = Một binh sĩ thuộc lực lượng bảo vệ hòa bình Liên Hiệp Quốc"},
		{"a ship with a name that is taken", "Hamas cướp tàu Lucinda ở Kherson.", "captured claims outlet hamas > weapon-lucinda+kherson"},
		{"ships that are counted", "Hamas cướp hai tàu hàng ở Kherson.", "captured claims outlet hamas > kherson = hai tàu hàng"},
	})
	r.silent(t, "Các máy bay chiến đấu quần thảo bầu trời Kherson.")
}
