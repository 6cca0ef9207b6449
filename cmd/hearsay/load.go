package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/graph/store"
)

const loadLong = `Load adds the quads of shards, files as hearsay-beam, db dump and extract --format nquads write them, to the graph: N-Quads or
Cayley's pquads, any of them compressed with gzip or Zstandard; - is standard input. What is there already stays. A manifest of hearsay-beam stands
for all its shards, which are beside it, and for their sums: one that was cut or changed on its way is not loaded.

The database remembers shards by their content: after a failure run the same again, and it goes on with those that are not
in it. On a server each shard is one transaction, and several loads may run at once. Claims of different shards are compared by
--compare, or by the next build.`

func loadCommand(a *app) *cobra.Command {
	in, compare := store.RestoreOptions{Stdin: a.in}, false
	c := &cobra.Command{
		Use: "load SHARD…", Short: "Add files of quads to the graph, at the speed of the disk", Long: loadLong,
		Example: "  hearsay load graph-manifest.json\n  hearsay load graph-*.nq.zst\n  hearsay load --db postgres://db.example/news --compare graph-*.pq.gz",
		Args:    takes("at least one SHARD", 1, -1),
		RunE:    func(c *cobra.Command, args []string) error { return a.load(c.Context(), args, in, compare) },
	}
	c.Flags().IntVar(&in.Workers, "workers", 0, "parts of a file parsed at a time; 0 for one a processor")
	c.Flags().BoolVar(&compare, "compare", false, "compare all claims of the graph when the shards are in")
	a.jsonFlag(c)
	return c
}

// loading is how far a load is.
type loading struct {
	Shards  int     `json:"shards"`
	Skipped int     `json:"skipped"` // they were in it before
	Failed  int     `json:"failed"`
	Read    int64   `json:"read"`  // quads
	Quads   int64   `json:"quads"` // in the graph now
	Seconds float64 `json:"seconds"`
}

func (l loading) rate(quads int64, began time.Time) float64 {
	return float64(quads) / max(time.Since(began).Seconds(), 0.001)
}

func (a *app) load(ctx context.Context, names []string, in store.RestoreOptions, compare bool) error {
	return a.withDB(ctx, store.Options{Create: true}, func(s *store.Store) error {
		if err := graph.Uncompared(s); err != nil {
			return err
		}
		shards, err := shardsOf(names)
		if err != nil {
			return err
		}
		l, err := a.loadAll(ctx, s, shards, in)
		if err == nil && compare {
			err = compareAll(ctx, s)
		}
		if err != nil {
			return err
		}
		if l.Quads, err = s.Count(ctx); err != nil {
			return err
		}
		if a.json {
			err = writeJSON(a.out, l)
		} else {
			a.note("%s (%d skipped, %d failed), %d quads read, %d in the graph, %.1f seconds", count(l.Shards, "shard", "shards"), l.Skipped, l.Failed, l.Read, l.Quads, l.Seconds)
		}
		if l.Failed > 0 {
			err = errors.Join(err, someFailed{fmt.Errorf("%d of %d shards failed; the others are in the graph", l.Failed, len(shards))})
		}
		return err
	})
}

// loadAll loads the shards one after the other; one that cannot be read fails alone.
func (a *app) loadAll(ctx context.Context, s *store.Store, shards []shard, in store.RestoreOptions) (l loading, err error) {
	bar, began := a.newBar(0), time.Now()
	for i, x := range shards {
		in.SHA256 = x.SHA256
		in.Progress = func(quads int64) {
			bar.tell(fmt.Sprintf("shard %d of %d, %d quads, %.0f/s", i+1, len(shards), l.Read+quads, l.rate(l.Read+quads, began)))
		}
		done, err := s.Load(ctx, x.Name, in)
		bar.clear()
		switch {
		case ctx.Err() != nil:
			return l, ctx.Err()
		case err != nil:
			l.Failed++
			a.complain(err)
		case done.Skipped:
			l.Skipped++
		default:
			l.Shards++
			l.Read += done.Quads
		}
	}
	l.Seconds = time.Since(began).Seconds()
	return l, nil
}

func compareAll(ctx context.Context, s *store.Store) error {
	b, err := graph.New(graph.Options{})
	if err != nil {
		return err
	}
	return b.Compare(ctx, s)
}
