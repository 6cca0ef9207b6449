package main

import (
	"context"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
	"hearsay/schema"
)

// scopeFlags choose the claims that an analysis looks at.
type scopeFlags struct{ claimFlags }

const scopeHelp = `

--since and --until take the date of the event, else of the statement, else of the article. --place takes a place and
what lies within it, --side a party: who speaks, acts or suffers, with its bodies, people and places. --source takes
an article or its publisher. A day with ~ is not told of the event: the column basis, and --json, say whether it is that
of the statement (inferred, said) or of the article (published). Names are found in any spelling; an ambiguous one is
refused with the candidates.`

// scope gives a verb the flags that choose claims.
func (a *app) scope(c *cobra.Command, in *scopeFlags) {
	f := c.Flags()
	f.StringVar(&in.since, "since", "", "not before this day, month or year (2020-10-04, 2020-10, 2020)")
	f.StringVar(&in.until, "until", "", "not after this day, month or year")
	f.StringVar(&in.source, "source", "", "the article (id, path, URL) or its publisher")
	a.whereFlags(c, &in.claimFlags)
	f.StringVar(&in.speaker, "speaker", "", "who says it")
	f.StringSliceVar(&in.relations, "relation", nil, "what is said: struck, lost, controls … (several with commas)")
	f.IntVarP(&in.limit, "limit", "n", 0, "at most so many; 0 for all")
	a.jsonFlag(c)
	for _, name := range []string{"source", "speaker"} {
		a.completeNames(c, name)
	}
	a.completeWords(c, "relation", (*schema.Model).Relations)
}

// analysis makes a verb that asks one question of the claims in scope.
func (a *app) analysis(use, short, long, example string, ask func(context.Context, *query.View, query.Filter) error) *cobra.Command {
	var in scopeFlags
	c := &cobra.Command{Use: use, Short: short, Long: long + scopeHelp, Example: example, Args: takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.withView(c.Context(), func(v *query.View) error {
				f, err := in.filter(c.Context(), v)
				if err != nil {
					return err
				}
				return ask(c.Context(), v, f)
			})
		}}
	a.scope(c, &in)
	return c
}

// found prints an answer and tells where it is empty or cut.
func (a *app) found(g *grid, v any, shown, total int, what string) error {
	if err := a.print(g, v); err != nil {
		return err
	}
	if total == 0 {
		return nothing(what)
	}
	if total > shown {
		a.note("%d of %d %s; -n 0 for all", shown, total, what)
	}
	return nil
}
