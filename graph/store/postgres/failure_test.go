package postgres

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"hearsay/graph/store/postgres/pgtest"
	"hearsay/graph/store/segment"
	"hearsay/schema"
)

// someTerms are so many quads for a loader, of one article.
func someTerms(t testing.TB, from, n int) *segment.Terms {
	t.Helper()
	var out segment.Terms
	for i := from; i < from+n; i++ {
		q := quad.Quad{Subject: quad.IRI(fmt.Sprint("ent:s", i)), Predicate: quad.IRI("rel:p"), Object: quad.String(fmt.Sprint("a text ", i%100)), Label: schema.KB.IRI()}
		if err := out.Add(q); err != nil {
			t.Fatal(err)
		}
	}
	return &out
}

// loaded loads so many quads.
func loaded(t testing.TB, s *Store, n int) error {
	l, err := s.NewLoader(context.Background(), LoadOptions{Note: "loaded x"})
	if err != nil {
		return err
	}
	for part := range 4 {
		if err := l.AddTerms(someTerms(t, part*n/4, n/4)); err != nil {
			return errors.Join(err, l.Abort())
		}
	}
	return l.Commit()
}

// whileLoading does harm as soon as the server is at a step of a load, whose statement begins so.
func whileLoading(t *testing.T, server *pgtest.Server, step string, harm func()) (done func()) {
	t.Helper()
	c, err := pgx.Connect(t.Context(), server.URL("public"))
	if err != nil {
		t.Fatal(err)
	}
	did := make(chan bool, 1)
	go func() {
		defer c.Close(context.Background())
		for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); {
			at := false
			const ask = `SELECT EXISTS (SELECT FROM pg_stat_activity WHERE state = 'active' AND starts_with(query, $1))`
			if err := c.QueryRow(context.Background(), ask, step).Scan(&at); err != nil {
				break
			}
			if at {
				harm()
				did <- true
				return
			}
		}
		did <- false
	}()
	return func() {
		t.Helper()
		if !<-did {
			t.Errorf("the load was not seen at %s, so nothing was tried", step)
		}
	}
}

// sound checks that the graph holds so many quads and that nothing in it is wrong.
func sound(t *testing.T, s *Store, quads int) {
	t.Helper()
	if n := len(everything(t, s)); n != quads {
		t.Errorf("%d quads, want %d", n, quads)
	}
	if err := s.Verify(t.Context(), func(err error) { t.Error(err) }); err != nil {
		t.Error(err)
	}
}

// A server that is killed, in the middle of a load or of many small writes, has each write whole or not at all; what is
// written again after it runs again is there once.
func TestKilledServer(t *testing.T) {
	server := pgtest.Start(t)
	s := opened(t, server.URL("killed"), Options{Create: true})
	apply(t, s, article("before", 5))
	const quads = 20_000
	heldBack(t, server.URL("killed"))
	killedWhile(t, server, s, "COPY loaded_quads", quads)
	sound(t, s, 10)
	for range 2 {
		if err := loaded(t, s, quads); err != nil {
			t.Fatal(err)
		}
		sound(t, s, 10+quads)
	}
	// A writer of many articles rides over a server that is killed and started meanwhile.
	killed := make(chan error, 1)
	go func() {
		time.Sleep(150 * time.Millisecond)
		killed <- errors.Join(server.Kill(), server.Run())
	}()
	docs := 0
	for end := time.Now().Add(600 * time.Millisecond); time.Now().Before(end); docs++ {
		if _, _, err := s.Apply(t.Context(), article(fmt.Sprintf("%032x", docs), 3)); err != nil {
			t.Fatalf("article %d: %v", docs, err)
		}
	}
	if err := <-killed; err != nil {
		t.Fatal(err)
	}
	sound(t, s, 10+quads+6*docs)
}

// heldBack keeps a load from ending, by a lock on what it notes last, until the server is killed: none is faster than who kills it.
func heldBack(t *testing.T, address string) {
	t.Helper()
	other, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { other.Close(context.Background()) })
	if _, err := other.Exec(t.Context(), `BEGIN; INSERT INTO hearsay_meta (key, value) VALUES ('loaded x', '')`); err != nil {
		t.Fatal(err)
	}
}

// killedWhile loads, with the server killed at a step of it and started again once the load has given up.
func killedWhile(t *testing.T, server *pgtest.Server, s *Store, step string, quads int) {
	t.Helper()
	done := whileLoading(t, server, step, func() {
		if err := server.Kill(); err != nil {
			t.Error(err)
		}
	})
	if err := loaded(t, s, quads); err == nil || !Passing(err) {
		t.Fatalf("a load over a server killed at %s: %v, want an error that tells to try again", step, err)
	}
	done()
	if err := server.Run(); err != nil {
		t.Fatal(err)
	}
}

// A server that is killed while an empty graph is filled leaves it empty, with its indexes: in the middle, and when all is there
// but the end.
func TestKilledWhileFilling(t *testing.T) {
	server := pgtest.Start(t)
	address := server.URL("filling")
	s := opened(t, address, Options{Create: true})
	const quads = 16_000
	heldBack(t, address)
	killedWhile(t, server, s, "COPY quads", quads)
	sound(t, s, 0)
	heldBack(t, address)
	killedWhile(t, server, s, "INSERT INTO hearsay_meta", quads)
	sound(t, s, 0)
	if err := loaded(t, s, quads); err != nil {
		t.Fatal(err)
	}
	sound(t, s, quads)
}

// proxy passes a server's connections on until it is told to cut them.
type proxy struct {
	net.Listener
	socket string
	mu     sync.Mutex
	conns  []net.Conn
	after  atomic.Int64 // bytes until it cuts by itself; none where negative
}

func newProxy(t *testing.T, server *pgtest.Server) (*proxy, string) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{Listener: l, socket: filepath.Join(server.Dir(), ".s.PGSQL.5432")}
	p.after.Store(-1)
	t.Cleanup(func() { l.Close(); p.cut() })
	go p.serve()
	q := url.Values{"search_path": {pgtest.Schema()}, "sslmode": {"disable"}}
	return p, "postgres://hearsay@" + l.Addr().String() + "/postgres?" + q.Encode()
}

func (p *proxy) serve() {
	for {
		c, err := p.Accept()
		if err != nil {
			return
		}
		s, err := net.Dial("unix", p.socket)
		if err != nil {
			c.Close()
			continue
		}
		p.mu.Lock()
		p.conns = append(p.conns, c, s)
		p.mu.Unlock()
		go p.pass(s, c)
		go p.pass(c, s)
	}
}

// pass copies, and cuts the connections when its bytes are used up: in the middle of whatever is on its way.
func (p *proxy) pass(to, from net.Conn) {
	buf := make([]byte, 1024)
	for {
		n, err := from.Read(buf)
		if _, err2 := to.Write(buf[:n]); err != nil || err2 != nil {
			break
		}
		if left := p.after.Load(); left >= 0 && p.after.Add(-int64(n)) < 0 {
			p.after.Store(-1)
			p.cut()
			break
		}
	}
	to.Close()
	from.Close()
}

func (p *proxy) cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.conns {
		c.Close()
	}
	p.conns = nil
}

// A connection that is cut anywhere, also on the way of the answer to a commit, loses and doubles nothing.
func TestCutConnection(t *testing.T) {
	server := pgtest.Shared(t)
	p, address := newProxy(t, server)
	s := opened(t, address, Options{Create: true})
	const docs = 60
	for i := range docs {
		p.after.Store(int64(200 + 577*i%9000))
		if _, _, err := s.Apply(t.Context(), article(fmt.Sprintf("%032x", i), 4)); err != nil {
			t.Fatalf("article %d: %v", i, err)
		}
	}
	p.after.Store(-1)
	sound(t, s, docs*8)
	done := whileLoading(t, server, "COPY loaded_quads", p.cut)
	if err := loaded(t, s, 20_000); err != nil {
		t.Errorf("a load over a connection that is cut once: %v", err)
	}
	done()
	sound(t, s, docs*8+20_000)
}

// A transaction of somebody else that locks what we need in the other order is a deadlock, which is tried again.
func TestDeadlock(t *testing.T) {
	address := pgtest.URL(t) + "&options=-c%20deadlock_timeout%3D50ms"
	s := opened(t, address, Options{Create: true})
	apply(t, s, article("a", 2))
	other, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close(context.Background())
	tx, err := other.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	struck := hashOf(quad.IRI("rel:struck"))
	if _, err := tx.Exec(t.Context(), `UPDATE nodes SET refs = refs WHERE hash = $1`, struck[:]); err != nil {
		t.Fatal(err)
	}
	wrote := make(chan error, 1)
	go func() {
		_, _, err := s.Apply(context.Background(), article("b", 2)) // takes its turn, then waits for the node
		wrote <- err
	}()
	time.Sleep(30 * time.Millisecond)
	_, err = tx.Exec(t.Context(), `UPDATE hearsay_state SET sequence = sequence WHERE id = 1`)
	if err == nil {
		err = tx.Commit(t.Context())
	} else if code(err) == codeDeadlock {
		err = tx.Rollback(t.Context())
	}
	if err := errors.Join(err, <-wrote); err != nil {
		t.Fatal(err)
	}
	sound(t, s, 8)
}

// A disk without room fails a write with an error that says so, and nothing of it stays. Where the test may mount one, it is a
// file system of 8 MB that holds the tables; else the server's bound on temporary files stands for it.
func TestFullDisk(t *testing.T) {
	server, schema := pgtest.Shared(t), pgtest.Schema()
	s := opened(t, server.URL(schema), Options{Create: true})
	apply(t, s, article("before", 5))
	disk := filepath.Join(server.Dir(), schema)
	mounted := pgtest.SmallDisk(t, disk, 8<<20)
	if mounted {
		small(t, server, schema, disk)
	} else {
		s = opened(t, server.URL(schema)+"&options=-c%20temp_file_limit%3D2MB%20-c%20temp_buffers%3D800kB", Options{})
	}
	if err := loaded(t, s, 60_000); !errors.Is(err, ErrFull) {
		t.Errorf("a load without room: %v, want ErrFull", err)
	}
	sound(t, s, 10)
	if mounted {
		pgtest.GrowDisk(t, disk, 64<<20)
	}
	if err := loaded(t, s, 4_000); err != nil {
		t.Error(err)
	}
	sound(t, s, 10+4_000)
}

// small moves the tables of a schema to a folder.
func small(t *testing.T, server *pgtest.Server, schema, dir string) {
	t.Helper()
	for _, statement := range []string{
		"CREATE TABLESPACE " + schema + " LOCATION '" + dir + "'", "ALTER TABLE " + schema + ".nodes SET TABLESPACE " + schema,
		"ALTER TABLE " + schema + ".quads SET TABLESPACE " + schema,
	} {
		if err := server.Exec(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
}
