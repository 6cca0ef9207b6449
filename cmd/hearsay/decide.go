package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/graph/decision"
	"hearsay/graph/query"
	"hearsay/graph/store"
)

const decideHelp = `

A decision is written to a file of its own beside the graph (see --decisions), where it can be reviewed, and changes the graph
at once and at every build from then on. The articles stay as they are: "hearsay undo" takes it back. It is tied to the words
it was taken about; where these are gone it changes nothing, and build says so.`

// decisionsPath is the file of what analysts decided; "" where there is none, for nothing lies beside a server.
func (a *app) decisionsPath() string {
	if a.decisions != "" || strings.Contains(a.db, "://") || a.db == store.Memory {
		return a.decisions
	}
	return decision.Beside(a.db)
}

// decided reads the file.
func (a *app) decided() (*decision.Set, error) {
	path := a.decisionsPath()
	if path == "" {
		return &decision.Set{}, nil
	}
	return decision.Read(path)
}

// builder loads what the program knows, with what analysts decided.
func (a *app) builder() (*graph.Builder, error) {
	set, err := a.decided()
	if err != nil {
		return nil, err
	}
	return graph.New(graph.Options{Decisions: set})
}

// deciding gives a verb that decides its reason.
func deciding(c *cobra.Command, why *string) *cobra.Command {
	c.Long += decideHelp
	c.Flags().StringVar(why, "why", "", "the reason, which the file keeps (required)")
	return c
}

// decide takes a decision: it looks it up in the graph, writes it down and applies it.
func (a *app) decide(ctx context.Context, why string, find func(*query.View) (decision.Decision, error)) error {
	if strings.TrimSpace(why) == "" {
		return usageError{errors.New("a decision needs a reason: give --why")}
	}
	if a.decisionsPath() == "" {
		return usageError{errors.New("nothing lies beside a server: name the file of decisions with --decisions")}
	}
	var d decision.Decision
	err := a.withView(ctx, func(v *query.View) (err error) {
		d, err = find(v)
		return err
	})
	if err != nil {
		return err
	}
	d.Why, d.At = why, time.Now().UTC().Format(time.RFC3339)
	if err := d.Name(); err != nil {
		return err
	}
	st, err := store.Open(ctx, a.db, store.Options{})
	if err != nil {
		return err
	}
	return errors.Join(a.apply(ctx, st, d), st.Close())
}

// apply writes a decision down while nobody else may change the graph, and changes it.
func (a *app) apply(ctx context.Context, st *store.Store, d decision.Decision) error {
	path := a.decisionsPath()
	set, err := a.decided()
	if err != nil {
		return err
	}
	for _, old := range slices.Backward(set.Active()) {
		if old.Same(&d) {
			return usageError{fmt.Errorf("that is decided already, by %s: %s", old.ID, old.Why)}
		}
		if d.Claim != "" && old.Claim == d.Claim {
			break // what was decided of the claim before may be decided again
		}
	}
	set.All = append(set.All, d)
	b, err := graph.New(graph.Options{Decisions: set})
	if err != nil {
		return err
	}
	if err := decision.Append(path, d); err != nil {
		return err
	}
	n, err := b.Decide(ctx, st)
	if err != nil {
		return fmt.Errorf("%s is written to %s but not applied: %w; the next build applies it", d.ID, path, err)
	}
	a.note("%s: %s; %s changed", d.ID, d.String(), count(n, "article", "articles"))
	return a.resting(ctx, b, st)
}

// resting tells of decisions whose ground is gone.
func (a *app) resting(ctx context.Context, b *graph.Builder, st *store.Store) error {
	ds, err := b.Resting(ctx, st)
	for _, d := range ds {
		a.note("%s changes nothing, for what it was taken about is not in the graph: %s", d.ID, d.String())
	}
	return err
}

// party looks an entity up.
func party(ctx context.Context, v *query.View, name string) (*decision.Party, error) {
	n, err := v.Names(ctx)
	if err != nil {
		return nil, err
	}
	id, err := n.Resolve(name)
	if err != nil {
		return nil, err
	}
	r := n.Ref(id)
	return &decision.Party{ID: r.ID, Name: r.Name, Type: r.Type}, nil
}
