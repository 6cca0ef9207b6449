// Package schema holds Hearsay's vocabulary and records: types, relations, named ids, documents, entities,
// claims and figures, and how they become quads and are read back from them.
package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/cayleygraph/quad"
	"golang.org/x/text/unicode/norm"
)

// ID names a node of the graph by its short form, prefix and local name: "ent:ganja", "claim:427f…-04a".
type ID string

// Kind returns the prefix of the id without its colon ("ent"), or "" where there is none.
func (id ID) Kind() string {
	kind, _, ok := strings.Cut(string(id), ":")
	if !ok {
		return ""
	}
	return kind
}

// Local returns what follows the prefix.
func (id ID) Local() string {
	_, local, ok := strings.Cut(string(id), ":")
	if !ok {
		return string(id)
	}
	return local
}

// IRI is the id as a quad value.
func (id ID) IRI() quad.IRI { return quad.IRI(id) }

// Ent makes the id of an entity from its local name.
func Ent(local string) ID { return ID("ent:" + local) }

// Rel makes the id of a predicate from its name.
func Rel(name string) ID { return ID("rel:" + name) }

// Type makes the id of a class from its name.
func Type(name string) ID { return ID("type:" + name) }

// The labels that are not of a document or claim.
const (
	KB       ID = "graph:kb"       // background from data files
	Analysis ID = "graph:analysis" // what Hearsay computes over claims
)

// Namespaces gives the full IRI behind each prefix, so that exports are standard RDF. Inside a store the
// short form stands everywhere.
func Namespaces() map[string]string { return maps.Clone(namespaces) }

// Namespace is the full IRI behind one prefix; false where it is none of ours.
func Namespace(prefix string) (string, bool) {
	iri, ok := namespaces[prefix]
	return iri, ok
}

var namespaces = func() map[string]string {
	const base = "https://hearsay.example/"
	out := map[string]string{
		"rdf":    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
		"rdfs":   "http://www.w3.org/2000/01/rdf-schema#",
		"owl":    "http://www.w3.org/2002/07/owl#",
		"xsd":    "http://www.w3.org/2001/XMLSchema#",
		"schema": "https://schema.org/",
		"prov":   "http://www.w3.org/ns/prov#",
		"wgs84":  "http://www.w3.org/2003/01/geo/wgs84_pos#",
		"wd":     "http://www.wikidata.org/entity/",
	}
	for _, p := range []string{"ent", "rel", "type", "doc", "claim", "fig", "event", "graph", "post", "account", "block", "link", "band", "decision"} {
		out[p] = base + p + "/"
	}
	return out
}()

// DocID is the id of an article: 32 hexadecimal digits of the SHA-256 of its bytes.
func DocID(raw []byte) (id ID, sha string) {
	sum := sha256.Sum256(raw)
	sha = hex.EncodeToString(sum[:])
	return ID("doc:" + sha[:32]), sha
}

// Ordinal writes n = 0, 1, … 25, 26 … as a, b, … z, za …, so that ids of one sentence sort in their order.
func Ordinal(n int) string {
	return strings.Repeat("z", n/25) + string(rune('a'+n%25))
}

// DocOf returns the document that a claim or figure belongs to.
func DocOf(id ID) ID {
	local, _, _ := strings.Cut(id.Local(), "-")
	return ID("doc:" + local)
}

// ClaimOf says whether the id is that of a claim of the document.
func (id ID) ClaimOf(doc ID) bool {
	local, _, _ := strings.Cut(id.Local(), "-")
	return strings.HasPrefix(string(id), "claim:") && strings.HasPrefix(string(doc), "doc:") && string(doc[len("doc:"):]) == local
}

// FigOf returns the id of a claim's figure, which shares the claim's suffix.
func FigOf(claim ID) ID { return ID("fig:" + claim.Local()) }

// Fold maps text to a key that is blind to case and to the diacritics of Latin letters: đ → d, ə → a, ı → i.
// Other scripts keep their letters and marks.
func Fold(s string) string {
	if b, ok := foldKnown(s); ok {
		return b
	}
	return foldAny(s)
}

func foldAny(s string) string {
	s = norm.NFD.String(s)
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r >= 0x300 && r <= 0x36f:
		case r == 'đ' || r == 'Đ' || r == 'ð':
			b.WriteByte('d')
		case r == 'ə' || r == 'Ə':
			b.WriteByte('a')
		case r == 'ı' || r == 'İ':
			b.WriteByte('i')
		case r == 'ł' || r == 'Ł':
			b.WriteByte('l')
		case r == 'ø' || r == 'Ø':
			b.WriteByte('o')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return norm.NFC.String(b.String())
}

// foldKnown folds text of which each character has a fold of its own, whatever stands beside it: all that is not made of
// marks and letters apart.
func foldKnown(s string) (string, bool) {
	b := make([]byte, 0, 64)
	for _, r := range s {
		if int(r) >= len(folds) || folds[r] == 0 {
			return "", false
		}
		b = utf8.AppendRune(b, folds[r])
	}
	return string(b), true
}

// folds are the folds of Latin letters, signs and digits; 0 of characters that must be seen with their neighbours.
var folds = func() (out [0x1f00]rune) {
	for r := range rune(len(out)) {
		if r >= 0x300 && r < 0x1ea0 || r > 0x1ef9 {
			continue
		}
		if folded := []rune(foldAny(string(r))); len(folded) == 1 {
			out[r] = folded[0]
		}
	}
	return out
}()

// Slug makes a local name of text: folded, with every run of other than letters, marks and digits as one
// hyphen. Text without any letter or digit gives 10 hexadecimal digits of its hash, so a slug is never empty.
func Slug(s string) string {
	var room [64]byte
	b, gap := room[:0], false
	for _, r := range Fold(s) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			gap = len(b) > 0
			continue
		}
		if gap {
			b = append(b, '-')
			gap = false
		}
		b = utf8.AppendRune(b, r)
	}
	if len(b) == 0 {
		sum := sha256.Sum256([]byte(s))
		return hex.EncodeToString(sum[:])[:10]
	}
	return string(b)
}
