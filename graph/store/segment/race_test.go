//go:build race

package segment_test

// raced says whether the race detector watches, under which everything takes ten times as long.
const raced = true
