package main

import (
	"context"
	"slices"
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
		Example: "  hearsay who Hikmet Hajiyev\n  hearsay who Ganja -n 5\n  hearsay who OSCE --json",
		Args:    takes("a NAME", 1, -1), ValidArgsFunction: a.completeFirst,
		RunE: func(c *cobra.Command, args []string) error {
			return a.withView(c.Context(), func(v *query.View) error { return a.who(c.Context(), v, strings.Join(args, " "), limit) })
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
	if shown := len(w.Says) + len(w.Said) + len(w.Disputes); shown < w.Total {
		a.note("%d of %d claims and disputes; -n 0 for all", shown, w.Total)
	}
	return a.print(whoSheet(v, w), w)
}

func whoSheet(v *query.View, w *query.Who) *grid {
	g := entitySheet(&w.Entity)
	g.rows = slices.DeleteFunc(g.rows, func(row []string) bool { return row[0] == "also called" || row[0] == "side" }) // told below, with where each name is from, and first
	if side := sideOf(w); side != "" {
		at := slices.IndexFunc(g.rows, func(row []string) bool { return row[0] == "type" })
		g.rows = slices.Insert(g.rows, at+1, append([]string{"side", side}, make([]string, len(g.cols)-2)...))
	}
	for _, names := range called(w.Joined) {
		g.fact("called", names)
	}
	for _, d := range w.Disputes {
		against, words := "", ""
		if d.Against != nil {
			against, words = " — "+opposing(v.Model(), d.Against)+others(d.Again, d.AgainstBy), " — "+d.Against.Evidence.Text
		}
		g.add(string(d.Kind), plainly(v.Model(), d.Claim)+besides(&d)+others(d.Also[len(d.Says):], d.AlsoBy)+against, d.Claim.Evidence.Text+words, string(d.Claim.ID), sourceLine(d.Claim.Document))
	}
	for _, n := range w.Neighbours {
		g.fact("shares claims with", n.Entity.Name+" ("+strconv.Itoa(n.Claims)+")")
	}
	return g
}

// sideOf names the party of an entity; of what belongs to no other, that it is one itself, where it can be one.
func sideOf(w *query.Who) string {
	switch {
	case w.Side.ID != w.ID:
		return w.Side.Name
	case w.Type == "force" || w.Type == "organisation":
		return "a party of its own"
	}
	return ""
}

// called lists names by where they are from: a line for each origin and reason.
func called(js []query.Joined) []string {
	var order []string
	by := map[string][]string{}
	for _, j := range js {
		from := j.Reason
		if j.Doc != "" {
			from += " " + shortID(string(j.Doc))
		}
		from = strings.TrimSpace(from + " " + j.Why)
		if by[from] == nil {
			order = append(order, from)
		}
		by[from] = append(by[from], j.Name)
	}
	out := make([]string, len(order))
	for i, from := range order {
		out[i] = strings.Join(by[from], ", ") + " (" + from + ")"
	}
	return out
}
