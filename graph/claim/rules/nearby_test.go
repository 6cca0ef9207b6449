package rules_test

import "testing"

// TestNearby holds that what only says where a place lies takes no part, and who only has allies neither.
func TestNearby(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a border behind the object", "Quân đội Nga chiếm thị trấn Krasne gần biên giới với Belarus.", "controls claims outlet russia-army > place-krasne"},
		{"along a border", "Quân đội Nga chiếm thị trấn Krasne nằm ven biên giới với Belarus.", "controls claims outlet russia-army > place-krasne"},
		{"a border where they fought", "Giao tranh nổ ra tại thị trấn Krasne ngay sát biên giới với Belarus.", "fought claims outlet - > place-krasne"},
		{"a site without a name", "Nga tấn công lực lượng biên phòng Ukraine gần một bệnh viện.", "struck claims outlet russia > ukraine-border-guard"},
		{"whose allies fight", "Giao tranh giữa hai đồng minh của Nga nổ ra tại Kherson hôm 5/5.", "fought claims outlet - > kherson"},
		{"allies counted", "Giao tranh giữa hai đồng minh Nga nổ ra tại Kherson hôm 5/5.", "fought claims outlet - > kherson"},
		{"an ally", "Giao tranh giữa Nga và đồng minh Belarus nổ ra tại Kherson hôm 5/5.", "fought claims outlet belarus+russia > kherson"},
	})
}

// TestListedMen holds whose the men are of whom only a later item of their list tells it.
func TestListedMen(t *testing.T) {
	newReader(t).tellsAmong(t, []told{
		{"soldiers before police", "Ba binh sĩ và 2 cảnh sát Niger đã thiệt mạng.", "casualties claims outlet - > niger = Ba binh sĩ"},
		{"soldiers before a civilian", "Nga đã giết chết 2 binh sĩ và 1 thường dân Ukraine.", "casualties claims outlet russia > ukraine = 2 binh sĩ"},
		{"civilians of who tells it", "Niger cho biết năm dân thường, 3 binh sĩ và 2 cảnh sát Niger đã thiệt mạng.", "casualties claims niger - > niger = năm dân thường"},
		{"civilians of anybody", "Bốn dân thường và 2 binh sĩ Niger đã thiệt mạng.", "casualties claims outlet - > - = Bốn dân thường"},
		{"a band", "Năm tay súng và 2 binh sĩ Niger đã thiệt mạng.", "casualties claims outlet - > - = Năm tay súng"},
		{"others behind them", "Các cuộc tấn công đã giết chết 30 tay súng người Kurd, nhưng cũng có 4 thường dân thiệt mạng.", "casualties claims outlet - > - = 4 thường dân"},
		{"fighters of a people", "Quân đội Iraq đã tiêu diệt 5 tay súng người Kurd.", "casualties claims outlet iraq-army > kurds = 5 tay súng người Kurd"},
	})
}

// TestOwnAttack holds that who concedes to have carried out an attack did it.
func TestOwnAttack(t *testing.T) {
	newReader(t).tellsAmong(t, []told{
		{"without a doer", "Hôm 5/5, đồn cảnh sát ở Kabul bị tấn công. Taliban thừa nhận đã tiến hành vụ tấn công.", "struck confirms taliban taliban > police-station+kabul"},
		{"another's", "Nga tấn công Kherson. Ukraine thừa nhận đã tiến hành vụ tấn công.", "struck claims outlet russia > kherson"},
		{"only conceded", "Hôm 5/5, đồn cảnh sát ở Kabul bị tấn công. Taliban xác nhận vụ tấn công.", "struck confirms taliban - > police-station+kabul"},
	})
	newReader(t).tells(t, []told{
		{"no more told of what is confirmed", "Quân đội Nga xác nhận đã pháo kích Kherson, song không cung cấp thêm chi tiết.", "struck confirms russia-army russia-army > kherson"},
		{"attacks that hurt nobody", "Taliban nhận đã tiến hành các vụ đánh bom không gây thương vong ở Kabul.", ""},
		{"a rise in per cent", "Thương vong của dân thường ở Kabul tăng 16% so với năm ngoái.", ""},
		{"who is hunted", "Nga đang truy bắt thủ lĩnh Shamil Basayev.", ""},
		{"people of a town", "Hamas giao tranh với quân đội Israel trong thành phố Haifa có 280.000 dân.", "fought claims outlet hamas > israel-army+haifa"},
		{"blamed before what is confirmed", "Ukraine xác nhận đã rút quân sau khi cáo buộc Nga tấn công Kherson.", "withdrew confirms ukraine ukraine > - | struck accuses ukraine russia > kherson"},
	})
}
