package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"

	"hearsay/graph"
	"hearsay/graph/store"
	"hearsay/schema"
)

// writeQuads adds quads, as Cayley's API does. Each must be labelled by a document or a claim: nothing else is a
// stranger's to write. All of them are stored in one durable write, or none is.
func (v *Server) writeQuads(w http.ResponseWriter, r *http.Request) {
	v.changeQuads(w, r, "wrote", func(old, given []quad.Quad) []quad.Quad { return append(slices.Clone(old), given...) })
}

// deleteQuads takes quads out, as Cayley's API does; one that is not there is no error.
func (v *Server) deleteQuads(w http.ResponseWriter, r *http.Request) {
	v.changeQuads(w, r, "deleted", func(old, given []quad.Quad) []quad.Quad {
		gone := map[quad.Quad]bool{}
		for _, q := range given {
			gone[q] = true
		}
		return slices.DeleteFunc(slices.Clone(old), func(q quad.Quad) bool { return gone[q] })
	})
}

func (v *Server) changeQuads(w http.ResponseWriter, r *http.Request, did string, merge func(old, given []quad.Quad) []quad.Quad) {
	given, err := readBody(r)
	if err == nil {
		err = v.change(r.Context(), func(st *store.Store) error { return mergeQuads(r.Context(), st, given, merge) })
	}
	if err != nil {
		if statusOf(err) == http.StatusServiceUnavailable {
			w.Header().Set("Retry-After", retryAfter)
		}
		fail(w, statusOf(err), err.Error())
		return
	}
	answer(w, http.StatusOK, map[string]any{"result": fmt.Sprintf("Successfully %s %d quads.", did, len(given)), "count": len(given)})
}

// readBody reads the quads of a body, by its type: N-Quads where it says nothing.
func readBody(r *http.Request) ([]quad.Quad, error) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, fmt.Errorf("read the quads: %w", err)
	}
	typ, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	var out []quad.Quad
	switch typ {
	case "", "application/n-quads", "application/n-triples", "text/plain", "application/x-www-form-urlencoded": // curl -d says the last
		err = store.ReadQuads(body, func(q quad.Quad) error { out = append(out, q); return nil })
	case pquads.ContentType:
		out, err = quad.ReadAll(pquads.NewReader(bytes.NewReader(body), maxBody))
	default:
		return nil, &refusal{http.StatusUnsupportedMediaType, Problem{Message: "the type " + clip(typ) + " is not read here: send application/n-quads"}}
	}
	if err != nil {
		return nil, wrong("the quads cannot be read: "+err.Error(), "")
	}
	return out, nil
}

// mergeQuads changes the documents that the quads belong to.
func mergeQuads(ctx context.Context, st *store.Store, given []quad.Quad, merge func(old, given []quad.Quad) []quad.Quad) error {
	byDoc := map[schema.ID][]quad.Quad{}
	for _, q := range given {
		doc, err := owner(q)
		if err != nil {
			return err
		}
		byDoc[doc] = append(byDoc[doc], q)
	}
	if err := graph.Uncompared(st); err != nil {
		return err
	}
	group := st.Group()
	for _, doc := range sortedKeys(byDoc) {
		old, err := st.Quads(ctx, doc)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return err
		}
		if err := group.Replace(doc, merge(old, byDoc[doc])); err != nil {
			return wrong(err.Error(), "")
		}
	}
	return group.Commit(ctx)
}

// owner is the document that a quad belongs to.
func owner(q quad.Quad) (schema.ID, error) {
	label, _ := q.Label.(quad.IRI)
	switch id := schema.ID(label); id.Kind() {
	case "doc":
		return id, nil
	case "claim":
		return schema.DocOf(id), nil
	}
	return "", wrong(fmt.Sprintf("the quad %v is not labelled by a document or a claim", q), "")
}

// deleteNode takes out every quad of a document or claim with the node as subject, predicate, object or label.
func (v *Server) deleteNode(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	var node quad.Value
	if err == nil {
		if node, err = store.ParseValue(string(bytes.TrimSpace(body))); err != nil {
			err = wrong("the body is not one node: "+err.Error(), "")
		}
	}
	n := 0
	if err == nil {
		err = v.change(r.Context(), func(st *store.Store) error {
			given, err := quadsOf(r.Context(), st, node)
			n = len(given)
			if err != nil {
				return err
			}
			return mergeQuads(r.Context(), st, given, func(old, given []quad.Quad) []quad.Quad {
				return slices.DeleteFunc(slices.Clone(old), func(q quad.Quad) bool { return slices.Contains(given, q) })
			})
		})
	}
	if err != nil {
		fail(w, statusOf(err), err.Error())
		return
	}
	answer(w, http.StatusOK, map[string]any{"result": fmt.Sprintf("Successfully deleted %d quads.", n), "count": n})
}

func quadsOf(ctx context.Context, st *store.Store, node quad.Value) ([]quad.Quad, error) {
	seen := map[quad.Quad]bool{}
	var out []quad.Quad
	for _, d := range quad.Directions {
		err := st.Match(ctx, store.Pattern{d: {node}}, func(q quad.Quad) error {
			if !seen[q] {
				seen[q] = true
				out = append(out, q)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}
