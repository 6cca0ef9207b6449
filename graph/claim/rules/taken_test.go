package rules_test

import "testing"

// TestGroundTaken holds what is taken where it has no name of its own, and whose men take it.
func TestGroundTaken(t *testing.T) {
	newReader(t).tells(t, []told{
		{"the largest town of a country", "RSF chiếm thành phố lớn thứ hai của Sudan.", "controls claims outlet rapid-support-forces > -"},
		{"a town by its name and rank", "RSF đã chiếm El Fasher, thành phố lớn nhất Darfur.", "controls claims outlet rapid-support-forces > el-fasher"},
		{"a town that a clause tells of", "Avdiivka, thành phố mà Nga vừa chiếm hôm 17/2, bị tàn phá.", "controls claims outlet russia > avdiivka | destroyed claims outlet - > avdiivka"},
		{"rebels and their men", "Phe nổi dậy Syria nói các chiến binh của họ đã chiếm Hama.", "controls claims syria-rebels syria-rebels > hama"},
		{"a flag of a side", "Cờ của Nga đã được cắm ở Avdiivka.", "controls claims outlet russia > avdiivka"},
		{"nothing but villages", "M23 đã giành lại một số ngôi làng và lãnh thổ.", "controls claims outlet m23 > -"},
		{"nearly a whole country", "Taliban giành quyền kiểm soát gần như toàn bộ đất nước.", "controls claims outlet taliban > -"},
		{"how much more", "M23 đã mở rộng vùng kiểm soát thêm 70%.", "controls claims outlet m23 > - = thêm 70%"},
		{"posts by their number", "Taliban đã chiếm 25 đồn của Pakistan.", "controls claims outlet taliban > - = 25 đồn"},
		{"a share of a stock", "Nga chiếm 69% lượng vũ khí.", ""},
	})
}

// TestGroundLeft holds who leaves, and what he only should do.
func TestGroundLeft(t *testing.T) {
	newReader(t).tells(t, []told{
		{"units that are referred to", "Mỹ yêu cầu Nga rút ngay các lực lượng này.", "withdrew demands united-states russia > -"},
		{"why they leave", "Quân đội Ethiopia rút vì hết đạn.", "withdrew claims outlet ethiopia-army > -"},
		{"home to the barracks", "Nga và Ukraine bắt đầu kéo quân về doanh trại.", "withdrew claims outlet russia+ukraine > -"},
		{"what one had to do oneself", "Quân đội Thái Lan thừa nhận phải rút lực lượng khỏi Preah Vihear.", "withdrew confirms royal-thai-army royal-thai-army > preah-vihear"},
		{"driven out", "Quân đội Nga đuổi các đơn vị Ukraine ra khỏi Avdiivka.", "fought claims outlet russia-army > ukraine-forces+avdiivka"},
		{"a chase drives nobody out", "Cảnh sát Nga truy đuổi các tay súng ra khỏi Avdiivka.", ""},
		{"the first word of a name", "Nga rút quân khỏi Hạ Verra.", "withdrew claims outlet russia > -"},
	})
}
