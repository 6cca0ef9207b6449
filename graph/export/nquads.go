package export

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
)

// writeNQuads writes a quad a line, with absolute IRIs.
func writeNQuads(ctx context.Context, w io.Writer, s *Selection) error {
	enc := store.Encoder{IRI: store.Full}
	var b []byte
	return s.eachRDF(ctx, func(qs []quad.Quad) error {
		b = b[:0]
		for _, q := range qs {
			var err error
			if b, err = enc.AppendQuad(b, q); err != nil {
				return err
			}
		}
		_, err := w.Write(b)
		return err
	})
}
