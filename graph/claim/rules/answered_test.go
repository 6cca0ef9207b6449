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

// TestTurnedDown holds answers that turn down decisions and proposals or call news nothing but propaganda, and what only the words of a denial tell.
func TestTurnedDown(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a decision that is called void", "Mỹ công nhận Kosovo. Serbia coi quyết định này là vô giá trị.", []string{"công nhận Kosovo"}},
		{"a decision that is called void in quotation marks", "Mỹ thông báo áp trừng phạt 5 tướng lĩnh Nga. Bộ Ngoại giao Nga gọi quyết định trên là “vô giá trị”.", []string{"áp trừng phạt 5 tướng lĩnh"}},
		{"a move that is called void in a clause of its own", "Mỹ công nhận Kosovo, động thái mà chính phủ Serbia coi là vô giá trị.", []string{"công nhận Kosovo"}},
		{"refused on the same day", "Ukraine đề nghị đàm phán. Nga bác ngay trong ngày.", []string{"đề nghị đàm phán"}},
		{"news that are only propaganda", "Hamas nói 200 binh sĩ Philippines đã thiệt mạng. Người phát ngôn quân đội Philippines gọi thông tin này \"hoàn toàn chỉ là tuyên truyền\".", []string{"200 binh sĩ"}},
		{"the attack and not the dead that another counts", "UNICEF cho biết nhà tù ở Saada trúng bom, ít nhất 70 người chết. Houthi đưa ra con số cao hơn: 90. Liên quân Arab phủ nhận.", []string{"nhà tù ở Saada trúng bom"}},
		{"the charge in its denial, and where it is told", "Niger bác bỏ cáo buộc của Chad rằng quân Niger đã bắn đạn cối vào lãnh thổ Chad. Người phát ngôn quân đội Chad nói quân Niger đã bắn một quả đạn cối vào lãnh thổ Chad.", []string{"quân Niger đã bắn đạn cối", "một quả đạn cối"}},
		{"news of several", "Ukraine nói Nga tấn công thành phố Kharkiv. Theo Reuters, Nga tấn công thành phố Odessa. Nga gọi các tin này là vô căn cứ.", []string{"thành phố Kharkiv", "thành phố Odessa"}},
		{"alive before the death is told", "Hamas cho hay thủ lĩnh Marek Dostan “vẫn sống và an toàn”. Trước đó quân đội Israel tuyên bố đã tiêu diệt Marek Dostan.", []string{"tiêu diệt Marek Dostan"}},
		{"arms that somebody is said to have", "Israel khẳng định Hezbollah cất tên lửa chống hạm ở đó; nhóm vũ trang phủ nhận có kho vũ khí ở đó.", []string{"cất tên lửa chống hạm"}},
		{"a report that is called made up", "Một cuộc điều tra quốc tế kết luận tàu ngầm Triều Tiên đã đánh chìm tàu Cheonan. Phía Triều Tiên nói rằng cuộc điều tra đã cố tình xuyên tạc dữ liệu.", []string{"đánh chìm tàu Cheonan"}},
		{"an incident that is made up", "Hamas nói đã giết 200 lính Philippines. Quân đội Philippines cho biết vụ việc này là bịa đặt.", []string{"200 lính Philippines"}},
		{"news of two sentences ago", "Theo Twitter, máy bay Nga bị bắn hạ sau khi xâm phạm không phận Thổ Nhĩ Kỳ. Mạng xã hội đăng một đoạn video. Bộ Quốc phòng Nga đã bác bỏ thông tin trên.", []string{"máy bay Nga bị bắn hạ"}},
		{"news of several on which nobody comments", "Một nguồn tin an ninh cho biết 77 người thiệt mạng. Theo Reuters, 70 người thiệt mạng. Quân đội Mali chưa xác nhận các thông tin này.", []string{"77 người", "70 người"}},
	} {
		r.answers(t, c.name, c.text, c.want)
	}
	refused := r.claims(t, "Taliban tuyên bố bác bỏ thỏa thuận ngừng bắn do Nga và Mỹ làm trung gian. Thỏa thuận ngừng bắn tại Syria đạt được ngày 4/5.")
	if len(refused) < 2 || len(refused[0].Targets) != 1 || refused[0].Targets[0] != refused[1].ID {
		t.Errorf("an accord that somebody rejects and the article then tells of: got %+v", refused)
	}
	r.tells(t, []told{
		{"a figure that goes with what one tells oneself", "Nga cho biết Ukraine tấn công thành phố Belgorod, nhưng không nêu con số thương vong.", "struck claims russia ukraine > belgorod"},
		{"a headline in which somebody says that it was not he", "Không kích trúng nhà tù ở Saada, liên quân nói không phải mình.", "struck claims outlet - > saada-prison+saada"},
		{"dead whom nobody counts", "Chad chưa công bố số binh sĩ thiệt mạng.", "declines-comment declines-comment chad - > -"},
	})
}
