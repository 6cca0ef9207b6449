package rules_test

import (
	"testing"
)

func TestAccord(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"a paper makes them leave", "Thỏa thuận yêu cầu Israel rút quân khỏi Gaza.", "withdrew claims outlet israel > gaza-strip"},
		{"what it makes them do next", "Hiệp định buộc Israel trao trả tù binh, rút quân khỏi Gaza.", "withdrew claims outlet israel > gaza-strip"},
		{"who was made to leave", "Hezbollah buộc Israel rút quân khỏi Gaza.", "withdrew claims outlet israel > gaza-strip"},
		{"by taking a place", "Với việc chiếm được Bakhmut, quân đội Nga đã cắt đứt tuyến tiếp tế.", "controls claims outlet russia-army > bakhmut"},
		{"by what he may take", "Bằng cách chiếm Bakhmut, quân đội Nga muốn cắt đứt tuyến tiếp tế.", ""},
		{"bought of whom", "Ukraine mua của Thổ Nhĩ Kỳ 24 chiếc TB2.", "supplied claims outlet turkey > ukraine = 24 chiếc TB2"},
		{"what lies in their stock", "Trong kho của Ukraine còn 300 xe tăng.", "possesses claims outlet ukraine > - = 300 xe tăng"},
		{"what is left to them", "Ukraine còn 300 xe tăng.", "possesses claims outlet ukraine > - = 300 xe tăng"},
	}
	r.tells(t, cases)
	r.wishes(t, []told{
		{"laid down, not done", "Thỏa thuận yêu cầu Israel rút quân khỏi Gaza.", "withdrew claims planned israel"},
		{"done", "Hezbollah buộc Israel rút quân khỏi Gaza.", "withdrew claims actual israel"},
	})
}
