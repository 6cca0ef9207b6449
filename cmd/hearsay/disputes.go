package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
	"hearsay/schema"
)

const disputesLong = `Disputes lists what is denied, rejected or contradicted: both sides' words beside each other, and on what ground they
are set against each other. Denied and rejected is what an article says so of; conflicts were found by comparing.
--unanswered lists instead what is said about another side that nobody answers.`

func disputesCommand(a *app) *cobra.Command {
	unanswered := false
	c := a.analysis("disputes", "What is denied or contradicted, by whom, in both sides' words", disputesLong,
		"  hearsay disputes\n  hearsay disputes --place Ganja --since 2020-10\n  hearsay disputes --unanswered --side Armenia\n  hearsay disputes --json",
		func(ctx context.Context, v *query.View, f query.Filter) error {
			d, err := v.Disputes(ctx, f, unanswered)
			if err != nil {
				return err
			}
			return a.found(a.disputeGrid(v.Model(), d.Disputes), d, len(d.Disputes), d.Total, "disputes")
		})
	c.Flags().BoolVar(&unanswered, "unanswered", false, "claims about another side that nobody answers")
	return c
}

func (a *app) disputeGrid(m *schema.Model, ds []query.Dispute) *grid {
	if a.tables() {
		g := &grid{cols: cols("date", "what", "who says what", "words", "against it", "its words", "source", "claim")}
		for _, d := range ds {
			words, against := "", ""
			if d.Against != nil {
				against, words = opposing(m, d.Against), d.Against.Evidence.Text
			}
			g.add(d.Claim.Dated(), string(d.Kind), plainly(m, d.Claim)+besides(&d)+others(d.Also[len(d.Says):], d.AlsoBy), d.Claim.Evidence.Text, against+others(d.Again, d.AgainstBy), words,
				sourceLine(d.Claim.Document), string(d.Claim.ID))
		}
		return g
	}
	g := &grid{cols: cols("date", "basis", "kind", "speaker", "says", "words", "against", "its words", "reason", "claim", "other claim", "also", "again", "also by", "against it also")}
	for _, d := range ds {
		row := []string{d.Claim.Day(), d.Basis, string(d.Kind), d.Claim.Speaker.Name, d.Claim.Words + besides(&d), d.Claim.Evidence.Text, "", "", d.Reason, string(d.Claim.ID), "", joinIDs(d.Also), joinIDs(d.Again), names(d.AlsoBy), names(d.AgainstBy)}
		if x := d.Against; x != nil {
			row[6], row[7], row[10] = x.Speaker.Name+" "+x.Stance, x.Evidence.Text, string(x.ID)
		}
		g.add(row...)
	}
	return g
}

// plainly says who claims what, without the answers.
func plainly(m *schema.Model, c *query.Claim) string {
	bare := *c
	bare.AnsweredBy = nil
	return sentence(m, &bare)
}

// opposing says who contradicts the claim beside which it stands, and how; what else he says where it is no answer.
func opposing(m *schema.Model, c *query.Claim) string {
	if len(c.Answers) == 0 {
		return plainly(m, c)
	}
	return c.Speaker.Name + " " + strings.ReplaceAll(c.Stance, "-", " ")
}

// besides is what else the same answer denies of what the same speaker says.
func besides(d *query.Dispute) string {
	if len(d.Says) == 0 {
		return ""
	}
	return "; " + strings.Join(d.Says, "; ")
}

// others tells who else says so, and counts the other claims that do.
func others(ids []schema.ID, by []schema.Ref) string {
	if len(ids) == 0 {
		return ""
	}
	more := fmt.Sprintf("+%d", len(ids))
	if len(by) > 0 {
		more = "also " + names(by) + ", " + more
	}
	return " (" + more + ")"
}

// listNames are the names of entities, or who where there are none.
func listNames(refs []schema.Ref, who string) string {
	if len(refs) == 0 {
		return who
	}
	return names(refs)
}
