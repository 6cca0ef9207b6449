package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/export"
	"hearsay/graph/query"
	"hearsay/graph/report"
)

const reportLong = `Report writes one page for a colleague: disputes in both sides' words, losses with plots of what each claimant says, strikes
on a map of points, the timeline and the sources, every statement with its words and its article. The HTML holds all it
needs, runs no script and asks no host for anything; a name that ends in .md gives Markdown.`

func reportCommand(a *app) *cobra.Command {
	var in scopeFlags
	file, name := "", ""
	c := &cobra.Command{Use: "report", Short: "One page of disputes, losses, strikes, timeline and sources", Long: reportLong + scopeHelp,
		Example: "  hearsay report -o report.html\n  hearsay report -o ganja.md --place Ganja --since 2020-10\n  hearsay report -o - --side Armenia > armenia.html",
		Args:    takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.withView(c.Context(), func(v *query.View) error { return a.writeReport(c.Context(), v, in, file, name) })
		}}
	a.scope(c, &in)
	c.Flags().StringVarP(&file, "output", "o", "report.html", "the file to write; - for standard output, .md for Markdown")
	c.Flags().StringVar(&name, "title", "", "the title of the page")
	must(c.Flags().MarkHidden("json"))
	return c
}

func (a *app) writeReport(ctx context.Context, v *query.View, in scopeFlags, file, name string) error {
	markdown, err := isMarkdown(file)
	if err != nil {
		return err
	}
	f, err := in.filter(ctx, v)
	if err != nil {
		return err
	}
	r, err := report.Gather(ctx, v, f)
	if err != nil {
		return err
	}
	if r.Empty() {
		return nothing("claims")
	}
	if r.Scope = in.words(); name != "" {
		r.Title = name
	}
	write := r.HTML
	if markdown {
		write = r.Markdown
	}
	if file == "-" {
		return write(a.out)
	}
	if err := export.Create(file, func(w io.Writer) error { return write(w) }); err != nil {
		return err
	}
	a.note("%s, %s, %s in %s", count(r.Disputes.Total, "dispute", "disputes"), count(r.Losses.Total, "figure", "figures"), count(r.Strikes.Total, "strike", "strikes"), file)
	return nil
}

// isMarkdown says whether the name of a report's file asks for Markdown. A name that asks for neither that nor HTML is refused, before
// somebody opens a page as what it is not.
func isMarkdown(file string) (bool, error) {
	switch ext := strings.ToLower(filepath.Ext(strings.TrimSuffix(file, ".gz"))); ext {
	case ".md", ".markdown":
		return true, nil
	case "", ".html", ".htm":
		return false, nil
	default:
		return false, usageError{fmt.Errorf("a report is .html or .md, and %s is neither; a browser prints the page to PDF", file)}
	}
}

// words tell which claims were chosen.
func (in scopeFlags) words() string {
	var out []string
	for _, x := range []struct{ what, value string }{{"since", in.since}, {"until", in.until}, {"source", in.source}, {"place", in.place}, {"side", in.side},
		{"speaker", in.speaker}, {"relation", strings.Join(in.relations, ", ")}} {
		if x.value != "" {
			out = append(out, fmt.Sprintf("%s %s", x.what, x.value))
		}
	}
	return strings.Join(out, "; ")
}
