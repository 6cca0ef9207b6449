// Command load measures servers under many clients in one run: hearsay serve, and Cayley's own HTTP server over its
// memory store and over bbolt, all on one file of N-Quads as graph/store/segment/bench writes it.
//
//	go build -o /tmp/hearsay ../../../cmd/hearsay
//	(cd ../../store/segment/bench && go run . -quads 200000 -generate /tmp/claims.nq)
//	/tmp/hearsay db restore --db /tmp/load.db /tmp/claims.nq
//	go run . -hearsay /tmp/hearsay -db /tmp/load.db -file /tmp/claims.nq -time 20s
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"text/tabwriter"
	"time"
)

// options are what is measured.
type options struct {
	hearsay, db, file string
	clients           int
	time              time.Duration
}

func main() {
	o := options{}
	flag.StringVar(&o.hearsay, "hearsay", "hearsay", "the program")
	flag.StringVar(&o.db, "db", "", "its database")
	flag.StringVar(&o.file, "file", "", "the same graph as N-Quads, for Cayley's server")
	flag.IntVar(&o.clients, "clients", 64, "clients at a time")
	flag.DurationVar(&o.time, "time", time.Minute, "how long each server is asked")
	servers := flag.String("servers", "hearsay,memstore,bbolt", "the servers, in their order")
	serve := flag.String("serve", "", "be Cayley's server over this store (the program calls itself so)")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := error(nil)
	if *serve != "" {
		err = serveCayley(*serve, o.file)
	} else {
		err = compare(ctx, strings.Split(*servers, ","), o)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

// compare measures one server after the other and prints a row each.
func compare(ctx context.Context, servers []string, o options) error {
	out := tabwriter.NewWriter(os.Stdout, 2, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(out, "server\tqueries/s\tp50\tp99\tslowest\terrors\t\n")
	for _, name := range servers {
		r, err := measure(ctx, name, o)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintf(out, "%s\t%.0f\t%v\t%v\t%v\t%d\t\n", name, float64(r.asked)/o.time.Seconds(), r.at(0.5), r.at(0.99), r.at(1), r.failed)
		if r.failed > 0 {
			fmt.Fprintln(os.Stderr, "load:", name, "failed first with", r.first)
		}
	}
	return out.Flush()
}

// measure starts a server, asks it and stops it.
func measure(ctx context.Context, name string, o options) (*result, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	cmd, err := command(ctx, name, o)
	if err != nil {
		return nil, err
	}
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		return nil, err
	}
	address, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("it says no address: %w", err)
	}
	r := ask(ctx, strings.TrimSuffix(strings.TrimSpace(address), "/"), o)
	stop()
	cmd.Wait() // it was killed
	return r, nil
}

func command(ctx context.Context, name string, o options) (*exec.Cmd, error) {
	if name == "hearsay" {
		return exec.CommandContext(ctx, o.hearsay, "serve", "--quiet", "--db", o.db, "--listen", "127.0.0.1:0"), nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	return exec.CommandContext(ctx, self, "-serve", name, "-file", o.file), nil
}
