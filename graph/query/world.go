package query

import (
	"context"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/graph/compare"
	"hearsay/schema"
)

// setting is the background and the names of the graph, which most answers need together.
func (v *View) setting(ctx context.Context) (*compare.World, *Names, error) {
	w, err := v.World(ctx)
	if err != nil {
		return nil, nil, err
	}
	n, err := v.Names(ctx)
	return w, n, err
}

// World is the background of the graph, made on first use: to which party, place and class entities belong.
func (v *View) World(ctx context.Context) (*compare.World, error) {
	if v.english != nil {
		return v.english.World(ctx)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.world != nil {
		return v.world, nil
	}
	w, err := v.readWorld(ctx)
	if err == nil {
		v.world = w
	}
	return w, err
}

func (v *View) readWorld(ctx context.Context) (*compare.World, error) {
	at := map[schema.ID]*schema.Entity{}
	of := func(id schema.ID) *schema.Entity {
		if at[id] == nil {
			at[id] = &schema.Entity{ID: id, Links: map[string][]schema.ID{}}
		}
		return at[id]
	}
	read := func(p schema.ID, f func(q quad.Quad)) error { return v.each(ctx, quad.Predicate, p.IRI(), f) }
	err := read("rdf:type", func(q quad.Quad) {
		if id := idOf(q.Subject); id.Kind() == "ent" {
			of(id).Type = idOf(q.Object).Local()
		}
	})
	for _, rel := range schema.LinkNames {
		if err != nil {
			return nil, err
		}
		err = read(schema.Rel(rel), func(q quad.Quad) {
			e := of(idOf(q.Subject))
			e.Links[rel] = append(e.Links[rel], idOf(q.Object))
		})
	}
	posts := map[schema.ID]schema.ID{}
	if err == nil {
		err = read("rel:of", func(q quad.Quad) { posts[idOf(q.Subject)] = idOf(q.Object) })
	}
	if err == nil {
		err = read("rel:holder", func(q quad.Quad) {
			post := idOf(q.Subject)
			if strings.HasSuffix(string(post), "-"+schema.Ordinal(0)) {
				of(idOf(q.Object)).Positions = []schema.Position{{Of: posts[post]}}
			}
		})
	}
	if err != nil {
		return nil, err
	}
	var es []schema.Entity
	for _, e := range at {
		for _, ids := range e.Links {
			slices.Sort(ids)
		}
		es = append(es, *e)
	}
	return compare.NewWorld(es), nil
}

// The accounts of losses: whose figure it is.
const (
	OwnAdmission = "own"   // the loser's own
	EnemyClaim   = "enemy" // of a side that is said to have done it to the loser, in this claim or another
	ThirdParty   = "other" // of anybody else, the article's own voice included
)

// answering are the classes of what can answer a claim: nobody speaks for civilians or for an airport.
var answering = []string{"country", "force", "organisation", "person", "media"}

// touched are the sides that a claim is about and that can answer it, other than the speaker's: who is said to have done it, then whose are the
// patients, then the places. Who does it together with the speaker's side has nothing to answer, nor who is given arms, nor whoever is
// dead or hurt, nor who was hit nobody says by whom.
func touched(w *compare.World, c *Claim) []schema.ID {
	own := w.Side(c.Speaker.ID)
	home := w.Within(own) // a party to a war inside a country tells of its own people there
	var out []schema.ID
	add := func(refs []schema.Ref) {
		for _, r := range refs {
			if s := w.Side(r.ID); s != own && !slices.Contains(home, s) && slices.Contains(answering, w.Type(s)) && !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	if !slices.ContainsFunc(c.Agent, func(r schema.Ref) bool { return w.Side(r.ID) == own }) {
		add(c.Agent)
	}
	if len(c.Agent) == 0 && (c.Relation == "struck" || c.Relation == "used-weapon" || c.Figure == nil && c.Relation == "destroyed") {
		return nil
	}
	for _, refs := range [][]schema.Ref{c.Patient, c.Place} {
		if len(out) == 0 && c.Relation != "supplied" {
			add(slices.DeleteFunc(slices.Clone(refs), func(r schema.Ref) bool {
				return c.Relation == "casualties" && w.Side(r.ID) == r.ID && r.Type == "person"
			}))
		}
	}
	return out
}
