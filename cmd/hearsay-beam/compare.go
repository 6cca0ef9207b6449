package main

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// accounts writes accounts, for each of which the first of the articles that tell it stands.
type accounts struct {
	Shards, Ranges int

	quads   bales[[]byte]
	rosters map[string]compare.Roster // the accounts by their blocks
	members int                       // of all rosters
}

// ProcessElement emits the quads of the accounts of a range, and the accounts under each block in which they are compared.
func (a *accounts) ProcessElement(_ int, packed func(*[]byte) bool, emit, member func(int, []byte)) error {
	tellings, err := opened[compare.Telling](packed)
	if err != nil {
		return err
	}
	told, ids := byKey(tellings, func(t compare.Telling) string { return string(t.Account) })
	for _, id := range ids {
		first := told[id][0]
		for _, t := range told[id] {
			first = compare.Earlier(first, t)
		}
		if err := a.account(id, first, emit, member); err != nil {
			return err
		}
	}
	return nil
}

func (a *accounts) account(id string, t compare.Telling, emit, member func(int, []byte)) error {
	qs, blocks, err := t.Quads()
	if err != nil {
		return err
	}
	if err := addPacked(&a.quads, id, a.Shards, qs, emit); err != nil {
		return err
	}
	if a.rosters == nil {
		a.rosters = map[string]compare.Roster{}
	}
	for _, b := range blocks {
		a.rosters[b] = a.rosters[b].With(compare.Roster{Least: []compare.Telling{t}, Total: 1})
	}
	if a.members += len(blocks); a.members < baleBytes/tellingCost {
		return nil
	}
	return a.sendRosters(member)
}

// sendRosters emits the blocks; of a large one only as many accounts as are compared.
func (a *accounts) sendRosters(member func(int, []byte)) error {
	var out bales[Block]
	for _, name := range slices.Sorted(maps.Keys(a.rosters)) {
		r := a.rosters[name]
		if err := out.add(name, a.Ranges, Block{name, r}, len(r.Least)*tellingCost, member); err != nil {
			return err
		}
	}
	a.rosters, a.members = nil, 0
	return out.send(member)
}

// FinishBundle emits what is held.
func (a *accounts) FinishBundle(emit, member func(int, []byte)) error {
	return errors.Join(a.quads.send(emit), a.sendRosters(member))
}

// blocks compares the accounts of blocks.
type blocks struct {
	Shards int
	quads  bales[[]byte]
}

// ProcessElement emits the quads that say what stands between the accounts of each block of a range.
func (b *blocks) ProcessElement(_ int, packed func(*[]byte) bool, emit func(int, []byte)) error {
	parts, err := opened[Block](packed)
	if err != nil {
		return err
	}
	named, names := byKey(parts, func(x Block) string { return x.Name })
	for _, name := range names {
		var r compare.Roster
		for _, part := range named[name] {
			r = r.With(part.Roster)
		}
		qs, err := r.Quads(context.Background(), name)
		if err == nil {
			err = addPacked(&b.quads, name, b.Shards, qs, emit)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// FinishBundle emits what is held.
func (b *blocks) FinishBundle(emit func(int, []byte)) error { return b.quads.send(emit) }

// reprints finds articles that print the text of another.
type reprints struct {
	Shards int
	quads  bales[[]byte]
}

// ProcessElement emits the links of those that meet at each band of a range.
func (r *reprints) ProcessElement(_ int, packed func(*[]byte) bool, emit func(int, []byte)) error {
	prints, err := opened[Print](packed)
	if err != nil {
		return err
	}
	meeting, bands := byKey(prints, func(p Print) string { return p.Band })
	for _, band := range bands {
		var here []compare.Print
		for _, p := range meeting[band] {
			here = append(here, p.Print)
		}
		if err := addPacked(&r.quads, band, r.Shards, compare.Reprints(schema.ID(band), here), emit); err != nil {
			return err
		}
	}
	return nil
}

// FinishBundle emits what is held.
func (r *reprints) FinishBundle(emit func(int, []byte)) error { return r.quads.send(emit) }

// addPacked adds quads, if there are any, to the bale of the range in which their key lies.
func addPacked(to *bales[[]byte], key string, ranges int, qs []quad.Quad, emit func(int, []byte)) error {
	if len(qs) == 0 {
		return nil
	}
	lines, err := pack(qs)
	if err != nil {
		return err
	}
	return to.add(key, ranges, lines, len(lines), emit)
}
