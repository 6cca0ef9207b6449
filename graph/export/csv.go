package export

import (
	"context"
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// writeNodes writes the table of entities in the columns that Gephi looks for, then ours.
func writeNodes(ctx context.Context, w io.Writer, s *Selection) error {
	t := newTable(w, s.options.Raw, []string{"Id", "Label"}, names(nodeColumns))
	for i := range s.Nodes {
		n := &s.Nodes[i]
		t.row(ctx, []string{string(n.ID), n.Name}, values(t, nodeColumns, n))
	}
	return t.end()
}

// writeEdges writes the table of edges in the columns that Gephi looks for, then ours.
func writeEdges(ctx context.Context, w io.Writer, s *Selection) error {
	t := newTable(w, s.options.Raw, []string{"Source", "Target", "Type", "Id", "Label", "Weight", "Kind"}, names(edgeColumns))
	for i := range s.Edges {
		e := &s.Edges[i]
		t.row(ctx, []string{string(e.Source), string(e.Target), "Directed", e.ID(), e.Label, strconv.Itoa(e.Weight()), e.kind()}, values(t, edgeColumns, e))
	}
	return t.end()
}

// kind tells parallel edges apart.
func (e *Edge) kind() string { return string(e.Class) + ":" + e.Kind }

func names[T any](columns []column[T]) []string {
	var out []string
	for _, c := range columns {
		out = append(out, c.name)
	}
	return out
}

func values[T any](t *table, columns []column[T], x *T) []string {
	var out []string
	for _, c := range columns {
		v := c.of(x)
		if c.kind == "string" {
			v = t.safe(v)
		}
		out = append(out, v)
	}
	return out
}

// table writes rows until the first error.
type table struct {
	csv *csv.Writer
	raw bool
	err error
}

func newTable(w io.Writer, raw bool, head ...[]string) *table {
	t := &table{csv: csv.NewWriter(w), raw: raw}
	t.row(context.Background(), head[0], head[1])
	return t
}

// row writes cells of fixed meaning, then those of the columns.
func (t *table) row(ctx context.Context, fixed, more []string) {
	if t.err == nil {
		t.err = ctx.Err()
	}
	if t.err != nil {
		return
	}
	for i := range fixed {
		fixed[i] = t.safe(fixed[i])
	}
	t.err = t.csv.Write(append(fixed, more...))
}

func (t *table) end() error {
	t.csv.Flush()
	if t.err != nil {
		return t.err
	}
	return t.csv.Error()
}

// safe puts an apostrophe before text that a spreadsheet would run as a formula.
func (t *table) safe(s string) string {
	if !t.raw && s != "" && strings.Contains("=+-@\t\r", s[:1]) {
		return "'" + s
	}
	return s
}
