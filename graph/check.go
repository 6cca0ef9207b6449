package graph

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"hearsay/graph/lang"
	"hearsay/graph/text"
	"hearsay/schema"
)

// Check runs every example of the language pack through the whole road and reports those that do not come out as
// they say: an example must give a claim of its pattern with what it expects, a "not" must give none of it.
func (b *Builder) Check(ctx context.Context) schema.Faults {
	var out schema.Faults
	for _, c := range b.Pack.Checks {
		if reason := b.check(ctx, c); reason != "" {
			f := c.At()
			f.Text, f.Hint = c.Method+": "+reason, "try hearsay extract --explain on the text: "+c.Text
			out = append(out, f)
		}
	}
	return out
}

func (b *Builder) check(ctx context.Context, c lang.Check) string {
	article := text.NewArticle(c.Text)
	article.Lang = b.Pack.Lang
	r, err := b.Extract(ctx, article)
	if err != nil {
		return err.Error()
	}
	var near []string
	for i := range r.Record.Claims {
		claim := &r.Record.Claims[i]
		byCue := claim.Cue.Text != "" && c.Want["speaker"] != ""
		if claim.Method != c.Method && !byCue {
			continue
		}
		missing := r.missing(claim, c.Want)
		switch {
		case c.Want == nil:
			return "matches a text that it must not match"
		case len(missing) == 0:
			return ""
		}
		near = append(near, strings.Join(missing, ", "))
	}
	switch {
	case c.Want == nil:
		return ""
	case len(near) > 0:
		return "the claim differs: " + near[0]
	}
	return "no claim"
}

// missing names what an example expects of a claim and does not find.
func (r *Result) missing(c *schema.Claim, want map[string]string) []string {
	var out []string
	for _, key := range slices.Sorted(maps.Keys(want)) {
		if got := r.values(c, key); !slices.Contains(got, schema.Slug(want[key])) {
			slices.Sort(got)
			out = append(out, fmt.Sprintf("%s is %v, want %s", key, slices.Compact(got), want[key]))
		}
	}
	return out
}

// values are the slugs of what stands in a role or field of a claim, entities by all their names.
func (r *Result) values(c *schema.Claim, key string) []string {
	var ids []schema.ID
	switch key {
	case "stance":
		return []string{schema.Slug(c.Stance)}
	case "modality":
		return []string{schema.Slug(c.Modality)}
	case "figure":
		if c.Figure == nil || c.Figure.Value == nil {
			return nil
		}
		return []string{strconv.FormatFloat(*c.Figure.Value, 'f', -1, 64)}
	case "speaker":
		ids = []schema.ID{c.Speaker}
	default:
		for _, role := range c.Roles() {
			if role.Name == key {
				ids = *role.IDs
			}
		}
	}
	var out []string
	for _, id := range ids {
		e := r.Record.Entity(id)
		if e == nil {
			continue
		}
		out = append(out, schema.Slug(e.Name), schema.Slug(e.ID.Local()))
		for _, a := range append(slices.Clone(e.Aliases), slices.Collect(maps.Values(e.Labels))...) {
			out = append(out, schema.Slug(a))
		}
		for _, m := range r.Record.Mentions {
			if m.Entity == id {
				out = append(out, schema.Slug(m.Text))
			}
		}
	}
	return out
}
