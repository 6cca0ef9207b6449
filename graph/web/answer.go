package web

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"

	"hearsay/graph/query"
	"hearsay/graph/store"
)

// answer writes v as JSON, with angle brackets as they are.
func answer(w http.ResponseWriter, status int, v any) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		status = http.StatusInternalServerError
		b.Reset()
		b.WriteString(`{"error":"the answer cannot be written as JSON"}` + "\n")
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(b.Bytes())
}

// fail answers with an error as Cayley writes it.
func fail(w http.ResponseWriter, status int, text string) {
	answer(w, status, map[string]string{"error": text})
}

// statusOf is the status of an error: the client's, ours, or that it came at a bad time.
func statusOf(err error) int {
	var (
		big     *http.MaxBytesError
		refused *refusal
	)
	switch {
	case errors.As(err, &big), errors.Is(err, errAnswer):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, query.ErrBusy):
		return http.StatusTooManyRequests
	case errors.Is(err, errAccept):
		return http.StatusNotAcceptable
	case errors.Is(err, store.ErrLocked):
		return http.StatusServiceUnavailable
	case errors.As(err, &refused):
		return refused.status
	}
	for _, theirs := range []error{query.ErrScript, query.ErrCrash, query.ErrLanguage, query.ErrTimeout, query.ErrMemory, errRequest} {
		if errors.Is(err, theirs) {
			return http.StatusBadRequest
		}
	}
	return http.StatusInternalServerError
}

// health says whether the graph can be read, and how much of it there is.
func (v *Server) health(w http.ResponseWriter, r *http.Request) {
	docs, err := v.store.Documents(r.Context())
	var quads int64
	if err == nil {
		quads, err = v.store.Count(r.Context())
	}
	if err != nil {
		answer(w, http.StatusServiceUnavailable, map[string]any{"status": "failing", "error": err.Error(), "version": v.Version})
		return
	}
	answer(w, http.StatusOK, map[string]any{"status": "ok", "quads": quads, "documents": len(docs), "version": v.Version})
}

// unknown answers what the API does not have.
func (v *Server) unknown(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/api/v2/write", "/api/v2/delete", "/api/v2/node/delete":
		if v.Access.Write {
			w.Header().Set("Allow", "POST")
			fail(w, http.StatusMethodNotAllowed, "method "+r.Method+" is not allowed here")
			return
		}
		fail(w, http.StatusForbidden, "database is read-only: start the server with --write")
	case "/api/v2/query", "/api/v2/read", "/api/v2/formats":
		w.Header().Set("Allow", "GET, POST")
		fail(w, http.StatusMethodNotAllowed, "method "+r.Method+" is not allowed here")
	default:
		fail(w, http.StatusNotFound, "there are /api/v2/query, /api/v2/read and /api/v2/formats")
	}
}
