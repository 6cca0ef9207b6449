package rules_test

import "testing"

// TestOneAct holds that a deed that two verbs tell is told once, and that two deeds are two.
func TestOneAct(t *testing.T) {
	r := newReader(t)
	cases := []struct{ name, text, want string }{
		{"shots that do harm", "Nga phóng rocket làm cháy kho dầu ở Kherson.", "destroyed claims outlet russia > kherson-oil-depot"},
		{"counted shots", "Nga phóng ba quả rocket làm cháy hai kho dầu ở Kherson.", "struck claims outlet russia > - = ba quả rocket | destroyed claims outlet russia > - = hai kho dầu ở Kherson"},
		{"two weapons of an attack", "Nga dùng súng cối, pháo phản lực tấn công Kherson.", "struck claims outlet russia > kherson"},
		{"a weapon of an attack", "Mỹ sử dụng tên lửa Tomahawk trong cuộc tấn công vào Kherson.", "struck claims outlet united-states > kherson"},
		{"boats sent to attack", "Nga đưa 30 xuồng ra tấn công cảng Kherson.", "struck claims outlet russia > kherson-port+kherson"},
		{"guns that bring a building down", "Pháo binh Nga bắn sập một bệnh viện ở Kherson.", "destroyed claims outlet russia-artillery > - = một bệnh viện ở Kherson"},
		{"a missile thrown in to hit", "Nga tung tên lửa Iskander đánh Kherson.", "struck claims outlet russia > kherson"},
	}
	r.tells(t, cases)
}
