package lang

import (
	"strings"
	"testing"

	"hearsay/schema"
)

// TestNotes holds that the marks of footnotes are no words, and that a full stop before one ends its sentence.
func TestNotes(t *testing.T) {
	p := testPack(t)
	for _, c := range []struct{ text, want string }{
		{"Tòa nói Belo sai.[31] Về sau Ruvo thắng.", "Tòa nói Belo sai . / Về sau Ruvo thắng ."},
		{"Tòa nói Belo sai.[3][12]Về sau Ruvo thắng.", "Tòa nói Belo sai . / Về sau Ruvo thắng ."},
		{"Cuộc chiến[27][28] và hòa ước[4], theo tòa.", "Cuộc chiến và hòa ước , theo tòa ."},
		{"Hơn 30 [31] người chết.", "Hơn 30 [ 31 ] người chết ."},
		{"Ông nói “họ[quân Belo] đã đi”.", "Ông nói “ họ [ quân Belo ] đã đi ” ."},
	} {
		doc := p.Split(schema.Document{Text: c.text}, schema.Span{End: len(c.text)})
		var got []string
		for _, s := range doc.Sentences {
			var words []string
			for i := s.From; i < s.To; i++ {
				words = append(words, doc.Str(i))
			}
			got = append(got, strings.Join(words, " "))
		}
		if s := strings.Join(got, " / "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.text, s, c.want)
		}
	}
}
