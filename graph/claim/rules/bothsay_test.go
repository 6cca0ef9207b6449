package rules_test

import "testing"

// TestBothSay holds that each of two who are joined says it, also where one has no name, and of whom each speaks who only says "the other side".
func TestBothSay(t *testing.T) {
	newReader(t).tellsAmong(t, []told{
		{"an outlet and witnesses", "Theo Reuters và các nhân chứng, Nga đã tấn công Kherson.", "struck claims witnesses russia > kherson"},
		{"the outlet beside them", "Theo Reuters và các nhân chứng, Nga đã tấn công Kherson.", "struck claims reuters russia > kherson"},
		{"people without a name and residents", "Theo các bác sĩ địa phương và người dân Niger, Nga đã tấn công Kherson.", "struck claims source-cac-bac-si-dia-phuong russia > kherson"},
		{"the dead that both count", "Bộ Y tế Niger và các nhân chứng cho biết 12 người đã thiệt mạng.", "casualties claims witnesses - > - = 12 người"},
		{"hospitals without a name", "Bộ Y tế Niger và các bệnh viện trong vùng cho biết 12 người đã thiệt mạng.", "casualties claims source-cac-benh-vien-trong-vung - > - = 12 người"},
		{"a body that somebody runs, and hospitals", "Bộ Y tế Niger do Hamas điều hành và các bệnh viện cho biết 12 người đã thiệt mạng.", "casualties claims source-cac-benh-vien - > - = 12 người"},
		{"hospitals without a name, and where they are", "Các bệnh viện ở Kherson cho biết 12 người đã thiệt mạng.", "casualties claims source-cac-benh-vien-o-kherson - > - = 12 người"},
		{"a hospital that announces", "Bệnh viện thông báo 12 người đã thiệt mạng.", "casualties claims source-benh-vien - > - = 12 người"},
		{"a hospital of the place", "12 người đã thiệt mạng, theo bệnh viện địa phương.", "casualties claims source-benh-vien-dia-phuong - > - = 12 người"},
		{"somebody in a hospital", "Tại bệnh viện, Nga cho biết 12 người đã thiệt mạng.", "casualties claims russia - > - = 12 người"},
		{"hospitals behind what was struck", "Nga tấn công Kherson và các bệnh viện cho biết 12 người đã thiệt mạng.", "casualties claims outlet - > - = 12 người"},
		{"sources where it happened", "Các nguồn tin tại hiện trường đều xác nhận Nga đã tấn công Kherson.", "struck confirms source-cac-nguon-tin-tai-hien-truong russia > kherson"},
		{"officials whose country is told", "“Quân đội Nga đã tấn công Kherson”, hãng tin Interfax dẫn thông cáo của giới chức biên phòng Ukraine.", "struck claims source-gioi-chuc-bien-phong-ukraine russia-army > kherson"},
		{"the posts of the other side", "Nga và Ukraine giao tranh. Cả hai bên đều tuyên bố đã phá hủy các đồn biên phòng của bên kia.", "destroyed claims ukraine ukraine > checkpoint+russia"},
	})
}
