package segment

// layer is an immutable part of a store: what it adds to the layers below and takes from them. The signs of a quad
// alternate from layer to layer, beginning with an addition; so do those of a value that died and was revived.
type layer struct {
	file    string // the segment's, or "" for a run in memory
	adds    quadSet
	dels    quadSet
	words   dictionary
	died    idList // values of this layer or below that no quad has any more
	revived idList // values of layers below that had died
}

// quads is the number of quads that the layer adds to the store, which may be negative.
func (l *layer) quads() int64 { return l.adds.count() - l.dels.count() }

// nodes is the number of nodes that the layer adds to the store.
func (l *layer) nodes() int64 {
	return int64(l.words.count() - l.died.count() + l.revived.count())
}

// size is how much there is in the layer, in quads.
func (l *layer) size() int64 { return l.adds.count() + l.dels.count() }

// end is the first id after the layer's.
func (l *layer) end() ID { return l.words.first() + ID(l.words.count()) }
