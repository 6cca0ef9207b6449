package rules_test

import (
	"fmt"
	"testing"
)

func TestDiplomacy(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"a call in the first person", `"Chúng tôi kêu gọi Nga và Ukraine ngừng giao tranh", ông Antonio Guterres nói.`, "calls-for-ceasefire calls-for antonio-guterres - > -"},
		{"a call that is repeated", "Ông Antonio Guterres nhắc lại lời kêu gọi ngừng bắn ở Gaza.", "calls-for-ceasefire calls-for antonio-guterres - > -"},
		{"a refusal to talk names both", "Iran từ chối đàm phán trực tiếp với Mỹ.", "talks rejects iran iran+united-states > -"},
		{"a refusal to meet somebody", "Ông Ilham Aliyev từ chối gặp Thủ tướng Armenia Nikol Pashinyan.", "talks rejects ilham-aliyev ilham-aliyev+nikol-pashinyan > -"},
		{"a state's talks with a seat of government", "Azerbaijan dự định đối thoại với Yerevan về biên giới.", "talks claims outlet armenia+azerbaijan > -"},
		{"whom a person meets at a seat of government is open", "Ông Ilham Aliyev dự định đối thoại với Yerevan về biên giới.", "talks claims outlet ilham-aliyev > yerevan"},
		{"two counterparts", "Ngoại trưởng Zambia Peter Lungo điện đàm tối 3/10 với hai người đồng cấp Chad và Niger.", "talks claims outlet chad+niger+person-peter-lungo > -"},
		{"two generals who die are none", "Hai tướng thiệt mạng ở Idlib.", "casualties claims outlet - > idlib = Hai tướng"},
		{"who says no himself", "Ông Benjamin Netanyahu tuyên bố không rút quân khỏi Gaza.", "withdrew rejects benjamin-netanyahu benjamin-netanyahu > gaza-strip"},
		{"a truce declared alone", "Quân đội Sudan tuyên bố đơn phương ngừng bắn.", "ceasefire-agreed announces sudan-army sudan-army > -"},
		{"a truce proposed for others", "Mỹ đề xuất ngừng bắn giữa Nga và Ukraine.", "ceasefire-agreed offers united-states russia+ukraine > -"},
		{"a proposal has an author who agrees to nothing", "Ukraine chấp nhận đề xuất ngừng bắn của Mỹ.", "ceasefire-agreed claims outlet ukraine > -"},
		{"a threat", "Triều Tiên đe dọa tấn công Hàn Quốc.", "struck warns north-korea north-korea > south-korea"},
		{"blame for an act", "Ukraine đổ lỗi cho Nga về vụ phá hủy đập Kakhovka.", "destroyed accuses ukraine russia > kakhovka-dam"},
		{"sanctions are no strike", "Đức công bố gói trừng phạt nhằm vào Belarus.", "sanctions claims outlet germany > belarus"},
		{"sanctions lifted", "Mỹ dỡ bỏ lệnh trừng phạt đối với Syria.", ""},
		{"arms for somebody are no deployment", "Đức sẽ gửi xe tăng Leopard 2 cho Ukraine.", "supplied claims outlet germany > ukraine"},
		{"talks have a host", "Iran đã tổ chức các cuộc đàm phán giữa Armenia và Azerbaijan.", "talks claims outlet armenia+azerbaijan > -"},
		{"retribution", "Bộ Ngoại giao Iran cảnh báo Israel sẽ phải trả giá đắt.", "accuses warns iran-ministry-of-foreign-affairs iran-ministry-of-foreign-affairs > israel"},
		{"a seat is sanctioned as its state", "Mỹ áp đặt loạt lệnh trừng phạt mới đối với Bình Nhưỡng.", "sanctions claims outlet united-states > north-korea"},
		{"a list of who is sanctioned", "Mỹ đưa phong trào Houthi vào danh sách đen.", "sanctions claims outlet united-states > houthis"},
		{"a border has two sides", "Xung đột tại biên giới Thái Lan - Campuchia tiếp tục leo thang trong đêm 10/12.", "fought claims outlet cambodia+thailand > -"},
		{"deeds that are condemned", "Việc Triều Tiên cung cấp đạn pháo cho Nga bị Mỹ lên án.", "supplied claims outlet north-korea > russia"},
		{"blame for what has no verb", "Armenia chỉ trích hành động gây hấn của Azerbaijan.", "accuses accuses armenia armenia > azerbaijan"},
		{"a place handed over", "Armenia trao trả vùng Kelbajar cho Azerbaijan.", "withdrew claims outlet armenia > kalbajar"},
		{"what a blow did", "Cuộc không kích của Israel xuống Rafah đã phá hủy một trường học.", "struck claims outlet israel > rafah | destroyed claims outlet israel > palestine+rafah = một trường học"},
		{"whose mediation stands before the two who agree", "Với sự trung gian của Mỹ, Israel và Hamas đạt thỏa thuận ngừng bắn.", "mediates claims outlet united-states > - | ceasefire-agreed claims outlet hamas+israel > -"},
		{"whose pressure stands before those who fight", "Trước sức ép của Mỹ, Nga và Ukraine giao tranh dữ dội.", "fought claims outlet russia+ukraine > -"},
		{"a roll of three behind their forces", "Lực lượng của Nga, Belarus và Triều Tiên tấn công Kursk.", "struck claims outlet belarus+north-korea+russia-forces > kursk"},
		{"talks that are put off", "Cuộc gặp giữa ông Putin và ông Zelensky bị hoãn.", ""},
		{"talks that do not come about", "Cuộc hội đàm giữa Mỹ và Iran không diễn ra như kế hoạch.", ""},
		{"an attack on what is counted", "Phiến quân Houthi đã phát động các cuộc tấn công tổng hợp vào khoảng 30 chốt an ninh.", "struck claims outlet houthis > checkpoint ~ khoảng 30 chốt an ninh"},
		{"talks that were put off before", "Nga và Ukraine nối lại đàm phán ở Istanbul sau nhiều lần trì hoãn.", "talks claims outlet russia+ukraine > istanbul"},
		{"talks held after all", "Cuộc đàm phán giữa Nga và Ukraine bị hoãn hai lần đã diễn ra ở Istanbul.", "talks claims outlet russia+ukraine > -"},
		{"the next round put off", "Nga và Ukraine tiến hành hội đàm ở Istanbul, sau đó hoãn vòng tiếp theo.", "talks claims outlet russia+ukraine > istanbul"},
		{"only so much received", "Ukraine chỉ nhận hai hệ thống Patriot từ Đức.", "supplied claims outlet germany > ukraine = hai hệ thống Patriot"},
		{"more than so many given", "Mỹ cấp trên 30 xe tăng cho Ukraine.", "supplied claims outlet united-states > ukraine > trên 30 xe tăng"},
		{"who carried it out", "Vụ tấn công tên lửa vào sân bay quân sự Syria nhiều khả năng do Mỹ thực hiện.", "struck claims outlet united-states > syria+syria-airfield"},
		{"a programme that is left is no withdrawal", "Triều Tiên rút khỏi chương trình hạt nhân.", ""},
		{"shells in the night", "Đợt pháo kích trong đêm của quân đội Pakistan đã khiến 12 dân thường thiệt mạng.", "struck claims outlet pakistan-army > - | casualties claims outlet pakistan-army > - = 12 dân thường"},
		{"at each other", "Ấn Độ và Pakistan đã nã pháo vào nhau qua đường ranh giới kiểm soát.", "fought claims outlet india+pakistan > -"},
		{"near a border", "Một vụ đánh bom liều chết ở Waziristan gần biên giới Afghanistan.", "struck claims outlet - > waziristan"},
		{"where a blow fell", "Ba ngôi nhà ở Kherson bị hư hại sau trận pháo kích.", "destroyed claims outlet - > kherson = Ba ngôi nhà | struck claims outlet - > kherson"},
		{"a verb that opens the sentence", "Phớt lờ lệnh ngừng bắn, quân đội Azerbaijan lại pháo kích Stepanakert.", "ceasefire-violated claims outlet azerbaijan-army > - | struck claims outlet azerbaijan-army > stepanakert"},
		{"an army of whose government speaks", "Chính phủ Ukraine cho biết quân đội đã chiếm thành phố Kherson.", "controls claims ukraine-government ukraine-army > kherson"},
		{"this terror group", "Phong trào Houthi tấn công Haifa. Tổ chức khủng bố này tuyên bố nhận trách nhiệm về vụ tấn công cảng Eilat.", "struck claims outlet houthis > haifa | struck confirms houthis houthis > eilat-port+eilat"},
		{"people who flee withdraw from nothing", "Hơn 700 người Rohingya tháo chạy sang Bangladesh.", ""},
		{"attacks that end", "Phong trào Houthi cho biết đã ngừng tiến hành các cuộc tấn công nhằm vào Saudi Arabia.", "ceasefire-agreed claims houthis houthis > -"},
	}
	r.tells(t, cases)
}

// TestCalledOn holds on whom somebody calls where he names them by a word for both.
func TestCalledOn(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, want string }{
		{"who calls is none of them", "Giao tranh nổ ra giữa Armenia và Azerbaijan. Pháp và Đức kêu gọi hai nước kiềm chế.", "[ent:armenia ent:azerbaijan]"},
		{"one who calls", "Armenia và Azerbaijan lại giao tranh. Pháp kêu gọi hai nước ngừng bắn.", "[ent:armenia ent:azerbaijan]"},
		{"two generals", "RSF tố quân đội Sudan pháo kích. Quân đội Sudan và RSF đấu pháo suốt đêm ở Khartoum. Ông Emmanuel Macron hối thúc hai tướng buông súng.", "[ent:rapid-support-forces ent:sudan]"},
		{"peacekeepers are no party", "Armenia cáo buộc Azerbaijan pháo kích Stepanakert. Armenia nói Azerbaijan nói dối. Lực lượng gìn giữ hòa bình Nga rút lui. Ông Antonio Guterres hối thúc các bên ngừng bắn.", "[ent:armenia ent:azerbaijan]"},
	} {
		claims := r.claims(t, c.text)
		if len(claims) == 0 {
			t.Errorf("%s: no claim", c.name)
			continue
		}
		if got := fmt.Sprint(claims[len(claims)-1].Addressee); got != c.want {
			t.Errorf("%s: calls on %s, want %s", c.name, got, c.want)
		}
	}
}
