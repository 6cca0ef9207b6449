package entity

import (
	"slices"

	"hearsay/graph/lang"
	"hearsay/schema"
)

// kindKey is a kind of body as comparing bare ones knows it: the head and the adjective.
type kindKey struct {
	head *lang.Head
	adj  string
}

// kindred are the bodies of one kind that the article names with their owner, in the order of the text.
type kindred struct {
	drafts []*draft
	first  int // the first that is linked; len(drafts) where none is
	other  int // the first that is linked to another than the first; len(drafts) where none is
}

// index is what the linker would else look through the whole article for, each part made when it is first asked for.
type index struct {
	kindreds map[kindKey]*kindred
	bodies   map[string][]int            // head → bodies named with their owner or place
	names    map[schema.ID][]int         // entity → the names that were linked to it
	holders  map[*lang.Title][]schema.ID // the persons named with a title alone
	offices  map[schema.ID][]*Position   // owner → offices that the article states
	openings map[string][]*draft         // first word → the names that begin with it
	units    map[string][]*draft         // joined name → the units of it that are named with whose they are
	owners   map[*draft]bool             // the drafts to which others belong
}

// same links a body without owner to the only one of its kind.
func (l *linker) same(d *draft) {
	if d.Head.Apart && l.several(d) {
		return
	}
	o := l.kindred(d).one(d.From, !d.deictic)
	if o == nil {
		return
	}
	if of := l.otherBefore(d, o); of != "" {
		l.ownedBy(d, of)
		return
	}
	d.ID, d.Type, d.Of, d.Reason = o.ID, o.Type, o.Of, "head+reference"
	if owner := l.f.owners[bodyKey{d.Head.ID, d.ID}]; owner != "" && len(d.Of) == 0 {
		d.Of = []schema.ID{owner}
	}
}

// otherBefore is the country whose body the sentence of an army, or the one before, named last before it, where the only army that the article calls by
// its country is another's and comes later: "giới chức X nói quân đội …", and then "quân đội Y"; "" where there is none.
func (l *linker) otherBefore(d, o *draft) (of schema.ID) {
	if o.From < d.From || d.Head.Type != "force" || len(o.Of) == 0 {
		return ""
	}
	for s := d.sentence - 1; s <= d.sentence; s++ {
		for _, p := range l.inSentence(s) {
			if p.From < d.From && !p.dead && len(p.of) == 1 && p.of[0].Type == "country" {
				of = p.of[0].ID
			}
		}
	}
	if slices.Contains(o.Of, of) {
		return ""
	}
	return of
}

// several says whether a body's first word is one for several: "các nhóm vũ trang".
func (l *linker) several(d *draft) bool {
	p, _ := l.f.pack.Phrase(l.doc.Tokens, d.From, d.From+1)
	return p.Is("plural")
}

// kindred are the bodies of the kind of a bare one.
func (l *linker) kindred(d *draft) *kindred {
	key := kindKey{d.Head, d.adj}
	if k := l.index.kindreds[key]; k != nil {
		return k
	}
	if l.index.kindreds == nil {
		l.indexBodies()
	}
	of := l.index.bodies[d.Head.ID]
	if !d.Head.Loose {
		of = slices.Clone(of)
		for id, named := range l.index.names {
			if l.f.owners[bodyKey{d.Head.ID, id}] != "" {
				of = append(of, named...)
			}
		}
		slices.Sort(of)
	}
	k := &kindred{}
	for _, i := range of {
		if o := l.drafts[i]; o.adj == d.adj {
			k.drafts = append(k.drafts, o)
		}
	}
	k.first, k.other = len(k.drafts), len(k.drafts)
	for i, o := range k.drafts {
		if o.ID != "" {
			k.linked(i)
		}
	}
	l.index.kindreds[key] = k
	return k
}

// indexBodies notes the bodies with owners and the linked names.
func (l *linker) indexBodies() {
	l.index.kindreds = map[kindKey]*kindred{}
	l.index.bodies, l.index.names = map[string][]int{}, map[schema.ID][]int{}
	for i, o := range l.drafts {
		switch {
		case o.form == KindBody && len(o.of)+len(o.at) > 0:
			l.index.bodies[o.Head.ID] = append(l.index.bodies[o.Head.ID], i)
		case o.form == "name" && o.ID != "":
			l.index.names[o.ID] = append(l.index.names[o.ID], i)
		}
	}
}

// linked notes that draft i is linked.
func (k *kindred) linked(i int) {
	id := k.drafts[i].ID
	switch {
	case k.first == len(k.drafts):
		k.first = i
	case id == k.drafts[k.first].ID:
		k.first = min(k.first, i)
	case i < k.first:
		k.first, k.other = i, k.first
	default:
		k.other = min(k.other, i)
	}
}

// settle notes that a draft was linked after those of its kind were asked for.
func (l *linker) settle(d *draft) {
	if l.index.kindreds == nil || d.ID == "" {
		return
	}
	switch {
	case d.form == "name" && l.f.owned[d.ID]:
		l.index.kindreds = nil // to be made again with it
	case d.form == KindBody && len(d.of)+len(d.at) > 0:
		l.index.body(l, d)
	}
}

// body notes that a body with an owner was linked, and that it has one where it did not say so before.
func (x *index) body(l *linker, d *draft) {
	n := l.from(d.From)
	for n < len(l.drafts) && l.drafts[n] != d {
		n++
	}
	if n == len(l.drafts) {
		return // an owner that the words do not name
	}
	if i, ok := slices.BinarySearch(x.bodies[d.Head.ID], n); !ok {
		x.bodies[d.Head.ID] = slices.Insert(x.bodies[d.Head.ID], i, n)
	}
	k := x.kindreds[kindKey{d.Head, d.adj}]
	if k == nil {
		return
	}
	i := draftsFrom(k.drafts, d.From)
	for i < len(k.drafts) && k.drafts[i] != d && k.drafts[i].From == d.From {
		i++
	}
	if i == len(k.drafts) || k.drafts[i] != d {
		k.drafts = slices.Insert(k.drafts, i, d)
		if k.first >= i {
			k.first++
		}
		if k.other >= i {
			k.other++
		}
	}
	k.linked(i)
}

// one is the draft that names the only one of a kind before token at, the last that does; where none is linked before it, and all may be asked, the
// only one at all. It is nil where there is none or more than one.
func (k *kindred) one(at int, all bool) *draft {
	to := draftsFrom(k.drafts, at)
	switch {
	case k.other < to, k.first >= to && (!all || k.other < len(k.drafts)):
		return nil
	case k.first >= to:
		to = len(k.drafts)
	}
	for to--; to >= 0; to-- {
		if k.drafts[to].ID != "" {
			return k.drafts[to]
		}
	}
	return nil
}

// indexOffices notes what tells who holds an office: the persons named with a title alone and the offices stated.
func (l *linker) indexOffices() {
	l.index.holders, l.index.offices = map[*lang.Title][]schema.ID{}, map[schema.ID][]*Position{}
	for _, d := range l.drafts {
		if ids := l.index.holders[d.Title]; d.form == "person" && len(d.of) == 0 && d.Title != nil && !slices.Contains(ids, d.ID) {
			l.index.holders[d.Title] = append(ids, d.ID)
		}
	}
	for i := range l.found.Positions {
		p := &l.found.Positions[i]
		l.index.offices[p.Of] = append(l.index.offices[p.Of], p)
	}
}

// opening are the names that begin with a word, or a title or head before them does.
func (l *linker) opening(word string) []*draft {
	if l.index.openings == nil {
		l.index.openings = map[string][]*draft{}
		for _, o := range l.drafts {
			if o.form == "name" {
				key := l.doc.Tokens[o.Outer[0]].Key
				l.index.openings[key] = append(l.index.openings[key], o)
			}
		}
	}
	return l.index.openings[word]
}

// unitsOf are the units of a joined name that are named with whose they are.
func (l *linker) unitsOf(name string) []*draft {
	if l.index.units == nil {
		l.index.units = map[string][]*draft{}
		for _, o := range l.drafts {
			if o.Reason == unitReason && len(o.of) > 0 {
				l.index.units[o.joined()] = append(l.index.units[o.joined()], o)
			}
		}
	}
	return l.index.units[name]
}

// owned says whether the draft is the owner of another.
func (l *linker) owned(d *draft) bool {
	if l.index.owners == nil {
		l.index.owners = map[*draft]bool{}
		for _, o := range l.drafts {
			for _, of := range o.of {
				l.index.owners[of] = true
			}
		}
	}
	return l.index.owners[d]
}
