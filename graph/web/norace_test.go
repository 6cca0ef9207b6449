//go:build !race

package web

// memoryScale is how much more memory the race detector takes, which is not there.
const memoryScale = 1
