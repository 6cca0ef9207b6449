package postgres

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
)

// restAfter is after which time without reads a snapshot gives its connections back. A transaction that stays open keeps the
// server from reusing the space of what was removed.
const (
	restAfter = 20 * time.Second
	agedRest  = 2 * time.Second // for one that is not the newest
)

// Snapshot is the graph at one moment. It is safe for concurrent use and needs no closing.
type Snapshot struct {
	store *Store
	seq   uint64
	quads int64
	begun bool // whether seq and quads are what a session saw
	most  int  // sessions at a time
	terms *terms

	mu       sync.Mutex
	sessions []*session
	name     string // under which the first session's snapshot is known to the server
	next     int
	timer    *time.Timer
	kept     bool
	closed   bool
}

// session is a connection within a transaction that sees the state of the snapshot.
type session struct {
	mu      sync.Mutex
	conn    *pgx.Conn
	cursors int // open
	made    int // cursors so far, for their names
}

// Snapshot returns the graph as it is now; the same one as long as nothing has changed.
func (s *Store) Snapshot(ctx context.Context) (*Snapshot, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return nil, ErrClosed
	}
	if s.only != nil {
		return s.renew(ctx)
	}
	var seq uint64
	var quads int64
	err := s.again(ctx, func(ctx context.Context) error {
		return s.pool.QueryRow(ctx, readState).Scan(&seq, &quads)
	})
	if err != nil {
		return nil, err
	}
	if s.last != nil && s.last.seq == seq {
		return s.last, nil
	}
	snap := s.take(seq, quads)
	snap.mu.Lock()
	defer snap.mu.Unlock()
	x, err := snap.open(ctx)
	if err != nil {
		return nil, err
	}
	x.mu.Unlock()
	if s.last != nil {
		s.last.age()
	}
	s.last = snap
	return snap, nil
}

const readState = `SELECT sequence, quads FROM hearsay_state WHERE id = 1`

// take makes a snapshot of a state, which nothing reads yet.
func (s *Store) take(seq uint64, quads int64) *Snapshot {
	snap := &Snapshot{store: s, seq: seq, quads: quads, most: 1, terms: newTerms()}
	if s.dialect.shares && s.only == nil {
		snap.most = max(2, min(8, runtime.GOMAXPROCS(0)))
	}
	return snap
}

// renew ends the transaction of the only connection and begins another, for a new snapshot where the graph has changed.
func (s *Store) renew(ctx context.Context) (*Snapshot, error) {
	if s.last != nil {
		s.last.mu.Lock()
		s.last.sessions = nil // what was taken before reads no more
		s.last.mu.Unlock()
		if _, err := s.only.Exec(ctx, "ROLLBACK"); err != nil {
			return nil, explain(err)
		}
	}
	seq, quads, err := begin(ctx, s.only, "")
	if err != nil {
		return nil, explain(err)
	}
	snap := s.last
	if snap == nil || snap.seq != seq {
		snap = s.take(seq, quads)
		s.last = snap
	}
	snap.begun, snap.sessions = true, []*session{{conn: s.only}}
	return snap, nil
}

// begin begins to read a state: that of the snapshot that another transaction has exported, or the present one.
func begin(ctx context.Context, c *pgx.Conn, exported string) (seq uint64, quads int64, err error) {
	if _, err := c.Exec(ctx, "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"); err != nil {
		return 0, 0, err
	}
	if exported != "" {
		if _, err := c.Exec(ctx, "SET TRANSACTION SNAPSHOT '"+exported+"'"); err != nil {
			return 0, 0, err
		}
	}
	err = c.QueryRow(ctx, readState).Scan(&seq, &quads)
	return seq, quads, err
}

// Len is the number of quads.
func (s *Snapshot) Len() int64 { return s.quads }

// Sequence is the number of the last write in the snapshot.
func (s *Snapshot) Sequence() uint64 { return s.seq }

// acquire returns a session, locked: one that is free, a new one where there may be more, or the next in turn.
func (s *Snapshot) acquire(ctx context.Context) (*session, error) {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil, ErrClosed
	}
	for _, x := range s.sessions {
		if x.mu.TryLock() {
			s.mu.Unlock()
			return x, nil
		}
	}
	if len(s.sessions) < s.most && (len(s.sessions) == 0 || s.name != "") {
		x, err := s.open(ctx)
		s.mu.Unlock()
		return x, err
	}
	s.next++
	x := s.sessions[s.next%len(s.sessions)]
	s.mu.Unlock()
	x.mu.Lock()
	if x.conn == nil { // it was given back meanwhile
		x.mu.Unlock()
		return s.acquire(ctx)
	}
	return x, nil
}

// open begins a session, locked. The caller holds s.mu.
func (s *Snapshot) open(ctx context.Context) (*session, error) {
	if s.store.only != nil {
		return nil, ErrChanged
	}
	var c *pgx.Conn
	err := s.store.again(ctx, func(ctx context.Context) (err error) {
		if c, err = s.store.connect(ctx); err != nil {
			return err
		}
		exported := ""
		if len(s.sessions) > 0 {
			exported = s.name
		}
		seq, quads, err := begin(ctx, c, exported)
		if err == nil && !s.begun {
			s.seq, s.quads, s.begun = seq, quads, true
		}
		if err == nil && seq != s.seq {
			err = fmt.Errorf("%w: it was read at write %d and is at %d now; ask again", ErrChanged, s.seq, seq)
		}
		if err == nil && exported == "" && s.store.dialect.shares {
			err = c.QueryRow(ctx, "SELECT pg_export_snapshot()").Scan(&s.name)
		}
		if err != nil {
			c.Close(ctx)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	x := &session{conn: c}
	x.mu.Lock()
	s.sessions = append(s.sessions, x)
	s.store.alive(s)
	if s.timer == nil {
		s.timer = time.AfterFunc(restAfter, s.rest)
	}
	return x, nil
}

// release unlocks a session after use. One that failed is closed, as its transaction is.
func (s *Snapshot) release(x *session, err error) {
	if err != nil && s.store.only == nil && x.conn != nil {
		x.conn.Close(context.Background())
		x.conn = nil
	}
	bad := x.conn == nil
	x.mu.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	if i := slices.Index(s.sessions, x); bad && i >= 0 {
		s.sessions = slices.Delete(s.sessions, i, i+1)
		if i == 0 {
			s.name = "" // it was exported there
		}
	}
	if s.timer != nil {
		s.timer.Reset(restAfter)
	}
}

// Keep makes the snapshot hold its connections until the store is closed.
func (s *Snapshot) Keep() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.kept = true
}

// age lets a snapshot that is not the newest any more rest sooner: mostly nobody reads it again.
func (s *Snapshot) age() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.timer != nil {
		s.timer.Reset(agedRest)
	}
}

// rest gives the connections back, unless somebody reads.
func (s *Snapshot) rest() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kept {
		return
	}
	for _, x := range s.sessions {
		if !x.mu.TryLock() {
			s.timer.Reset(restAfter)
			return
		}
		busy := x.cursors > 0
		x.mu.Unlock()
		if busy {
			s.timer.Reset(restAfter)
			return
		}
	}
	s.drop()
}

// drop closes all sessions as soon as nobody uses them. The caller holds s.mu.
func (s *Snapshot) drop() {
	sessions := s.sessions
	s.sessions, s.name = nil, ""
	s.store.asleep(s)
	for _, x := range sessions {
		go func() {
			x.mu.Lock()
			defer x.mu.Unlock()
			if x.conn != nil {
				x.conn.Close(context.Background())
				x.conn = nil
			}
		}()
	}
}

// close ends the snapshot for good.
func (s *Snapshot) close() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed = true; s.timer != nil {
		s.timer.Stop()
	}
	if s.store.only == nil {
		s.drop()
	}
}

// alive remembers a snapshot that has connections, for Close.
func (s *Store) alive(snap *Snapshot) {
	s.living.Lock()
	defer s.living.Unlock()
	if s.live != nil {
		s.live[snap] = true
	}
}

func (s *Store) asleep(snap *Snapshot) {
	s.living.Lock()
	defer s.living.Unlock()
	delete(s.live, snap)
}
