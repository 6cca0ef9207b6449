package query

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Sandboxed says whether scripts of strangers are held by the system here: memory, time, files and network.
func Sandboxed() bool { return true }

// memorySlack is what the runtime may take beside the script's own memory: it asks for 64 MiB at a time.
const memorySlack = 256 << 20

// limit bounds memory and processor time, lowers the priority after a second and shuts files and network.
func limit(do order) error {
	var ru unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &ru); err != nil {
		return err
	}
	spent := time.Duration(ru.Utime.Nano() + ru.Stime.Nano())
	seconds := uint64((spent+do.CPU)/time.Second) + 1
	data := uint64(dataSize() + do.Memory + memorySlack)
	for resource, value := range map[int]uint64{unix.RLIMIT_CPU: seconds, unix.RLIMIT_DATA: data, unix.RLIMIT_CORE: 0} {
		if err := lower(resource, value); err != nil {
			return err
		}
	}
	time.AfterFunc(time.Second, func() { unix.Setpriority(unix.PRIO_PGRP, 0, 10) })
	shut()
	return nil
}

// lower brings a limit down to value; one that is lower already stays.
func lower(resource int, value uint64) error {
	var r unix.Rlimit
	if err := unix.Getrlimit(resource, &r); err != nil {
		return err
	}
	r.Max = min(r.Max, value)
	r.Cur = r.Max
	return unix.Setrlimit(resource, &r)
}

// dataSize is what counts towards RLIMIT_DATA now, in bytes; 0 where the system does not tell.
func dataSize() int64 {
	b, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(b), "VmData:")
	line, _, _ := strings.Cut(rest, "kB")
	kb, err := strconv.ParseInt(strings.TrimSpace(line), 10, 64)
	if err != nil {
		return 0
	}
	return kb << 10
}

// attributes puts the child into a process group of its own, which its priority and the terminal's signals go by.
func attributes() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

// shut makes the system refuse every call that opens a file, a connection or a program, for all threads (seccomp). It
// is a second wall: Gizmo has no word for any of these. Where the system has no such filter the first one stands alone.
func shut() {
	arch := map[string]uint32{"amd64": unix.AUDIT_ARCH_X86_64, "arm64": unix.AUDIT_ARCH_AARCH64}[runtime.GOARCH]
	if arch == 0 || unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != nil {
		return
	}
	code := filter(arch, refused())
	prog := unix.SockFprog{Len: uint16(len(code)), Filter: &code[0]}
	unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&prog)))
}

// refused are the numbers of the calls that a query has no business with.
func refused() []uint32 {
	calls := []uint32{
		unix.SYS_OPENAT, unix.SYS_OPENAT2, unix.SYS_OPEN_BY_HANDLE_AT, unix.SYS_EXECVE, unix.SYS_EXECVEAT, unix.SYS_PTRACE,
		unix.SYS_SOCKET, unix.SYS_SOCKETPAIR, unix.SYS_CONNECT, unix.SYS_BIND, unix.SYS_LISTEN, unix.SYS_SENDTO, unix.SYS_SENDMSG,
		unix.SYS_UNLINKAT, unix.SYS_RENAMEAT2, unix.SYS_MKDIRAT, unix.SYS_LINKAT, unix.SYS_SYMLINKAT, unix.SYS_FCHMODAT, unix.SYS_FCHOWNAT,
		unix.SYS_TRUNCATE, unix.SYS_MOUNT, unix.SYS_CHROOT, unix.SYS_BPF, unix.SYS_IO_URING_SETUP, unix.SYS_PROCESS_VM_READV,
		unix.SYS_PROCESS_VM_WRITEV, unix.SYS_KILL, unix.SYS_PIDFD_OPEN, unix.SYS_SETSID, unix.SYS_SETPGID,
	}
	if runtime.GOARCH == "amd64" { // open, fork, vfork, rename, mkdir, rmdir, creat, link, unlink, symlink, chmod, chown, renameat
		calls = append(calls, 2, 57, 58, 82, 83, 84, 85, 86, 87, 88, 90, 92, 264)
	}
	return calls
}

// filter is a program for the kernel: another architecture's calls and those in the list fail with EPERM.
func filter(arch uint32, calls []uint32) []unix.SockFilter {
	const number, architecture, foreign = 0, 4, 0x40000000 // offsets in struct seccomp_data; the mark of the x32 calls
	load := func(at uint32) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: at}
	}
	refuse := unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)}
	code := []unix.SockFilter{
		load(architecture), {Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: arch, Jt: 1}, refuse,
		load(number), {Code: unix.BPF_JMP | unix.BPF_JGE | unix.BPF_K, K: foreign, Jf: 1}, refuse,
	}
	for _, n := range calls {
		code = append(code, unix.SockFilter{Code: unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, K: n, Jf: 1}, refuse)
	}
	return append(code, unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ALLOW})
}
