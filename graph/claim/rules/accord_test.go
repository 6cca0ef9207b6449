package rules_test

import (
	"testing"
)

func TestAccord(t *testing.T) {
	r := newReader(t)
	r.tells(t, []told{
		{"a paper makes them leave", "Thỏa thuận yêu cầu Israel rút quân khỏi Gaza.", "withdrew claims outlet israel > gaza-strip"},
		{"what it makes them do next", "Hiệp định buộc Israel trao trả tù binh, rút quân khỏi Gaza.", "withdrew claims outlet israel > gaza-strip"},
		{"who was made to leave", "Hezbollah buộc Israel rút quân khỏi Gaza.", "withdrew claims outlet israel > gaza-strip"},
		{"by taking a place", "Với việc chiếm được Bakhmut, quân đội Nga đã cắt đứt tuyến tiếp tế.", "controls claims outlet russia-army > bakhmut"},
		{"a time that nobody gave", "Nga hôm qua ba ngày để rút khỏi Kherson.", "withdrew claims outlet russia > kherson"},
		{"by what he may take", "Bằng cách chiếm Bakhmut, quân đội Nga muốn cắt đứt tuyến tiếp tế.", ""},
		{"bought of whom", "Ukraine mua của Thổ Nhĩ Kỳ 24 chiếc TB2.", "supplied claims outlet turkey > ukraine = 24 chiếc TB2"},
		{"a deed that something is said of", "Chuyên gia Marek Dostan nói chiếm được Bakhmut giúp Nga mở đường tới Kramatorsk.", ""},
		{"who has troops there", "Pháp có 1.500 lính đóng ở Djibouti.", "deployed claims outlet france > djibouti = 1.500 lính"},
		{"only rehearsed", "Lính Mỹ diễn tập tiến vào thành phố Mosul.", ""},
		{"who is given a time", "Burkina Faso cho quân Pháp một tháng để rời khỏi Mali.", "withdrew claims outlet france-forces > mali"},
		{"a part of a town", "Quân Nga hiện giữ phía tây thành phố Taiz.", "controls claims outlet russia-forces > taiz"},
		{"a share of the ground", "Khoảng 40% lãnh thổ tỉnh Donetsk nằm dưới quyền kiểm soát của Ukraine.", "controls claims outlet ukraine > donetsk ~ Khoảng 40%"},
		{"what is suffered is no second strike", "Crimea, bán đảo bị Nga sáp nhập, hứng chịu đợt mất điện diện rộng.", "controls claims outlet russia > crimea"},
		{"a group that holds a town now", "Houthi, nhóm đang chiếm đóng Sanaa, bác bỏ cáo buộc trên.", "denies denies houthis - > - | controls claims outlet houthis > sanaa"},
		{"what lies in their stock", "Trong kho của Ukraine còn 300 xe tăng.", "possesses claims outlet ukraine > - = 300 xe tăng"},
		{"what is left to them", "Ukraine còn 300 xe tăng.", "possesses claims outlet ukraine > - = 300 xe tăng"},
	})
	r.wishes(t, []told{
		{"laid down, not done", "Thỏa thuận yêu cầu Israel rút quân khỏi Gaza.", "withdrew claims planned israel"},
		{"done", "Hezbollah buộc Israel rút quân khỏi Gaza.", "withdrew claims actual israel"},
	})
}
