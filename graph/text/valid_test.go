package text

import (
	"testing"
	"unicode/utf8"
)

func TestValid(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Bộ Quốc phòng “X” – 1.960 người …", "Bộ Quốc phòng “X” – 1.960 người …"},
		{"a\xffb\xc3", "a b "},
		{"\xe1\xbbsau \xe1\xbb\x87", "  sau ệ"},
		{"\xed\xa0\x80\xe0\x80\x80", "      "}, // half a pair and more bytes than it takes
		{"\U0001f600 \ufeff", "\U0001f600 \ufeff"},
	} {
		if got := Valid(c.in); got != c.want {
			t.Errorf("Valid(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func FuzzValid(f *testing.F) {
	f.Add("ngày 4-10 “X” \xe1\xbb\x87\xe1\xbb")
	f.Fuzz(func(t *testing.T, s string) {
		if plainUTF8(s) && !utf8.ValidString(s) {
			t.Errorf("%q is taken for UTF-8", s)
		}
		if got := Valid(s); len(got) != len(s) || !utf8.ValidString(got) {
			t.Errorf("Valid(%q) = %q", s, got)
		}
	})
}
