package main

import (
	"context"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// accounts writes an account, for which the first of the articles that tell it stands.
type accounts struct {
	Shards int
}

// ProcessElement emits the quads of the account, and the account under each block in which it is compared.
func (a *accounts) ProcessElement(id string, t compare.Telling, emit func(int, []byte), member func(string, compare.Telling)) error {
	qs, blocks, err := t.Quads()
	if err != nil {
		return err
	}
	if err := emitPacked(id, a.Shards, qs, emit); err != nil {
		return err
	}
	for _, b := range blocks {
		member(b, t)
	}
	return nil
}

// rosters gathers the accounts of a block, of a large one only as many as are compared.
type rosters struct{}

// AddInput adds an account.
func (*rosters) AddInput(r compare.Roster, t compare.Telling) compare.Roster {
	return r.With(compare.Roster{Least: []compare.Telling{t}, Total: 1})
}

// MergeAccumulators joins two parts of a block.
func (*rosters) MergeAccumulators(a, b compare.Roster) compare.Roster { return a.With(b) }

// blocks compares the accounts of a block.
type blocks struct {
	Shards int
}

// ProcessElement emits the quads that say what stands between them.
func (b *blocks) ProcessElement(name string, r compare.Roster, emit func(int, []byte)) error {
	qs, err := r.Quads(context.Background(), name)
	if err != nil {
		return err
	}
	return emitPacked(name, b.Shards, qs, emit)
}

// reprints finds articles that print the text of another.
type reprints struct {
	Shards int
}

// ProcessElement emits the links of those that meet at a band.
func (r *reprints) ProcessElement(band string, prints func(*compare.Print) bool, emit func(int, []byte)) error {
	return emitPacked(band, r.Shards, compare.Reprints(schema.ID(band), all(prints)), emit)
}
