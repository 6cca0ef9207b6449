package query

import "sync"

// mostRecent bounds how many answers a view keeps of a kind.
const mostRecent = 1 << 14

// recent keeps answers that are asked for again and again, as every claim asks for its article. It is safe for concurrent use.
type recent[K comparable, V any] struct {
	mu   sync.Mutex
	kept map[K]V
}

// get returns what was kept under the key, else what read gives, which it keeps.
func (r *recent[K, V]) get(key K, read func() (V, error)) (V, error) {
	r.mu.Lock()
	v, ok := r.kept[key]
	r.mu.Unlock()
	if ok {
		return v, nil
	}
	v, err := read()
	if err != nil {
		return v, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.kept == nil || len(r.kept) >= mostRecent {
		r.kept = map[K]V{}
	}
	r.kept[key] = v
	return v, nil
}
