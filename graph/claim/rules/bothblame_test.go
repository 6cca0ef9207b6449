package rules_test

import (
	"strings"
	"testing"
)

// TestSidesThatBlame holds who blames whom: two of whom one accused the other, an official behind his office, a seat beside a group.
func TestSidesThatBlame(t *testing.T) {
	r := newReader(t)
	r.tellsAmong(t, []told{
		{"accuser and accused are both sides", "Niger tố Chad nổ súng ở Goma. Hai bên thường xuyên cáo buộc lẫn nhau vi phạm lệnh ngừng bắn.", "ceasefire-violated accuses niger chad > -"},
		{"and the other way round", "Niger tố Chad nổ súng ở Goma. Hai bên thường xuyên cáo buộc lẫn nhau vi phạm lệnh ngừng bắn.", "ceasefire-violated accuses chad niger > -"},
		{"an officer behind his office", "Người phát ngôn Quân đội Niger - Thiếu tướng Marek Dostan cáo buộc Chad pháo kích Goma.", "struck accuses person-marek-dostan chad > goma"},
		{"a seat and a group agree", "Kiev và phe ly khai đã nhất trí về một thỏa thuận ngừng bắn.", "ceasefire-agreed claims outlet separatist-forces+ukraine > -"},
		{"whose conduct breaks a truce", "Niger cáo buộc hành động của Chad đã vi phạm lệnh ngừng bắn.", "ceasefire-violated accuses niger chad > -"},
		{"whose statement it is that an outlet carries", "Quân đội Niger bác bỏ tuyên bố từ quân đội Chad, trong đó nói 61 binh sĩ Niger thiệt mạng.", "casualties claims chad-army - > niger = 61 binh sĩ Niger"},
		{"what is posted somewhere", "Theo thông tin đăng tải trên Twitter, “Chad tấn công Goma”.", "struck claims twitter chad > goma"},
		{"a rogue who was named", "Thủ lĩnh Taliban Akhtar Mansour nói mình còn sống. Một số quan chức Niger nói rằng tên này đã thiệt mạng.", "casualties claims niger-officials - > mullah-mansour"},
		{"control that is taken again", "Quân đội Niger chiếm lại quyền kiểm soát thành phố Goma.", "controls claims outlet niger-army > goma"},
	})
	for _, c := range []struct{ name, text, not string }{
		{"soldiers of an army that is told of are not the speaker's", "Taliban tuyên bố quân đội Niger đã thất bại, ít nhất 200 binh sĩ đã thiệt mạng.", "casualties claims taliban - > taliban"},
		{"what was not the reason", "Quân đội Niger cho biết trực thăng rơi không phải do bị quân đội Chad bắn hạ.", "shot-down claims"},
		{"who accuses of what befell a third is no side", "Peru cáo buộc Niger tấn công Chad. Hai bên đã giao tranh ở Goma.", "fought claims outlet niger+peru"},
		{"an organisation fights nobody", "Liên Hợp Quốc cáo buộc Niger tấn công Goma. Hai bên giao tranh ở Goma.", "fought claims outlet niger+united-nations"},
		{"a centre's name is no mediation", "Trung tâm Tái hòa giải dân tộc Syria của Nga đưa ra tuyên bố.", "mediates"},
	} {
		for _, got := range r.read(t, c.text) {
			if strings.HasPrefix(got, c.not) {
				t.Errorf("%s: got %q", c.name, got)
			}
		}
	}
}
