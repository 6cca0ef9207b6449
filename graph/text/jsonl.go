package text

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/transform"
)

// readLines yields the article of each line, one after the other, so that a file may be larger than memory; false
// where the walk is to stop.
func readLines(ctx context.Context, name string, r *bufio.Reader, limit int64, yield func(*Article, error) bool) bool {
	ls := newLines(r, limit)
	for ls.next() {
		if ctx.Err() != nil {
			yield(nil, ctx.Err())
			return false
		}
		if !yield(ls.article(name)) {
			return false
		}
	}
	if !ls.found {
		return yield(nil, fault(name, ErrEmpty))
	}
	return true
}

// lines walks over those lines that are not blank.
type lines struct {
	r     *bufio.Reader
	limit int64
	n     int    // the number of the line, from 1
	raw   []byte // the line without the white space around it; holds until the next
	err   error  // why the line cannot be read
	found bool   // there was a line
	done  bool   // nothing behind this line can be read
}

func newLines(r *bufio.Reader, limit int64) *lines {
	if head, _ := r.Peek(2); utf16(head) != nil {
		r = bufio.NewReader(transform.NewReader(r, utf16(head)))
	}
	if head, _ := r.Peek(len(bom)); string(head) == bom {
		r.Discard(len(bom))
	}
	return &lines{r: r, limit: limit}
}

// next moves to the next line that is not blank, or to one that cannot be read; false at the end. Binary data and
// a failing reader end the walk, a line that is too long does not.
func (l *lines) next() bool {
	for !l.done {
		l.n++
		l.read()
		if len(l.raw) > 0 || l.err != nil {
			l.found = true
			return true
		}
	}
	return false
}

func (l *lines) read() {
	l.raw, l.err = l.raw[:0], nil
	for {
		part, err := l.r.ReadSlice('\n')
		if int64(len(l.raw)+len(bytes.TrimSuffix(part, []byte("\n")))) > l.limit {
			l.raw, l.err = l.raw[:0], ErrTooLarge
		}
		if l.err == nil {
			l.raw = append(l.raw, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		l.done = err != nil
		if err != nil && err != io.EOF {
			l.err = unzipFault(err)
		}
		break
	}
	if !isText(l.raw) {
		l.err, l.done = ErrBinary, true
	}
	l.raw = bytes.TrimSpace(l.raw)
}

// article is that of the line.
func (l *lines) article(name string) (*Article, error) {
	a, err := (*Article)(nil), l.err
	if err == nil {
		a, err = readLine(l.raw)
	}
	if err != nil {
		return nil, fault(fmt.Sprintf("%s:%d", name, l.n), err)
	}
	if a.URL == "" {
		a.addSource(fmt.Sprintf("%s#%d", name, l.n))
	}
	return a, nil
}

// readLine reads one JSON object.
func readLine(raw []byte) (*Article, error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(raw, &fields); err != nil {
		return nil, fmt.Errorf("no JSON object: %w; write one object on each line", err)
	}
	var text *string
	if err := json.Unmarshal(fields["text"], &text); err != nil || text == nil {
		return nil, errors.New(`no "text" in the object; give the article as a string of that name`)
	}
	if !isText([]byte(*text)) {
		return nil, ErrBinary
	}
	values := map[string]string{}
	for _, key := range metaKeys {
		v, err := jsonScalar(fields[key])
		if err != nil {
			return nil, fmt.Errorf("%q %w; write a string", key, err)
		}
		values[key] = v
	}
	start := 0
	if strings.HasPrefix(*text, bom) {
		start = len(bom)
	}
	return newArticle(raw, *text, start, newMeta(values))
}

// jsonScalar is a string, number or truth value as text, "" for null and for no value.
func jsonScalar(raw json.RawMessage) (string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return "", nil
	}
	switch raw[0] {
	case '{', '[':
		return "", errors.New("is not a single value")
	case '"':
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err
	}
	return string(raw), nil
}
