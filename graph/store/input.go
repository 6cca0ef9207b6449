package store

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/pquads"
	"github.com/klauspost/compress/zstd"
)

// What files begin with.
var (
	gzipMark   = []byte{0x1f, 0x8b}
	zstdMark   = []byte{0x28, 0xb5, 0x2f, 0xfd}
	pquadsMark = []byte{0, 'p', 'q', 0}
)

// largestQuad bounds a quad of pquads, in bytes; quad's own bound is less than the text of a long article.
const largestQuad = 256 << 20

// Stdin as the name of an input is standard input.
const Stdin = "-"

// input is an open file of quads: N-Quads or pquads, either of them compressed with gzip or Zstandard. What it is is
// told by what it begins with, not by its name.
type input struct {
	name   string
	text   *bufio.Reader // N-Quads
	binary quad.Reader   // or pquads
	close  func() error
}

// openInput opens the file, or takes stdin where its name is "-".
func openInput(name string, stdin io.Reader) (*input, error) {
	in := &input{name: name, close: func() error { return nil }}
	r := stdin
	if name != Stdin {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, unpath(err))
		}
		r, in.close = f, f.Close
	}
	if err := in.begin(bufio.NewReaderSize(r, 1<<20)); err != nil {
		return nil, errors.Join(fmt.Errorf("read %s: %w", name, unpath(err)), in.close())
	}
	return in, nil
}

// begin looks at the first bytes.
func (in *input) begin(r *bufio.Reader) error {
	head, err := r.Peek(4)
	if err != nil && err != io.EOF {
		return err
	}
	switch {
	case bytes.HasPrefix(head, gzipMark):
		z, err := gzip.NewReader(r)
		if err != nil {
			return err
		}
		return in.begin(bufio.NewReaderSize(z, 1<<20))
	case bytes.HasPrefix(head, zstdMark):
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1))
		if err != nil {
			return err
		}
		file := in.close
		in.close = func() error { z.Close(); return file() }
		return in.begin(bufio.NewReaderSize(z, 1<<20))
	case bytes.HasPrefix(head, pquadsMark):
		in.binary = pquads.NewReader(r, largestQuad)
	default:
		in.text = r
	}
	return nil
}

// lines reads whole lines of about n bytes together and appends them to text; io.EOF where there are no more. The last
// line may lack its end.
func (in *input) lines(text []byte, n int) ([]byte, error) {
	text = slices.Grow(text, n+n/16)
	var err error
	for err == nil && len(text) < n {
		var m int
		m, err = in.text.Read(text[len(text):n])
		text = text[:len(text)+m]
	}
	for err == nil && text[len(text)-1] != '\n' {
		var part []byte
		part, err = in.text.ReadSlice('\n')
		text = append(text, part...)
		if err == bufio.ErrBufferFull {
			err = nil
		}
	}
	if err != nil && err != io.EOF {
		return text, fmt.Errorf("read %s: %w", in.name, err)
	}
	if len(text) == 0 {
		return text, io.EOF
	}
	return text, nil
}

// quads reads up to n quads of pquads; io.EOF where there are no more.
func (in *input) quads(n int) (out []quad.Quad, err error) {
	defer func() {
		if p := recover(); p != nil { // the reader trusts what it reads
			err = fmt.Errorf("read %s: %w: %v", in.name, ErrSyntax, p)
		}
	}()
	for len(out) < n {
		q, err := in.binary.ReadQuad()
		switch {
		case err == io.EOF && len(out) > 0:
			return out, nil
		case err == io.EOF:
			return nil, io.EOF
		case err != nil:
			return nil, fmt.Errorf("read %s: %w: %w", in.name, ErrSyntax, err)
		}
		out = append(out, q)
	}
	return out, nil
}
