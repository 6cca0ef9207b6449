package web

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"time"

	"hearsay/graph/query"
)

// grace is what an operation may take beside the time of a query.
const grace = 15 * time.Second

// apiRoot is where the operations lie.
const apiRoot = "/api/v1"

// contextPath is the prefix table as a JSON-LD context, to which every answer links.
const contextPath = apiRoot + "/context.jsonld"

// api answers the operations of the table; what is not in it is told in the same form.
func (v *Server) api(mux *http.ServeMux) {
	methods := map[string][]string{}
	for i := range v.operations {
		o := &v.operations[i]
		mux.Handle(o.method+" "+apiRoot+o.path, v.perform(o))
		methods[o.path] = append(methods[o.path], o.method)
	}
	for path, ms := range methods {
		if slices.Contains(ms, http.MethodGet) {
			ms = append(ms, http.MethodHead)
		}
		allow := strings.Join(ms, ", ")
		mux.HandleFunc(apiRoot+path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Allow", allow)
			deny(w, &refusal{http.StatusMethodNotAllowed, Problem{Code: codes[http.StatusMethodNotAllowed],
				Message: "the method " + clip(r.Method) + " is not allowed here", Hint: "use " + allow}})
		})
	}
	mux.HandleFunc(apiRoot+"/", func(w http.ResponseWriter, r *http.Request) {
		deny(w, &refusal{http.StatusNotFound, Problem{Code: codes[http.StatusNotFound],
			Message: "there is nothing at " + clip(r.URL.Path), Hint: "GET " + apiRoot + "/openapi.json tells what there is"}})
	})
}

// turn waits until one more look-up may be made; what it returns gives the place back.
func (v *Server) turn(ctx context.Context) (done func(), err error) {
	select {
	case v.turns <- struct{}{}:
		return func() { <-v.turns }, nil
	case <-time.After(patience):
		return nil, query.ErrBusy
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// perform checks a request against its operation, answers from the newest state of the graph and writes what comes
// out as JSON, unless the operation has written its answer itself.
func (v *Server) perform(o *operation) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Link", `<`+contextPath+`>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`)
		args, err := o.arguments(r, v.model)
		if err != nil {
			deny(w, err)
			return
		}
		ctx, cancel := context.WithTimeout(r.Context(), v.Timeout+grace)
		defer cancel()
		r = r.WithContext(ctx)
		if o.method == http.MethodGet {
			done, err := v.turn(ctx)
			if err != nil {
				deny(w, err)
				return
			}
			defer done()
		}
		s, err := v.now(ctx)
		if err != nil {
			deny(w, err)
			return
		}
		if o.method == http.MethodGet && unchanged(w, r, s) {
			return
		}
		out, err := o.do(&asked{Request: r, w: w, server: v, state: s, op: o, args: args})
		switch {
		case err != nil:
			deny(w, err)
		case out != nil:
			answer(w, http.StatusOK, out)
		}
	})
}
