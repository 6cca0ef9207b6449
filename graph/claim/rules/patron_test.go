package rules_test

import "testing"

// TestPatron holds that nobody answers those who put him in office, and that who keeps silent at first keeps silent on what was told by then.
func TestPatron(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a mayor whom others appointed", "Tổng thống Ukraine Volodymyr Zelensky tố quân Nga tấn công thành phố Melitopol. Bộ Quốc phòng Nga tố quân Ukraine tấn công thành phố Melitopol. Ông Igor Sokolan, thị trưởng do Moskva bổ nhiệm, phủ nhận thành phố Melitopol bị tấn công.",
			[]string{"quân Nga tấn công"}},
		{"one whom others raised to it", "Tổng thống Ukraine Volodymyr Zelensky tố quân Nga tấn công thành phố Melitopol. Bộ Quốc phòng Nga tố quân Ukraine tấn công thành phố Melitopol. Ông Igor Sokolan, người được Nga đưa lên làm thị trưởng, phủ nhận thành phố Melitopol bị tấn công.",
			[]string{"quân Nga tấn công"}},
		{"silence at first and what is said later", "Quân đội Ukraine cho biết đã bắn rơi 3 máy bay của Nga. Về sau, Kiev nói đã bắn rơi 4 máy bay của Nga. Phía Nga ban đầu từ chối bình luận.", []string{"3 máy bay"}},
	} {
		r.answers(t, c.name, c.text, c.want)
	}
}
