package segment

import (
	"sync/atomic"

	"github.com/cayleygraph/quad"
)

// cacheSlots is how many values are kept as values, at most.
const cacheSlots = 1 << 12

// mostCached is of how many bytes a value may be that is kept.
const mostCached = 256

// valueCache keeps the values asked for last, by the low bits of their ids.
type valueCache [cacheSlots]atomic.Pointer[cached]

type cached struct {
	id ID
	v  quad.Value
}

func (c *valueCache) get(id ID) quad.Value {
	if e := c[id%cacheSlots].Load(); e != nil && e.id == id {
		return e.v
	}
	return nil
}

func (c *valueCache) put(id ID, v quad.Value) { c[id%cacheSlots].Store(&cached{id, v}) }
