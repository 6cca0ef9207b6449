package entity

import "hearsay/graph/text"

// shortened reads the head alone of an organisation that the article has named in full, "Mặt trận" for "Mặt trận Miền Đông", where a
// predicate or a sign stands behind it; nil where none stands at token i.
func (s *scan) shortened(i int) *draft {
	l := s.at(i)
	if l.head == nil || l.head.Kind != KindName || l.head.Type != "organisation" && l.head.Type != "force" || !s.ts[i].Cap || s.blocked(i, l.headTo()) || s.within(i) {
		return nil
	}
	if p := l.headTo(); p < s.end && s.ts[p].Kind != text.Punct && s.at(p).verbTo() <= p && s.at(p).cueTo() <= p {
		return nil
	}
	d := &draft{form: "short"}
	d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, i, l.headTo(), [2]int{i, l.headTo()}, "head+reference"
	return d
}

// restore links a shortened name to the one organisation or force named before it that begins with the same words.
func (l *linker) restore(d *draft) {
	var full *draft
	for _, o := range l.opening(l.doc.Tokens[d.From].Key) {
		if o.From >= d.From {
			break
		}
		if o.dead || o.To-o.Outer[0] <= d.To-d.From || !l.begins(o, d) {
			continue
		}
		if l.resolve(o); o.ID == "" || o.Type != "organisation" && o.Type != "force" {
			continue
		}
		if full != nil && full.ID != o.ID {
			return
		}
		full = o
	}
	if full != nil {
		d.ID, d.Type, d.Of = full.ID, full.Type, full.Of
	}
}

// begins says whether a name begins with the words of a shorter one.
func (l *linker) begins(long, short *draft) bool {
	for k := 0; k < short.To-short.From; k++ {
		if l.doc.Tokens[long.Outer[0]+k].Key != l.doc.Tokens[short.From+k].Key {
			return false
		}
	}
	return true
}
