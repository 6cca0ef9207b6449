package main

import "github.com/spf13/cobra"

const exitCodes = `Exit codes

    0  done; also where the reader of a pipe has gone away
    1  failed: the database cannot be read, a query is wrong
    2  wrong usage: an unknown verb or flag, a name that several bear (they are listed)
    3  some inputs failed; the rest is done
    4  nothing found
  130  interrupted`

const environment = `Environment

A flag that the command line leaves out takes the value of HEARSAY_ and its name in capitals, with _ for -:
HEARSAY_DB for --db, HEARSAY_LISTEN for --listen, HEARSAY_WORKERS for --workers.

NO_COLOR, where it is set, turns colours off. COLUMNS, where it is set, is the width of the tables.`

// topics are pages of the help that belong to no verb.
func topics() []*cobra.Command {
	return []*cobra.Command{
		{Use: "exit-codes", Short: "What the exit codes mean", Long: exitCodes},
		{Use: "environment", Short: "Variables that set flags", Long: environment},
	}
}
