package web

import (
	"encoding/base64"
	"strconv"

	"hearsay/graph/query"
)

// Documents is a page of articles.
type Documents struct {
	Items []query.Listed `json:"items"`
	Total int            `json:"total"`          // on all pages
	Next  string         `json:"next,omitempty"` // the cursor of the next page
}

// Document is an article with its text.
type Document struct {
	*query.Document
	Text  string           `json:"text"`
	Spans []query.TextSpan `json:"spans"` // in bytes of the text's UTF-8, by start
}

func (a *asked) documents() (any, error) {
	from, err := offset(a.text("cursor"))
	if err != nil {
		return nil, err
	}
	all, err := a.view().Documents(a.Context(), a.text("q"))
	if err != nil {
		return nil, err
	}
	out := Documents{Total: len(all)}
	to := min(from+a.whole("limit"), len(all))
	out.Items = some(all[min(from, to):to])
	if to < len(all) && to > from {
		out.Next = base64.RawURLEncoding.EncodeToString([]byte(strconv.Itoa(to)))
	}
	return out, nil
}

// offset reads a cursor of documents.
func offset(cursor string) (int, error) {
	if cursor == "" {
		return 0, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(cursor)
	n, bad := strconv.Atoi(string(b))
	if err != nil || bad != nil || n < 0 {
		return 0, wrong("cursor="+clip(cursor)+" is none that this server gave", "take the next of the answer before, as it is")
	}
	return n, nil
}

func (a *asked) document() (any, error) {
	id, err := a.view().FindDocument(a.Context(), a.text("id"))
	if err != nil {
		return nil, err
	}
	d, err := a.view().Document(a.Context(), id)
	if err != nil {
		return nil, err
	}
	spans, err := a.view().Spans(a.Context(), d)
	return Document{d, d.Text, spans}, err
}
