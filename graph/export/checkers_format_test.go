package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// dot lets Graphviz count and lists what it takes for names, labels and attributes.
func (f fixture) dot(t *testing.T, o Options) {
	file, s := f.exported(t, "dot", ".dot", o)
	var nodes, edges int
	if _, err := fmt.Sscan(outside(t, "", "gc", "-n", "-e", file), &nodes, &edges); err != nil || nodes != s.Nodes || edges != s.Edges {
		t.Errorf("Graphviz reads %d nodes and %d edges of %d and %d (%v)", nodes, edges, s.Nodes, s.Edges, err)
	}
	out := outside(t, "", "gvpr", `N { printf("%s\x1f%s\x1f%s\x1e", $.name, $.label, $.hs_type) } E { printf("%s\x1f%s\x1f%s\x1e", $.id, $.label, $.hs_class) }`, file)
	var got, want []string
	got = strings.Split(strings.TrimSuffix(out, "\x1e"), "\x1e")
	row := func(cells ...string) { want = append(want, strings.Join(cells, "\x1f")) }
	// Graphviz keeps backslashes as they are written; they are resolved when a label is drawn.
	raw := func(s string) string { return strings.ReplaceAll(strings.Trim(quoted(s), `"`), `\"`, `"`) }
	for _, n := range nodesOf(t, s) {
		row(trimmed(quoted(string(n.ID))), trimmed(label(n.label())), raw(n.Type))
	}
	for _, e := range edgesOf(t, s) {
		row(trimmed(quoted(e.ID())), trimmed(label(e.Label)), raw(string(e.Class)))
	}
	slices.Sort(got)
	slices.Sort(want)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("names, labels and classes (-want +got):\n%.3000s", d)
	}
}

// trimmed is a quoted text as Graphviz holds it.
func trimmed(quoted string) string {
	return strings.ReplaceAll(quoted[1:len(quoted)-1], `\"`, `"`)
}

// tables lets Python's strict reader of CSV read the nodes and edges.
func (f fixture) tables(t *testing.T, format, id string, o Options) {
	o.Raw = true
	nodes, s := f.exported(t, format, ".csv", o)
	edges := strings.Replace(nodes, "-nodes", map[string]string{"csv": "-edges", "neo4j": "-relationships"}[format], 1)
	var got [][]map[string]string
	python(t, &got, "csv", `
import csv, json, sys
csv.field_size_limit(10**9)
print(json.dumps([list(csv.DictReader(open(f, encoding="utf-8", newline=""), strict=True)) for f in sys.argv[1:]]))`, nodes, edges)
	if len(got[0]) != s.Nodes || len(got[1]) != s.Edges {
		t.Fatalf("%d nodes and %d edges are read of %d and %d", len(got[0]), len(got[1]), s.Nodes, s.Edges)
	}
	nodeList := nodesOf(t, s)
	for i, row := range got[0] {
		if n := nodeList[i]; row[id] != strings.ReplaceAll(string(n.ID), "\r", "\n") {
			t.Errorf("row %d is %q, want %q", i, row[id], n.ID)
		}
	}
}

// small is a part of the graph that small formats take.
func (f fixture) small() Options { return Options{Focus: f.focus, Hops: 1} }

func (f fixture) mermaid(t *testing.T) {
	file, s := f.exported(t, "mermaid", ".mmd", f.small())
	var got found
	node(t, &got, "mermaid", file)
	if len(got.Nodes) != s.Nodes || len(got.Edges) != s.Edges {
		t.Fatalf("it reads %d nodes and %d edges of %d and %d", len(got.Nodes), len(got.Edges), s.Nodes, s.Edges)
	}
	nodes := nodesOf(t, s)
	for i, x := range edgesOf(t, s) {
		from, to := slices.IndexFunc(nodes, func(n *Node) bool { return n.ID == x.Source }), slices.IndexFunc(nodes, func(n *Node) bool { return n.ID == x.Target })
		if e := got.Edges[i]; e[0] != "n"+strconv.Itoa(from) || e[1] != "n"+strconv.Itoa(to) {
			t.Errorf("edge %d leads from %v to %v", i, e[0], e[1])
		}
	}
}

func (f fixture) geojson(t *testing.T) {
	file, s := f.exported(t, "geojson", ".geojson", Options{})
	out := outside(t, "", "ogrinfo", "-ro", "-so", "-al", file)
	_, count, _ := strings.Cut(out, "Feature Count: ")
	if want := strconv.Itoa(s.Nodes + s.Edges); !strings.HasPrefix(count, want+"\n") {
		t.Errorf("ogrinfo reads %.20q features, want %s", count, want)
	}
	located := outside(t, "", "ogrinfo", "-ro", "-al", "-where", "feature = 'node' AND lat IS NOT NULL", file)
	points := 0
	for _, n := range nodesOf(t, s) {
		if n.Point != nil {
			points++
		}
	}
	if n := strings.Count(located, "POINT ("); n != points {
		t.Errorf("ogrinfo reads %d points, want %d", n, points)
	}
}

func (f fixture) cypher(t *testing.T) {
	file, s := f.exported(t, "cypher", ".cypher", f.small())
	var got struct {
		Faults        []string
		Relationships int
	}
	node(t, &got, "cypher", file)
	if want := s.Nodes + s.Edges; len(got.Faults) > 0 || got.Relationships != want {
		t.Errorf("%d statements merge, want %d; faults: %.1000v", got.Relationships, want, got.Faults)
	}
}

func (f fixture) ftm(t *testing.T) {
	file, s := f.exported(t, "ftm", ".ftm", Options{})
	var got struct {
		Faults []string
		Counts map[string]int
	}
	node(t, &got, "followthemoney", file)
	links := got.Counts["UnknownLink"] + got.Counts["Occupancy"]
	if len(got.Faults) > 0 || got.Counts["Event"] != len(s.Claims) || links != s.Edges {
		t.Errorf("%d claims and %d links of %d and %d; faults: %.1000v", got.Counts["Event"], links, len(s.Claims), s.Edges, got.Faults)
	}
	all := 0
	for kind, n := range got.Counts {
		if !slices.Contains([]string{"UnknownLink", "Occupancy", "Position", "Article"}, kind) {
			all += n
		}
	}
	if all != s.Nodes {
		t.Errorf("%d things of %d nodes", all, s.Nodes)
	}
}

func (f fixture) stix(t *testing.T) {
	file, s := f.exported(t, "stix", ".json", f.small())
	var got struct {
		Faults []string
		Counts map[string]int
	}
	node(t, &got, "stix", file)
	if nodes := got.Counts["identity"] + got.Counts["location"] + got.Counts["note"]; len(got.Faults) > 0 || nodes != s.Nodes || got.Counts["relationship"] != s.Edges {
		t.Errorf("%v of %d nodes and %d edges; faults: %.1000v", got.Counts, s.Nodes, s.Edges, got.Faults)
	}
}
