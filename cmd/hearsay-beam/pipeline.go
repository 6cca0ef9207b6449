package main

import (
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"hearsay/graph/compare"
)

// Options say what a run reads and writes.
type Options struct {
	Input   string // a pattern of files
	Output  string // what the names of the files written begin with
	Shards  int    // ranges of keys
	Format  string // of the shards
	Workers int    // articles that one bundle reads at a time
}

// Doc is an article that was read and extracted, on its way through the pipeline.
type Doc struct {
	ID        string
	Sources   []string // where it stands
	Published string
	Size      int // bytes of its text
	Claims    int
	Dropped   int    // claims that did not hold
	Quads     []byte // packed
	Analysis  []byte // packed: what follows of graph:analysis from the article alone
	Tellings  []compare.Telling
	Bands     []string
	Sketch    string
}

// Reading is where an article was read, and when it was published as it says there.
type Reading struct {
	ID        string
	Sources   []string
	Published string
}

// Place says which article was read somewhere.
type Place struct {
	Source, ID, Published string
}

// Loss is a place that belongs to another article.
type Loss struct {
	ID, Source string
}

// Print is an article at one of its bands.
type Print struct {
	Band string
	compare.Print
}

// Block is accounts that are compared with one another.
type Block struct {
	Name   string
	Roster compare.Roster
}

// Reject is an input that could not be read.
type Reject struct {
	Source string `json:"source"`
	Fault  string `json:"fault"`
}

// Body is an article as a shard holds it.
type Body struct {
	ID              string
	Claims, Dropped int
	Quads           []byte // packed
}

// Written is a shard.
type Written struct {
	Name     string `json:"name"`
	Articles int    `json:"articles,omitempty"`
	Claims   int    `json:"claims,omitempty"`
	Dropped  int    `json:"dropped,omitempty"` // claims that did not hold
	Quads    int    `json:"quads"`
	SHA256   string `json:"sha256"`
}

// keyRanges is how many ranges of keys there are for each shard where what belongs to one key comes together.
const keyRanges = 32

// registerTypes makes the steps known to Beam, which takes them by name on its workers. It comes before beam.Init.
func registerTypes() {
	// register.DoFnNxM would call them faster, but takes gigabytes to compile for as many parameters as here.
	for _, step := range []reflect.Type{reflect.TypeFor[readFile](), reflect.TypeFor[extract](), reflect.TypeFor[places](),
		reflect.TypeFor[losers](), reflect.TypeFor[keep](), reflect.TypeFor[accounts](), reflect.TypeFor[blocks](), reflect.TypeFor[reprints](),
		reflect.TypeFor[writeArticles](), reflect.TypeFor[writeAnalysis](), reflect.TypeFor[writeBackground](), reflect.TypeFor[writeManifest]()} {
		beam.RegisterDoFn(step)
	}
	register.Emitter1[[]byte]()
	register.Emitter1[Reject]()
	register.Emitter1[Written]()
	register.Emitter1[string]()
	register.Emitter2[int, []byte]()
	register.Iter1[[]byte]()
	register.Iter1[Written]()
	register.Iter1[Reject]()
}

// Build makes the pipeline: read, extract in parallel, make one of the same bytes at several places, give each place to
// one article, compare by key, and write shards and manifest. What belongs to a key crosses the network in bales by ranges of
// keys: an article twice, to where all of its id meets and from there to its shard.
func Build(s beam.Scope, o Options) {
	files := fileio.MatchFiles(s, o.Input, fileio.MatchEmptyDisallow())
	batches, unread := beam.ParDo2(s.Scope("read"), &readFile{}, beam.Reshuffle(s, files))
	ranges := o.Shards * keyRanges
	docs, readings, failed := beam.ParDo3(s.Scope("extract"), &extract{Workers: o.Workers, Ranges: ranges}, beam.Reshuffle(s, batches))

	at := beam.GroupByKey(s, beam.ParDo(s.Scope("places"), &places{Ranges: ranges}, beam.GroupByKey(s, readings)))
	lost := beam.ParDo(s.Scope("losers"), &losers{Ranges: ranges}, at)
	bodies, own, tellings, prints := beam.ParDo4(s.Scope("keep"), &keep{Shards: o.Shards, Ranges: ranges}, beam.CoGroupByKey(s, docs, lost))

	nodes, members := beam.ParDo2(s.Scope("accounts"), &accounts{Shards: o.Shards, Ranges: ranges}, beam.GroupByKey(s, tellings))
	links := beam.ParDo(s.Scope("blocks"), &blocks{Shards: o.Shards}, beam.GroupByKey(s, members))
	again := beam.ParDo(s.Scope("reprints"), &reprints{Shards: o.Shards}, beam.GroupByKey(s, prints))

	w := writer{o.Output, o.Shards, o.Format}
	articles := beam.ParDo(s.Scope("write"), &writeArticles{w}, beam.GroupByKey(s, bodies))
	analysis := beam.ParDo(s.Scope("write analysis"), &writeAnalysis{w}, beam.GroupByKey(s, beam.Flatten(s, own, nodes, links, again)))
	background := beam.ParDo(s.Scope("write background"), &writeBackground{w}, beam.Impulse(s))
	written := beam.AddFixedKey(s, beam.Flatten(s, articles, analysis, background))
	rejects := beam.AddFixedKey(s, beam.Flatten(s, unread, failed))
	beam.ParDo(s.Scope("manifest"), &writeManifest{o.Output}, beam.CoGroupByKey(s, written, rejects))
}
