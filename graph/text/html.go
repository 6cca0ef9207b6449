package text

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// maxDepth is the number of elements that may stand within each other.
const maxDepth = 512

// readPage reads HTML: the main text, and what the metadata say.
func readPage(raw []byte) (*Article, error) {
	b, err := decodePage(raw)
	if err != nil {
		return nil, err
	}
	c, err := clean(b)
	if err != nil {
		return nil, err
	}
	root, err := html.Parse(&c.out)
	if err != nil && strings.Contains(err.Error(), "exceeds 512") {
		return nil, ErrTooDeep
	}
	if err != nil {
		return nil, fmt.Errorf("broken HTML, %w; save the article as plain text", err)
	}
	if deeper(root, maxDepth) {
		return nil, ErrTooDeep
	}
	h := readHead(root, c.linked)
	text := mainText(root)
	if body := h.get("articleBody"); text == "" && !strings.Contains(body, "<") {
		text = body
	}
	if text == "" {
		return nil, ErrNoMainText
	}
	return newArticle(raw, text, 0, h.meta())
}

// decodePage makes UTF-8 of a page: as the byte order mark says, else as it is where it is valid, else as its
// head declares. A NUL here and there, which browsers pass over, is left out.
func decodePage(raw []byte) ([]byte, error) {
	b := fromUTF16(raw)
	if !utf8.Valid(b) {
		b = fromDeclared(b)
	}
	if !mostlyUTF8(b) || bytes.Count(b, []byte{0})*10 > len(b) {
		return nil, ErrBinary
	}
	b = bytes.ReplaceAll(b, []byte{0}, nil)
	return bytes.ToValidUTF8(bytes.TrimPrefix(b, []byte(bom)), []byte("\ufffd")), nil
}

var declaration = regexp.MustCompile(`(?i)charset\s*=\s*["']?\s*([\w:.-]+)`)

// fromDeclared decodes a page from the encoding that its head declares. Like browsers it takes no page's word for
// being UTF-16.
func fromDeclared(b []byte) []byte {
	m := declaration.FindSubmatch(b[:min(len(b), 4<<10)])
	if m == nil {
		return b
	}
	enc, name := charset.Lookup(string(m[1]))
	if enc == nil || strings.HasPrefix(name, "utf-") {
		return b
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return b
	}
	return out
}

// deeper says whether elements stand more than n deep below root.
func deeper(root *html.Node, n int) bool {
	for c := root.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (n == 0 || deeper(c, n-1)) {
			return true
		}
	}
	return false
}
