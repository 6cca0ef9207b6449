package rules

// A slab is memory for things of one kind that stay where they are while an article is read; the next article overwrites them.
type slab[T any] []T

// leastRoom is the least room that a slab has.
const leastRoom = 16

// next is a place of its own for a thing, with an empty one in it.
func (s *slab[T]) next() *T {
	v := &s.room(1)[:1][0]
	clear((*s)[len(*s)-1:])
	return v
}

// keep gives a thing a place of its own.
func (s *slab[T]) keep(v *T) *T {
	kept := &s.room(1)[:1][0]
	*kept = *v
	return kept
}

// room is an empty list with room for n things. A slab that is full is left to those who hold its things.
func (s *slab[T]) room(n int) []T {
	from := len(*s)
	if from+n > cap(*s) {
		*s, from = make([]T, 0, max(2*cap(*s), n, leastRoom)), 0
	}
	*s = (*s)[:from+n]
	return (*s)[from : from : from+n]
}
