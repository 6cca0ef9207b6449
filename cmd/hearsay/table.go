package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// prose are the columns that keep twice the room of others where a terminal is too narrow for all.
var prose = map[string]bool{"who says what": true, "says": true, "words": true, "value": true, "hop": true, "where": true}

// narrow is the width up to which a column keeps its room before all others.
const narrow = 20

// grid is rows under named columns. A terminal shows the columns source and claim as one, where, in short.
type grid struct {
	cols []string
	rows [][]string
}

func (g *grid) add(cells ...string) { g.rows = append(g.rows, cells) }

// cols names columns.
func cols(names ...string) []string { return names }

// tables says whether a reader looks at a terminal.
func (a *app) tables() bool { return a.outTTY || a.color == "always" }

// colours says whether to use them.
func (a *app) colours() bool {
	return a.color == "always" || (a.color == "auto" && a.outTTY && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb")
}

func (a *app) checkColor() error {
	switch a.color {
	case "auto", "always", "never":
		return nil
	}
	return usageError{fmt.Errorf("--color is %q; it takes auto, always or never", a.color)}
}

// print writes v as JSON where that is asked for, else the grid.
func (a *app) print(g *grid, v any) error {
	if a.json {
		return writeJSON(a.out, v)
	}
	return a.printGrid(g)
}

// printGrid writes a table on a terminal and tab-separated values elsewhere.
func (a *app) printGrid(g *grid) error {
	if a.tables() && len(g.rows) == 0 {
		return nil
	}
	if a.tables() {
		_, err := io.WriteString(a.out, a.render(g))
		return err
	}
	return writeTSV(a.out, g)
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

func writeTSV(w io.Writer, g *grid) error {
	if len(g.cols) == 0 {
		return nil
	}
	var b strings.Builder
	for i, c := range g.cols {
		if i > 0 {
			b.WriteByte('\t')
		}
		b.WriteString(c)
	}
	b.WriteByte('\n')
	for _, row := range g.rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(clean(cell, false))
		}
		b.WriteByte('\n')
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// render draws the grid no wider than the terminal, empty columns left out.
func (a *app) render(g *grid) string {
	t := table.NewWriter()
	style := table.StyleDefault
	style.Options = table.OptionsNoBordersAndSeparators
	style.Format.Header = text.FormatDefault
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	if a.colours() {
		style.Color.Header = text.Colors{text.Bold}
	}
	t.SetStyle(style)
	names, cells := g.shown()
	head := make(table.Row, len(names))
	widths, weights := make([]int, len(names)), make([]int, len(names))
	for i, name := range names {
		head[i], weights[i], widths[i] = name, 1, text.LongestLineLen(name)
		for _, row := range cells {
			widths[i] = max(widths[i], text.LongestLineLen(row[i]))
		}
		switch {
		case widths[i] <= narrow:
			weights[i] = 3
		case prose[name]:
			weights[i] = 2
		}
	}
	t.AppendHeader(head)
	if !fit(widths, weights, a.width-2*len(widths)) && len(names) > mostNarrow {
		return a.sheets(names, cells)
	}
	var configs []table.ColumnConfig
	for i, w := range widths {
		configs = append(configs, table.ColumnConfig{Number: i + 1, WidthMax: w, WidthMaxEnforcer: text.WrapSoft})
	}
	t.SetColumnConfigs(configs)
	for _, row := range cells {
		r := make(table.Row, len(row))
		for i, cell := range row {
			r[i] = cell
		}
		t.AppendRow(r)
	}
	t.SuppressTrailingSpaces()
	return t.Render() + "\n"
}

// mostNarrow is how many columns are shown as a table though they are too wide for the terminal together.
const mostNarrow = 3

// sheets shows each row as a list of its cells, one a line, where a terminal is too narrow for the columns beside each other.
func (a *app) sheets(names []string, cells [][]string) string {
	label := 0
	for _, name := range names {
		label = max(label, text.StringWidthWithoutEscSequences(name)+2)
	}
	var b strings.Builder
	for i, row := range cells {
		if i > 0 {
			b.WriteByte('\n')
		}
		for k, cell := range row {
			if cell == "" {
				continue
			}
			name := text.Pad(names[k], label, ' ')
			if a.colours() {
				name = text.Bold.Sprint(name)
			}
			lines := strings.Split(text.WrapSoft(strings.ReplaceAll(cell, "\n", " "), max(narrow, a.width-label)), "\n")
			for j, line := range lines {
				if j > 0 {
					name = strings.Repeat(" ", label)
				}
				b.WriteString(name + strings.TrimRight(line, " ") + "\n")
			}
		}
	}
	return b.String()
}

// shown are the columns that have a cell that is not empty, and the cells as a terminal shows them.
func (g *grid) shown() (names []string, cells [][]string) {
	all, rows := slices.Clone(g.cols), make([][]string, len(g.rows))
	for i, row := range g.rows {
		for _, cell := range row {
			rows[i] = append(rows[i], clean(cell, false))
		}
	}
	if source, claim := slices.Index(all, "source"), slices.Index(all, "claim"); source >= 0 && claim >= 0 {
		all[source] = "where"
		for _, row := range rows {
			row[source], row[claim] = whereabouts(row[source], row[claim]), ""
		}
	}
	cells = make([][]string, len(rows))
	for k, name := range all {
		if !slices.ContainsFunc(rows, func(row []string) bool { return row[k] != "" }) {
			continue
		}
		names = append(names, name)
		for i, row := range rows {
			cells[i] = append(cells[i], row[k])
		}
	}
	return names, cells
}

// fit narrows the columns that are widest for their weight until all fit the width together, none below eleven. It says whether they do.
func fit(widths, weights []int, width int) bool {
	const least = 11
	for {
		sum, widest := 0, -1
		for i, w := range widths {
			sum += w
			if w > least && (widest < 0 || w*weights[widest] > widths[widest]*weights[i]) {
				widest = i
			}
		}
		if sum <= width || widest < 0 {
			return sum <= width
		}
		widths[widest]--
	}
}

// columnsOr is the width that COLUMNS tells, else the given.
func columnsOr(width int) int {
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && n > 0 {
		return n
	}
	return width
}
