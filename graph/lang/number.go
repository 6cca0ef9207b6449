package lang

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"hearsay/graph/text"
	"hearsay/schema"
)

// Numbers is numbers.yaml: the words that numbers are made of.
type Numbers struct {
	Words      map[string]float64  `yaml:"words"`      // one, two … ten
	Tens       []string            `yaml:"tens"`       // words that multiply what stands before them by ten
	Scales     map[string]float64  `yaml:"scales"`     // hundred, thousand, million
	Links      []string            `yaml:"links"`      // words inside a number that add nothing
	Vague      map[string]float64  `yaml:"vague"`      // several, dozens: the least they can mean, 0 where nobody knows
	Qualifiers map[string][]string `yaml:"qualifiers"` // op → words before the number; of op range: before the first of two
	Behind     map[string][]string `yaml:"behind"`     // op → words behind the number
	Ranges     []string            `yaml:"ranges"`     // words and signs between two numbers of a range
	Ordinals   []string            `yaml:"ordinals"`   // words that make the next number an ordinal
	Fractions  map[string]float64  `yaml:"fractions"`  // a half
	Parts      []string            `yaml:"parts"`      // the word between the two numbers of a fraction
	Ratios     map[string]float64  `yaml:"ratios"`     // doubled, tripled; 0: the number behind the word is the ratio

	words, scales, vague, ratios, fractions Trie[float64]
	tens, links, ranges, ordinal, parts     Trie[bool]
	qualifiers, behind                      Trie[string]
	starts                                  steps // the phrases that a number or a multiplication can begin with, ordinals included
}

var ops = []string{"=", "~", ">", ">=", "<", "<=", "range", "vague"}

func (n *Numbers) compile(file string) schema.Faults {
	var faults schema.Faults
	for _, t := range []struct {
		from map[string]float64
		to   *Trie[float64]
	}{{n.Words, &n.words}, {n.Scales, &n.scales}, {n.Vague, &n.vague}, {n.Ratios, &n.ratios}, {n.Fractions, &n.fractions}} {
		for w, v := range t.from {
			t.to.Add(text.Keys(w), v)
		}
	}
	for _, t := range []struct {
		from []string
		to   *Trie[bool]
	}{{n.Tens, &n.tens}, {n.Links, &n.links}, {n.Ranges, &n.ranges}, {n.Ordinals, &n.ordinal}, {n.Parts, &n.parts}} {
		for _, w := range t.from {
			t.to.Add(text.Keys(w), true)
		}
	}
	for _, t := range []struct {
		from map[string][]string
		to   *Trie[string]
	}{{n.Qualifiers, &n.qualifiers}, {n.Behind, &n.behind}} {
		for op, ws := range t.from {
			if !contains(ops, op) {
				faults = append(faults, schema.Fault{File: file, Text: "unknown op " + op, Hint: "one of " + strings.Join(ops, " ")})
			}
			for _, w := range ws {
				t.to.Add(text.Keys(w), op)
			}
		}
	}
	for _, t := range []*steps{&n.words.steps, &n.vague.steps, &n.ordinal.steps, &n.qualifiers.steps, &n.fractions.steps, &n.ratios.steps} {
		t.addTo(&n.starts)
	}
	return faults
}

func contains(list []string, s string) bool {
	for _, v := range list {
		if v == s {
			return true
		}
	}
	return false
}

// Amount is a number as the text gives it.
type Amount struct {
	From, To int // tokens, qualifier included
	Digits   int // the token at which the number itself begins
	schema.Figure
}

// Begins says whether a number or a multiplication can begin with the token.
func (n *Numbers) Begins(t *text.Token) bool {
	return t.Kind == text.Number || n.starts.Begins(t)
}

// start reads what a number and a share of a whole have in common: the words before it, and itself.
type start struct {
	op     string
	digits int // the token behind the words
	v      float64
	to     int // the token behind the number
	ok     bool
}

func (n *Numbers) start(ts []text.Token, i, end int) (s start) {
	s.op, s.digits = n.qualifier(ts, i, end)
	s.v, s.to, s.ok = n.value(ts, s.digits, end)
	return s
}

// Any reads a share of a whole, else a number, else a multiplication, that begins at token i and ends before end; false where none does.
func (n *Numbers) Any(ts []text.Token, i, end int) (Amount, bool) {
	if !n.starting(ts, i, end) {
		return Amount{}, false
	}
	s := n.start(ts, i, end)
	if a, ok := n.share(ts, i, end, &s); ok {
		return a, true
	}
	if a, ok := n.number(ts, i, end, &s); ok {
		return a, true
	}
	return n.ratio(ts, i, end)
}

// starting says whether digits stand at token i, or words with which a number can begin.
func (n *Numbers) starting(ts []text.Token, i, end int) bool {
	if i >= end || ts[i].Kind == text.Number {
		return i < end
	}
	_, to := n.starts.LongestNode(ts, i, end)
	return to > i
}

// At reads the number that begins at token i and ends before end; false where there is none, or where it is
// an ordinal, a part of a date or of a name.
func (n *Numbers) At(ts []text.Token, i, end int) (Amount, bool) {
	if !n.starting(ts, i, end) {
		return Amount{}, false
	}
	s := n.start(ts, i, end)
	return n.number(ts, i, end, &s)
}

func (n *Numbers) number(ts []text.Token, i, end int, s *start) (a Amount, ok bool) {
	if _, to := n.ordinal.Longest(ts, i, end); to > i {
		return a, false
	}
	if least, to := n.vague.Longest(ts, s.digits, end); to > s.digits {
		a = Amount{From: i, To: to, Digits: s.digits, Figure: schema.Figure{Op: "vague", Kind: "count"}}
		if least[0] > 0 {
			a.Low = &least[0]
		}
		return a, true
	}
	if !s.ok {
		return a, false
	}
	a = Amount{From: i, To: s.to, Digits: s.digits, Figure: schema.Figure{Op: cmp.Or(s.op, "="), Kind: "count"}}
	if _, sep := n.ranges.Longest(ts, s.to, end); sep > s.to {
		if v, to, ok := n.value(ts, sep, end); ok && v > s.v {
			low, high := s.v, v
			a.To, a.Op, a.Low, a.High, a.Value = to, "range", &low, &high, &high
			return a, true
		}
	}
	if s.op == "range" {
		return a, false
	}
	if b, to := n.behind.Longest(ts, a.To, end); to > a.To {
		a.Op, a.To = b[0], to
	}
	a.bound(s.v)
	return a, true
}

// qualifier reads words such as "at least"; of several the last but "about" counts.
func (n *Numbers) qualifier(ts []text.Token, i, end int) (op string, at int) {
	at = i
	for at < end {
		ops, to := n.qualifiers.Longest(ts, at, end)
		if to == at {
			return op, at
		}
		if op == "" || op == "~" || op == "<=" {
			op = ops[0]
		}
		at = to
	}
	return op, at
}

// bound sets the bounds that the op gives (MODEL.md, "Figures").
func (a *Amount) bound(v float64) {
	a.Value = &v
	step := 1.0
	if v != math.Trunc(v) {
		step = 0
	}
	switch a.Op {
	case "=":
		a.Low, a.High = &v, &v
	case ">":
		next := v + step
		a.Low = &next
	case ">=":
		a.Low = &v
	case "<":
		before := v - step
		a.High = &before
	case "<=":
		a.High = &v
	}
}

// most is the largest number that is one: floats count exactly up to it, and no text of sense goes beyond.
const most = 1 << 53

// value reads digits or number words with their scales: "2,5 triệu", "hai mươi ba", "3 nghìn 200".
func (n *Numbers) value(ts []text.Token, i, end int) (v float64, to int, ok bool) {
	total, part, at := 0.0, 0.0, i
	have, digits := false, false
	for at < end {
		if have && ts[at].Kind == text.Punct {
			break
		}
		if ts[at].Kind == text.Number {
			d, isNum := ParseNumber(ts[at].Key)
			if !isNum || digits || have && part != 0 {
				break
			}
			part, have, digits = d, true, true
			at++
			continue
		}
		if w, next := n.words.Longest(ts, at, end); next > at {
			if digits && part != 0 {
				break
			}
			part += w[0]
			have = true
			at = next
			continue
		}
		if !have {
			break
		}
		if _, next := n.tens.Longest(ts, at, end); next > at && !digits {
			part *= 10
			at = next
			continue
		}
		if s, next := n.scales.Longest(ts, at, end); next > at {
			if part == 0 {
				part = 1
			}
			if s[0] == 100 && !digits {
				part = part * 100
			} else {
				total += part * s[0]
				part, digits = 0, false
			}
			at = next
			continue
		}
		if _, next := n.links.Longest(ts, at, end); next > at && !digits {
			if _, ok := n.words.Longest(ts, next, end); ok > next {
				at = next
				continue
			}
		}
		break
	}
	return total + part, at, have && total+part <= most
}

// ParseNumber reads digits in the Vietnamese and international manner: 1.960 and 1,960 are thousands, 2,5 and
// 2.5 decimals; false for what is neither (27.9.2020).
func ParseNumber(s string) (float64, bool) {
	if v, ok := plainNumber(s); ok {
		return v, true
	}
	sep := strings.IndexAny(s, ".,")
	if sep < 0 {
		v, err := strconv.ParseFloat(s, 64)
		return v, err == nil
	}
	groups := strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == ',' })
	thousands := len(groups[0]) <= 3 && groups[0] != "0"
	for _, g := range groups[1:] {
		thousands = thousands && len(g) == 3
	}
	if thousands {
		v, err := strconv.ParseFloat(strings.Join(groups, ""), 64)
		return v, err == nil
	}
	if len(groups) != 2 {
		return 0, false
	}
	v, err := strconv.ParseFloat(groups[0]+"."+groups[1], 64)
	return v, err == nil
}

// plainNumber reads digits alone, few enough to count exactly, as nearly all numbers are written.
func plainNumber(s string) (v float64, ok bool) {
	if len(s) == 0 || len(s) > 15 {
		return 0, false
	}
	n := int64(0)
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int64(s[i]-'0')
	}
	return float64(n), true
}

// Ordinal says whether the word before token i makes the number there an ordinal: "thứ 8".
func (n *Numbers) Ordinal(ts []text.Token, i int) bool {
	for from := max(i-2, 0); from < i; from++ {
		if _, to := n.ordinal.Longest(ts, from, i); to == i {
			return true
		}
	}
	return false
}

// share reads a share of a whole, "một nửa", "hai phần ba", that begins at token i; its value is rounded to three digits.
func (n *Numbers) share(ts []text.Token, i, end int, s *start) (a Amount, ok bool) {
	v, to := 0.0, 0
	if half, behind := n.fractions.Longest(ts, s.digits, end); behind > s.digits {
		v, to = half[0], behind
	} else {
		_, behind := n.parts.Longest(ts, s.to, end)
		if !s.ok || behind == s.to {
			return a, false
		}
		var whole float64
		whole, to, ok = n.value(ts, behind, end)
		if !ok || whole <= s.v || whole > 10 || to < end && ts[to].Kind == text.Number {
			return a, false // "một phần năm 2020": a part of that year
		}
		v = math.Round(1000*s.v/whole) / 1000
	}
	a = Amount{From: i, To: to, Digits: s.digits, Figure: schema.Figure{Op: cmp.Or(s.op, "="), Kind: "ratio"}}
	a.bound(v)
	return a, true
}

// ratio reads a multiplication ("gấp đôi", "gấp 3") that begins at token i.
func (n *Numbers) ratio(ts []text.Token, i, end int) (Amount, bool) {
	r, to := n.ratios.Longest(ts, i, end)
	if to == i {
		return Amount{}, false
	}
	v := r[0]
	if v == 0 {
		d, next, ok := n.value(ts, to, end)
		if !ok {
			return Amount{}, false
		}
		v, to = d, next
	}
	return Amount{From: i, To: to, Digits: i, Figure: schema.Figure{Value: &v, Op: "=", Kind: "ratio", Unit: "times"}}, true
}
