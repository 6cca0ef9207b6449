package segment

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
)

// A segment's file is pages, their checksums, the checksums of the pages of those, a footer in JSON and a trailer. The
// first page begins with the magic and the version, for whoever looks at the file.
const (
	segmentMagic = "quadSEG\n"
	version      = 1
	headerSize   = 16
	trailerSize  = 32 // magic, version, sizes of the footer and of the top sums, checksum of both, 4 unused, checksum of the trailer
)

// footer says where everything lies in a segment's file.
type footer struct {
	Data    int64 // bytes of pages
	Sums    int64 // bytes of checksums
	Added   int64 // quads
	Removed int64
	First   ID // of the dictionary
	Values  int
	Sets    [2][orders][2][2]int64 // the blocks and the index of each order of what is added and removed
	Dict    [4][2]int64            // values, offsets, hashes, buckets
	Died    [2]int64
	Revived [2]int64
}

// openSegment maps a segment. What it looks at does not grow with the segment.
func openSegment(d disk, name string) (*layer, error) {
	b, err := d.load(name)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", d.path(name), err)
	}
	f, top, err := readFooter(d.path(name), b.data)
	if err != nil {
		b.close()
		return nil, err
	}
	p := newPages(d.path(name), b, b.data[:f.Data], b.data[f.Data:f.Data+f.Sums], top)
	l, err := f.layer(p)
	if err != nil {
		return nil, err
	}
	l.file = name
	return l, nil
}

func readFooter(path string, data []byte) (f footer, top []byte, err error) {
	fail := func(format string, args ...any) (footer, []byte, error) {
		return footer{}, nil, fmt.Errorf("%s: %s: %w: restore it from a copy", path, fmt.Sprintf(format, args...), ErrDamaged)
	}
	if len(data) < pageSize+trailerSize {
		return fail("%d bytes are no segment", len(data))
	}
	t := data[len(data)-trailerSize:]
	if sumOf(t[:28]) != binary.LittleEndian.Uint32(t[28:]) || string(t[:8]) != segmentMagic {
		return fail("the end of the file is missing or changed")
	}
	if v := binary.LittleEndian.Uint32(t[8:]); v > version {
		return f, nil, fmt.Errorf("%s: %w: format %d, this one knows up to %d", path, ErrNewer, v, version)
	}
	size, tops := int64(binary.LittleEndian.Uint32(t[12:])), int64(binary.LittleEndian.Uint32(t[16:]))
	rest := int64(len(data)) - trailerSize - size - tops
	if rest < pageSize {
		return fail("its footer is larger than the file")
	}
	end := data[rest : int64(len(data))-trailerSize]
	if sumOf(end) != binary.LittleEndian.Uint32(t[20:]) {
		return fail("the checksum of the footer differs")
	}
	if err := json.Unmarshal(end[tops:], &f); err != nil {
		return fail("the footer: %v", err)
	}
	if f.Data%pageSize != 0 || f.Sums != f.Data/pageSize*4 || f.Data+f.Sums != rest || tops < (f.Sums+pageSize-1)/pageSize*4 {
		return fail("%d bytes of pages and %d of checksums do not make the file", f.Data, f.Sums)
	}
	return f, slices.Clone(end[:tops]), nil
}

// layer makes the layer that the footer describes.
func (f *footer) layer(p *pages) (*layer, error) {
	var bad error
	at := func(s [2]int64) span {
		if s[0] < 0 || s[1] < 0 || s[0] > f.Data || s[1] > f.Data-s[0] {
			bad = p.damaged("a section lies from %d for %d bytes", s[0], s[1])
		}
		return span{int(s[0]), int(s[1])}
	}
	sets := [2]*packed{{pages: p, rows: f.Added}, {pages: p, rows: f.Removed}}
	for i, set := range sets {
		for o := range set.blocks {
			set.blocks[o], set.index[o] = at(f.Sets[i][o][0]), at(f.Sets[i][o][1])
			if set.rows < 0 || set.index[o].size != (set.numBlocks()+1)*indexEntry {
				bad = p.damaged("the index of %v has %d bytes for %d quads", order(o), set.index[o].size, set.rows)
			}
		}
	}
	d := &dict{pages: p, from: f.First, n: f.Values}
	d.blocks, d.offsets, d.hashes, d.buckets = at(f.Dict[0]), at(f.Dict[1]), at(f.Dict[2]), at(f.Dict[3])
	if d.n < 0 || d.offsets.size != ((d.n+dictBlock-1)/dictBlock+1)*8 || d.buckets.size < 8 {
		bad = p.damaged("the dictionary has %d bytes of offsets for %d values", d.offsets.size, d.n)
	}
	l := &layer{adds: sets[0], dels: sets[1], words: d, died: packedIDs{p, at(f.Died)}, revived: packedIDs{p, at(f.Revived)}}
	return l, bad
}
