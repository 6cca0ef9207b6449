package web

import (
	"cmp"
	"fmt"
	"io"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// counts are what the server has done, for Prometheus. The text format is a page of code; the official client would
// bring protocol buffers and five more modules for twenty numbers.
type counts struct {
	mu       sync.Mutex
	routes   map[routeStatus]*routeCount
	inFlight int
}

type routeStatus struct {
	route  string
	status int
}

type routeCount struct {
	requests int
	bytes    int64
	seconds  float64
	within   [len(buckets)]int // requests that took at most so long
}

// buckets are the bounds of the histogram, in seconds.
var buckets = [...]float64{.001, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30}

func (c *counts) begin() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.inFlight++
}

func (c *counts) end(route string, status int, bytes int64, took time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.inFlight--
	if c.routes == nil {
		c.routes = map[routeStatus]*routeCount{}
	}
	k := routeStatus{route, status}
	n := c.routes[k]
	if n == nil {
		n = &routeCount{}
		c.routes[k] = n
	}
	n.requests++
	n.bytes += bytes
	n.seconds += took.Seconds()
	for i, b := range buckets {
		if took.Seconds() <= b {
			n.within[i]++
		}
	}
}

// cutMethod takes the method off a pattern of http.ServeMux.
func cutMethod(pattern string) (method, path string, ok bool) {
	if strings.HasPrefix(pattern, "/") {
		return "", pattern, true
	}
	return strings.Cut(pattern, " ")
}

// metrics writes the counts in the text format of Prometheus.
func (v *Server) metrics(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	v.counts.write(&b)
	p := v.queries.Stats()
	for _, x := range []struct {
		name, kind, help string
		value            int
	}{
		{"hearsay_queries_total", "counter", "Queries that ran.", p.Served},
		{"hearsay_queries_failed_total", "counter", "Queries that ended with an error.", p.Failed},
		{"hearsay_queries_crashed_total", "counter", "Queries that broke the engine.", p.Crashed},
		{"hearsay_queries_timed_out_total", "counter", "Queries that were stopped for their time.", p.TimedOut},
		{"hearsay_queries_out_of_memory_total", "counter", "Queries that were stopped for their memory.", p.OutOfMemory},
		{"hearsay_queries_rejected_total", "counter", "Queries that got no turn in time.", p.Rejected},
		{"hearsay_queries_waiting", "gauge", "Queries that wait for a turn.", p.Waiting},
		{"hearsay_query_processes_running", "gauge", "Processes that run a query.", p.Running},
		{"hearsay_query_processes_idle", "gauge", "Processes that wait for a query.", p.Idle},
		{"hearsay_query_processes_started_total", "counter", "Processes that were started for queries.", p.Started},
	} {
		fmt.Fprintf(&b, "# HELP %s %s\n# TYPE %s %s\n%s %d\n", x.name, x.help, x.name, x.kind, x.name, x.value)
	}
	if n, err := v.store.Count(r.Context()); err == nil {
		fmt.Fprintf(&b, "# HELP hearsay_quads Quads of the graph.\n# TYPE hearsay_quads gauge\nhearsay_quads %d\n", n)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Fprintf(&b, "# HELP hearsay_memory_bytes Memory that the server took from the system.\n# TYPE hearsay_memory_bytes gauge\nhearsay_memory_bytes %d\n", m.Sys-m.HeapReleased)
	fmt.Fprintf(&b, "# HELP hearsay_info The version.\n# TYPE hearsay_info gauge\nhearsay_info{version=%s} 1\n", label(v.Version))
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	io.WriteString(w, b.String())
}

func (c *counts) write(b *strings.Builder) {
	c.mu.Lock()
	defer c.mu.Unlock()
	fmt.Fprintf(b, "# HELP hearsay_http_in_flight Requests that are being answered.\n# TYPE hearsay_http_in_flight gauge\nhearsay_http_in_flight %d\n", c.inFlight)
	keys := make([]routeStatus, 0, len(c.routes))
	for k := range c.routes {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b routeStatus) int {
		return cmp.Or(strings.Compare(a.route, b.route), cmp.Compare(a.status, b.status))
	})
	b.WriteString("# HELP hearsay_http_response_bytes_total Bytes of answers.\n# TYPE hearsay_http_response_bytes_total counter\n")
	for _, k := range keys {
		fmt.Fprintf(b, "hearsay_http_response_bytes_total%s %d\n", k.labels(""), c.routes[k].bytes)
	}
	b.WriteString("# HELP hearsay_http_request_seconds Time of requests.\n# TYPE hearsay_http_request_seconds histogram\n")
	for _, k := range keys {
		n := c.routes[k]
		for i, bound := range buckets {
			fmt.Fprintf(b, "hearsay_http_request_seconds_bucket%s %d\n", k.labels(strconv.FormatFloat(bound, 'g', -1, 64)), n.within[i])
		}
		fmt.Fprintf(b, "hearsay_http_request_seconds_bucket%s %d\n", k.labels("+Inf"), n.requests)
		fmt.Fprintf(b, "hearsay_http_request_seconds_sum%s %g\n", k.labels(""), n.seconds)
		fmt.Fprintf(b, "hearsay_http_request_seconds_count%s %d\n", k.labels(""), n.requests)
	}
}

func (k routeStatus) labels(le string) string {
	s := fmt.Sprintf("{route=%s,status=\"%d\"", label(k.route), k.status)
	if le != "" {
		s += `,le="` + le + `"`
	}
	return s + "}"
}

// label quotes a value as the format wants it.
func label(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`).Replace(s) + `"`
}
