package main

import (
	"bufio"
	"context"
	_ "embed" // made.yaml
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml"
)

//go:embed made.yaml
var madeWords []byte

// made makes articles to try a cluster with: what is in them did not happen, but they are read, compared and written as
// real ones are.
type made struct {
	Sentences []string
	Sides     []struct {
		Name, Enemy string
		Towns       []string
	}
	Materiel, Deeds, Papers, Syllables []string
	End                                string

	r *rand.Rand
}

func newMade() (*made, error) {
	m := &made{r: rand.New(rand.NewPCG(1, 2))}
	if err := yaml.UnmarshalWithOptions(madeWords, m, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("read made.yaml: %w", err)
	}
	return m, nil
}

func (m *made) of(list []string) string { return list[m.r.IntN(len(list))] }

// text is the text of the n-th article: one to three sentences, and an end that no other has.
func (m *made) text(n int) string {
	side := m.Sides[m.r.IntN(len(m.Sides))]
	var b strings.Builder
	for range 1 + m.r.IntN(3) {
		words := strings.NewReplacer("{side}", side.Name, "{enemy}", side.Enemy, "{town}", m.of(side.Towns), "{n}", strconv.Itoa(2+m.r.IntN(40)),
			"{materiel}", m.of(m.Materiel), "{deed}", m.of(m.Deeds))
		b.WriteString(words.Replace(m.of(m.Sentences)) + " ")
	}
	var syllables []string
	for range 24 {
		syllables = append(syllables, m.of(m.Syllables))
	}
	end := strings.NewReplacer("{n}", strconv.Itoa(n), "{syllables}", strings.Join(syllables, " "))
	return b.String() + "\n\n" + end.Replace(m.End)
}

// article is the n-th article as an object of JSON lines.
func (m *made) article(n int) map[string]string {
	return map[string]string{"url": fmt.Sprintf("https://example.org/%d", n), "title": fmt.Sprint("Tin ", n),
		"published": fmt.Sprintf("2024-%02d-%02d", 1+m.r.IntN(12), 1+m.r.IntN(28)), "publisher": m.of(m.Papers), "text": m.text(n)}
}

// writeMade writes the first n articles as JSON lines. They are the same every time.
func writeMade(ctx context.Context, name string, n int) error {
	m, err := newMade()
	if err != nil {
		return err
	}
	return replaceFile(ctx, name, func(w io.Writer) error {
		b := bufio.NewWriter(w)
		to := json.NewEncoder(b)
		for i := range n {
			if err := to.Encode(m.article(i)); err != nil {
				return err
			}
		}
		return b.Flush()
	})
}
