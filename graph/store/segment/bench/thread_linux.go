package main

import (
	"syscall"
	"time"
)

// threadTime is how long this thread has kept a processor busy. A goroutine that asks twice must be locked to its thread.
func threadTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_THREAD, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
