package rules_test

import "testing"

// TestOddSentences holds that words which stand for somebody, and verbs that tell of no deed, do where the rules mostly meet names and deeds.
func TestOddSentences(t *testing.T) {
	newReader(t).tells(t, []told{
		{"they were at something", "Họ đang ăn tối thì bị quân đội Nga pháo kích ở Kherson.", "struck claims outlet russia-army > kherson"},
		{"both were at something", "Hai bên đang đàm phán thì bị quân đội Nga pháo kích ở Kherson.", "struck claims outlet russia-army > kherson"},
		{"what the speaker says of the first of the sentence", "Tướng Ivan Petrov mà Moskva cho biết đã bắn vào thành phố Kherson.", "struck claims russia person-ivan-petrov > kherson"},
		{"who it was not", "Phe tấn công Kherson không phải là quân đội Nga.", "struck claims outlet - > kherson"},
		{"what brought it about", "Vụ nã pháo vào Kherson là do quân đội Nga khiêu khích.", "struck claims outlet - > kherson"},
		{"no blame", "Nga và Ukraine đều nói bên kia là đối tác.", ""},
		{"killing as a kind", "Vụ án mang tính giết người hàng loạt.", ""},
		{"a kind that kills", "Vụ nổ mang tính giết người khiến 3 người thiệt mạng.", "casualties claims outlet - > - = 3 người"},
	})
}
