package entity

import "hearsay/graph/text"

// web is the outlet that has no name but the address at token i: "belopost.com", "www.belo-post.com"; nil where none stands there, or one that
// goes on or belongs to a mailbox.
func (s *scan) web(i int) *draft {
	if i > s.start && !s.ts[i].Space && (s.ts[i-1].Key == "@" || s.ts[i-1].Key == "/" || s.ts[i-1].Key == "." || hyphen(s.ts[i-1].Key)) {
		return nil
	}
	to, ends := i+1, false
	for to+1 < s.end && !s.ts[to].Space && !s.ts[to+1].Space && s.ts[to+1].Kind != text.Punct {
		switch {
		case s.ts[to].Key == ".":
			ends = s.f.pack.Address(s.ts, to, s.end)
		case !hyphen(s.ts[to].Key):
			return nil
		}
		to += 2
	}
	if !ends || to < s.end && !s.ts[to].Space && (s.ts[to].Key == "/" || s.ts[to].Key == "@") {
		return nil
	}
	d := s.draft("name")
	d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, i, to, [2]int{i, to}, "shape"
	d.run, d.text, d.hint, d.why = run{to: to, foreign: true}, s.text(i, to), "media", "head"
	return d
}
