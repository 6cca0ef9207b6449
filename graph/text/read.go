package text

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
)

// Stdin is the path that stands for standard input. As a source it names no place: what is read from it next is
// another article, not a new version of the last one.
const Stdin = "-"

// MaxBytes is the size that one document may have after decompression: a file, a page or a JSON line.
const MaxBytes = 64 << 20

// What can be wrong with an input. The message says what to do about it.
var (
	ErrNoArticles = errors.New("no articles in this folder; files that count end in .txt, .md, .html, .htm, .jsonl or .ndjson, or in one of these and .gz")
	ErrEmpty      = errors.New("no text in it; fill the article or leave it out")
	ErrBinary     = errors.New("binary data or an encoding that is not known; convert it to UTF-8")
	ErrTooLarge   = errors.New("too large for one document; split it into articles")
	ErrTooDeep    = errors.New("HTML nested deeper than 512 elements; save the article as plain text")
	ErrNoMainText = errors.New("no main text found on this page; save the article as plain text")
)

// Options say how to read. The zero value reads as the command line does.
type Options struct {
	Stdin    io.Reader // what "-" stands for; os.Stdin where nil
	MaxBytes int64     // the size that one document may have; MaxBytes where 0
}

func (o Options) limit() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return MaxBytes
}

// Read walks the paths in their order and yields every article, or an error in place of one that cannot be read;
// then the rest follows all the same. A path is a file, "-" for standard input, or a folder, of which all files
// that end in .txt, .md, .markdown, .html, .htm, .jsonl or .ndjson, or in one of these and .gz, are read in
// sorted order, those of its folders included. README files, what begins with a dot, and folders named gold are
// passed over; a file that is named itself is read whatever it is called. A path that is reached twice is read
// once. The format is told by the name, else by the content; .json is read as JSON lines. When ctx ends, its
// error is the last that is yielded.
func Read(ctx context.Context, paths []string, o Options) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		seen := map[string]bool{}
		for name, err := range files(paths) {
			if ctx.Err() != nil {
				yield(nil, ctx.Err())
				return
			}
			if err != nil {
				if !yield(nil, fault(name, err)) {
					return
				}
				continue
			}
			if seen[name] {
				continue
			}
			seen[name] = true
			if !readFile(ctx, name, o, yield) {
				return
			}
		}
	}
}

// fault is an error with the name of its input, which is said once.
func fault(name string, err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read %s: %w; check the path", name, err)
	}
	return fmt.Errorf("read %s: %w", name, err)
}

// readFile yields the articles of one file; false where the walk is to stop.
func readFile(ctx context.Context, name string, o Options, yield func(*Article, error) bool) bool {
	in := o.Stdin
	switch {
	case name != Stdin:
		f, err := os.Open(filepath.FromSlash(name))
		if err != nil {
			return yield(nil, fault(name, err))
		}
		defer f.Close()
		in = f
	case in == nil:
		in = os.Stdin
	}
	r, err := unzip(in)
	if err != nil {
		return yield(nil, fault(name, err))
	}
	switch formatOf(name, r) {
	case jsonLines:
		return readLines(ctx, name, r, o.limit(), yield)
	case page:
		return readWhole(name, r, o.limit(), readPage, yield)
	default:
		return readWhole(name, r, o.limit(), readPlain, yield)
	}
}

// readWhole yields the one article of a file that holds one.
func readWhole(name string, r *bufio.Reader, limit int64, read func([]byte) (*Article, error), yield func(*Article, error) bool) bool {
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return yield(nil, fault(name, unzipFault(err)))
	}
	if int64(len(raw)) > limit {
		return yield(nil, fault(name, ErrTooLarge))
	}
	a, err := read(raw)
	if err != nil {
		var at *located
		if errors.As(err, &at) {
			name = fmt.Sprintf("%s:%d:%d", name, at.line, at.col)
		}
		return yield(nil, fault(name, err))
	}
	a.addSource(name)
	return yield(a, nil)
}
