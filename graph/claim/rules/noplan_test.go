package rules_test

import "testing"

// TestNoPlan holds that who says that his side does not even plan a deed denies it, and that others' plans are not his to deny.
func TestNoPlan(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"of his own", "Ngoại trưởng Nga nói Moscow không hề có ý định tấn công Latvia.", "denies denies sergey-lavrov russia > latvia"},
		{"without a subject", "Yerevan khẳng định không có kế hoạch đánh chiếm Ganja.", "denies denies armenia armenia > ganja"},
		{"beside a truce", "Houthi tuyên bố ngừng bắn, đồng thời khẳng định không có ý định đánh chiếm Aden.", "denies denies houthis houthis > aden"},
		{"no mediator", "Nga nói chưa có kế hoạch làm trung gian giữa Ấn Độ và Pakistan.", "mediates rejects russia russia > india+pakistan"},
	})
	r.silent(t,
		"Mỹ nói Nga không có ý định tấn công Ukraine.",
		"Đức nói không có kế hoạch gửi tên lửa cho Ukraine.",
		"Chad nói không có ý định mua vũ khí của Nga.")
}

// TestNoneOfIt holds denials by which there is no agreement, or nobody of a side where it was said to be, and by what a picture or a statement is called.
func TestNoneOfIt(t *testing.T) {
	r := newReader(t)
	r.tellsLast(t, []told{
		{"no agreement", "Mỹ nói Iran và Israel đã đồng ý ngừng bắn. Tehran nói hiện chưa có thỏa thuận nào.", "denies denies iran - > -"},
		{"no truce", "Mỹ nói Nga và Ukraine đã đồng ý ngừng bắn. Kiev khẳng định không có lệnh ngừng bắn nào.", "denies denies ukraine - > -"},
		{"another agreement", "Mỹ nói Iran và Israel đã đồng ý ngừng bắn. Tehran nói không có thỏa thuận nào với Nga về dầu mỏ.", "ceasefire-agreed claims united-states iran+israel > -"},
		{"none of the other side", "Nga tuyên bố chiếm Kherson. Ukraine nói không có lính Nga nào ở Kherson.", "denies denies ukraine - > -"},
		{"elsewhere", "Nga tuyên bố chiếm Kherson. Ukraine nói không có lính Nga nào ở Bakhmut.", "controls claims russia russia > kherson"},
		{"only tidings", "Armenia cáo buộc Azerbaijan pháo kích Goris. Baku gọi đó là “tin đồn”.", "denies denies azerbaijan - > -"},
		{"a fake", "Mỹ nói Nga pháo kích Kherson. Nga gọi bằng chứng của Mỹ là đồ giả.", "denies denies russia - > -"},
	})
}
