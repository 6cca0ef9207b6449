// Command hearsay-beam reads articles with Apache Beam, on one machine or on a cluster, compares their claims by key, and
// writes the graph as shards that hearsay load takes.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

// What the program exits with, as hearsay does.
const (
	exitFailed = 1
	exitUsage  = 2
	exitSome   = 3 // some inputs could not be read; the others are in the shards
)

func main() {
	o := Options{}
	flag.StringVar(&o.Input, "input", "", "a pattern of files: text, Markdown, HTML, JSON lines or WARC, plain or .gz; gs:// too")
	flag.StringVar(&o.Output, "output", "", "what the names of the shards begin with; gs:// too")
	flag.IntVar(&o.Shards, "shards", 8, "ranges of keys: shards of articles, and as many of what is computed over them")
	flag.StringVar(&o.Format, "format", nquads, "of the shards: nquads or pquads")
	flag.IntVar(&o.Workers, "workers", runtime.GOMAXPROCS(0), "articles that one bundle reads at a time; give 1 where the runner runs a bundle a core")
	made := flag.Int("made-up", 0, "read nothing: write so many made-up articles as JSON lines to --output, to try a cluster with")
	flag.Parse()
	registerTypes()
	beam.Init()
	os.Exit(run(context.Background(), o, *made))
}

func run(ctx context.Context, o Options, made int) int {
	fail := func(code int, err error) int {
		fmt.Fprintln(os.Stderr, "hearsay-beam:", err)
		return code
	}
	if made > 0 && o.Output != "" {
		if err := writeMade(ctx, o.Output, made); err != nil {
			return fail(exitFailed, err)
		}
		return 0
	}
	if err := o.check(); err != nil {
		return fail(exitUsage, err)
	}
	began := time.Now()
	p, s := beam.NewPipelineWithRoot()
	Build(s, o)
	if err := beamx.Run(ctx, p); err != nil {
		return fail(exitFailed, err)
	}
	m, err := readManifest(ctx, o.Output)
	if err != nil {
		return fail(exitFailed, err)
	}
	took := time.Since(began).Seconds()
	fmt.Fprintf(os.Stderr, "hearsay-beam: %d articles, %d claims, %d quads in %d shards, %d inputs rejected, %.1f seconds, %.0f articles/s\n",
		m.Articles, m.Claims, m.Quads, len(m.Shards), m.Rejected, took, float64(m.Articles)/took)
	if m.Rejected > 0 {
		return fail(exitSome, fmt.Errorf("%d inputs could not be read; %s names them", m.Rejected, manifestName(o.Output)))
	}
	return 0
}

// check says what is wrong with the options. Shards of an earlier run are not mixed with those of this one.
func (o Options) check() error {
	switch {
	case o.Input == "" || o.Output == "":
		return fmt.Errorf("give --input PATTERN and --output PREFIX; the flags of the runner pass through")
	case o.Shards < 1 || o.Workers < 1:
		return fmt.Errorf("--shards and --workers are at least 1")
	case o.Format != nquads && o.Format != binary:
		return fmt.Errorf("--format %s: it is nquads or pquads", o.Format)
	}
	if there, _ := filepath.Glob(o.Output + "-*"); len(there) > 0 {
		return fmt.Errorf("%s is there already; remove it, or give another --output", there[0])
	}
	return nil
}
