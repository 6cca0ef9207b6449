package segment

import "github.com/cespare/xxhash/v2"

// hashValue is the hash of a value's bytes, the same on every machine.
func hashValue(b []byte) uint64 { return xxhash.Sum64(b) }

// shortHash is the part of it that a dictionary keeps.
func shortHash(h uint64) uint32 { return uint32(h >> 32) }
