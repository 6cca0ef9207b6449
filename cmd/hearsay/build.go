package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/graph/store"
	"hearsay/graph/text"
)

const buildLong = `Build reads articles, extracts who claims what and puts it into the graph; what the graph holds already stays.
A PATH is a file, a folder with all its files, or - for standard input: plain text, Markdown with front matter,
HTML or JSON lines, any of them compressed with gzip.

An article that cannot be read is reported and the rest goes on. New bytes at a known path or URL take the place of
the old. With --sync the graph also loses the articles that the folder has lost.`

const buildExample = `  hearsay build articles/
  hearsay build news.jsonl.gz page.html
  hearsay build --sync articles/
  hearsay build --shard 2/8 --db postgres://db.example/news articles/
  curl -s https://example.org/a.html | hearsay build --db try.db -`

// buildFlags are the flags of build as they are typed.
type buildFlags struct {
	sync  bool
	shard string
	graph.BuildOptions
}

func buildCommand(a *app) *cobra.Command {
	var in buildFlags
	c := &cobra.Command{
		Use: "build PATH…", Short: "Read articles into the graph", Long: buildLong, Example: buildExample,
		Args: takes("at least one PATH", 1, -1),
		RunE: func(c *cobra.Command, args []string) error { return a.build(c.Context(), args, in) },
	}
	f := c.Flags()
	f.IntVar(&in.Workers, "workers", 0, "articles read at a time; 0 for one a processor")
	f.BoolVar(&in.DryRun, "dry-run", false, "read and extract, but store nothing")
	f.BoolVar(&in.sync, "sync", false, "take out the articles that the folder has lost")
	f.StringVar(&in.shard, "shard", "", "read only one part of the articles, as 2/8: the second of eight, for as many processes")
	f.BoolVar(&in.Later, "compare-later", false, "leave it to the next build to compare the claims")
	f.BoolVar(&in.FailFast, "fail-fast", false, "stop at the first article that fails")
	a.jsonFlag(c)
	return c
}

func (a *app) build(ctx context.Context, paths []string, in buildFlags) (err error) {
	if in.sync {
		if in.Sync, err = folderOf(paths); err != nil {
			return err
		}
	}
	if in.shard != "" {
		if in.Shard, err = graph.ParseShard(in.shard); err != nil {
			return usageError{fmt.Errorf("--shard %w", err)}
		}
		if in.sync {
			return usageError{errors.New("--sync needs all articles: leave --shard out")}
		}
	}
	b, err := a.builder()
	if err != nil {
		return err
	}
	var st *store.Store
	if !in.DryRun {
		if st, err = store.Open(ctx, a.db, store.Options{Create: true}); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, st.Close()) }()
	}
	bar := a.newBar(countFiles(paths))
	in.Progress = func(p graph.Progress) {
		if p.Err != nil {
			bar.clear()
			a.complain(p.Err)
		}
		bar.show(p.Articles+p.Failed, fmt.Sprintf("%d claims", p.Claims))
	}
	sum, err := b.Build(ctx, st, text.Read(ctx, paths, text.Options{Stdin: a.in}), in.BuildOptions)
	bar.clear()
	if err == nil || errors.Is(err, graph.ErrSome) || ctx.Err() != nil {
		err = errors.Join(a.summary(sum, in.DryRun), err)
	}
	if st != nil && ctx.Err() == nil {
		err = errors.Join(err, a.resting(ctx, b, st))
	}
	if errors.Is(err, graph.ErrSome) {
		return failures(sum.Failed, sum.Failed+sum.Articles)
	}
	return err
}

// folderOf is the one folder among the paths, for --sync.
func folderOf(paths []string) (string, error) {
	found := ""
	for _, p := range paths {
		info, err := os.Stat(p)
		if err != nil || !info.IsDir() {
			continue
		}
		if found != "" {
			return "", usageError{fmt.Errorf("--sync takes one folder, not %s and %s; build them one after the other", found, p)}
		}
		found = p
	}
	if found == "" {
		return "", usageError{errors.New("--sync needs a folder among the paths")}
	}
	return found, nil
}

// complain tells what is wrong with one input; also where it shall be quiet.
func (a *app) complain(err error) { fmt.Fprintf(a.err, "hearsay: %s\n", clean(err.Error(), true)) }

// summary tells what a build did: as JSON on standard output where that is asked for, else as talk.
func (a *app) summary(s graph.Summary, dry bool) error {
	if a.json {
		return writeJSON(a.out, map[string]any{"articles": s.Articles, "unchanged": s.Unchanged, "removed": s.Removed, "failed": s.Failed,
			"claims": s.Claims, "entities": s.Entities, "quads": s.Quads, "rejected": s.Rejected, "seconds": s.Seconds})
	}
	line := count(s.Articles, "article", "articles")
	for _, x := range []struct {
		n    int
		what string
	}{{s.Unchanged, "unchanged"}, {s.Removed, "removed"}, {s.Failed, "failed"}} {
		if x.n > 0 {
			line += fmt.Sprintf(" (%d %s)", x.n, x.what)
		}
	}
	line += fmt.Sprintf(", %s, %s, %d quads, %d rejected, %s seconds", count(s.Claims, "claim", "claims"),
		count(s.Entities, "entity", "entities"), s.Quads, s.Rejected, strconv.FormatFloat(s.Seconds, 'f', 1, 64))
	if dry {
		line += "; nothing was stored"
	}
	a.note("%s", line)
	return nil
}

// count writes a number with what it counts.
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
