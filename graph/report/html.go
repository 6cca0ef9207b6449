package report

import (
	_ "embed"
	"html/template"
	"io"

	"hearsay/graph/query"
)

//go:embed page.tmpl
var pageText string

// HTML writes the report as one page. It holds all that it needs, runs no script and, by its own policy, may ask no host for
// anything. Names and words of articles are escaped.
func (r *Report) HTML(w io.Writer) error {
	t, err := template.New("page").Funcs(template.FuncMap{
		"line": r.line, "also": also, "others": func(d query.Dispute) string { return also(d.Also[len(d.Says):], d.AlsoBy) }, "reason": reason, "names": names, "speakers": query.Speakers, "sites": sites, "title": func(l query.Loss) string { return title(&l) },
		"first": func(c *query.Claim) []*query.Claim {
			if c == nil {
				return nil
			}
			return []*query.Claim{c}
		},
	}).Parse(pageText)
	if err != nil {
		return err
	}
	return t.Execute(w, struct {
		*Report
		Plots []plot
		Chart chart
	}{r, plots(r.Losses.Losses), newChart(r.Strikes.Strikes)})
}
