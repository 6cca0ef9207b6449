package rules_test

import "testing"

// What an article may say of who belongs to whom, and where its clauses begin, ends no analysis.
func TestCircles(t *testing.T) {
	newReader(t).tells(t, []told{
		{"a commander of those who are loyal to him", "Ông Marek Dostan, chỉ huy lực lượng trung thành với Marek Dostan, nói quân đội Nga tấn công Kiev.", "struck claims person-marek-dostan russia-army > kyiv"},
		{"two who hold office under each other", "Ông Marek Dostan, trợ lý của Ilan Orbek, và ông Ilan Orbek, trợ lý của Marek Dostan, rời thủ đô.", ""},
		{"a segment that begins with a contrast", "Nhưng vẫn nằm trong tay Hezbollah.", ""},
		{"a document without a verb in which nobody has a part", "Trong một tuyên bố của Hamas, nhóm này không liên quan đến vụ tấn công ở Gaza.", ""},
		{"an officer behind an outlet", "Reuters đưa tin Nga tấn công Kiev. Vị quan chức này cho biết 3 người chết.", "struck claims reuters russia > kyiv | casualties claims source-vi-quan-chuc-nay - > - = 3 người"},
		{"one of the dead by what may be", "Trong số những người thiệt mạng có thể có ông Marek Dostan.", ""},
		{"a body that was not found", "Cảnh sát chưa tìm thấy thi thể của ông Marek Dostan.", ""},
		{"a target outside of a country", "Nga tấn công các mục tiêu bên ngoài Ukraine.", "struck claims outlet russia > site"},
	})
}
