package rules_test

import "testing"

// TestTellsOnce holds what somebody did or lost where the words for it stand beside others that could be taken for it.
func TestTellsOnce(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"mines that blew it up", "Ukraine cáo buộc lính Nga đặt mìn rồi cho nổ tung đập Kakhovka.", "destroyed accuses ukraine russia-soldiers > kakhovka-dam"},
		{"a bomber is no bombing", "Ba Lan thừa nhận mất sáu máy bay, kể cả một chiếc ném bom chiến lược B-1.", "lost confirms poland - > poland = sáu máy bay | lost confirms poland - > poland = một chiếc ném bom chiến lược B-1"},
		{"gunmen behind a state's dead", "Bộ Tổng tham mưu Chad thừa nhận chín lính dù tử trận và khoảng 43 tay súng bị tiêu diệt.", "casualties confirms chad-general-staff - > chad = chín lính dù | casualties confirms chad-general-staff - > - ~ khoảng 43 tay súng"},
		{"a dam that was named before", "Đập Kakhovka nằm ở Kherson. Quân đội Nga dùng hai quả bom để đánh con đập.", "struck claims outlet russia-army > kakhovka-dam = hai quả bom"},
		{"this bridge", "Cầu Kerch nằm ở Kherson. Quân đội Ukraine tấn công cây cầu này.", "struck claims outlet ukraine-army > crimean-bridge"},
		{"a list of places behind a site", "Các kho dầu ở Kursk, Belgorod và Bryansk bị tấn công.", "struck claims outlet - > kursk-oil-depot+belgorod+bryansk"},
	}
	r.tells(t, cases)
}

// TestBothAddressed holds on whom somebody calls who does not say it, where both were told of right before.
func TestBothAddressed(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		text string
		want int
	}{
		{"Giao tranh nổ ra giữa Armenia và Azerbaijan. Hai nước đấu pháo. Ông Antonio Guterres kêu gọi một lệnh ngừng bắn.", 2},
		{"Giao tranh nổ ra ở Gaza. Ông Antonio Guterres kêu gọi một lệnh ngừng bắn.", 0},
	} {
		claims := r.claims(t, c.text)
		if len(claims) == 0 {
			t.Errorf("%s: no claim", c.text)
			continue
		}
		if got := len(claims[len(claims)-1].Addressee); got != c.want {
			t.Errorf("%s: %d are called on, want %d", c.text, got, c.want)
		}
	}
}

// TestDayOfTheAttack holds that what an attack that is only referred to did has its day.
func TestDayOfTheAttack(t *testing.T) {
	r := newReader(t)
	claims := r.claims(t, "Quân đội Nga tấn công Kherson ngày 3/10/2020. Theo giới chức Ukraine, cuộc tấn công đó làm 12 người thiệt mạng.")
	if len(claims) != 2 || claims[1].Date.Start != "2020-10-03" {
		t.Errorf("got %+v, want the dead of 3 October", claims)
	}
}
