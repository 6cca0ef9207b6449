//go:build !race

package segment_test

const raced = false
