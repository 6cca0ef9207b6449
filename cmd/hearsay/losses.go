package main

import (
	"cmp"
	"context"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
)

const lossesLong = `Losses lists figures by loser and by class of equipment or people, each with who gives it: the loser's own admission,
the enemy's claim, or somebody else's. Figures stand side by side and are never summed, neither over claimants nor over
days. Killed-or-wounded is not killed; lost, destroyed, shot down and captured are kept apart. Where a claim does not say
who lost, the loser is supposed from what its article told before, or from who fights whom in it, and marked so; where
that tells nothing, the figure stands last, without a loser. A running total, which holds what an earlier or smaller figure
of its claimant counts, is marked. --over-time shows how a side's figure moved, and what it was before.`

func lossesCommand(a *app) *cobra.Command {
	overTime := false
	c := a.analysis("losses", "Figures of losses by loser and class, each with its claimant", lossesLong,
		"  hearsay losses\n  hearsay losses --side Armenia --since 2020-10\n  hearsay losses --place Makiivka --over-time\n  hearsay losses --json",
		func(ctx context.Context, v *query.View, f query.Filter) error {
			limit := f.Limit
			if overTime {
				f.Limit = 0 // of what has moved, not of what is looked at
			}
			l, err := v.Losses(ctx, f)
			if err != nil {
				return err
			}
			if overTime {
				l.Moved(limit)
			}
			shown := 0
			for _, x := range l.Losses {
				shown += len(x.Figures)
			}
			return a.found(a.lossGrid(l), l, shown, l.Total, "figures")
		})
	c.Flags().BoolVar(&overTime, "over-time", false, "only figures that a side has changed, by the day they were given")
	return c
}

func (a *app) lossGrid(l *query.Losses) *grid {
	g := &grid{cols: cols("loser", "class", "lost how", "figure", "total", "by", "account", "supposed", "event", "basis", "as of", "where it was", "before", "disputed by", "words", "source", "claim")}
	for _, x := range l.Losses {
		for _, f := range x.Figures {
			loser, supposed := x.Loser.Name, ""
			if f.Supposed {
				supposed = "supposed"
			}
			class, how, by, account := x.Class.Name, strings.ReplaceAll(x.Status, "-", " "), f.Claimant.Name, f.Account
			amount, total, event, basis := f.Amount, "", f.Period, f.Basis
			if f.Total {
				total = "total"
			}
			if a.tables() { // side by side they leave no room for the words
				class, how, by, account = class+",\n"+how, "", by+"\n("+account+")", ""
				if basis == query.OfInference {
					event = "~" + event
				}
				if basis = ""; total != "" {
					amount, total = amount+"\n(total)", ""
				}
				if loser = cmp.Or(loser, "not said"); supposed != "" {
					loser, supposed = loser+"\n("+supposed+")", ""
				}
			}
			g.add(loser, class, how, amount, total, by, account, supposed, event, basis, f.AsOf, listNames(f.Places, ""),
				former(f.Moved), query.Speakers(f.Disputed), f.Claim.Evidence.Text, sourceLine(f.Claim.Document), string(f.Claim.ID))
		}
	}
	return g
}

// former are the figures that one of the same side has changed.
func former(moved []query.Move) string {
	var out []string
	for _, m := range moved {
		out = append(out, m.From)
	}
	return strings.Join(out, ", ")
}
