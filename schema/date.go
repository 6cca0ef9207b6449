package schema

import (
	"cmp"
	"time"
)

// Date is a stretch of whole days.
type Date struct {
	Start     string `json:"start,omitempty"` // YYYY-MM-DD; empty where the text cannot be resolved
	End       string `json:"end,omitempty"`
	Precision string `json:"precision,omitempty"` // day, part-of-day, month, year
	Basis     string `json:"basis,omitempty"`     // explicit, resolved (against the article's date), inferred (from the statement's, or from the day of the happening of which more is told)
	Raw       string `json:"raw,omitempty"`       // the words of the text
}

// IsZero says whether nothing is known.
func (d Date) IsZero() bool { return d == Date{} }

// Days writes the date to its precision: "2020-10-04", "2020-10", "2020-10-01–2020-10-04"; "" where it is not known.
func (d Date) Days() string {
	start, end := cmp.Or(d.Start, d.End), cmp.Or(d.End, d.Start)
	whole := map[string]int{"month": len("2006-01"), "year": len("2006")}[d.Precision]
	switch {
	case whole > 0 && len(start) > whole && len(end) > whole && start[:whole] == end[:whole]:
		return start[:whole]
	case start == end:
		return start
	}
	return start + "–" + end
}

// Stretch is the day, month or year that s writes as YYYY-MM-DD, YYYY-MM or YYYY; false for anything else.
func Stretch(s string) (Date, bool) {
	for _, p := range []struct {
		layout, precision   string
		years, months, days int
	}{{time.DateOnly, "day", 0, 0, 1}, {"2006-01", "month", 0, 1, 0}, {"2006", "year", 1, 0, 0}} {
		if t, err := time.Parse(p.layout, s); err == nil {
			last := t.AddDate(p.years, p.months, p.days).AddDate(0, 0, -1)
			return Date{Start: t.Format(time.DateOnly), End: last.Format(time.DateOnly), Precision: p.precision, Raw: s}, true
		}
	}
	return Date{}, false
}
