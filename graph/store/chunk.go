package store

import (
	"bytes"
	"fmt"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
)

// What is read together.
const (
	chunkBytes = 1 << 20
	chunkQuads = 8 << 10
)

// A chunk is a part of an input on its way into the quad store.
type chunk struct {
	name  string
	text  []byte      // N-Quads as read
	quads []quad.Quad // or what came of pquads
	first int         // the number of the first line, or quad

	terms segment.Terms
	err   error
	done  chan struct{}
}

// fill reads the chunk off an input; io.EOF where there is no more.
func (c *chunk) fill(in *input) (err error) {
	if in.binary != nil {
		c.quads, err = in.quads(chunkQuads)
	} else {
		c.text, err = in.lines(c.text[:0], chunkBytes)
	}
	return err
}

// size is how many lines or quads are to be parsed.
func (c *chunk) size() int { return len(c.quads) + bytes.Count(c.text, []byte{'\n'}) }

// parse makes terms of what was read. Its error names the input and the line.
func (c *chunk) parse() {
	defer close(c.done)
	n := c.first
	for line := range bytes.Lines(c.text) {
		if _, err := scan(&c.terms, bytes.TrimSuffix(line, []byte{'\n'})); err != nil {
			c.err = fmt.Errorf("%s:%d: %w", c.name, n, err)
			return
		}
		n++
	}
	for _, q := range c.quads {
		if err := c.add(q); err != nil {
			c.err = fmt.Errorf("%s: quad %d: %w", c.name, n, err)
			return
		}
		n++
	}
}

// add takes a quad that is no text. What N-Quads could not say is refused, as it could not be dumped.
func (c *chunk) add(q quad.Quad) error {
	if _, err := (Encoder{}).AppendQuad(nil, q); err != nil {
		return err
	}
	for _, d := range quad.Directions {
		q.Set(d, Canonical(q.Get(d)))
	}
	return c.terms.Add(q)
}
