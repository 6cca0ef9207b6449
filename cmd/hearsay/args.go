package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph/query"
)

// takes checks the number of arguments; most is -1 for any.
func takes(what string, least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) >= least && (most < 0 || len(args) <= most) {
			return nil
		}
		given := fmt.Sprintf("%d arguments are", len(args))
		if len(args) == 1 {
			given = "1 argument is"
		}
		return fmt.Errorf("%s takes %s; %s given", c.CommandPath(), what, given)
	}
}

// noSuchVerb refuses what stands where a verb should.
func noSuchVerb(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var verbs []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			verbs = append(verbs, sub.Name())
		}
	}
	hint := ""
	if near := query.Nearest(args[0], verbs); len(near) > 0 {
		hint = "; did you mean " + strings.Join(near, " or ") + "?"
	}
	return fmt.Errorf("no verb is called %q%s", args[0], hint)
}
