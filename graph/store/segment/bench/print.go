package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

var errRows = errors.New("the stores do not agree on the rows")

// print writes the tables, and the error where stores give different answers.
func print(rows []row, o options) error {
	in, err := os.Stat(o.file)
	if err != nil {
		return err
	}
	fmt.Printf("%d quads, %d MB of N-Quads\n\n| store | load, s | of processors, s | quads/s | anonymous memory at most, MB | bytes a quad on disk | open, ms |\n", o.quads, in.Size()/1e6)
	fmt.Println("| --- | --: | --: | --: | --: | --: | --: |")
	for _, r := range rows {
		fmt.Printf("| %s | %.1f | %.1f | %.0f | %d | %.0f | %.1f |\n", r.name, r.result.Load, r.result.CPU, float64(o.quads)/r.result.Load, r.anon/1e6,
			float64(r.disk)/float64(o.quads), r.result.Open)
	}
	var asked []row
	for _, r := range rows {
		if r.result.Queries != nil {
			asked = append(asked, r)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	printQueries("µs a query", asked, func(r reading) float64 { return r.Micros })
	printQueries("µs that a query keeps a processor busy", asked, func(r reading) float64 { return r.Busy })
	for _, r := range asked {
		for _, q := range queries {
			if n := r.result.Queries[q.name].Rows; n != asked[0].result.Queries[q.name].Rows {
				err = errors.Join(err, fmt.Errorf("%w: %s of %s has %d", errRows, q.name, r.name, n))
			}
		}
	}
	for _, r := range asked {
		for _, q := range queries {
			n, ok := r.result.Queries[q.name+natively]
			if !ok {
				continue
			}
			fmt.Printf("\n%s%s by %s: %.1f µs, %.1f of a processor\n", q.name, natively, r.name, n.Micros, n.Busy)
			if n.Rows != asked[0].result.Queries[q.name].Rows {
				err = errors.Join(err, fmt.Errorf("%w: %s%s of %s has %d", errRows, q.name, natively, r.name, n.Rows))
			}
		}
	}
	for _, r := range rows {
		if w := r.result.Writes; w != nil {
			fmt.Printf("\n%s, p50 / p99 in ms: an article added %v (%v of a processor), removed %v (%v); three hops %v, while all is merged %v; resident when idle %d MB\n",
				r.name, w.Add, w.AddCPU, w.Remove, w.RemCPU, w.Read, w.Merging, w.Idle/1e6)
		}
	}
	return err
}

// printQueries writes a table of the queries of all stores that were asked.
func printQueries(title string, asked []row, of func(reading) float64) {
	fmt.Printf("\n%s\n\n| query | rows |", title)
	for _, r := range asked {
		fmt.Print(" ", r.name, " |")
	}
	fmt.Println("\n| --- | --: |" + strings.Repeat(" --: |", len(asked)))
	for _, q := range queries {
		fmt.Printf("| %s | %d |", q.name, asked[0].result.Queries[q.name].Rows)
		for _, r := range asked {
			fmt.Printf(" %.1f |", of(r.result.Queries[q.name]))
		}
		fmt.Println()
	}
}

// printGrowth says how much longer a row of each query takes in a larger graph.
func printGrowth(small, large []row, from, to int) {
	for i, r := range small {
		if r.result.Queries == nil {
			continue
		}
		fmt.Printf("\n%s, from %d to %d quads\n\n| query | rows | rows | µs a row | µs a row | growth | of a processor |\n| --- | --: | --: | --: | --: | --: | --: |\n", r.name, from, to)
		for _, q := range queries {
			for _, name := range []string{q.name, q.name + natively} {
				a, asked := r.result.Queries[name]
				if b := large[i].result.Queries[name]; asked {
					fmt.Printf("| %s | %d | %d | %.3f | %.3f | %.2f | %.2f |\n", name, a.Rows, b.Rows, a.perRow(a.Micros), b.perRow(b.Micros),
						b.perRow(b.Micros)/a.perRow(a.Micros), b.perRow(b.Busy)/a.perRow(a.Busy))
				}
			}
		}
	}
}

// perRow is the part of a row of the answer in a time of the query.
func (r reading) perRow(µs float64) float64 {
	return µs * float64(r.Starts) / float64(max(r.Rows, 1))
}
