package export

import "context"

// part is some of what is written one after the other: it calls a function with each of its things until that fails.
type part[T any] func(func(T) error) error

// partSize is about how many things are in one.
const partSize = 512

// nodeParts calls f with the nodes in parts.
func (s *Selection) nodeParts(ctx context.Context, f func(part[*Node]) error) error {
	var some []*Node
	err := s.EachNode(ctx, func(n *Node) error {
		if some = append(some, n); len(some) < partSize {
			return nil
		}
		full := some
		some = nil
		return f(each(full))
	})
	if err != nil {
		return err
	}
	return f(each(some))
}

// edgeParts calls f with the edges in parts, which make them of their shares.
func (s *Selection) edgeParts(ctx context.Context, f func(part[*Edge]) error) error {
	var some shares
	err := s.eachShare(ctx, s.edges, func(k, value []byte) error {
		if len(some.ends) >= 2*partSize && string(k) != some.last() {
			full := some
			some = shares{text: make([]byte, 0, len(full.text)+len(full.text)/8), ends: make([]int, 0, len(full.ends)+16)}
			if err := f(full.fold(s)); err != nil {
				return err
			}
		}
		some.add(k, value)
		return nil
	})
	if err != nil {
		return err
	}
	return f(some.fold(s))
}

// claimParts calls f with the claims in parts, those of an article in one.
func (s *Selection) claimParts(ctx context.Context, f func(part[*Statement]) error) error {
	return s.eachReport(ctx, func(r *report) error {
		some := make([]*Statement, len(r.claims))
		for i := range r.claims {
			some[i] = &r.claims[i]
		}
		return f(each(some))
	})
}

// shares are some shares with the keys of their edges, one behind the other.
type shares struct {
	text []byte
	ends []int // where each key and each share ends
}

func (x *shares) add(key, value []byte) {
	x.text = append(x.text, key...)
	x.ends = append(x.ends, len(x.text))
	x.text = append(x.text, value...)
	x.ends = append(x.ends, len(x.text))
}

// last is the key of the last one.
func (x *shares) last() string {
	n := len(x.ends)
	from := 0
	if n > 2 {
		from = x.ends[n-3]
	}
	return string(x.text[from:x.ends[n-2]])
}

// fold is the edges that the shares make.
func (x *shares) fold(s *Selection) part[*Edge] {
	return func(f func(*Edge) error) error {
		fold := folder{s: s, emit: f}
		from := 0
		for i := 0; i < len(x.ends); i += 2 {
			if err := fold.add(x.text[from:x.ends[i]], x.text[x.ends[i]:x.ends[i+1]]); err != nil {
				return err
			}
			from = x.ends[i+1]
		}
		return fold.end()
	}
}
