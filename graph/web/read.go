package web

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
)

// A format is a way to write quads.
type format struct {
	ID    string   `json:"id"`
	Write bool     `json:"write"`
	Ext   []string `json:"ext"`
	Mime  []string `json:"mime"`

	write func(w io.Writer, e store.Encoder, q quad.Quad) error
}

// formats are those of /api/v2/read, the default first.
var formats = []format{
	{"nquads", true, []string{".nq", ".nt"}, []string{"application/n-quads", "application/n-triples"}, writeNQuad},
	{"json-stream", true, []string{".jsonl"}, []string{"application/x-json-stream"}, writeJSON},
}

func writeNQuad(w io.Writer, e store.Encoder, q quad.Quad) error {
	b, err := e.AppendQuad(nil, q)
	if err != nil {
		return err
	}
	_, err = w.Write(b)
	return err
}

// writeJSON writes an object a line: subject, predicate, object and label as N-Quads terms.
func writeJSON(w io.Writer, e store.Encoder, q quad.Quad) error {
	out := map[string]string{}
	for _, d := range quad.Directions {
		v := q.Get(d)
		if v == nil {
			continue
		}
		b, err := e.AppendValue(nil, v)
		if err != nil {
			return err
		}
		out[d.String()] = string(b)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}

// formats lists the formats.
func (v *Server) formats(w http.ResponseWriter, r *http.Request) {
	answer(w, http.StatusOK, formats)
}

// read writes quads: those with one of the values sub, pred, obj and label each (absent is any), in a format, with
// IRIs short or full (iri=), at most limit of them.
func (v *Server) read(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		fail(w, statusOf(fmt.Errorf("%w: %w", errRequest, err)), "read the form: "+err.Error())
		return
	}
	f, p, e, limit, err := v.reading(r)
	if err != nil {
		fail(w, statusOf(err), err.Error())
		return
	}
	w.Header().Set("Content-Type", f.Mime[0])
	out := bufio.NewWriterSize(w, 64<<10)
	n := 0
	err = v.store.Match(r.Context(), p, func(q quad.Quad) error {
		if n++; limit > 0 && n > limit {
			return errEnough
		}
		return f.write(out, e, q)
	})
	switch {
	case err == nil || errors.Is(err, errEnough):
		out.Flush() // a client that left needs no word
	case n == 0:
		fail(w, statusOf(err), err.Error())
	default:
		panic(http.ErrAbortHandler) // so that half an answer does not look whole
	}
}

var errEnough = errors.New("enough")

func (v *Server) reading(r *http.Request) (f format, p store.Pattern, e store.Encoder, limit int, err error) {
	if f, err = formatOf(r); err != nil {
		return
	}
	if p, err = patternOf(r.Form); err != nil {
		return
	}
	switch iri := r.Form.Get("iri"); iri {
	case "", "short":
	case "full":
		e.IRI = store.Full
	default:
		err = fmt.Errorf("%w: iri=%s is neither short nor full", errRequest, iri)
		return
	}
	if r.Form.Get("limit") != "" {
		limit, err = atMost(r.Form, "limit", math.MaxInt)
	}
	return
}

// formatOf picks the format by name, else by the first type of Accept that we have, else the default.
func formatOf(r *http.Request) (format, error) {
	if name := r.Form.Get("format"); name != "" {
		i := slices.IndexFunc(formats, func(f format) bool { return f.ID == name })
		if i < 0 {
			return format{}, fmt.Errorf("%w: no format %q: see /api/v2/formats", errRequest, name)
		}
		return formats[i], nil
	}
	for part := range strings.SplitSeq(r.Header.Get("Accept"), ",") {
		typ, _, err := mime.ParseMediaType(part)
		if err != nil {
			continue
		}
		if i := slices.IndexFunc(formats, func(f format) bool { return slices.Contains(f.Mime, typ) }); i >= 0 {
			return formats[i], nil
		}
	}
	return formats[0], nil
}

// patternOf reads the values of each direction, separated by commas outside of terms.
func patternOf(form url.Values) (store.Pattern, error) {
	p := store.Pattern{}
	for name, d := range map[string]quad.Direction{"sub": quad.Subject, "pred": quad.Predicate, "obj": quad.Object, "label": quad.Label} {
		for _, text := range form[name] {
			values, err := terms(text)
			if err != nil {
				return nil, fmt.Errorf("%w: %s: %w", errRequest, name, err)
			}
			if len(values) > 0 {
				p[d] = append(p[d], values...)
			}
		}
	}
	return p, nil
}

// terms reads N-Quads terms with commas between them; what is no term is taken as a text, as Cayley does.
func terms(s string) ([]quad.Value, error) {
	var out []quad.Value
	for s != "" {
		n := termEnd(s)
		text := s[:n]
		if s = s[n:]; s != "" {
			s = s[1:]
		}
		if text == "" {
			continue
		}
		if !strings.HasPrefix(text, "<") && !strings.HasPrefix(text, "_:") && !strings.HasPrefix(text, `"`) {
			out = append(out, quad.String(text))
			continue
		}
		v, err := store.ParseValue(text)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// termEnd is where the first comma stands that is neither within quotation marks nor within angle brackets.
func termEnd(s string) int {
	var within byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case within == '"' && c == '\\':
			i++
		case within != 0:
			if c == within {
				within = 0
			}
		case c == ',':
			return i
		case c == '"':
			within = '"'
		case c == '<':
			within = '>'
		}
	}
	return len(s)
}
