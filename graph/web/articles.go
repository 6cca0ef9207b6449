package web

import (
	"context"
	"errors"
	"iter"
	"net/http"
	"net/url"

	"hearsay/graph"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/schema"
)

// articlesPath is where articles are added and removed.
const articlesPath = apiRoot + "/articles"

// Built is what became of articles that were sent.
type Built struct {
	Documents []schema.ID `json:"documents"` // of the articles that were read, in their order
	Articles  int         `json:"articles"`
	Unchanged int         `json:"unchanged"`
	Removed   int         `json:"removed"` // older versions
	Claims    int         `json:"claims"`
	Entities  int         `json:"entities"`
	Quads     int         `json:"quads"`
	Rejected  int         `json:"rejected"`
	Failed    []string    `json:"failed"` // what is wrong with those that could not be read
}

// change opens the graph for writing, one change at a time, and closes it again, so that builds of other processes
// can write between. What f wrote is durable when change returns nil.
func (v *Server) change(ctx context.Context, f func(*store.Store) error) error {
	v.writing.Lock()
	defer v.writing.Unlock()
	st, err := store.Open(ctx, v.store.URL(), store.Options{Create: true})
	if err != nil {
		return err
	}
	return errors.Join(f(st), st.Close())
}

// addArticles builds the articles of the body: text, a page, or JSON lines, as the build verb reads them.
func (a *asked) addArticles() (any, error) {
	source, err := sourceURL(a.text("source"))
	if err != nil {
		return nil, err
	}
	out := Built{Documents: []schema.ID{}, Failed: []string{}}
	articles := func(yield func(*text.Article, error) bool) {
		for x, err := range text.Read(a.Context(), []string{text.Stdin}, text.Options{Stdin: a.Body, MaxBytes: maxWrite}) {
			if x != nil {
				if source != "" {
					x.Sources, x.URL = []string{source}, source
				}
				out.Documents = append(out.Documents, x.ID)
			}
			if !yield(x, err) {
				return
			}
		}
	}
	err = a.server.change(a.Context(), func(st *store.Store) error { return out.build(a.Context(), a.server.Builder, st, articles) })
	switch {
	case errors.Is(err, store.ErrLocked):
		return nil, &refusal{http.StatusServiceUnavailable, Problem{Code: codes[http.StatusServiceUnavailable], Message: "somebody else writes to the graph now", Hint: "try again"}}
	case err != nil:
		return nil, err
	case out.Articles+out.Unchanged == 0 && len(out.Failed) > 0:
		return nil, wrong("no article could be read: "+out.Failed[0], "send text, a page of HTML, or JSON lines")
	}
	return out, nil
}

func (b *Built) build(ctx context.Context, builder *graph.Builder, st *store.Store, articles iter.Seq2[*text.Article, error]) error {
	sum, err := builder.Build(ctx, st, articles, graph.BuildOptions{Progress: func(p graph.Progress) {
		if p.Err != nil {
			b.Failed = append(b.Failed, p.Err.Error())
		}
	}})
	if errors.Is(err, graph.ErrSome) {
		err = nil
	}
	b.Articles, b.Unchanged, b.Removed = sum.Articles, sum.Unchanged, sum.Removed
	b.Claims, b.Entities, b.Quads, b.Rejected = sum.Claims, sum.Entities, sum.Quads, sum.Rejected
	return err
}

// sourceURL checks where an article is said to come from: an upload is never a path of this machine.
func sourceURL(s string) (string, error) {
	if s == "" {
		return "", nil
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return "", wrong("source="+clip(s)+" is no address of the web", "give the article's URL, or leave it out")
	}
	return s, nil
}

// Removed is a document that was taken out.
type Removed struct {
	Document schema.ID `json:"document"`
}

func (a *asked) removeArticle() (any, error) {
	id, err := a.view().FindDocument(a.Context(), a.text("id"))
	if err != nil {
		return nil, err
	}
	err = a.server.change(a.Context(), func(st *store.Store) error { return st.Remove(a.Context(), id) })
	if errors.Is(err, store.ErrNotFound) {
		err = &query.UnknownError{Name: string(id)}
	}
	return Removed{id}, err
}

// writeOperations are there only where the graph may be changed.
func writeOperations() []operation {
	return []operation{
		{method: http.MethodPost, path: "/articles", id: "addArticles", tag: "write", about: "Read the articles of the body and add what they claim, in one durable write an article",
			bodies: []string{"text/plain", "text/html", "text/markdown", "application/x-ndjson"}, answer: Built{}, do: (*asked).addArticles,
			params: []param{{name: "source", about: "the article's URL; a newer version of it takes its place"}}},
		{method: http.MethodDelete, path: "/articles/{id}", id: "removeArticle", tag: "write", about: "Take an article out with all its claims", answer: Removed{},
			do: (*asked).removeArticle, params: []param{describe(idInPath, "the document's id or its beginning, or its URL")}},
	}
}
