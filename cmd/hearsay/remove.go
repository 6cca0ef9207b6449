package main

import (
	"context"
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

func removeCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "remove DOC…", Short: "Take articles out of the graph",
		Long:    "Remove takes articles out, with all their claims: what is left is the graph that never saw them. An article is\nnamed by its id or the beginning of it, its path or its URL.",
		Example: "  hearsay remove articles/0001.txt\n  hearsay remove doc:427fcc6a https://example.org/news/1",
		Args:    takes("at least one DOC", 1, -1),
		RunE:    func(c *cobra.Command, args []string) error { return a.remove(c.Context(), args) },
	}
}

// remove finds all articles before it takes out the first, so a wrong name changes nothing.
func (a *app) remove(ctx context.Context, args []string) error {
	var ids []schema.ID
	err := a.withView(ctx, func(v *query.View) error {
		for _, name := range args {
			id, err := v.FindDocument(ctx, name)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.Sort(ids)
	ids = slices.Compact(ids)
	b, err := a.builder()
	if err != nil {
		return err
	}
	st, err := store.Open(ctx, a.db, store.Options{})
	if err != nil {
		return err
	}
	if err = b.Remove(ctx, st, ids...); err == nil {
		for _, id := range ids {
			a.note("removed %s", id)
		}
	}
	return errors.Join(err, st.Close())
}
