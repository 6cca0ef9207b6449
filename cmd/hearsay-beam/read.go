package main

import (
	"bytes"
	"context"
	"encoding/gob"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs"   // gs://
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local" // files of this machine

	"hearsay/graph/text"
)

// A batch holds articles until their texts have so many bytes or they are so many: enough to be worth a runner's trouble, few
// enough to be spread.
const (
	batchBytes    = 1 << 20
	batchArticles = 64
)

// readFile reads the articles of files and gives them on in batches.
type readFile struct {
	batch []text.Article
	size  int
}

// ProcessElement reads a file; what is wrong with it or with an article of it is a reject.
func (r *readFile) ProcessElement(f fileio.FileMetadata, batch func([]byte), reject func(Reject)) error {
	ctx := context.Background()
	name, done, err := nearby(ctx, f.Path)
	if err != nil {
		reject(Reject{f.Path, err.Error()})
		return nil
	}
	defer done()
	far := func(s string) string { return strings.ReplaceAll(s, name, f.Path) }
	var failed error
	take := func(a *text.Article, err error) bool {
		if err != nil {
			reject(Reject{f.Path, far(err.Error())})
			return true
		}
		for i := range a.Sources {
			a.Sources[i] = far(a.Sources[i])
		}
		r.batch, r.size = append(r.batch, *a), r.size+len(a.Text)
		if r.size >= batchBytes || len(r.batch) == batchArticles {
			failed = r.flush(batch)
		}
		return failed == nil
	}
	if strings.HasSuffix(strings.TrimSuffix(name, ".gz"), ".warc") {
		readWARC(ctx, name, take)
	} else {
		text.Read(ctx, []string{name}, text.Options{})(take)
	}
	return failed
}

// FinishBundle gives on what is left.
func (r *readFile) FinishBundle(batch func([]byte), _ func(Reject)) error { return r.flush(batch) }

func (r *readFile) flush(batch func([]byte)) error {
	if len(r.batch) == 0 {
		return nil
	}
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(r.batch); err != nil {
		return err
	}
	batch(b.Bytes())
	r.batch, r.size = nil, 0
	return nil
}

// nearby is a file of this machine with the content of the one named, which may lie in a store of objects; done removes a
// copy.
func nearby(ctx context.Context, name string) (local string, done func(), err error) {
	if !strings.Contains(name, "://") {
		return name, func() {}, nil
	}
	dir, err := os.MkdirTemp("", "hearsay-beam-")
	if err != nil {
		return "", nil, err
	}
	local, done = filepath.Join(dir, path.Base(name)), func() { os.RemoveAll(dir) }
	if err := copyTo(ctx, local, name); err != nil {
		done()
		return "", nil, fmt.Errorf("read %s: %w", name, err)
	}
	return local, done, nil
}

func copyTo(ctx context.Context, local, name string) error {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	r, err := fs.OpenRead(ctx, name)
	if err != nil {
		return err
	}
	defer r.Close()
	w, err := os.Create(local)
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, r); err != nil {
		w.Close()
		return err
	}
	return w.Close()
}
