package rules

import "hearsay/schema"

// underArms are the kinds of people who are counted together with other men of their side.
var underArms = []schema.ID{"ent:personnel", "ent:police-officer", "ent:officer"}

// menToo says whether those whom the figure from token i on counts are told with men of another service behind the conjunction that ends before token to, whose
// side is then that of both: "12 binh sĩ và cảnh sát X thiệt mạng". It is not so where a deed of theirs follows.
func (a *article) menToo(i, to, end int) bool {
	m := a.outer[to]
	if m == nil || m.Outer[1] > end || m.Type != "force" && m.Type != "group" || len(m.Of) != 1 || m.From > to || !a.men(m) {
		return false
	}
	armed := false
	for k := i; k < to && !armed; k++ {
		if o := a.outer[k]; o != nil {
			for _, kind := range underArms {
				armed = armed || a.found.HasClass(o.ID, kind)
			}
		}
	}
	if !armed {
		return false
	}
	p, n := a.pack.Phrase(a.doc.Tokens, m.Outer[1], end)
	return n == m.Outer[1] || a.fares(m.Outer[1], end) || p.Kinds == 0 && !p.Is("aux") && !p.Is("done") && !p.Is("future")
}
