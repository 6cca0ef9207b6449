package web

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"hearsay/graph/query"
)

var (
	errRequest = errors.New("bad request")
	errAnswer  = fmt.Errorf("the answer is larger than %d MiB: ask for fewer rows with limit", maxAnswer>>20)
)

// query runs a script: GET with qu, or POST with the script as body; lang, limit and timeout (seconds) as parameters.
func (v *Server) query(w http.ResponseWriter, r *http.Request) {
	req, err := v.request(r)
	if err != nil {
		v.refuse(w, req.Lang, err)
		return
	}
	rows, cut, err := v.run(r.Context(), req)
	if err != nil {
		v.refuse(w, req.Lang, err)
		return
	}
	out := map[string]any{"result": rows}
	if req.Lang == "graphql" {
		out = map[string]any{"data": map[string]any{}}
		if len(rows) > 0 {
			out["data"] = rows[0]
		}
	}
	if cut {
		out["cut"] = true
	}
	answer(w, http.StatusOK, out)
}

// refuse answers with an error in the manner of the language: GraphQL has its own.
func (v *Server) refuse(w http.ResponseWriter, lang string, err error) {
	if errors.Is(err, query.ErrBusy) {
		w.Header().Set("Retry-After", retryAfter)
	}
	if lang == "graphql" {
		answer(w, statusOf(err), map[string]any{"errors": []map[string]string{{"message": err.Error()}}})
		return
	}
	fail(w, statusOf(err), err.Error())
}

func (v *Server) request(r *http.Request) (query.Request, error) {
	p := r.URL.Query()
	req := query.Request{Lang: cmp.Or(p.Get("lang"), r.PathValue("lang")), Text: p.Get("qu"), Memory: v.Memory}
	if req.Lang == "" {
		return req, fmt.Errorf("%w: query language not specified: add ?lang=gizmo", errRequest)
	}
	if err := query.CheckLanguage(req.Lang); err != nil {
		return req, err
	}
	if r.Method == http.MethodPost {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return req, fmt.Errorf("read the query: %w", err)
		}
		req.Text = string(body)
	}
	if req.Text == "" {
		return req, fmt.Errorf("%w: query is empty", errRequest)
	}
	limit, err := atMost(p, "limit", v.Limit)
	if err != nil {
		return req, err
	}
	seconds, err := atMost(p, "timeout", int(v.Timeout/time.Second))
	req.Limit, req.Timeout = limit, min(v.Timeout, time.Duration(seconds)*time.Second)
	if seconds == 0 {
		req.Timeout = v.Timeout // below a second
	}
	return req, err
}

// atMost reads a parameter that may lower max.
func atMost(p url.Values, name string, max int) (int, error) {
	s := p.Get(name)
	if s == "" {
		return max, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 0, fmt.Errorf("%w: %s=%s is not a number from 1", errRequest, name, s)
	}
	return min(n, max), nil
}

// run collects the rows of a script, and whether the limit cut them.
func (v *Server) run(ctx context.Context, req query.Request) ([]json.RawMessage, bool, error) {
	rows, size := []json.RawMessage{}, 0
	err := v.queries.Run(ctx, req, func(r query.Row) error {
		b, err := r.MarshalJSON()
		if size += len(b); size > maxAnswer {
			return errAnswer
		}
		rows = append(rows, b)
		return err
	})
	if errors.Is(err, query.ErrCut) {
		return rows, true, nil
	}
	return rows, false, err
}
