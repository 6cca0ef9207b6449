package export

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"hearsay/schema"
)

// node runs check.mjs, which reads files with a library that others wrote for Node.js.
func node(t *testing.T, into any, program string, files ...string) {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		lacking(t, "node")
	}
	if _, err := os.Stat("testdata/checkers/node_modules"); err != nil {
		lacking(t, "what npm ci --prefix graph/export/testdata/checkers installs")
	}
	cmd := exec.Command("node", append([]string{"testdata/checkers/check.mjs", program}, files...)...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%.2000s", program, err, &errs)
	}
	if err := json.Unmarshal(out.Bytes(), into); err != nil {
		t.Fatalf("%s: %v", program, err)
	}
}

// python runs a script in a Python that has the module.
func python(t *testing.T, into any, module, script string, files ...string) {
	t.Helper()
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", "import "+module).Run() != nil {
			continue
		}
		cmd := exec.Command(name, append([]string{"-W", "ignore", "-c", script}, files...)...)
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		if err := cmd.Run(); err != nil {
			t.Fatalf("%s: %v\n%.2000s", module, err, &errs)
		}
		if err := json.Unmarshal(out.Bytes(), into); err != nil {
			t.Fatalf("%s: %v in %.200s", module, err, &out)
		}
		return
	}
	lacking(t, "python3 with "+module)
}

// found is a graph as another program has read it: id and attributes of nodes, ends and attributes of edges.
type found struct {
	Nodes [][2]any
	Edges [][3]any
}

// exported writes the fixture to a file and returns its name and what is in it.
func (f fixture) exported(t *testing.T, format, ending string, o Options) (string, *Selection) {
	t.Helper()
	x, err := Find(format)
	if err != nil {
		t.Fatal(err)
	}
	if o.Level == "" {
		o.Level = x.Levels[0]
	}
	s, err := Select(t.Context(), f.st, f.view, o)
	if err != nil {
		t.Fatal(err)
	}
	closing(t, s)
	name := filepath.Join(t.TempDir(), "out"+ending)
	files, err := WriteFile(t.Context(), name, format, s)
	if err != nil {
		t.Fatal(err)
	}
	return files[0], s
}

// showing is how one program shows what it has read.
type showing struct {
	node   func(*Node) string // how it names a node
	mark   string             // before the names of attributes
	as     func(any) any      // what the format makes of a value
	labels [2]string          // the attributes that hold labels of nodes and edges
}

// asIs is a value as JSON holds it.
func asIs(v any) any {
	switch v := v.(type) {
	case []string:
		out := make([]any, len(v))
		for i := range v {
			out[i] = v[i]
		}
		return out
	case int:
		return float64(v)
	}
	return v
}

// inText is a value in a format that knows texts, numbers and truth values, of which those of XML lack some characters.
func inText(v any) any {
	if list, ok := v.([]string); ok {
		v = joinList(list)
	}
	if s, ok := v.(string); ok {
		var b strings.Builder
		if err := xml.EscapeText(&b, []byte(s)); err != nil {
			return err
		}
		return strings.Trim(strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&lt;", "<", "&gt;", ">", "&#x9;", "\t", "&#xA;", "\n", "&#xD;", "\r", "&amp;", "&").Replace(b.String()), "\x00")
	}
	return asIs(v)
}

func nodeID(n *Node) string { return string(n.ID) }

// same compares counts, ends and every attribute.
func (how showing) same(t *testing.T, s *Selection, got found) {
	t.Helper()
	if len(got.Nodes) != s.Nodes || len(got.Edges) != s.Edges {
		t.Fatalf("it reads %d nodes and %d edges of %d and %d", len(got.Nodes), len(got.Edges), s.Nodes, s.Edges)
	}
	nodes, names := map[any]map[string]any{}, map[schema.ID]string{}
	for _, x := range got.Nodes {
		nodes[x[0]] = x[1].(map[string]any)
	}
	columns := s.nodeColumns()
	faults := 0
	fault := func(format string, args ...any) {
		if faults++; faults < 10 {
			t.Errorf(format, args...)
		}
	}
	for _, n := range nodesOf(t, s) {
		names[n.ID] = how.node(n)
		data := nodes[names[n.ID]]
		if data == nil {
			fault("there is no node %q", names[n.ID])
			continue
		}
		if want := how.as(n.label()); data[how.labels[0]] != want {
			fault("the label of %s is %q, want %q", n.ID, data[how.labels[0]], want)
		}
		attributesAre(how, columns, n, data, fault)
	}
	edges := map[string][]map[string]any{}
	for _, x := range got.Edges {
		data := x[2].(map[string]any)
		k := fmt.Sprintf("%v\n%v\n%v\n%v\n%v", x[0], x[1], data[how.mark+"class"], data[how.mark+"relation"], data[how.mark+"graph"])
		edges[k] = append(edges[k], data)
	}
	edgeColumns := s.edgeColumns()
	for _, e := range edgesOf(t, s) {
		graph := any(nil)
		if e.Graph != "" {
			graph = how.as(string(e.Graph))
		}
		k := fmt.Sprintf("%v\n%v\n%v\n%v\n%v", names[e.Source], names[e.Target], e.Class, e.Kind, graph)
		if len(edges[k]) != 1 {
			fault("%d edges are read for %s, want 1", len(edges[k]), e.ID())
			continue
		}
		if want := how.as(e.Label); edges[k][0][how.labels[1]] != want {
			fault("the label of %s is %q, want %q", e.ID(), edges[k][0][how.labels[1]], want)
		}
		attributesAre(how, edgeColumns, e, edges[k][0], fault)
	}
}

func attributesAre[T any](how showing, columns []column[T], x *T, data map[string]any, fault func(string, ...any)) {
	for i := range columns {
		v := columns[i].value(x)
		if v == nil {
			continue
		}
		if want, got := how.as(v), data[how.mark+columns[i].name]; !cmp.Equal(want, got) {
			fault("%s is read as %#v, want %#v", columns[i].name, got, want)
		}
	}
}

const networkxGraph = `
import json, sys, networkx
g = %s
print(json.dumps({"nodes": [[n, d] for n, d in g.nodes(data=True)], "edges": [[a, b, d] for a, b, d in g.edges(data=True)]}))`

// TestOthersReadGraphs lets programs that others wrote read what is written, of nasty things and of the corpus.
func TestOthersReadGraphs(t *testing.T) {
	xmlish := showing{node: func(n *Node) string { return inText(string(n.ID)).(string) }, as: inText, labels: [2]string{"label", "label"}}
	tokens := showing{node: func(n *Node) string { return token(string(n.ID)) }, as: inText, labels: [2]string{"label", "label"}}
	jsonish := showing{node: nodeID, as: asIs, labels: [2]string{"label", "label"}}
	named := showing{node: nodeID, as: asIs, labels: [2]string{"name", "name"}}
	for _, f := range fixtures(t) {
		for _, level := range graphLevels() {
			if level != Entities && f.name == "corpus" { // the nasty graph shows what the levels do
				continue
			}
			o := Options{Level: level}
			in := func(name string, check func(t *testing.T)) {
				t.Run(f.name+"-"+string(level)+"-"+name, func(t *testing.T) {
					t.Parallel()
					check(t)
				})
			}
			in("gexf", func(t *testing.T) {
				var got found
				file, s := f.exported(t, "gexf", ".gexf", o)
				outside(t, "", "xmllint", "--noout", file)
				node(t, &got, "graphology-gexf", file)
				xmlish.same(t, s, got)
			})
			in("gexf12", func(t *testing.T) {
				var got found
				file, s := f.exported(t, "gexf12", ".gexf", o)
				python(t, &got, "networkx", fmt.Sprintf(networkxGraph, `networkx.read_gexf(sys.argv[1], version="1.2draft")`), file)
				xmlish.same(t, s, got)
			})
			for _, format := range []string{"graphml", "graphml-yed"} {
				in(format, func(t *testing.T) {
					var got, again found
					var counts [2]int
					file, s := f.exported(t, format, ".graphml", o)
					python(t, &got, "networkx", fmt.Sprintf(networkxGraph, `networkx.read_graphml(sys.argv[1], force_multigraph=True)`), file)
					tokens.same(t, s, got)
					python(t, &counts, "igraph", `
import igraph, sys
g = igraph.Graph.Read_GraphML(sys.argv[1])
print([g.vcount(), g.ecount()])`, file)
					if counts != [2]int{s.Nodes, s.Edges} {
						t.Errorf("igraph reads %v of %d and %d", counts, s.Nodes, s.Edges)
					}
					if format == "graphml" {
						node(t, &again, "graphology-graphml", file)
						tokens.same(t, s, again)
					}
				})
			}
			in("cytoscape", func(t *testing.T) {
				var got found
				file, s := f.exported(t, "cytoscape", ".cyjs", o)
				node(t, &got, "cytoscape", file)
				named.same(t, s, got)
			})
			in("node-link", func(t *testing.T) {
				var got found
				file, s := f.exported(t, "node-link", ".json", o)
				python(t, &got, "networkx", fmt.Sprintf(networkxGraph, `(lambda j, f, new: f(j, edges="links") if new else f(j))(json.load(open(sys.argv[1])), networkx.node_link_graph, networkx.__version__ >= "3.4")`), file)
				jsonish.same(t, s, got)
			})
			// No package registry has the published schema of the JSON Graph Format, nor a reader: a validator holds it against a schema
			// written from the specification, and networkx takes the parts.
			in("jgf", func(t *testing.T) {
				var got found
				var schema struct{ Faults []string }
				file, s := f.exported(t, "jgf", ".jgf", o)
				node(t, &schema, "json-graph", file)
				for _, fault := range schema.Faults {
					t.Error(fault)
				}
				python(t, &got, "networkx", `
import json, sys, networkx
j = json.load(open(sys.argv[1]))["graph"]
assert set(j) <= {"id", "label", "type", "directed", "metadata", "nodes", "edges"} and j["directed"] is True
g = networkx.MultiDiGraph()
for id, n in j["nodes"].items():
  assert set(n) == {"label", "metadata"}
  g.add_node(id, label=n["label"], **n["metadata"])
for e in j["edges"]:
  assert set(e) == {"id", "source", "target", "relation", "directed", "label", "metadata"} and e["source"] in g and e["target"] in g
  g.add_edge(e["source"], e["target"], key=e["id"], label=e["label"], **dict(e["metadata"], relation=e["relation"]))
print(json.dumps({"nodes": [[n, d] for n, d in g.nodes(data=True)], "edges": [[a, b, d] for a, b, d in g.edges(data=True)]}))`, file)
				jsonish.same(t, s, got)
			})
			in("dot", func(t *testing.T) { f.dot(t, o) })
			in("csv", func(t *testing.T) { f.tables(t, "csv", "Id", o) })
			in("neo4j", func(t *testing.T) { f.tables(t, "neo4j", "id:ID", o) })
		}
		apart := func(name string, check func(t *testing.T)) {
			t.Run(f.name+"-"+name, func(t *testing.T) {
				t.Parallel()
				check(t)
			})
		}
		apart("mermaid", f.mermaid)
		apart("geojson", f.geojson)
		apart("cypher", f.cypher)
		apart("ftm", f.ftm)
		apart("stix", f.stix)
		apart("rdf", f.rdf)
		apart("drawn", f.drawn)
	}
}
