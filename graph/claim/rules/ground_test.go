package rules_test

import (
	"testing"
)

func TestGround(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"a neighbour is not taken", "Quân đội Nga đã chiếm thị trấn Vovchansk giáp với Belarus.", "controls claims outlet russia-army > vovchansk"},
		{"what a road leads to is not taken", "Quân đội Nga đã chiếm thị trấn Vovchansk trên tuyến đường nối Kharkov với Belgorod.", "controls claims outlet russia-army > vovchansk"},
		{"whom it is to stop", "Ukraine điều thêm quân tới Kherson để ngăn đà tiến của Nga.", "deployed claims outlet ukraine > kherson"},
		{"what the taking is", "Việc Nga chiếm được Kherson là đòn giáng mạnh vào Ukraine.", "controls claims outlet russia > kherson"},
		{"members of a group", "Thành phố Mosul đã bị các thành viên của nhóm vũ trang đối lập Hezbollah chiếm giữ.", "controls claims outlet hezbollah > mosul"},
		{"an army that an article calls armed", "Mặt trận Kelsan đã rời khỏi thành phố Mosul.", "withdrew claims outlet organisation-mat-tran-kelsan > mosul"},
		{"a party that it does not", "Đảng Kelsan đã rời khỏi thành phố Mosul.", ""},
		{"whose men are taken home", "Quá trình rút lực lượng Nga khỏi Syria đã bắt đầu.", "withdrew claims outlet russia > syria"},
		{"taken home, in the passive", "Quân đội Nga đã được rút khỏi Kherson.", "withdrew claims outlet russia-army > kherson"},
		{"a place that is left", "Thành phố Kherson bị quân đội Nga bỏ lại.", "withdrew claims outlet russia-army > kherson"},
		{"a share is nothing taken", "Israel chiếm 69% lượng vũ khí nhập khẩu của Azerbaijan.", ""},
		{"a share of a town is", "Quân đội Nga đã chiếm 69% thành phố Kherson.", "controls claims outlet russia-army > kherson = 69%"},
		{"no fighting", "Không có giao tranh ở Kherson trong ngày 3/5.", ""},
		{"a truce that somebody brokered", "Thỏa thuận ngừng bắn do Mỹ làm trung gian giữa Israel và Hezbollah đã có hiệu lực.", "ceasefire-agreed claims outlet hezbollah+israel > - | mediates claims outlet united-states > -"},
		{"what they had to do", "Quân đội Ukraine phải rút khỏi Kherson.", "withdrew claims outlet ukraine-army > kherson"},
		{"what they have to do", "Theo thỏa thuận, quân đội Armenia phải rút khỏi Kelbajar.", "withdrew claims outlet armenia-army > kalbajar"},
		{"an order to take", "Tổng thống Zelensky ra lệnh tấn công tái chiếm Kherson.", "controls claims outlet volodymyr-zelensky > kherson"},
		{"the other side, each for the other", "Armenia và Azerbaijan đều cáo buộc bên kia vi phạm lệnh ngừng bắn.", "ceasefire-violated accuses armenia azerbaijan > - | ceasefire-violated accuses azerbaijan armenia > -"},
		{"who recognises somebody loses nothing", "Chính phủ Syria được Liên Hợp Quốc công nhận đã mất thành phố Aleppo.", "recognises claims outlet united-nations > syria-government | lost claims outlet - > syria-government+aleppo"},
		{"ground that somebody holds", "Một bệnh viện ở vùng do Nga kiểm soát bị trúng pháo.", "struck claims outlet - > hospital"},
		{"a unit that is sent", "Ukraine điều Lữ đoàn 5 đến tăng viện cho Kherson.", "deployed claims outlet ukraine > force-lu-doan-5+kherson"},
		{"arms that somebody asks for", "Ukraine kêu gọi Mỹ cung cấp hệ thống Patriot.", "supplied calls-for ukraine united-states > ukraine"},
		{"arms that somebody withholds", "Đức từ chối cung cấp tên lửa Taurus cho Ukraine.", "supplied rejects germany germany > ukraine"},
		{"arms that somebody bought", "Azerbaijan đã mua máy bay không người lái Bayraktar của Thổ Nhĩ Kỳ.", "supplied claims outlet turkey > azerbaijan"},
		{"a crew is headed off", "Tiêm kích Mỹ chặn hai máy bay ném bom của Nga.", ""},
		{"whose attack breaks a truce", "Thủ tướng Lebanon nói cuộc không kích của Israel là hành vi vi phạm lệnh ngừng bắn.", "struck claims lebanon-prime-minister israel > - | ceasefire-violated claims lebanon-prime-minister israel > -"},
		{"units of the army that speaks", "Quân đội Syria thừa nhận các đơn vị đã rút khỏi thành phố Aleppo.", "withdrew confirms syria-army syria > aleppo"},
		{"a strength that is reckoned", "Các chuyên gia Liên Hợp Quốc ước tính có tới 4.000 lính Rwanda trên đất Congo.", "deployed claims united-nations-experts rwanda > democratic-republic-of-the-congo <= tới 4.000 lính Rwanda"},
		{"clashes that are counted", "Bộ Tổng tham mưu Ukraine ghi nhận 150 cuộc đụng độ trong 24 giờ qua.", "fought claims ukraine-general-staff - > - = 150"},
		{"a package that is given", "Đức sẽ cung cấp gói viện trợ quân sự mới cho Ukraine.", "supplied claims outlet germany > ukraine"},
		{"what they met for", "Tổng thống Pháp Emmanuel Macron đã gặp Tổng thống Nga Vladimir Putin ở Moskva để thảo luận về tình hình Syria.", "talks claims outlet emmanuel-macron+vladimir-putin > moscow"},
		{"what somebody held once", "Nga đã giành lại hơn 60% diện tích mà Ukraine từng kiểm soát ở Kursk.", "controls claims outlet russia > kursk > hơn 60%"},
		{"troops that leave in other words", "Quân đội Syria đã tái triển khai lực lượng ra bên ngoài thành phố Aleppo.", "withdrew claims outlet syria-army > aleppo"},
		{"arms that are held back", "Mỹ tạm dừng một số lô vũ khí viện trợ cho Ukraine.", ""},
		{"machines that somebody saw", "Quân đội Israel cho biết máy bay không người lái đã xâm nhập không phận Israel.", ""},
		{"part of, in other words", "Pháp công nhận Nagorno-Karabakh thuộc Azerbaijan.", "recognises claims outlet france > azerbaijan+nagorno-karabakh"},
	}
	r.tells(t, cases)
}
