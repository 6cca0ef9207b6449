package lang

import (
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// Dates is dates.yaml: the words that dates are made of.
type Dates struct {
	Day      []string       `yaml:"day"`      // words before a day: ngày, hôm
	Month    []string       `yaml:"month"`    // before a month: tháng
	Year     []string       `yaml:"year"`     // before a year: năm
	Parts    []string       `yaml:"parts"`    // parts of the day
	Weekdays map[string]int `yaml:"weekdays"` // word → 0 for Sunday … 6
	Relative map[string]int `yaml:"relative"` // word → days from the day of publication
	Same     []string       `yaml:"same"`     // "the same day": the last date that the text named
	Vague    []string       `yaml:"vague"`    // words of time that no day can be told of
	Before   []string       `yaml:"before"`   // words that a bare d/m may follow: từ, đến, trước
	Zones    []string       `yaml:"zones"`    // time zones and their words, kept with the date
	Names    map[string]int `yaml:"names"`    // names of months, written with a capital letter
	Through  []string       `yaml:"through"`  // words and signs between the first and the last day
	From     []string       `yaml:"from"`     // words before the first of two days between which something went on
	Till     []string       `yaml:"till"`     // words before the last of them
	Months   map[string]int `yaml:"months"`   // word → months from that of publication
	Years    map[string]int `yaml:"years"`    // word → years from that of publication
	LastWeek []string       `yaml:"lastweek"` // words behind a weekday of the week before
	After    map[string]int `yaml:"after"`    // word → days from the last day that the text named
	Then     map[string]int `yaml:"then"`     // the same, of words behind which a sign stands: "một ngày sau, …", not "một ngày sau khi …"
	Ago      map[string]int `yaml:"ago"`      // word → days from the day of publication, where a sign stands behind it
	Past     []string       `yaml:"past"`     // words before a month or day that is over: hồi
	SameYear []string       `yaml:"sameyear"` // words behind a month or day for the year that was named before: năm ấy
	Lately   map[string]int `yaml:"lately"`   // word → how many days before that of publication something began that went on up to it
	Weeks    map[string]int `yaml:"weeks"`    // word → weeks from that of publication
	Thirds   map[string]int `yaml:"thirds"`   // words right before a month for a part of it: 1 for its first days, 2, 3 for its last; 0 for what only ends like one

	day, month, year, parts, same, vague, before, zones, through, lastWeek, from, till, past, sameYear Trie[bool]
	weekdays, relative, names, months, years, after, then, ago, lately, weeks, thirds                  Trie[int]
	starts                                                                                             steps // the phrases that a date can begin with
}

func (d *Dates) compile(file string) schema.Faults {
	var faults schema.Faults
	for _, t := range []struct {
		from []string
		to   *Trie[bool]
	}{{d.Day, &d.day}, {d.Month, &d.month}, {d.Year, &d.year}, {d.Parts, &d.parts}, {d.Same, &d.same}, {d.Vague, &d.vague}, {d.Before, &d.before}, {d.Zones, &d.zones},
		{d.Through, &d.through}, {d.LastWeek, &d.lastWeek}, {d.From, &d.from}, {d.Till, &d.till}, {d.Past, &d.past}, {d.SameYear, &d.sameYear}} {
		for _, w := range t.from {
			t.to.Add(text.Keys(w), true)
		}
	}
	for w, n := range d.Weekdays {
		if n < 0 || n > 6 {
			faults = append(faults, schema.Fault{File: file, Text: "weekday " + w + " is not 0 to 6", Hint: "0 is Sunday"})
		}
		d.weekdays.Add(text.Keys(w), n)
	}
	for _, t := range []struct {
		from map[string]int
		to   *Trie[int]
	}{{d.Relative, &d.relative}, {d.Names, &d.names}, {d.Months, &d.months}, {d.Years, &d.years}, {d.After, &d.after}, {d.Then, &d.then}, {d.Ago, &d.ago},
		{d.Lately, &d.lately}, {d.Weeks, &d.weeks}, {d.Thirds, &d.thirds}} {
		for w, n := range t.from {
			t.to.Add(text.Keys(w), n)
		}
	}
	for _, t := range []*Trie[bool]{&d.day, &d.month, &d.year, &d.parts, &d.same, &d.vague} {
		t.addTo(&d.starts)
	}
	for _, t := range []*Trie[int]{&d.weekdays, &d.relative, &d.months, &d.years, &d.after, &d.then, &d.ago, &d.lately, &d.weeks} {
		t.addTo(&d.starts)
	}
	return faults
}

// When is a date as the text gives it, before it is resolved.
type When struct {
	From, To         int // tokens
	Day, Month, Year int // 0 where not given
	Part             bool
	LastDay          int // of several, in the month that is given
	LastMonth        int // of the last day, where it is given with it
	Weekday          int // -1 where not given
	WeekBefore       bool
	Offset           *int
	Months, Years    *int // from those of publication
	Same, Vague      bool
	Later            *int // days from the last day that the text named
	Past             bool // a word before it says that it is over
	SameYear         bool // a word behind it says that it is in the year named before
	Lately, Weeks    *int // see Dates
	Third            int  // of the month, see Dates; 0 for all of it
}

// Begins says whether a date can begin with the token.
func (d *Dates) Begins(t *text.Token) bool { return t.Kind == text.Number || d.starts.Begins(t) }

// GivesYear says whether a token gives the year of a date: "2023", "4.10.2023".
func (d *Dates) GivesYear(t *text.Token) bool {
	n := len(t.Key)
	if t.Kind != text.Number || n < 4 {
		return false
	}
	_, ok := fullYear(t.Key[n-4:])
	return ok
}

// At reads the date that begins at token i and ends before end.
func (d *Dates) At(ts []text.Token, i, end int) (When, bool) {
	if _, to := d.starts.LongestNode(ts, i, end); to > i {
		return d.read(ts, i, end, false)
	}
	if d.numberOfDay(ts, i, end) {
		return d.read(ts, i, end, true)
	}
	return When{}, false
}

// numberOfDay says whether a number stands at token i and, behind it, a sign or word that can make it a day.
func (d *Dates) numberOfDay(ts []text.Token, i, end int) bool {
	if i >= end || ts[i].Kind != text.Number {
		return false
	}
	return strings.Contains(ts[i].Key, ".") || i+1 < end && (ts[i+1].Kind == text.Punct || d.month.May(&ts[i+1]))
}

// read is At where a date may begin, with a number and no words of time where it is bare.
func (d *Dates) read(ts []text.Token, i, end int, bare bool) (When, bool) {
	w := When{From: i, To: i, Weekday: -1}
	if !bare && (d.counted(ts, i, end, &w) || d.period(ts, i, end, &w)) {
		return w, true
	}
	at := i
	marked, dayWord := false, false
	for at < end && !bare {
		_, part := d.parts.Longest(ts, at, end)
		if n, to := d.relative.Longest(ts, at, end); to > at {
			w.Part = w.Part || part > at
			w.Offset, at = &n[0], to
			w.To = at
			continue
		}
		if part > at {
			w.Part, at = true, part
			continue
		}
		if _, to := d.same.Longest(ts, at, end); to > at {
			w.Same, at = true, to
			w.To = at
			continue
		}
		if n, to := d.weekdays.Longest(ts, at, end); to > at && (dayWord || w.Part || ts[to-1].Cap || ts[at].Cap && at > 0 && ts[at-1].Kind != text.Punct || to < end && ts[to].Key == "(") {
			w.Weekday, at = n[0], to
			if _, to := d.lastWeek.Longest(ts, at, end); to > at {
				w.WeekBefore, at = true, to
			}
			w.To, marked = at, true
			continue
		}
		if _, to := d.day.Longest(ts, at, end); to > at {
			marked, dayWord, at = true, true, to
			continue
		}
		if at > i && (ts[at].Key == "(" || ts[at].Key == ",") && w.Weekday >= 0 {
			at++
			continue
		}
		break
	}
	if to := d.numeric(ts, at, end, &w, marked || w.Part || d.licensed(ts, i), dayWord); to > at {
		w.To = d.upTo(ts, i, to, end, &w)
		if to = w.To; to < end && ts[to].Key == ")" && at > i && ts[at-1].Key == "(" {
			w.To++
		}
		d.ofYear(ts, i, end, &w)
		d.third(ts, i, &w)
		d.zone(ts, end, &w)
		return w, true
	}
	if w.To > i || bare {
		return w, !bare
	}
	if n, to := d.months.Longest(ts, i, end); to > i {
		w.To, w.Months = to, &n[0]
		d.third(ts, i, &w)
		return w, true
	}
	if n, to := d.years.Longest(ts, i, end); to > i {
		w.To, w.Years = to, &n[0]
		return w, true
	}
	if _, to := d.vague.Longest(ts, i, end); to > i {
		w.To, w.Vague = to, true
		return w, true
	}
	return w, false
}

// counted reads words that count days from the last day named or from publication: "hôm sau", "hai hôm trước,".
func (d *Dates) counted(ts []text.Token, i, end int, w *When) bool {
	if n, to := d.after.Longest(ts, i, end); to > i {
		w.To, w.Later = to, &n[0]
		return true
	}
	closed := func(to int) bool { return to > i && to < end && ts[to].Kind == text.Punct }
	if n, to := d.then.Longest(ts, i, end); closed(to) {
		w.To, w.Later = to, &n[0]
		return true
	}
	if n, to := d.ago.Longest(ts, i, end); closed(to) {
		w.To, w.Offset = to, &n[0]
		return true
	}
	return false
}

// ofYear takes the year that stands behind a day or month and is counted from that of publication, "tháng 10 năm ngoái", and notes the word before
// them that says that they are over.
func (d *Dates) ofYear(ts []text.Token, i, end int, w *When) {
	if w.Month == 0 || w.Year > 0 {
		return
	}
	if n, to := d.years.Longest(ts, w.To, end); to > w.To {
		w.Years, w.To = &n[0], to
	} else if _, to := d.sameYear.Longest(ts, w.To, end); to > w.To {
		w.SameYear, w.To = true, to
	}
	for k := max(0, i-2); k < i; k++ {
		if _, to := d.past.Longest(ts, k, i); to == i {
			w.Past = true
		}
	}
}

// zone takes a time zone behind the date, in brackets or not, which belongs to it.
func (d *Dates) zone(ts []text.Token, end int, w *When) {
	if _, to := d.zones.Longest(ts, w.To, end); to > w.To {
		w.To = to
		return
	}
	if w.To+1 >= end || ts[w.To].Key != "(" {
		return
	}
	for at := w.To + 1; at < end && at < w.To+6; at++ {
		if _, to := d.zones.Longest(ts, at, end); to > at {
			for to < end && to < w.To+8 && ts[to].Key != ")" {
				to++
			}
			if to < end && ts[to].Key == ")" {
				w.To = to + 1
			}
			return
		}
	}
}

// licensed says whether the token before i lets a bare d/m be a date.
func (d *Dates) licensed(ts []text.Token, i int) bool {
	if i == 0 {
		return false
	}
	if ts[i-1].Key == "(" || ts[i-1].Key == "," {
		return true
	}
	if n := i + 1; ts[i-1].Key == "*" {
		if n < len(ts) && ts[n].Key == "." {
			n++
		}
		if n < len(ts) && ts[n].Key == "*" {
			return true // the head of an entry, "**26.2** …", "**26.2.** …"
		}
	}
	_, to := d.before.Longest(ts, i-1, i)
	return to == i
}

func (d *Dates) numeric(ts []text.Token, at, end int, w *When, marked, dayWord bool) int {
	if at >= end {
		return at
	}
	if ts[at].Kind == text.Number {
		if to := d.span(ts, at, end, w, dayWord); to > at {
			return to
		}
		if to := d.overnight(ts, at, end, w); to > at {
			return to
		}
		if day, month, year, to := digitDate(ts, at, end); to > at && (marked || year > 0) {
			w.Day, w.Month, w.Year = day, month, year
			return to
		}
		day, ok := small(ts[at].Key, 31)
		if _, to := d.month.Longest(ts, at+1, end); ok && to > at+1 && to < end {
			if m, next := d.monthAt(ts, to, end); next > to {
				w.Day, w.Month = day, m
				return d.yearAt(ts, next, end, w)
			}
		}
		if ok && dayWord {
			w.Day = day
			return at + 1
		}
		return at
	}
	if _, to := d.month.Longest(ts, at, end); to > at && to < end {
		if m, next := d.monthAt(ts, to, end); next > to {
			w.Month = m
			if y, n := monthYear(ts, next, end); n > next {
				w.Year = y
				return n
			}
			return d.yearAt(ts, next, end, w)
		}
		if m, y, to := slashed(ts, to, end); to > 0 {
			w.Month, w.Year = m, y
			return to
		}
	}
	return d.yearAt(ts, at, end, w)
}

// monthAt reads the number or the name of a month behind the word for it.
func (d *Dates) monthAt(ts []text.Token, at, end int) (month, to int) {
	if m, ok := small(ts[at].Key, 12); ok {
		return m, at + 1
	}
	if n, to := d.names.Longest(ts, at, end); to > at && ts[at].Cap {
		return n[0], to
	}
	return 0, at
}

// span reads the first and the last day of several in one month: "5-9/3", "ngày 5 đến 9/3", "5 và 6/3".
func (d *Dates) span(ts []text.Token, at, end int, w *When, dayWord bool) int {
	first, ok := small(ts[at].Key, 31)
	_, to := d.through.Longest(ts, at+1, end)
	if !ok || to == at+1 || to >= end || ts[to].Kind != text.Number || !dayWord && ts[at+1].Kind != text.Punct {
		return at
	}
	last, month, year, next := digitDate(ts, to, end)
	if next == to || first >= last || to+1 < end && ts[to+1].Key != "/" && !strings.Contains(ts[to].Key, ".") {
		return at
	}
	w.Day, w.LastDay, w.Month, w.Year = first, last, month, year
	return next
}

// upTo is where a period ends whose first day, read from token i to token to, is followed by its last: "từ 30/4 đến 2/5"; to where none is.
func (d *Dates) upTo(ts []text.Token, i, to, end int, w *When) int {
	if w.Day == 0 || w.Month == 0 || w.LastDay > 0 || to >= end {
		return to
	}
	_, at := d.till.Longest(ts, to, end)
	if at == to || at >= end || ts[at].Kind != text.Number || !d.Opened(ts, i) {
		return to
	}
	day, month, year, next := digitDate(ts, at, end)
	if next == at || w.Year > 0 && year == 0 || month == w.Month && day <= w.Day {
		return to
	}
	w.LastDay, w.LastMonth = day, month
	if w.Year == 0 && year > 0 {
		if w.Year = year; month < w.Month {
			w.Year--
		}
	}
	return next
}

// Opened says whether a word of class from stands right before the date that begins at token i, or begins it.
func (d *Dates) Opened(ts []text.Token, i int) bool {
	if _, to := d.from.Longest(ts, i, i+1); to > i {
		return true
	}
	if i == 0 {
		return false
	}
	_, to := d.from.Longest(ts, i-1, i)
	return to == i
}

func monthYear(ts []text.Token, at, end int) (year, to int) {
	if at+1 < end && (ts[at].Key == "/" || ts[at].Key == "-") {
		if y, ok := fullYear(ts[at+1].Key); ok {
			return y, at + 2
		}
	}
	return 0, at
}

func slashed(ts []text.Token, at, end int) (month, year, to int) {
	m, y, ok := strings.Cut(ts[at].Key, ".")
	if !ok || at >= end {
		return 0, 0, 0
	}
	mi, ok1 := small(m, 12)
	yi, ok2 := fullYear(y)
	if !ok1 || !ok2 {
		return 0, 0, 0
	}
	return mi, yi, at + 1
}

func (d *Dates) yearAt(ts []text.Token, at, end int, w *When) int {
	n := at
	if n < end && ts[n].Key == "," {
		n++
	}
	_, to := d.year.Longest(ts, n, end)
	if to > n && to < end {
		if y, ok := fullYear(ts[to].Key); ok {
			w.Year = y
			return to + 1
		}
	}
	return at
}

// digitDate reads d/m, d-m, d.m, d/m/y, d-m-y and d.m.y.
func digitDate(ts []text.Token, at, end int) (day, month, year, to int) {
	parts, count := [3]string{}, 1
	first, rest, dotted := strings.Cut(ts[at].Key, ".")
	parts[0] = first
	if dotted {
		count = 2
		if parts[1], parts[2], dotted = strings.Cut(rest, "."); dotted {
			count = 3 // a fourth part keeps the third from being a year
		}
		if day, month, year, ok := dateParts(parts[:count]); ok {
			return day, month, year, at + 1
		}
		return 0, 0, 0, at
	}
	n := at + 1
	for n+1 < end && count < len(parts) && (ts[n].Key == "/" || ts[n].Key == "-" || ts[n].Key == "–") && !ts[n].Space && !ts[n+1].Space && ts[n+1].Kind == text.Number {
		parts[count] = ts[n+1].Key
		count, n = count+1, n+2
	}
	for ; count > 1; count, n = count-1, n-2 {
		if day, month, year, ok := dateParts(parts[:count]); ok {
			return day, month, year, n
		}
	}
	return 0, 0, 0, at
}

func dateParts(parts []string) (day, month, year int, ok bool) {
	if len(parts) < 2 || len(parts) > 3 {
		return 0, 0, 0, false
	}
	day, ok1 := small(parts[0], 31)
	month, ok2 := small(parts[1], 12)
	if len(parts) == 3 {
		year, ok = fullYear(parts[2])
		return day, month, year, ok && ok1 && ok2
	}
	return day, month, 0, ok1 && ok2
}

func small(s string, most int) (int, bool) {
	if len(s) > 2 {
		return 0, false
	}
	n, ok := plainNumber(s)
	return int(n), ok && n >= 1 && int(n) <= most
}

func fullYear(s string) (int, bool) {
	if len(s) != 4 {
		return 0, false
	}
	n, ok := plainNumber(s)
	return int(n), ok && n >= 1900 && n <= 2100
}
