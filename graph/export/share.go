package export

import (
	"bytes"
	"encoding/binary"
	"math"
	"strings"

	"hearsay/schema"
)

// share is what one claim, or one fact of the background, gives to an edge. Shares are put in order by their edges' keys and
// folded into these when an edge is written, so that no more than one edge is held.
type share struct {
	flags      byte
	confidence float64

	claim, other       schema.ID // the claim; of a comparison both
	speaker, stance    string
	modality, evidence string
	source, figure     string
	title, reason      string
	published          string // the day of the claim's article (level of claims)
	first, last        string
}

// The flags of a share.
const (
	disputedShare byte = 1 << iota
	reportedShare      // another voice than its article's own
	officeShare        // an office that the background knows of
)

// texts are the texts of a share in the order in which they are written.
func (x *share) texts() [13]*string {
	return [...]*string{(*string)(&x.claim), (*string)(&x.other), &x.speaker, &x.stance, &x.modality, &x.evidence, &x.source, &x.figure, &x.title, &x.reason, &x.published, &x.first, &x.last}
}

func (x *share) append(b []byte) []byte {
	b = binary.LittleEndian.AppendUint64(append(b, x.flags), math.Float64bits(x.confidence))
	for _, text := range x.texts() {
		b = append(binary.AppendUvarint(b, uint64(len(*text))), *text...)
	}
	return b
}

// readShare reads what append wrote; of nothing, nothing.
func readShare(b []byte) (x share) {
	if len(b) == 0 {
		return x
	}
	x.flags, x.confidence = b[0], math.Float64frombits(binary.LittleEndian.Uint64(b[1:]))
	b = b[9:]
	all, at := string(b), 0
	for _, to := range x.texts() {
		n, size := binary.Uvarint(b[at:])
		at += size
		*to = all[at : at+int(n)]
		at += int(n)
	}
	return x
}

// appendKey appends the key of an edge. Keys compare as compareEdges compares edges.
func appendKey(b []byte, k key) []byte {
	b = appendPart(b, string(k.from))
	b = appendPart(b, string(k.to))
	b = appendPart(b, string(k.class))
	b = appendPart(b, k.kind)
	return appendPart(b, string(k.graph))
}

// appendPart appends a text so that what ends sooner comes first: two zeros end it, and a zero in it stands as a zero and a one.
func appendPart(b []byte, s string) []byte {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "\x00\x01")
	}
	return append(append(b, s...), 0, 0)
}

// cutPart takes the first text off a key.
func cutPart(b string) (part, rest string) {
	part, rest, _ = strings.Cut(b, "\x00\x00")
	if strings.IndexByte(part, 0) >= 0 {
		part = strings.ReplaceAll(part, "\x00\x01", "\x00")
	}
	return part, rest
}

func readKey(b string) (k key) {
	from, b := cutPart(b)
	to, b := cutPart(b)
	class, b := cutPart(b)
	kind, b := cutPart(b)
	graph, _ := cutPart(b)
	return key{schema.ID(from), schema.ID(to), Class(class), kind, schema.ID(graph)}
}

// folder folds shares that come in the order of their keys into edges, and calls emit with each, which is good until emit
// returns.
type folder struct {
	s    *Selection
	emit func(*Edge) error
	key  []byte
	some bool // an edge is at hand
	edge Edge
}

// add folds a share into the edge at hand, or into another where that has another key.
func (f *folder) add(key, value []byte) error {
	first := !f.some || !bytes.Equal(key, f.key)
	if first {
		if err := f.end(); err != nil {
			return err
		}
		f.key, f.some = append(f.key[:0], key...), true
		f.edge.begin(readKey(string(key)))
		f.edge.Label = f.s.label(&f.edge)
	}
	x := readShare(value)
	f.edge.take(&x, first)
	return nil
}

// end hands on the edge at hand.
func (f *folder) end() error {
	if !f.some {
		return nil
	}
	f.some = false
	f.edge.normalise()
	return f.emit(&f.edge)
}

// begin makes an edge a new one; its lists keep their room.
func (e *Edge) begin(k key) {
	for _, list := range e.lists() {
		clear(*list)
		*list = (*list)[:0]
	}
	*e = Edge{Source: k.from, Target: k.to, Class: k.class, Kind: k.kind, Graph: k.graph, Claims: e.Claims[:0], Speakers: e.Speakers, Stances: e.Stances, Modalities: e.Modalities,
		Figures: e.Figures, Evidence: e.Evidence, Sources: e.Sources, Titles: e.Titles}
}

// take adds a share; first says whether it is the first one of the edge.
func (e *Edge) take(x *share, first bool) {
	open := !first && e.Last == ""
	add := func(list *[]string, text string) {
		if text != "" {
			*list = append(*list, text)
		}
	}
	add(&e.Speakers, x.speaker)
	add(&e.Stances, x.stance)
	add(&e.Modalities, x.modality)
	add(&e.Figures, x.figure)
	add(&e.Evidence, x.evidence)
	add(&e.Sources, x.source)
	add(&e.Titles, x.title)
	for _, id := range []schema.ID{x.claim, x.other} {
		if id != "" {
			e.Claims = append(e.Claims, id)
		}
	}
	e.Disputed = e.Disputed || x.flags&disputedShare != 0
	e.reported = e.reported || x.flags&reportedShare != 0
	e.Confidence = max(e.Confidence, x.confidence)
	e.Reason, e.published = x.reason, x.published
	e.during(x.first, x.last)
	if x.flags&officeShare != 0 && (x.last == "" || open) {
		e.Last = "" // who holds an office, or held it until nobody knows when, has no last day there
	}
}
