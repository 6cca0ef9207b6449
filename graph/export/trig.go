package export

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// writeTriG writes the quads by their labels, which are named graphs.
func writeTriG(ctx context.Context, w io.Writer, s *Selection) error {
	t := newTurtle(newPrinter(ctx, w))
	t.prefixes()
	err := s.eachRDF(ctx, func(qs []quad.Quad) error {
		byLabel(schema.SortQuads(qs), func(qs []quad.Quad) {
			t.put("\n")
			t.term(qs[0].Label)
			t.put(" {\n")
			bySubject(qs, t.facts)
			t.put("}\n")
		})
		return t.err
	})
	if err != nil {
		return err
	}
	return t.end()
}

// byLabel calls f with each run of quads under one label.
func byLabel(qs []quad.Quad, f func([]quad.Quad)) {
	for len(qs) > 0 {
		n := 1
		for n < len(qs) && qs[n].Label == qs[0].Label {
			n++
		}
		f(qs[:n])
		qs = qs[n:]
	}
}
