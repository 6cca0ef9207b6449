package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/data"
	"hearsay/graph/query"
	"hearsay/schema"
)

// mostCompletions bounds what a shell is offered.
const mostCompletions = 100

func (a *app) completeFirst(c *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return a.entityNames(c.Context(), prefix), cobra.ShellCompDirectiveNoFileComp
}

func (a *app) completeTwo(c *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 1 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return a.entityNames(c.Context(), prefix), cobra.ShellCompDirectiveNoFileComp
}

// completeAlias completes a name and, behind it, the names that its bearer goes by.
func (a *app) completeAlias(c *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
	if len(args) != 1 {
		return a.completeFirst(c, args, prefix)
	}
	var out []string
	_ = a.withView(c.Context(), func(v *query.View) error {
		p, err := party(c.Context(), v, args[0])
		if err != nil {
			return err
		}
		joined, err := v.Joined(c.Context(), p.ID)
		for _, j := range joined {
			if strings.HasPrefix(schema.Fold(j.Name), schema.Fold(prefix)) && !slices.Contains(out, j.Name) {
				out = append(out, j.Name)
			}
		}
		return err
	})
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeDecisions completes the id of a decision that holds.
func (a *app) completeDecisions(_ *cobra.Command, args []string, prefix string) ([]string, cobra.ShellCompDirective) {
	set, err := a.decided()
	if err != nil || len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var out []string
	for _, d := range set.Active() {
		if strings.HasPrefix(string(d.ID), prefix) {
			out = append(out, cobra.CompletionWithDesc(string(d.ID), d.Why))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeNothing keeps a shell from offering files where claims are named by their ids.
func completeNothing(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// completeNames completes a flag that takes an entity.
func (a *app) completeNames(c *cobra.Command, flag string) {
	must(c.RegisterFlagCompletionFunc(flag, func(c *cobra.Command, _ []string, prefix string) ([]string, cobra.ShellCompDirective) {
		return a.entityNames(c.Context(), prefix), cobra.ShellCompDirectiveNoFileComp
	}))
}

// completeWords completes a flag that takes a word of the vocabulary.
func (a *app) completeWords(c *cobra.Command, flag string, words func(*schema.Model) []string) {
	must(c.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, prefix string) ([]string, cobra.ShellCompDirective) {
		m, err := schema.LoadModel(data.FS)
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		others := func(s string) bool { return !strings.HasPrefix(s, prefix) }
		return slices.DeleteFunc(words(m), others), cobra.ShellCompDirectiveNoFileComp
	}))
}

// must stops the program on a fault of its own making.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

// entityNames complete a name as look-ups see it, each with whose it is; none where there is no graph.
func (a *app) entityNames(ctx context.Context, prefix string) []string {
	var out []string
	_ = a.withView(ctx, func(v *query.View) error {
		n, err := v.Names(ctx)
		if err != nil {
			return err
		}
		for _, c := range n.Complete(prefix, mostCompletions) {
			out = append(out, cobra.CompletionWithDesc(c.Text, fmt.Sprintf("%s (%s)", c.Ref.Name, c.Ref.Type)))
		}
		return nil
	})
	return out
}
