package web

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/http"
	"strings"

	"hearsay/graph/query"
)

// state is one state of the graph, with what is kept for it.
type state struct {
	sequence uint64 // of the snapshot
	view     *query.View
	id       string // names this state among all that this server has seen
}

// now is the newest state of the graph. A snapshot of the same sequence holds the same quads.
func (v *Server) now(ctx context.Context) (*state, error) {
	snap, err := v.store.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if n := snap.Sequence(); v.last == nil || v.last.sequence != n {
		v.last = &state{sequence: n, view: query.NewView(snap, v.model), id: fmt.Sprintf("%s-%d", v.boot, n)}
	}
	return v.last, nil
}

// unchanged marks the answer with the state that it tells of, and says whether the client has it already, in which
// case it answers so. The tag is weak: it stands for the state, whatever the encoding.
func unchanged(w http.ResponseWriter, r *http.Request, s *state) bool {
	tag := `W/"` + s.id + `"`
	w.Header().Set("ETag", tag)
	for part := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		if part = strings.TrimSpace(part); part == tag || part == "*" || part == strings.TrimPrefix(tag, "W/") {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}

// bootID tells one run of the server from another, so that no tag outlives the program that gave it.
func bootID() string { return strings.ToLower(rand.Text()[:12]) }
