package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/schema"
)

const checkLong = `Check reads the vocabulary, the gazetteer and the language packs and reports everything that is wrong with them, with
file, line and column and what to do. Then it runs the examples of each pattern: those that must match and those that
must not. Without a FOLDER it checks the data that the program was built with.`

func checkCommand(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "check [FOLDER]", Short: "Check the data files and run their examples", Long: checkLong,
		Example: "  hearsay check\n  hearsay check data --json",
		Args:    takes("at most one FOLDER", 0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			var o graph.Options
			if len(args) == 1 {
				o.Data = os.DirFS(args[0])
			}
			b, err := graph.New(o)
			var faults schema.Faults
			if err != nil && !errors.As(err, &faults) {
				return err
			}
			examples := 0
			if err == nil {
				faults, examples = b.Check(c.Context()), len(b.Pack.Checks)
			}
			return a.report(faults, examples)
		},
	}
	a.jsonFlag(c)
	return c
}

// report prints faults, one a line, or what was checked.
func (a *app) report(faults schema.Faults, examples int) error {
	if a.json {
		if faults == nil {
			faults = schema.Faults{}
		}
		if err := writeJSON(a.out, faults); err != nil {
			return err
		}
	} else {
		for _, f := range faults {
			fmt.Fprintln(a.out, clean(f.String(), false))
		}
	}
	if len(faults) > 0 {
		return errors.New(count(len(faults), "fault", "faults") + " in the data")
	}
	a.note("the data is sound; %d examples hold", examples)
	return nil
}
