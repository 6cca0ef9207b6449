package rules_test

import "testing"

// TestSuspects holds whom somebody only suspects, and that what is only suspected is told by nobody as done.
func TestSuspects(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"behind an attack", "Ấn Độ nghi Pakistan đứng sau vụ tấn công ở Srinagar.", "struck accuses india pakistan > srinagar"},
		{"of a supply", "Mỹ nghi Iran cung cấp tên lửa cho Houthi.", "supplied accuses united-states iran > houthis"},
		{"of nothing told again", "Vụ nổ làm 4 người chết ở Mogadishu. Cảnh sát Somalia nghi al-Shabaab.", "accuses accuses somalia-police somalia-police > al-shabaab"},
	})
	r.silent(t, "Một UAV nghi của Nga rơi xuống Ba Lan.", "Cảnh sát nghi ngờ lời khai này.")
}

// TestNamedAmongPenalised holds who is named as one of those on whom sanctions are laid, bans of arms, and who lets his troops go.
func TestNamedAmongPenalised(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"named behind the number", "Canada trừng phạt 12 sĩ quan Myanmar, trong đó có tướng Min Aung Hlaing.", "sanctions claims outlet canada > min-aung-hlaing"},
		{"assets of several", "EU đóng băng tài sản của bảy tướng lĩnh Myanmar, gồm cả tướng Min Aung Hlaing.", "sanctions claims outlet european-union > min-aung-hlaing"},
		{"a ban of arms", "Đức áp lệnh cấm xuất khẩu vũ khí sang Israel.", "sanctions claims outlet germany > israel"},
		{"whose ban", "Lệnh cấm bán vũ khí của Pháp đối với Israel bắt đầu từ hôm nay.", "sanctions claims outlet france > israel"},
		{"lets his men go", "Quân đội Congo đã cho binh sĩ rút khỏi Bukavu.", "withdrew claims outlet fardc > bukavu"},
		{"keep an armistice", "Nhật Bản yêu cầu Triều Tiên tuân thủ hiệp định đình chiến.", "calls-for-ceasefire demands japan - > -"},
		{"contacts", "Các cuộc tiếp xúc kín giữa Nga và Mỹ đã diễn ra ở Riyadh.", "talks claims outlet russia+united-states > riyadh"},
	})
	r.silent(t, "Đức dỡ bỏ lệnh cấm bán vũ khí cho Israel.", "Chính quyền đã cho người dân rời Goma.")
}
