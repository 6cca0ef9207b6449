package rules_test

import (
	"slices"
	"strings"
	"testing"
)

// TestNotDone holds what nobody has done who is told near it: what he is in danger of, keeps out of, failed at or only announces.
func TestNotDone(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, not string }{
		{"a truce that is carried out", "Nga tấn công Belgorod. Ukraine tuyên bố thực hiện lệnh ngừng bắn 30 ngày.", "struck confirms"},
		{"relief that is carried out", "Israel không kích Gaza. Liên Hợp Quốc tuyên bố thực hiện các hoạt động cứu trợ.", "struck confirms"},
		{"standing behind a friend", "Nga tấn công Belgorod. Ukraine tuyên bố đứng sau Ba Lan.", "struck confirms"},
		{"an inquiry", "Ukraine tấn công Belgorod. Nga xác nhận thực hiện cuộc điều tra vụ tấn công.", "struck confirms russia russia"},
		{"out of danger", "Quân Niger rút lui để tránh bị Chad pháo kích ở Goma.", "struck"},
		{"kept out of it", "Quân Niger tránh bị bao vây ở Goma.", "struck"},
		{"what failed", "Nga đã sử dụng tên lửa Iskander để phá hủy kho đạn của Ukraine nhưng thất bại.", "destroyed"},
		{"whom a crowd attacked", "Binh sĩ Nga bị đám đông tấn công ở Kherson.", "struck claims outlet russia"},
		{"whose border it was", "Cảnh sát đụng độ với Taliban ở biên giới Chad - Niger.", "fought claims outlet chad+niger"},
		{"weather stops an attack", "Quân đội Nga phải tạm dừng chiến dịch tấn công ở Kherson do mưa lớn.", "ceasefire-agreed"},
		{"want of shells stops it", "Quân đội Nga tạm ngừng tấn công Kherson vì thiếu đạn.", "ceasefire-agreed"},
		{"what stops with something else", "Quân đội Nga tạm dừng các hoạt động trinh sát đường không và không kích ở Idlib.", "struck"},
		{"what stops is no fighting", "Không quân Nga tạm dừng các hoạt động huấn luyện ở Idlib.", "ceasefire-agreed"},
		{"who gives up his arms", "Ukraine kêu gọi Taliban tiến hành giải giáp vũ khí vô điều kiện.", "captured"},
		{"an outlet that shows a missile", "Kênh Al-Masirah của Houthi phát hình ảnh ghi lại khoảnh khắc tên lửa xâm nhập không phận Israel.", "deployed"},
		{"whom he answers", "Taliban bác bỏ thông tin do Hamas đưa ra, nói rằng lực lượng này đã giết 20 dân thường.", "casualties claims taliban taliban"},
	} {
		if got := r.read(t, c.text); slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.not) }) {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
	r.tellsAmong(t, []told{
		{"told in a clause of mourning", "Niger thương tiếc các binh sĩ ngã xuống khi Chad tấn công Goma.", "struck claims outlet chad > goma"},
	})
	for _, x := range r.claims(t, "Quân Niger có nguy cơ bị quân Chad tấn công ở Goma.") {
		if x.Modality != "capability" {
			t.Errorf("what they are in danger of: got %s, want capability", x.Modality)
		}
	}
}
