package export

import (
	"context"
	"io"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
)

// writeNQuads writes a quad a line, with absolute IRIs.
func writeNQuads(ctx context.Context, w io.Writer, s *Selection) error {
	l := lines{enc: store.Encoder{IRI: store.Full}, iris: map[quad.IRI][]byte{}}
	var b []byte
	return s.eachRDF(ctx, func(qs []quad.Quad) error {
		b = b[:0]
		for _, q := range qs {
			var err error
			if b, err = l.append(b, q); err != nil {
				return err
			}
		}
		_, err := w.Write(b)
		return err
	})
}

// lines writes quads as lines. It remembers how IRIs are written, since most of them stand again and again.
type lines struct {
	enc  store.Encoder
	iris map[quad.IRI][]byte
}

// mostIRIs bounds how many of them are remembered.
const mostIRIs = 1 << 14

func (l *lines) append(b []byte, q quad.Quad) ([]byte, error) {
	for _, v := range [...]quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if v == nil {
			continue
		}
		var err error
		if b, err = l.term(b, v); err != nil {
			return b, err
		}
		b = append(b, ' ')
	}
	return append(b, '.', '\n'), nil
}

func (l *lines) term(b []byte, v quad.Value) ([]byte, error) {
	iri, ok := v.(quad.IRI)
	if !ok {
		return l.enc.AppendValue(b, v)
	}
	if term, ok := l.iris[iri]; ok {
		return append(b, term...), nil
	}
	term, err := l.enc.AppendValue(nil, iri)
	if err != nil {
		return b, err
	}
	if len(l.iris) >= mostIRIs {
		clear(l.iris)
	}
	l.iris[iri] = term
	return append(b, term...), nil
}
