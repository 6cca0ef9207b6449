package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"hearsay/data"
	"hearsay/graph"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/schema"
)

// app is one run of the program: its streams and the flags that all verbs share.
type app struct {
	in             io.Reader
	out, err       io.Writer
	outTTY, errTTY bool
	width          int // of the terminal, in columns

	db, color string
	decisions string // the file of what analysts decided; "" for the one beside the graph
	quiet     bool
	json      bool
	started   bool // whether the arguments were understood
}

const rootLong = `Hearsay builds a graph of who claims what: it reads news articles, finds who says what about whom, in
which words, and who denies it. It keeps the graph in a folder and answers questions about it.

Data goes to standard output: as tables on a terminal, as tab-separated values with a header line into a pipe,
as JSON with --json. Talk goes to standard error.`

const rootExample = `  hearsay build articles/
  hearsay show "Hikmet Hajiyev"
  hearsay claims --about Ganja --disputed
  hearsay path "Ilham Aliyev" OSCE
  hearsay query 'g.V("<ent:ganja>").in("<rel:struck>").all()'`

// root is the command with all its verbs.
func (a *app) root() *cobra.Command {
	c := &cobra.Command{
		Use: "hearsay", Short: "A graph of who claims what, read from news articles", Long: rootLong, Example: rootExample,
		SilenceErrors: true, SilenceUsage: true, Version: release,
		Args: noSuchVerb,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
		PersistentPreRunE: func(c *cobra.Command, _ []string) error {
			if err := fromEnvironment(c.Flags()); err != nil {
				return err
			}
			if n, err := c.Flags().GetInt("limit"); err == nil && n < 0 {
				return usageError{fmt.Errorf("--limit is %d; it takes how many to show, 0 for all", n)}
			}
			if err := a.checkColor(); err != nil {
				return err
			}
			collectLess()
			a.started = true
			return nil
		},
	}
	c.SetIn(a.in)
	c.SetOut(a.out)
	c.SetErr(a.err)
	f := c.PersistentFlags()
	f.StringVar(&a.db, "db", "hearsay.db", "the folder that holds the graph, or the URL of a PostgreSQL database")
	f.StringVar(&a.decisions, "decisions", "", "the file of what analysts decided (beside the graph: hearsay.db.decisions.yaml)")
	f.StringVar(&a.color, "color", "auto", "auto, always (as on a terminal, also into a pipe) or never")
	f.BoolVarP(&a.quiet, "quiet", "q", false, "no talk on standard error but errors")
	for _, g := range verbs {
		c.AddGroup(&cobra.Group{ID: g.group, Title: g.title})
		for _, verb := range g.commands {
			sub := verb(a)
			sub.GroupID = g.group
			c.AddCommand(sub)
		}
	}
	c.SetFlagErrorFunc(flagFault)
	c.SetHelpCommandGroupID("care")
	c.SetCompletionCommandGroupID("care")
	c.AddCommand(topics()...)
	return c
}

// verbs are the commands by the groups of the help.
var verbs = []struct {
	group, title string
	commands     []func(*app) *cobra.Command
}{
	{"make", "Make a graph:", []func(*app) *cobra.Command{buildCommand, removeCommand, extractCommand, importCommand, loadCommand}},
	{"ask", "Ask it:", []func(*app) *cobra.Command{showCommand, claimsCommand, pathCommand, queryCommand, statsCommand}},
	{"compare", "Compare accounts:", []func(*app) *cobra.Command{disputesCommand, lossesCommand, timelineCommand, strikesCommand, ceasefireCommand, sourcesCommand,
		diffCommand, whoCommand, whyCommand}},
	{"decide", "Decide:", []func(*app) *cobra.Command{aliasesCommand, mergeCommand, splitCommand, rejectCommand, correctCommand, undoCommand, decisionsCommand}},
	{"share", "Share it:", []func(*app) *cobra.Command{reportCommand, exportCommand, serveCommand}},
	{"care", "Look after the program:", []func(*app) *cobra.Command{dbCommand, checkCommand, schemaCommand, evalCommand, manCommand, versionCommand}},
}

// fromEnvironment gives flags that the command line leaves out the value of HEARSAY_<FLAG>.
func fromEnvironment(fs *pflag.FlagSet) error {
	var errs []error
	fs.VisitAll(func(f *pflag.Flag) {
		name := "HEARSAY_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		v, ok := os.LookupEnv(name)
		if f.Changed || !ok || v == "" || f.Name == "help" || f.Name == "version" {
			return
		}
		if err := fs.Set(f.Name, v); err != nil {
			errs = append(errs, fmt.Errorf("%s=%s: %w", name, v, err))
		}
	})
	return errors.Join(errs...)
}

// run runs the verb that the arguments name and tells what went wrong; it returns the exit code.
func (a *app) run(ctx context.Context, args []string) int {
	c := a.root()
	c.SetArgs(args)
	verb, err := c.ExecuteContextC(ctx)
	code := a.exitCode(ctx, err)
	if code == exitDone || code == exitInterrupted {
		return code
	}
	fmt.Fprintf(a.err, "hearsay: %s\n", clean(err.Error(), true))
	if code == exitUsage && !a.started {
		fmt.Fprintf(a.err, "hearsay: %q tells how it is used\n", verb.CommandPath()+" --help")
	}
	return code
}

// note tells something on standard error, unless it shall be quiet.
func (a *app) note(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.err, "hearsay: %s\n", clean(fmt.Sprintf(format, args...), true))
	}
}

// jsonFlag gives a verb that prints data the flag --json.
func (a *app) jsonFlag(c *cobra.Command) {
	c.Flags().BoolVar(&a.json, "json", false, "print JSON")
}

// withGraph opens the graph for reading, runs f over it and closes it.
func (a *app) withGraph(ctx context.Context, f func(*store.Store, *query.View) error) error {
	m, err := schema.LoadModel(data.FS)
	if err != nil {
		return err
	}
	st, err := store.Open(ctx, a.db, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	snap, err := st.Snapshot(ctx)
	if err == nil {
		v := query.NewView(snap, m)
		v.Guessed = func(name string, taken schema.Ref) {
			a.note("nothing is called %q; taken for %s (%s)", name, taken.Name, taken.ID)
		}
		err = f(st, v)
	}
	return errors.Join(err, st.Close())
}

// collectLess lets the heap grow as the data, builds and large questions want it to. GOGC, where it is set, and GOMEMLIMIT hold as they always do.
func collectLess() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(graph.HeapGrowth)
	}
}

// restoreInLess bounds the memory of a restore, which collectLess would let grow with the files. GOMEMLIMIT, where it is set, holds.
func restoreInLess() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(store.RestoreMemory)
	}
}

// withView is withGraph for those who need the view alone.
func (a *app) withView(ctx context.Context, f func(*query.View) error) error {
	return a.withGraph(ctx, func(_ *store.Store, v *query.View) error { return f(v) })
}
