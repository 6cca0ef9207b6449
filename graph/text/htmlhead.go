package text

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay/schema"
)

// head is what a page says of itself: each name with the first value that it has. Names are those of meta
// elements in lower case, of item properties, of linked data, and "canonical", "title", "lang".
type head map[string]string

// headKeys say where a page tells what; the more trusted first.
var headKeys = map[string][]string{
	"title":     {"og:title", "headline", "twitter:title", "dc.title", "title"},
	"publisher": {"og:site_name", "publisher", "dc.publisher", "application-name", "twitter:site"},
	"url":       {"canonical", "og:url"},
	"lang":      {"lang", "inLanguage", "og:locale", "content-language"},
	"published": {"article:published_time", "datePublished", "datepublished", "og:article:published_time", "pubdate", "publishdate", "publish_date",
		"publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "date"},
}

// readHead collects the metadata of a page and of the linked data on it.
func readHead(root *html.Node, linked []string) head {
	h := head{}
	h.node(root)
	for _, s := range linked {
		var v any
		if json.Unmarshal([]byte(s), &v) == nil { // pages are full of scripts that are none
			h.linked(v)
		}
	}
	return h
}

// meta is the head as metadata of an article. Of the dates the first one that can be read counts.
func (h head) meta() meta {
	m := meta{title: line(h.get(headKeys["title"]...)), publisher: strings.TrimPrefix(line(h.get(headKeys["publisher"]...)), "@")}
	for _, key := range headKeys["url"] {
		if u := h.get(key); m.url == "" && schema.OnWeb(u) {
			m.url = u
		}
	}
	for _, key := range headKeys["lang"] {
		if m.lang == "" {
			m.lang = tag(h.get(key))
		}
	}
	for _, key := range headKeys["published"] {
		if d := parseDate(h.get(key)); m.published.Start == "" && d.Start != "" {
			m.published = d
		}
	}
	return m
}

func (h head) get(keys ...string) string {
	for _, k := range keys {
		if s := first(h[k]); s != "" {
			return s
		}
	}
	return ""
}

func (h head) set(key, value string) {
	if key != "" && h[key] == "" {
		h[key] = strings.TrimSpace(value)
	}
}

func (h head) node(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		h.set("lang", attr(n, "lang"))
	case atom.Title:
		if n.FirstChild != nil && n.Namespace == "" {
			h.set("title", n.FirstChild.Data)
		}
	case atom.Link:
		if attr(n, "rel") == "canonical" {
			h.set("canonical", attr(n, "href"))
		}
	case atom.Meta:
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			h.set(strings.ToLower(attr(n, key)), attr(n, "content"))
		}
	}
	if attr(n, "itemprop") == "datePublished" {
		h.set("datePublished", first(attr(n, "datetime"), attr(n, "content")))
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		h.node(c)
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// linked takes what schema.org knows of articles from linked data, wherever it stands.
func (h head) linked(v any) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			h.linked(e)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			for _, key := range []string{"headline", "datePublished", "inLanguage", "articleBody"} {
				s, _ := v[key].(string)
				h.set(key, html.UnescapeString(s))
			}
			if p, ok := v["publisher"].(map[string]any); ok {
				s, _ := p["name"].(string)
				h.set("publisher", html.UnescapeString(s))
			}
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			h.linked(v[key])
		}
	}
}

// isArticle says whether the type of an item, or one of its types, is a kind of article.
func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		return strings.HasSuffix(v, "Article") || v == "Report" || strings.HasSuffix(v, "BlogPosting")
	case []any:
		return slices.ContainsFunc(v, isArticle)
	}
	return false
}
