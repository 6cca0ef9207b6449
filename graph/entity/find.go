package entity

import (
	"slices"
	"strings"
	"sync"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// Finder finds the names of an article and says whom they mean. It does not change once built and is safe for
// concurrent use.
type Finder struct {
	pack      *lang.Pack
	gazetteer *Gazetteer

	trie      *nameTrie
	surnames  map[string][]schema.ID
	given     map[uint64]bool // hashes of the first words of listed persons' names
	near      nearNames
	outlets   memo[[]text.Token] // the names of outlets by what the metadata call them
	tails     *nameTrie
	lowTails  *nameTrie       // the same in small letters
	blocks    lang.Trie[bool] // phrases in which a word is no head
	readings  []reading       // of the lexicon's phrases, by their nodes
	particles lang.Trie[bool]
	against   lang.Trie[bool]
	offices   map[officeKey][]holder
	bodies    map[bodyKey]schema.ID
	owners    map[bodyKey]schema.ID // of a head and the listed body that it names with its owner
	owned     map[schema.ID]bool    // the listed bodies that have such an owner
	sites     map[bodyKey]bool      // kins of heads with the listed sites whose names begin with one of them
	led       *lang.Head            // of a body that is told by who leads it
	troops    *lang.Head            // of forces of a country without a name
	before    lang.Trie[uint8]      // titles and the heads that a country's or place's name follows: the traits of what stands behind
	memories  sync.Pool             // of *memory
}

// NewFinder builds a Finder from a language pack and a gazetteer.
func NewFinder(pack *lang.Pack, g *Gazetteer) *Finder {
	f := &Finder{pack: pack, gazetteer: g, trie: &nameTrie{}, tails: &nameTrie{}, lowTails: &nameTrie{}, surnames: map[string][]schema.ID{},
		near:    nearNames{by: map[nearKey]*nearList{}},
		offices: map[officeKey][]holder{}, bodies: map[bodyKey]schema.ID{}, owners: map[bodyKey]schema.ID{}, owned: map[schema.ID]bool{}, sites: map[bodyKey]bool{}}
	for _, p := range pack.General.Particles {
		f.particles.Add([]string{text.Key(p)}, true)
		f.trie.low.Add([]string{text.Key(p)}, true)
	}
	for _, p := range pack.General.Against {
		f.against.Add(text.Keys(p), true)
	}
	f.names()
	f.givenNames()
	f.lexicon()
	f.heads()
	f.titles()
	pack.Carry(f.trie, &f.trie.small, &f.trie.low, &f.tails.Trie, &f.blocks, &f.particles, &f.against, &f.before)
	return f
}

// givenNames files the words that names of persons begin with.
func (f *Finder) givenNames() {
	f.given = map[uint64]bool{}
	for _, e := range f.gazetteer.Entities() {
		if e.Type != "person" {
			continue
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			if ts := text.Tokens(name, 0); len(ts) > 1 {
				f.given[ts[0].Hash] = true
			}
		}
	}
}

// lexicon puts together what the phrases of the lexicon say.
func (f *Finder) lexicon() {
	node, lengths := lang.Node(0), []uint8{0}
	for entries := range f.pack.Lexicon.Values() {
		var r reading
		if node > 0 {
			before := f.pack.Lexicon.Before(node)
			r, lengths = f.readings[before], append(lengths, lengths[before]+1)
			r.add(entries, lengths[node])
		}
		for _, e := range entries {
			if e.Class == "prep-in" {
				f.before.Add(text.Keys(e.Phrase), owns) // "ở X"
			}
		}
		f.readings = append(f.readings, r)
		node++
	}
}

// heads files what the pack's heads carry beside their forms, and the bodies that the gazetteer names by a head
// and a country.
func (f *Finder) heads() {
	byForm := lang.Trie[*lang.Head]{}
	for _, h := range f.pack.Heads {
		for _, t := range h.Tails {
			f.tails.add(t, nameEntry{id: "tail"})
			f.lowTails.add(strings.ToLower(t), nameEntry{id: "tail"})
		}
		if h.Kind == KindBody && h.Type == "force" && h.Loose && h.Part && f.troops == nil {
			f.troops = h
		}
		if h.Led {
			f.led = h
		}
		for _, n := range h.Not {
			f.blocks.Add(text.Keys(n), true)
		}
		for _, form := range h.Forms {
			keys := text.Keys(form)
			byForm.Add(keys, h)
			if h.Kind == KindBody || h.Kind == KindThing || h.Type == "country" || h.Type == "place" {
				f.before.Add(keys, owns)
			}
			if h.Kind == KindBody && !h.Loose {
				f.before.Add(keys, state)
			}
		}
	}
	for n := range f.gazetteer.Names() {
		f.body(&byForm, n)
	}
}

// body files a listed name that is a head and the name of an owner, "Quân đội Israel", and a site that a head begins,
// "căn cứ Hmeimim".
func (f *Finder) body(heads *lang.Trie[*lang.Head], n Name) {
	ts := text.Tokens(n.Text, 0)
	hs, to := heads.Longest(ts, 0, len(ts))
	if len(hs) > 0 && hs[0].Kin != "" {
		f.sites[bodyKey{hs[0].Kin, n.ID}] = true
	}
	if len(hs) == 0 || hs[0].Kind != KindBody || to == len(ts) {
		return
	}
	if m := f.trie.longest(ts, to, len(ts)); m.to == len(ts) && len(m.entries) == 1 && f.belongs(n.ID, m.entries[0].id) {
		k := bodyKey{hs[0].ID, m.entries[0].id}
		f.owners[bodyKey{hs[0].ID, n.ID}] = m.entries[0].id
		f.owned[n.ID] = true
		if _, taken := f.bodies[k]; !taken {
			f.bodies[k] = n.ID
		}
	}
}

// belongs says whether the gazetteer ties a body to its owner by more than where it is: rebels in a country are not its army.
func (f *Finder) belongs(body, owner schema.ID) bool {
	e := f.gazetteer.Entity(body)
	return e != nil && (e.Type != "force" || slices.Contains(e.Links["affiliated-with"], owner) || slices.Contains(e.Links["part-of"], owner))
}

// bodyKey is the id of a head with its owner or with the body it makes.
type bodyKey struct {
	head string
	id   schema.ID
}

// draftsOfLocal is about how many drafts an article has for one entity that only it knows.
const draftsOfLocal = 4

// Find returns the names of an article. Sentences that say nothing of the world are passed over.
func (f *Finder) Find(doc *text.Parsed) *Found {
	s := newScan(f, doc)
	defer f.give(s.memory)
	for _, sent := range doc.Sentences {
		if sent.Speaks() {
			s.sentence(sent)
		} else if sent.Credit[1] > 0 {
			s.credits(sent)
		}
	}
	s.memory.all = s.drafts
	l := &linker{f: f, doc: doc, drafts: s.drafts, memory: s.memory, found: &Found{Local: make(map[schema.ID]*schema.Entity, len(s.drafts)/draftsOfLocal), gazetteer: f.gazetteer, apart: map[schema.ID]bool{}}}
	if s.own.id != "" {
		l.add(s.own.id, "media", doc.Outlet)
	}
	l.link()
	return l.found
}

// location says whether entities of the type are places.
func location(typ string) bool { return typ == "place" || typ == "country" || typ == "facility" }

// party says whether entities of the type can own a body or a site.
func party(typ string) bool {
	return slices.Contains([]string{"country", "place", "organisation", "force", "group", "media", "person"}, typ)
}
