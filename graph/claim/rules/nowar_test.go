package rules_test

import "testing"

// TestTeams holds that teams and players hold no ground, move no troops and fight nobody.
func TestTeams(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"a team that stays", "Đội tuyển Nga đóng quân tại Kherson.", ""},
		{"a team that leaves", "Đội tuyển Nga rút khỏi Kherson.", ""},
		{"an army that leaves", "Quân đội Nga rút khỏi Kherson.", "withdrew claims outlet russia-army > kherson"},
	}
	r.tells(t, cases)
}
