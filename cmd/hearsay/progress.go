package main

import (
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"
)

// bar is one line on a terminal that tells how far a long work is: done of all, the rate, the time left.
type bar struct {
	out   io.Writer // nil where nobody looks
	all   int       // 0 where it is not known
	began time.Time
	shown time.Time
}

// newBar makes a bar, which stays dark where standard error is no terminal or it shall be quiet.
func (a *app) newBar(all int) *bar {
	b := &bar{all: all, began: time.Now()}
	if a.errTTY && !a.quiet {
		b.out = a.err
	}
	return b
}

// show tells that so many are done, at most ten times a second.
func (b *bar) show(done int, more string) {
	if b.due() {
		fmt.Fprintf(b.out, "\r\x1b[K%s", b.line(done, more, time.Since(b.began)))
	}
}

// tell shows a text, at most ten times a second.
func (b *bar) tell(text string) {
	if b.due() {
		fmt.Fprintf(b.out, "\r\x1b[K%s", text)
	}
}

// due says whether it is time to show something again.
func (b *bar) due() bool {
	if b.out == nil || time.Since(b.shown) < 100*time.Millisecond {
		return false
	}
	b.shown = time.Now()
	return true
}

// line is what a bar says after some time.
func (b *bar) line(done int, more string, passed time.Duration) string {
	rate := float64(done) / max(passed.Seconds(), 0.001)
	if b.all < done {
		return fmt.Sprintf("%d articles, %s, %.0f/s", done, more, rate)
	}
	const width = 24
	full := width * done / max(b.all, 1)
	left := time.Duration(float64(b.all-done) / max(rate, 0.001) * float64(time.Second)).Round(time.Second)
	return fmt.Sprintf("[%s%s] %d/%d articles, %s, %.0f/s, %s left", strings.Repeat("#", full), strings.Repeat("·", width-full), done, b.all, more, rate, left)
}

// clear wipes the line.
func (b *bar) clear() {
	if b.out != nil && !b.shown.IsZero() {
		fmt.Fprint(b.out, "\r\x1b[K")
	}
}

// countFiles guesses how many articles stand at the paths: a file each, as far as folders can be read. It is 0,
// not known, where a file holds many.
func countFiles(paths []string) int {
	n, many := 0, false
	for _, p := range paths {
		_ = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return nil
			}
			name := strings.TrimSuffix(strings.ToLower(d.Name()), ".gz")
			many = many || path == "-" || strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson") || strings.HasSuffix(name, ".json")
			n++
			return nil
		})
	}
	if many {
		return 0
	}
	return n
}
