package rules_test

import "testing"

// TestWrecks holds that machines counted by what is left of them are lost and nobody dead, and what numbers told of a later time count.
func TestWrecks(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"wrecks of a side", "AFP đếm được 14 xác xe tăng Nga ở Kherson.", "lost claims afp - > russia+kherson = 14 xác xe tăng Nga"},
		{"of whom behind them", "Phóng viên đếm được hai xác trực thăng của Ukraine ở Bakhmut.", "lost claims journalists - > ukraine+bakhmut = hai xác trực thăng của Ukraine"},
		{"bodies are no wrecks", "Cảnh sát Nigeria tìm thấy 7 xác lính Pháp ở Kano.", "casualties claims outlet - > france+kano = 7 xác lính Pháp"},
		{"later that day", "AFP nói 14 người chết ở Goma, đến tối là gần 40.", "casualties claims afp - > goma < gần 40"},
		{"the next day", "AFP nói 14 người bị thương ở Goma; hôm sau lên 21.", "casualties claims afp - > goma = 21"},
		{"of machines", "Nga mất 14 xe tăng ở Kherson, đến tháng 9 là 53.", "lost claims outlet - > russia+kherson = 53"},
		{"some who are among them", "Vụ nổ làm 30 người thiệt mạng ở Goma, 4 nhà báo nằm trong số này.", "casualties claims outlet - > goma = 4 nhà báo"},
		{"some who are among them, behind a preposition", "Vụ nổ làm 30 người thiệt mạng ở Goma, với 4 bác sĩ nằm trong số đó.", "casualties claims outlet - > goma = 4 bác sĩ"},
	})
	r.silent(t, "Cảnh sát không thấy xác máy bay nào ở Kherson.")
}

// TestOnlyTarget holds at whom a strike was aimed that was told right before, and that other aims are none.
func TestOnlyTarget(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"only a group", "Nga không kích Kherson. Ngoại trưởng Nga nói mục tiêu chỉ là nhóm Wagner.", "struck claims sergey-lavrov russia > wagner-group"},
		{"a person", "Israel không kích Beirut. Theo Reuters, mục tiêu là Ibrahim Aqil.", "struck claims reuters israel > ibrahim-aqil"},
		{"in the same sentence", "Israel không kích Beirut, và Reuters nói mục tiêu là Hezbollah.", "struck claims reuters israel > hezbollah"},
	})
	r.tellsLast(t, []told{
		{"no strike before", "Ngoại trưởng Nga nói mục tiêu là nhóm Wagner.", ""},
		{"an aim", "Israel không kích Beirut. Thủ tướng Israel nói mục tiêu là đưa dân trở về nhà.", "struck claims outlet israel > beirut"},
	})
}

// TestProposedByOthers holds who accepts a truce that another has proposed.
func TestProposedByOthers(t *testing.T) {
	newReader(t).tells(t, []told{
		{"given out by another", "Hamas chấp nhận đề xuất ngừng bắn do Qatar đưa ra.", "ceasefire-agreed claims outlet hamas > -"},
		{"agreed to, by two", "RSF đồng ý với đề xuất ngừng bắn do Mỹ và Qatar đưa ra.", "ceasefire-agreed claims outlet rapid-support-forces > -"},
	})
}
