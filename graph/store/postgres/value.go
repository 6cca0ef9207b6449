package postgres

import (
	"crypto/sha1"
	"fmt"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"github.com/jackc/pgx/v5"
)

// hash names a value, as Cayley does it. The zero hash is no value.
type hash [quad.HashSize]byte

// hashOf is the hash of how the value prints. Times print without what is below a second; two of one second are still two.
func hashOf(v quad.Value) hash {
	if t, ok := v.(quad.Time); ok && time.Time(t).Nanosecond() != 0 {
		return sha1.Sum([]byte(time.Time(t).UTC().Format(time.RFC3339Nano)))
	}
	return hash(refs.HashOf(v))
}

// bytes is the hash as a parameter: NULL for none.
func (h hash) bytes() []byte {
	if h == (hash{}) {
		return nil
	}
	return h[:]
}

func toHash(b []byte) (h hash) {
	copy(h[:], b)
	return h
}

// hashes is a quad.
type hashes [4]hash

func hashesOf(q quad.Quad) (out hashes) {
	for i, d := range quad.Directions {
		if v := q.Get(d); v != nil {
			out[i] = hashOf(v)
		}
	}
	return out
}

// valueColumns are those of nodes that hold the value.
const valueColumns = "value, value_string, datatype, language, iri, bnode, value_int, value_bool, value_float, value_time"

// A row is what valueColumns hold of one value; a field that is nil is NULL.
type row struct {
	data                     []byte
	text, datatype, language *string
	iri, bnode               *bool
	number                   *int64
	truth                    *bool
	float                    *float64
	time                     *time.Time
}

// rowOf is the value as Cayley stores it. What its columns would not give back as it was goes into the first one.
func rowOf(v quad.Value) (r row, err error) {
	yes := true
	text := func(s string) bool {
		if strings.Contains(s, "\x00") || strings.Contains(s, `\x00`) { // Cayley writes the first as the second
			return false
		}
		r.text = &s
		return true
	}
	kept := true
	switch v := v.(type) {
	case quad.IRI:
		r.iri, kept = &yes, text(string(v))
	case quad.BNode:
		r.bnode, kept = &yes, text(string(v))
	case quad.String:
		kept = text(string(v))
	case quad.LangString:
		r.language, kept = &v.Lang, text(string(v.Value)) && !strings.Contains(v.Lang, "\x00")
	case quad.TypedString:
		datatype := string(v.Type)
		r.datatype, kept = &datatype, text(string(v.Value)) && !strings.Contains(datatype, "\x00")
	case quad.Int:
		n := int64(v)
		r.number = &n
	case quad.Bool:
		b := bool(v)
		r.truth = &b
	case quad.Float:
		f := float64(v)
		r.float = &f
	case quad.Time:
		t := time.Time(v)
		r.time, kept = &t, t.Nanosecond() == 0
	default:
		kept = false
	}
	if kept {
		return r, nil
	}
	if r.data, err = pquads.MarshalValue(v); err != nil {
		return row{}, fmt.Errorf("a value of type %T: %w", v, err)
	}
	return row{data: r.data}, nil
}

// value is the inverse of rowOf. The error wraps ErrDamaged.
func (r *row) value() (quad.Value, error) {
	switch {
	case r.data != nil:
		v, err := pquads.UnmarshalValue(r.data)
		if err != nil {
			return nil, fmt.Errorf("a value that cannot be read: %w: %w", ErrDamaged, err)
		}
		return v, nil
	case r.text != nil:
		return r.literal(*r.text), nil
	case r.number != nil:
		return quad.Int(*r.number), nil
	case r.truth != nil:
		return quad.Bool(*r.truth), nil
	case r.float != nil:
		return quad.Float(*r.float), nil
	case r.time != nil:
		return quad.Time(r.time.UTC()), nil
	}
	return nil, fmt.Errorf("a node without a value: %w", ErrDamaged)
}

func (r *row) literal(text string) quad.Value {
	switch {
	case r.iri != nil && *r.iri:
		return quad.IRI(text)
	case r.bnode != nil && *r.bnode:
		return quad.BNode(text)
	case r.language != nil:
		return quad.LangString{Value: quad.String(strings.ReplaceAll(text, `\x00`, "\x00")), Lang: *r.language}
	case r.datatype != nil:
		return quad.TypedString{Value: quad.String(strings.ReplaceAll(text, `\x00`, "\x00")), Type: quad.IRI(*r.datatype)}
	}
	return quad.String(strings.ReplaceAll(text, `\x00`, "\x00"))
}

// named is a node with its value.
type named struct {
	hash  hash
	value quad.Value
}

// scanNamed reads a row of the hash and valueColumns.
func scanNamed(rows pgx.Rows) (n named, err error) {
	var h []byte
	var r row
	if err := rows.Scan(&h, &r.data, &r.text, &r.datatype, &r.language, &r.iri, &r.bnode, &r.number, &r.truth, &r.float, &r.time); err != nil {
		return n, err
	}
	n.hash = toHash(h)
	n.value, err = r.value()
	return n, err
}

// columns are rows of nodes as one array a column, for a statement that takes many at once.
type columns struct {
	hashes               [][]byte
	refs                 []int64
	data                 [][]byte
	texts, types, langs  []*string
	iris, bnodes, truths []*bool
	numbers              []*int64
	floats               []*float64
	times                []*time.Time
}

func (c *columns) add(h hash, refs int64, r row) {
	c.hashes = append(c.hashes, h.bytes())
	c.refs = append(c.refs, refs)
	c.data = append(c.data, r.data)
	c.texts, c.types, c.langs = append(c.texts, r.text), append(c.types, r.datatype), append(c.langs, r.language)
	c.iris, c.bnodes, c.truths = append(c.iris, r.iri), append(c.bnodes, r.bnode), append(c.truths, r.truth)
	c.numbers, c.floats, c.times = append(c.numbers, r.number), append(c.floats, r.float), append(c.times, r.time)
}

// args are the parameters of fromArrays.
func (c *columns) args() []any {
	return []any{c.hashes, c.refs, c.data, c.texts, c.types, c.langs, c.iris, c.bnodes, c.numbers, c.truths, c.floats, c.times}
}

// fromArrays gives the rows of nodes that the parameters of columns.args hold.
const fromArrays = `SELECT * FROM unnest($1::bytea[], $2::bigint[], $3::bytea[], $4::text[], $5::text[], $6::text[],
	$7::boolean[], $8::boolean[], $9::bigint[], $10::boolean[], $11::float8[], $12::timestamptz[])`
