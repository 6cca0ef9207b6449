package schema

import "testing"

func TestDays(t *testing.T) {
	for _, c := range []struct {
		d    Date
		want string
	}{
		{Date{}, ""},
		{Date{Start: "2020-10-04", End: "2020-10-04", Precision: "day"}, "2020-10-04"},
		{Date{End: "2020-10-04"}, "2020-10-04"},
		{Date{Start: "2020-10-01", End: "2020-10-31", Precision: "month"}, "2020-10"},
		{Date{Start: "2020-01-01", End: "2020-12-31", Precision: "year"}, "2020"},
		{Date{Start: "2020-10-01", End: "2020-10-04", Precision: "day"}, "2020-10-01–2020-10-04"},
		{Date{Start: "2020-09-27", End: "2020-10-31", Precision: "month"}, "2020-09-27–2020-10-31"},
	} {
		if got := c.d.Days(); got != c.want {
			t.Errorf("Days of %+v = %q, want %q", c.d, got, c.want)
		}
	}
}

func TestStretch(t *testing.T) {
	for _, c := range []struct {
		in, start, end, precision string
	}{
		{"2020-10-05", "2020-10-05", "2020-10-05", "day"},
		{"2020-02", "2020-02-01", "2020-02-29", "month"},
		{"2020", "2020-01-01", "2020-12-31", "year"},
		{"5/10/2020", "", "", ""},
		{"", "", "", ""},
	} {
		got, ok := Stretch(c.in)
		if ok != (c.start != "") || got.Start != c.start || got.End != c.end || got.Precision != c.precision {
			t.Errorf("Stretch(%q) = %+v, %v", c.in, got, ok)
		}
		if ok && got.Days() != c.in {
			t.Errorf("the days of Stretch(%q) are %q", c.in, got.Days())
		}
	}
}
