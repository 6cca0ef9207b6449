//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package query

import (
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Sandboxed says whether scripts of strangers are held by the system here. This one bounds time but not the memory
// that Go asks for, and files are not shut.
func Sandboxed() bool { return false }

// prepare bounds the processor time of the process for good and ends it where a script has used up its own.
func prepare() error {
	spent := make(chan os.Signal, 1)
	signal.Notify(spent, unix.SIGXCPU)
	go func() {
		<-spent
		os.Exit(exitCPU)
	}()
	return processorTime(mostLife, true)
}

// limit bounds the processor time of a script.
func limit(do order) error {
	var ru unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &ru); err != nil {
		return err
	}
	return processorTime(time.Duration(ru.Utime.Nano()+ru.Stime.Nano())+do.CPU, false)
}

func processorTime(most time.Duration, forGood bool) error {
	var r unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_CPU, &r); err != nil {
		return err
	}
	r.Cur = min(r.Max, convert(r.Max, most/time.Second+1))
	if forGood {
		r.Max = r.Cur
	}
	return unix.Setrlimit(unix.RLIMIT_CPU, &r)
}

// lowerPriority lets other processes go first.
func lowerPriority() { unix.Setpriority(unix.PRIO_PGRP, 0, 10) }

// convert gives n the type of the system's limits, which differs between systems.
func convert[T int64 | uint64](_ T, n time.Duration) T { return T(n) }

// attributes puts the child into a process group of its own, which its priority and the terminal's signals go by.
func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
