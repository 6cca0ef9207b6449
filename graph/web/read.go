package web

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"

	"hearsay/graph/store"
)

// A format is a way to write quads.
type format struct {
	ID    string   `json:"id"`
	Read  bool     `json:"read"`
	Write bool     `json:"write"`
	Ext   []string `json:"ext"`
	Mime  []string `json:"mime"`

	writer func(w io.Writer, e store.Encoder) func(quad.Quad) error
}

// formats are those of /api/v2/read and write, the default first.
var formats = []format{
	{"nquads", true, true, []string{".nq", ".nt"}, []string{"application/n-quads", "application/n-triples"}, writeNQuads},
	{"pquads", true, true, []string{".pq"}, []string{pquads.ContentType}, writePQuads},
	{"json-stream", false, true, []string{".jsonl"}, []string{"application/x-json-stream"}, writeJSON},
}

func writeNQuads(w io.Writer, e store.Encoder) func(quad.Quad) error {
	return func(q quad.Quad) error {
		b, err := e.AppendQuad(nil, q)
		if err == nil {
			_, err = w.Write(b)
		}
		return err
	}
}

// writePQuads writes Cayley's own binary format, which its client reads.
func writePQuads(w io.Writer, e store.Encoder) func(quad.Quad) error {
	out := pquads.NewWriter(w, &pquads.Options{})
	return func(q quad.Quad) error {
		if e.IRI != nil {
			for _, d := range quad.Directions {
				if iri, ok := q.Get(d).(quad.IRI); ok {
					q.Set(d, e.IRI(iri))
				}
			}
		}
		return out.WriteQuad(q)
	}
}

// writeJSON writes an object a line: subject, predicate, object and label as N-Quads terms.
func writeJSON(w io.Writer, e store.Encoder) func(quad.Quad) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return func(q quad.Quad) error {
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
		return enc.Encode(out)
	}
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
	write, n := f.writer(out, e), 0
	err = v.store.Match(r.Context(), p, func(q quad.Quad) error {
		if n++; limit > 0 && n > limit {
			return errEnough
		}
		return write(q)
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

// formatOf picks the format by name, else by Accept, else the default.
func formatOf(r *http.Request) (format, error) {
	if name := r.Form.Get("format"); name != "" {
		i := slices.IndexFunc(formats, func(f format) bool { return f.ID == name })
		if i < 0 {
			return format{}, fmt.Errorf("%w: no format %q: see /api/v2/formats", errRequest, name)
		}
		return formats[i], nil
	}
	return acceptable(r.Header.Values("Accept"))
}

var errAccept = errors.New("none of the types that Accept names is written here: see /api/v2/formats")

// acceptable picks the format that Accept likes best, of equals the first of ours.
func acceptable(accept []string) (format, error) {
	best, liked := format{}, 0.0
	ranges := strings.Split(strings.Join(accept, ","), ",")
	for _, f := range formats {
		for _, part := range ranges {
			typ, params, err := mime.ParseMediaType(part)
			if err != nil || !covers(typ, f.Mime) {
				continue
			}
			q, err := strconv.ParseFloat(cmp.Or(params["q"], "1"), 64)
			if err == nil && q > liked {
				best, liked = f, q
			}
		}
	}
	switch {
	case liked > 0:
		return best, nil
	case strings.TrimSpace(strings.Join(accept, "")) == "":
		return formats[0], nil
	}
	return best, errAccept
}

// covers says whether the range of types holds one of ours.
func covers(typ string, ours []string) bool {
	if typ == "*/*" || slices.Contains(ours, typ) {
		return true
	}
	group, any := strings.CutSuffix(typ, "/*")
	return any && slices.ContainsFunc(ours, func(m string) bool { return strings.HasPrefix(m, group+"/") })
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
