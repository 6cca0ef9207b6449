package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/schema"
)

const extractLong = `Extract reads articles and prints what it finds in them, without a graph: one JSON object an article (jsonl), the
quads that build would store (nquads), or a table of claims. --explain prints how it came to it, sentence by sentence:
the clauses and who speaks in each, the names and what they are linked to, the claims with the pattern of each, and
which patterns were tried in vain and why.`

const extractExample = `  hearsay extract article.txt
  hearsay extract articles/ --format jsonl > claims.jsonl
  hearsay extract article.html --explain
  echo "Bộ Quốc phòng Armenia bác bỏ tin này." | hearsay extract -`

// extractFlags are the flags of extract as they are typed.
type extractFlags struct {
	format  string
	explain bool
}

var extractFormats = []string{"jsonl", "nquads", "table"}

func extractCommand(a *app) *cobra.Command {
	var in extractFlags
	c := &cobra.Command{
		Use: "extract PATH…", Short: "Print what articles claim, without a graph", Long: extractLong, Example: extractExample,
		Args: takes("at least one PATH", 1, -1),
		RunE: func(c *cobra.Command, args []string) error { return a.extract(c.Context(), args, in) },
	}
	f := c.Flags()
	f.StringVar(&in.format, "format", "", "jsonl, nquads or table; table on a terminal, else jsonl")
	f.BoolVar(&in.explain, "explain", false, "print how each claim came about")
	a.jsonFlag(c)
	must(c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(extractFormats, cobra.ShellCompDirectiveNoFileComp)))
	return c
}

func (a *app) extract(ctx context.Context, paths []string, in extractFlags) error {
	w := bufio.NewWriter(a.out)
	x := &extraction{app: a, w: w, table: newExtractGrid(a.tables())}
	write, err := x.writer(in)
	if err != nil {
		return err
	}
	if x.b, err = graph.New(graph.Options{}); err != nil {
		return err
	}
	if x.read = x.b.Extract; in.explain {
		x.read = x.b.Explain
	}
	failed, all := 0, 0
	for article, err := range text.Read(ctx, paths, text.Options{Stdin: a.in}) {
		var r *graph.Result
		if err == nil {
			r, err = x.read(ctx, article)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		all++
		if err != nil {
			failed++
			a.complain(err)
			continue
		}
		if err := write(r); err != nil {
			return err
		}
	}
	if len(x.table.rows) > 0 {
		if err := a.printGrid(x.table); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if failed > 0 {
		return failures(failed, all)
	}
	return nil
}

// extraction is one run of extract.
type extraction struct {
	app   *app
	b     *graph.Builder
	w     *bufio.Writer
	table *grid
	read  func(context.Context, *text.Article) (*graph.Result, error)
}

func (x *extraction) writer(in extractFlags) (func(*graph.Result) error, error) {
	format := in.format
	switch {
	case x.app.json:
		format = "jsonl"
	case format == "" && x.app.tables():
		format = "table"
	case format == "":
		format = "jsonl"
	}
	switch {
	case in.explain:
		return x.explain, nil
	case format == "jsonl":
		return x.jsonLine, nil
	case format == "nquads":
		return x.quads, nil
	case format == "table":
		return x.rows, nil
	}
	return nil, usageError{fmt.Errorf("unknown format %q; there are %s", format, strings.Join(extractFormats, ", "))}
}

func (x *extraction) jsonLine(r *graph.Result) error {
	e := json.NewEncoder(x.w)
	e.SetEscapeHTML(false)
	return e.Encode(&r.Record)
}

func (x *extraction) quads(r *graph.Result) error {
	var line []byte
	for _, q := range r.Quads() {
		var err error
		if line, err = (store.Encoder{}).AppendQuad(line[:0], q); err != nil {
			return fmt.Errorf("write %s: %w", r.Record.Doc.ID, err)
		}
		if _, err := x.w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

func newExtractGrid(tables bool) *grid {
	if tables {
		return &grid{cols: cols("date", "who says what", "words", "method", "source", "claim")}
	}
	return &grid{cols: cols("date", "speaker", "stance", "says", "words", "method", "source", "claim")}
}

func (x *extraction) rows(r *graph.Result) error {
	for i := range r.Record.Claims {
		c := &r.Record.Claims[i]
		day := query.When(c, r.Record.Doc.Published).Days()
		j := schema.NewClaimJSON(*c, refOf(&r.Record))
		words := x.words(&r.Record, &j)
		who := []string{j.Speaker.Name, c.Stance, words}
		if x.app.tables() {
			who = []string{sentence(x.b.Model, &query.Claim{ClaimJSON: j, Words: words})}
		}
		x.table.add(slices.Concat([]string{day}, who, []string{c.Evidence.Text, c.Method, r.Record.Doc.Source(), string(c.ID)})...)
	}
	return nil
}

func (x *extraction) words(r *schema.Record, j *schema.ClaimJSON) string {
	return query.Words(x.b.Model, j, func(id schema.ID) string { return refOf(r)(id).Name })
}

// refOf names the entities of a record.
func refOf(r *schema.Record) func(schema.ID) schema.Ref {
	return func(id schema.ID) schema.Ref {
		if e := r.Entity(id); e != nil {
			return schema.Ref{ID: id, Name: e.Name, Type: e.Type}
		}
		return schema.Ref{ID: id, Name: id.Local()}
	}
}
