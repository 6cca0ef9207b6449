package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"

	"hearsay/graph/query"
)

// Markdown writes the report as text with headings, lists and tables. What articles say cannot become mark-up.
func (r *Report) Markdown(w io.Writer) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n", plain(r.Title))
	if r.Scope != "" {
		fmt.Fprintf(b, "Claims looked at: %s.\n\n", plain(r.Scope))
	}
	b.WriteString("Nothing here is stated as fact: every line is somebody's claim, with the words of an article. Figures are never summed over claimants. A day with \\~ is not told of the event: it is that of the statement or of the article.\n")
	r.disputesText(b)
	r.lossesText(b)
	r.strikesText(b)
	b.WriteString("\n## Timeline\n\n")
	for _, m := range r.Timeline.Moments {
		fmt.Fprintf(b, "- %s (%s): %s\n", cmp.Or(m.Start, "no date"), cmp.Or(m.Basis, "none"), r.told(m.Claim))
	}
	none(b, len(r.Timeline.Moments))
	r.sourcesText(b)
	return b.Flush()
}

func (r *Report) disputesText(b *bufio.Writer) {
	b.WriteString("\n## Disputes\n\n")
	for _, d := range r.Disputes.Disputes {
		fmt.Fprintf(b, "- **%s**: %s\n", d.Kind, r.told(d.Claim))
		more(b, strings.Join(d.Says, "; "))
		more(b, also(d.Also[len(d.Says):], d.AlsoBy))
		if d.Against != nil {
			fmt.Fprintf(b, "  - against it: %s\n", r.told(d.Against))
		}
		more(b, also(d.Again, d.AgainstBy))
		fmt.Fprintf(b, "  - %s\n", plain(d.Reason))
	}
	none(b, len(r.Disputes.Disputes))
}

func more(b *bufio.Writer, s string) {
	if s != "" {
		fmt.Fprintf(b, "  - %s\n", plain(s))
	}
}

func (r *Report) lossesText(b *bufio.Writer) {
	b.WriteString("\n## Losses\n")
	for _, l := range r.Losses.Losses {
		fmt.Fprintf(b, "\n### %s\n\n| figure | account | as of | before | who says so |\n| --- | --- | --- | --- | --- |\n", plain(title(&l)))
		for _, f := range l.Figures {
			var before []string
			for _, m := range f.Moved {
				before = append(before, m.From)
			}
			account := f.Account
			if f.Supposed {
				account += " (loser supposed)"
			}
			fmt.Fprintf(b, "| %s | %s | %s | %s | %s |\n", plain(figure(&f)), account, f.AsOf, plain(strings.Join(before, ", ")), r.told(f.Claim))
		}
	}
	none(b, len(r.Losses.Losses))
}

func (r *Report) strikesText(b *bufio.Writer) {
	b.WriteString("\n## Strikes\n\n")
	for _, s := range r.Strikes.Strikes {
		where := sites(s.On)
		for _, on := range s.On {
			if on.Point != nil {
				where += fmt.Sprintf(" (%.2f, %.2f)", on.Point.Lat, on.Point.Long)
				break
			}
		}
		fmt.Fprintf(b, "- %s: %s", plain(where), r.told(s.Claim))
		if len(s.Denied) > 0 {
			fmt.Fprintf(b, " — denied by %s", plain(query.Speakers(s.Denied)))
		}
		b.WriteByte('\n')
	}
	none(b, len(r.Strikes.Strikes))
}

func (r *Report) sourcesText(b *bufio.Writer) {
	b.WriteString("\n## Sources\n\n| kind | name | articles | claims | in its own voice | contradicted | contradicts | corroborated |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n")
	tallied(b, "outlet", r.Sources.Outlets)
	tallied(b, "speaker", r.Sources.Speakers)
}

func tallied(b *bufio.Writer, kind string, ts []query.SourceTally) {
	for _, t := range ts {
		fmt.Fprintf(b, "| %s | %s | %d | %d | %d | %d | %d | %d |\n", kind, plain(t.Source.Name), t.Articles, t.Claims, t.Own, t.Contradicted, t.Contradicts, t.Corroborated)
	}
}

// told is a claim in a line.
func (r *Report) told(c *query.Claim) string {
	l := r.line(c)
	where := plain(l.Article)
	if l.Link != "" {
		where = "<" + strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "|", "%7C").Replace(l.Link) + "> " + where
	}
	return fmt.Sprintf("%s %s %s “%s” — %s (%s)", cmp.Or(plain(l.When), "no date:"), plain(l.Who), plain(l.What), plain(l.Words), where, l.ID)
}

func none(b *bufio.Writer, n int) {
	if n == 0 {
		b.WriteString("None.\n")
	}
}

// plain is text that Markdown shows as it is, on one line.
func plain(s string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(s), " ") {
		if strings.ContainsRune("\\`*_{}[]<>#|!~&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
