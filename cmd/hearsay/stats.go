package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
)

func statsCommand(a *app) *cobra.Command {
	limit := 10
	c := &cobra.Command{
		Use: "stats", Short: "What the graph holds, in numbers",
		Long:    "Stats counts articles, claims, entities and quads, and what claims say and who says it. Entities are those that\nclaims use; the gazetteer knows more.",
		Example: "  hearsay stats\n  hearsay stats -n 0 --json",
		Args:    takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.withView(c.Context(), func(v *query.View) error {
				s, err := v.Stats(c.Context())
				if err != nil {
					return err
				}
				return a.print(statsGrid(s, limit), s)
			})
		},
	}
	c.Flags().IntVarP(&limit, "limit", "n", limit, "at most so many relations, stances and speakers each; 0 for all")
	a.jsonFlag(c)
	return c
}

func statsGrid(s *query.Stats, limit int) *grid {
	g := &grid{cols: cols("what", "name", "count")}
	for _, x := range []struct {
		what  string
		count int
	}{{"articles", s.Articles}, {"claims", s.Claims}, {"entities", s.Entities}, {"entities known", s.Known}, {"quads", s.Quads}, {"disputed", s.Disputed}} {
		g.add(x.what, "", strconv.Itoa(x.count))
	}
	for _, x := range []struct {
		what    string
		tallies []query.Tally
	}{{"relation", s.Relations}, {"stance", s.Stances}, {"speaker", s.Speakers}} {
		for i, t := range x.tallies {
			if limit > 0 && i == limit {
				break
			}
			g.add(x.what, t.Name, strconv.Itoa(t.Count))
		}
	}
	return g
}
