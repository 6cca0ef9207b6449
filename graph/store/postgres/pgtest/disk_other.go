//go:build !linux

package pgtest

import "testing"

// SmallDisk would mount a small file system; here that is not allowed.
func SmallDisk(testing.TB, string, int) bool { return false }

// GrowDisk would give it more bytes.
func GrowDisk(testing.TB, string, int) {}
