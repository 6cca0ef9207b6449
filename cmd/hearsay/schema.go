package main

import (
	"strings"

	"github.com/spf13/cobra"

	"hearsay/data"
	"hearsay/graph/export"
	"hearsay/schema"
)

const schemaLong = `Schema prints the vocabulary: what claims can say, of whom, and the nearest public codes. With --format turtle it is an
ontology in RDF, with labels, domains, ranges, alignments with schema.org, PROV-O, WGS84, CAMEO and PLOVER, and SHACL
shapes; with --format shacl the shapes alone.`

const schemaExample = `  hearsay schema
  hearsay schema --format turtle > hearsay.ttl
  hearsay schema --format shacl > shapes.ttl`

func schemaCommand(a *app) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use: "schema", Short: "The vocabulary: a table, an ontology in RDF, SHACL shapes", Long: schemaLong, Example: schemaExample,
		Args: takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			m, err := schema.LoadModel(data.FS)
			if err != nil {
				return err
			}
			if format == "" {
				return a.print(schemaGrid(m), schemaRelations(m))
			}
			if err := export.WriteSchema(c.Context(), a.out, m, format); err != nil {
				return err
			}
			return nil
		},
	}
	c.Flags().StringVar(&format, "format", "", strings.Join(export.SchemaFormats, " or "))
	a.jsonFlag(c)
	must(c.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(export.SchemaFormats, cobra.ShellCompDirectiveNoFileComp)))
	return c
}

func schemaRelations(m *schema.Model) []*schema.Relation {
	var out []*schema.Relation
	for _, name := range m.Relations() {
		out = append(out, m.Relation(name))
	}
	return out
}

// schemaGrid is a row a relation.
func schemaGrid(m *schema.Model) *grid {
	g := &grid{cols: cols("relation", "in Vietnamese", "family", "who", "to whom or what", "figures", "CAMEO", "PLOVER")}
	for _, r := range schemaRelations(m) {
		var to []string
		for _, role := range []string{"patient", "place", "weapon", "addressee"} {
			if classes := r.Roles[role]; len(classes) > 0 {
				to = append(to, role+": "+strings.Join(classes, " "))
			}
		}
		g.add(r.Name, r.Labels["vi"], r.Family, strings.Join(r.Roles["agent"], " "), strings.Join(to, "; "), strings.Join(r.Figure, " "), strings.Join(r.Codes.CAMEO, " "), r.Codes.PLOVER)
	}
	return g
}
