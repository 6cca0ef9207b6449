package main

import (
	"bytes"
	"encoding/gob"
	"maps"
	"slices"
)

// What one bundle holds back before it sends its bales, in bytes, and what counts for each thing in them besides.
const (
	baleBytes = 32 << 20
	thingCost = 64
)

// bales gather what a bundle sends to each range of keys and send it together, compressed: for every element and every key a
// runner keeps some kilobytes of its own.
type bales[T any] struct {
	held map[int][]T
	size int
}

// add puts what belongs to a key, and takes about so many bytes, into the bale of one of the ranges.
func (b *bales[T]) add(key string, ranges int, v T, size int, emit func(int, []byte)) error {
	if b.held == nil {
		b.held = map[int][]T{}
	}
	n := rangeOf(key, ranges)
	b.held[n] = append(b.held[n], v)
	if b.size += size + thingCost; b.size < baleBytes {
		return nil
	}
	return b.send(emit)
}

// send emits what is held.
func (b *bales[T]) send(emit func(int, []byte)) error {
	z, err := packer()
	if err != nil {
		return err
	}
	for _, n := range slices.Sorted(maps.Keys(b.held)) {
		var bale bytes.Buffer
		if err := gob.NewEncoder(&bale).Encode(b.held[n]); err != nil {
			return err
		}
		emit(n, z.EncodeAll(bale.Bytes(), nil))
	}
	b.held, b.size = nil, 0
	return nil
}

// opened is what the bales of a range hold.
func opened[T any](next func(*[]byte) bool) (out []T, err error) {
	for _, packed := range all(next) {
		bale, err := unpack(packed)
		if err != nil {
			return nil, err
		}
		var part []T
		if err := gob.NewDecoder(bytes.NewReader(bale)).Decode(&part); err != nil {
			return nil, err
		}
		out = append(out, part...)
	}
	return out, nil
}

// byKey are things by what they are gathered under, and the keys in their order.
func byKey[T any](things []T, key func(T) string) (map[string][]T, []string) {
	out := map[string][]T{}
	for _, t := range things {
		out[key(t)] = append(out[key(t)], t)
	}
	return out, slices.Sorted(maps.Keys(out))
}
