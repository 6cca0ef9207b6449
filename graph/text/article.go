package text

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"hearsay/schema"
)

// Article is one article as read, before anything is known of its language. Its id and hash are those of the
// bytes of the file after decompression or, of JSON lines, of the line without the white space around it. Sources
// are the path as given, cleaned and with slashes, and the URL where it is known; an article of JSON lines has its
// URL or, where it has none, path#line.
//
// Text is UTF-8 as it was read; of UTF-16 its decoding, of a JSON line the field text, of a page the main text
// with one line for each paragraph.
type Article struct {
	schema.Document             // without Publisher; Lang only where the source says it
	PublisherName   string      // as front matter, JSON or the page's metadata give it
	URL             string      // as front matter, JSON or the page's canonical link give it
	Body            schema.Span // the part of Text to be read: without byte order mark, front matter, ` date 2020-09`
}

// meta is what a source says of its article beside the text.
type meta struct {
	title, publisher, url, lang string
	published                   schema.Date
}

// metaKeys are the keys of front matter and of JSON that say so.
var metaKeys = []string{"title", "published", "date", "publisher", "outlet", "source", "url", "link", "lang", "language"}

// newMeta reads the values of metaKeys; of several keys for one thing the first that has a value counts. A source
// that is an address is the URL.
func newMeta(v map[string]string) meta {
	m := meta{title: line(v["title"]), url: first(v["url"], v["link"]), lang: tag(first(v["lang"], v["language"]))}
	m.published = parseDate(first(v["published"], v["date"]))
	if strings.Contains(v["source"], "://") {
		m.url = first(m.url, v["source"])
		v["source"] = ""
	}
	m.publisher = line(first(v["publisher"], v["outlet"], v["source"]))
	return m
}

// first is the first of the values that is not blank, without the white space around it.
func first(vs ...string) string {
	for _, v := range vs {
		if v = strings.TrimSpace(v); v != "" {
			return v
		}
	}
	return ""
}

// line is text on one line, its white space as single spaces.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

// tag is a language tag in its canonical form, "" for what is none.
func tag(s string) string {
	t, err := language.Parse(s)
	if err != nil || t == language.Und {
		return ""
	}
	return t.String()
}

// datePrefix is what some corpora write before each text.
var datePrefix = regexp.MustCompile(`^\s*date (\d{4}-\d\d(?:-\d\d)?)(?:\s|$)`)

// newArticle joins text and metadata. The article is read from the byte at start.
func newArticle(raw []byte, text string, start int, m meta) (*Article, error) {
	a := &Article{PublisherName: m.publisher, URL: m.url}
	a.ID, a.SHA256 = schema.DocID(raw)
	a.Title, a.Lang, a.Published, a.Text = m.title, m.lang, m.published, text
	if p := datePrefix.FindStringSubmatch(text[start:]); p != nil {
		if d := parseDate(p[1]); d.Start != "" {
			start += len(p[0])
			if a.Published.Start == "" {
				a.Published = d
			}
		}
	}
	body := strings.TrimSpace(text[start:])
	if body == "" {
		return nil, ErrEmpty
	}
	start += strings.Index(text[start:], body)
	a.Body = schema.Span{Start: start, End: start + len(body)}
	if m.url != "" {
		a.addSource(m.url)
	}
	return a, nil
}

func (a *Article) addSource(s string) {
	a.Sources = append(a.Sources, s)
	slices.Sort(a.Sources)
	a.Sources = slices.Compact(a.Sources)
}

// readPlain reads plain text or Markdown.
func readPlain(raw []byte) (*Article, error) {
	text, err := decode(raw)
	if err != nil {
		return nil, err
	}
	start := 0
	if strings.HasPrefix(text, bom) {
		start = len(bom)
	}
	m, n, err := frontMatter(text[start:])
	if err != nil {
		return nil, err
	}
	return newArticle(raw, text, start+n, m)
}

// NewArticle is the article that a string alone makes, which is its body whole.
func NewArticle(s string) *Article {
	a := &Article{Body: schema.Span{End: len(s)}}
	a.ID, a.SHA256 = schema.DocID([]byte(s))
	a.Text = s
	return a
}
