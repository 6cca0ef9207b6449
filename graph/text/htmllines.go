package text

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// textOf is the text below a node with one line for each block, white space as single spaces; of everything, or
// of the paragraphs alone. Menus, forms and the like are left out, and, unless there is nothing else, lines that
// are links and the small blocks whose class or id says that they stand beside an article.
func textOf(n *html.Node, everything bool) string {
	b := blocks{size: size(n)}
	b.walk(n, everything)
	b.end()
	if len(b.lines) == 0 {
		return strings.Join(b.others, "\n")
	}
	return strings.Join(b.lines, "\n")
}

// blocks are the lines of a text while it is walked through.
type blocks struct {
	lines, others  []string // the text, and what stands beside it
	size           int      // of everything
	open           strings.Builder
	linked         int // bytes of the open line that are links
	inLink, beside bool
}

// end closes the open line.
func (b *blocks) end() {
	s := line(b.open.String())
	switch {
	case s == "":
	case b.beside || 10*b.linked >= 9*len(s):
		b.others = append(b.others, s)
	default:
		b.lines = append(b.lines, s)
	}
	b.open.Reset()
	b.linked = 0
}

func (b *blocks) walk(n *html.Node, keep bool) {
	if n.Type == html.TextNode && keep {
		b.text(n.Data)
	}
	if n.Type == html.ElementNode && furniture[n.DataAtom] {
		return
	}
	inLink, beside := b.inLink, b.beside
	b.inLink = inLink || n.DataAtom == atom.A
	block := n.Type == html.ElementNode && !inline[n.DataAtom]
	if block {
		b.end()
		b.beside = beside || standsBeside(n) && 4*size(n) < b.size
	}
	keep = keep || n.DataAtom == atom.P || n.DataAtom == atom.Blockquote || n.DataAtom == atom.Pre
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.walk(c, keep)
	}
	if block {
		b.end()
	}
	b.inLink, b.beside = inLink, beside
}

func (b *blocks) text(s string) {
	b.open.WriteString(s)
	if b.inLink {
		b.linked += len(line(s))
	}
}

// size is the number of bytes of text below a node.
func size(n *html.Node) int {
	if n.Type == html.TextNode {
		return len(n.Data)
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += size(c)
	}
	return sum
}

// standsBeside says whether the class or id of an element has a word of what stands beside articles. The id of a heading
// is made of its own words.
func standsBeside(n *html.Node) bool {
	heading := len(n.Data) == 2 && n.Data[0] == 'h'
	return besideWords.MatchString(attr(n, "class")) || !heading && besideWords.MatchString(attr(n, "id"))
}

// besideWords are the words of names that pages give to what is no part of their article.
var besideWords = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:advert\w*|author-?(?:bio|box|info)|binhluan|breadcrumbs?|byline|comments?|commentlist|` +
	`cookie\w*|copyright|disqus\w*|footer|menu|meta|metadata|modal|more-?(?:articles|on|stories)|navi?|navigation|newsletter\w*|overlay|` +
	`pager|pagination|popular|popup|promo|recommend\w*|relate\w*|respond|share\w*|sharing|sidebar\w*|social\w*|sponsor\w*|subscri\w+|` +
	`taglist|tags|teasers?|tinlienquan\w*|widget)(?:[\s_-]|$)`)

// inline are the elements that stay within their line.
var inline = map[atom.Atom]bool{atom.A: true, atom.Abbr: true, atom.Cite: true, atom.Del: true, atom.Em: true, atom.Kbd: true,
	atom.Mark: true, atom.Q: true, atom.Samp: true, atom.Span: true, atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Var: true}

// furniture are the elements that hold no article.
var furniture = map[atom.Atom]bool{atom.Aside: true, atom.Audio: true, atom.Button: true, atom.Canvas: true, atom.Footer: true, atom.Form: true,
	atom.Head: true, atom.Iframe: true, atom.Menu: true, atom.Nav: true, atom.Noscript: true, atom.Object: true, atom.Script: true,
	atom.Select: true, atom.Style: true, atom.Svg: true, atom.Template: true, atom.Textarea: true, atom.Video: true}
