package entity

import (
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

func TestImprint(t *testing.T) {
	f, err := finder()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, outlet, text, want string }{
		{"what the outlet is left out", "Tạp chí Cổng Gió", "Ông Ilan Orbek từ chối trả lời Cổng Gió.", "Cổng Gió"},
		{"no word for it in small letters", "Đài Mùa Lũ", "Theo thống kê của Mùa Lũ, 14 người thiệt mạng.", "Mùa Lũ"},
		{"in capitals", "Thông tấn Cổng Gió", "CỔNG GIÓ, Orven - Giao tranh nổ ra.", "CỔNG GIÓ"},
		{"between a calling and the name", "Đài Mùa Lũ", "Từ Orven, phóng viên Mùa Lũ Ilan Orbek tường trình.", "Mùa Lũ"},
		{"the same words that are no name", "Tạp chí Cổng Gió", "Cổng gió của thành phố mở ra.", ""},
		{"a name of one word", "Báo Cổng", "Người lính gác Cổng nói không.", ""},
		{"a country that only ends it", "Báo Pháp luật Việt Nam", "Ông Ilan Orbek rời Việt Nam.", ""},
		{"a listed outlet", "Reuters", "Ông Ilan Orbek nói với Reuters.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := f.pack.Split(schema.Document{Text: c.text, Publisher: "ent:own"}, schema.Span{End: len(c.text)})
			doc.Outlet = c.outlet
			var got []string
			for _, m := range f.Find(doc).Mentions {
				if m.ID == "ent:own" {
					got = append(got, doc.Evidence(m.From, m.To).Text)
				}
			}
			if s := strings.Join(slices.Compact(got), ", "); s != c.want {
				t.Errorf("%s: got %q, want %q", c.text, s, c.want)
			}
		})
	}
}
