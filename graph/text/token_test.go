package text

import (
	"slices"
	"strings"
	"testing"
)

func TestKeyJoinsSpellings(t *testing.T) {
	for _, c := range []struct{ a, b string }{
		{"hòa", "hoà"}, {"uỷ", "ủy"}, {"sỹ", "sĩ"}, {"Mỹ", "mĩ"}, {"bắn", "bắn"}, {"ĐƯỜNG", "đường"}, {"Ðường", "đường"}, {"ðường", "đường"},
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
		{"emphasis within a sentence", "Tờ **A B** viết *C*.", "Tờ|A|B|viết|C|."},
		{"and where it begins", "**54** người", "54|người"},
		{"a heading that the line goes on from", "**08:15** Ông", "*|*|08|:|15|*|*|Ông"},
		{"a question", "X\n**Ai bắn?**", "X|\n|*|*|Ai|bắn|?|*|*"},
		{"a whole line", "**Ai bắn**\nX", "*|*|Ai|bắn|*|*|\n|X"},
		{"stars that nothing ends", "a * b **c", "a|*|b|*|*|c"},
		{"stars of two lines", "a *b\nc* d", "a|*|b|\n|c|*|d"},
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

func TestLettersByFirstByte(t *testing.T) {
	tells := func(s string) int {
		if n := int(letterBytes[s[0]]); n < 2 || whole(s, 0, n) {
			return n
		}
		return 0
	}
	told := 0
	for r := rune(0); r < 0x3000; r++ {
		n := tells(string(r) + "a")
		if n == 0 {
			continue
		}
		told++
		if n != len(string(r)) || letterOf(r).class&inWord == 0 {
			t.Errorf("%q is told to be a letter of %d bytes", r, n)
		}
	}
	if want := 2*26 + 0x280 - 0xc0 - 2 + 0x80; told != want {
		t.Errorf("%d letters are told, want %d", told, want)
	}
	for _, s := range []string{"\xc4", "\xc4a", "\xe1\xba", "\xe1\xbaa", "\xe1a\xba"} {
		if n := tells(s); n != 0 {
			t.Errorf("%q is told to be a letter of %d bytes: it is half of one", s, n)
		}
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("Bộ Quốc phòng, 1.960 người\n“…”")
	f.Add("a\u0301\u200b\xff\u00ad b\u00ad×c \xc3 \xe1\xbb ế\u1680a \x00Nagorno-Karabakh")
	f.Fuzz(func(t *testing.T, s string) {
		last, tokens := 7, Tokens(s, 7)
		w := &Words{}
		for range 2 {
			if got := w.Tokens(s, 7); !slices.Equal(got, tokens) {
				t.Fatalf("%q is cut to %+v, and to %+v where its words were met before", s, tokens, got)
			}
		}
		for _, tok := range tokens {
			if tok.Start < last || tok.End <= tok.Start || tok.End > len(s)+7 {
				t.Fatalf("token %+v after offset %d of %d bytes", tok, last, len(s))
			}
			last = tok.End
		}
	})
}
