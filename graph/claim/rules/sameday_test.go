package rules_test

import "testing"

// TestSameDay holds which day what is told further has, of which no day is told; "" where it has none.
func TestSameDay(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ name, text, relation, start string }{
		{"losses behind the attack", "Đêm 2/10/2020, Nga không kích Idlib. Theo giới chức địa phương, 5 người thiệt mạng.", "casualties", "2020-10-02"},
		{"what the attackers hit", "Rạng sáng 2/10/2020, Nga và Belarus mở hàng loạt cuộc không kích vào các vị trí của Hamas ở Syria.\n\nKhông quân Nga cho biết đã đánh trúng 60 mục tiêu ở Syria.", "struck", "2020-10-02"},
		{"losses in the attack, a paragraph further", "Hôm 2/10/2020, Nga không kích Idlib.\n\nBộ Quốc phòng Syria nói 12 binh sĩ thiệt mạng trong vụ tấn công.", "casualties", "2020-10-02"},
		{"of whom tells it days later", "Hôm 2/10/2020, Nga không kích Idlib. Ngày 4/10/2020, Bộ Y tế Syria cho biết 12 người thiệt mạng trong vụ tấn công này.", "casualties", "2020-10-02"},
		{"of an hour", "Sáng 2/10/2020, giao tranh nổ ra ở Nagorno-Karabakh. Bộ Quốc phòng Armenia cho biết lúc 8h10, quân đội Azerbaijan nã pháo vào Stepanakert.", "struck", "2020-10-02"},
		{"both sides of a battle", "Quân đội Armenia và quân đội Azerbaijan giao tranh hôm 2/10/2020. Bộ Quốc phòng Armenia nói quân đội Azerbaijan mất 3 xe tăng.", "lost", "2020-10-02"},
		{"losses in an attack that has its day by its name", "Bộ Quốc phòng Nga công bố báo cáo về vụ không kích ngày 2/10/2020. Theo báo cáo, 5 người thiệt mạng.", "casualties", "2020-10-02"},
		{"the crew of what came down", "Chiều 2/10/2020, một trực thăng của Nga bị bắn rơi ở Armenia. Bộ Quốc phòng Nga nói hai phi công thiệt mạng.", "casualties", "2020-10-02"},
		{"a battle, a paragraph further", "Giao tranh nổ ra ở Nagorno-Karabakh hôm 2/10/2020.\n\nArmenia cho rằng quân đội Azerbaijan đã nã pháo vào Stepanakert.", "struck", "2020-10-02"},
		{"what the target brought down", "Nga phóng 140 UAV vào Ukraine trong đêm 2/10/2020. Quân đội Ukraine đã phá hủy 88 UAV của Nga.", "destroyed", "2020-10-02"},
		{"what came down of the machines that attacked", "Đêm 2/10/2020, Ukraine dùng UAV tấn công Belgorod.\n\nTheo giới chức địa phương, bốn UAV bị bắn hạ lúc 3h sáng.", "shot-down", "2020-10-02"},
		{"behind a word for attacks that tells none", "Đêm 2/10/2020, Nga phóng tên lửa vào Ukraine. Bộ Quốc phòng Nga gọi đây là đòn đáp trả những cuộc tấn công của Ukraine. Nga nã pháo vào Odessa.", "struck", "2020-10-02"},
		{"of a battle that has gone on since", "Giao tranh nổ ra ở Idlib từ hôm 2/10/2020. Ít nhất 65 binh sĩ thiệt mạng.", "casualties", ""},
		{"across another day", "Hôm 2/10/2020, Nga không kích Idlib. Ngày 3/10/2020 ở đó trời mưa rất to. Sáng ra, theo giới chức địa phương, 5 người thiệt mạng.", "casualties", ""},
		{"some time before", "Hôm 2/10/2020, Nga không kích Idlib. Trước đó, Nga không kích Aleppo.", "struck", ""},
		{"at another place", "Hôm 2/10/2020, Nga không kích Kharkov. Tại Odessa, Nga nã pháo vào một nhà ga.", "struck", ""},
		{"what another attack did", "Hôm 2/10/2020, Nga không kích Kharkov. Ukraine pháo kích Belgorod, làm 5 người thiệt mạng.", "casualties", ""},
		{"what the other side did", "Hôm 2/10/2020, quân đội Nga tấn công Kharkov. Bộ Quốc phòng Nga nói quân đội Ukraine bắn vào một nhà thờ ở Belgorod.", "struck", ""},
		{"what was once", "Hôm 2/10/2020, Nga không kích Idlib. Nga từng nã 30 quả tên lửa vào Idlib.", "struck", ""},
		{"what is planned", "Hôm 2/10/2020, Nga không kích Idlib. Bộ Quốc phòng Nga cho biết sẽ tiếp tục không kích Idlib.", "struck", ""},
		{"a total", "Hôm 2/10/2020, Nga không kích Idlib. Bộ Y tế Syria cho biết tổng cộng 900 người thiệt mạng.", "casualties", ""},
		{"over weeks", "Hôm 2/10/2020, Nga không kích Idlib. Trong ba tuần giao tranh, 900 người thiệt mạng.", "casualties", ""},
		{"under another heading", "Hôm 2/10/2020, Nga không kích Idlib.\n\n## Libya\n\nTheo giới chức địa phương, 5 người thiệt mạng.", "casualties", ""},
		{"long ago", "Hôm 2/3/2020, Nga không kích Idlib. Theo giới chức địa phương, 5 người thiệt mạng.", "casualties", ""},
	} {
		var got, basis string
		seen := false
		for _, x := range r.claims(t, c.text) {
			if x.Relation == c.relation {
				seen, got, basis = true, x.Date.Start, x.Date.Basis
			}
		}
		if !seen || got != c.start || got != "" && basis != "inferred" {
			t.Errorf("%s: got %q (%s), seen %v, want %q", c.name, got, basis, seen, c.start)
		}
	}
}
