package rules_test

import "testing"

// TestOddSentences holds that words which stand for somebody, and verbs that tell of no deed, do where the rules mostly meet names and deeds.
func TestOddSentences(t *testing.T) {
	newReader(t).tells(t, []told{
		{"they were at something", "Họ đang ăn tối thì bị quân đội Nga pháo kích ở Kherson.", "struck claims outlet russia-army > kherson"},
		{"both were at something", "Hai bên đang đàm phán thì bị quân đội Nga pháo kích ở Kherson.", "struck claims outlet russia-army > kherson"},
		{"killing as a kind", "Vụ án mang tính giết người hàng loạt.", ""},
		{"a kind that kills", "Vụ nổ mang tính giết người khiến 3 người thiệt mạng.", "casualties claims outlet - > - = 3 người"},
	})
}
