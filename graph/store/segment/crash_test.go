package segment

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
)

// crashBatch is the n-th of a sequence of batches that add, replace and remove documents.
func crashBatch(n int) *Batch {
	b := adding()
	doc := quad.IRI(fmt.Sprint("doc:", n%17))
	b.RemoveLabel(doc)
	for i := range 12 {
		b.Add(quad.Quad{Subject: quad.IRI(fmt.Sprint("s", n%17, "-", i)), Predicate: quad.IRI("p"), Object: quad.Int(n * i), Label: doc})
	}
	if n%5 == 4 {
		b.RemoveLabel(quad.IRI(fmt.Sprint("doc:", (n*7)%17)))
	}
	return b
}

// crashHistory is what stores hold after 0, 1, 2 … batches.
type crashHistory struct {
	store *Store
	after [][]string
}

func newCrashHistory(t testing.TB) *crashHistory {
	s := Memory()
	return &crashHistory{s, [][]string{content(t, s)}}
}

func (h *crashHistory) content(t testing.TB, n int) []string {
	t.Helper()
	for len(h.after) <= n {
		mustApply(t, h.store, crashBatch(len(h.after)-1))
		h.after = append(h.after, content(t, h.store))
	}
	return h.after[n]
}

// holds fails unless the store holds the batches that were acknowledged, and of the one after them all or nothing.
func (h *crashHistory) holds(t testing.TB, s *Store, acked int) int {
	t.Helper()
	got := content(t, s)
	for n := acked; n <= acked+1; n++ {
		if slices.Equal(got, h.content(t, n)) {
			mustVerify(t, s)
			return n
		}
	}
	t.Fatalf("%d quads are neither those of %d batches nor of one more", len(got), acked)
	return 0
}

// TestFaults lets every operation of the disk fail, once or from then on, and cuts the power. What was acknowledged is
// there afterwards, in the store that goes on and in the one that is opened again.
func TestFaults(t *testing.T) {
	const batches = 80
	h := newCrashHistory(t)
	whole := newFaultDisk(0)
	h.applyUntil(t, whole, batches)
	if whole.ops < 150 {
		t.Fatalf("only %d operations", whole.ops)
	}
	seen := map[string]bool{}
	unseen := func() []string {
		return slices.DeleteFunc([]string{"create", "write", "sync", "rename", "remove"}, func(what string) bool { return seen[what] })
	}
	// merges run beside the writes, so that the number of an operation tells no more than about where it is
	for round := 1; round <= 4 && len(unseen()) > 0; round++ {
		for failAt := round; failAt <= whole.ops; failAt += 1 + failAt%5 {
			for _, after := range []string{"once", "dead"} {
				d := newFaultDisk(uint64(failAt))
				d.failAt, d.after = failAt, after
				acked := h.applyUntil(t, d, batches)
				what, _, _ := strings.Cut(d.failed, " ")
				seen[what] = true
				again, err := open(d.powerCut(), Options{Create: true, DeltaQuads: 100})
				if err != nil {
					t.Fatalf("operation %d fails (%s, %s): after %d batches: %v", failAt, d.failed, after, acked, err)
				}
				n := h.holds(t, again, acked)
				mustApply(t, again, crashBatch(n))
				if err := again.Close(); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	for _, what := range unseen() {
		t.Errorf("no %s failed, of %v", what, seen)
	}
}

// applyUntil applies batches until one is refused, and returns how many were not. The store goes on to hold these, and
// says that it failed or takes the batch again.
func (h *crashHistory) applyUntil(t testing.TB, d *faultDisk, batches int) (acked int) {
	s, err := open(d, Options{Create: true, DeltaQuads: 100})
	if err != nil {
		return 0
	}
	for ; acked < batches; acked++ {
		err := s.Apply(crashBatch(acked))
		if err == nil {
			continue
		}
		if got := content(t, s); !slices.Equal(got, h.content(t, acked)) {
			t.Fatalf("after a refused batch the store holds %d quads that are not those of %d batches", len(got), acked)
		}
		if err = s.Apply(crashBatch(acked)); err != nil && !errors.Is(err, ErrFailed) && d.after == "once" {
			t.Fatalf("%s failed once, and later: %v", d.failed, err)
		}
		if err != nil {
			break
		}
	}
	s.flushes.wait()
	s.merges.wait()
	s.Close() // what failed is what the test made fail
	return acked
}

// TestLogDamage flips bits of a log in which every batch was acknowledged: none of them is lost without an error.
func TestLogDamage(t *testing.T) {
	dir := t.TempDir() + "/g"
	s := mustOpen(t, dir, Options{Create: true})
	for n := range 20 {
		mustApply(t, s, crashBatch(n))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, logName(1))
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for at := 0; at < len(data); at += 31 {
		bad := bytes.Clone(data)
		bad[at] ^= 1 << (at % 8)
		if err := os.WriteFile(file, bad, 0o644); err != nil {
			t.Fatal(err)
		}
		s, err := Open(dir, Options{})
		if err == nil {
			s.Close()
		}
		if !(errors.Is(err, ErrDamaged) || errors.Is(err, ErrNewer)) || !strings.Contains(err.Error(), file) {
			t.Fatalf("a flipped bit at %d of the log: %v", at, err)
		}
	}
}

// TestUnbegunLog cuts the power before the first sync of a new log: nothing was acknowledged from it, and the store goes
// on. A log that had records is damaged without its header.
func TestUnbegunLog(t *testing.T) {
	for size := range logHeader + 1 {
		d := newFaultDisk(0)
		s := openDisk(t, d)
		mustApply(t, s, crashBatch(0))
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		want := content(t, s)
		d.files[logName(2)] = &faultFile{disk: d, name: logName(2), data: make([]byte, size)}
		for n := range 2 {
			s = openDisk(t, d)
			if got := content(t, s); !slices.Equal(got, want) {
				t.Errorf("%d blank bytes, opened %d times before: %d quads, want %d", size, n, len(got), len(want))
			}
			mustApply(t, s, crashBatch(n+1))
			want = content(t, s)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
		log := d.files[logName(2)]
		clear(log.data[:logHeader])
		if _, err := open(d, Options{}); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), log.name) {
			t.Errorf("a log of %d bytes without its header: %v", len(log.data), err)
		}
	}
}

func openDisk(t *testing.T, d disk) *Store {
	t.Helper()
	s, err := open(d, Options{Create: true})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const crashDir = "SEGMENT_CRASH_DIR"

// TestKill kills a process that writes, again and again, and opens what it left.
func TestKill(t *testing.T) {
	dir := t.TempDir() + "/g"
	r := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 0))
	acked, h := 0, newCrashHistory(t)
	for round := range 8 {
		last := killed(t, dir, acked, time.Duration(20+r.IntN(400))*time.Millisecond)
		acked = max(acked, last)
		s, err := Open(dir, Options{Create: true, DeltaQuads: 100})
		if err != nil {
			t.Fatalf("round %d, after %d batches: %v", round, acked, err)
		}
		acked = h.holds(t, s, acked)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if acked < 20 {
		t.Errorf("only %d batches were written", acked)
	}
}

// killed runs TestKillChild on a store for a while and returns how many batches it acknowledged.
func killed(t *testing.T, dir string, from int, after time.Duration) int {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestKillChild$")
	cmd.Env = append(os.Environ(), crashDir+"="+dir, "SEGMENT_CRASH_FROM="+strconv.Itoa(from))
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stderr = os.Stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	last := from
	lines := bufio.NewScanner(out)
	for begun := false; lines.Scan(); {
		n, ok := strings.CutPrefix(lines.Text(), "acked ")
		if !ok {
			continue
		}
		if last, err = strconv.Atoi(n); err != nil {
			t.Fatal(err)
		}
		if !begun {
			begun = true
			time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
	}
	if err := cmd.Wait(); err == nil {
		t.Fatal("the child ended by itself")
	}
	return last
}

// TestKillChild is the process that TestKill kills.
func TestKillChild(t *testing.T) {
	dir := os.Getenv(crashDir)
	if dir == "" {
		t.Skip("runs as a child of TestKill")
	}
	from, err := strconv.Atoi(os.Getenv("SEGMENT_CRASH_FROM"))
	if err != nil {
		t.Fatal(err)
	}
	s := mustOpen(t, dir, Options{Create: true, DeltaQuads: 100})
	for n := from; ; n++ {
		mustApply(t, s, crashBatch(n))
		fmt.Printf("acked %d\n", n+1)
		if n%40 == 39 {
			if err := s.Compact(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestConcurrent reads from several goroutines and a reader of its own while batches, flushes, merges, a load and
// compactions go on. Every snapshot holds whole documents.
func TestConcurrent(t *testing.T) {
	dir := t.TempDir() + "/g"
	s := mustOpen(t, dir, Options{Create: true, DeltaQuads: 150})
	other := mustOpen(t, dir, Options{ReadOnly: true})
	ctx, stop := context.WithCancel(context.Background())
	errs := make(chan error, 8)
	for _, from := range []*Store{s, s, other} {
		go func() { errs <- readWhole(ctx, from) }()
	}
	writers := make(chan error, 2)
	for w := range 2 {
		go func() {
			for n := w; n < 120; n += 2 {
				if err := s.Apply(crashBatch(n)); err != nil {
					writers <- err
					return
				}
			}
			writers <- nil
		}()
	}
	if err := s.Compact(); err != nil {
		t.Error(err)
	}
	mustLoad(t, s, LoadOptions{}, article(1))
	for range cap(writers) {
		if err := <-writers; err != nil {
			t.Error(err)
		}
	}
	stop()
	for range 3 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	mustVerify(t, s)
}

// readWhole takes snapshots until the context ends, and checks that a document is there as a whole or not at all.
func readWhole(ctx context.Context, s *Store) error {
	for n := 0; ctx.Err() == nil; n++ {
		snap, err := s.Snapshot()
		if err != nil {
			return err
		}
		label, err := snap.Find(quad.IRI(fmt.Sprint("doc:", n%17)))
		if err != nil {
			return err
		}
		if label == 0 {
			continue
		}
		rows := 0
		err = snap.Each(Pattern{3: label}, func(q quad.Quad) error {
			rows++
			return nil
		})
		if count, _ := snap.Count(Pattern{3: label}); err == nil && (rows != 12 && rows != 162 && rows != 150 || count != int64(rows)) {
			err = fmt.Errorf("a document of %d quads, %d counted", rows, count)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
