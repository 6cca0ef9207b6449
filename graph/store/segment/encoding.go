package segment

import (
	"cmp"
	"fmt"
	"hash/maphash"
	"math"
	"slices"
	"strings"
	"sync"
)

// encoding is quads on their way to be encoded: each value once, by its parts, and quads of the values' numbers. The first numbers
// are those of the names that were known beforehand.
type encoding struct {
	known  []string
	used   []bool // the known names that came, by number
	values []parts
	kinds  [len(kindsInOrder)][]placed // the values by their kinds
	table  []uint64                    // numbers of values in the places of their hashes, below these; 0 where there is none; its size is a power of 2
	size   int                         // bytes of the values
	quads  []Quad

	recent   [recentNames]named // names that came last, each in the place of its letters: the table need not be asked
	ranks    []ID               // of the values, by their numbers
	keys     []uint64           // to sort the values of a kind by
	unsorted []placed
	other    []Quad // room to sort quads in
	counts   []uint32
}

// kindsInOrder are the kinds of values as they are sorted.
const kindsInOrder = "bfilnostz"

// kindPlaces are the places of the kinds in that order.
var kindPlaces = func() (out [256]uint8) {
	for i, kind := range []byte(kindsInOrder) {
		out[kind] = uint8(i)
	}
	return out
}()

// placed is a value among those of its kind. Where keys differ, they tell the order.
type placed struct {
	key uint64
	at  uint32 // among all values
}

// encodings are used again, as an article fills a small part of one; those that something large has filled are not.
var encodings = sync.Pool{New: func() any { return &encoding{table: make([]uint64, 1<<10)} }}

const mostKept = 1 << 14 // values, and an eighth of the quads

func (e *encoding) begin(known []string) {
	e.known = known
	e.used = slices.Grow(e.used[:0], len(known)+1)[:len(known)+1]
	clear(e.used)
}

// end empties the encoding and keeps it for another.
func (e *encoding) end() {
	if cap(e.values) > mostKept || cap(e.quads) > 8*mostKept {
		return
	}
	clear(e.values)
	clear(e.table)
	e.recent = [recentNames]named{}
	for i := range e.kinds {
		e.kinds[i] = e.kinds[i][:0]
	}
	e.known, e.values, e.quads, e.size = nil, e.values[:0], e.quads[:0], 0
	encodings.Put(e)
}

// seed is that of hashes that no other process sees.
var seed = maphash.MakeSeed()

// hash is a number of the parts.
func (p *parts) hash() uint32 {
	h := (p.bits ^ p.bits>>32 + uint64(p.kind)<<20 + uint64(p.frac)) * 0x9e3779b97f4a7c15 >> 32 // odd, near 2^64 over the golden ratio
	if p.text != "" {
		h += maphash.String(seed, p.text)
	}
	return uint32(h)
}

// find returns the number of a value that came, else 0.
func (e *encoding) find(p *parts, hash uint32) ID {
	mask := uint32(len(e.table) - 1)
	for i := hash & mask; e.table[i] != 0; i = (i + 1) & mask {
		if entry := e.table[i]; uint32(entry>>32) == hash && e.values[int(uint32(entry))-len(e.known)-1] == *p {
			return ID(entry)
		}
	}
	return 0
}

// came is find of a value whose hash is not known.
func (e *encoding) came(p parts) ID { return e.find(&p, p.hash()) }

// number is the number of a value.
func (e *encoding) number(p parts) ID {
	hash := p.hash()
	if n := e.find(&p, hash); n != 0 {
		return n
	}
	return e.add(&p, hash)
}

// add takes a value that did not come yet.
func (e *encoding) add(p *parts, hash uint32) ID {
	kind := &e.kinds[kindPlaces[p.kind]]
	*kind = append(*kind, placed{p.key(), uint32(len(e.values))})
	e.values = append(e.values, *p)
	e.size += p.size()
	n := uint32(len(e.known) + len(e.values))
	if len(e.values)*2 > len(e.table) {
		table := e.table
		e.table = make([]uint64, 2*len(table))
		for _, entry := range table {
			if entry != 0 {
				e.enter(entry)
			}
		}
	}
	e.enter(uint64(hash)<<32 | uint64(n))
	return ID(n)
}

// recentNames is how many names are kept at hand. A power of 2.
const recentNames = 256

// A named value is a name with its number.
type named struct {
	text   string
	number ID
}

// near is the place of a name among those at hand, by letters in which the names of one article's claims differ.
func (e *encoding) near(s string) *named {
	n := len(s)
	if n == 0 {
		return &e.recent[0]
	}
	return &e.recent[(uint(n)*7+uint(s[n-1])*5+uint(s[max(n-2, 0)])*37+uint(s[max(n-3, 0)])*11+uint(s[n/2])*3)%recentNames]
}

func (e *encoding) enter(entry uint64) {
	mask := uint64(len(e.table) - 1)
	i := entry >> 32 & mask
	for e.table[i] != 0 {
		i = (i + 1) & mask
	}
	e.table[i] = entry
}

// key is a number of the parts: where those of two values of one kind differ, they tell the order of their bytes, in their first
// bits as a rule.
func (p *parts) key() uint64 {
	const small = 1 << 40
	switch p.kind {
	case kindInt, kindTime:
		return uint64(min(max(int64(p.bits^1<<63), -small), small)+small) << 22
	case kindFloat, kindBool:
		return p.bits
	}
	var room [8]byte
	switch n := len(p.of); {
	case n == 0 && (p.kind == kindLang || p.kind == kindTyped):
		copy(room[1:], p.text)
	case n == 0 && len(p.text) >= len(room):
		return word([]byte(p.text[:len(room)]), 0)
	case n < 3: // the zero byte behind two letters would tell nothing
		copy(room[copy(room[:], p.of)+n%2:], p.text)
	default:
		room = [8]byte{p.of[0], p.of[1], 0xff, 0xff, 0xff, 0xff, 0xff, 0xff} // after all texts in a language of two letters
	}
	return word(room[:], 0)
}

// compare orders values of one kind as their bytes are.
func (e *encoding) compare(a, b placed) int {
	if a.key != b.key {
		return cmp.Compare(a.key, b.key)
	}
	p, q := &e.values[a.at], &e.values[b.at]
	if p.of != q.of {
		return strings.Compare(p.of, q.of)
	}
	return cmp.Or(strings.Compare(p.text, q.text), cmp.Compare(p.bits, q.bits), cmp.Compare(p.frac, q.frac))
}

// mostTogether are the values of a kind that are sorted by the first bits of their keys, with which of them it is in the others, before
// they are compared.
const mostTogether = 1 << 12

func (e *encoding) sort(ps []placed) {
	if len(ps) > mostTogether {
		slices.SortFunc(ps, e.compare)
		return
	}
	e.keys, e.unsorted = e.keys[:0], append(e.unsorted[:0], ps...)
	for i, p := range ps {
		e.keys = append(e.keys, p.key&^(mostTogether-1)|uint64(i))
	}
	sortNumbers(e.keys)
	from := 0
	for i, n := range e.keys {
		ps[i] = e.unsorted[n%mostTogether]
		if n/mostTogether != e.keys[from]/mostTogether {
			e.ties(ps[from:i])
			from = i
		}
	}
	e.ties(ps[from:])
}

// ties sorts values whose keys begin alike.
func (e *encoding) ties(ps []placed) {
	if len(ps) > 1 {
		slices.SortFunc(ps, e.compare)
	}
}

// encoded is what came. The values are changed.
func (e *encoding) encoded() (*Encoded, error) {
	size, n := e.size, len(e.values)
	for i, used := range e.used {
		if used {
			size, n = size+1+len(e.known[i-1]), n+1
		}
	}
	if size > math.MaxUint32 {
		return nil, fmt.Errorf("%d bytes of values: %w, use a Loader", size, ErrInvalid)
	}
	out := &Encoded{arena: make([]byte, 0, size), ends: make([]uint32, 0, n), hashes: make([]uint64, 0, n)}
	e.ranks = slices.Grow(e.ranks[:0], len(e.known)+len(e.values)+1)[:len(e.known)+len(e.values)+1]
	for i, ps := range e.kinds {
		e.sort(ps)
		if kindsInOrder[i] == kindIRI {
			ps = e.names(out, ps)
		}
		for _, p := range ps {
			e.rank(p, out.add(&e.values[p.at]))
		}
	}
	e.ranks[0] = 0 // no label
	renumber(e.quads, e.ranks)
	out.quads = slices.Clone(e.sorted(n))
	return out, nil
}

// sorted are the quads in SPOL, each once, where n is the greatest number in them.
func (e *encoding) sorted(n int) []Quad {
	e.counts = slices.Grow(e.counts[:0], n+1)[:n+1]
	for _, place := range [...]uint8{3, 2, 1, 0} {
		e.quads, e.other = sortCounted(e.quads, e.other, place, e.counts), e.quads
	}
	return slices.Compact(e.quads)
}

// rank notes which value in the order of their bytes one is.
func (e *encoding) rank(p placed, n ID) { e.ranks[len(e.known)+1+int(p.at)] = n }

// names adds the known names that came and those of others that do not come after all of them. It returns the rest.
func (e *encoding) names(out *Encoded, ps []placed) []placed {
	for n, used := range e.used {
		if !used {
			continue
		}
		name := parts{kind: kindIRI, text: e.known[n-1]}
		for ; len(ps) > 0 && e.values[ps[0].at].text < name.text; ps = ps[1:] {
			e.rank(ps[0], out.add(&e.values[ps[0].at]))
		}
		e.ranks[n] = out.add(&name)
		if len(ps) > 0 && e.values[ps[0].at].text == name.text {
			e.rank(ps[0], e.ranks[n])
			ps = ps[1:]
		}
	}
	return ps
}

// add adds the next value and returns its number.
func (e *Encoded) add(p *parts) ID {
	from := len(e.arena)
	e.arena = p.append(e.arena)
	e.ends, e.hashes = append(e.ends, uint32(len(e.arena))), append(e.hashes, hashValue(e.arena[from:]))
	return ID(len(e.ends))
}
