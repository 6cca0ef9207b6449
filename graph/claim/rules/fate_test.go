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
		{"who has no calling of soldiers", "Một thợ hàn người Peru bị thương ở Kherson.", "casualties claims outlet - > peru+kherson = Một thợ hàn người Peru"},
		{"the parts of a sum before what befell them", "Sáu máy bay Nga, bao gồm 3 chiếc Su-34, 2 chiếc Su-30, 1 chiếc MiG-29 đã bị bắn hạ.", "shot-down claims outlet - > russia = 3 chiếc Su-34"},
		{"parts of a sum that nobody counted", "Nhiều xe quân sự của Nga, trong đó có 7 xe tăng, đã bị phá hủy ở Kherson.", "destroyed claims outlet - > russia+kherson = 7 xe tăng"},
		{"parts that nobody counted", "9 máy bay, trong đó có một số trực thăng, đã bị phá hủy ở Kherson.", "destroyed claims outlet - > kherson = 9 máy bay"},
		{"parts of a sum behind its days", "Khoảng 57 người tử trận trong 36 giờ đầu, gồm 26 lính Peru và 31 lính Chile.", "casualties claims outlet - > chile = 31 lính Chile"},
		{"a group takes what he tells", "Phát ngôn viên Marek Dostan của Taliban kể rằng đã lấy đi 6 xe bồn.", "captured claims person-marek-dostan taliban > - = 6 xe bồn"},
		{"a machine with men in it", "Một trực thăng chở 14 lính Nga bị bắn rơi ở Kherson.", "shot-down claims outlet - > kherson = Một trực thăng"},
		{"damaged without a doer", "20 ngôi nhà hư hại.", "destroyed claims outlet - > - = 20 ngôi nhà"},
		{"hurt by somebody", "Hai thanh niên bị binh sĩ Nga bắn bị thương ở Kherson.", "casualties claims outlet russia-soldiers > kherson = Hai thanh niên"},
		{"one hurt by somebody", "Một thợ hàn bị binh sĩ Nga bắn trọng thương ở Kherson.", "casualties claims outlet russia-soldiers > kherson = Một thợ hàn"},
		{"who hurts them", "Quân đội Nga làm bị thương 5 người ở Kherson.", "casualties claims outlet russia-army > kherson = 5 người"},
		{"lives taken", "Vụ nổ cướp đi hơn 83 mạng người.", "casualties claims outlet - > - > hơn 83 mạng người"},
	})
	for text, want := range map[string]string{
		"Vụ nổ làm chết 5 người và bị thương 12 người.":            "killed",
		"Vụ nổ làm 5 người chết và bị thương 12 người khác.":       "killed",
		"Vụ nổ gây thiệt mạng 5 người và bị thương 12 người khác.": "killed",
		"Vụ nổ giết chết 5 người, gây thương tích cho 12 người.":   "killed",
		"Vụ nổ làm bị thương 5 trẻ em và 12 phụ nữ.":               "wounded",
	} {
		counted := 0
		for _, x := range r.claims(t, text) {
			f := x.Figure
			if x.Relation != "casualties" || f == nil || f.Value == nil {
				continue
			}
			counted++
			if *f.Value == 5 && f.Status != want || *f.Value == 12 && f.Status != "wounded" {
				t.Errorf("%s: %s are %s", text, f.Raw, f.Status)
			}
		}
		if counted != 2 {
			t.Errorf("%s: %d figures of casualties, want 2", text, counted)
		}
	}
	for _, text := range []string{"Giao tranh cướp đi sinh mạng của 40 người và khiến 2.000 cư dân phải sơ tán.", "Lũ phiến quân giết chết 40 người, buộc 2.000 người bỏ làng, khiến 60 người mất chỗ ở."} {
		for _, x := range r.claims(t, text) {
			if f := x.Figure; f != nil && f.Value != nil && *f.Value != 40 {
				t.Errorf("%s: %s are %s", text, f.Raw, f.Status)
			}
		}
	}
	for _, x := range r.claims(t, "Vụ nổ khiến 40 người chết, trong đó có 5 phụ nữ và hơn 90 người bị thương.") {
		if f := x.Figure; f != nil && f.Value != nil && *f.Value == 5 && f.Status != "killed" {
			t.Errorf("a part of the killed before others who are hurt: %s are %s", f.Raw, f.Status)
		}
	}
	r.silent(t, "Mọi thiệt hại đều nằm ở 9 xã.", "Nga trao trả thi thể của 1.200 binh sĩ Ukraine.", "Thi thể của ông Marek Dostan được chôn cất ở Kherson.", "Cảnh sát không tìm thấy thi thể của ông Marek Dostan.")
}
