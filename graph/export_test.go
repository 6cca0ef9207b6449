package graph

import "hearsay/graph/decision"

// HashOf is the hash of data files.
var HashOf = hashOf

// Deciding is a builder with the same data and other decisions.
func (b *Builder) Deciding(set *decision.Set) *Builder { return b.deciding(set) }
