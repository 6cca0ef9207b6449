package main

import (
	"cmp"
	"slices"

	"hearsay/graph"
	"hearsay/graph/compare"
	"hearsay/schema"
)

// readings takes from an article what decides about its places.
type readings struct{}

// ProcessElement emits where the article was read.
func (*readings) ProcessElement(id string, d Doc, emit func(string, Reading)) {
	emit(id, Reading{d.Sources, d.Published})
}

// places says where an article stands.
type places struct{}

// ProcessElement emits each place of the article, once.
func (*places) ProcessElement(id string, at func(*Reading) bool, emit func(string, Place)) {
	var sources []string
	published := ""
	for _, r := range all(at) {
		sources, published = append(sources, r.Sources...), max(published, r.Published)
	}
	slices.Sort(sources)
	for _, s := range slices.Compact(sources) {
		emit(s, Place{id, published})
	}
}

// losers gives a place to the article published last there, of one day to that with the greater id, as a build does.
type losers struct{}

// ProcessElement emits the place under each article that loses it.
func (*losers) ProcessElement(source string, at func(*Place) bool, emit func(string, string)) {
	claimants := all(at)
	owner := slices.MaxFunc(claimants, func(a, b Place) int {
		return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
	})
	for _, p := range claimants {
		if p.ID != owner.ID {
			emit(p.ID, source)
		}
	}
}

// keep makes one of an article that was read at several places, takes from it those that it lost, and leaves it out where it
// stands nowhere any more.
type keep struct {
	Shards int
}

// ProcessElement emits the article for its shard, and what it brings to be compared under its keys.
func (k *keep) ProcessElement(id string, docs func(*Doc) bool, lost func(*string) bool, body func(int, Body), own func(int, []byte),
	telling func(string, compare.Telling), print func(string, compare.Print)) error {
	d, sources := joined(docs)
	gone := all(lost)
	left := slices.DeleteFunc(slices.Clone(sources), func(s string) bool { return slices.Contains(gone, s) })
	if d == nil || len(gone) > 0 && !graph.Stands(left, gone) {
		return nil
	}
	if !slices.Equal(left, d.Sources) {
		qs, err := unpackQuads(d.Quads)
		if err == nil {
			d.Quads, err = pack(schema.WithSources(qs, schema.ID(id), left))
		}
		if err != nil {
			return err
		}
	}
	body(rangeOf(id, k.Shards), Body{id, d.Claims, d.Dropped, d.Quads})
	own(rangeOf(id, k.Shards), d.Analysis)
	for _, t := range d.Tellings {
		telling(string(t.Account), t)
	}
	for _, b := range d.Bands {
		print(b, compare.Print{Doc: schema.ID(id), Sketch: d.Sketch})
	}
	return nil
}

// all are the values that meet at a key.
func all[T any](next func(*T) bool) (out []T) {
	for {
		var v T
		if !next(&v) {
			return out
		}
		out = append(out, v)
	}
}

// joined is one of several readings of the same bytes, and all the places of all. The shortest counts: it is without mark-up.
func joined(docs func(*Doc) bool) (out *Doc, sources []string) {
	for _, d := range all(docs) {
		sources = append(sources, d.Sources...)
		if out == nil || cmp.Or(cmp.Compare(d.Size, out.Size), slices.Compare(d.Quads, out.Quads)) < 0 {
			out = &d
		}
	}
	slices.Sort(sources)
	return out, slices.Compact(sources)
}
