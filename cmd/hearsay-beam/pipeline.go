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
	Sources   []string
	Published string
}

// Place says which article was read somewhere.
type Place struct {
	ID, Published string
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

// registerTypes makes the steps known to Beam, which takes them by name on its workers. It comes before beam.Init.
func registerTypes() {
	// register.DoFnNxM would call them faster, but takes gigabytes to compile for as many parameters as here.
	for _, step := range []reflect.Type{reflect.TypeFor[readFile](), reflect.TypeFor[extract](), reflect.TypeFor[readings](), reflect.TypeFor[places](),
		reflect.TypeFor[losers](), reflect.TypeFor[keep](), reflect.TypeFor[accounts](), reflect.TypeFor[blocks](), reflect.TypeFor[reprints](),
		reflect.TypeFor[writeArticles](), reflect.TypeFor[writeAnalysis](), reflect.TypeFor[writeBackground](), reflect.TypeFor[writeManifest]()} {
		beam.RegisterDoFn(step)
	}
	beam.RegisterFunction(compare.Earlier)
	beam.RegisterType(reflect.TypeFor[rosters]())
	beam.RegisterType(reflect.TypeFor[compare.Roster]())
	register.Emitter1[[]byte]()
	register.Emitter1[Reject]()
	register.Emitter1[Written]()
	register.Emitter1[string]()
	register.Emitter2[string, Doc]()
	register.Emitter2[string, Reading]()
	register.Emitter2[string, Place]()
	register.Emitter2[string, string]()
	register.Emitter2[string, compare.Telling]()
	register.Emitter2[string, compare.Print]()
	register.Emitter2[int, Body]()
	register.Emitter2[int, []byte]()
	register.Iter1[Doc]()
	register.Iter1[Reading]()
	register.Iter1[Place]()
	register.Iter1[string]()
	register.Iter1[compare.Print]()
	register.Iter1[Body]()
	register.Iter1[[]byte]()
	register.Iter1[Written]()
	register.Iter1[Reject]()
}

// Build makes the pipeline: read, extract in parallel, make one of the same bytes at several places, give each place to
// one article, compare by key, and write shards and manifest. Only what decides about places is looked at twice; the quads
// of an article cross the network packed, once to where all of one id meets and once to their shard.
func Build(s beam.Scope, o Options) {
	files := fileio.MatchFiles(s, o.Input, fileio.MatchEmptyDisallow())
	batches, unread := beam.ParDo2(s.Scope("read"), &readFile{}, beam.Reshuffle(s, files))
	docs, failed := beam.ParDo2(s.Scope("extract"), &extract{Workers: o.Workers}, beam.Reshuffle(s, batches))

	read := beam.GroupByKey(s, beam.ParDo(s.Scope("readings"), &readings{}, docs))
	at := beam.GroupByKey(s, beam.ParDo(s.Scope("places"), &places{}, read))
	lost := beam.ParDo(s.Scope("losers"), &losers{}, at)
	bodies, own, tellings, prints := beam.ParDo4(s.Scope("keep"), &keep{o.Shards}, beam.CoGroupByKey(s, docs, lost))

	first := beam.CombinePerKey(s.Scope("first"), compare.Earlier, tellings)
	nodes, members := beam.ParDo2(s.Scope("accounts"), &accounts{o.Shards}, first)
	links := beam.ParDo(s.Scope("blocks"), &blocks{o.Shards}, beam.CombinePerKey(s.Scope("rosters"), &rosters{}, members))
	again := beam.ParDo(s.Scope("reprints"), &reprints{o.Shards}, beam.GroupByKey(s, prints))

	w := writer{o.Output, o.Shards, o.Format}
	articles := beam.ParDo(s.Scope("write"), &writeArticles{w}, beam.GroupByKey(s, bodies))
	analysis := beam.ParDo(s.Scope("write analysis"), &writeAnalysis{w}, beam.GroupByKey(s, beam.Flatten(s, own, nodes, links, again)))
	background := beam.ParDo(s.Scope("write background"), &writeBackground{w}, beam.Impulse(s))
	written := beam.AddFixedKey(s, beam.Flatten(s, articles, analysis, background))
	rejects := beam.AddFixedKey(s, beam.Flatten(s, unread, failed))
	beam.ParDo(s.Scope("manifest"), &writeManifest{o.Output}, beam.CoGroupByKey(s, written, rejects))
}
