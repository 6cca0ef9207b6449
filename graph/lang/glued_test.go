package lang

import (
	"strings"
	"testing"

	"hearsay/schema"
)

func TestGlued(t *testing.T) {
	p := testPack(t)
	for _, c := range []struct{ text, want string }{
		{"3 người bịthương tạiOrven", "3|người|bị|thương|tại|Orven"},
		{"họ đãcướp đi", "họ|đã|cướp|đi"},
		{"kéo dài nhiềugiờ", "kéo|dài|nhiều|giờ"},
		{"người phát ngôn củaOrven", "người|phát|ngôn|của|Orven"},
		{"ở miềnNam", "ở|miền|Nam"},
		{"ông McDonald và YouTube", "ông|McDonald|và|YouTube"},
		{"hãng VnExpress, TikTok", "hãng|VnExpress|,|TikTok"},
		{"xe ôtô, phốtpho trắng", "xe|ôtô|,|phốtpho|trắng"},
		{"Nagorno, Erdoğan, Żarnó", "Nagorno|,|Erdoğan|,|Żarnó"},
		{"NĐ, BQP, LĐO, HĐBA", "NĐ|,|BQP|,|LĐO|,|HĐBA"},
		{"nghiêng ngả", "nghiêng|ngả"},
	} {
		var got []string
		doc := p.Split(schema.Document{Text: c.text}, schema.Span{End: len(c.text)})
		for i := range doc.Tokens {
			got = append(got, doc.Str(i))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: got %s, want %s", c.text, s, c.want)
		}
	}
}
