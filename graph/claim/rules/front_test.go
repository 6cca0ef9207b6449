package rules_test

import "testing"

// TestFrontReports holds what bulletins from a front say of sites, services and those who were hit on their way.
func TestFrontReports(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a plant that stands idle", "Các cuộc tập kích của Ukraine khiến nhà máy lọc dầu của Nga ngừng hoạt động.", "struck claims outlet ukraine > -"},
		{"a service and its boats", "SBU cho biết UAV của lực lượng này đã tấn công Sevastopol.", "struck claims sbu sbu > sevastopol"},
		{"a force before it", "SBU cho biết phòng không Nga bắn hạ 3 UAV, nhưng lực lượng này đã tấn công Sevastopol.", "shot-down claims sbu russia-air-defence-forces > - = 3 UAV | struck claims sbu russia-air-defence-forces > sevastopol"},
		{"a group that says what it did", "Quân đội Syria và phe đối lập giao tranh ở Hama. Phe đối lập khẳng định họ đã chiếm cả thành phố Hama.", "fought claims outlet opposition+syria-army > hama | controls claims opposition opposition > hama"},
		{"on its way, past what is told of the place", "Trực thăng Mi-24 của Armenia đang bay vào Nagorno-Karabakh, một vùng tranh chấp, thì bị bắn hạ.", "shot-down claims outlet - > armenia vague Mi-24"},
		{"the country behind the place", "Tên lửa đánh trúng nhà máy lọc dầu ở Tuapse, Nga.", "struck claims outlet - > tuapse-oil-refinery+tuapse"},
		{"two countries behind it", "Tên lửa đánh trúng nhà máy lọc dầu ở Tuapse, Nga và Belarus.", "struck claims outlet - > belarus+russia+tuapse-oil-refinery+tuapse"},
		{"a village called a settlement", "Quân đội Nga giải phóng khu dân cư Orvenka.", "controls claims outlet russia-army > place-orvenka"},
		{"a floor is no amount", "Quân đội Nga chiếm tầng 2 nhà ga Avdiivka.", "controls claims outlet russia-army > avdiivka"},
		{"what flies", "Phòng không Ba Lan bắn hạ các mục tiêu trên không.", "shot-down claims outlet poland-air-defence-forces > - vague các mục tiêu trên không"},
		{"once before", "UAV Ukraine tấn công nhà máy lọc dầu Tuapse. Nhà máy này từng bị UAV Ukraine tập kích hôm 2/4.", "struck claims outlet ukraine > tuapse | struck claims outlet ukraine > tuapse"},
	})
}

// TestMetBeforeTheySaid holds that whom somebody met, told in front of a name between commas, says nothing.
func TestMetBeforeTheySaid(t *testing.T) {
	newReader(t).tellsAmong(t, []told{
		{"a person between commas", "Trong cuộc gặp với Tổng thống Nga Vladimir Putin, Tổng thống Pháp Emmanuel Macron, cho biết quân đội Ukraine đã chiếm Avdiivka.", "controls claims emmanuel-macron ukraine-army > avdiivka"},
		{"called what he is", "Tổng thống Nga Vladimir Putin, cựu sĩ quan KGB, cho biết quân đội Ukraine đã chiếm Avdiivka.", "controls claims vladimir-putin ukraine-army > avdiivka"},
	})
}

// TestByArtillery holds that artillery is what is fired with, whosever it is, where the words say so.
func TestByArtillery(t *testing.T) {
	r := newReader(t)
	for s, want := range map[string]int{"Quân đội Nga pháo kích Avdiivka bằng pháo binh và súng cối.": 2, "Avdiivka bị tấn công bằng pháo binh của Nga.": 1, "Pháo binh của Nga bắn vào Avdiivka.": 0} {
		cs := r.claims(t, s)
		if len(cs) != 1 || len(cs[0].Weapon) != want || want > 0 && cs[0].Weapon[0] != "ent:artillery" {
			t.Errorf("%s: %+v", s, cs)
		}
	}
}

// TestMeansAndContents holds what is used against whom, and what a store that is hit only holds.
func TestMeansAndContents(t *testing.T) {
	newReader(t).tells(t, []told{
		{"used to destroy what is another's", "Quân đội Nga đã sử dụng tên lửa để phá hủy hệ thống phòng không S-300 của Ukraine tại Sumy.", "destroyed claims outlet russia-army > ukraine+sumy vague S-300"},
		{"with a heavy gun", "Một trực thăng Mi-8 của Nga bị quân đội Ukraine dùng súng máy hạng nặng bắn hạ ở Sumy.", "shot-down claims outlet ukraine-army > russia+sumy = Một trực thăng Mi-8 của Nga"},
		{"some pieces of the whole", "Không quân Ukraine đã bắn hạ 26 chiếc trong tổng số 28 UAV của Nga.", "shot-down claims outlet ukraine-air-force > russia = 26 chiếc trong tổng số 28 UAV của Nga"},
		{"what a store holds", "Quân đội Nga đã phá hủy một kho đạn chứa tên lửa HIMARS và pháo M777 do Mỹ sản xuất gần Uman.", "destroyed claims outlet russia-army > uman = một kho đạn"},
		{"made in another time", "Quân đội Nga đã phá hủy một hệ thống Grad thời Liên Xô ở Sumy.", "destroyed claims outlet russia-army > sumy = một hệ thống Grad thời Liên Xô"},
		{"a store that stands there", "Kho vũ khí của Nga được bố trí cạnh một con sông ở Kherson.", ""},
		{"a campaign is no move", "Quân đội Azerbaijan \"triển khai thành công\" hoạt động chống khủng bố ở Nagorno-Karabakh.", ""},
		{"a blow by missiles", "Đòn tấn công của tên lửa Nga đã đánh trúng một tòa nhà ở Kharkov.", "struck claims outlet russia > building+kharkiv"},
		{"a campaign to put somebody down", "Quân đội Ukraine thực hiện chiến dịch đặc biệt trấn áp lực lượng ly khai ở Donetsk.", "struck claims outlet ukraine-army > ukraine-separatist-forces+donetsk"},
		{"blasts that come up", "Nhiều tiếng nổ đã xuất hiện ở thành phố Sumy.", "struck claims outlet - > sumy"},
	})
}

// TestNotTurnedRound holds that nobody does what he is warned of or suspects another of, nor what hits his own side.
func TestNotTurnedRound(t *testing.T) {
	newReader(t).tells(t, []told{
		{"whom a warning is given to", "Washington đã cảnh báo Moscow về khả năng xảy ra một cuộc tấn công.", ""},
		{"who suspects another", "Hamas bị Israel nghi ngờ là thủ phạm bắn hạ hai máy bay.", ""},
		{"his own plane", "Nguồn tin trong quân đội Ukraine khẳng định dân quân đã bắn rơi một chiếc Su-25. Sau đó lực lượng này cũng bắn rơi một trực thăng của quân đội Ukraine.", "shot-down claims source-nguon-tin-trong-quan-doi-ukraine militia > - = một chiếc Su-25 | shot-down claims outlet militia > ukraine-army = một trực thăng của quân đội Ukraine"},
		{"two sides and what they once were", "Giao tranh giữa quân đội Azerbaijan và quân đội Armenia - hai nước thuộc Liên Xô cũ - nổ ra ở Karabakh.", "fought claims outlet armenia-army+azerbaijan-army > -"},
		{"until another leaves", "Tổng thống Azerbaijan Ilham Aliyev tuyên bố sẽ chiến đấu cho đến khi Armenia rời Karabakh.", "withdrew announces ilham-aliyev armenia > nagorno-karabakh"},
		{"the parties to a conflict", "Ukraine nhấn mạnh các bên xung đột phải tuân thủ thỏa thuận.", ""},
	})
}

// TestKilledBeside holds whose deed the dead are that are told right behind a target, and at what place.
func TestKilledBeside(t *testing.T) {
	newReader(t).tells(t, []told{
		{"of whom was hit nobody kills", "Phiến quân Taliban đã bắn rocket vào xe của quân đội Pakistan giết chết 7 người.", "struck claims outlet taliban > pakistan-army+vehicle | casualties claims outlet taliban > - = 7 người"},
		{"at another place", "Quân đội Azerbaijan đã nã pháo vào Stepanakert. Vụ pháo kích ở Ganja đã làm 12 dân thường thiệt mạng.", "struck claims outlet azerbaijan-army > stepanakert | struck claims outlet - > ganja | casualties claims outlet - > ganja = 12 dân thường"},
		{"attacks that one faces", "Quân đội Ukraine đang đối mặt với các cuộc tấn công liên tiếp của quân đội Nga.", "struck claims outlet russia-army > ukraine-army"},
		{"a lorry that ran into the police", "Cảnh sát Pháp phong tỏa Paris sau vụ xe tải lao vào xe của cảnh sát Pháp.", "controls claims outlet france-police > paris | struck claims outlet - > france-police+vehicle"},
		{"mourned", "Nước Pháp tuyên bố quốc tang để tưởng niệm các nạn nhân thiệt mạng.", ""},
		{"mourned by number", "Nga tưởng niệm 12 binh sĩ thiệt mạng ở Kursk.", "casualties claims outlet - > russia+kursk = 12 binh sĩ"},
		{"only like another", "Một trực thăng Mi-24 của quân đội Armenia, tương tự như chiếc bị bắn rơi.", ""},
		{"a meeting of one", "Hội đồng An ninh Armenia tổ chức họp bất thường và quyết định nhờ Nga hỗ trợ.", ""},
	})
}

// TestCitedPaper holds that a paper of which an outlet does not tell whose it is is that of who spoke last.
func TestCitedPaper(t *testing.T) {
	newReader(t).tellsAmong(t, []told{
		{"a paper", "Quân đội Ukraine cho biết quân Nga tấn công Pokrovsk. Hãng Reuters trích dẫn thông cáo cho hay: “Quân đối phương đã chiếm Avdiivka”.", "controls claims ukraine-army russia > avdiivka"},
	})
}
