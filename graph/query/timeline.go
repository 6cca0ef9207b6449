package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// Timeline is what happened when, according to whom.
type Timeline struct {
	Moments []Moment `json:"moments"`
	Total   int      `json:"total"` // without the limit
}

// Moment is one claim with its three times.
type Moment struct {
	Start     string    `json:"start,omitempty"`     // of the event, YYYY-MM-DD; where it is unknown, of the statement, else of the article
	End       string    `json:"end,omitempty"`       // the last day, the same
	Basis     string    `json:"basis"`               // what Start and End are taken from, see Claim.Basis
	Said      string    `json:"said,omitempty"`      // when the speaker said it
	Published string    `json:"published,omitempty"` // when the article came out
	Event     schema.ID `json:"event,omitempty"`     // the happening that the claim is about
	Claim     *Claim    `json:"claim"`
}

// uneventful are the relations that tell of no event.
var uneventful = map[string]bool{"position": true, "possesses": true}

// Timeline lists the claims that the filter chooses by the time of the event; claims whose only date is that of their
// article stand by it, those without any date last.
func (v *View) Timeline(ctx context.Context, f Filter) (*Timeline, error) {
	chosen, err := v.chosen(ctx, f)
	if err != nil {
		return nil, err
	}
	if len(f.Relations) == 0 {
		chosen = slices.DeleteFunc(chosen, func(k marked) bool { return uneventful[k.claim.Relation] })
	}
	out := &Timeline{Moments: []Moment{}, Total: len(chosen)}
	chosen, release, err := v.first(ctx, chosen, f.Limit)
	if err != nil {
		return nil, err
	}
	defer release()
	for _, k := range chosen {
		c, err := v.dress(ctx, *k.claim)
		if err != nil {
			return nil, err
		}
		m := momentOf(c)
		if m.Event, err = v.eventOf(ctx, c.ID); err != nil {
			return nil, err
		}
		out.Moments = append(out.Moments, m)
	}
	return out, nil
}

func momentOf(c *Claim) Moment {
	plain := c.ClaimJSON.Claim()
	m := Moment{Said: plain.Said.Days(), Published: c.Document.Published, Claim: c}
	for _, x := range []struct {
		basis string
		d     schema.Date
	}{{OfEvent, plain.Date}, {OfStatement, plain.Said}, {OfArticle, c.Document.date}} {
		if x.d.Start != "" || x.d.End != "" {
			m.Basis, m.Start, m.End = x.basis, cmp.Or(x.d.Start, x.d.End), cmp.Or(x.d.End, x.d.Start)
			break
		}
	}
	if m.Basis == OfEvent && plain.Date.Basis == OfInference {
		m.Basis = OfInference
	}
	return m
}

// What the day of a claim is taken from.
const (
	OfEvent     = "event"     // the article tells when it happened
	OfInference = "inferred"  // it tells when it was said or of what it is a part, and that it happened then or about then
	OfStatement = "said"      // it tells only when it was said
	OfArticle   = "published" // it tells no day: the day is the article's own
)

// Basis is what Day is taken from; "" where no day is known.
func (c *Claim) Basis() string { return momentOf(c).Basis }

// Strikes are attacks by place, each by one account.
type Strikes struct {
	Strikes []Strike `json:"strikes"`
	Total   int      `json:"total"` // without the limit
}

// Strike is an attack as one claim tells it.
type Strike struct {
	Day      string       `json:"day,omitempty"`
	Basis    string       `json:"basis,omitempty"` // what Day is taken from, see Claim.Basis
	By       []schema.Ref `json:"by"`              // empty where nobody is named
	On       []Site       `json:"on"`
	Weapon   []schema.Ref `json:"weapon"`
	Amount   string       `json:"amount,omitempty"` // of what was fired or hit, in words
	Claimant schema.Ref   `json:"claimant"`
	Modality string       `json:"modality"`
	Denied   []Side       `json:"denied_by,omitempty"`
	Event    schema.ID    `json:"event,omitempty"`
	Claim    *Claim       `json:"claim"`
}

// Site is what was struck, with its place on Earth where that is known.
type Site struct {
	schema.Ref
	Point *schema.Point `json:"point,omitempty"`
	In    *schema.Ref   `json:"in,omitempty"` // the place whose point it is, where it has none of its own
}

var strikeRelations = []string{"struck", "used-weapon"}

// Strikes lists the attacks that the filter chooses, by place and date. What is only planned, feared or denied is left out.
func (v *View) Strikes(ctx context.Context, f Filter) (*Strikes, error) {
	if f.Relations = narrowed(f.Relations, strikeRelations); len(f.Relations) == 0 {
		return &Strikes{Strikes: []Strike{}}, nil
	}
	chosen, err := v.chosen(ctx, f)
	if err != nil {
		return nil, err
	}
	w, n, err := v.setting(ctx)
	if err != nil {
		return nil, err
	}
	chosen = slices.DeleteFunc(chosen, func(k marked) bool { return !k.claim.Asserted() || wardsOff(w, k.claim) })
	slices.SortStableFunc(chosen, func(a, b marked) int {
		return cmp.Or(strings.Compare(where(n, a.claim), where(n, b.claim)), compareDays(a.mark.Day, b.mark.Day))
	})
	out := &Strikes{Strikes: []Strike{}, Total: len(chosen)}
	chosen, release, err := v.first(ctx, chosen, f.Limit)
	if err != nil {
		return nil, err
	}
	defer release()
	for _, k := range chosen {
		c, err := v.dress(ctx, *k.claim)
		if err != nil {
			return nil, err
		}
		s, err := v.strike(ctx, c)
		if err != nil {
			return nil, err
		}
		out.Strikes = append(out.Strikes, s)
	}
	return out, nil
}

// wardsOff says whether what is told is a defence against an attack and none itself: what is only fired at aircraft and missiles is
// fired and no place is hit. Some systems of air defence are fired at the ground, too.
func wardsOff(w *compare.World, c *schema.Claim) bool {
	against := func(id schema.ID) bool {
		return w.Interceptor(id) || c.Relation == "used-weapon" && slices.Contains(w.Classes(id), "ent:air-defence-system")
	}
	fired := slices.ContainsFunc(c.Weapon, against) || c.Figure != nil && against(c.Figure.Class)
	return fired && len(c.Place) == 0 && len(c.Patient) == 0
}

// where is the name of what was struck; what has none comes last.
func where(n *Names, c *schema.Claim) string {
	for _, ids := range [][]schema.ID{c.Place, c.Patient} {
		if len(ids) > 0 {
			return n.Ref(ids[0]).Name
		}
	}
	return "\U0010FFFF"
}

func (v *View) strike(ctx context.Context, c *Claim) (Strike, error) {
	s := Strike{Day: c.Day(), Basis: c.Basis(), By: c.Agent, Weapon: c.Weapon, Claimant: c.Speaker, Modality: c.Modality, On: []Site{}, Claim: c}
	if c.Figure != nil {
		n, err := v.Names(ctx)
		if err != nil {
			return s, err
		}
		s.Amount = counted(c.Figure, several(c.Figure, c.Place, func(id schema.ID) string { return n.Ref(id).Name }))
	}
	for _, a := range c.AnsweredBy {
		if disputing[a.Stance] {
			s.Denied = append(s.Denied, a)
		}
	}
	for _, r := range append(slices.Clone(c.Place), c.Patient...) {
		site, err := v.site(ctx, r)
		if err != nil {
			return s, err
		}
		s.On = append(s.On, site)
	}
	var err error
	s.Event, err = v.eventOf(ctx, c.ID)
	return s, err
}

// site finds where a place or target lies: its own point, else that of the nearest place around it.
func (v *View) site(ctx context.Context, r schema.Ref) (Site, error) {
	return v.sites.get(r.ID, func() (Site, error) { return v.readSite(ctx, r) })
}

func (v *View) readSite(ctx context.Context, r schema.Ref) (Site, error) {
	out := Site{Ref: r}
	w, n, err := v.setting(ctx)
	if err != nil {
		return out, err
	}
	for i, id := range w.Around(r.ID) {
		f, err := v.facts(ctx, id)
		if err != nil {
			return out, err
		}
		e, _ := f.Entity(id)
		if e.Point == nil || w.Type(id) == "country" && i > 0 {
			continue
		}
		if out.Point = e.Point; i > 0 {
			in := n.Ref(id)
			out.In = &in
		}
		return out, nil
	}
	return out, nil
}

// eventOf is the happening that a claim is about, "" where it stands alone.
func (v *View) eventOf(ctx context.Context, claim schema.ID) (schema.ID, error) {
	if h := v.held.Load(); h != nil {
		if _, ok := h.claims[claim]; ok {
			return h.events[claim], nil
		}
	}
	accounts, err := v.to(ctx, claim, compare.InAccount)
	if err != nil {
		return "", err
	}
	for _, a := range accounts {
		events, err := v.to(ctx, a, compare.AboutEvent)
		if err != nil || len(events) > 0 {
			return slices.Min(append(events, "event:~")), err
		}
	}
	return "", nil
}
