package rules_test

import (
	"slices"
	"strings"
	"testing"
)

// TestOthersWords holds whose words a sentence tells where it only names them as the statement of another than the one who speaks.
func TestOthersWords(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"in spite of what another states", "Quân đội Niger khẳng định vẫn giữ các vị trí ở Goma, bất chấp tuyên bố của Chad rằng quân đội nước này đã kiểm soát hoàn toàn thành phố.", "controls claims chad chad > goma"},
		{"contrary to what another states of itself", "Một số quan chức Pháp tiết lộ số máy bay của Niger còn đủ, trái với tuyên bố của không quân Chad rằng họ đã bắn hạ một chiếc F-16.", "shot-down claims chad-air-force chad-air-force > - = một chiếc F-16"},
		{"whose clause the next is", "Bất chấp tuyên bố của Chad rằng nước này đã chiếm Goma, Niger vẫn giữ thành phố Diffa.", "controls claims outlet niger > diffa"},
		{"given out some time ago", "Lầu Năm Góc cho biết đang xem xét tuyên bố được Chad đưa ra hồi tháng 3 rằng họ đã bắn hạ một chiếc F-16 của Niger.", "shot-down claims chad chad > niger = một chiếc F-16 của Niger"},
		{"given out, as is said behind it", "Pháp cho biết phi đội vẫn đủ, trái ngược với thông tin Chad bắn rơi máy bay của Niger do N'Djamena đưa ra.", "shot-down claims chad chad > niger vague máy bay"},
		{"on which nobody comments", "Niger chưa bình luận về tuyên bố của Chad rằng quân đội nước này đã kiểm soát thành phố Goma.", "controls claims chad chad > goma"},
	})
	for _, c := range []struct{ name, text, not string }{
		{"no speaker of what he only mentions", "Quân đội Niger khẳng định vẫn giữ các vị trí ở Goma, bất chấp tuyên bố của Chad rằng quân đội nước này đã kiểm soát hoàn toàn thành phố.", "controls claims niger"},
		{"no proof", "Tướng Marek Dostan nói Chad không đưa ra được bằng chứng về việc một chiếc F-16 của Niger đã bị bắn hạ.", "shot-down"},
		{"those who are looked for deny nothing", "Chad cho biết trận pháo kích làm 33 người bị thương. Ông Marek Dostan nói lính cứu hộ đang tìm những người còn sống sót.", "denies"},
	} {
		if got := r.read(t, c.text); slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.not) }) {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
}

// TestOthersTidings holds what is denied of what another put out, and that nobody who says so tells it himself.
func TestOthersTidings(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"tidings that are given out with a word for that", "Bộ Quốc phòng Chad bác bỏ thông tin do Taliban công bố rằng tổ chức này đã tiêu diệt 3 binh sĩ Chad ở Goma.", "casualties claims taliban taliban > chad+goma = 3 binh sĩ Chad"},
		{"who answers says so", "Bộ Quốc phòng Chad bác bỏ thông tin do Taliban công bố, nói rằng tổ chức này đã tiêu diệt 3 dân thường ở Goma.", "casualties claims chad-ministry-of-defence taliban > goma = 3 dân thường"},
		{"about the dead", "Bộ Quốc phòng Chad phủ nhận thông tin của Taliban về việc 35 binh sĩ Chad thiệt mạng tại Goma.", "casualties claims taliban - > chad+goma = 35 binh sĩ Chad"},
		{"nobody died", "Hãng Wafa đưa tin bốn binh sĩ Chad bị giết ở Goma. Bộ Quốc phòng Chad cho biết không một binh sĩ nào thiệt mạng ở Goma.", "denies denies chad-ministry-of-defence - > goma"},
		{"false tidings", "Niger cho biết đã bắn rơi một máy bay của Chad. “Phía Niger phát tán thông tin sai lệch về vụ máy bay của Chad bị bắn rơi”, ông Marek Dostan, phát ngôn viên quân đội Chad, nói.", "denies denies person-marek-dostan - > -"},
	})
	for _, c := range []struct{ name, text, not string }{
		{"nobody counts none", "Bộ Quốc phòng Chad cho biết không một binh sĩ nào thiệt mạng ở Goma.", "casualties"},
		{"a make of aircraft", "Máy bay tấn công Su-24 tại căn cứ không quân Hmeymim.", "struck"},
		{"false tidings that somebody spreads", "Bộ Quốc phòng Chad nói Niger tung tin giả về việc quân Chad pháo kích Goma.", "struck claims chad"},
	} {
		if got := r.read(t, c.text); slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.not) }) {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
}

// TestNotTheSeat holds which place "nơi này" is behind an army that is called by its capital.
func TestNotTheSeat(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"an army called by its capital", "Kupiansk là tâm điểm giao tranh. Quân đội Moscow đã giành lại quyền kiểm soát nơi này.", "controls claims outlet russia-army > kupiansk"},
	})
}
