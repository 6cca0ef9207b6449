//go:build race

package graph_test

// raced says whether the race detector watches, under which everything takes ten times as long.
const raced = true
