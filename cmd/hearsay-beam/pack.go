package main

import (
	"bytes"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/klauspost/compress/zstd"

	"hearsay/graph/store"
)

// packer and unpacker are made once a process; both serve many at once.
var (
	packer = sync.OnceValues(func() (*zstd.Encoder, error) {
		return zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderCRC(false))
	})
	unpacker = sync.OnceValues(func() (*zstd.Decoder, error) { return zstd.NewReader(nil) })
)

// pack writes quads as lines of N-Quads, compressed: runners keep what is on its way in memory.
func pack(qs []quad.Quad) ([]byte, error) {
	z, err := packer()
	var lines []byte
	for _, q := range qs {
		if err == nil {
			lines, err = store.Encoder{}.AppendQuad(lines, q)
		}
	}
	if err != nil {
		return nil, err
	}
	return z.EncodeAll(lines, nil), nil
}

// unpack returns the lines.
func unpack(packed []byte) ([]byte, error) {
	z, err := unpacker()
	if err != nil {
		return nil, err
	}
	return z.DecodeAll(packed, nil)
}

// unpackQuads returns the quads.
func unpackQuads(packed []byte) (qs []quad.Quad, err error) {
	lines, err := unpack(packed)
	if err == nil {
		err = store.ReadQuads(lines, func(q quad.Quad) error {
			qs = append(qs, q)
			return nil
		})
	}
	return qs, err
}

// eachLine gives the lines, with their ends.
func eachLine(packed []byte, f func([]byte)) error {
	lines, err := unpack(packed)
	if err == nil {
		for line := range bytes.Lines(lines) {
			f(line)
		}
	}
	return err
}
