package query

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"hearsay/schema"
)

// Wanted says what Search looks for.
type Wanted struct {
	Text  string
	Kinds []string // entity, claim, document, place, or a type of entities; empty for all
	Limit int      // at most so many; 0 for all
}

// SearchKinds are the kinds that Wanted may name beside the types of entities.
var SearchKinds = []string{"entity", "claim", "document", "place"}

// Hit is one thing found.
type Hit struct {
	Kind string    `json:"kind"` // entity, claim or document
	ID   schema.ID `json:"id"`
	Name string    `json:"name"`           // of the entity or the claim's speaker; the title of the document
	Type string    `json:"type,omitempty"` // of the entity; the claim's stance
	Text string    `json:"text,omitempty"` // what fits, where it is not the name: an alias, the words of the claim, the source
	Uses int       `json:"uses"`           // claims that name the entity; claims of the document; 0 for claims themselves
}

// words that Search compares: of one name of an entity, of a claim or of a document.
type searchable struct {
	key     string    // as nameWords makes it
	hit     Hit       // without the name of an entity or speaker, which depends on the language
	speaker schema.ID // of a claim
	fit     int       // 0 a name, 1 an alias, 2 other text
}

// named is the hit with its name in the language of the index.
func (s *searchable) named(n *Names) Hit {
	h := s.hit
	switch {
	case h.Kind == "entity":
		if h.Name = n.Ref(h.ID).Name; h.Text == h.Name {
			h.Text = ""
		}
	case s.speaker != "":
		h.Name = n.Ref(s.speaker).Name
	}
	return h
}

// Search finds entities by names and aliases, claims by their words and documents by title and source. Every word of
// the text must stand there, whole or as the beginning of a word, whatever its case and diacritics. What fits whole
// comes first, then names, then what claims use most. Where nothing does, it finds entities under names that sound alike or
// differ by a slip of the pen. It also returns how many there are without the limit.
func (v *View) Search(ctx context.Context, w Wanted) ([]Hit, int, error) {
	all, err := v.searchIndex(ctx)
	if err != nil {
		return nil, 0, err
	}
	if nameKey(w.Text) == "" {
		return nil, 0, nil
	}
	n, err := v.Names(ctx)
	if err != nil {
		return nil, 0, err
	}
	out := matching(all, w, v.model, n)
	if len(out) == 0 {
		if out, err = v.soundingAlike(ctx, w); err != nil {
			return nil, 0, err
		}
	}
	total := len(out)
	if w.Limit > 0 {
		out = out[:min(w.Limit, total)]
	}
	return out, total, nil
}

// matching are the things in which every word of the text stands, best first.
func matching(all []searchable, w Wanted, m *schema.Model, n *Names) []Hit {
	whole := nameWords(w.Text)
	tokens := strings.Split(strings.Trim(whole, "-"), "-")
	best := map[schema.ID]scored{}
	for i := range all {
		s := &all[i]
		if !wantedKind(w.Kinds, &s.hit, m) || !hasAll(s.key, tokens) {
			continue
		}
		c := scored{s, s.key != whole}
		if old, ok := best[s.hit.ID]; !ok || compareScored(c, old) < 0 {
			best[s.hit.ID] = c
		}
	}
	out := []Hit{}
	for _, c := range slices.SortedFunc(maps.Values(best), compareScored) {
		out = append(out, c.named(n))
	}
	return out
}

// soundingAlike are entities in use whose names sound like the text.
func (v *View) soundingAlike(ctx context.Context, w Wanted) ([]Hit, error) {
	n, err := v.Names(ctx)
	out := []Hit{}
	if err != nil {
		return nil, err
	}
	for _, id := range n.misspelled(w.Text) {
		r := n.Ref(id)
		if h := (Hit{Kind: "entity", ID: id, Name: r.Name, Type: r.Type, Uses: n.uses[id]}); wantedKind(w.Kinds, &h, v.model) {
			out = append(out, h)
		}
	}
	return out, nil
}

type scored struct {
	*searchable
	part bool // only a part of the text fits
}

func compareScored(a, b scored) int {
	return cmp.Or(cmpBool(a.part, b.part), cmpBool(a.hit.Kind != "entity", b.hit.Kind != "entity"), cmp.Compare(b.hit.Uses, a.hit.Uses),
		cmp.Compare(a.fit, b.fit), cmp.Compare(len(a.key), len(b.key)), strings.Compare(string(a.hit.ID), string(b.hit.ID)), strings.Compare(a.key, b.key))
}

func hasAll(key string, tokens []string) bool {
	for _, t := range tokens {
		if !strings.Contains(key, "-"+t) {
			return false
		}
	}
	return true
}

func wantedKind(kinds []string, h *Hit, m *schema.Model) bool {
	return len(kinds) == 0 || slices.ContainsFunc(kinds, func(k string) bool {
		return k == h.Kind || h.Kind == "entity" && (k == h.Type || k == "place" && m.Is(h.Type, "location"))
	})
}
