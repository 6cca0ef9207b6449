package postgres

import (
	"context"
	"fmt"
	"iter"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"hearsay/graph/store/segment"
)

// The ids of nodes, and patterns and walks over them, are those of the embedded store; here an id is good within one snapshot.
type (
	ID      = segment.ID
	Pattern = segment.Pattern
	Quad    = segment.Quad
	Walk    = segment.Walk
	Step    = segment.Step
)

// Find returns the id of a value, or 0 where no quad has it.
func (s *Snapshot) Find(v quad.Value) (ID, error) {
	if v == nil {
		return 0, nil
	}
	h := hashOf(v)
	if id, known := s.terms.find(h); known {
		return id, nil
	}
	there := false
	scan := func(rows pgx.Rows) (bool, error) { return true, nil }
	err := all(context.Background(), s, scan, func([]bool) error { there = true; return nil }, `SELECT 1 FROM nodes WHERE hash = $1`, h.bytes())
	if err != nil {
		return 0, err
	}
	if !there {
		s.terms.absent(h)
		return 0, nil
	}
	id := s.terms.id(h)
	s.terms.learn(id, v)
	return id, nil
}

// Value returns the value with an id.
func (s *Snapshot) Value(id ID) (quad.Value, error) {
	if v := s.terms.value(id); v != nil {
		return v, nil
	}
	vs, err := s.values([]ID{id})
	if err != nil {
		return nil, err
	}
	return vs[id], nil
}

// values returns the values of ids, those that are not at hand in one query.
func (s *Snapshot) values(ids []ID) (map[ID]quad.Value, error) {
	out := make(map[ID]quad.Value, len(ids))
	hs := make(map[ID]hash)
	var ask []hash
	for _, id := range ids {
		if _, done := out[id]; done || id == 0 {
			continue
		}
		if out[id] = s.terms.value(id); out[id] != nil {
			continue
		}
		h, ok := s.terms.hash(id)
		if !ok {
			return nil, fmt.Errorf("id %d is no value's: %w", id, ErrDamaged)
		}
		hs[id], ask = h, append(ask, h)
	}
	if len(ask) == 0 {
		return out, nil
	}
	values, err := s.known(ask)
	for id, h := range hs {
		if out[id] = values[h]; out[id] == nil && err == nil {
			err = fmt.Errorf("a quad names a node %x that is not there: %w", h, ErrDamaged)
		}
	}
	return out, err
}

// where is the condition of a pattern with its parameters.
func (s *Snapshot) where(p Pattern) (string, []any) {
	var terms []string
	var args []any
	for i, d := range quad.Directions {
		if p[i] == 0 {
			continue
		}
		h, _ := s.terms.hash(p[i])
		args = append(args, h.bytes())
		terms = append(terms, fmt.Sprintf("%s_hash = $%d", d, len(args)))
	}
	if len(terms) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(terms, " AND "), args
}

const quadColumns = `subject_hash, predicate_hash, object_hash, label_hash`

func scanHashes(rows pgx.Rows) (q hashes, err error) {
	var s, p, o, l []byte
	err = rows.Scan(&s, &p, &o, &l)
	return hashes{toHash(s), toHash(p), toHash(o), toHash(l)}, err
}

// eachPart calls f with the quads that fit the pattern, some at a time.
func (s *Snapshot) eachPart(p Pattern, f func([]Quad) error) error {
	where, args := s.where(p)
	var part []Quad
	return all(context.Background(), s, scanHashes, func(qs []hashes) error {
		part = s.terms.quads(part[:0], qs)
		return f(part)
	}, `SELECT `+quadColumns+` FROM quads`+where, args...)
}

// Quads returns the quads that fit a pattern, in no promised order. It ends at the first error.
func (s *Snapshot) Quads(p Pattern) iter.Seq2[Quad, error] {
	return func(yield func(Quad, error) bool) {
		if _, err := s.follow(Walk{}, p, false, func(t Step, err error) bool { return yield(t.Quad, err) }); err != nil {
			yield(Quad{}, err)
		}
	}
}

// Count returns the number of quads that fit a pattern.
func (s *Snapshot) Count(p Pattern) (n int64, err error) {
	where, args := s.where(p)
	scan := func(rows pgx.Rows) (int64, error) { return n, rows.Scan(&n) }
	err = all(context.Background(), s, scan, func([]int64) error { return nil }, `SELECT count(*) FROM quads`+where, args...)
	return n, err
}

// Each calls f with every quad that fits the pattern, as values, until f or the reading fails.
func (s *Snapshot) Each(p Pattern, f func(quad.Quad) error) error {
	return s.eachPart(p, func(qs []Quad) error { return s.named(qs, f) })
}

// named calls f with the values of quads.
func (s *Snapshot) named(qs []Quad, f func(quad.Quad) error) error {
	ids := make([]ID, 0, 4*len(qs))
	for _, q := range qs {
		ids = append(ids, q[:]...)
	}
	values, err := s.values(ids)
	if err != nil {
		return err
	}
	for _, q := range qs {
		if err := f(quad.Quad{Subject: values[q[0]], Predicate: values[q[1]], Object: values[q[2]], Label: values[q[3]]}); err != nil {
			return err
		}
	}
	return nil
}

// Neighbours returns the steps from a node. A node that several quads lead to comes as often.
func (s *Snapshot) Neighbours(w Walk, id ID) iter.Seq2[Step, error] {
	return func(yield func(Step, error) bool) {
		both := !w.Out && !w.In
		for _, backward := range [2]bool{false, true} {
			p := Pattern{0: id}
			if backward {
				p = Pattern{2: id}
			}
			if !both && (backward && !w.In || !backward && !w.Out) {
				continue
			}
			if more, err := s.follow(w, p, backward, yield); err != nil || !more {
				if err != nil {
					yield(Step{}, err)
				}
				return
			}
		}
	}
}

func (s *Snapshot) follow(w Walk, p Pattern, backward bool, yield func(Step, error) bool) (more bool, err error) {
	patterns := []Pattern{p}
	if len(w.Predicates) > 0 {
		patterns = nil
		for _, p[1] = range w.Predicates {
			patterns = append(patterns, p)
		}
	}
	for _, p := range patterns {
		err := s.eachPart(p, func(qs []Quad) error {
			for _, q := range qs {
				if (w.Edge == nil || w.Edge(q)) && !yield(Step{Quad: q, Backward: backward}, nil) {
					return errStop
				}
			}
			return nil
		})
		if err == errStop {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
	return true, nil
}

var errStop = fmt.Errorf("the reader has had enough")
