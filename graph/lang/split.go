package lang

import (
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// plates is boilerplate.yaml: what pages carry beside the article.
type plates struct {
	Lines    []string `yaml:"lines"`    // whole lines to drop
	Starts   []string `yaml:"starts"`   // a short line that begins so is dropped
	Credits  []string `yaml:"credits"`  // words before the source of a picture: Ảnh, Nguồn
	Captions []string `yaml:"captions"` // words that a caption begins with: Video, Ảnh
	Bylines  []string `yaml:"bylines"`  // words in brackets behind the name of who wrote: (Tổng hợp)
	Pictures []string `yaml:"pictures"` // words that number a picture behind the title: ảnh 1

	lines, starts, credits, captions, bylines, pictures Trie[bool]
}

func (p *plates) compile() {
	for _, t := range []struct {
		from []string
		to   *Trie[bool]
	}{{p.Lines, &p.lines}, {p.Starts, &p.starts}, {p.Credits, &p.credits}, {p.Captions, &p.captions}, {p.Bylines, &p.bylines}, {p.Pictures, &p.pictures}} {
		for _, w := range t.from {
			t.to.Add(text.Keys(w), true)
		}
	}
}

// tokensOfSentence is about how many tokens a sentence has.
const tokensOfSentence = 16

// shortLine is the most words a line may have to be taken for a menu entry or heading.
const shortLine = 14

// Split cuts the body of a document into tokens and sentences and marks what is boilerplate, heading, caption
// or repeat.
func (p *Pack) Split(doc schema.Document, body schema.Span) *text.Parsed {
	out := &text.Parsed{Document: doc, Body: body, Tokens: p.words.Tokens(doc.Text[body.Start:body.End], body.Start)}
	if strings.Contains(doc.Text[body.Start:body.End], "[") {
		out.Tokens = withoutNotes(out.Tokens)
	}
	p.Lexicon.look(out.Tokens)
	out.Sentences = make([]text.Sentence, 0, 2+len(out.Tokens)/tokensOfSentence)
	seen := make(map[uint64]bool, cap(out.Sentences))
	paragraph := 0
	for from := 0; from < len(out.Tokens); {
		to := from
		for to < len(out.Tokens) && out.Tokens[to].Kind != text.Break {
			to++
		}
		if to > from {
			p.line(out, from, to, paragraph, seen)
			paragraph++
		}
		from = to + 1
	}
	out.Quotes = quotes(out)
	p.headline(out)
	return out
}

// Spare takes the memory of what Split has cut for the next article: its tokens are gone then.
func (p *Pack) Spare(cut *text.Parsed) {
	p.words.Spare(cut.Tokens)
	cut.Tokens = nil
}

func (p *Pack) line(out *text.Parsed, from, to, paragraph int, seen map[uint64]bool) {
	kind := text.Plain
	switch {
	case p.isPlate(out.Tokens[from:to]):
		kind = text.Boilerplate
	case isHeading(out.Tokens[from:to]):
		kind = text.Heading
	}
	for at := from; at < to; {
		end := sentenceEnd(out, at, to, p)
		s := text.Sentence{From: at, To: end, Paragraph: paragraph, Kind: kind}
		p.caption(out, &s)
		if s.Speaks() {
			key := keyOf(out.Tokens[at : end-p.pictureLabel(out.Tokens, at, end)])
			if seen[key] {
				s.Kind = text.Repeat
			}
			seen[key] = true
		}
		at = end
		if n := len(out.Sentences) - 1; s.Credit[1] > 0 && s.Kind == text.Boilerplate && kind != text.Boilerplate && n >= 0 && out.Sentences[n].Paragraph == paragraph && out.Sentences[n].Speaks() {
			out.Sentences[n].Kind, out.Sentences[n].To, out.Sentences[n].Credit = text.Caption, s.To, s.Credit
			continue
		}
		out.Sentences = append(out.Sentences, s)
	}
}

// keyOf is a hash of what sentences are compared by: their words and numbers.
func keyOf(ts []text.Token) (key uint64) {
	for i := range ts {
		if t := &ts[i]; t.Kind != text.Punct {
			key = (key ^ t.Hash) * 0x9e3779b97f4a7c15
			key ^= key >> 29
		}
	}
	return key
}

// isPlate says whether a line is a menu, a player, a share button or nothing but signs. A sentence that only begins as such lines
// do, "Nguồn tin quân sự nói …", is none.
func (p *Pack) isPlate(ts []text.Token) bool {
	words := 0
	for i := range ts {
		if ts[i].Kind == text.Word {
			words++
		}
	}
	if words == 0 {
		return true
	}
	for len(ts) > 0 && ts[0].Kind == text.Punct {
		ts = ts[1:]
	}
	if _, to := p.plate.lines.Longest(ts, 0, len(ts)); to > 0 && onlySigns(ts[to:]) {
		return true
	}
	if p.isByline(ts) {
		return true
	}
	_, to := p.plate.starts.Longest(ts, 0, len(ts))
	return to > 0 && words <= shortLine && !(to < len(ts) && ts[to].Key != ":" && ts[len(ts)-1].Key == ".")
}

// writers is the most tokens of a line that says who wrote.
const writers = 12

// isByline says whether a line is a name with what its bearer did behind it in brackets: "M. Dostan (Tổng hợp)".
func (p *Pack) isByline(ts []text.Token) bool {
	if len(ts) > writers || len(ts) == 0 || !ts[0].Cap {
		return false
	}
	for i := 1; i < len(ts); i++ {
		if ts[i].Key == "(" {
			_, to := p.plate.bylines.Longest(ts, i+1, len(ts))
			return to > i+1
		}
	}
	return false
}

func onlySigns(ts []text.Token) bool {
	for _, t := range ts {
		if t.Kind == text.Word {
			return false
		}
	}
	return true
}

// isHeading says whether a line is short and ends without a sign.
func isHeading(ts []text.Token) bool {
	last := ts[len(ts)-1]
	return len(ts) <= 2*shortLine && last.Kind != text.Punct
}

// headline marks the first line as headline where it reads like one and more follows.
func (p *Pack) headline(out *text.Parsed) {
	for i := range out.Sentences {
		s := &out.Sentences[i]
		if s.Kind == text.Heading {
			s.Kind = text.Headline
		}
		if s.Speaks() {
			return
		}
	}
}

// caption marks a sentence that names the source of a picture, and where the source stands.
func (p *Pack) caption(out *text.Parsed, s *text.Sentence) {
	if !s.Speaks() {
		return
	}
	ts := out.Tokens
	last := s.To - 1
	for last > s.From && !credits(&ts[last]) {
		last--
	}
	for i := s.From; i < last; i++ {
		if !p.plate.credits.May(&ts[i]) {
			continue
		}
		_, to := p.plate.credits.Longest(ts, i, s.To)
		if to == i || to >= s.To || !credits(&ts[to]) {
			continue
		}
		end := s.To
		for end > to+1 && ts[end-1].Kind == text.Punct {
			end--
		}
		if end-to > shortLine || end <= to+1 {
			continue
		}
		if i == s.From && p.creditBehind(ts, to+1, end) {
			continue // "Ảnh: Xe tăng X tiến vào Y - Nguồn: Z"
		}
		s.Kind, s.Credit = text.Caption, [2]int{to + 1, end}
		if i == s.From {
			s.Kind = text.Boilerplate
		}
		return
	}
	if _, to := p.plate.captions.Longest(ts, s.From, s.To); to > s.From && s.Kind == text.Heading {
		s.Kind = text.Caption
	}
}

// credits says whether a token is a sign that parts the word for a picture from its source.
func credits(t *text.Token) bool { return t.Kind == text.Punct && (t.Key == ":" || t.Key == "/") }

// leastCaption is how many words at least a caption has that stands between a word for a picture and its source.
const leastCaption = 4

// creditBehind says whether the words from token i on, behind a word for a picture and a colon, are what it shows, and its source is named behind that.
func (p *Pack) creditBehind(ts []text.Token, i, end int) bool {
	for k := i + leastCaption; k < end; k++ {
		if !p.plate.credits.May(&ts[k]) {
			continue
		}
		if _, to := p.plate.credits.Longest(ts, k, end); to > k && to < end && ts[to].Key == ":" {
			return true
		}
	}
	return false
}

// longestSentence is the most tokens of a sentence: what is longer is no prose, and would take more than its share of time.
const longestSentence = 500

const closers = `"”»’)]`

// sentenceEnd is the token after the sentence that begins at token at of the line that ends at token to.
func sentenceEnd(out *text.Parsed, at, to int, p *Pack) int {
	ts := out.Tokens
	depth := 0
	last := min(to, at+longestSentence)
	for i := at; i < last; i++ {
		switch ts[i].Kind {
		case text.Word:
			continue
		case text.Number:
			if i > at && i+1 < to && ts[i+1].Cap && p.pictureLabel(ts, at, i+1) > 0 {
				return i + 1
			}
			continue
		}
		switch ts[i].Key {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
		case ".", "!", "?", "…":
			if depth > 0 && i-at < 400 || ts[i].Key == "." && !p.endsSentence(ts, i, at, to) {
				continue
			}
			for i+1 < to && !ts[i+1].Space && (strings.Contains(closers, ts[i+1].Key) || ts[i+1].Key == "." || ts[i+1].Key == "/") {
				i++
			}
			if i+1 < to && ts[i+1].Key == "," {
				continue
			}
			return i + 1
		}
	}
	return last
}

// endsSentence says whether the full stop at token i ends the sentence that begins at token at of a line that ends at token to.
func (p *Pack) endsSentence(ts []text.Token, i, at, to int) bool {
	if i == at {
		return false
	}
	prev := ts[i-1]
	if p.abbreviations[prev.Key] || p.Address(ts, i, to) || prev.Cap && len(prev.Key) == 1 && !prev.Space {
		return false
	}
	if i+1 >= to {
		return true
	}
	next := ts[i+1]
	if !next.Space && prev.Upper && next.Upper {
		return false
	}
	if prev.Cap && len(prev.Key) == 1 && next.Kind == text.Word && next.Cap {
		return false
	}
	return next.Space || next.Cap || strings.Contains(closers+`“"«/.`, next.Key)
}

// Address says whether the full stop at token i joins the parts of an address or of a name made like one, before token end: "Lenta.ru".
func (p *Pack) Address(ts []text.Token, i, end int) bool {
	return i > 0 && i+1 < end && ts[i].Key == "." && !ts[i].Space && !ts[i+1].Space && ts[i-1].Kind == text.Word && p.General.Domains[ts[i+1].Key]
}

// quotedLines is the most lines that one quotation can run over.
const quotedLines = 8

// quotes pairs quotation marks: straight and mismatched marks pair with whatever closes within the line. A quotation whose first mark
// shows that it opens runs on over the next lines, which may open again, until a mark closes it.
func quotes(out *text.Parsed) []text.Quote {
	var found []text.Quote
	ts := out.Tokens
	open, lines := -1, 0
	for i := range ts {
		switch ts[i].Kind {
		case text.Word, text.Number:
			continue
		case text.Break:
			if lines++; open >= 0 && (lines > quotedLines || !opens(ts, open)) {
				open = -1
			}
			continue
		}
		starts := i == 0 || ts[i-1].Kind == text.Break
		switch ts[i].Key {
		case "“", "«":
			if open < 0 || !starts {
				open, lines = i, 0
			}
		case "”", "»":
			if open >= 0 {
				found = append(found, text.Quote{Open: open, Close: i})
				open = -1
			}
		case `"`:
			if open >= 0 && (lines == 0 || !opens(ts, i)) {
				found = append(found, text.Quote{Open: open, Close: i})
				open = -1
			} else if open < 0 || !starts {
				open, lines = i, 0
			}
		}
	}
	return found
}

// opens says whether a quotation mark can be seen to open: by its shape, as it begins a line, or as it stands at the next word.
func opens(ts []text.Token, i int) bool {
	if ts[i].Key != `"` {
		return true
	}
	return i == 0 || ts[i-1].Kind == text.Break || ts[i].Space && i+1 < len(ts) && ts[i+1].Kind != text.Punct && !ts[i+1].Space
}

// pictureLabel is how many tokens at the end of a sentence only number a picture behind the title that its caption repeats, "TITLE ảnh 1"; 0 where
// none do.
func (p *Pack) pictureLabel(ts []text.Token, from, to int) int {
	i := to - 2
	if i <= from || ts[to-1].Kind != text.Number || ts[i].Cap || ts[i-1].Kind != text.Word {
		return 0
	}
	if _, end := p.plate.pictures.Longest(ts, i, to-1); end == i {
		return 0
	}
	return 2
}
