package rules

import (
	"hearsay/graph/entity"
	"hearsay/schema"
)

// kindTold is the mention at unit i, or that of the name whose kind it only tells between two commas or dashes, right before what the name does: "X, lực
// lượng bán quân sự của Y, đã pháo kích", "X (Z) – nhóm vũ trang ở Y – bị …" are of X.
func (a *article) kindTold(s *sentence, i int) *entity.Mention {
	m := s.units[i].m
	if m == nil || m.Kind != entity.KindBody {
		return m
	}
	name := a.nameTold(s, i)
	if name == nil {
		return m
	}
	told := *m
	told.ID, told.Type, told.Of = name.ID, name.Type, name.Of
	return &told
}

// oneTold makes a body that is told of as one, "X – một nhóm nổi dậy ở Y – đã …", that of the name before it.
func (a *article) oneTold(s *sentence, i int) {
	f := s.units[i].fig
	if f.m == nil || f.m.Kind != entity.KindBody || f.Value == nil || *f.Value != 1 {
		return
	}
	if name := a.nameTold(s, i); name != nil {
		f.owner = []schema.ID{name.ID}
	}
}

// nameTold is the name that the words with the body at unit i stand behind and tell the kind of; nil where they do not.
func (a *article) nameTold(s *sentence, i int) *entity.Mention {
	u, k := s.units, i-1
	if k > 0 && u[k].any("article", "indefinite") {
		k--
	}
	if k < 1 || u[k].sign != "," && u[k].sign != "-" || !toldTo(u, i, u[k].sign) {
		return nil
	}
	n := k - 1
	for b := n; u[n].sign == ")" && b > 0; b-- {
		if u[b].sign == "(" {
			n = b - 1
		}
	}
	m := u[n].m
	if m == nil || m.Kind != entity.KindName || m.ID == "" || m.Type != "force" && m.Type != "organisation" && m.Type != "group" || a.hangsOn(s, n, 0) >= 0 || a.objectOfVerb(s, n, 0) {
		return nil
	}
	return m
}

// toldTo says whether the sign that opened the words at unit i closes them right before a predicate.
func toldTo(u []unit, i int, sign string) bool {
	for j := i + 1; j+1 < len(u); j++ {
		x := &u[j]
		if x.sign == sign {
			next := &u[j+1]
			return next.m == nil && (next.verb() || next.any("aux", "passive-bad", "passive-good"))
		}
		if x.sign != "" || x.cue() != nil || x.verb() && x.m == nil {
			return false
		}
	}
	return false
}
