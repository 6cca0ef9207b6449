package segment

// signs is sorted things that a layer adds and takes away. What layers that follow one another do together is their sum:
// the signs of a thing alternate, so that it is in at most one of the two.
type signs[T any] struct{ plus, minus []T }

// then is what one does after the other.
func (a signs[T]) then(b signs[T], less func(a, b *T) bool) signs[T] {
	return signs[T]{
		plus:  union(without(a.plus, b.minus, less), without(b.plus, a.minus, less), less),
		minus: union(without(a.minus, b.plus, less), without(b.minus, a.plus, less), less),
	}
}

// union returns what is in one of two sorted lists that have nothing in common. It may return one of them.
func union[T any](x, y []T, less func(a, b *T) bool) []T {
	if len(x) == 0 {
		return y
	}
	if len(y) == 0 {
		return x
	}
	out := make([]T, 0, len(x)+len(y))
	for len(x) > 0 && len(y) > 0 {
		if less(&x[0], &y[0]) {
			out, x = append(out, x[0]), x[1:]
		} else {
			out, y = append(out, y[0]), y[1:]
		}
	}
	return append(append(out, x...), y...)
}

// without returns the sorted list x without what is in the sorted list y. It may return x.
func without[T any](x, y []T, less func(a, b *T) bool) []T {
	if len(x) == 0 || len(y) == 0 {
		return x
	}
	out := make([]T, 0, len(x))
	for i := range x {
		for len(y) > 0 && less(&y[0], &x[i]) {
			y = y[1:]
		}
		if len(y) == 0 {
			return append(out, x[i:]...)
		}
		if less(&x[i], &y[0]) {
			out = append(out, x[i])
		}
	}
	return out
}
