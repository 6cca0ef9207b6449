package query

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
)

// Row is one result of a script: the nodes of a path by their tags ("id" is where the path ends), or, where Tags is
// nil, a JSON value that the script made itself.
type Row struct {
	Tags  map[string]quad.Value // typed: IRI, String, LangString, Int, Float, Bool, Time …
	Value json.RawMessage
}

// MarshalJSON writes the row as Cayley does: IRIs in angle brackets, numbers and truth values bare, times in RFC 3339,
// texts without their language.
func (r Row) MarshalJSON() ([]byte, error) {
	if r.Tags == nil {
		return r.Value, nil
	}
	out := make(map[string]any, len(r.Tags))
	for tag, v := range r.Tags {
		out[tag] = native(v)
	}
	return marshal(out)
}

// native is the value as Cayley's Gizmo puts it into JSON.
func native(v quad.Value) any {
	switch n := quad.NativeOf(v).(type) {
	case quad.Value:
		return quad.StringOf(v)
	case float64:
		if math.IsNaN(n) || math.IsInf(n, 0) {
			return fmt.Sprint(n)
		}
		return n
	default:
		return n
	}
}

// marshal writes JSON with angle brackets as they are.
func marshal(v any) (json.RawMessage, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// A message is one line from the child to us: ready, an order taken, a row or the end.
type message struct {
	Ready bool              `json:"ready,omitempty"`
	Began bool              `json:"began,omitempty"`
	Tags  map[string]string `json:"tags,omitempty"` // N-Quads terms, so that types survive
	Value json.RawMessage   `json:"value,omitempty"`
	End   *ending           `json:"end,omitempty"`
}

// An ending is how a script came to its end by itself.
type ending struct {
	Cut    bool   `json:"cut,omitempty"`    // there were more rows than the limit
	Script string `json:"script,omitempty"` // the script's own fault
	Fault  string `json:"fault,omitempty"`  // another one, such as a damaged database
	Again  bool   `json:"again,omitempty"`  // the child takes another order
}

func (r Row) message() (message, error) {
	if r.Tags == nil {
		return message{Value: r.Value}, nil
	}
	m := message{Tags: make(map[string]string, len(r.Tags))}
	for tag, v := range r.Tags {
		b, err := store.Encoder{}.AppendValue(nil, v)
		if err != nil {
			return m, err
		}
		m.Tags[tag] = string(b)
	}
	return m, nil
}

func (m message) row() (Row, error) {
	if m.Tags == nil {
		return Row{Value: m.Value}, nil
	}
	r := Row{Tags: make(map[string]quad.Value, len(m.Tags))}
	for tag, text := range m.Tags {
		v, err := store.ParseValue(text)
		if err != nil {
			return r, err
		}
		r.Tags[tag] = v
	}
	return r, nil
}

// maxDepth bounds the nesting of a value that a script makes.
const maxDepth = 500

var errDepth = fmt.Errorf("a value is nested more than %d deep", maxDepth)

// plain turns what a script answers into what JSON can hold. IRIs stay bare, as Cayley's other languages write them.
func plain(v any, depth int) (any, error) {
	if depth > maxDepth {
		return nil, errDepth
	}
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, w := range v {
			var err error
			if out[k], err = plain(w, depth+1); err != nil {
				return nil, err
			}
		}
		return out, nil
	case []map[string]any:
		return plainEach(v, depth)
	case []any:
		return plainEach(v, depth)
	case []quad.Value:
		return plainEach(v, depth)
	case quad.IRI:
		return string(v), nil
	case quad.Value:
		return native(v), nil
	}
	return v, nil
}

func plainEach[T any](vs []T, depth int) (any, error) {
	out := make([]any, len(vs))
	for i, v := range vs {
		var err error
		if out[i], err = plain(v, depth+1); err != nil {
			return nil, err
		}
	}
	return out, nil
}
