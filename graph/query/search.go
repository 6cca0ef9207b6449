package query

import (
	"cmp"
	"context"
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
	key string // as nameWords makes it
	hit Hit
	fit int // 0 a name, 1 an alias, 2 other text
}

// Search finds entities by names and aliases, claims by their words and documents by title and source. Every word of
// the text must stand there, whole or as the beginning of a word, whatever its case and diacritics. What fits whole
// comes first, then names, then what claims use most. It also returns how many there are without the limit.
func (v *View) Search(ctx context.Context, w Wanted) ([]Hit, int, error) {
	all, err := v.searchIndex(ctx)
	if err != nil {
		return nil, 0, err
	}
	whole := nameWords(w.Text)
	if nameKey(w.Text) == "" {
		return nil, 0, nil
	}
	tokens := strings.Split(strings.Trim(whole, "-"), "-")
	best := map[schema.ID]scored{}
	for i := range all {
		s := &all[i]
		if !wantedKind(w.Kinds, &s.hit, v.model) || !hasAll(s.key, tokens) {
			continue
		}
		c := scored{s, s.key != whole}
		if old, ok := best[s.hit.ID]; !ok || compareScored(c, old) < 0 {
			best[s.hit.ID] = c
		}
	}
	found := make([]scored, 0, len(best))
	for _, c := range best {
		found = append(found, c)
	}
	slices.SortFunc(found, compareScored)
	out := []Hit{}
	for _, c := range found {
		if w.Limit > 0 && len(out) == w.Limit {
			break
		}
		out = append(out, c.hit)
	}
	return out, len(found), nil
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
