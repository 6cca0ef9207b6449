package rules_test

import "testing"

// TestBesides holds what stands beside a deed and is no part of it, and who does what stands within another's passive.
func TestBesides(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"how far it is from elsewhere", "Nga đã kiểm soát thành phố Lviv cách thành phố Kharkov 900 km.", "controls claims outlet russia > lviv"},
		{"who holds another place while he besieges", "Thành phố Idlib bị Hamas, vốn kiểm soát thành phố Raqqa, bao vây.", "controls claims outlet hamas > raqqa"},
		{"what is done now and then", "Quân đội Israel đôi khi vẫn tiến hành các cuộc tấn công vào thành phố Idlib.", "struck claims outlet israel-army > idlib"},
		{"by whom it is thought to be fired", "Qatar cho biết họ đã đẩy lùi 7 UAV, được cho là phóng bởi Iran.", "shot-down claims qatar qatar > - = 7 UAV"},
		{"a ship that lays mines", "Ukraine đã tấn công các tàu rải thủy lôi của Nga.", "struck claims outlet ukraine > russia"},
	})
}
