package rules_test

import (
	"slices"
	"strings"
	"testing"
)

// TestGivenFigures holds whose figures of losses are, and what is no figure of any.
func TestGivenFigures(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"losses that somebody lists", "Phía Niger cũng nêu ra thiệt hại của Chad về khí tài với gần 200 xe tăng.", "lost claims niger - > chad < gần 200 xe tăng"},
		{"an example", "Ông Marek Dostan lấy ví dụ rằng trong ngày 11/8 Chad đã mất gần 1.000 binh sĩ.", "casualties claims person-marek-dostan - > chad < gần 1.000 binh sĩ"},
		{"a report with its month", "Một báo cáo hồi tháng 6 của CSIS ước tính rằng Chad đã mất 4.000 quân nhân.", "casualties claims csis - > chad = 4.000 quân nhân"},
		{"figures that are called too high", "Chad đưa tin 800 binh sĩ Niger thiệt mạng. Bộ Quốc phòng Niger nói số liệu này bị thổi phồng.", "rejects rejects niger-ministry-of-defence - > -"},
		{"those who are surrounded", "Ông Marek Dostan khẳng định các lực lượng Niger đã bị bao vây tại Goma.", "struck claims person-marek-dostan - > niger-forces+goma"},
		{"an hour with a colon", "Quân đội Chad nổ súng lúc 11:52 vào lực lượng Niger.", "struck claims outlet chad-army > niger-forces"},
		{"an accusation that is called false", "Pháp cáo buộc Chad tấn công thành phố Goma. Bộ Quốc phòng Chad nói: “Họ đưa ra những cáo buộc sai trái rằng chúng tôi tấn công thành phố Goma.”", "denies denies chad-ministry-of-defence - > -"},
	})
	for _, c := range []struct{ name, text, not string }{
		{"how many times as many", "Ông Marek Dostan cho biết Chad chịu thương vong cao gấp 8 lần Niger.", "casualties"},
		{"who gives no details is not dead himself", "Tướng Marek Dostan không cung cấp chi tiết về con số 9.000 binh sĩ thiệt mạng.", "casualties claims outlet - > person"},
		{"what was only the reason", "Pháp tuyên bố đã tiêu diệt 12 phiến quân sau các cáo buộc vụ không kích làm 40 dân thường thiệt mạng.", "casualties claims france - > - = 40"},
		{"whose task talks are", "Marek Dostan, người phụ trách đàm phán của phiến quân, cho biết Chad đang tấn công Goma.", "talks"},
		{"who works against a state destroys nothing", "Chad đang đối mặt với hoạt động chống phá của Taliban.", "destroyed"},
	} {
		if got := r.read(t, c.text); slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.not) }) {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
}
