package rules_test

import "testing"

// TestReferents holds whom words that name nobody mean: fighters, "this force", "their men", "they" in a quotation, "here".
func TestReferents(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"fighters where one band is named", "Hamas tiến vào thành phố Rafah hôm 3/5. Các tay súng sau đó đã tấn công thành phố Haifa.", "struck claims outlet hamas > haifa"},
		{"of that band", "Hamas tiến vào thành phố Rafah hôm 3/5. Các tay súng của nhóm này đã tấn công thành phố Haifa.", "struck claims outlet hamas > haifa"},
		{"whom nobody knows", "Hamas tiến vào thành phố Rafah hôm 3/5. Hôm qua, các tay súng không rõ danh tính đã tấn công thành phố Haifa.", "struck claims outlet gunmen > haifa"},
		{"where two bands are named", "Hamas và Hezbollah tiến vào thành phố Tyre hôm 3/5. Hôm qua, các tay súng đã tấn công thành phố Haifa.", "struck claims outlet gunmen > haifa"},
		{"what a band is", "Hamas lên tiếng. Hezbollah, nhóm vũ trang kiểm soát miền nam Lebanon, đã tấn công thành phố Haifa.", "struck claims outlet hezbollah > haifa"},
		{"whose country is told, too", "Israel không kích Houthi ở thành phố Hodeidah hôm 3/5. Nhóm vũ trang Yemen này đã tấn công thành phố Haifa.", "struck claims outlet houthis > haifa"},
		{"men of a force meant before", "Hamas tiến vào thành phố Rafah hôm 3/5. Lực lượng của nhóm này đã tấn công thành phố Haifa.", "struck claims outlet hamas > haifa"},
		{"fighters of a group meant before", "Hamas tiến vào thành phố Rafah hôm 3/5. Các tay súng nhóm này đã tấn công thành phố Haifa.", "struck claims outlet hamas > haifa"},
		{"paramilitaries", "RSF giao tranh với quân đội Sudan hôm 3/5. Lực lượng bán quân sự đã tấn công thành phố Nyala.", "struck claims outlet rapid-support-forces > nyala"},
		{"into whose hands", "Hamas tiến vào thành phố Rafah hôm 3/5. Thành phố Haifa đã rơi vào tay chúng.", "controls claims outlet hamas > haifa"},
		{"one rather than another", "Chính RSF chứ không phải quân đội Sudan đã tấn công thành phố Nyala.", "struck claims outlet rapid-support-forces > nyala"},
		{"soldiers meant before", "Quân đội Ukraine tiến vào thành phố Lviv hôm 3/5. Những binh sĩ này đã tấn công thành phố Kursk.", "struck claims outlet ukraine-army > kursk"},
		{"the first of two armies", "Quân đội Ukraine tấn công quân Nga ở thành phố Lviv hôm 3/5. Lực lượng này đã tấn công thành phố Kursk.", "struck claims outlet ukraine-army > kursk"},
		{"a group for a state", "Wagner tấn công quân đội Ukraine ở thành phố Bakhmut hôm 3/5. Nhóm này đã tấn công thành phố Soledar.", "struck claims outlet wagner-group > soledar"},
		{"an army is no organisation", "Hamas tấn công quân đội Israel ở thành phố Rafah hôm 3/5. Tổ chức này đã tấn công thành phố Haifa.", "struck claims outlet hamas > haifa"},
		{"nor rather a force than an army", "Hamas bị quân đội Israel đẩy khỏi thành phố Rafah hôm 3/5. Lực lượng này đã tấn công thành phố Haifa.", "struck claims outlet hamas > haifa"},
		{"no force at itself", "Lữ đoàn Golani tiến vào thành phố Tyre hôm 3/5. Hezbollah nói đã tấn công lực lượng này ở thành phố Tyre.", "struck claims hezbollah hezbollah > golani-brigade+tyre-lebanon"},
		{"they who suffer", "Quân đội Israel tiến vào thành phố Tyre hôm 3/5. Hezbollah nói đã phục kích họ ở thành phố Tyre.", "struck claims hezbollah hezbollah > israel-army+tyre-lebanon"},
		{"they in a quotation", "Quân đội Israel và Hamas giao tranh. “Họ đã tấn công thành phố Rafah”, phát ngôn viên Hamas Abu Obeida nói.", "struck claims abu-obeida israel-army > rafah"},
		{"aircraft of us", "“Máy bay của chúng ta đã tấn công thành phố Isfahan”, Thủ tướng Israel Benjamin Netanyahu nói.", "struck claims benjamin-netanyahu israel > isfahan"},
		{"their men", "Quân đội Israel tiến vào thành phố Tyre hôm 3/5. Lực lượng của họ đã tấn công thành phố Sidon.", "struck claims outlet israel-army > sidon"},
		{"his men", "Thủ lĩnh RSF Mohamed Hamdan Dagalo có mặt ở Nyala. Các tay súng của ông đã tấn công thành phố El Fasher.", "struck claims outlet rapid-support-forces > el-fasher"},
		{"whose towns alone are named", "Tên lửa rơi xuống Goris. Bộ Quốc phòng Azerbaijan nói đối phương mất 3 xe tăng.", "lost claims azerbaijan-ministry-of-defence - > armenia = 3 xe tăng"},
		{"towns of two", "Tên lửa rơi xuống Goris và Kherson. Bộ Quốc phòng Azerbaijan nói đối phương mất 3 xe tăng.", "struck claims outlet - > goris+kherson"},
		{"the one other side", "Armenia và Azerbaijan đấu pháo. Bộ Quốc phòng Armenia nói đối phương đã tấn công thành phố Goris.", "struck claims armenia-ministry-of-defence azerbaijan > goris"},
		{"whose aircraft the one other side's are", "Ấn Độ tấn công thành phố Lahore hôm 3/5. Pakistan nói đã bắn rơi 5 máy bay của đối phương.", "shot-down claims pakistan pakistan > india = 5 máy bay của đối phương"},
		{"here", "Quân Nga tiến vào thành phố Toretsk hôm 3/5. Tại đây, họ đã bắt 12 lính Ukraine.", "captured claims outlet russia-forces > ukraine+toretsk = 12 lính Ukraine"},
		{"what the attack did", "Ấn Độ tấn công thành phố Lahore hôm 3/5. Chiến dịch này làm 31 dân thường thiệt mạng.", "casualties claims outlet india > lahore = 31 dân thường"},
		{"killed in what was told", "Taliban tấn công thành phố Kunduz hôm 3/5. Trong vụ việc, 4 cảnh sát thiệt mạng.", "casualties claims outlet taliban > kunduz = 4 cảnh sát"},
		{"whose aircraft did the next", "Máy bay Israel không kích thành phố Tyre, phá hủy 3 xe tăng.", "destroyed claims outlet israel > lebanon = 3 xe tăng"},
		{"a sentence that goes on", "Quân Nga tiến vào thành phố Toretsk hôm 3/5. Sau đó bắn hạ 3 UAV.", "shot-down claims outlet russia-forces > - = 3 UAV"},
		{"what is only headed by a verb", "Quân Nga tiến vào thành phố Toretsk hôm 3/5.\n\nSau đó bắn hạ 3 UAV.", "shot-down claims outlet - > - = 3 UAV"},
		{"deeds behind a colon", "Quân Nga trong ngày 3/5: bắn hạ 3 UAV.", "shot-down claims outlet russia-forces > - = 3 UAV"},
		{"deeds in a list", "Kết quả của quân Nga trong ngày 3/5:\n\n- Bắn hạ 3 UAV.", "shot-down claims outlet russia-forces > - = 3 UAV"},
		{"a list of two sides", "Kết quả của quân Nga và quân Ukraine trong ngày 3/5:\n\n- Bắn hạ 3 UAV.", "shot-down claims outlet - > - = 3 UAV"},
		{"whom it is about", "Quân Nga tấn công thành phố Toretsk. Về phía Ukraine, 12 binh sĩ thiệt mạng.", "casualties claims outlet - > ukraine = 12 binh sĩ"},
		{"what those held who are driven off", "Quân đội Mali tìm cách đánh bật phiến quân Tuareg khỏi vùng đất mà họ chiếm được ở tỉnh Kidal.", "controls claims outlet organisation-tuareg > kidal"},
	})
}
