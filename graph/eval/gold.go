// Package eval scores an extractor's output against hand-made gold: how many statements it found, who got
// them wrong, and what it invented. The measures are those of the project's score.py, to the digit.
package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"hearsay/schema"
)

// Statement is one statement of the gold: what an article says, by whom, and what else would be right.
type Statement struct {
	Doc            string         `json:"doc"` // the start of the article's file name
	ID             string         `json:"id"`
	Tier           string         `json:"tier"` // core statements count; secondary and background ones are free
	Speaker        string         `json:"speaker"`
	Stance         string         `json:"stance"`
	Modality       string         `json:"modality"`
	Relation       string         `json:"relation"`
	Agent          []string       `json:"agent"`
	Patient        []string       `json:"patient"`
	Place          []string       `json:"place"`
	Weapon         []string       `json:"weapon"`
	Figure         *schema.Figure `json:"figure"`
	FigureOptional bool           `json:"figure_optional"`
	Date           *Day           `json:"date"`
	Targets        []string       `json:"targets"`  // ids of the statements that this one answers
	Evidence       []string       `json:"evidence"` // phrases of the article
	DupOf          string         `json:"dup_of"`   // a repetition of that statement, which alone counts

	Alt map[string]Options `json:"alt"` // by field
}

// Day is when a statement says that something happened.
type Day struct {
	Start string `json:"start"`
	End   string `json:"end"`
	Basis string `json:"basis"`
	Raw   string `json:"raw"`
}

// Options are further right answers for a field, each a list; an empty one says that the field may be left out.
type Options [][]string

// UnmarshalJSON reads one word, or a list of words, numbers, lists and nulls.
func (o *Options) UnmarshalJSON(b []byte) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		return err
	}
	*o = nil
	if v == nil {
		return nil
	}
	list, ok := v.([]any)
	if !ok {
		list = []any{v}
	}
	for _, v := range list {
		*o = append(*o, option(v))
	}
	return nil
}

func option(v any) []string {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		var out []string
		for _, x := range v {
			out = append(out, fmt.Sprint(x))
		}
		return out
	}
	return []string{fmt.Sprint(v)}
}

// words are all words of all options.
func (o Options) words() []string { return slices.Concat(o...) }

// mayLack says whether the field may be left out.
func (o Options) mayLack() bool {
	return slices.ContainsFunc(o, func(ws []string) bool { return len(ws) == 0 })
}

// slot returns the gold ids of a role.
func (s *Statement) slot(name string) []string {
	switch name {
	case "agent":
		return s.Agent
	case "patient":
		return s.Patient
	case "place":
		return s.Place
	case "weapon":
		return s.Weapon
	}
	return nil
}

// Core says whether the statement counts.
func (s *Statement) Core() bool { return s.Tier == "core" }

func (s *Statement) op() string {
	if s.Figure == nil {
		return ""
	}
	return s.Figure.Op
}

// Gold is the hand-made annotation of some articles.
type Gold struct {
	Statements []Statement
	Entities   []Entity
	names      names
}

// LoadGold reads statements.jsonl and entities.jsonl of a folder. The error names file and line of every fault.
func LoadGold(dir string) (*Gold, error) {
	g := &Gold{}
	statements, err1 := readLines[Statement](filepath.Join(dir, "statements.jsonl"))
	entities, err2 := readLines[Entity](filepath.Join(dir, "entities.jsonl"))
	if err := errors.Join(err1, err2); err != nil {
		return nil, err
	}
	for _, s := range statements {
		if s.DupOf == "" {
			g.Statements = append(g.Statements, s)
		}
	}
	g.Entities, g.names = entities, newNames(entities)
	return g, nil
}

func readLines[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read gold: %w", err)
	}
	defer f.Close()
	var out []T
	var faults []error
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 16<<20)
	for line := 1; sc.Scan(); line++ {
		if len(bytes.TrimSpace(sc.Bytes())) == 0 {
			continue
		}
		var v T
		if err := json.Unmarshal(sc.Bytes(), &v); err != nil {
			faults = append(faults, fmt.Errorf("%s:%d: %w", path, line, err))
			continue
		}
		out = append(out, v)
	}
	return out, errors.Join(append(faults, sc.Err())...)
}

// Article is the file that a document of the gold stands for.
type Article struct {
	Name string    // of the file, without its folder
	ID   schema.ID // of the document that is read from it, where it was read
	Text []byte    // what evidence and mentions count in; LoadArticles gives the bytes of the file, which of a page are not its text
}

// LoadArticles reads the articles that the gold speaks of from a folder, by the gold's name for them: the start
// of the file's name.
func (g *Gold) LoadArticles(dir string) (map[string]Article, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	out := map[string]Article{}
	for _, doc := range g.docs() {
		i := slices.IndexFunc(files, func(f os.DirEntry) bool { return strings.HasPrefix(f.Name(), doc) })
		if i < 0 {
			return nil, fmt.Errorf("read articles: no file in %s starts with %s", dir, doc)
		}
		text, err := os.ReadFile(filepath.Join(dir, files[i].Name()))
		if err != nil {
			return nil, fmt.Errorf("read articles: %w", err)
		}
		out[doc] = Article{Name: files[i].Name(), Text: text}
	}
	return out, nil
}

// docs are the gold's names of its articles, sorted.
func (g *Gold) docs() []string {
	var out []string
	for _, s := range g.Statements {
		out = append(out, s.Doc)
	}
	for _, e := range g.Entities {
		for _, s := range e.Surfaces {
			out = append(out, s.Doc)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
