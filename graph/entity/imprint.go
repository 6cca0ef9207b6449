package entity

import (
	"strings"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// imprint is an outlet that no list knows, as the article that it publishes calls it: "Tạp chí Cổng Gió" is "Cổng Gió", too.
type imprint struct {
	id   schema.ID
	name []text.Token
}

// newImprint is the imprint of an article whose publisher the metadata name.
func (f *Finder) newImprint(doc *text.Parsed) imprint {
	if doc.Outlet == "" || doc.Publisher == "" || f.gazetteer.Entity(doc.Publisher) != nil {
		return imprint{}
	}
	if name := f.outlets.of(doc.Outlet, f.outlet); len(name) > 0 {
		return imprint{doc.Publisher, name}
	}
	return imprint{}
}

// outlet reads the publisher's name as the metadata give it. Words of one syllable in small letters say what the outlet is;
// what stands behind them is its name. A name of one word would be found in too much else, and has none here.
func (f *Finder) outlet(outlet string) []text.Token {
	ts := text.Tokens(strings.Clone(outlet), 0)
	from := 0
	if hs, to := f.pack.Lexicon.Longest(ts, 0, len(ts)); calls(hs, "media") {
		from = to
	}
	for i := from; i < len(ts); i++ {
		if ts[i].Kind == text.Word && !ts[i].Cap {
			from = i + 1
		}
	}
	if len(ts)-from < 2 {
		return nil
	}
	if name := f.trie.longest(ts, from, len(ts)); name.to == len(ts) && name.entries[0].ent.Type == "country" {
		return nil // "Báo Pháp luật Việt Nam": the country is not the outlet
	}
	return ts[from:]
}

// calls says whether a phrase is a head of names of that type.
func calls(es []*lang.Entry, typ string) bool {
	for _, e := range es {
		if e.Class == "head" && e.Head.Type == typ {
			return true
		}
	}
	return false
}

// imprint reads the publisher's own name at token i; nil where it does not stand there.
func (s *scan) imprint(i int) *draft {
	name := s.own.name
	if len(name) == 0 || s.ts[i].Hash != name[0].Hash || !s.ts[i].Cap || i+len(name) > s.end || s.within(i) {
		return nil
	}
	for k := range name {
		if t := &s.ts[i+k]; t.Key != name[k].Key || t.Kind == text.Word && !t.Cap {
			return nil
		}
	}
	d := s.draft("name")
	to := i + len(name)
	d.run, d.text, d.hint, d.why = run{to: to}, s.text(i, to), "media", "head"
	d.Kind, d.From, d.To, d.Outer, d.Reason = KindName, i, to, [2]int{i, to}, "publisher"
	d.ID, d.Type = s.own.id, "media"
	return d
}
