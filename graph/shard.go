package graph

import (
	"fmt"
	"hash/fnv"
	"strconv"
	"strings"

	"hearsay/schema"
)

// Shard is one of several parts of equal size that the articles fall into by their ids. The zero value is all of them.
type Shard struct {
	Part int // from 1
	Of   int // parts
}

// ParseShard reads "2/8", the second of eight parts.
func ParseShard(s string) (Shard, error) {
	part, of, ok := strings.Cut(s, "/")
	i, err := strconv.Atoi(part)
	n, err2 := strconv.Atoi(of)
	if !ok || err != nil || err2 != nil || i < 1 || n < i {
		return Shard{}, fmt.Errorf("%q is no part: write 2/8 for the second of eight", s)
	}
	return Shard{i, n}, nil
}

// Has says whether the article is in the part.
func (s Shard) Has(id schema.ID) bool {
	if s.Of <= 1 {
		return true
	}
	h := fnv.New32a()
	h.Write([]byte(id))
	return int(h.Sum32()%uint32(s.Of)) == s.Part-1
}
