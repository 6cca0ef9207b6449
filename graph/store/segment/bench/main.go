// Command bench compares stores of quads in one run: how fast they load a file of news claims, what they take on disk
// and in memory, and how long they need for ten queries.
//
//	go run . -quads 1000000                         every store, on a file that it makes
//	go run . -quads 1000000,10000000 -stores segment  one of them, at two sizes, and how its queries grow
//	go run . -quads 1000000 -generate FILE          the file alone
//
// With BENCH_POSTGRES=postgres://user@/db?host=/run/postgresql, an empty database whose schemas ours and theirs there may be:
//
//	go run . -quads 200000 -stores segment,postgres,driver
package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strconv"
	"strings"

	hearsay "hearsay/graph/store"
)

func main() {
	o := options{}
	sizes := flag.String("quads", "1000000", "size of the graph, or several to be measured one after the other")
	names := flag.String("stores", "segment,memstore,bbolt,cayley,oxigraph", "the stores, in their order")
	generate := flag.String("generate", "", "write the N-Quads to this file and stop")
	one := flag.String("one", "", "measure one store in this process (the program calls itself so)")
	flag.StringVar(&o.file, "file", "", "load this file in place of one that is made")
	flag.StringVar(&o.dir, "dir", "", "where the store lies, with -one")
	writes := flag.Bool("writes", false, "measure writing to what lies in -dir (the program calls itself so)")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	ns, err := numbers(*sizes)
	o.quads = ns[0]
	switch {
	case err != nil:
	case *generate != "":
		err = writeFile(*generate, o.quads)
	case *writes:
		err = printWrites(ctx, o.dir)
	case *one != "":
		err = measure(ctx, *one, o)
	default:
		err = compareAll(ctx, strings.Split(*names, ","), ns, o)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// numbers reads a list of positive numbers, of which there is one at least.
func numbers(list string) ([]int, error) {
	var out []int
	for _, text := range strings.Split(list, ",") {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			return []int{0}, fmt.Errorf("-quads %s: %q is no number of quads", list, text)
		}
		out = append(out, n)
	}
	return out, nil
}

// printWrites opens the store, which is all that counts as idle, and then measures.
func printWrites(ctx context.Context, dir string) error {
	if _, err := openSegment(ctx, dir); err != nil {
		return err
	}
	w, err := measureWrites(ctx, dir)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(w)
}

// options are what is measured.
type options struct {
	quads     int
	file, dir string
}

// writeFile makes the N-Quads of n news claims.
func writeFile(name string, n int) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	var line []byte
	for q := range Claims(n) {
		if line, err = (hearsay.Encoder{}).AppendQuad(line[:0], q); err != nil {
			break
		}
		if _, err = w.Write(line); err != nil {
			break
		}
	}
	return errors.Join(err, w.Flush(), f.Close())
}
