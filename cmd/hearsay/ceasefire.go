package main

import (
	"context"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
)

const ceasefireLong = `Ceasefire tells the story of a truce, in order: who called for it, offered it and on what condition, agreed, mediated, broke or
rejected it, and who denies that. Who broke it is always somebody's claim; a move is of a truce where nothing else stands beside it.
Talks are told where somebody calls for them or offers them, and where their article tells of a truce or of a mediator.`

func ceasefireCommand(a *app) *cobra.Command {
	return a.analysis("ceasefire", "Who called for a truce, offered, agreed, broke or rejected it", ceasefireLong,
		"  hearsay ceasefire\n  hearsay ceasefire --side Armenia --since 2020-10\n  hearsay ceasefire --relation ceasefire-violated --json",
		func(ctx context.Context, v *query.View, f query.Filter) error {
			t, err := v.Ceasefire(ctx, f)
			if err != nil {
				return err
			}
			return a.found(a.truceGrid(t), t, len(t.Steps), t.Total, "steps")
		})
}

func (a *app) truceGrid(t *query.Ceasefire) *grid {
	g := &grid{cols: cols("date", "basis", "step", "who", "with", "says", "words", "source", "claim")}
	for _, s := range t.Steps {
		day, basis := a.when(s.Claim)
		g.add(day, basis, move(s), listNames(s.Who, "somebody"), listNames(s.With, ""), s.Claimant.Name, s.Claim.Evidence.Text, sourceLine(s.Claim.Document), string(s.Claim.ID))
	}
	return g
}

// move says what a step is, of what where it is not of a truce itself, and that it is still to come where it is.
func move(s query.Step) string {
	of := map[string]string{"talks": "talks", "mediates": "mediation"}[s.Claim.Relation]
	switch s.Kind {
	case "agreed", "broke", "mediated", "talks":
		if of = ""; s.Modality != "actual" && s.Modality != "estimate" {
			of = s.Modality
		}
	}
	if of == "" {
		return s.Kind
	}
	return s.Kind + " (" + of + ")"
}
