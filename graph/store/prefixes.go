package store

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc"

	"hearsay/schema"
)

// registerPrefixes makes our prefixes known to Cayley, once a process.
var registerPrefixes = sync.OnceFunc(func() {
	for _, p := range slices.Sorted(maps.Keys(schema.Namespaces())) {
		voc.RegisterPrefix(p+":", schema.Namespaces()[p])
	}
})

// namespaces are the full IRIs behind our prefixes.
var namespaces = schema.Namespaces()

// Full expands the prefix of a short IRI to its full form and percent-encodes what an IRI may not hold, for
// exports as standard RDF.
func Full(iri quad.IRI) quad.IRI {
	prefix, local, ok := strings.Cut(string(iri), ":")
	if full, known := namespaces[prefix]; ok && known {
		return quad.IRI(full + percent(local))
	}
	return quad.IRI(percent(string(iri)))
}

// Short gives the IRI that Full has expanded its prefix again, for imports; what is none of ours stays as it is.
func Short(iri quad.IRI) quad.IRI {
	best, prefix := "", ""
	for p, full := range namespaces {
		if strings.HasPrefix(string(iri), full) && len(full) > len(best) {
			best, prefix = full, p
		}
	}
	if best == "" {
		return iri
	}
	return quad.IRI(prefix + ":" + string(iri[len(best):]))
}

// percent encodes the bytes that RFC 3987 keeps out of IRIs.
func percent(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r == 0x7f || r < 0x80 && forbiddenInIRI(byte(r)) }) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c == 0x7f || forbiddenInIRI(c) {
			b.WriteString("%" + strings.ToUpper(hex2(c)))
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
