package rules_test

import "testing"

// TestKilledBy holds who killed people of whom the sentence tells the cause behind their death, in an act without a number or by the blow before.
func TestKilledBy(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{{"a war between two", "Xung đột Nga-Taliban khiến hơn 3.700 người Peru thiệt mạng.", "casualties claims outlet - > peru > hơn 3.700 người Peru"}})
	r.tellsAmong(t, []told{{"whose attacks they were, and who is told of behind them", "Trong các cuộc không kích của Nga và Chile, tướng Marek Dostan, cũng như 4 sĩ quan khác đã thiệt mạng ở Kherson.", "struck claims outlet chile+russia > -"}})
	r.tellsAmong(t, []told{
		{"by their fire", "12 người thiệt mạng vì đạn pháo của quân đội Nga.", "casualties claims outlet russia-army > - = 12 người"},
		{"behind the place", "12 người thiệt mạng ở Kherson do đạn pháo của quân đội Nga.", "casualties claims outlet russia-army > kherson = 12 người"},
		{"at their hands", "12 người chết dưới tay quân đội Nga.", "casualties claims outlet russia-army > - = 12 người"},
		{"in a massacre", "Vụ thảm sát do quân đội Nga gây ra ở Kherson làm 12 người chết.", "casualties claims outlet russia-army > kherson = 12 người"},
		{"in a country that was struck", "Nga không kích Ukraine, 12 người chết.", "casualties claims outlet russia > ukraine = 12 người"},
		{"civilians without a number", "Dân thường thiệt mạng trong cuộc không kích của Nga ở Kherson.", "casualties claims outlet russia > civilians+kherson"},
		{"not those who did not fire", "12 người thiệt mạng vì sự thờ ơ của quân đội Nga.", "casualties claims outlet - > - = 12 người"},
		{"a side with numbers alone", "Quân đội Nga chết 40, bị thương 100.", "casualties claims outlet - > russia-army = 100"},
		{"soldiers in the service of another", "12 binh sĩ Uganda thuộc phái bộ Liên minh châu Phi thiệt mạng.", "casualties claims outlet - > uganda = 12 binh sĩ Uganda"},
		{"others are taken", "Quân đội Nga tiêu diệt 15 lính Ukraine, 2 lính bị bắt.", "captured claims outlet - > ukraine = 2 lính"},
		{"of a unit", "Hầu hết những người thiệt mạng là binh sĩ thuộc Lữ đoàn 5 của Ukraine.", "casualties claims outlet - > force-ukraine-lu-doan-5"},
	})
}
