// Package web serves the graph over HTTP: an API of its own under /api/v1, Cayley's API v2 for reading, the page, and
// a health check.
package web

import (
	"net/http"
	"sync"
	"time"

	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// Options say what a server gives away. The zero value is fit for use.
type Options struct {
	Version string        // of the program, for /health
	Hosts   []string      // names beside localhost by which a server on loopback may be addressed
	Limit   int           // rows of an answer, which a request may lower; 0 is DefaultLimit
	Timeout time.Duration // of a query, which a request may lower; 0 is query.DefaultTimeout
	Memory  int64         // bytes of a query; 0 is query.DefaultMemory
	Pool    query.PoolOptions
}

// What a server gives away where the options do not say, and what it takes.
const (
	DefaultLimit = 10_000
	maxBody      = 1 << 20  // bytes of a request
	maxAnswer    = 32 << 20 // bytes of an answer that is held until it is whole
)

// Server is the handler of everything: the page at /, /health, our own API under /api/v1 and Cayley's under /api/v2.
type Server struct {
	store      *store.Store
	model      *schema.Model
	queries    *query.Pool
	handler    http.Handler
	operations []operation
	Options
	boot string // names this run of the server

	mu   sync.Mutex
	last *state
}

// New returns a server over the store, which it only reads and which must be a folder's: scripts run in processes of
// their own, and one of them is kept ready. The model names relations and classes.
func New(s *store.Store, m *schema.Model, o Options) *Server {
	if o.Limit <= 0 {
		o.Limit = DefaultLimit
	}
	if o.Timeout <= 0 {
		o.Timeout = query.DefaultTimeout
	}
	v := &Server{store: s, model: m, queries: query.NewPool(s.URL(), o.Pool), operations: operations(), Options: o, boot: bootID()}
	mux := http.NewServeMux()
	mux.Handle("/", reading(pages()))
	mux.Handle("/health", reading(http.HandlerFunc(v.health)))
	mux.HandleFunc("GET /api/v2/query", v.query)
	mux.HandleFunc("POST /api/v2/query", v.query)
	mux.HandleFunc("GET /api/v2/read", v.read)
	mux.HandleFunc("POST /api/v2/read", v.read)
	mux.HandleFunc("GET /api/v2/formats", v.formats)
	mux.HandleFunc("/api/", v.unknown)
	v.api(mux)
	v.handler = guard(mux, o.Hosts)
	return v
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
