package rules_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"hearsay/schema"
)

// Plain clauses, subject and predicate.
var plainClauses = [][2]string{
	{"quân đội Nga", "bắn trúng một kho đạn của Ukraine ở Kherson"},
	{"quân đội Israel", "không kích một trại tị nạn ở Rafah"},
	{"phiến quân M23", "chiếm thị trấn Walikale"},
	{"Hezbollah", "phóng 40 quả rocket vào thành phố Haifa"},
	{"Lực lượng Hỗ trợ nhanh", "pháo kích khu chợ ở El Fasher làm 12 dân thường thiệt mạng"},
	{"phòng không Ukraine", "bắn hạ 23 máy bay không người lái của Nga"},
	{"quân chính phủ Syria", "rút khỏi thành phố Hama"},
	{"thành phố Aleppo", "bị quân nổi dậy chiếm"},
	{"một kho vũ khí ở Homs", "bị Israel không kích"},
	{"Armenia", "vi phạm lệnh ngừng bắn ở Nagorno-Karabakh"},
	{"quân đội Thái Lan", "giao tranh với quân đội Campuchia ở Preah Vihear"},
	{"Taliban", "bắt giữ 30 tay súng IS ở Kunduz"},
	{"Houthi", "tấn công một tàu hàng của Hy Lạp trên Biển Đỏ"},
	{"Boko Haram", "giết 20 nông dân ở bang Borno"},
}

// Where a clause may stand without losing anything: S is its subject and P its predicate.
var contexts = []string{
	"S P.", "Hôm 5/5, S P.", "S ngày 5/5 đã P.", "S, theo nhiều nhà quan sát, P.", "Theo Reuters, S P.", "S P, theo Reuters.", "S P, hãng tin Reuters đưa tin.",
	"Reuters dẫn lời ông Bob Kern, người phát ngôn của Liên Hợp Quốc, cho biết S P.", "Ông Bob Kern nói với báo giới rằng S P.", "“S P”, ông Bob Kern nói.",
	"“S P. Tình hình rất căng thẳng”, ông Bob Kern nói.", "“Tình hình rất căng thẳng. S P”, ông Bob Kern nói.", "Ông Bob Kern khẳng định: “S P”.",
	"Ông Bob Kern cho biết tình hình căng thẳng. Ông nói thêm rằng S P.", "Trong khi đó, S P.", "Giao tranh tiếp diễn trong bối cảnh S P.", "S P trong bối cảnh đàm phán bế tắc.",
	"S P, khiến người dân hoảng loạn.", "S P sau khi đàm phán đổ vỡ.", "Người dân rời khỏi thành phố sau khi S P.", "Nhiều người đang ngủ khi S P.", "S được cho là đã P.",
	"Một quan chức giấu tên xác nhận S P.", "Việc S P làm dấy lên lo ngại.", "Hình ảnh vệ tinh cho thấy S P.", "Trong một tuyên bố đăng trên Telegram, ông Bob Kern viết S P.",
	"Bất chấp lời kêu gọi của cộng đồng quốc tế, S P.", "Kể từ khi S P, tình hình xấu đi.", "Trong lúc đàm phán diễn ra, S P.", "S P (thông tin chưa được kiểm chứng độc lập).",
	"S đã đồng loạt P.", "S đã nhiều lần P.", "Chưa đầy 24 giờ sau, S P.", "Mặc dù đã ký thỏa thuận, S P.", "S P nhưng không nêu chi tiết.", "S P lần đầu tiên kể từ năm 2014.",
}

// What a plain clause tells is told wherever it stands, whoever says it then.
func TestContexts(t *testing.T) {
	r := newReader(t)
	upper := func(s string) string {
		first, n := utf8.DecodeRuneInString(s)
		return string(unicode.ToUpper(first)) + s[n:]
	}
	told := func(text string) (out []string) {
		for _, c := range r.claims(t, text) {
			raw := ""
			if c.Figure != nil {
				raw = strings.ToLower(c.Figure.Raw)
			}
			out = append(out, strings.Join([]string{c.Relation, names(c.Agent), names(append(append([]schema.ID{}, c.Patient...), c.Place...)), raw}, " "))
		}
		return out
	}
	for _, clause := range plainClauses {
		plain := told(upper(clause[0]) + " " + clause[1] + ".")
		if len(plain) == 0 {
			t.Errorf("%s: nothing is told", clause[0])
		}
		for _, context := range contexts {
			subject := clause[0]
			if strings.HasPrefix(context, "S") || strings.Contains(context, "“S") || strings.Contains(context, ". S") {
				subject = upper(subject)
			}
			text := strings.NewReplacer("S", subject, "P", clause[1]).Replace(context)
			got := told(text)
			for _, want := range plain {
				if !slices.Contains(got, want) {
					t.Errorf("%s: %q, want among it %q", text, got, want)
				}
			}
		}
	}
}
