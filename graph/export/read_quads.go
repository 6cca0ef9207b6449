package export

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"github.com/piprate/json-gold/ld"

	"hearsay/graph/store"
)

// nquads reads N-Quads line by line; a line that is none is a fault.
func (r *reading) nquads(in io.Reader) error {
	return eachLine(in, func(n int, line string) error {
		q, err := store.ParseQuad(line)
		switch {
		case err != nil:
			r.fault(n, "%v", err)
		case q != (quad.Quad{}):
			r.quad(q, n)
		}
		return errors.Join(r.ctx.Err(), r.failed)
	})
}

// eachLine calls f with each line and its number, however long it is.
func eachLine(in io.Reader, f func(n int, line string) error) error {
	b := bufio.NewReaderSize(in, 1<<16)
	for n := 1; ; n++ {
		line, err := b.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if line == "" {
			return nil
		}
		if err := f(n, strings.TrimSuffix(line, "\n")); err != nil {
			return err
		}
	}
}

// largestQuad bounds what one quad of a binary file may take: the text of an article at most.
const largestQuad = 64 << 20

// pquads reads Cayley's binary quads; the number of a quad stands for its line.
func (r *reading) pquads(in io.Reader) error {
	pr := pquads.NewReader(in, largestQuad)
	for n := 1; ; n++ {
		q, err := pr.ReadQuad()
		if errors.Is(err, io.EOF) {
			return pr.Close()
		}
		if err != nil {
			return fmt.Errorf("quad %d: %w", n, err)
		}
		r.quad(q, n)
		if err := errors.Join(r.ctx.Err(), r.failed); err != nil {
			return err
		}
	}
}

// jsonld reads JSON-LD whose context is inline. What it means has no lines; faults name the node.
func (r *reading) jsonld(data []byte) error {
	doc, err := ld.DocumentFromReader(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("it is no JSON: %w", err)
	}
	o := ld.NewJsonLdOptions("")
	o.ProcessingMode = ld.JsonLd_1_1
	o.DocumentLoader = noLoader{}
	out, err := ld.NewJsonLdProcessor().ToRDF(doc, o)
	if err != nil {
		return fmt.Errorf("it is no JSON-LD: %w", err)
	}
	set := out.(*ld.RDFDataset)
	for _, name := range sortedKeys(set.Graphs) {
		for _, x := range set.Graphs[name] {
			q := quad.Quad{Subject: ldNode(x.Subject), Predicate: ldNode(x.Predicate), Object: ldNode(x.Object)}
			if name != "@default" {
				q.Label = quad.IRI(name)
			}
			r.quad(q, 0)
		}
	}
	return r.ctx.Err()
}

// noLoader refuses to fetch contexts: an import asks no host for anything.
type noLoader struct{}

func (noLoader) LoadDocument(url string) (*ld.RemoteDocument, error) {
	return nil, ld.NewJsonLdError(ld.LoadingRemoteContextFailed, "the context "+url+" is not inline, and an import fetches nothing")
}

func ldNode(n ld.Node) quad.Value {
	switch n := n.(type) {
	case *ld.BlankNode:
		return quad.BNode(n.Attribute[len("_:"):])
	case *ld.Literal:
		if n.Language != "" {
			return quad.LangString{Value: quad.String(n.Value), Lang: n.Language}
		}
		if n.Datatype == ld.XSDString {
			return quad.String(n.Value)
		}
		return quad.TypedString{Value: quad.String(n.Value), Type: quad.IRI(n.Datatype)}
	}
	return quad.IRI(n.GetValue())
}

func sortedKeys[V any](m map[string]V) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
