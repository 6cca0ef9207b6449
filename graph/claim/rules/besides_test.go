package rules_test

import "testing"

// TestBesides holds what stands beside a deed and is no part of it, and who does what stands within another's passive.
func TestBesides(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"how far it is from elsewhere", "Nga đã kiểm soát thành phố Lviv cách thành phố Kharkov 900 km.", "controls claims outlet russia > lviv"},
		{"who holds another place while he besieges", "Thành phố Idlib bị Hamas, vốn kiểm soát thành phố Raqqa, bao vây.", "controls claims outlet hamas > raqqa"},
		{"what is done now and then", "Quân đội Israel đôi khi vẫn tiến hành các cuộc tấn công vào thành phố Idlib.", "struck claims outlet israel-army > idlib"},
		{"by whom it is thought to be fired", "Qatar cho biết họ đã đẩy lùi 7 UAV, được cho là phóng bởi Iran.", "shot-down claims qatar qatar > - = 7 UAV"},
		{"rebels of themselves, past small words", "Quân nổi dậy Libya cũng tuyên bố họ đã chiếm thành phố Misrata.", "controls claims libya-rebels libya-rebels > misrata"},
		{"where he stays", "Thợ hàn Marek Dostan hiện ở Idlib cho hay Nga đã tấn công thành phố Raqqa.", "struck claims person-marek-dostan russia > raqqa"},
		{"what only says when", "Theo SOHR, ngay sau khi Israel ra thông báo trên, Nga đã tấn công thành phố Idlib.", "struck claims sohr russia > idlib"},
		{"tidings of some kind", "Hamas nói Nga đã tấn công thành phố Idlib. Thông tin ban đầu cho biết Ukraine đã tấn công thành phố Belgorod.", "struck claims outlet ukraine > belgorod"},
		{"who takes it upon himself", "Boko Haram hôm qua lãnh trách nhiệm về vụ đánh bom ở Kano.", "struck confirms boko-haram boko-haram > kano"},
		{"the man behind rebels whom he speaks for", "Phát ngôn viên quân nổi dậy Marek Dostan nói Nga đã tấn công thành phố Idlib.", "struck claims person-marek-dostan russia > idlib"},
		{"a ship that lays mines", "Ukraine đã tấn công các tàu rải thủy lôi của Nga.", "struck claims outlet ukraine > russia"},
	})
}
