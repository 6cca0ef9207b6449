package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
	"hearsay/schema"
)

const strikesLong = `Strikes lists attacks by place: what was struck, with what, by whom as the claimant says, and who denies it. What is only
planned, feared or denied is left out.`

func strikesCommand(a *app) *cobra.Command {
	return a.analysis("strikes", "Attacks: place, weapon, number, claimant, and who denies them", strikesLong,
		"  hearsay strikes\n  hearsay strikes --place Azerbaijan --since 2020-10\n  hearsay strikes --side Israel --json",
		func(ctx context.Context, v *query.View, f query.Filter) error {
			s, err := v.Strikes(ctx, f)
			if err != nil {
				return err
			}
			return a.found(a.strikeGrid(s.Strikes), s, len(s.Strikes), s.Total, "strikes")
		})
}

func (a *app) strikeGrid(ss []query.Strike) *grid {
	g := &grid{cols: cols("place", "at", "date", "basis", "by", "weapon", "number", "says", "denied by", "words", "source", "claim")}
	for _, s := range ss {
		var on []schema.Ref
		at := ""
		for _, x := range s.On {
			on = append(on, x.Ref)
			if at == "" && x.Point != nil {
				at = fmt.Sprintf("%.2f, %.2f", x.Point.Lat, x.Point.Long)
			}
		}
		day, basis := a.when(s.Claim)
		g.add(listNames(on, ""), at, day, basis, listNames(s.By, ""), listNames(s.Weapon, ""), s.Amount, s.Claimant.Name, query.Speakers(s.Denied), s.Claim.Evidence.Text,
			sourceLine(s.Claim.Document), string(s.Claim.ID))
	}
	return g
}
