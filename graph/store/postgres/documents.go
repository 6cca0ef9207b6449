package postgres

import (
	"context"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"hearsay/schema"
)

// Documents returns the ids of all documents that label a quad, in no order.
func (s *Snapshot) Documents(ctx context.Context) ([]schema.ID, error) {
	var out []schema.ID
	scan := func(rows pgx.Rows) (id schema.ID, err error) { return id, rows.Scan((*string)(&id)) }
	err := all(ctx, s, scan, func(ids []schema.ID) error {
		out = append(out, ids...)
		return nil
	}, `SELECT value_string FROM nodes n WHERE iri AND value_string LIKE 'doc:%' AND EXISTS (SELECT FROM quads WHERE label_hash = n.hash)`)
	return out, err
}

// Owned calls f with the quads of a document and of the claims that it names, or of another label, until f or the
// reading fails.
func (s *Snapshot) Owned(ctx context.Context, owner schema.ID, f func(quad.Quad) error) error {
	sql, args := `SELECT `+quadColumns+` FROM quads WHERE label_hash = $1`, []any{hashOf(owner.IRI()).bytes()}
	if owner.Kind() == "doc" {
		sql, args = sql+` OR label_hash IN (`+claimsOf+`)`, append(args, owner.Local())
	}
	return s.read(ctx, f, sql, args...)
}

// claimsOf gives the hashes of the claims that the document labelled $1, whose id is $2 after its prefix, names.
const claimsOf = `SELECT n.hash FROM nodes n JOIN (
		SELECT subject_hash AS h FROM quads WHERE label_hash = $1 UNION SELECT object_hash FROM quads WHERE label_hash = $1
	) AS named ON n.hash = named.h
	WHERE n.iri AND left(n.value_string, 6) = 'claim:' AND split_part(substr(n.value_string, 7), '-', 1) = $2`

// read calls f with the quads of a query for quadColumns.
func (s *Snapshot) read(ctx context.Context, f func(quad.Quad) error, sql string, args ...any) error {
	var part []Quad
	return all(ctx, s, scanHashes, func(qs []hashes) error {
		part = s.terms.quads(part[:0], qs)
		return s.named(part, f)
	}, sql, args...)
}

// Subjects calls f with every value that is the subject of a quad, once.
func (s *Snapshot) Subjects(ctx context.Context, f func(ID, quad.Value) error) error {
	return all(ctx, s, scanNamed, func(ns []named) error {
		for _, n := range ns {
			if err := f(s.terms.id(n.hash), n.value); err != nil {
				return err
			}
		}
		return nil
	}, `SELECT hash, `+valueColumns+` FROM nodes n WHERE EXISTS (SELECT FROM quads WHERE subject_hash = n.hash)`)
}

// About calls f with the quads of which any of the subjects is one, in no order.
func (s *Snapshot) About(ctx context.Context, subjects []ID, f func(quad.Quad) error) error {
	ask := make([][]byte, 0, len(subjects))
	for _, id := range subjects {
		h, _ := s.terms.hash(id)
		ask = append(ask, h.bytes())
	}
	return s.read(ctx, f, `SELECT `+quadColumns+` FROM quads WHERE subject_hash = ANY($1)`, ask)
}
