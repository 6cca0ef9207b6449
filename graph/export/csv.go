package export

import (
	"context"
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// writeNodes writes the table of nodes in the columns that Gephi looks for, then ours.
func writeNodes(ctx context.Context, w io.Writer, s *Selection) error {
	columns := s.nodeColumns()
	t := newTable(w, s.options.Raw, []string{"Id", "Label"}, names(columns))
	for i := range s.Nodes {
		n := &s.Nodes[i]
		t.begin(ctx, string(n.ID), n.Name)
		cells(t, columns, n)
		t.flush()
	}
	return t.end()
}

// writeEdges writes the table of edges in the columns that Gephi looks for, then ours.
func writeEdges(ctx context.Context, w io.Writer, s *Selection) error {
	columns := s.edgeColumns()
	t := newTable(w, s.options.Raw, []string{"Source", "Target", "Type", "Id", "Label", "Weight", "Kind"}, names(columns))
	for i := range s.Edges {
		e := &s.Edges[i]
		t.begin(ctx, string(e.Source), string(e.Target), "Directed", e.ID(), e.Label, strconv.Itoa(e.Weight()), e.kind())
		cells(t, columns, e)
		t.flush()
	}
	return t.end()
}

// writeClaims writes a row a claim with all its fields and those of its article.
func writeClaims(ctx context.Context, w io.Writer, s *Selection) error {
	columns := claimColumns()
	t := newTable(w, s.options.Raw, []string{"Id", "Label"}, names(columns))
	for _, id := range s.Claims {
		c := s.statements[id]
		t.begin(ctx, string(id), s.Words(c))
		cells(t, columns, c)
		t.flush()
	}
	return t.end()
}

// kind tells parallel edges apart.
func (e *Edge) kind() string {
	if e.Graph != "" {
		return string(e.Class) + ":" + e.Kind + ":" + string(e.Graph)
	}
	return string(e.Class) + ":" + e.Kind
}

func names[T any](columns []column[T]) []string {
	var out []string
	for _, c := range columns {
		out = append(out, c.name)
	}
	return out
}

// table writes rows until the first error.
type table struct {
	csv   *csv.Writer
	raw   bool
	cells []string // of the row at hand
	err   error
}

func newTable(w io.Writer, raw bool, head ...[]string) *table {
	t := &table{csv: csv.NewWriter(w), raw: raw}
	t.begin(context.Background(), append(head[0], head[1]...)...)
	t.flush()
	return t
}

// begin starts a row with its first cells.
func (t *table) begin(ctx context.Context, first ...string) {
	if t.err == nil {
		t.err = ctx.Err()
	}
	t.cells = t.cells[:0]
	for _, s := range first {
		t.cells = append(t.cells, t.safe(s))
	}
}

// cells adds those of the columns to the row.
func cells[T any](t *table, columns []column[T], x *T) {
	for i := range columns {
		v := columns[i].text(x)
		if k := columns[i].kind; k == text || k == texts {
			v = t.safe(v)
		}
		t.cells = append(t.cells, v)
	}
}

func (t *table) flush() {
	if t.err == nil {
		t.err = t.csv.Write(t.cells)
	}
}

func (t *table) end() error {
	t.csv.Flush()
	if t.err != nil {
		return t.err
	}
	return t.csv.Error()
}

// safe puts an apostrophe before text that a spreadsheet would run as a formula, and before what already has one
// there, so that it can be taken away again.
func (t *table) safe(s string) string {
	if !t.raw && formula(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}

func formula(s string) bool { return s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 }
