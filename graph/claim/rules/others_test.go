package rules_test

import "testing"

// TestOthersDeeds holds whose deed it is where another is named nearer: members of a group spoken of, a group that the speaker told of, those who fell
// in a clash, and the dead whom somebody found.
func TestOthersDeeds(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"members of a group", "Quân đội Nigeria giao chiến với Boko Haram sau khi các phần tử của tổ chức này tràn vào Kano.", "deployed claims outlet boko-haram > kano"},
		{"a group that somebody told of", "Quân đội Nigeria xác nhận nhóm Boko Haram đã giết hai nông dân. Lực lượng vũ trang này còn bắt giữ bốn phụ nữ.", "captured claims outlet boko-haram > women = bốn phụ nữ"},
		{"the force that speaks", "Quân đội Nigeria xác nhận nhóm Boko Haram đã giết hai nông dân. Lực lượng này đã tiêu diệt bốn tay súng.", "casualties claims outlet nigeria-army > - = bốn tay súng"},
		{"the force that goes on speaking", "Quân đội Nigeria xác nhận nhóm Boko Haram đã giết hai nông dân. Lực lượng này cũng cho biết Chad pháo kích Kano.", "struck claims nigeria-army chad > kano"},
		{"gunmen are the group's own", "Quân đội Nigeria cho biết Boko Haram tấn công Kano. Lực lượng này cũng đã tiêu diệt 12 tay súng.", "casualties claims outlet nigeria-army > - = 12 tay súng"},
		{"they fell in it", "8 binh sĩ Nigeria đã tử trận trong cuộc đụng độ với Boko Haram ở Kano.", "fought claims outlet boko-haram+nigeria > kano"},
		{"fell in clashes whose noun takes the preposition", "8 binh sĩ Nigeria đã tử trận trong các cuộc giao tranh với Boko Haram.", "fought claims outlet boko-haram+nigeria > -"},
		{"bodies that are found", "Cảnh sát Nigeria đã thu được 7 thi thể của Boko Haram ở Kano.", "casualties claims outlet - > boko-haram+kano = 7 thi thể của Boko Haram"},
		{"nobody's tidings", "Tin cho hay, Boko Haram đang giữ 20 con tin ở Kano.", "captured claims outlet boko-haram > hostage+kano = 20 con tin"},
		{"kept", "Nigeria cho biết hiện còn 26 con tin đang bị giữ ở Kano.", "captured claims nigeria - > kano = 26 con tin"},
		{"a bare denial", "Nga cáo buộc Ukraine tấn công Belgorod. Nhưng phía Ukraine chối cãi.", "denies denies ukraine - > -"},
	})
	for _, text := range []string{
		"Boko Haram đã giết 9 quân nhân Nigeria đang giải cứu kỹ sư John Smith.",
		"Boko Haram đã hạ 9 quân nhân Nigeria đang thực hiện chiến dịch giải cứu kỹ sư John Smith.",
	} {
		if got := r.read(t, text); len(got) != 1 {
			t.Errorf("%s: got %q, want one claim", text, got)
		}
	}
	r.tells(t, []told{{"a campaign is no force", "Chiến dịch quân sự mà Nga triển khai ở Donbass đã thất bại.", "struck claims outlet russia > donbas"}})
	r.silent(t, "Khoảng 87.000 người Rohingya phải bỏ chạy sang Bangladesh.", "Ukraine có bằng chứng không thể chối cãi.")
}

// TestPlacesInTurn holds who speaks and what is hit where several places, each in the next, stand behind a preposition, and who does nothing there.
func TestPlacesInTurn(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"an officer posted there", "Một sĩ quan đồn trú tại thị trấn Diffa, miền Đông Nam Niger cho biết quân nổi dậy đã phá hủy 3 kho đạn.", "destroyed claims source-mot-si-quan rebels > - = 3 kho đạn"},
		{"an official of a town", "Một quan chức ở Kandahar, Afghanistan cho biết Taliban đã phá hủy 3 kho đạn.", "destroyed claims officials taliban > - = 3 kho đạn"},
		{"a house in a district", "Một ngôi nhà ở quận Spin Boldak, tỉnh Kandahar, Afghanistan bị phá hủy.", "destroyed claims outlet - > spin-boldak = Một ngôi nhà"},
		{"a town within a region", "Tại Donbass, thành phố Avdiivka bị pháo kích.", "struck claims outlet - > avdiivka"},
		{"a free movement", "Nga tấn công nhằm vào nhóm Hồi giáo tự do Kelsan ở Idlib.", "struck claims outlet russia > idlib+place-kelsan"},
		{"knives", "Boko Haram dùng dao đâm 20 nông dân ở Kano.", "struck claims outlet boko-haram > farmer+kano"},
		{"a people of one syllable", "Đụng độ giữa người Duy Ngô Nhĩ và người Hán xảy ra ở Tân Cương.", "fought claims outlet han-chinese+uyghurs > xinjiang"},
		{"shot dead", "Tướng Marek Dostan bị bắn tử thương ở Kano.", "casualties claims outlet - > person-marek-dostan+kano"},
	})
	if got := r.read(t, "Một sĩ quan đồn trú tại Kano cho biết Boko Haram đã tấn công Gwoza."); len(got) != 1 {
		t.Errorf("one man: got %q, want one claim", got)
	}
}

// TestMadeOf holds that the members of a group without a name that are told right behind it do what it does.
func TestMadeOf(t *testing.T) {
	newReader(t).tells(t, []told{
		{"groups counted", "Hai nhóm vũ trang, gồm nhóm Hamas và nhóm Hezbollah, phát động cuộc tấn công vào quân đội Israel.", "struck claims outlet hamas+hezbollah > israel-army"},
		{"who speak", "Hai nhóm vũ trang, gồm nhóm Hamas và nhóm Hezbollah, cho biết Israel đã tấn công Tyre.", "struck claims hamas israel > tyre-lebanon | struck claims hezbollah israel > tyre-lebanon"},
		{"an alliance", "Liên minh gồm các nước Saudi Arabia, UAE và Bahrain đã không kích Sanaa.", "struck claims outlet bahrain+saudi-arabia+united-arab-emirates > sanaa"},
		{"an alliance of groups", "Liên minh các nhóm nổi dậy gồm Hamas và Hezbollah tấn công Haifa.", "struck claims outlet hamas+hezbollah > haifa"},
		{"who are attacked", "Israel tấn công các nhóm vũ trang gồm Hamas và Hezbollah ở Gaza.", "struck claims outlet israel > hamas+hezbollah+gaza-strip"},
		{"parts of a count", "Ukraine bắn hạ 30 mục tiêu, gồm 20 UAV và 10 tên lửa.", "shot-down claims outlet ukraine > - = 20 UAV | shot-down claims outlet ukraine > - = 10 tên lửa"},
	})
}

// TestTheyOfOthers holds that "họ" behind what one person told of another side's deed are those, and behind what a ministry told it is the ministry.
func TestTheyOfOthers(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"a person told of others", "Tướng Ukraine Oleksandr Syrskyi nói quân Nga đã tấn công Pokrovsk. Họ cũng pháo kích Kharkiv.", "struck claims outlet russia-forces > kharkiv"},
		{"in a quotation", "“Quân Taliban tiến vào làng”, cảnh sát trưởng Kunduz nói với AFP. Ngoài ra họ đã cài hai quả bom và phá hủy một tòa nhà.", "destroyed claims kunduz-police-chief taliban > - = một tòa nhà"},
		{"who goes on", "Bộ Quốc phòng Ukraine nói Nga đã tấn công Lviv. Họ cũng cho biết đã bắn hạ 30 tên lửa.", "shot-down claims ukraine-ministry-of-defence ukraine-ministry-of-defence > - = 30 tên lửa"},
		{"of two who say it, one is no party", "Báo Armenia dẫn lời giới chức địa phương và cư dân cho hay 3 dân thường Armenia thiệt mạng.", "casualties claims civilians - > armenia = 3 dân thường Armenia"},
	})
}

// TestHeWhoSpoke holds that "ông" is who spoke or acted and not the person named last, whom he accused or met.
func TestHeWhoSpoke(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"whom he met", "Tổng thống Ukraine Volodymyr Zelensky nói Nga đã tấn công Lviv. Ông đã gặp Tổng thống Pháp Emmanuel Macron. Ông cho biết thêm Nga đã mất 20 xe tăng.", "lost claims volodymyr-zelensky - > russia = 20 xe tăng"},
		{"whom he accused", "Một quan chức Iran cáo buộc Thủ tướng Benjamin Netanyahu tấn công Isfahan. Ông khẳng định Israel đã mất 3 máy bay.", "lost claims iran-officials - > israel = 3 máy bay"},
		{"who answers", "Một quan chức Iran cáo buộc Thủ tướng Benjamin Netanyahu tấn công Isfahan. Ông bác bỏ cáo buộc này.", "denies denies benjamin-netanyahu - > -"},
	})
}

// TestOnlyLikened holds what is only wished for, likened or brought: no deed is told by it.
func TestOnlyLikened(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"like a martyr", "Hamas tuyên bố ông Abu Obeida chết như một người tử vì đạo.", "casualties claims hamas - > abu-obeida"},
		{"bought and handed over", "Không quân Ấn Độ sở hữu 36 máy bay Rafale, được mua từ Pháp và bàn giao vào năm 2019.", "possesses claims outlet india-air-force > - = 36 máy bay Rafale"},
		{"who seized hostages", "Nhóm bắt con tin cho biết quân Nga đã tấn công Grozny.", "struck claims source-nhom-bat-con-tin russia-forces > grozny"},
	})
	r.silent(t, "Bốn xe tải quân sự đã thả binh sĩ tại ngôi làng hôm 3/5.")
	for _, c := range r.claims(t, "Iran nuôi tham vọng hủy diệt Israel.") {
		if c.Modality == "actual" {
			t.Errorf("an ambition is told as done: %s", line(c))
		}
	}
}
