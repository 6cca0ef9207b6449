package lang

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"hearsay/graph/text"
)

// bounds is a figure as the tests write it: value, op, low and high, - for what is not there.
func bounds(a Amount) string {
	s := func(f *float64) string {
		if f == nil {
			return "-"
		}
		return fmt.Sprintf("%g", *f)
	}
	return fmt.Sprintf("%s %s %s..%s", s(a.Value), a.Op, s(a.Low), s(a.High))
}

func TestNumbers(t *testing.T) {
	p := testPack(t)
	for _, c := range []struct{ in, want, rest string }{
		{"22 xe tăng", "22 = 22..22", "xe tăng"},
		{"1.960 người", "1960 = 1960..1960", "người"},
		{"1,960 người", "1960 = 1960..1960", "người"},
		{"12.345.678 người", "1.2345678e+07 = 1.2345678e+07..1.2345678e+07", "người"},
		{"2,5 triệu USD", "2.5e+06 = 2.5e+06..2.5e+06", "USD"},
		{"0,5 km", "0.5 = 0.5..0.5", "km"},
		{"hai xe", "2 = 2..2", "xe"},
		{"mười lăm người", "15 = 15..15", "người"},
		{"hai mươi ba người", "23 = 23..23", "người"},
		{"ba trăm linh năm người", "305 = 305..305", "người"},
		{"một nghìn hai trăm người", "1200 = 1200..1200", "người"},
		{"3 nghìn người", "3000 = 3000..3000", "người"},
		{"2 triệu rưỡi", "2e+06 = 2e+06..2e+06", "rưỡi"},
		{"hơn 400 người", "400 > 401..-", "người"},
		{"ít nhất 16 người", "16 >= 16..-", "người"},
		{"khoảng 550 người", "550 ~ -..-", "người"},
		{"gần 300 người", "300 < -..299", "người"},
		{"không quá 300 km", "300 <= -..300", "km"},
		{"4-5 xe", "5 range 4..5", "xe"},
		{"từ", "", ""},
		{"từ 4 đến 5 xe", "5 range 4..5", "xe"},
		{"khoảng từ 4 đến 5 xe", "5 range 4..5", "xe"},
		{"từ 4 xe", "", ""},
		{"5-4 xe", "5 = 5..5", "- 4 xe"},
		{"10 trở lên", "10 >= 10..-", ""},
		{"hàng chục xe", "- vague 20..-", "xe"},
		{"nhiều xe", "- vague -..-", "xe"},
		{"hơn hàng trăm xe", "- vague 200..-", "xe"},
		{"thứ hai", "", ""},
		{"27.9.2020", "", ""},
		{"xe tăng", "", ""},
		{"hơn", "", ""},
		{"", "", ""},
	} {
		ts := text.Tokens(c.in, 0)
		a, ok := p.Numbers.At(ts, 0, len(ts))
		if !ok {
			if c.want != "" {
				t.Errorf("%q is no number, want %s", c.in, c.want)
			}
			continue
		}
		if got := bounds(a); got != c.want {
			t.Errorf("%q is %s, want %s", c.in, got, c.want)
		}
		if got := strings.Join(words(c.in, ts[a.To:]), " "); got != c.rest {
			t.Errorf("behind %q stands %q, want %q", c.in, got, c.rest)
		}
	}
}

// words are the tokens as they stand in the text.
func words(s string, ts []text.Token) []string {
	var out []string
	for _, t := range ts {
		out = append(out, s[t.Start:t.End])
	}
	return out
}

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		in   string
		want float64
		ok   bool
	}{
		{"7", 7, true}, {"007", 7, true}, {"1.960", 1960, true}, {"1,960", 1960, true}, {"2,5", 2.5, true}, {"2.5", 2.5, true}, {"0.960", 0.96, true},
		{"1.000.000", 1e6, true}, {"1960.5", 1960.5, true}, {"27.9.2020", 0, false}, {"1,2,3", 0, false}, {"12345.678", 12345.678, true},
		{strings.Repeat("9", 400), 0, false}, {"9" + strings.Repeat(".999", 200), 0, false},
	} {
		got, ok := ParseNumber(c.in)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("ParseNumber(%.20q) = %g, %v; want %g, %v", c.in, got, ok, c.want, c.ok)
		}
	}
}

func TestFractions(t *testing.T) {
	p := testPack(t)
	for _, c := range []struct{ in, want string }{
		{"một nửa số xe tăng", "0.5 = 0.5..0.5"},
		{"hai phần ba thành phố", "0.667 = 0.667..0.667"},
		{"hơn một nửa nạn nhân", "0.5 > 0.5..-"},
		{"một phần thành phố", "none"},
		{"một phần năm 2020", "none"},
		{"ba phần hai", "none"},
		{"18 phần trăm", "none"},
	} {
		ts, got := text.Tokens(c.in, 0), "none"
		if a, ok := p.Numbers.Any(ts, 0, len(ts)); ok && a.Kind == "ratio" {
			got = bounds(a)
		}
		if got != c.want {
			t.Errorf("Any(%q) = %s, want %s", c.in, got, c.want)
		}
	}
}

func TestNumbersStayFinite(t *testing.T) {
	p := testPack(t)
	for _, in := range []string{
		"hai" + strings.Repeat(" mươi", 500), "chín" + strings.Repeat(" trăm", 500), "9" + strings.Repeat(" tỷ", 500),
		strings.Repeat("9", 308) + " tỷ", strings.Repeat("chín ", 5000), "gấp " + strings.Repeat("9", 308) + " tỷ",
	} {
		ts := text.Tokens(in, 0)
		for i := range ts {
			for _, read := range []func([]text.Token, int, int) (Amount, bool){p.Numbers.At, p.Numbers.Any} {
				a, ok := read(ts, i, len(ts))
				for _, v := range []*float64{a.Value, a.Low, a.High} {
					if ok && v != nil && (math.IsInf(*v, 0) || math.IsNaN(*v)) {
						t.Fatalf("%.30q from token %d is %g", in, i, *v)
					}
				}
			}
		}
	}
}
