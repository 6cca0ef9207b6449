package query

import (
	"os"
	"os/signal"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// Sandboxed says whether scripts of strangers are held by the system here: memory, time, files and network.
func Sandboxed() bool { return true }

// memorySlack is what the runtime may take beside the script's own memory: it asks for 64 MiB at a time.
const memorySlack = 256 << 20

// prepare does once what the limits of each script build on. The status file stays open, as none can be opened later.
func prepare() error {
	if err := lower(unix.RLIMIT_CORE, 0); err != nil {
		return err
	}
	if err := lower(unix.RLIMIT_CPU, uint64(mostLife/time.Second)); err != nil {
		return err
	}
	spent := make(chan os.Signal, 1)
	signal.Notify(spent, unix.SIGXCPU)
	go func() {
		<-spent
		os.Exit(exitCPU)
	}()
	_, err := statusFile()
	return err
}

// limit bounds memory and processor time of a script. Only the soft limits move, so that the next script has its own.
func limit(do order) error {
	var ru unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &ru); err != nil {
		return err
	}
	spent := time.Duration(ru.Utime.Nano() + ru.Stime.Nano())
	data, err := dataSize()
	if err != nil {
		return err
	}
	if err := soft(unix.RLIMIT_CPU, uint64((spent+do.CPU)/time.Second)+1); err != nil {
		return err
	}
	return soft(unix.RLIMIT_DATA, uint64(data+do.Memory+memorySlack))
}

// soft sets a limit that the process could raise again; no script can, as none reaches a system call.
func soft(resource int, value uint64) error {
	var r unix.Rlimit
	if err := unix.Getrlimit(resource, &r); err != nil {
		return err
	}
	r.Cur = min(r.Max, value)
	return unix.Setrlimit(resource, &r)
}

// lower brings a limit down to value for good; one that is lower already stays.
func lower(resource int, value uint64) error {
	var r unix.Rlimit
	if err := unix.Getrlimit(resource, &r); err != nil {
		return err
	}
	r.Max = min(r.Max, value)
	r.Cur = r.Max
	return unix.Setrlimit(resource, &r)
}

// lowerPriority lets other processes go first.
func lowerPriority() { unix.Setpriority(unix.PRIO_PGRP, 0, 10) }

// statusFile tells of this process; nil where the system has no such file.
var statusFile = sync.OnceValues(func() (*os.File, error) {
	f, err := os.Open("/proc/self/status")
	if os.IsNotExist(err) {
		return nil, nil
	}
	return f, err
})

// dataSize is what counts towards RLIMIT_DATA now, in bytes; 0 where the system does not tell.
func dataSize() (int64, error) {
	f, err := statusFile()
	if f == nil || err != nil {
		return 0, err
	}
	b := make([]byte, 4<<10)
	n, _ := f.ReadAt(b, 0) // it is shorter than what is read, so the error is the file's end
	_, rest, _ := strings.Cut(string(b[:n]), "VmData:")
	line, _, _ := strings.Cut(rest, "kB")
	kb, err := strconv.ParseInt(strings.TrimSpace(line), 10, 64)
	if err != nil {
		return 0, nil
	}
	return kb << 10, nil
}

// attributes puts the child into a process group of its own, which its priority and the terminal's signals go by.
func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }
