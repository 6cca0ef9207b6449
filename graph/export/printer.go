package export

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
)

// printer writes text until the first error or the end of its context.
type printer struct {
	ctx context.Context
	w   io.Writer
	b   bytes.Buffer
	err error
}

func newPrinter(ctx context.Context, w io.Writer) *printer {
	return &printer{ctx: ctx, w: w, err: ctx.Err()}
}

// put writes the texts as they are.
func (p *printer) put(texts ...string) {
	for _, s := range texts {
		p.b.WriteString(s)
	}
	if p.b.Len() >= 1<<15 {
		p.flush()
	}
}

// json writes the value as JSON.
func (p *printer) json(v any) {
	b, err := json.Marshal(v)
	if err != nil && p.err == nil {
		p.err = fmt.Errorf("write %v: %w", v, err)
	}
	p.b.Write(b)
}

// xml writes the text with what XML takes for markup escaped; characters that XML forbids become U+FFFD.
func (p *printer) xml(s string) {
	if err := xml.EscapeText(lineMarks{&p.b}, []byte(s)); err != nil && p.err == nil {
		p.err = err
	}
}

// lineMarks passes XML on with the line marks U+0085 and U+2028 as references: readers that know XML 1.1 would take the
// characters themselves for line feeds. Writes end between characters.
type lineMarks struct{ w io.Writer }

func (l lineMarks) Write(b []byte) (int, error) {
	n := len(b)
	if bytes.Contains(b, []byte("\u0085")) || bytes.Contains(b, []byte("\u2028")) {
		b = bytes.ReplaceAll(bytes.ReplaceAll(b, []byte("\u0085"), []byte("&#x85;")), []byte("\u2028"), []byte("&#x2028;"))
	}
	if _, err := l.w.Write(b); err != nil {
		return 0, err
	}
	return n, nil
}

func (p *printer) flush() {
	if p.err == nil {
		p.err = p.ctx.Err()
	}
	if p.err == nil {
		_, p.err = p.w.Write(p.b.Bytes())
	}
	p.b.Reset()
}

// end writes what is left.
func (p *printer) end() error {
	p.flush()
	return p.err
}

// fields writes the columns that know something of x as members of a JSON object, each with a comma before it.
func fields[T any](p *printer, columns []column[T], x *T) {
	for i := range columns {
		if v := columns[i].value(x); v != nil {
			p.put(",")
			p.json(columns[i].name)
			p.put(":")
			p.json(v)
		}
	}
}

// eachOf lets write print what each gives, until something fails.
func eachOf[T any](p *printer, each func(context.Context, func(T) error) error, write func(T)) {
	if p.err != nil {
		return
	}
	err := each(p.ctx, func(x T) error {
		write(x)
		return p.err
	})
	if p.err == nil {
		p.err = err
	}
}

// listed is eachOf with a comma and a new line between things.
func listed[T any](p *printer, each func(context.Context, func(T) error) error, write func(T)) {
	first := true
	eachOf(p, each, func(x T) {
		if !first {
			p.put(",\n")
		}
		first = false
		write(x)
	})
}
