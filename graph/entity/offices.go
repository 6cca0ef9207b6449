package entity

import (
	"slices"
	"strings"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

type officeKey struct {
	title string
	of    schema.ID
}

// holder is a person who held an office, by the gazetteer.
type holder struct {
	person       schema.ID
	since, until string
}

// titles files who held which office.
func (f *Finder) titles() {
	byForm := lang.Trie[*lang.Title]{}
	for _, t := range f.pack.Titles {
		for _, form := range t.Forms {
			keys := text.Keys(form)
			byForm.Add(keys, t)
			if !t.Modifier {
				f.before.Add(keys, titled)
			}
		}
	}
	for _, e := range f.gazetteer.Entities() {
		for _, p := range e.Positions {
			ts := text.Tokens(p.Title[f.pack.Lang], 0)
			if t, to := byForm.Longest(ts, 0, len(ts)); len(t) > 0 && to == len(ts) {
				k := officeKey{t[0].ID, p.Of}
				f.offices[k] = append(f.offices[k], holder{e.ID, p.Since, p.Until})
			}
		}
	}
}

// holder is the one person who held the office on the first and on the last day of the date: of an article of which only the
// month is known, who held it all that month.
func (f *Finder) holder(k officeKey, d schema.Date) schema.ID {
	id := f.held(k, d.Start)
	if d.End != "" && f.held(k, d.End) != id {
		return ""
	}
	return id
}

// held is the one person who held the office on the day, "" where the gazetteer knows none or several.
func (f *Finder) held(k officeKey, day string) schema.ID {
	if day == "" {
		return ""
	}
	var id schema.ID
	for _, h := range f.offices[k] {
		if h.since == "" || day < h.since || h.until != "" && day >= h.until && !strings.HasPrefix(day, h.until) {
			continue
		}
		if id != "" && id != h.person {
			return ""
		}
		id = h.person
	}
	return id
}

// positions notes the offices that the article states, with the title in English.
func (l *linker) positions() {
	for _, d := range l.drafts {
		if d.form == "person" && d.ID != "" {
			l.position(d, d)
		}
		for _, a := range d.appositions {
			for _, o := range a.of {
				l.resolve(o)
			}
			if d.ID != "" {
				l.position(d, a)
			}
		}
	}
}

// position notes the office of a title phrase for the person of a draft.
func (l *linker) position(d, at *draft) {
	title, en := at.rank()
	if title == nil || title.Address || len(at.of) == 0 || at.of[0].ID == "" {
		return
	}
	owner := l.state(at.of[0], true)
	if d.Type != "person" {
		return
	}
	from, to := at.From, at.To
	if at == d {
		from, to = d.Outer[0], d.To
	}
	d.Of = append(d.Of, owner)
	if e := l.own(d.ID); e != nil && (!title.Rank || title.Serves) {
		relate(e, "affiliated-with", owner)
	}
	if title.Rank {
		return
	}
	l.found.Positions = append(l.found.Positions, Position{Person: d.ID, Of: owner, Title: title, En: en, From: from, To: to})
}

// rank is the first title of a phrase that is an office, else the first, and the phrase in English.
func (d *draft) rank() (*lang.Title, string) {
	var first *lang.Title
	for _, t := range d.titles {
		if !t.Address && (first == nil || first.Rank && !t.Rank) {
			first = t
		}
	}
	if first == nil {
		return nil, ""
	}
	en := first.En
	for i, t := range d.titles {
		if t == first && i+1 < len(d.titles) && !d.titles[i+1].Address && !d.titles[i+1].Rank {
			en += " to the " + d.titles[i+1].En
		}
	}
	return first, en
}

// office links a title with an owner to the person who holds it: whom the article says so, else whom the gazetteer
// knows on the day of the article; else it is a person of its own.
func (l *linker) office(d *draft) {
	if d.of[0].ID == "" {
		d.dead = true
		return
	}
	title, en := d.rank()
	owner := l.state(d.of[0], true)
	d.Of = []schema.ID{owner}
	d.Type = "person"
	if len(d.titles) == 1 {
		if id := l.stated(title, owner); id != "" && (title.Office || !d.vague) {
			d.ID, d.Reason = id, "office named"
			return
		}
		if id := l.f.holder(officeKey{title.ID, owner}, l.doc.Published); title.Office && id != "" {
			d.ID, d.Reason = id, "office held"
			return
		}
	}
	id := title.ID
	if title.En != en {
		id = schema.Slug(en)
	}
	d.ID = schema.Ent(l.localName(owner) + "-" + id)
	sep := " of "
	name := l.found.Name(owner)
	if e := l.found.Entity(owner); e != nil && e.Type == "organisation" && d.of[0].form == KindBody {
		sep = " of the "
	}
	relate(l.add(d.ID, "person", en+sep+name), "affiliated-with", owner)
}

// stated is the one person whom the article gives that office, with the owner or, where the gazetteer knows the
// holder, without.
func (l *linker) stated(title *lang.Title, owner schema.ID) schema.ID {
	if l.index.offices == nil {
		l.indexOffices()
	}
	var ids []schema.ID
	for _, p := range l.index.offices[owner] {
		if (p.Title.ID == title.ID && p.En == title.En || title.Any && p.Title.Office) && !slices.Contains(ids, p.Person) {
			ids = append(ids, p.Person)
		}
	}
	for _, id := range l.index.holders[title] {
		if l.f.holds(id, officeKey{title.ID, owner}) && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) != 1 {
		return ""
	}
	return ids[0]
}

// holds says whether the gazetteer gives the person the office at any time.
func (f *Finder) holds(id schema.ID, k officeKey) bool {
	return slices.ContainsFunc(f.offices[k], func(h holder) bool { return h.person == id })
}
