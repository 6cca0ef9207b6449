package schema

// A lookup finds what stands under one of a few dozen names. It takes less than a map does, as a look at three letters mostly
// tells a name from the others. The zero value holds nothing.
type lookup[T any] struct {
	places []placed[T] // a power of two, at most a quarter of them taken
}

type placed[T any] struct {
	name  string
	value T
}

// newLookup holds what a map does, but for the empty name.
func newLookup[T any](values map[string]T) (l lookup[T]) {
	size := 4
	for size < 4*len(values) {
		size *= 2
	}
	l.places = make([]placed[T], size)
	for name, v := range values {
		if name == "" {
			continue
		}
		i := letters(name)
		for l.places[i%uint(size)].name != "" {
			i++
		}
		l.places[i%uint(size)] = placed[T]{name, v}
	}
	return l
}

// of is what stands under a name; the zero value where nothing does.
func (l *lookup[T]) of(name string) (value T) {
	if name == "" || len(l.places) == 0 {
		return value
	}
	for i := letters(name); ; i++ {
		switch p := &l.places[i%uint(len(l.places))]; p.name {
		case name:
			return p.value
		case "":
			return value
		}
	}
}

// letters is a number of a name that is not empty.
func letters(name string) uint {
	n := len(name)
	return uint(n)*11 + uint(name[0])*7 + uint(name[n-1])*5 + uint(name[n/2])*3
}
