package store

import "hearsay/graph/store/segment"

// What a Snapshot works with beside values: the ids of nodes, patterns of ids, and the steps of a walk over them. Look-ups
// and searches over ids are much faster than over values.
type (
	NodeID    = segment.ID
	Quad      = segment.Quad
	IDPattern = segment.Pattern
	Walk      = segment.Walk
	Step      = segment.Step
)
