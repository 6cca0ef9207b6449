package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/decision"
	"hearsay/graph/query"
	"hearsay/schema"
)

func mergeCommand(a *app) *cobra.Command {
	why := ""
	c := &cobra.Command{Use: "merge A B --why REASON", Short: "Decide that B is nobody but A",
		Long:    "Merge makes one of two entities: whatever is said by or of B is said by or of A, and the names of B are names of A.",
		Example: "  hearsay merge \"Shushan Stepanyan\" \"Susan Stepanian\" --why \"the same spokeswoman, another spelling\"",
		Args:    takes("two NAMEs", 2, 2), ValidArgsFunction: a.completeTwo,
		RunE: func(c *cobra.Command, args []string) error {
			return a.decide(c.Context(), why, func(v *query.View) (d decision.Decision, err error) {
				d.Kind = decision.Merge
				if d.Into, err = party(c.Context(), v, args[0]); err == nil {
					d.From, err = party(c.Context(), v, args[1])
				}
				if err == nil && d.Into.ID == d.From.ID {
					err = usageError{fmt.Errorf("%q and %q are one already: %s", args[0], args[1], d.Into.ID)}
				}
				return d, err
			})
		}}
	return deciding(c, &why)
}

func splitCommand(a *app) *cobra.Command {
	why, to, class := "", "", ""
	c := &cobra.Command{Use: "split A ALIAS --why REASON", Short: "Decide that a name of A means somebody else",
		Long: `Split takes a name from A and gives it to an entity of its own, or to the one that --to names. In an article that uses both the
name and others of A, a claim means the new bearer where this name is the last before it.`,
		Example: "  hearsay split \"Ilham Aliyev\" \"Aliyev\" --why \"in these articles it is his son\"\n  hearsay split Armenia \"Yerevan\" --to ent:yerevan --why \"the city\"",
		Args:    takes("a NAME and an ALIAS", 2, 2), ValidArgsFunction: a.completeAlias,
		RunE: func(c *cobra.Command, args []string) error {
			return a.decide(c.Context(), why, func(v *query.View) (decision.Decision, error) {
				return splitOf(c.Context(), v, args[0], args[1], to, class)
			})
		}}
	c.Flags().StringVar(&to, "to", "", "whose name it is; somebody new where this is not given")
	c.Flags().StringVar(&class, "type", "", "what somebody new is: person, organisation, place …; the type of A where this is not given")
	a.completeNames(c, "to")
	return deciding(c, &why)
}

func splitOf(ctx context.Context, v *query.View, name, alias, to, class string) (d decision.Decision, err error) {
	d = decision.Decision{Kind: decision.Split, Alias: alias}
	if d.From, err = party(ctx, v, name); err != nil {
		return d, err
	}
	joined, err := v.Joined(ctx, d.From.ID)
	if err != nil {
		return d, err
	}
	known := []string{}
	for _, j := range joined {
		if schema.Slug(j.Name) == schema.Slug(alias) {
			known, d.Alias = nil, j.Name
			break
		}
		known = append(known, j.Name)
	}
	if known != nil {
		return d, usageError{fmt.Errorf("%s is not called %q; its names are %s", d.From.Name, alias, strings.Join(known, ", "))}
	}
	if to != "" {
		if d.Into, err = party(ctx, v, to); err == nil && d.Into.ID == d.From.ID {
			err = usageError{fmt.Errorf("%s is %s itself", to, d.From.Name)}
		}
		return d, err
	}
	if class == "" {
		class = d.From.Type
	}
	if v.Model().Type(class) == nil {
		return d, usageError{fmt.Errorf("%q is no type of entities", class)}
	}
	n, err := v.Names(ctx)
	if err != nil {
		return d, err
	}
	d.Into = &decision.Party{ID: schema.Ent(class + "-" + schema.Slug(d.Alias)), Name: d.Alias, Type: class}
	if n.Known(d.Into.ID) || d.Into.ID == d.From.ID {
		return d, usageError{fmt.Errorf("%s is there already; say --to %s if you mean it", d.Into.ID, d.Into.ID)}
	}
	return d, nil
}

const aliasesLong = `Aliases lists every name that is taken for an entity, and where that comes from: the gazetteer, an article, or somebody's
decision, with its reason.`

func aliasesCommand(a *app) *cobra.Command {
	c := &cobra.Command{Use: "aliases NAME", Short: "Every name of an entity, and why it is taken for it", Long: aliasesLong,
		Example: "  hearsay aliases \"Shushan Stepanyan\"\n  hearsay aliases Azerbaijan --json",
		Args:    takes("a NAME", 1, -1), ValidArgsFunction: a.completeFirst,
		RunE: func(c *cobra.Command, args []string) error {
			return a.withView(c.Context(), func(v *query.View) error {
				p, err := party(c.Context(), v, strings.Join(args, " "))
				if err != nil {
					return err
				}
				joined, err := v.Joined(c.Context(), p.ID)
				if err != nil {
					return err
				}
				g := &grid{cols: cols("name", "from", "why", "article", "entity")}
				for _, j := range joined {
					g.add(j.Name, j.Reason, j.Why, shortID(string(j.Doc)), string(p.ID))
				}
				return a.print(g, map[string]any{"entity": p, "names": joined})
			})
		}}
	a.jsonFlag(c)
	return c
}

func undoCommand(a *app) *cobra.Command {
	why := ""
	c := &cobra.Command{Use: "undo DECISION --why REASON", Short: "Take a decision back", Long: "Undo takes back what was decided: the graph is as if it never had been. The file keeps both.",
		Example: "  hearsay undo decision:3fa9c104 --why \"it was the other Aliyev after all\"",
		Args:    takes("a DECISION", 1, 1), ValidArgsFunction: a.completeDecisions,
		RunE: func(c *cobra.Command, args []string) error {
			return a.decide(c.Context(), why, func(*query.View) (decision.Decision, error) { return a.undoing(args[0]) })
		}}
	return deciding(c, &why)
}

// undoing finds a decision by its id, with or without the prefix.
func (a *app) undoing(name string) (decision.Decision, error) {
	set, err := a.decided()
	if err != nil {
		return decision.Decision{}, err
	}
	d := set.Find(schema.ID("decision:" + schema.ID(name).Local()))
	if d == nil {
		return decision.Decision{}, &query.UnknownError{Name: name}
	}
	if d.Kind == decision.Undo {
		return decision.Decision{}, usageError{errors.New("that takes a decision back; decide again what it took back")}
	}
	for _, x := range set.Active() {
		if x.ID == d.ID {
			return decision.Decision{Kind: decision.Undo, Undoes: d.ID}, nil
		}
	}
	return decision.Decision{}, usageError{fmt.Errorf("%s is taken back already", d.ID)}
}
