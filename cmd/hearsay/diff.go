package main

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
)

const diffLong = `Diff tells what is new: disputes, figures that a side has changed, and claims. With --since it is what articles of that day
and later bring; with --against it is what this graph has and an older one, in another folder, has not, and what it
has lost.`

func diffCommand(a *app) *cobra.Command {
	var in scopeFlags
	against := ""
	c := &cobra.Command{Use: "diff", Short: "New claims, changed figures and new disputes, since a day or against an older graph", Long: diffLong + scopeHelp,
		Example: "  hearsay diff --since 2020-10-05\n  hearsay diff --against yesterday.db --side Armenia\n  hearsay diff --since 2020-10 --json",
		Args:    takes("no arguments", 0, 0),
		RunE:    func(c *cobra.Command, _ []string) error { return a.diff(c.Context(), in, against) }}
	a.scope(c, &in)
	c.Flags().StringVar(&against, "against", "", "the folder of an older graph")
	c.Flags().Lookup("since").Usage = "articles of this day, month or year and later"
	return c
}

func (a *app) diff(ctx context.Context, in scopeFlags, against string) error {
	since := in.since
	in.since = ""
	if (since == "") == (against == "") {
		return usageError{errors.New("diff takes either --since or --against")}
	}
	if err := query.CheckDay(since); since != "" && err != nil {
		return usageError{err}
	}
	return a.withView(ctx, func(v *query.View) error {
		f, err := in.filter(ctx, v)
		if err != nil {
			return err
		}
		var d *query.Diff
		if since != "" {
			d, err = v.DiffSince(ctx, f, since)
		} else {
			older := &app{out: a.out, err: a.err, db: against}
			err = older.withView(ctx, func(old *query.View) error {
				d, err = v.DiffFrom(ctx, old, f)
				return err
			})
		}
		if err != nil {
			return err
		}
		shown := len(d.Claims) + len(d.Gone) + len(d.Figures) + len(d.Disputes)
		return a.found(a.diffGrid(v, d), d, shown, d.Total, "changes")
	})
}

func (a *app) diffGrid(v *query.View, d *query.Diff) *grid {
	g := &grid{cols: cols("what", "date", "basis", "who says what", "words", "before, or against it", "source", "claim")}
	row := func(what string, c *query.Claim, more, other string) {
		day, basis := a.when(c)
		g.add(what, day, basis, plainly(v.Model(), c)+more, c.Evidence.Text, other, sourceLine(c.Document), string(c.ID))
	}
	for _, x := range d.Disputes {
		row(string(x.Kind), x.Claim, besides(&x)+others(x.Also[len(x.Says):], x.AlsoBy), opposing(v.Model(), x.Against)+others(x.Again, x.AgainstBy))
	}
	for _, m := range d.Figures {
		row(string(m.Kind), m.After, "", plainly(v.Model(), m.Before))
	}
	for _, c := range d.Gone {
		row("gone", c, "", "")
	}
	for _, c := range d.Claims {
		row("new claim", c, "", "")
	}
	return g
}
