//go:build !race

package web

// memoryScale is how much more memory the race detector takes, which is not there.
const memoryScale = 1

// hostileShare says that all hostile scripts run.
const hostileShare = 1
