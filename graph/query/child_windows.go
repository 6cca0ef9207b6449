package query

import (
	"syscall"

	"golang.org/x/sys/windows"
)

// Sandboxed says whether scripts of strangers are held by the system here: Windows' own limits are not used, only the
// kill timer and our watch on memory.
func Sandboxed() bool { return false }

func prepare() error { return nil }

func limit(order) error { return nil }

func lowerPriority() {} // it is low from the start

// attributes starts the child with a lower priority, away from the console's signals.
func attributes() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{CreationFlags: windows.BELOW_NORMAL_PRIORITY_CLASS | windows.CREATE_NEW_PROCESS_GROUP}
}
