package main

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"hearsay/graph"
	"hearsay/graph/eval"
	"hearsay/graph/query"
	"hearsay/graph/store"
	"hearsay/graph/text"
	"hearsay/schema"
)

// answerScore is how the rows of one verb fare: right in every cell, right but without the day that the gold has, wrong in some cell,
// missing, or of nothing that the gold has.
type answerScore struct {
	Verb    string `json:"verb"`
	Gold    int    `json:"gold"`
	Said    int    `json:"said"`
	Right   int    `json:"right"`
	Undated int    `json:"undated"`
	Wrong   int    `json:"wrong"`
	Missing int    `json:"missing"`
	False   int    `json:"false"`
}

// rowError is a row that is not as the gold has it.
type rowError struct{ verb, claim, what string }

// questions are the verbs whose rows are scored, and the columns that make a row what it is.
var questions = []struct {
	verb string
	key  []string
	ask  func(*app, context.Context, *query.View) (*grid, error)
}{
	{"disputes", []string{"claim", "other claim"}, func(a *app, ctx context.Context, v *query.View) (*grid, error) {
		d, err := v.Disputes(ctx, query.Filter{}, false)
		if err != nil {
			return nil, err
		}
		return a.disputeGrid(v.Model(), d.Disputes), nil
	}},
	{"losses", []string{"claim"}, func(a *app, ctx context.Context, v *query.View) (*grid, error) {
		l, err := v.Losses(ctx, query.Filter{})
		if err != nil {
			return nil, err
		}
		return a.lossGrid(l), nil
	}},
	{"strikes", []string{"claim"}, func(a *app, ctx context.Context, v *query.View) (*grid, error) {
		s, err := v.Strikes(ctx, query.Filter{})
		if err != nil {
			return nil, err
		}
		return a.strikeGrid(s.Strikes), nil
	}},
	{"ceasefire", []string{"claim"}, func(a *app, ctx context.Context, v *query.View) (*grid, error) {
		t, err := v.Ceasefire(ctx, query.Filter{})
		if err != nil {
			return nil, err
		}
		return a.truceGrid(t), nil
	}},
	{"timeline", []string{"claim"}, func(a *app, ctx context.Context, v *query.View) (*grid, error) {
		t, err := v.Timeline(ctx, query.Filter{})
		if err != nil {
			return nil, err
		}
		return a.timelineGrid(v.Model(), t), nil
	}},
}

// computed are columns that are not scored: the basis of a day, words, and names made of all that a row rests on, which differ wherever
// anything does.
var computed = []string{"basis", "also", "again", "reason", "words", "its words"}

// untold are the columns that a row in one line leaves out.
var untold = []string{"claim", "other claim", "basis", "also", "again"}

// dated are the columns of days.
var dated = []string{"date", "start", "end", "event"}

// evalAnswers asks the same of two graphs, one of what was extracted and one of what the gold has, and compares the rows.
func (a *app) evalAnswers(ctx context.Context, g *eval.Gold, articles map[string]eval.Article, read []*text.Article, list bool) error {
	b, err := graph.New(graph.Options{})
	if err != nil {
		return err
	}
	results := map[schema.ID]*graph.Result{}
	var records []*schema.Record
	for _, article := range read {
		r, err := b.Extract(ctx, article)
		if err != nil {
			return err
		}
		results[article.ID] = r
		records = append(records, &r.Record)
	}
	by := eval.Reader{Entity: b.Gazetteer.Entity, Sentence: func(doc schema.ID, at int) int { return sentenceAt(results[doc].Parsed, at) }}
	wanted := g.Corrected(articles, records, by)
	plain := *a
	plain.outTTY, plain.color = false, "never"
	var scores []answerScore
	var faults []rowError
	err = withGraphOf(ctx, b, records, func(got *query.View) error {
		return withGraphOf(ctx, b, wanted, func(want *query.View) error {
			for _, q := range questions {
				have, err := q.ask(&plain, ctx, got)
				if err != nil {
					return err
				}
				gold, err := q.ask(&plain, ctx, want)
				if err != nil {
					return err
				}
				s, errs := compareRows(q.verb, q.key, have, gold)
				scores, faults = append(scores, s), append(faults, errs...)
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	out := &grid{cols: cols("answers", "gold", "said", "right", "undated", "wrong", "missing", "false")}
	for _, s := range scores {
		out.add(s.Verb, strconv.Itoa(s.Gold), strconv.Itoa(s.Said), strconv.Itoa(s.Right), strconv.Itoa(s.Undated), strconv.Itoa(s.Wrong), strconv.Itoa(s.Missing), strconv.Itoa(s.False))
	}
	if err := a.print(out, scores); err != nil || !list || a.json {
		return err
	}
	errs := &grid{cols: cols("answers", "claim", "what")}
	for _, f := range faults {
		errs.add(f.verb, f.claim, f.what)
	}
	return a.printGrid(errs)
}

// sentenceAt is the number of the sentence that a byte of an article is in.
func sentenceAt(p *text.Parsed, at int) int {
	i := slices.IndexFunc(p.Sentences, func(s text.Sentence) bool { return p.Span(s.From, s.To).End > at })
	return max(i, 0)
}

// withGraphOf runs f over a graph in memory of the records.
func withGraphOf(ctx context.Context, b *graph.Builder, records []*schema.Record, f func(*query.View) error) (err error) {
	st, err := store.Open(ctx, store.Memory, store.Options{Create: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	none := func(func(*text.Article, error) bool) {}
	if _, err := b.Build(ctx, st, none, graph.BuildOptions{}); err != nil {
		return err
	}
	into, err := b.Importing(ctx, st)
	for i := 0; i < len(records) && err == nil; i++ {
		err = into.Replace(ctx, records[i].Doc.ID, b.Model.Quads(records[i]), "")
	}
	if err = errors.Join(err, into.End(ctx)); err != nil {
		return err
	}
	snap, err := st.Snapshot(ctx)
	if err != nil {
		return err
	}
	return f(query.NewView(snap, b.Model))
}

// compareRows compares the rows of an answer with those that the gold gives, by the claims that they are of. A row whose claims the gold has
// in a row of others, as where it sets the same two against each other the other way round, is wrong.
func compareRows(verb string, key []string, got, want *grid) (answerScore, []rowError) {
	s := answerScore{Verb: verb, Gold: len(want.rows), Said: len(got.rows)}
	var faults []rowError
	left := map[string][]string{}
	for _, row := range want.rows {
		left[want.of(row, key)] = row
	}
	in := map[string]bool{}
	for _, row := range got.rows {
		in[got.of(row, key)] = true
	}
	for _, row := range got.rows {
		id := got.of(row, key)
		gold, ok := left[id]
		if !ok {
			if other := want.akin(got.members(row), left, in, key); other != "" {
				s.Wrong++
				faults = append(faults, rowError{verb, id, "wrong: " + got.told(row) + " for " + want.told(left[other])})
				delete(left, other)
				continue
			}
			s.False++
			faults = append(faults, rowError{verb, id, "false: " + got.told(row)})
			continue
		}
		delete(left, id)
		other, undated := differing(got.cols, row, gold)
		switch {
		case len(other) == 0:
			s.Right++
			continue
		case undated:
			s.Undated++
			faults = append(faults, rowError{verb, id, "undated: " + strings.Join(other, "; ")})
		default:
			s.Wrong++
			faults = append(faults, rowError{verb, id, "wrong: " + strings.Join(other, "; ")})
		}
	}
	for _, row := range want.rows {
		if id := want.of(row, key); left[id] != nil {
			s.Missing++
			faults = append(faults, rowError{verb, id, "missing: " + want.told(row)})
		}
	}
	return s, faults
}

// of are the cells of some columns of a row.
func (g *grid) of(row, names []string) string {
	var out []string
	for i, name := range g.cols {
		if slices.Contains(names, name) && row[i] != "" {
			out = append(out, shortID(row[i]))
		}
	}
	return strings.Join(out, " ")
}

// gathered are the columns of all claims that a row rests on.
var gathered = []string{"claim", "other claim", "also", "again"}

// members are all claims that a row rests on, in short.
func (g *grid) members(row []string) []string {
	var out []string
	for i, name := range g.cols {
		if slices.Contains(gathered, name) {
			for _, id := range strings.Fields(row[i]) {
				out = append(out, shortID(id))
			}
		}
	}
	return out
}

// akin is the key of a row of those that are left that rests on two of the claims and that no row has that was given; "" where there is none.
func (g *grid) akin(claims []string, left map[string][]string, given map[string]bool, key []string) string {
	for _, row := range g.rows {
		id := g.of(row, key)
		if left[id] == nil || given[id] {
			continue
		}
		common := 0
		for _, c := range g.members(row) {
			if slices.Contains(claims, c) {
				common++
			}
		}
		if common >= 2 {
			return id
		}
	}
	return ""
}

// told is a row in one line, without its claims.
func (g *grid) told(row []string) string {
	var out []string
	for i, name := range g.cols {
		if row[i] != "" && !slices.Contains(untold, name) && !strings.HasPrefix(row[i], "event:") {
			out = append(out, row[i])
		}
	}
	return strings.Join(out, " | ")
}

// differing are the cells that are not as the gold has them, and whether these are only days that are not told.
func differing(names, got, want []string) (out []string, undated bool) {
	i := slices.Index(names, "basis")
	undated = i < 0 || got[i] == "" || got[i] == query.OfArticle || got[i] == query.OfStatement
	for i, name := range names {
		if got[i] == want[i] || slices.Contains(computed, name) || strings.HasPrefix(got[i]+want[i], "event:") {
			continue
		}
		out = append(out, name+" "+strconv.Quote(got[i])+" for "+strconv.Quote(want[i]))
		undated = undated && slices.Contains(dated, name)
	}
	return out, undated
}
