package main

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
	"hearsay/schema"
)

const showLong = `Show prints what is known of an entity, a claim or a document.

An entity is named by its id, a name or an alias in any language, whatever its case, diacritics, hyphens and
spaces; a part of a name will do where only one entity bears it. A claim is named by its id, a document by its id
or the beginning of it, its path or its URL.`

const showExample = `  hearsay show Lavrov
  hearsay show "A-déc-bai-gian"
  hearsay show claim:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-04a
  hearsay show articles/0001.txt --json`

func showCommand(a *app) *cobra.Command {
	limit := 0
	c := &cobra.Command{
		Use: "show NAME", Short: "What is known of an entity, a claim or a document", Long: showLong, Example: showExample,
		Args: takes("a NAME", 1, -1), ValidArgsFunction: a.completeFirst,
		RunE: func(c *cobra.Command, args []string) error {
			return a.withView(c.Context(), func(v *query.View) error { return a.show(c.Context(), v, strings.Join(args, " "), limit) })
		},
	}
	c.Flags().IntVarP(&limit, "limit", "n", 0, "at most so many claims by an entity and of it; 0 for all")
	a.jsonFlag(c)
	return c
}

func (a *app) show(ctx context.Context, v *query.View, name string, limit int) error {
	id, err := v.Find(ctx, name)
	if err != nil {
		return err
	}
	switch id.Kind() {
	case "claim":
		c, err := v.Claim(ctx, id)
		if err != nil {
			return err
		}
		return a.print(claimSheet(c), c)
	case "doc":
		d, err := v.Document(ctx, id)
		if err != nil {
			return err
		}
		return a.print(documentSheet(d), d)
	}
	e, err := v.Entity(ctx, id)
	if err != nil {
		return err
	}
	says, said := len(e.Says), len(e.Said)
	if limit > 0 {
		e.Says, e.Said = e.Says[:min(limit, says)], e.Said[:min(limit, said)]
	}
	if len(e.Says) < says || len(e.Said) < said {
		a.note("%d of %d claims by %s and %d of %d of it; -n 0 for all", len(e.Says), says, e.Name, len(e.Said), said)
	}
	return a.print(entitySheet(e), e)
}

// sheet is a grid of what is known of one thing, a fact a row.
func newSheet() *grid {
	return &grid{cols: cols("what", "value", "words", "claim", "source")}
}

// fact adds a row without evidence; without a value, none.
func (g *grid) fact(what, value string) {
	if value != "" {
		g.add(what, value, "", "", "")
	}
}

func entitySheet(e *query.Entity) *grid {
	g := newSheet()
	g.fact("id", string(e.ID))
	g.fact("type", e.Type)
	g.fact("name", e.Name)
	for _, n := range e.Names {
		if n.Text != e.Name {
			g.fact("name in "+n.Lang, n.Text)
		}
	}
	g.fact("also called", strings.Join(otherNames(e), ", "))
	g.offices("position", e.Positions, func(p query.Position) string { return p.Of.Name })
	g.offices("office holder", e.Holders, func(p query.Position) string { return p.Person.Name })
	g.links(e.Links, "%s")
	g.links(e.Linked, "%s, from")
	if e.SameAs != "" {
		g.fact("Wikidata", e.SameAs)
	}
	if e.Point != nil {
		g.fact("at", fmt.Sprintf("%.4f, %.4f", e.Point.Lat, e.Point.Long))
	}
	g.fact("articles", fmt.Sprint(e.Documents))
	for _, c := range e.Says {
		value := c.Words
		if len(c.Answers) > 0 {
			value = "what " + answeredWho(c.Answers) + ": " + contents(c.Answers)
		}
		g.claim(c.Stance, value, c)
	}
	for _, c := range e.Said {
		if c.Speaker.ID == e.ID {
			continue // told above
		}
		g.claim("said of it", c.Speaker.Name+" "+c.Stance+": "+c.Words, c)
	}
	return g
}

// otherNames are the aliases that differ from the names and from each other by more than case, diacritics and hyphens.
func otherNames(e *query.Entity) []string {
	seen := map[string]bool{schema.Slug(e.Name): true}
	for _, n := range e.Names {
		seen[schema.Slug(n.Text)] = true
	}
	return slices.DeleteFunc(slices.Clone(e.Aliases), func(name string) bool {
		slug := schema.Slug(name)
		again := seen[slug]
		seen[slug] = true
		return again
	})
}

// offices adds positions; those that several claims state alike are one row.
func (g *grid) offices(what string, ps []query.Position, name func(query.Position) string) {
	stated := map[string]int{}
	for _, p := range ps {
		if p.Claim != "" {
			stated[name(p)]++
		}
	}
	for _, p := range ps {
		value := office(p, name(p))
		if p.Claim != "" {
			n := stated[name(p)]
			if stated[name(p)] = 0; n == 0 {
				continue
			}
			if n > 1 {
				value += fmt.Sprintf(" (%d claims)", n)
			}
		}
		g.add(what, value, p.Words, string(p.Claim), "")
	}
}

// office writes a position: of what or whose, the title, the years.
func office(p query.Position, who string) string {
	s := who
	if len(p.Title) > 0 {
		s += ", " + p.Title[0].Text
	}
	if p.Since != "" || p.Until != "" {
		s += " (" + p.Since + "–" + p.Until + ")"
	}
	return s
}

func (g *grid) links(links map[string][]schema.Ref, form string) {
	for _, rel := range slices.Sorted(maps.Keys(links)) {
		g.fact(fmt.Sprintf(form, rel), names(links[rel]))
	}
}

func names(refs []schema.Ref) string {
	out := make([]string, len(refs))
	for i, r := range refs {
		out[i] = r.Name
	}
	return strings.Join(out, ", ")
}

// claim adds a claim and whoever answers it.
func (g *grid) claim(what, value string, c *query.Claim) {
	g.add(what, value, c.Evidence.Text, string(c.ID), sourceLine(c.Document))
	for _, s := range c.AnsweredBy {
		g.add("  answer", s.Speaker.Name+" "+s.Stance, s.Evidence, string(s.Claim), "")
	}
}

func claimSheet(c *query.Claim) *grid {
	g := newSheet()
	g.fact("id", string(c.ID))
	g.add("speaker", c.Speaker.Name, "", "", "")
	if c.Author {
		g.fact("voice", "the article's own")
	}
	g.fact("leaning on", joinIDs(c.Chain))
	g.fact("through", string(c.Medium))
	g.add(c.Stance, c.Words, c.Evidence.Text, string(c.ID), sourceLine(c.Document))
	g.fact("relation", c.Relation)
	g.fact("modality", c.Modality)
	g.fact("mode", c.Mode)
	for _, r := range []struct {
		name string
		refs []schema.Ref
	}{{"agent", c.Agent}, {"patient", c.Patient}, {"place", c.Place}, {"weapon", c.Weapon}, {"addressee", c.Addressee}} {
		g.fact(r.name, names(r.refs))
	}
	if f := c.Figure; f != nil {
		g.add("figure", strings.Join(strings.Fields(query.Amount(f)+" "+f.Unit+" "+f.Status), " "), f.Raw, "", "")
	}
	g.date("date", c.Date)
	g.date("said", c.Said)
	if c.Cue != nil {
		g.add("cue", "", c.Cue.Text, "", "")
	}
	for _, s := range c.Answers {
		g.add("answers", s.Speaker.Name+" "+s.Stance+": "+s.Words, s.Evidence, string(s.Claim), "")
	}
	for _, s := range c.AnsweredBy {
		g.add("answer", s.Speaker.Name+" "+s.Stance, s.Evidence, string(s.Claim), "")
	}
	g.fact("depends on", joinIDs(c.Conditions))
	g.fact("bytes", fmt.Sprintf("%d–%d", c.Evidence.Start, c.Evidence.End))
	g.fact("method", c.Method)
	g.fact("confidence", fmt.Sprint(c.Confidence))
	return g
}

func (g *grid) date(what string, d *schema.Date) {
	if d != nil {
		g.add(what, strings.Trim(d.Days()+", "+d.Basis, ", "), d.Raw, "", "")
	}
}

func joinIDs(ids []schema.ID) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = string(id)
	}
	return strings.Join(out, " ")
}

func documentSheet(d *query.Document) *grid {
	g := newSheet()
	g.fact("id", string(d.ID))
	for _, s := range d.Sources {
		g.fact("source", s)
	}
	g.fact("title", d.Title)
	g.fact("publisher", d.Publisher.Name)
	g.fact("published", d.Published)
	g.fact("language", d.Lang)
	g.fact("mentions", names(d.Mentions))
	for _, c := range d.Claims {
		g.claim(c.Stance, c.Speaker.Name+": "+c.Words, c)
	}
	return g
}
