package export

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/zstd"

	"hearsay/graph/store"
	"hearsay/schema"
)

// outside runs somebody else's program on the input. Where it is missing the test is skipped; in CI, which sets
// HEARSAY_CI, that is a failure.
func outside(t *testing.T, input string, program string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		lacking(t, program)
	}
	cmd := exec.Command(program, args...)
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, &errs)
	}
	return out.String() + errs.String()
}

func lacking(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("HEARSAY_CI") != "" {
		t.Fatalf("CI lacks %s", what)
	}
	t.Skipf("%s is not installed", what)
}

// networkx finds a Python that has it: the one on the path may be another than the system's.
func networkx(t *testing.T) string {
	t.Helper()
	for _, python := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(python, "-c", "import networkx").Run() == nil {
			return python
		}
	}
	lacking(t, "python3 with networkx")
	return ""
}

// inXML is what XML can carry of a text.
func inXML(s string) string { return strings.ReplaceAll(s, "\v", "\uFFFD") }

func TestGEXFIsReadByNetworkx(t *testing.T) {
	s := selected(t, Options{})
	out := outside(t, first(written(t, "gexf12", Options{})), networkx(t), "-c", `
import json, sys, networkx
g = networkx.read_gexf(sys.stdin.buffer, version="1.2draft")
print(json.dumps({"nodes": [[n, d] for n, d in sorted(g.nodes(data=True))],
  "edges": [[a, b, k, d] for a, b, k, d in sorted(g.edges(keys=True, data=True), key=lambda e: e[:3])]}))`)
	var got struct {
		Nodes [][2]any
		Edges [][4]any
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Nodes) != s.Nodes || len(got.Edges) != s.Edges {
		t.Fatalf("networkx reads %d nodes and %d edges of %d and %d", len(got.Nodes), len(got.Edges), s.Nodes, s.Edges)
	}
	nodes, edges := nodesOf(t, s), edgesOf(t, s)
	for _, x := range got.Nodes {
		n := nodes[slices.IndexFunc(nodes, func(n *Node) bool { return string(n.ID) == x[0] })]
		sameAttributes(t, s.nodeColumns(), n, x[1], map[string]any{"label": n.Name})
	}
	for _, x := range got.Edges {
		e := edges[slices.IndexFunc(edges, func(e *Edge) bool { return e.ID() == x[2] })]
		if string(e.Source) != x[0] || string(e.Target) != x[1] {
			t.Errorf("%s leads from %v to %v", e.ID(), x[0], x[1])
		}
		sameAttributes(t, s.edgeColumns(), e, x[3], map[string]any{"label": e.Label, "weight": float64(e.Weight())})
	}
}

// sameAttributes compares what networkx has read with the columns.
func sameAttributes[T any](t *testing.T, columns []column[T], x *T, read any, want map[string]any) {
	t.Helper()
	for _, c := range columns {
		switch v := c.text(x); {
		case v == "":
		case c.kind == text || c.kind == texts:
			want[c.name] = v
		default:
			var parsed any
			if err := json.Unmarshal([]byte(v), &parsed); err != nil {
				t.Fatalf("%s is no JSON: %q", c.name, v)
			}
			want[c.name] = parsed
		}
	}
	for name, w := range want {
		if text, ok := w.(string); ok {
			w = inXML(text)
		}
		if got := read.(map[string]any)[name]; got != w {
			t.Errorf("networkx reads %s = %#v, want %#v", name, got, w)
		}
	}
}

func TestGEXFIsWellFormed(t *testing.T) {
	for _, format := range []string{"gexf", "gexf12"} {
		outside(t, first(written(t, format, Options{})), "xmllint", "--noout", "-")
		outside(t, first(written(t, format, Options{Focus: []schema.ID{"ent:nobody"}})), "xmllint", "--noout", "-")
	}
}

func TestGEXFDeclaresWhatItUses(t *testing.T) {
	type attribute struct {
		ID   string `xml:"id,attr"`
		Type string `xml:"type,attr"`
	}
	type thing struct {
		Attrs  []xml.Attr `xml:",any,attr"`
		Values []struct {
			For   string `xml:"for,attr"`
			Value string `xml:"value,attr"`
		} `xml:"attvalues>attvalue"`
	}
	var doc struct {
		Graph struct {
			Attributes []struct {
				Class string      `xml:"class,attr"`
				List  []attribute `xml:"attribute"`
			} `xml:"attributes"`
			Nodes []thing `xml:"nodes>node"`
			Edges []thing `xml:"edges>edge"`
		} `xml:"graph"`
	}
	if err := xml.Unmarshal([]byte(first(written(t, "gexf", Options{}))), &doc); err != nil {
		t.Fatal(err)
	}
	check := func(class string, things []thing) {
		declared := map[string]string{}
		for _, a := range doc.Graph.Attributes {
			for _, x := range a.List {
				if a.Class == class {
					declared[x.ID] = x.Type
				}
			}
		}
		seen := map[string]bool{}
		for _, x := range things {
			attrs := map[string]string{}
			for _, a := range x.Attrs {
				attrs[a.Name.Local] = a.Value
			}
			if class == "edge" {
				parallel := attrs["source"] + " " + attrs["target"] + " " + attrs["kind"]
				if seen[attrs["id"]] || seen[parallel] || attrs["weight"] == "0" {
					t.Errorf("edge %v repeats another or weighs nothing", attrs)
				}
				seen[attrs["id"]], seen[parallel] = true, true
			}
			for _, v := range x.Values {
				_, err := strconv.ParseFloat(v.Value, 64)
				if kind, ok := declared[v.For]; !ok || (kind == "integer" || kind == "double") && err != nil {
					t.Errorf("%s %s = %q is not declared so", class, v.For, v.Value)
				}
			}
		}
	}
	check("node", doc.Graph.Nodes)
	check("edge", doc.Graph.Edges)
}

func TestDays(t *testing.T) {
	for _, c := range []struct{ in, first, last string }{
		{"2020", "2020-01-01", "2020-12-31"}, {"2020-02", "2020-02-01", "2020-02-29"}, {"2020-10-04", "2020-10-04", "2020-10-04"}, {"", "", ""}, {"soon", "", ""},
	} {
		if first, last := firstDay(c.in), lastDay(c.in); first != c.first || last != c.last {
			t.Errorf("days of %q = %s, %s, want %s, %s", c.in, first, last, c.first, c.last)
		}
	}
}

func TestNQuadsAreReadByRapper(t *testing.T) {
	text, _ := written(t, "nquads", Options{})
	count := strconv.Itoa(strings.Count(text, "\n"))
	if out := outside(t, text, "rapper", "-q", "-i", "nquads", "-o", "nquads", "-", "https://hearsay.example/"); strconv.Itoa(strings.Count(out, "\n")) != count {
		t.Errorf("rapper reads %d of %s quads", strings.Count(out, "\n"), count)
	}
}

// quadsOf reads an export back.
func quadsOf(t *testing.T, text string) []quad.Quad {
	t.Helper()
	var out []quad.Quad
	if err := store.ReadQuads([]byte(text), func(q quad.Quad) error { out = append(out, q); return nil }); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestNQuads(t *testing.T) {
	text, _ := written(t, "nquads", Options{})
	for _, q := range quadsOf(t, text) {
		for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
			if iri, ok := v.(quad.IRI); ok && !strings.HasPrefix(string(iri), "http") {
				t.Errorf("the IRI %s is not absolute", iri)
			}
		}
	}
	const base = "<https://hearsay.example/"
	one := testRecords()[0].Claims[0].ID.Local()
	for _, want := range []string{
		base + "ent/south> " + base + "rel/struck> " + base + "ent/port> " + base + "claim/" + one + "> .",
		base + `fig/` + one + "> " + base + `rel/value> "4"^^<http://www.w3.org/2001/XMLSchema#integer> `,
		base + "ent/person-zed> " + base + `rel/name> "=\"A'<&>\"\\ \u000B\n\tزيد 🕊 x` + "\u0301" + `,;|"@en `,
		base + "ent/north> <http://www.w3.org/2002/07/owl#sameAs> <http://www.wikidata.org/entity/Q1> " + base + "graph/kb> .",
		base + "ent/coast> " + base + `rel/name> "Coast"@en `,
		"> " + base + "rel/holder> " + base + "ent/envoy> ",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s", want)
		}
	}
	for _, unwanted := range []string{"ent/nobody", "rel/text"} {
		if strings.Contains(text, unwanted) {
			t.Errorf("%s is there", unwanted)
		}
	}
	if !strings.Contains(first(written(t, "nquads", Options{WithText: true})), `rel/text> "the text"`) {
		t.Error("the text is not there though asked for")
	}
}

func TestNQuadsOfAFocus(t *testing.T) {
	text, _ := written(t, "nquads", Options{Focus: []schema.ID{"ent:league"}, Hops: 1})
	if strings.Contains(text, "claim/") || !strings.Contains(text, `"Envoy"@en`) {
		t.Errorf("an office without claims gives\n%s", text)
	}
	one := testRecords()[0]
	text, _ = written(t, "nquads", Options{Focus: []schema.ID{"ent:envoy"}, Hops: 1})
	call, strike := one.Claims[2].ID.Local(), one.Claims[0].ID.Local()
	if !strings.Contains(text, "claim/"+call) || strings.Contains(text, "claim/"+strike) || !strings.Contains(text, `rel/title> "One"@en`) {
		t.Errorf("the call alone and its article are wanted of\n%s", text)
	}
}

func TestCSVIsReadByPython(t *testing.T) {
	for _, format := range []string{"csv", "csv-nodes"} {
		text, _ := written(t, format, Options{Raw: true})
		out := outside(t, text, "python3", "-c", `
import csv, io, json, sys
print(json.dumps(list(csv.reader(io.TextIOWrapper(sys.stdin.buffer, "utf-8", newline=""), strict=True))))`)
		var got [][]string
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		want, err := csv.NewReader(strings.NewReader(text)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", format, d)
		}
	}
}

func TestCSVQuotesFormulas(t *testing.T) {
	for _, c := range []struct {
		raw   bool
		label string
	}{{true, awkward}, {false, "'" + awkward}} {
		rows, err := csv.NewReader(strings.NewReader(first(written(t, "csv-nodes", Options{Raw: c.raw})))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		cells := map[string][]string{}
		for _, r := range rows {
			cells[r[0]] = r
		}
		if got := cells["ent:person-zed"][1]; got != c.label {
			t.Errorf("raw %t: label = %q, want %q", c.raw, got, c.label)
		}
		if lat := cells["ent:port"][slices.Index(rows[0], "lat")]; lat != "-1.5" {
			t.Errorf("raw %t: lat = %q, want the number", c.raw, lat)
		}
	}
}

func TestWriteFile(t *testing.T) {
	ctx, s, dir := context.Background(), selected(t, Options{}), t.TempDir()
	for _, c := range []struct {
		file, format string
		want         []string
	}{
		{"out.gexf", "gexf", []string{"out.gexf"}},
		{"out.gexf.gz", "gexf", []string{"out.gexf.gz"}},
		{"out.gexf.zst", "gexf", []string{"out.gexf.zst"}},
		{"out.csv", "csv", []string{"out-nodes.csv", "out-edges.csv", "out-claims.csv"}},
		{"out.csv.gz", "csv", []string{"out-nodes.csv.gz", "out-edges.csv.gz", "out-claims.csv.gz"}},
	} {
		got, err := WriteFile(ctx, filepath.Join(dir, c.file), c.format, s)
		if err != nil {
			t.Fatal(err)
		}
		for i := range got {
			got[i] = filepath.Base(got[i])
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.file, d)
		}
	}
	want, _ := written(t, "gexf", Options{})
	for _, name := range []string{"out.gexf", "out.gexf.gz", "out.gexf.zst"} {
		if got := unpacked(t, filepath.Join(dir, name)); got != want {
			t.Errorf("%s holds %d bytes of %d", name, len(got), len(want))
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil || len(files) > 0 {
		t.Errorf("left behind: %v, %v", files, err)
	}
}

// unpacked reads a file, compressed or not.
func unpacked(t *testing.T, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := io.Reader(f)
	switch filepath.Ext(path) {
	case ".gz":
		r, err = gzip.NewReader(f)
	case ".zst":
		r, err = zstd.NewReader(f)
	}
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func first(text string, _ *Selection) string { return text }

func TestWriteFileLeavesNothingBroken(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	s, dir := selected(t, Options{}), t.TempDir()
	cancel()
	if _, err := WriteFile(ctx, filepath.Join(dir, "out.gexf"), "gexf", s); err == nil {
		t.Error("no error though cancelled")
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
		t.Errorf("left behind: %v, %v", files, err)
	}
	if _, err := WriteFile(context.Background(), filepath.Join(dir, "no", "out.gexf"), "gexf", s); err == nil || !strings.Contains(err.Error(), filepath.Join("no", "out.gexf")) {
		t.Errorf("error = %v, want the file named", err)
	}
}

func TestCreateWhereAFolderStands(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "out.html"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Create(filepath.Join(dir, "out.html"), func(w io.Writer) error { _, err := io.WriteString(w, "a"); return err }); err == nil {
		t.Error("no error though a folder has the name")
	}
	if files, err := os.ReadDir(dir); err != nil || len(files) != 1 {
		t.Errorf("the folder holds %v, %v, want what was there alone", files, err)
	}
}

func TestFormats(t *testing.T) {
	for name, want := range map[string]string{"a.gexf": "gexf", "dir/a.NQ": "nquads", "a.nquads.gz": "nquads", "a.csv": "csv", "a.txt": "", "gexf": "", "x.csv.zst": "csv", "x.yed.graphml": "graphml-yed", "x.graphml.gz": "graphml", "a.b.geojson": "geojson", ".csv": ""} {
		if got := FormatOf(name); got != want {
			t.Errorf("FormatOf(%q) = %q, want %q", name, got, want)
		}
	}
	if err := Write(context.Background(), io.Discard, "xls", &Selection{}); err == nil || !strings.Contains(err.Error(), "nquads, trig, turtle, ") {
		t.Errorf("error = %v, want it to list the formats", err)
	}
	seen := map[string]bool{}
	for _, f := range Formats() {
		if seen[f.Name] || f.MediaType == "" || f.Keeps == "" || f.ReadBy == "" || f.write == nil {
			t.Errorf("the entry of %s is not complete", f.Name)
		}
		seen[f.Name] = true
	}
}
