package rules_test

import (
	"strings"
	"testing"
)

// TestHelpers holds who acts and suffers where others help him, stand beside him or are aboard what is attacked.
func TestHelpers(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
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
		{"police who act themselves", "Phiến quân giết 12 binh sĩ và cảnh sát Niger đã bắt 3 người.", "casualties claims outlet rebels > niger"},
	} {
		for _, got := range r.read(t, c.text) {
			if strings.HasPrefix(got, c.not) {
				t.Errorf("%s: got %q", c.name, got)
			}
		}
	}
}
