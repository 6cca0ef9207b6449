package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

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

// flagFault tells what is wrong with a flag in plain words.
func flagFault(c *cobra.Command, err error) error {
	var (
		value   *pflag.InvalidValueError
		missing *pflag.NotExistError
	)
	switch {
	case errors.As(err, &value) && strings.HasPrefix(value.GetFlag().Value.Type(), "int"):
		return fmt.Errorf("--%s takes a whole number, not %q", value.GetFlag().Name, value.GetValue())
	case errors.As(err, &missing) && missing.GetSpecifiedShortnames() == "":
		var flags []string
		c.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, f.Name) })
		if near := query.Nearest(missing.GetSpecifiedName(), flags); len(near) > 0 {
			return fmt.Errorf("%w; did you mean --%s?", err, strings.Join(near, " or --"))
		}
	}
	return err
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
