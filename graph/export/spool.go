package export

import (
	"bufio"
	"errors"
	"fmt"
	"hash/fnv"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/store"
	"hearsay/schema"
)

// mostHeld is how many quads of articles an import holds in memory: some 50 MB of them. What comes beyond goes, with these,
// through files, since nothing says where in a file the quads of one article end.
const mostHeld = 250_000

// shelves is by how many an import that goes through files is divided: one shelf at a time is held in memory.
const shelves = 64

// gathered are the quads of articles, in memory or, where they are many, on shelves in a temporary folder.
type gathered struct {
	held map[schema.ID]*piece
	n    int
	most int // mostHeld, fewer in tests
	dir  string
	to   []*shelf
}

// shelf is a file with a line a quad: the line where it stood, the article, the quad.
type shelf struct {
	file *os.File
	buf  *bufio.Writer
}

// add takes a quad of an article that stood in that line.
func (a *gathered) add(doc schema.ID, q quad.Quad, line int) error {
	if a.to != nil {
		return a.shelve(doc, q, line)
	}
	if a.held[doc] == nil {
		a.held[doc] = &piece{}
	}
	a.held[doc].add(q, line)
	if a.n++; a.n <= a.most {
		return nil
	}
	return a.spill()
}

// spill takes what is held to files.
func (a *gathered) spill() error {
	dir, err := os.MkdirTemp("", "hearsay-import-*")
	if err != nil {
		return err
	}
	a.dir = dir
	for i := range shelves {
		f, err := os.Create(filepath.Join(dir, strconv.Itoa(i)))
		if err != nil {
			return err
		}
		a.to = append(a.to, &shelf{f, bufio.NewWriterSize(f, 1<<14)})
	}
	for _, doc := range slices.Sorted(maps.Keys(a.held)) {
		p := a.held[doc]
		for i, q := range p.quads {
			if err := a.shelve(doc, q, p.lines[i]); err != nil {
				return err
			}
		}
	}
	clear(a.held)
	return nil
}

func (a *gathered) shelve(doc schema.ID, q quad.Quad, line int) error {
	h := fnv.New32a()
	h.Write([]byte(doc))
	b := strconv.AppendInt(nil, int64(line), 10)
	b = append(append(append(b, '\t'), doc...), '\t')
	b, err := (store.Encoder{}).AppendQuad(b, q)
	if err != nil {
		return err
	}
	_, err = a.to[h.Sum32()%shelves].buf.Write(b)
	return err
}

// each calls f with the articles, or with some after the others where they were too many to hold.
func (a *gathered) each(f func(map[schema.ID]*piece) error) error {
	if a.to == nil {
		return f(a.held)
	}
	for _, s := range a.to {
		docs, err := s.read()
		if err != nil {
			return err
		}
		if err := f(docs); err != nil {
			return err
		}
	}
	return nil
}

func (s *shelf) read() (map[schema.ID]*piece, error) {
	if err := s.buf.Flush(); err != nil {
		return nil, err
	}
	if _, err := s.file.Seek(0, 0); err != nil {
		return nil, err
	}
	out := map[schema.ID]*piece{}
	err := eachLine(s.file, func(_ int, text string) error {
		at, rest, _ := strings.Cut(text, "\t")
		doc, text, _ := strings.Cut(rest, "\t")
		line, err := strconv.Atoi(at)
		if err != nil {
			return fmt.Errorf("read %s: %w", s.file.Name(), err)
		}
		q, err := store.ParseQuad(text)
		if err != nil {
			return fmt.Errorf("read %s: %w", s.file.Name(), err)
		}
		if out[schema.ID(doc)] == nil {
			out[schema.ID(doc)] = &piece{}
		}
		out[schema.ID(doc)].add(q, line)
		return nil
	})
	return out, err
}

// close takes the files away.
func (a *gathered) close() error {
	var errs []error
	for _, s := range a.to {
		errs = append(errs, s.file.Close())
	}
	if a.dir != "" {
		errs = append(errs, os.RemoveAll(a.dir))
	}
	return errors.Join(errs...)
}
