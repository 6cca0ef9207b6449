package export

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// writeNeo4jNodes writes the nodes for neo4j-admin database import.
func writeNeo4jNodes(ctx context.Context, w io.Writer, s *Selection) error {
	columns := s.nodeColumns()
	head := append([]string{"id:ID", "name:string", ":LABEL"}, typedNames(columns)...)
	return writeTable(ctx, w, true, head, s.nodeParts, func(t *table, n *Node) {
		t.begin(string(n.ID), n.label(), "Hearsay;"+neo4jLabel(n.Type))
		cells(t, columns, n)
	})
}

// writeNeo4jEdges writes the relationships for neo4j-admin database import.
func writeNeo4jEdges(ctx context.Context, w io.Writer, s *Selection) error {
	columns := s.edgeColumns()
	head := append([]string{":START_ID", ":END_ID", ":TYPE", "id:string", "label:string", "weight:int"}, typedNames(columns)...)
	return writeTable(ctx, w, true, head, s.edgeParts, func(t *table, e *Edge) {
		t.begin(string(e.Source), string(e.Target), neo4jType(e.Kind), e.ID(), e.Label, strconv.Itoa(e.Weight()))
		cells(t, columns, e)
	})
}

func typedNames[T any](columns []column[T]) []string {
	var out []string
	for _, c := range columns {
		out = append(out, c.name+":"+[...]string{text: "string", texts: "string", whole: "int", number: "double", flag: "boolean"}[c.kind])
	}
	return out
}

// neo4jLabel is the name of a type as Neo4j's users write labels: CamelCase.
func neo4jLabel(kind string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(kind, func(r rune) bool { return r == '-' || r == ' ' || r == ';' || r == ':' }) {
		b.WriteString(strings.ToUpper(word[:1]) + word[1:])
	}
	if b.Len() == 0 {
		return "Thing"
	}
	return b.String()
}

// neo4jType is the kind of an edge as Neo4j's users write types: UPPER_CASE.
func neo4jType(kind string) string {
	return strings.ToUpper(strings.NewReplacer("-", "_", ":", "_").Replace(kind))
}

// writeCypher writes statements that merge nodes and relationships into a database, so that running them twice changes
// nothing.
func writeCypher(ctx context.Context, w io.Writer, s *Selection) error {
	p, nodes, edges := newPrinter(ctx, w), s.nodeColumns(), s.edgeColumns()
	p.put("CREATE CONSTRAINT hearsay_id IF NOT EXISTS FOR (n:Hearsay) REQUIRE n.id IS UNIQUE;\n")
	eachOf(p, s.EachNode, func(n *Node) {
		p.put("MERGE (n:Hearsay {id: ", cypherText(string(n.ID)), "}) SET n:", backticked(neo4jLabel(n.Type)), ", n.name = ", cypherText(n.label()))
		setProperties(p, "n", nodes, n)
		p.put(";\n")
	})
	eachOf(p, s.EachEdge, func(e *Edge) {
		p.put("MATCH (a:Hearsay {id: ", cypherText(string(e.Source)), "}), (b:Hearsay {id: ", cypherText(string(e.Target)), "}) MERGE (a)-[r:", backticked(neo4jType(e.Kind)),
			" {id: ", cypherText(e.ID()), "}]->(b) SET r.label = ", cypherText(e.Label), ", r.weight = ", strconv.Itoa(e.Weight()))
		setProperties(p, "r", edges, e)
		p.put(";\n")
	})
	return p.end()
}

func setProperties[T any](p *printer, variable string, columns []column[T], x *T) {
	for i := range columns {
		c := &columns[i]
		v := c.value(x)
		if v == nil {
			continue
		}
		p.put(", ", variable, ".", backticked(c.name), " = ")
		switch v := v.(type) {
		case string:
			p.put(cypherText(v))
		case []string:
			p.put("[")
			for i, text := range v {
				if i > 0 {
					p.put(", ")
				}
				p.put(cypherText(text))
			}
			p.put("]")
		default:
			p.put(c.text(x))
		}
	}
}

func backticked(name string) string { return "`" + strings.ReplaceAll(name, "`", "``") + "`" }

// cypherText writes a text as a literal of Cypher.
func cypherText(s string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, r := range s {
		switch {
		case r == '\\' || r == '\'':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}
