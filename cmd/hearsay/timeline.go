package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	tabletext "github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"hearsay/graph/query"
	"hearsay/schema"
)

const timelineLong = `Timeline lists what happened when, according to whom: by the time of the event, with the day of the statement and of the
article beside it. What has no date of its own stands by that of the statement or article, and the basis says so: event, inferred
(the article tells when it was said or of what it is a part, and no other day), said or published. --plot draws what is of a day or a few.`

func timelineCommand(a *app) *cobra.Command {
	plot := false
	c := a.analysis("timeline", "What happened when, according to whom", timelineLong,
		"  hearsay timeline --place Ganja\n  hearsay timeline --side Armenia --since 2020-10 --plot\n  hearsay timeline --relation struck,destroyed --json",
		func(ctx context.Context, v *query.View, f query.Filter) error {
			if plot && !a.json {
				f.Limit = 0 // a plot has room for all
			}
			t, err := v.Timeline(ctx, f)
			if err != nil {
				return err
			}
			if plot && !a.json && t.Total > 0 {
				text, left := a.plot(t.Moments)
				if _, err := io.WriteString(a.out, text); err != nil || left == 0 {
					return err
				}
				a.note("%s of no day or of more than a month left out", count(left, "claim", "claims"))
				return nil
			}
			return a.found(a.timelineGrid(v.Model(), t), t, len(t.Moments), t.Total, "claims")
		})
	c.Flags().BoolVar(&plot, "plot", false, "draw the days and what is said of them")
	return c
}

func (a *app) timelineGrid(m *schema.Model, t *query.Timeline) *grid {
	if a.tables() {
		g := &grid{cols: cols("when", "basis", "who says what", "words", "said", "published", "source", "claim")}
		for _, x := range t.Moments {
			g.add(x.Claim.Day(), x.Basis, sentence(m, x.Claim), x.Claim.Evidence.Text, x.Said, x.Published, sourceLine(x.Claim.Document), string(x.Claim.ID))
		}
		return g
	}
	g := &grid{cols: cols("start", "end", "basis", "said", "published", "speaker", "stance", "says", "words", "event", "source", "claim")}
	for _, x := range t.Moments {
		c := x.Claim
		g.add(x.Start, x.End, x.Basis, x.Said, x.Published, c.Speaker.Name, c.Stance, content(c), c.Evidence.Text, string(x.Event), sourceLine(c.Document), string(c.ID))
	}
	return g
}

// plotted are the relations of a plot's rows.
type plotted struct {
	name   string
	counts []int // by column
}

// plot draws a row for each relation and a column for each day, or for several days where the terminal is too narrow. It tells how many
// claims have no place there.
func (a *app) plot(all []query.Moment) (text string, left int) {
	ms := slices.DeleteFunc(slices.Clone(all), func(m query.Moment) bool { return !short(m) })
	left = len(all) - len(ms)
	first, last := span(ms)
	if first.IsZero() {
		return "no claim has a date of its own\n", left
	}
	const label = 22
	width := max(10, min(a.width-label-2, 100))
	each := int(last.Sub(first).Hours()/24)/width + 1 // days a column
	columns := int(last.Sub(first).Hours()/24)/each + 1
	var rows []plotted
	at := map[string]int{}
	for _, m := range ms {
		day, err := time.Parse(time.DateOnly, m.Start)
		if err != nil {
			continue
		}
		i, ok := at[m.Claim.Relation]
		if !ok {
			i = len(rows)
			at[m.Claim.Relation] = i
			rows = append(rows, plotted{m.Claim.Relation, make([]int, columns)})
		}
		rows[i].counts[int(day.Sub(first).Hours()/24)/each]++
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s – %s, a column is %s\n", first.Format(time.DateOnly), last.Format(time.DateOnly), count(each, "day", "days"))
	for _, r := range rows {
		b.WriteString(strings.TrimRight(tabletext.Pad(r.name, label, ' ')+bars(r.counts), " ") + "\n")
	}
	return b.String(), left
}

// longest is the most days that a claim of one day or stretch in a plot may take.
const longest = 31

// short says whether a moment is of a day or of a stretch that has a place in a plot: what is told of a year is of none of its days.
func short(m query.Moment) bool {
	first, err := time.Parse(time.DateOnly, m.Start)
	if err != nil {
		return false
	}
	last, err := time.Parse(time.DateOnly, m.End)
	return err != nil || last.Sub(first) < longest*24*time.Hour
}

// span is the first and the last day of the moments.
func span(ms []query.Moment) (first, last time.Time) {
	for _, m := range ms {
		day, err := time.Parse(time.DateOnly, m.Start)
		if err != nil {
			continue
		}
		if first.IsZero() || day.Before(first) {
			first = day
		}
		if day.After(last) {
			last = day
		}
	}
	return first, last
}

// bars draws numbers as blocks of eight heights; the highest is the full block.
func bars(counts []int) string {
	most := 1
	for _, n := range counts {
		most = max(most, n)
	}
	blocks := []rune("▁▂▃▄▅▆▇█")
	var b strings.Builder
	for _, n := range counts {
		if n == 0 {
			b.WriteByte(' ')
			continue
		}
		b.WriteRune(blocks[(n*len(blocks)-1)/most])
	}
	return b.String()
}
