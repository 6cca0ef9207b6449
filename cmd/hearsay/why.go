package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
	"hearsay/schema"
)

const whyLong = `Why explains what stands between two claims: the links, each with its reason, and what the two were compared by, or why
they are not compared. A claim is named by its id or the beginning of it, as tables show it.`

func whyCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "why CLAIM CLAIM", Short: "What stands between two claims, and on what grounds", Long: whyLong,
		Example: "  hearsay why 6b5d3c49-03a 6b5d3c49-04a\n  hearsay why 6b5d3c49-03a 6b5d3c49-04a --json",
		Args:    takes("two CLAIMs", 2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			return a.withView(c.Context(), func(v *query.View) error { return a.why(c.Context(), v, args) })
		},
	}
	a.jsonFlag(c)
	return c
}

func (a *app) why(ctx context.Context, v *query.View, args []string) error {
	var ids [2]schema.ID
	for i, name := range args {
		id, err := v.Find(ctx, name)
		if err != nil {
			return err
		}
		if ids[i] = id; id.Kind() != "claim" {
			return usageError{fmt.Errorf("%s is no claim but %s; name two claims by their ids", name, id)}
		}
	}
	w, err := v.Why(ctx, ids[0], ids[1])
	if err != nil {
		return err
	}
	g := &grid{cols: cols("what", "first", "second", "verdict")}
	g.add("claim", plainly(v.Model(), w.A), plainly(v.Model(), w.B), "")
	g.add("words", w.A.Evidence.Text, w.B.Evidence.Text, "")
	for _, l := range w.Links {
		end := func(id schema.ID) string {
			if id == ids[0] {
				return "first"
			}
			return "second"
		}
		g.add("link", "", "", string(l.Kind)+" ("+end(l.A)+" then "+end(l.B)+"): "+l.Reason)
	}
	if len(w.Links) == 0 {
		g.add("link", "", "", "nothing stands between them")
	}
	for _, f := range w.Facts {
		g.add(f.What, f.A, f.B, f.Verdict)
	}
	if w.Note != "" {
		g.add("note", "", "", w.Note)
	}
	return a.print(g, w)
}
