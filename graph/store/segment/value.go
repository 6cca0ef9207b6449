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
	p, err := partsOf(v)
	if err != nil {
		return b, err
	}
	return p.append(b), nil
}

// parts are those of a value.
type parts struct {
	kind byte
	of   string // the language of a text, or its type
	text string // of what is no number
	bits uint64 // the first eight bytes of a number; of another value they are not known here
	frac uint32 // the nanoseconds of a time
}

// partsOf takes a value apart. The error wraps ErrInvalid.
func partsOf(v quad.Value) (p parts, err error) {
	switch v := v.(type) {
	case quad.IRI:
		p = parts{kind: kindIRI, text: string(v)}
	case quad.BNode:
		p = parts{kind: kindBlank, text: string(v)}
	case quad.String:
		p = parts{kind: kindText, text: string(v)}
	case quad.LangString:
		p = parts{kind: kindLang, of: v.Lang, text: string(v.Value)}
	case quad.TypedString:
		p = parts{kind: kindTyped, of: string(v.Type), text: string(v.Value)}
	case quad.Int:
		return intParts(int64(v)), nil
	case quad.Float:
		return floatParts(float64(v)), nil
	case quad.Bool:
		return boolParts(bool(v)), nil
	case quad.Time:
		return timeParts(time.Time(v)), nil
	default:
		return p, fmt.Errorf("a value of type %T: %w", v, ErrInvalid)
	}
	if err := p.fault(); err != nil {
		return p, err
	}
	if p.kind == kindTyped {
		return nativeParts(p, v.(quad.TypedString)), nil
	}
	return p, nil
}

// nativeParts are those of a literal; of one that prints as a native value does they are that value's, as to Cayley they are one node.
func nativeParts(p parts, v quad.TypedString) parts {
	native, err := v.ParseValue()
	if err != nil {
		return p
	}
	switch native.(type) {
	case quad.Int, quad.Float, quad.Bool, quad.Time:
		if native.String() == v.String() {
			p, _ = partsOf(native) // a number can always be stored
		}
	}
	return p
}

func intParts(n int64) parts { return parts{kind: kindInt, bits: uint64(n) ^ (1 << 63)} }

func floatParts(f float64) parts { return parts{kind: kindFloat, bits: floatBits(f)} }

func boolParts(is bool) parts {
	if is {
		return parts{kind: kindBool, bits: 1}
	}
	return parts{kind: kindBool}
}

func timeParts(t time.Time) parts {
	return parts{kind: kindTime, bits: uint64(t.Unix()) ^ (1 << 63), frac: uint32(t.Nanosecond())}
}

// fault says why a value that is no number cannot be stored.
func (p *parts) fault() error {
	if n := len(p.of) + len(p.text) + 2; n > maxValue {
		return fmt.Errorf("a value of %d bytes: %w, %d are the most", n, ErrInvalid, maxValue)
	}
	if p.of != "" && strings.IndexByte(p.of, 0) >= 0 {
		return fmt.Errorf("a zero byte in the language or type %q: %w", p.of, ErrInvalid)
	}
	return nil
}

// size is how many bytes the value takes at most.
func (p *parts) size() int { return 1 + max(len(p.of)+1+len(p.text), 8+fracLength) }

// append appends the bytes of the value.
func (p *parts) append(b []byte) []byte {
	b = append(b, p.kind)
	switch p.kind {
	case kindInt, kindFloat:
		return binary.BigEndian.AppendUint64(b, p.bits)
	case kindBool:
		return append(b, byte(p.bits))
	case kindTime:
		return binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint64(b, p.bits), p.frac)
	case kindLang, kindTyped:
		b = append(append(b, p.of...), 0)
	}
	return append(b, p.text...)
}

func floatBits(f float64) uint64 {
	if f != f {
		return math.Float64bits(math.NaN()) // all that print as NaN are one
	}
	return math.Float64bits(f)
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
