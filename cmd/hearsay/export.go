package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/spf13/cobra"

	"hearsay/graph/export"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

const exportLong = `Export writes the graph, or a part of it, for other programs. The format is guessed from the name of the file; a
name that ends in .gz or .zst is compressed. --list tells the formats, what each holds and does not hold, and what
reads it; what the format at hand cannot hold is told on standard error, too.

A part is what lies around some entities (--focus, --hops), what a Gizmo script answers (--query: entities with what is
claimed between them, claims, articles), and what the other flags leave of it; they mean what they mean for claims.

--level says what stands as nodes and edges: entities, with claims grouped into edges; claims, which are nodes then,
with all their fields; or quads, each an edge.`

const exportExample = `  hearsay export -o graph.gexf
  hearsay export -o graph.nq.zst
  hearsay export --format csv -o ganja.csv --focus Ganja --hops 2
  hearsay export -o losses.graphml --level claims --relation lost,casualties --disputed
  hearsay export -o paris.nq --query 'g.V("<ent:ganja>").in("<rel:place>").all()'
  hearsay export --list`

// exportFlags are the flags of export as they are typed.
type exportFlags struct {
	format, file, level, side, query string
	focus                            []string
	list                             bool
	claims                           claimFlags
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
	f.StringVarP(&in.file, "output", "o", "", "the file; standard output where it is not given or -")
	f.StringVar(&in.level, "level", "", "what are nodes and edges: entities, claims or quads; the format's first where it is not given")
	f.StringArrayVar(&in.focus, "focus", nil, "only what lies around this entity (may be repeated)")
	f.IntVar(&in.Hops, "hops", 1, "how far around the focus")
	f.StringVar(&in.query, "query", "", "only what this Gizmo script finds")
	in.claims.flags(f)
	f.StringVar(&in.side, "side", "", "only what this state or organisation says: itself, its bodies and its people")
	f.Float64Var(&in.Filter.MinConfidence, "min-confidence", 0, "only claims of at least this confidence, 0 to 1")
	f.BoolVar(&in.Filter.Asserted, "asserted", false, "only what is stated as fact or estimate")
	f.StringVar(&in.Lang, "lang", "en", "the language of the labels of relations")
	f.BoolVar(&in.WithText, "with-text", false, "the text of the articles, too (formats that hold quads)")
	f.BoolVar(&in.Raw, "raw", false, "cells as they are, even where a spreadsheet would take them for formulas (csv)")
	f.BoolVar(&in.list, "list", false, "list the formats")
	a.jsonFlag(c)
	a.completeNames(c, "focus")
	a.completeNames(c, "side")
	a.completeClaimFlags(c)
	must(c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(formatNames(), cobra.ShellCompDirectiveNoFileComp)))
	must(c.RegisterFlagCompletionFunc("level", cobra.FixedCompletions([]string{"entities", "claims", "quads"}, cobra.ShellCompDirectiveNoFileComp)))
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
	g := &grid{cols: cols("format", "files", "media type", "levels", "keeps", "cannot hold", "read by", "note")}
	for _, f := range export.Formats() {
		var levels []string
		for _, l := range f.Levels {
			levels = append(levels, string(l))
		}
		g.add(f.Name, strings.Join(f.Extensions, " "), f.MediaType, strings.Join(levels, " "), f.Keeps, f.Loses, f.ReadBy, f.Note)
	}
	return g
}

func (a *app) export(ctx context.Context, st *store.Store, v *query.View, in exportFlags) (err error) {
	format, err := in.formatOf()
	if err != nil {
		return err
	}
	if err := a.choose(ctx, v, &in); err != nil {
		return err
	}
	s, err := export.Select(ctx, st, v, in.Options)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	for _, note := range format.Notes(s) {
		a.note("%s", note)
	}
	if in.file == "" || in.file == "-" {
		return export.Compress(a.out, "", func(w io.Writer) error { return export.Write(ctx, w, format.Name, s) })
	}
	files, err := export.WriteFile(ctx, in.file, format.Name, s)
	if err == nil {
		a.note("%s in %s", extent(s), strings.Join(files, ", "))
	}
	return err
}

// extent says how much an export holds.
func extent(s *export.Selection) string {
	if s.Level == export.Quads && s.Edges == 0 {
		return "the graph"
	}
	nodes := map[export.Level]string{export.Entities: "entities", export.Claims: "entities and claims", export.Quads: "terms"}[s.Level]
	return fmt.Sprintf("%d %s and %d edges", s.Nodes, nodes, s.Edges)
}

// choose looks up what the flags choose of the graph.
func (a *app) choose(ctx context.Context, v *query.View, in *exportFlags) error {
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
	least := in.Filter.MinConfidence
	if in.Filter.Filter, err = in.claims.filter(ctx, v); err != nil {
		return err
	}
	in.Filter.MinConfidence = least
	if in.side != "" {
		if in.Filter.Side, err = n.Resolve(in.side); err != nil {
			return err
		}
	}
	if least < 0 || least > 1 {
		return usageError{fmt.Errorf("the confidence %g is not between 0 and 1", least)}
	}
	if in.query != "" {
		in.Only, err = a.answer(ctx, in.query)
	}
	return err
}

// answer runs a script and returns the ids that it finds.
func (a *app) answer(ctx context.Context, script string) ([]schema.ID, error) {
	var out []schema.ID
	seen := map[schema.ID]bool{}
	err := query.Run(ctx, a.db, query.Request{Text: script}, func(r query.Row) error {
		for _, v := range r.Tags {
			if iri, ok := v.(quad.IRI); ok && !seen[schema.ID(iri)] {
				seen[schema.ID(iri)] = true
				out = append(out, schema.ID(iri))
			}
		}
		return nil
	})
	if err == nil && len(out) == 0 {
		err = fmt.Errorf("%w: the query finds no entity, claim or article", errNothing)
	}
	return out, err
}

// formatOf is the format that the flags name, and settles the level.
func (in *exportFlags) formatOf() (export.Format, error) {
	name := in.format
	if name == "" {
		name = export.FormatOf(in.file)
	}
	if name == "" && (in.file == "" || in.file == "-") {
		name = "nquads"
	}
	if name == "" {
		return export.Format{}, usageError{fmt.Errorf("the name %s tells no format; give --format, one of %s", in.file, strings.Join(formatNames(), ", "))}
	}
	f, err := export.Find(name)
	if err == nil {
		err = f.CheckLevel(export.Level(in.level))
	}
	if err != nil {
		return f, usageError{err}
	}
	in.Level = cmp.Or(export.Level(in.level), f.Levels[0])
	return f, nil
}
