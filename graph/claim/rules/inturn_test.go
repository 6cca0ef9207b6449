package rules_test

import "testing"

// TestInTurn tells what two say of each other for each of them.
func TestInTurn(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"this and that party", "Giao tranh nổ ra giữa Armenia và Azerbaijan. Phe này đổ lỗi cho phe kia.", "accuses accuses azerbaijan azerbaijan > armenia"},
		{"both say it of the other", "Armenia và Azerbaijan đều nói phía bên kia vi phạm lệnh ngừng bắn.", "ceasefire-violated claims azerbaijan armenia > -"},
		{"vice versa", "Armenia cáo buộc Azerbaijan vi phạm lệnh ngừng bắn và ngược lại.", "ceasefire-violated accuses azerbaijan armenia > -"},
		{"where they say it was", "Nga và Ukraine cáo buộc nhau pháo kích thành phố Belgorod.", "struck accuses ukraine russia > belgorod"},
		{"each downs the other's machines", "Nga và Ukraine đều tuyên bố bắn hạ 30 UAV của đối phương.", "shot-down claims ukraine ukraine > russia = 30 UAV của đối phương"},
		{"each kills the other's men", "Giao tranh nổ ra giữa Nga và Ukraine. Cả hai bên tuyên bố tiêu diệt 200 binh sĩ đối phương.", "casualties claims ukraine ukraine > russia = 200 binh sĩ đối phương"},
		{"one and then the other", "Armenia đổ lỗi cho Azerbaijan và Azerbaijan đổ lỗi cho Armenia.", "accuses accuses azerbaijan azerbaijan > armenia"},
		{"no war of arms", "Nga đã tấn công thành phố Lviv. Armenia kêu gọi Azerbaijan chấm dứt chiến tranh thương mại.", "struck claims outlet russia > lviv"},
	})
}
