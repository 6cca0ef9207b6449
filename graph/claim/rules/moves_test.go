package rules_test

import "testing"

// TestMoves holds whose move it is: what somebody only wants, what another does, who is only posted there.
func TestMoves(t *testing.T) {
	newReader(t).tells(t, []told{
		{"what somebody wants of another", "Nga muốn Ukraine rút quân khỏi Kherson.", "withdrew demands russia ukraine > kherson"},
		{"what only seems so", "Có vẻ như quân đội Mali đã rút lui.", "withdrew claims outlet mali-army > -"},
		{"a patrol of somebody's", "Nhóm tuần tra của Mali đã rút khỏi Kherson.", "withdrew claims outlet mali-forces > kherson"},
		{"clashes that hardly ever happen", "Các vụ đụng độ giữa Nga và Ukraine rất hiếm khi xảy ra.", ""},
		{"what he does not want", "Nga không muốn Ukraine rút quân khỏi Kherson.", ""},
		{"what somebody wants himself", "Nga muốn rút quân khỏi Syria.", "withdrew claims outlet russia > syria"},
		{"another runs away", "Đội tuần tra Nga có mặt ở đó và nhóm phá hoại bỏ chạy khỏi Kherson.", ""},
		{"shelled where they stand", "Quân đội Nga nã pháo vào lực lượng Ukraine đóng quân gần Kharkiv.", "struck claims outlet russia-army > ukraine-forces | deployed claims outlet ukraine-forces > kharkiv"},
		{"a person who is taken there", "Tướng Khalifa Haftar bị phiến quân Houthi đưa vào bệnh viện Kherson.", ""},
		{"where an army stands", "Tên lửa trúng sân bay Erbil, nơi quân đội Mỹ đóng quân.", "struck claims outlet - > erbil-airport+erbil | deployed claims outlet united-states-army > erbil-airport"},
		{"what a town is besides", "Quân đội Nga chiếm Avdiivka – thành trì của Ukraine ở Donetsk.", "controls claims outlet russia-army > avdiivka"},
		{"a front is no army", "Các đơn vị Ukraine hoạt động tại mặt trận Pokrovsk đã giành lại hai khu định cư.", "controls claims outlet ukraine-forces > - = hai khu định cư"},
		{"who is sent to back up", "Mỹ điều 300 quân nhân hỗ trợ tới Ba Lan.", "deployed claims outlet united-states > poland = 300 quân nhân"},
		{"a border with somebody", "Nga bố trí pháo binh dọc biên giới với Ukraine.", "deployed claims outlet russia > artillery+ukraine"},
		{"a deadline", "Hạn chót để Israel rút quân khỏi Rafah là ngày 18/6.", "withdrew claims outlet israel > rafah"},
		{"control that is given up", "Ukraine từ bỏ quyền kiểm soát Kherson.", "withdrew claims outlet ukraine > kherson"},
		{"calm that is kept", "Ukraine giữ bình tĩnh sau vụ nổ ở Kherson.", ""},
		{"roads that are closed", "Quân đội Myanmar đã phong tỏa các con đường ở Sittwe.", "controls claims outlet myanmar-army > sittwe"},
		{"people who are listed", "Mỹ đưa 15 cá nhân và 10 tổ chức của Iran vào danh sách đen.", "sanctions claims outlet united-states > iran"},
		{"people of a country", "Mỹ trừng phạt 10 cá nhân và công ty có trụ sở tại Iran.", "sanctions claims outlet united-states > iran"},
		{"commanders of a force", "Mỹ áp đặt lệnh trừng phạt với hai chỉ huy RSF.", "sanctions claims outlet united-states > rapid-support-forces"},
		{"what only they have", "Loại tên lửa này chỉ Không quân Nga sở hữu.", "possesses claims outlet russia-air-force > -"},
		{"an arsenal", "Iran có khoảng 2.000 tên lửa đạn đạo.", "possesses claims outlet iran > - ~ khoảng 2.000 tên lửa đạn đạo"},
		{"machines that are hit", "Iran có 3 tên lửa đạn đạo bị bắn hạ.", "shot-down claims outlet - > - = 3 tên lửa đạn đạo"},
		{"how deep they came", "Hai xe tăng của Israel tiến sâu 2 km vào lãnh thổ Syria.", "deployed claims outlet israel > syria = Hai xe tăng của Israel"},
		{"a sale that is approved", "Mỹ phê duyệt bán tên lửa Patriot cho Ukraine.", "supplied claims outlet united-states > ukraine"},
		{"machines that are taken", "Taliban chiếm giữ nhiều xe tăng ở Kherson.", "captured claims outlet taliban > kherson vague nhiều xe tăng"},
		{"where the towns lie", "Các thành phố Kherson và Bakhmut ở phía đông Ukraine đã bị quân đội Nga chiếm.", "controls claims outlet russia-army > bakhmut+kherson"},
		{"whose flag is torn down", "Binh sĩ nhổ cờ Thái Lan, giành lại Kherson.", "controls claims outlet group-personnel > kherson"},
		{"the town and not the region behind it", "Quân đội Nga tiến vào Kherson, thủ phủ vùng Donbas. Ukraine thừa nhận đã rút khỏi thành phố.", "deployed claims outlet russia-army > donbas+kherson | withdrew confirms ukraine ukraine > kherson"},
		{"the town and not the river behind it", "Quân đội Nga chiếm Avdiivka, nhìn ra sông Lisk. Quân đội Ukraine đã rút khỏi thị trấn.", "controls claims outlet russia-army > avdiivka | withdrew claims outlet ukraine-army > avdiivka"},
		{"from so many to so many", "Từ 3.000 đến 4.000 binh sĩ Nga đang đóng quân tại Kherson.", "deployed claims outlet russia > kherson range Từ 3.000 đến 4.000 binh sĩ Nga"},
		{"a report that is handed in", "Báo cáo mà Bộ Quốc phòng Ukraine trình NATO hôm 5/5 ước tính có 4.000 lính Nga ở Kherson.", "deployed claims ukraine-ministry-of-defence russia > kherson = 4.000 lính Nga"},
		{"the wounded", "Hai binh sĩ Nga được đưa tới bệnh viện ở Kherson.", ""},
	})
}
