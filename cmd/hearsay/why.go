package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
	"hearsay/schema"
)

const whyLong = `Why explains what stands between two claims: the links, each with its reason, and what the two were compared by, or why
they are not compared. Of one claim it tells what stands between it and others, and what analysts decided about it, also where
they rejected it. A claim is named by its id or the beginning of it, as tables show it.`

func whyCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "why CLAIM [CLAIM]", Short: "What stands between claims, and on what grounds", Long: whyLong,
		Example: "  hearsay why 6b5d3c49-03a 6b5d3c49-04a\n  hearsay why 6b5d3c49-03a 6b5d3c49-04a --json",
		Args:    takes("a CLAIM or two", 1, 2), ValidArgsFunction: completeNothing,
		RunE: func(c *cobra.Command, args []string) error {
			return a.withView(c.Context(), func(v *query.View) error { return a.why(c.Context(), v, args) })
		},
	}
	a.jsonFlag(c)
	return c
}

func (a *app) why(ctx context.Context, v *query.View, args []string) error {
	var ids []schema.ID
	for _, name := range args {
		id, err := v.Find(ctx, name)
		if err != nil {
			return err
		}
		if ids = append(ids, id); id.Kind() != "claim" {
			return usageError{fmt.Errorf("%s is no claim but %s; name claims by their ids", name, id)}
		}
	}
	if len(ids) == 1 {
		return a.whyOne(ctx, v, ids[0])
	}
	return a.whyTwo(ctx, v, ids)
}

// whyOne tells of one claim what stands between it and others, and what was decided about it.
func (a *app) whyOne(ctx context.Context, v *query.View, id schema.ID) error {
	w, err := v.WhyOne(ctx, id)
	if err != nil {
		return err
	}
	g := &grid{cols: cols("what", "who says what", "words", "reason", "claim")}
	row := func(what string, c *query.Claim, reason string) {
		if c != nil {
			g.add(what, plainly(v.Model(), c), c.Evidence.Text, reason, string(c.ID))
		}
	}
	row("claim", w.Claim, "")
	row("as it was read", w.AsRead, "")
	for _, d := range w.Decisions {
		g.add("decision: "+d.Kind, d.Told, "", d.Why, string(d.ID))
	}
	for _, l := range w.Links {
		for _, c := range l.Others {
			row(string(l.Kind), c, l.Reason)
		}
	}
	return a.print(g, w)
}

func (a *app) whyTwo(ctx context.Context, v *query.View, ids []schema.ID) error {
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
	for _, d := range w.Decisions {
		g.add("decision", "", "", d.Kind+": "+d.Told+" ("+d.Why+")")
	}
	if w.Note != "" {
		g.add("note", "", "", w.Note)
	}
	return a.print(g, w)
}
