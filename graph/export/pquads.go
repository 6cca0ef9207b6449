package export

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
)

// writePQuads writes Cayley's binary quads, with names as the store holds them.
func writePQuads(ctx context.Context, w io.Writer, s *Selection) error {
	pw := pquads.NewWriter(w, &pquads.Options{Full: true})
	err := s.eachGroup(ctx, func(qs []quad.Quad) error {
		for _, q := range qs {
			if err := pw.WriteQuad(q); err != nil {
				return err
			}
		}
		return ctx.Err()
	})
	if err != nil {
		return err
	}
	return pw.Close()
}
