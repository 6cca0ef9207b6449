package rules_test

import "testing"

// TestGranted holds that what somebody is only granted to have said ends where the article goes on against it.
func TestGranted(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"but, behind a comma", "Mặc dù Nga khẳng định chỉ tấn công Kherson, tuy nhiên, 12 người đã thiệt mạng ở Goma.", "casualties claims outlet - > goma = 12 người"},
		{"but, without a comma", "Dù Nga nói rằng quân đội Ukraine đã rút khỏi Kherson nhưng 12 người đã thiệt mạng ở Goma.", "casualties claims outlet - > goma = 12 người"},
		{"what he goes on to say himself", "Nga nói rằng quân đội Ukraine đã rút khỏi Kherson, nhưng 12 người đã thiệt mạng ở Goma.", "casualties claims russia - > goma = 12 người"},
		{"another who speaks behind it", "Mặc dù Nga nói rằng quân đội Ukraine đã rút khỏi Kherson, nhưng Hamas cho biết 12 người đã thiệt mạng ở Goma.", "casualties claims hamas - > goma = 12 người"},
	})
}
