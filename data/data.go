// Package data holds the vocabulary, the language packs and the gazetteer as files. Its folders' README.md
// give format, origin and licence.
package data

import "embed"

// FS is this folder: schema, lang, entity.
//
//go:embed schema lang entity
var FS embed.FS
