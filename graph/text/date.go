package text

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"hearsay/schema"
)

var (
	yearFirst = regexp.MustCompile(`(?:^|\D)(\d{4})([-/.])(\d{1,2})([-/.])(\d{1,2})(?:\D|$)`)
	dayFirst  = regexp.MustCompile(`(?:^|\D)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\D|$)`)
	yearMonth = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})$`)
	yearOnly  = regexp.MustCompile(`^(\d{4})$`)
)

// dateLayouts are the written forms that HTTP, RSS and YAML leave behind.
var dateLayouts = []string{time.RFC1123, time.RFC1123Z, time.RFC850, time.ANSIC, "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "20060102"}

// parseDate reads a date of metadata: 2020-10-05, with or without a time, which is not looked at, 5/10/2020 (the
// day first, unless that cannot be), 2020-10, 2020, or an English form. Of what is none of them only Raw is kept.
func parseDate(s string) schema.Date {
	s = strings.TrimSpace(s)
	if s == "" {
		return schema.Date{}
	}
	if m := yearFirst.FindStringSubmatch(s); m != nil {
		return day(s, m[1], m[3], m[5])
	}
	if m := dayFirst.FindStringSubmatch(s); m != nil {
		if d := day(s, m[3], m[2], m[1]); d.Start != "" {
			return d
		}
		return day(s, m[3], m[1], m[2])
	}
	if m := yearMonth.FindStringSubmatch(s); m != nil {
		return stretch(s, fmt.Sprintf("%s-%02s-01", m[1], m[2]), "month", 0, 1)
	}
	if yearOnly.MatchString(s) {
		return stretch(s, s+"-01-01", "year", 1, 0)
	}
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return stretch(s, t.Format(time.DateOnly), "day", 0, 0)
		}
	}
	return schema.Date{Raw: s}
}

func day(raw, y, m, d string) schema.Date {
	return stretch(raw, fmt.Sprintf("%s-%02s-%02s", y, m, d), "day", 0, 0)
}

// stretch is the date from a day on for that many years or months, or for the day alone.
func stretch(raw, start, precision string, years, months int) schema.Date {
	from, err := time.Parse(time.DateOnly, start)
	if err != nil || from.Year() < 1000 {
		return schema.Date{Raw: raw}
	}
	to := from
	if years+months > 0 {
		to = from.AddDate(years, months, -1)
	}
	return schema.Date{Start: start, End: to.Format(time.DateOnly), Precision: precision, Basis: "explicit", Raw: raw}
}
