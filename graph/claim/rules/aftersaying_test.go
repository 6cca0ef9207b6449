package rules_test

import "testing"

// TestAfterSaying holds that what stands beside a clause that only says when somebody spoke is the article's.
func TestAfterSaying(t *testing.T) {
	r := newReader(t)
	const own, his = "struck claims outlet russia > izium", "struck claims person-ivan-petrov russia > izium"
	r.tellsLast(t, []told{
		{"the main clause", "Sau khi tướng Ivan Petrov cam kết giữ vững, Nga tấn công thành phố Izium.", own},
		{"behind a number of days", "Hai ngày sau khi tướng Ivan Petrov kêu gọi kiên nhẫn, Nga tấn công thành phố Izium.", own},
		{"when else that was", "Ukraine rút quân một ngày sau khi tướng Ivan Petrov nói ông lo lắng và hai ngày sau khi Nga tấn công thành phố Izium.", own},
		{"a list within what he says", "Tướng Ivan Petrov nói quân đội kiệt sức và Nga tấn công thành phố Izium.", his},
		{"what he says", "Ukraine rút quân sau khi tướng Ivan Petrov nói Nga tấn công thành phố Izium.", his},
	})
}

// TestTheirs holds who is meant by "họ" in a quotation, by "lực lượng này" right behind what somebody says, and by nobody where something only took place.
func TestTheirs(t *testing.T) {
	r := newReader(t)
	r.tellsLast(t, []told{
		{"not the country of who speaks", "Tổng thống Nga Ivan Petrov nói: “Họ đã giết 12 binh sĩ Chile”.", "casualties claims person-ivan-petrov - > chile = 12 binh sĩ Chile"},
		{"the group that says it", "Taliban bác bỏ tin quân đội Peru chiếm Lviv và nói rằng lực lượng này đã chiếm Kherson.", "controls claims taliban taliban > kherson"},
		{"by whom is not said", "Quan chức Peru cho biết vụ việc xảy ra trong đêm, nhằm vào thành phố Kherson.", ""},
		{"what was begun by who says so", "Quân đội Peru cho biết đã bắt đầu một làn sóng không kích nhằm vào thành phố Kherson.", "struck claims peru-army peru-army > kherson"},
		{"since a truce", "Hơn 300 người Peru đã thiệt mạng trong các cuộc tấn công của Nga từ khi có lệnh ngừng bắn giữa Nga và Peru.", "struck claims outlet russia > -"},
		{"what has to be done in haste", "Tướng Ivan Petrov cảm thấy cần gấp rút tấn công thành phố Kherson.", "struck claims outlet person-ivan-petrov > kherson"},
	})
	r.tells(t, []told{
		{"what a machine was to do that is shot down", "Nga bắn hạ UAV của Ukraine trong nỗ lực tấn công thành phố Kherson.", "shot-down claims outlet russia > ukraine vague UAV"},
		{"too early to say", "Quan chức Peru nói còn quá sớm để khẳng định Nga tấn công thành phố Kherson.", ""},
		{"says that it was he", "Quân đội Peru xác nhận là đã tấn công thành phố Kherson.", "struck confirms peru-army peru-army > kherson"},
		{"goes on with the war", "Taliban tuyên bố sẽ tiếp tục cuộc chiến chống lại Peru.", "fought announces taliban taliban > peru"},
		{"in days that are told before whose it is", "Các cuộc không kích trong những ngày qua của Nga vào thành phố Kherson đã khiến 46 người chết.", "struck claims outlet russia > kherson | casualties claims outlet russia > kherson = 46 người"},
		{"from where a blow came", "Một vụ tấn công tên lửa từ Nga đã khiến 3 người thiệt mạng tại thành phố Kherson.", "casualties claims outlet russia > kherson = 3 người"},
		{"troops are sent elsewhere", "Peru bất ổn. Nga tăng quân tại nước này.", "deployed claims outlet russia > peru"},
	})
	r.tellsLast(t, []told{{"it flies", "Nga phóng một UAV về phía tàu chiến ở Kherson. Nó đã bị Ukraine bắn hạ.", "shot-down claims outlet ukraine > - vague Nó"}})
	r.tellsAmong(t, []told{{"a base with soldiers", "Căn cứ quân sự có lính Nga đồn trú ở Kherson bị tập kích bằng rocket.", "struck claims outlet - > military-site"}})
	if got := r.modalities(t, "Tướng Ivan Petrov cảm thấy cần gấp rút tấn công thành phố Kherson."); got == "actual" {
		t.Errorf("what has to be done in haste is %s", got)
	}
}

// TestSpokenIsNoBulletin holds that who has been quoted puts out no bulletin by the words that he says so with.
func TestSpokenIsNoBulletin(t *testing.T) {
	r := newReader(t)
	r.tellsLast(t, []told{{"quoted", "“Quân đội Nga tấn công thành phố Lviv”, tướng Ivan Petrov của Ukraine thông báo trên Facebook.\n\nChúng tôi gặp đối phương. Nga tấn công thành phố Kherson.", "struck claims outlet russia > kherson"}})
}
