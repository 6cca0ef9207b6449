//go:build unix

package pgtest

import (
	"os"
	"os/user"
	"strconv"
	"syscall"
)

// nobody is whom root lets the server run as: the user of the package, or one without rights.
func nobody() (uid, gid int) {
	for _, name := range []string{"postgres", "nobody"} {
		if u, err := user.Lookup(name); err == nil {
			uid, _ = strconv.Atoi(u.Uid)
			gid, _ = strconv.Atoi(u.Gid)
			return uid, gid
		}
	}
	return 65534, 65534
}

func asUser() *syscall.SysProcAttr {
	if os.Getuid() != 0 {
		return &syscall.SysProcAttr{Setpgid: true}
	}
	uid, gid := nobody()
	return &syscall.SysProcAttr{Setpgid: true, Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
}

func own(dir string) error {
	if os.Getuid() != 0 {
		return nil
	}
	uid, gid := nobody()
	return os.Chown(dir, uid, gid)
}
