package rules_test

import "testing"

// TestCurtDenials holds the answers that are no more than a word, and who says that another made it up.
func TestCurtDenials(t *testing.T) {
	newReader(t).tellsLast(t, []told{
		{"no", "Nga nói Ukraine đã tấn công thành phố Belgorod. Kiev nói không.", "denies denies ukraine - > -"},
		{"not so", "Nga nói Ukraine đã tấn công thành phố Belgorod, Kiev thì nói không phải vậy.", "denies denies ukraine - > -"},
		{"no, by one who is not meant", "Nga nói Ukraine đã tấn công thành phố Belgorod. Ông Biden nói không.", "struck claims russia ukraine > belgorod"},
		{"a liar", "Nga nói Ukraine đã tấn công thành phố Belgorod. Kiev nói Moskva bịa chuyện.", "denies denies ukraine - > -"},
		{"a liar about something else", "Nga nói Ukraine đã tấn công thành phố Belgorod. Kiev nói Moskva nói dối về giá dầu.", "struck claims russia ukraine > belgorod"},
		{"nobody of that side has spoken", "Nga nói Ukraine đã tấn công thành phố Belgorod. Kiev nói Minsk bịa chuyện.", "struck claims russia ukraine > belgorod"},
	})
}
