package rules_test

import "testing"

// TestExplosions holds that an explosion is a blow where nothing says what else it was and no blow there has been told.
func TestExplosions(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"at a place", "Hàng loạt vụ nổ xảy ra ở Kherson.", "struck claims outlet - > kherson"},
		{"of a strike that is told", "Nga không kích Kherson. Nhiều vụ nổ được ghi nhận ở Kherson.", "struck claims outlet russia > kherson"},
		{"by accident", "Vụ nổ ở Kherson là do chập điện.", ""},
	}
	r.tells(t, cases)
}
