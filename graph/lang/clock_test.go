package lang

import (
	"testing"
	"time"
)

// An article of which only the month is known has no day that others could be reckoned from.
func TestResolve(t *testing.T) {
	yesterday, tomorrow := -1, 1
	named := time.Date(2020, 3, 1, 0, 0, 0, 0, time.UTC)
	month := Clock{Year: 2020, Month: 9}
	day := Clock{Year: 2020, Published: time.Date(2020, 3, 5, 0, 0, 0, 0, time.UTC)}
	for _, c := range []struct {
		name  string
		clock Clock
		when  When
		want  string
	}{
		{"a day in the month of publication", month, When{Day: 27, Weekday: -1}, "2020-09-27"},
		{"a day that the month lacks", month, When{Day: 31, Weekday: -1}, "2020-08-31"},
		{"a day and month", month, When{Day: 4, Month: 10, Weekday: -1}, "2020-10-04"},
		{"a month of the year before", Clock{Year: 2021, Month: 1}, When{Day: 30, Month: 12, Weekday: -1}, "2020-12-30"},
		{"the same day as none", month, When{Same: true, Weekday: -1}, ""},
		{"yesterday", month, When{Offset: &yesterday, Weekday: -1}, ""},
		{"a weekday", month, When{Weekday: 2}, ""},
		{"yesterday of a day", day, When{Offset: &yesterday, Weekday: -1}, "2020-03-04"},
		{"a day of the month before", day, When{Day: 28, Weekday: -1}, "2020-02-28"},
		{"a day that the month before lacks", day, When{Day: 31, Weekday: -1}, "2020-01-31"},
		{"a day after the last one named", Clock{Year: 2020, Month: 10, Last: time.Date(2020, 9, 27, 0, 0, 0, 0, time.UTC)}, When{Day: 28, Weekday: -1}, "2020-09-28"},
		{"a weekday of the week before", day, When{Weekday: 4, WeekBefore: true}, "2020-02-27"},
		{"the month before", day, When{Months: &yesterday, Weekday: -1}, "2020-02-01"},
		{"the year before", day, When{Years: &yesterday, Weekday: -1}, "2019-01-01"},
		{"a month of the year before, by its words", day, When{Month: 10, Years: &yesterday, Weekday: -1}, "2019-10-01"},
		{"a day of the year before, by its words", day, When{Day: 7, Month: 4, Years: &yesterday, Weekday: -1}, "2019-04-07"},
		{"a month that is over", Clock{Published: time.Date(2020, 12, 10, 0, 0, 0, 0, time.UTC)}, When{Month: 2, Past: true, Weekday: -1}, "2020-02-01"},
		{"a day more than a few months off", Clock{Published: time.Date(2025, 9, 22, 0, 0, 0, 0, time.UTC)}, When{Day: 1, Month: 2, Weekday: -1}, "2025-02-01"},
		{"a month to come", Clock{Published: time.Date(2020, 3, 5, 0, 0, 0, 0, time.UTC)}, When{Month: 6, Weekday: -1}, "2020-06-01"},
		{"a month of the year named before", Clock{Published: day.Published, named: 2016}, When{Month: 11, SameYear: true, Weekday: -1}, "2016-11-01"},
		{"a month of a year that was not named", day, When{Month: 2, SameYear: true, Weekday: -1}, "2020-02-01"},
		{"a day in a text of long ago", Clock{Published: day.Published, named: 1990, Chronicle: true}, When{Day: 2, Month: 8, Weekday: -1}, "1990-08-02"},
		{"the next year of long ago", Clock{Published: day.Published, Last: time.Date(1990, 11, 29, 0, 0, 0, 0, time.UTC), named: 1990, Chronicle: true}, When{Day: 17, Month: 1, Weekday: -1}, "1991-01-17"},
		{"a month near the next year", Clock{Published: time.Date(2020, 12, 10, 0, 0, 0, 0, time.UTC)}, When{Month: 1, Weekday: -1}, "2021-01-01"},
		{"the day after the last one named", Clock{Last: named, Published: day.Published}, When{Later: &tomorrow, Weekday: -1}, "2020-03-02"},
		{"the day before the last one named", Clock{Last: named}, When{Later: &yesterday, Weekday: -1}, "2020-02-29"},
		{"a day after that of publication", Clock{Last: day.Published, Published: day.Published}, When{Later: &tomorrow, Weekday: -1}, ""},
		{"the day after none", day, When{Later: &tomorrow, Weekday: -1}, ""},
		{"nothing known", Clock{}, When{Day: 28, Weekday: -1}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.clock.Resolve(c.when, "raw"); got.Start != c.want || got.Raw != "raw" {
				t.Errorf("got %+v, want %s", got, c.want)
			}
		})
	}
}

// TestParseDay holds what is read as a day against time.Parse.
func TestParseDay(t *testing.T) {
	for _, s := range []string{"2024-02-29", "2023-02-29", "2020-09-27", "0000-01-01", "2020-13-01", "2020-00-10", "2020-04-31", "2020-04-00", "2020-4-1", "2020-04-011", "2020/04/01", "", "2020-04", "+020-04-01", "2020-04-a1"} {
		want, err := time.Parse(time.DateOnly, s)
		if got, ok := ParseDay(s); ok != (err == nil) || ok && got != want {
			t.Errorf("ParseDay(%q) = %v, %v, want %v, %v", s, got, ok, want, err)
		}
	}
}
