package query

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"hearsay/schema"
)

// Entity is all that the graph knows of one entity.
type Entity struct {
	schema.Ref
	Names     []Word                  `json:"names"`
	Aliases   []string                `json:"aliases,omitempty"`
	Positions []Position              `json:"positions,omitempty"`
	Holders   []Position              `json:"holders,omitempty"` // who holds an office of it
	Links     map[string][]schema.Ref `json:"links,omitempty"`   // located-in, part-of …
	Linked    map[string][]schema.Ref `json:"linked,omitempty"`  // the same from the other side: what lies in it …
	Point     *schema.Point           `json:"point,omitempty"`
	SameAs    string                  `json:"same_as,omitempty"` // a Wikidata item
	Says      []*Claim                `json:"says"`              // what it claims, by date
	Said      []*Claim                `json:"said_of_it"`        // claims that name it in a role or count it, by date
	Documents int                     `json:"documents"`         // articles that mention it
}

// Word is a text in a language.
type Word struct {
	Text string `json:"text"`
	Lang string `json:"lang,omitempty"`
}

// Position is an office: of the gazetteer with its times, or stated by an article's claim.
type Position struct {
	Person schema.Ref `json:"person"`
	Of     schema.Ref `json:"of"`
	Title  []Word     `json:"title,omitempty"`
	Since  string     `json:"since,omitempty"`
	Until  string     `json:"until,omitempty"`
	Claim  schema.ID  `json:"claim,omitempty"` // the claim that states it; "" where the gazetteer does
	Words  string     `json:"evidence,omitempty"`
}

// Entity reads what is known of an entity.
func (v *View) Entity(ctx context.Context, id schema.ID) (*Entity, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	if !n.Known(id) {
		return nil, &UnknownError{string(id), n.Suggest(id.Local(), 5)}
	}
	out := &Entity{Ref: n.Ref(id)}
	if err := v.known(ctx, out); err != nil {
		return nil, err
	}
	if out.Linked, err = v.linked(ctx, id); err != nil {
		return nil, err
	}
	docs, err := v.from(ctx, map[string]bool{"mentions": true}, id)
	if err != nil {
		return nil, err
	}
	out.Documents = len(docs)
	return out, v.said(ctx, out)
}

// known fills in what stands at the entity itself.
func (v *View) known(ctx context.Context, out *Entity) error {
	id := out.ID
	posts, err := v.from(ctx, map[string]bool{"holder": true}, id)
	if err != nil {
		return err
	}
	f, err := v.facts(ctx, append(posts, id)...)
	if err != nil {
		return err
	}
	n, err := v.Names(ctx)
	if err != nil {
		return err
	}
	e, _ := f.Entity(id)
	out.Aliases, out.Point, out.SameAs = e.Aliases, e.Point, e.SameAs
	out.Names = wordsOf(e.Labels)
	for _, rel := range schema.LinkNames {
		out.Links = addRefs(out.Links, rel, id, e.Links[rel], n)
	}
	for _, p := range e.Positions {
		out.Positions = append(out.Positions, position(n, id, p))
	}
	holders, err := v.holders(ctx, id)
	out.Holders = holders
	return err
}

func wordsOf(byLang map[string]string) []Word {
	var out []Word
	for lang, text := range byLang {
		out = append(out, Word{text, lang})
	}
	slices.SortFunc(out, func(a, b Word) int { return cmp.Or(strings.Compare(a.Lang, b.Lang), strings.Compare(a.Text, b.Text)) })
	return out
}

// addRefs adds links of an entity to others: that a party is of its own side is told of no other.
func addRefs(m map[string][]schema.Ref, rel string, of schema.ID, ids []schema.ID, n *Names) map[string][]schema.Ref {
	for _, id := range ids {
		if id == of {
			continue
		}
		if m == nil {
			m = map[string][]schema.Ref{}
		}
		m[rel] = append(m[rel], n.Ref(id))
	}
	return m
}

func position(n *Names, person schema.ID, p schema.Position) Position {
	return Position{Person: n.Ref(person), Of: n.Ref(p.Of), Title: wordsOf(p.Title), Since: p.Since, Until: p.Until}
}

// holders are the offices of the gazetteer at an entity.
func (v *View) holders(ctx context.Context, id schema.ID) ([]Position, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	people, err := v.from(ctx, map[string]bool{"position": true}, id)
	if err != nil {
		return nil, err
	}
	var out []Position
	for _, person := range people {
		posts, err := v.from(ctx, map[string]bool{"holder": true}, person)
		if err != nil {
			return nil, err
		}
		f, err := v.facts(ctx, append(posts, person)...)
		if err != nil {
			return nil, err
		}
		e, _ := f.Entity(person)
		for _, p := range e.Positions {
			if p.Of == id {
				out = append(out, position(n, person, p))
			}
		}
	}
	return out, nil
}

// linked are the entities whose links lead to this one.
func (v *View) linked(ctx context.Context, id schema.ID) (map[string][]schema.Ref, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	var out map[string][]schema.Ref
	for _, rel := range schema.LinkNames {
		ids, err := v.from(ctx, map[string]bool{rel: true}, id)
		if err != nil {
			return nil, err
		}
		out = addRefs(out, rel, id, ids, n)
	}
	return out, nil
}

// said sorts the claims that name the entity: its own, those about it, and the positions that articles state.
func (v *View) said(ctx context.Context, out *Entity) error {
	own, err := v.from(ctx, speakerOf, out.ID)
	if err != nil {
		return err
	}
	figures, err := v.from(ctx, map[string]bool{"class": true}, out.ID)
	if err != nil {
		return err
	}
	of, err := v.from(ctx, roles, out.ID)
	if err != nil {
		return err
	}
	for _, f := range figures {
		of = append(of, schema.ID("claim:"+f.Local()))
	}
	if out.Says, err = v.dressAll(ctx, own); err != nil {
		return err
	}
	all, err := v.dressAll(ctx, of)
	for _, c := range all {
		if c.Relation == "position" {
			out.stated(c)
		} else {
			out.Said = append(out.Said, c)
		}
	}
	return err
}

// stated adds the offices that a claim of an article gives.
func (e *Entity) stated(c *Claim) {
	for _, person := range c.Agent {
		for _, of := range c.Patient {
			p := Position{Person: person, Of: of, Claim: c.ID, Words: c.Evidence.Text}
			if person.ID == e.ID {
				e.Positions = append(e.Positions, p)
			} else if of.ID == e.ID {
				e.Holders = append(e.Holders, p)
			}
		}
	}
}

// dressAll reads claims, without repeats, by date and id.
func (v *View) dressAll(ctx context.Context, ids []schema.ID) ([]*Claim, error) {
	slices.Sort(ids)
	out := []*Claim{}
	for _, id := range slices.Compact(ids) {
		c, ok, err := v.claim(ctx, id)
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		d, err := v.dress(ctx, c)
		if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
	slices.SortStableFunc(out, func(a, b *Claim) int { return compareDays(a.date().Start, b.date().Start) })
	return out, nil
}

// date is that of the event, else of the statement, else of publication.
func (c *Claim) date() schema.Date {
	plain := c.ClaimJSON.Claim()
	return When(&plain, c.Document.date)
}

// Day is the date of the event, else of the statement, else of publication, to its precision; "" where no date
// is known.
func (c *Claim) Day() string { return c.date().Days() }

// Dated is Day as a reader sees it: behind ~ where the article does not tell it of the event.
func (c *Claim) Dated() string {
	day := c.Day()
	if day == "" || c.Basis() == OfEvent {
		return day
	}
	return "~" + day
}
