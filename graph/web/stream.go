package web

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"sync"
	"time"

	"hearsay/graph/query"
	"hearsay/schema"
)

// QueryBody asks for a query.
type QueryBody struct {
	Lang    string  `json:"lang,omitempty"`    // gizmo, graphql or mql; gizmo where it is missing
	Query   string  `json:"query"`             // the script
	Limit   int     `json:"limit,omitempty"`   // rows, at most; the server's own limit where it is missing or greater
	Timeout float64 `json:"timeout,omitempty"` // seconds, at most; the server's own where it is missing or greater
}

// The lines of the answer to a query, one of the fields each.
type line struct {
	Meta    *meta                 `json:"meta,omitempty"`
	Row     map[string]query.Cell `json:"row,omitempty"`
	Value   json.RawMessage       `json:"value,omitempty"`
	Summary *summary              `json:"summary,omitempty"`
	Error   *query.Failure        `json:"error,omitempty"`
}

// meta is the first line.
type meta struct {
	Lang     string            `json:"lang"`
	Limit    int               `json:"limit"`
	Timeout  int64             `json:"timeout_ms"`
	Snapshot string            `json:"snapshot"` // the state of the graph, as in ETag
	Prefixes map[string]string `json:"prefixes"`
}

// summary is the last line of an answer that is whole, or cut at the limit.
type summary struct {
	Rows int   `json:"rows"`
	Cut  bool  `json:"cut"`
	MS   int64 `json:"ms"`
}

// query streams the rows of a query, typed.
func (a *asked) query() (any, error) {
	req, err := a.queryRequest()
	if err != nil {
		return nil, err
	}
	out := newLines(a.w)
	defer out.end()
	head := sync.OnceFunc(func() {
		a.w.Header().Set("Content-Type", "application/x-ndjson")
		out.write(line{Meta: &meta{req.Lang, req.Limit, req.Timeout.Milliseconds(), a.state.id, schema.Namespaces()}})
	})
	began, rows := time.Now(), 0
	err = a.server.queries.Run(a.Context(), req, func(r query.Row) error {
		head()
		rows++
		if r.Tags == nil {
			return out.write(line{Value: r.Value})
		}
		return out.write(line{Row: r.Cells()})
	})
	if errors.Is(err, query.ErrBusy) {
		return nil, err
	}
	head()
	switch cut := errors.Is(err, query.ErrCut); {
	case err == nil || cut:
		out.write(line{Summary: &summary{rows, cut, time.Since(began).Milliseconds()}})
	default:
		f := query.FailureOf(err)
		out.write(line{Error: &f})
	}
	return nil, nil
}

// queryRequest reads and checks the body.
func (a *asked) queryRequest() (query.Request, error) {
	var b QueryBody
	if err := decodeBody(a.Request, &b); err != nil {
		return query.Request{}, err
	}
	if b.Lang == "" {
		b.Lang = query.Languages[0]
	}
	if err := query.CheckLanguage(b.Lang); err != nil {
		return query.Request{}, wrong(err.Error(), "")
	}
	switch {
	case b.Query == "":
		return query.Request{}, wrong("the query is empty", `send {"lang":"gizmo","query":"g.V().limit(1).all()"}`)
	case b.Limit < 0:
		return query.Request{}, wrong(fmt.Sprintf("limit=%d is below 0", b.Limit), "leave it out for the server's own")
	case b.Timeout < 0:
		return query.Request{}, wrong(fmt.Sprintf("timeout=%g is below 0", b.Timeout), "seconds; leave it out for the server's own")
	}
	v := a.server
	req := query.Request{Lang: b.Lang, Text: b.Query, Limit: v.Limit, Timeout: v.Timeout, Memory: v.Memory}
	if b.Limit > 0 {
		req.Limit = min(req.Limit, b.Limit)
	}
	if b.Timeout > 0 && b.Timeout < req.Timeout.Seconds() {
		req.Timeout = max(time.Duration(b.Timeout*float64(time.Second)), time.Millisecond)
	}
	return req, nil
}

// decodeBody reads a JSON body into to; a type that is not JSON's is refused, so that no form of another site's page
// can write one.
func decodeBody(r *http.Request, to any) error {
	if typ, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || typ != "application/json" {
		return &refusal{http.StatusUnsupportedMediaType, Problem{Code: codes[http.StatusUnsupportedMediaType],
			Message: "the body is of the type " + clip(r.Header.Get("Content-Type")), Hint: "send JSON with Content-Type: application/json"}}
	}
	dec := json.NewDecoder(r.Body)
	dec.DisallowUnknownFields()
	if err := dec.Decode(to); err != nil {
		if big := (*http.MaxBytesError)(nil); errors.As(err, &big) {
			return err
		}
		return wrong("the body is not the JSON that is expected: "+err.Error(), "")
	}
	if _, err := dec.Token(); err != io.EOF {
		return wrong("the body goes on after its JSON", "send one object")
	}
	return nil
}
