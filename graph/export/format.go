// Package export writes a part of the graph, or all of it, for other programs. Every format is one file of this
// package and one line of the table below.
package export

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
)

// Format is one way to write a selection.
type Format struct {
	Name       string   `json:"name"`
	Extensions []string `json:"extensions"` // of file names, with the dot; none where the name must be given
	MediaType  string   `json:"media_type"`
	Keeps      string   `json:"keeps"`          // what of the graph it carries
	ReadBy     string   `json:"read_by"`        // programs that open it
	Note       string   `json:"note,omitempty"` // what to know before using it

	write func(context.Context, io.Writer, *Selection) error
}

// Formats is the table of formats, in the order in which help shows them.
func Formats() []Format {
	return []Format{
		{Name: "nquads", Extensions: []string{".nq", ".nquads"}, MediaType: "application/n-quads",
			Keeps:  "every quad of the claims, their articles and what is known of their entities",
			ReadBy: "RDF tools: rapper, Jena, Oxigraph, rdflib, Cayley",
			Note:   "absolute IRIs; the text of articles only if asked for", write: writeNQuads},
		{Name: "gexf", Extensions: []string{".gexf"}, MediaType: "application/gexf+xml",
			Keeps:  "entities, and claims grouped into edges with speakers, evidence, sources and dates",
			ReadBy: "Gephi 0.9.3 and later, Gephi Lite, graphology",
			Note:   "GEXF 1.3; characters that XML forbids become U+FFFD", write: writeGEXF13},
		{Name: "gexf12", MediaType: "application/gexf+xml",
			Keeps:  "the same as gexf",
			ReadBy: "networkx, igraph, Gephi of any age",
			Note:   "GEXF 1.2", write: writeGEXF12},
		{Name: "csv", Extensions: []string{".csv"}, MediaType: "text/csv; charset=utf-8",
			Keeps:  "edges; written to a file out.csv it gives out-nodes.csv and out-edges.csv",
			ReadBy: "Gephi, spreadsheets, pandas",
			Note:   "a cell that a spreadsheet would take for a formula gets an apostrophe in front, unless raw", write: writeEdges},
		{Name: "csv-nodes", MediaType: "text/csv; charset=utf-8",
			Keeps:  "entities",
			ReadBy: "Gephi, spreadsheets, pandas",
			Note:   "as csv", write: writeNodes},
	}
}

// FormatOf guesses a format's name from a file's name, with or without ".gz"; "" where nothing fits.
func FormatOf(filename string) string {
	ext := strings.ToLower(filepath.Ext(strings.TrimSuffix(filename, ".gz")))
	for _, f := range Formats() {
		if slices.Contains(f.Extensions, ext) {
			return f.Name
		}
	}
	return ""
}

// Find returns the format of that name; the error lists the names there are.
func Find(name string) (Format, error) {
	var names []string
	for _, f := range Formats() {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("export: unknown format %q; there are %s", name, strings.Join(names, ", "))
}

// Write writes the selection in the format of that name. The same graph gives the same bytes.
func Write(ctx context.Context, w io.Writer, format string, s *Selection) error {
	f, err := Find(format)
	if err != nil {
		return err
	}
	if err := f.write(ctx, w, s); err != nil {
		return fmt.Errorf("export %s: %w", format, err)
	}
	return nil
}
