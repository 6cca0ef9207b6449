package rules_test

import "testing"

// TestTrades holds that people in lists are counted whose calling no list has, whatever is told of them, and that what is unknown ends no list.
func TestTrades(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"a word that begins callings", "Vụ pháo kích ở Kherson làm chết 3 binh sĩ và một thợ kim hoàn.", "casualties claims outlet - > kherson = một thợ kim hoàn"},
		{"one that ends them", "Hai bình luận viên bị thương ở Kherson, 3 tuần sau đó.", "casualties claims outlet - > kherson = Hai bình luận viên"},
		{"nothing but the list", "Quân đội Nga giết 3 nông dân, 2 y tá và một khuyển nho ở Kherson.", "casualties claims outlet russia-army > kherson = một khuyển nho"},
		{"told more of", "Ba lính gác, hai nhân viên nếp tẻ và một y tá thiệt mạng ở Kherson.", "casualties claims outlet - > kherson = Ba lính gác"},
		{"of a nationality", "Hai người mang quốc tịch Pháp thiệt mạng ở Kherson.", "casualties claims outlet - > france+kherson = Hai người mang quốc tịch Pháp"},
		{"each with age and place", "Pháo kích làm một phụ nữ 72 tuổi ở Kherson, một nông dân ở Bakhmut và một y tá ở Kharkiv thiệt mạng.", "casualties claims outlet - > kherson = một phụ nữ"},
		{"the next of them", "Pháo kích làm một phụ nữ 72 tuổi ở Kherson, một nông dân ở Bakhmut và một y tá ở Kharkiv thiệt mạng.", "casualties claims outlet - > bakhmut = một nông dân"},
		{"an unknown thing", "Quân đội Nga thu giữ 6 xe tăng, 4 ống nhòm và 9 khẩu pháo của Ukraine.", "captured claims outlet russia-army > ukraine = 9 khẩu pháo của Ukraine"},
		{"in a total", "Thiệt hại của quân đội Nga: 30 binh sĩ, 4 ống nhòm, 2 xe tăng.", "lost claims outlet - > russia-army = 2 xe tăng"},
		{"freed people are not taken", "Quân nổi dậy bắt giữ 18 binh sĩ và phóng thích 30 tù nhân ở Kherson.", "captured claims outlet rebels > personnel = 18 binh sĩ"},
	})
	r.silent(t, "Nga có 2 công viên ở Kherson.", "Hội nghị bàn 3 chủ trương và 2 khuyển nho.")
}
