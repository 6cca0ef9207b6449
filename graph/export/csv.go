package export

import (
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// writeNodes writes the table of nodes in the columns that Gephi looks for, then ours.
func writeNodes(ctx context.Context, w io.Writer, s *Selection) error {
	columns := s.nodeColumns()
	return writeTable(ctx, w, s.options.Raw, append([]string{"Id", "Label"}, names(columns)...), len(s.Nodes), func(t *table, i int) {
		n := &s.Nodes[i]
		t.begin(string(n.ID), n.Name)
		cells(t, columns, n)
	})
}

// writeEdges writes the table of edges in the columns that Gephi looks for, then ours.
func writeEdges(ctx context.Context, w io.Writer, s *Selection) error {
	columns := s.edgeColumns()
	return writeTable(ctx, w, s.options.Raw, append([]string{"Source", "Target", "Type", "Id", "Label", "Weight", "Kind"}, names(columns)...), len(s.Edges), func(t *table, i int) {
		e := &s.Edges[i]
		t.begin(string(e.Source), string(e.Target), "Directed", e.ID(), e.Label, strconv.Itoa(e.Weight()), e.kind())
		cells(t, columns, e)
	})
}

// writeClaims writes a row a claim with all its fields and those of its article.
func writeClaims(ctx context.Context, w io.Writer, s *Selection) error {
	columns := claimColumns()
	return writeTable(ctx, w, s.options.Raw, append([]string{"Id", "Label"}, names(columns)...), len(s.Claims), func(t *table, i int) {
		c := s.statements[i]
		t.begin(string(c.ID), s.Words(c))
		cells(t, columns, c)
	})
}

// rowsAhead is how many rows of a table are made at a time.
const rowsAhead = 512

// writeTable writes a head and n rows, which are made on all processors.
func writeTable(ctx context.Context, w io.Writer, raw bool, head []string, n int, row func(*table, int)) error {
	var starts []int
	for i := 0; i < n; i += rowsAhead {
		starts = append(starts, i)
	}
	t := &table{raw: raw}
	t.begin(head...)
	t.flush()
	if _, err := w.Write(t.end()); err != nil {
		return err
	}
	return ahead(ctx, starts, func(_ context.Context, from int) ([]byte, error) {
		t := &table{raw: raw}
		for i := from; i < min(from+rowsAhead, n); i++ {
			row(t, i)
			t.flush()
		}
		return t.end(), nil
	}, func(text []byte) error {
		_, err := w.Write(text)
		return err
	})
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

// table makes rows.
type table struct {
	raw   bool
	text  bytes.Buffer
	csv   *csv.Writer
	cells []string // of the row at hand
}

// begin starts a row with its first cells.
func (t *table) begin(first ...string) {
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

// flush ends the row.
func (t *table) flush() {
	if t.csv == nil {
		t.csv = csv.NewWriter(&t.text)
	}
	t.csv.Write(t.cells) // into memory, which does not fail
}

// end is all that has been written.
func (t *table) end() []byte {
	t.csv.Flush()
	return t.text.Bytes()
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
