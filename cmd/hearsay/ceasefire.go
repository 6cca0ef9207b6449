package main

import (
	"context"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
)

const ceasefireLong = `Ceasefire tells the story of a truce, in order: who called for it, offered, agreed, mediated, broke or rejected it, and
who denies that. Who broke it is always somebody's claim.`

func ceasefireCommand(a *app) *cobra.Command {
	return a.analysis("ceasefire", "Who called for a truce, offered, agreed, broke or rejected it", ceasefireLong,
		"  hearsay ceasefire\n  hearsay ceasefire --side Armenia --since 2020-10\n  hearsay ceasefire --relation ceasefire-violated --json",
		func(ctx context.Context, v *query.View, f query.Filter) error {
			t, err := v.Ceasefire(ctx, f)
			if err != nil {
				return err
			}
			g := &grid{cols: cols("date", "step", "who", "with", "says", "words", "source", "claim")}
			for _, s := range t.Steps {
				g.add(s.Day, s.Kind, listNames(s.Who, "somebody"), listNames(s.With, ""), s.Claimant.Name, s.Claim.Evidence.Text, sourceLine(s.Claim.Document), string(s.Claim.ID))
			}
			return a.found(g, t, len(t.Steps), t.Total, "steps")
		})
}
