package rules_test

import "testing"

// TestBothSay holds that each of two who are joined says it, also where one has no name, and of whom each speaks who only says "the other side".
func TestBothSay(t *testing.T) {
	newReader(t).tellsAmong(t, []told{
		{"an outlet and witnesses", "Theo Reuters và các nhân chứng, Nga đã tấn công Kherson.", "struck claims witnesses russia > kherson"},
		{"the outlet beside them", "Theo Reuters và các nhân chứng, Nga đã tấn công Kherson.", "struck claims reuters russia > kherson"},
		{"people without a name and residents", "Theo các bác sĩ địa phương và người dân Niger, Nga đã tấn công Kherson.", "struck claims source-cac-bac-si-dia-phuong russia > kherson"},
		{"the dead that both count", "Bộ Y tế Niger và các nhân chứng cho biết 12 người đã thiệt mạng.", "casualties claims witnesses - > - = 12 người"},
		{"the posts of the other side", "Nga và Ukraine giao tranh. Cả hai bên đều tuyên bố đã phá hủy các đồn biên phòng của bên kia.", "destroyed claims ukraine ukraine > checkpoint+russia"},
	})
}
