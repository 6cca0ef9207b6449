// Command sizing prints how many cores, bytes, days and how much money an archive needs, from what was measured. It reads the
// output of the benchmark of the steps:
//
//	go test -run '^$' -bench Stages . | go run ./sizing
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"regexp"
	"strconv"
	"strings"
)

func main() {
	p := prices{}
	flag.Float64Var(&p.coreHour, "core-hour", 0.04, "price of a core for an hour")
	flag.Float64Var(&p.gigabyteMonth, "gigabyte-month", 0.1, "price of 10⁹ bytes of disk for a month")
	flag.Parse()
	m, err := read(os.Stdin)
	if err == nil {
		err = m.print(os.Stdout, p)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "sizing:", err)
		os.Exit(1)
	}
}

type prices struct{ coreHour, gigabyteMonth float64 }

// measured are figures by their step and unit, such as "extract articles/core-s".
type measured map[string]float64

// wanted are the figures that the table needs.
var wanted = []string{
	"extract articles/core-s", "extract text-bytes/article", "extract packed-bytes/article", "extract quads/article", "extract values/article",
	"compare articles/core-s", "compare quads/article", "write quads/core-s", "write bytes/quad", "embedded quads/core-s", "embedded bytes/quad",
	"server quads/s", "server bytes/quad",
}

// A line of a benchmark: its name without the number of processors, the number of runs, then numbers and their units.
var benchLine = regexp.MustCompile(`^BenchmarkStages/([a-z]+)(?:-\d+)?\s+\d+\s+(.*)$`)

func read(r io.Reader) (measured, error) {
	m := measured{}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		found := benchLine.FindStringSubmatch(lines.Text())
		if found == nil {
			continue
		}
		f := strings.Fields(found[2])
		for i := 0; i+1 < len(f); i += 2 {
			v, err := strconv.ParseFloat(f[i], 64)
			if err != nil {
				return nil, fmt.Errorf("%q: %q is no number", lines.Text(), f[i])
			}
			m[found[1]+" "+f[i+1]] = v
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	for _, name := range wanted {
		if m[name] <= 0 {
			return nil, fmt.Errorf("nothing says %s; give the output of go test -run '^$' -bench Stages", name)
		}
	}
	return m, nil
}

// plan is what an archive of so many articles needs, if each is as those that were measured.
type plan struct {
	Articles, Quads, Values             float64
	Extract, Compare, Write             float64 // days of one core
	LoadEmbedded, LoadServer            float64 // days of one core, of one connection
	Text, Packed, Shards, Folder, Table float64 // bytes; Packed is what the runner moves
	Cost                                float64 // of the cores, once
	Month                               float64 // of the disk that PostgreSQL takes
	First                               string  // what breaks first
}

// limits that the plan is held against.
const (
	ids        = 1<<32 - 1 // values that the embedded store can name
	oneDisk    = 16e12     // bytes of disk of one large machine
	oneMachine = 32        // cores of one
	day        = 86400
)

func (m measured) plan(n float64, p prices) plan {
	quads := n * (m["extract quads/article"] + m["compare quads/article"])
	x := plan{Articles: n, Quads: quads, Values: n * m["extract values/article"],
		Extract: n / m["extract articles/core-s"] / day, Compare: n / m["compare articles/core-s"] / day, Write: quads / m["write quads/core-s"] / day,
		LoadEmbedded: quads / m["embedded quads/core-s"] / day, LoadServer: quads / m["server quads/s"] / day,
		Text: n * m["extract text-bytes/article"], Packed: n * m["extract packed-bytes/article"],
		Shards: quads * m["write bytes/quad"], Folder: quads * m["embedded bytes/quad"], Table: quads * m["server bytes/quad"]}
	x.Cost = x.cores() * 24 * p.coreHour
	x.Month = x.Table / 1e9 * p.gigabyteMonth
	x.First = x.first()
	return x
}

// cores is how many finish reading and comparing within a day.
func (x plan) cores() float64 { return x.Extract + x.Compare + x.Write }

func (x plan) first() string {
	switch {
	case x.Table > oneDisk:
		return "the disk of one PostgreSQL: a graph for each period, or an engine that shards"
	case x.Values > ids:
		return "the ids of the embedded store: PostgreSQL"
	case x.cores() > oneMachine:
		return "reading on one machine: hearsay-beam, or build --shard"
	}
	return "nothing: one machine and the embedded store"
}

func (m measured) print(w io.Writer, p prices) error {
	var plans []plan
	for _, n := range []float64{1e6, 1e8, 1e10} {
		plans = append(plans, m.plan(n, p))
	}
	rows := []struct {
		name string
		of   func(plan) string
	}{
		{"text", func(x plan) string { return amount(x.Text) }},
		{"quads", func(x plan) string { return fmt.Sprintf("%.2g", x.Quads) }},
		{"extraction, days of one core", func(x plan) string { return days(x.Extract) }},
		{"comparing by key, days of one core", func(x plan) string { return days(x.Compare) }},
		{"writing shards, days of one core", func(x plan) string { return days(x.Write) }},
		{"cores that finish these in a day", func(x plan) string { return days(x.cores()) }},
		{"price of these", func(x plan) string { return fmt.Sprintf("%.3g", x.Cost) }},
		{"what the runner moves, at least", func(x plan) string { return amount(x.Packed) }},
		{"shards", func(x plan) string { return amount(x.Shards) }},
		{"embedded store", func(x plan) string { return amount(x.Folder) }},
		{"loading it, days of one core", func(x plan) string { return days(x.LoadEmbedded) }},
		{"PostgreSQL", func(x plan) string { return amount(x.Table) }},
		{"loading it, days of one connection", func(x plan) string { return days(x.LoadServer) }},
		{"price of its disk a month", func(x plan) string { return fmt.Sprintf("%.3g", x.Month) }},
		{"breaks first", func(x plan) string { return x.First }},
	}
	if _, err := fmt.Fprint(w, "| articles | 1 million | 100 million | 10 billion |\n| --- | --- | --- | --- |\n"); err != nil {
		return err
	}
	for _, r := range rows {
		if _, err := fmt.Fprintf(w, "| %s | %s | %s | %s |\n", r.name, r.of(plans[0]), r.of(plans[1]), r.of(plans[2])); err != nil {
			return err
		}
	}
	return nil
}

func days(n float64) string { return fmt.Sprintf("%.3g", n) }

func amount(n float64) string {
	for _, unit := range []string{"B", "kB", "MB", "GB", "TB"} {
		if n < 1000 {
			return fmt.Sprintf("%.3g %s", n, unit)
		}
		n /= 1000
	}
	return fmt.Sprintf("%.3g PB", n)
}
