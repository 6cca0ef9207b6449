package lang

import (
	"fmt"
	"slices"
	"testing"

	"hearsay/graph/text"
)

// show gives a date as the tests write it.
func show(w When) string {
	s := fmt.Sprintf("%d/%d/%d", w.Day, w.Month, w.Year)
	if w.Part {
		s += " part"
	}
	if w.Weekday >= 0 {
		s += fmt.Sprintf(" weekday %d", w.Weekday)
	}
	if w.Offset != nil {
		s += fmt.Sprintf(" offset %d", *w.Offset)
	}
	if w.Same {
		s += " same"
	}
	if w.Vague {
		s += " vague"
	}
	if w.Later != nil {
		s += fmt.Sprintf(" later %d", *w.Later)
	}
	return s
}

func TestDates(t *testing.T) {
	p := testPack(t)
	for _, c := range []struct{ in, words, want string }{
		{"ngày 4-10 vừa qua", "ngày 4-10", "4/10/0"},
		{"ngày 4/10/2020, tại", "ngày 4/10/2020", "4/10/2020"},
		{"tháng 10 năm ngoái tại", "tháng 10 năm ngoái", "0/10/0"},
		{"tháng 10 năm ấy tại", "tháng 10 năm ấy", "0/10/0"},
		{"từ nhiều năm nay", "", ""},
		{"nhiều năm nay, quân", "nhiều năm nay", "0/0/0 vague"},
		{"ngày 4/10 năm ngoái tại", "ngày 4/10 năm ngoái", "4/10/0"},
		{"ngày 4.10 tại", "ngày 4.10", "4/10/0"},
		{"ngày 4 tháng 10 năm 2020 tại", "ngày 4 tháng 10 năm 2020", "4/10/2020"},
		{"ngày 4 tháng 10 tại", "ngày 4 tháng 10", "4/10/0"},
		{"ngày 27 tại", "ngày 27", "27/0/0"},
		{"27/9/2020 tại", "27/9/2020", "27/9/2020"},
		{"tháng 9/2020 tại", "tháng 9/2020", "0/9/2020"},
		{"tháng 9 năm 2020", "tháng 9 năm 2020", "0/9/2020"},
		{"năm 2020 tại", "năm 2020", "0/0/2020"},
		{"sáng 4-10 tại", "sáng 4-10", "4/10/0 part"},
		{"rạng sáng ngày 4-10", "rạng sáng ngày 4-10", "4/10/0 part"},
		{"hôm qua tại", "hôm qua", "0/0/0 offset -1"},
		{"cùng ngày, ông", "cùng ngày", "0/0/0 same"},
		{"hôm sau bộ này", "hôm sau", "0/0/0 later 1"},
		{"hai ngày sau, bộ này", "hai ngày sau", "0/0/0 later 2"},
		{"hai ngày sau khi gặp", "", ""},
		{"hai ngày trước đó bộ này", "hai ngày trước đó", "0/0/0 later -2"},
		{"hai hôm trước, bộ này", "hai hôm trước", "0/0/0 offset -2"},
		{"đến tối, họ", "đến tối", "0/0/0 later 0"},
		{"đến tối qua", "", ""},
		{"hôm thứ ba (29/9) tại", "hôm thứ ba (29/9)", "29/9/0 weekday 2"},
		{"gần đây, ông", "gần đây", "0/0/0 vague"},
		{"ngày 4-10 (giờ địa phương) tại", "ngày 4-10 (giờ địa phương)", "4/10/0"},
		{"ngày 4-10 theo giờ địa phương tại", "ngày 4-10 theo giờ địa phương", "4/10/0"},
		{"ngày 27 tháng Chín tại", "ngày 27 tháng Chín", "27/9/0"},
		{"ngày 5-9/3 tại", "ngày 5-9/3", "5/3/0"},
		{"ngày 5 đến 9/3 tại", "ngày 5 đến 9/3", "5/3/0"},
		{"ngày 32-10", "", ""},
		{"ngày 4-13", "ngày 4", "4/0/0"},
		{"4-10 xe tăng", "", ""},
		{"năm 20200", "", ""},
		{"năm người", "", ""},
		{"tháng", "", ""},
		{"ngày", "", ""},
		{"", "", ""},
	} {
		ts := text.Tokens(c.in, 0)
		w, ok := p.Dates.At(ts, 0, len(ts))
		if !ok {
			if c.want != "" {
				t.Errorf("%q is no date, want %s", c.in, c.want)
			}
			continue
		}
		if got := show(w); got != c.want {
			t.Errorf("%q is %s, want %s", c.in, got, c.want)
		}
		if got := c.in[ts[w.From].Start:ts[w.To-1].End]; got != c.words {
			t.Errorf("of %q the date is %q, want %q", c.in, got, c.words)
		}
		given := slices.ContainsFunc(ts[w.From:w.To], func(t text.Token) bool { return p.Dates.GivesYear(&t) })
		if given != (w.Year > 0) {
			t.Errorf("of %q a word that gives the year: %v", c.in, given)
		}
	}
}
