package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"hearsay/graph/export"
	"hearsay/graph/store"
)

const dbLong = `Db looks after the database itself. A dump is the whole graph as sorted N-Quads with its short names: the same graph
gives the same bytes, and restore makes the graph of it again. (To hand the graph to other programs, see export.)`

func dbCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "db", Short: "Verify, compact, dump and restore the database", Long: dbLong,
		Example: "  hearsay db verify\n  hearsay db dump -o copy.nq.gz\n  hearsay db restore --db new.db copy.nq.gz",
		Args:    noSuchVerb,
		RunE:    func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(dbVerifyCommand(a), dbCompactCommand(a), dbDumpCommand(a), dbRestoreCommand(a))
	return c
}

func dbVerifyCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "verify", Short: "Read everything and check every checksum",
		Long: "Verify reads the whole database and checks every checksum, that the four sorted copies of the quads hold the same,\n" +
			"and that each claim belongs to an article that names it. It names each file that is damaged. Nothing is changed.",
		Example: "  hearsay db verify",
		Args:    takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.withDB(c.Context(), store.Options{ReadOnly: true}, func(s *store.Store) error {
				v, err := s.Verify(c.Context())
				if err != nil {
					return err
				}
				if a.json {
					return writeJSON(a.out, v)
				}
				a.note("sound: %d quads, %d values, %s", v.Quads, v.Values, count(v.Documents, "article", "articles"))
				return nil
			})
		},
	}
	a.jsonFlag(c)
	return c
}

func dbCompactCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "compact", Short: "Give back the space of what was removed",
		Long: "Compact makes one file of the quads and gives back the space of what was removed. It also brings a database of an\n" +
			"older Hearsay up to date. Whoever reads meanwhile is not disturbed.",
		Example: "  hearsay db compact",
		Args:    takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.withDB(c.Context(), store.Options{}, func(s *store.Store) error {
				before, err := s.Size()
				if err != nil {
					return err
				}
				if err := s.Compact(c.Context()); err != nil {
					return err
				}
				after, err := s.Size()
				a.note("%s before, %s now", megabytes(before), megabytes(after))
				return err
			})
		},
	}
}

func dbDumpCommand(a *app) *cobra.Command {
	file := ""
	c := &cobra.Command{
		Use: "dump", Short: "Write the whole graph as sorted N-Quads",
		Long: "Dump writes every quad on a line of N-Quads, sorted: the same graph gives the same bytes. A file is there whole or\n" +
			"not at all; one whose name ends in .gz or .zst is compressed.",
		Example: "  hearsay db dump -o copy.nq.zst\n  hearsay db dump | grep struck",
		Args:    takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.withDB(c.Context(), store.Options{ReadOnly: true}, func(s *store.Store) error {
				dump := func(w io.Writer) error { return s.Dump(c.Context(), w) }
				if file == "" || file == "-" {
					return export.Compress(a.out, "", dump)
				}
				return export.Create(file, dump)
			})
		},
	}
	c.Flags().StringVarP(&file, "output", "o", "", "the file; standard output where it is not given or -")
	return c
}

func dbRestoreCommand(a *app) *cobra.Command {
	in := store.RestoreOptions{Stdin: a.in}
	c := &cobra.Command{
		Use: "restore FILE…", Short: "Fill a new database from files of quads",
		Long: "Restore fills a database that is new or empty with the quads of files: dumps, other N-Quads or Cayley's pquads, any of\n" +
			"them compressed with gzip or Zstandard; - is standard input. All of it is there in the end or, where a file is wrong or\n" +
			"it is interrupted, nothing: then run it again.",
		Example: "  hearsay db restore --db new.db copy.nq.zst\n  zcat *.nq.gz | hearsay db restore --db all.db -",
		Args:    takes("at least one FILE", 1, -1),
		RunE:    func(c *cobra.Command, args []string) error { return a.restore(c.Context(), args, in) },
	}
	c.Flags().IntVar(&in.Workers, "workers", 0, "parts of a file parsed at a time; 0 for one a processor")
	return c
}

func (a *app) restore(ctx context.Context, files []string, in store.RestoreOptions) error {
	bar := a.newBar(0)
	in.Progress = func(quads int64) { bar.tell(fmt.Sprintf("%d quads", quads)) }
	return a.withDB(ctx, store.Options{Create: true}, func(s *store.Store) error {
		restoreInLess()
		read, err := s.Restore(ctx, files, in)
		bar.clear()
		if err != nil {
			return err
		}
		n, err := s.Count(ctx)
		if err == nil {
			a.note("%d quads read, %d in the graph", read, n)
		}
		return err
	})
}

// withDB opens the database, runs f over it and closes it.
func (a *app) withDB(ctx context.Context, o store.Options, f func(*store.Store) error) error {
	s, err := store.Open(ctx, a.db, o)
	if err != nil {
		return err
	}
	return errors.Join(f(s), s.Close())
}

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
