package query

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"hearsay/schema"
)

// Filter chooses claims; what is empty chooses all. All that is given must hold.
type Filter struct {
	Speaker      schema.ID // the speaker or a body of it (affiliated-with, part-of; persons only themselves)
	About        schema.ID // in a role, counted by the figure, or within it; answers to such claims too
	Relations    []string  // any of these
	Stances      []string  // any of these
	Since, Until string    // YYYY, YYYY-MM or YYYY-MM-DD: of the event, else said, else published
	Source       schema.ID // the document, or the entity that published it
	Disputed     bool      // denied or rejected, or such an answer
	Limit        int       // at most so many; 0 for all
}

var (
	roles     = map[string]bool{"agent": true, "patient": true, "place": true, "weapon": true, "addressee": true}
	within    = map[string]bool{"located-in": true, "part-of": true, "subclass-of": true}
	bodies    = map[string]bool{"affiliated-with": true, "part-of": true}
	speakerOf = map[string]bool{"speaker": true}
	answersTo = map[string]bool{"answers": true}
	disputing = map[string]bool{"denies": true, "rejects": true}
)

// Claims returns the claims that the filter chooses, by date (those without one last) and id, and how many there are without the limit.
func (v *View) Claims(ctx context.Context, f Filter) ([]*Claim, int, error) {
	ids, err := v.candidates(ctx, f)
	if err != nil {
		return nil, 0, err
	}
	s := sieve{view: v, Filter: f, published: map[schema.ID]Source{}}
	type dated struct {
		claim schema.Claim
		start string
	}
	var kept []dated
	for _, id := range ids {
		c, ok, err := v.claim(ctx, id)
		if err != nil {
			return nil, 0, err
		}
		if !ok {
			continue
		}
		start, ok, err := s.keeps(ctx, &c)
		if err != nil {
			return nil, 0, err
		}
		if ok {
			kept = append(kept, dated{c, start})
		}
	}
	slices.SortFunc(kept, func(a, b dated) int {
		return cmp.Or(compareDays(a.start, b.start), strings.Compare(string(a.claim.ID), string(b.claim.ID)))
	})
	total := len(kept)
	if f.Limit > 0 {
		kept = kept[:min(f.Limit, total)]
	}
	var out []*Claim
	for _, k := range kept {
		c, err := v.dress(ctx, k.claim)
		if err != nil {
			return nil, 0, err
		}
		out = append(out, c)
	}
	return out, total, nil
}

// candidates are the claims that may pass, sorted: all that name the entities of the filter.
func (v *View) candidates(ctx context.Context, f Filter) ([]schema.ID, error) {
	var sets [][]schema.ID
	if f.About != "" {
		ids, err := v.about(ctx, f.About)
		if err != nil {
			return nil, err
		}
		sets = append(sets, ids)
	}
	if f.Speaker != "" {
		ids, err := v.saidBy(ctx, f.Speaker)
		if err != nil {
			return nil, err
		}
		sets = append(sets, ids)
	}
	if len(sets) == 0 {
		return v.allClaims(ctx)
	}
	out := sets[0]
	for _, s := range sets[1:] {
		out = slices.DeleteFunc(out, func(id schema.ID) bool { _, ok := slices.BinarySearch(s, id); return !ok })
	}
	return out, nil
}

func (v *View) allClaims(ctx context.Context) ([]schema.ID, error) {
	return v.from(ctx, map[string]bool{"type": true}, schema.Type("claim"))
}

// about returns the claims with the entity, or what lies within it, in a role or counted by the figure, and
// the answers to these claims.
func (v *View) about(ctx context.Context, id schema.ID) ([]schema.ID, error) {
	whole, err := v.closure(ctx, within, id)
	if err != nil {
		return nil, err
	}
	ids := slices.Sorted(maps.Keys(whole))
	out, err := v.from(ctx, roles, ids...)
	if err != nil {
		return nil, err
	}
	figures, err := v.from(ctx, map[string]bool{"class": true}, ids...)
	if err != nil {
		return nil, err
	}
	for _, f := range figures {
		out = append(out, schema.ID("claim:"+f.Local()))
	}
	answers, err := v.from(ctx, answersTo, out...)
	out = append(out, answers...)
	slices.Sort(out)
	return slices.Compact(out), err
}

// saidBy returns the claims whose speaker is the entity or a body of it.
func (v *View) saidBy(ctx context.Context, id schema.ID) ([]schema.ID, error) {
	voices, err := v.voices(ctx, id)
	if err != nil {
		return nil, err
	}
	return v.from(ctx, speakerOf, slices.Sorted(maps.Keys(voices))...)
}

// voices are the entity and its bodies, which speak for it; a person speaks for itself.
func (v *View) voices(ctx context.Context, id schema.ID) (map[schema.ID]bool, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	out, err := v.closure(ctx, bodies, id)
	maps.DeleteFunc(out, func(e schema.ID, _ bool) bool { return e != id && n.Ref(e).Type == "person" })
	return out, err
}

// compareDays puts what has no date last.
func compareDays(a, b string) int {
	return cmp.Or(cmpBool(a == "", b == ""), strings.Compare(a, b))
}

// sieve decides about one claim after the other.
type sieve struct {
	view *View
	Filter
	published map[schema.ID]Source
}

func (s *sieve) keeps(ctx context.Context, c *schema.Claim) (start string, ok bool, err error) {
	if len(s.Relations) > 0 && !slices.Contains(s.Relations, c.Relation) {
		return "", false, nil
	}
	if len(s.Stances) > 0 && !slices.Contains(s.Stances, c.Stance) && !(c.Relation == "calls-for-ceasefire" && slices.Contains(s.Stances, "calls-for")) {
		return "", false, nil
	}
	doc := schema.DocOf(c.ID)
	if _, ok := s.published[doc]; !ok {
		if s.published[doc], err = s.view.source(ctx, doc); err != nil {
			return "", false, err
		}
	}
	src := s.published[doc]
	if s.Source != "" && s.Source != doc && s.Source != src.Publisher.ID {
		return "", false, nil
	}
	d := When(c, src.date)
	from, to := cmp.Or(d.Start, d.End), cmp.Or(d.End, d.Start)
	if (s.Since != "" && (to == "" || to < s.Since)) || (s.Until != "" && (from == "" || from > lastDay(s.Until))) {
		return "", false, nil
	}
	if s.Disputed {
		ok, err := s.view.disputed(ctx, c)
		return from, ok, err
	}
	return from, true, nil
}

// disputed says whether a claim is denied or rejected, or denies or rejects another.
func (v *View) disputed(ctx context.Context, c *schema.Claim) (bool, error) {
	if len(c.Targets) > 0 && disputing[c.Stance] {
		return true, nil
	}
	answers, err := v.from(ctx, answersTo, c.ID)
	for _, id := range answers {
		a, ok, err := v.claim(ctx, id)
		if err != nil {
			return false, err
		}
		if ok && disputing[a.Stance] {
			return true, nil
		}
	}
	return false, err
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
