package rules_test

import "testing"

// TestFates holds which of what happened to people is told of which of them, and of whom their bodies tell it.
func TestFates(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"killed before their number", "Vụ nổ ở Kherson làm chết 5 người và bị thương 12 người.", "casualties claims outlet - > kherson = 5 người"},
		{"bodies of", "Cảnh sát phát hiện xác của 20 nông dân ở Kherson.", "casualties claims outlet - > kherson = 20 nông dân"},
		{"bodies of men of a side", "Thi thể của 9 lính Nga được tìm thấy ở Kherson.", "casualties claims outlet - > russia+kherson = 9 lính Nga"},
		{"bodies of two kinds", "Người ta tìm thấy thi thể một phụ nữ và hai trẻ em ở Kherson.", "casualties claims outlet - > kherson = hai trẻ em"},
		{"somebody's body", "Cảnh sát tìm thấy thi thể của nhà báo Marek Dostan ở Kherson.", "casualties claims outlet - > person-marek-dostan+kherson"},
		{"a body is found", "Xác của ông Marek Dostan được phát hiện ở Kherson.", "casualties claims outlet - > person-marek-dostan+kherson"},
		{"named as one of the dead", "Trong số những người thiệt mạng có ông Marek Dostan cùng 7 người khác.", "casualties claims outlet - > person-marek-dostan"},
		{"counted beside him", "Trong số những người thiệt mạng có ông Marek Dostan cùng 7 người khác.", "casualties claims outlet - > - = 7 người"},
		{"died with others", "Ông Marek Dostan thiệt mạng cùng 4 người khác.", "casualties claims outlet - > - = 4 người"},
		{"who has no calling of soldiers", "Một phiên dịch viên người Iraq bị thương ở Kherson.", "casualties claims outlet - > iraq+kherson = Một phiên dịch viên người Iraq"},
		{"parts of a sum behind its days", "Ít nhất 41 người thiệt mạng trong 2 ngày qua, bao gồm 19 lính Nga và 22 lính Ukraine.", "casualties claims outlet - > ukraine = 22 lính Ukraine"},
		{"a group speaks through somebody", "Phát ngôn viên Marek Dostan của Taliban khẳng định đã giết 30 lính Syria.", "casualties claims person-marek-dostan taliban > syria = 30 lính Syria"},
		{"a group takes what he tells", "Phát ngôn viên Marek Dostan của Taliban khẳng định đã lấy đi 11 chiếc xe.", "captured claims person-marek-dostan taliban > - = 11 chiếc xe"},
		{"a machine with men in it", "Một trực thăng chở 14 lính Nga bị bắn rơi ở Kherson.", "shot-down claims outlet - > kherson = Một trực thăng"},
		{"damaged without a doer", "20 ngôi nhà hư hại.", "destroyed claims outlet - > - = 20 ngôi nhà"},
		{"lives taken", "Vụ nổ ở Kherson cướp đi hơn 70 mạng người.", "casualties claims outlet - > - > hơn 70 mạng người"},
	})
	for text, want := range map[string]string{
		"Vụ nổ làm chết 5 người và bị thương 12 người.":            "killed",
		"Vụ nổ làm 5 người chết và bị thương 12 người khác.":       "killed",
		"Vụ nổ gây thiệt mạng 5 người và bị thương 12 người khác.": "killed",
		"Vụ nổ giết chết 5 người, gây thương tích cho 12 người.":   "killed",
		"Vụ nổ làm bị thương 5 trẻ em và 12 phụ nữ.":               "wounded",
	} {
		for _, x := range r.claims(t, text) {
			if f := x.Figure; x.Relation == "casualties" && f != nil && (*f.Value == 5 && f.Status != want || *f.Value == 12 && f.Status != "wounded") {
				t.Errorf("%s: %s are %s", text, f.Raw, f.Status)
			}
		}
	}
	r.silent(t, "Thiệt hại được báo cáo tại 5 quận.", "Nga trao trả thi thể của 1.200 binh sĩ Ukraine.", "Thi thể của ông Marek Dostan được chôn cất ở Kherson.", "Cảnh sát không tìm thấy thi thể của ông Marek Dostan.")
}
