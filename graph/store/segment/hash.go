package segment

import "github.com/cespare/xxhash/v2"

// hashValue is the hash of a value's bytes, the same on every machine.
func hashValue(b []byte) uint64 { return xxhash.Sum64(b) }

// hashText is hashValue of a string.
func hashText(s string) uint64 { return xxhash.Sum64String(s) }

// shortHash is the part of it that a dictionary keeps.
func shortHash(h uint64) uint32 { return uint32(h >> 32) }
