//go:build unix

package query

import "syscall"

// canPause says whether a process can be made to stand still.
const canPause = true

func (c *process) pause() { c.cmd.Process.Signal(syscall.SIGSTOP) } // one that is gone needs none

func (c *process) resume() { c.cmd.Process.Signal(syscall.SIGCONT) }
