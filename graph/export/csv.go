package export

import (
	"context"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// writeNodes writes the table of nodes in the columns that Gephi looks for, then ours.
func writeNodes(ctx context.Context, w io.Writer, s *Selection) error {
	columns := s.nodeColumns()
	return writeTable(ctx, w, s.options.Raw, append([]string{"Id", "Label"}, names(columns)...), s.nodeParts, func(t *table, n *Node) {
		t.begin(string(n.ID), n.Name)
		cells(t, columns, n)
	})
}

// writeEdges writes the table of edges in the columns that Gephi looks for, then ours.
func writeEdges(ctx context.Context, w io.Writer, s *Selection) error {
	columns := s.edgeColumns()
	return writeTable(ctx, w, s.options.Raw, append([]string{"Source", "Target", "Type", "Id", "Label", "Weight", "Kind"}, names(columns)...), s.edgeParts, func(t *table, e *Edge) {
		t.begin(string(e.Source), string(e.Target), "Directed", e.ID(), e.Label, strconv.Itoa(e.Weight()), e.kind())
		cells(t, columns, e)
	})
}

// writeClaims writes a row a claim with all its fields and those of its article.
func writeClaims(ctx context.Context, w io.Writer, s *Selection) error {
	columns := claimColumns()
	return writeTable(ctx, w, s.options.Raw, append([]string{"Id", "Label"}, names(columns)...), s.claimParts, func(t *table, c *Statement) {
		t.begin(string(c.ID), s.Words(c))
		cells(t, columns, c)
	})
}

// writeTable writes a head and a row for each thing. These come in parts, and the rows of a part are made on all processors.
func writeTable[T any](ctx context.Context, w io.Writer, raw bool, head []string, parts func(context.Context, func(part[T]) error) error, row func(*table, T)) error {
	t := &table{raw: raw}
	t.begin(head...)
	t.end()
	if _, err := w.Write(t.text); err != nil {
		return err
	}
	var rooms sync.Pool // of tables that are written
	give := func(f func(part[T]) error) error { return parts(ctx, f) }
	return ahead(ctx, give, func(_ context.Context, of part[T]) (*table, error) {
		t, _ := rooms.Get().(*table)
		if t == nil {
			t = &table{raw: raw}
		}
		err := of(func(x T) error {
			row(t, x)
			t.end()
			return nil
		})
		return t, err
	}, func(t *table) error {
		_, err := w.Write(t.text)
		t.text = t.text[:0]
		rooms.Put(t)
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

// table makes rows, as encoding/csv would, without making a string of every cell.
type table struct {
	raw  bool
	text []byte
	some bool // the row at hand has a cell
}

// begin starts a row with its first cells.
func (t *table) begin(first ...string) {
	for _, s := range first {
		t.cell(t.safe(s))
	}
}

// cells adds those of the columns to the row.
func cells[T any](t *table, columns []column[T], x *T) {
	for i := range columns {
		c := &columns[i]
		v := c.of(x)
		switch {
		case !v.known:
			t.comma()
		case c.kind == text:
			t.cell(t.safe(v.text))
		case c.kind == texts:
			t.cell(t.safe(joinList(v.texts)))
		default:
			t.comma()
			t.text = v.append(t.text, c.kind)
		}
	}
}

func (t *table) comma() {
	if t.some {
		t.text = append(t.text, ',')
	}
	t.some = true
}

// cell adds a cell, in quotation marks where it needs them.
func (t *table) cell(s string) {
	t.comma()
	if !quotes(s) {
		t.text = append(t.text, s...)
		return
	}
	t.text = append(t.text, '"')
	for {
		before, after, more := strings.Cut(s, `"`)
		t.text = append(t.text, before...)
		if !more {
			break
		}
		t.text = append(t.text, '"', '"')
		s = after
	}
	t.text = append(t.text, '"')
}

// quotes says whether a cell needs quotation marks: it holds a separator, begins with a space, or is what PostgreSQL takes for
// the end of the data.
func quotes(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case ',', '"', '\r', '\n':
			return true
		}
	}
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(first) || s == `\.`
}

// end ends the row.
func (t *table) end() {
	t.text = append(t.text, '\n')
	t.some = false
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
