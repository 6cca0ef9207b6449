//go:build race

package web

// memoryScale is how much more memory the race detector takes.
const memoryScale = 4
