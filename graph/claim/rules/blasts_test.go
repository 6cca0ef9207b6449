package rules_test

import "testing"

// TestAfterBlasts holds what pages tell of attacks besides the blow: who closes the place, who is brought, what nobody did.
func TestAfterBlasts(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"an attack of terror", "Vụ đánh bom khủng bố xảy ra lúc 17 giờ tại Kabul.", "struck claims outlet - > kabul"},
		{"police who close the place", "Cảnh sát Niger đã phong tỏa khu vực xảy ra vụ đánh bom.", ""},
		{"police who surround it", "Cảnh sát Niger đã bao vây khu vực xảy ra vụ đánh bom.", ""},
		{"medics sent there", "Nhân viên y tế và cảnh sát đã được huy động tới hiện trường.", ""},
		{"a number that may rise", "Con số thương vong có thể sẽ tăng khi ngày càng nhiều người bị thương được đưa tới bệnh viện.", ""},
		{"who sets it off", "Kẻ đánh bom liều chết đã cho kích nổ chiếc áo chứa đầy thuốc nổ tại một ngôi chợ ở Kabul.", "struck claims outlet group-attacker > kabul"},
		{"how they shot", "Hamas đã thực hiện một vụ xả súng liều lĩnh nhằm vào một trạm kiểm soát ở Kabul.", "struck claims outlet hamas > checkpoint+kabul"},
		{"nobody who answers for it", "Nga tấn công Kherson. Hiện chưa có tổ chức nào thừa nhận tiến hành các vụ tấn công trên.", "struck claims outlet russia > kherson"},
		{"an army before another's is named", "Giới chức Niger cho hay 21 tay súng bị giết. Các giới chức nói quân đội đã tấn công Kherson hôm 5/5. Tên lửa của quân đội Mỹ cũng bắn vào Haifa.", "casualties claims niger-officials - > - = 21 tay súng | struck claims officials niger-army > kherson | struck claims outlet united-states-army > haifa"},
		{"a negation over a list", "Bộ Quốc phòng Nga khẳng định nước này chưa từng sử dụng, sản xuất hoặc triển khai mìn sát thương.", "denies denies russia-ministry-of-defence russia > -"},
		{"a negation over a list of verbs", "Nga chưa bao giờ tấn công, không kích hoặc pháo kích Kherson.", ""},
	})
	r.tellsAmong(t, []told{
		{"whom a bomb killed", "Quả bom gây thiệt mạng cho ít nhất 12 người ở Kabul.", "casualties claims outlet - > kabul >= ít nhất 12 người"},
		{"who trod on a mine", "Một binh sĩ Niger giẫm phải mìn ở Kabul và bị thương nặng.", "casualties claims outlet - > niger+kabul = Một binh sĩ Niger"},
		{"a lorry of explosives", "Kẻ đánh bom đã lao xe chở đầy thuốc nổ vào cổng căn cứ ở Kabul.", "struck claims outlet group-attacker > kabul-military-base"},
	})
}
