//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package query

import (
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Sandboxed says whether scripts of strangers are held by the system here. This one bounds time but not the memory
// that Go asks for, and files are not shut.
func Sandboxed() bool { return false }

// limit bounds processor time and lowers the priority after a second.
func limit(do order) error {
	var ru unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &ru); err != nil {
		return err
	}
	spent := time.Duration(ru.Utime.Nano() + ru.Stime.Nano())
	var r unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_CPU, &r); err != nil {
		return err
	}
	r.Max = min(r.Max, convert(r.Max, (spent+do.CPU)/time.Second+1))
	r.Cur = r.Max
	if err := unix.Setrlimit(unix.RLIMIT_CPU, &r); err != nil {
		return err
	}
	time.AfterFunc(time.Second, func() { unix.Setpriority(unix.PRIO_PGRP, 0, 10) })
	return nil
}

// convert gives n the type of the system's limits, which differs between systems.
func convert[T int64 | uint64](_ T, n time.Duration) T { return T(n) }

// attributes puts the child into a process group of its own, which its priority and the terminal's signals go by.
func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
