package text

import (
	"strings"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A main text is longer than a brief one, which stands in its page's article element or in its paragraphs if that
// is enough of a text.
const (
	brief  = 200 // characters
	enough = 100
)

// mainText finds the article on a page and writes it with one line for each paragraph. It is "" where there is
// none. The search may take a part of the page for the whole: where twice as much stands in the paragraphs of the
// article element, or of a page without one, these are the text.
func mainText(root *html.Node) string {
	text, part, everything := "", root, false
	if n := readable(root); n != nil {
		text = textOf(n, true)
	}
	if a := find(root, atom.Article); a != nil {
		part, everything = a, true
	}
	if len(textOf(part, false)) > 2*len(text) {
		text = textOf(part, everything)
	}
	if utf8.RuneCountInString(text) < brief || !strings.Contains(text, "\n") {
		return briefText(root)
	}
	return text
}

// readable is a copy of the article on a page as readability finds it, nil where it finds none. It sees no
// metadata: it would parse dates that nobody asked for, and take a headline that repeats the title away.
func readable(root *html.Node) *html.Node {
	bare(root)
	p := readability.NewParser()
	p.KeepClasses = true
	a, err := p.ParseDocument(root, nil)
	if err != nil {
		return nil
	}
	return a.Node
}

// bare takes the head and all metadata out of a page.
func bare(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.DataAtom == atom.Head || c.DataAtom == atom.Meta {
			n.RemoveChild(c)
		} else {
			bare(c)
		}
		c = next
	}
}

// briefText is the text of a page with little on it, of which readability may take anything: that of the article
// element, else of the paragraphs, else of the whole page.
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
