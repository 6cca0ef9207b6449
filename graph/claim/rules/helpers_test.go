package rules_test

import (
	"strings"
	"testing"
)

// TestHelpers holds who acts and suffers where others help him, stand beside him or are aboard what is attacked.
func TestHelpers(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"helped between commas", "Binh sĩ Chile, được máy bay Peru và Bolivia yểm trợ, đã tấn công Kherson.", "struck claims outlet chile-soldiers > kherson"},
		{"helped, and by whom behind it", "Quân đội Chad được hỗ trợ bởi lính Peru chiếm thành phố Goma.", "controls claims outlet chad-army > goma"},
		{"helped by some", "Quân đội Chad được yểm trợ bởi một số tiểu đoàn Peru đã tấn công Kherson.", "struck claims outlet chad-army > kherson"},
		{"helped before a comma", "Quân đội Chile được Peru yểm trợ, tấn công Kherson.", "struck claims outlet chile-army > kherson"},
	})
	r.tellsAmong(t, []told{
		{"whose ship it is that is at something", "Hải quân Chad đâm vào tàu Niger đang làm nhiệm vụ tiếp tế.", "struck claims outlet chad-navy > niger+ship"},
		{"what those who are hit are building", "Quân đội Chad nã pháo vào các binh sĩ Niger đang thi công công trình rào chắn.", "struck claims outlet chad-army > niger-soldiers"},
		{"covered by another's air force", "Quân đội Chad được không quân Pháp yểm trợ đã chiếm thành phố Goma.", "controls claims outlet chad-army > goma"},
		{"helped by another's army", "Lính Niger được quân đội Chad hỗ trợ tấn công Kherson.", "struck claims outlet niger-soldiers > kherson"},
		{"with allies without a name", "Máy bay của Ba Lan và các đồng minh ném bom Kherson.", "struck claims outlet poland > kherson"},
		{"with an ally", "Quân đội Ba Lan cùng đồng minh Niger pháo kích Kherson.", "struck claims outlet niger+poland-army > kherson"},
		{"a leader and his men", "Tướng Marek Dostan và lực lượng của ông đã tấn công Kherson.", "struck claims outlet person-marek-dostan > kherson"},
		{"whom another supports", "Ba Lan ủng hộ lực lượng Niger tấn công Kherson.", "struck claims outlet niger-forces > kherson"},
		{"a name with a number and soldiers", "M23 và binh sĩ Rwanda pháo kích Goma.", "struck claims outlet m23+rwanda-soldiers > goma"},
		{"held by those whom another backs", "Thành phố Goma do phiến quân được Chad hậu thuẫn kiểm soát.", "controls claims outlet rebels > goma"},
		{"men of two services", "12 binh sĩ và cảnh sát Niger thiệt mạng ở Goma.", "casualties claims outlet - > niger+goma = 12 binh sĩ và cảnh sát Niger"},
		{"whose convoy was attacked", "Vụ tấn công đoàn xe quân sự Niger làm 9 người chết.", "struck claims outlet - > convoy+niger"},
		{"whose men a bus had aboard", "Taliban tấn công một xe buýt chở lính Niger.", "struck claims outlet taliban > bus+niger-soldiers"},
		{"and as a noun", "Cuộc tấn công một xe buýt chở lính Niger làm 9 người chết.", "struck claims outlet - > bus+niger-soldiers"},
	})
	for _, c := range []struct{ name, text, not string }{
		{"whose convoy it was killed nobody", "Vụ tấn công đoàn xe quân sự Niger làm 9 người chết.", "casualties claims outlet niger"},
		{"a convoy is given no missiles", "Taliban phóng tên lửa vào đoàn xe chở cảnh sát Niger.", "supplied"},
		{"whose kin was killed died not himself", "Quân đội Niger đã giết chết 4 thủ lĩnh khác của Taliban và con trai của ông Marek Dostan.", "casualties claims outlet niger-army > person-marek-dostan"},
		{"police who act themselves", "Phiến quân giết 12 binh sĩ và cảnh sát Niger đã bắt 3 người.", "casualties claims outlet rebels > niger"},
	} {
		for _, got := range r.read(t, c.text) {
			if strings.HasPrefix(got, c.not) {
				t.Errorf("%s: got %q", c.name, got)
			}
		}
	}
}

// TestNotOfPrey holds who acts where others are told of beside him: whom he attacks, who holds the ground, whose machine it is.
func TestNotOfPrey(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"what those attacked were at killed nobody", "Taliban phục kích cảnh sát Niger đang tiến hành cuộc truy quét ở Goma, khiến 9 người thiệt mạng.", "casualties claims outlet taliban > goma = 9 người"},
		{"who was attacked before and struck back later killed", "Đây là vụ pháo kích đầu tiên của Chad vào Niger kể từ sau vụ không kích của Niger nhằm vào thành phố Goma khiến 12 người thiệt mạng.", "casualties claims outlet niger > goma = 12 người"},
		{"ground that rebels hold", "Niger tấn công lãnh thổ do phe nổi dậy kiểm soát ở Goma.", "struck claims outlet niger > goma"},
		{"men gathered for a siege", "Taliban đã tập hợp gần 900 tay súng bao vây thành phố Goma.", "struck claims outlet taliban > goma"},
		{"whose nationality is told, too", "Niger tiêu diệt 4 tay súng Taliban người Chad.", "casualties claims outlet niger > taliban = 4 tay súng Taliban người Chad"},
		{"an organ of an army of nobody's", "Lực lượng đặc nhiệm của quân đội đã tấn công Goma.", "struck claims outlet special-forces > goma"},
		{"men of the authorities' army", "Goma bị quân đội chính quyền Niger pháo kích.", "struck claims outlet niger-army > goma"},
		{"men whose militia is allied", "Taliban và dân quân đồng minh pháo kích Goma.", "struck claims outlet militia+taliban > goma"},
		{"whom they free", "Lực lượng đặc nhiệm Niger đã đột kích trại Taliban và giải thoát tất cả các con tin.", "struck claims outlet niger-special-forces > taliban+taliban-camp"},
		{"whose shells killed", "Số người Niger thiệt mạng do đạn pháo của Chad hiện là 9 người.", "casualties claims outlet chad > niger = 9 người"},
		{"whose missiles killed, told without a preposition", "Số người Niger thiệt mạng do tên lửa Chad hiện là 9 người.", "casualties claims outlet chad > niger = 9 người"},
		{"who left another post", "Hai đồn cảnh sát ở Goma đã bị Taliban chiếm giữ và hơn 30 binh sĩ từ một đồn khác đã bỏ chạy.", "controls claims outlet taliban > goma"},
		{"the boat that men were on", "Hải quân Niger đụng độ với khoảng 50 tay súng Taliban trên 1 xuồng ở ngoài khơi Goma.", "fought claims outlet niger-navy > taliban+goma"},
		{"whose kin was killed, too", "Quân đội Niger đã giết chết 4 thủ lĩnh khác của Taliban và con trai của ông Marek Dostan, Ilse Dorn.", "casualties claims outlet niger-army > person-ilse-dorn"},
		{"a boat that is shot at", "Hải quân Niger bắn nổ một con tàu ở ngoài khơi Goma.", "destroyed claims outlet niger-navy > goma = một con tàu"},
		{"gunmen of who speaks", "Taliban cho biết các tay súng của họ đã pháo kích Goma.", "struck claims taliban taliban > goma"},
	})
}
