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

// listedMen is the country of the men whom the item at unit i counts where only a later item of their list tells it: "2 binh sĩ và 1 cảnh sát X
// thiệt mạng". Civilians before soldiers are of it only where it speaks itself. Soldiers before machines are of whose those are: "nhiều lính và
// xe tăng của X".
func (a *article) listedMen(s *sentence, g segment, i int) []schema.ID {
	u := s.units
	civil := a.found.HasClass(u[i].fig.Class, "ent:civilian")
	if len(u[i].fig.owner) > 0 || u[i].fig.enemy || !civil && !a.inUniform(u[i].fig) {
		return nil
	}
	for k := i + 2; k < g.to && (u[k-1].is("and") || u[k-1].sign == ","); k += 2 {
		f := u[k].fig
		if !civil && a.machinesOf(s, g, k) != nil {
			return a.machinesOf(s, g, k)
		}
		if f == nil || !a.inUniform(f) && !a.found.HasClass(f.Class, "ent:civilian") {
			return nil
		}
		if len(f.owner) == 0 {
			continue
		}
		side := a.sideOf(f.owner)
		if !a.isCountry(side) || civil && a.inUniform(f) && (g.voice.author || len(g.voice.speakers) == 0 || a.side(g.voice.speakers[0]) != side) {
			return nil
		}
		return some(side)
	}
	return nil
}

// machinesOf are those whose machines the item at unit k tells, counted or not; nil where it tells of none or whose they are is not said.
func (a *article) machinesOf(s *sentence, g segment, k int) []schema.ID {
	u := s.units
	if f := u[k].fig; f != nil {
		if f.people || f.m == nil || !a.mobile(f.m.ID) || len(f.owner) == 0 {
			return nil
		}
		return f.owner
	}
	if u[k].m == nil || !a.mobile(u[k].m.ID) || k+2 >= g.to || !u[k+1].is("prep-of") || u[k+2].m == nil || !a.acting(&u[k+2]) {
		return nil
	}
	return a.actors(s, k+2)
}

// inUniform says whether the people that a figure counts are men under arms.
func (a *article) inUniform(f *figure) bool {
	for _, kind := range underArms {
		if f.people && a.found.HasClass(f.Class, kind) {
			return true
		}
	}
	return false
}
