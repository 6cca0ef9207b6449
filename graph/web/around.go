package web

import (
	"cmp"
	"io"
	"net/http"
	"os"
	"slices"

	"hearsay/graph/export"
	"hearsay/graph/query"
	"hearsay/schema"
)

// Neighbourhood is what lies around entities: either the nodes and edges, or the counts.
type Neighbourhood struct {
	*query.Neighbourhood `api:"optional"`
	Counts               []query.Count `json:"counts,omitempty"`
}

func (a *asked) neighbourhood() (any, error) {
	f, err := a.filter()
	if err != nil {
		return nil, err
	}
	around := query.Around{Hops: a.whole("hops"), Background: a.flag("background"), Nodes: cmp.Or(a.whole("limit"), 1), Filter: f}
	if around.Of, err = a.entities("of"); err != nil {
		return nil, err
	}
	if a.flag("counts") {
		counts, err := a.view().Counts(a.Context(), around)
		return Neighbourhood{Counts: counts}, err
	}
	h, err := a.view().Neighbourhood(a.Context(), around)
	return Neighbourhood{Neighbourhood: h}, err
}

func (a *asked) paths() (any, error) {
	r := query.Route{MaxHops: a.whole("max_hops"), Not: a.list("not"), Background: a.flag("background"), Limit: cmp.Or(a.whole("limit"), 1)}
	if a.flag("all") {
		r.Limit = mostRows
	}
	var err error
	if r.From, err = a.entity("from"); err != nil {
		return nil, err
	}
	if r.To, err = a.entity("to"); err != nil {
		return nil, err
	}
	if r.AssertedBy, err = a.entity("asserted_by"); err != nil {
		return nil, err
	}
	found, err := a.view().Paths(a.Context(), r)
	found.Paths = some(found.Paths)
	return found, err
}

// Formats are the formats of exports.
type Formats struct {
	Items []export.Format `json:"items"`
}

func (a *asked) exportFormats() (any, error) {
	out := Formats{Items: export.Formats()}
	for i := range out.Items {
		out.Items[i].Extensions = some(out.Items[i].Extensions)
	}
	return out, nil
}

// export writes the selection as a file to save. It is whole before anything is sent, so that an error is one; until then
// it lies on disk, as an export of everything is larger than memory should be.
func (a *asked) export() (any, error) {
	f, err := export.Find(a.text("format"))
	if err != nil {
		return nil, err
	}
	o := export.Options{Level: export.Level(a.text("level")), Hops: a.whole("hops"), Lang: a.text("lang"), WithText: a.flag("with_text"), Raw: a.flag("raw")}
	if err := f.CheckLevel(o.Level); err != nil {
		return nil, wrong(err.Error(), "see "+apiRoot+"/export/formats")
	}
	if o.Focus, err = a.entities("focus"); err != nil {
		return nil, err
	}
	if o.Filter.Filter, err = a.filter(); err != nil {
		return nil, err
	}
	o.Filter.Asserted = a.flag("asserted")
	for _, id := range a.list("only") {
		o.Only = append(o.Only, schema.ID(id))
	}
	spool, err := os.CreateTemp("", "hearsay-export-*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(spool.Name())
	defer spool.Close()
	if err := export.Export(a.Context(), spool, f.Name, a.server.store, a.state.view, o); err != nil {
		return nil, err
	}
	if _, err := spool.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	name := "hearsay"
	if i := slices.IndexFunc(f.Extensions, func(ext string) bool { return ext != "" }); i >= 0 {
		name += f.Extensions[i]
	}
	a.w.Header().Set("Content-Type", f.MediaType)
	a.w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
	a.w.WriteHeader(http.StatusOK)
	io.Copy(a.w, spool) // a client that hangs up wants no more of it
	return nil, nil
}
