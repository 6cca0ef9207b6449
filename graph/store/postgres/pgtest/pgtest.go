// Package pgtest starts PostgreSQL servers for tests: in a folder of their own, on a socket that nobody else sees, gone
// when the test program is. It needs the programs of PostgreSQL (Debian: postgresql) and no service.
package pgtest

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// Server is a PostgreSQL server.
type Server struct {
	bin, dir string
	cmd      *exec.Cmd
	alive    io.WriteCloser // its end ends the server
}

var shared struct {
	sync.Mutex
	server *Server
}

// URL returns the URL of an empty schema on a server that all tests of the program share. The test is skipped where
// PostgreSQL is not installed; where HEARSAY_CI is set it fails.
func URL(t testing.TB) string {
	t.Helper()
	return Shared(t).URL(Schema())
}

// Shared is the server that all tests of the program share.
func Shared(t testing.TB) *Server {
	t.Helper()
	shared.Lock()
	defer shared.Unlock()
	if shared.server == nil {
		shared.server = start(t, nil)
	}
	return shared.server
}

// Schema is a name that no other test uses.
func Schema() string { return "s" + strings.ToLower(rand.Text()[:10]) }

// Start starts a server of the test's own, with further settings such as "max_connections=20".
func Start(t testing.TB, settings ...string) *Server {
	t.Helper()
	s := start(t, settings)
	t.Cleanup(func() { s.alive.Close() })
	return s
}

func start(t testing.TB, settings []string) *Server {
	t.Helper()
	bin, err := programs()
	if err != nil {
		if os.Getenv("HEARSAY_CI") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	s := &Server{bin: bin}
	if err := s.make(settings); err != nil {
		t.Fatalf("make a PostgreSQL server: %v", err)
	}
	if err := s.Run(); err != nil {
		t.Fatal(err)
	}
	return s
}

// programs finds the folder of PostgreSQL's programs.
func programs() (string, error) {
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	if err == nil && len(found) > 0 {
		return filepath.Dir(found[len(found)-1]), nil
	}
	name, err := exec.LookPath("initdb")
	if err != nil {
		return "", errors.New("PostgreSQL is not installed here; install the package postgresql")
	}
	return filepath.Dir(name), nil
}

// make makes the folder and what lies in it.
func (s *Server) make(settings []string) (err error) {
	if s.dir, err = os.MkdirTemp("", "hearsay-pg-"); err != nil {
		return err
	}
	if err := own(s.dir); err != nil {
		return err
	}
	initdb := s.program("initdb", "-D", s.data(), "-U", "hearsay", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions")
	if out, err := initdb.CombinedOutput(); err != nil {
		return fmt.Errorf("initdb: %w: %s", err, out)
	}
	conf, err := os.OpenFile(filepath.Join(s.data(), "postgresql.conf"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	usual := []string{"listen_addresses=''", "unix_socket_directories='" + s.dir + "'", "fsync=off", "max_connections=60", "shared_buffers=64MB"}
	_, err = io.WriteString(conf, "\n"+strings.Join(append(usual, settings...), "\n")+"\n")
	return errors.Join(err, conf.Close(), s.watch())
}

// watch starts a shell that waits for the end of this program, however it comes, and then ends the server.
func (s *Server) watch() (err error) {
	const wait = `cat >/dev/null; kill -QUIT $(head -n 1 "$1/data/postmaster.pid") 2>/dev/null; sleep 0.3; rm -rf "$1"`
	cmd := s.command("sh", "-c", wait, "sh", s.dir)
	if s.alive, err = cmd.StdinPipe(); err != nil {
		return err
	}
	return cmd.Start()
}

func (s *Server) data() string { return filepath.Join(s.dir, "data") }

func (s *Server) program(name string, args ...string) *exec.Cmd {
	return s.command(filepath.Join(s.bin, name), args...)
}

// command is a program as a user that PostgreSQL runs under: it refuses root.
func (s *Server) command(name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = s.dir
	cmd.SysProcAttr = asUser()
	cmd.Env = []string{"PATH=/usr/bin:/bin", "LC_ALL=C", "TZ=UTC"}
	return cmd
}

// Run starts the server, anew after Kill, and waits until it answers.
func (s *Server) Run() error {
	var said bytes.Buffer
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		s.cmd = s.program("postgres", "-D", s.data())
		said.Reset()
		s.cmd.Stdout, s.cmd.Stderr = &said, &said
		if err := s.cmd.Start(); err != nil {
			return err
		}
		ended := make(chan error, 1)
		go func() { ended <- s.cmd.Wait() }()
		if s.answers(ended, end) {
			return nil
		}
	}
	return fmt.Errorf("PostgreSQL does not start: %s", said.String())
}

// answers waits until the server takes a connection; false where it has ended.
func (s *Server) answers(ended chan error, end time.Time) bool {
	for time.Now().Before(end) {
		select {
		case <-ended: // what a killed one left may still be there
			return false
		case <-time.After(20 * time.Millisecond):
		}
		ctx, cancel := context.WithTimeout(context.Background(), time.Second)
		c, err := pgx.Connect(ctx, s.URL("public"))
		cancel()
		if err == nil {
			return c.Close(context.Background()) == nil
		}
	}
	return false
}

// Kill ends the server as a failure of power would, but for the files: its processes for connections, too, which else go on until they look
// whether it is there, and one that waits lets go of its locks while another still works. Where the system does not tell which they are,
// they end by themselves.
func (s *Server) Kill() error {
	pid := s.cmd.Process.Pid
	children, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	err := s.cmd.Process.Kill()
	for _, word := range strings.Fields(string(children)) {
		if child, bad := strconv.Atoi(word); bad == nil {
			if p, bad := os.FindProcess(child); bad == nil {
				_ = p.Kill() // one that has ended since is no fault
			}
		}
	}
	return err
}

// Dir is the folder of the server. The user that it runs under may write there.
func (s *Server) Dir() string { return s.dir }

// URL is the address of a schema on the server.
func (s *Server) URL(schema string) string {
	q := url.Values{"host": {s.dir}, "search_path": {schema}}
	return "postgres://hearsay@/postgres?" + q.Encode()
}

// Exec runs SQL as the server's owner.
func (s *Server) Exec(ctx context.Context, sql string) error {
	c, err := pgx.Connect(ctx, s.URL("public"))
	if err != nil {
		return err
	}
	_, err = c.Exec(ctx, sql)
	return errors.Join(err, c.Close(ctx))
}
