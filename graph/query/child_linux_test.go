package query

import (
	"bufio"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// confinedVerb makes the test binary try, under the limits, what a query has no business with.
const confinedVerb = "confined"

func tryConfined() int {
	db, out := os.Getenv("CONFINED_DB"), &sender{w: bufio.NewWriter(os.Stdout)}
	c, err := enter(db, out)
	if err == nil && !c.follows {
		shutIn()
	}
	if err == nil {
		_, err = c.confine(order{Timeout: 20 * time.Second, CPU: 20 * time.Second, Memory: DefaultMemory})
	}
	if err != nil {
		os.Stdout.WriteString(err.Error())
		return 1
	}
	said := make(chan string) // from another thread than the one that set the filter
	go func() {
		_, read := os.ReadFile("/etc/hostname")
		write := os.WriteFile(filepath.Join(db, "x"), nil, 0o600)
		remove := os.RemoveAll(db)
		_, dial := net.DialTimeout("tcp", "127.0.0.1:1", time.Second)
		run := exec.Command("/bin/true").Run()
		for name, err := range map[string]error{"read": read, "write": write, "remove": remove, "dial": dial, "run": run} {
			if !errors.Is(err, os.ErrPermission) {
				said <- fmt.Sprint(name, " is let through: ", err)
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
	cmd := exec.Command(os.Args[0], confinedVerb)
	cmd.Env = append(os.Environ(), "CONFINED_DB="+ganja(t))
	if out, err := cmd.Output(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}
