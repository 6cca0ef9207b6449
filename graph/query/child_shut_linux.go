package query

import (
	"runtime"
	"unsafe"

	"github.com/landlock-lsm/go-landlock/landlock"
	"golang.org/x/sys/unix"
)

// shutInWith shuts the process in with the folder of the graph, if it lies in one, which it may still read where the
// system can tell files apart (Landlock); it says whether that is so. Where it is not, shutIn comes before the script. A
// connection that is open stays so: reading and writing are calls that nobody forbids, opening one is not.
func shutInWith(folders ...string) bool {
	if landlock.V1.RestrictPaths(landlock.RODirs(folders...)) != nil {
		return false
	}
	return forbid(true) == nil
}

// shutIn shuts the process in without any file.
func shutIn() { forbid(false) } // the first wall stands alone where this one cannot

// forbid makes the system refuse every call that writes a file, opens a connection or runs a program, and where reading
// is not wanted every one that opens a file, for all threads (seccomp). It is a second wall: Gizmo has no word for any of these.
func forbid(reading bool) error {
	arch := map[string]uint32{"amd64": unix.AUDIT_ARCH_X86_64, "arm64": unix.AUDIT_ARCH_AARCH64}[runtime.GOARCH]
	if arch == 0 {
		return unix.ENOSYS
	}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return err
	}
	code := filter(arch, refused(), reading)
	prog := unix.SockFprog{Len: uint16(len(code)), Filter: &code[0]}
	_, _, errno := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, unix.SECCOMP_FILTER_FLAG_TSYNC, uintptr(unsafe.Pointer(&prog)))
	if errno != 0 {
		return errno
	}
	return nil
}

// refused are the numbers of the calls that a query has no business with.
func refused() []uint32 {
	calls := []uint32{
		unix.SYS_OPENAT2, unix.SYS_OPEN_BY_HANDLE_AT, unix.SYS_EXECVE, unix.SYS_EXECVEAT, unix.SYS_PTRACE,
		unix.SYS_SOCKET, unix.SYS_SOCKETPAIR, unix.SYS_CONNECT, unix.SYS_BIND, unix.SYS_LISTEN, unix.SYS_SENDTO, unix.SYS_SENDMSG,
		unix.SYS_UNLINKAT, unix.SYS_RENAMEAT2, unix.SYS_MKDIRAT, unix.SYS_LINKAT, unix.SYS_SYMLINKAT, unix.SYS_FCHMODAT, unix.SYS_FCHOWNAT,
		unix.SYS_TRUNCATE, unix.SYS_FTRUNCATE, unix.SYS_MOUNT, unix.SYS_CHROOT, unix.SYS_BPF, unix.SYS_IO_URING_SETUP, unix.SYS_PROCESS_VM_READV,
		unix.SYS_PROCESS_VM_WRITEV, unix.SYS_KILL, unix.SYS_PIDFD_OPEN, unix.SYS_SETSID, unix.SYS_SETPGID,
	}
	if runtime.GOARCH == "amd64" { // open, fork, vfork, rename, mkdir, rmdir, creat, link, unlink, symlink, chmod, chown, renameat
		calls = append(calls, 2, 57, 58, 82, 83, 84, 85, 86, 87, 88, 90, 92, 264)
	}
	return calls
}

// filter is a program for the kernel: another architecture's calls and those in the list fail with EPERM, and so does
// opening a file, save for reading where that is wanted.
func filter(arch uint32, calls []uint32, reading bool) []unix.SockFilter {
	const number, architecture, flags, foreign = 0, 4, 32, 0x40000000 // offsets in struct seccomp_data; the mark of the x32 calls
	load := func(at uint32) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, K: at}
	}
	refuse := unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ERRNO | uint32(unix.EPERM)}
	allow := unix.SockFilter{Code: unix.BPF_RET | unix.BPF_K, K: unix.SECCOMP_RET_ALLOW}
	is := func(code uint16, k uint32, yes, no uint8) unix.SockFilter {
		return unix.SockFilter{Code: unix.BPF_JMP | code | unix.BPF_K, K: k, Jt: yes, Jf: no}
	}
	code := []unix.SockFilter{load(architecture), is(unix.BPF_JEQ, arch, 1, 0), refuse, load(number), is(unix.BPF_JGE, foreign, 0, 1), refuse}
	for _, n := range calls {
		code = append(code, is(unix.BPF_JEQ, n, 0, 1), refuse)
	}
	if !reading {
		return append(code, is(unix.BPF_JEQ, unix.SYS_OPENAT, 0, 1), refuse, allow)
	}
	const writing = unix.O_WRONLY | unix.O_RDWR | unix.O_CREAT | unix.O_TRUNC | unix.O_APPEND | (unix.O_TMPFILE &^ unix.O_DIRECTORY)
	return append(code, is(unix.BPF_JEQ, unix.SYS_OPENAT, 0, 3), load(flags), is(unix.BPF_JSET, writing, 0, 1), refuse, allow)
}
