package eval

import (
	"encoding/json"
	"math"
	"strconv"
)

// Report is what an output is worth against the gold.
type Report struct {
	Statements Statements        `json:"statements"`
	Entities   Names             `json:"entities"`
	Relations  map[string]*Score `json:"relations"` // by the statement's relation; a claim that answers none counts under its own
	Methods    map[string]*Score `json:"methods"`   // by the pattern that made the claim; only precision means something here
	Errors     []Error           `json:"errors"`

	// NameErrors lists the names that were not found, those taken for somebody else, and what is no name of the gold.
	NameErrors []Error `json:"name-errors,omitempty"`

	// Answers are the denials, rejections, confirmations and no comments, tied to what they are aimed at: P of the ties that
	// the output makes, R of those of the gold, whether or not both ends were found; AnswersMet is how many of the gold's have
	// both ends among what was found. AnswerErrors lists what was tied wrongly and what was not tied.
	Answers      PRF     `json:"answers"`
	AnswersMet   int     `json:"answers-met"`
	AnswerErrors []Error `json:"answer-errors,omitempty"`

	// Confidence says what the claims' own confidence was worth, from the surest; of claims that count.
	Confidence []Band `json:"confidence"`

	// 95 % intervals of strict, strict-side, loose, found, linked and answers; none of a single article.
	Intervals map[string]Intervals `json:"intervals,omitempty"`
}

// Score counts core statements and the claims that might answer them.
type Score struct {
	Gold    int `json:"gold"`
	Claims  int `json:"claims"`
	Matched int `json:"matched"`
	Strict  PRF `json:"strict"`      // every field right
	Side    PRF `json:"strict-side"` // the same, but another body of the same side is right, too
	Loose   PRF `json:"loose"`       // family, speaker's side and stance right

	Misattributed int `json:"misattributed"` // the speaker is of another side, or the author for a speaker, or the reverse
	Inverted      int `json:"inverted"`      // agent or patient stand on another side
}

// Statements is the score over all articles.
type Statements struct {
	Score
	Links Links           `json:"links"`
	Slots map[string]Part `json:"slots"` // by field: of the matched statements that have it, how many are right
}

// Names is the score of named surfaces: Found where a mention overlaps one by half of their union, Linked where
// it leads to the right entity.
type Names struct {
	Gold   int   `json:"gold"`
	Said   int   `json:"said"`
	Found  PRF   `json:"found"`
	Linked PRF   `json:"linked"`
	Typed  Ratio `json:"typed"`
}

// An Error is one statement that was missed or is wrong, one claim that answers nothing, or one name that is wrong.
type Error struct {
	Doc      string `json:"doc"`
	ID       string `json:"id"`       // of the statement or entity of the gold, or of the claim or entity that is too many
	Relation string `json:"relation"` // of a name, the type of its entity
	What     string `json:"what"`
}

// Band is the claims with a confidence of From and more, up to the band before, and how many of them are right: strictly but
// for the body of a side.
type Band struct {
	From  float64 `json:"from"`
	Said  int     `json:"said"`
	Right int     `json:"right"`
}

// bands are those that are counted.
func bands() []Band { return []Band{{From: 0.85}, {From: 0.75}, {From: 0.65}, {From: 0}} }

// PRF is precision, recall and their harmonic mean, from counts: right claims of all, found statements of all.
type PRF struct{ Right, Said, Hit, Gold int }

// P is the precision, rounded to three digits, as are R and F1.
func (x PRF) P() float64 { return round(x.p()) }

// R is the recall.
func (x PRF) R() float64 { return round(x.r()) }

// F1 is the harmonic mean of both.
func (x PRF) F1() float64 {
	p, r := x.p(), x.r()
	if p+r == 0 {
		return 0
	}
	return round(2 * p * r / (p + r))
}

func (x PRF) p() float64 { return float64(x.Right) / float64(max(1, x.Said)) }
func (x PRF) r() float64 { return float64(x.Hit) / float64(max(1, x.Gold)) }

// MarshalJSON writes p, r and f1.
func (x PRF) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		P  float64 `json:"p"`
		R  float64 `json:"r"`
		F1 float64 `json:"f1"`
	}{x.P(), x.R(), x.F1()})
}

// Part counts how many of some are right.
type Part struct{ Right, Of int }

// MarshalJSON writes a pair.
func (x Part) MarshalJSON() ([]byte, error) { return json.Marshal([]int{x.Right, x.Of}) }

// Ratio is a part that JSON shows as one number of three digits.
type Ratio Part

// Value is the ratio, rounded to three digits.
func (x Ratio) Value() float64 { return round(float64(x.Right) / float64(max(1, x.Of))) }

// MarshalJSON writes the number.
func (x Ratio) MarshalJSON() ([]byte, error) { return json.Marshal(x.Value()) }

// Links counts, as score.py does, the ties of the answers that were found, to statements that were found: right ones, those the
// output gives and those of the gold.
type Links struct{ Right, Said, Gold int }

// MarshalJSON writes the three as a list.
func (x Links) MarshalJSON() ([]byte, error) { return json.Marshal([]int{x.Right, x.Said, x.Gold}) }

// round gives the nearest number of three decimal digits, the even one of two.
func round(x float64) float64 {
	y, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 3, 64), 64)
	if err != nil {
		return math.NaN()
	}
	return y
}
