// Package report writes what a graph says of disputes, losses, strikes, time and sources as one page for a colleague: HTML that
// asks no host for anything, or Markdown.
package report

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"sync"

	"hearsay/graph/query"
	"hearsay/schema"
)

// Report is the answers that a page shows.
type Report struct {
	Title    string
	Scope    string // which claims were looked at, in words; "" for all
	Disputes *query.Disputes
	Losses   *query.Losses
	Strikes  *query.Strikes
	Timeline *query.Timeline
	Sources  *query.Sources

	model *schema.Model
}

// Gather asks the graph all questions of a report, of the claims that the filter chooses.
func Gather(ctx context.Context, v *query.View, f query.Filter) (*Report, error) {
	r := &Report{Title: "Who claims what", model: v.Model()}
	release, err := v.Hold(ctx, f)
	if err != nil {
		return nil, err
	}
	defer release()
	asked := []func() error{
		func() (err error) { r.Disputes, err = v.Disputes(ctx, f, false); return err },
		func() (err error) { r.Losses, err = v.Losses(ctx, f); return err },
		func() (err error) { r.Strikes, err = v.Strikes(ctx, f); return err },
		func() (err error) { r.Timeline, err = v.Timeline(ctx, f); return err },
		func() (err error) { r.Sources, err = v.Sources(ctx, f); return err },
	}
	errs := make([]error, len(asked))
	var all sync.WaitGroup
	for i, ask := range asked {
		all.Go(func() { errs[i] = ask() })
	}
	if all.Wait(); cmp.Or(errs...) != nil {
		return nil, cmp.Or(errs...)
	}
	return r, nil
}

// Empty says whether no claim was chosen.
func (r *Report) Empty() bool {
	return r.Timeline.Total == 0 && r.Losses.Total == 0 && r.Disputes.Total == 0
}

// line is a statement as a page shows it.
type line struct {
	When, Who, What, Words, Link, Article, ID string
}

// line tells a claim: when, who, what, in which words, where. Only http and https sources become links.
func (r *Report) line(c *query.Claim) line {
	l := line{When: c.Dated(), Who: c.Speaker.Name, What: strings.ReplaceAll(c.Stance, "-", " "), Words: c.Evidence.Text, ID: short(c.ID.Local()), Article: article(c.Document), Link: c.Document.URL}
	switch who := l.Who + " "; {
	case len(c.Answers) > 0 || c.Words == c.Stance:
	case strings.HasPrefix(c.Relation, c.Stance) && strings.HasPrefix(c.Words, who):
		l.What = strings.TrimPrefix(c.Words, who) // not "X accuses: X accuses Y"
	case c.Author && c.Stance == "accuses":
		l.What = "tells of an accusation: " + c.Words // who accuses is not named
	default:
		l.What += ": " + c.Words
	}
	return l
}

// figure is a figure in words, with a mark where it is a running total.
func figure(f *query.LossFigure) string {
	if f.Total {
		return f.Amount + " (total)"
	}
	return f.Amount
}

// article names an article by title, outlet and day, and by its path or URL where it has no title.
func article(s query.Source) string {
	var parts []string
	for _, p := range []string{cmp.Or(s.Title, s.Source), outlet(s.Publisher), s.Published} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

// outlet is the name of a publisher; none where nobody knows who it is.
func outlet(r schema.Ref) string {
	if r.Type == "source" {
		return ""
	}
	return r.Name
}

// short is the id of a claim with the first eight of its digits, which is enough to name it.
func short(local string) string {
	if len(local) > 32 {
		return local[:8] + local[32:]
	}
	return local
}

// reason is of what kind a dispute is and on what ground; what is denied in so many words needs no more.
func reason(d query.Dispute) string {
	if strings.HasPrefix(d.Reason, string(d.Kind)) {
		return d.Reason
	}
	return string(d.Kind) + ": " + d.Reason
}

// also tells who else stands on a side of a dispute, and how many more claims do.
func also(ids []schema.ID, by []schema.Ref) string {
	if len(ids) == 0 {
		return ""
	}
	more := fmt.Sprintf("%d more of these claims", len(ids))
	if len(ids) == 1 {
		more = "one more of these claims"
	}
	if len(by) == 0 {
		return more
	}
	return "also " + names(by) + "; " + more
}

func names(refs []schema.Ref) string {
	out := make([]string, len(refs))
	for i, r := range refs {
		out[i] = r.Name
	}
	return strings.Join(out, ", ")
}

func sites(on []query.Site) string {
	out := make([]string, len(on))
	for i, s := range on {
		out[i] = s.Name
	}
	return strings.Join(out, ", ")
}
