package store

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/voc"
	"github.com/cayleygraph/quad/voc/xsd"

	"hearsay/schema"
)

// registerPrefixes makes our prefixes known to Cayley, once a process.
var registerPrefixes = sync.OnceFunc(func() {
	for _, p := range slices.Sorted(maps.Keys(schema.Namespaces())) {
		voc.RegisterPrefix(p+":", schema.Namespaces()[p])
	}
})

// Full expands the prefix of a short IRI to its full form and percent-encodes what an IRI may not hold, for
// exports as standard RDF.
func Full(iri quad.IRI) quad.IRI {
	prefix, local, ok := strings.Cut(string(iri), ":")
	if !ok {
		return quad.IRI(percent(string(iri)))
	}
	if full, known := namespace(prefix); known {
		return quad.IRI(full + percent(local))
	}
	return quad.IRI(percent(string(iri)))
}

func namespace(prefix string) (string, bool) {
	if prefix+":" == xsd.Prefix {
		return xsd.NS, true
	}
	full, ok := schema.Namespaces()[prefix]
	return full, ok
}

// percent encodes the bytes that RFC 3987 keeps out of IRIs.
func percent(s string) string {
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
