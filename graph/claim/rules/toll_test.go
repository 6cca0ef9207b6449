package rules_test

import "testing"

// TestTollOf holds whose dead a total counts, and who killed them: the doer of the attack it names is no loser.
func TestTollOf(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct{ text, loser, doer string }{
		{"Số người bị thương trong đợt không kích của Nga là 6 người.", "", "ent:russia"},
		{"Số binh sĩ Ukraine thiệt mạng trong cuộc tấn công của Nga là 12 người.", "ent:ukraine-soldiers", "ent:russia"},
		{"Tổn thất của Ukraine vào khoảng 550 quân nhân.", "ent:ukraine", ""},
	} {
		seen := false
		for _, x := range r.claims(t, c.text) {
			if x.Relation != "casualties" {
				continue
			}
			seen = true
			loser, doer := "", ""
			if len(x.Patient) > 0 {
				loser = string(x.Patient[0])
			}
			if len(x.Agent) > 0 {
				doer = string(x.Agent[0])
			}
			if loser != c.loser || doer != c.doer {
				t.Errorf("%s: %q killed by %q, want %q by %q", c.text, loser, doer, c.loser, c.doer)
			}
		}
		if !seen {
			t.Errorf("%s: no toll", c.text)
		}
	}
}

// TestAddsUp holds that a number told again is that of the whole whose parts were told last.
func TestAddsUp(t *testing.T) {
	r := newReader(t)
	claims := r.claims(t, "Quân đội Pakistan cho biết nước này đã bắn rơi 5 máy bay Ấn Độ, gồm 3 chiếc Rafale, 1 chiếc Su-30 và 1 chiếc MiG-29. Về sau, Islamabad nâng con số lên 6.")
	if len(claims) == 0 {
		t.Fatal("no claim")
	}
	if f := claims[len(claims)-1].Figure; f == nil || f.Value == nil || *f.Value != 6 || f.Class != "ent:aircraft" {
		t.Errorf("the last figure is %+v, want 6 aircraft", f)
	}
}

// TestHoldsItself holds that nobody is told to control himself.
func TestHoldsItself(t *testing.T) {
	for _, c := range newReader(t).claims(t, "Azerbaijan giữ những nơi họ đã chiếm được.") {
		if c.Relation == "controls" && len(c.Agent) == 1 && len(c.Place) == 1 && c.Agent[0] == c.Place[0] {
			t.Errorf("%s controls itself", c.Agent[0])
		}
	}
}

// TestClimbs holds what the number of a total is: the last of those it rose to, and that of people who were put out of action.
func TestClimbs(t *testing.T) {
	r := newReader(t)
	for _, c := range []struct {
		text, relation, status string
		want                   float64
		losers                 int
	}{
		{"Chỉ trong một đêm, số lính Nga thiệt mạng ở Tokmak tăng từ 7 lên 18 rồi 31.", "casualties", "killed", 31, 1},
		{"Số người chết ở Tokmak từ 9 lên 22, rồi 29.", "casualties", "killed", 29, 0},
		{"Số người chết ở Tokmak tăng lên 22, 5 người mất tích.", "casualties", "killed", 22, 0},
		{"Ông Putin nói số lính Ukraine bị “vô hiệu hóa” nay lên đến 3.140.", "casualties", "killed-or-wounded", 3140, 1},
		{"Ông Putin nói số binh sĩ Ukraine bị vô hiệu hóa là 2.557.", "casualties", "killed-or-wounded", 2557, 1},
		{"Ông Putin nói số xe tăng Ukraine bị “tiêu diệt” là 12.", "destroyed", "destroyed", 12, 1},
		{"Giao tranh giữa Armenia và Azerbaijan bùng phát. Ông Putin cho hay 5.300 binh sĩ ở cả hai bên bị giết.", "casualties", "killed", 5300, 2},
		{"Quân đội Nga nói UAV của họ đã làm hư hại 2 tàu chiến của Ukraine.", "destroyed", "damaged", 2, 1},
	} {
		claims := r.claims(t, c.text)
		i := len(claims) - 1
		for i > 0 && claims[i-1].Relation == c.relation {
			i--
		}
		if i < 0 || claims[i].Figure == nil || claims[i].Figure.Value == nil {
			t.Errorf("%s: got %+v, want a number", c.text, claims)
			continue
		}
		if x := claims[i]; x.Relation != c.relation || x.Figure.Status != c.status || *x.Figure.Value != c.want || len(x.Patient) != c.losers {
			t.Errorf("%s: got %s %s %v of %v", c.text, x.Relation, x.Figure.Status, *x.Figure.Value, x.Patient)
		}
	}
}
