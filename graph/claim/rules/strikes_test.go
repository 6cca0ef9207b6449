package rules_test

import "testing"

// TestStrikes holds strikes whose target, doer or means stands elsewhere than beside the verb, and what only sounds like one.
func TestStrikes(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"no number of dead is a target", "Số người thiệt mạng trong vụ tấn công tăng lên 7 người.", "casualties claims outlet - > - = 7 người"},
		{"pictures of fighting show it", "Cảnh quay chiến đấu cho thấy quân đội Mali đã chiếm Kidal.", "controls claims source-canh-quay-chien-dau mali-army > kidal"},
		{"over how many regions is no number of things", "Nga bắn hạ 40 UAV trên 9 khu vực.", "shot-down claims outlet russia > - = 40 UAV"},
		{"the crew of what fell, and not that", "Hamas bắt 5 thành viên tổ lái chiếc trực thăng Mi-8.", "captured claims outlet hamas > - = 5 thành viên tổ lái"},
		{"what is left of a machine is no dead man", "Xác của chiếc UAV bị bắn hạ nằm ở Kherson.", "shot-down claims outlet - > kherson vague UAV"},
		{"what somebody flies is shot down", "UAV do quân đội Nga điều khiển bị bắn hạ.", "shot-down claims outlet - > russia-army vague UAV"},
	})
	r.tellsAmong(t, []told{
		{"how long it went on", "Một vụ tấn công kéo dài hai giờ của Nga nhằm vào Kherson làm 6 người chết.", "struck claims outlet russia > kherson"},
		{"soldiers with tanks who are left", "Nga cho biết vẫn còn 700 lính Ukraine cùng 10 xe tăng đang tấn công Kursk.", "struck claims russia ukraine > kursk"},
		{"shaken by attacks", "Thành phố Kherson rung chuyển bởi hàng loạt vụ tấn công bằng rocket.", "struck claims outlet - > kherson"},
		{"what is of the speaker's side", "Quân đội Armenia nói quân Azerbaijan đã tấn công các mục tiêu của phía họ.", "struck claims armenia-army azerbaijan-forces > armenia"},
		{"where, behind a source", "Theo TASS, tại Kherson quân Nga đã bắn hạ 2 UAV.", "shot-down claims tass russia-forces > kherson = 2 UAV"},
		{"done with something", "Một chiếc Su-25 của Nga bị Ukraine dùng tên lửa Stinger bắn hạ.", "shot-down claims outlet ukraine > russia = Một chiếc Su-25 của Nga"},
		{"struck with something", "Thành phố Kherson bị quân đội Nga sử dụng hai UAV tập kích.", "struck claims outlet russia-army > kherson = hai UAV"},
		{"sent to strike", "Nga điều 40 UAV đánh phá Kherson.", "struck claims outlet russia > kherson = 40 UAV"},
		{"used to strike", "Quân Nga dùng 5 tên lửa đánh vào Kherson.", "struck claims outlet russia-forces > kherson = 5 tên lửa"},
		{"hit in the clause before", "Bị máy bay Nga ném bom, quân Ukraine phải rút lui.", "struck claims outlet russia > ukraine-forces"},
		{"hit before it answers", "Bị Israel không kích dữ dội, Hezbollah đã đáp trả.", "struck claims outlet israel > hezbollah"},
		{"after it was hit", "Kho đạn ở Kherson đã nổ tung sau khi trúng bốn tên lửa.", "struck claims outlet - > kherson-ammunition-depot+kherson = bốn tên lửa"},
		{"sites at two places", "Các mục tiêu ở Sanaa và Hodeidah bị Nga tấn công.", "struck claims outlet russia > site+hodeidah+sanaa"},
		{"whose at three places", "Các vị trí của Hezbollah ở Tyre, Sidon và Nabatieh hứng không kích của Israel.", "struck claims outlet israel > hezbollah+site+nabatieh+sidon+tyre-lebanon"},
		{"counted at two places", "Ba bệnh viện ở Kharkiv và Kherson bị Nga pháo kích.", "struck claims outlet russia > hospital+kharkiv+kherson = Ba bệnh viện"},
		{"who sent the bombs", "Những trận mưa bom mà không quân Nga trút xuống Kherson kéo dài cả đêm.", "struck claims outlet russia-air-force > kherson"},
		{"by a missile from the shoulder", "Xe tăng của Nga trúng tên lửa vác vai.", "struck claims outlet - > russia+tank"},
		{"onto a mine", "Một xe tăng của Nga cán phải mìn gần Kherson.", "struck claims outlet - > russia+kherson"},
		{"a workshop no list has", "Một xưởng cơ khí ở Kherson bị hai drone Ukraine tấn công.", "struck claims outlet ukraine > kherson = hai drone Ukraine"},
		{"who only leads them", "Đội quân Wagner, do cựu đại tá Piet Olan cầm đầu, đã bắn phá Kherson.", "struck claims outlet wagner-group > kherson"},
		{"what it once was", "Sân bay Kherson, vốn từng là căn cứ của NATO, bị Nga không kích.", "struck claims outlet russia > kherson-airport+kherson"},
		{"who is posted there", "Sân bay Kherson, nơi quân đội Mỹ đồn trú, bị Nga không kích.", "struck claims outlet russia > kherson-airport+kherson"},
		{"a governor's air defence", "Thống đốc Belgorod Vyacheslav Gladkov nói phòng không đã bắn hạ 6 rocket.", "shot-down claims vyacheslav-gladkov russia > - = 6 rocket"},
		{"bombs used to rain down", "Nga dùng 12 bom lượn dội xuống Kherson.", "struck claims outlet russia > kherson = 12 bom lượn"},
		{"a truck with explosives", "Kẻ tấn công lao xe tải chứa thuốc nổ vào một đồn cảnh sát ở Kherson.", "struck claims outlet group-attacker > kherson = một đồn cảnh sát"},
		{"who went in and fired", "Các tay súng Boko Haram tràn vào làng Kukawa rồi xả súng vào dân thường ở chợ.", "struck claims outlet boko-haram > civilians+market"},
		{"who never came back", "Không quân Nga cho biết hai trực thăng không quay về căn cứ.", "lost claims russia-air-force - > - = hai trực thăng"},
		{"houses that are left", "Nga phá hủy các tòa nhà còn sót lại ở Kherson.", "destroyed claims outlet russia > building+kherson"},
		{"a town that is called as a sheikh is", "Sheikh Zuweid bị IS tấn công.", "struck claims outlet islamic-state > sheikh-zuweid"},
		{"a player who tells", "Vận động viên Ukraine nói Nga tấn công Kharkiv.", "struck claims ukraine russia > kharkiv"},
		{"a player who fell", "Tuyển thủ Ukraine thiệt mạng khi Nga tấn công Kharkiv.", "struck claims outlet russia > kharkiv"},
		{"a storm of fire", "Cơn bão lửa của pháo binh Nga phá hủy 30 xe tăng.", "destroyed claims outlet - > - = 30 xe tăng"},
		{"after a fire", "Sau hỏa hoạn, Nga phá hủy 30 xe tăng.", "destroyed claims outlet russia > - = 30 xe tăng"},
		{"who only buries", "Israel không kích Rafah, người Palestine chôn cất nạn nhân ở Khan Younis.", "struck claims outlet israel > rafah"},
		{"who laid the mines", "Quân đội Ukraine nói số mìn này mới được quân đội Nga gài.", "used-weapon claims ukraine-army russia-army > -"},
	})
	r.silent(t,
		"Quân đội Ukraine thay thế pháo cũ ở Kharkiv.",
		"Ukraine chịu sức ép của tên lửa Nga.",
		"Nga không điều 40 UAV đánh phá Kherson.",
		"Bị Ukraine bắn phá, NATO cho biết trời nắng.",
		"Sau khi trúng hai tên lửa, ông Putin nói trời nắng.",
		"Ấn Độ mua 20 tiêm kích để tấn công mục tiêu mặt đất.",
		"Bộ phim mới kể chuyện Nga ném bom thành phố Kherson.",
		"Trong trò chơi mới, xe tăng Nga bắn phá thành phố Kherson.",
		"Tay vợt Nga hủy diệt đối thủ Ukraine.",
		"Siêu bão đổ bộ Philippines, phá hủy 300 ngôi nhà.",
		"Siêu bão phá hủy 300 ngôi nhà ở Kherson.",
		"Nga phóng thành công tên lửa mang vệ tinh từ Kherson.",
		"Quân đội Nga đã cho nổ một quả bom sót lại ở Kherson.",
	)
}
