//go:build !linux

package query

// shutInWith says that this process can read the graph as it changes: nothing here keeps it from files.
func shutInWith(...string) bool { return true }

func shutIn() {}
