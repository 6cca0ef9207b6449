package web

import (
	"encoding/base64"
	"net/http"
	"strings"

	"hearsay/graph/query"
	"hearsay/schema"
)

// Claims is a page of claims.
type Claims struct {
	Items []*query.Claim `json:"items"`
	Total int            `json:"total"`          // on all pages
	Next  string         `json:"next,omitempty"` // the cursor of the next page
}

func (a *asked) claims() (any, error) {
	f, err := a.filter()
	if err != nil {
		return nil, err
	}
	for _, id := range a.list("id") {
		f.Only = append(f.Only, schema.ID(id))
	}
	if f.After, err = mark(a.text("cursor")); err != nil {
		return nil, err
	}
	f.Limit = a.whole("limit") + 1 // one more tells whether there is a next page
	found, total, err := a.view().Claims(a.Context(), f)
	if err != nil {
		return nil, err
	}
	out := Claims{Items: some(found), Total: total}
	if len(found) == f.Limit {
		if out.Items = found[:f.Limit-1]; f.Limit > 1 {
			out.Next = cursor(query.MarkOf(found[f.Limit-2]))
		}
	}
	return out, nil
}

// filter reads what claimParams say.
func (a *asked) filter() (query.Filter, error) {
	f := query.Filter{Relations: a.list("relation"), Stances: a.list("stance"), Since: a.text("since"), Until: a.text("until"),
		MinConfidence: a.share("min_confidence"), Disputed: a.flag("disputed")}
	for name, id := range map[string]*schema.ID{"speaker": &f.Speaker, "side": &f.Side, "about": &f.About, "place": &f.Place, "party": &f.Party} {
		var err error
		if *id, err = a.entity(name); err != nil {
			return f, err
		}
	}
	if s := a.text("source"); s != "" {
		var err error
		if f.Source, err = a.view().Find(a.Context(), s); err != nil {
			return f, err
		}
	}
	return f, nil
}

// cursor writes where a page ends; clients pass it back as it is.
func cursor(m query.Mark) string {
	return base64.RawURLEncoding.EncodeToString([]byte(m.Day + " " + string(m.Claim)))
}

// mark reads a cursor.
func mark(cursor string) (query.Mark, error) {
	if cursor == "" {
		return query.Mark{}, nil
	}
	b, err := base64.RawURLEncoding.DecodeString(cursor)
	day, id, ok := strings.Cut(string(b), " ")
	if err != nil || !ok || day != "" && query.CheckDay(day) != nil || schema.ID(id).Kind() != "claim" {
		return query.Mark{}, wrong("cursor="+clip(cursor)+" is none that this server gave", "take the next of the answer before, as it is")
	}
	return query.Mark{Day: day, Claim: schema.ID(id)}, nil
}

// Claim is a claim with what stands between it and others.
type Claim struct {
	*query.Claim
	Links []query.ClaimLink `json:"links"`
}

func (a *asked) claim() (any, error) {
	id, err := a.claimID("id")
	if err != nil {
		return nil, err
	}
	c, err := a.view().Claim(a.Context(), id)
	if err != nil {
		return nil, err
	}
	links, err := a.view().Links(a.Context(), id)
	return Claim{c, links}, err
}

// claimID resolves the parameter to a claim.
func (a *asked) claimID(name string) (schema.ID, error) {
	id, err := a.view().Find(a.Context(), a.text(name))
	if err == nil && id.Kind() != "claim" {
		err = noSuch("claim", a.text(name))
	}
	return id, err
}

func noSuch(what, name string) error {
	return &refusal{http.StatusNotFound, Problem{Code: codes[http.StatusNotFound], Message: "no " + what + " is called " + clip(name)}}
}
