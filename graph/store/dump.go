package store

import (
	"bytes"
	"context"
	"io"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store/segment"
)

// Dump writes the whole graph as N-Quads, sorted by line: the same graph gives the same bytes. It keeps the subjects
// in memory, not the quads.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	snap, err := s.snapshot(ctx)
	if err != nil {
		return err
	}
	return s.fault("dump", snap.dump(ctx, w))
}

// dumpSubjectwise writes the quads of a snapshot subject by subject.
func dumpSubjectwise(ctx context.Context, snap *segment.Snapshot, w io.Writer) error {
	subjects, err := subjectsByLine(ctx, snap)
	if err != nil {
		return err
	}
	var d dumper
	for _, subject := range subjects {
		if err := ctx.Err(); err != nil {
			return err
		}
		d.text, d.ends = d.text[:0], d.ends[:0]
		if err := snap.Each(segment.Pattern{}.Set(quad.Subject, subject.id), d.add); err != nil {
			return err
		}
		if _, err := w.Write(d.sorted()); err != nil {
			return err
		}
	}
	return nil
}

// subject is a node with what its lines begin with.
type subject struct {
	id   segment.ID
	term string
}

// subjectsByLine returns all subjects in the order of their lines.
func subjectsByLine(ctx context.Context, snap *segment.Snapshot) ([]subject, error) {
	var out []subject
	var term []byte
	last := segment.ID(0)
	for q, err := range snap.Quads(segment.Pattern{}) {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		if q.Subject() == last {
			continue
		}
		last = q.Subject()
		v, err := snap.Value(last)
		if err != nil {
			return nil, err
		}
		if term, err = (Encoder{}).AppendValue(term[:0], v); err != nil {
			return nil, err
		}
		out = append(out, subject{last, string(term) + " "})
	}
	sortSubjects(out)
	return out, nil
}

func sortSubjects(out []subject) {
	slices.SortFunc(out, func(a, b subject) int { return strings.Compare(a.term, b.term) })
}

// dumper makes the lines of one subject after the other, or of several.
type dumper struct {
	text  []byte
	ends  []int
	order [][]byte
	out   []byte
}

func (d *dumper) add(q quad.Quad) error {
	var err error
	d.text, err = Encoder{}.AppendQuad(d.text, q)
	d.ends = append(d.ends, len(d.text))
	return err
}

func (d *dumper) sorted() []byte {
	d.order, d.out = d.order[:0], d.out[:0]
	from := 0
	for _, end := range d.ends {
		d.order = append(d.order, d.text[from:end])
		from = end
	}
	slices.SortFunc(d.order, bytes.Compare)
	for _, line := range d.order {
		d.out = append(d.out, line...)
	}
	return d.out
}
