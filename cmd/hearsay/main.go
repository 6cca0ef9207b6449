// Command hearsay builds a graph of who claims what from news articles, and answers questions about it.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/mattn/go-isatty"

	"hearsay/graph/query"
)

func main() {
	query.ServeAsChild()
	os.Exit(run(os.Args[1:]))
}

// run is the program with its standard streams; it returns the exit code.
func run(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A closed pipe is told by the write that fails; without this it would kill the program.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	a := &app{in: os.Stdin, out: os.Stdout, err: os.Stderr, outTTY: isTerminal(os.Stdout), errTTY: isTerminal(os.Stderr), width: terminalWidth(os.Stdout)}
	return a.run(ctx, args)
}

func isTerminal(f *os.File) bool {
	return isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd())
}
