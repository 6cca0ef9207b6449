package rules_test

import "testing"

// TestWithoutName holds deeds of attackers who are only described, and of whom it is said that nobody knows them: that denies nothing.
func TestWithoutName(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"gunmen nobody knows", "Một nhóm tay súng không rõ danh tính đã tấn công Kherson.", "struck claims outlet gunmen > kherson"},
		{"machines nobody knows", "UAV chưa rõ nguồn gốc tấn công sân bay Kherson.", "struck claims outlet - > kherson-airport+kherson"},
		{"a car with explosives", "Một kẻ đánh bom liều chết lao xe chở thuốc nổ vào Kherson.", "struck claims outlet group-attacker > kherson"},
		{"a scuffle", "Quân đội Ấn Độ và quân đội Trung Quốc xô xát ở Kashmir.", "fought claims outlet china-army+india-army > kashmir"},
		{"shot at in flight", "Phòng không Nga bắn trúng một UAV Ukraine ở Kherson.", "shot-down claims outlet russia-air-defence-forces > ukraine+kherson = một UAV Ukraine"},
		{"another country than the one that acts", "Chính phủ Syria bác bỏ cáo buộc. Quân đội Thổ Nhĩ Kỳ đã rút khỏi quốc gia Trung Đông này.", "withdrew claims outlet turkey-army > syria"},
	})
	r.silent(t, "Hai thanh niên xô xát ở Kherson.")
}

// TestOtherGround holds that what was taken at a place is the place, where troops are at home, and who of the dead of a strike they were.
func TestOtherGround(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"taken by others", "Quân đội Syria ném bom ở Idlib bị phiến quân chiếm.", "controls claims outlet rebels > idlib"},
		{"what somebody says he will do", "Taliban cảnh báo sẽ tiếp tục tấn công.", "struck warns taliban taliban > -"},
		{"where helicopters came from", "Các trực thăng xuất phát từ phía Syria đã đưa lực lượng Mỹ vào Iraq.", "deployed claims outlet - > united-states+iraq"},
		{"hostages who are only called what they are", "Taliban đã bắt kỹ sư và thuyền trưởng làm con tin.", "captured claims outlet taliban > -"},
		{"drones that are brought down somehow", "Hai UAV của Nga đã bị loại bỏ ở Kherson.", "shot-down claims outlet - > russia+kherson = Hai UAV của Nga"},
		{"a ship that is left", "Taliban đã rời bỏ con tàu ở Kherson.", "withdrew claims outlet taliban > kherson"},
		{"who was beaten", "Taliban đã bị đánh bại ở Kabul.", "fought claims outlet taliban > kabul"},
		{"ways that somebody holds", "Taliban hiện kiểm soát nhiều tuyến đường.", "controls claims outlet taliban > -"},
		{"most of what is there", "Taliban đã chiếm giữ hầu hết các khu vực.", "controls claims outlet taliban > -"},
		{"the dead of a strike", "20 người thiệt mạng trong vụ không kích ở Idlib, gồm ba chỉ huy cấp cao.", "casualties claims outlet - > idlib = ba chỉ huy cấp cao"},
		{"home to troops", "Iraq là nơi đồn trú của hơn 5.000 lính Mỹ.", "deployed claims outlet - > iraq > hơn 5.000 lính Mỹ"},
	})
	r.silent(t, "Taliban kiểm soát giao thông.", "Bộ Ngoại giao Syria tuyên bố không lấy làm ngạc nhiên trước hành động của Mỹ.")
}
