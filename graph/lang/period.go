package lang

import (
	"time"

	"hearsay/graph/text"
	"hearsay/schema"
)

// period reads words for a stretch of days that ends with the day of publication, or for a week: "trong 24 giờ qua", "tuần trước".
func (d *Dates) period(ts []text.Token, i, end int, w *When) bool {
	_, vague := d.vague.Longest(ts, i, end)
	if n, to := d.lately.Longest(ts, i, end); to > i && to >= vague {
		w.To, w.Lately = to, &n[0]
		return true
	}
	if n, to := d.weeks.Longest(ts, i, end); to > i && to >= vague {
		w.To, w.Weeks = to, &n[0]
		return true
	}
	return false
}

// third notes the word right before a month that says which part of it is meant: "cuối tháng 7", but "bắt đầu | tháng 7".
func (d *Dates) third(ts []text.Token, i int, w *When) {
	if w.Day > 0 || w.Month == 0 && w.Months == nil {
		return
	}
	for k := max(0, i-2); k < i; k++ {
		if n, to := d.thirds.Longest(ts, k, i); to == i {
			w.Third = n[0]
			return
		}
	}
}

// overnight reads the two days of a night, "đêm 9 rạng sáng 10/9", "đêm 30/9, rạng sáng 1/10", from the first number at token at.
func (d *Dates) overnight(ts []text.Token, at, end int, w *When) int {
	if !w.Part {
		return at
	}
	first, month, _, n := digitDate(ts, at, end)
	if n == at {
		if first, _ = small(ts[at].Key, 31); first == 0 {
			return at
		}
		n = at + 1
	}
	if n < end && ts[n].Key == "," {
		n++
	}
	_, to := d.parts.Longest(ts, n, end)
	if to == n || to >= end {
		return at
	}
	if _, day := d.day.Longest(ts, to, end); day > to && day < end {
		to = day
	}
	last, lastMonth, year, next := digitDate(ts, to, end)
	if next == to {
		return at
	}
	if month == 0 {
		month = lastMonth
	}
	if t := time.Date(2000, time.Month(month), first+1, 0, 0, 0, 0, time.UTC); t.Day() != last || t.Month() != time.Month(lastMonth) {
		return at
	}
	w.Day, w.Month, w.Year, w.LastDay, w.LastMonth = first, month, year, last, lastMonth
	return next
}

// between is the stretch from one day to another.
func between(from, to time.Time, precision, basis string) schema.Date {
	return schema.Date{Start: dateOnly(from), End: dateOnly(to), Precision: precision, Basis: basis}
}

// week is the week, from Monday on, so many weeks from that of publication.
func (c *Clock) week(n int) schema.Date {
	monday := c.Published.AddDate(0, 0, 7*n-(int(c.Published.Weekday())+6)%7)
	return between(monday, monday.AddDate(0, 0, 6), "day", "resolved")
}

// month is the month that begins with the first, or the third of it that is meant: its first ten days, the next ten, or those from the 20th on.
func (w *When) month(first time.Time, basis string) schema.Date {
	last := first.AddDate(0, 1, -1)
	switch w.Third {
	case 1:
		return between(first, first.AddDate(0, 0, 9), "month", basis)
	case 2:
		return between(first.AddDate(0, 0, 10), first.AddDate(0, 0, 19), "month", basis)
	case 3:
		return between(first.AddDate(0, 0, 19), last, "month", basis)
	}
	return between(first, last, "month", basis)
}
