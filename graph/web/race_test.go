//go:build race

package web

// memoryScale is how much more memory the race detector takes.
const memoryScale = 4

// hostileShare says that one in so many hostile scripts runs under the race detector, whose processes start slowly; make test
// runs all of them without it.
const hostileShare = 8
