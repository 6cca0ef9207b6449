// Command sizing prints how many cores, bytes and days an archive needs, from what benchmarks measured. It reads lines such as
//
//	extract 62 articles/s
//	quads 430 quads/article
//
// from standard input, one a rate, and prints a table for 1 million, 100 million and 10 billion articles.
//
//	go run ./sizing < measured.txt
package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"os"
	"strconv"
	"strings"
)

func main() {
	m, err := read(os.Stdin)
	if err == nil {
		err = m.print(os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "sizing:", err)
		os.Exit(1)
	}
}

// measured are figures by their names, each of one core or one article.
type measured map[string]float64

// wanted are the figures that the table needs, with their units.
var wanted = map[string]string{
	"extract": "articles/s", "load": "quads/s", "quads": "quads/article", "shard": "bytes/quad", "embedded": "bytes/quad", "server": "bytes/quad",
}

func read(r io.Reader) (measured, error) {
	m := measured{}
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		f := strings.Fields(lines.Text())
		if len(f) == 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		unit, known := wanted[f[0]]
		if len(f) != 3 || !known || f[2] != unit {
			return nil, fmt.Errorf("line %d: %q: write a name, a number and its unit, such as extract 62 articles/s", n, lines.Text())
		}
		v, err := strconv.ParseFloat(f[1], 64)
		if err != nil || v <= 0 {
			return nil, fmt.Errorf("line %d: %q is no number above 0", n, f[1])
		}
		m[f[0]] = v
	}
	for name, unit := range wanted {
		if m[name] == 0 {
			return nil, fmt.Errorf("no line %s … %s", name, unit)
		}
	}
	return m, lines.Err()
}

// plan is what an archive of so many articles needs.
type plan struct {
	Articles                  float64
	CoreDays, LoadDays        float64 // of extraction on one core, of one loading connection
	Shards, Embedded, Server  float64 // bytes
	CoresForADay, Connections float64 // to do all of it within a day
	First                     string  // what breaks first
}

// limits of one machine that the plan is held against.
const (
	oneMachine = 4e12    // bytes of disk of a large server
	ids        = 1 << 32 // values that the embedded store can name
	perQuad    = 0.35    // new values a quad, about, of news
	day        = 86400
)

func (m measured) plan(articles float64) plan {
	quads := articles * m["quads"]
	p := plan{Articles: articles, CoreDays: articles / m["extract"] / day, LoadDays: quads / m["load"] / day,
		Shards: quads * m["shard"], Embedded: quads * m["embedded"], Server: quads * m["server"]}
	p.CoresForADay, p.Connections = math.Ceil(p.CoreDays), math.Ceil(p.LoadDays)
	switch {
	case quads*perQuad > ids:
		p.First = "the embedded store's 32-bit ids; one PostgreSQL's disk: shard by a key of the label"
	case p.Embedded > oneMachine:
		p.First = "the disk of one machine: a server with tablespaces, or several graphs by period"
	case p.CoreDays > 30:
		p.First = "extraction on one machine: hearsay-beam or build --shard"
	default:
		p.First = "nothing: the embedded store on one machine"
	}
	return p
}

func (m measured) print(w io.Writer) error {
	_, err := fmt.Fprintln(w, "| articles | extraction, core-days | cores for one day | loading, connection-days | shards | embedded | PostgreSQL | breaks first |\n| --- | --- | --- | --- | --- | --- | --- | --- |")
	for _, n := range []float64{1e6, 1e8, 1e10} {
		p := m.plan(n)
		if err == nil {
			_, err = fmt.Fprintf(w, "| %.0e | %.1f | %.0f | %.1f | %s | %s | %s | %s |\n", p.Articles, p.CoreDays, p.CoresForADay, p.LoadDays,
				bytes(p.Shards), bytes(p.Embedded), bytes(p.Server), p.First)
		}
	}
	return err
}

func bytes(n float64) string {
	for _, unit := range []string{"B", "kB", "MB", "GB", "TB"} {
		if n < 1000 {
			return fmt.Sprintf("%.3g %s", n, unit)
		}
		n /= 1000
	}
	return fmt.Sprintf("%.3g PB", n)
}
