package query

import (
	"context"
	"maps"
	"slices"

	"hearsay/schema"
)

// candidates are the claims that may pass, sorted: all that name the entities of the filter, and are disputed where it wants that.
func (v *View) candidates(ctx context.Context, f Filter) ([]schema.ID, error) {
	var sets [][]schema.ID
	if len(f.Only) > 0 {
		only := slices.Clone(f.Only)
		slices.Sort(only)
		sets = append(sets, slices.Compact(only))
	}
	if f.Disputed {
		ids := slices.Clone(f.disputed)
		if ids == nil {
			var err error
			if ids, err = v.contested(ctx); err != nil {
				return nil, err
			}
		}
		sets = append(sets, ids)
	}
	for _, by := range []struct {
		id   schema.ID
		find func(context.Context, schema.ID) ([]schema.ID, error)
	}{{f.About, v.about}, {f.Speaker, v.saidBy}, {f.Side, v.saidOnSide}, {f.Party, v.partyTo}, {f.Place, v.happenedAt}} {
		if by.id == "" {
			continue
		}
		ids, err := by.find(ctx, by.id)
		if err != nil {
			return nil, err
		}
		sets = append(sets, ids)
	}
	if len(sets) == 0 && len(f.Relations) > 0 {
		return v.ofRelations(ctx, f.Relations)
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

// ofRelations returns the claims of any of the relations.
func (v *View) ofRelations(ctx context.Context, relations []string) ([]schema.ID, error) {
	ids := make([]schema.ID, len(relations))
	for i, r := range relations {
		ids[i] = schema.Rel(r)
	}
	return v.from(ctx, map[string]bool{"relation": true}, ids...)
}

// partyTo returns the claims in which the entity or what belongs to it speaks, acts or suffers, and the answers to these.
func (v *View) partyTo(ctx context.Context, id schema.ID) ([]schema.ID, error) {
	return v.answered(ctx, id, v.doneBy)
}

// doneBy returns the claims in which the entity or what belongs to it speaks, acts or suffers.
func (v *View) doneBy(ctx context.Context, id schema.ID) ([]schema.ID, error) {
	whole, err := v.closure(ctx, belongs, id)
	if err != nil {
		return nil, err
	}
	return v.from(ctx, parties, slices.Sorted(maps.Keys(whole))...)
}

// answered returns the claims that are found of an entity, and the answers to these.
func (v *View) answered(ctx context.Context, id schema.ID, find func(context.Context, schema.ID) ([]schema.ID, error)) ([]schema.ID, error) {
	out, err := find(ctx, id)
	if err != nil {
		return nil, err
	}
	answers, err := v.from(ctx, answersTo, out...)
	out = append(out, answers...)
	slices.Sort(out)
	return slices.Compact(out), err
}

// about returns the claims with the entity, or what lies within it, in a role or counted by the figure, and
// the answers to these claims.
func (v *View) about(ctx context.Context, id schema.ID) ([]schema.ID, error) {
	return v.answered(ctx, id, v.naming)
}

// naming returns the claims with the entity, or what lies within it, in a role or counted by the figure.
func (v *View) naming(ctx context.Context, id schema.ID) ([]schema.ID, error) {
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
	slices.Sort(out)
	return slices.Compact(out), nil
}

// saidBy returns the claims whose speaker is the entity or a body of it.
func (v *View) saidBy(ctx context.Context, id schema.ID) ([]schema.ID, error) {
	voices, err := v.voices(ctx, id)
	if err != nil {
		return nil, err
	}
	return v.from(ctx, speakerOf, slices.Sorted(maps.Keys(voices))...)
}

// saidOnSide returns the claims whose speaker is the entity, a body of it, or belongs to one of these.
func (v *View) saidOnSide(ctx context.Context, id schema.ID) ([]schema.ID, error) {
	side, err := v.closure(ctx, sides, id)
	if err != nil {
		return nil, err
	}
	return v.from(ctx, speakerOf, slices.Sorted(maps.Keys(side))...)
}

// happenedAt returns the claims of what happened at the place or within it. A country that is said to have lost or done
// something is no place; a city that was struck is one.
func (v *View) happenedAt(ctx context.Context, id schema.ID) ([]schema.ID, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	whole, err := v.closure(ctx, lying, id)
	if err != nil {
		return nil, err
	}
	ids := slices.Sorted(maps.Keys(whole))
	out, err := v.from(ctx, map[string]bool{"place": true}, ids...)
	if err != nil {
		return nil, err
	}
	sites := slices.DeleteFunc(ids, func(id schema.ID) bool { t := n.Ref(id).Type; return t != "place" && t != "facility" })
	targets, err := v.from(ctx, map[string]bool{"patient": true}, sites...)
	out = append(out, targets...)
	slices.Sort(out)
	return slices.Compact(out), err
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
