package query

import (
	"context"
	"fmt"
	"slices"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// quarrel is bonds that are one dispute: many speakers say one thing and many deny it, and each article that tells of it makes
// a bond of its own.
type quarrel struct {
	bond
	says, against []schema.ID // who speaks on either side, each once, the first first
}

// claimed is a bond with the first claim at either end.
type claimed struct {
	bond
	one, other schema.Claim
	doers      string // whom the one names, where bonds of both directions are one dispute
}

// quarrels folds bonds into disputes, in the order of the first of each. A dispute is shown by a bond that an article makes in
// so many words, where it has one. Bonds of claims that have gone are left out.
func (v *View) quarrels(ctx context.Context, bonds []bond) ([]quarrel, error) {
	var order []string
	by := map[string][]claimed{}
	one := answers{first: map[string]string{}, is: map[string]string{}}
	for _, x := range bonds {
		c := claimed{bond: x}
		var there [2]bool
		var err error
		if c.one, there[0], err = v.claim(ctx, x.a[0]); err == nil {
			c.other, there[1], err = v.claim(ctx, x.b[0])
		}
		if err != nil {
			return nil, err
		}
		if !there[0] || !there[1] {
			continue
		}
		key, err := v.subject(ctx, &c)
		if err != nil {
			return nil, err
		}
		if key = one.key(&c, key); by[key] == nil {
			order = append(order, key)
		}
		by[key] = append(by[key], c)
	}
	out := make([]quarrel, len(order))
	for i, key := range order {
		out[i] = fold(by[key])
	}
	return out, nil
}

// answers makes one dispute of all that one answer denies or rejects of what somebody says, as of a list of losses.
type answers struct {
	first map[string]string // by answer, its kind and whom it answers: the subject of its first bond
	is    map[string]string // by subject: the one that it is part of
}

// key is the subject under which the bond stands.
func (x *answers) key(c *claimed, subject string) string {
	if is, ok := x.is[subject]; ok {
		subject = is
	}
	if c.other.Mode != "response" {
		return subject
	}
	answer := fmt.Sprint(c.b[0], c.Kind, c.one.Speaker)
	if first, ok := x.first[answer]; ok {
		x.is[subject] = first
		return first
	}
	x.first[answer] = subject
	return subject
}

// fold makes one dispute of bonds.
func fold(cs []claimed) quarrel {
	head := max(0, slices.IndexFunc(cs, func(c claimed) bool { return c.Kind != compare.Conflicts }))
	var q quarrel
	q.Link = cs[head].Link
	for _, c := range append([]claimed{cs[head]}, cs...) {
		if c.doers != cs[head].doers {
			c.a, c.b, c.one, c.other = c.b, c.a, c.other, c.one
		}
		q.a, q.b = distinct(q.a, c.a...), distinct(q.b, c.b...)
		q.says, q.against = distinct(q.says, c.one.Speaker), distinct(q.against, c.other.Speaker)
	}
	return q
}

// distinct appends what the ids lack.
func distinct(ids []schema.ID, more ...schema.ID) []schema.ID {
	for _, id := range more {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// How many bytes of what a claim says, in plain letters, tell that another says the same, and from how many on it does so in
// another article.
const (
	enoughWords = 60
	manyWords   = 25
)

// subject names what a bond is about: bonds of one subject are one dispute. Two statements that cannot both hold are folded
// where the first is the same or, without a number, where they name the same two rivals for one happening; denials, where they are about one happening and doer; answers to what is compared with
// nothing, where it is said in the same words.
func (v *View) subject(ctx context.Context, c *claimed) (string, error) {
	if c.other.Mode != "response" && (c.one.Figure != nil || c.other.Figure != nil) {
		return "statement " + string(c.a[0]), nil
	}
	if c.other.Mode != "response" {
		return v.rivals(ctx, c)
	}
	if c.other.Stance == "denies" {
		event, err := v.eventOf(ctx, c.a[0])
		if err != nil {
			return "", err
		}
		if event != "" {
			doers, err := v.parties(ctx, c.one.Agent)
			return fmt.Sprint(event, doers), err
		}
	}
	words, doc := schema.Slug(c.one.Evidence.Text), schema.ID("")
	if len(words) < manyWords {
		doc = schema.DocOf(c.a[0])
	}
	return fmt.Sprint(c.Kind, doc, words[:min(len(words), enoughWords)]), nil
}

// rivals names a happening and the two whom two statements name for it, whichever is the first: each of several speakers who name the one
// makes a bond with each who names the other.
func (v *View) rivals(ctx context.Context, c *claimed) (string, error) {
	event, err := v.eventOf(ctx, c.a[0])
	if err != nil || event == "" {
		return "statement " + string(c.a[0]), err
	}
	one, err := v.parties(ctx, c.one.Agent)
	if err != nil {
		return "", err
	}
	other, err := v.parties(ctx, c.other.Agent)
	if c.doers = fmt.Sprint(one); slices.Compare(one, other) > 0 {
		one, other = other, one
	}
	return fmt.Sprint("rivals ", event, one, other), err
}

// parties are those to which entities belong, sorted, each once.
func (v *View) parties(ctx context.Context, ids []schema.ID) ([]schema.ID, error) {
	w, err := v.World(ctx)
	if err != nil {
		return nil, err
	}
	var out []schema.ID
	for _, id := range ids {
		out = distinct(out, w.Side(id))
	}
	slices.Sort(out)
	return out, nil
}
