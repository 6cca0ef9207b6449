package main

import (
	"context"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
)

const whoLong = `Who is one page on a person, body, place or thing: its side and positions, every name that was taken for it and where that
comes from, what it claims and what is claimed of it, the disputes it is part of, and whom it shares claims with.`

func whoCommand(a *app) *cobra.Command {
	limit := 0
	c := &cobra.Command{
		Use: "who NAME", Short: "One page on an entity: names, positions, claims, disputes, company", Long: whoLong,
		Example: "  hearsay who \"Hikmet Hajiyev\"\n  hearsay who Ganja -n 5\n  hearsay who OSCE --json",
		Args:    takes("a NAME", 1, 1), ValidArgsFunction: a.completeFirst,
		RunE: func(c *cobra.Command, args []string) error {
			return a.withView(c.Context(), func(v *query.View) error { return a.who(c.Context(), v, args[0], limit) })
		},
	}
	c.Flags().IntVarP(&limit, "limit", "n", 0, "at most so many claims and disputes of each kind; 0 for all")
	a.jsonFlag(c)
	return c
}

func (a *app) who(ctx context.Context, v *query.View, name string, limit int) error {
	n, err := v.Names(ctx)
	if err != nil {
		return err
	}
	id, err := n.Resolve(name)
	if err != nil {
		return err
	}
	w, err := v.Who(ctx, id, limit)
	if err != nil {
		return err
	}
	return a.print(whoSheet(v, w), w)
}

func whoSheet(v *query.View, w *query.Who) *grid {
	g := entitySheet(&w.Entity)
	if w.Side.ID != w.ID {
		g.fact("side", w.Side.Name)
	}
	for _, j := range w.Joined {
		from := j.Reason
		if j.Doc != "" {
			from += " " + shortID(string(j.Doc))
		}
		g.fact("called", j.Name+" ("+strings.TrimSpace(from+" "+j.Why)+")")
	}
	for _, d := range w.Disputes {
		against := ""
		if d.Against != nil {
			against = "\n" + plainly(v.Model(), d.Against)
		}
		g.add(string(d.Kind), plainly(v.Model(), d.Claim)+against, d.Claim.Evidence.Text, string(d.Claim.ID), d.Reason)
	}
	for _, n := range w.Neighbours {
		g.fact("shares claims with", n.Entity.Name+" ("+strconv.Itoa(n.Claims)+")")
	}
	return g
}
