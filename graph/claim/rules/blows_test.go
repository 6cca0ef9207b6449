package rules_test

import "testing"

// TestBlows holds deeds of violence that are told with something between their parts, or with a part that another word has.
func TestBlows(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"explosions at a place", "Hàng loạt vụ nổ xảy ra ở Kherson.", "struck claims outlet - > kherson"},
		{"explosions that are heard", "Người dân nghe thấy nhiều tiếng nổ ở Kherson.", "struck claims outlet - > kherson"},
		{"explosions that shake a place", "Các vụ nổ làm rung chuyển Kherson.", "struck claims outlet - > kherson"},
		{"a place that explosions shake", "Kherson rung chuyển bởi các vụ nổ.", "struck claims outlet - > kherson"},
		{"sent and killed", "180 binh sĩ Nga được cử tới Kherson đã bị giết.", "casualties claims outlet - > russia = 180 binh sĩ Nga"},
		{"at work and killed", "Hai dân thường đang lấy nước ở Kherson thì thiệt mạng.", "casualties claims outlet - > civilians+kherson = Hai dân thường"},
		{"men of a government", "Trận đánh khiến 90 binh sĩ chính phủ Syria thiệt mạng.", "casualties claims outlet - > syria-government-forces = 90 binh sĩ chính phủ Syria"},
		{"the last of a list", "Ukraine giết chết 26 người, 25 người Nga và một người Nepal.", "casualties claims outlet ukraine > nepal = một người Nepal"},
		{"named among them", "Ba người chết ở Kherson, trong đó có tướng Ivan Petrov.", "casualties claims outlet - > person-ivan-petrov+kherson"},
		{"said of those among them", "Ba người chết ở Kherson, trong đó có tướng Ivan Petrov cho biết ông bị thương.", "casualties claims outlet - > kherson = Ba người"},
		{"machines wiped out", "18 xe tăng Nga bị tiêu diệt.", "destroyed claims outlet - > russia = 18 xe tăng Nga"},
		{"two verbs with one object", "Nga đã bắn rơi và thu giữ một máy bay của Ukraine.", "captured claims outlet russia > ukraine = một máy bay của Ukraine"},
		{"behind what they carry", "Ukraine thu giữ 4 xe tải trang bị súng máy cùng hai xe tăng của Nga.", "captured claims outlet ukraine > russia = hai xe tăng của Nga"},
		{"what it is to take", "Nga tấn công bằng pháo hạng nặng và bộ binh nhằm chiếm lại Kherson.", "struck claims outlet russia > kherson"},
		{"on a border", "Ukraine tiến hành nhiều cuộc tấn công nhắm vào các vị trí của Nga dọc biên giới Nga-Ukraine.", "struck claims outlet ukraine > russia+site"},
		{"behind another attack", "Trong một cuộc tấn công hôm thứ Bảy, Ukraine đã nhắm mục tiêu vào Kherson.", "struck claims outlet ukraine > kherson"},
		{"each blames the other", "Nga và Ukraine cáo buộc lẫn nhau vi phạm lệnh ngừng bắn.", "ceasefire-violated accuses ukraine russia > -"},
		{"thought to be at it", "Taliban có thể còn đang giữ 4 người Nga.", "captured claims outlet taliban > russia = 4 người Nga"},
		{"a band", "Boko Haram rút đi. Trước đó, chúng pháo kích thành phố Maiduguri.", "struck claims outlet boko-haram > maiduguri"},
		{"machines, not a band", "Nga tấn công Taliban bằng UAV. Chúng tấn công thành phố Kherson.", "struck claims outlet - > kherson"},
		{"an attack that takes", "Nga bắt đầu cuộc tấn công giành lại Kherson.", "struck claims outlet russia > kherson"},
		{"over what they flew", "Các quả tên lửa được bắn đi từ Địa Trung Hải, bay qua không phận Lebanon vào lãnh thổ Syria.", "struck claims outlet - > syria"},
		{"a machine that is hit", "Chiếc UAV của Nga bị trúng một quả tên lửa.", "struck claims outlet - > russia+uav = một quả tên lửa"},
		{"what a site is for", "Ukraine tấn công cơ sở sản xuất UAV của Nga ở Kherson.", "struck claims outlet ukraine > russia+site+kherson"},
		{"what a line is for", "Nga tập kích các tuyến tiếp tế của Ukraine ở Kherson.", "struck claims outlet russia > ukraine+kherson"},
		{"troops at a site", "Lực lượng Nga tấn công điểm tập kết quân của Ukraine ở Kherson.", "struck claims outlet russia-forces > ukraine-forces+kherson"},
		{"fragments that fall", "Mảnh vỡ của UAV rơi xuống thành phố Kherson.", "struck claims outlet - > kherson"},
		{"by shooting", "Quân đội Nga đã trả đũa bằng cách nổ súng.", "struck claims outlet russia-army > -"},
		{"by fire with arms among it", "Nga phản công bằng hỏa lực mạnh, trong đó có pháo phản lực.", "struck claims outlet russia > -"},
		{"fire with arms among it", "Nga sử dụng hỏa lực mạnh, trong đó có pháo phản lực.", "used-weapon claims outlet russia > -"},
		{"the enemy's shots", "Bộ Quốc phòng Ukraine cho biết đối phương dùng 34 UAV tấn công Kherson.", "struck claims ukraine-ministry-of-defence - > kherson = 34 UAV"},
		{"drones kept off", "Ukraine đã ngăn chặn 61 UAV của Nga.", "shot-down claims outlet ukraine > russia = 61 UAV của Nga"},
		{"people under shells", "Hai dân thường bị trúng đạn pháo ở Kherson.", "struck claims outlet - > civilians+kherson"},
		{"whose missile hit a ship", "Tên lửa của Houthi đã trúng tàu hàng Corven Star.", "struck claims outlet houthis > weapon-corven-star"},
		{"told to be carried out with", "Houthi tấn công Eilat. Cuộc tấn công được tiến hành bằng hai tên lửa đạn đạo.", "struck claims outlet houthis > eilat = hai tên lửa đạn đạo"},
		{"on one's own men", "Taliban nói một cuộc không kích nhắm vào chiến binh của họ trúng một khu chợ ở Kherson.", "struck claims taliban - > kherson-market+kherson"},
		{"a target of", "Kherson là mục tiêu không kích của Nga.", "struck claims outlet russia > kherson"},
		{"two ships that are targets", "Tàu Corven Star của Mỹ và tàu Delmar Pride của Anh là mục tiêu tấn công.", "struck claims outlet - > united-kingdom+united-states+weapon-corven-star+weapon-delmar-pride"},
		{"two ships that are hit", "Houthi tấn công tàu Corven Star của Mỹ và tàu Delmar Pride của Anh.", "struck claims outlet houthis > united-kingdom+united-states+weapon-corven-star+weapon-delmar-pride"},
		{"a bomb that is set off", "Taliban cho nổ một quả bom ở Kherson.", "struck claims outlet taliban > kherson = một quả bom"},
		{"a bridge that is blown up", "Nga cho nổ một cây cầu ở Kherson.", "destroyed claims outlet russia > - = một cây cầu ở Kherson"},
		{"into an ambush", "Một đoàn xe của quân đội Nga lọt vào ổ phục kích của Taliban.", "struck claims outlet taliban > russia-army"},
		{"a brawl", "Ẩu đả giữa lính Ấn Độ và lính Trung Quốc xảy ra ở Kherson.", "fought claims outlet china-soldiers+india-soldiers > kherson"},
		{"made to shoot back", "Vụ việc khiến quân đội Nga phải bắn pháo đáp trả.", "struck claims outlet russia-army > -"},
		{"one's own trucks", "Iran khẳng định các cuộc không kích đã phá hủy 3 xe tải của Iran.", "destroyed claims iran - > iran = 3 xe tải của Iran"},
		{"the enemy's trucks", "Iran khẳng định các cuộc không kích đã phá hủy 3 xe tải của Israel.", "destroyed claims iran iran > israel = 3 xe tải của Israel"},
		{"at them", "Quân đội Nga nói binh sĩ Ukraine đã bắn vào họ.", "struck claims russia-army ukraine-soldiers > russia-army"},
		{"at us", "Quân đội Nga nói Ukraine đã tấn công chúng tôi bằng rocket.", "struck claims russia-army ukraine > russia"},
		{"fighting taken up again", "Giao tranh được nối lại ở Kherson.", "fought claims outlet - > kherson"},
		{"clashes that a body tells of", "Quân đội Nga đưa tin về các cuộc đụng độ ở Kherson.", "fought claims russia-army - > kherson"},
		{"whose ship was attacked", "Cuộc tập kích tàu hàng của Anh được Houthi tiến hành ở Kherson.", "struck claims outlet houthis > merchant-ship+united-kingdom+kherson"},
		{"on its way over a sea", "Một tàu hàng qua Biển Đỏ đã bị hư hại.", "destroyed claims outlet - > red-sea = Một tàu hàng"},
		{"not only in the headline", "# Nga không kích Kherson\n\nNga không kích Kherson trong đêm.", "struck claims outlet russia > kherson"},
		{"a site without a name", "Các tay súng tấn công nhà hàng này ở Kherson.", "struck claims outlet gunmen > restaurant+kherson"},
		{"where people were held", "Nga không kích trung tâm giam giữ người di cư ở Kherson.", "struck claims outlet russia > kherson-detention-centre+kherson"},
		{"a target of an attack", "Kherson là mục tiêu của một vụ tấn công khủng bố.", "struck claims outlet - > kherson"},
		{"houses are no group's", "Nga giao tranh với Taliban. Quân đội Nga đã phá hủy 3 ngôi nhà.", "destroyed claims outlet russia-army > - = 3 ngôi nhà"},
		{"a group's depots", "Nga giao tranh với Taliban. Quân đội Nga đã phá hủy 3 kho đạn.", "destroyed claims outlet russia-army > taliban = 3 kho đạn"},
		{"what has to be done now", "Quân đội Nga hiện phải chiến đấu đồng thời với Taliban.", "fought claims outlet russia-army > -"},
		{"come to help, and then", "Nhóm binh sĩ Nga vừa đến để tăng cường đã nổ súng vào Kherson.", "struck claims outlet russia-soldiers > kherson"},
		{"storming", "Ukraine đẩy lùi bảy đợt xung phong của quân đội Nga ở Kherson.", "struck claims outlet russia-army > kherson"},
		{"out of touch", "Quân đội Nga thừa nhận mất liên lạc với một trực thăng.", "lost confirms russia-army - > russia-army = một trực thăng"},
		{"men out of touch", "Quân đội Nga thừa nhận mất liên lạc với 24 người.", "casualties confirms russia-army - > russia-army = 24 người"},
		{"a ship and what ran into it", "Tàu hàng của Anh trúng bốn xuồng không người lái.", "struck claims outlet - > merchant-ship+united-kingdom = bốn xuồng không người lái"},
		{"sunk with several things", "Houthi đánh chìm tàu Corven Star bằng một UAV và hai tên lửa.", "destroyed claims outlet houthis > weapon-corven-star vague Corven Star"},
		{"by so many drones", "Thành phố Kherson bị 12 UAV Shahed tấn công.", "struck claims outlet - > kherson = 12 UAV Shahed"},
		{"on a unit", "Một vụ tấn công nhằm vào một đơn vị quân đội ở Kherson.", "struck claims outlet - > military-unit+kherson"},
		{"one who died, others hurt", "Tướng Ivan Petrov bị bắn chết và ba người bị thương.", "casualties claims outlet - > person-ivan-petrov"},
		{"hurt beside one who died", "Tướng Ivan Petrov bị bắn chết và ba người bị thương.", "casualties claims outlet - > - = ba người"},
		{"hurt beside civilians", "Hai dân thường thiệt mạng, 18 người bị thương.", "casualties claims outlet - > - = 18 người"},
		{"at a post of theirs", "Nga cáo buộc lính Ukraine bắn súng cối vào đồn của họ.", "struck accuses russia ukraine-soldiers > russia"},
		{"dead at three places", "12 người thiệt mạng tại Kherson, Donetsk và Mariupol.", "casualties claims outlet - > donetsk+kherson+mariupol = 12 người"},
		{"places that are listed", "Nga không kích nhiều thành phố, bao gồm Kherson và Donetsk.", "struck claims outlet russia > donetsk+kherson"},
		{"what they call a hideout", "Nga tấn công điều mà họ gọi là nơi ẩn náu của khủng bố ở Kherson.", "struck claims outlet russia > terrorist+kherson"},
		{"of what origin", "Các tay súng gốc Chechnya tấn công Kherson.", "struck claims outlet gunmen > kherson"},
		{"on motorcycles", "Các tay súng đi xe mô tô đã tấn công Kherson.", "struck claims outlet gunmen > kherson"},
		{"a hospital and what it is", "Bệnh viện Orven, bệnh viện lớn nhất Kherson, đã bị pháo kích.", "struck claims outlet - > orven-hospital"},
		{"a ministry's vehicle", "Bộ Quốc phòng Nga xác nhận xe của họ bị bắn gần Kherson.", "struck confirms russia-ministry-of-defence - > russia+vehicle+kherson"},
		{"with bullet wounds", "Bệnh viện đã tiếp nhận 142 người có vết đạn.", "casualties claims outlet - > - = 142 người"},
		{"officials among the dead", "12 cảnh sát, 3 quan chức và 2 binh sĩ thiệt mạng.", "casualties claims outlet - > - = 3 quan chức"},
		{"whose officials died", "Ba quan chức Nga thiệt mạng.", "casualties claims outlet - > russia = Ba quan chức Nga"},
		{"dead on the killer's own side", "Quân đội Nga giết chết 77 phiến quân, nhưng cũng có 12 cảnh sát và 2 binh sĩ thiệt mạng.", "casualties claims outlet - > russia-army = 12 cảnh sát"},
		{"all of whom were", "Một sĩ quan và ba binh sĩ, tất cả đều là người Iraq, bị thương.", "casualties claims outlet - > - = ba binh sĩ"},
		{"a number and others", "Có ít nhất 30 người bị sát hại và 20 khác bị thương.", "casualties claims outlet - > - = 20"},
		{"some here, some there", "Taliban sát hại 20 người tại Kherson, 6 người ở Donetsk.", "casualties claims outlet taliban > donetsk = 6 người"},
		{"treated for", "11 binh sĩ Mỹ đã được điều trị về các triệu chứng chấn động.", "casualties claims outlet - > united-states = 11 binh sĩ Mỹ"},
		{"on a mine", "Thượng sĩ Ivan Petrov giẫm phải mìn.", "casualties claims outlet - > person-ivan-petrov"},
		{"a sweep", "Quân đội Nga đã tiến hành các đợt truy quét Taliban tại Kherson.", "struck claims outlet russia-army > taliban+kherson"},
		{"attacks, not sites", "Iran đã tiến hành 2 đợt tấn công tên lửa vào 2 căn cứ quân sự.", "struck claims outlet iran > military-site = 2"},
		{"a group's own men", "Taliban nói rằng quân đội Mỹ đã không kích vào binh lính của họ.", "struck claims taliban united-states-army > taliban"},
		{"there are at least", "Bệnh viện Kherson nói có ít nhất 13 người chết.", "casualties claims kherson-hospital - > - >= ít nhất 13 người"},
		{"fighting without a verb", "Giao tranh ác liệt quanh Kherson.", "fought claims outlet - > kherson"},
	} {
		got := r.read(t, c.text)
		found := false
		for _, g := range got {
			found = found || g == c.want
		}
		if !found || c.name == "said of those among them" && len(got) > 2 {
			t.Errorf("%s: got %q, want %q among them", c.name, got, c.want)
		}
	}
	if got := r.read(t, "Tên lửa của Houthi đã bắn trượt tàu Corven Star."); len(got) != 0 {
		t.Errorf("a shot that missed has struck: %q", got)
	}
	if got := r.read(t, "Theo hai quan chức Mỹ, 12 người thiệt mạng."); len(got) != 1 {
		t.Errorf("officials who tell of the dead are among them: %q", got)
	}
	if got := r.read(t, "Houthi đánh chìm tàu Corven Star bằng một UAV và hai tên lửa."); len(got) != 1 {
		t.Errorf("what a ship was sunk with was lost: %q", got)
	}
	if got := r.read(t, "Binh sĩ Nga chặn 3 xe cứu thương ở Kherson."); len(got) != 0 {
		t.Errorf("ambulances were shot down: %q", got)
	}
}
