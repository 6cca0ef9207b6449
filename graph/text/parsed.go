package text

import "hearsay/schema"

// Parsed is an article cut into tokens and sentences.
type Parsed struct {
	schema.Document
	Body      schema.Span // the part of Text that was cut
	Outlet    string      // the publisher's name as the metadata give it
	Tokens    []Token
	Sentences []Sentence
	Quotes    []Quote
}

// Quote is a pair of quotation marks, by their tokens.
type Quote struct{ Open, Close int }

// SentenceKind says what a stretch of the text is for.
type SentenceKind uint8

// The kinds of sentence. Only the first four speak of the world.
const (
	Plain       SentenceKind = iota
	Headline                 // the title within the text
	Caption                  // of a picture or film
	Heading                  // a line of its own between paragraphs
	Boilerplate              // menus, players, share buttons, credits alone
	Repeat                   // says again, letter by letter, what stood before
)

// Sentence is a range of tokens.
type Sentence struct {
	From, To  int // tokens
	Paragraph int // counts lines that are not empty, from 0
	Kind      SentenceKind
	Credit    [2]int // the tokens that name the source of a caption; empty where there is none
}

// Speaks says whether the sentence says something of the world.
func (s Sentence) Speaks() bool { return s.Kind < Boilerplate }

// Span is the range of bytes of the tokens from to to (exclusive), without line ends at its edges.
func (p *Parsed) Span(from, to int) schema.Span {
	for to > from && p.Tokens[to-1].Kind == Break {
		to--
	}
	for from < to && p.Tokens[from].Kind == Break {
		from++
	}
	if from >= to {
		return schema.Span{}
	}
	return schema.Span{Start: p.Tokens[from].Start, End: p.Tokens[to-1].End}
}

// Evidence quotes the tokens from to to (exclusive).
func (p *Parsed) Evidence(from, to int) schema.Evidence {
	s := p.Span(from, to)
	return schema.Evidence{Span: s, Text: p.Text[s.Start:s.End]}
}

// Str is the text of one token.
func (p *Parsed) Str(i int) string { return p.Text[p.Tokens[i].Start:p.Tokens[i].End] }
