package query

import (
	"os"
	"runtime/metrics"
	"time"
)

// used is the memory that the Go runtime holds now, in bytes.
func used() int64 {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(s)
	return int64(s[0].Value.Uint64() - s[1].Value.Uint64())
}

// watchMemory ends the process once it holds more than max bytes, until what it returns is called. Where the system
// bounds memory too, this is the one that gets to say why; elsewhere it is all there is.
func watchMemory(max int64) (stop func()) {
	tick, done, gone := time.NewTicker(20*time.Millisecond), make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		for {
			select {
			case <-tick.C:
				if used() > max {
					os.Exit(exitMemory)
				}
			case <-done:
				return
			}
		}
	}()
	return func() { tick.Stop(); close(done); <-gone }
}
