//go:build race

package postgres

// raced says whether the race detector watches, under which everything takes ten times as long.
const raced = true
