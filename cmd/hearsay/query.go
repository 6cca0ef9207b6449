package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"hearsay/graph/query"
)

const queryLong = `Query runs a script over the graph, in Gizmo unless --lang says otherwise; "-" reads it from standard input. The
script runs in a process of its own that sees the graph read-only, with bounds on its time and memory.

Nodes are written in their short form with angle brackets: g.V("<ent:ganja>"). Every edge stands under the label of
the claim that asserts it; an edge that three claims assert gives three rows, unless .unique() joins them.`

const queryExample = `  hearsay query 'g.V("<ent:ganja>").in("<rel:struck>").unique().all()'
  hearsay query 'g.V("<ent:armenia>").out("<rel:denies>").out("<rel:evidence>").all()' --json
  hearsay query --lang graphql '{ nodes(id: <ent:ganja>) { id, <rel:located-in> { id } } }'
  hearsay query --timeout 5s - < script.js`

func queryCommand(a *app) *cobra.Command {
	var req query.Request
	c := &cobra.Command{
		Use: "query SCRIPT", Short: "Run a Gizmo, GraphQL or MQL query", Long: queryLong, Example: queryExample,
		Args: takes("a SCRIPT, or - for standard input", 1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			var err error
			if req.Text, err = a.script(args[0]); err != nil {
				return err
			}
			return a.query(c.Context(), req)
		},
	}
	f := c.Flags()
	f.StringVar(&req.Lang, "lang", query.Languages[0], "the language: "+strings.Join(query.Languages, ", "))
	f.IntVarP(&req.Limit, "limit", "n", 1000, "at most so many rows; 0 for all")
	f.DurationVar(&req.Timeout, "timeout", query.DefaultTimeout, "stop the query after this time")
	a.jsonFlag(c)
	must(c.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions(query.Languages, cobra.ShellCompDirectiveNoFileComp)))
	return c
}

// maxScript bounds a script, in bytes.
const maxScript = 1 << 20

// script is the argument, or what stands on standard input where that is "-".
func (a *app) script(arg string) (string, error) {
	if arg != "-" {
		return arg, nil
	}
	b, err := io.ReadAll(io.LimitReader(a.in, maxScript+1))
	if err != nil {
		return "", fmt.Errorf("read the script from standard input: %w", err)
	}
	if len(b) > maxScript {
		return "", usageError{fmt.Errorf("the script is longer than %d KiB", maxScript>>10)}
	}
	return string(b), nil
}

func (a *app) query(ctx context.Context, req query.Request) error {
	if err := query.CheckLanguage(req.Lang); err != nil {
		return usageError{err}
	}
	rows := []query.Row{}
	err := query.Run(ctx, a.db, req, func(r query.Row) error {
		rows = append(rows, r)
		return nil
	})
	cut := errors.Is(err, query.ErrCut)
	if err != nil && !cut {
		return err
	}
	if err := a.print(rowGrid(rows), rows); err != nil {
		return err
	}
	if cut {
		a.note("the first %d rows; -n 0 for all", len(rows))
	}
	if len(rows) == 0 {
		return fmt.Errorf("%w: the query has no rows", errNothing)
	}
	return nil
}

// rowGrid has a column a tag, "id" first.
func rowGrid(rows []query.Row) *grid {
	tags := map[string]bool{}
	made := false
	for _, r := range rows {
		made = made || r.Tags == nil
		for t := range r.Tags {
			tags[t] = true
		}
	}
	names := slices.SortedFunc(maps.Keys(tags), func(a, b string) int {
		switch {
		case a == b:
			return 0
		case a == "id" || (b != "id" && a < b):
			return -1
		}
		return 1
	})
	if made {
		names = append(names, "value")
	}
	g := &grid{cols: cols(names...)}
	for _, r := range rows {
		row := make([]string, len(names))
		for i, n := range names {
			if v := r.Tags[n]; v != nil {
				row[i] = plainValue(v)
			}
		}
		if r.Tags == nil {
			row[len(row)-1] = plainJSON(r.Value)
		}
		g.rows = append(g.rows, row)
	}
	return g
}

// plainValue is a node without brackets, quotes or language.
func plainValue(v quad.Value) string {
	switch v := v.(type) {
	case quad.IRI:
		return string(v)
	case quad.LangString:
		return string(v.Value)
	case quad.TypedString:
		return string(v.Value)
	case quad.Time:
		return time.Time(v).UTC().Format(time.RFC3339)
	}
	switch n := v.Native().(type) {
	case int64, float64, bool:
		return fmt.Sprint(n)
	}
	return quad.ToString(v)
}

// plainJSON is a text without quotes; other values stand as JSON.
func plainJSON(b json.RawMessage) string {
	var s string
	if json.Unmarshal(b, &s) == nil {
		return s
	}
	return string(b)
}
