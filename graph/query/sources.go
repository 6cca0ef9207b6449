package query

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// Sources are outlets and speakers, how often they speak and how often they are contradicted.
type Sources struct {
	Outlets  []SourceTally `json:"outlets"`  // who publishes, by number of claims
	Speakers []SourceTally `json:"speakers"` // who is quoted, by number of claims
	Alone    []Lone        `json:"alone"`    // claims that rest on one independent source
	Total    int           `json:"total"`    // outlets and speakers, without the limit

	AloneTotal int `json:"alone_total"` // such claims, without the limit
}

// SourceTally is how often a source speaks and is contradicted.
type SourceTally struct {
	Source       schema.Ref `json:"source"`
	Side         schema.Ref `json:"side"`
	Articles     int        `json:"articles"`
	Claims       int        `json:"claims"`       // that it makes; of an outlet all that it prints
	Own          int        `json:"own"`          // of an outlet: those in its own voice, which all that follows but reprints is about
	Reprints     int        `json:"reprints"`     // articles that repeat another's text
	Contradicted int        `json:"contradicted"` // claims that somebody denies, rejects or contradicts
	By           []Tally    `json:"by"`           // who does and how many of them, most often first
	Contradicts  int        `json:"contradicts"`  // claims of others that it denies, rejects or contradicts
	Corroborated int        `json:"corroborated"` // claims that an independent source makes as well
}

// Lone is a claim that other claims repeat or that stands alone, all of it from one independent source.
type Lone struct {
	Claim *Claim       `json:"claim"`
	Also  []schema.ID  `json:"also,omitempty"` // claims that say the same and count as the same source
	Says  []schema.Ref `json:"says"`           // the voices, all of one source
}

// Sources tallies the outlets and speakers of the claims that the filter chooses.
func (v *View) Sources(ctx context.Context, f Filter) (*Sources, error) {
	kept, err := v.chosen(ctx, f)
	if err != nil {
		return nil, err
	}
	release, err := v.hold(ctx, kept)
	if err != nil {
		return nil, err
	}
	defer release()
	claims := make([]*Claim, len(kept))
	for i := range kept {
		if claims[i], err = v.plain(ctx, *kept[i].claim); err != nil {
			return nil, err
		}
	}
	t := sourceTable{chosen: map[schema.ID]*Claim{}, outlets: map[schema.ID]*sourceCount{}, speakers: map[schema.ID]*sourceCount{}, same: map[schema.ID][]schema.ID{}}
	if t.world, t.names, err = v.setting(ctx); err != nil {
		return nil, err
	}
	for _, c := range claims {
		t.count(c)
	}
	if err := t.reprints(ctx, v); err != nil {
		return nil, err
	}
	bonds, err := v.bondsOf(ctx, idsOf(claims)...)
	if err != nil {
		return nil, err
	}
	for i := range bonds {
		if err := t.bond(ctx, v, &bonds[i]); err != nil {
			return nil, err
		}
	}
	out := &Sources{Outlets: t.tallies(t.outlets), Speakers: t.tallies(t.speakers), Alone: t.alone(claims)}
	out.Total, out.AloneTotal = len(out.Outlets)+len(out.Speakers), len(out.Alone)
	if n := f.Limit; n > 0 {
		out.Outlets, out.Speakers, out.Alone = out.Outlets[:min(n, len(out.Outlets))], out.Speakers[:min(n, len(out.Speakers))], out.Alone[:min(n, len(out.Alone))]
	}
	for i := range out.Alone {
		if out.Alone[i].Claim, err = v.Claim(ctx, out.Alone[i].Claim.ID); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// sourceCount is what is known of one source.
type sourceCount struct {
	SourceTally
	articles map[schema.ID]bool
	by       map[schema.ID]map[schema.ID]bool // who contradicts it, and which claims
	hit      map[schema.ID]bool               // its claims that somebody contradicts
	against  map[schema.ID]bool               // the claims that it contradicts
	backed   map[schema.ID]bool               // its claims that an independent source makes as well
}

type sourceTable struct {
	world             *compare.World
	names             *Names
	chosen            map[schema.ID]*Claim
	outlets, speakers map[schema.ID]*sourceCount
	same              map[schema.ID][]schema.ID // claim → others of the same content
	backed            map[schema.ID]bool
}

func (t *sourceTable) of(m map[schema.ID]*sourceCount, ref schema.Ref) *sourceCount {
	if m[ref.ID] == nil {
		m[ref.ID] = &sourceCount{SourceTally: SourceTally{Source: ref, Side: t.names.Ref(t.world.Side(ref.ID))}, articles: map[schema.ID]bool{},
			by: map[schema.ID]map[schema.ID]bool{}, hit: map[schema.ID]bool{}, against: map[schema.ID]bool{}, backed: map[schema.ID]bool{}}
	}
	return m[ref.ID]
}

// counts are the tallies that a claim belongs to: its outlet's and, where it is not the article's own voice, its speaker's.
func (t *sourceTable) counts(c *Claim) []*sourceCount {
	var out []*sourceCount
	if c.Document.Publisher.ID != "" {
		out = append(out, t.of(t.outlets, c.Document.Publisher))
	}
	if !c.Author {
		out = append(out, t.of(t.speakers, c.Speaker))
	}
	return out
}

// voice is the tally of whoever makes a claim: the speaker's, or the outlet's for an article's own voice. An outlet that prints
// what somebody says is not contradicted by who denies that.
func (t *sourceTable) voice(c *Claim) *sourceCount {
	switch {
	case !c.Author:
		return t.of(t.speakers, c.Speaker)
	case c.Document.Publisher.ID != "":
		return t.of(t.outlets, c.Document.Publisher)
	}
	return t.of(t.outlets, c.Speaker)
}

func (t *sourceTable) count(c *Claim) {
	if c.Relation == "position" {
		return
	}
	t.chosen[c.ID] = c
	for _, s := range t.counts(c) {
		s.Claims++
		s.articles[c.Document.ID] = true
	}
	if c.Author {
		t.voice(c).Own++
	}
}

// bond counts one link for both its ends.
func (t *sourceTable) bond(ctx context.Context, v *View, x *bond) error {
	for _, id := range x.a {
		for _, other := range x.b {
			if t.chosen[id] == nil && t.chosen[other] == nil {
				continue
			}
			a, err := t.read(ctx, v, id)
			if err != nil {
				return err
			}
			b, err := t.read(ctx, v, other)
			if err != nil {
				return err
			}
			if a != nil && b != nil {
				t.between(x.Kind, a, b)
			}
		}
	}
	return nil
}

// read is a claim without what answers it; nil where it has gone since claims were compared.
func (t *sourceTable) read(ctx context.Context, v *View, id schema.ID) (*Claim, error) {
	if c := t.chosen[id]; c != nil {
		return c, nil
	}
	c, ok, err := v.claim(ctx, id)
	if err != nil || !ok {
		return nil, err
	}
	return v.plain(ctx, c)
}

func (t *sourceTable) between(kind compare.Kind, a, b *Claim) {
	switch kind {
	case compare.Conflicts:
		t.contradicts(a, b)
		t.contradicts(b, a)
	case compare.Denied, compare.DisputedFigure, compare.Rejected:
		t.contradicts(b, a)
	case compare.Corroborates:
		t.corroborates(a)
		t.corroborates(b)
	case compare.Agrees:
		t.same[a.ID], t.same[b.ID] = append(t.same[a.ID], b.ID), append(t.same[b.ID], a.ID)
	}
}

// contradicts counts that who's claim stands against another's.
func (t *sourceTable) contradicts(who, other *Claim) {
	if t.chosen[other.ID] != nil {
		s := t.voice(other)
		if s.by[who.Speaker.ID] == nil {
			s.by[who.Speaker.ID] = map[schema.ID]bool{}
		}
		s.by[who.Speaker.ID][other.ID], s.hit[other.ID] = true, true
	}
	if t.chosen[who.ID] != nil {
		t.voice(who).against[other.ID] = true
	}
}

func (t *sourceTable) corroborates(c *Claim) {
	if t.backed == nil {
		t.backed = map[schema.ID]bool{}
	}
	t.backed[c.ID] = true
	if t.chosen[c.ID] != nil {
		t.voice(c).backed[c.ID] = true
	}
}

// reprints counts the articles of each outlet that repeat another's text.
func (t *sourceTable) reprints(ctx context.Context, v *View) error {
	var docs []schema.ID
	for _, o := range t.outlets {
		docs = slices.AppendSeq(docs, maps.Keys(o.articles))
	}
	again, err := v.reprints(ctx, docs)
	for _, o := range t.outlets {
		for id := range o.articles {
			if again[id] {
				o.Reprints++
			}
		}
	}
	return err
}

func (t *sourceTable) tallies(m map[schema.ID]*sourceCount) []SourceTally {
	out := []SourceTally{}
	for _, s := range m {
		s.Articles, s.Contradicted, s.Contradicts, s.Corroborated, s.By = len(s.articles), len(s.hit), len(s.against), len(s.backed), []Tally{}
		for id, claims := range s.by {
			s.By = append(s.By, Tally{id, t.names.Ref(id).Name, len(claims)})
		}
		slices.SortFunc(s.By, func(a, b Tally) int { return cmp.Or(b.Count-a.Count, strings.Compare(string(a.ID), string(b.ID))) })
		out = append(out, s.SourceTally)
	}
	slices.SortFunc(out, func(a, b SourceTally) int {
		return cmp.Or(b.Claims-a.Claims, strings.Compare(a.Source.Name, b.Source.Name), strings.Compare(string(a.Source.ID), string(b.Source.ID)))
	})
	return out
}

// alone are the claims of deeds and losses that nobody independent makes as well, each content once.
func (t *sourceTable) alone(claims []*Claim) []Lone {
	out := []Lone{}
	seen := map[schema.ID]bool{}
	for _, c := range claims {
		plain := c.ClaimJSON.Claim()
		if seen[c.ID] || t.backed[c.ID] || !plain.Asserted() || !slices.Contains(answerable, c.Relation) {
			continue
		}
		l := Lone{Claim: c, Says: []schema.Ref{c.Speaker}}
		for _, id := range t.same[c.ID] {
			seen[id] = true
			l.Also = append(l.Also, id)
			if other := t.chosen[id]; other != nil && !slices.Contains(l.Says, other.Speaker) {
				l.Says = append(l.Says, other.Speaker)
			}
		}
		out = append(out, l)
	}
	return out
}
