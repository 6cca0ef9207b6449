// Package export writes a part of the graph, or all of it, for other programs. Every format is one file of this
// package and one line of the table below.
package export

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/graph/query"
	"hearsay/graph/store"
)

// Format is one way to write a selection.
type Format struct {
	Name       string   `json:"name"`
	Extensions []string `json:"extensions"` // of file names, with the dot; none where the name must be given
	MediaType  string   `json:"media_type"`
	Levels     []Level  `json:"levels"`          // what may stand as nodes and edges, the usual first
	Keeps      string   `json:"keeps"`           // what of the graph it carries
	Loses      string   `json:"loses,omitempty"` // what the format cannot hold
	ReadBy     string   `json:"read_by"`         // programs that open it
	Note       string   `json:"note,omitempty"`  // what to know before using it

	write func(context.Context, io.Writer, *Selection) error
	files []file // where the format is several files: what stands before their extension, and how they are written
}

// file is one file of a format that is several.
type file struct {
	suffix string
	levels []Level
	write  func(context.Context, io.Writer, *Selection) error
}

const (
	grouped  = "entities, and claims grouped into edges with speakers, evidence, sources and dates; or each claim as a node with all its fields"
	lists    = "several values in one attribute stand with \" | \" between them"
	noXML    = lists + "; characters that XML forbids become U+FFFD"
	anyLevel = "at the level of entities the fields of single claims: take --level claims for them"
)

func graphLevels() []Level { return []Level{Entities, Claims, Quads} }

// Formats is the table of formats, in the order in which help shows them.
func Formats() []Format {
	return []Format{
		{Name: "nquads", Extensions: []string{".nq", ".nquads"}, MediaType: "application/n-quads", Levels: []Level{Quads},
			Keeps:  "every quad of the claims, their articles and what is known of their entities",
			ReadBy: "RDF tools: rapper, Jena, Oxigraph, rdflib, N3.js, Cayley, hearsay import",
			Note:   "absolute IRIs; the text of articles only if asked for", write: writeNQuads},
		{Name: "trig", Extensions: []string{".trig"}, MediaType: "application/trig", Levels: []Level{Quads},
			Keeps: "the same as nquads, by named graphs", ReadBy: "RDF tools: Jena, Oxigraph, rdflib, N3.js, rapper, hearsay import",
			Note: "as nquads", write: writeTriG},
		{Name: "turtle", Extensions: []string{".ttl"}, MediaType: "text/turtle", Levels: []Level{Quads},
			Keeps:  "the same as nquads; what a claim asserts stands as a reified statement of the claim",
			Loses:  "which article or data file answers for a fact about an entity",
			ReadBy: "RDF tools: Protégé, Jena, rdflib, N3.js, rapper", Note: "as nquads", write: writeTurtle},
		{Name: "jsonld", Extensions: []string{".jsonld"}, MediaType: "application/ld+json", Levels: []Level{Quads},
			Keeps:  "the same as nquads, and again in the words of schema.org and PROV-O in the default graph",
			ReadBy: "JSON-LD and schema.org tools, RDF tools, hearsay import", Note: "as nquads", write: writeJSONLD},
		{Name: "pquads", Extensions: []string{".pq", ".pquads"}, MediaType: "application/x-protobuf", Levels: []Level{Quads},
			Keeps: "the same as nquads", ReadBy: "Cayley, hearsay import", Note: "short names, as the store holds them", write: writePQuads},
		{Name: "gexf", Extensions: []string{".gexf"}, MediaType: "application/gexf+xml", Levels: graphLevels(),
			Keeps: grouped, Loses: anyLevel, ReadBy: "Gephi 0.9.3 and later, Gephi Lite, graphology",
			Note: "GEXF 1.3; " + noXML, write: writeGEXF13},
		{Name: "gexf12", MediaType: "application/gexf+xml", Levels: graphLevels(),
			Keeps: grouped, Loses: anyLevel, ReadBy: "networkx, igraph, Gephi of any age",
			Note: "GEXF 1.2; " + noXML, write: writeGEXF12},
		{Name: "graphml", Extensions: []string{".graphml"}, MediaType: "application/graphml+xml", Levels: graphLevels(),
			Keeps: grouped, Loses: anyLevel, ReadBy: "Gephi, Cytoscape, igraph, networkx, yEd", Note: noXML, write: writeGraphML},
		{Name: "graphml-yed", Extensions: []string{".yed.graphml"}, MediaType: "application/graphml+xml", Levels: graphLevels(),
			Keeps: grouped + "; with shapes, colours and labels of yEd", Loses: anyLevel, ReadBy: "yEd; all that read graphml", Note: noXML, write: writeYEd},
		{Name: "dot", Extensions: []string{".dot", ".gv"}, MediaType: "text/vnd.graphviz", Levels: graphLevels(),
			Keeps: grouped, Loses: "control characters, which become U+FFFD; " + anyLevel, ReadBy: "Graphviz", Note: lists + "; our attributes are named hs_…", write: writeDOT},
		{Name: "cytoscape", Extensions: []string{".cyjs"}, MediaType: "application/json", Levels: graphLevels(),
			Keeps: grouped, Loses: anyLevel, ReadBy: "Cytoscape, Cytoscape.js", write: writeCytoscape},
		{Name: "node-link", Extensions: []string{".node-link.json"}, MediaType: "application/json", Levels: graphLevels(),
			Keeps: grouped, Loses: anyLevel, ReadBy: "networkx, D3", Note: "networkx 3.4 and later want node_link_graph(data, edges=\"links\")", write: writeNodeLink},
		{Name: "jgf", Extensions: []string{".jgf", ".jgf.json"}, MediaType: "application/vnd.jgf+json", Levels: graphLevels(),
			Keeps: grouped, Loses: anyLevel, ReadBy: "what reads the JSON Graph Format, version 2", write: writeJGF},
		{Name: "mermaid", Extensions: []string{".mmd", ".mermaid"}, MediaType: "text/vnd.mermaid", Levels: graphLevels(),
			Keeps: "names, and edges with their kind and count", Loses: "types, aliases, dates, speakers, evidence, sources",
			ReadBy: "Markdown viewers, wikis, notebooks", Note: fmt.Sprintf("at most %d edges", mermaidEdges), write: writeMermaid},
		{Name: "geojson", Extensions: []string{".geojson"}, MediaType: "application/geo+json", Levels: []Level{Entities, Claims},
			Keeps: grouped + "; what is not located has no geometry", Loses: anyLevel, ReadBy: "QGIS, GDAL, web maps", write: writeGeoJSON},
		{Name: "csv", Extensions: []string{".csv"}, MediaType: "text/csv; charset=utf-8", Levels: graphLevels(),
			Keeps:  grouped + "; a file out.csv gives out-nodes.csv, out-edges.csv and out-claims.csv, to standard output it is the edges",
			ReadBy: "Gephi, spreadsheets, pandas, hearsay import",
			Note:   lists + "; a cell that a spreadsheet would take for a formula gets an apostrophe in front, unless --raw", write: writeEdges,
			files: []file{{"-nodes", graphLevels(), writeNodes}, {"-edges", graphLevels(), writeEdges}, {"-claims", []Level{Entities, Claims}, writeClaims}}},
		{Name: "neo4j", MediaType: "text/csv; charset=utf-8", Levels: graphLevels(),
			Keeps: grouped + "; a file out.csv gives out-nodes.csv and out-relationships.csv, to standard output it is the relationships",
			Loses: anyLevel, ReadBy: "neo4j-admin database import full, with --multiline-fields=true", Note: lists, write: writeNeo4jEdges,
			files: []file{{"-nodes", graphLevels(), writeNeo4jNodes}, {"-relationships", graphLevels(), writeNeo4jEdges}}},
		{Name: "cypher", Extensions: []string{".cypher", ".cql"}, MediaType: "application/x-cypher-query", Levels: graphLevels(),
			Keeps: grouped, Loses: anyLevel, ReadBy: "Neo4j 5 and later, Memgraph", Note: "may be run again: what is there is merged", write: writeCypher},
		{Name: "ftm", Extensions: []string{".ftm", ".ftm.json", ".ijson"}, MediaType: "application/json+ftm", Levels: []Level{Claims},
			Keeps:  "articles, entities, links; claims as events, whose notes hold all their fields",
			Loses:  "which of its names an entity has in which language",
			ReadBy: "Aleph, OpenAleph, OpenSanctions, followthemoney, hearsay import", Note: "countries are public bodies there, places addresses", write: writeFtM},
		{Name: "stix", Extensions: []string{".stix.json", ".stix"}, MediaType: "application/stix+json;version=2.1", Levels: []Level{Claims},
			Keeps:  "entities as identities and locations, articles as reports, claims as notes with all their fields, edges as relationships",
			ReadBy: "OpenCTI, MISP, what reads STIX 2.1", Note: "our fields are properties named x_hearsay_…", write: writeSTIX},
		{Name: "html", Extensions: []string{".html", ".htm"}, MediaType: "text/html; charset=utf-8", Levels: []Level{Entities},
			Keeps: "a page to look into: the drawing, and of every edge who claims it, when, in which words and which article",
			Loses: "offsets, chains, methods, bounds of figures", ReadBy: "any browser, offline", Note: "one file that asks no host for anything", write: writeHTML},
		{Name: "svg", Extensions: []string{".svg"}, MediaType: "image/svg+xml", Levels: []Level{Entities, Claims},
			Keeps: "a picture: names, types by colour, edges with their kind and count; evidence on pointing at an edge",
			Loses: "speakers, dates, sources", ReadBy: "browsers, Inkscape, word processors", write: writeSVG},
		{Name: "csv-nodes", MediaType: "text/csv; charset=utf-8", Levels: graphLevels(),
			Keeps: "entities, or whatever else are nodes", ReadBy: "Gephi, spreadsheets, pandas", Note: "as csv", write: writeNodes},
		{Name: "csv-claims", MediaType: "text/csv; charset=utf-8", Levels: []Level{Claims},
			Keeps: "every field of every claim and of its article", ReadBy: "spreadsheets, pandas, hearsay import", Note: "as csv", write: writeClaims},
	}
}

// compressions are the endings of names of compressed files.
var compressions = []string{".gz", ".zst"}

// uncompressed is a file's name without the ending that tells its compression, and that ending.
func uncompressed(filename string) (name, compression string) {
	for _, c := range compressions {
		if strings.HasSuffix(strings.ToLower(filename), c) {
			return filename[:len(filename)-len(c)], c
		}
	}
	return filename, ""
}

// FormatOf guesses a format's name from a file's name, compressed or not; "" where nothing fits.
func FormatOf(filename string) string {
	name, _ := uncompressed(filename)
	name = strings.ToLower(filepath.Base(name))
	best, length := "", 0
	for _, f := range Formats() {
		for _, ext := range f.Extensions {
			if strings.HasSuffix(name, ext) && len(ext) > length && len(name) > len(ext) {
				best, length = f.Name, len(ext)
			}
		}
	}
	return best
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

// Export selects and writes in one call: what the options choose of the store, at the format's usual level where
// they name none. The view, of the same store, gives names. The same graph and options give the same bytes.
func Export(ctx context.Context, w io.Writer, format string, st *store.Store, v *query.View, o Options) error {
	f, err := Find(format)
	if err != nil {
		return err
	}
	if err := f.CheckLevel(o.Level); err != nil {
		return err
	}
	o.Level = cmp.Or(o.Level, f.Levels[0])
	s, err := Select(ctx, st, v, o)
	if err != nil {
		return err
	}
	return errors.Join(Write(ctx, w, format, s), s.Close())
}

// Write writes the selection in the format of that name. The same selection gives the same bytes.
func Write(ctx context.Context, w io.Writer, format string, s *Selection) error {
	f, err := Find(format)
	if err != nil {
		return err
	}
	return f.to(ctx, w, s, f.write)
}

func (f *Format) to(ctx context.Context, w io.Writer, s *Selection, write func(context.Context, io.Writer, *Selection) error) error {
	if !slices.Contains(f.Levels, s.Level) {
		return f.CheckLevel(s.Level)
	}
	if s.Level == Quads && s.terms == nil && slices.Contains(f.Levels, Entities) {
		if err := s.quadLevel(ctx); err != nil {
			return fmt.Errorf("export %s: %w", f.Name, err)
		}
	}
	if err := write(ctx, w, s); err != nil {
		return fmt.Errorf("export %s: %w", f.Name, err)
	}
	return nil
}

// Notes tells what of the selection the format does not hold, a sentence each.
func (f *Format) Notes(s *Selection) []string {
	var out []string
	if f.Loses != "" {
		out = append(out, f.Name+" does not hold "+f.Loses)
	}
	if s.Outside > 0 && s.Level != Entities {
		out = append(out, fmt.Sprintf("this part of the graph answers or depends on %d claims that are not in it; a wider choice has them", s.Outside))
	}
	if s.Loose > 0 && s.Level == Entities {
		out = append(out, fmt.Sprintf("%d claims name nobody but their speaker and stand on no edge; --level claims has them", s.Loose))
	}
	return out
}
