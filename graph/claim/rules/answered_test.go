package rules_test

import (
	"slices"
	"strings"
	"testing"
)

// TestAnswered holds what answers are aimed at that name a place, a number of incidents or another reason for what befell somebody.
func TestAnswered(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the place and not the losses told since", "Nga cho biết đã kiểm soát thành phố Kupiansk. Chợ không họp. Trời mưa to. Đường phố vắng người. Trường học đóng cửa. Nga cho biết Ukraine đã mất 300 xe tăng. Bộ Quốc phòng Ukraine bác bỏ tin mất thành phố Kupiansk.", []string{"kiểm soát thành phố Kupiansk"}},
		{"a number of incidents is no figure of what was said", "Ông Marek Dostan cho biết 2 công dân Litva bị bắt. Ba Lan cáo buộc UAV của Nga xâm phạm không phận nước này. Nga phủ nhận liên quan đến 2 vụ việc trên.", []string{"UAV của Nga"}},
		{"what was lost and not where it flew", "Tasnim đưa tin máy bay Nga bị bắn hạ ở Bakhmut sau khi xâm phạm không phận Thổ Nhĩ Kỳ. Bộ Quốc phòng Nga bác bỏ thông tin trên.", []string{"máy bay Nga bị bắn hạ"}},
		{"a crash that nobody caused", "Taliban tuyên bố đã bắn rơi một trực thăng của Ba Lan. Quân đội Ba Lan khẳng định vụ rơi máy bay không phải do Taliban gây ra.", []string{"bắn rơi một trực thăng"}},
		{"a commitment that is said to be kept", "Niger tố Chad vi phạm lệnh ngừng bắn. Bộ Ngoại giao Chad khẳng định nước này vẫn nghiêm túc thực hiện cam kết ngừng bắn.", []string{"vi phạm lệnh ngừng bắn"}},
		{"an offer and not its condition", "Ngoại trưởng Chad cho biết nước này sẵn sàng ngừng bắn, với điều kiện Niger ngừng pháo kích thành phố Goma. Niger bác đề xuất ngừng bắn.", []string{"sẵn sàng ngừng bắn"}},
		{"one's own dead", "Nga cho biết 40 lính Ba Lan thiệt mạng. Quân đội Ba Lan cho hay không ai thiệt mạng.", []string{"40 lính Ba Lan"}},
		{"whom one is said to have hurt", "Hamas cho biết 40 dân thường thiệt mạng ở Rafah trong vụ không kích của Israel. Quân đội Israel khẳng định không ai thiệt mạng.", []string{"40 dân thường"}},
	} {
		r.answers(t, c.name, c.text, c.want)
	}
	for _, c := range []struct{ name, text, not string }{
		{"nobody missing among one's own, and the dead of another country", "Truyền thông Ấn Độ nói 40 lính Trung Quốc thiệt mạng. Quân đội Ấn Độ cho hay không ai thiệt mạng.", "denies"},
		{"nobody hurt in another incident", "Nga cho biết 40 lính Ba Lan thiệt mạng. Quân đội Ba Lan nói máy bay gặp sự cố kỹ thuật và không ai thiệt mạng.", "denies"},
		{"what somebody does not know yet", "Nga cáo buộc Mỹ tấn công thành phố Belgorod. Bộ Ngoại giao Mỹ cho biết Washington chưa nắm được toàn bộ chi tiết.", "denies"},
		{"what somebody grants of the deed that he tells", "Nga cho biết Ukraine đã ném bom thành phố Belgorod và nhà máy ở thành phố Kursk mặc dù không đánh trúng nó.", "denies"},
		{"at whom in another's place", "Liban cáo buộc Israel tấn công thành phố Tyre. Ông Netanyahu nói Israel không nhằm vào Liban mà nhằm vào Hezbollah.", "denies denies israel > hezbollah"},
		{"not shot down", "Quân đội Ba Lan nói trực thăng không phải rơi do bị Taliban bắn hạ.", "shot-down"},
		{"a number of people and not what was said", "Nga tấn công thành phố Kharkiv bằng tên lửa, Ukraine cho biết. Nga từ chối bình luận về số thủy thủ trên tàu.", "declines-comment declines-comment russia > ukraine"},
	} {
		if got := r.read(t, c.text); slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.not) }) {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
	r.tellsAmong(t, []told{
		{"troops that are sent to help", "Kiev cáo buộc Ba Lan điều xe tăng và 3.000 binh lính vào thành phố Kupiansk để hỗ trợ cho cuộc tấn công của Nga.", "deployed accuses ukraine poland > tank+kupiansk = 3.000 binh lính"},
	})
}
