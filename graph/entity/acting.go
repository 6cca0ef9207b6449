package entity

import (
	"slices"

	"hearsay/graph/text"
	"hearsay/schema"
)

// acts keeps a bare organ of nobody aside: it may act and suffer, but nobody hears it speak. One that words say to be somebody's is none, though
// nobody knows whose: "quân đội của hai bên".
func (l *linker) acts(d *draft) {
	d.dead = true
	if d.Inner || d.deictic || d.adj != "" || l.ofSomebody(d) {
		return
	}
	if d.ID, d.Type = schema.Ent(d.Head.ID), d.Head.Type; d.Head.Kind == KindName {
		d.Type = "group" // of no name
	}
	m := d.Mention
	if m.Outer[1] == 0 {
		m.Outer = [2]int{m.From, m.To}
	}
	l.found.Bare = append(l.found.Bare, m)
}

// Admit makes the bare organs of the article entities of it, so that claims may name them.
func (f *Found) Admit() {
	for i := range f.Bare {
		m := &f.Bare[i]
		if f.Local[m.ID] != nil || f.gazetteer.Entity(m.ID) != nil {
			continue
		}
		f.Local[m.ID] = &schema.Entity{ID: m.ID, Type: m.Type, Name: m.Head.En, Links: map[string][]schema.ID{}}
		f.apart[m.ID] = true
	}
}

// Settle names the bare organs that claims use among the others, and forgets the rest.
func (f *Found) Settle(used func(schema.ID) bool) {
	for i := range f.Bare {
		switch m := &f.Bare[i]; {
		case used(m.ID):
			f.Mentions = append(f.Mentions, *m)
		case f.Local[m.ID] != nil && !slices.ContainsFunc(f.Mentions, func(o Mention) bool { return o.ID == m.ID }):
			delete(f.Local, m.ID)
		}
	}
	f.sort()
}

// mostKind is how many words at most say what kind of organ one is, before whose it is.
const mostKind = 2

// ofSomebody says whether a word of belonging stands behind a draft, or one that a name follows: "chính quyền lưu vong của X", "nhóm khủng bố mang tên X".
func (l *linker) ofSomebody(d *draft) bool {
	ts := l.doc.Tokens
	for k := d.To; k < len(ts) && k <= d.To+mostKind && ts[k].Kind == text.Word; k++ {
		if p, to := l.f.pack.Phrase(ts, k, min(k+2, len(ts))); to > k {
			return p.Is("prep-of") || p.Is("named-so")
		}
	}
	return false
}
