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
