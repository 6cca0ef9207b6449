package lang

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// at is the path of a node in a YAML file.
func at(format string, args ...any) string { return fmt.Sprintf(format, args...) }

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }
