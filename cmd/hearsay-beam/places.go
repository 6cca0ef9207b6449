package main

import (
	"cmp"
	"errors"
	"slices"

	"hearsay/graph"
	"hearsay/graph/compare"
	"hearsay/schema"
)

// places says where an article stands.
type places struct {
	Ranges int
	places bales[Place]
}

// ProcessElement emits each place of the articles of a range, once.
func (p *places) ProcessElement(_ int, packed func(*[]byte) bool, emit func(int, []byte)) error {
	readings, err := opened[Reading](packed)
	if err != nil {
		return err
	}
	articles, ids := byKey(readings, func(r Reading) string { return r.ID })
	for _, id := range ids {
		var sources []string
		published := ""
		for _, r := range articles[id] {
			sources, published = append(sources, r.Sources...), max(published, r.Published)
		}
		slices.Sort(sources)
		for _, s := range slices.Compact(sources) {
			if err := p.places.add(s, p.Ranges, Place{s, id, published}, 0, emit); err != nil {
				return err
			}
		}
	}
	return nil
}

// FinishBundle emits what is held.
func (p *places) FinishBundle(emit func(int, []byte)) error { return p.places.send(emit) }

// losers gives a place to the article published last there, of one day to that with the greater id, as a build does.
type losers struct {
	Ranges int
	losses bales[Loss]
}

// ProcessElement emits the places of a range under each article that loses one.
func (l *losers) ProcessElement(_ int, packed func(*[]byte) bool, emit func(int, []byte)) error {
	places, err := opened[Place](packed)
	if err != nil {
		return err
	}
	at, sources := byKey(places, func(p Place) string { return p.Source })
	for _, source := range sources {
		owner := slices.MaxFunc(at[source], func(a, b Place) int {
			return cmp.Or(cmp.Compare(a.Published, b.Published), cmp.Compare(a.ID, b.ID))
		})
		for _, p := range at[source] {
			if p.ID == owner.ID {
				continue
			}
			if err := l.losses.add(p.ID, l.Ranges, Loss{p.ID, source}, 0, emit); err != nil {
				return err
			}
		}
	}
	return nil
}

// FinishBundle emits what is held.
func (l *losers) FinishBundle(emit func(int, []byte)) error { return l.losses.send(emit) }

// tellingCost is about what a telling takes, in bytes.
const tellingCost = 600

// keep makes one of an article that was read at several places, takes from it those that it lost, and leaves it out where it
// stands nowhere any more.
type keep struct {
	Shards, Ranges int

	bodies   bales[Body]
	own      bales[[]byte]
	tellings bales[compare.Telling]
	prints   bales[Print]
}

// ProcessElement emits the articles of a range for their shards, and what they bring to be compared under its keys.
func (k *keep) ProcessElement(_ int, packed, lost func(*[]byte) bool, body, own, telling, print func(int, []byte)) error {
	docs, err := opened[Doc](packed)
	if err != nil {
		return err
	}
	losses, err := opened[Loss](lost)
	if err != nil {
		return err
	}
	articles, ids := byKey(docs, func(d Doc) string { return d.ID })
	gone, _ := byKey(losses, func(l Loss) string { return l.ID })
	for _, id := range ids {
		d, err := kept(articles[id], gone[id])
		if err != nil {
			return err
		}
		if d == nil {
			continue
		}
		if err := k.emit(d, body, own, telling, print); err != nil {
			return err
		}
	}
	return nil
}

// kept is the article of several readings without the places that it lost; nil where none is left.
func kept(readings []Doc, losses []Loss) (*Doc, error) {
	d, sources := joined(readings)
	var gone []string
	for _, l := range losses {
		gone = append(gone, l.Source)
	}
	left := slices.DeleteFunc(slices.Clone(sources), func(s string) bool { return slices.Contains(gone, s) })
	if len(gone) > 0 && !graph.Stands(left, gone) {
		return nil, nil
	}
	if slices.Equal(left, d.Sources) {
		return d, nil
	}
	qs, err := unpackQuads(d.Quads)
	if err == nil {
		d.Quads, err = pack(schema.WithSources(qs, schema.ID(d.ID), left))
	}
	return d, err
}

func (k *keep) emit(d *Doc, body, own, telling, print func(int, []byte)) error {
	err := k.bodies.add(d.ID, k.Shards, Body{d.ID, d.Claims, d.Dropped, d.Quads}, len(d.Quads), body)
	if err == nil {
		err = k.own.add(d.ID, k.Shards, d.Analysis, len(d.Analysis), own)
	}
	for _, t := range d.Tellings {
		if err == nil {
			err = k.tellings.add(string(t.Account), k.Ranges, t, tellingCost, telling)
		}
	}
	for _, b := range d.Bands {
		if err == nil {
			err = k.prints.add(b, k.Ranges, Print{b, compare.Print{Doc: schema.ID(d.ID), Sketch: d.Sketch}}, len(d.Sketch), print)
		}
	}
	return err
}

// FinishBundle emits what is held.
func (k *keep) FinishBundle(body, own, telling, print func(int, []byte)) error {
	return errors.Join(k.bodies.send(body), k.own.send(own), k.tellings.send(telling), k.prints.send(print))
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
func joined(docs []Doc) (out *Doc, sources []string) {
	for _, d := range docs {
		sources = append(sources, d.Sources...)
		if out == nil || cmp.Or(cmp.Compare(d.Size, out.Size), slices.Compare(d.Quads, out.Quads)) < 0 {
			out = &d
		}
	}
	slices.Sort(sources)
	return out, slices.Compact(sources)
}
