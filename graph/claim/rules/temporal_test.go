package rules_test

import "testing"

// TestBeforeItsSubject holds who does what a clause tells that says when and stands before the main clause with its subject.
func TestBeforeItsSubject(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"before who speaks", "Sau khi chiếm Kherson, Nga tuyên bố sẽ tiến tới Idlib.", "controls claims outlet russia > kherson"},
		{"before an unknown verb", "Sau khi chiếm được thành phố Kherson, quân đội Nga xây dựng căn cứ này.", "controls claims outlet russia-army > kherson"},
		{"before a verb of making", "Sau khi chiếm được thành phố Kherson, quân đội Nga lắp đặt radar ở đó.", "controls claims outlet russia-army > kherson"},
		{"before leaving", "Trước khi rút khỏi Kherson, quân đội Nga đã phá hủy 3 cây cầu.", "withdrew claims outlet russia-army > kherson"},
		{"who was struck", "Sau khi bị Israel không kích, Syria tuyên bố sẽ trả đũa.", "struck claims outlet israel > syria"},
		{"another subject", "Sau khi Nga chiếm Kherson, Ukraine kêu gọi Mỹ giúp đỡ.", "controls claims outlet russia > kherson"},
	})
	r.silent(t, "Sau khi chiếm Kherson, theo Nga, Ukraine rà phá bom mìn.")
}

// TestPeopleAtSomething holds the fate of counted people behind the clause that tells where they were or what they did.
func TestPeopleAtSomething(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"present", "Toàn bộ 12 người có mặt trên máy bay đã thiệt mạng ở Kherson.", "casualties claims outlet - > kherson = Toàn bộ 12 người"},
		{"killed at it", "5 phiến quân tấn công đồn cảnh sát ở Kherson đã bị tiêu diệt.", "casualties claims outlet - > rebels+kherson = 5 phiến quân"},
		{"some of them alone", "100 binh sĩ tham gia chiến dịch ở Kherson, trong đó 3 người đã chết.", "casualties claims outlet - > - = 3 người"},
		{"to whom they surrendered", "40 binh sĩ Ukraine đã hạ vũ khí đầu hàng quân đội Nga.", "captured claims outlet russia-army > ukraine = 40 binh sĩ Ukraine"},
		{"half a million", "Xung đột ở Sudan khiến hơn nửa triệu người thiệt mạng.", "casualties claims outlet - > sudan vague hơn nửa triệu người"},
	})
	r.silent(t, "100 binh sĩ tham gia chiến dịch ở Kherson.")
}
