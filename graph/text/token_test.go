package text

import (
	"strings"
	"testing"
)

func TestKeyJoinsSpellings(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"hòa", "hoà"}, {"uỷ", "ủy"}, {"sỹ", "sĩ"}, {"Mỹ", "mĩ"}, {"bắn", "bắn"}, {"ĐƯỜNG", "đường"},
	} {
		if Key(c.a) != Key(c.b) {
			t.Errorf("Key(%q) = %q, Key(%q) = %q: want one key", c.a, Key(c.a), c.b, Key(c.b))
		}
	}
	for _, c := range []struct{ a, b string }{{"bán", "bắn"}, {"tố", "tổ"}, {"quy", "qui"}} {
		if Key(c.a) == Key(c.b) {
			t.Errorf("Key(%q) = Key(%q) = %q: want two keys", c.a, c.b, Key(c.a))
		}
	}
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"hyphens", "Nagorno-Karabakh", "Nagorno|-|Karabakh"},
		{"letters and digits", "TB2 S-300", "TB|2|S|-|300"},
		{"thousands and decimals", "1.960 và 2,5 triệu.", "1.960|và|2,5|triệu|."},
		{"dates", "27/9, 4-10", "27|/|9|,|4|-|10"},
		{"no space after a full stop", "Mail.Tổng thống", "Mail|.|Tổng|thống"},
		{"quotes", "“Q”, X", "“|Q|”|,|X"},
		{"lines", "a\nb", "a|\n|b"},
		{"bad bytes", "a\xffb", "a|b"},
	} {
		var got []string
		for _, tok := range Tokens(c.in, 0) {
			got = append(got, c.in[tok.Start:tok.End])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: got %q, want %q", c.name, s, c.want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("Bộ Quốc phòng, 1.960 người\n“…”")
	f.Add("a\u0301\u200b\xff\u00ad")
	f.Fuzz(func(t *testing.T, s string) {
		last := 7
		for _, tok := range Tokens(s, 7) {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(s)+7 {
				t.Fatalf("token %+v after offset %d of %d bytes", tok, last, len(s))
			}
			last = tok.End
		}
	})
}
