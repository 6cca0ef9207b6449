package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
	"hearsay/schema"
)

const pathLong = `Path prints the shortest ways between two entities over what people said and did: a hop is what a claim asserts
of two entities, or leads from a speaker to what the claim speaks of. At least one hop is a claim; offices and
affiliations stand only at the ends. Ways through entities that few others are tied to come first.`

const pathExample = `  hearsay path "Ilham Aliyev" OSCE
  hearsay path Armenia Ganja --all --not claims
  hearsay path Lavrov Baku --max-hops 3 --asserted-by Russia
  hearsay path Ganja Armenia --background --json`

// pathFlags are the flags of path as they are typed.
type pathFlags struct {
	hops, limit int
	all         bool
	not         []string
	by          string
	background  bool
}

func pathCommand(a *app) *cobra.Command {
	var in pathFlags
	c := &cobra.Command{
		Use: "path FROM TO", Short: "The ways between two entities over claims", Long: pathLong, Example: pathExample,
		Args: takes("two names, FROM and TO", 2, 2), ValidArgsFunction: a.completeTwo,
		RunE: func(c *cobra.Command, args []string) error {
			return a.withView(c.Context(), func(v *query.View) error { return a.paths(c.Context(), v, args[0], args[1], in) })
		},
	}
	f := c.Flags()
	f.IntVar(&in.hops, "max-hops", query.DefaultHops, "no longer than so many hops")
	f.BoolVar(&in.all, "all", false, "every shortest way")
	f.IntVarP(&in.limit, "limit", "n", 3, "at most so many ways; 0 for all")
	f.StringSliceVar(&in.not, "not", nil, "not over this relation or stance (several with commas)")
	f.StringVar(&in.by, "asserted-by", "", "only over claims of this speaker or its bodies")
	f.BoolVar(&in.background, "background", false, "over offices, places and classes anywhere, with or without a claim")
	a.jsonFlag(c)
	a.completeNames(c, "asserted-by")
	a.completeWords(c, "not", (*schema.Model).Relations)
	return c
}

func (a *app) paths(ctx context.Context, v *query.View, from, to string, in pathFlags) error {
	r, err := in.route(ctx, v, from, to)
	if err != nil {
		return err
	}
	found, err := v.Paths(ctx, r)
	if errors.Is(err, query.ErrSameEnds) {
		return usageError{err}
	}
	if err != nil {
		return err
	}
	if err := a.printPaths(v.Model(), found); err != nil {
		return err
	}
	switch {
	case found.Total == 0:
		return fmt.Errorf("%w: no way of at most %d hops from %s to %s", errNothing, r.MaxHops, from, to)
	case found.Cut:
		a.note("%d ways are shown of more than %d as long", len(found.Paths), found.Total)
	case found.Total > len(found.Paths):
		a.note("%d of %d ways as long; --all for all", len(found.Paths), found.Total)
	}
	return nil
}

func (in pathFlags) route(ctx context.Context, v *query.View, from, to string) (query.Route, error) {
	r := query.Route{MaxHops: in.hops, Background: in.background, Limit: in.limit}
	if in.all {
		r.Limit = 0
	}
	if in.hops < 1 {
		return r, usageError{fmt.Errorf("--max-hops is %d; at least 1", in.hops)}
	}
	n, err := v.Names(ctx)
	if err != nil {
		return r, err
	}
	if r.From, err = n.Resolve(from); err != nil {
		return r, err
	}
	if r.To, err = n.Resolve(to); err != nil {
		return r, err
	}
	if in.by != "" {
		if r.AssertedBy, err = n.Resolve(in.by); err != nil {
			return r, err
		}
	}
	r.Not, err = known("relation or stance", in.not, hopWords(v.Model()))
	return r, err
}

// hopWords are what a hop can be called: relations, stances and background.
func hopWords(m *schema.Model) []string {
	return append(append(m.Relations(), stances(m)...), schema.LinkNames...)
}

// printPaths writes each way as a line with a table under it on a terminal, else all hops as one table.
func (a *app) printPaths(m *schema.Model, found query.Paths) error {
	if a.json || !a.tables() {
		return a.print(hopGrid(found.Paths...), found)
	}
	for i, p := range found.Paths {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		if _, err := io.WriteString(a.out, clean(drawPath(m, p), false)+"\n"); err != nil {
			return err
		}
		if err := a.printGrid(hopTable(m, p)); err != nil {
			return err
		}
	}
	return nil
}

// drawPath writes a way in one line, with the labels of its relations.
func drawPath(m *schema.Model, p query.Path) string {
	line := p.Hops[0].From.Name
	for _, h := range p.Hops {
		line += drawHop(m, h)
	}
	return line
}

// drawHop writes a hop without where it begins.
func drawHop(m *schema.Model, h query.Hop) string {
	if h.Forward {
		return fmt.Sprintf(" —%s→ %s", relationLabel(m, h.Relation), h.To.Name)
	}
	return fmt.Sprintf(" ←%s— %s", relationLabel(m, h.Relation), h.To.Name)
}

func relationLabel(m *schema.Model, name string) string {
	if r := m.Relation(name); r != nil && name != "position" {
		return r.Labels["en"]
	}
	for _, terms := range []map[string]map[string]string{m.Terms.Stances, m.Terms.Background} {
		if labels, ok := terms[name]; ok {
			return labels["en"]
		}
	}
	return name
}

// hopTable is a row a hop, as much of it as a terminal has room for.
func hopTable(m *schema.Model, p query.Path) *grid {
	g := &grid{cols: cols("hop", "speaker", "words", "source", "claim")}
	for _, h := range p.Hops {
		row := []string{strings.TrimSpace(h.From.Name + drawHop(m, h) + " " + parallel(h)), "", "", "", ""}
		if c := h.Claim; c != nil {
			row[1], row[2], row[3], row[4] = c.Speaker.Name, c.Evidence.Text, sourceLine(c.Document), string(c.ID)
		}
		g.rows = append(g.rows, row)
	}
	return g
}

// parallel counts the other edges between the two.
func parallel(h query.Hop) string {
	if len(h.Also) == 0 {
		return ""
	}
	return "+" + strconv.Itoa(len(h.Also))
}

// hopGrid is a row a hop, all of it.
func hopGrid(paths ...query.Path) *grid {
	g := &grid{cols: cols("path", "hop", "from", "relation", "direction", "to", "speaker", "says", "words", "parallel", "source", "claim")}
	for i, p := range paths {
		for j, h := range p.Hops {
			row := []string{strconv.Itoa(i + 1), strconv.Itoa(j + 1), h.From.Name, h.Relation, "→", h.To.Name, "", "", "", parallel(h), "", ""}
			if !h.Forward {
				row[4] = "←"
			}
			if c := h.Claim; c != nil {
				row[6], row[7], row[8], row[10], row[11] = c.Speaker.Name, c.Words, c.Evidence.Text, sourceLine(c.Document), string(c.ID)
			}
			g.rows = append(g.rows, row)
		}
	}
	return g
}
