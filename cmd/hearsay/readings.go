package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hearsay/graph/decision"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

func rejectCommand(a *app) *cobra.Command {
	why := ""
	c := &cobra.Command{Use: "reject CLAIM --why REASON", Short: "Decide that nobody made a claim", Long: "Reject takes a claim that was read wrongly out of the graph. \"hearsay why CLAIM\" still shows it.",
		Example: "  hearsay reject 6b5d3c49-03a --why \"the sentence is a question\"",
		Args:    takes("a CLAIM", 1, 1), ValidArgsFunction: completeNothing,
		RunE: func(c *cobra.Command, args []string) error {
			return a.decide(c.Context(), why, func(v *query.View) (decision.Decision, error) {
				return aboutClaim(c.Context(), v, decision.Reject, args[0])
			})
		}}
	return deciding(c, &why)
}

// aboutClaim is a decision about a claim, with what makes it known again.
func aboutClaim(ctx context.Context, v *query.View, kind decision.Kind, name string) (d decision.Decision, err error) {
	id, err := v.Find(ctx, name)
	if err != nil {
		return d, err
	}
	if id.Kind() != "claim" {
		return d, usageError{fmt.Errorf("%s is no claim but %s; name a claim by its id", name, id)}
	}
	c, err := v.Claim(ctx, id)
	if err != nil {
		return d, err
	}
	return decision.Decision{Kind: kind, Claim: id, Words: c.Evidence.Text, Says: plainly(v.Model(), c), Article: c.Document.Source}, nil
}

// correction is what is typed of a correction.
type correction struct {
	why, speaker, relation, stance, modality string
	roles                                    [5][]string
	figure, class, status, date              string
}

func correctCommand(a *app) *cobra.Command {
	var in correction
	c := &cobra.Command{Use: "correct CLAIM --why REASON", Short: "Decide what a claim says instead",
		Long: "Correct changes what was read of a claim: who speaks, what is said, who did it to whom, where, with what, how many. What is not\ngiven stays. A list that is given takes the place of the old one. What is given as \"\" is cleared: a list, the date, the figure and what it counts.",
		Example: "  hearsay correct 6b5d3c49-03a --speaker \"Armenian Ministry of Defence\" --why \"the sentence before names it\"\n" +
			"  hearsay correct 6b5d3c49-03a --patient Azerbaijan --figure 4-5 --why \"whose losses they are\"\n" +
			"  hearsay correct 6b5d3c49-03a --figure \"\" --why \"the number is of the dead, not of the strikes\"",
		Args: takes("a CLAIM", 1, 1), ValidArgsFunction: completeNothing,
		RunE: func(c *cobra.Command, args []string) error {
			return a.decide(c.Context(), in.why, func(v *query.View) (decision.Decision, error) {
				d, err := aboutClaim(c.Context(), v, decision.Correct, args[0])
				if err == nil {
					d.Set, err = in.changes(c.Context(), v, c.Flags().Changed)
				}
				if err == nil {
					err = counted(c.Context(), v, d)
				}
				return d, err
			})
		}}
	f := c.Flags()
	f.StringVar(&in.speaker, "speaker", "", "who says it")
	f.StringVar(&in.relation, "relation", "", "what is said: struck, lost, controls …")
	f.StringVar(&in.stance, "stance", "", "claims, denies, confirms …")
	f.StringVar(&in.modality, "modality", "", "actual, planned, desired …")
	for i, r := range (&schema.Claim{}).Roles() {
		f.StringSliceVar(&in.roles[i], r.Name, nil, "the "+r.Name+" (several with commas)")
		a.completeNames(c, r.Name)
	}
	f.StringVar(&in.figure, "figure", "", "how many: 47, 4-5, 16- for at least 16, -16 for at most, \"\" for no figure")
	f.StringVar(&in.class, "class", "", "what is counted")
	f.StringVar(&in.status, "status", "", "destroyed, lost, killed, wounded …")
	f.StringVar(&in.date, "date", "", "the day of the event, 2020-10-04")
	a.completeNames(c, "speaker")
	a.completeWords(c, "relation", (*schema.Model).Relations)
	return deciding(c, &in.why)
}

// counted refuses to say what a claim counts that counts nothing.
func counted(ctx context.Context, v *query.View, d decision.Decision) error {
	if d.Set.Low != nil || d.Set.High != nil || d.Set.NoFigure || d.Set.Class == nil && d.Set.Status == nil {
		return nil
	}
	c, err := v.Claim(ctx, d.Claim)
	if err == nil && c.Figure == nil {
		err = usageError{fmt.Errorf("%s has no figure; say --figure, too", d.Claim)}
	}
	return err
}

// changes looks up what was typed; given says which flags were.
func (in *correction) changes(ctx context.Context, v *query.View, given func(string) bool) (*decision.Changes, error) {
	out := &decision.Changes{}
	find := func(name string) (schema.ID, error) {
		if strings.TrimSpace(name) == "" {
			return "", nil
		}
		p, err := party(ctx, v, name)
		if err != nil {
			return "", err
		}
		if !slices.Contains(out.Names, *p) {
			out.Names = append(out.Names, *p)
		}
		return p.ID, nil
	}
	for _, x := range []struct {
		flag, name string
		to         **schema.ID
	}{{"speaker", in.speaker, &out.Speaker}, {"class", in.class, &out.Class}} {
		if given(x.flag) {
			id, err := find(x.name)
			if err != nil {
				return nil, err
			}
			*x.to = &id
		}
	}
	if out.Speaker != nil && *out.Speaker == "" {
		return nil, usageError{errors.New("somebody says each claim: --speaker cannot be empty; reject what nobody says")}
	}
	lists := []**[]schema.ID{&out.Agent, &out.Patient, &out.Place, &out.Weapon, &out.Addressee}
	for i, r := range (&schema.Claim{}).Roles() {
		if !given(r.Name) {
			continue
		}
		ids := []schema.ID{}
		for _, name := range in.roles[i] {
			id, err := find(name)
			if err != nil {
				return nil, err
			}
			if id != "" {
				ids = append(ids, id)
			}
		}
		*lists[i] = &ids
	}
	return out, in.words(v.Model(), given, out)
}

// words checks and takes over what names no entity.
func (in *correction) words(m *schema.Model, given func(string) bool, out *decision.Changes) error {
	for _, x := range []struct {
		flag  string
		value string
		to    **string
		known bool
	}{
		{"relation", in.relation, &out.Relation, m.Relation(in.relation) != nil},
		{"stance", in.stance, &out.Stance, m.Terms.Stances[in.stance] != nil},
		{"modality", in.modality, &out.Modality, m.Terms.Modalities[in.modality] != nil},
		{"status", in.status, &out.Status, true},
		{"date", in.date, &out.Date, in.date == "" || isDay(in.date)},
	} {
		if !given(x.flag) {
			continue
		}
		if !x.known {
			return usageError{fmt.Errorf("--%s %q is none; \"hearsay schema\" lists the words, a date is 2020-10-04", x.flag, x.value)}
		}
		value := x.value
		*x.to = &value
	}
	if given("figure") && in.figure == "" {
		if out.NoFigure = true; out.Class != nil || out.Status != nil {
			return usageError{errors.New("--figure \"\" clears the figure with all that it counts; leave out --class and --status")}
		}
		return nil
	}
	if given("figure") {
		return in.bounds(out)
	}
	if out.Speaker == nil && out.Relation == nil && out.Stance == nil && out.Modality == nil && out.Status == nil && out.Date == nil && out.Class == nil &&
		out.Agent == nil && out.Patient == nil && out.Place == nil && out.Weapon == nil && out.Addressee == nil {
		return usageError{fmt.Errorf("say what is to be corrected: --speaker, --relation, --patient, --figure …")}
	}
	return nil
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// bounds reads "47", "4-5", "16-" or "-16".
func (in *correction) bounds(out *decision.Changes) error {
	low, high, isRange := strings.Cut(in.figure, "-")
	if !isRange {
		high = low
	}
	for _, x := range []struct {
		text string
		to   **float64
	}{{low, &out.Low}, {high, &out.High}} {
		if x.text == "" {
			continue
		}
		n, err := strconv.Atoi(x.text)
		if err != nil || n < 0 {
			return usageError{fmt.Errorf("--figure %q is no number such as 47, 4-5, 16- or -16", in.figure)}
		}
		f := float64(n)
		*x.to = &f
	}
	if out.Low == nil && out.High == nil || out.Low != nil && out.High != nil && *out.Low > *out.High {
		return usageError{fmt.Errorf("--figure %q is no number such as 47, 4-5, 16- or -16", in.figure)}
	}
	return nil
}

const decisionsLong = `Decisions lists what analysts decided about the graph, in order, with the reason, and whether it changes something now: "applied",
"rests" where what it was taken about is not in the graph, "taken back" where a later one takes it back.`

func decisionsCommand(a *app) *cobra.Command {
	c := &cobra.Command{Use: "decisions", Short: "What analysts decided, and whether it holds", Long: decisionsLong,
		Example: "  hearsay decisions\n  hearsay decisions --json", Args: takes("no arguments", 0, 0),
		RunE: func(c *cobra.Command, _ []string) error { return a.listDecisions(c.Context()) }}
	a.jsonFlag(c)
	return c
}

// decisionState is a decision with what became of it.
type decisionState struct {
	decision.Decision
	State string `json:"state"`
}

func (a *app) listDecisions(ctx context.Context) error {
	b, err := a.builder()
	if err != nil {
		return err
	}
	set := b.Decisions()
	state := map[schema.ID]string{}
	for _, d := range set.Active() {
		state[d.ID] = "applied"
	}
	err = a.withGraph(ctx, func(st *store.Store, _ *query.View) error {
		rests, err := b.Resting(ctx, st)
		for _, d := range rests {
			state[d.ID] = "rests"
		}
		return err
	})
	if err != nil {
		return err
	}
	g, out := &grid{cols: cols("decision", "at", "what", "state", "says", "why")}, []decisionState{}
	for _, d := range set.All {
		x := decisionState{d, state[d.ID]}
		switch {
		case d.Kind == decision.Undo:
			x.State = "done"
		case x.State == "":
			x.State = "taken back"
		}
		out = append(out, x)
		g.add(string(d.ID), d.At, string(d.Kind), x.State, d.String(), d.Why)
	}
	return a.found(g, out, len(out), len(out), "decisions")
}
