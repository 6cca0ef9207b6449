package entity

import (
	"slices"
	"strings"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// nameTrie finds names by the keys of their words. Signs between the words of a name count for nothing: a name
// listed with a hyphen is found without it and the other way round.
type nameTrie struct {
	lang.Trie[nameEntry]
	only  []nameEntry     // by node, where one entity alone has the name: most do, and are found without a list
	small lang.Trie[bool] // the first words of those that may begin with a small letter or a number
	low   lang.Trie[bool] // the same, and the particles that foreign names begin with
}

// nameEntry is one entity under one name.
type nameEntry struct {
	id        schema.ID
	ent       *schema.Entity
	caps      uint32 // which words must begin with a capital letter
	at        int32  // where the entity stands in the gazetteer
	ambiguous bool
	acronym   bool // one word in capitals: RAS
}

func (t *nameTrie) add(name string, e nameEntry) {
	var keys []string
	words := text.Tokens(name, 0)
	e.acronym = len(words) == 1 && words[0].Upper && words[0].Kind == text.Word && len(words[0].Key) > 2
	for _, tok := range words {
		if tok.Kind != text.Word && tok.Kind != text.Number {
			continue
		}
		if tok.Cap && len(keys) < 32 {
			e.caps |= 1 << len(keys)
		}
		keys = append(keys, tok.Key)
	}
	if len(keys) > 2 && e.caps&1 == 1 { // Tân Hoa xã, Hội đồng bảo an: the first capital of a long name tells it
		e.caps = 1
	}
	if len(keys) == 0 {
		return
	}
	if e.caps&1 == 0 {
		*t.small.Under(keys[:1]) = []bool{true}
		*t.low.Under(keys[:1]) = []bool{true}
	}
	if es := t.Under(keys); !slices.ContainsFunc(*es, func(have nameEntry) bool { return have.id == e.id && have.caps == e.caps }) {
		*es = append(*es, e)
	}
}

// finish files the entities that have a name alone, once all names are added.
func (t *nameTrie) finish() {
	for es := range t.Values() {
		var e nameEntry
		if len(es) == 1 {
			e = es[0]
		}
		t.only = append(t.only, e)
	}
}

// entries are those of the name at a node.
func (t *nameTrie) entries(n lang.Node) []nameEntry {
	if int(n) < len(t.only) && t.only[n].id != "" {
		return t.only[n : n+1 : n+1]
	}
	return t.At(n)
}

// A match is a name found at a place.
type match struct {
	to      int
	words   int
	entries []nameEntry // those whose capitals agree
	common  bool        // written in lower case where it is listed
}

// has says whether the name can mean the entity.
func (m match) has(id schema.ID) bool {
	return slices.ContainsFunc(m.entries, func(e nameEntry) bool { return e.id == id })
}

// mayBegin says whether a name can begin with the token, as far as its first letter tells.
func (t *nameTrie) mayBegin(tok *text.Token) bool {
	return tok.Cap || t.small.May(tok) && t.small.Begins(tok)
}

// longest returns the longest name that begins at token i and ends before end.
func (t *nameTrie) longest(ts []text.Token, i, end int) (m match) {
	caps, words := uint32(0), 0
	var place lang.Place
	if i < end && !t.mayBegin(&ts[i]) {
		return m
	}
	for at := i; at < end; at++ {
		tok := &ts[at]
		if tok.Kind == text.Punct {
			if at == i || !joins(ts, at, end) {
				return m
			}
			continue
		}
		if place = t.Next(place, tok); place.Node == 0 {
			return m
		}
		if tok.Cap && words < 32 {
			caps |= 1 << words
		}
		words++
		if place.Ends {
			if fit := fitting(t.entries(place.Node), caps); len(fit) > 0 {
				m = match{to: at + 1, words: words, entries: fit, common: fit[0].caps == 0}
			}
		}
	}
	return m
}

// fitting are the entries whose capitals the text has, each entity once.
func fitting(es []nameEntry, caps uint32) []nameEntry {
	if len(es) == 1 && es[0].caps&^caps == 0 {
		return es
	}
	var out []nameEntry
	for _, e := range es {
		if e.caps&^caps != 0 || slices.ContainsFunc(out, func(have nameEntry) bool { return have.id == e.id }) {
			continue
		}
		out = append(out, e)
	}
	return out
}

// joins says whether the sign at token i may stand within a name.
func joins(ts []text.Token, i, end int) bool {
	if i+1 >= end {
		return false
	}
	switch ts[i].Key {
	case "-", "‐", "‑", "'", "’", "ʼ", "`", "‘":
		return true
	case "–":
		return !ts[i].Space && !ts[i+1].Space
	case ".":
		return !ts[i].Space && (len(ts[i-1].Key) <= 2 || !ts[i+1].Space) && ts[i+1].Cap
	case "/": // Phong trào 23/3
		return !ts[i].Space && !ts[i+1].Space && ts[i-1].Kind == text.Number && ts[i+1].Kind == text.Number
	case "&":
		return true
	}
	return false
}

// names files every name of the gazetteer.
func (f *Finder) names() {
	for n := range f.gazetteer.Names() {
		at, listed := f.gazetteer.at.place(n.ID)
		if !listed {
			continue
		}
		ent := &f.gazetteer.entities[at]
		if ent.Type == "equipment" && n.Lang != "" && n.Lang != f.pack.Lang {
			continue // "port", "tank": English words that are no names
		}
		f.trie.add(n.Text, nameEntry{id: n.ID, ent: ent, at: int32(at), ambiguous: n.Ambiguous})
		if ent.Type == "person" {
			f.surname(n.Text, n.ID)
		}
		if ent.Type != "equipment" {
			f.near.add(n.Text, n.ID, ent.Type)
		}
	}
	f.trie.finish()
}

// surname files a person under the last word of the name and, where the name reads like a Vietnamese one
// (Tập Cận Bình) or Korean one, under the first.
func (f *Finder) surname(name string, id schema.ID) {
	ws := words(name)
	if len(ws) == 0 {
		return
	}
	put := func(w string) {
		if !slices.Contains(f.surnames[w], id) {
			f.surnames[w] = append(f.surnames[w], id)
		}
	}
	last := ws[len(ws)-1]
	put(last)
	if bare, ok := strings.CutPrefix(last, "al"); ok && strings.Contains(name, "l-") {
		put(bare)
	}
	first, _, _ := strings.Cut(name, " ")
	if len(ws) > 1 && !f.foreign(text.Key(first)) {
		put(ws[0])
	}
}
