package text

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// format is how articles stand in a file.
type format uint8

const (
	unknown format = iota
	plain          // plain text or Markdown, with or without front matter
	page           // HTML
	jsonLines
)

var formats = map[string]format{
	".txt": plain, ".md": plain, ".markdown": plain,
	".html": page, ".htm": page,
	".jsonl": jsonLines, ".ndjson": jsonLines, ".json": jsonLines,
}

// extension is that of a file's name, in lower case, without .gz.
func extension(name string) string {
	return path.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz"))
}

var (
	looksLikePage = regexp.MustCompile(`(?i)^\s*<(!doctype\s+html|html|head|body|!--)`)
	looksLikeJSON = regexp.MustCompile(`^\s*\{\s*"`)
)

// formatOf tells the format by the name, else by how the content begins.
func formatOf(name string, r *bufio.Reader) format {
	if f := formats[extension(name)]; f != unknown {
		return f
	}
	head, _ := r.Peek(1 << 10)
	head = bytes.TrimPrefix(fromUTF16(head), []byte(bom))
	switch {
	case looksLikePage.Match(head):
		return page
	case looksLikeJSON.Match(head):
		return jsonLines
	}
	return plain
}

// unzip looks through gzip, whatever the name says.
func unzip(r io.Reader) (*bufio.Reader, error) {
	br := bufio.NewReaderSize(r, 64<<10)
	head, err := br.Peek(2)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if string(head) != "\x1f\x8b" {
		return br, nil
	}
	z, err := gzip.NewReader(br)
	if err != nil {
		return nil, unzipFault(err)
	}
	return bufio.NewReaderSize(z, 64<<10), nil
}

// unzipFault says what to do about data that gzip cannot read.
func unzipFault(err error) error {
	if errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("damaged or cut short, %w; fetch the file again", err)
	}
	return err
}

const bom = "\ufeff"

// fromUTF16 decodes what begins with a byte order mark of UTF-16, which stays as one in UTF-8; other bytes it
// returns as they are.
func fromUTF16(b []byte) []byte {
	d := utf16(b)
	if d == nil {
		return b
	}
	out, _, _ := transform.Bytes(d, b) // odd bytes become U+FFFD; it has no other errors
	return out
}

// utf16 is the decoder for what begins with a byte order mark of UTF-16, else nil.
func utf16(b []byte) transform.Transformer {
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewDecoder()
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewDecoder()
	}
	return nil
}

// decode makes the text of a file's bytes. UTF-8 stays as it is, byte for byte, with its mark, in whatever
// normal form, and with bytes that are no UTF-8 as long as they are no more than a tenth: tokens leave them out.
func decode(raw []byte) (string, error) {
	b := fromUTF16(raw)
	if !isText(b) {
		return "", ErrBinary
	}
	return string(b), nil
}

// isText says whether bytes are UTF-8 but for a tenth of them at most, without a NUL.
func isText(b []byte) bool { return bytes.IndexByte(b, 0) < 0 && mostlyUTF8(b) }

func mostlyUTF8(b []byte) bool {
	if utf8.Valid(b) {
		return true
	}
	wrong := 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			wrong++
		}
		i += n
	}
	return wrong*10 <= len(b)
}
