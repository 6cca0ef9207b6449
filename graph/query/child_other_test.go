//go:build !linux

package query

// confinedVerb is a verb of the tests of Linux.
const confinedVerb = "confined"

func tryConfined() int { return 0 }
