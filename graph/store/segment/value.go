package segment

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
)

// The first byte of a value's bytes says what it is. What follows is its text, save where noted.
const (
	kindIRI    = 'i'
	kindBlank  = 'b'
	kindText   = 's'
	kindLang   = 'l' // the language, a zero byte, the text
	kindTyped  = 't' // the type's IRI, a zero byte, the text
	kindInt    = 'n' // 8 bytes, big-endian, the sign bit flipped
	kindFloat  = 'f' // 8 bytes of IEEE 754, big-endian
	kindBool   = 'o' // one byte, 0 or 1
	kindTime   = 'z' // seconds since 1970 as an integer, then 4 bytes of nanoseconds
	kindNone   = '-' // a value that was removed and compacted away
	maxValue   = 1 << 28
	fracLength = 4
)

// ErrInvalid says that a value or a quad cannot be stored.
var ErrInvalid = errors.New("cannot be stored")

// AppendValue appends the bytes under which the store knows the value. The error wraps ErrInvalid.
func AppendValue(b []byte, v quad.Value) ([]byte, error) {
	before := len(b)
	switch v := v.(type) {
	case quad.IRI:
		b = append(append(b, kindIRI), v...)
	case quad.BNode:
		b = append(append(b, kindBlank), v...)
	case quad.String:
		b = append(append(b, kindText), v...)
	case quad.LangString:
		if strings.IndexByte(v.Lang, 0) >= 0 {
			return b, fmt.Errorf("a zero byte in the language of %v: %w", v, ErrInvalid)
		}
		b = appendPair(b, kindLang, v.Lang, string(v.Value))
	case quad.TypedString:
		return appendTyped(b, v)
	case quad.Int:
		b = appendInt(b, int64(v))
	case quad.Float:
		b = appendFloat(b, float64(v))
	case quad.Bool:
		b = appendBool(b, bool(v))
	case quad.Time:
		b = appendTime(b, time.Time(v))
	default:
		return b, fmt.Errorf("a value of type %T: %w", v, ErrInvalid)
	}
	if len(b)-before > maxValue {
		return b[:before], fmt.Errorf("a value of %d bytes: %w, %d are the most", len(b)-before, ErrInvalid, maxValue)
	}
	return b, nil
}

// appendTyped stores a literal that prints as a native value does as that value: to Cayley they are one node.
func appendTyped(b []byte, v quad.TypedString) ([]byte, error) {
	if strings.IndexByte(string(v.Type), 0) >= 0 {
		return b, fmt.Errorf("a zero byte in the type of %v: %w", v, ErrInvalid)
	}
	if len(v.Value)+len(v.Type) > maxValue {
		return b, fmt.Errorf("a value of %d bytes: %w, %d are the most", len(v.Value)+len(v.Type), ErrInvalid, maxValue)
	}
	if native, err := v.ParseValue(); err == nil {
		switch native.(type) {
		case quad.Int, quad.Float, quad.Bool, quad.Time:
			if native.String() == v.String() {
				return AppendValue(b, native)
			}
		}
	}
	return appendPair(b, kindTyped, string(v.Type), string(v.Value)), nil
}

// appendPair appends a text with its language or type.
func appendPair(b []byte, kind byte, of, text string) []byte {
	return append(append(append(append(b, kind), of...), 0), text...)
}

func appendInt(b []byte, n int64) []byte {
	return binary.BigEndian.AppendUint64(append(b, kindInt), uint64(n)^(1<<63))
}

func appendFloat(b []byte, f float64) []byte {
	return binary.BigEndian.AppendUint64(append(b, kindFloat), floatBits(f))
}

func appendBool(b []byte, is bool) []byte {
	if is {
		return append(b, kindBool, 1)
	}
	return append(b, kindBool, 0)
}

func floatBits(f float64) uint64 {
	if f != f {
		return math.Float64bits(math.NaN()) // all that print as NaN are one
	}
	return math.Float64bits(f)
}

func appendTime(b []byte, t time.Time) []byte {
	b = binary.BigEndian.AppendUint64(append(b, kindTime), uint64(t.Unix())^(1<<63))
	return binary.BigEndian.AppendUint32(b, uint32(t.Nanosecond()))
}

// DecodeValue is the inverse of AppendValue; nothing of b is kept. The error wraps ErrDamaged.
func DecodeValue(b []byte) (quad.Value, error) {
	if len(b) == 0 {
		return nil, fmt.Errorf("an empty value: %w", ErrDamaged)
	}
	kind, b := b[0], b[1:]
	switch {
	case kind == kindIRI:
		return quad.IRI(b), nil
	case kind == kindBlank:
		return quad.BNode(b), nil
	case kind == kindText:
		return quad.String(b), nil
	case kind == kindLang || kind == kindTyped:
		return decodePair(kind, string(b))
	case kind == kindInt && len(b) == 8:
		return quad.Int(binary.BigEndian.Uint64(b) ^ (1 << 63)), nil
	case kind == kindFloat && len(b) == 8:
		return quad.Float(math.Float64frombits(binary.BigEndian.Uint64(b))), nil
	case kind == kindBool && len(b) == 1:
		return quad.Bool(b[0] != 0), nil
	case kind == kindTime && len(b) == 8+fracLength:
		sec := int64(binary.BigEndian.Uint64(b) ^ (1 << 63))
		return quad.Time(time.Unix(sec, int64(binary.BigEndian.Uint32(b[8:]))).UTC()), nil
	}
	return nil, fmt.Errorf("a value of unknown kind %q and %d bytes: %w", kind, len(b), ErrDamaged)
}

func decodePair(kind byte, s string) (quad.Value, error) {
	head, text, ok := strings.Cut(s, "\x00")
	if !ok {
		return nil, fmt.Errorf("a literal without its end of type: %w", ErrDamaged)
	}
	if kind == kindLang {
		return quad.LangString{Value: quad.String(text), Lang: head}, nil
	}
	return quad.TypedString{Value: quad.String(text), Type: quad.IRI(head)}, nil
}
