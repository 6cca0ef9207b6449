package entity

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// person is somebody whom the article names in full.
type person struct {
	id    schema.ID
	words []string // of the name, joined and folded
	whole string   // the words as one
	from  int
}

// words splits a person's name into its folded words; initials with points are words.
func words(name string) []string {
	out := make([]string, 0, 1+strings.Count(name, " ")+strings.Count(name, "."))
	from := 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != ' ' && name[i] != '.' {
			continue
		}
		if i > from {
			out = append(out, joined(name[from:i]))
		}
		from = i + 1
	}
	return out
}

// people links persons: first those named in full, then surnames behind titles.
func (l *linker) people() {
	var short []*draft
	for _, d := range l.drafts {
		if !l.human(d) {
			continue
		}
		for _, o := range d.of {
			l.resolve(o)
		}
		if ws := d.words(); len(ws) > 1 {
			l.full(d, ws)
		} else {
			short = append(short, d)
		}
	}
	for _, d := range short {
		l.short(d)
	}
}

// human says whether a draft names a person.
func (l *linker) human(d *draft) bool {
	switch {
	case d.form == "person":
		return true
	case d.form != "name":
		return false
	case d.ID != "":
		return d.Type == "person"
	}
	return l.shapes[d.joined()].typ == "person" && len(d.run.chunks) > 0
}

// full links a name of several words.
func (l *linker) full(d *draft, ws []string) {
	if d.ID == "" {
		if id, why := l.known(d, ws); id != "" {
			l.person(d, id, why)
		} else {
			l.local(d, "person")
		}
	}
	same := func(n int) bool { return l.persons[n].id == d.ID && slices.Equal(l.persons[n].words, ws) }
	if last := ws[len(ws)-1]; !slices.ContainsFunc(l.bearers[last], same) {
		l.bear(person{id: d.ID, words: ws, from: d.From})
	}
}

// bear notes somebody whom the article names in full, by each word of the name.
func (l *linker) bear(p person) {
	if l.bearers == nil {
		l.bearers, l.called = map[string][]int{}, map[string][]int{}
	}
	n, last := len(l.persons), len(p.words)-1
	p.whole = strings.Join(p.words, "")
	l.persons = append(l.persons, p)
	l.bearers[p.words[last]] = append(l.bearers[p.words[last]], n)
	for i, w := range p.words {
		if !slices.Contains(p.words[:i], w) {
			l.called[w] = append(l.called[w], n)
		}
	}
}

// compared is how many people before and behind a name are looked at for one whose name it may misspell: no report names more.
const compared = 500

// known is the person of the gazetteer or the article that a full name means, spelt so or nearly so.
func (l *linker) known(d *draft, ws []string) (schema.ID, string) {
	if id := l.candidate(d, d.name.entries); id != "" {
		return id, "gazetteer"
	}
	last := ws[len(ws)-1]
	var fit []schema.ID
	for _, id := range l.f.surnames[last] {
		if l.within(ws, id) && l.fits(d, id) && !slices.Contains(fit, id) {
			fit = append(fit, id)
		}
	}
	if len(fit) == 1 {
		return fit[0], "surname"
	}
	whole := strings.Join(ws, "")
	for _, p := range l.persons[max(0, len(l.persons)-compared):] {
		if len(p.words) == len(ws) && nearly(p.whole, whole) && alike(p.words, ws) || p.words[len(p.words)-1] == last && abbreviates(ws, p.words) {
			return p.id, "named before"
		}
	}
	if n, ok := l.f.near.find(d.text); ok && n.typ == "person" && alike(words(n.name), ws) {
		return n.id, "edit-distance"
	}
	return "", ""
}

// nearly says whether two names of persons differ in two letters at most.
func nearly(a, b string) bool {
	return a == b || len(a) >= 9 && a[0] == b[0] && distance(a, b, 2) <= 2
}

// alike says whether two names have as many words, all but one of them the same and that one nearly so: one letter in four.
func alike(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	differ := 0
	for i := range a {
		if a[i] != b[i] {
			differ++
			if limit := max(1, min(len(a[i]), len(b[i]))/4); distance(a[i], b[i], limit) > limit {
				return false
			}
		}
	}
	return differ <= 1
}

// within says whether the words of a name are those of a listed name of the person, initials and names left out
// allowed.
func (l *linker) within(ws []string, id schema.ID) bool {
	e := l.f.gazetteer.Entity(id)
	if e == nil {
		return false
	}
	for _, name := range append([]string{e.Name}, e.Aliases...) {
		full := words(name)
		if len(full) > 1 && (abbreviates(ws, full) || abbreviates(full, ws)) {
			return true
		}
	}
	return false
}

// abbreviates says whether each word of short stands in full in the same order, whole or as an initial, the last
// word being the same.
func abbreviates(short, full []string) bool {
	if len(short) > len(full) || short[len(short)-1] != full[len(full)-1] {
		return false
	}
	at := 0
	for _, w := range short {
		for at < len(full) && full[at] != w && !(len(w) == 1 && strings.HasPrefix(full[at], w)) {
			at++
		}
		if at == len(full) {
			return false
		}
		at++
	}
	return true
}

// candidate is the one person among entries that fits the country of the draft's title.
func (l *linker) candidate(d *draft, es []nameEntry) schema.ID {
	var fit []schema.ID
	for _, e := range es {
		if ent := l.f.gazetteer.Entity(e.id); ent != nil && ent.Type == "person" && l.fits(d, e.id) {
			fit = append(fit, e.id)
		}
	}
	if len(fit) > 1 {
		fit = slices.DeleteFunc(fit, func(id schema.ID) bool { return l.near(id) == 0 })
	}
	if len(fit) != 1 {
		return ""
	}
	return fit[0]
}

// fits says whether a listed person can have the title's owner: one of the person's countries is the owner's.
func (l *linker) fits(d *draft, id schema.ID) bool {
	e := l.f.gazetteer.Entity(id)
	if e == nil || len(d.of) == 0 || d.of[0].ID == "" {
		return true
	}
	owner := l.found.Side(d.of[0].ID)
	sides := []schema.ID{l.f.gazetteer.Side(id)}
	for _, p := range e.Positions {
		if p.Of == d.of[0].ID {
			return true
		}
		sides = append(sides, l.f.gazetteer.Side(p.Of))
	}
	for _, a := range e.Links["affiliated-with"] {
		sides = append(sides, l.f.gazetteer.Side(a))
	}
	return slices.Contains(sides, owner) || slices.Contains(sides, d.of[0].ID)
}

// person links a draft to a person that is known already.
func (l *linker) person(d *draft, id schema.ID, why string) {
	d.ID, d.Type, d.Reason = id, "person", why
}

// short links a name of one word: to the person whom the article names so in full, or to the listed one.
func (l *linker) short(d *draft) {
	listed := d.ID
	if id := l.named(d); id != "" {
		l.person(d, id, "surname")
		return
	}
	if listed != "" && (len(d.of) == 0 || l.fits(d, listed)) {
		return
	}
	d.ID = ""
	key := d.joined()
	if id := l.candidate(d, d.name.entries); id != "" {
		l.person(d, id, "gazetteer")
		return
	}
	var es []nameEntry
	for _, id := range l.f.surnames[key] {
		es = append(es, nameEntry{id: id})
	}
	if id := l.candidate(d, es); id != "" && l.means(d, id, len(es)) {
		l.person(d, id, "surname")
		return
	}
	if d.form != "person" || len(d.titles) == 1 && d.Title.Address && !l.f.foreign(text.Key(d.text)) {
		d.dead = d.form == "person"
		return
	}
	l.local(d, "person")
}

// means says whether a surname that so many listed persons bear means the one of them who fits. One that is the given name of others, or
// a word of the language, needs an office and the person's country.
func (l *linker) means(d *draft, id schema.ID, bearers int) bool {
	if !l.f.given[l.doc.Tokens[d.From].Hash] && l.f.foreign(text.Key(d.text)) {
		return bearers == 1 || l.near(id) > 0
	}
	return d.Title != nil && !d.Title.Address && l.near(id) > 0
}

// named is the one person of the article whose name has the word, as the last, as the first or at all; a person
// named before comes first.
func (l *linker) named(d *draft) schema.ID {
	ws := d.words()
	if len(ws) != 1 || len(ws[0]) < 2 {
		return ""
	}
	w := ws[0]
	article := l.bearers["al"+w]
	if bare, ok := strings.CutPrefix(w, "al"); ok && len(article) == 0 {
		article = l.bearers[bare]
	}
	if id := l.only(d.From, l.bearers[w]); id != "" {
		return id
	}
	if id := l.only(d.From, article); id != "" {
		return id
	}
	if d.form == "person" {
		if id := l.only(d.From, l.called[w]); id != "" {
			return id
		}
	}
	if len(w) < 6 {
		return ""
	}
	var near []int
	k := sort.Search(len(l.persons), func(i int) bool { return l.persons[i].from >= d.From })
	for i := max(0, k-compared); i < min(len(l.persons), k+compared); i++ {
		if last := l.persons[i].words[len(l.persons[i].words)-1]; strings.HasPrefix(last, w[:1]) && distance(last, w, 1) <= 1 {
			near = append(near, i)
		}
	}
	return l.only(d.From, near)
}

// only is the one person of some, of those named before token at or, where none was, of all.
func (l *linker) only(at int, some []int) schema.ID {
	var before, all schema.ID
	for _, n := range some {
		p := &l.persons[n]
		switch {
		case p.from < at && before != "" && p.id != before, p.from >= at && before == "" && all != "" && p.id != all:
			return ""
		case p.from < at:
			before = p.id
		}
		all = p.id
	}
	return cmp.Or(before, all)
}
