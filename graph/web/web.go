// Package web serves the graph over HTTP: an API of its own under /api/v1, Cayley's API v2 for reading, the page, and
// a health check.
package web

import (
	"log/slog"
	"net/http"
	"runtime"
	"sync"
	"time"

	"github.com/klauspost/compress/gzhttp"

	"hearsay/graph"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// Options say what a server gives away. The zero value is fit for use on loopback.
type Options struct {
	Version string        // of the program, for /health
	Access                // who may do what
	Limit   int           // rows of an answer, which a request may lower; 0 is DefaultLimit
	Timeout time.Duration // of a query, which a request may lower; 0 is query.DefaultTimeout
	Memory  int64         // bytes of a query; 0 is query.DefaultMemory
	Pool    query.PoolOptions
	Builder *graph.Builder // reads articles where Access.Write is set
	Log     *slog.Logger   // a line for each request; nil for none
}

// What a server gives away where the options do not say, and what it takes.
const (
	DefaultLimit = 10_000
	maxAnswer    = 32 << 20         // bytes of an answer that is held until it is whole
	patience     = 10 * time.Second // for a turn among the look-ups
)

// Server is the handler of everything: the page at /, /health and /metrics, our own API under /api/v1 and Cayley's
// under /api/v2.
type Server struct {
	store      *store.Store
	model      *schema.Model
	queries    *query.Pool
	handler    http.Handler
	operations []operation
	Options
	boot   string        // names this run of the server
	turns  chan struct{} // one for each look-up that runs
	counts counts

	mu      sync.Mutex
	last    *state
	writing sync.Mutex
}

// New returns a server over the store, which it only reads and which must be a folder's: scripts run in processes of
// their own, some of which are kept ready. Changes open the folder anew. The model names relations and classes.
func New(s *store.Store, m *schema.Model, o Options) (*Server, error) {
	if o.Limit <= 0 {
		o.Limit = DefaultLimit
	}
	if o.Timeout <= 0 {
		o.Timeout = query.DefaultTimeout
	}
	v := &Server{store: s, model: m, queries: query.NewPool(s.URL(), o.Pool), operations: operations(), Options: o, boot: bootID(),
		turns: make(chan struct{}, 4*runtime.NumCPU())}
	if o.Write {
		v.operations = append(v.operations, writeOperations()...)
	}
	mux := http.NewServeMux()
	mux.Handle("/", reading(pages()))
	mux.Handle("/health", reading(http.HandlerFunc(v.health)))
	mux.Handle("/metrics", reading(http.HandlerFunc(v.metrics)))
	mux.HandleFunc("GET /gephi/gs", v.gephi)
	v.cayley(mux)
	v.api(mux)
	compress, err := gzhttp.NewWrapper(gzhttp.MinSize(1024), gzhttp.EnableZstd(true), gzhttp.CompressionLevel(5))
	if err != nil {
		return nil, err
	}
	v.handler = v.observe(o.guard(compress(mux)))
	return v, nil
}

// cayley answers Cayley's API, and the addresses that its older versions had.
func (v *Server) cayley(mux *http.ServeMux) {
	mux.HandleFunc("GET /api/v2/query", v.query)
	mux.HandleFunc("POST /api/v2/query", v.query)
	mux.HandleFunc("POST /query/{lang}", v.query)
	mux.HandleFunc("GET /api/v2/read", v.read)
	mux.HandleFunc("POST /api/v2/read", v.read)
	mux.HandleFunc("GET /api/v2/formats", v.formats)
	mux.HandleFunc("/api/", v.unknown)
	if !v.Write {
		return
	}
	mux.HandleFunc("POST /api/v2/write", v.writeQuads)
	mux.HandleFunc("POST /api/v2/delete", v.deleteQuads)
	mux.HandleFunc("POST /api/v2/node/delete", v.deleteNode)
}

// ServeHTTP answers a request.
func (v *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { v.handler.ServeHTTP(w, r) }

// Close ends the process that is kept ready for the next query.
func (v *Server) Close() { v.queries.Close() }

// reading lets only requests through that ask for something.
func reading(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			fail(w, http.StatusMethodNotAllowed, "method "+r.Method+" is not allowed here")
			return
		}
		next.ServeHTTP(w, r)
	})
}
