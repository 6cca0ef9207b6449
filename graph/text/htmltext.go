package text

import (
	"strings"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// mainText finds the article on a page and writes it with one line for each paragraph. It is "" where there is
// none. No metadata are looked at, so it depends on neither the clock nor the order of maps.
func mainText(root *html.Node) string {
	r, err := trafilatura.ExtractDocument(root, trafilatura.Options{
		EnableFallback: true, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled})
	if err != nil || r.ContentNode == nil {
		return briefText(root)
	}
	text := textOf(r.ContentNode, true)
	if utf8.RuneCountInString(text) < trafilatura.DefaultConfig().MinExtractedSize || !strings.Contains(text, "\n") {
		return briefText(root)
	}
	return text
}

// enough is the number of characters above which a part of a page is taken for its article.
const enough = 100

// briefText is the text of a page with little on it, for which trafilatura takes everything, some of it twice, and
// glues its paragraphs together: that of the article element, else of the paragraphs, else of the whole page.
func briefText(root *html.Node) string {
	if a := find(root, atom.Article); a != nil {
		if s := textOf(a, true); utf8.RuneCountInString(s) > enough {
			return s
		}
	}
	if s := textOf(root, false); utf8.RuneCountInString(s) > enough {
		return s
	}
	if b := find(root, atom.Body); b != nil {
		return textOf(b, true)
	}
	return ""
}

// find is the first element of a kind below a node.
func find(n *html.Node, kind atom.Atom) *html.Node {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == kind {
			return c
		}
		if d := find(c, kind); d != nil {
			return d
		}
	}
	return nil
}

// textOf is the text below a node with one line for each block, white space as single spaces; of everything, or
// of the paragraphs alone. Menus, forms and the like are left out.
func textOf(n *html.Node, everything bool) string {
	var p paragraphs
	p.walk(n, everything)
	p.end()
	return strings.Join(p.lines, "\n")
}

type paragraphs struct {
	lines []string
	open  strings.Builder
}

func (p *paragraphs) end() {
	if s := line(p.open.String()); s != "" {
		p.lines = append(p.lines, s)
	}
	p.open.Reset()
}

func (p *paragraphs) walk(n *html.Node, keep bool) {
	if n.Type == html.TextNode && keep {
		p.open.WriteString(n.Data)
	}
	if n.Type == html.ElementNode && furniture[n.DataAtom] {
		return
	}
	block := n.Type == html.ElementNode && !inline[n.DataAtom]
	if block {
		p.end()
	}
	keep = keep || n.DataAtom == atom.P || n.DataAtom == atom.Blockquote || n.DataAtom == atom.Pre
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.walk(c, keep)
	}
	if block {
		p.end()
	}
}

// inline are the elements that stay within their line.
var inline = map[atom.Atom]bool{atom.A: true, atom.Abbr: true, atom.Cite: true, atom.Del: true, atom.Em: true, atom.Kbd: true,
	atom.Mark: true, atom.Q: true, atom.Samp: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Var: true}

// furniture are the elements that hold no article.
var furniture = map[atom.Atom]bool{atom.Aside: true, atom.Audio: true, atom.Button: true, atom.Canvas: true, atom.Footer: true, atom.Form: true,
	atom.Head: true, atom.Iframe: true, atom.Menu: true, atom.Nav: true, atom.Noscript: true, atom.Object: true, atom.Script: true,
	atom.Select: true, atom.Style: true, atom.Svg: true, atom.Template: true, atom.Textarea: true, atom.Video: true}
