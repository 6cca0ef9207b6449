package entity

import (
	"hearsay/graph/text"
	"hearsay/schema"
)

// model joins a listed weapon with its maker before it and its by-name behind it: "Boeing C-17A Globemaster III".
func (s *scan) model(d *draft) {
	e := s.listedEntity(d)
	if e == nil || e.Type != "weapon" {
		return
	}
	if d.To < s.end && s.ts[d.To].Space && s.listedName(d.To).to == 0 {
		if r := s.run(d.To, false); r.foreign {
			d.To = r.to
		}
	}
	if n := len(s.drafts); n > 0 && s.drafts[n-1].To == d.From {
		if m := s.listedEntity(s.drafts[n-1]); m != nil && m.Type == "organisation" {
			d.From = s.drafts[n-1].From
			s.drafts = s.drafts[:n-1]
		}
	}
	d.Outer = [2]int{min(d.From, d.Outer[0]), d.To}
	d.text = s.text(d.From, d.To)
}

// byname passes a by-name in quotation marks within a name, at token i: "Ilan “Barbe” Orbek".
func (s *scan) byname(i int) int {
	q, quoted := s.quote(i)
	if !quoted || s.ts[i].Key == "*" {
		return i
	}
	k := q
	for k < min(s.end, q+2) && s.ts[k].Kind == text.Word && s.ts[k].Cap {
		k++
	}
	if k == q || k+1 >= s.end || !closes(s.ts[k].Key) || !s.ts[k+1].Cap || s.ts[k+1].Native || s.land(k+1) {
		return i
	}
	return k + 1
}

// parts keeps the country or organisation that ends a listed name of several words: "Hội đồng Bảo an Liên hợp quốc".
func (s *scan) parts(i int, d *draft) {
	if d.name.words < 3 || !s.ts[i].Native {
		return
	}
	for k := i + 1; k < d.name.to; k++ {
		m := s.f.trie.longest(s.ts, k, d.name.to)
		if m.to != d.name.to || m.common || m.entries[0].id == d.name.entries[0].id {
			continue
		}
		if e := m.entries[0].ent; e != nil && (e.Type == "country" || e.Type == "organisation") && d.To == m.to {
			s.inner(s.listedDraft(k, m))
		}
		return
	}
}

// listedDraft is the draft of a listed name. The class of thing that a listed name may begin with (tên lửa Neptune,
// hãng tin REGNUM) is no part of the mention.
func (s *scan) listedDraft(i int, m match) *draft {
	d := s.draft("name")
	d.name = m
	d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, i, m.to, [2]int{i, m.to}, "gazetteer"
	e := m.entries[0].ent
	if from := s.proper(i, m, e); from > i {
		d.From = from
	}
	if e != nil && e.Type == "facility" {
		for k := i + 1; k < m.to-1; k++ {
			if s.at(k).placeTo() == k+1 {
				d.To = k
			}
		}
	}
	d.text = s.text(d.From, d.To)
	return d
}

// proper is the token at which a listed name begins once the word for its class is left out.
func (s *scan) proper(i int, m match, e *schema.Entity) int {
	from := i
	if h := s.at(i).head; h != nil && s.at(i).headTo() < m.to && e != nil && e.Type != "facility" && !h.People && (h.Kind == KindName && !h.Keep || h.Kind == KindBody && h.Loose) {
		from = s.at(i).headTo()
		short := s.longest(from)
		if short.to == m.to && (h.Kind == KindName && h.Type == "place" || short.has(e.ID)) || short.to == 0 && h.Kind == KindName && !s.ts[from].Native {
			if s.ts[m.to-1].End-s.ts[from].Start > 1 {
				return from
			}
		}
		return i
	}
	caps := m.entries[0].caps
	if caps == 0 || caps&1 == 1 || e == nil || !s.bareName(i, e.Type) {
		return i
	}
	for ; caps&1 == 0; caps >>= 1 {
		from++
		for s.ts[from].Kind == text.Punct {
			from++
		}
	}
	if short := s.longest(from); short.to > 0 && !short.has(e.ID) || s.ts[m.to-1].End-s.ts[from].Start <= 2 {
		return i
	}
	return from
}

// bareName says whether a listed name that begins with a common word stands without it.
func (s *scan) bareName(i int, typ string) bool {
	if h := s.at(i).head; h != nil && h.Keep {
		return false
	}
	return typ == "weapon" || typ == "media" || typ == "person" || s.at(i).head != nil && s.at(i).head.Kind == KindName
}

// materiel says whether the mention is of a class of vehicles or weapons.
func (f *Finder) materiel(id schema.ID) bool {
	switch f.gazetteer.Unit(id) {
	case "vehicle", "aircraft", "missile", "gun", "system", "ship", "rocket":
		return true
	}
	return f.gazetteer.HasClass(id, schema.Ent("military-equipment"))
}

// arms says whether the mention is of a class of soldiers, vehicles or weapons.
func (f *Finder) arms(id schema.ID) bool {
	return f.materiel(id) || f.gazetteer.HasClass(id, schema.Ent("personnel"))
}

func (s *scan) listedEntity(d *draft) *schema.Entity {
	if d.form != "name" || d.name.to == 0 {
		return nil
	}
	return d.name.entries[0].ent
}
