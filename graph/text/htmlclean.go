package text

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// The bounds of what is given to the parser. To find the main text takes the square of them, and a page beyond
// them is no article.
const (
	maxTags     = 60_000
	maxPageText = 4 << 20
	maxLinked   = 1 << 20 // bytes of one script of linked data
)

// retag renames tags; those whose new name is "" are left out. Tags that only set type say nothing here, and one
// that is left open would be copied into every paragraph behind it. Captions become paragraphs, dates and
// insertions plain words, the headline one among others: the search for the main text would throw them away.
var retag = map[string]string{
	"b": "", "big": "", "code": "", "em": "", "font": "", "i": "", "nobr": "", "s": "", "small": "", "strike": "", "strong": "", "tt": "", "u": "",
	"h1": "h3", "figure": "div", "figcaption": "p", "time": "span", "ins": "span",
}

// cleaned is a page without what is no text: scripts, styles and comments.
type cleaned struct {
	out    bytes.Buffer
	linked []string // the scripts that hold linked data (JSON-LD)
}

// clean copies a page, token by token.
func clean(page []byte) (*cleaned, error) {
	c := &cleaned{}
	z := html.NewTokenizer(bytes.NewReader(page))
	for tags, text := 0, 0; tags <= maxTags && text <= maxPageText; {
		switch kind := z.Next(); kind {
		case html.ErrorToken: // the end; a reader of bytes knows no other error
			return c, nil
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			tags++
			c.tag(z, kind == html.EndTagToken)
		case html.TextToken, html.DoctypeToken:
			text += len(z.Raw())
			c.out.Write(z.Raw())
		}
	}
	return nil, ErrTooLarge
}

func (c *cleaned) tag(z *html.Tokenizer, end bool) {
	raw := z.Raw()
	name, _ := z.TagName()
	to, renamed := retag[string(name)]
	switch {
	case !end && (string(name) == "script" || string(name) == "style"):
		c.skip(z)
	case !renamed:
		c.out.Write(raw)
	case to == "":
	case end:
		c.out.WriteString("</" + to + ">")
	default:
		c.out.WriteString("<" + to)
		c.out.Write(raw[1+len(name):])
	}
}

// skip leaves out a script or style, of which the tag has been read, but keeps linked data.
func (c *cleaned) skip(z *html.Tokenizer) {
	linked := false
	for {
		key, value, more := z.TagAttr()
		linked = linked || string(key) == "type" && strings.EqualFold(strings.TrimSpace(string(value)), "application/ld+json")
		if !more {
			break
		}
	}
	for {
		switch z.Next() {
		case html.TextToken:
			if linked && len(z.Raw()) <= maxLinked {
				c.linked = append(c.linked, string(z.Raw()))
			}
		case html.EndTagToken, html.ErrorToken:
			return
		}
	}
}
