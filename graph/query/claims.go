package query

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"hearsay/schema"
)

// Filter chooses claims; what is empty chooses all. All that is given must hold.
type Filter struct {
	Only          []schema.ID // these claims; nobody for all
	Speaker       schema.ID   // the speaker or a body of it (affiliated-with, part-of; persons only themselves)
	Side          schema.ID   // the speaker, a body of it, or a person who belongs to it or holds an office there
	About         schema.ID   // in a role, counted by the figure, or within it; answers to such claims too
	Party         schema.ID   // who speaks, acts or suffers: the entity, or a body, person or place of it; answers to such claims too
	Place         schema.ID   // where it happened, or what it happened to: the place, or what lies within it
	Relations     []string    // any of these
	Stances       []string    // any of these
	Since, Until  string      // YYYY, YYYY-MM or YYYY-MM-DD: of the event, else said, else published
	Source        schema.ID   // the document, or the entity that published it
	Disputed      bool        // denied or rejected, or such an answer
	MinConfidence float64     // from 0 to 1
	After         Mark        // only claims that come after this one, in the order of Claims
	Limit         int         // at most so many; 0 for all

	disputed []schema.ID // the claims that are, sorted, where they are known; nil else
}

// A Mark is where a claim stands among others, by date and id; the zero value stands before all.
type Mark struct {
	Day   string // YYYY-MM-DD; "" where no date is known
	Claim schema.ID
}

// MarkOf is where a claim that Claims returned stands.
func MarkOf(c *Claim) Mark {
	d := c.date()
	return Mark{cmp.Or(d.Start, d.End), c.ID}
}

func (m Mark) compare(n Mark) int {
	return cmp.Or(compareDays(m.Day, n.Day), strings.Compare(string(m.Claim), string(n.Claim)))
}

var (
	roles     = map[string]bool{"agent": true, "patient": true, "place": true, "weapon": true, "addressee": true}
	within    = map[string]bool{"located-in": true, "part-of": true, "subclass-of": true}
	lying     = map[string]bool{"located-in": true}
	bodies    = map[string]bool{"affiliated-with": true, "part-of": true}
	belongs   = map[string]bool{"affiliated-with": true, "located-in": true, "part-of": true, "position": true, "seat-of": true, "side": true}
	parties   = map[string]bool{"speaker": true, "agent": true, "patient": true, "place": true, "addressee": true}
	sides     = map[string]bool{"affiliated-with": true, "part-of": true, "position": true}
	speakerOf = map[string]bool{"speaker": true}
	answersTo = map[string]bool{"answers": true}
	disputing = map[string]bool{"denies": true, "rejects": true}
)

// Claims returns the claims that the filter chooses, by date (those without one last) and id, and how many there are
// without After and the limit.
func (v *View) Claims(ctx context.Context, f Filter) ([]*Claim, int, error) {
	kept, err := v.chosen(ctx, f)
	if err != nil {
		return nil, 0, err
	}
	total := len(kept)
	if f.After != (Mark{}) {
		kept = slices.DeleteFunc(kept, func(k marked) bool { return k.mark.compare(f.After) <= 0 })
	}
	kept, release, err := v.first(ctx, kept, f.Limit)
	if err != nil {
		return nil, 0, err
	}
	defer release()
	var out []*Claim
	for _, k := range kept {
		c, err := v.dress(ctx, *k.claim)
		if err != nil {
			return nil, 0, err
		}
		out = append(out, c)
	}
	return out, total, nil
}

// whole returns all claims that the filter chooses, and its limit, for questions that are limited by what they list.
func (v *View) whole(ctx context.Context, f Filter) (claims []*Claim, limit int, err error) {
	limit, f.Limit = f.Limit, 0
	claims, _, err = v.Claims(ctx, f)
	return claims, limit, err
}

// ClaimIDs returns the ids of the claims that the filter chooses, sorted, whatever its After and limit.
func (v *View) ClaimIDs(ctx context.Context, f Filter) ([]schema.ID, error) {
	kept, err := v.chosen(ctx, f)
	out := make([]schema.ID, 0, len(kept))
	for _, k := range kept {
		out = append(out, k.claim.ID)
	}
	slices.Sort(out)
	return out, err
}

// narrowed are the relations that a question is about: those that are asked for of all that it may be about, or all where none is asked for.
func narrowed(asked, all []string) []string {
	if len(asked) == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(asked), func(r string) bool { return !slices.Contains(all, r) })
}

// marked is a claim with where it stands.
type marked struct {
	claim *schema.Claim
	mark  Mark
}

// chosen are the claims that the filter chooses, by date and id, whatever its After and limit.
func (v *View) chosen(ctx context.Context, f Filter) ([]marked, error) {
	if f.Disputed && f.disputed == nil {
		bonds, err := v.disputing(ctx)
		if err != nil {
			return nil, err
		}
		f.disputed = endsOf(bonds)
	}
	ids, err := v.candidates(ctx, f)
	if err != nil {
		return nil, err
	}
	s := v.sieve(f)
	var kept []marked
	for _, id := range ids {
		c, ok, err := v.claim(ctx, id)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		start, ok, err := s.keeps(ctx, &c)
		if err != nil {
			return nil, err
		}
		if ok {
			kept = append(kept, marked{&c, Mark{start, c.ID}})
		}
	}
	slices.SortFunc(kept, func(a, b marked) int { return a.mark.compare(b.mark) })
	return kept, nil
}

// compareDays puts what has no date last.
func compareDays(a, b string) int {
	return cmp.Or(cmpBool(a == "", b == ""), strings.Compare(a, b))
}

// sieve decides about one claim after the other.
type sieve struct {
	view *View
	Filter
}

func (v *View) sieve(f Filter) sieve {
	return sieve{view: v, Filter: f}
}

func (s *sieve) keeps(ctx context.Context, c *schema.Claim) (start string, ok bool, err error) {
	if len(s.Relations) > 0 && !slices.Contains(s.Relations, c.Relation) {
		return "", false, nil
	}
	if len(s.Stances) > 0 && !slices.Contains(s.Stances, c.Stance) && !(c.Relation == "calls-for-ceasefire" && slices.Contains(s.Stances, "calls-for")) {
		return "", false, nil
	}
	if c.Confidence < s.MinConfidence {
		return "", false, nil
	}
	doc := schema.DocOf(c.ID)
	src, err := s.view.source(ctx, doc)
	if err != nil {
		return "", false, err
	}
	if s.Source != "" && s.Source != doc && s.Source != src.Publisher.ID {
		return "", false, nil
	}
	d := When(c, src.date)
	from, to := cmp.Or(d.Start, d.End), cmp.Or(d.End, d.Start)
	if (s.Since != "" && (to == "" || to < s.Since)) || (s.Until != "" && (from == "" || from > lastDay(s.Until))) {
		return "", false, nil
	}
	if s.Disputed && s.disputed == nil {
		ok, err := s.view.disputed(ctx, c)
		return from, ok, err
	}
	return from, true, nil
}

// disputed says whether a claim is denied, rejected or contradicted, or does that to another.
func (v *View) disputed(ctx context.Context, c *schema.Claim) (bool, error) {
	bonds, err := v.bondsOf(ctx, c.ID)
	return slices.ContainsFunc(bonds, func(x bond) bool { return x.Kind.Disputes() }), err
}

// When returns the date of the event, else of the statement, else the given one of publication; the zero date
// where no day of these is known.
func When(c *schema.Claim, published schema.Date) schema.Date {
	for _, d := range []schema.Date{c.Date, c.Said, published} {
		if d.Start != "" || d.End != "" {
			return d
		}
	}
	return schema.Date{}
}

// CheckDay says whether a date is written as YYYY, YYYY-MM or YYYY-MM-DD.
func CheckDay(s string) error {
	for _, layout := range []string{"2006", "2006-01", time.DateOnly} {
		if _, err := time.Parse(layout, s); err == nil {
			return nil
		}
	}
	return fmt.Errorf("the date %q is not of the form 2020, 2020-10 or 2020-10-04", s)
}

// lastDay pads a year or month so that all its days come before it.
func lastDay(s string) string {
	if len(s) < len(time.DateOnly) {
		return s + "-99"
	}
	return s
}
