package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/export"
	"hearsay/graph/query"
	"hearsay/graph/store"
)

const exportLong = `Export writes the graph, or what lies around some entities, for other programs. The format is guessed from the name
of the file; a name that ends in .gz is compressed. --formats lists the formats with what reads them.`

const exportExample = `  hearsay export -o graph.gexf
  hearsay export -o graph.nq.gz
  hearsay export --format csv -o ganja.csv --focus Ganja --hops 2
  hearsay export --formats`

// exportFlags are the flags of export as they are typed.
type exportFlags struct {
	format, file string
	focus        []string
	list         bool
	export.Options
}

func exportCommand(a *app) *cobra.Command {
	var in exportFlags
	c := &cobra.Command{
		Use: "export", Short: "Write the graph for other programs: " + strings.Join(formatNames(), ", "), Long: exportLong, Example: exportExample,
		Args: takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			if in.list {
				return a.print(formatGrid(), export.Formats())
			}
			return a.withGraph(c.Context(), func(st *store.Store, v *query.View) error { return a.export(c.Context(), st, v, in) })
		},
	}
	f := c.Flags()
	f.StringVar(&in.format, "format", "", "the format; guessed from -o where it is not given, else nquads")
	f.StringVarP(&in.file, "output", "o", "", "the file; standard output where it is not given")
	f.StringArrayVar(&in.focus, "focus", nil, "only what lies around this entity (may be repeated)")
	f.IntVar(&in.Hops, "hops", 1, "how far around the focus")
	f.StringVar(&in.Lang, "lang", "en", "the language of the labels of relations")
	f.BoolVar(&in.WithText, "with-text", false, "the text of the articles, too (nquads)")
	f.BoolVar(&in.Raw, "raw", false, "cells as they are, even where a spreadsheet would take them for formulas (csv)")
	f.BoolVar(&in.list, "formats", false, "list the formats")
	a.jsonFlag(c)
	a.completeNames(c, "focus")
	must(c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formatNames(), cobra.ShellCompDirectiveNoFileComp)))
	return c
}

func formatNames() []string {
	var out []string
	for _, f := range export.Formats() {
		out = append(out, f.Name)
	}
	return out
}

func formatGrid() *grid {
	g := &grid{cols: cols("format", "files", "keeps", "read by", "note")}
	for _, f := range export.Formats() {
		g.add(f.Name, strings.Join(f.Extensions, " "), f.Keeps, f.ReadBy, f.Note)
	}
	return g
}

func (a *app) export(ctx context.Context, st *store.Store, v *query.View, in exportFlags) error {
	format, err := in.formatName()
	if err != nil {
		return err
	}
	n, err := v.Names(ctx)
	if err != nil {
		return err
	}
	for _, name := range in.focus {
		id, err := n.Resolve(name)
		if err != nil {
			return err
		}
		in.Focus = append(in.Focus, id)
	}
	s, err := export.Select(ctx, st, v, in.Options)
	if err != nil {
		return err
	}
	if in.file == "" || in.file == "-" {
		b := bufio.NewWriter(a.out)
		return errors.Join(export.Write(ctx, b, format, s), b.Flush())
	}
	files, err := export.WriteFile(ctx, in.file, format, s)
	if err == nil {
		a.note("%d entities and %d edges in %s", len(s.Nodes), len(s.Edges), strings.Join(files, " and "))
	}
	return err
}

func (in *exportFlags) formatName() (string, error) {
	name := in.format
	if name == "" {
		name = export.FormatOf(in.file)
	}
	if name == "" && (in.file == "" || in.file == "-") {
		name = "nquads"
	}
	if name == "" {
		return "", usageError{fmt.Errorf("the name %s tells no format; give --format, one of %s", in.file, strings.Join(formatNames(), ", "))}
	}
	if _, err := export.Find(name); err != nil {
		return "", usageError{err}
	}
	return name, nil
}
