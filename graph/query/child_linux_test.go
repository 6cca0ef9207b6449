package query

import (
	"net"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// confinedVerb makes the test binary try, under the limits, what a query has no business with.
const confinedVerb = "confined"

func tryConfined() int {
	if err := confine(orderOf(Request{Timeout: 20 * time.Second})); err != nil {
		os.Stdout.WriteString(err.Error())
		return 1
	}
	said := make(chan string) // from another thread than the one that set the filter
	go func() {
		_, read := os.ReadFile("/etc/hostname")
		write := os.WriteFile(os.TempDir()+"/x", nil, 0o600)
		_, dial := net.DialTimeout("tcp", "127.0.0.1:1", time.Second)
		run := exec.Command("/bin/true").Run()
		for name, err := range map[string]error{"read": read, "write": write, "dial": dial, "run": run} {
			if err == nil || !strings.Contains(err.Error(), "operation not permitted") {
				said <- name + " is let through"
			}
		}
		said <- ""
	}()
	if s := <-said; s != "" {
		os.Stdout.WriteString(s)
		return 1
	}
	return 0
}

func TestChildIsShutIn(t *testing.T) {
	if out, err := exec.Command(os.Args[0], confinedVerb).Output(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
