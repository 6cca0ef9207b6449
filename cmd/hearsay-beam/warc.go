package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"os"
	"strconv"
	"strings"

	"hearsay/graph/text"
)

// largestRecord bounds a record of a WARC file, in bytes.
const largestRecord = 64 << 20

// readWARC reads the pages of a web archive (ISO 28500), plain or .gz: records of type response that hold HTML.
func readWARC(ctx context.Context, path string, yield func(*text.Article, error) bool) {
	f, err := os.Open(path)
	if err != nil {
		yield(nil, err)
		return
	}
	defer f.Close()
	var plain io.Reader = bufio.NewReaderSize(f, 1<<20)
	if strings.HasSuffix(path, ".gz") {
		if plain, err = gzip.NewReader(plain); err != nil {
			yield(nil, fmt.Errorf("read %s: %w", path, err))
			return
		}
	}
	r := bufio.NewReaderSize(plain, 1<<20)
	for n, more := 1, true; more; n++ {
		head, body, err := record(r)
		switch {
		case err == io.EOF:
			return
		case err != nil:
			yield(nil, fmt.Errorf("read %s: record %d: %w", path, n, err))
			return
		case head.Get("WARC-Type") == "response":
			more = page(ctx, strings.Trim(head.Get("WARC-Target-URI"), "<>"), body, yield)
		}
	}
}

// record reads the next record; io.EOF where there is none.
func record(r *bufio.Reader) (textproto.MIMEHeader, []byte, error) {
	line := ""
	for line == "" { // two empty lines end a record
		text, err := r.ReadString('\n')
		if err == io.EOF && strings.TrimSpace(text) == "" {
			return nil, nil, io.EOF
		}
		if err != nil {
			return nil, nil, err
		}
		line = strings.TrimSpace(text)
	}
	if !strings.HasPrefix(line, "WARC/") {
		return nil, nil, fmt.Errorf("it begins with %.20q, not with WARC/1.0", line)
	}
	head, err := textproto.NewReader(r).ReadMIMEHeader()
	if err != nil {
		return nil, nil, err
	}
	size, err := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
	if err != nil || size < 0 || size > largestRecord {
		return nil, nil, fmt.Errorf("a length of %q; %d bytes are the most", head.Get("Content-Length"), largestRecord)
	}
	body := make([]byte, size)
	_, err = io.ReadFull(r, body)
	return head, body, err
}

// page yields the article of an HTTP response with a page; false where no more are wanted.
func page(ctx context.Context, url string, response []byte, yield func(*text.Article, error) bool) bool {
	resp, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(response)), nil)
	if err != nil {
		return yield(nil, fmt.Errorf("read %s: %w", url, err))
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK || !strings.Contains(resp.Header.Get("Content-Type"), "html") {
		return true
	}
	for a, err := range text.Read(ctx, []string{text.Stdin}, text.Options{Stdin: resp.Body}) {
		if errors.Is(err, text.ErrNoMainText) {
			continue
		}
		if a != nil {
			a.Sources, a.URL = []string{url}, url
		}
		if !yield(a, err) {
			return false
		}
	}
	return true
}
