package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
)

const sourcesLong = `Sources tallies outlets and speakers: how often they speak, how often somebody contradicts them and who, how often they
contradict others, and how many of their claims an independent source makes as well. Articles that print another's
text are counted as reprints. --alone lists instead the claims that rest on one independent source.`

func sourcesCommand(a *app) *cobra.Command {
	alone := false
	c := a.analysis("sources", "Outlets and speakers, and how often they are contradicted", sourcesLong,
		"  hearsay sources\n  hearsay sources --side Azerbaijan -n 10\n  hearsay sources --alone --place Ganja\n  hearsay sources --json",
		func(ctx context.Context, v *query.View, f query.Filter) error {
			s, err := v.Sources(ctx, f)
			if err != nil {
				return err
			}
			if alone {
				return a.found(a.aloneGrid(s.Alone), s.Alone, len(s.Alone), s.AloneTotal, "claims")
			}
			return a.found(sourceGrid(s), s, len(s.Outlets)+len(s.Speakers), s.Total, "sources")
		})
	c.Flags().BoolVar(&alone, "alone", false, "claims that rest on one independent source")
	return c
}

func sourceGrid(s *query.Sources) *grid {
	g := &grid{cols: cols("kind", "name", "side", "articles", "reprints", "claims", "in its own voice", "contradicted", "by", "contradicts", "corroborated")}
	for _, x := range []struct {
		kind    string
		tallies []query.SourceTally
	}{{"outlet", s.Outlets}, {"speaker", s.Speakers}} {
		for _, t := range x.tallies {
			var by []string
			for _, b := range t.By {
				by = append(by, fmt.Sprintf("%s %d", b.Name, b.Count))
			}
			side := t.Side.Name
			if t.Side.ID == t.Source.ID {
				side = ""
			}
			g.add(x.kind, t.Source.Name, side, strconv.Itoa(t.Articles), zero(t.Reprints), strconv.Itoa(t.Claims), zero(t.Own), zero(t.Contradicted), strings.Join(by, ", "),
				zero(t.Contradicts), zero(t.Corroborated))
		}
	}
	return g
}

// zero leaves the cell of nothing empty.
func zero(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (a *app) aloneGrid(ls []query.Lone) *grid {
	g := &grid{cols: cols("date", "basis", "says", "what", "words", "repeated", "source", "claim")}
	for _, l := range ls {
		day, basis := a.when(l.Claim)
		g.add(day, basis, names(l.Says), l.Claim.Words, l.Claim.Evidence.Text, zero(len(l.Also)), sourceLine(l.Claim.Document), string(l.Claim.ID))
	}
	return g
}
