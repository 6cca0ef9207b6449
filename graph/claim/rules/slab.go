package rules

// A slab is memory for things of one kind that stay where they are while an article is read; the next article overwrites them.
type slab[T any] []T

// leastRoom is the least room that a slab has.
const leastRoom = 16

// keep gives a value a place of its own. A slab that is full is left to those who hold its things.
func (s *slab[T]) keep(v T) *T {
	n := len(*s)
	if n == cap(*s) {
		*s, n = make([]T, 0, max(2*n, leastRoom)), 0
	}
	*s = append(*s, v)
	return &(*s)[n]
}
