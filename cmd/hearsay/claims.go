package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"hearsay/graph/query"
	"hearsay/schema"
)

const claimsLong = `Claims lists who says what, in which words and where, by date. Each flag narrows the list.

--about takes a party, place, weapon or class and finds what lies within it too: about a country finds its cities,
about armoured vehicles finds tanks; answers to such claims are listed with them. --speaker takes a person, or a
state or organisation with its ministries and forces. --since and --until take the date of the event, else of the
statement, else of the article.`

const claimsExample = `  hearsay claims --about Mingachevir
  hearsay claims --speaker Azerbaijan --relation lost
  hearsay claims --stance calls-for
  hearsay claims --disputed --since 2020-10 --json`

// claimFlags are the flags of claims as they are typed.
type claimFlags struct {
	speaker, about, source string
	place, side            string
	relations, stances     []string
	since, until           string
	disputed               bool
	limit                  int
}

func claimsCommand(a *app) *cobra.Command {
	var in claimFlags
	c := &cobra.Command{
		Use: "claims", Short: "Who says what, by speaker, subject, relation, stance, date or source", Long: claimsLong, Example: claimsExample,
		Args: takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			return a.withView(c.Context(), func(v *query.View) error { return a.claims(c.Context(), v, in) })
		},
	}
	f := c.Flags()
	in.flags(f)
	a.whereFlags(c, &in)
	f.IntVarP(&in.limit, "limit", "n", 0, "at most so many; 0 for all")
	a.jsonFlag(c)
	a.completeClaimFlags(c)
	return c
}

// flags declares the flags that choose claims.
func (in *claimFlags) flags(f *pflag.FlagSet) {
	f.StringVar(&in.speaker, "speaker", "", "who says it")
	f.StringVar(&in.about, "about", "", "whom or what it is about")
	f.StringSliceVar(&in.relations, "relation", nil, "what is said: struck, lost, controls … (several with commas)")
	f.StringSliceVar(&in.stances, "stance", nil, "how it is said: claims, denies, calls-for … (several with commas)")
	f.StringVar(&in.since, "since", "", "not before this day, month or year (2020-10-04, 2020-10, 2020)")
	f.StringVar(&in.until, "until", "", "not after this day, month or year")
	f.StringVar(&in.source, "source", "", "the article (id, path, URL) or its publisher")
	f.BoolVar(&in.disputed, "disputed", false, "only what is denied, rejected or contradicted, and what does that")
}

// whereFlags declare the flags that choose claims by place and party.
func (a *app) whereFlags(c *cobra.Command, in *claimFlags) {
	c.Flags().StringVar(&in.place, "place", "", "where it happened: a place or what lies within it")
	c.Flags().StringVar(&in.side, "side", "", "a party to it: who speaks, acts or suffers")
	a.completeNames(c, "place")
	a.completeNames(c, "side")
	c.PreRunE = func(c *cobra.Command, _ []string) error { return notEmpty(c.Flags()) }
}

// notEmpty refuses the empty value of a flag that chooses claims, as of a variable that a script forgot: it would choose all.
func notEmpty(f *pflag.FlagSet) error {
	for _, name := range []string{"since", "until", "source", "place", "side", "speaker", "about", "relation", "stance"} {
		if x := f.Lookup(name); x != nil && x.Changed && strings.Trim(x.Value.String(), "[] ") == "" {
			return usageError{fmt.Errorf("--%s is empty; leave it out for all", name)}
		}
	}
	return nil
}

// completeClaimFlags lets the shell complete them.
func (a *app) completeClaimFlags(c *cobra.Command) {
	for _, name := range []string{"speaker", "about", "source"} {
		a.completeNames(c, name)
	}
	a.completeWords(c, "relation", (*schema.Model).Relations)
	a.completeWords(c, "stance", stances)
}

func (a *app) claims(ctx context.Context, v *query.View, in claimFlags) error {
	f, err := in.filter(ctx, v)
	if err != nil {
		return err
	}
	cs, total, err := v.Claims(ctx, f)
	if err != nil {
		return err
	}
	if cs == nil {
		cs = []*query.Claim{}
	}
	g := claimGrid(cs)
	if a.tables() {
		g = claimTable(v.Model(), cs)
	}
	if err := a.print(g, cs); err != nil {
		return err
	}
	if total == 0 {
		return fmt.Errorf("%w: no claim fits", errNothing)
	}
	if total > len(cs) {
		a.note("%d of %d claims; -n 0 for all", len(cs), total)
	}
	return nil
}

// filter looks up the names and checks the words.
func (in claimFlags) filter(ctx context.Context, v *query.View) (query.Filter, error) {
	f := query.Filter{Since: in.since, Until: in.until, Disputed: in.disputed, Limit: in.limit}
	n, err := v.Names(ctx)
	if err != nil {
		return f, err
	}
	for _, x := range []struct {
		name string
		to   *schema.ID
	}{{in.speaker, &f.Speaker}, {in.about, &f.About}, {in.place, &f.Place}, {in.side, &f.Party}} {
		if x.name != "" && err == nil {
			*x.to, err = n.Resolve(x.name)
		}
	}
	if in.source != "" && err == nil {
		f.Source, err = v.Find(ctx, in.source)
	}
	if err != nil {
		return f, err
	}
	if f.Relations, err = known("relation", in.relations, v.Model().Relations()); err != nil {
		return f, err
	}
	if f.Stances, err = known("stance", in.stances, stances(v.Model())); err != nil {
		return f, err
	}
	for _, day := range []string{in.since, in.until} {
		if err := query.CheckDay(day); day != "" && err != nil {
			return f, usageError{err}
		}
	}
	if n := min(len(in.since), len(in.until)); in.since[:n] > in.until[:n] {
		return f, usageError{fmt.Errorf("--since %s is after --until %s", in.since, in.until)}
	}
	return f, nil
}

// known checks words against those there are; "shot down" and "rel:shot-down" are shot-down.
func known(what string, given, words []string) ([]string, error) {
	var out []string
	for _, s := range given {
		word := schema.Slug(strings.TrimPrefix(strings.Trim(s, "<>"), "rel:"))
		if !slices.Contains(words, word) {
			hint := "one of " + strings.Join(words, ", ")
			if near := query.Nearest(word, words); len(near) > 0 {
				hint = "did you mean " + strings.Join(near, " or ") + "?"
			}
			return nil, usageError{fmt.Errorf("no %s is called %q; %s", what, s, hint)}
		}
		out = append(out, word)
	}
	return out, nil
}

func stances(m *schema.Model) []string {
	var out []string
	for s := range m.Terms.Stances {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}

// claimGrid is a row a claim, all of it.
func claimGrid(cs []*query.Claim) *grid {
	g := &grid{cols: cols("date", "basis", "speaker", "stance", "says", "words", "answers", "answered by", "source", "claim")}
	for _, c := range cs {
		g.add(c.Day(), c.Basis(), c.Speaker.Name, c.Stance, c.Words, c.Evidence.Text, answers(c.Answers), answeredBy(c.AnsweredBy), sourceLine(c.Document), string(c.ID))
	}
	return g
}

// claimTable is a row a claim, as much of it as a terminal has room for.
func claimTable(m *schema.Model, cs []*query.Claim) *grid {
	g := &grid{cols: cols("date", "who says what", "words", "source", "claim")}
	for _, c := range cs {
		g.add(c.Dated(), sentence(m, c), c.Evidence.Text, sourceLine(c.Document), string(c.ID))
	}
	return g
}

func answers(sides []query.Side) string {
	out := make([]string, len(sides))
	for i, s := range sides {
		out[i] = s.Speaker.Name + ": " + s.Words
	}
	return strings.Join(out, "; ")
}

// answeredWho names whose claims are answered, and how many there are.
func answeredWho(sides []query.Side) string {
	var who []string
	for _, s := range sides {
		if name := s.Speaker.Name + " " + s.Stance; !slices.Contains(who, name) {
			who = append(who, name)
		}
	}
	if len(sides) > 1 {
		return fmt.Sprintf("%s (%d claims)", strings.Join(who, ", "), len(sides))
	}
	return strings.Join(who, ", ")
}

// contents are what the claims say that are answered, each once.
func contents(sides []query.Side) string {
	var said []string
	for _, s := range sides {
		if !slices.Contains(said, s.Words) {
			said = append(said, s.Words)
		}
	}
	return strings.Join(said, "; ")
}

func answeredBy(sides []query.Side) string {
	out := make([]string, len(sides))
	for i, s := range sides {
		out[i] = s.Speaker.Name + " " + s.Stance
	}
	return strings.Join(out, "; ")
}
