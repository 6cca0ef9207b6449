package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/graph/eval"
	"hearsay/graph/text"
	"hearsay/schema"
)

const evalLong = `Eval compares what is extracted with an annotation by hand (gold): the statements, strictly and loosely, and the names.
It extracts the articles of the gold, or takes what extract printed before.

The last column holds the F1 with 95 % confidence if other articles of the kind were read (bootstrap over articles). Behind
"confidence" stand the claims that call themselves so sure, up to the line above, and the part of them that is right but for
the body of a side.

Answers are denials, rejections, confirmations and no comments: each tie from one to what it is aimed at counts. Recall is of all
that the gold ties; behind it, of those of which both the answer and what it answers were found.

--patterns adds what each pattern said and how much of it is right but for the body of a side.

--answers scores instead what an analyst is told: the rows of disputes, losses, strikes, ceasefire and timeline over a graph of the articles,
against those of a graph in which all is as the gold has it. A row is right where all its cells are.

--gold is the folder with statements.jsonl and entities.jsonl; the articles stand beside it, or where --docs says.`

const evalExample = `  hearsay eval --gold data/articles/gold
  hearsay eval --gold data/articles/gold --errors
  hearsay eval --gold data/articles/gold --patterns
  hearsay eval --gold data/articles/gold --answers --errors
  hearsay extract data/articles --format jsonl | hearsay eval --gold data/articles/gold -`

// evalFlags are the flags of eval as they are typed.
type evalFlags struct {
	gold, docs                string
	errors, answers, patterns bool
}

func evalCommand(a *app) *cobra.Command {
	var in evalFlags
	c := &cobra.Command{
		Use: "eval [OUT.jsonl]", Short: "Score extraction against an annotation by hand", Long: evalLong, Example: evalExample,
		Args: takes("at most one OUT.jsonl, or - for standard input", 0, 1),
		RunE: func(c *cobra.Command, args []string) error { return a.eval(c.Context(), args, in) },
	}
	f := c.Flags()
	f.StringVar(&in.gold, "gold", "", "the folder with the annotation")
	f.StringVar(&in.docs, "docs", "", "the folder with the articles")
	f.BoolVar(&in.answers, "answers", false, "score the rows of the analyst's questions")
	f.BoolVar(&in.patterns, "patterns", false, "add the precision of each pattern")
	f.BoolVar(&in.errors, "errors", false, "list what is missed, wrong or too much")
	a.jsonFlag(c)
	return c
}

func (a *app) eval(ctx context.Context, args []string, in evalFlags) error {
	if in.gold == "" {
		return usageError{errors.New("--gold is needed: the folder with statements.jsonl and entities.jsonl")}
	}
	if in.answers && len(args) > 0 {
		return usageError{errors.New("--answers reads the articles itself; leave out " + args[0])}
	}
	g, articles, folder, err := in.load()
	if err != nil {
		return err
	}
	read, err := decode(ctx, folder, articles)
	if err != nil {
		return err
	}
	if in.answers {
		return a.evalAnswers(ctx, g, articles, read, in.errors)
	}
	var records []*schema.Record
	if len(args) == 1 {
		records, err = a.readRecords(args[0])
	} else {
		records, err = extractAll(ctx, read)
	}
	if err != nil {
		return err
	}
	report := g.Score(articles, records)
	scores := scoreGrid(report)
	if in.patterns {
		byPattern(scores, report)
	}
	if in.errors && !a.json {
		return errors.Join(a.printGrid(scores), a.printErrors(report))
	}
	return a.print(scores, report)
}

// load reads the gold and its articles. A folder that holds the folders gold and seeds will do as well.
func (in evalFlags) load() (*eval.Gold, map[string]eval.Article, string, error) {
	folder := in.gold
	if _, err := os.Stat(filepath.Join(folder, "statements.jsonl")); err != nil {
		if _, err := os.Stat(filepath.Join(folder, "gold", "statements.jsonl")); err == nil {
			folder = filepath.Join(folder, "gold")
		}
	}
	g, err := eval.LoadGold(folder)
	if err != nil {
		return nil, nil, "", err
	}
	places := []string{in.docs}
	if in.docs == "" {
		places = []string{filepath.Dir(filepath.Clean(folder)), filepath.Join(filepath.Dir(filepath.Clean(folder)), "seeds")}
	}
	var faults []error
	for _, docs := range places {
		articles, err := g.LoadArticles(docs)
		if err == nil {
			return g, articles, docs, nil
		}
		faults = append(faults, err)
	}
	return nil, nil, "", errors.Join(faults...)
}

// decode reads the articles as extract does and hands their text to the gold: evidence counts its bytes, which of a page
// or of JSON lines are not those of the file.
func decode(ctx context.Context, folder string, articles map[string]eval.Article) ([]*text.Article, error) {
	var out []*text.Article
	for _, doc := range slices.Sorted(maps.Keys(articles)) {
		path, n := filepath.Join(folder, articles[doc].Name), len(out)
		for article, err := range text.Read(ctx, []string{path}, text.Options{}) {
			if err != nil {
				return nil, err
			}
			out = append(out, article)
		}
		if len(out) != n+1 {
			return nil, fmt.Errorf("read %s: %d articles, where the gold speaks of one; give each a file of its own", path, len(out)-n)
		}
		articles[doc] = eval.Article{Name: articles[doc].Name, ID: out[n].ID, Text: []byte(out[n].Text)}
	}
	return out, nil
}

func extractAll(ctx context.Context, articles []*text.Article) ([]*schema.Record, error) {
	b, err := graph.New(graph.Options{})
	if err != nil {
		return nil, err
	}
	var out []*schema.Record
	for _, article := range articles {
		r, err := b.Extract(ctx, article)
		if err != nil {
			return nil, err
		}
		out = append(out, &r.Record)
	}
	return out, nil
}

// readRecords reads what extract printed.
func (a *app) readRecords(path string) ([]*schema.Record, error) {
	in := a.in
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("read what was extracted: %w", err)
		}
		defer f.Close()
		in = f
	}
	var out []*schema.Record
	for d := json.NewDecoder(in); ; {
		var r schema.Record
		switch err := d.Decode(&r); {
		case errors.Is(err, io.EOF):
			return out, nil
		case err != nil:
			return nil, fmt.Errorf("read %s: article %d is not what extract prints: %w", path, len(out)+1, err)
		}
		out = append(out, &r)
	}
}

// byPattern adds a row for each pattern, of which only precision means something: what it missed nobody can say.
func byPattern(g *grid, r *eval.Report) {
	for _, method := range slices.Sorted(maps.Keys(r.Methods)) {
		m := r.Methods[method]
		g.add(method, "", strconv.Itoa(m.Claims), digits(m.Side.P()), "", "", "")
	}
}

func scoreGrid(r *eval.Report) *grid {
	g := &grid{cols: cols("score", "gold", "said", "precision", "recall", "F1", "F1, 95 %")}
	row := func(name string, gold, said int, x eval.PRF, measure string) {
		within := ""
		if i, ok := r.Intervals[measure]; ok {
			within = digits(i.F1.Low) + "–" + digits(i.F1.High)
		}
		g.add(name, strconv.Itoa(gold), strconv.Itoa(said), digits(x.P()), digits(x.R()), digits(x.F1()), within)
	}
	s := r.Statements
	row("statements, strict", s.Gold, s.Claims, s.Strict, "strict")
	row("statements, strict but for the body of a side", s.Gold, s.Claims, s.Side, "strict-side")
	row("statements, loose", s.Gold, s.Claims, s.Loose, "loose")
	g.add("misattributed", "", strconv.Itoa(s.Misattributed), "", "", "", "")
	g.add("inverted", "", strconv.Itoa(s.Inverted), "", "", "", "")
	row("names, found", r.Entities.Gold, r.Entities.Said, r.Entities.Found, "found")
	row("names, linked", r.Entities.Gold, r.Entities.Said, r.Entities.Linked, "linked")
	row("answers, tied to what they answer", r.Answers.Gold, r.Answers.Said, r.Answers, "answers")
	g.add("answers, both ends of which were found", strconv.Itoa(r.AnswersMet), "", "", digits(float64(r.Answers.Hit)/float64(max(1, r.AnswersMet))), "", "")
	for _, b := range r.Confidence {
		g.add("confidence "+strconv.FormatFloat(b.From, 'f', 2, 64)+" and more", "", strconv.Itoa(b.Said), digits(float64(b.Right)/float64(max(1, b.Said))), "", "", "")
	}
	for _, rel := range slices.Sorted(maps.Keys(r.Relations)) {
		row(rel, r.Relations[rel].Gold, r.Relations[rel].Claims, r.Relations[rel].Side, "")
	}
	return g
}

func digits(x float64) string { return strconv.FormatFloat(x, 'f', 3, 64) }

func (a *app) printErrors(r *eval.Report) error {
	g := &grid{cols: cols("document", "id", "relation or type", "what")}
	for _, e := range slices.Concat(r.Errors, r.AnswerErrors, r.NameErrors) {
		g.add(e.Doc, e.ID, e.Relation, e.What)
	}
	if _, err := io.WriteString(a.out, "\n"); err != nil {
		return err
	}
	return a.printGrid(g)
}
