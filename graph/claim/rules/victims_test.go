package rules_test

import (
	"strings"
	"testing"
)

// TestVictims holds that who the dead and hurt are said to be is told of them, and that nobody is told twice.
func TestVictims(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"one of them", "Một vụ nổ xảy ra ở Kherson. Người chết là một lính gác.", "casualties claims outlet - > - = một lính gác"},
		{"one with a name", "Một vụ nổ xảy ra ở Kherson. Người thiệt mạng là Hassan Karim, một thành viên của Hamas.", "casualties claims outlet - > person-hassan-karim"},
		{"the enemy's, as some of them show", "Hamas cho biết nhiều binh sĩ, trong đó có một chỉ huy của quân đội Israel, đã thiệt mạng.", "casualties claims hamas - > israel-army vague nhiều binh sĩ"},
		{"the enemy's, whose commander fell with them", "Quân đội Nga cho biết nhiều binh sĩ, trong đó có chỉ huy tiểu đoàn bộ binh 38 của Hamas, đã thiệt mạng.", "casualties claims russia-army - > hamas vague nhiều binh sĩ"},
		{"several", "Vụ nổ xảy ra ở Kherson. Những người bị thương là 2 cảnh sát và 3 nông dân.", "casualties claims outlet - > - = 3 nông dân"},
		{"nobody counted them", "Đa số những người bị giết ở Kherson là nông dân.", "casualties claims outlet - > kherson vague nông dân"},
		{"of no side", "Phần đông những người thiệt mạng ở Kherson là dân thường.", "casualties claims outlet - > civilians+kherson"},
		{"whose some are", "M23 tấn công ở Kherson làm 9 người chết. Trong đó, hai người là lính Nga.", "casualties claims outlet m23 > russia+kherson = hai người"},
		{"whose the rest are", "M23 tấn công ở Kherson làm 9 người chết. Hai người là công dân Pháp, 7 người khác thuộc quân đội Ukraine.", "casualties claims outlet m23 > ukraine-army+kherson = 7 người"},
		{"of a body", "M23 tấn công ở Kherson làm 9 người chết. Trong số này, hai người là thành viên phái bộ Liên Hợp Quốc.", "casualties claims outlet m23 > united-nations+kherson = hai người"},
		{"some between commas", "M23 tấn công ở Kherson làm 9 người chết, trong đó 2 người là binh sĩ Nga.", "casualties claims outlet m23 > russia+kherson = 2 người"},
		{"taken", "12 người bị bắt cóc ở Kherson.", "captured claims outlet - > kherson = 12 người"},
	})
	for _, in := range []string{"con tin của Hamas", "nạn nhân của quân đội Nga"} {
		if got := r.read(t, "M23 tấn công ở Kherson làm 9 người chết. Hai người là "+in+"."); len(got) == 0 || strings.Contains(strings.Join(got, " "), "Hai người") {
			t.Errorf("%s: got %q", in, got)
		}
	}
	r.silent(t,
		"Những người biểu tình là 2 cảnh sát và 3 nông dân.",
		"Người bị thương không phải là một lính gác.",
		"Ông nói người chết là nỗi đau.",
	)
}
