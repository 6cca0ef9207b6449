package lang

import (
	"cmp"
	"strconv"
	"time"

	"hearsay/schema"
)

// Clock is what dates are resolved against.
type Clock struct {
	Published time.Time // the zero time where unknown
	Year      int       // of the article, where only that is known; 0 where not
	Month     int       // of the article, beside Year, where no more is known; 0 where not
	Last      time.Time // the last day that the text named
	Chronicle bool      // all years that the text gives lie long before its publication: a day without one is of the year told before

	named int // the year of the last date that the text gave with one, or that could be told
}

// shortestMonth is how many days every month has.
const shortestMonth = 28

// Resolve turns the words into days; what cannot be told stays raw.
func (c *Clock) Resolve(w When, raw string) schema.Date {
	d := c.resolve(w, raw)
	if d.Start == "" {
		return d
	}
	if y, err := strconv.Atoi(d.Start[:min(4, len(d.Start))]); err == nil {
		c.named = y
	}
	return d
}

// resolve is Resolve, which leaves it to that to note the year.
func (c *Clock) resolve(w When, raw string) (d schema.Date) {
	d.Raw = raw
	day := func(t time.Time, basis string) schema.Date {
		d.Start, d.Precision, d.Basis = dateOnly(t), "day", basis
		d.End = d.Start
		if w.Part {
			d.Precision = "part-of-day"
		}
		if w.LastMonth > 0 {
			last := time.Date(t.Year(), time.Month(w.LastMonth), w.LastDay, 0, 0, 0, 0, time.UTC)
			if last.Before(t) {
				last = last.AddDate(1, 0, 0)
			}
			t, d.End = last, dateOnly(last)
		} else if w.LastDay > 0 {
			t = t.AddDate(0, 0, w.LastDay-w.Day)
			d.End = dateOnly(t)
		}
		c.Last = t
		return d
	}
	if w.Years != nil && w.Month > 0 && c.base().Year() > 1 {
		w.Year = c.base().Year() + *w.Years
	}
	if w.SameYear {
		w.Year = c.named
	}
	switch {
	case w.Day > shortestMonth && w.Month > 0 && w.Day > time.Date(cmp.Or(w.Year, 2000), time.Month(w.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day():
		return d // no such day: 31-2
	case w.Day > 0 && w.Month > 0 && w.Year > 0:
		return day(time.Date(w.Year, time.Month(w.Month), w.Day, 0, 0, 0, 0, time.UTC), "explicit")
	case w.Day > 0 && w.Month > 0:
		if y := c.yearFor(&w, w.Day); y > 0 {
			return day(time.Date(y, time.Month(w.Month), w.Day, 0, 0, 0, 0, time.UTC), "resolved")
		}
	case w.Day > 0:
		if t := c.monthFor(w.Day); !t.IsZero() {
			return day(t, "resolved")
		}
	case w.Month > 0:
		y, basis := w.Year, "explicit"
		if y == 0 {
			y, basis = c.yearFor(&w, 1), "resolved"
		}
		if y > 0 {
			d = w.month(time.Date(y, time.Month(w.Month), 1, 0, 0, 0, 0, time.UTC), basis)
			d.Raw = raw
		}
		return d
	case w.Year > 0:
		d.Start, d.End, d.Precision, d.Basis = strconv.Itoa(w.Year)+"-01-01", strconv.Itoa(w.Year)+"-12-31", "year", "explicit"
		return d
	case w.Same && !c.Last.IsZero():
		return day(c.Last, "resolved")
	case w.Later != nil && !c.Last.IsZero():
		if t := c.Last.AddDate(0, 0, *w.Later); c.Published.IsZero() || !t.After(c.Published) {
			return day(t, "resolved")
		}
	case w.Offset != nil && !c.Published.IsZero():
		return day(c.Published.AddDate(0, 0, *w.Offset), "resolved")
	case w.Months != nil && !c.Published.IsZero():
		d = w.month(time.Date(c.Published.Year(), c.Published.Month()+time.Month(*w.Months), 1, 0, 0, 0, 0, time.UTC), "resolved")
		d.Raw = raw
	case w.Lately != nil && !c.Published.IsZero():
		d = between(c.Published.AddDate(0, 0, -*w.Lately), c.Published, "day", "resolved")
		d.Raw = raw
	case w.Weeks != nil && !c.Published.IsZero():
		d = c.week(*w.Weeks)
		d.Raw = raw
	case w.Years != nil && !c.Published.IsZero():
		y := strconv.Itoa(c.Published.Year() + *w.Years)
		d.Start, d.End, d.Precision, d.Basis = y+"-01-01", y+"-12-31", "year", "resolved"
	case w.WeekBefore && !c.Published.IsZero():
		monday := c.Published.AddDate(0, 0, -(int(c.Published.Weekday())+6)%7)
		return day(monday.AddDate(0, 0, (w.Weekday+6)%7-7), "resolved")
	case w.Weekday >= 0 && !c.Published.IsZero():
		back := (int(c.Published.Weekday()) - w.Weekday + 7) % 7
		return day(c.Published.AddDate(0, 0, -back), "resolved")
	}
	return d
}

// dateOnly is the day in the form of time.DateOnly.
func dateOnly(t time.Time) string {
	year, month, day := t.Date()
	if year < 0 || year > 9999 {
		return t.Format(time.DateOnly)
	}
	two := func(n int) (byte, byte) { return byte('0' + n/10%10), byte('0' + n%10) }
	var b [len(time.DateOnly)]byte
	b[0], b[1] = two(year / 100)
	b[2], b[3] = two(year)
	b[5], b[6] = two(int(month))
	b[8], b[9] = two(day)
	b[4], b[7] = '-', '-'
	return string(b[:])
}

// ParseDay reads a day in the form of time.DateOnly as time.Parse does; false of anything else.
func ParseDay(s string) (time.Time, bool) {
	if len(s) != len(time.DateOnly) {
		return time.Time{}, false
	}
	var parts [3]int
	k := 0
	for i := range len(s) {
		switch b := s[i]; {
		case i == 4 || i == 7:
			if b != '-' {
				return time.Time{}, false
			}
			k++
		case b < '0' || b > '9':
			return time.Time{}, false
		default:
			parts[k] = 10*parts[k] + int(b-'0')
		}
	}
	if parts[1] < 1 || parts[1] > 12 || parts[2] < 1 {
		return time.Time{}, false
	}
	t := time.Date(parts[0], time.Month(parts[1]), parts[2], 0, 0, 0, 0, time.UTC)
	return t, t.Day() == parts[2]
}

// base is the day to count from: that of publication, else the last named, else the last of the month of publication.
func (c *Clock) base() time.Time {
	switch {
	case !c.Published.IsZero():
		return c.Published
	case c.Last.IsZero() && c.Month > 0:
		return time.Date(c.Year, time.Month(c.Month)+1, 0, 0, 0, 0, 0, time.UTC)
	}
	return c.Last
}

// monthFor picks the month of a day: the last that had come to it, counting from tomorrow. It is the zero time where
// nothing is known to count from.
func (c *Clock) monthFor(day int) time.Time {
	base := c.base()
	if base.IsZero() {
		return base
	}
	for back := time.Month(0); back < 3; back++ {
		t := time.Date(base.Year(), base.Month()-back, day, 0, 0, 0, 0, time.UTC)
		if t.Day() == day && !t.After(base.AddDate(0, 0, 1)) {
			return t
		}
	}
	return time.Time{}
}

// yearFor picks the year of a day and month: the one that puts it nearest to the article, before it where the words say that it is over. News looks
// back further than ahead, so that a day to come counts as twice as far.
func (c *Clock) yearFor(w *When, day int) int {
	base := c.base()
	if base.IsZero() {
		return c.Year
	}
	if c.Chronicle && c.named > 0 {
		return c.yearAfter(w, day)
	}
	best, dist := 0, time.Duration(1<<62)
	for y := base.Year() - 1; y <= base.Year()+1; y++ {
		t := time.Date(y, time.Month(w.Month), day, 0, 0, 0, 0, time.UTC)
		gap := base.Sub(t)
		if gap < 0 {
			gap *= -2
		}
		if gap < dist && !(w.Past && t.After(base)) {
			best, dist = y, gap
		}
	}
	return best
}

// yearAfter picks the year of a day and month in a text that tells of long ago: that of the last day named, the next where it would else lie more than
// half a year before that.
func (c *Clock) yearAfter(w *When, day int) int {
	if t := time.Date(c.named, time.Month(w.Month), day, 0, 0, 0, 0, time.UTC); c.Last.Year() == c.named && c.Last.AddDate(0, -6, 0).After(t) {
		return c.named + 1
	}
	return c.named
}
