package store

import (
	"net/url"
	"strings"

	"hearsay/schema"
)

// The files of a database.
const (
	manifestFile = "hearsay.json"
	kbFile       = "kb.nq"
	docFolder    = "docs"
	lockFile     = "lock"
	tempMark     = ".tmp-"
)

// docFile is the file of a document: its local name with everything escaped but small letters, digits and hyphens,
// so that two ids never meet on a file system that is blind to case.
func docFile(doc schema.ID) string {
	const keep = "abcdefghijklmnopqrstuvwxyz0123456789-"
	var b strings.Builder
	for _, c := range []byte(doc.Local()) {
		if strings.IndexByte(keep, c) >= 0 {
			b.WriteByte(c)
		} else {
			b.WriteString("%" + hex2(c))
		}
	}
	return docFolder + "/doc-" + b.String() + ".nq"
}

// docOf is the document whose file bears the name.
func docOf(name string) (schema.ID, bool) {
	local, pre := strings.CutPrefix(name, "doc-")
	local, suf := strings.CutSuffix(local, ".nq")
	local, err := url.PathUnescape(local)
	return schema.ID("doc:" + local), pre && suf && err == nil
}
