package lang

import (
	"testing"
	"time"

	"hearsay/graph/text"
)

// TestPeriods reads stretches of days out of words, against an article of Tuesday, 5 May 2026.
func TestPeriods(t *testing.T) {
	p := testPack(t)
	for _, c := range []struct{ in, words, start, end string }{
		{"trong 24 giờ qua, quân", "trong 24 giờ qua", "2026-05-04", "2026-05-05"},
		{"48 giờ qua, quân", "48 giờ qua", "2026-05-03", "2026-05-05"},
		{"trong ba ngày qua, quân", "trong ba ngày qua", "2026-05-02", "2026-05-05"},
		{"tuần trước, quân", "tuần trước", "2026-04-27", "2026-05-03"},
		{"tuần này quân", "tuần này", "2026-05-04", "2026-05-10"},
		{"vài tuần trước, quân", "vài tuần trước", "", ""},
		{"cuối tháng 3 tại", "tháng 3", "2026-03-20", "2026-03-31"},
		{"hồi đầu tháng 3 tại", "tháng 3", "2026-03-01", "2026-03-10"},
		{"giữa tháng trước tại", "tháng trước", "2026-04-11", "2026-04-20"},
		{"bắt đầu tháng 3 tại", "tháng 3", "2026-03-01", "2026-03-31"},
		{"đêm 2 rạng sáng 3/5 tại", "đêm 2 rạng sáng 3/5", "2026-05-02", "2026-05-03"},
		{"đêm 30/4, rạng sáng ngày 1/5 tại", "đêm 30/4, rạng sáng ngày 1/5", "2026-04-30", "2026-05-01"},
		{"đêm 28/4, rạng sáng 1/5 tại", "đêm 28/4", "2026-04-28", "2026-04-28"},
		{"ngày 1 đến 4.5, quân", "ngày 1 đến 4.5", "2026-05-01", "2026-05-04"},
		{"**3.5.** Quân", "3.5", "2026-05-03", "2026-05-03"},
	} {
		ts := text.Tokens(c.in, 0)
		clock := Clock{Published: time.Date(2026, 5, 5, 0, 0, 0, 0, time.UTC)}
		i, w, ok := 0, When{}, false
		for ; i < len(ts) && !ok; i++ {
			w, ok = p.Dates.At(ts, i, len(ts))
		}
		if !ok {
			t.Errorf("%s: no date", c.in)
			continue
		}
		words := c.in[ts[w.From].Start:ts[w.To-1].End]
		if d := clock.Resolve(w, words); words != c.words || d.Start != c.start || d.End != c.end || d.Raw != words {
			t.Errorf("%s: %q is %+v, want %q from %s to %s", c.in, words, d, c.words, c.start, c.end)
		}
	}
}
